// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/engine.h"
#include "python/ncnnnetwork.h"

#include <array>
#include <vector>

namespace upview {

/// What squeeze-and-excitation networks (CUNET, Real-CUGAN) need to know of a whole picture: for each of
/// their global poolings the averages of the channels; one set for each orientation of TTA.
struct PictureAverages
{
    qint64 picture = 0; ///< QImage::cacheKey() of the picture; 0: none
    std::array<std::vector<std::vector<float>>, 8> ofOrientation;
};

/// One task on one network: cuts the area into tiles, prepares the next tile and stores the last one on other
/// threads while the network runs, and looks at `cancel` between tiles.
///
/// Networks with global poolings would answer each tile by the averages of that tile alone. They get the
/// averages of the picture instead, computed pooling by pooling over cells whose position depends on the
/// picture only: all of it up to kExactPixels, an evenly spread sample above. So the result does not depend
/// on how the picture is cut. (Idea: nihui's realcugan-ncnn-vulkan, "syncgap".)
class NcnnRun
{
    Q_DECLARE_TR_FUNCTIONS(NcnnRun)

public:
    /// Pictures up to this size are averaged whole, and may go through the network in one piece as they are.
    static constexpr qint64 kExactPixels = 400 * 400;

    /// All references must outlive the run. `averages` is used again where it is of this picture.
    NcnnRun(NcnnNetwork &network, const TileGeometry &geometry, const EngineTask &task, int tile,
            PictureAverages &averages, const CancelFlag &cancel);

    /// Blocks; call once. Errors as Engine::process.
    Result<EngineOutput> run();

private:
    /// What goes into the network for a tile: one blob, or eight with TTA.
    using Blobs = std::vector<Blob>;

    [[nodiscard]] int orientations() const { return m_task.tta ? 8 : 1; }
    Result<Blob> makeTurned(const QRect &input, int orientation);
    Result<Blobs> prepare(const Tile &tile);
    Result<Blob> infer(const Blob &input, int orientation);
    Result<void> finish(const Tile &tile, Blobs answers, QImage &target);
    Result<void> findAverages(int orientation);
    [[nodiscard]] std::vector<QRect> cells() const;

    NcnnNetwork &m_network;
    const TileGeometry m_geometry;
    const EngineTask &m_task;
    const int m_tile;
    PictureAverages &m_averages;
    const CancelFlag m_cancel;
    bool m_useAverages = false;
    double m_seconds = 0; ///< inside the network
};

} // namespace upview
