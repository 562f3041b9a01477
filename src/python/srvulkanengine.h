// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/engine.h"
#include "python/pythonenvironment.h"
#include "python/srvulkanrunner.h"
#include "python/vulkandevices.h"

#include <QCoreApplication>

#include <mutex>

namespace upview {

/// The Engine that runs sr_vulkan inside this process: decides what is possible, validates every task
/// (sr_vulkan dies of most things that are not right), and leaves the calls to SrVulkanRunner.
///
/// sr_vulkan takes one device for the life of the process: that of the first task. Safe on any thread that
/// may block.
class SrVulkanEngine : public Engine
{
    Q_DECLARE_TR_FUNCTIONS(SrVulkanEngine)

public:
    static constexpr int kLongestSide = 16384; ///< of a chunk, in pixels

    /// Shares the interpreter with the other engine.
    SrVulkanEngine(PythonEnvironment environment, std::shared_ptr<Interpreter> interpreter);
    ~SrVulkanEngine() override;
    Q_DISABLE_COPY_MOVE(SrVulkanEngine)

    [[nodiscard]] QByteArray name() const override;
    [[nodiscard]] EngineTraits traits() const override;
    [[nodiscard]] int areaSide(const Model &model, const Device &device, int tile) const override;
    Result<void> initialise() override;
    Availability availability() override;
    QList<Device> devices() override;
    QString obstacle(const Model &model, const Device &device) override;
    QString fixedDevice() override;
    qint64 memoryNeeded(const Model &model, const Device &device, QSize area, int tile) override;
    Result<EngineOutput> process(const EngineTask &task, const CancelFlag &cancel) override;
    bool shutdown(std::chrono::milliseconds deadline) override;

private:
    /// The task with this piece of its picture as sr_vulkan gets it, or what is wrong with it.
    Result<SrVulkanJob> jobFor(const EngineTask &task, const QImage &chunk);
    /// Runs the job and cuts the result to the size that a chunk of this size becomes.
    Result<EngineOutput> processWhole(const SrVulkanJob &job, QSize size, const CancelFlag &cancel);
    /// Hands sr_vulkan one tile at a time and joins the results. Its RealSR on the CPU takes the alpha of
    /// every tile but the first from the wrong place, beyond the end of the buffer, and mixes the picture
    /// with pink.
    Result<EngineOutput> processTileByTile(const EngineTask &task, const QImage &chunk,
                                           const CancelFlag &cancel);
    Result<SrVulkanInfo> start();
    [[nodiscard]] const DeviceChoice &choice(const SrVulkanInfo &info);

    const PythonEnvironment m_environment;
    SrVulkanRunner m_runner;
    std::mutex m_choiceMutex;
    std::optional<DeviceChoice> m_choice;
};

} // namespace upview
