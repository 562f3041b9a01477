// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <memory>

class QMenu;
class QTemporaryDir;

namespace upview {

class ArchiveFiles;
class FileActions;
class FolderModel;
class MainWindow;
struct WindowActions;

/// Files that come and go: the clipboard, what is dropped on the window, and other programs. GUI thread; all
/// of what it is given outlives it.
class TransferActions : public QObject
{
    Q_OBJECT

public:
    TransferActions(MainWindow &window, const WindowActions &actions, FileActions &files, FolderModel &model,
                    std::shared_ptr<ArchiveFiles> archives);
    ~TransferActions() override;

    /// Puts the selected files on the clipboard, as a file manager does. Those in an archive are unpacked in
    /// the background into a temporary folder, which goes at the end.
    void copyFiles(bool cut);
    /// Copies or moves the files on the clipboard into the folder shown.
    void paste();
    void updateActions();
    /// Adds "Open With".
    void addToMenu(QMenu &menu);

protected:
    /// Drops on the picture.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void clipboardChanged();
    void copyUnpacked(const QStringList &paths);
    void offer(const QStringList &paths, bool cut);
    void askAboutDrop(const QStringList &paths, const QPoint &globalPosition);

    MainWindow &m_window;
    const WindowActions &m_actions;
    FileActions &m_files;
    FolderModel &m_model;
    const std::shared_ptr<ArchiveFiles> m_archives;
    std::shared_ptr<QTemporaryDir> m_unpacked; ///< made when it is first needed
    bool m_hasFiles = false; ///< on the clipboard
};

} // namespace upview
