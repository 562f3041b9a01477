// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/thumbnailview.h"

#include "core/library/foldermodel.h"
#include "widgets/browse/palettemix.h"
#include "widgets/browse/thumbnaildelegate.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QUrl>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace upview {

namespace {

constexpr int kReportDelayMs = 40;
constexpr double kZoomStep = 1.15;
constexpr int kDragSide = 96;

} // namespace

ThumbnailView::ThumbnailView(QWidget *parent)
    : QListView(parent)
    , m_delegate(new ThumbnailDelegate(this))
{
    setAccessibleName(tr("Pictures"));
    setItemDelegate(m_delegate);
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setUniformItemSizes(true);
    setResizeMode(QListView::Fixed); // updateGrid() lays out anew, without QListView's 100 ms delay
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionRectVisible(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setDragDropMode(QAbstractItemView::DragOnly);
    setDragEnabled(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setAttribute(Qt::WA_Hover);
    m_reportTimer.setSingleShot(true);
    m_reportTimer.setInterval(kReportDelayMs);
    connect(&m_reportTimer, &QTimer::timeout, this, &ThumbnailView::report);
    connect(m_delegate, &ThumbnailDelegate::repaintWanted, viewport(), qOverload<>(&QWidget::update));
}

void ThumbnailView::setModel(QAbstractItemModel *newModel)
{
    if (model() != nullptr)
        disconnect(model(), nullptr, this, nullptr);
    QListView::setModel(newModel);
    if (newModel != nullptr) {
        connect(newModel, &QAbstractItemModel::rowsInserted, this, &ThumbnailView::updateGrid);
        connect(newModel, &QAbstractItemModel::rowsRemoved, this, &ThumbnailView::updateGrid);
        connect(newModel, &QAbstractItemModel::modelReset, this, [this] {
            m_reportedRange = {0, -1}; // the same rows are other pictures now
            updateGrid();
        });
        connect(newModel, &QAbstractItemModel::layoutChanged, this, &ThumbnailView::updateGrid);
        connect(newModel, &QAbstractItemModel::dataChanged, this, &ThumbnailView::prepareChanged);
    }
    updateGrid();
}

int ThumbnailView::cellSize() const
{
    return m_delegate->thumbnailSide();
}

void ThumbnailView::setCellSize(int side)
{
    side = std::clamp(side, kLeastCellSize, kMostCellSize);
    if (side == cellSize())
        return;
    QModelIndex anchor = currentIndex();
    if (!anchor.isValid() || !viewport()->rect().intersects(visualRect(anchor)))
        anchor = QListView::indexAt(viewport()->rect().center());
    const QPersistentModelIndex kept(anchor);
    const int before = visualRect(anchor).center().y();
    m_delegate->setThumbnailSide(side);
    updateGrid();
    if (kept.isValid()) {
        QScrollBar *bar = verticalScrollBar();
        bar->setValue(bar->value() + visualRect(kept).center().y() - before);
        if (kept == currentIndex())
            scrollTo(kept);
    }
    Q_EMIT cellSizeChanged(side);
}

void ThumbnailView::setTextLines(int lines)
{
    const auto wanted = ThumbnailDelegate::Lines::fromInt(lines);
    if (wanted == m_delegate->lines())
        return;
    m_delegate->setLines(wanted);
    updateGrid();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void ThumbnailView::setCutFiles(const QStringList &paths)
{
    m_delegate->setCut(QSet<QString>(paths.cbegin(), paths.cend()));
    viewport()->update();
}

std::pair<int, int> ThumbnailView::visibleRange() const
{
    const int rows = model() != nullptr ? model()->rowCount(rootIndex()) : 0;
    const int height = gridSize().height();
    if (rows == 0 || height <= 0)
        return {0, -1};
    const int top = verticalOffset();
    const int first = top / height * m_columns;
    const int last = ((top + viewport()->height() - 1) / height + 1) * m_columns - 1;
    return {std::clamp(first, 0, rows - 1), std::clamp(last, 0, rows - 1)};
}

QStringList ThumbnailView::selectedPaths() const
{
    if (selectionModel() == nullptr)
        return {};
    // By ranges: selectedIndexes() makes a list of all indexes, and its order is that of the clicks.
    QList<int> rows;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    QStringList paths;
    paths.reserve(rows.size());
    for (const int row : std::as_const(rows)) {
        const QModelIndex index = model()->index(row, 0);
        if (index.data(FolderModel::KindRole).toInt() == static_cast<int>(EntryKind::Picture))
            paths.append(index.data(FolderModel::PathRole).toString());
    }
    return paths;
}

QString ThumbnailView::currentPath() const
{
    return currentIndex().data(FolderModel::PathRole).toString();
}

QRect ThumbnailView::nameRect(const QModelIndex &index) const
{
    return m_delegate->nameRect(visualRect(index), fontMetrics());
}

QModelIndex ThumbnailView::indexAt(const QPoint &point) const
{
    const QModelIndex index = QListView::indexAt(point);
    if (index.isValid() && !m_delegate->plateRect(visualRect(index), fontMetrics()).contains(point))
        return {};
    return index;
}

void ThumbnailView::zoomIn()
{
    stepCellSize(1);
}

void ThumbnailView::zoomOut()
{
    stepCellSize(-1);
}

void ThumbnailView::stepCellSize(int steps)
{
    const int wanted = static_cast<int>(std::lround(cellSize() * std::pow(kZoomStep, steps) / 8.0)) * 8;
    setCellSize(wanted);
}

/// Whether a scroll bar is needed follows from the number of rows alone, so the width that the columns
/// share never depends on a scroll bar that comes and goes because of them.
void ThumbnailView::updateGrid()
{
    if (m_updatingGrid)
        return;
    const QScopedValueRollback<bool> guard(m_updatingGrid, true);
    const QSize cell = m_delegate->minimumCellSize(fontMetrics());
    const int rows = model() != nullptr ? model()->rowCount(rootIndex()) : 0;
    const int barExtent = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, verticalScrollBar());
    // QListView breaks a line that ends exactly at the border, hence the pixel less.
    const auto columnsIn = [&cell](int width) { return std::max(1, (width - 1) / cell.width()); };
    const auto heightOf = [&cell, rows](int columns) {
        return (rows + columns - 1) / columns * cell.height();
    };
    int available = width();
    const bool needsBar = heightOf(columnsIn(available)) > height();
    if (needsBar)
        available -= barExtent;

    const QPersistentModelIndex anchor(verticalScrollBar()->value() > 0 && visibleRange().second >= 0
                                           ? model()->index(visibleRange().first, 0)
                                           : QModelIndex());
    const int before = anchor.isValid() ? visualRect(anchor).top() : 0;
    const int columnsBefore = m_columns;

    m_columns = columnsIn(available);
    const QSize grid(std::max(cell.width(), (available - 1) / m_columns), cell.height());
    setVerticalScrollBarPolicy(needsBar ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    m_delegate->setCellWidth(grid.width());
    if (gridSize() != grid)
        setGridSize(grid);
    verticalScrollBar()->setSingleStep(std::max(16, cell.height() / 3));
    scheduleDelayedItemsLayout();
    executeDelayedItemsLayout();
    if (anchor.isValid() && m_columns != columnsBefore)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(anchor).top() - before);
    viewport()->update();
    reportLater();
}

void ThumbnailView::reportLater()
{
    // Not started anew while it runs: during a long scroll the rows that pass by are reported, too.
    if (!m_reportTimer.isActive())
        m_reportTimer.start();
}

void ThumbnailView::report()
{
    if (!isVisible())
        return; // nobody sees a thumbnail; told when it is shown
    checkPixelRatio();
    prepareAround();
    const std::pair<int, int> range = visibleRange();
    if (range == m_reportedRange)
        return;
    m_reportedRange = range;
    if (range.second >= 0)
        Q_EMIT visibleRangeChanged(range.first, range.second);
}

/// The rows that are on screen or may be soon: one screen more on each side.
std::pair<int, int> ThumbnailView::rangeAround() const
{
    const auto [first, last] = visibleRange();
    const int reach = last - first + 1;
    const int rows = model() != nullptr ? model()->rowCount(rootIndex()) : 0;
    return {std::max(first - reach, 0), std::min(last + reach, rows - 1)};
}

/// Pictures have to be in the size of the cells before they are scrolled into view.
void ThumbnailView::prepareAround()
{
    const auto [first, last] = rangeAround();
    for (int row = first; row <= last; ++row)
        m_delegate->prepare(model()->index(row, 0, rootIndex()), devicePixelRatioF());
}

void ThumbnailView::prepareChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    if (!isVisible() || (!roles.isEmpty() && !roles.contains(FolderModel::ThumbnailRole)))
        return;
    const auto [from, to] = rangeAround();
    for (int row = std::max(from, first.row()); row <= std::min(to, last.row()); ++row)
        m_delegate->prepare(model()->index(row, 0, rootIndex()), devicePixelRatioF());
}

void ThumbnailView::checkPixelRatio()
{
    const int side = static_cast<int>(std::ceil(cellSize() * devicePixelRatioF()));
    if (side == m_reportedSide)
        return;
    m_reportedSide = side;
    Q_EMIT thumbnailSideChanged(side);
}

void ThumbnailView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    updateGrid();
}

