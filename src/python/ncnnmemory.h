// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/engine.h"
#include "core/upscale/networkdescription.h"
#include "python/ncnnplan.h"

#include <QSize>

namespace upview {

/// What a network needs on a device: estimates, held against what was used in the benchmark's table of
/// memory.
class NcnnMemory
{
public:
    /// All references must outlive it.
    NcnnMemory(const NetworkDescription &network, const TileGeometry &geometry, const Device &device);

    /// Bytes for a pass over an input of this size, at its widest moment.
    [[nodiscard]] qint64 ofPass(const QSize &input) const;
    /// The same for a tile of this side in the middle of a picture.
    [[nodiscard]] qint64 ofTile(int side) const;
    /// Bytes for the network itself.
    [[nodiscard]] qint64 ofWeights() const;
    /// Bytes for all that a plan computes at the same time, without the picture and its result.
    [[nodiscard]] qint64 ofPlan(const NcnnPlan &plan) const;
    /// Bytes that tiles and averages may take together; -1: not known.
    [[nodiscard]] qint64 budget() const;
    /// Side of a tile where the task leaves it open: large enough to be fast, small enough for the memory.
    [[nodiscard]] int automaticSide() const;

private:
    const NetworkDescription &m_network;
    const TileGeometry &m_geometry;
    const Device &m_device;
};

} // namespace upview
