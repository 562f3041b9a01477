// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/base/error.h"
#include "core/library/thumbnailstore.h"

#include <QSemaphore>
#include <QString>

#include <memory>

namespace upview {

class ArchiveFiles;
class LocalFile;

/// Gets one thumbnail: from the store, from the EXIF data, or by a scaled read, whichever is the first to do,
/// and keeps in the store what was made. Blocks; any thread but the GUI's, several at once. Pictures that
/// have to be decoded whole wait for each other, so that together they stay within kDecodeMebibytes.
class ThumbnailMaker
{
public:
    static constexpr int kDecodeMebibytes = 1024;

    explicit ThumbnailMaker(const QString &root);

    /// Before the first `make`. Without it, archives and what is in them have no thumbnails.
    void setArchives(std::shared_ptr<ArchiveFiles> archives) { m_archives = std::move(archives); }

    /// Of an archive, its first picture. What is in an archive has no place in the store, which knows files
    /// only, and is made each time. An upright picture that fits the size class, in a format that is quick to
    /// paint. Errors: as readImage; Damaged at once where an earlier attempt on this state of the file
    /// failed.
    Result<ThumbnailStore::Entry> make(const QString &path, ThumbnailSize size, const CancelFlag &cancel);

    /// Sees to it that the store has one, for the time when it is asked for. Leaves out what is better made
    /// when somebody waits for it: what has no place in the store, and files that need a process of their
    /// own.
    void fill(const QString &path, ThumbnailSize size, const CancelFlag &cancel);

private:
    [[nodiscard]] Result<LocalFile> sourceOf(const QString &path, const CancelFlag &cancel) const;
    Result<ThumbnailStore::Entry> makeFrom(const QString &path, ThumbnailSize size, const CancelFlag &cancel,
                                           bool *isComplete);
    void keep(const QString &path, ThumbnailSize size, const ThumbnailStore::Entry &entry,
              const FileStamp &stamp, qint64 startedMs) const;

    const ThumbnailStore m_store;
    std::shared_ptr<ArchiveFiles> m_archives;
    QSemaphore m_memory;
};

} // namespace upview
