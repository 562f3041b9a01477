// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/picturelayer.h"

#include "widgets/view/viewrender.h"
#include "widgets/view/viewtransform.h"

#include <QPainter>
#include <QtConcurrent>

namespace upview {

namespace {
constexpr double kSquareAbove = 4.0; ///< device pixels a pixel from which pixels are shown as squares
}

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
    m_drawing = {};
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
    const double zoom = double(shown.width()) / size().width();
    return shown == size() || zoom > kSquareAbove + 1e-9;
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
    if (wantsNearest(transform) && !covers(transform, part)) {
        Drawing drawing = drawingOf(transform, part);
        const QImage upright =
            viewrender::nearest(m_levels->full(), drawing.uprightSize, transform.toUpright(part));
        drawing.image = viewrender::oriented(upright, drawing.turns, drawing.mirrored);
        m_drawing = drawing;
    }
    painter.save();
    painter.setClipRect(part, Qt::IntersectClip);
    if (!covers(transform, part)) {
        painter.save();
        if (fits(transform)) {
            // What the last drawing still covers is not painted twice: it may be transparent.
            const QRect good = m_drawing.part.translated(transform.rect().topLeft());
            painter.setClipRegion(QRegion(part).subtracted(good), Qt::IntersectClip);
        }
        paintBilinear(painter, transform, part);
        painter.restore();
    }
    if (fits(transform))
        painter.drawImage(m_drawing.part.topLeft() + transform.rect().topLeft(), m_drawing.image);
    painter.restore();
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
    m_cancel = {};
    m_isDrawing = true;
    const auto work = [levels = m_levels, drawing = drawingOf(transform, part),
                       upright = transform.toUpright(part), cancel = m_cancel]() mutable {
        // A copy a little larger than needed: its own reduction is a plain average.
        const QImage &picture = levels->forSize(drawing.uprightSize, 1.25);
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
