// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace upview {

/// Which state of a file something was made from: two equal stamps mean that it was not written between.
struct FileStamp
{
    qint64 bytes = 0;
    qint64 modifiedNs = 0; ///< nanoseconds since the epoch
    quint64 inode = 0; ///< another file was renamed to this name when it differs

    /// Reads it from the disk; nothing where there is no regular file. A file inside an archive has the stamp
    /// of the archive. Any thread but the GUI's.
    static std::optional<FileStamp> of(const QString &path);

    [[nodiscard]] qint64 modifiedMs() const; ///< rounded down, as QFileInfo does
    [[nodiscard]] qint64 modifiedSeconds() const; ///< rounded down
    bool operator==(const FileStamp &) const = default;
};

} // namespace upview
