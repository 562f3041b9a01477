// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/viewfeatures.h"

#include "core/library/foldermodel.h"
#include "core/library/imageloader.h"
#include "core/settings/settings.h"
#include "widgets/browse/browsepage.h"
#include "widgets/view/comparecontrol.h"
#include "widgets/view/editcontrol.h"
#include "widgets/view/viewpage.h"
#include "widgets/view/viewstage.h"
#include "widgets/view/viewtools.h"
#include "widgets/windowactions.h"

#include <QMainWindow>
#include <QStackedWidget>
#include <QStatusBar>

namespace upview {

namespace {
constexpr int kMessageMs = 6000;
}

ViewFeatures::ViewFeatures(const Parts &parts, QMainWindow *window)
    : QObject(window)
    , m_parts(parts)
    , m_compare(new CompareControl(parts.pages, parts.model, parts.actions, parts.settings, this))
    , m_tools(new ViewTools(parts.view, parts.actions, parts.settings, *window->statusBar(), this))
    , m_stage(new ViewStage(parts.view, parts.model, parts.loader, parts.actions, parts.settings, this))
    , m_edit(new EditControl(parts.view, parts.actions, window))
{
    connect(parts.actions.comparePictures, &QAction::triggered, this, [this] {
        const bool viewing = m_parts.pages.currentWidget() == &m_parts.view;
        m_compare->compare(viewing ? QStringList{m_parts.view.currentPath()}
                                   : m_parts.browse.selectedPaths());
    });
    connect(m_compare, &CompareControl::openRequested, this, &ViewFeatures::openRequested);
    connect(m_compare, &CompareControl::shownChanged, this, &ViewFeatures::pageChanged);
    connect(m_compare, &CompareControl::refused, window,
            [window](const QString &text) { window->statusBar()->showMessage(text, kMessageMs); });
    connect(m_stage, &ViewStage::fullScreenRequested, window, [this, window](bool full) {
        if (full != window->isFullScreen())
            Q_EMIT fullScreenToggleRequested();
    });
    connect(m_stage, &ViewStage::viewRequested, this, [this] {
        if (!m_parts.browse.currentPath().isEmpty())
            Q_EMIT openRequested(m_parts.browse.currentPath());
    });
}

void ViewFeatures::updateActions(bool viewing, bool fullScreen)
{
    m_tools->updateActions(viewing);
    m_stage->updateActions(viewing, fullScreen);
    m_edit->updateActions(viewing);
    const QString path = viewing ? m_parts.view.currentPath() : m_parts.browse.currentPath();
    m_parts.actions.comparePictures->setEnabled(!path.isEmpty());
    m_compare->limitActions();
}

bool ViewFeatures::escape()
{
    if (m_edit->isCropping())
        m_edit->stopCrop();
    else if (m_compare->isShown())
        m_compare->leave();
    else
        return false;
    return true;
}

} // namespace upview
