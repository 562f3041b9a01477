// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/whenfinished.h"

#include <QObject>
#include <QtConcurrentRun>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace upview {

/// Runs short questions to the file system ("which folders are in there?") on threads of its own, so that
/// an unreachable network folder never holds up the window. GUI thread; the work itself must only use
/// values it was given.
class DiskReader : public QObject
{
    Q_OBJECT

public:
    explicit DiskReader(QObject *parent = nullptr);
    /// Drops what has not started and joins the threads. One that hangs in the system for longer than a
    /// second is left behind with its pool: a dead network share must not keep the program from ending.
    ~DiskReader() override;

    /// Runs `work()` on a thread and then `then(its result)` on this one, unless `context` is gone by then.
    template <typename Work, typename Then> void run(QObject *context, Work work, Then then)
    {
        whenFinished(QtConcurrent::run(m_pool.get(), std::move(work)), context, std::move(then));
    }

private:
    std::unique_ptr<QThreadPool> m_pool;
};

/// The folders in `folder` in natural order, by name; hidden ones where `hidden` is set. Any thread but the
/// GUI's.
QStringList foldersIn(const QString &folder, bool hidden);

} // namespace upview
