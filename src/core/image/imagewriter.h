// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QColor>
#include <QImage>
#include <QMap>
#include <QString>

namespace upview {

struct WriteOptions
{
    QByteArray format = "png"; ///< "png", "webp", "jpeg" or "tiff"
    int quality = 92; ///< 1 to 100 for WebP and JPEG; PNG and TIFF are lossless and ignore it
    QColor matte = Qt::white; ///< what stands behind transparent pixels in a JPEG
    QString metadataFrom; ///< copy EXIF, IPTC and XMP from this file, orientation set to 1; empty: none
    QMap<QString, QString> textKeys; ///< PNG text chunks to add
    /// Embedded byte for byte instead of the colour space of the image; empty: that colour space.
    /// DecodedImage::iccProfile of the source, where the values were kept. A grey profile makes a grey file.
    QByteArray iccProfile;
};

/// Encodes `image` to `path` through a temporary file in the same folder that is renamed when complete: a
/// failure leaves whatever was there before. An existing file is replaced; asking first is the caller's.
/// PNG and TIFF keep 16 bits a channel, and grey images (Format_Grayscale8, Format_Grayscale16) stay grey;
/// WebP and JPEG are rounded to 8. The colour profile is embedded. Any thread but the GUI's. Errors: NotFound
/// (folder), NoPermission, NoSpace, WriteFailed, InvalidArgument (format).
Result<void> writeImage(const QImage &image, const QString &path, const WriteOptions &options);

/// The same to memory, without metadata.
Result<QByteArray> encodeImage(const QImage &image, const WriteOptions &options);

/// The format that a file name asks for by its suffix ("png", "webp", "jpeg", "tiff"), or an empty array.
QByteArray writableFormatForSuffix(const QString &fileName);

} // namespace upview
