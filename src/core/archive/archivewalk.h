// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/base/error.h"

#include <QString>

#include <memory>
#include <optional>

class QIODevice;

namespace upview {

/// A file inside an archive.
struct ArchiveEntry
{
    QString name; ///< path inside, parts joined by '/', without "." and ".."; empty: not to be used
    qint64 bytes = -1; ///< unpacked, as the archive says; -1 where it does not
    qint64 modifiedMs = 0; ///< milliseconds since the epoch; 0 where it is not known
    bool isEncrypted = false;
};

/// One pass over an archive from its first entry to its last, through libarchive, which recognises zip, rar,
/// 7z and tar (compressed or not) by their content. Nothing is ever written by the names in the archive. What
/// a hostile archive can cost is bounded: kMaxEntries entries, kMaxEntryBytes unpacked bytes of an entry that
/// is read, kMaxPassBytes of all that has to be unpacked on the way. Any thread but the GUI's, one at a time.
class ArchiveWalk
{
public:
    static constexpr int kMaxEntries = 50'000;
    static constexpr qint64 kMaxEntryBytes = 256LL << 20;
    static constexpr qint64 kMaxPassBytes = 16LL << 30;

    /// Errors: NotFound, NoPermission, Damaged (not an archive, or broken), UnknownFormat (encrypted).
    static Result<std::unique_ptr<ArchiveWalk>> open(const QString &archive);
    ~ArchiveWalk();

    /// The next regular file; nothing at the end. Errors: Damaged, TooLarge, UnknownFormat (encrypted),
    /// Cancelled. After an error the walk is over.
    Result<std::optional<ArchiveEntry>> next(const CancelFlag &cancel);
    /// Unpacks the entry that `next` gave last. Errors: those, and NoSpace or WriteFailed for `target`.
    Result<void> read(QIODevice &target, const CancelFlag &cancel);
    /// Whether an entry is reached only by unpacking those before it, as in 7z and compressed tar.
    [[nodiscard]] bool isSequential() const;

private:
    class Private;
    explicit ArchiveWalk(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

} // namespace upview
