// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/browsepage.h"

#include "core/base/archivepath.h"
#include "core/base/paths.h"
#include "core/image/imagereader.h"
#include "core/library/filestamp.h"
#include "core/library/subfoldermodel.h"
#include "core/settings/settingstable.h"
#include "widgets/browse/breadcrumbbar.h"
#include "widgets/browse/browseoptions.h"
#include "widgets/browse/diskreader.h"
#include "widgets/browse/emptyface.h"
#include "widgets/browse/filtermenu.h"
#include "widgets/browse/folderpanel.h"
#include "widgets/browse/folderpositions.h"
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

#include <algorithm>
#include <utility>

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
    , m_positions(std::make_unique<FolderPositions>(paths::stateRoot() + QStringLiteral("/folders.json")))
    , m_disk(std::make_unique<DiskReader>())
    , m_pathBar(new PathBar(*m_disk))
    , m_panel(new FolderPanel(*m_disk))
    , m_splitter(new QuietSplitter(Qt::Horizontal))
    , m_stack(new QStackedWidget)
    , m_view(new ThumbnailView)
    , m_face(new EmptyFace)
    , m_options(new BrowseOptions({m_model, *m_view, *m_pathBar, *m_panel}, settings, *m_positions, this))
{
    setAccessibleName(tr("Browser"));
    setAcceptDrops(true);
    m_loadingTimer.setSingleShot(true);
    m_loadingTimer.setInterval(kLoadingFaceDelayMs);
    m_selectionTimer.setSingleShot(true);
    m_selectionTimer.setInterval(0);
    m_cells.addSourceModel(m_model.subfolders());
    m_cells.addSourceModel(&m_model);
    m_view->setModel(&m_cells);
    layOut();
    connectParts();
    m_options->apply();
    const QByteArray sizes = m_settings.get(setting::browseSplitter);
    if (sizes.isEmpty() || !m_splitter->restoreState(sizes))
        m_splitter->setSizes({kPanelWidth, 4 * kPanelWidth});
    syncWithModel();
}

BrowsePage::~BrowsePage()
{
    m_positions->remember(m_shownFolder, {m_lastCurrent, m_lastTop});
}

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
    connect(&m_cells, &QAbstractItemModel::rowsInserted, this, &BrowsePage::updateFace);
    connect(&m_cells, &QAbstractItemModel::rowsRemoved, this, &BrowsePage::updateFace);
    connect(&m_cells, &QAbstractItemModel::modelReset, this, [this] {
        // A reset for another folder is followed by its state; the present one is still that of the old.
        if (m_model.folder() == m_shownFolder)
            updateFace();
    });
    connect(&m_model, &FolderModel::filterChanged, this, [this] {
        m_pathBar->setFilter(m_model.filter());
        m_pathBar->setFilters(m_model.filters().types, m_model.filters().leastRating);
        updateFace();
        if (m_view->currentIndex().isValid())
            m_view->scrollTo(m_view->currentIndex());
        else if (m_model.state() == FolderModel::FolderState::Ready)
            settleCurrent();
    });
    connect(&m_loadingTimer, &QTimer::timeout, this, &BrowsePage::updateFace);
    connect(&m_selectionTimer, &QTimer::timeout, this, &BrowsePage::sumSelection);
    connect(m_panel, &FolderPanel::folderChosen, this, &BrowsePage::setFolder);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_settings.set(setting::browseSplitter, m_splitter->saveState()); });
    connect(m_face, &EmptyFace::buttonClicked, this, &BrowsePage::faceButtonClicked);
    connectView();
    connectPathBar();
}

void BrowsePage::connectView()
{
    connect(m_view, &ThumbnailView::visibleRangeChanged, this, &BrowsePage::askForThumbnails);
    connect(m_view, &ThumbnailView::thumbnailSideChanged, &m_model, &FolderModel::setThumbnailSide);
    connect(m_view, &ThumbnailView::openRequested, this, &BrowsePage::openCell);
    connect(m_view, &ThumbnailView::upRequested, this, &BrowsePage::up);
    connect(m_view, &ThumbnailView::contextMenuRequested, this, &BrowsePage::contextMenuRequested);
    connect(m_view, &ThumbnailView::currentPathChanged, this, [this](const QString &path) {
        // Not while the model has moved on to another folder that the page does not know of yet.
        if (!path.isEmpty() && m_model.folder() == m_shownFolder)
            m_lastCurrent = path;
        Q_EMIT currentChanged(currentPath());
    });
    const auto sumSoon = [this] { m_selectionTimer.start(); };
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, sumSoon);
    connect(&m_cells, &QAbstractItemModel::modelReset, this, sumSoon);
}

void BrowsePage::connectPathBar()
{
    connect(m_pathBar, &PathBar::backClicked, this, &BrowsePage::back);
    connect(m_pathBar, &PathBar::forwardClicked, this, &BrowsePage::forward);
    connect(m_pathBar, &PathBar::upClicked, this, &BrowsePage::up);
    connect(m_pathBar, &PathBar::partClicked, this, &BrowsePage::setFolder);
    connect(m_pathBar, &PathBar::pathEntered, this, &BrowsePage::openPath);
    connect(m_pathBar, &PathBar::recursiveToggled, this, &BrowsePage::setRecursive);
    connect(m_pathBar, &PathBar::filterChanged, this, &BrowsePage::setFilter);
    connect(m_pathBar->filterMenu(), &FilterMenu::typesChosen, &m_model, &FolderModel::setTypeFilter);
    connect(m_pathBar->filterMenu(), &FilterMenu::leastRatingChosen, &m_model, &FolderModel::setLeastRating);
    connect(m_pathBar, &PathBar::left, this, &BrowsePage::focusGrid);
}

