// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/localdecoder.h"

#include "core/image/cmykreader.h"
#include "core/image/colourprofile.h"
#include "core/image/jpegdcreader.h"
#include "core/image/orientation.h"
#include "core/image/pixelrows.h"
#include "core/image/plainpng.h"

#include <QColorSpace>
#include <QImageReader>

namespace upview {

namespace {

/// Larger JPEG files are not taken into memory as a whole.
constexpr qint64 kMostEighthBytes = 128LL * 1024 * 1024;

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

/// A whole JPEG of which an eighth will do, by the means of its blocks alone; null: libjpeg is to read it.
QImage readEighth(const ImageFile &file, QSize target, const CancelFlag &cancel)
{
    const QSize eighth((file.storedSize.width() + 7) / 8, (file.storedSize.height() + 7) / 8);
    if (file.info.format != "jpeg" || !file.container.complete || file.info.fileBytes > kMostEighthBytes
        || target == file.storedSize || jpegDecodeSize(file.storedSize, target) != eighth
        || !file.device->seek(0))
        return {};
    QByteArray content = file.device->readAll();
    const std::optional<JpegDc> dc = readJpegDc(content, cancel);
    if (!dc || dc->size != file.storedSize)
        return {};
    QImage image = eighthOf(*dc);
    if (!image.isNull() && !file.container.iccProfile.isEmpty())
        image.setColorSpace(QColorSpace::fromIccProfile(file.container.iccProfile));
    return image;
}

/// Decodes what is there. `target` is in stored orientation.
Decoded decode(const ImageFile &file, QSize target, const CancelFlag &cancel)
{
    Decoded decoded;
    decoded.image = readEighth(file, target, cancel);
    decoded.whole = !decoded.image.isNull();
    if (decoded.whole || cancel.isCancelled())
        return decoded;
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
    picture.isConverted = true;
    const QImage converted = colourprofile::toSrgb(picture.image, profile, options.cancel);
    if (!converted.isNull())
        picture.image = converted;
}

} // namespace

QSize sizeInBox(QSize size, QSize box)
{
    if (box.isEmpty() || (size.width() <= box.width() && size.height() <= box.height()))
        return size;
    return QSizeF(size).scaled(box, Qt::KeepAspectRatio).toSize().expandedTo(QSize(1, 1));
}

Result<DecodedImage> finishPicture(DecodedImage picture, QSize size, const QByteArray &profile,
                                   const ReadOptions &options)
{
    const int turned = picture.info.orientation;
    const QSize storedSize = orientation::uprightSize(size, turned);
    QImage image = std::move(picture.image);
    picture.info.isGrey = isGreyFormat(image);
    normaliseDepth(image);
    if (image.size() != storedSize) {
        image = image.scaled(storedSize, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        if (image.isNull())
            return outOfMemoryFailure(storedSize);
    }
    if (options.cancel.isCancelled())
        return cancelledFailure();
    image = orientation::upright(image, turned);
    if (image.isNull())
        return outOfMemoryFailure(size);
    // foo@2x.jpg is the name of a picture, not a statement about the screen.
    image.setDevicePixelRatio(1);
    picture.info.hasAlpha = image.hasAlphaChannel();
    picture.info.bitsPerChannel = isDeep(image) ? 16 : 8;
    picture.image = std::move(image);
    if (!picture.info.isCmyk)
        applyProfile(picture, profile, options);
    if (options.cancel.isCancelled())
        return cancelledFailure();
    return picture;
}

Result<DecodedImage> decodeHere(const ImageFile &file, const ReadOptions &options)
{
    DecodedImage result;
    result.info = file.info;
    result.truncated = !file.container.complete;
    QSize size = sizeInBox(file.info.size, options.boundingSize);
    const QSize storedSize = orientation::uprightSize(size, file.info.orientation);

    Decoded decoded;
    if (const auto cmyk = readCmyk(file, storedSize, options.cancel)) {
        if (!*cmyk)
            return tl::unexpected(cmyk->error());
        decoded = {(*cmyk)->image, (*cmyk)->whole, true, {}};
        result.truncated = result.truncated || !decoded.whole;
    } else if (const auto plain = readPlainPng(file)) {
        decoded = {*plain, true, false, {}};
    } else {
        decoded = decode(file, storedSize, options.cancel);
    }
    if (options.cancel.isCancelled())
        return cancelledFailure();
    if (decoded.image.isNull() || !(decoded.whole || result.truncated)) {
        // A decoder that has no memory says the same as one that has a broken file.
        if (QImage(file.storedSize, QImage::Format_RGBA64).isNull())
            return outOfMemoryFailure(file.storedSize);
        return damagedFailure(file.info.format, decoded.message);
    }
    if (size == file.info.size) {
        // What the decoder gave counts, not what the header said.
        size = orientation::uprightSize(decoded.image.size(), file.info.orientation);
        result.info.size = size;
    }
    result.image = std::move(decoded.image);
    result.info.isCmyk = decoded.isCmyk;
    return finishPicture(std::move(result), size,
                         file.info.format == "tiff" ? tiffProfile(file) : file.container.iccProfile, options);
}

} // namespace upview
