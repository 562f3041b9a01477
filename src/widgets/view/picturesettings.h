// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace upview {

class ImageLoader;
class MonitorProfile;
class Settings;
class ThumbnailService;
class ViewPage;

/// Brings what Preferences say of memory and colours to the viewer, and the profile of the screen to viewer
/// and grid. GUI thread; everything it is given outlives it but `window`, whose child it is.
class PictureSettings : public QObject
{
    Q_OBJECT

public:
    PictureSettings(Settings &settings, ImageLoader &loader, ThumbnailService &thumbnails, ViewPage &view,
                    QWidget *window);

Q_SIGNALS:
    /// A sentence: the chosen profile cannot be used.
    void failed(const QString &text);

private:
    void applyMemory();

    Settings &m_settings;
    ImageLoader &m_loader;
    MonitorProfile *m_monitor;
};

} // namespace upview
