// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QMenu;

namespace upview {

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
    TransferActions(MainWindow &window, const WindowActions &actions, FileActions &files, FolderModel &model);

    /// Puts the selected files on the clipboard, as a file manager does.
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
    void askAboutDrop(const QStringList &paths, const QPoint &globalPosition);

    MainWindow &m_window;
    const WindowActions &m_actions;
    FileActions &m_files;
    FolderModel &m_model;
    bool m_hasFiles = false; ///< on the clipboard
};

} // namespace upview
