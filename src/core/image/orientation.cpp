// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/orientation.h"

#include <QColorSpace>
#include <QTransform>

namespace upview::orientation {

namespace {

/// An orientation as a mirroring of left and right, and quarter turns clockwise after that.
struct Parts
{
    bool mirrored = false;
    int turns = 0;
};

Parts partsOf(int orientation)
{
    switch (orientation) {
    case 2:
        return {true, 0};
    case 3:
        return {false, 2};
    case 4:
        return {true, 2};
    case 5:
        return {true, 3};
    case 6:
        return {false, 1};
    case 7:
        return {true, 1};
    case 8:
        return {false, 3};
    default:
        return {};
    }
}

/// A part of a picture of that size, in the picture turned clockwise.
QRect turnedPart(const QRect &part, QSize size, int turns)
{
    switch (turns) {
    case 1:
        return {size.height() - part.y() - part.height(), part.x(), part.height(), part.width()};
    case 2:
        return {size.width() - part.x() - part.width(), size.height() - part.y() - part.height(),
                part.width(), part.height()};
    case 3:
        return {part.y(), size.width() - part.x() - part.width(), part.height(), part.width()};
    default:
        return part;
    }
}

QRect mirroredPart(const QRect &part, QSize size)
{
    return {size.width() - part.x() - part.width(), part.y(), part.width(), part.height()};
}

/// Turned clockwise. Qt's quarter turns forget colour space and text.
QImage turned(const QImage &image, int degrees)
{
    QImage result = image.transformed(QTransform().rotate(degrees));
    result.setColorSpace(image.colorSpace());
    const QStringList keys = image.textKeys();
    for (const QString &key : keys)
        result.setText(key, image.text(key));
    return result;
}

} // namespace

QSize uprightSize(QSize stored, int orientation)
{
    return swapsSides(orientation) ? stored.transposed() : stored;
}

QImage upright(const QImage &stored, int orientation)
{
    switch (orientation) {
    case 2:
        return stored.mirrored(true, false);
    case 3:
        return stored.mirrored(true, true);
    case 4:
        return stored.mirrored(false, true);
    case 5:
        return turned(stored, 90).mirrored(true, false);
    case 6:
        return turned(stored, 90);
    case 7:
        return turned(stored, 270).mirrored(true, false);
    case 8:
        return turned(stored, 270);
    default:
        return stored;
    }
}

int combined(int orientation, int quarterTurns, bool mirrored)
{
    Parts parts = partsOf(orientation);
    // Mirroring what is turned is turning the mirrored the other way.
    if (mirrored)
        parts = {!parts.mirrored, -parts.turns};
    parts.turns = ((parts.turns + quarterTurns) % 4 + 4) % 4;
    for (int candidate = 1; candidate <= 8; ++candidate) {
        const Parts other = partsOf(candidate);
        if (other.mirrored == parts.mirrored && other.turns == parts.turns)
            return candidate;
    }
    return 1;
}

QRect storedPart(const QRect &shown, QSize stored, int orientation)
{
    const Parts parts = partsOf(orientation);
    const QRect part = turnedPart(shown, uprightSize(stored, orientation), (4 - parts.turns) % 4);
    return parts.mirrored ? mirroredPart(part, stored) : part;
}

QRect shownPart(const QRect &part, QSize stored, int orientation)
{
    const Parts parts = partsOf(orientation);
    return turnedPart(parts.mirrored ? mirroredPart(part, stored) : part, stored, parts.turns);
}

int fromTransformation(QImageIOHandler::Transformations transformation)
{
    switch (transformation.toInt()) {
    case QImageIOHandler::TransformationMirror:
        return 2;
    case QImageIOHandler::TransformationRotate180:
        return 3;
    case QImageIOHandler::TransformationFlip:
        return 4;
    case QImageIOHandler::TransformationFlipAndRotate90:
        return 5;
    case QImageIOHandler::TransformationRotate90:
        return 6;
    case QImageIOHandler::TransformationMirrorAndRotate90:
        return 7;
    case QImageIOHandler::TransformationRotate270:
        return 8;
    default:
        return 1;
    }
}

} // namespace upview::orientation
