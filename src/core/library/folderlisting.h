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
    QString canonicalFolder; ///< without symbolic links
    QHash<QString, QString> linkTargets; ///< name -> canonical path of those that are symbolic links

    /// The path without symbolic links that the upscale cache knows a file by.
    [[nodiscard]] QString canonicalPath(const FileEntry &entry) const;
};

/// Reads a folder: regular files with a readable suffix, hidden ones left out. `alsoName` is listed whatever
/// it is called: somebody opened it by name. Opens no file. Any thread but the GUI's.
/// Errors: NotFound (also for "not a folder" and for trouble of the disk), NoPermission, Cancelled.
Result<FolderListing> listFolder(const QString &folder, const QString &alsoName = {},
                                 const CancelFlag &cancel = {});

/// `folder` and `name` as one path.
QString joinedPath(const QString &folder, const QString &name);

} // namespace upview
