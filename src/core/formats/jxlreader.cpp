// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/jxlreader.h"

#include "core/image/localdecoder.h"

#include <jxl/decode.h>
#include <jxl/resizable_parallel_runner.h>

#include <QColorSpace>

#include <algorithm>
#include <cmath>
#include <utility>

namespace upview {

namespace {

constexpr size_t kThreads = 4;
constexpr size_t kLargestProfile = 16 * 1024 * 1024;
constexpr int kPictureEvents =
    JXL_DEC_BASIC_INFO | JXL_DEC_COLOR_ENCODING | JXL_DEC_FRAME | JXL_DEC_FULL_IMAGE;

/// Of the last frame's duration in ticks.
int milliseconds(const JxlAnimationHeader &animation, uint32_t ticks)
{
    if (animation.tps_numerator == 0)
        return 0;
    constexpr double kLongest = 3600.0 * 1000;
    const double value = 1000.0 * ticks * animation.tps_denominator / animation.tps_numerator;
    return int(std::lround(std::clamp(value, 0.0, kLongest)));
}

/// How the library is to write its pixels for the format of a picture.
JxlPixelFormat layoutOf(const QImage &image)
{
    const bool grey =
        image.format() == QImage::Format_Grayscale8 || image.format() == QImage::Format_Grayscale16;
    const bool deep = image.depth() == (grey ? 16 : 64);
    // Rows of a QImage begin at multiples of 4 bytes.
    return {grey ? 1U : 4U, deep ? JXL_TYPE_UINT16 : JXL_TYPE_UINT8, JXL_NATIVE_ENDIAN, 4};
}

} // namespace

JxlReader::JxlReader(ImageFile file)
    : FormatReader(std::move(file))
    , m_decoder(JxlDecoderMake(nullptr))
    , m_runner(JxlResizableParallelRunnerMake(nullptr))
{
}

JxlReader::~JxlReader() = default;

bool JxlReader::start(int events)
{
    const QByteArrayView bytes = data();
    if (!m_decoder || !m_runner)
        return false;
    JxlResizableParallelRunnerSetThreads(m_runner.get(), kThreads);
    JxlDecoderReset(m_decoder.get());
    JxlDecoder *decoder = m_decoder.get();
    if (JxlDecoderSetParallelRunner(decoder, JxlResizableParallelRunner, m_runner.get()) != JXL_DEC_SUCCESS
        || JxlDecoderSubscribeEvents(decoder, events) != JXL_DEC_SUCCESS
        || JxlDecoderSetUnpremultiplyAlpha(decoder, JXL_TRUE) != JXL_DEC_SUCCESS
        || JxlDecoderSetInput(decoder, reinterpret_cast<const uint8_t *>(bytes.data()), size_t(bytes.size()))
            != JXL_DEC_SUCCESS)
        return false;
    JxlDecoderCloseInput(decoder);
    return true;
}

Result<void> JxlReader::readHeader(const ReadOptions &options)
{
    if (!start(JXL_DEC_BASIC_INFO))
        return outOfMemoryFailure({});
    if (JxlDecoderProcessInput(m_decoder.get()) != JXL_DEC_BASIC_INFO
        || JxlDecoderGetBasicInfo(m_decoder.get(), &m_basics) != JXL_DEC_SUCCESS)
        return damaged("no header");
    ImageInfo &info = mutableFile().info;
    if (m_basics.xsize > INT_MAX || m_basics.ysize > INT_MAX)
        return damaged("no size");
    // The decoder gives the picture upright, and its measures with it.
    info.size = QSize(int(m_basics.xsize), int(m_basics.ysize));
    if (info.size.isEmpty())
        return damaged("no size");
    mutableFile().storedSize = info.size;
    info.hasAlpha = m_basics.alpha_bits > 0;
    info.isGrey = m_basics.num_color_channels == 1;
    info.bitsPerChannel = m_basics.bits_per_sample > 8 ? 16 : 8;
    if (const auto checked = checkPixels(info.size, options.limits); !checked)
        return checked;
    return m_basics.have_animation == JXL_TRUE ? countFrames() : Result<void>();
}

Result<void> JxlReader::countFrames()
{
    int frames = 0;
    if (!start(JXL_DEC_FRAME))
        return outOfMemoryFailure({});
    while (JxlDecoderProcessInput(m_decoder.get()) == JXL_DEC_FRAME)
        ++frames;
    ImageFile &file = mutableFile();
    file.info.animated = frames > 1;
    file.container.frames = std::max(frames, 1);
    file.container.plays = int(std::min<uint32_t>(m_basics.animation.num_loops, INT_MAX));
    return {};
}

qint64 JxlReader::workingBytes(const ReadOptions &) const
{
    // The library computes with floats: all channels, more than once.
    return pixels() * 64;
}

QByteArray JxlReader::profile() const
{
    size_t size = 0;
    QByteArray profile;
#if JPEGXL_NUMERIC_VERSION >= JPEGXL_COMPUTE_NUMERIC_VERSION(0, 9, 0)
    if (JxlDecoderGetICCProfileSize(m_decoder.get(), JXL_COLOR_PROFILE_TARGET_DATA, &size) != JXL_DEC_SUCCESS
        || size > kLargestProfile)
        return {};
    profile.resize(qsizetype(size));
    const JxlDecoderStatus status = JxlDecoderGetColorAsICCProfile(
        m_decoder.get(), JXL_COLOR_PROFILE_TARGET_DATA, reinterpret_cast<uint8_t *>(profile.data()), size);
#else
    if (JxlDecoderGetICCProfileSize(m_decoder.get(), nullptr, JXL_COLOR_PROFILE_TARGET_DATA, &size)
            != JXL_DEC_SUCCESS
        || size > kLargestProfile)
        return {};
    profile.resize(qsizetype(size));
    const JxlDecoderStatus status =
        JxlDecoderGetColorAsICCProfile(m_decoder.get(), nullptr, JXL_COLOR_PROFILE_TARGET_DATA,
                                       reinterpret_cast<uint8_t *>(profile.data()), size);
#endif
    return status == JXL_DEC_SUCCESS ? profile : QByteArray();
}

/// Gives the library memory for its pixels.
bool JxlReader::prepare(QImage &image)
{
    const ImageInfo &info = file().info;
    const bool deep = info.bitsPerChannel > 8;
    if (info.isGrey && !info.hasAlpha)
        image = QImage(info.size, deep ? QImage::Format_Grayscale16 : QImage::Format_Grayscale8);
    else if (deep)
        image = QImage(info.size, info.hasAlpha ? QImage::Format_RGBA64 : QImage::Format_RGBX64);
    else
        image = QImage(info.size, info.hasAlpha ? QImage::Format_RGBA8888 : QImage::Format_RGBX8888);
    if (image.isNull())
        throw std::bad_alloc();
    // What is missing of a file that breaks off stays clear.
    image.fill(0);
    const JxlPixelFormat layout = layoutOf(image);
    size_t needed = 0;
    return JxlDecoderImageOutBufferSize(m_decoder.get(), &layout, &needed) == JXL_DEC_SUCCESS
        && needed <= size_t(image.sizeInBytes())
        && JxlDecoderSetImageOutBuffer(m_decoder.get(), &layout, image.bits(), size_t(image.sizeInBytes()))
        == JXL_DEC_SUCCESS;
}

Result<std::optional<DecodedImage>> JxlReader::decodeFrame(const ReadOptions &options)
{
    DecodedImage picture;
    picture.info = file().info;
    QByteArray colours;
    for (;;) {
        const JxlDecoderStatus status = JxlDecoderProcessInput(m_decoder.get());
        if (status == JXL_DEC_BASIC_INFO) {
            JxlResizableParallelRunnerSetThreads(
                m_runner.get(),
                std::min<size_t>(kThreads,
                                 JxlResizableParallelRunnerSuggestThreads(m_basics.xsize, m_basics.ysize)));
        } else if (status == JXL_DEC_COLOR_ENCODING) {
            continue;
        } else if (status == JXL_DEC_FRAME) {
            JxlFrameHeader header{};
            if (JxlDecoderGetFrameHeader(m_decoder.get(), &header) == JXL_DEC_SUCCESS)
                m_delayMs = milliseconds(m_basics.animation, header.duration);
        } else if (status == JXL_DEC_NEED_IMAGE_OUT_BUFFER) {
            if (!prepare(picture.image))
                return damaged("no room for the pixels");
        } else if (status == JXL_DEC_FULL_IMAGE) {
            break;
        } else if (status == JXL_DEC_SUCCESS && picture.image.isNull()) {
            return std::nullopt;
        } else if (status == JXL_DEC_NEED_MORE_INPUT && !picture.image.isNull()) {
            // What has come so far.
            JxlDecoderFlushImage(m_decoder.get());
            picture.truncated = true;
            break;
        } else {
            return damaged("the stream is broken");
        }
    }
    colours = profile();
    if (!colours.isEmpty())
        picture.image.setColorSpace(QColorSpace::fromIccProfile(colours));
    if (picture.image.format() == QImage::Format_RGBA8888
        || picture.image.format() == QImage::Format_RGBX8888)
        picture.image.convertTo(picture.info.hasAlpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    const QSize target = sizeInBox(picture.info.size, options.boundingSize);
    auto finished = finishPicture(std::move(picture), target, colours, options);
    if (!finished)
        return tl::unexpected(finished.error());
    return *std::move(finished);
}

Result<DecodedImage> JxlReader::read(const ReadOptions &options)
{
    if (!start(kPictureEvents))
        return outOfMemoryFailure(file().info.size);
    auto picture = decodeFrame(options);
    if (!picture)
        return tl::unexpected(picture.error());
    if (!*picture)
        return damaged("no frame");
    return **std::move(picture);
}

Result<std::optional<Frame>> JxlReader::next()
{
    if (!file().info.animated)
        return FormatReader::next();
    if (!std::exchange(m_isStarted, true) && !start(kPictureEvents))
        return outOfMemoryFailure(file().info.size);
    auto picture = decodeFrame({});
    if (!picture)
        return tl::unexpected(picture.error());
    if (!*picture)
        return std::nullopt;
    if ((*picture)->truncated)
        return damaged("the file ends early");
    return Frame{std::move((*picture)->image), m_delayMs};
}

} // namespace upview
