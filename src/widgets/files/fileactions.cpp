// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/files/fileactions.h"

#include "core/image/imagereader.h"
#include "core/library/foldermodel.h"
#include "widgets/browse/browsepage.h"
#include "widgets/browse/thumbnailview.h"
#include "widgets/files/collisiondialog.h"
#include "widgets/files/favouritesdialog.h"
#include "widgets/files/filenotice.h"
#include "widgets/files/filetexts.h"
#include "widgets/files/targetfolders.h"
#include "widgets/icons.h"
#include "widgets/mainwindow.h"
#include "widgets/view/viewpage.h"
#include "widgets/windowactions.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QItemSelection>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace upview {

namespace {

QString inFolder(const QString &folder, const QString &path)
{
    return folder + (folder.endsWith(QLatin1Char('/')) ? QString() : QStringLiteral("/"))
        + QFileInfo(path).fileName();
}

/// Where files are now that a job brought somewhere.
QStringList arrivals(const FileReport &report)
{
    QStringList paths;
    for (const FileStep &step : report.steps) {
        const bool arrives = step.kind == FileStep::Kind::Restored || step.kind == FileStep::Kind::Moved
            || step.kind == FileStep::Kind::Copied;
        if (arrives)
            paths.append(step.to);
    }
    return paths;
}

/// What is not where it was any more.
QStringList departures(const FileReport &report)
{
    QStringList paths = report.deleted;
    for (const FileStep &step : report.steps) {
        if (step.kind == FileStep::Kind::Trashed || step.kind == FileStep::Kind::Moved)
            paths.append(step.from);
    }
    return paths;
}

} // namespace

FileActions::FileActions(MainWindow &window, const WindowActions &actions, FolderModel &model,
                         Settings &settings, std::shared_ptr<UpscaleCache> results)
    : QObject(&window)
    , m_window(window)
    , m_actions(actions)
    , m_model(model)
    , m_operations(std::move(results))
    , m_notice(new FileNotice(window.centralWidget()))
    , m_folders(new TargetFolders(settings, this))
{
    connectActions();
    connect(&m_operations, &FileOperations::finished, this, &FileActions::finish);
    connect(&m_operations, &FileOperations::progressed, this,
            [this](quint64 job, double done, qsizetype total) {
                m_shownProgress = job;
                const QLocale locale;
                m_notice->showProgress(
                    total == 1 ? tr("%1 %").arg(locale.toString(int(done * 100)))
                               : tr("File %1 of %2")
                                     .arg(locale.toString(int(done) + 1), locale.toString(qlonglong(total))));
            });
    connect(m_notice, &FileNotice::cancelRequested, this, [this] { m_operations.cancel(m_shownProgress); });
    connect(m_notice, &FileNotice::actionTriggered, this, &FileActions::undo);
    connect(&m_model, &FolderModel::rowsInserted, this, &FileActions::selectWanted);
    connect(m_window.browsePage(), &BrowsePage::folderChanged, this, [this] { m_wanted.clear(); });
    updateActions();
}

FileActions::~FileActions() = default;

void FileActions::connectActions()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions.trash, [this] { trash(); });
    on(m_actions.deleteForGood, [this] { deleteForGood(); });
    on(m_actions.undo, [this] { undo(); });
    on(m_actions.redo, [this] { redo(); });
    on(m_actions.copyTo, [this] { chooseFolder(FileAction::Copy); });
    on(m_actions.moveTo, [this] { chooseFolder(FileAction::Move); });
    for (int i = 0; i < m_actions.copyToFavourite.size(); ++i) {
        on(m_actions.copyToFavourite.at(i), [this, i] { sendToFavourite(i + 1, FileAction::Copy); });
        on(m_actions.moveToFavourite.at(i), [this, i] { sendToFavourite(i + 1, FileAction::Move); });
    }
}

void FileActions::updateActions()
{
    const bool any = !targets().isEmpty();
    for (QAction *action : {m_actions.trash, m_actions.deleteForGood, m_actions.rename, m_actions.print,
                            m_actions.copyTo, m_actions.moveTo})
        enable(action, any);
    for (QAction *action : m_actions.copyToFavourite + m_actions.moveToFavourite)
        enable(action, any);
    enable(m_actions.newFolder, !m_window.isViewing() && !m_model.folder().isEmpty());
    m_actions.undo->setEnabled(m_history.canUndo() || isChanging());
    m_actions.undo->setText(m_history.canUndo() ? filetexts::undo(*m_history.nextUndo()) : tr("&Undo"));
    m_actions.redo->setEnabled(m_history.canRedo());
    m_actions.redo->setText(m_history.canRedo() ? filetexts::redo(*m_history.nextRedo()) : tr("&Redo"));
}

