// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"

#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/settings/settingstable.h"
#include "core/upscale/speedstore.h"
#include "python/pythonengines.h"

#include <QtConcurrentRun>

#include <unistd.h>

namespace upview {

namespace {

// The contract: quitting during a job ends the program within 3 s. The rest is for the files.
constexpr std::chrono::milliseconds kShutdown{2500};

} // namespace

Services::Services(bool ignoreCrash, QObject *parent)
    : QObject(parent)
    , m_crashGuard(std::make_shared<CrashGuard>(paths::stateRoot()))
    , m_settings(paths::settingsFile())
    , m_cache(std::make_shared<UpscaleCache>(cacheRoot(m_settings), cacheLimits(m_settings)))
    , m_upscaling(makePythonEngines(paths::pythonEnvironment()), m_cache)
{
    if (ignoreCrash)
        m_crashGuard->leave();
    m_upscaling.setCrashGuard(m_crashGuard);
    m_upscaling.setSpeedStore(
        std::make_shared<SpeedStore>(paths::stateRoot() + QStringLiteral("/speeds.json")));
    m_upscaling.setCustomModelFolder(modelFolder(m_settings));
    connect(&m_settings, &Settings::changed, this, [this](QLatin1StringView key) {
        if (Settings::is(key, setting::cacheFolder)) {
            // It reads the new folder: not on this thread.
            QtConcurrent::run([cache = m_cache, root = cacheRoot(m_settings)] {
                cache->setRoot(root);
            }).then(this, [this] { Q_EMIT m_upscaling.cacheChanged({}); });
        } else if (Settings::is(key, setting::modelFolder)) {
            m_upscaling.setCustomModelFolder(modelFolder(m_settings));
        } else if (Settings::is(key, setting::cacheLimitMiB) || Settings::is(key, setting::cacheMaxAgeDays)) {
            QtConcurrent::run([cache = m_cache, limits = cacheLimits(m_settings)] {
                cache->setLimits(limits);
            }).then(this, [this] { Q_EMIT m_upscaling.cacheChanged({}); });
        }
    });
}

Services::~Services() = default;

int Services::finish(int exitCode)
{
    m_settings.sync();
    if (m_upscaling.shutdown(kShutdown))
        return exitCode;
    // The engine is still inside a picture and cannot be interrupted; destroying it would corrupt the heap.
    spdlog::info("the engine did not stop in time, leaving without it");
    m_crashGuard->forgetOwnWork();
    log::shutdown();
    std::fflush(nullptr);
    ::_exit(exitCode);
}

QString Services::cacheRoot(const Settings &settings)
{
    const QString chosen = settings.get(setting::cacheFolder);
    return chosen.isEmpty() ? paths::cacheRoot() : chosen;
}

QString Services::modelFolder(const Settings &settings)
{
    const QString chosen = settings.get(setting::modelFolder);
    return chosen.isEmpty() ? paths::modelFolder() : chosen;
}

CacheLimits Services::cacheLimits(const Settings &settings)
{
    CacheLimits limits;
    limits.maxBytes = qint64(settings.get(setting::cacheLimitMiB)) * 1024 * 1024;
    limits.maxAge = std::chrono::hours(24) * settings.get(setting::cacheMaxAgeDays);
    return limits;
}

} // namespace upview
