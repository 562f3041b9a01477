// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/filehistory.h"
#include "core/library/fileoperations.h"

#include <QHash>
#include <QObject>

class QAction;
class QMenu;

namespace upview {

class FileNotice;
class FolderModel;
class MainWindow;
class Settings;
class TargetFolders;
class UpscaleCache;
struct WindowActions;

/// What the window does to files: trash, copy, move, and whatever is to be taken back again.
/// Connects its own actions. The files meant are the picture on screen, or what is selected in the grid.
/// What goes leaves the folder model at once, before the disk is done with it, so that keys pressed quickly
/// hit one file each. GUI thread; all of what it is given outlives it.
class FileActions : public QObject
{
    Q_OBJECT

public:
    /// `results` (may be null) are taken along by pictures that get another path.
    FileActions(MainWindow &window, const WindowActions &actions, FolderModel &model, Settings &settings,
                std::shared_ptr<UpscaleCache> results);
    ~FileActions() override;

    /// Enables what can be done now. The window calls it when its page, picture or selection changes.
    void updateActions();
    /// The pictures that a command means now, in the order shown; they may lie in an archive.
    [[nodiscard]] QStringList meant() const;
    /// Those of them that something can be done to: none in an archive, which is only read.
    [[nodiscard]] QStringList targets() const;
    /// Enables an action that changes files, or says in its tool tip why it cannot be used in an archive.
    void enable(QAction *action, bool isPossible) const;

    void trash();
    void deleteForGood();
    void undo();
    void redo();
    /// Copies or moves the targets into a folder, which becomes a recent one.
    void sendTo(const QString &folder, FileAction action);
    /// The same for files from elsewhere: pasted or dropped.
    void bring(const QStringList &paths, const QString &folder, FileAction action);
    /// Does something that takes no file out of the window, renaming or tagging say, as one step.
    void carryOut(FileAction action, const QList<FileItem> &items);
    /// Adds what is done to files to the context menu of pictures.
    void addToMenu(QMenu &menu);

    [[nodiscard]] FileNotice *notice() const { return m_notice; }
    [[nodiscard]] TargetFolders *targetFolders() const { return m_folders; }
    [[nodiscard]] bool isBusy() const { return m_operations.isBusy(); }

Q_SIGNALS:
    /// A job has ended, and the history has taken it over.
    void done(const upview::FileReport &report);

private:
    enum class Direction { New, More, Undo, Redo };

    struct Pending
    {
        Direction direction = Direction::New;
        QStringList withdrawn; ///< hidden in the model until it is known that they are gone
        QString folder; ///< to be named in the message
        bool isShort = true;
    };

    void connectActions();
    void start(const FileJob &job, const Pending &pending);
    [[nodiscard]] QString neighbourOf(const QStringList &paths) const;
    void withdraw(const QStringList &paths);
    void finish(quint64 number, const FileReport &report);
    void remember(const Pending &pending, const FileReport &report);
    void showAgain(const Pending &pending, const FileReport &report);
    void refreshTagged(const FileReport &report);
    void follow(const FileReport &report);
    void tell(const Pending &pending, const FileReport &report);
    void showFailures(const FileReport &report);
    void askAboutCollisions(const FileReport &report, const QString &folder);
    void askToDelete(const QStringList &paths, const QString &reason);
    [[nodiscard]] bool isChanging() const;
    void sendToFavourite(int number, FileAction action);
    void editFavourites();
    void chooseFolder(FileAction action);
    void fillTargets(QMenu &menu, FileAction action);
    void selectWhenThere(const QStringList &paths);
    void selectWanted();

    MainWindow &m_window;
    const WindowActions &m_actions;
    FolderModel &m_model;
    FileOperations m_operations;
    FileHistory m_history;
    FileNotice *m_notice;
    TargetFolders *m_folders;
    QHash<quint64, Pending> m_pending;
    int m_undosAsked = 0; ///< while something that they undo was still under way
    quint64 m_shownProgress = 0; ///< job whose progress the notice tells
    QStringList m_wanted; ///< to be selected in the grid when they are there
};

} // namespace upview
