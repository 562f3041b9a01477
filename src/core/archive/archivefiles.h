// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archivewalk.h"
#include "core/base/cancelflag.h"
#include "core/base/error.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace upview {

/// A file to read in place of a path. While this or a copy of it lives, the file stays.
class LocalFile
{
public:
    LocalFile() = default;
    explicit LocalFile(QString path, std::shared_ptr<const void> lease = {})
        : m_path(std::move(path))
        , m_lease(std::move(lease))
    {
    }
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
    std::shared_ptr<const void> m_lease;
};

/// What is in an archive.
struct ArchiveIndex
{
    QList<ArchiveEntry> entries; ///< in the order of the archive; names that occur twice are left out
    QHash<QString, qsizetype> numbers; ///< name -> its place in the walk
    qint64 bytes = 0; ///< of the archive file
    qint64 modifiedMs = 0; ///< of the archive file
};

/// Pictures inside archives as files: the place where a path into an archive (see ArchivePath) becomes
/// something that decoders can read.
///
/// An entry is unpacked when somebody asks for it, into a private folder (0700) under the system's folder of
/// temporary files, by a number and never by its name in the archive. The folder is bounded by kMaxBytes,
/// what was used longest ago goes first, and is removed by the destructor; one that a crash left behind is
/// removed by the next program that needs such a folder. In an archive that can only be read from its start
/// the pictures passed on the way are kept too, so that leafing through it unpacks it once. What was
/// unpacked is valid for one state of the archive file (time, size, inode).
///
/// Files rather than bytes in memory, because every reader behind (Qt, exiv2, a decoder in another process)
/// takes paths. Safe on any thread but the GUI's (except `atHand`); two archives are read at the same time,
/// one archive by one thread.
class ArchiveFiles
{
public:
    static constexpr qint64 kMaxBytes = 512LL << 20;

    explicit ArchiveFiles(qint64 maxBytes = kMaxBytes);
    ~ArchiveFiles();
    Q_DISABLE_COPY_MOVE(ArchiveFiles)

    /// The file to read for a path: the path itself, whether it exists or not, but for one into an archive.
    /// Errors: as ArchiveWalk, NotFound where the archive has no such entry, NoSpace, WriteFailed.
    Result<LocalFile> open(const QString &path, const CancelFlag &cancel = {});
    /// What `open` would give, if that needs no disk; else nothing. Any thread, the GUI's too.
    [[nodiscard]] std::optional<LocalFile> atHand(const QString &path) const;
    /// Errors: as ArchiveWalk.
    Result<std::shared_ptr<const ArchiveIndex>> list(const QString &archive, const CancelFlag &cancel = {});
    /// Bytes of unpacked files at this moment.
    [[nodiscard]] qint64 keptBytes() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace upview
