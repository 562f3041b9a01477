// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow.h"

#include "core/library/picturedecode.h"
#include "core/settings/settingstable.h"
#include "widgets/aboutbox.h"
#include "widgets/browse/browseactions.h"
#include "widgets/browse/browsepage.h"
#include "widgets/browse/emptyface.h"
#include "widgets/browse/folderpanel.h"
#include "widgets/browse/pathbar.h"
#include "widgets/browse/thumbnailview.h"
#include "widgets/files/fileactions.h"
#include "widgets/files/namingactions.h"
#include "widgets/files/tagactions.h"
#include "widgets/files/transferactions.h"
#include "widgets/icons.h"
#include "widgets/keys/panefocus.h"
#include "widgets/keys/shortcutscheme.h"
#include "widgets/metadata/metadatafollower.h"
#include "widgets/recentmenu.h"
#include "widgets/safemodebar.h"
#include "widgets/view/imageview.h"
#include "widgets/view/picturesettings.h"
#include "widgets/view/pictureversions.h"
#include "widgets/view/recipesection.h"
#include "widgets/view/sidepanel.h"
#include "widgets/view/viewfeatures.h"
#include "widgets/view/viewpage.h"
#include "widgets/whenfinished.h"
#include "widgets/windowactions.h"
#include "widgets/windowdialogs.h"
#include "widgets/windowmenus.h"
#include "widgets/windowstatus.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QtConcurrentRun>
#include <QToolBar>

