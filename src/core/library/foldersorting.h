// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace upview {

/// One image file of a folder.
struct FileEntry
{
    QString name; ///< with its suffix
    QString path; ///< absolute
    qint64 bytes = 0;
    qint64 modifiedMs = 0; ///< milliseconds since the epoch
    bool operator==(const FileEntry &) const = default;
};

enum class SortKey { Name, Modified, Size, Type };

/// Sorts as a file manager does: names in natural order of the locale without regard to case (img2 before
/// img10); equal entries by name, equal names by code points, so the order is total and stable. Keys are
/// computed once per entry. `reversed` turns the whole order around. Any thread.
void sortEntries(QList<FileEntry> &entries, SortKey key, bool reversed);

} // namespace upview
