// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/archivefiles.h"

#include "core/archive/privatefolder.h"
#include "core/base/archivepath.h"
#include "core/base/log.h"
#include "core/image/imagereader.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <sys/stat.h>
#include <utility>

namespace upview {

namespace {

/// How many archives are remembered, with their lists and places in the walk.
constexpr qsizetype kMaxArchives = 8;

/// State of an archive file.
struct Stamp
{
    qint64 bytes = -1;
    qint64 modifiedNs = 0;
    quint64 inode = 0;
    bool operator==(const Stamp &) const = default;
};

Stamp stampOf(const QString &path)
{
    struct stat status
    {
    };
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return {status.st_size, status.st_mtim.tv_sec * 1'000'000'000LL + status.st_mtim.tv_nsec, status.st_ino};
}

/// One archive, in one state. Its own lock is held while it is read.
struct OpenArchive
{
    QString path;
    Stamp stamp;
    quint64 lastUsed = 0;
    std::timed_mutex reading;
    std::shared_ptr<const ArchiveIndex> index;
    std::unique_ptr<ArchiveWalk> walk; ///< null: none under way
    qsizetype position = 0; ///< number of the entry that `walk` gives next
};

/// An unpacked entry. Removes its file when nobody reads it any more.
struct Unpacked
{
    explicit Unpacked(QString path)
        : file(std::move(path))
    {
    }
    ~Unpacked() { QFile::remove(file); }
    Q_DISABLE_COPY_MOVE(Unpacked)

    const QString file;
};

struct Kept
{
    std::shared_ptr<const Unpacked> unpacked;
    std::weak_ptr<const OpenArchive> archive; ///< the state it is valid for
    qint64 bytes = 0;
    quint64 lastUsed = 0;
};

tl::unexpected<Error> missingEntryFailure()
{
    return failure(ErrorCode::NotFound,
                   QCoreApplication::translate("Archive", "The archive has no such file any more."));
}

} // namespace

class ArchiveFiles::Private
{
public:
    explicit Private(qint64 limit)
        : maxBytes(limit)
    {
    }

    std::shared_ptr<OpenArchive> archiveFor(const QString &path);
    std::optional<LocalFile> find(const QString &path, const OpenArchive *archive);
    Result<void> list(OpenArchive &archive, const CancelFlag &cancel);
    Result<LocalFile> unpack(const std::shared_ptr<OpenArchive> &archive, const QString &inner,
                             const CancelFlag &cancel);
    Result<qsizetype> numberOf(OpenArchive &archive, const QString &inner, const CancelFlag &cancel);
    Result<LocalFile> keep(const std::shared_ptr<OpenArchive> &archive, const QString &name,
                           const CancelFlag &cancel);
    Result<QString> newFile(const QString &name);
    void evict();

