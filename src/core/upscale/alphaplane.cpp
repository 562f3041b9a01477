// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/alphaplane.h"

#include "core/image/resample.h"

#include <algorithm>

namespace upview {

namespace {

const QRgb *constLine(const QImage &image, int y)
{
    return reinterpret_cast<const QRgb *>(image.constScanLine(y));
}

QRgb *line(QImage &image, int y)
{
    return reinterpret_cast<QRgb *>(image.scanLine(y));
}

/// Fills the pixels of `image` (Format_ARGB32, straight alpha) that are not opaque from a picture of half the
/// size, made of the visible ones; alpha weighs both.
void fillHidden(QImage &image)
{
    if (image.width() == 1 && image.height() == 1)
        return;
    const QSize half((image.width() + 1) / 2, (image.height() + 1) / 2);
    QImage smaller(half, QImage::Format_ARGB32);
    for (int y = 0; y < half.height(); ++y) {
        const QRgb *upper = constLine(image, 2 * y);
        const QRgb *lower = constLine(image, std::min(2 * y + 1, image.height() - 1));
        QRgb *to = line(smaller, y);
        for (int x = 0; x < half.width(); ++x) {
            const int right = std::min(2 * x + 1, image.width() - 1);
            const QRgb pixels[] = {upper[2 * x], upper[right], lower[2 * x], lower[right]};
            int red = 0;
            int green = 0;
            int blue = 0;
            int weight = 0;
            for (const QRgb pixel : pixels) {
                const int alpha = qAlpha(pixel);
                red += qRed(pixel) * alpha;
                green += qGreen(pixel) * alpha;
                blue += qBlue(pixel) * alpha;
                weight += alpha;
            }
            // Any visible neighbour is worth a full colour one level up: hidden areas are filled from it.
            to[x] =
                weight == 0 ? 0 : qRgba(red / weight, green / weight, blue / weight, std::min(255, weight));
        }
    }
    fillHidden(smaller);
    for (int y = 0; y < image.height(); ++y) {
        QRgb *pixels = line(image, y);
        const QRgb *fill = constLine(smaller, y / 2);
        for (int x = 0; x < image.width(); ++x) {
            const int alpha = qAlpha(pixels[x]);
            if (alpha == 255)
                continue;
            const QRgb other = fill[x / 2];
            const auto mix = [alpha](int own, int filled) {
                return (own * alpha + filled * (255 - alpha)) / 255;
            };
            pixels[x] = qRgb(mix(qRed(pixels[x]), qRed(other)), mix(qGreen(pixels[x]), qGreen(other)),
                             mix(qBlue(pixels[x]), qBlue(other)));
        }
    }
}

} // namespace

bool hasTransparency(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return false;
    const QImage straight = image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < straight.height(); ++y) {
        const QRgb *pixels = constLine(straight, y);
        if (std::any_of(pixels, pixels + straight.width(), [](QRgb pixel) { return qAlpha(pixel) != 255; }))
            return true;
    }
    return false;
}

QImage opaqueColours(const QImage &image)
{
    QImage filled = image.convertToFormat(QImage::Format_ARGB32);
    fillHidden(filled);
    return filled.convertToFormat(QImage::Format_RGB32);
}

QImage withAlphaOf(const QImage &colours, const QImage &source, const CancelFlag &cancel)
{
    // The alpha channel goes through the filter as a grey picture.
    const QImage straight = source.convertToFormat(QImage::Format_ARGB32);
    QImage alpha(straight.size(), QImage::Format_RGB32);
    for (int y = 0; y < straight.height(); ++y) {
        const QRgb *from = constLine(straight, y);
        QRgb *to = line(alpha, y);
        for (int x = 0; x < straight.width(); ++x) {
            const int value = qAlpha(from[x]);
            to[x] = qRgb(value, value, value);
        }
    }
    const QImage resized = resample(alpha, colours.size(), cancel);
    if (resized.isNull())
        return {};
    QImage result(colours.size(), QImage::Format_ARGB32);
    for (int y = 0; y < result.height(); ++y) {
        const QRgb *colour = constLine(colours, y);
        const QRgb *transparency = constLine(resized, y);
        QRgb *to = line(result, y);
        for (int x = 0; x < result.width(); ++x)
            to[x] = (colour[x] & 0x00ffffff) | (QRgb(qRed(transparency[x])) << 24);
    }
    return result;
}

} // namespace upview
