// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/orientation.h"

#include <QColorSpace>
#include <QTransform>

namespace upview::orientation {

namespace {

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