    const qint64 maxBytes;
    mutable std::mutex mutex; ///< over everything below; never held while a disk is read
    std::unique_ptr<PrivateFolder> folder;
    QHash<QString, std::shared_ptr<OpenArchive>> archives;
    QHash<QString, Kept> kept; ///< by the path into the archive
    qint64 keptBytes = 0;
    quint64 turn = 0;
    quint64 lastNumber = 0;
};

/// The archive as it is now; what was known of an earlier state is dropped.
std::shared_ptr<OpenArchive> ArchiveFiles::Private::archiveFor(const QString &path)
{
    const Stamp stamp = stampOf(path);
    const std::lock_guard lock(mutex);
    std::shared_ptr<OpenArchive> &archive = archives[path];
    if (!archive || archive->stamp != stamp) {
        archive = std::make_shared<OpenArchive>();
        archive->path = path;
        archive->stamp = stamp;
    }
    archive->lastUsed = ++turn;
    const std::shared_ptr<OpenArchive> found = archive;
    if (archives.size() > kMaxArchives) {
        const auto oldest =
            std::min_element(archives.cbegin(), archives.cend(),
                             [](const auto &a, const auto &b) { return a->lastUsed < b->lastUsed; });
        archives.erase(oldest);
    }
    return found;
}

/// `archive` null: in whatever state it was.
std::optional<LocalFile> ArchiveFiles::Private::find(const QString &path, const OpenArchive *archive)
{
    const std::lock_guard lock(mutex);
    const auto known = kept.find(path);
    if (known == kept.end() || (archive && known->archive.lock().get() != archive))
        return std::nullopt;
    known->lastUsed = ++turn;
    return LocalFile(known->unpacked->file, known->unpacked);
}

Result<void> ArchiveFiles::Private::list(OpenArchive &archive, const CancelFlag &cancel)
{
    if (archive.index)
        return {};
    const auto walk = ArchiveWalk::open(archive.path);
    if (!walk)
        return tl::unexpected<Error>(walk.error());
    auto index = std::make_shared<ArchiveIndex>();
    index->bytes = archive.stamp.bytes;
    index->modifiedMs = archive.stamp.modifiedNs / 1'000'000;
    for (qsizetype number = 0;; ++number) {
        Result<std::optional<ArchiveEntry>> entry = (*walk)->next(cancel);
        if (!entry) {
            // What came before the break can still be looked at.
            if (entry.error().code == ErrorCode::Damaged && !index->entries.isEmpty())
                break;
            return tl::unexpected<Error>(entry.error());
        }
        if (!*entry)
            break;
        if ((*entry)->name.isEmpty() || index->numbers.contains((*entry)->name))
            continue;
        index->numbers.insert((*entry)->name, number);
        index->entries.append(*std::move(*entry));
    }
    archive.index = std::move(index);
    return {};
}

Result<qsizetype> ArchiveFiles::Private::numberOf(OpenArchive &archive, const QString &inner,
                                                  const CancelFlag &cancel)
{
    if (const Result<void> listed = list(archive, cancel); !listed)
        return tl::unexpected<Error>(listed.error());
    const auto number = archive.index->numbers.constFind(inner);
    if (number == archive.index->numbers.constEnd())
        return missingEntryFailure();
    return *number;
}

Result<LocalFile> ArchiveFiles::Private::unpack(const std::shared_ptr<OpenArchive> &archive,
                                                const QString &inner, const CancelFlag &cancel)
{
    const Result<qsizetype> number = numberOf(*archive, inner, cancel);
    if (!number)
        return tl::unexpected<Error>(number.error());
    if (!archive->walk || archive->position > *number) {
        auto walk = ArchiveWalk::open(archive->path);
        if (!walk)
            return tl::unexpected<Error>(walk.error());
        archive->walk = *std::move(walk);
        archive->position = 0;
    }
    for (;;) {
        const Result<std::optional<ArchiveEntry>> entry = archive->walk->next(cancel);
        const bool isThere = entry && *entry;
        const bool isWanted = isThere && archive->position == *number;
        if (isThere) {
            ++archive->position;
            const bool isPassing = !isWanted && archive->walk->isSequential()
                && hasReadableSuffix((*entry)->name) && (*entry)->bytes < maxBytes / 8
                && !find(archive->path + u'/' + (*entry)->name, archive.get());
            if (!isWanted && !isPassing)
                continue;
            Result<LocalFile> file = keep(archive, (*entry)->name, cancel);
            // What only was on the way need not succeed.
            if (!isWanted && (file || file.error().code != ErrorCode::Cancelled))
                continue;
            if (!file)
                archive->walk.reset();
            return file;
        }
        archive->walk.reset();
        if (!entry)
            return tl::unexpected<Error>(entry.error());
        return missingEntryFailure();
    }
}

Result<QString> ArchiveFiles::Private::newFile(const QString &name)
{
    const std::lock_guard lock(mutex);
    if (!folder)
        folder = std::make_unique<PrivateFolder>();
    if (!folder->isValid()) {
        folder.reset();
        return failure(ErrorCode::WriteFailed,
                       QCoreApplication::translate("Archive", "There is no folder to unpack the file into."));
    }
    const QString suffix = hasReadableSuffix(name) ? u'.' + QFileInfo(name).suffix().toLower() : QString();
    return folder->path() + u'/' + QString::number(++lastNumber) + suffix;
}

/// Unpacks the entry at which the walk stands.
Result<LocalFile> ArchiveFiles::Private::keep(const std::shared_ptr<OpenArchive> &archive,
                                              const QString &name, const CancelFlag &cancel)
{
    const Result<QString> path = newFile(name);
    if (!path)
        return tl::unexpected<Error>(path.error());
    const auto unpacked = std::make_shared<const Unpacked>(*path);
    QFile file(*path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return failure(ErrorCode::WriteFailed,
                       QCoreApplication::translate("Archive", "The file could not be unpacked."),
                       file.errorString());
    if (const Result<void> read = archive->walk->read(file, cancel); !read)
        return tl::unexpected<Error>(read.error());
    file.close();

    const std::lock_guard lock(mutex);
    Kept &entry = kept[archive->path + u'/' + name];
    keptBytes += file.size() - entry.bytes;
    entry = {unpacked, archive, file.size(), ++turn};
    evict();
    return LocalFile(unpacked->file, unpacked);
}

/// A file that is being read goes when its reader is done.
void ArchiveFiles::Private::evict()
{
    while (keptBytes > maxBytes && kept.size() > 1) {
        const auto oldest = std::min_element(
            kept.cbegin(), kept.cend(), [](const Kept &a, const Kept &b) { return a.lastUsed < b.lastUsed; });
        keptBytes -= oldest->bytes;
        kept.erase(oldest);
    }
}

ArchiveFiles::ArchiveFiles(qint64 maxBytes)
    : d(std::make_unique<Private>(maxBytes))
{
}

ArchiveFiles::~ArchiveFiles()
{
    d->kept.clear(); // before the folder
}

Result<LocalFile> ArchiveFiles::open(const QString &path, const CancelFlag &cancel)
{
    const std::optional<ArchivePath> place = archivePathOf(path);
    if (!place || place->inner.isEmpty())
        return LocalFile(path);
    const std::shared_ptr<OpenArchive> archive = d->archiveFor(place->archive);
    if (std::optional<LocalFile> file = d->find(path, archive.get()))
        return *std::move(file);
    std::unique_lock reading(archive->reading, std::defer_lock);
    while (!reading.try_lock_for(std::chrono::milliseconds(20))) {
        if (cancel.isCancelled())
            return cancelledFailure();
    }
    // The one before may have passed it.
    if (std::optional<LocalFile> file = d->find(path, archive.get()))
        return *std::move(file);
    return d->unpack(archive, place->inner, cancel);
}

std::optional<LocalFile> ArchiveFiles::atHand(const QString &path) const
{
    return d->find(path, nullptr);
}

Result<std::shared_ptr<const ArchiveIndex>> ArchiveFiles::list(const QString &archive,
                                                               const CancelFlag &cancel)
{
    const std::shared_ptr<OpenArchive> known = d->archiveFor(archive);
    std::unique_lock reading(known->reading, std::defer_lock);
    while (!reading.try_lock_for(std::chrono::milliseconds(20))) {
        if (cancel.isCancelled())
            return cancelledFailure();
    }
    if (const Result<void> listed = d->list(*known, cancel); !listed)
        return tl::unexpected<Error>(listed.error());
    return known->index;
}

qint64 ArchiveFiles::keptBytes() const
{
    const std::lock_guard lock(d->mutex);
    return d->keptBytes;
}

} // namespace upview
