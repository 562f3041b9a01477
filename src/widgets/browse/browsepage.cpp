// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/browsepage.h"

#include "core/settings/settingstable.h"
#include "widgets/browse/breadcrumbbar.h"
#include "widgets/browse/diskreader.h"
#include "widgets/browse/emptyface.h"
#include "widgets/browse/folderpanel.h"
#include "widgets/browse/pathbar.h"
#include "widgets/browse/quietsplitter.h"
#include "widgets/browse/thumbnailview.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace upview {

namespace {

/// A folder that comes sooner shows no busy sign: it would only flicker.
constexpr int kLoadingFaceDelayMs = 300;
constexpr int kPanelWidth = 200;

QStringList localPathsIn(const QMimeData *data)
{
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(QDir::cleanPath(url.toLocalFile()));
    }
    return paths;
}

} // namespace

BrowsePage::BrowsePage(FolderModel &model, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_settings(settings)
    , m_disk(std::make_unique<DiskReader>())
    , m_pathBar(new PathBar(*m_disk))
    , m_panel(new FolderPanel(*m_disk))
    , m_splitter(new QuietSplitter(Qt::Horizontal))
    , m_stack(new QStackedWidget)
    , m_view(new ThumbnailView)
    , m_face(new EmptyFace)
{
    setAccessibleName(tr("Browser"));
    setAcceptDrops(true);
    m_loadingTimer.setSingleShot(true);
    m_loadingTimer.setInterval(kLoadingFaceDelayMs);
    m_selectionTimer.setSingleShot(true);
    m_selectionTimer.setInterval(0);
    m_view->setModel(&m_model);
    layOut();
    connectParts();
    applySettings();
    const QByteArray sizes = m_settings.get(setting::browseSplitter);
    if (sizes.isEmpty() || !m_splitter->restoreState(sizes))
        m_splitter->setSizes({kPanelWidth, 4 * kPanelWidth});
    syncWithModel();
}

BrowsePage::~BrowsePage() = default;

void BrowsePage::layOut()
{
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_face);
    m_splitter->addWidget(m_panel);
    m_splitter->addWidget(m_stack);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(5);
    m_panel->setMinimumWidth(120);
    m_stack->setMinimumWidth(160);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_pathBar);
    column->addWidget(m_splitter, 1);
    setFocusProxy(m_view);
}

void BrowsePage::setSidePanel(QWidget *panel)
{
    panel->setMinimumWidth(kPanelWidth);
    m_splitter->addWidget(panel);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setCollapsible(2, false);
    // The widths that were remembered are those of two or of three parts.
    const QByteArray sizes = m_settings.get(setting::browseSplitter);
    if (sizes.isEmpty() || !m_splitter->restoreState(sizes) || m_splitter->sizes().value(2) == 0)
        m_splitter->setSizes({kPanelWidth, 4 * kPanelWidth, kPanelWidth * 3 / 2});
}

