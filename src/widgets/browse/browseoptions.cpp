// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/browseoptions.h"

#include "core/library/foldermodel.h"
#include "core/library/subfoldermodel.h"
#include "core/settings/settingstable.h"
#include "widgets/browse/folderpanel.h"
#include "widgets/browse/pathbar.h"
#include "widgets/browse/thumbnaildelegate.h"
#include "widgets/browse/thumbnailview.h"

#include <algorithm>

namespace upview {

BrowseOptions::BrowseOptions(const Parts &parts, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_settings(settings)
{
    connect(&m_settings, &Settings::changed, this, &BrowseOptions::apply);
    connect(&m_parts.view, &ThumbnailView::cellSizeChanged, this, &BrowseOptions::setCellSize);
    connect(&m_parts.pathBar, &PathBar::panelToggled, this, &BrowseOptions::setPanelVisible);
    connect(&m_parts.pathBar, &PathBar::sortingChosen, this, &BrowseOptions::setSorting);
    connect(&m_parts.pathBar, &PathBar::cellSizeChosen, this, &BrowseOptions::setCellSize);
}

void BrowseOptions::apply()
{
    const auto key = static_cast<SortKey>(m_settings.get(setting::sortKey));
    const bool reversed = m_settings.get(setting::sortReversed);
    if (m_parts.model.sortKey() != key || m_parts.model.isSortReversed() != reversed)
        m_parts.model.setSorting(key, reversed);
    m_parts.pathBar.setSorting(key, reversed);
    m_parts.model.subfolders()->setShown(m_settings.get(setting::showSubfolders));
    ThumbnailDelegate::Lines lines;
    lines.setFlag(ThumbnailDelegate::BelowLine, m_parts.model.isRecursive());
    lines.setFlag(ThumbnailDelegate::PixelsLine, m_settings.get(setting::cellPixels));
    lines.setFlag(ThumbnailDelegate::DateLine, m_settings.get(setting::cellDate));
    m_parts.view.setTextLines(lines.toInt());
    const int side = m_settings.get(setting::gridCellSize);
    m_parts.view.setCellSize(side);
    m_parts.pathBar.setCellSize(side);
    const bool panelVisible = m_settings.get(setting::folderPanelVisible);
    m_parts.panel.setVisible(panelVisible);
    m_parts.pathBar.setPanelVisible(panelVisible);
}

void BrowseOptions::setSorting(SortKey key, bool reversed)
{
    m_settings.set(setting::sortKey, static_cast<int>(key));
    m_settings.set(setting::sortReversed, reversed);
    apply();
    if (m_parts.view.currentIndex().isValid())
        m_parts.view.scrollTo(m_parts.view.currentIndex());
}

void BrowseOptions::setCellSize(int side)
{
    side = std::clamp(side, ThumbnailView::kLeastCellSize, ThumbnailView::kMostCellSize);
    m_settings.set(setting::gridCellSize, side);
    apply();
}

void BrowseOptions::setPanelVisible(bool visible)
{
    m_settings.set(setting::folderPanelVisible, visible);
    apply();
}

} // namespace upview
