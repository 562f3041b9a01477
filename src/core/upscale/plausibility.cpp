// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/plausibility.h"

#include <QList>
#include <QRgba64>

#include <algorithm>
#include <cstdlib>

namespace upview {

namespace {

constexpr int kCellSide = 16; // source pixels
constexpr int kMaxCells = 64; // along one side
constexpr int kLinesOfCell = 8; // that are looked at, at least
constexpr int kMaxMeanDifference = 24; // of 255, over all cells and channels
constexpr int kMaxCellDifference = 112; // of 255, in any one cell: an edge between cells may shift a little

struct Colour
{
    int red = 0;
    int green = 0;
    int blue = 0;
};

Colour colourOf(QRgb pixel)
{
    return {qRed(pixel), qGreen(pixel), qBlue(pixel)};
}

Colour colourOf(QRgba64 pixel)
{
    return {pixel.red() >> 8, pixel.green() >> 8, pixel.blue() >> 8};
}

/// Averages over a grid of columns x rows cells that covers the image, of every `step`-th line.
template <typename Pixel> QList<Colour> cellAverages(const QImage &image, int columns, int rows, int step)
{
    QList<Colour> averages;
    averages.reserve(qsizetype(columns) * rows);
    QList<qint64> sums;
    for (int row = 0; row < rows; ++row) {
        const int top = int(qint64(image.height()) * row / rows);
        const int bottom = std::max(top + 1, int(qint64(image.height()) * (row + 1) / rows));
        sums.fill(0, qsizetype(columns) * 4);
        for (int y = top; y < bottom; y += step) {
            const auto *line = reinterpret_cast<const Pixel *>(image.constScanLine(y));
            for (int column = 0; column < columns; ++column) {
                const int left = int(qint64(image.width()) * column / columns);
                const int right = std::max(left + 1, int(qint64(image.width()) * (column + 1) / columns));
                Colour ofLine; // of numbers that fit into a register: a line has no more than 65,000 pixels
                for (int x = left; x < right; ++x) {
                    const Colour colour = colourOf(line[x]);
                    ofLine.red += colour.red;
                    ofLine.green += colour.green;
                    ofLine.blue += colour.blue;
                }
                qint64 *sum = sums.data() + qsizetype(column) * 4;
                sum[0] += ofLine.red;
                sum[1] += ofLine.green;
                sum[2] += ofLine.blue;
                sum[3] += right - left;
            }
        }
        for (int column = 0; column < columns; ++column) {
            const qint64 *sum = sums.constData() + qsizetype(column) * 4;
            averages.append({int(sum[0] / sum[3]), int(sum[1] / sum[3]), int(sum[2] / sum[3])});
        }
    }
    return averages;
}

} // namespace

bool isPlausible(const QImage &source, const QImage &upscaled)
{
    if (source.isNull() || upscaled.isNull())
        return false;
    const int columns = std::clamp(source.width() / kCellSide, 1, kMaxCells);
    const int rows = std::clamp(source.height() / kCellSide, 1, kMaxCells);
    // The same lines of the one as of the other: all of a large picture would take longer than a fast
    // network.
    const int sourceStep = std::max(1, source.height() / rows / kLinesOfCell);
    const auto averages = [&](const QImage &image) {
        const int step = std::max(1, image.height() / source.height()) * sourceStep;
        return image.depth() == 64 ? cellAverages<QRgba64>(image, columns, rows, step)
                                   : cellAverages<QRgb>(image, columns, rows, step);
    };
    const QList<Colour> before = averages(source);
    const QList<Colour> after = averages(upscaled);
    qint64 total = 0;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int red = std::abs(before[i].red - after[i].red);
        const int green = std::abs(before[i].green - after[i].green);
        const int blue = std::abs(before[i].blue - after[i].blue);
        if (std::max({red, green, blue}) > kMaxCellDifference)
            return false;
        total += red + green + blue;
    }
    return total <= qint64(kMaxMeanDifference) * 3 * before.size();
}

} // namespace upview
