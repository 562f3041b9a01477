// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace upview {

/// What a cell of the grid stands for.
enum class EntryKind {
    Picture,
    Folder,
    Archive, ///< a file that opens as a folder
};

/// One image file, folder or archive of a folder.
struct FileEntry
{
    QString name; ///< with its suffix
    QString path; ///< absolute
    qint64 bytes = 0;
    qint64 modifiedMs = 0; ///< milliseconds since the epoch
    EntryKind kind = EntryKind::Picture;
    QString below = {}; ///< the folder it lies in, from the one that is shown on; empty: in that one itself
    bool operator==(const FileEntry &) const = default;
};

enum class SortKey {
    Name,
    Modified,
    Size,
    Type,
    Rating, ///< without stars first
    Taken, ///< when the camera took it; where that is not known, when the file was modified
};

/// An order, as a person chooses it.
struct Sorting
{
    SortKey key = SortKey::Name;
    bool reversed = false;
    bool operator==(const Sorting &) const = default;
};

class FactsMemory;

/// Sorts as a file manager does: names in natural order of the locale without regard to case (img2 before
/// img10); equal entries by name, equal names by code points, so the order is total and stable. Keys are
/// computed once per entry. What lies in folders below comes after, folder by folder. `reversed` turns the
/// whole order around. Rating and Taken look into `facts`; what is not known there yet counts as not in the
/// file. Any thread.
void sortEntries(QList<FileEntry> &entries, SortKey key, bool reversed, const FactsMemory *facts = nullptr);

} // namespace upview
