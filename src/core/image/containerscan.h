// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QList>
#include <QSize>

#include <optional>

namespace upview {

/// What the skeleton of a file says, found without decoding a pixel.
struct ContainerInfo
{
    QSize size; ///< stored pixels, before orientation; empty for formats that are not walked
    QByteArray exif; ///< the TIFF block of the EXIF data, without the "Exif" prefix; may be empty
    bool exifInText = false; ///< a PNG with EXIF in a text chunk ("Raw profile type ...")
    bool progressive = false; ///< a JPEG that needs all coefficients in memory
    int scans = 0; ///< passes over the picture in a JPEG (whole depth only)
    int frames = 1; ///< in an animation; with header depth, 2 stands for "more than one"
    int plays = 1; ///< how often an animation is to be played; 0: for ever
    QList<int> delays; ///< of the frames of a GIF, in ms as stated (whole depth only)
    int components = 0; ///< of a JPEG: 1 is grey, 4 is CMYK or YCCK
    QByteArray
        iccProfile; ///< embedded in a JPEG, PNG or WebP file (whole depth only); may be empty or broken
    int image = 0; ///< which picture of the file is shown: the largest of a Windows icon, the page of a TIFF
    bool complete = true; ///< false: the file ends before its format says so
};

enum class ScanDepth {
    Header, ///< only as far as size, orientation and "animated" need
    Whole, ///< to the end of the file: is it complete?
};

/// Walks through the chunks of a JPEG, PNG, GIF, WebP, BMP or Windows icon file from the start of
/// `device` (random access). Nothing comes back when the file is broken before its size is known.
/// Other formats give an empty info. Any thread.
std::optional<ContainerInfo> scanContainer(QIODevice &device, const QByteArray &format, ScanDepth depth);

} // namespace upview
