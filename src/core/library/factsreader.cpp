// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/factsreader.h"

#include "core/archive/archivefiles.h"
#include "core/image/imagereader.h"
#include "core/image/picturetags.h"

#include <algorithm>
#include <utility>

namespace upview {

namespace {

constexpr int kDeliverMs = 100;

PictureFacts factsOf(const QString &path)
{
    PictureFacts facts;
    const PictureTags tags = readPictureTags(path);
    facts.rating = std::max(tags.rating, 0);
    if (tags.taken.isValid())
        facts.takenMs = tags.taken.toMSecsSinceEpoch();
    if (const Result<ImageInfo> info = probeImage(path))
        facts.size = info->size;
    return facts;
}

} // namespace

FactsReader::FactsReader(std::shared_ptr<FactsMemory> memory, std::shared_ptr<ArchiveFiles> archives,
                         QObject *parent)
    : QObject(parent)
    , m_memory(std::move(memory))
    , m_archives(std::move(archives))
{
    // One: it must not take the disk from what a person waits for.
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    m_pool.setObjectName(QStringLiteral("facts"));
    m_deliver.setSingleShot(true);
    m_deliver.setInterval(kDeliverMs);
    connect(&m_deliver, &QTimer::timeout, this, &FactsReader::deliver);
}

FactsReader::~FactsReader()
{
    m_stop.cancel();
    m_pool.waitForDone();
}

void FactsReader::want(const QList<FileEntry> &visible)
{
    {
        const std::lock_guard lock(m_mutex);
        m_visible.assign(visible.cbegin(), visible.cend());
    }
    start();
}

void FactsReader::wantAll(const QList<FileEntry> &entries)
{
    {
        const std::lock_guard lock(m_mutex);
        m_rest.assign(entries.cbegin(), entries.cend());
    }
    start();
}

bool FactsReader::isIdle() const
{
    const std::lock_guard lock(m_mutex);
    return !m_working && m_done.isEmpty();
}

void FactsReader::start()
{
    const std::lock_guard lock(m_mutex);
    if (m_working || (m_visible.empty() && m_rest.empty()))
        return;
    m_working = true;
    m_pool.start([this] { work(); });
}

void FactsReader::work()
{
    while (const std::optional<FileEntry> entry = take()) {
        PictureFacts facts;
        if (!m_archives) {
            facts = factsOf(entry->path);
        } else if (const Result<LocalFile> file = m_archives->open(entry->path, m_stop)) {
            facts = factsOf(file->path());
        }
        if (m_stop.isCancelled())
            return;
        m_memory->insert(*entry, facts);
        const std::lock_guard lock(m_mutex);
        if (m_done.isEmpty())
            QMetaObject::invokeMethod(&m_deliver, qOverload<>(&QTimer::start), Qt::QueuedConnection);
        m_done.append(entry->path);
    }
}

/// The next one that is not known; nothing when there is none, which ends the worker.
std::optional<FileEntry> FactsReader::take()
{
    for (;;) {
        std::optional<FileEntry> entry;
        {
            const std::lock_guard lock(m_mutex);
            std::deque<FileEntry> &queue = m_visible.empty() ? m_rest : m_visible;
            if (queue.empty() || m_stop.isCancelled()) {
                m_working = false;
                QMetaObject::invokeMethod(this, &FactsReader::deliver, Qt::QueuedConnection);
                return std::nullopt;
            }
            entry = std::move(queue.front());
            queue.pop_front();
        }
        if (!m_memory->find(*entry))
            return entry;
    }
}

void FactsReader::deliver()
{
    QStringList done;
    {
        const std::lock_guard lock(m_mutex);
        done = std::exchange(m_done, {});
    }
    if (!done.isEmpty())
        Q_EMIT read(done);
    if (isIdle())
        Q_EMIT finished();
}

} // namespace upview
