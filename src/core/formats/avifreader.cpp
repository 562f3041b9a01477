// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/avifreader.h"

#include "core/formats/nclxcolours.h"
#include "core/image/localdecoder.h"
#include "core/image/orientation.h"

#include <avif/avif.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace upview {

namespace {

constexpr int kThreads = 4;

/// The orientation of EXIF that says the same: the picture is turned counter-clockwise by quarters first and
/// mirrored then (MIAF, ISO/IEC 23000-22, 7.3.6.7).
int orientationOf(const avifImage &image)
{
    const int turns = (image.transformFlags & AVIF_TRANSFORM_IROT) != 0 ? image.irot.angle & 3 : 0;
    constexpr int kTurned[] = {1, 8, 3, 6};
    constexpr int kTopToBottom[] = {4, 5, 2, 7};
    constexpr int kLeftToRight[] = {2, 7, 4, 5};
    if ((image.transformFlags & AVIF_TRANSFORM_IMIR) == 0)
        return kTurned[turns];
#if AVIF_VERSION >= 1000000
    const bool leftToRight = image.imir.axis == 1;
#else
    const bool leftToRight = image.imir.mode == 1;
#endif
    return leftToRight ? kLeftToRight[turns] : kTopToBottom[turns];
}

/// The part of the picture that is meant to be seen.
QRect cropOf(const avifImage &image)
{
    const QRect whole(0, 0, int(image.width), int(image.height));
    if ((image.transformFlags & AVIF_TRANSFORM_CLAP) == 0)
        return whole;
    avifCropRect crop{};
    avifDiagnostics diagnostics{};
    if (avifCropRectConvertCleanApertureBox(&crop, &image.clap, image.width, image.height, image.yuvFormat,
                                            &diagnostics)
        == AVIF_FALSE)
        return whole;
    const QRect part(int(crop.x), int(crop.y), int(crop.width), int(crop.height));
    return whole.contains(part) && !part.isEmpty() ? part : whole;
}

QByteArray profileOf(const avifImage &image)
{
    return {reinterpret_cast<const char *>(image.icc.data), qsizetype(image.icc.size)};
}

} // namespace

void AvifReader::Closer::operator()(avifDecoder *decoder) const
{
    avifDecoderDestroy(decoder);
}

AvifReader::AvifReader(ImageFile file)
    : FormatReader(std::move(file))
    , m_decoder(avifDecoderCreate())
{
}

AvifReader::~AvifReader() = default;

tl::unexpected<Error> AvifReader::failed(int result) const
{
    const auto code = static_cast<avifResult>(result);
    if (code == AVIF_RESULT_OUT_OF_MEMORY)
        return outOfMemoryFailure(file().info.size);
    const char *words = m_decoder->diag.error[0] != '\0' ? m_decoder->diag.error : avifResultToString(code);
    if (code == AVIF_RESULT_NO_CODEC_AVAILABLE || code == AVIF_RESULT_NOT_IMPLEMENTED
        || code == AVIF_RESULT_UNSUPPORTED_DEPTH)
        return failure(ErrorCode::UnknownFormat, QString(), QString::fromUtf8(words));
    return damaged(words);
}

Result<void> AvifReader::readHeader(const ReadOptions &options)
{
    if (!m_decoder)
        return outOfMemoryFailure({});
    m_decoder->maxThreads = kThreads;
    m_decoder->ignoreExif = AVIF_TRUE;
    m_decoder->ignoreXMP = AVIF_TRUE;
    // Many encoders write boxes that are slightly wrong.
    m_decoder->strictFlags = AVIF_STRICT_DISABLED;
    m_decoder->imageSizeLimit =
        uint32_t(std::min<qint64>(options.limits.maxPixels, AVIF_DEFAULT_IMAGE_SIZE_LIMIT));
    const QByteArrayView bytes = data();
    avifResult result = avifDecoderSetIOMemory(
        m_decoder.get(), reinterpret_cast<const uint8_t *>(bytes.data()), size_t(bytes.size()));
    if (result == AVIF_RESULT_OK)
        result = avifDecoderParse(m_decoder.get());
    if (result != AVIF_RESULT_OK)
        return failed(result);
    const avifImage &image = *m_decoder->image;
    ImageFile &file = mutableFile();
    ImageInfo &info = file.info;
    file.storedSize = cropOf(image).size();
    info.orientation = orientationOf(image);
    info.size = orientation::uprightSize(file.storedSize, info.orientation);
    if (info.size.isEmpty())
        return damaged("no size");
    // Layers that get better are not frames.
    info.animated =
        m_decoder->imageCount > 1 && m_decoder->progressiveState == AVIF_PROGRESSIVE_STATE_UNAVAILABLE;
    info.hasAlpha = m_decoder->alphaPresent == AVIF_TRUE;
    info.bitsPerChannel = image.depth > 8 ? 16 : 8;
    file.container.frames = info.animated ? m_decoder->imageCount : 1;
    // The track's own count of repetitions is not told by this version of the library.
    file.container.plays = info.animated ? 0 : 1;
    return {};
}