void FileActions::enable(QAction *action, bool isPossible) const
{
    constexpr const char *kUsualTip = "usualToolTip";
    const bool inArchive = !m_model.archive().isEmpty();
    const QVariant usual = action->property(kUsualTip);
    // The tip first: the status line takes it over with the next change.
    if (inArchive && !usual.isValid()) {
        action->setProperty(kUsualTip, action->toolTip());
        action->setToolTip(
            tr("%1: not in an archive, which is only read").arg(plainActionText(action->text())));
    } else if (!inArchive && usual.isValid()) {
        action->setToolTip(usual.toString());
        action->setProperty(kUsualTip, {});
    }
    action->setEnabled(isPossible && !inArchive);
}

QStringList FileActions::targets() const
{
    return m_model.archive().isEmpty() ? meant() : QStringList();
}

QStringList FileActions::meant() const
{
    QStringList paths;
    if (m_window.isViewing()) {
        paths.append(m_window.viewPage()->currentPath());
    } else {
        paths = m_window.browsePage()->selectedPaths();
        if (paths.isEmpty())
            paths.append(m_window.browsePage()->currentPath());
    }
    paths.removeAll(QString());
    return paths;
}

void FileActions::start(const FileJob &job, const Pending &pending)
{
    Pending noted = pending;
    noted.isShort = job.action != FileAction::Copy && job.action != FileAction::Move;
    m_pending.insert(m_operations.run(job), noted);
    updateActions();
}

// --- Trash ----------------------------------------------------------------------------------------------

void FileActions::trash()
{
    const QStringList paths = targets();
    if (paths.isEmpty())
        return;
    QList<FileItem> items;
    for (const QString &path : paths)
        items.append({path, {}, {}, {}});
    withdraw(paths);
    start({FileAction::Trash, items, {}}, {Direction::New, paths, {}});
}

/// The picture that the cursor of the grid goes to when these go: the next one, at the end the one before.
QString FileActions::neighbourOf(const QStringList &paths) const
{
    const QSet<QString> gone(paths.cbegin(), paths.cend());
    const int current = m_model.indexOf(m_window.browsePage()->currentPath()).row();
    for (int row = std::max(current, 0); row < m_model.rowCount(); ++row) {
        if (!gone.contains(m_model.pathAt(row)))
            return m_model.pathAt(row);
    }
    for (int row = current - 1; row >= 0; --row) {
        if (!gone.contains(m_model.pathAt(row)))
            return m_model.pathAt(row);
    }
    return {};
}

/// Takes them out of the window at once: the viewer goes on, and the cursor of the grid to the neighbour.
void FileActions::withdraw(const QStringList &paths)
{
    m_wanted.clear();
    const QString neighbour = m_window.isViewing() ? QString() : neighbourOf(paths);
    m_model.withdraw(paths);
    if (!neighbour.isEmpty())
        m_window.browsePage()->selectPath(neighbour);
}

void FileActions::deleteForGood()
{
    askToDelete(targets(), {});
}

void FileActions::askToDelete(const QStringList &paths, const QString &reason)
{
    if (paths.isEmpty())
        return;
    const QString question = paths.size() == 1
        ? tr("Delete “%1” for good?").arg(QFileInfo(paths.constFirst()).fileName())
        : tr("Delete %n files for good?", nullptr, int(paths.size()));
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Delete for Good"), question, QMessageBox::Cancel,
                                &m_window);
    box->setObjectName(QStringLiteral("deleteQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(reason.isEmpty() ? tr("This cannot be undone.")
                                             : reason + QLatin1Char(' ') + tr("This cannot be undone."));
    QPushButton *confirm = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(confirm, &QPushButton::clicked, this, [this, paths] {
        QList<FileItem> items;
        for (const QString &path : paths)
            items.append({path, {}, {}, {}});
        withdraw(paths);
        start({FileAction::Delete, items, {}}, {Direction::New, paths, {}});
    });
    box->open();
}

/// Whether something is under way that the next undo should take back: copies, which may take long, are not.
bool FileActions::isChanging() const
{
    return std::any_of(m_pending.cbegin(), m_pending.cend(),
                       [](const Pending &pending) { return pending.isShort; });
}

void FileActions::undo()
{
    if (isChanging()) {
        ++m_undosAsked;
        return;
    }
    if (const auto entry = m_history.takeUndo())
        start({entry->action, {}, entry->steps}, {Direction::Undo, {}, {}});
    updateActions();
}

void FileActions::redo()
{
    const auto entry = m_history.takeRedo();
    if (!entry)
        return;
    QStringList gone;
    for (const FileStep &step : entry->steps) {
        if (step.kind == FileStep::Kind::Restored)
            gone.append(step.to);
    }
    withdraw(gone);
    start({entry->action, {}, entry->steps}, {Direction::Redo, gone, {}});
    updateActions();
}

