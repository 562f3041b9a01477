// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QSize>
#include <QString>
#include <QStringList>

/// Pictures for the benchmark, made by itself. Any thread.
namespace viewbench {

/// The colour that picture `index` can be told by on the screen; there are kColours of them.
constexpr int kColours = 8;
[[nodiscard]] QColor colourOf(int index);

/// Writes a JPEG like a photo: mostly one colour, with light and shade, edges and grain, at quality 90 (24
/// megapixels have about 9 MB). False when the disk refuses.
bool writePicture(const QString &path, QSize size, int index);

/// A folder of `count` pictures of a size, the colours in turn; links to kColours files. Names sort in their
/// order. Empty when the disk refuses.
[[nodiscard]] QStringList makeFolder(const QString &folder, int count, QSize size);

} // namespace viewbench
