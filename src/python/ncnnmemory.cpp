// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/ncnnmemory.h"

#include <algorithm>
#include <cmath>

namespace upview {

namespace {

/// Work of a tile that still ends in reasonable time: some twenty seconds on a core.
constexpr double kCpuTileMacs = 1.2e12;
constexpr int kSmallestCpuTile = 96;
/// Of networks with a wide context larger tiles save little, and their maps fit no cache.
constexpr int kLargestDeepTile = 256;
constexpr int kLargestTile = 400;
/// Part of the free memory that may be taken, and of all memory of the computer.
constexpr double kMemoryShare = 0.6;
constexpr double kTotalShare = 1.0 / 3;

/// Bytes of a pass for each live number of its widest moment. The CPU's are mostly the maps as transformed
/// for Winograd's convolutions, in float32 whatever lies between the layers: found 7 (X4PLUS) to 16
/// (waifu2x's PHOTO).
constexpr double kCpuBytes = 12;
constexpr double kGpuBytes = 7.5; ///< half floats; found 7 (animevideov3) to 9 (CUNET)
/// A pass that waits for the averages is not at its widest moment: found with CUNET and Real-CUGAN.
constexpr double kCpuWaitingShare = 0.2;
constexpr double kGpuWaitingShare = 0.3;
/// Bytes of a weight, which the CPU also keeps transformed, over those of its file.
constexpr double kCpuWeightFactor = 4.0;

} // namespace

NcnnMemory::NcnnMemory(const NetworkDescription &network, const TileGeometry &geometry, const Device &device)
    : m_network(network)
    , m_geometry(geometry)
    , m_device(device)
{
}

qint64 NcnnMemory::ofPass(const QSize &input) const
{
    const double pixels = double(input.width()) * input.height();
    return qint64(pixels * m_network.peakFloatsPerPixel * (m_device.isGpu ? kGpuBytes : kCpuBytes));
}

qint64 NcnnMemory::ofTile(int side) const
{
    return ofPass(QSize(side, side) + 2 * QSize(m_geometry.margin, m_geometry.margin));
}

qint64 NcnnMemory::ofWeights() const
{
    return m_device.isGpu ? m_network.weightBytes / 2
                          : qint64(double(m_network.weightBytes) * kCpuWeightFactor);
}

qint64 NcnnMemory::ofPlan(const NcnnPlan &plan) const
{
    qint64 largest = 0;
    for (const Tile &tile : plan.tiles)
        largest = std::max(largest, ofPass(tile.input.size()));
    const qint64 tiles = plan.lanes * largest;
    if (!plan.averages)
        return tiles;
    const double share = m_device.isGpu ? kGpuWaitingShare : kCpuWaitingShare;
    const auto averages = qint64((plan.waiting * share + plan.lanes) * double(ofTile(NcnnPlan::kCellSide)));
    // A card's allocators keep what the averages took while the tiles are computed.
    return m_device.isGpu ? tiles + averages : std::max(tiles, averages);
}

qint64 NcnnMemory::budget() const
{
    if (m_device.memoryFree <= 0)
        return -1;
    const auto free = qint64(kMemoryShare * double(m_device.memoryFree));
    const bool shared = !m_device.isGpu && m_device.memoryTotal > 0;
    return shared ? std::min(free, qint64(kTotalShare * double(m_device.memoryTotal))) : free;
}

int NcnnMemory::automaticSide() const
{
    int side = kLargestTile;
    if (!m_device.isGpu) {
        const int largest = m_geometry.margin > m_geometry.edge ? kLargestDeepTile : kLargestTile;
        side = std::clamp(int(std::sqrt(kCpuTileMacs / std::max(1.0, m_network.macsPerPixel))),
                          kSmallestCpuTile, largest);
    }
    while (budget() >= 0 && side > EngineTask::kSmallestTile && ofTile(side) > budget())
        side = std::max(int(EngineTask::kSmallestTile), side * 3 / 4);
    return side;
}

} // namespace upview
