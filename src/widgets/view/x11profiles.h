// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QThread>

namespace upview {

/// The ICC profiles that an X server's root window tells of its screens, by "ICC Profiles in X Specification
/// 0.4": the property _ICC_PROFILE is for the first screen, _ICC_PROFILE_1 for the second, and so on. Asks
/// over a connection and on a thread of its own, which the destructor joins. GUI thread.
class X11Profiles : public QObject
{
    Q_OBJECT

public:
    explicit X11Profiles(QObject *parent = nullptr);
    ~X11Profiles() override;

    /// `profileRead` follows, and again each time the profile of this screen changes.
    void follow(int screen);

Q_SIGNALS:
    /// Empty: the server names none.
    void profileRead(int screen, const QByteArray &icc);

private:
    class Worker;

    QThread m_thread;
    Worker *m_worker; ///< lives on m_thread, which deletes it
};

} // namespace upview
