// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QProcess>
#include <QSize>
#include <QString>

#include <functional>
#include <xcb/xcb.h>

namespace viewbench {

/// A virtual X server of our own with the smallest of window managers: every main window gets the same size
/// and the keyboard, so that all programs show the same number of pixels. Reads the screen as a person does:
/// what counts is the colour that can be seen. One thread.
class Screen
{
public:
    static constexpr QSize kWindow{1280, 800}; ///< what main windows get
    static constexpr int kPollMs = 2; ///< how often the screen is looked at

    Screen();
    ~Screen();
    Q_DISABLE_COPY_MOVE(Screen)

    [[nodiscard]] bool isUp() const { return m_connection != nullptr; }
    [[nodiscard]] QString name() const { return m_name; } ///< for DISPLAY

    /// How much of the window, 0 to 1, has about this colour, by one row in `rowStep`.
    [[nodiscard]] double share(const QColor &colour, int rowStep = 40);
    /// Waits until `isReached`, asked every kPollMs, and returns the milliseconds since `start` (of
    /// `now`); negative when it took longer than `timeoutMs`.
    double waitUntil(double start, int timeoutMs, const std::function<bool()> &isReached);
    /// Lets windows come and go for a while.
    void idle(double ms);
    /// Presses and releases a key by its X keysym, and returns when (of `now`).
    double press(unsigned keysym);
    /// One notch of the mouse wheel downwards (or upwards) in the middle of the window.
    void turnWheel(bool down);
    /// When the screen changed, in ms of `now`, since the last call.
    [[nodiscard]] QList<double> takeChanges();

    /// Milliseconds of a steady clock.
    [[nodiscard]] static double now();

private:
    void start();
    /// Waits for events of the server, at most so long, and handles them.
    void handleEvents(int waitMs = 0);
    void handle(const xcb_generic_event_t &event);
    void manage(unsigned window);

    QProcess m_server;
    QString m_name;
    xcb_connection_t *m_connection = nullptr;
    unsigned m_root = 0;
    unsigned char m_damageEvent = 0; ///< 0: the server cannot tell of changes
    unsigned m_damage = 0;
    QList<unsigned> m_managed;
    QList<double> m_changes;
};

} // namespace viewbench
