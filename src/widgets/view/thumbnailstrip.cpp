// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/thumbnailstrip.h"

#include "core/library/foldermodel.h"
#include "widgets/icons.h"
#include "widgets/view/viewcolors.h"

#include <QFileInfo>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace upview {

namespace {

constexpr QSize kPicture(88, 66); ///< room for one, in the widget's units
constexpr int kGap = 6; ///< around it in its cell
constexpr int kCellWidth = kPicture.width() + 2 * kGap;
constexpr int kHeight = kPicture.height() + 4 * kGap;
constexpr int kGlideMs = 180;
constexpr int kReportDelayMs = 40;
constexpr int kDragReach = 6;
constexpr int kIconSide = 24;
constexpr double kNotch = 120.0; ///< angle units of one notch of a wheel
constexpr int kScaledCacheKiB = 16 * 1024;

} // namespace

ThumbnailStrip::ThumbnailStrip(FolderModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_brokenIcon(themedIcon(QStringLiteral("image-broken")))
    , m_loadingIcon(themedIcon(QStringLiteral("image-loading")))
    , m_scaled(kScaledCacheKiB)
{
    setAccessibleName(tr("Pictures of the folder"));
    setMouseTracking(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_glide.setDuration(kGlideMs);
    m_glide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_glide, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { scrollTo(value.toDouble()); });
    connect(&m_scaled, &ScaledThumbnails::ready, this, qOverload<>(&QWidget::update));
    m_reportTimer.setSingleShot(true);
    m_reportTimer.setInterval(kReportDelayMs);
    connect(&m_reportTimer, &QTimer::timeout, this, &ThumbnailStrip::report);
    connect(&model, &FolderModel::rowsInserted, this, &ThumbnailStrip::modelChanged);
    connect(&model, &FolderModel::rowsRemoved, this, &ThumbnailStrip::modelChanged);
    connect(&model, &FolderModel::rowsMoved, this, &ThumbnailStrip::modelChanged);
    connect(&model, &FolderModel::layoutChanged, this, &ThumbnailStrip::modelChanged);
    connect(&model, &FolderModel::modelReset, this, &ThumbnailStrip::modelChanged);
    connect(&model, &FolderModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                const auto [from, to] = visibleRows();
                if (first.row() <= to && last.row() >= from)
                    update();
            });
}

void ThumbnailStrip::setCurrent(const QString &path)
{
    if (path == m_path)
        return;
    m_path = path;
    m_row = m_model.indexOf(path).row();
    setAccessibleDescription(
        tr("%1, %2 of %3").arg(QFileInfo(path).fileName()).arg(m_row + 1).arg(m_model.rowCount()));
    if (m_row >= 0)
        centre(isVisible());
    update();
}

void ThumbnailStrip::setFloating(bool floating)
{
    m_floating = floating;
    update();
}

void ThumbnailStrip::modelChanged()
{
    m_row = m_model.indexOf(m_path).row();
    m_hovered = -1;
    if (m_row >= 0)
        centre(false);
    else
        scrollTo(m_offset);
    m_reportTimer.start();
}

QSize ThumbnailStrip::sizeHint() const
{
    return {5 * kCellWidth, kHeight};
}

QSize ThumbnailStrip::minimumSizeHint() const
{
    return {kCellWidth, kHeight};
}

// --- Where the cells are ------------------------------------------------------------------------------

QRect ThumbnailStrip::cellRect(int row) const
{
    return {int(std::lround(double(row) * kCellWidth - m_offset)), 0, kCellWidth, height()};
}

int ThumbnailStrip::rowAt(QPoint position) const
{
    const int row = int(std::floor((position.x() + m_offset) / kCellWidth));
    return rect().contains(position) && row >= 0 && row < m_model.rowCount() ? row : -1;
}

std::pair<int, int> ThumbnailStrip::visibleRows() const
{
    const int last = int(std::floor((m_offset + width() - 1) / kCellWidth));
    return {std::max(0, int(std::floor(m_offset / kCellWidth))), std::min(last, m_model.rowCount() - 1)};
}

/// No gap at the ends; a row shorter than the widget lies in its middle.
double ThumbnailStrip::limited(double offset) const
{
    const double spare = double(m_model.rowCount()) * kCellWidth - width();
    return spare <= 0 ? spare / 2.0 : std::clamp(offset, 0.0, spare);
}

