// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/animationencoder.h"

#include <QColorSpace>

#include <gif_lib.h>
#include <libimagequant.h>

#include <algorithm>
#include <array>
#include <new>
#include <vector>

namespace upview {

namespace {

constexpr int kMostColours = 256;
constexpr int kHalfVisible = 128;
constexpr int kMillisecondsPerTick = 10;
constexpr int kMostTicks = 65535;
constexpr int kMostRepeats = 65535;
constexpr float kDithering = 1.0F;
// Of 1 (best) to 10: twice as quick as the default, with the same dithering.
constexpr int kQuantiseSpeed = 5;
constexpr qsizetype kBufferBytes = 64 * 1024;

struct AttributesCloser
{
    void operator()(liq_attr *attributes) const { liq_attr_destroy(attributes); }
};
struct ImageCloser
{
    void operator()(liq_image *image) const { liq_image_destroy(image); }
};
struct ResultCloser
{
    void operator()(liq_result *result) const { liq_result_destroy(result); }
};
struct MapCloser
{
    void operator()(ColorMapObject *map) const { GifFreeMapObject(map); }
};

/// A frame in 256 colours at most.
struct Indexed
{
    std::vector<GifByteType> pixels;
    std::array<GifColorType, kMostColours> palette{};
    int colours = 0;
    int transparent = NO_TRANSPARENT_COLOR;
};

/// Half transparency does not exist: all or none.
QImage withHardAlpha(const QImage &frame)
{
    QImage image = frame;
    const QColorSpace srgb(QColorSpace::SRgb);
    if (image.colorSpace().isValid() && image.colorSpace() != srgb)
        image.convertToColorSpace(srgb);
    image.convertTo(QImage::Format_RGBA8888);
    for (int y = 0; y < image.height(); ++y) {
        uchar *pixel = image.scanLine(y);
        for (int x = 0; x < image.width(); ++x, pixel += 4) {
            if (pixel[3] < kHalfVisible)
                std::fill_n(pixel, 4, uchar(0));
            else
                pixel[3] = 255;
        }
    }
    return image;
}

Indexed quantised(const QImage &frame)
{
    const QImage image = withHardAlpha(frame);
    const std::unique_ptr<liq_attr, AttributesCloser> attributes(liq_attr_create());
    if (image.isNull() || !attributes)
        throw std::bad_alloc();
    liq_set_speed(attributes.get(), kQuantiseSpeed);
    // Rows of 4 bytes a pixel have no padding.
    const std::unique_ptr<liq_image, ImageCloser> source(
        liq_image_create_rgba(attributes.get(), image.constBits(), image.width(), image.height(), 0));
    liq_result *made = nullptr;
    if (!source || liq_image_quantize(source.get(), attributes.get(), &made) != LIQ_OK)
        throw std::bad_alloc();
    const std::unique_ptr<liq_result, ResultCloser> result(made);
    liq_set_dithering_level(result.get(), kDithering);
    Indexed indexed;
    indexed.pixels.resize(size_t(image.width()) * image.height());
    if (liq_write_remapped_image(result.get(), source.get(), indexed.pixels.data(), indexed.pixels.size())
        != LIQ_OK)
        throw std::bad_alloc();
    const liq_palette *palette = liq_get_palette(result.get());
    indexed.colours = static_cast<int>(palette->count);
    for (int i = 0; i < indexed.colours; ++i) {
        const liq_color &colour = palette->entries[i];
        indexed.palette[static_cast<size_t>(i)] = {colour.r, colour.g, colour.b};
        if (colour.a < kHalfVisible && indexed.transparent == NO_TRANSPARENT_COLOR)
            indexed.transparent = i;
    }
    return indexed;
}

/// Animated GIF through giflib. Every frame is a whole picture with its own palette that is cleared before
/// the next one: the next may be transparent anywhere.
class GifEncoder : public AnimationEncoder
{
public:
    GifEncoder(QIODevice &device, QSize size, const AnimationOptions &options)
        : m_device(device)
        , m_size(size)
        , m_plays(options.plays)
    {
        int error = 0;
        m_gif = EGifOpen(this, &GifEncoder::write, &error);
        if (m_gif != nullptr)
            EGifSetGifVersion(m_gif, true);
    }

    ~GifEncoder() override
    {
        m_discard = true;
        int error = 0;
        if (m_gif != nullptr)
            EGifCloseFile(m_gif, &error);
    }