// --- Copies and moves -----------------------------------------------------------------------------------

void FileActions::sendTo(const QString &folder, FileAction action)
{
    m_folders->noteUse(folder);
    bring(targets(), folder, action);
}

void FileActions::sendToFavourite(int number, FileAction action)
{
    const QString folder = m_folders->favourite(number);
    if (folder.isEmpty())
        editFavourites();
    else
        sendTo(folder, action);
}

void FileActions::editFavourites()
{
    auto *dialog = new FavouritesDialog(*m_folders, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void FileActions::chooseFolder(FileAction action)
{
    const int count = int(targets().size());
    const bool copies = action == FileAction::Copy;
    const QStringList recent = m_folders->recent() + m_folders->favourites();
    auto *dialog = new QFileDialog(
        &m_window, copies ? tr("Copy %n Files To", nullptr, count) : tr("Move %n Files To", nullptr, count));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setDirectory(m_folders->recent().value(0, m_model.folder()));
    dialog->setLabelText(QFileDialog::Accept, copies ? tr("&Copy Here") : tr("&Move Here"));
    QList<QUrl> places = dialog->sidebarUrls();
    for (const QString &folder : recent)
        places.append(QUrl::fromLocalFile(folder));
    dialog->setSidebarUrls(places);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, action](const QString &folder) { sendTo(QDir::cleanPath(folder), action); });
    dialog->open();
}

void FileActions::bring(const QStringList &paths, const QString &folder, FileAction action)
{
    QList<FileItem> items;
    QStringList leaving;
    for (const QString &path : paths) {
        FileItem item{path, inFolder(folder, path), {}, Collision::Report};
        if (item.from == item.to) {
            if (action == FileAction::Move)
                continue;
            item.collision = Collision::KeepBoth;
        }
        items.append(item);
        leaving.append(path);
    }
    if (items.isEmpty())
        return;
    const bool moves = action == FileAction::Move;
    if (moves)
        withdraw(leaving);
    start({action, items, {}}, {Direction::New, moves ? leaving : QStringList(), folder});
}

void FileActions::carryOut(FileAction action, const QList<FileItem> &items)
{
    start({action, items, {}}, {Direction::New, {}, {}});
}

// --- What became of a job -------------------------------------------------------------------------------

void FileActions::finish(quint64 number, const FileReport &report)
{
    const Pending pending = m_pending.take(number);
    if (m_shownProgress == number) {
        m_shownProgress = 0;
        m_notice->dismiss();
    }
    remember(pending, report);
    showAgain(pending, report);
    refreshTagged(report);
    follow(report);
    tell(pending, report);
    if (!report.collisions.isEmpty())
        askAboutCollisions(report, pending.folder);
    if (!report.withoutTrash.isEmpty())
        askToDelete(report.withoutTrash, tr("There is no trash on this disk."));
    if (m_undosAsked > 0 && !isChanging()) {
        --m_undosAsked;
        undo();
    }
    updateActions();
    Q_EMIT done(report);
}

void FileActions::remember(const Pending &pending, const FileReport &report)
{
    const FileHistory::Entry entry{report.action, report.steps};
    switch (pending.direction) {
    case Direction::New:
        m_history.add(entry);
        break;
    case Direction::More:
        m_history.addToLatest(entry);
        break;
    case Direction::Undo:
        m_history.addUndone(entry);
        break;
    case Direction::Redo:
        m_history.addRedone(entry);
        break;
    }
}

/// What was withdrawn and is still there, and what has come back.
void FileActions::showAgain(const Pending &pending, const FileReport &report)
{
    const QStringList gone = departures(report);
    QStringList present = arrivals(report);
    std::copy_if(pending.withdrawn.cbegin(), pending.withdrawn.cend(), std::back_inserter(present),
                 [&gone](const QString &path) { return !gone.contains(path); });
    m_model.readmit(present);
    // They may have been listed before their results had followed them.
    for (const QString &path : std::as_const(present))
        m_model.refreshUpscaled(path);
}

/// A sidecar changes nothing of the picture that the listing would notice.
void FileActions::refreshTagged(const FileReport &report)
{
    QStringList paths;
    for (const FileStep &step : report.steps) {
        if (step.kind == FileStep::Kind::Tagged)
            paths.append(step.from);
    }
    if (!paths.isEmpty())
        m_model.refreshFacts(paths);
}

/// Goes along with files that have come back or have another name.
void FileActions::follow(const FileReport &report)
{
    QStringList paths;
    for (const QString &path : arrivals(report)) {
        if (hasReadableSuffix(path) && QFileInfo(path).path() == m_model.folder())
            paths.append(path);
    }
    if (paths.isEmpty())
        return;
    const bool stays = report.action == FileAction::Copy && !report.isUndo;
    if (!m_window.isViewing())
        selectWhenThere(paths);
    else if (!stays)
        m_window.viewPage()->openPath(paths.constFirst());
}

