// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

namespace upview {

/// The thumbnail that a camera put into the EXIF data of a JPEG, turned upright by `exifOrientation` (1 to
/// 8). Null where there is none, where its longest side is below `minimumSide`, or where its aspect ratio is
/// not that of the picture (black bars, or the picture was cropped later). Reads the head of the file only;
/// any thread but the GUI's.
QImage exifThumbnail(const QString &path, int exifOrientation, int minimumSide);

} // namespace upview
