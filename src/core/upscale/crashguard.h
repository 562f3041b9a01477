// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <mutex>
#include <optional>

namespace upview {

/// What is done with the engines after one of them has crashed.
enum class SafeMode {
    None, ///< everything, as chosen
    CpuOnly, ///< no graphics card is touched
    Off, ///< no engine is started: the CPU itself has crashed
};

/// What an engine is at: written down before it begins.
struct EngineWork
{
    QByteArray engine; ///< "ncnn"
    QString model; ///< for people; empty while the engine starts
    QString device; ///< for people; empty while the engine starts
    bool touchesGpus = true; ///< a graphics card or its driver may be to blame when it crashes
};

/// Notices at the next start that Upview ended inside an engine, and keeps the safe mode that follows from
/// it.
///
/// While an engine works there is a small file that its process holds a lock on; the system lets go of the
/// lock whenever and however the process ends, so that a file without a lock tells of a crash, and other
/// Upviews at work are not taken for one. A file that vanishes with the work tells nothing: being killed
/// while no engine works is no crash. What was found is kept in safe-mode.json until leave(). Safe on any
/// thread. Where the folder cannot be written to, nothing is noticed.
class CrashGuard
{
public:
    /// Looks for what dead processes left in `folder` (made when needed).
    explicit CrashGuard(const QString &folder);
    ~CrashGuard();
    Q_DISABLE_COPY_MOVE(CrashGuard)

    /// The work is going on as long as this lives.
    class Mark
    {
    public:
        Mark(CrashGuard &guard, const EngineWork &work);
        ~Mark();
        Q_DISABLE_COPY_MOVE(Mark)

    private:
        CrashGuard &m_guard;
        int m_id;
    };

    [[nodiscard]] SafeMode mode() const;
    /// What happened and what follows from it, translated; empty without a safe mode.
    [[nodiscard]] QString sentence() const;
    /// Back to everything as chosen.
    void leave();
    /// The process ends although an engine is at work: no crash.
    void forgetOwnWork();

private:
    int begin(const EngineWork &work);
    void end(int id);
    void readState();
    void writeState() const;
    /// What a dead process was at; nothing where its owner lives or it is none of ours.
    static std::optional<std::pair<EngineWork, SafeMode>> takeStale(const QString &path);

    struct Open
    {
        int descriptor;
        QByteArray path;
    };

    const QString m_folder;
    mutable std::mutex m_mutex; ///< guards what follows
    SafeMode m_mode = SafeMode::None;
    EngineWork m_crashed; ///< what led to the mode
    QHash<int, Open> m_open;
    int m_nextId = 1;
};

} // namespace upview
