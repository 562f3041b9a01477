// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/thumbnaildelegate.h"

#include "core/library/foldermodel.h"
#include "widgets/browse/palettemix.h"
#include "widgets/browse/plaintooltip.h"
#include "widgets/icons.h"

#include <QAbstractItemView>
#include <QDateTime>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <bit>
#include <cmath>

namespace upview {

namespace {

constexpr int kGap = 4; ///< from the cell's border to the plate
constexpr int kPadding = 8; ///< from the plate to the picture
constexpr int kNameGap = 6; ///< from the picture to its name
constexpr int kMarkSide = 20;
constexpr int kMarkGap = 4;
constexpr qreal kCutOpacity = 0.4;
constexpr int kScaledCacheKiB = 96 * 1024;

EntryKind kindOf(const QModelIndex &index)
{
    return static_cast<EntryKind>(index.data(FolderModel::KindRole).toInt());
}

QString nameOf(const QModelIndex &index)
{
    return index.data(Qt::DisplayRole).toString();
}

/// The model's tool tip is the name and, for a file that failed, the reason below it.
QString failureText(const QModelIndex &index)
{
    const QString reason = index.data(Qt::ToolTipRole).toString().section(QLatin1Char('\n'), 1);
    return reason.isEmpty() ? ThumbnailDelegate::tr("This file is damaged or of a kind that cannot be shown.")
                            : reason;
}

/// A thumbnail whose longer side is that of a size class stands for a larger picture and may fill the
/// square; any other is the whole of a small picture, which is not blown up.
bool standsForLarger(const QSize &size)
{
    const int longest = std::max(size.width(), size.height());
    return longest == 128 || longest == 256 || longest == 512 || longest == 1024;
}

} // namespace

ThumbnailDelegate::ThumbnailDelegate(QObject *parent)
    : QAbstractItemDelegate(parent)
    , m_upscaledIcon(themedIcon(QStringLiteral("mark-upscaled")))
    , m_animatedIcon(themedIcon(QStringLiteral("mark-animated")))
    , m_damagedIcon(themedIcon(QStringLiteral("mark-damaged")))
    , m_rawIcon(themedIcon(QStringLiteral("mark-raw")))
    , m_folderIcon(themedIcon(QStringLiteral("folder")))
    , m_archiveIcon(themedIcon(QStringLiteral("archive")))
    , m_brokenIcon(themedIcon(QStringLiteral("image-broken")))
    , m_loadingIcon(themedIcon(QStringLiteral("image-loading")))
    , m_scaled(kScaledCacheKiB)
{
    connect(&m_scaled, &ScaledThumbnails::ready, this, &ThumbnailDelegate::repaintWanted);
}

bool ThumbnailDelegate::isCut(const QModelIndex &index) const
{
    return !m_cut.isEmpty() && m_cut.contains(index.data(FolderModel::PathRole).toString());
}

void ThumbnailDelegate::setThumbnailSide(int side)
{
    m_side = side;
    m_scaled.clear();
}

QSize ThumbnailDelegate::minimumCellSize(const QFontMetrics &metrics) const
{
    const int around = 2 * (kGap + kPadding);
    return QSize(m_side + around, m_side + around + kNameGap + textHeight(metrics));
}

int ThumbnailDelegate::textHeight(const QFontMetrics &metrics) const
{
    return metrics.height() * (1 + std::popcount(static_cast<unsigned>(m_lines.toInt())));
}

QRect ThumbnailDelegate::plateRect(const QRect &cell, const QFontMetrics &metrics) const
{
    const int width = m_side + 2 * kPadding;
    const int height = m_side + 2 * kPadding + kNameGap + textHeight(metrics);
    return QRect(cell.left() + (cell.width() - width) / 2, cell.top() + kGap, width, height);
}

QRect ThumbnailDelegate::squareRect(const QRect &cell) const
{
    return QRect(cell.left() + (cell.width() - m_side) / 2, cell.top() + kGap + kPadding, m_side, m_side);
}

QRect ThumbnailDelegate::nameRect(const QRect &cell, const QFontMetrics &metrics) const
{
    const QRect square = squareRect(cell);
    return QRect(square.left(), square.bottom() + 1 + kNameGap, square.width(), metrics.height());
}

/// How large a picture is drawn.
QSize ThumbnailDelegate::sizeOf(const QImage &image) const
{
    QSize size = image.size();
    if (standsForLarger(size) || size.width() > m_side || size.height() > m_side)
        size.scale(m_side, m_side, Qt::KeepAspectRatio);
    return size.expandedTo(QSize(1, 1));
}

void ThumbnailDelegate::prepare(const QModelIndex &index, qreal ratio)
{
    const QImage image = index.data(FolderModel::ThumbnailRole).value<QImage>();
    if (!image.isNull())
        m_scaled.prepare(image, sizeOf(image), ratio);
}

QRect ThumbnailDelegate::pictureRect(const QRect &cell, const QModelIndex &index) const
{
    const QRect square = squareRect(cell);
    const QImage image = index.data(FolderModel::ThumbnailRole).value<QImage>();
    if (image.isNull())
        return square;
    const QSize size = sizeOf(image);
    return QRect(square.left() + (square.width() - size.width()) / 2,
                 square.top() + (square.height() - size.height()) / 2, size.width(), size.height());
}

QList<ThumbnailDelegate::Mark> ThumbnailDelegate::marksOf(const QRect &cell, const QModelIndex &index) const
{
    QList<Mark> marks;
    const EntryKind kind = kindOf(index);
    const bool hasPreview = !index.data(FolderModel::ThumbnailRole).value<QImage>().isNull();
    if (kind == EntryKind::Folder && hasPreview)
        marks.append({&m_folderIcon, tr("This is a folder."), {}});
    if (kind == EntryKind::Archive && hasPreview)
        marks.append({&m_archiveIcon, tr("This is an archive, which opens as a folder."), {}});
    if (index.data(FolderModel::TypeRole).toInt() == static_cast<int>(PictureType::Raw))
        marks.append({&m_rawIcon, tr("This is a raw picture of a camera."), {}});
    if (index.data(FolderModel::UpscaledRole).toBool())
        marks.append({&m_upscaledIcon, tr("An upscaled version of this picture is ready."), {}});
    if (index.data(FolderModel::AnimatedRole).toBool())
        marks.append({&m_animatedIcon, tr("This picture is animated."), {}});
    const auto state = static_cast<FolderModel::ThumbnailState>(index.data(FolderModel::StateRole).toInt());
    if (state == FolderModel::ThumbnailState::Failed)
        marks.append({&m_damagedIcon, failureText(index), {}});

    // In the lower right corner of the picture, but on small pictures beside their middle.
    const QRect square = squareRect(cell);
    QRect corner = pictureRect(cell, index);
    const QSize least(std::min(m_side, 72), std::min(m_side, 72));
    if (corner.width() < least.width() || corner.height() < least.height()) {
        const QSize grown = corner.size().expandedTo(least);
        corner = QRect(square.center() - QPoint(grown.width() / 2, grown.height() / 2), grown);
    }
    int right = corner.right() + 1 - kMarkGap;
    for (Mark &mark : marks) {
        mark.rect =
            QRect(right - kMarkSide, corner.bottom() + 1 - kMarkGap - kMarkSide, kMarkSide, kMarkSide);
        right -= kMarkSide + kMarkGap;
    }
    return marks;
}

QString ThumbnailDelegate::markTextAt(const QPoint &point, const QRect &cell, const QModelIndex &index) const
{
    const QList<Mark> marks = marksOf(cell, index);
    for (const Mark &mark : marks) {
        if (mark.rect.contains(point))
            return mark.text;
    }
    return {};
}

void ThumbnailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette &palette = option.palette;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool active =
        option.state.testFlag(QStyle::State_Active) && option.widget && option.widget->hasFocus();
    const QRect plate = plateRect(option.rect, option.fontMetrics);
    painter->setPen(Qt::NoPen);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setBrush(selected ? selectionTone(palette, active) : hoverTone(palette));
        painter->drawRoundedRect(plate, 6, 6);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && active) {
        // The current cell is outlined, so that it is seen while the selection is elsewhere.
        painter->setBrush(Qt::NoBrush);
        painter->setPen(mixed(palette.color(QPalette::Window), palette.color(QPalette::Highlight), 0.7));
        painter->drawRoundedRect(QRectF(plate).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }

    if (isCut(index))
        painter->setOpacity(kCutOpacity);
    if (index.data(FolderModel::ThumbnailRole).value<QImage>().isNull())
        paintPlaceholder(painter, option.rect, index, palette);
    else
        paintPicture(painter, option.rect, index);
    paintMarks(painter, option.rect, index, palette);
    paintRating(painter, option.rect, index, palette);
    paintText(painter, option, index);
    painter->restore();
}

void ThumbnailDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->setPen(selected ? palette.color(QPalette::WindowText) : quietText(palette));
    painter->setFont(option.font);
    const QRect name = nameRect(option.rect, option.fontMetrics);
    painter->drawText(name, Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(nameOf(index), Qt::ElideMiddle, name.width()));
    if (!m_lines)
        return;
    QRect row = name;
    painter->setPen(quietText(palette));
    for (const Line line : {BelowLine, PixelsLine, DateLine}) {
        if (!m_lines.testFlag(line))
            continue;
        row.translate(0, option.fontMetrics.height());
        painter->drawText(row, Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(lineText(line, index), Qt::ElideLeft, row.width()));
    }
}

QString ThumbnailDelegate::lineText(Line line, const QModelIndex &index) const
{
    switch (line) {
    case BelowLine:
        return index.data(FolderModel::BelowRole).toString();
    case PixelsLine: {
        const QSize size = index.data(FolderModel::PixelsRole).toSize();
        return size.isEmpty() ? QString() : tr("%1 × %2").arg(size.width()).arg(size.height());
    }
    case DateLine: {
        const QVariant taken = index.data(FolderModel::TakenRole);
        const qint64 when = (taken.isValid() ? taken : index.data(FolderModel::ModifiedRole)).toLongLong();
        if (when == 0)
            return {};
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(when), QLocale::ShortFormat);
    }
    }
    return {};
}