void BrowsePage::connectParts()
{
    connect(&m_model, &FolderModel::stateChanged, this, &BrowsePage::syncWithModel);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &BrowsePage::updateFace);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &BrowsePage::updateFace);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        // A reset for another folder is followed by its state; the present one is still that of the old.
        if (m_model.folder() == m_shownFolder)
            updateFace();
    });
    connect(&m_settings, &Settings::changed, this, &BrowsePage::applySettings);
    connect(&m_loadingTimer, &QTimer::timeout, this, &BrowsePage::updateFace);
    connect(&m_selectionTimer, &QTimer::timeout, this, &BrowsePage::sumSelection);

    connect(m_view, &ThumbnailView::visibleRangeChanged, &m_model, &FolderModel::setVisibleRange);
    connect(m_view, &ThumbnailView::thumbnailSideChanged, &m_model, &FolderModel::setThumbnailSide);
    connect(m_view, &ThumbnailView::openRequested, this, &BrowsePage::openRequested);
    connect(m_view, &ThumbnailView::contextMenuRequested, this, &BrowsePage::contextMenuRequested);
    connect(m_view, &ThumbnailView::cellSizeChanged, this, &BrowsePage::setCellSize);
    connect(m_view, &ThumbnailView::currentPathChanged, this, [this](const QString &path) {
        // Not while the model has moved on to another folder that the page does not know of yet.
        if (!path.isEmpty() && m_model.folder() == m_shownFolder)
            m_lastCurrent = path;
        Q_EMIT currentChanged(path);
    });
    const auto sumSoon = [this] { m_selectionTimer.start(); };
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, sumSoon);
    connect(&m_model, &QAbstractItemModel::modelReset, this, sumSoon);

    connect(m_panel, &FolderPanel::folderChosen, this, &BrowsePage::setFolder);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_settings.set(setting::browseSplitter, m_splitter->saveState()); });

    connect(m_pathBar, &PathBar::panelToggled, this, &BrowsePage::setFolderPanelVisible);
    connect(m_pathBar, &PathBar::backClicked, this, &BrowsePage::back);
    connect(m_pathBar, &PathBar::forwardClicked, this, &BrowsePage::forward);
    connect(m_pathBar, &PathBar::upClicked, this, &BrowsePage::up);
    connect(m_pathBar, &PathBar::partClicked, this, &BrowsePage::setFolder);
    connect(m_pathBar, &PathBar::pathEntered, this, &BrowsePage::openPath);
    connect(m_pathBar, &PathBar::filterChanged, this, &BrowsePage::setFilter);
    connect(m_pathBar, &PathBar::sortingChosen, this, &BrowsePage::setSorting);
    connect(m_pathBar, &PathBar::cellSizeChosen, this, &BrowsePage::setCellSize);
    connect(m_pathBar, &PathBar::left, this, &BrowsePage::focusGrid);
    connect(m_face, &EmptyFace::buttonClicked, this, &BrowsePage::faceButtonClicked);
}

/// The settings are the truth; whoever changes them, here or in the preferences, the page follows.
void BrowsePage::applySettings()
{
    const auto key = static_cast<SortKey>(m_settings.get(setting::sortKey));
    const bool reversed = m_settings.get(setting::sortReversed);
    if (m_model.sortKey() != key || m_model.isSortReversed() != reversed)
        m_model.setSorting(key, reversed);
    m_pathBar->setSorting(key, reversed);
    const int side = m_settings.get(setting::gridCellSize);
    m_view->setCellSize(side);
    m_pathBar->setCellSize(side);
    const bool panelVisible = m_settings.get(setting::folderPanelVisible);
    m_panel->setVisible(panelVisible);
    m_pathBar->setPanelVisible(panelVisible);
}

QString BrowsePage::folder() const
{
    return m_model.folder();
}

bool BrowsePage::canGoUp() const
{
    return !m_shownFolder.isEmpty() && m_shownFolder != QLatin1StringView("/");
}

QStringList BrowsePage::selectedPaths() const
{
    return m_view->selectedPaths();
}

QString BrowsePage::currentPath() const
{
    return m_view->currentPath();
}

bool BrowsePage::isFaceShown() const
{
    return m_stack->currentWidget() == m_face;
}

void BrowsePage::setFolder(const QString &path)
{
    ++m_opening;
    m_wanted.clear();
    go(QDir::cleanPath(path));
}

void BrowsePage::go(const QString &folder)
{
    if (folder.isEmpty())
        return;
    // The same folder again is a second try where the first one failed.
    if (folder != m_model.folder() || m_model.state() == FolderModel::FolderState::Failed)
        m_model.setFolder(folder);
    syncWithModel();
}

void BrowsePage::openPath(const QString &path)
{
    const quint64 ticket = ++m_opening;
    const QString clean = QDir::cleanPath(path);
    m_disk->run(
        this, [clean] { return QFileInfo(clean).isFile(); },
        [this, clean, ticket](bool isFile) {
            if (ticket != m_opening)
                return; // somebody went elsewhere meanwhile
            if (isFile)
                Q_EMIT openRequested(clean);
            else
                setFolder(clean);
        });
}

void BrowsePage::resume(const QString &folder, const QString &picture, bool viewing)
{
    setFolder(folder);
    if (picture.isEmpty())
        return;
    selectPath(picture);
    if (!viewing)
        return;
    const quint64 ticket = ++m_opening;
    m_disk->run(
        this, [picture] { return QFileInfo(picture).isFile(); },
        [this, picture, ticket](bool isFile) {
            if (isFile && ticket == m_opening)
                Q_EMIT openRequested(picture);
        });
}

