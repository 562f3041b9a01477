// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/decodebudget.h"
#include "core/library/foldermodel.h"
#include "core/library/imageloader.h"
#include "core/library/thumbnailservice.h"
#include "core/upscale/upscaleservice.h"

#include <QMainWindow>

#include <memory>

class QMenu;
class QStackedWidget;
class QToolBar;

namespace upview {

class BrowseActions;
class BrowsePage;
class FileActions;
class TagActions;
class TransferActions;
class PictureVersions;
class EarlyPicture;
class RecentMenu;
class Settings;
class ShortcutScheme;
class ViewPage;
class WindowDialogs;
class WindowStatus;
class ViewFeatures;
struct WindowActions;

/// The window: Browse (the grid) and View (one picture), two faces of one folder. It owns the menus, the
/// tool bar, the status line and every action with its shortcut; the pages do the work. GUI thread; settings
/// and service outlive it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `thumbnailRoot` is paths::thumbnailRoot() but for tests.
    MainWindow(Settings &settings, UpscaleService &service, const QString &thumbnailRoot,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows a folder, or a file in its folder; empty: what was shown last, or the pictures folder.
    void open(const QString &path);
    /// The same with a picture whose decoding was begun already; null: it was not.
    void open(const QString &path, std::unique_ptr<EarlyPicture> early);
    /// Puts the window in front, and shows the path where there is one: another start asked for it.
    void bringUp(const QString &path);

    [[nodiscard]] BrowsePage *browsePage() const { return m_browse; }
    [[nodiscard]] ViewPage *viewPage() const { return m_view; }
    [[nodiscard]] bool isViewing() const;
    [[nodiscard]] FileActions *fileActions() const { return m_files; }

public Q_SLOTS:
    void showBrowse();
    void showView(const QString &path);
    void showFolder(const QString &path);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectActions();
    void makeFileActions();
    void addFileMenu(QMenu &menu);
    void print();
    void applyHeldKey();
    void nextPane(bool forward);
    void rememberSession();
    void connectPages();
    void updateAll();
    void updateActions();
    void updateTitle();
    void updateStatus();
    void updateEngineState();
    void toggleFullScreen();
    void escape();
    void copyPicture();
    void copyPath();
    void saveResult(const UpscaleResult &result, const QString &sourcePath);
    void showPictureMenu(const QPoint &globalPosition);
    void showBrowseMenu(const QPoint &globalPosition, const QStringList &paths);
    [[nodiscard]] QString currentPath() const;

    Settings &m_settings;
    UpscaleService &m_service;
    DecodeBudget m_budget;
    const std::shared_ptr<ArchiveFiles> m_archives;
    ThumbnailService m_thumbnails;
    FolderModel m_model;
    ImageLoader m_loader;
    std::unique_ptr<WindowActions> m_actions;
    std::unique_ptr<ShortcutScheme> m_shortcuts;

    QStackedWidget *m_pages;
    BrowsePage *m_browse;
    ViewPage *m_view;
    BrowseActions *m_browseActions;
    FileActions *m_files = nullptr; ///< from makeFileActions() on, as the two below
    TagActions *m_tags = nullptr;
    TransferActions *m_transfer = nullptr;
    QToolBar *m_toolBar;
    RecentMenu *m_recent;
    WindowDialogs *m_dialogs;
    WindowStatus *m_status;
    PictureVersions *m_versions;
    ViewFeatures *m_features;
    bool m_maximizedBefore = false;
};

} // namespace upview