void ThumbnailStrip::centre(bool smoothly)
{
    const double target = limited((m_row + 0.5) * kCellWidth - width() / 2.0);
    m_glide.stop();
    if (!smoothly || std::abs(target - m_offset) < 1.0) {
        scrollTo(target);
        return;
    }
    // A long way is not scrolled through: the last piece of it shows where it went.
    const double start = std::clamp(m_offset, target - width(), target + width());
    m_glide.setStartValue(start);
    m_glide.setEndValue(target);
    m_glide.start();
}

void ThumbnailStrip::scrollTo(double offset)
{
    m_offset = limited(offset);
    update();
    if (!m_reportTimer.isActive())
        m_reportTimer.start();
}

void ThumbnailStrip::report()
{
    const auto [first, last] = visibleRows();
    if (isVisible() && last >= first)
        m_model.setVisibleRange(first, last);
}

// --- Events -------------------------------------------------------------------------------------------

bool ThumbnailStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = rowAt(help->pos());
        QToolTip::showText(help->globalPos(), QFileInfo(m_model.pathAt(row)).fileName(), this, cellRect(row));
        return true;
    }
    return QWidget::event(event);
}

void ThumbnailStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_row >= 0)
        centre(false);
    else
        scrollTo(m_offset);
}

void ThumbnailStrip::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    modelChanged();
}

void ThumbnailStrip::wheelEvent(QWheelEvent *event)
{
    event->accept();
    const QPoint pixels = event->pixelDelta();
    const QPoint angle = event->angleDelta();
    const auto longer = [](QPoint way) { return std::abs(way.x()) > std::abs(way.y()) ? way.x() : way.y(); };
    m_glide.stop();
    scrollTo(m_offset - (pixels.isNull() ? longer(angle) / kNotch * 2.0 * kCellWidth : longer(pixels)));
}

void ThumbnailStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_glide.stop();
    m_pressed = true;
    m_dragged = false;
    m_pressedAt = event->position().toPoint();
    m_pressedOffset = m_offset;
}

void ThumbnailStrip::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const int way = position.x() - m_pressedAt.x();
    if (m_pressed && (m_dragged || std::abs(way) > kDragReach)) {
        m_dragged = true;
        scrollTo(m_pressedOffset - way);
    }
    const int hovered = rowAt(position);
    if (hovered == m_hovered)
        return;
    m_hovered = hovered;
    setCursor(hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void ThumbnailStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !std::exchange(m_pressed, false) || m_dragged)
        return;
    const QString path = m_model.pathAt(rowAt(event->position().toPoint()));
    if (!path.isEmpty())
        Q_EMIT openRequested(path);
}

void ThumbnailStrip::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

// --- Painting -----------------------------------------------------------------------------------------

void ThumbnailStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const viewcolors::Colors colors = viewcolors::colorsFor(palette());
    painter.fillRect(rect(), m_floating ? colors.panel : palette().color(QPalette::Window));
    painter.fillRect(QRect(0, 0, width(), 1), colors.panelEdge);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto [first, last] = visibleRows();
    for (int row = first; row <= last; ++row)
        paintCell(painter, row);
}

void ThumbnailStrip::paintCell(QPainter &painter, int row)
{
    const QModelIndex index = m_model.index(row);
    const QRect cell = cellRect(row);
    const QRectF plate = QRectF(cell).adjusted(2, kGap - 1, -2, 1 - kGap);
    if (row == m_row || row == m_hovered) {
        QColor color = palette().color(QPalette::Highlight);
        color.setAlphaF(row == m_row ? 1.0F : 0.25F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(plate, 6, 6);
    }
    QRect room(QPoint(), kPicture);
    room.moveCenter(cell.center());
    const auto thumbnail = index.data(FolderModel::ThumbnailRole).value<QImage>();
    if (thumbnail.isNull()) {
        const bool failed = index.data(FolderModel::StateRole).toInt()
            == static_cast<int>(FolderModel::ThumbnailState::Failed);
        QRect icon(0, 0, kIconSide, kIconSide);
        icon.moveCenter(room.center());
        (failed ? m_brokenIcon : m_loadingIcon)
            .paint(&painter, icon, Qt::AlignCenter, row == m_row ? QIcon::Selected : QIcon::Disabled);
        return;
    }
    QSize size = thumbnail.size() / devicePixelRatioF();
    if (size.width() > room.width() || size.height() > room.height())
        size.scale(room.size(), Qt::KeepAspectRatio);
    QRect where(QPoint(), size.expandedTo(QSize(1, 1)));
    where.moveCenter(room.center());
    m_scaled.draw(painter, where, thumbnail);
}

} // namespace upview
