// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/picturesettings.h"

#include "core/library/imageloader.h"
#include "core/library/picturememory.h"
#include "core/library/thumbnailservice.h"
#include "core/settings/settingstable.h"
#include "widgets/view/monitorprofile.h"
#include "widgets/view/viewpage.h"

namespace upview {

PictureSettings::PictureSettings(Settings &settings, ImageLoader &loader, ThumbnailService &thumbnails,
                                 ViewPage &view, QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_loader(loader)
    , m_monitor(new MonitorProfile(settings, window))
{
    connect(m_monitor, &MonitorProfile::changed, &view, &ViewPage::setDisplayProfile);
    connect(m_monitor, &MonitorProfile::changed, &thumbnails, &ThumbnailService::setDisplayProfile);
    connect(m_monitor, &MonitorProfile::failed, this, &PictureSettings::failed);
    connect(&settings, &Settings::changed, this, [this](QLatin1StringView key) {
        if (Settings::is(key, setting::pictureMemoryMiB))
            applyMemory();
    });
    applyMemory();
}

void PictureSettings::applyMemory()
{
    const int chosen = m_settings.get(setting::pictureMemoryMiB);
    m_loader.setMaxBytes(chosen > 0 ? qint64(chosen) * 1024 * 1024 : PictureMemory::sensibleBytes());
}

} // namespace upview
