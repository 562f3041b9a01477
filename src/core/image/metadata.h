// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QSize>
#include <QString>

/// EXIF, IPTC and XMP through exiv2. That library keeps state in globals (its XMP toolkit above all), so
/// every call holds one lock. Exceptions end in here. Any thread but the GUI's.
namespace upview::metadata {

/// Orientation, 1 to 8, in the TIFF block of EXIF data; 1 where there is none or it is broken.
[[nodiscard]] int orientationInExif(const QByteArray &exif);

/// Orientation, 1 to 8, in the EXIF data of a file of any format that exiv2 knows; else 1.
[[nodiscard]] int orientationInFile(const QString &path);

/// The encoded picture (PNG, WebP, JPEG or TIFF) with the metadata of `source` added: orientation 1, `size`
/// as the pixel dimensions, no EXIF thumbnail, nothing that described how the source stored its pixels. The
/// embedded colour profile stays that of `encoded`.
/// Errors: WriteFailed, with exiv2's words in the details.
Result<QByteArray> copied(const QByteArray &encoded, const QString &source, QSize size);

/// The same for a file that is changed in place. Errors: WriteFailed.
Result<void> copyInto(const QString &path, const QString &source, QSize size);

/// The encoded picture with another orientation, 1 to 8, and all its other metadata. With a `size`, its
/// stored pixels are others than they were: that size is noted, and the EXIF thumbnail goes. Errors:
/// WriteFailed.
Result<QByteArray> withOrientation(const QByteArray &encoded, int orientation, QSize size = {});

/// The same as chunks ("png") or segments ("jpeg") that a writer puts in front of its pixels, so that nothing
/// has to be rewritten afterwards. Errors: WriteFailed.
Result<QByteArray> leadingBlocks(const QByteArray &format, const QString &source, QSize size);

} // namespace upview::metadata