void ThumbnailView::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    // Meanwhile the strip below the picture has asked for others.
    m_reportedRange = {0, -1};
    reportLater();
}

void ThumbnailView::paintEvent(QPaintEvent *event)
{
    // There is no event for a move to a screen of another scale factor before Qt 6.6, but it repaints.
    if (m_reportedSide != static_cast<int>(std::ceil(cellSize() * devicePixelRatioF())))
        reportLater();
    QListView::paintEvent(event);
}

void ThumbnailView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    reportLater();
}

void ThumbnailView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGrid();
}

void ThumbnailView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        m_wheelDelta = 0;
        QListView::wheelEvent(event);
        return;
    }
    m_wheelDelta += event->angleDelta().y();
    const int steps = m_wheelDelta / QWheelEvent::DefaultDeltasPerStep;
    m_wheelDelta -= steps * QWheelEvent::DefaultDeltasPerStep;
    if (steps != 0)
        stepCellSize(steps);
    event->accept();
}

void ThumbnailView::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && modifiers == Qt::NoModifier) {
        if (currentIndex().isValid())
            Q_EMIT openRequested(currentPath());
        return;
    }
    if (event->key() == Qt::Key_Backspace && modifiers == Qt::NoModifier) {
        Q_EMIT upRequested();
        return;
    }
    if (event->matches(QKeySequence::ZoomIn)
        || (event->key() == Qt::Key_Equal && modifiers == Qt::ControlModifier)) {
        zoomIn();
        return;
    }
    if (event->matches(QKeySequence::ZoomOut)) {
        zoomOut();
        return;
    }
    QListView::keyPressEvent(event);
}

