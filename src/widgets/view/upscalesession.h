// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/upscaleservice.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <optional>

namespace upview {

class Settings;

/// The upscaling of the one picture on screen: at most one job, and its outcome while the picture stays.
/// GUI thread. A job that is not wanted any more is cancelled, here and in the destructor; nothing is heard
/// of it again.
class UpscaleSession : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Waiting, Running, Done, Failed };

    UpscaleSession(UpscaleService &service, const Settings &settings, QObject *parent);
    ~UpscaleSession() override;

    /// The job for a picture by the recipe of the settings.
    [[nodiscard]] UpscaleRequest request(const QString &path) const;
    /// Upscales; what was before is dropped. `size` is that of the picture, for the remaining time; empty
    /// where that is not known (an animation).
    void start(const UpscaleRequest &request, QSize size);
    /// Cancels the job or drops its outcome: Idle.
    void drop();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isBusy() const { return m_state == State::Waiting || m_state == State::Running; }
    /// Whether the settings still ask for the recipe that was started.
    [[nodiscard]] bool isUpToDate() const;
    [[nodiscard]] const std::optional<UpscaleResult> &result() const { return m_result; } ///< while Done
    [[nodiscard]] const Error &error() const { return m_error; } ///< while Failed

    [[nodiscard]] int place() const { return m_place; } ///< in the queue, from 1; 0: not known
    [[nodiscard]] double fraction() const; ///< of the job; negative: unknown
    [[nodiscard]] double secondsLeft() const; ///< negative: unknown
    [[nodiscard]] QString activity() const; ///< translated, for while there is no fraction

Q_SIGNALS:
    void stateChanged(upview::UpscaleSession::State state);
    void progressed();

private:
    enum class Phase { Starting, Reading, Running, Finishing };

    void setState(State state);
    void follow();
    void finish();

    UpscaleService &m_service;
    const Settings &m_settings;
    QFutureWatcher<UpscaleOutcome> m_watcher;
    Recipe m_recipe; ///< as asked for
    QSize m_size;
    State m_state = State::Idle;
    Phase m_phase = Phase::Starting;
    int m_place = 0;
    QElapsedTimer m_running; ///< since the engine began
    double m_firstFraction = 0; ///< when it began
    double m_estimate = -1; ///< seconds, before there is progress to go by
    QTimer m_tick; ///< while busy
    std::optional<UpscaleResult> m_result;
    Error m_error;
};

} // namespace upview
