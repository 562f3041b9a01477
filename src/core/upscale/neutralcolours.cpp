// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/neutralcolours.h"

#include "core/image/pixelrows.h"

#include <QRgba64>

#include <algorithm>

namespace upview {

namespace {

/// Of 8 or 16 bits; weights as in ITU-R BT.601, in 256ths.
quint32 mean(quint32 red, quint32 green, quint32 blue)
{
    return (red * 77 + green * 150 + blue * 29 + 128) >> 8U;
}

quint8 greyLevel(QRgb pixel)
{
    return quint8(mean(quint32(qRed(pixel)), quint32(qGreen(pixel)), quint32(qBlue(pixel))));
}

quint16 greyLevel(QRgba64 pixel)
{
    return quint16(mean(pixel.red(), pixel.green(), pixel.blue()));
}

} // namespace

QImage neutralOf(const QImage &image)
{
    QImage result(image.size(), image.format());
    if (result.isNull())
        return {};
    for (int y = 0; y < image.height(); ++y) {
        if (isDeep(image)) {
            const auto *from = reinterpret_cast<const QRgba64 *>(image.constScanLine(y));
            auto *to = reinterpret_cast<QRgba64 *>(result.scanLine(y));
            std::transform(from, from + image.width(), to, [](QRgba64 pixel) {
                const quint16 level = greyLevel(pixel);
                return qRgba64(level, level, level, 0xffff);
            });
        } else {
            const auto *from = reinterpret_cast<const QRgb *>(image.constScanLine(y));
            auto *to = reinterpret_cast<QRgb *>(result.scanLine(y));
            std::transform(from, from + image.width(), to, [](QRgb pixel) {
                const quint8 level = greyLevel(pixel);
                return qRgb(level, level, level);
            });
        }
    }
    return result;
}

QImage greyOf(const QImage &image)
{
    const bool deep = isDeep(image);
    QImage result(image.size(), deep ? QImage::Format_Grayscale16 : QImage::Format_Grayscale8);
    if (result.isNull())
        return {};
    for (int y = 0; y < image.height(); ++y) {
        if (deep) {
            const auto *from = reinterpret_cast<const QRgba64 *>(image.constScanLine(y));
            std::transform(from, from + image.width(), reinterpret_cast<quint16 *>(result.scanLine(y)),
                           [](QRgba64 pixel) { return greyLevel(pixel); });
        } else {
            const auto *from = reinterpret_cast<const QRgb *>(image.constScanLine(y));
            std::transform(from, from + image.width(), result.scanLine(y),
                           [](QRgb pixel) { return greyLevel(pixel); });
        }
    }
    return result;
}

} // namespace upview