qint64 AvifReader::workingBytes(const ReadOptions &) const
{
    // Planes of up to 2 bytes and two pictures in flight in the decoder; 16 bits a channel twice here.
    return pixels() * 36;
}

Result<DecodedImage> AvifReader::taken(const ReadOptions &options) const
{
    const avifImage &image = *m_decoder->image;
    const bool deep = image.depth > 8;
    const bool alpha = image.alphaPlane != nullptr;
    const QSize size(int(image.width), int(image.height));
    if (const auto checked = checkPixels(size, options.limits); !checked)
        return tl::unexpected(checked.error());
    QImage pixels(size,
                  deep ? (alpha ? QImage::Format_RGBA64 : QImage::Format_RGBX64)
                       : (alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32));
    if (pixels.isNull())
        return outOfMemoryFailure(size);
    avifRGBImage rgb{};
    avifRGBImageSetDefaults(&rgb, &image);
    rgb.depth = deep ? 16 : 8;
    rgb.format = deep ? AVIF_RGB_FORMAT_RGBA : AVIF_RGB_FORMAT_BGRA;
    rgb.alphaPremultiplied = AVIF_FALSE;
    rgb.pixels = pixels.bits();
    rgb.rowBytes = uint32_t(pixels.bytesPerLine());
    if (const avifResult result = avifImageYUVToRGB(&image, &rgb); result != AVIF_RESULT_OK)
        return failed(result);
    if (const QRect crop = cropOf(image); crop != pixels.rect())
        pixels = pixels.copy(crop);

    DecodedImage picture;
    picture.info = file().info;
    // What the pixels say counts: a file's header and its pictures need not be of one mind.
    picture.info.size = orientation::uprightSize(pixels.size(), picture.info.orientation);
    const QByteArray profile = profileOf(image);
    pixels.setColorSpace(profile.isEmpty()
                             ? nclxcolours::colourSpace(image.colorPrimaries, image.transferCharacteristics)
                             : QColorSpace::fromIccProfile(profile));
    picture.image = std::move(pixels);
    const QSize target = sizeInBox(picture.info.size, options.boundingSize);
    return finishPicture(std::move(picture), target, profile, options);
}

Result<DecodedImage> AvifReader::read(const ReadOptions &options)
{
    if (const avifResult result = avifDecoderNthImage(m_decoder.get(), 0); result != AVIF_RESULT_OK)
        return failed(result);
    return taken(options);
}

Result<std::optional<Frame>> AvifReader::next()
{
    if (!file().info.animated)
        return FormatReader::next();
    const avifResult result = avifDecoderNextImage(m_decoder.get());
    if (result == AVIF_RESULT_NO_IMAGES_REMAINING)
        return std::nullopt;
    if (result != AVIF_RESULT_OK)
        return failed(result);
    auto picture = taken({});
    if (!picture)
        return tl::unexpected(picture.error());
    constexpr double kLongest = 3600;
    const double seconds = m_decoder->imageTiming.duration;
    const int delay =
        std::isfinite(seconds) ? int(std::lround(std::clamp(seconds, 0.0, kLongest) * 1000)) : 0;
    return Frame{std::move(picture->image), delay};
}

} // namespace upview
