// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

namespace upview {

class CellNameEdit;
class FileActions;
class FolderModel;
class MainWindow;
struct WindowActions;

/// Names of files and new folders: one file is renamed in its cell of the grid, or in a dialog over the
/// viewer, several by a pattern. Connects its own actions, which FileActions enables. GUI thread; all of what
/// it is given outlives it.
class NamingActions : public QObject
{
    Q_OBJECT

public:
    NamingActions(MainWindow &window, const WindowActions &actions, FileActions &files, FolderModel &model);

private:
    void rename();
    void renameOne(const QString &path);
    void newFolder();

    MainWindow &m_window;
    FileActions &m_files;
    FolderModel &m_model;
    QPointer<CellNameEdit> m_edit; ///< the latest
};

} // namespace upview
