// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace upview {

/// Asks the desktop to leave the screen on while something is shown to people who touch nothing:
/// org.freedesktop.ScreenSaver on the session bus. Never waits for an answer; where there is no such service,
/// nothing happens. GUI thread.
class SleepBlock : public QObject
{
    Q_OBJECT

public:
    /// `reason` is for people.
    explicit SleepBlock(QString reason, QObject *parent = nullptr);
    ~SleepBlock() override;

    void setBlocked(bool blocked);

private:
    void release(quint32 cookie);

    const QString m_reason;
    bool m_blocked = false;
    bool m_asked = false; ///< an answer is awaited
    quint32 m_cookie = 0; ///< 0: none
};

} // namespace upview