namespace upview {

namespace {

constexpr QSize kFirstSize(1180, 760);

} // namespace

MainWindow::MainWindow(Settings &settings, UpscaleService &service, const QString &thumbnailRoot,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_service(service)
    , m_archives(std::make_shared<ArchiveFiles>())
    , m_thumbnails(thumbnailRoot)
    , m_model(&m_thumbnails, service.cache(), nullptr, m_archives)
    , m_actions(std::make_unique<WindowActions>(this))
    , m_shortcuts(std::make_unique<ShortcutScheme>(*m_actions, settings))
    , m_pages(new QStackedWidget)
    , m_browse(new BrowsePage(m_model, settings))
    , m_view(new ViewPage(m_model, m_loader, service, settings))
    , m_browseActions(new BrowseActions(*m_actions, *m_browse, *m_view, m_model, settings, m_archives, this))
    , m_recent(new RecentMenu(settings, this))
    , m_dialogs(new WindowDialogs(*this, *m_actions, *m_shortcuts, settings, service))
{
    setObjectName(QStringLiteral("MainWindow"));
    // Drawing it loads several plug-ins, which the first picture need not wait for.
    QMetaObject::invokeMethod(
        this, [this] { setWindowIcon(applicationIcon()); }, Qt::QueuedConnection);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_thumbnails.setBudget(&m_budget);
    m_loader.setBudget(&m_budget);
    m_thumbnails.setArchives(m_archives);
    m_loader.setArchives(m_archives);
    m_pages->addWidget(m_browse);
    m_pages->addWidget(m_view);
    setCentralWidget(SafeModeBar::above(m_pages, service));

    new RecipeSection(m_view, settings, service, m_actions->recipePanel, m_actions->previewPatch);
    connectActions();
    makeFileActions();
    windowmenus::fillMenuBar(*menuBar(), *m_actions, *m_recent);
    m_toolBar = addToolBar(tr("Picture"));
    windowmenus::fillToolBar(*m_toolBar, *m_actions);
    m_status = new WindowStatus(*statusBar(), m_model, *m_view, service, this);
    m_versions = new PictureVersions(*m_view, *m_actions, *statusBar(), this);
    m_features =
        new ViewFeatures({*m_pages, *m_browse, *m_view, m_model, m_loader, *m_actions, m_settings}, this);
    connectPages();

    const auto *pictures = new PictureSettings(m_settings, m_loader, m_thumbnails, *m_view, this);
    connect(pictures, &PictureSettings::failed, this,
            [this](const QString &text) { statusBar()->showMessage(text, 10000); });

    resize(kFirstSize);
    restoreGeometry(m_settings.get(setting::windowGeometry));
    showBrowse();
}

MainWindow::~MainWindow() = default;

void MainWindow::open(const QString &path)
{
    open(path, nullptr);
}

void MainWindow::open(const QString &path, std::unique_ptr<EarlyPicture> early)
{
    if (!path.isEmpty()) {
        const bool isPicture = early && early->isFile();
        m_loader.adopt(std::move(early));
        // The viewer at once, where it is known that this is no folder: the grid need not be painted before.
        if (isPicture)
            showView(QDir::cleanPath(path));
        else
            m_browse->openPath(path);
        return;
    }
    const QString last = m_settings.get(setting::lastFolder);
    if (!last.isEmpty()) {
        const bool restore = m_settings.get(setting::restoreSession);
        m_browse->resume(last, restore ? m_settings.get(setting::sessionPicture) : QString(),
                         restore && m_settings.get(setting::sessionViewing));
        return;
    }
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    whenFinished(QtConcurrent::run([pictures] { return QFileInfo::exists(pictures); }), this,
                 [this, pictures](bool exists) {
                     if (m_model.folder().isEmpty())
                         m_browse->setFolder(exists ? pictures : QDir::homePath());
                 });
}

void MainWindow::bringUp(const QString &path)
{
    if (isMinimized())
        setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    if (!path.isEmpty())
        m_browse->openPath(path);
}

bool MainWindow::isViewing() const
{
    return m_pages->currentWidget() == m_view;
}

QString MainWindow::currentPath() const
{
    return isViewing() ? m_view->currentPath() : m_browse->currentPath();
}

void MainWindow::showBrowse()
{
    const QString path = m_view->currentPath();
    m_pages->setCurrentWidget(m_browse);
    if (!path.isEmpty())
        m_browse->selectPath(path);
    m_view->close();
    m_browse->focusGrid();
    updateAll();
}

void MainWindow::showFolder(const QString &path)
{
    showBrowse();
    m_browse->setFolder(path);
}

void MainWindow::showView(const QString &path)
{
    // In a listing with all subfolders the file need not lie in the folder itself.
    const bool isListed = m_model.indexOf(path).isValid();
    const QString folder = isListed ? m_model.folder() : QFileInfo(path).absolutePath();
    m_recent->addPicture(path);
    // The picture first: its folder is listed while it is being decoded.
    m_view->openPath(path);
    if (m_model.folder() != folder)
        m_model.setFolder(folder, path);
    m_pages->setCurrentWidget(m_view);
    m_view->setFocus();
    updateAll();
}

void MainWindow::nextPane(bool forward)
{
    const QList<QWidget *> panes{m_toolBar,          m_browse->folderPanel(), m_browse->pathBar(),
                                 m_browse->view(),   m_browse->face(),        m_view->view(),
                                 m_view->sidePanel()};
    focusNextPane(panes, forward);
}

/// The viewer looks at this key itself: it matters for how long it is held.
void MainWindow::applyHeldKey()
{
    const ActionKeys keys = m_shortcuts->keys(m_actions->holdToCompare);
    m_view->setCompareKey(keys.isEmpty() ? 0 : keys.constFirst()[0].key());
}

void MainWindow::connectActions()
{
    WindowActions &a = *m_actions;
    for (QAction *action : a.all()) {
        if (action != a.holdToCompare)
            addAction(action);
        connect(action, &QAction::changed, this, [action] {
            // A disabled action says why in its tool tip; the status line shows the same.
            action->setStatusTip(action->isEnabled() ? QString() : action->toolTip());
        });
    }
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(a.openFile, [this] { m_dialogs->openFile(m_model.folder()); });
    on(a.openFolder, [this] { m_dialogs->openFolder(m_model.folder()); });
    on(a.saveResult, [this] { m_view->requestSaveResult(); });
    on(a.quit, [this] { close(); });
    on(a.copyPicture, [this] { copyPicture(); });
    on(a.copyPath, [this] { copyPath(); });
    on(a.selectAll, [this] { m_browse->selectAll(); });
    on(a.preferences, [this] { m_dialogs->showPreferences(PreferencesDialog::Page::Upscaling); });
    on(a.browse, [this] { showBrowse(); });
    on(a.fullScreen, [this] { toggleFullScreen(); });
    on(a.folderPanel, [this](bool shown) { m_browse->setFolderPanelVisible(shown); });
    on(a.largerCells, [this] { m_browse->zoomIn(); });
    on(a.smallerCells, [this] { m_browse->zoomOut(); });
    on(a.lockView, [this](bool locked) { m_view->setViewLocked(locked); });
    on(a.playPause, [this] { m_view->setPlaying(!m_view->isPlaying()); });
    on(a.step, [this] { m_view->stepFrame(); });
    on(a.previous, [this] { m_view->previous(); });
    on(a.next, [this] { m_view->next(); });
    on(a.first, [this] { m_view->first(); });
    on(a.last, [this] { m_view->last(); });
    on(a.back, [this] { m_browse->back(); });
    on(a.forward, [this] { m_browse->forward(); });
    on(a.up, [this] { m_browse->up(); });
    on(a.path, [this] { m_browse->focusPath(); });
    on(a.filter, [this] { m_browse->focusFilter(); });
    on(a.upscale, [this] {
        // In the grid, U opens the picture and upscales it there.
        if (!isViewing() && !m_browse->currentPath().isEmpty())
            showView(m_browse->currentPath());
        m_view->upscale();
    });
    on(a.cancel, [this] { m_view->cancelUpscale(); });
    on(a.compare, [this] { m_view->toggleCompare(); });
    on(a.split, [this] { m_view->toggleSplit(); });
    on(a.shortcuts, [this] { m_dialogs->showPreferences(PreferencesDialog::Page::Shortcuts); });
    on(a.palette, [this] { m_dialogs->showPalette(); });
    on(a.nextPane, [this] { nextPane(true); });
    on(a.previousPane, [this] { nextPane(false); });
    on(a.about, [this] { showAboutBox(this); });
    on(a.escape, [this] { escape(); });
    connect(m_shortcuts.get(), &ShortcutScheme::changed, this, [this] {
        applyHeldKey();
        updateActions();
    });
    applyHeldKey();
}

void MainWindow::makeFileActions()
{
    m_files = new FileActions(*this, *m_actions, m_model, m_settings, m_service.cache());
    new NamingActions(*this, *m_actions, *m_files, m_model);
    m_tags = new TagActions(this, *m_actions, *m_files, m_settings);
    m_transfer = new TransferActions(*this, *m_actions, *m_files, m_model, m_archives);
    connect(m_actions->print, &QAction::triggered, this, &MainWindow::print);
    new MetadataFollower(*m_view, *m_browse, m_actions->metadataPanel, this);
}

void MainWindow::connectPages()
{
    connect(m_browse, &BrowsePage::openRequested, this, &MainWindow::showView);
    connect(m_browseActions, &BrowseActions::openRequested, this, &MainWindow::showView);
    connect(m_browseActions, &BrowseActions::hint, this,
            [this](const QString &text) { statusBar()->showMessage(text, 4000); });
    connect(m_browse, &BrowsePage::contextMenuRequested, this, &MainWindow::showBrowseMenu);
    connect(m_browse, &BrowsePage::navigationChanged, this, [this] { updateActions(); });
    connect(m_browse, &BrowsePage::currentChanged, this, [this] { updateActions(); });
    connect(m_browse, &BrowsePage::folderChanged, this, [this](const QString &folder) {
        m_settings.set(setting::lastFolder, folder);
        m_recent->addFolder(folder);
        updateTitle();
    });
    connect(m_browse, &BrowsePage::selectionChanged, this, [this](int count, qint64 bytes) {
        m_status->setSelection(count, bytes);
        updateActions();
        updateStatus();
    });
    for (const auto signal : {&FolderModel::rowsInserted, &FolderModel::rowsRemoved})
        connect(&m_model, signal, this, [this] { updateStatus(); });
    connect(&m_model, &FolderModel::modelReset, this, &MainWindow::updateStatus);
    connect(&m_model, &FolderModel::stateChanged, this, &MainWindow::updateStatus);

    connect(m_view, &ViewPage::currentChanged, this, &MainWindow::updateAll);
    connect(m_view, &ViewPage::zoomChanged, this, &MainWindow::updateStatus);
    connect(m_view, &ViewPage::statusChanged, this, [this] {
        updateActions();
        updateStatus();
    });
    connect(m_features, &ViewFeatures::openRequested, this, &MainWindow::showView);
    connect(m_features, &ViewFeatures::fullScreenToggleRequested, this, &MainWindow::toggleFullScreen);
    connect(m_features, &ViewFeatures::pageChanged, this, &MainWindow::updateAll);
    connect(m_view, &ViewPage::closeRequested, this, &MainWindow::showBrowse);
    connect(m_view, &ViewPage::doubleClicked, this, &MainWindow::toggleFullScreen);
    connect(m_view, &ViewPage::contextMenuRequested, this, &MainWindow::showPictureMenu);
    connect(m_view, &ViewPage::saveResultRequested, this, &MainWindow::saveResult);
    connect(m_recent, &RecentMenu::pictureChosen, this, &MainWindow::showView);
    connect(m_recent, &RecentMenu::folderChosen, this, &MainWindow::showFolder);
    connect(m_dialogs, &WindowDialogs::fileChosen, this, &MainWindow::showView);
    connect(m_dialogs, &WindowDialogs::folderChosen, this, &MainWindow::showFolder);
    connect(m_dialogs, &WindowDialogs::done, this,
            [this](const QString &text) { statusBar()->showMessage(text, 6000); });

    connect(&m_service, &UpscaleService::cacheChanged, &m_model, &FolderModel::refreshUpscaled);
    connect(&m_service, &UpscaleService::engineStateChanged, this, &MainWindow::updateEngineState);
    connect(&m_service, &UpscaleService::storeFailed, this, [this](const QString &, const Error &error) {
        statusBar()->showMessage(tr("The result is not kept in the cache: %1").arg(error.text), 10000);
    });
    connect(&m_settings, &Settings::changed, this, [this](QLatin1StringView key) {
        if (Settings::is(key, setting::folderPanelVisible))
            updateActions();
    });
    updateEngineState();
}

void MainWindow::updateAll()
{
    m_toolBar->setVisible(isViewing() && !isFullScreen());
    updateActions();
    updateTitle();
    updateStatus();
}

void MainWindow::updateActions()
{
    const WindowActions &a = *m_actions;
    const bool viewing = isViewing();
    const bool picture = viewing && m_view->hasPicture();
    m_browseActions->setViewing(viewing);
    // Keys mean different things in the grid: what belongs to the other face is off.
    for (QAction *action : {a.selectAll, a.folderPanel, a.largerCells, a.smallerCells, a.path, a.filter})
        action->setEnabled(!viewing);
    a.back->setEnabled(!viewing && m_browse->canGoBack());
    a.forward->setEnabled(!viewing && m_browse->canGoForward());
    a.up->setEnabled(!viewing && m_browse->canGoUp());
    a.folderPanel->setChecked(m_settings.get(setting::folderPanelVisible));
    m_files->updateActions();
    m_tags->updateActions();
    m_transfer->updateActions();
    for (QAction *action : {a.browse, a.previous, a.next, a.first, a.last, a.lockView})
        action->setEnabled(viewing);
    for (QAction *action :
         {a.zoomIn, a.zoomOut, a.fit, a.fill, a.fitWidth, a.original, a.rotateLeft, a.rotateRight, a.flip})
        action->setEnabled(picture);
    a.copyPicture->setEnabled(picture || !m_browse->currentPath().isEmpty());
    a.copyPath->setEnabled(!currentPath().isEmpty());

    const bool animated = viewing && m_view->isAnimated();
    a.playPause->setEnabled(animated);
    a.playPause->setText(m_view->isPlaying() ? tr("&Pause Animation") : tr("&Play Animation"));
    a.playPause->setIcon(themedIcon(m_view->isPlaying() ? QStringLiteral("pause") : QStringLiteral("play")));
    a.step->setEnabled(animated);
    m_versions->updateActions(viewing);

    const bool result = viewing && m_view->hasResult();
    const bool missing = m_service.engineState() == EngineState::Missing;
    const QString obstacle = viewing ? m_view->upscaleObstacle() : QString();
    a.upscale->setEnabled(viewing || !m_browse->currentPath().isEmpty());
    a.upscale->setText(result && m_view->isSourceShown() ? tr("Show &Upscaled")
                           : result                      ? tr("Show &Original")
                                                         : tr("&Upscale"));
    a.upscale->setToolTip(missing ? tr("Upscaling is not available; press it to see what is missing")
                              : !obstacle.isEmpty()
                              ? obstacle
                              : m_shortcuts->withKey(tr("Make the picture larger and better"), a.upscale));
    a.cancel->setEnabled(viewing && m_view->isUpscaling());
    a.recipePanel->setEnabled(viewing);
    for (QAction *action : {a.compare, a.split, a.saveResult})
        action->setEnabled(result);
    a.compare->setChecked(result && m_view->isSourceShown());
    a.split->setChecked(result && m_view->isSplit());
    a.fullScreen->setChecked(isFullScreen());
    m_shortcuts->restLetters({a.fullScreen, a.metadataPanel, a.slideShow}, !viewing);
    m_features->updateActions(viewing, isFullScreen());
}

void MainWindow::updateTitle()
{
    const QString path = isViewing() ? m_view->currentPath() : m_model.folder();
    const QString name = QFileInfo(path).fileName();
    setWindowTitle(name.isEmpty() ? path : name);
}

void MainWindow::updateStatus()
{
    m_status->update(isViewing());
}

void MainWindow::updateEngineState()
{
    m_status->updateEngine();
    updateActions();
}

void MainWindow::toggleFullScreen()
{
    if (isFullScreen()) {
        setWindowState(windowState() & ~Qt::WindowFullScreen);
        if (m_maximizedBefore)
            showMaximized();
        else
            showNormal();
    } else {
        m_maximizedBefore = isMaximized();
        showFullScreen();
    }
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::WindowStateChange)
        return;
    const bool full = isFullScreen();
    menuBar()->setVisible(!full);
    statusBar()->setVisible(!full);
    m_toolBar->setVisible(!full && isViewing());
    updateActions();
}

void MainWindow::escape()
{
    if (isFullScreen())
        toggleFullScreen();
    else if (m_features->escape())
        return;
    else if (isViewing())
        showBrowse();
    else if (!m_model.filter().isEmpty())
        m_browse->clearFilter();
}

void MainWindow::copyPicture()
{
    if (isViewing()) {
        m_view->copyImage();
        return;
    }
    // As a file manager does: the files themselves.
    m_transfer->copyFiles(false);
}

void MainWindow::copyPath()
{
    const QStringList paths = m_files->meant();
    QApplication::clipboard()->setText(paths.join(QLatin1Char('\n')));
    statusBar()->showMessage(tr("Path copied"), 3000);
}

void MainWindow::saveResult(const UpscaleResult &result, const QString &sourcePath)
{
    // What came out of an archive is to be kept beside it.
    const QString archive = m_model.archive();
    const QString source = archive.isEmpty()
        ? sourcePath
        : QFileInfo(archive).path() + QLatin1Char('/') + QFileInfo(sourcePath).fileName();
    m_dialogs->saveResult(result, source);
}

void MainWindow::showPictureMenu(const QPoint &globalPosition)
{
    QMenu menu(this);
    windowmenus::fillPictureMenu(menu, *m_actions, *m_view);
    addFileMenu(menu);
    menu.exec(globalPosition);
}

/// What is done to the files meant, behind what is in the menu already.
void MainWindow::addFileMenu(QMenu &menu)
{
    menu.addSeparator();
    m_transfer->addToMenu(menu);
    m_files->addToMenu(menu);
    windowmenus::addRatings(menu, *m_actions);
}

void MainWindow::print()
{
    const QStringList paths = m_files->targets();
    if (!paths.isEmpty())
        m_dialogs->print(paths.constFirst());
}

void MainWindow::showBrowseMenu(const QPoint &globalPosition, const QStringList &paths)
{
    QMenu menu(this);
    if (!paths.isEmpty()) {
        QAction *openPicture =
            menu.addAction(themedIcon(QStringLiteral("view")), tr("&View", "verb: open the picture"));
        connect(openPicture, &QAction::triggered, this,
                [this, path = paths.constFirst()] { showView(path); });
    }
    windowmenus::fillBrowseMenu(menu, *m_actions, !paths.isEmpty());
    if (!paths.isEmpty())
        addFileMenu(menu);
    menu.exec(globalPosition);
}

void MainWindow::rememberSession()
{
    m_settings.set(setting::sessionPicture, currentPath());
    m_settings.set(setting::sessionViewing, isViewing());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    rememberSession();
    m_settings.set(setting::windowGeometry, saveGeometry());
    m_view->close();
    QMainWindow::closeEvent(event);
}

} // namespace upview
