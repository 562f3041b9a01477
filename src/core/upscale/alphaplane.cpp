// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/alphaplane.h"

#include "core/image/pixelrows.h"

#include <algorithm>
#include <limits>

namespace upview {

namespace {

/// Pixels of four channels of 8 or 16 bits, alpha last: as stored, and opaque.
template <typename Channel> struct Pixels
{
    static constexpr bool deep = sizeof(Channel) == 2;
    static constexpr QImage::Format straight = deep ? QImage::Format_RGBA64 : QImage::Format_ARGB32;
    static constexpr QImage::Format opaque = deep ? QImage::Format_RGBX64 : QImage::Format_RGB32;
    static constexpr quint64 maximum = std::numeric_limits<Channel>::max();

    static const Channel *constLine(const QImage &image, int y)
    {
        return reinterpret_cast<const Channel *>(image.constScanLine(y));
    }
    static Channel *line(QImage &image, int y) { return reinterpret_cast<Channel *>(image.scanLine(y)); }
};

/// Fills the pixels of `image` (straight alpha) that are not opaque from a picture of half the size, made of
/// the visible ones; alpha weighs both.
template <typename Channel> void fillHidden(QImage &image)
{
    using P = Pixels<Channel>;
    if (image.width() == 1 && image.height() == 1)
        return;
    const QSize half((image.width() + 1) / 2, (image.height() + 1) / 2);
    QImage smaller(half, P::straight);
    for (int y = 0; y < half.height(); ++y) {
        const Channel *upper = P::constLine(image, 2 * y);
        const Channel *lower = P::constLine(image, std::min(2 * y + 1, image.height() - 1));
        Channel *to = P::line(smaller, y);
        for (int x = 0; x < half.width(); ++x, to += 4) {
            const qsizetype left = qsizetype(2) * x * 4;
            const qsizetype right = qsizetype(std::min(2 * x + 1, image.width() - 1)) * 4;
            quint64 sums[3] = {};
            quint64 weight = 0;
            for (const Channel *pixel : {upper + left, upper + right, lower + left, lower + right}) {
                for (int channel = 0; channel < 3; ++channel)
                    sums[channel] += quint64(pixel[channel]) * pixel[3];
                weight += pixel[3];
            }
            for (int channel = 0; channel < 3; ++channel)
                to[channel] = weight == 0 ? Channel(0) : static_cast<Channel>(sums[channel] / weight);
            // Any visible neighbour is worth a full colour one level up: hidden areas are filled from it.
            to[3] = static_cast<Channel>(std::min(P::maximum, weight));
        }
    }
    fillHidden<Channel>(smaller);
    for (int y = 0; y < image.height(); ++y) {
        Channel *pixel = P::line(image, y);
        const Channel *fill = P::constLine(smaller, y / 2);
        for (int x = 0; x < image.width(); ++x, pixel += 4) {
            const quint64 alpha = pixel[3];
            if (alpha == P::maximum)
                continue;
            const Channel *other = fill + qsizetype(x / 2) * 4;
            for (int channel = 0; channel < 3; ++channel)
                pixel[channel] = static_cast<Channel>(
                    (pixel[channel] * alpha + other[channel] * (P::maximum - alpha)) / P::maximum);
            pixel[3] = std::numeric_limits<Channel>::max();
        }
    }
}

template <typename Channel> bool anyTransparent(const QImage &image)
{
    using P = Pixels<Channel>;
    const QImage straight = image.convertToFormat(P::straight);
    for (int y = 0; y < straight.height(); ++y) {
        const Channel *pixel = P::constLine(straight, y);
        for (int x = 0; x < straight.width(); ++x, pixel += 4) {
            if (pixel[3] != P::maximum)
                return true;
        }
    }
    return false;
}

template <typename Channel> QImage filled(const QImage &image)
{
    QImage result = image.convertToFormat(Pixels<Channel>::straight);
    fillHidden<Channel>(result);
    // Opaque by now: only the name of the format changes.
    result.reinterpretAsFormat(Pixels<Channel>::opaque);
    return result;
}

/// The alpha channel goes through the filter as a grey picture; of the given rows only.
template <typename Channel> QImage alphaAsGrey(const QImage &source, RowSpan rows)
{
    using P = Pixels<Channel>;
    const bool whole = rows.count() == source.height();
    const QImage part = whole ? source : source.copy(0, rows.first, source.width(), rows.count());
    const QImage straight = part.convertToFormat(P::straight);
    QImage alpha(straight.size(), P::opaque);
    for (int y = 0; y < alpha.height(); ++y) {
        const Channel *from = P::constLine(straight, y);
        Channel *to = P::line(alpha, y);
        for (int x = 0; x < alpha.width(); ++x, from += 4, to += 4) {
            std::fill_n(to, 3, from[3]);
            to[3] = std::numeric_limits<Channel>::max();
        }
    }
    return alpha;
}

template <typename Channel>
QImage joined(const QImage &colours, RowSpan rows, QSize size, const QImage &source, const CancelFlag &cancel)
{
    using P = Pixels<Channel>;
    const RowSpan needed = size == source.size() ? rows : sourceRows(source.height(), size.height(), rows);
    const SourceBand band{alphaAsGrey<Channel>(source, needed), needed.first, source.height()};
    const QImage alpha = resampleBand(band, size, rows, cancel);
    QImage result = colours.convertToFormat(P::opaque);
    if (alpha.isNull() || result.isNull() || !result.reinterpretAsFormat(P::straight))
        return {};
    for (int y = 0; y < result.height(); ++y) {
        const Channel *transparency = P::constLine(alpha, y);
        Channel *to = P::line(result, y);
        for (int x = 0; x < result.width(); ++x, transparency += 4, to += 4)
            to[3] = transparency[0];
    }
    return result;
}

} // namespace

bool hasTransparency(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return false;
    return isDeep(image) ? anyTransparent<quint16>(image) : anyTransparent<quint8>(image);
}

QImage opaqueColours(const QImage &image)
{
    return isDeep(image) ? filled<quint16>(image) : filled<quint8>(image);
}

QImage withAlphaOf(const QImage &colours, const QImage &source, const CancelFlag &cancel)
{
    return withAlphaOf(colours, {0, colours.height()}, colours.size(), source, cancel);
}

QImage withAlphaOf(const QImage &colours, RowSpan rows, QSize size, const QImage &source,
                   const CancelFlag &cancel)
{
    return isDeep(colours) ? joined<quint16>(colours, rows, size, source, cancel)
                           : joined<quint8>(colours, rows, size, source, cancel);
}

} // namespace upview