void FileActions::selectWhenThere(const QStringList &paths)
{
    m_wanted = paths;
    selectWanted();
}

void FileActions::selectWanted()
{
    if (m_wanted.isEmpty() || m_window.isViewing())
        return;
    QItemSelection selection;
    QModelIndex first;
    for (const QString &path : std::as_const(m_wanted)) {
        const QModelIndex index = m_model.indexOf(path);
        if (!index.isValid())
            continue;
        selection.select(index, index);
        if (!first.isValid() || index.row() < first.row())
            first = index;
    }
    if (!first.isValid())
        return;
    ThumbnailView *view = m_window.browsePage()->view();
    view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    view->scrollTo(first);
    if (selection.size() >= m_wanted.size())
        m_wanted.clear();
}

void FileActions::tell(const Pending &pending, const FileReport &report)
{
    if (!report.failures.isEmpty()) {
        showFailures(report);
        return;
    }
    const QString text = filetexts::done(report, pending.folder);
    if (text.isEmpty())
        return;
    const bool canUndo = !report.isUndo && !report.steps.isEmpty();
    m_notice->showMessage(text, QStringLiteral("check"), canUndo ? tr("Undo") : QString());
}

void FileActions::showFailures(const FileReport &report)
{
    if (report.failures.size() == 1) {
        m_notice->showMessage(filetexts::failed(report), QStringLiteral("warning"));
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Warning, QApplication::applicationDisplayName(),
                                filetexts::failed(report), QMessageBox::Close, &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QStringList lines;
    for (const FileFailure &failure : report.failures)
        lines.append(QStringLiteral("%1: %2").arg(QFileInfo(failure.path).fileName(), failure.error.text));
    constexpr qsizetype kShown = 5;
    box->setInformativeText(lines.mid(0, kShown).join(QLatin1Char('\n')));
    if (lines.size() > kShown)
        box->setDetailedText(lines.join(QLatin1Char('\n')));
    box->open();
}

void FileActions::askAboutCollisions(const FileReport &report, const QString &folder)
{
    auto *dialog = new CollisionDialog(report.action, report.collisions, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const bool hasBegun = !report.steps.isEmpty();
    connect(dialog, &CollisionDialog::decided, this,
            [this, action = report.action, folder, hasBegun](const QList<FileItem> &items) {
                if (items.isEmpty())
                    return;
                QStringList leaving;
                if (action == FileAction::Move) {
                    for (const FileItem &item : items)
                        leaving.append(item.from);
                    withdraw(leaving);
                }
                start({action, items, {}}, {hasBegun ? Direction::More : Direction::New, leaving, folder});
            });
    dialog->open();
}

void FileActions::addToMenu(QMenu &menu)
{
    QMenu *copies = menu.addMenu(themedIcon(QStringLiteral("copy")), tr("C&opy To"));
    QMenu *moves = menu.addMenu(themedIcon(QStringLiteral("move")), tr("&Move To"));
    fillTargets(*copies, FileAction::Copy);
    fillTargets(*moves, FileAction::Move);
    menu.addActions({m_actions.rename, m_actions.trash});
}

void FileActions::fillTargets(QMenu &menu, FileAction action)
{
    const bool copies = action == FileAction::Copy;
    const QStringList favourites = m_folders->favourites();
    for (int i = 0; i < favourites.size(); ++i) {
        QAction *entry = menu.addAction(TargetFolders::label(favourites.at(i)));
        // Shown, not bound: the window's action has the key.
        const QAction *keyed = (copies ? m_actions.copyToFavourite : m_actions.moveToFavourite).value(i);
        if (keyed && !keyed->shortcut().isEmpty())
            entry->setText(entry->text() + QLatin1Char('\t')
                           + keyed->shortcut().toString(QKeySequence::NativeText));
        entry->setToolTip(favourites.at(i));
        connect(entry, &QAction::triggered, this, [this, i, action] { sendToFavourite(i + 1, action); });
    }
    menu.addSeparator();
    for (const QString &folder : m_folders->recent()) {
        QAction *entry = menu.addAction(TargetFolders::label(folder));
        entry->setToolTip(folder);
        connect(entry, &QAction::triggered, this, [this, folder, action] { sendTo(folder, action); });
    }
    menu.addSeparator();
    menu.addAction(copies ? m_actions.copyTo : m_actions.moveTo);
    QAction *edit = menu.addAction(tr("Favourite &Folders..."));
    connect(edit, &QAction::triggered, this, &FileActions::editFavourites);
    menu.setToolTipsVisible(true);
}

} // namespace upview
