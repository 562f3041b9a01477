// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/browseactions.h"

#include "core/library/siblingfolder.h"
#include "core/settings/settingstable.h"
#include "widgets/browse/browsepage.h"
#include "widgets/browse/diskreader.h"
#include "widgets/view/viewpage.h"
#include "widgets/windowactions.h"

#include <QShortcutEvent>

#include <utility>

namespace upview {

BrowseActions::BrowseActions(const WindowActions &actions, BrowsePage &browse, ViewPage &view,
                             FolderModel &model, Settings &settings, std::shared_ptr<ArchiveFiles> archives,
                             QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_browse(browse)
    , m_view(view)
    , m_model(model)
    , m_settings(settings)
    , m_archives(std::move(archives))
    , m_disk(std::make_unique<DiskReader>())
{
    connectActions();
    connect(&m_settings, &Settings::changed, this, &BrowseActions::applySettings);
    connect(&m_model, &FolderModel::stateChanged, this, &BrowseActions::folderStateChanged);
    connect(&m_view, &ViewPage::currentChanged, this,
            [this](const QString &path) { m_browse.notePath(path); });
    applySettings();
}

BrowseActions::~BrowseActions() = default;

void BrowseActions::connectActions()
{
    const WindowActions &a = m_actions;
    connect(a.refresh, &QAction::triggered, &m_browse, &BrowsePage::refresh);
    connect(a.recursive, &QAction::triggered, &m_browse, &BrowsePage::setRecursive);
    connect(a.nextFolder, &QAction::triggered, this, [this] { goToSibling(1); });
    connect(a.previousFolder, &QAction::triggered, this, [this] { goToSibling(-1); });
    const std::pair<QAction *, const Setting<bool> *> toggles[] = {
        {a.showSubfolders, &setting::showSubfolders},
        {a.cellPixels, &setting::cellPixels},
        {a.cellDate, &setting::cellDate},
        {a.rightToLeft, &setting::rightToLeft}};
    for (const auto &[action, row] : toggles)
        connect(action, &QAction::triggered, this, [this, row = row](bool on) { m_settings.set(*row, on); });
    for (QAction *action : {a.previous, a.next})
        action->installEventFilter(this);
}

void BrowseActions::applySettings()
{
    m_actions.showSubfolders->setChecked(m_settings.get(setting::showSubfolders));
    m_actions.cellPixels->setChecked(m_settings.get(setting::cellPixels));
    m_actions.cellDate->setChecked(m_settings.get(setting::cellDate));
    m_actions.rightToLeft->setChecked(m_settings.get(setting::rightToLeft));
}

void BrowseActions::setViewing(bool viewing)
{
    m_viewing = viewing;
    const WindowActions &a = m_actions;
    for (QAction *action : {a.recursive, a.showSubfolders, a.cellPixels, a.cellDate})
        action->setEnabled(!viewing);
    a.recursive->setChecked(m_model.isRecursive());
}

/// The keys lead to where they point; Page Down and Space, which say "on", are left as they are.
bool BrowseActions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Shortcut && m_settings.get(setting::rightToLeft)) {
        const QKeySequence key = static_cast<QShortcutEvent *>(event)->key();
        if (key == QKeySequence(Qt::Key_Left) || key == QKeySequence(Qt::Key_Right)) {
            (watched == m_actions.next ? m_actions.previous : m_actions.next)->trigger();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void BrowseActions::goToSibling(int step)
{
    const quint64 ticket = ++m_ticket;
    const QString folder = m_model.folder();
    m_disk->run(
        this,
        [folder, step, archives = m_archives] {
            return siblingWithPictures(folder, step, archives.get(), {});
        },
        [this, step, ticket, folder](const QString &sibling) {
            if (ticket != m_ticket || folder != m_model.folder())
                return; // somebody went elsewhere meanwhile
            if (sibling.isEmpty()) {
                Q_EMIT hint(step > 0 ? tr("There is no further folder with pictures.")
                                     : tr("There is no folder with pictures before this one."));
                return;
            }
            m_opening = m_viewing ? sibling : QString();
            m_browse.setFolder(sibling);
        });
}

void BrowseActions::folderStateChanged()
{
    if (m_opening.isEmpty() || m_model.state() == FolderModel::FolderState::Loading)
        return;
    const bool isThere = m_model.folder() == std::exchange(m_opening, {});
    if (isThere && m_viewing && m_model.rowCount() > 0)
        Q_EMIT openRequested(m_model.pathAt(0));
}

} // namespace upview