    bool addFrame(const QImage &frame, int delayMs) override
    {
        if (m_gif == nullptr)
            throw std::bad_alloc();
        if (!std::exchange(m_started, true) && !start())
            return complain();
        Indexed indexed = quantised(frame);
        // The format wants a power of two.
        const int slots = 1 << GifBitSize(std::max(indexed.colours, 2));
        const std::unique_ptr<ColorMapObject, MapCloser> palette(
            GifMakeMapObject(slots, indexed.palette.data()));
        if (!palette)
            throw std::bad_alloc();
        GraphicsControlBlock control;
        control.DisposalMode = DISPOSE_BACKGROUND;
        control.UserInputFlag = false;
        control.DelayTime = ticks(delayMs);
        control.TransparentColor = indexed.transparent;
        std::array<GifByteType, 4> block{};
        const size_t length = EGifGCBToExtension(&control, block.data());
        if (EGifPutExtension(m_gif, GRAPHICS_EXT_FUNC_CODE, static_cast<int>(length), block.data()) != GIF_OK
            || EGifPutImageDesc(m_gif, 0, 0, m_size.width(), m_size.height(), false, palette.get()) != GIF_OK)
            return complain();
        for (int y = 0; y < m_size.height(); ++y) {
            if (EGifPutLine(m_gif, indexed.pixels.data() + size_t(y) * m_size.width(), m_size.width())
                != GIF_OK)
                return complain();
        }
        return true;
    }

    bool finish() override
    {
        int error = 0;
        const bool closed = EGifCloseFile(std::exchange(m_gif, nullptr), &error) == GIF_OK;
        if (!closed)
            m_message = QString::fromLatin1(GifErrorString(error));
        return closed && flush();
    }

private:
    bool start()
    {
        if (EGifPutScreenDesc(m_gif, m_size.width(), m_size.height(), 8, 0, nullptr) != GIF_OK)
            return false;
        if (m_plays == 1)
            return true;
        // How often it is repeated after the first time; 0: for ever.
        const int repeats = m_plays <= 0 ? 0 : std::min(m_plays - 1, kMostRepeats);
        const std::array<GifByteType, 3> loop{1, static_cast<GifByteType>(repeats & 0xff),
                                              static_cast<GifByteType>(repeats >> 8)};
        return EGifPutExtensionLeader(m_gif, APPLICATION_EXT_FUNC_CODE) == GIF_OK
            && EGifPutExtensionBlock(m_gif, 11, "NETSCAPE2.0") == GIF_OK
            && EGifPutExtensionBlock(m_gif, int(loop.size()), loop.data()) == GIF_OK
            && EGifPutExtensionTrailer(m_gif) == GIF_OK;
    }

    /// Hundredths of a second. What rounding takes from one frame is given to the next.
    int ticks(int delayMs)
    {
        const int wanted = delayMs + m_remainder;
        int result = (wanted + kMillisecondsPerTick / 2) / kMillisecondsPerTick;
        if (delayMs > 0)
            result = std::max(result, 1);
        result = std::clamp(result, 0, kMostTicks);
        m_remainder =
            std::clamp(wanted - result * kMillisecondsPerTick, -kMillisecondsPerTick, kMillisecondsPerTick);
        return result;
    }

    bool flush()
    {
        const bool written = m_device.write(m_buffer) == m_buffer.size();
        m_buffer.clear();
        return written;
    }

    bool complain()
    {
        m_message = QString::fromLatin1(GifErrorString(m_gif->Error));
        return false;
    }

    // giflib writes single bytes.
    static int write(GifFileType *gif, const GifByteType *data, int size)
    {
        auto *self = static_cast<GifEncoder *>(gif->UserData);
        if (self->m_discard)
            return size;
        self->m_buffer.append(reinterpret_cast<const char *>(data), size);
        return self->m_buffer.size() < kBufferBytes || self->flush() ? size : 0;
    }

    QIODevice &m_device;
    QSize m_size;
    int m_plays;
    GifFileType *m_gif = nullptr;
    QByteArray m_buffer;
    int m_remainder = 0; ///< milliseconds that rounding has left over
    bool m_started = false;
    bool m_discard = false; ///< nobody wants the rest
};

} // namespace

std::unique_ptr<AnimationEncoder> makeGifEncoder(QIODevice &device, QSize size,
                                                 const AnimationOptions &options)
{
    return std::make_unique<GifEncoder>(device, size, options);
}

} // namespace upview
