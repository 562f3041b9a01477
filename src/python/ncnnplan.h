// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "python/ncnntiles.h"

#include <QRect>

#include <vector>

namespace upview {

/// How a task is spread over a device.
struct NcnnPlan
{
    /// Side of the cells that a picture's averages are taken from: small enough for any device.
    static constexpr int kCellSide = 96;

    std::vector<Tile> tiles;
    int side = 0; ///< longest that a tile's core could have been
    int lanes = 1; ///< tiles that are at work at the same time
    int threads = 1; ///< of the CPU, for each lane
    bool averages = false; ///< global poolings get the averages of the picture
    int waiting = 0; ///< cells of the averages that keep what they have computed from one pooling to the next
};

/// What a plan may take.
struct NcnnLimits
{
    int side = 400; ///< longest side of a tile's core
    int processors = 1; ///< of the CPU
    int lanes = 1; ///< at most so many, e.g. because of the memory
    bool whole = false; ///< the area is better left in one piece where it fits into a tile
};

/// The plan for an area of a picture of this size that should end first on the CPU. Tiles beside each other
/// need not wait for each other as threads within one do, layer by layer, least of all on a computer that has
/// something else to do; but each has its margin, and the last ones should end together.
NcnnPlan planForCpu(const QRect &area, const QSize &picture, const NcnnLimits &limits,
                    const TileGeometry &geometry);

/// A graphics card computes one tile while others are brought to it and fetched from it.
NcnnPlan planForGpu(const QRect &area, const QSize &picture, const NcnnLimits &limits,
                    const TileGeometry &geometry);

} // namespace upview