void BrowsePage::back()
{
    ++m_opening;
    m_history.remember(m_shownFolder, m_lastCurrent);
    if (const auto stop = m_history.back()) {
        m_wanted = stop->current;
        go(stop->folder);
    }
}

void BrowsePage::forward()
{
    ++m_opening;
    m_history.remember(m_shownFolder, m_lastCurrent);
    if (const auto stop = m_history.forward()) {
        m_wanted = stop->current;
        go(stop->folder);
    }
}

void BrowsePage::up()
{
    if (canGoUp())
        setFolder(m_shownFolder.section(QLatin1Char('/'), 0, -2) + QLatin1Char('/'));
}

/// Takes over the model's folder, whoever set it, and its state.
void BrowsePage::syncWithModel()
{
    const QString folder = m_model.folder();
    if (folder != m_shownFolder) {
        m_history.remember(m_shownFolder, m_lastCurrent);
        m_history.visit(folder);
        m_shownFolder = folder;
        m_lastCurrent = m_view->currentPath();
        m_pathBar->setPath(folder);
        clearFilter();
        m_view->scrollToTop();
        updateNavigation();
        Q_EMIT folderChanged(folder);
    }
    const FolderModel::FolderState state = m_model.state();
    if (state == FolderModel::FolderState::Ready) {
        m_panel->follow(folder);
        settleCurrent();
    }
    if (state != FolderModel::FolderState::Loading)
        m_loadingTimer.stop();
    else if (!m_loadingTimer.isActive() && m_shownFace != Face::Loading)
        m_loadingTimer.start();
    updateFace();
}

/// Makes the wanted file current or, failing that, the first, so that the keyboard has where to start.
void BrowsePage::settleCurrent()
{
    if (!m_wanted.isEmpty())
        selectPath(m_wanted);
    m_wanted.clear();
    if (!m_view->currentIndex().isValid() && m_model.rowCount() > 0)
        m_view->selectionModel()->setCurrentIndex(m_model.index(0), QItemSelectionModel::NoUpdate);
}

void BrowsePage::updateNavigation()
{
    m_pathBar->setNavigation(canGoBack(), canGoForward(), canGoUp());
    Q_EMIT navigationChanged(canGoBack(), canGoForward(), canGoUp());
}

void BrowsePage::selectPath(const QString &path)
{
    const QModelIndex index = m_model.indexOf(path);
    if (!index.isValid()) {
        m_wanted = m_model.state() == FolderModel::FolderState::Loading ? path : QString();
        return;
    }
    m_wanted.clear();
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_view->scrollTo(index);
}

void BrowsePage::openCurrent()
{
    if (const QString path = currentPath(); !path.isEmpty())
        Q_EMIT openRequested(path);
}

void BrowsePage::selectAll()
{
    m_view->selectAll();
}

void BrowsePage::focusGrid()
{
    if (isFaceShown())
        m_face->setFocus();
    else
        m_view->setFocus();
}

void BrowsePage::focusFilter()
{
    m_pathBar->filterEdit()->setFocus(Qt::ShortcutFocusReason);
    m_pathBar->filterEdit()->selectAll();
}

void BrowsePage::focusPath()
{
    m_pathBar->breadcrumb()->startEditing();
}

void BrowsePage::setFilter(const QString &text)
{
    if (text != m_model.filter())
        m_model.setFilter(text);
    m_pathBar->setFilter(text);
    updateFace();
    if (m_view->currentIndex().isValid())
        m_view->scrollTo(m_view->currentIndex());
    else if (m_model.state() == FolderModel::FolderState::Ready)
        settleCurrent();
}

void BrowsePage::clearFilter()
{
    setFilter({});
}

void BrowsePage::setSorting(SortKey key, bool reversed)
{
    m_settings.set(setting::sortKey, static_cast<int>(key));
    m_settings.set(setting::sortReversed, reversed);
    applySettings();
    if (m_view->currentIndex().isValid())
        m_view->scrollTo(m_view->currentIndex());
}

void BrowsePage::setSortKey(SortKey key)
{
    setSorting(key, m_settings.get(setting::sortReversed));
}

void BrowsePage::setSortReversed(bool reversed)
{
    setSorting(static_cast<SortKey>(m_settings.get(setting::sortKey)), reversed);
}