void ThumbnailDelegate::paintPicture(QPainter *painter, const QRect &cell, const QModelIndex &index) const
{
    const QImage image = index.data(FolderModel::ThumbnailRole).value<QImage>();
    m_scaled.draw(*painter, pictureRect(cell, index), image);
}

void ThumbnailDelegate::paintPlaceholder(QPainter *painter, const QRect &cell, const QModelIndex &index,
                                         const QPalette &palette) const
{
    const auto state = static_cast<FolderModel::ThumbnailState>(index.data(FolderModel::StateRole).toInt());
    const bool failed = state == FolderModel::ThumbnailState::Failed;
    const QRect square = squareRect(cell);
    const qreal opacity = painter->opacity();
    if (const EntryKind kind = kindOf(index); kind != EntryKind::Picture) {
        QRect where(0, 0, m_side / 2, m_side / 2);
        where.moveCenter(square.center());
        painter->setOpacity(0.6 * opacity);
        (kind == EntryKind::Archive ? m_archiveIcon : m_folderIcon).paint(painter, where);
        painter->setOpacity(opacity);
        return;
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.05));
    painter->drawRoundedRect(square, 4, 4);
    const int side = std::clamp(m_side / 4, 24, 64);
    QRect where(0, 0, side, side);
    where.moveCenter(square.center());
    painter->setOpacity((failed ? 0.6 : 0.25) * opacity);
    (failed ? m_brokenIcon : m_loadingIcon).paint(painter, where);
    painter->setOpacity(opacity);
}

