// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/imagereader.h"

#include "core/image/imagefile.h"
#include "core/image/imageformat.h"
#include "core/image/isolateddecoder.h"
#include "core/image/localdecoder.h"
#include "core/image/pixelrows.h"

#include <QDateTime>

#include <algorithm>
#include <new>

namespace upview {

namespace {

Result<DecodedImage> decode(const ImageFile &file, const ReadOptions &options)
{
    if (imageformat::isIsolated(file.info.format))
        return isolated::read(file, options);
    if (const auto checked = checkReducible(file, options); !checked)
        return tl::unexpected(checked.error());
    return isolated::isNeeded(file, options) ? isolated::read(file, options) : decodeHere(file, options);
}

} // namespace

Result<ImageInfo> probeImage(const QString &path, const ReadLimits &limits)
{
    ReadOptions options;
    options.limits = limits;
    return probeImage(path, options);
}

Result<ImageInfo> probeImage(const QString &path, const ReadOptions &options)
{
    try {
        auto file = openImageFile(path, lookedIntoLimits(options), options.cancel, ScanDepth::Header);
        if (!file)
            return tl::unexpected(file.error());
        if (imageformat::isIsolated(file->info.format))
            return isolated::probe(*file, options);
        if (const auto checked = checkReducible(*file, options); !checked)
            return tl::unexpected(checked.error());
        return file->info;
    } catch (const std::bad_alloc &) {
        return outOfMemoryFailure({});
    }
}

Result<DecodedImage> readImage(const QString &path, const ReadOptions &options)
{
    QSize size;
    try {
        auto file = openImageFile(path, lookedIntoLimits(options), options.cancel, ScanDepth::Whole);
        if (!file)
            return tl::unexpected(file.error());
        size = file->storedSize;
        // Before the first pixel: a file that is written to meanwhile has a later one.
        const QDateTime modified = file->device->fileTime(QFileDevice::FileModificationTime);
        Result<DecodedImage> picture = decode(*file, options);
        if (picture)
            picture->modifiedMs = modified.toMSecsSinceEpoch();
        return picture;
    } catch (const std::bad_alloc &) {
        return outOfMemoryFailure(size);
    }
}

bool isWhole(const DecodedImage &picture)
{
    const ImageInfo &info = picture.info;
    return !picture.isPreview && !picture.isReduced && !picture.truncated && !picture.isConverted
        && !info.isVector && info.page == 0 && !picture.image.isNull() && picture.image.size() == info.size
        && isDeep(picture.image) == (info.bitsPerChannel == 16);
}

bool isReadHere(const QString &path, const ReadOptions &options)
{
    try {
        const auto file = openImageFile(path, lookedIntoLimits(options), options.cancel, ScanDepth::Header);
        return file && !imageformat::isIsolated(file->info.format) && !isolated::isNeeded(*file, options);
    } catch (const std::bad_alloc &) {
        return false;
    }
}

const QStringList &readableSuffixes()
{
    static const QStringList suffixes = imageformat::suffixes();
    return suffixes;
}

bool hasReadableSuffix(const QString &fileName)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    // A name that is nothing but ".png" is a hidden file without a suffix.
    if (dot <= fileName.lastIndexOf(u'/') + 1)
        return false;
    const QStringList &suffixes = readableSuffixes();
    const QString suffix = fileName.mid(dot + 1).toLower();
    return std::binary_search(suffixes.cbegin(), suffixes.cend(), suffix);
}

} // namespace upview
