// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/pyramidplan.h"

#include "core/image/imagereader.h"

namespace upview {

bool PyramidPlan::isSane() const
{
    return !size.isEmpty() && qint64(size.width()) * size.height() <= kMostReducedPixels && levels >= 1
        && levels <= kMostLevels;
}

QSize PyramidPlan::levelSize(int level) const
{
    const int whole = 1 << level;
    return {(size.width() + whole - 1) / whole, (size.height() + whole - 1) / whole};
}

QSize PyramidPlan::tiles(int level) const
{
    const QSize pixels = levelSize(level);
    return {(pixels.width() + kTileSide - 1) / kTileSide, (pixels.height() + kTileSide - 1) / kTileSide};
}

qint64 PyramidPlan::offset(int level, int column, int row) const
{
    qint64 before = 0;
    for (int i = 0; i < level; ++i)
        before += qint64(tiles(i).width()) * tiles(i).height();
    before += qint64(row) * tiles(level).width() + column;
    return kHeadBytes + before * tileBytes();
}

qint64 PyramidPlan::bytes() const
{
    return offset(levels, 0, 0);
}

} // namespace upview
