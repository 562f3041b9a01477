// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/pagelayout.h"

#include "widgets/view/imageview.h"
#include "widgets/view/minimap.h"
#include "widgets/view/sidepanel.h"
#include "widgets/view/upscalepill.h"
#include "widgets/view/viewhint.h"

#include <utility>

namespace upview {

namespace {
constexpr int kAbovePill = 48; ///< so that hint and pill do not hide each other in a narrow window
}

PageLayout::PageLayout(const QWidget &page, const Parts &parts)
    : m_page(page)
    , m_parts(parts)
{
}

void PageLayout::place()
{
    m_stage = m_parts.panel->place(m_page.rect());
    const QRect picture = m_stage.adjusted(0, m_top, 0, -m_bottom);
    m_parts.view->setGeometry(picture);
    const QRect area = picture.adjusted(0, 0, 0, -m_floating);
    m_parts.pill->place(area);
    m_parts.map->place(area);
    m_parts.notice->place(area, Qt::TopEdge);
    m_parts.hint->place(area.adjusted(0, 0, 0, -kAbovePill), Qt::BottomEdge);
}

void PageLayout::setBottomInsets(int docked, int floating)
{
    if (docked == m_bottom && floating == m_floating)
        return;
    m_bottom = docked;
    m_floating = floating;
    place();
}

void PageLayout::setTopInset(int docked)
{
    if (std::exchange(m_top, docked) != docked)
        place();
}

} // namespace upview
