// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/image/displayprofile.h"

#include <QObject>

class QWidget;

namespace upview {

class Settings;
class X11Profiles;

/// The colours of the screen that a window is on: what the user chose in Preferences, or what the X server
/// says of the screen. Elsewhere, and where nothing is said, sRGB. Follows the setting, the window from
/// screen to screen, and the server. GUI thread; reads files on a worker.
class MonitorProfile : public QObject
{
    Q_OBJECT

public:
    /// `settings` and `window` outlive it.
    MonitorProfile(Settings &settings, QWidget *window);
    ~MonitorProfile() override;

    [[nodiscard]] const DisplayProfile &profile() const { return m_profile; }

    /// The profile in a file. Any thread but the GUI's. Errors: NotFound, NoPermission, UnknownFormat, with a
    /// sentence.
    static Result<DisplayProfile> fromFile(const QString &path);

Q_SIGNALS:
    void changed(const upview::DisplayProfile &profile);
    /// The chosen file cannot be used; sRGB is.
    void failed(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose();
    void followScreen();
    void use(const DisplayProfile &profile);

    Settings &m_settings;
    QWidget *m_window;
    X11Profiles *m_server = nullptr; ///< null where there is no X server, or it is not asked
    DisplayProfile m_profile;
    quint64 m_choice = 0; ///< counts them, to know the answer to an earlier one
};

} // namespace upview
