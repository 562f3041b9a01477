// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/base/error.h"
#include "core/upscale/modelcatalogue.h"

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QRect>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>

namespace upview {

/// Something that a network can run on.
struct Device
{
    QString id; ///< "cpu", "gpu0", "gpu1", ...: what the settings and the command line use
    QString name; ///< for people, e.g. "NVIDIA H100 PCIe" or "CPU (8 cores)"
    bool isGpu = false;
    qint64 memoryTotal = -1; ///< bytes, -1 when unknown
    qint64 memoryFree = -1; ///< bytes, -1 when unknown
    QString driver; ///< version of its driver, as far as the engine tells; else empty
};

/// Whether an engine can be used, and if not, what would mend it.
struct Availability
{
    bool usable = false; ///< at least one model can run on at least one device
    QString engine; ///< "sr_vulkan"
    QString version; ///< of the engine; empty when it is not there
    QString problem; ///< translated sentence: what is missing; empty when nothing is
    QString remedy; ///< a command or a sentence that mends it; empty when nothing is missing
    QStringList missingPackages; ///< model packages of the catalogue that are not installed
    QStringList notes; ///< translated sentences on what was left out and why, e.g. a software Vulkan device
};

/// One pass of one network over a picture or a part of it.
struct EngineTask
{
    static constexpr int kSmallestTile = 32;
    static constexpr int kLargestTile = 4096;
    /// Whether a tile size can be asked for: 0 or within these bounds.
    [[nodiscard]] static constexpr bool isTile(int tile)
    {
        return tile == 0 || (tile >= kSmallestTile && tile <= kLargestTile);
    }

    const Model *model = nullptr;
    bool tta = false;
    int tile = 0; ///< side in source pixels, 0: the engine's choice
    int threads = 0; ///< of the CPU, 0: all
    QString device; ///< id out of Engine::devices()
    /// Format_RGB32, or Format_RGBX64 where the engine's traits allow it; opaque. Around `area` the engine
    /// takes from it what the network looks at, and the averages that some networks need are those of the
    /// whole of it, so that a picture comes out the same however it is cut into areas.
    QImage picture;
    QRect area; ///< what is wanted, inside the picture
    /// Told now and then what part of the area is done, 0 to 1, on any thread; may be empty.
    std::function<void(double)> progress;
    /// The engine lets go of it when it is done with the task: later than the call returns where that was
    /// cancelled and the engine works on. May be empty.
    std::shared_ptr<void> untilDone = {};
};

struct EngineOutput
{
    QImage image; ///< format of the picture, exactly `model->scale` times the area
    double seconds = 0; ///< wall time inside the network: what cannot be hidden behind it is not counted
    int tile = 0; ///< side in source pixels that was used; smaller than the task's where memory was short
    qint64 memoryExpected = -1; ///< bytes of the device's memory, estimated before; -1: not known
    qint64 memoryUsed = -1; ///< bytes of the device's memory, as it was seen; -1: not known
};

/// What an engine can do, whatever the model.
struct EngineTraits
{
    bool sixteenBit = false; ///< takes Format_RGBX64 and gives it back
    bool canLeaveGpus = false; ///< obeys setCpuOnly
};

/// A neural network runner as UpscaleService sees it. All calls but the constructor and `name` may block
/// for long; the service makes them from its workers, never from the GUI thread. Safe on several threads at
/// once; `process` runs at the same time for different devices unless the engine has a fixed one.
class Engine
{
public:
    Engine() = default;
    virtual ~Engine() = default;
    Q_DISABLE_COPY_MOVE(Engine)

    [[nodiscard]] virtual QByteArray name() const = 0; ///< "sr_vulkan"; any thread, at once

    [[nodiscard]] virtual EngineTraits traits() const = 0; ///< any thread, at once
    /// Longest side of an area in source pixels that should be asked for at once: larger pictures are cut by
    /// the caller, for progress and cancel. 0: any, the engine has tiles of its own and stops between them.
    [[nodiscard]] virtual int areaSide(const Model &model, const Device &device, int tile) const = 0;

    /// Leaves graphics cards and their drivers entirely alone, not even looking for them, or finds them
    /// again; what it said of its devices before holds no more. Only where the traits say that it can.
    virtual void setCpuOnly(bool /*cpuOnly*/) { }
    /// Loads the engine. Idempotent: later calls give the first outcome. Error: EngineMissing.
    virtual Result<void> initialise() = 0;
    /// What is there and what is missing; initialises first.
    virtual Availability availability() = 0;
    /// The devices that work, GPUs first, best first, with their memory as it is now; initialises first;
    /// empty when the engine is missing.
    virtual QList<Device> devices() = 0;
    /// Translated reason why this model cannot run on this device, or an empty text when it can.
    virtual QString obstacle(const Model &model, const Device &device) = 0;
    /// Id of the only device that can still be used in this process, or an empty text while all can.
    virtual QString fixedDevice() = 0;
    /// Bytes of the computer's memory that a task for an area of this size with this tile (0: the engine's
    /// choice) needs at most, its result included, for the check before the start; -1 when unknown.
    virtual qint64 memoryNeeded(const Model &model, const Device &device, QSize area, int tile) = 0;
    /// Runs one pass and waits for it. Everything is validated before the engine sees it. `cancel` is
    /// looked at while waiting: the call returns soon after it is set even if the engine works on, and the
    /// late answer is dropped. Errors: EngineMissing, EngineFailed, OutOfMemory (of the device or of the
    /// computer: a smaller tile may work), InvalidArgument, Cancelled.
    virtual Result<EngineOutput> process(const EngineTask &task, const CancelFlag &cancel) = 0;
    /// Stops the engine; nothing runs afterwards. False when it did not stop within `deadline`: the process
    /// must then be left without destroying the engine.
    virtual bool shutdown(std::chrono::milliseconds deadline) = 0;
};

} // namespace upview
