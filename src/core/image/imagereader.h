// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/base/error.h"

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QStringList>

namespace upview {

/// What is known of an image file from its header.
struct ImageInfo
{
    QSize size; ///< pixels as shown, after the EXIF orientation
    QByteArray format; ///< lower-case name by content, e.g. "jpeg", "png", "webp"
    int orientation = 1; ///< EXIF orientation of the file, 1 to 8
    bool animated = false; ///< has more than one frame and is meant to play
    bool hasAlpha = false; ///< the decoded picture has an alpha channel (known after decoding only)
    int bitsPerChannel = 8; ///< of the decoded picture: 8 or 16 (known after decoding only)
    bool isGrey = false; ///< stored as grey, without colours (known after decoding only)
    bool isCmyk = false; ///< stored as CMYK; decoded to sRGB through its profile (known after decoding only)
    qint64 fileBytes = 0;
};

/// A decoded picture, upright.
struct DecodedImage
{
    QImage image; ///< orientation applied; device pixel ratio 1; depth and colour space as in the file
    ImageInfo info;
    bool truncated = false; ///< the file ends early: what could be read is shown, never upscaled or cached
    /// The ICC profile of the file, byte for byte, where it describes the values of `image`; empty where
    /// there is none, or where it was applied and the image is sRGB.
    QByteArray iccProfile;
};

/// Bounds that are checked against the header before any pixel is decoded.
struct ReadLimits
{
    qint64 maxPixels = 400LL * 1000 * 1000; ///< width times height
    qint64 maxFileBytes = 2LL * 1024 * 1024 * 1024;
};

struct ReadOptions
{
    /// Reduce to the largest size that fits into this box (aspect ratio kept, never enlarged); empty: full
    /// size. `DecodedImage::info` still states the full size.
    /// Formats that can scale while decoding (JPEG) do so.
    QSize boundingSize;
    /// Leave the stored values alone even where Qt's QColorSpace cannot hold the profile (`iccProfile` then
    /// says more than the image's colour space): for those who write the picture again. Otherwise such a
    /// picture is converted to sRGB, which is what those who show it need. CMYK is always converted.
    bool keepProfile = false;
    ReadLimits limits;
    CancelFlag cancel;
};

/// Reads the header only. Content decides on the format, not the extension. Any thread; it reads the disk,
/// so never the GUI's.
/// Errors: NotFound, NoPermission, EmptyFile, UnknownFormat, Damaged, TooLarge.
Result<ImageInfo> probeImage(const QString &path, const ReadLimits &limits = {});

/// Decodes the first frame, upright. Any thread but the GUI's. Errors as probeImage, and Cancelled,
/// OutOfMemory.
Result<DecodedImage> readImage(const QString &path, const ReadOptions &options = {});

/// Lower-case suffixes of the formats that can be read, without dots, sorted; made once.
const QStringList &readableSuffixes();

/// Whether the name has one of `readableSuffixes`: the test for folder listings; opens nothing.
bool hasReadableSuffix(const QString &fileName);

} // namespace upview
