// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/histogram.h"

#include <algorithm>

namespace upview {

namespace {

constexpr int kMostRows = 1000;
constexpr int kRowsAtOnce = 16;

} // namespace

bool Histogram::isEmpty() const
{
    return std::all_of(luminance.cbegin(), luminance.cend(), [](quint32 count) { return count == 0; });
}

quint32 Histogram::peak() const
{
    quint32 result = 0;
    for (const Channel *channel : {&red, &green, &blue, &luminance})
        result = std::max(result, *std::max_element(channel->cbegin() + 1, channel->cend() - 1));
    return result;
}

Histogram histogramOf(const QImage &image, const CancelFlag &cancel)
{
    Histogram result;
    const int groups = std::max(1, std::min(image.height(), kMostRows) / kRowsAtOnce);
    const int rows = image.height() <= kMostRows ? (image.height() + groups - 1) / groups : kRowsAtOnce;
    for (int group = 0; group < groups; ++group) {
        if (cancel.isCancelled())
            return {};
        const int top = int(qint64(group) * image.height() / groups);
        const int count = std::min(rows, int(qint64(group + 1) * image.height() / groups) - top);
        const QImage part = image.copy(0, top, image.width(), count).convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < part.height(); ++y) {
            const auto *line = reinterpret_cast<const QRgb *>(part.constScanLine(y));
            for (int x = 0; x < part.width(); ++x) {
                const QRgb pixel = line[x];
                if (qAlpha(pixel) == 0)
                    continue;
                ++result.red[std::size_t(qRed(pixel))];
                ++result.green[std::size_t(qGreen(pixel))];
                ++result.blue[std::size_t(qBlue(pixel))];
                const int weighted = 2126 * qRed(pixel) + 7152 * qGreen(pixel) + 722 * qBlue(pixel);
                ++result.luminance[std::size_t((weighted + 5000) / 10000)];
            }
        }
    }
    return result;
}

} // namespace upview
