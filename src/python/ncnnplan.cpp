// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/ncnnplan.h"

#include <algorithm>
#include <cmath>

namespace upview {

namespace {

/// Twice the threads on one tile are this power of two as fast on an idle computer: measured with the larger
/// networks.
constexpr double kThreadPower = 0.85;
/// Cores are not cut smaller than this for the sake of an even share.
constexpr int kSmallestSide = 32;
/// Cuts along a side beyond those that the tile's side asks for.
constexpr int kMoreCuts = 8;
/// A plan with more tiles has to be better by this.
constexpr double kWorthwhile = 0.97;

int parts(int length, int side)
{
    return std::max(1, (length + side - 1) / side);
}

int most(int length, int least)
{
    return std::max(least, std::min(least + kMoreCuts, length / kSmallestSide));
}

} // namespace

NcnnPlan planForCpu(const QRect &area, const QSize &picture, const NcnnLimits &limits,
                    const TileGeometry &geometry)
{
    const int columns = parts(area.width(), limits.side);
    const int rows = parts(area.height(), limits.side);
    NcnnPlan plan;
    plan.side = limits.side;
    plan.threads = std::max(1, limits.processors);
    QSize best(limits.side, limits.side);
    if (!limits.whole || columns * rows > 1) {
        double least = 0;
        for (int c = columns; c <= most(area.width(), columns); ++c) {
            for (int r = rows; r <= most(area.height(), rows); ++r) {
                const QSize core(parts(area.width(), c), parts(area.height(), r));
                // In the middle of a picture, where most tiles are.
                const QSize input = core + 2 * QSize(geometry.margin, geometry.margin);
                const double work = double(input.width()) * input.height();
                for (int lanes = 1; lanes <= std::min({limits.processors, limits.lanes, c * r}); ++lanes) {
                    const int threads = std::max(1, limits.processors / lanes);
                    const double time = parts(c * r, lanes) * work / std::pow(threads, kThreadPower);
                    if (least > 0 && time >= least * kWorthwhile)
                        continue;
                    least = time;
                    best = core;
                    plan.lanes = lanes;
                    plan.threads = threads;
                }
            }
        }
    }
    // Cores begin on the grid, so a side between its lines would be rounded down and cut once more.
    const auto onGrid = [&limits](int length) {
        return std::min(limits.side, (length + 2 * kTileGrid - 2) / kTileGrid * kTileGrid);
    };
    plan.tiles = planTiles(area, picture, {onGrid(best.width()), onGrid(best.height())}, geometry);
    plan.lanes = std::clamp(plan.lanes, 1, std::max(1, int(plan.tiles.size())));
    return plan;
}

NcnnPlan planForGpu(const QRect &area, const QSize &picture, const NcnnLimits &limits,
                    const TileGeometry &geometry)
{
    NcnnPlan plan;
    plan.side = limits.side;
    plan.tiles = planTiles(area, picture, {limits.side, limits.side}, geometry);
    plan.lanes = std::clamp(limits.lanes, 1, std::max(1, int(plan.tiles.size())));
    return plan;
}

} // namespace upview
