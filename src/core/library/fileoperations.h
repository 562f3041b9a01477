// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/library/filejob.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <memory>

namespace upview {

class UpscaleCache;

/// Carries out file jobs on workers, one after the other; copies and moves, which may take long, have a
/// worker of their own, so that the trash never waits for them. GUI thread; the destructor lets short jobs
/// end, cancels long ones, and joins.
class FileOperations : public QObject
{
    Q_OBJECT

public:
    /// `results` (may be null) are taken along by pictures that get another path.
    explicit FileOperations(std::shared_ptr<UpscaleCache> results = {}, QObject *parent = nullptr);
    ~FileOperations() override;

    /// Begins a job and gives its number; one `finished` follows, through the event loop.
    quint64 run(const FileJob &job);
    /// Stops it after the file, or in the middle of the copy, that it is at.
    void cancel(quint64 job);
    [[nodiscard]] bool isBusy() const { return !m_running.isEmpty(); }

Q_SIGNALS:
    /// At most ten times a second.
    void progressed(quint64 job, double done, qsizetype total);
    void finished(quint64 job, const upview::FileReport &report);

private:
    struct Running
    {
        CancelFlag flag;
        bool isLong = false;
    };

    const std::shared_ptr<UpscaleCache> m_results;
    QThreadPool m_short;
    QThreadPool m_long;
    QHash<quint64, Running> m_running;
    quint64 m_last = 0;
};

} // namespace upview
