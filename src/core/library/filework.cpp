// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/filework.h"

#include "core/image/picturetagswriter.h"
#include "core/library/filesystem.h"

#include <QFileInfo>
#include <QHash>
#include <QRandomGenerator>
#include <QSet>

#include <algorithm>
#include <utility>

namespace upview {

namespace {

using filesystem::Failure;
using filesystem::Outcome;
using filesystem::Trouble;
using Kind = FileStep::Kind;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FileOperations)
};

/// One run of a job.
class Work
{
public:
    Work(const FileJob &job, const FileProgress &progress, const CancelFlag &cancel)
        : m_job(job)
        , m_progress(progress)
        , m_cancel(cancel)
    {
        m_report.action = job.action;
    }

    FileReport run()
    {
        if (!m_job.undone.isEmpty())
            undoAll();
        else if (m_job.action == FileAction::Rename)
            renameAll();
        else
            doAll();
        return std::move(m_report);
    }

private:
    void doAll();
    void renameAll();
    void undoAll();
    void doItem(const FileItem &item);
    bool place(const FileItem &item, Kind kind);
    bool makeRoom(const FileItem &item);
    void takeSidecarAlong(const FileItem &item, Kind kind);
    void trash(const QString &path);
    void removeForGood(const QString &path);
    void tag(const FileItem &item);
    Outcome<FileStep> undo(const FileStep &step);
    void fail(const QString &path, const Error &error);
    void step(Kind kind, const QString &from, const QString &to)
    {
        m_report.steps.append({kind, from, to, {}, {}});
    }
    [[nodiscard]] bool stopped();
    void tell(double partOfOne);
    [[nodiscard]] filesystem::Progress partProgress()
    {
        return [this](double part) { tell(part); };
    }

    const FileJob &m_job;
    const FileProgress &m_progress;
    const CancelFlag &m_cancel;
    FileReport m_report;
    qsizetype m_done = 0;
};

bool Work::stopped()
{
    m_report.cancelled = m_report.cancelled || m_cancel.isCancelled();
    return m_report.cancelled;
}

void Work::tell(double partOfOne)
{
    if (m_progress)
        m_progress(double(m_done) + partOfOne, std::max(m_job.items.size(), m_job.undone.size()));
}

void Work::fail(const QString &path, const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        m_report.cancelled = true;
    else
        m_report.failures.append({path, error});
}

void Work::doAll()
{
    for (const FileItem &item : m_job.items) {
        if (stopped())
            return;
        doItem(item);
        ++m_done;
        tell(0);
    }
}

void Work::doItem(const FileItem &item)
{
    switch (m_job.action) {
    case FileAction::Trash:
        trash(item.from);
        break;
    case FileAction::Delete:
        removeForGood(item.from);
        break;
    case FileAction::Copy:
        place(item, Kind::Copied);
        break;
    case FileAction::Move:
    case FileAction::Rename:
        if (item.from != item.to)
            place(item, Kind::Moved);
        break;
    case FileAction::NewFolder:
        if (const auto made = filesystem::makeFolder(item.to))
            step(Kind::MadeFolder, {}, item.to);
        else
            fail(item.to, made.error().error);
        break;
    case FileAction::Tag:
        tag(item);
        break;
    }
}

/// Whether the name that the item wants is free now.
bool Work::makeRoom(const FileItem &item)
{
    const auto trashed = filesystem::trash(item.to);
    if (trashed) {
        step(Kind::Trashed, item.to, *trashed);
        return true;
    }
    if (trashed.error().trouble != Trouble::NoTrash) {
        fail(item.to, trashed.error().error);
        return false;
    }
    // The user has seen that it would be replaced; here there is no way back.
    const auto removed = filesystem::remove(item.to);
    if (!removed)
        fail(item.to, removed.error().error);
    return removed.has_value();
}

bool Work::place(const FileItem &item, Kind kind)
{
    FileItem placed = item;
    if (placed.collision == Collision::KeepBoth)
        placed.to = filesystem::freePath(placed.to);
    const auto attempt = [&] {
        return kind == Kind::Copied ? filesystem::copy(placed.from, placed.to, partProgress(), m_cancel)
                                    : filesystem::move(placed.from, placed.to, partProgress(), m_cancel);
    };
    auto done = attempt();
    if (!done && done.error().trouble == Trouble::AlreadyThere && placed.collision == Collision::Replace) {
        if (!makeRoom(placed))
            return false;
        done = attempt();
    }
    if (done) {
        step(kind, placed.from, placed.to);
        takeSidecarAlong(placed, kind);
        return true;
    }
    if (done.error().trouble == Trouble::AlreadyThere)
        m_report.collisions.append(item);
    else
        fail(item.from, done.error().error);
    return false;
}

void Work::takeSidecarAlong(const FileItem &item, Kind kind)
{
    const QString from = sidecarPath(item.from);
    const QString to = sidecarPath(item.to);
    if (!QFileInfo(from).isFile())
        return;
    if (QFileInfo::exists(to) && !makeRoom({from, to, {}, Collision::Replace}))
        return;
    const auto done = kind == Kind::Copied ? filesystem::copy(from, to) : filesystem::move(from, to);
    if (done)
        step(kind, from, to);
    else
        fail(from, done.error().error);
}

