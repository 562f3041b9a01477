// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QImageIOHandler>
#include <QRect>
#include <QSize>

/// EXIF orientations, 1 to 8 (CIPA DC-008, tag 0x0112): how the stored picture is to be turned for showing.
/// Any other value counts as 1. All functions are safe on any thread.
namespace upview::orientation {

/// Whether showing swaps width and height.
[[nodiscard]] constexpr bool swapsSides(int orientation)
{
    return orientation >= 5 && orientation <= 8;
}

/// Size of the picture as shown. Works both ways, stored to shown and back.
[[nodiscard]] QSize uprightSize(QSize stored, int orientation);

/// The picture as shown: depth, colour space and text are kept. Null when there is no memory for it.
[[nodiscard]] QImage upright(const QImage &stored, int orientation);

/// The orientation of a picture that is shown as `orientation` says, then mirrored, then turned clockwise.
[[nodiscard]] int combined(int orientation, int quarterTurns, bool mirrored);

/// Where a part of the picture as shown lies in the stored one of that size, and the other way round.
[[nodiscard]] QRect storedPart(const QRect &shown, QSize stored, int orientation);
[[nodiscard]] QRect shownPart(const QRect &part, QSize stored, int orientation);

/// Qt's name for the same thing, turned into the number.
[[nodiscard]] int fromTransformation(QImageIOHandler::Transformations transformation);

} // namespace upview::orientation
