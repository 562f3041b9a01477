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

namespace upview {

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

    /// The tile where the task leaves it open: large enough to be fast, small enough for the memory and for
    /// a quick end when cancelled.
    [[nodiscard]] static int automaticSide(const NetworkDescription &network, int margin,
                                           const Device &device);

private:
    /// What is kept of a device between tasks.
    struct Lane
    {
        std::mutex mutex; ///< held by the task at work, with all that follows
        std::list<std::pair<QString, std::shared_ptr<NcnnNetwork>>> networks; ///< by model, last used first
        QString averagesModel;
        PictureAverages averages;
    };

    Result<NcnnInfo> start();
    Result<NetworkDescription> describe(const Model &model);
    Result<std::shared_ptr<NcnnNetwork>> network(Lane &lane, const Model &model, NcnnNetwork::Place place);
    Lane &laneOf(const QString &device);
    /// Bytes of the device's memory that a tile takes, estimated.
    [[nodiscard]] static qint64 tileBytes(const NetworkDescription &network, int tile, int margin, bool gpu);
    /// Prepares a thread that will run tiles.
    void enterLane(const NcnnPlan &plan) const;
    /// How a task on an area is spread. `tile` is the task's, `whole` says that the area is better not cut.
    [[nodiscard]] static NcnnPlan planFor(const NetworkDescription &network, const TileGeometry &geometry,
                                          const Device &device, const QRect &area, int tile, bool whole,
                                          int threads);

    const PythonEnvironment m_environment;
    const std::shared_ptr<Interpreter> m_interpreter;

    std::mutex m_mutex; ///< guards what follows; never held while the engine works
    bool m_cpuOnly = false;
    std::optional<Result<NcnnInfo>> m_info;
    std::map<QString, NetworkDescription> m_descriptions;
    std::map<QString, std::unique_ptr<Lane>> m_lanes;
    std::condition_variable m_idle;
    int m_working = 0;
    bool m_stopping = false;
    std::optional<bool> m_stopped;
};

} // namespace upview
