// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/folderlister.h"

#include "core/base/archivepath.h"
#include "core/base/log.h"
#include "core/library/archivelisting.h"
#include "core/library/factsmemory.h"
#include "core/library/filestamp.h"
#include "core/library/foldertree.h"
#include "core/library/folderwatch.h"

#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace upview {

/// The half that lives on the thread.
class FolderLister::Worker : public QObject
{
public:
    using Deliver = std::function<void(quint64 generation, const Result<FolderListing> &)>;

    Worker(std::shared_ptr<ArchiveFiles> archives, std::shared_ptr<const FactsMemory> facts, Deliver deliver)
        : m_archives(std::move(archives))
        , m_facts(std::move(facts))
        , m_deliver(std::move(deliver))
        , m_watch(this)
    {
        connect(&m_watch, &FolderWatch::changed, this, &Worker::noteChange);
    }

    void open(quint64 generation, const QString &folder, const QString &alsoName, SortKey key, bool reversed,
              bool recursive, const CancelFlag &cancel)
    {
        m_generation = generation;
        m_folder = folder;
        m_alsoName = alsoName;
        m_key = key;
        m_reversed = reversed;
        m_recursive = recursive;
        m_cancel = cancel;
        m_listing.reset();
        m_error.reset();
        m_stamp.reset();
        if (m_folder.isEmpty())
            m_watch.watch({});
        else
            list();
    }

    void sort(quint64 generation, SortKey key, bool reversed)
    {
        m_generation = generation;
        m_key = key;
        m_reversed = reversed;
        deliver();
    }

private:
    void noteChange()
    {
        // The folder of an archive is watched in its place: most of what happens there is no matter.
        if (m_stamp && FileStamp::of(m_folder) == m_stamp)
            return;
        list();
    }

    void list()
    {
        if (m_cancel.isCancelled())
            return;
        Result<FolderListing> listing = read();
        m_listing.reset();
        m_error.reset();
        if (listing) {
            m_listing = *std::move(listing);
        } else if (listing.error().code != ErrorCode::Cancelled) {
            spdlog::info("cannot list {}: {}", log::text(m_folder), log::text(listing.error().details));
            m_error = listing.error();
        }
        deliver();
    }

    Result<FolderListing> read()
    {
        m_stamp.reset();
        if (const std::optional<ArchivePath> place = m_archives ? archivePathOf(m_folder) : std::nullopt) {
            m_watch.watch(QFileInfo(place->archive).path());
            m_stamp = FileStamp::of(m_folder);
            return listArchiveFolder(*m_archives, *place, m_recursive, m_cancel);
        }
        // Watched first: what changes while it is listed makes another listing. Anew each time, since a
        // folder can have been replaced by one of the same name.
        m_watch.watch(m_folder);
        Result<FolderListing> listing = readFolder();
        if (listing && m_watch.isWaiting()) { // it appeared between the two
            m_watch.watch(m_folder);
            listing = readFolder();
        }
        return listing;
    }

    Result<FolderListing> readFolder()
    {
        if (!m_recursive)
            return listFolder(m_folder, m_alsoName, m_cancel);
        const bool isFirst = !m_listing;
        return listFolderTree(m_folder, m_alsoName, m_cancel, [this, isFirst](const FolderListing &part) {
            // Not when it is read again: what is missing yet would seem to have gone.
            if (isFirst)
                send(part);
        });
    }

    void send(FolderListing listing)
    {
        sortEntries(listing.entries, m_key, m_reversed, m_facts.get());
        // Folders have no size, type or stars to be sorted by.
        const SortKey folderKey = m_key == SortKey::Modified ? m_key : SortKey::Name;
        sortEntries(listing.subfolders, folderKey, folderKey == m_key && m_reversed);
        std::stable_partition(listing.subfolders.begin(), listing.subfolders.end(),
                              [](const FileEntry &entry) { return entry.kind == EntryKind::Folder; });
        m_deliver(m_generation, listing);
    }

    /// Also again, in another order or for another asker, what is known already.
    void deliver()
    {
        if (m_listing)
            send(*m_listing);
        else if (m_error)
            m_deliver(m_generation, tl::unexpected<Error>(*m_error));
    }

    const std::shared_ptr<ArchiveFiles> m_archives;
    const std::shared_ptr<const FactsMemory> m_facts;
    const Deliver m_deliver;
    FolderWatch m_watch;
    quint64 m_generation = 0;
    QString m_folder;
    QString m_alsoName;
    SortKey m_key = SortKey::Name;
    bool m_reversed = false;
    bool m_recursive = false;
    std::optional<FileStamp> m_stamp; ///< of the archive that is listed
    CancelFlag m_cancel;
    std::optional<FolderListing> m_listing; ///< the last one, or
    std::optional<Error> m_error; ///< why there is none
};

FolderLister::FolderLister(std::shared_ptr<ArchiveFiles> archives, std::shared_ptr<const FactsMemory> facts,
                           QObject *parent)
    : QObject(parent)
{
    const auto deliver = [this](quint64 generation, const Result<FolderListing> &listing) {
        QMetaObject::invokeMethod(
            this,
            [this, generation, listing] {
                if (generation != m_generation)
                    return;
                if (listing)
                    Q_EMIT listed(*listing);
                else
                    Q_EMIT failed(listing.error());
            },
            Qt::QueuedConnection);
    };
    m_worker = new Worker(std::move(archives), std::move(facts), deliver);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("folder lister"));
    m_thread.start();
}

FolderLister::~FolderLister()
{
    m_cancel.cancel();
    m_thread.quit();
    m_thread.wait();
}

void FolderLister::open(const QString &folder, const QString &alsoName, SortKey key, bool reversed,
                        bool recursive)
{
    m_cancel.cancel();
    m_cancel = CancelFlag();
    ++m_generation;
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, generation = m_generation, folder, alsoName, key, reversed,
                               recursive, cancel = m_cancel] {
                                  worker->open(generation, folder, alsoName, key, reversed, recursive,
                                               cancel);
                              });
}

void FolderLister::sort(SortKey key, bool reversed)
{
    ++m_generation;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, generation = m_generation, key, reversed] {
        worker->sort(generation, key, reversed);
    });
}

void FolderLister::close()
{
    open({}, {}, SortKey::Name, false);
}

void FolderLister::run(std::function<void()> job)
{
    QMetaObject::invokeMethod(m_worker, std::move(job));
}

} // namespace upview
