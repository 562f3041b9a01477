// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/foldermodel.h"
#include "widgets/browse/folderface.h"
#include "widgets/browse/folderhistory.h"

#include <QConcatenateTablesProxyModel>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>

class QSplitter;
class QStackedWidget;

namespace upview {

class BrowseOptions;
class DiskReader;
class EmptyFace;
class FolderPanel;
class FolderPositions;
class PathBar;
class Settings;
class ThumbnailView;

/// The browser: places and folders at the left, the path bar above, the grid of the folder's folders and
/// pictures, or a face that says why there are none. It keeps the history of folders and the place where one
/// was in each. Whoever else changes the folder of the model (the viewer, the command line) is followed. Has
/// no shortcuts but those of its views: the main window owns the actions and calls the slots. GUI thread;
/// nothing here waits for a disk.
class BrowsePage : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the page.
    BrowsePage(FolderModel &model, Settings &settings, QWidget *parent = nullptr);
    ~BrowsePage() override;

    [[nodiscard]] QString folder() const;
    [[nodiscard]] bool canGoBack() const { return m_history.canGoBack(); }
    [[nodiscard]] bool canGoForward() const { return m_history.canGoForward(); }
    [[nodiscard]] bool canGoUp() const;
    /// The selected pictures in the order shown.
    [[nodiscard]] QStringList selectedPaths() const;
    /// The current picture; empty also where a folder is current.
    [[nodiscard]] QString currentPath() const;
    /// Folders and archives, then the pictures: what the grid shows.
    [[nodiscard]] const QAbstractItemModel &cells() const { return m_cells; }
    /// The cell of a picture, folder or archive; invalid when not shown.
    [[nodiscard]] QModelIndex cellOf(const QString &path) const;

    /// Takes a widget that stands at the right of the grid; who made it shows and hides it.
    void setSidePanel(QWidget *panel);

    [[nodiscard]] ThumbnailView *view() const { return m_view; }
    [[nodiscard]] PathBar *pathBar() const { return m_pathBar; }
    [[nodiscard]] FolderPanel *folderPanel() const { return m_panel; }
    [[nodiscard]] EmptyFace *face() const { return m_face; }
    /// Whether the face is shown instead of the grid.
    [[nodiscard]] bool isFaceShown() const;

public Q_SLOTS:
    /// Shows a folder and goes on in the history; one that does not exist gives a face that says so.
    void setFolder(const QString &path);
    /// A folder or a file: looks in the background which it is, then shows or opens it.
    void openPath(const QString &path);
    /// Takes up where an earlier session ended: its folder, the picture that was current (empty: none), and,
    /// with `viewing` and where the file is still there, that picture in the viewer.
    void resume(const QString &folder, const QString &picture, bool viewing);
    void back();
    void forward();
    void up();
    /// Makes this file's cell current, selected and visible, now or when the listing has come.
    void selectPath(const QString &path);
    /// The picture that is being viewed: the place to come back to.
    void notePath(const QString &path);
    void openCurrent();
    void refresh();
    void setRecursive(bool recursive);
    void selectAll();
    void focusGrid();
    void focusFilter();
    void focusPath();
    void setFilter(const QString &text);
    void clearFilter();
    /// Of the folder shown.
    void setSorting(const upview::Sorting &sorting);
    void zoomIn();
    void zoomOut();
    void setFolderPanelVisible(bool visible);

Q_SIGNALS:
    /// A picture is to be viewed.
    void openRequested(const QString &path);
    void folderChanged(const QString &path);
    void navigationChanged(bool canGoBack, bool canGoForward, bool canGoUp);
    /// Once after a burst of changes.
    void selectionChanged(int count, qint64 bytes);
    void currentChanged(const QString &path);
    /// `paths` are the selected pictures; none: the folder itself is meant.
    void contextMenuRequested(const QPoint &globalPosition, const QStringList &paths);
    /// Local files were dropped while a folder was shown.
    void filesDropped(const QStringList &paths, const QPoint &globalPosition);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectView();
    void connectPathBar();
    void openCell(const QString &path);
    void restorePosition();
    void askForThumbnails(int first, int last);

    void layOut();
    void connectParts();
    void go(const QString &folder);
    void syncWithModel();
    void settleCurrent();
    void updateFace();
    void faceButtonClicked();
    void sumSelection();
    void updateNavigation();

    FolderModel &m_model;
    QConcatenateTablesProxyModel m_cells;
    Settings &m_settings;
    std::unique_ptr<FolderPositions> m_positions;
    std::unique_ptr<DiskReader> m_disk;
    PathBar *m_pathBar;
    FolderPanel *m_panel;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    ThumbnailView *m_view;
    EmptyFace *m_face;
    BrowseOptions *m_options;
    FolderFace m_shownFace = FolderFace::None;
    FolderHistory m_history;
    QString m_shownFolder;
    QString m_lastCurrent; ///< in m_shownFolder; outlives the rows, for the history
    QString m_lastTop; ///< path of the first cell in view, likewise
    bool m_arriving = false; ///< the folder has not been listed yet
    QString m_wanted; ///< path to become current as soon as it is in the model
    quint64 m_opening = 0; ///< the latest openPath(); an earlier answer is stale
    QTimer m_loadingTimer;
    QTimer m_selectionTimer;
};

} // namespace upview
