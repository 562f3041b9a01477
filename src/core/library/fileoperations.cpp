// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/fileoperations.h"

#include "core/base/log.h"
#include "core/library/filework.h"

namespace upview {

namespace {

constexpr qint64 kProgressMs = 100;

bool isLong(const FileJob &job)
{
    return job.action == FileAction::Copy || job.action == FileAction::Move;
}

} // namespace

FileOperations::FileOperations(QObject *parent)
    : QObject(parent)
{
    m_short.setMaxThreadCount(1);
    m_long.setMaxThreadCount(1);
}

FileOperations::~FileOperations()
{
    // What is short is never cut off: a file that was deleted is gone, also when the window closes.
    for (Running &running : m_running) {
        if (running.isLong)
            running.flag.cancel();
    }
    m_long.waitForDone();
    m_short.waitForDone();
}

quint64 FileOperations::run(const FileJob &job)
{
    const quint64 number = ++m_last;
    const CancelFlag flag;
    m_running.insert(number, {flag, isLong(job)});
    (isLong(job) ? m_long : m_short).start([this, job, number, flag] {
        QElapsedTimer sinceTold;
        sinceTold.start();
        const auto progress = [&](double done, qsizetype total) {
            if (sinceTold.elapsed() < kProgressMs)
                return;
            sinceTold.restart();
            QMetaObject::invokeMethod(
                this, [this, number, done, total] { Q_EMIT progressed(number, done, total); },
                Qt::QueuedConnection);
        };
        const FileReport report = runFileJob(job, progress, flag);
        for (const FileFailure &failure : report.failures)
            spdlog::info("{}: {}", log::text(failure.path), log::text(failure.error.text));
        QMetaObject::invokeMethod(
            this,
            [this, number, report] {
                m_running.remove(number);
                Q_EMIT finished(number, report);
            },
            Qt::QueuedConnection);
    });
    return number;
}

void FileOperations::cancel(quint64 job)
{
    if (const auto it = m_running.find(job); it != m_running.end())
        it->flag.cancel();
}

} // namespace upview
