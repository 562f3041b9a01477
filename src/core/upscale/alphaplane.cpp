// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/alphaplane.h"

#include "core/image/resample.h"

#include <QRgba64>

#include <algorithm>

namespace upview {

namespace {

/// 8 bits a channel, Format_ARGB32.
struct Depth8
{
    using Pixel = QRgb;
    static constexpr qint64 kMost = 255;
    static constexpr QImage::Format kAlpha = QImage::Format_ARGB32;
    static constexpr QImage::Format kOpaque = QImage::Format_RGB32;
    static qint64 red(Pixel p) { return qRed(p); }
    static qint64 green(Pixel p) { return qGreen(p); }
    static qint64 blue(Pixel p) { return qBlue(p); }
    static qint64 alpha(Pixel p) { return qAlpha(p); }
    static Pixel make(qint64 r, qint64 g, qint64 b, qint64 a)
    {
        return qRgba(int(r), int(g), int(b), int(a));
    }
};

/// 16 bits a channel, Format_RGBA64.
struct Depth16
{
    using Pixel = QRgba64;
    static constexpr qint64 kMost = 65535;
    static constexpr QImage::Format kAlpha = QImage::Format_RGBA64;
    static constexpr QImage::Format kOpaque = QImage::Format_RGBX64;
    static qint64 red(Pixel p) { return p.red(); }
    static qint64 green(Pixel p) { return p.green(); }
    static qint64 blue(Pixel p) { return p.blue(); }
    static qint64 alpha(Pixel p) { return p.alpha(); }
    static Pixel make(qint64 r, qint64 g, qint64 b, qint64 a)
    {
        return qRgba64(quint16(r), quint16(g), quint16(b), quint16(a));
    }
};

template <typename Depth> const typename Depth::Pixel *constLine(const QImage &image, int y)
{
    return reinterpret_cast<const typename Depth::Pixel *>(image.constScanLine(y));
}

template <typename Depth> typename Depth::Pixel *line(QImage &image, int y)
{
    return reinterpret_cast<typename Depth::Pixel *>(image.scanLine(y));
}

/// Fills the pixels of `image` (straight alpha) that are not opaque from a picture of half the size, made of
/// the visible ones; alpha weighs both.
template <typename Depth> void fillHidden(QImage &image)
{
    if (image.width() == 1 && image.height() == 1)
        return;
    const QSize half((image.width() + 1) / 2, (image.height() + 1) / 2);
    QImage smaller(half, Depth::kAlpha);
    for (int y = 0; y < half.height(); ++y) {
        const auto *upper = constLine<Depth>(image, 2 * y);
        const auto *lower = constLine<Depth>(image, std::min(2 * y + 1, image.height() - 1));
        auto *to = line<Depth>(smaller, y);
        for (int x = 0; x < half.width(); ++x) {
            const int right = std::min(2 * x + 1, image.width() - 1);
            const typename Depth::Pixel pixels[] = {upper[2 * x], upper[right], lower[2 * x], lower[right]};
            qint64 red = 0;
            qint64 green = 0;
            qint64 blue = 0;
            qint64 weight = 0;
            for (const auto pixel : pixels) {
                const qint64 alpha = Depth::alpha(pixel);
                red += Depth::red(pixel) * alpha;
                green += Depth::green(pixel) * alpha;
                blue += Depth::blue(pixel) * alpha;
                weight += alpha;
            }
            // Any visible neighbour is worth a full colour one level up: hidden areas are filled from it.
            to[x] = weight == 0
                ? Depth::make(0, 0, 0, 0)
                : Depth::make(red / weight, green / weight, blue / weight, std::min(Depth::kMost, weight));
        }
    }
    fillHidden<Depth>(smaller);
    for (int y = 0; y < image.height(); ++y) {
        auto *pixels = line<Depth>(image, y);
        const auto *fill = constLine<Depth>(smaller, y / 2);
        for (int x = 0; x < image.width(); ++x) {
            const auto own = pixels[x];
            const auto other = fill[x / 2];
            const qint64 alpha = Depth::alpha(own);
            if (alpha == Depth::kMost)
                continue;
            const auto mix = [alpha](qint64 visible, qint64 filled) {
                return (visible * alpha + filled * (Depth::kMost - alpha)) / Depth::kMost;
            };
            pixels[x] = Depth::make(mix(Depth::red(own), Depth::red(other)),
                                    mix(Depth::green(own), Depth::green(other)),
                                    mix(Depth::blue(own), Depth::blue(other)), Depth::kMost);
        }
    }
}

template <typename Depth> QImage opaque(const QImage &image)
{
    QImage filled = image.convertToFormat(Depth::kAlpha);
    fillHidden<Depth>(filled);
    return filled.convertToFormat(Depth::kOpaque);
}

template <typename Depth>
QImage joinAlpha(const QImage &colours, const QImage &source, const CancelFlag &cancel)
{
    // The alpha channel goes through the filter as a grey picture.
    const QImage straight = source.convertToFormat(Depth::kAlpha);
    QImage alpha(straight.size(), Depth::kOpaque);
    for (int y = 0; y < straight.height(); ++y) {
        const auto *from = constLine<Depth>(straight, y);
        auto *to = line<Depth>(alpha, y);
        for (int x = 0; x < straight.width(); ++x) {
            const qint64 value = Depth::alpha(from[x]);
            to[x] = Depth::make(value, value, value, Depth::kMost);
        }
    }
    const QImage resized = resample(alpha, colours.size(), cancel);
    if (resized.isNull())
        return {};
    QImage result(colours.size(), Depth::kAlpha);
    for (int y = 0; y < result.height(); ++y) {
        const auto *colour = constLine<Depth>(colours, y);
        const auto *transparency = constLine<Depth>(resized, y);
        auto *to = line<Depth>(result, y);
        for (int x = 0; x < result.width(); ++x) {
            to[x] = Depth::make(Depth::red(colour[x]), Depth::green(colour[x]), Depth::blue(colour[x]),
                                Depth::red(transparency[x]));
        }
    }
    return result;
}

} // namespace

bool hasTransparency(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return false;
    const QImage straight = image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < straight.height(); ++y) {
        const auto *pixels = constLine<Depth8>(straight, y);
        if (std::any_of(pixels, pixels + straight.width(), [](QRgb pixel) { return qAlpha(pixel) != 255; }))
            return true;
    }
    return false;
}

QImage opaqueColours(const QImage &image)
{
    const bool deep =
        image.format() == QImage::Format_RGBA64 || image.format() == QImage::Format_RGBA64_Premultiplied;
    return deep ? opaque<Depth16>(image) : opaque<Depth8>(image);
}

QImage withAlphaOf(const QImage &colours, const QImage &source, const CancelFlag &cancel)
{
    return colours.format() == QImage::Format_RGBX64 ? joinAlpha<Depth16>(colours, source, cancel)
                                                     : joinAlpha<Depth8>(colours, source, cancel);
}

} // namespace upview
