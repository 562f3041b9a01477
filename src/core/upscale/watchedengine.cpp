// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/watchedengine.h"

#include <utility>

namespace upview {

namespace {

/// Work that is going on, written down.
class WatchedWork
{
public:
    WatchedWork(std::shared_ptr<CrashGuard> guard, const EngineWork &work)
        : m_guard(std::move(guard))
        , m_mark(*m_guard, work)
    {
    }

private:
    std::shared_ptr<CrashGuard> m_guard; ///< the engine may be done after everybody else has gone
    CrashGuard::Mark m_mark;
};

} // namespace

WatchedEngine::WatchedEngine(std::shared_ptr<Engine> engine, std::shared_ptr<CrashGuard> guard)
    : m_engine(std::move(engine))
    , m_guard(std::move(guard))
{
}

QByteArray WatchedEngine::name() const
{
    return m_engine->name();
}

EngineTraits WatchedEngine::traits() const
{
    return m_engine->traits();
}

int WatchedEngine::areaSide(const Model &model, const Device &device, int tile) const
{
    return m_engine->areaSide(model, device, tile);
}

void WatchedEngine::setCpuOnly(bool cpuOnly)
{
    {
        QMutexLocker lock(&m_mutex);
        m_cpuOnly = cpuOnly;
    }
    m_engine->setCpuOnly(cpuOnly);
}

EngineWork WatchedEngine::starting() const
{
    EngineWork work;
    work.engine = name();
    QMutexLocker lock(&m_mutex);
    // It looks for graphics cards, and their drivers run.
    work.touchesGpus = !m_cpuOnly;
    return work;
}

Result<void> WatchedEngine::initialise()
{
    const CrashGuard::Mark mark(*m_guard, starting());
    return m_engine->initialise();
}

Availability WatchedEngine::availability()
{
    return m_engine->availability();
}

QList<Device> WatchedEngine::devices()
{
    const CrashGuard::Mark mark(*m_guard, starting());
    const QList<Device> devices = m_engine->devices();
    QMutexLocker lock(&m_mutex);
    for (const Device &device : devices)
        m_devices.insert(device.id, device);
    return devices;
}

QString WatchedEngine::obstacle(const Model &model, const Device &device)
{
    return m_engine->obstacle(model, device);
}

QString WatchedEngine::fixedDevice()
{
    return m_engine->fixedDevice();
}

qint64 WatchedEngine::memoryNeeded(const Model &model, const Device &device, QSize area, int tile)
{
    return m_engine->memoryNeeded(model, device, area, tile);
}

Result<EngineOutput> WatchedEngine::process(const EngineTask &task, const CancelFlag &cancel)
{
    EngineWork work;
    work.engine = name();
    if (task.model)
        work.model = task.model->familyName() + QLatin1Char(' ') + task.model->displayName();
    {
        QMutexLocker lock(&m_mutex);
        const auto device = m_devices.constFind(task.device);
        const bool known = device != m_devices.cend();
        work.device = known ? device->name : task.device;
        // An engine that cannot leave the cards alone may have crashed in a driver although it used the CPU.
        work.touchesGpus = !known || device->isGpu || !m_engine->traits().canLeaveGpus;
    }
    EngineTask watched = task;
    watched.untilDone = std::make_shared<WatchedWork>(m_guard, work);
    return m_engine->process(watched, cancel);
}

bool WatchedEngine::shutdown(std::chrono::milliseconds deadline)
{
    return m_engine->shutdown(deadline);
}

} // namespace upview
