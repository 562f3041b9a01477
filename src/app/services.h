// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cache/upscalecache.h"
#include "core/settings/settings.h"
#include "core/upscale/upscaleservice.h"

#include <QObject>

#include <memory>

namespace upview {

/// The one place where the parts are made and handed to each other: settings -> cache, engine -> service.
/// Window and command line are built on it. Lives on the main thread; starts nothing by itself.
class Services : public QObject
{
    Q_OBJECT

public:
    /// `ignoreCrash`: a crash inside an engine that is found is forgotten at once.
    explicit Services(bool ignoreCrash, QObject *parent = nullptr);
    ~Services() override;

    [[nodiscard]] Settings &settings() { return m_settings; }
    [[nodiscard]] UpscaleService &upscaling() { return m_upscaling; }
    [[nodiscard]] std::shared_ptr<UpscaleCache> cache() { return m_cache; }

    /// Ends the program with `exitCode`: stops the engine within 3 s and returns the code, or, when the
    /// engine does not stop, leaves through _exit at once. Call last.
    int finish(int exitCode);

private:
    static QString cacheRoot(const Settings &settings);
    static QString modelFolder(const Settings &settings);
    static CacheLimits cacheLimits(const Settings &settings);

    std::shared_ptr<CrashGuard> m_crashGuard;
    Settings m_settings;
    std::shared_ptr<UpscaleCache> m_cache;
    UpscaleService m_upscaling;
};

} // namespace upview
