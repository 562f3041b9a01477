// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/comparecontrol.h"

#include "core/library/foldermodel.h"
#include "core/settings/settings.h"
#include "widgets/view/comparepage.h"
#include "widgets/windowactions.h"

#include <QStackedWidget>

namespace upview {

CompareControl::CompareControl(QStackedWidget &pages, const FolderModel &model, const WindowActions &actions,
                               Settings &settings, QObject *parent)
    : QObject(parent)
    , m_pages(pages)
    , m_model(model)
    , m_actions(actions)
    , m_page(new ComparePage(model, settings))
{
    pages.addWidget(m_page);
    connect(m_page, &ComparePage::closeRequested, this, &CompareControl::leave);
    connect(m_page, &ComparePage::openRequested, this, [this](const QString &path) {
        leave();
        Q_EMIT openRequested(path);
    });
}

bool CompareControl::isShown() const
{
    return m_pages.currentWidget() == m_page;
}

void CompareControl::compare(const QStringList &paths)
{
    QStringList chosen = paths;
    if (chosen.size() == 1) {
        const int row = m_model.indexOf(chosen.constFirst()).row();
        const QString next = m_model.pathAt(row + 1);
        const QString other = row >= 0 && next.isEmpty() ? m_model.pathAt(row - 1) : next;
        if (row >= 0 && !other.isEmpty())
            chosen.append(other);
    }
    if (chosen.size() < 2) {
        Q_EMIT refused(tr("There is no second picture to compare with."));
        return;
    }
    if (chosen.size() > ComparePage::kMostPictures)
        Q_EMIT refused(
            tr("The first %n of the selected pictures are compared.", nullptr, ComparePage::kMostPictures));
    if (!isShown())
        m_cameFrom = m_pages.currentWidget();
    m_pages.setCurrentWidget(m_page);
    m_page->setPictures(chosen);
    Q_EMIT shownChanged();
}

void CompareControl::leave()
{
    if (!isShown())
        return;
    if (m_cameFrom) {
        m_pages.setCurrentWidget(m_cameFrom);
        m_cameFrom->setFocus();
    }
    // From the event loop: a pane may have asked for it.
    QMetaObject::invokeMethod(
        m_page,
        [this] {
            if (!isShown())
                m_page->setPictures({});
        },
        Qt::QueuedConnection);
    const QList<QAction *> limited = std::exchange(m_limited, {});
    for (QAction *action : limited)
        action->setEnabled(true);
    Q_EMIT shownChanged();
}

void CompareControl::limitActions()
{
    if (!isShown())
        return;
    const WindowActions &a = m_actions;
    const QList<QAction *> useful{a.quit, a.preferences, a.fullScreen, a.shortcuts, a.about, a.escape};
    const QList<QAction *> all = a.all();
    for (QAction *action : all) {
        if (!action->isEnabled() || useful.contains(action))
            continue;
        action->setEnabled(false);
        if (!m_limited.contains(action))
            m_limited.append(action);
    }
}

} // namespace upview
