// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/engine.h"
#include "python/ncnnnetwork.h"
#include "python/ncnnrun.h"
#include "python/pythonenvironment.h"
#include "python/vulkandevices.h"

#include <QCoreApplication>

#include <condition_variable>
#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

namespace upview {

class NcnnMemory;

/// The Engine that runs every model with ncnn inside this process, on the CPU and on any number of GPUs, in
/// turn or at once. It reads the weights of sr_vulkan's packages, and the user's own after
/// describeNetwork() has found them harmless. Networks stay loaded, the least recently used one goes
/// first. Safe on any thread that may block; tasks for one device wait for each other.
class NcnnEngine : public Engine
{
    Q_DECLARE_TR_FUNCTIONS(NcnnEngine)

public:
    static constexpr int kLongestSide = 65000; ///< of a result

    /// Shares the interpreter with the other engine.
    NcnnEngine(PythonEnvironment environment, std::shared_ptr<Interpreter> interpreter);
    ~NcnnEngine() override;
    Q_DISABLE_COPY_MOVE(NcnnEngine)

    [[nodiscard]] QByteArray name() const override;
    [[nodiscard]] EngineTraits traits() const override;
    [[nodiscard]] int areaSide(const Model &model, const Device &device, int tile) const override;
    void setCpuOnly(bool cpuOnly) override;
    Result<void> initialise() override;
    Availability availability() override;
    QList<Device> devices() override;
    QString obstacle(const Model &model, const Device &device) override;
    QString fixedDevice() override;
    qint64 memoryNeeded(const Model &model, const Device &device, QSize area, int tile) override;
    Result<EngineOutput> process(const EngineTask &task, const CancelFlag &cancel) override;
    bool shutdown(std::chrono::milliseconds deadline) override;

private:
    /// What is kept of a device between tasks.
    struct Lane
    {
        std::mutex mutex; ///< held by the task at work, with all that follows
        std::list<std::pair<QString, std::shared_ptr<NcnnNetwork>>> networks; ///< by model, last used first
        QString averagesModel;
        PictureAverages averages;
    };

    /// What a plan is made for.
    struct Wish
    {
        QRect area;
        QSize picture; ///< that the area is a part of
        int tile = 0; ///< 0: chosen by the device
        bool whole = false; ///< the area needs no averages where it is not cut
        int threads = 0; ///< of the CPU; 0: all
    };

    Result<NcnnInfo> start();
    Result<NetworkDescription> describe(const Model &model);
    Result<std::shared_ptr<NcnnNetwork>> network(Lane &lane, const Model &model, NcnnNetwork::Place place);
    Lane &laneOf(const QString &device);
    /// Gives memory back that networks keep between passes, when nothing has been asked for a while: taking
    /// it from the system anew costs a third of a small picture's time.
    void trimWhenIdle();
    /// Prepares a thread that will run tiles.
    void enterLane(const NcnnPlan &plan) const;
    /// How a task is spread.
    [[nodiscard]] static NcnnPlan planFor(const NcnnMemory &memory, const NetworkDescription &network,
                                          const TileGeometry &geometry, const Device &device,
                                          const Wish &wish);

    const PythonEnvironment m_environment;
    const std::shared_ptr<Interpreter> m_interpreter;

    std::mutex m_mutex; ///< guards what follows; never held while the engine works
    bool m_cpuOnly = false;
    std::optional<Result<NcnnInfo>> m_info;
    std::map<QString, NetworkDescription> m_descriptions;
    std::map<QString, std::unique_ptr<Lane>> m_lanes;
    std::thread m_trimmer; ///< runs from the first task on
    bool m_untrimmed = false; ///< a task has ended since memory was last given back
    std::chrono::steady_clock::time_point m_lastTask; ///< its end
    std::condition_variable m_idle; ///< a task has ended, or shutdown() began
    int m_working = 0;
    bool m_stopping = false;
    std::optional<bool> m_stopped;
};

} // namespace upview
