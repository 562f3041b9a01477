// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/cache/upscalecache.h"

#include <QDateTime>
#include <QList>
#include <QLockFile>
#include <QSaveFile>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>

namespace upview {

/// The files of the upscale cache's folder by their names: listing, making, removing, locking. No state;
/// files that do not carry an entry's name are never touched. Any thread.
namespace cachefolder {

/// A picture with its side file.
struct Entry
{
    CacheKey key;
    QStringList files; ///< paths, the side file first
    qint64 bytes = 0; ///< of all of them
    QDateTime lastUse; ///< modification time of the side file
};

/// What a crash left behind: a half of an entry, or a temporary file of a write.
struct Leftover
{
    QString path;
    qint64 bytes = 0;
    QDateTime modified;
    bool temporary = false;
};

struct Listing
{
    QList<Entry> entries;
    QList<Leftover> leftovers;
};

/// Reads the names in the folder; empty where there is none.
Listing list(const QString &folder);

/// Makes the folder and its missing parents, each 0700. Errors: NoPermission, NoSpace, WriteFailed.
Result<void> make(const QString &folder);

/// Writes all of `data` to a temporary file beside `file`'s target, 0600, and to the disk; the target is
/// not touched before `file.commit()`. Errors: NoPermission, NoSpace, WriteFailed.
Result<void> writeTemporary(QSaveFile &file, const QByteArray &data);

/// The reason why something could not be written into the folder, in words.
tl::unexpected<Error> writeFailure(const QString &folder, qint64 bytes, const QString &details);

struct TrimRequest
{
    bool everything = false;
    std::optional<QDateTime> usedBefore; ///< entries last used before this go
    std::optional<qint64> maxBytes; ///< then the least recently used until so much is left
    std::optional<CacheKey> keep; ///< never removed: it was stored this moment
};

struct TrimReport
{
    QList<CacheKey> removed;
    qint64 bytesFreed = 0;
    int failed = 0; ///< files that the system does not let go of
};

/// Removes entries and leftovers. To be called with the folder's lock.
TrimReport trim(const QString &folder, const TrimRequest &request);

/// Removes the files of one entry, whole or not. True when none is left.
bool removeEntry(const QString &folder, const CacheKey &key);

} // namespace cachefolder

/// Holds the right to change the cache folder, in this process and among all of them, while it lives.
/// Reading needs no lock. A lock whose process died is taken over.
class CacheFolderLock
{
public:
    /// Waits for the lock until `patience` is over, or not at all where the folder cannot be written to.
    CacheFolderLock(std::mutex &mutex, const QString &folder, std::chrono::milliseconds patience);
    Q_DISABLE_COPY_MOVE(CacheFolderLock)
    ~CacheFolderLock() = default;

    [[nodiscard]] bool isHeld() const { return m_held; }

private:
    std::unique_lock<std::mutex> m_mutexLock;
    QLockFile m_file;
    bool m_held = false;
};

} // namespace upview
