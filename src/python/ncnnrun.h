// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/engine.h"
#include "python/ncnnnetwork.h"
#include "python/ncnnplan.h"

#include <array>
#include <chrono>
#include <functional>
#include <mutex>
#include <vector>

namespace upview {

/// What squeeze-and-excitation networks (CUNET, Real-CUGAN) need to know of a whole picture: for each of
/// their global poolings the averages of the channels; one set for each orientation of TTA.
struct PictureAverages
{
    qint64 picture = 0; ///< QImage::cacheKey() of the picture; 0: none
    std::array<std::vector<std::vector<float>>, 8> ofOrientation;
};

/// Wall time in which at least one of several threads is inside. Safe on any thread.
class BusyClock
{
public:
    void enter();
    void leave();
    [[nodiscard]] double seconds() const { return m_seconds; } ///< when nobody is inside

private:
    std::mutex m_mutex;
    int m_inside = 0;
    double m_seconds = 0;
    std::chrono::steady_clock::time_point m_began;
};

/// One task on one network: several lanes, each a thread, take tile after tile from the plan, prepare it, run
/// the network and store the answer. On the CPU a pass over a large tile takes long; there they look at
/// `cancel` and tell the progress at stages of the network too, else between tiles.
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
    /// Cells of a picture that is too large for being averaged whole.
    static constexpr int kSampledCells = 16;

    /// All references must outlive the run. `averages` is used again where it is of this picture;
    /// `enterLane` is called at the start of each lane's thread.
    NcnnRun(NcnnNetwork &network, const TileGeometry &geometry, const EngineTask &task, const NcnnPlan &plan,
            PictureAverages &averages, const CancelFlag &cancel, std::function<void()> enterLane);

    /// Whether the area needs no averages of its picture when it is not cut.
    [[nodiscard]] static bool inOnePiece(const EngineTask &task);
    /// Cells that a picture's averages are taken from.
    [[nodiscard]] static std::vector<QRect> cells(const QSize &picture, const TileGeometry &geometry);

    /// Blocks; call once. Errors as Engine::process.
    Result<EngineOutput> run();

private:
    /// What goes into the network for a tile: one blob, or eight with TTA.
    using Blobs = std::vector<Blob>;

    /// Calls `item` with 0 to `count` - 1 on the lanes until the first failure or cancel.
    Result<void> onLanes(std::size_t count, const std::function<Result<void>(std::size_t)> &item);
    [[nodiscard]] int orientations() const { return m_task.tta ? 8 : 1; }
    Result<Blob> makeTurned(const QRect &input, int orientation);
    Result<Blobs> prepare(const Tile &tile);
    /// From the source to the finished part of the result.
    Result<void> carryOut(const Tile &tile, QImage &target);
    Result<Blob> infer(const Blob &input, int orientation);
    /// Goes through the stages of the network; answers the part of its work that is done then.
    Result<double> runStages(const HeldObject &pass, const Planes &input);
    void tell(double part); ///< adds a part of a pass over a tile to the progress
    Result<void> finish(const Tile &tile, Blobs answers, QImage &target);
    Result<void> findAverages(int orientation);
    Result<HeldObject> beginCell(const QRect &input, int orientation);

    NcnnNetwork &m_network;
    const TileGeometry m_geometry;
    const EngineTask &m_task;
    const NcnnPlan &m_plan;
    PictureAverages &m_averages;
    const CancelFlag m_cancel;
    BusyClock m_clock; ///< inside the network
    const std::function<void()> m_enterLane;
    std::mutex m_progressMutex;
    double m_done = 0; ///< passes over tiles
};

} // namespace upview
