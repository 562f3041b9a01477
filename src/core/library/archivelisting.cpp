// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/archivelisting.h"

#include "core/image/imagereader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

namespace upview {

Result<FolderListing> listArchiveFolder(ArchiveFiles &files, const ArchivePath &folder, bool recursive,
                                        const CancelFlag &cancel)
{
    const auto index = files.list(folder.archive, cancel);
    if (!index)
        return tl::unexpected<Error>(index.error());

    FolderListing listing;
    listing.archive = folder.archive;
    listing.archiveBytes = (*index)->bytes;
    listing.archiveModifiedMs = (*index)->modifiedMs;
    listing.canonicalFolder = QFileInfo(folder.archive).canonicalFilePath();
    const QString shown = folder.inner.isEmpty() ? folder.archive : joinedPath(folder.archive, folder.inner);
    if (!folder.inner.isEmpty())
        listing.canonicalFolder = joinedPath(listing.canonicalFolder, folder.inner);
    const QString prefix = folder.inner.isEmpty() ? QString() : folder.inner + u'/';
    bool isThere = prefix.isEmpty();
    bool isAllEncrypted = true;
    QSet<QString> subfolders;
    for (const ArchiveEntry &entry : (*index)->entries) {
        if (!entry.name.startsWith(prefix))
            continue;
        isThere = true;
        const QString below = entry.name.mid(prefix.size());
        const qsizetype slash = below.indexOf(u'/');
        const QString name = below.section(u'/', -1);
        if (name.startsWith(u'.') || below.startsWith(QLatin1StringView("__MACOSX/"))
            || !hasReadableSuffix(name))
            continue;
        isAllEncrypted = isAllEncrypted && entry.isEncrypted;
        FileEntry found;
        found.modifiedMs = entry.modifiedMs != 0 ? entry.modifiedMs : (*index)->modifiedMs;
        if (slash < 0 || recursive) {
            found.name = name;
            found.path = joinedPath(shown, below);
            found.bytes = entry.bytes;
            found.below = below.section(u'/', 0, -2);
            listing.entries.append(std::move(found));
        } else if (const QString first = below.left(slash); !subfolders.contains(first)) {
            subfolders.insert(first);
            found.name = first;
            found.path = joinedPath(shown, first);
            found.kind = EntryKind::Folder;
            listing.subfolders.append(std::move(found));
        }
    }
    if (!isThere)
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("FolderListing", "The archive has no folder \"%1\".")
                           .arg(folder.inner));
    if (isAllEncrypted && !(listing.entries.isEmpty() && listing.subfolders.isEmpty()))
        return failure(
            ErrorCode::UnknownFormat,
            QCoreApplication::translate("FolderListing",
                                        "The pictures in this archive are protected by a password. "
                                        "Unpack it with a program that asks for the password, then "
                                        "open the folder."));
    return listing;
}

} // namespace upview
