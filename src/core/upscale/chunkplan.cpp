// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/chunkplan.h"

#include <cstring>

namespace upview {

namespace {

/// Bounds of equal parts of `length`, none longer than `side`: n + 1 numbers from 0 to length.
QList<int> cuts(int length, int side)
{
    const int parts = (length + side - 1) / side;
    QList<int> bounds;
    for (int i = 0; i <= parts; ++i)
        bounds.append(int(qint64(length) * i / parts));
    return bounds;
}

} // namespace

QList<Chunk> planChunks(QSize picture, int side, int overlap)
{
    QList<Chunk> chunks;
    if (picture.isEmpty() || side < 1)
        return chunks;
    const QRect whole({0, 0}, picture);
    const QList<int> columns = cuts(picture.width(), side);
    const QList<int> rows = cuts(picture.height(), side);
    for (int y = 0; y + 1 < rows.size(); ++y) {
        for (int x = 0; x + 1 < columns.size(); ++x) {
            const QRect core(columns[x], rows[y], columns[x + 1] - columns[x], rows[y + 1] - rows[y]);
            chunks.append({core, core.adjusted(-overlap, -overlap, overlap, overlap) & whole});
        }
    }
    return chunks;
}

void placeChunk(QImage &target, const QImage &upscaled, const Chunk &chunk, int scale)
{
    const QPoint inside = (chunk.core.topLeft() - chunk.padded.topLeft()) * scale;
    const QPoint place = chunk.core.topLeft() * scale;
    const QSize size = chunk.core.size() * scale;
    for (int y = 0; y < size.height(); ++y) {
        const uchar *from = upscaled.constScanLine(inside.y() + y) + qsizetype(inside.x()) * 4;
        uchar *to = target.scanLine(place.y() + y) + qsizetype(place.x()) * 4;
        std::memcpy(to, from, std::size_t(size.width()) * 4);
    }
}

} // namespace upview
