// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/picturelayer.h"

#include "core/library/picturetiles.h"
#include "widgets/view/viewtransform.h"

#include <QPainter>
#include <QtConcurrent>

#include <algorithm>
#include <cmath>

namespace upview {

namespace {

constexpr double kSquareAbove = 4.0; ///< device pixels a pixel from which pixels are shown as squares
constexpr int kAround = 256; ///< pixels of tiles that are fetched around what is seen

} // namespace

PictureLayer::PictureLayer(QThreadPool *pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{
}

PictureLayer::~PictureLayer()
{
    cancelDrawing();
}

void PictureLayer::setLevels(const Levels &levels)
{
    cancelDrawing();
    m_levels = levels;
    m_tiles = nullptr;
    m_drawing = {};
}

void PictureLayer::setTiles(PictureTiles *tiles)
{
    cancelDrawing();
    m_tiles = tiles;
    m_drawing = {};
}

bool PictureLayer::isWaitingForTiles() const
{
    return m_tiles != nullptr && m_tiles->isBusy();
}

QSize PictureLayer::pixels() const
{
    return m_tiles != nullptr ? m_tiles->size() : size();
}

int PictureLayer::tileLevel(const ViewTransform &transform) const
{
    return m_tiles != nullptr ? m_tiles->levelFor(transform.uprightSize()) : -1;
}

void PictureLayer::cancelDrawing()
{
    m_cancel.cancel();
    m_isDrawing = false;
}

bool PictureLayer::wantsNearest(const ViewTransform &transform) const
{
    if (m_levels->isPreview())
        return false; // its pixels are not the picture's
    const QSize shown = transform.uprightSize();
    const double zoom = double(shown.width()) / pixels().width();
    return shown == pixels() || zoom > kSquareAbove + 1e-9;
}

bool PictureLayer::fits(const ViewTransform &transform) const
{
    return !m_drawing.image.isNull() && m_drawing.uprightSize == transform.uprightSize()
        && m_drawing.turns == transform.quarterTurns() && m_drawing.mirrored == transform.isMirrored();
}

bool PictureLayer::covers(const ViewTransform &transform, const QRect &part) const
{
    return fits(transform) && m_drawing.part.contains(part.translated(-transform.rect().topLeft()));
}

PictureLayer::Drawing PictureLayer::drawingOf(const ViewTransform &transform, const QRect &part)
{
    return {{},
            transform.uprightSize(),
            transform.quarterTurns(),
            transform.isMirrored(),
            part.translated(-transform.rect().topLeft())};
}

void PictureLayer::paint(QPainter &painter, const ViewTransform &transform, const QRect &part)
{
    if (!m_levels || part.isEmpty())
        return;
    const auto piece =
        wantsNearest(transform) && !covers(transform, part) ? pieceFor(transform, part) : std::nullopt;
    if (piece) {
        Drawing drawing = drawingOf(transform, part);
        const QImage upright = viewrender::nearest(*piece, drawing.uprightSize, transform.toUpright(part));
        drawing.image = viewrender::oriented(upright, drawing.turns, drawing.mirrored);
        m_drawing = drawing;
    }
    painter.save();
    painter.setClipRect(part, Qt::IntersectClip);
    if (!covers(transform, part)) {
        // What the last drawing still covers is not painted twice: it may be transparent.
        const QRect good = fits(transform) ? m_drawing.part.translated(transform.rect().topLeft()) : QRect();
        paintQuickly(painter, transform, QRegion(part).subtracted(good));
    }
    if (fits(transform))
        painter.drawImage(m_drawing.part.topLeft() + transform.rect().topLeft(), m_drawing.image);
    painter.restore();
}

void PictureLayer::paintQuickly(QPainter &painter, const ViewTransform &transform,
                                const QRegion &region) const
{
    QRegion rest = region;
    const int level = tileLevel(transform);
    if (level >= 0) {
        const QRect part = tilePart(transform, region.boundingRect(), level);
        m_tiles->want(level, part.adjusted(-kAround, -kAround, kAround, kAround));
        // A coarser tile is better than none.
        for (int coarser = level; coarser < m_tiles->levels() && !rest.isEmpty(); ++coarser)
            paintTiles(painter, transform, coarser, rest);
    }
    painter.save();
    painter.setClipRegion(rest, Qt::IntersectClip);
    paintBilinear(painter, transform, region.boundingRect());
    painter.restore();
}

void PictureLayer::paintTiles(QPainter &painter, const ViewTransform &transform, int level,
                              QRegion &region) const
{
    constexpr int kSide = PictureTiles::kSide;
    const QSize shown = transform.uprightSize();
    const QSize picture = m_tiles->levelSize(level);
    const QRect part = tilePart(transform, region.boundingRect(), level);
    const auto onScreen = [](int position, int length, int shownLength) {
        return int(std::lround(double(position) * shownLength / length));
    };
    for (int row = part.top() / kSide; row <= part.bottom() / kSide; ++row) {
        for (int column = part.left() / kSide; column <= part.right() / kSide; ++column) {
            const QImage tile = m_tiles->tile(level, column, row);
            if (tile.isNull())
                continue;
            // On whole pixels of the screen, so that neighbours meet.
            const QPoint from(onScreen(column * kSide, picture.width(), shown.width()),
                              onScreen(row * kSide, picture.height(), shown.height()));
            const QPoint to(onScreen(column * kSide + tile.width(), picture.width(), shown.width()),
                            onScreen(row * kSide + tile.height(), picture.height(), shown.height()));
            const QRect target(from, QSize(to.x() - from.x(), to.y() - from.y()));
            painter.save();
            painter.setClipRegion(region, Qt::IntersectClip);
            painter.setTransform(transform.fromUpright(), true);
            painter.setRenderHint(QPainter::SmoothPixmapTransform, !wantsNearest(transform));
            painter.drawImage(target, tile);
            painter.restore();
            region -= transform.fromUpright().mapRect(target);
        }
    }
}

QRect PictureLayer::tilePart(const ViewTransform &transform, const QRect &part, int level) const
{
    const QSize shown = transform.uprightSize();
    const QSize picture = m_tiles->levelSize(level);
    const double x = double(picture.width()) / shown.width();
    const double y = double(picture.height()) / shown.height();
    const QRect upright = transform.toUpright(part);
    const QRectF wanted(upright.x() * x, upright.y() * y, upright.width() * x, upright.height() * y);
    // The good filter reaches two pixels far, of the picture or of the screen.
    const int reachX = int(std::ceil(2 * std::max(1.0, x))) + 1;
    const int reachY = int(std::ceil(2 * std::max(1.0, y))) + 1;
    return wanted.toAlignedRect().adjusted(-reachX, -reachY, reachX, reachY) & QRect({0, 0}, picture);
}

std::optional<viewrender::Piece> PictureLayer::pieceFor(const ViewTransform &transform,
                                                        const QRect &part) const
{
    const int level = tileLevel(transform);
    if (level >= 0) {
        const QRect needed = tilePart(transform, part, level);
        const QImage image = m_tiles->piece(level, needed);
        if (image.isNull())
            return std::nullopt;
        return viewrender::Piece(image, m_tiles->levelSize(level), needed.topLeft());
    }
    // For a good drawing a copy a little larger than needed: its own reduction is a plain average.
    return wantsNearest(transform) ? m_levels->full() : m_levels->forSize(transform.uprightSize(), 1.25);
}

void PictureLayer::paintBilinear(QPainter &painter, const ViewTransform &transform, const QRect &part) const
{
    const QSize shown = transform.uprightSize();
    const QImage &picture = m_levels->forSize(shown, 1.0);
    const double x = double(shown.width()) / picture.width();
    const double y = double(shown.height()) / picture.height();
    // Only the pixels that are seen and their neighbours: the painter's arithmetic is not made for pictures
    // of hundreds of thousands of pixels a side.
    const QRect upright = transform.toUpright(part);
    const QRectF wanted(upright.x() / x, upright.y() / y, upright.width() / x, upright.height() / y);
    const QRect pixels = wanted.toAlignedRect().adjusted(-2, -2, 2, 2) & picture.rect();
    painter.setTransform(transform.fromUpright(), true);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(pixels.x() * x, pixels.y() * y, pixels.width() * x, pixels.height() * y),
                      picture, pixels);
}

void PictureLayer::draw(const ViewTransform &transform, const QRect &part)
{
    cancelDrawing();
    if (!m_levels || part.isEmpty() || wantsNearest(transform) || covers(transform, part))
        return;
    const auto piece = pieceFor(transform, part);
    if (!piece)
        return;
    m_cancel = {};
    m_isDrawing = true;
    const auto work = [picture = *piece, drawing = drawingOf(transform, part),
                       upright = transform.toUpright(part), cancel = m_cancel]() mutable {
        const QImage image = viewrender::smooth(picture, drawing.uprightSize, upright, cancel);
        drawing.image = viewrender::oriented(image, drawing.turns, drawing.mirrored);
        return drawing;
    };
    QtConcurrent::run(m_pool, work).then(this, [this, cancel = m_cancel](const Drawing &drawing) {
        if (cancel.isCancelled())
            return;
        m_isDrawing = false;
        m_drawing = drawing;
        Q_EMIT drawn();
    });
}

} // namespace upview