void ThumbnailView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QListView::mouseDoubleClickEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && index.isValid())
        Q_EMIT openRequested(index.data(FolderModel::PathRole).toString());
}

void ThumbnailView::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
    if (event->reason() != QContextMenuEvent::Keyboard) {
        const bool onItem = indexAt(event->pos()).isValid();
        Q_EMIT contextMenuRequested(event->globalPos(), onItem ? selectedPaths() : QStringList());
        return;
    }
    QStringList paths = selectedPaths();
    if (paths.isEmpty() && currentIndex().isValid())
        paths = {currentPath()};
    const QRect cell = visualRect(currentIndex()) & viewport()->rect();
    const QPoint where = cell.isEmpty() ? viewport()->rect().center() : cell.center();
    Q_EMIT contextMenuRequested(viewport()->mapToGlobal(where), paths);
}

void ThumbnailView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentPathChanged(current.data(FolderModel::PathRole).toString());
}

void ThumbnailView::startDrag(Qt::DropActions)
{
    const QStringList paths = selectedPaths();
    if (paths.isEmpty())
        return;
    QList<QUrl> urls;
    urls.reserve(paths.size());
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    auto *data = new QMimeData;
    data->setUrls(urls);
    auto *drag = new QDrag(this);
    drag->setMimeData(data);
    drag->setPixmap(dragPixmap(selectionModel()->selectedRows()));
    drag->setHotSpot(QPoint(kDragSide / 2, kDragSide / 2));
    // Whoever takes files for a move moves them itself: nothing is left to do here.
    drag->exec(Qt::CopyAction | Qt::MoveAction | Qt::LinkAction, Qt::CopyAction);
}

/// The thumbnail under the pointer and, for several files, their number.
QPixmap ThumbnailView::dragPixmap(const QModelIndexList &indexes) const
{
    const qreal ratio = devicePixelRatioF();
    QPixmap pixmap(QSize(kDragSide, kDragSide) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    const QImage image = currentIndex().data(FolderModel::ThumbnailRole).value<QImage>();
    QRect where(0, 0, kDragSide, kDragSide);
    if (!image.isNull()) {
        QRect fitted(QPoint(0, 0), image.size().scaled(where.size(), Qt::KeepAspectRatio));
        fitted.moveCenter(where.center());
        painter.drawImage(fitted, image);
    }
    if (indexes.size() > 1 || image.isNull()) {
        const QString count = locale().toString(indexes.size());
        QRect badge(0, 0, fontMetrics().horizontalAdvance(count) + 16, fontMetrics().height() + 6);
        badge.moveCenter(where.center());
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Highlight));
        painter.drawRoundedRect(badge, badge.height() / 2.0, badge.height() / 2.0);
        painter.setPen(palette().color(QPalette::HighlightedText));
        painter.drawText(badge, Qt::AlignCenter, count);
    }
    return pixmap;
}

} // namespace upview