/// Stars in the lower left corner of the picture.
void ThumbnailDelegate::paintRating(QPainter *painter, const QRect &cell, const QModelIndex &index,
                                    const QPalette &palette) const
{
    const int stars = index.data(FolderModel::RatingRole).toInt();
    if (stars <= 0)
        return;
    constexpr int kStarSide = 11;
    const QRect picture = pictureRect(cell, index);
    QRect plate(0, 0, stars * kStarSide + 8, kStarSide + 6);
    plate.moveBottomLeft(picture.bottomLeft() + QPoint(kMarkGap, -kMarkGap));
    QColor ground = palette.color(QPalette::Window);
    ground.setAlphaF(0.82F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawRoundedRect(plate, 5, 5);
    painter->setBrush(palette.color(QPalette::WindowText));
    for (int i = 0; i < stars; ++i) {
        const QPointF middle(plate.left() + 4 + (i + 0.5) * kStarSide, plate.center().y() + 1);
        QPolygonF star;
        for (int corner = 0; corner < 10; ++corner) {
            const qreal radius = corner % 2 == 0 ? 5.0 : 2.1;
            const qreal angle = M_PI * (corner / 5.0 - 0.5);
            star.append(middle + QPointF(std::cos(angle), std::sin(angle)) * radius);
        }
        painter->drawPolygon(star);
    }
}

void ThumbnailDelegate::paintMarks(QPainter *painter, const QRect &cell, const QModelIndex &index,
                                   const QPalette &palette) const
{
    const QList<Mark> marks = marksOf(cell, index);
    for (const Mark &mark : marks) {
        QColor plate = palette.color(QPalette::Window);
        plate.setAlphaF(0.82F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(plate);
        painter->drawRoundedRect(mark.rect, 5, 5);
        mark.icon->paint(painter, mark.rect.adjusted(2, 2, -2, -2));
    }
}

QSize ThumbnailDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QSize least = minimumCellSize(option.fontMetrics);
    return QSize(std::max(m_cellWidth, least.width()), least.height());
}

bool ThumbnailDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                  const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QAbstractItemDelegate::helpEvent(event, view, option, index);
    const QString mark = markTextAt(event->pos(), option.rect, index);
    if (!mark.isEmpty()) {
        QToolTip::showText(event->globalPos(), plainToolTip(mark), view->viewport());
        return true;
    }
    if (!plateRect(option.rect, option.fontMetrics).contains(event->pos())) {
        QToolTip::hideText();
        return true;
    }
    const QLocale locale = view->locale();
    QStringList lines{nameOf(index)};
    if (isCut(index))
        lines.append(tr("Cut: it goes where it is pasted."));
    const auto state = static_cast<FolderModel::ThumbnailState>(index.data(FolderModel::StateRole).toInt());
    if (state == FolderModel::ThumbnailState::Failed)
        lines.append(failureText(index));
    if (const QString below = index.data(FolderModel::BelowRole).toString(); !below.isEmpty())
        lines.append(below);
    if (const QString pixels = lineText(PixelsLine, index); !pixels.isEmpty())
        lines.append(pixels);
    if (const int stars = index.data(FolderModel::RatingRole).toInt(); stars > 0)
        lines.append(tr("%n stars", nullptr, stars));
    if (const QVariant bytes = index.data(FolderModel::BytesRole); bytes.isValid() && bytes.toLongLong() >= 0)
        lines.append(locale.formattedDataSize(bytes.toLongLong()));
    if (const QVariant taken = index.data(FolderModel::TakenRole); taken.isValid())
        lines.append(tr("Taken %1").arg(lineText(DateLine, index)));
    if (const QVariant modified = index.data(FolderModel::ModifiedRole); modified.isValid()) {
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(modified.toLongLong());
        lines.append(tr("Modified %1").arg(locale.toString(when, QLocale::ShortFormat)));
    }
    QToolTip::showText(event->globalPos(), plainToolTip(lines.join(QLatin1Char('\n'))), view->viewport());
    return true;
}

} // namespace upview
