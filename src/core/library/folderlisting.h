// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/base/error.h"
#include "core/library/foldersorting.h"

#include <QHash>
#include <QList>
#include <QString>

namespace upview {

/// The pictures of one folder at one moment.
struct FolderListing
{
    QList<FileEntry> entries; ///< unsorted as it comes from listFolder
    QList<FileEntry> subfolders; ///< folders and archives, unsorted likewise
    QString canonicalFolder; ///< without symbolic links
    QHash<QString, QString> linkTargets; ///< path -> canonical path of those that are symbolic links
    QString archive; ///< path of the archive that the folder is in; empty: it is none
    qint64 archiveBytes = 0; ///< of the archive file
    qint64 archiveModifiedMs = 0;
    bool isPartial = false; ///< more will come
    bool isCut = false; ///< there is more, which is left out

    /// The path without symbolic links that the upscale cache knows a file by.
    [[nodiscard]] QString canonicalPath(const FileEntry &entry) const;
};

/// Reads a folder: regular files with a readable suffix, folders and archives, hidden ones left out.
/// `alsoName` is listed whatever it is called: somebody opened it by name. Opens no file. Any thread but the
/// GUI's. Errors: NotFound (also for "not a folder" and for trouble of the disk), NoPermission, Cancelled.
Result<FolderListing> listFolder(const QString &folder, const QString &alsoName = {},
                                 const CancelFlag &cancel = {});

/// `folder` and `name` as one path.
QString joinedPath(const QString &folder, const QString &name);

} // namespace upview
