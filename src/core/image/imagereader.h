// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/base/error.h"

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QStringList>

#include <chrono>

namespace upview {

/// What is known of an image file from its header.
struct ImageInfo
{
    QSize size; ///< pixels as shown, after the orientation; of a vector picture the size that it asks for
    QByteArray format; ///< lower-case name by content, e.g. "jpeg", "png", "webp"
    int orientation = 1; ///< EXIF orientation of the file, 1 to 8
    bool animated = false; ///< has more than one frame and is meant to play
    bool hasAlpha = false; ///< the decoded picture has an alpha channel (known after decoding only)
    int bitsPerChannel = 8; ///< of the decoded picture: 8 or 16 (known after decoding only)
    bool isGrey = false; ///< stored as grey, without colours (known after decoding only)
    bool isCmyk = false; ///< stored as CMYK; decoded to sRGB through its profile (known after decoding only)
    int page = 0; ///< which picture of the file this is, from 0
    int pages = 1; ///< pictures in the file to leaf through (TIFF, HEIC); `size` is that of `page`
    bool isVector = false; ///< drawn from shapes: sharp at any size, see `ReadOptions::boundingSize`
    bool isRaw = false; ///< sensor data of a camera, see `ReadOptions::developRaw`
    qint64 fileBytes = 0;
};

/// A decoded picture, upright. `image` can have another size than `info` states although no box was asked
/// for: a preview, a reduced giant, a vector picture. It is the same scene, to be shown at the size of
/// `info`.
struct DecodedImage
{
    QImage image; ///< orientation applied; device pixel ratio 1; depth and colour space as in the file
    ImageInfo info;
    bool isPreview = false; ///< the preview that the camera made of a raw file; never upscaled
    bool isReduced = false; ///< too large to be shown whole: `image` is smaller than `info` states
    bool truncated = false; ///< the file ends early: what could be read is shown, never upscaled or cached
    /// The file has a profile, and `image` is without it, for those who show it (ReadOptions::keepProfile):
    /// no more the values of the file.
    bool isConverted = false;
    qint64 modifiedMs = 0; ///< last change of the file before it was read, in milliseconds since the epoch
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

/// What a viewer has in memory of one picture at most, where the rest can be had in tiles.
constexpr qint64 kMostShownWhole = 150LL * 1000 * 1000;
/// The largest picture that is shown reduced: 40,000 x 25,000.
constexpr qint64 kMostReducedPixels = 1000LL * 1000 * 1000;

struct ReadOptions
{
    /// Reduce to the largest size that fits into this box (aspect ratio kept, never enlarged); empty: full
    /// size. `DecodedImage::info` still states the full size.
    /// Formats that can scale while decoding (JPEG) do so. A vector picture is drawn to fill the box, larger
    /// than its own size too; without a box at a size that fills most screens.
    QSize boundingSize;
    /// Which picture of a file with pages, from 0.
    int page = 0;
    /// Develop a camera's raw file from its sensor data (seconds) instead of giving the preview in it. A file
    /// without a preview that is large enough is always developed.
    bool developRaw = false;
    /// Give a JPEG, PNG or TIFF above `limits.maxPixels`, up to kMostReducedPixels, in a smaller size instead
    /// of refusing it: for those who show it.
    bool mayReduce = false;
    /// With `mayReduce`: pictures of more pixels than this are reduced, too, where their file can be, and
    /// read whole where it cannot. 0: `limits.maxPixels`.
    qint64 reduceAbove = 0;
    /// Leave the stored values alone even where Qt's QColorSpace cannot hold the profile (`iccProfile` then
    /// says more than the image's colour space): for those who write the picture again. Otherwise such a
    /// picture is converted to sRGB, which is what those who show it need. CMYK is always converted.
    bool keepProfile = false;
    ReadLimits limits;
    CancelFlag cancel;
    /// Most time for a file that is read in the decoder process; 0: what suits the format.
    std::chrono::milliseconds deadline{0};
};

/// Reads the header only. Content decides on the format, not the extension. Any thread; it reads the disk,
/// so never the GUI's. Formats and files that can hang or take memory without bounds are read in a process of
/// their own, which is ended when it takes too long, needs too much or is no longer wanted.
/// Errors: NotFound, NoPermission, EmptyFile, UnknownFormat, Damaged, TooLarge.
Result<ImageInfo> probeImage(const QString &path, const ReadLimits &limits = {});
/// The same for one page, with a deadline, able to be cancelled.
Result<ImageInfo> probeImage(const QString &path, const ReadOptions &options);

/// Decodes the first frame, upright. Any thread but the GUI's. Errors as probeImage, and Cancelled,
/// OutOfMemory.
Result<DecodedImage> readImage(const QString &path, const ReadOptions &options = {});

/// Whether this is the first picture of its file in full: each pixel, at its depth, with its stored values
/// (CMYK apart). Reading the file with `keepProfile` and `developRaw` would give the same.
[[nodiscard]] bool isWhole(const DecodedImage &picture);

/// Whether readImage would decode the file in this very process; false also where it cannot be read. Reads
/// the header only. Any thread but the GUI's.
bool isReadHere(const QString &path, const ReadOptions &options);

/// Lower-case suffixes of the formats that can be read, without dots, sorted; made once.
const QStringList &readableSuffixes();

/// Whether the name has one of `readableSuffixes`: the test for folder listings; opens nothing.
bool hasReadableSuffix(const QString &fileName);

} // namespace upview