void BrowsePage::setCellSize(int side)
{
    side = std::clamp(side, ThumbnailView::kLeastCellSize, ThumbnailView::kMostCellSize);
    m_settings.set(setting::gridCellSize, side);
    applySettings();
}

void BrowsePage::zoomIn()
{
    m_view->zoomIn();
}

void BrowsePage::zoomOut()
{
    m_view->zoomOut();
}

void BrowsePage::setFolderPanelVisible(bool visible)
{
    m_settings.set(setting::folderPanelVisible, visible);
    applySettings();
}

void BrowsePage::updateFace()
{
    Face face = Face::None;
    switch (m_model.state()) {
    case FolderModel::FolderState::None:
        face = Face::NoFolder;
        break;
    case FolderModel::FolderState::Loading:
        if (m_model.rowCount() == 0 && !m_loadingTimer.isActive())
            face = Face::Loading;
        break;
    case FolderModel::FolderState::Failed:
        if (m_model.error().code == ErrorCode::NotFound)
            face = Face::Missing;
        else
            face = m_model.error().code == ErrorCode::NoPermission ? Face::Forbidden : Face::Failed;
        break;
    case FolderModel::FolderState::Ready:
        if (m_model.rowCount() == 0)
            face = m_model.unfilteredCount() == 0 ? Face::Empty : Face::NoMatch;
        break;
    }
    showFace(face);
}

void BrowsePage::showFace(Face face)
{
    m_shownFace = face;
    const QString upText = canGoUp() ? tr("Go to the folder above") : QString();
    switch (face) {
    case Face::None:
        break;
    case Face::Loading:
        m_face->setContent({QStringLiteral("image-loading"), tr("Looking through the folder…"), {}, {}});
        break;
    case Face::NoFolder:
        m_face->setContent({QStringLiteral("folder"),
                            tr("No folder is open"),
                            tr("Choose one at the left, or drop a folder or a picture here."),
                            {}});
        break;
    case Face::Empty:
        m_face->setContent({QStringLiteral("pictures"), tr("No pictures in this folder"), {}, {}});
        break;
    case Face::NoMatch:
        m_face->setContent({QStringLiteral("search"), tr("Nothing matches “%1”").arg(m_model.filter()),
                            tr("The filter hides every picture of this folder."), tr("Clear the filter")});
        break;
    case Face::Missing:
        m_face->setContent(
            {QStringLiteral("image-missing"), tr("There is no such folder"), m_model.error().text, upText});
        break;
    case Face::Forbidden:
        m_face->setContent({QStringLiteral("warning"), tr("You lack the permission to open this folder"),
                            m_model.error().text, upText});
        break;
    case Face::Failed:
        m_face->setContent(
            {QStringLiteral("warning"), tr("This folder cannot be shown"), m_model.error().text, upText});
        break;
    }
    QWidget *wanted = face == Face::None ? static_cast<QWidget *>(m_view) : m_face;
    if (m_stack->currentWidget() == wanted)
        return;
    const bool hadFocus = m_stack->currentWidget()->hasFocus() || m_face->button()->hasFocus();
    m_stack->setCurrentWidget(wanted);
    setFocusProxy(wanted);
    if (hadFocus)
        focusGrid();
}

void BrowsePage::faceButtonClicked()
{
    if (m_shownFace == Face::NoMatch)
        clearFilter();
    else
        up();
}

void BrowsePage::sumSelection()
{
    int count = 0;
    qint64 bytes = 0;
    const QItemSelection selection = m_view->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            bytes += m_model.index(row).data(FolderModel::BytesRole).toLongLong();
            ++count;
        }
    }
    Q_EMIT selectionChanged(count, bytes);
}

void BrowsePage::dragEnterEvent(QDragEnterEvent *event)
{
    const auto *source = qobject_cast<QWidget *>(event->source());
    const bool isOurs = source != nullptr && isAncestorOf(source);
    if (!isOurs && !localPathsIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void BrowsePage::dropEvent(QDropEvent *event)
{
    const QStringList paths = localPathsIn(event->mimeData());
    if (paths.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (m_model.folder().isEmpty())
        openPath(paths.constFirst());
    else
        Q_EMIT filesDropped(paths, mapToGlobal(event->position().toPoint()));
}

} // namespace upview
