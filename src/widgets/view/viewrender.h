// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"

#include <QImage>
#include <QRect>
#include <QSize>

/// Draws the visible part of a scaled picture, pixel for pixel, without a painter. All functions take images
/// in Format_RGB32 or Format_ARGB32_Premultiplied and give the same format; `shown` is the size on screen of
/// the whole picture, `part` the piece of it that is wanted, inside it. The middle of a shown pixel is
/// looked up in the picture, so pictures of different resolution lie exactly on each other. Any thread.
namespace upview::viewrender {

/// What there is of a picture: all of it, or a part with at least two pixels around what is to be drawn, of
/// the picture or of the screen, whichever are larger.
struct Piece
{
    Piece(const QImage &picture)
        : image(picture)
        , whole(picture.size())
    {
    }
    Piece(const QImage &part, QSize ofWhole, QPoint place)
        : image(part)
        , whole(ofWhole)
        , at(place)
    {
    }

    QImage image;
    QSize whole; ///< size of the picture
    QPoint at; ///< where the part lies in it
};

/// Every shown pixel takes the colour of the one that it lies in: square pixels, or an exact copy at 100 %.
QImage nearest(const Piece &picture, QSize shown, const QRect &part);

/// Bicubic (Catmull-Rom), widened for reduction so that nothing aliases (Keys, "Cubic convolution
/// interpolation for digital image processing", 1981). Rows are spread over the global thread pool. A null
/// image when cancelled.
QImage smooth(const Piece &picture, QSize shown, const QRect &part, const CancelFlag &cancel = {});

/// Mirrored (first) and turned clockwise by quarters.
QImage oriented(const QImage &image, int quarterTurns, bool mirrored);

} // namespace upview::viewrender