void Work::trash(const QString &path)
{
    const auto trashed = filesystem::trash(path);
    if (trashed) {
        step(Kind::Trashed, path, *trashed);
        const QString sidecar = sidecarPath(path);
        if (!QFileInfo(sidecar).isFile())
            return;
        if (const auto also = filesystem::trash(sidecar))
            step(Kind::Trashed, sidecar, *also);
        else
            fail(sidecar, also.error().error);
    } else if (trashed.error().trouble == Trouble::NoTrash) {
        m_report.withoutTrash.append(path);
    } else {
        fail(path, trashed.error().error);
    }
}

void Work::removeForGood(const QString &path)
{
    if (const auto removed = filesystem::remove(path); !removed) {
        fail(path, removed.error().error);
        return;
    }
    m_report.deleted.append(path);
    const QString sidecar = sidecarPath(path);
    if (!QFileInfo(sidecar).isFile())
        return;
    if (const auto removed = filesystem::remove(sidecar); !removed)
        fail(sidecar, removed.error().error);
}

void Work::tag(const FileItem &item)
{
    const PictureTags before = readPictureTags(item.from);
    if (const auto written = writePictureTags(item.from, item.tags))
        m_report.steps.append({Kind::Tagged, item.from, {}, before, item.tags});
    else
        fail(item.from, written.error());
}

/// Names may be swapped and handed on: an item waits while another one of the job still has its new name,
/// and where all wait for each other one of them steps aside.
void Work::renameAll()
{
    QList<FileItem> waiting = m_job.items;
    QSet<QString> taken;
    QHash<QString, QString> asides; ///< name aside -> name before
    for (const FileItem &item : std::as_const(waiting))
        taken.insert(item.from);
    const auto leave = [&](const FileItem &item) {
        taken.remove(item.from);
        ++m_done;
        tell(0);
    };
    while (!waiting.isEmpty()) {
        if (stopped())
            return;
        const auto ready = std::find_if(waiting.begin(), waiting.end(), [&taken](const FileItem &item) {
            return item.from == item.to || !taken.contains(item.to);
        });
        if (ready != waiting.end()) {
            const FileItem item = *ready;
            waiting.erase(ready);
            doItem(item);
            // What could not take its new name gets its old one back.
            if (const QString before = asides.value(item.from);
                !before.isEmpty() && QFileInfo::exists(item.from))
                place({item.from, before, {}, Collision::KeepBoth}, Kind::Moved);
            leave(item);
            continue;
        }
        FileItem &first = waiting.first();
        const QString aside = QStringLiteral("%1/.upview-%2-%3")
                                  .arg(QFileInfo(first.from).absolutePath())
                                  .arg(QRandomGenerator::global()->generate64(), 16, 16, QLatin1Char('0'))
                                  .arg(QFileInfo(first.from).fileName());
        FileItem move = first;
        move.to = aside;
        if (place(move, Kind::Moved)) {
            taken.remove(first.from);
            asides.insert(aside, first.from);
            first.from = aside;
        } else {
            // It keeps its name, so whoever waits for that name meets a collision.
            leave(first);
            waiting.removeFirst();
        }
    }
}

void Work::undoAll()
{
    m_report.isUndo = true;
    for (auto it = m_job.undone.crbegin(); it != m_job.undone.crend(); ++it) {
        if (stopped())
            return;
        if (const auto done = undo(*it))
            m_report.steps.append(*done);
        else
            fail(it->from.isEmpty() ? it->to : it->from, done.error().error);
        ++m_done;
        tell(0);
    }
}

/// Takes one step back and says what that was, as a step of its own, so that it can be taken back again.
Outcome<FileStep> Work::undo(const FileStep &step)
{
    Outcome<void> done;
    FileStep inverse{step.kind, step.to, step.from, {}, {}};
    switch (step.kind) {
    case Kind::Trashed:
        inverse.kind = Kind::Restored;
        done = filesystem::restore(step.to, step.from);
        break;
    case Kind::Restored:
    case Kind::Copied: {
        const auto trashed = filesystem::trash(step.to);
        if (!trashed)
            return tl::unexpected(trashed.error());
        inverse = {Kind::Trashed, step.to, *trashed, {}, {}};
        break;
    }
    case Kind::Moved:
        done = filesystem::move(step.to, step.from, partProgress(), m_cancel);
        break;
    case Kind::MadeFolder:
        inverse.kind = Kind::RemovedFolder;
        done = filesystem::removeFolder(step.to);
        break;
    case Kind::RemovedFolder:
        inverse.kind = Kind::MadeFolder;
        done = filesystem::makeFolder(step.from);
        break;
    case Kind::Tagged:
        inverse = {Kind::Tagged, step.from, {}, step.after, step.before};
        if (const auto written = writePictureTags(step.from, step.before); !written)
            return tl::unexpected(Failure{Trouble::Other, written.error()});
        break;
    }
    if (!done)
        return tl::unexpected(done.error());
    return inverse;
}

} // namespace

FileReport runFileJob(const FileJob &job, const FileProgress &progress, const CancelFlag &cancel)
{
    return Work(job, progress, cancel).run();
}

} // namespace upview
