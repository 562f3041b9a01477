// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

/// Pictures of hundreds of megapixels, written within a second or two: what is compressed once stands in the
/// file again and again.
namespace giantfile {

constexpr int kStripRows = 64;

/// Squares of twelve pixels in colours that look random, another one for each number.
[[nodiscard]] QImage strip(int width, int number);

/// A baseline JPEG without subsampling: the upper half repeats the first strip, the lower half the second.
/// Width and height are multiples of 8 and of twice kStripRows. False when it cannot be written.
bool writeJpeg(const QString &path, QSize size);
/// The strips as they are in that file.
[[nodiscard]] QImage jpegStrip(int width, int number);

/// A TIFF of deflated strips, which take turns.
bool writeTiff(const QString &path, QSize size);

} // namespace giantfile
