// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/engine.h"

#include <QMutex>
#include <QWaitCondition>

#include <functional>

/// An engine for the tests of the layers around it: enlarges by repeating pixels, records every call, and
/// does on demand what real engines do badly. Safe on any thread.
class FakeEngine : public upview::Engine
{
public:
    FakeEngine();

    // What it pretends to be; set before use.
    upview::Availability pretendedAvailability;
    QList<upview::Device> pretendedDevices; ///< by default "gpu0" (Fake GPU) and "cpu"
    bool missing = false; ///< initialise fails with EngineMissing
    QByteArray pretendedName = "fake";
    upview::EngineTraits pretendedTraits;
    int pretendedAreaSide = -1; ///< -1: as sr_vulkan, 256 on the CPU and 1024 on a GPU, or the tile
    bool runsEsrganOnCpu = false;
    qint64 bytesPerChunk = 1024;
    bool deviceIsFixedByFirstTask = true;
    bool stopsInTime = true; ///< what shutdown answers
    bool worksOnWhenCancelled = false; ///< a held task that is cancelled goes on inside until release()

    /// Called inside initialise, without a lock held.
    std::function<void()> whileInitialising;
    /// Replaces the answer to a task; called without a lock held. Null: repeat pixels.
    std::function<upview::Result<upview::EngineOutput>(const upview::EngineTask &)> answer;

    /// From now on tasks wait inside process() until release() is called or they are cancelled.
    void hold();
    void release();
    /// Runs the event loop until a task is inside process(); false after 5 s. The GUI thread.
    bool waitUntilBusy();

    [[nodiscard]] QList<upview::EngineTask> tasks() const; ///< all so far, in order
    [[nodiscard]] int initialiseCalls() const;
    [[nodiscard]] bool wasShutDown() const;
    [[nodiscard]] bool wasCalledOnThread(QThread *thread) const;

    static QImage enlarged(const QImage &chunk, int scale);

    QByteArray name() const override;
    upview::EngineTraits traits() const override;
    int areaSide(const upview::Model &model, const upview::Device &device, int tile) const override;
    void setCpuOnly(bool cpuOnly) override; ///< leaves out its GPUs
    upview::Result<void> initialise() override;
    upview::Availability availability() override;
    QList<upview::Device> devices() override;
    QString obstacle(const upview::Model &model, const upview::Device &device) override;
    QString fixedDevice() override;
    qint64 memoryNeeded(const upview::Model &model, const upview::Device &device, QSize area,
                        int tile) override;
    upview::Result<upview::EngineOutput> process(const upview::EngineTask &task,
                                                 const upview::CancelFlag &cancel) override;
    bool shutdown(std::chrono::milliseconds deadline) override;

private:
    void note();

    mutable QMutex m_mutex;
    QWaitCondition m_changed;
    QList<upview::EngineTask> m_tasks;
    QList<std::shared_ptr<void>> m_late; ///< of the cancelled tasks that go on
    QList<QThread *> m_threads;
    QString m_fixedDevice;
    int m_initialiseCalls = 0;
    int m_busy = 0;
    bool m_held = false;
    bool m_cpuOnly = false;
    bool m_shutDown = false;
};
