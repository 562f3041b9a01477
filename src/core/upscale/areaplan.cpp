// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/areaplan.h"

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

QList<QRect> planAreas(QSize picture, int side)
{
    QList<QRect> areas;
    if (picture.isEmpty() || side < 1)
        return areas;
    const QList<int> columns = cuts(picture.width(), side);
    const QList<int> rows = cuts(picture.height(), side);
    for (int y = 0; y + 1 < rows.size(); ++y) {
        for (int x = 0; x + 1 < columns.size(); ++x)
            areas.append(QRect(columns[x], rows[y], columns[x + 1] - columns[x], rows[y + 1] - rows[y]));
    }
    return areas;
}

void placeArea(QImage &target, const QImage &image, QPoint place)
{
    const qsizetype pixel = target.depth() / 8;
    for (int y = 0; y < image.height(); ++y) {
        std::memcpy(target.scanLine(place.y() + y) + place.x() * pixel, image.constScanLine(y),
                    std::size_t(image.width() * pixel));
    }
}

} // namespace upview
