// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/upscale/engine.h"
#include "python/interpreter.h"
#include "python/pythonenvironment.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

namespace upview {

/// What sr_vulkan told about itself when it was loaded.
struct SrVulkanInfo
{
    QString version;
    bool vulkan = false; ///< init() found Vulkan
    QStringList gpuNames; ///< in the order of the indices that initSet wants
    int cpuCores = 1;
    QHash<QByteArray, int> models; ///< "MODEL_<NAME>" or "MODEL_<NAME>_TTA" to the index that add() wants
    double importSeconds = 0; ///< wall time of the module's import
    double initSeconds = 0; ///< wall time of init(), which looks for Vulkan and its devices
};

/// One pass, validated by the caller.
struct SrVulkanJob
{
    QImage chunk; ///< Format_RGB32
    int modelIndex = 0;
    int scale = 2; ///< the model's own
    int tile = 0;
    int gpu = -1; ///< index, or -1 for the CPU
    std::shared_ptr<void> untilDone; ///< EngineTask::untilDone
};

/// Drives sr_vulkan on a thread of its own, the one that blocks in load(); knows its calls and order, and
/// nothing of models and devices. Thread-safe; every call may block but for the constructor and `gpu`.
///
/// sr_vulkan can neither cancel nor tell the job that a result belongs to but by an id of ours. So ids
/// grow and never return, one job is inside at a time, and a result that nobody waits for any more is
/// dropped when it comes.
class SrVulkanRunner
{
    Q_DECLARE_TR_FUNCTIONS(SrVulkanRunner)

public:
    SrVulkanRunner(PythonEnvironment environment, std::shared_ptr<Interpreter> interpreter);
    /// Stops, and waits as long as the running chunk takes: sr_vulkan left alone would hang or crash at
    /// exit. After a failed stop() it waits no more.
    ~SrVulkanRunner();
    Q_DISABLE_COPY_MOVE(SrVulkanRunner)

    /// Starts Python, loads sr_vulkan and asks it what there is. Idempotent. Error: EngineMissing.
    Result<SrVulkanInfo> start();

    /// The device that was set, once and for all, by the first job: -1 is the CPU; nothing before.
    [[nodiscard]] std::optional<int> gpu() const;

    /// Runs the job after the one that may still be inside. Cancelling returns within milliseconds. Errors:
    /// Cancelled, EngineFailed, EngineMissing, OutOfMemory, and InvalidArgument for another device
    /// than the one that is set.
    Result<EngineOutput> run(const SrVulkanJob &job, const CancelFlag &cancel);

    /// Stops sr_vulkan, waits for its threads and finalises Python. False when that took longer than
    /// `deadline`: leave the process through _exit then. Idempotent.
    bool stop(std::chrono::milliseconds deadline);

private:
    struct State;
    std::shared_ptr<State> m_state; ///< shared with the threads, which outlive a failed stop()
};

} // namespace upview
