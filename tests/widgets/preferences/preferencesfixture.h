// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cache/upscalecache.h"
#include "core/settings/settings.h"
#include "core/settings/settingstable.h"
#include "core/upscale/upscaleservice.h"

#include "widgets/keys/shortcutscheme.h"

#include "support/fakeengine.h"
#include "support/testmain.h"

#include <QTemporaryDir>
#include <QWidget>

/// Settings, an engine that can be told what to be, and a service, all in a folder of their own.
struct PreferencesFixture
{
    QTemporaryDir folder;
    upview::Settings settings{folder.filePath(QStringLiteral("upview.ini"))};
    QObject owner;
    upview::WindowActions actions{&owner};
    upview::ShortcutScheme shortcuts{actions, settings};
    std::shared_ptr<FakeEngine> engine = std::make_shared<FakeEngine>();
    std::shared_ptr<upview::UpscaleCache> cache = std::make_shared<upview::UpscaleCache>(
        folder.filePath(QStringLiteral("cache")), upview::CacheLimits());
    upview::UpscaleService service{QList<std::shared_ptr<upview::Engine>>{engine}, cache};
};

/// The control with that object name; the test fails where there is none.
template <typename T> T *control(const QWidget *parent, const char *name)
{
    T *found = parent->findChild<T *>(QLatin1StringView(name));
    if (!found)
        qFatal("no control named %s", name);
    return found;
}
