// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/fileoperations.h"

#include "core/base/log.h"
#include "core/cache/upscalecache.h"
#include "core/library/filework.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace upview {

namespace {

constexpr qint64 kProgressMs = 100;

bool isLong(const FileJob &job)
{
    return job.action == FileAction::Copy || job.action == FileAction::Move;
}

/// Also of a file that is not there any more.
QString canonicalPath(const QString &path)
{
    const QFileInfo info(path);
    return QDir(QDir(info.path()).canonicalPath()).filePath(info.fileName());
}

/// One step after the other, since names may have been swapped by way of a third one.
void takeResultsAlong(const FileReport &report, UpscaleCache &results)
{
    for (auto step = report.steps.cbegin(); step != report.steps.cend(); ++step) {
        if (step->kind != FileStep::Kind::Moved)
            continue;
        QString now = step->to;
        for (auto later = step + 1; later != report.steps.cend(); ++later) {
            if (later->kind == FileStep::Kind::Moved && later->from == now)
                now = later->to;
        }
        // Results are kept for the file that a link leads to.
        if (QFileInfo(now).isSymLink())
            continue;
        const Result<SourceIdentity> identity = SourceIdentity::of(now);
        if (!identity)
            continue;
        SourceIdentity from = *identity;
        SourceIdentity to = *identity;
        from.path = canonicalPath(step->from);
        to.path = canonicalPath(step->to);
        results.sourceMoved(from, to);
    }
}

} // namespace

FileOperations::FileOperations(std::shared_ptr<UpscaleCache> results, QObject *parent)
    : QObject(parent)
    , m_results(std::move(results))
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
    (isLong(job) ? m_long : m_short).start([this, results = m_results, job, number, flag] {
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
        if (results)
            takeResultsAlong(report, *results);
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
