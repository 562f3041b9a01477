// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/viewrender.h"

#include <QList>
#include <QtConcurrent>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace upview::viewrender {

namespace {

constexpr int kRowsPerBand = 32;

/// The four channels of a pixel in one register; plain C++ loops over channels are three times slower.
using Channels = float __attribute__((vector_size(16)));
using Bytes = unsigned char __attribute__((vector_size(4)));

Channels unpack(QRgb pixel)
{
    Bytes bytes;
    std::memcpy(&bytes, &pixel, sizeof(bytes));
    return __builtin_convertvector(bytes, Channels);
}

/// Which pixels along a line make one shown pixel, and how much of each.
struct Taps
{
    int first = 0;
    int count = 0;
    int weights = 0; ///< where they start in Filter::weights
};

struct Filter
{
    std::vector<Taps> taps;
    std::vector<float> weights;
    int first = 0; ///< of all pixels that are needed
    int count = 0;
};

double catmullRom(double x)
{
    x = std::abs(x);
    if (x < 1.0)
        return (1.5 * x - 2.5) * x * x + 1.0;
    if (x < 2.0)
        return ((-0.5 * x + 2.5) * x - 4.0) * x + 2.0;
    return 0.0;
}

/// `countThere` pixels of the line are there, from `firstThere` on; the taps count from it.
Filter makeFilter(int pictureLength, int shownLength, int start, int length, int firstThere, int countThere)
{
    Filter filter;
    filter.taps.reserve(std::size_t(length));
    const double step = double(pictureLength) / shownLength;
    const double width = std::max(1.0, step);
    int lowest = countThere;
    int highest = 0;
    for (int i = 0; i < length; ++i) {
        const double centre = (start + i + 0.5) * step - firstThere;
        const int first = std::clamp(int(std::floor(centre - 2.0 * width)), 0, countThere - 1);
        const int last = std::clamp(int(std::ceil(centre + 2.0 * width)), first + 1, countThere);
        Taps taps{first, last - first, int(filter.weights.size())};
        double sum = 0.0;
        for (int p = first; p < last; ++p)
            sum += catmullRom((p + 0.5 - centre) / width);
        for (int p = first; p < last; ++p)
            filter.weights.push_back(float(catmullRom((p + 0.5 - centre) / width) / sum));
        filter.taps.push_back(taps);
        lowest = std::min(lowest, first);
        highest = std::max(highest, last);
    }
    filter.first = lowest;
    filter.count = std::max(0, highest - lowest);
    return filter;
}

/// One row of the result: first down the columns, then along the row.
void smoothRow(const QImage &picture, const Filter &across, const Filter &down, int row,
               std::vector<Channels> &line, QRgb *out)
{
    const Taps &rows = down.taps[std::size_t(row)];
    std::fill(line.begin(), line.end(), Channels{});
    for (int t = 0; t < rows.count; ++t) {
        const float weight = down.weights[std::size_t(rows.weights) + std::size_t(t)];
        const auto *pixels =
            reinterpret_cast<const QRgb *>(picture.constScanLine(rows.first + t)) + across.first;
        for (std::size_t x = 0; x < line.size(); ++x)
            line[x] += weight * unpack(pixels[x]);
    }
    const bool alpha = picture.hasAlphaChannel();
    for (std::size_t x = 0; x < across.taps.size(); ++x) {
        const Taps &taps = across.taps[x];
        const Channels *pixels = line.data() + (taps.first - across.first);
        const float *weights = across.weights.data() + taps.weights;
        Channels sum{};
        for (int t = 0; t < taps.count; ++t)
            sum += weights[t] * pixels[t];
        const auto level = [](float value, int limit) { return std::clamp(int(value + 0.5F), 0, limit); };
        // The lanes are in the byte order of a QRgb in memory: blue, green, red, alpha on little endian.
        const int a = alpha ? level(sum[Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? 3 : 0], 255) : 255;
        if constexpr (Q_BYTE_ORDER == Q_LITTLE_ENDIAN)
            out[x] = qRgba(level(sum[2], a), level(sum[1], a), level(sum[0], a), a);
        else
            out[x] = qRgba(level(sum[1], a), level(sum[2], a), level(sum[3], a), a);
    }
}

} // namespace

QImage nearest(const Piece &picture, QSize shown, const QRect &part)
{
    QImage result(part.size(), picture.image.format());
    if (result.isNull() || picture.image.isNull())
        return {};
    const auto lookUp = [](int position, int pictureLength, int shownLength, int first, int count) {
        // The pixel that the middle of the shown one lies in: (position + 1/2) * picture / shown, rounded
        // down.
        const qint64 pixel = (2 * qint64(position) + 1) * pictureLength / (2 * qint64(shownLength));
        return int(std::clamp<qint64>(pixel - first, 0, count - 1));
    };
    std::vector<int> columns(std::size_t(part.width()));
    for (int x = 0; x < part.width(); ++x)
        columns[std::size_t(x)] =
            lookUp(part.x() + x, picture.whole.width(), shown.width(), picture.at.x(), picture.image.width());
    int lastRow = -1;
    for (int y = 0; y < part.height(); ++y) {
        auto *out = reinterpret_cast<QRgb *>(result.scanLine(y));
        const int row = lookUp(part.y() + y, picture.whole.height(), shown.height(), picture.at.y(),
                               picture.image.height());
        if (row == lastRow) {
            std::memcpy(out, result.constScanLine(y - 1), std::size_t(part.width()) * sizeof(QRgb));
            continue;
        }
        const auto *in = reinterpret_cast<const QRgb *>(picture.image.constScanLine(row));
        for (int x = 0; x < part.width(); ++x)
            out[x] = in[columns[std::size_t(x)]];
        lastRow = row;
    }
    return result;
}

QImage smooth(const Piece &picture, QSize shown, const QRect &part, const CancelFlag &cancel)
{
    QImage result(part.size(), picture.image.format());
    if (result.isNull() || picture.image.isNull())
        return {};
    const Filter across = makeFilter(picture.whole.width(), shown.width(), part.x(), part.width(),
                                     picture.at.x(), picture.image.width());
    const Filter down = makeFilter(picture.whole.height(), shown.height(), part.y(), part.height(),
                                   picture.at.y(), picture.image.height());
    QList<int> bands;
    for (int y = 0; y < part.height(); y += kRowsPerBand)
        bands.append(y);
    // Taken once: scanLine() looks for other owners of the pixels and is not for several threads.
    uchar *bits = result.bits();
    const qsizetype stride = result.bytesPerLine();
    QtConcurrent::blockingMap(bands, [&](int top) {
        std::vector<Channels> line(std::size_t(across.count));
        const int end = std::min(top + kRowsPerBand, part.height());
        for (int y = top; y < end && !cancel.isCancelled(); ++y)
            smoothRow(picture.image, across, down, y, line, reinterpret_cast<QRgb *>(bits + y * stride));
    });
    return cancel.isCancelled() ? QImage() : result;
}

QImage oriented(const QImage &image, int quarterTurns, bool mirrored)
{
    QImage result = mirrored ? image.mirrored(true, false) : image;
    if (quarterTurns != 0) {
        const QImage::Format format = result.format();
        result = result.transformed(QTransform().rotate(90.0 * quarterTurns));
        result.convertTo(format);
    }
    return result;
}

} // namespace upview::viewrender
