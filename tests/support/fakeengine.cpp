// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeengine.h"

#include <QTest>
#include <QThread>

using namespace upview;

FakeEngine::FakeEngine()
{
    pretendedAvailability.usable = true;
    pretendedAvailability.engine = QStringLiteral("fake");
    pretendedAvailability.version = QStringLiteral("1.0");
    pretendedDevices = {
        {QStringLiteral("gpu0"), QStringLiteral("Fake GPU"), true, 8LL << 30, 6LL << 30, {}},
        {QStringLiteral("cpu"), QStringLiteral("Fake CPU"), false, -1, -1, {}},
    };
}

void FakeEngine::hold()
{
    QMutexLocker lock(&m_mutex);
    m_held = true;
}

void FakeEngine::release()
{
    QList<std::shared_ptr<void>> done; // let go without the lock
    QMutexLocker lock(&m_mutex);
    m_held = false;
    m_changed.wakeAll();
    done.swap(m_late);
    lock.unlock();
}

bool FakeEngine::waitUntilBusy()
{
    return QTest::qWaitFor(
        [this] {
            QMutexLocker lock(&m_mutex);
            return m_busy > 0;
        },
        5000);
}

QList<EngineTask> FakeEngine::tasks() const
{
    QMutexLocker lock(&m_mutex);
    return m_tasks;
}

int FakeEngine::initialiseCalls() const
{
    QMutexLocker lock(&m_mutex);
    return m_initialiseCalls;
}

bool FakeEngine::wasShutDown() const
{
    QMutexLocker lock(&m_mutex);
    return m_shutDown;
}

bool FakeEngine::wasCalledOnThread(QThread *thread) const
{
    QMutexLocker lock(&m_mutex);
    return m_threads.contains(thread);
}

QImage FakeEngine::enlarged(const QImage &chunk, int scale)
{
    return chunk.scaled(chunk.size() * scale, Qt::IgnoreAspectRatio, Qt::FastTransformation);
}

QByteArray FakeEngine::name() const
{
    return pretendedName;
}

Result<void> FakeEngine::initialise()
{
    if (whileInitialising)
        whileInitialising();
    QMutexLocker lock(&m_mutex);
    note();
    ++m_initialiseCalls;
    if (missing)
        return failure(ErrorCode::EngineMissing, QStringLiteral("The fake engine is not installed."));
    return {};
}

Availability FakeEngine::availability()
{
    QMutexLocker lock(&m_mutex);
    note();
    Availability answer = pretendedAvailability;
    if (missing) {
        answer.usable = false;
        answer.problem = QStringLiteral("The fake engine is not installed.");
        answer.remedy = QStringLiteral("./run");
    }
    return answer;
}

QList<Device> FakeEngine::devices()
{
    QMutexLocker lock(&m_mutex);
    note();
    QList<Device> devices = missing ? QList<Device>() : pretendedDevices;
    devices.removeIf([this](const Device &device) { return m_cpuOnly && device.isGpu; });
    return devices;
}

void FakeEngine::setCpuOnly(bool cpuOnly)
{
    QMutexLocker lock(&m_mutex);
    m_cpuOnly = cpuOnly;
}

QString FakeEngine::obstacle(const Model &model, const Device &device)
{
    if (!runsEsrganOnCpu && !device.isGpu && model.family == Model::Family::RealEsrgan)
        return QStringLiteral("Real-ESRGAN needs a GPU.");
    return {};
}

QString FakeEngine::fixedDevice()
{
    QMutexLocker lock(&m_mutex);
    return m_fixedDevice;
}

EngineTraits FakeEngine::traits() const
{
    return pretendedTraits;
}

int FakeEngine::areaSide(const Model &model, const Device &device, int tile) const
{
    if (pretendedAreaSide >= 0)
        return pretendedAreaSide;
    const bool large = device.isGpu && (tile == 0 || model.family != Model::Family::RealCugan);
    return large ? 1024 : tile > 0 ? tile : 256;
}

qint64 FakeEngine::memoryNeeded(const Model &, const Device &, QSize, int)
{
    return bytesPerChunk;
}

Result<EngineOutput> FakeEngine::process(const EngineTask &task, const CancelFlag &cancel)
{
    {
        QMutexLocker lock(&m_mutex);
        note();
        m_tasks.append(task);
        m_tasks.last().untilDone.reset(); // it is remembered for longer than it runs
        if (deviceIsFixedByFirstTask && m_fixedDevice.isEmpty())
            m_fixedDevice = task.device;
        ++m_busy;
        m_changed.wakeAll();
        while (m_held && !cancel.isCancelled())
            m_changed.wait(&m_mutex, 5);
        --m_busy;
        if (m_held && worksOnWhenCancelled)
            m_late.append(task.untilDone);
    }
    if (cancel.isCancelled())
        return cancelledFailure();
    if (answer)
        return answer(task);
    return EngineOutput{enlarged(task.picture.copy(task.area), task.model->scale), 0.001};
}

bool FakeEngine::shutdown(std::chrono::milliseconds)
{
    QMutexLocker lock(&m_mutex);
    m_shutDown = true;
    return stopsInTime;
}

void FakeEngine::note()
{
    m_threads.append(QThread::currentThread());
}
