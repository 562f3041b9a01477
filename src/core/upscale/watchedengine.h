// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/crashguard.h"
#include "core/upscale/engine.h"

#include <QHash>
#include <QMutex>

#include <memory>

namespace upview {

/// An engine whose work is written down with a CrashGuard before it begins, so that a crash inside it is
/// noticed at the next start. Work that is cancelled stays written down until the engine is done with it.
/// Passes every call on; as safe on any thread as the engine itself.
class WatchedEngine : public Engine
{
public:
    WatchedEngine(std::shared_ptr<Engine> engine, std::shared_ptr<CrashGuard> guard);

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
    [[nodiscard]] EngineWork starting() const;

    const std::shared_ptr<Engine> m_engine;
    const std::shared_ptr<CrashGuard> m_guard;
    mutable QMutex m_mutex; ///< guards what follows
    QHash<QString, Device> m_devices; ///< by id, as they were last told
    bool m_cpuOnly = false;
};

} // namespace upview