/// The rows of the grid are those of two models.
void BrowsePage::askForThumbnails(int first, int last)
{
    const int folders = m_model.subfolders()->rowCount();
    if (m_model.folder() == m_shownFolder)
        m_lastTop = m_cells.index(first, 0).data(FolderModel::PathRole).toString();
    m_model.subfolders()->setVisibleRange(first, std::min(last, folders - 1));
    m_model.setVisibleRange(first - folders, last - folders, FolderModel::Others::All);
}

QModelIndex BrowsePage::cellOf(const QString &path) const
{
    QModelIndex index = m_model.indexOf(path);
    if (!index.isValid())
        index = m_model.subfolders()->indexOf(path);
    return index.isValid() ? m_cells.mapFromSource(index) : QModelIndex();
}

void BrowsePage::openCell(const QString &path)
{
    if (m_model.subfolders()->indexOf(path).isValid())
        setFolder(path);
    else
        Q_EMIT openRequested(path);
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
    const QString path = m_view->currentPath();
    return m_model.indexOf(path).isValid() ? path : QString();
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
    const auto isPicture = [clean] {
        if (const std::optional<ArchivePath> place = archivePathOf(clean))
            return hasReadableSuffix(place->inner);
        return QFileInfo(clean).isFile();
    };
    m_disk->run(this, isPicture, [this, clean, ticket](bool isFile) {
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
        this, [picture] { return FileStamp::of(picture).has_value(); },
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
    if (!canGoUp())
        return;
    // The cell of the folder one comes from is the place to go on from.
    const QString from = m_shownFolder;
    setFolder(from.section(QLatin1Char('/'), 0, -2) + QLatin1Char('/'));
    m_wanted = from;
}

void BrowsePage::refresh()
{
    m_model.refresh();
}

void BrowsePage::setRecursive(bool recursive)
{
    m_model.setRecursive(recursive);
    m_pathBar->setRecursive(recursive);
    m_options->apply();
}

void BrowsePage::notePath(const QString &path)
{
    if (!path.isEmpty() && m_model.folder() == m_shownFolder && m_model.indexOf(path).isValid())
        m_lastCurrent = path;
}

/// Where a person was in this folder the last time, unless somebody wants another place.
void BrowsePage::restorePosition()
{
    // Once, at the first listing; the view may have made the first cell current by then.
    const bool isArriving = std::exchange(m_arriving, false);
    const auto known = m_positions->find(m_shownFolder);
    if (!isArriving || !known || !m_wanted.isEmpty())
        return;
    const QModelIndex current = cellOf(known->current);
    if (!current.isValid())
        return;
    m_view->selectionModel()->setCurrentIndex(current, QItemSelectionModel::ClearAndSelect);
    if (const QModelIndex top = cellOf(known->top); top.isValid())
        m_view->scrollTo(top, QAbstractItemView::PositionAtTop);
    m_view->scrollTo(current);
}

/// Takes over the model's folder, whoever set it, and its state.
void BrowsePage::syncWithModel()
{
    const QString folder = m_model.folder();
    if (folder != m_shownFolder) {
        m_history.remember(m_shownFolder, m_lastCurrent);
        m_positions->remember(m_shownFolder, {m_lastCurrent, m_lastTop});
        m_history.visit(folder);
        m_shownFolder = folder;
        m_lastCurrent = m_view->currentPath();
        m_lastTop.clear();
        m_arriving = true;
        m_pathBar->setPath(folder);
        m_model.clearFilters();
        setRecursive(false);
        m_view->scrollToTop();
        updateNavigation();
        Q_EMIT folderChanged(folder);
    }
    const FolderModel::FolderState state = m_model.state();
    if (state == FolderModel::FolderState::Ready) {
        m_panel->follow(m_model.archive().isEmpty() ? folder : QFileInfo(m_model.archive()).path());
        restorePosition();
        settleCurrent();
    }
    if (state != FolderModel::FolderState::Loading)
        m_loadingTimer.stop();
    else if (!m_loadingTimer.isActive() && m_shownFace != FolderFace::Loading)
        m_loadingTimer.start();
    updateFace();
}

/// Makes the wanted file current or, failing that, the first, so that the keyboard has where to start.
void BrowsePage::settleCurrent()
{
    if (!m_wanted.isEmpty())
        selectPath(m_wanted);
    m_wanted.clear();
    if (!m_view->currentIndex().isValid() && m_cells.rowCount() > 0)
        m_view->selectionModel()->setCurrentIndex(m_cells.index(0, 0), QItemSelectionModel::NoUpdate);
}

void BrowsePage::updateNavigation()
{
    m_pathBar->setNavigation(canGoBack(), canGoForward(), canGoUp());
    Q_EMIT navigationChanged(canGoBack(), canGoForward(), canGoUp());
}

void BrowsePage::selectPath(const QString &path)
{
    const QModelIndex index = cellOf(path);
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
    if (const QString path = m_view->currentPath(); !path.isEmpty())
        openCell(path);
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
    m_model.setFilter(text);
}

void BrowsePage::clearFilter()
{
    m_model.clearFilters();
}

void BrowsePage::setSorting(const Sorting &sorting)
{
    m_options->setSorting(sorting);
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
    m_options->setPanelVisible(visible);
}

void BrowsePage::updateFace()
{
    const FolderFace face = folderFace(m_model, m_cells.rowCount(), m_loadingTimer.isActive());
    m_shownFace = face;
    if (face != FolderFace::None)
        m_face->setContent(faceContent(face, m_model, canGoUp()));
    QWidget *wanted = face == FolderFace::None ? static_cast<QWidget *>(m_view) : m_face;
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
    if (m_shownFace == FolderFace::NoMatch)
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
            bytes += std::max<qint64>(m_cells.index(row, 0).data(FolderModel::BytesRole).toLongLong(), 0);
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
