// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/siblingfolder.h"

#include "core/base/archivepath.h"
#include "core/library/archivelisting.h"

#include <algorithm>

namespace upview {

namespace {

Result<FolderListing> list(const QString &folder, ArchiveFiles *archives, const CancelFlag &cancel)
{
    if (const std::optional<ArchivePath> place = archives ? archivePathOf(folder) : std::nullopt)
        return listArchiveFolder(*archives, *place, false, cancel);
    return listFolder(folder, {}, cancel);
}

bool hasPictures(const FileEntry &folder, ArchiveFiles *archives, const CancelFlag &cancel)
{
    const Result<FolderListing> listing = list(folder.path, archives, cancel);
    // The chapters of a book may be folders in its archive.
    const bool isBook = folder.kind == EntryKind::Archive;
    return listing && (!listing->entries.isEmpty() || (isBook && !listing->subfolders.isEmpty()));
}

} // namespace

QString siblingWithPictures(const QString &folder, int step, ArchiveFiles *archives, const CancelFlag &cancel)
{
    const qsizetype slash = folder.lastIndexOf(u'/');
    if (slash < 0 || slash + 1 == folder.size())
        return {};
    Result<FolderListing> listing =
        list(slash == 0 ? QStringLiteral("/") : folder.left(slash), archives, cancel);
    if (!listing)
        return {};
    QList<FileEntry> &siblings = listing->subfolders;
    sortEntries(siblings, SortKey::Name, false);
    std::stable_partition(siblings.begin(), siblings.end(),
                          [](const FileEntry &entry) { return entry.kind == EntryKind::Folder; });
    const auto here = std::find_if(siblings.cbegin(), siblings.cend(),
                                   [&folder](const FileEntry &entry) { return entry.path == folder; });
    if (here == siblings.cend())
        return {};
    qsizetype at = here - siblings.cbegin();
    for (int tried = 0; tried < kMaxSiblings && !cancel.isCancelled(); ++tried) {
        at += step;
        if (at < 0 || at >= siblings.size())
            return {};
        if (hasPictures(siblings.at(at), archives, cancel))
            return siblings.at(at).path;
    }
    return {};
}

} // namespace upview
