// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/diskreader.h"

#include "core/base/log.h"
#include "core/library/foldersorting.h"

#include <QDir>

namespace upview {

DiskReader::DiskReader(QObject *parent)
    : QObject(parent)
    , m_pool(std::make_unique<QThreadPool>())
{
    // More than the cores: these threads wait for disks, and one that hangs must not stop the others.
    m_pool->setMaxThreadCount(6);
}

DiskReader::~DiskReader()
{
    m_pool->clear();
    if (!m_pool->waitForDone(1000)) {
        spdlog::warn("a folder does not answer; leaving the thread that waits for it behind");
        static_cast<void>(m_pool.release());
    }
}

QStringList foldersIn(const QString &folder, bool hidden)
{
    QDir::Filters filters = QDir::Dirs | QDir::NoDotAndDotDot;
    filters.setFlag(QDir::Hidden, hidden);
    const QStringList found = QDir(folder).entryList(filters, QDir::Unsorted);
    QList<FileEntry> entries;
    entries.reserve(found.size());
    for (const QString &name : found)
        entries.append({name, {}, 0, 0});
    sortEntries(entries, SortKey::Name, false);
    QStringList names;
    names.reserve(entries.size());
    for (const FileEntry &entry : std::as_const(entries))
        names.append(entry.name);
    return names;
}

} // namespace upview
