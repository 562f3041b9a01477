// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/imagereader.h"

#include "core/image/cmykreader.h"
#include "core/image/colourprofile.h"
#include "core/image/imagefile.h"
#include "core/image/imageformat.h"
#include "core/image/orientation.h"
#include "core/image/pixelrows.h"

#include <QColorSpace>
#include <QImageReader>

#include <algorithm>
#include <new>

namespace upview {

namespace {

/// The size to which a picture of `size` is reduced for the box; `size` itself where it is small enough.
QSize fitted(QSize size, QSize box)
{
    if (box.isEmpty() || (size.width() <= box.width() && size.height() <= box.height()))
        return size;
    return QSizeF(size).scaled(box, Qt::KeepAspectRatio).toSize().expandedTo(QSize(1, 1));
}

/// libjpeg reduces by 2, 4 or 8 while it decodes. The smallest such size that still covers the target:
/// Qt decodes to it without a filter of its own.
QSize jpegDecodeSize(QSize stored, QSize target)
{
    for (int divisor = 8; divisor > 1; divisor /= 2) {
        const QSize size((stored.width() + divisor - 1) / divisor, (stored.height() + divisor - 1) / divisor);
        if (size.width() >= target.width() && size.height() >= target.height())
            return size;
    }
    return stored;
}

struct Decoded
{
    QImage image;
    bool whole = false; ///< the decoder was content
    bool isCmyk = false; ///< it was; now it is sRGB
    QString message;
};

void decodeInto(const ImageFile &file, QSize target, Decoded &decoded)
{
    const auto reader = file.makeReader();
    if (file.container.image > 0)
        reader->jumpToImage(file.container.image);
    if (file.info.format == "jpeg" && target != file.storedSize) {
        const QSize size = jpegDecodeSize(file.storedSize, target);
        if (size != file.storedSize) {
            // Below 50 Qt picks libjpeg's quick transform and upsampling, which nobody can tell from the
            // good ones after a reduction; that alone halves the time.
            reader->setScaledSize(size);
            reader->setQuality(49);
        }
    }
    decoded.whole = reader->read(&decoded.image);
    decoded.message = decoded.whole ? QString() : reader->errorString();
}

/// Decodes what is there. `target` is in stored orientation.
Decoded decode(const ImageFile &file, QSize target)
{
    Decoded decoded;
    decodeInto(file, target, decoded);
    if (!file.container.complete && !decoded.image.isNull() && file.info.format != "jpeg") {
        // Rows that are missing hold whatever was in memory; libjpeg alone paints them grey. Decoders reuse a
        // fitting picture, so a second round over a cleared one gives the good rows on a clean ground.
        decoded.image.detach();
        decoded.image.fill(0);
        decodeInto(file, target, decoded);
    }
    return decoded;
}

bool isGreyFormat(const QImage &image)
{
    return image.format() == QImage::Format_Grayscale8 || image.format() == QImage::Format_Grayscale16;
}

/// Formats that nothing behind the reader knows of: floating point, 10 bits, ...
void normaliseDepth(QImage &image)
{
    if (!isDeep(image) || image.format() == QImage::Format_Grayscale16)
        return;
    image.convertTo(image.hasAlphaChannel() ? QImage::Format_RGBA64 : QImage::Format_RGBX64);
}

/// Sorts out what the profile of the file means for the picture. Where Qt cannot hold it (grey, tables,
/// QTBUG-125241), it is either applied or handed on.
void applyProfile(DecodedImage &picture, const QByteArray &profile, const ReadOptions &options)
{
    const colourprofile::Model model = colourprofile::model(profile);
    if (model != colourprofile::Model::Grey && model != colourprofile::Model::Rgb)
        return;
    const bool grey = model == colourprofile::Model::Grey;
    const bool isKnownToQt = !grey && picture.image.colorSpace().isValid();
    if (isKnownToQt || options.keepProfile) {
        picture.iccProfile = profile;
        if (!isKnownToQt)
            picture.image.setColorSpace(QColorSpace());
        return;
    }
    const QImage converted = colourprofile::toSrgb(picture.image, profile, options.cancel);
    if (!converted.isNull())
        picture.image = converted;
}

Result<DecodedImage> decodeUpright(ImageFile &file, const ReadOptions &options)
{
    DecodedImage result;
    result.info = file.info;
    result.truncated = !file.container.complete;
    const QSize size = fitted(file.info.size, options.boundingSize);
    const QSize storedSize = orientation::uprightSize(size, file.info.orientation);

    Decoded decoded;
    if (const auto cmyk = readCmyk(file, storedSize, options.cancel)) {
        if (!*cmyk)
            return tl::unexpected(cmyk->error());
        decoded = {(*cmyk)->image, (*cmyk)->whole, true, {}};
        result.truncated = result.truncated || !decoded.whole;
    } else {
        decoded = decode(file, storedSize);
    }
    if (options.cancel.isCancelled())
        return cancelledFailure();
    if (decoded.image.isNull() || !(decoded.whole || result.truncated)) {
        // A decoder that has no memory says the same as one that has a broken file.
        if (QImage(file.storedSize, QImage::Format_RGBA64).isNull())
            return outOfMemoryFailure(file.storedSize);
        return damagedFailure(file.info.format, decoded.message);
    }

    QImage image = std::move(decoded.image);
    result.info.isGrey = isGreyFormat(image);
    result.info.isCmyk = decoded.isCmyk;
    normaliseDepth(image);
    if (size != file.info.size && image.size() != storedSize) {
        image = image.scaled(storedSize, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        if (image.isNull())
            return outOfMemoryFailure(storedSize);
    }
    if (options.cancel.isCancelled())
        return cancelledFailure();
    image = orientation::upright(image, file.info.orientation);
    if (image.isNull())
        return outOfMemoryFailure(size);
    // foo@2x.jpg is the name of a picture, not a statement about the screen.
    image.setDevicePixelRatio(1);
    if (size == file.info.size)
        result.info.size = image.size();
    result.info.hasAlpha = image.hasAlphaChannel();
    result.info.bitsPerChannel = isDeep(image) ? 16 : 8;
    result.image = std::move(image);
    if (!decoded.isCmyk)
        applyProfile(result, file.info.format == "tiff" ? tiffProfile(file) : file.container.iccProfile,
                     options);
    if (options.cancel.isCancelled())
        return cancelledFailure();
    return result;
}

} // namespace

Result<ImageInfo> probeImage(const QString &path, const ReadLimits &limits)
{
    try {
        auto file = openImageFile(path, limits, {}, ScanDepth::Header);
        if (!file)
            return tl::unexpected(file.error());
        return file->info;
    } catch (const std::bad_alloc &) {
        return outOfMemoryFailure({});
    }
}

Result<DecodedImage> readImage(const QString &path, const ReadOptions &options)
{
    QSize size;
    try {
        auto file = openImageFile(path, options.limits, options.cancel, ScanDepth::Whole);
        if (!file)
            return tl::unexpected(file.error());
        size = file->storedSize;
        return decodeUpright(*file, options);
    } catch (const std::bad_alloc &) {
        return outOfMemoryFailure(size);
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
