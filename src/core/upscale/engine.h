// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/base/error.h"
#include "core/upscale/modelcatalogue.h"

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>

namespace upview {

/// Something that a network can run on.
struct Device
{
    QString id; ///< "cpu", "gpu0", "gpu1", ...: what the settings and the command line use
    QString name; ///< for people, e.g. "NVIDIA H100 PCIe" or "CPU (8 cores)"
    bool isGpu = false;
    qint64 memoryTotal = -1; ///< bytes, -1 when unknown
    qint64 memoryFree = -1; ///< bytes, -1 when unknown
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

/// One pass of one network over one piece of a picture.
struct EngineTask
{
    const Model *model = nullptr;
    bool tta = false;
    int tile = 0; ///< side in source pixels, 0: the engine's choice
    QString device; ///< id out of Engine::devices()
    QImage chunk; ///< Format_RGB32, alpha bytes 255
};

struct EngineOutput
{
    QImage image; ///< Format_RGB32, exactly `model->scale` times the chunk
    double seconds = 0; ///< wall time inside the engine
};

/// A neural network runner as UpscaleService sees it. All calls but the constructor and `name` may block
/// for long; the service makes them from its worker, one at a time, never from the GUI thread.
class Engine
{
public:
    Engine() = default;
    virtual ~Engine() = default;
    Q_DISABLE_COPY_MOVE(Engine)

    [[nodiscard]] virtual QByteArray name() const = 0; ///< "sr_vulkan"; any thread, at once

    /// Loads the engine. Idempotent: later calls give the first outcome. Error: EngineMissing.
    virtual Result<void> initialise() = 0;
    /// What is there and what is missing; initialises first.
    virtual Availability availability() = 0;
    /// The devices that work, GPUs first, best first; initialises first; empty when the engine is missing.
    virtual QList<Device> devices() = 0;
    /// Translated reason why this model cannot run on this device, or an empty text when it can.
    virtual QString obstacle(const Model &model, const Device &device) = 0;
    /// Id of the only device that can still be used in this process, or an empty text while all can.
    virtual QString fixedDevice() = 0;
    /// Bytes of the computer's memory that a chunk of this size needs at most, for the check before the
    /// start; -1 when unknown.
    virtual qint64 memoryNeeded(const Model &model, const Device &device, QSize chunk) = 0;
    /// Runs one pass and waits for it. Everything is validated before the engine sees it. `cancel` is
    /// looked at while waiting: the call returns soon after it is set even if the engine works on, and the
    /// late answer is dropped. Errors: EngineMissing, EngineFailed, InvalidArgument, Cancelled.
    virtual Result<EngineOutput> process(const EngineTask &task, const CancelFlag &cancel) = 0;
    /// Stops the engine; nothing runs afterwards. False when it did not stop within `deadline`: the process
    /// must then be left without destroying the engine.
    virtual bool shutdown(std::chrono::milliseconds deadline) = 0;
};

} // namespace upview
