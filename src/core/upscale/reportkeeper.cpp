// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/reportkeeper.h"

#include "core/upscale/watchedengine.h"

#include <QMutexLocker>

namespace upview {

ReportKeeper::ReportKeeper(QList<std::shared_ptr<Engine>> engines)
    : m_engines(std::move(engines))
{
    m_pool.setMaxThreadCount(1);
}

ReportKeeper::~ReportKeeper() = default;

void ReportKeeper::setCrashGuard(std::shared_ptr<CrashGuard> guard)
{
    m_guard = std::move(guard);
    for (auto &engine : m_engines)
        engine = std::make_shared<WatchedEngine>(engine, m_guard);
}

void ReportKeeper::setSpeedStore(std::shared_ptr<SpeedStore> speeds)
{
    m_speeds = std::move(speeds);
}

SafeMode ReportKeeper::safeMode() const
{
    return m_guard ? m_guard->mode() : SafeMode::None;
}

QString ReportKeeper::safeModeSentence() const
{
    return m_guard ? m_guard->sentence() : QString();
}

void ReportKeeper::leaveSafeMode()
{
    if (m_guard)
        m_guard->leave();
}

Recipe ReportKeeper::carefulRecipe(const Recipe &recipe) const
{
    Recipe careful = recipe;
    if (safeMode() == SafeMode::CpuOnly) {
        careful.engine.clear();
        careful.device = QStringLiteral("cpu");
    }
    return careful;
}

bool ReportKeeper::setModelFolder(const QString &folder)
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_modelFolder, folder) != folder;
}

bool ReportKeeper::forget()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_known, nullptr) != nullptr;
}

QList<std::shared_ptr<Engine>> ReportKeeper::usableEngines(SafeMode mode) const
{
    QList<std::shared_ptr<Engine>> usable;
    for (const auto &engine : m_engines) {
        const bool careful = engine->traits().canLeaveGpus;
        if (mode == SafeMode::Off || (mode == SafeMode::CpuOnly && !careful))
            continue;
        if (careful)
            engine->setCpuOnly(mode == SafeMode::CpuOnly);
        usable.append(engine);
    }
    return usable;
}

std::shared_ptr<const EngineReport> ReportKeeper::make()
{
    QString folder;
    {
        const QMutexLocker lock(&m_mutex);
        if (m_known)
            return m_known;
        folder = m_modelFolder;
    }
    const SafeMode mode = safeMode();
    Q_EMIT begun();
    EngineReport made = makeEngineReport(usableEngines(mode), folder);
    if (mode != SafeMode::None && !made.availability.usable)
        made.availability.problem = safeModeSentence();
    const auto report = std::make_shared<const EngineReport>(std::move(made));
    {
        const QMutexLocker lock(&m_mutex);
        if (m_modelFolder == folder && safeMode() == mode)
            m_known = report;
    }
    Q_EMIT this->made(report->availability.usable);
    return report;
}

std::shared_ptr<const EngineReport> ReportKeeper::known() const
{
    const QMutexLocker lock(&m_mutex);
    return m_known ? withSpeeds(*m_known) : nullptr;
}

std::shared_ptr<const EngineReport> ReportKeeper::withSpeeds(const EngineReport &report) const
{
    auto copy = std::make_shared<EngineReport>(report);
    copy->speeds = m_speeds->table();
    return copy;
}

} // namespace upview
