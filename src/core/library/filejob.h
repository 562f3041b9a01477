// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/image/picturetags.h"

#include <QList>
#include <QString>

namespace upview {

/// What the user asked for.
enum class FileAction {
    Trash,
    Delete, ///< for good
    Copy,
    Move,
    Rename,
    NewFolder,
    Tag, ///< rating and tags
};

/// What is done where a file of the wanted name is already there.
enum class Collision {
    Report, ///< nothing, and the report says so
    Replace, ///< the old one goes to the trash
    KeepBoth, ///< the new one gets a number
};

/// One file, or folder, of a job. All paths are absolute.
struct FileItem
{
    QString from; ///< empty for NewFolder
    QString to; ///< empty for Trash, Delete and Tag
    PictureTags tags; ///< for Tag
    Collision collision = Collision::Report;
    bool operator==(const FileItem &) const = default;
};

/// One thing that was done on the disk, with what it takes to take it back.
struct FileStep
{
    enum class Kind {
        Trashed, ///< `to` is where it lies in the trash
        Restored, ///< `from` is where it lay in the trash
        Moved, ///< also: renamed
        Copied,
        MadeFolder, ///< `to`
        RemovedFolder, ///< `from`
        Tagged, ///< `from`
    };
    Kind kind = Kind::Moved;
    QString from;
    QString to;
    PictureTags before;
    PictureTags after;
    bool operator==(const FileStep &) const = default;
};

struct FileJob
{
    FileAction action = FileAction::Trash;
    QList<FileItem> items;
    /// Steps of an earlier report that are to be taken back, the last one first, instead of `items`.
    QList<FileStep> undone;
};

struct FileFailure
{
    QString path;
    Error error;
};

/// How a job ended. What is in none of the lists was left alone because it was cancelled.
struct FileReport
{
    FileAction action = FileAction::Trash;
    QList<FileStep> steps; ///< what was done, in order; sidecars of pictures have steps of their own
    QList<FileItem> collisions; ///< a file of that name is there; nothing was done with these
    QStringList withoutTrash; ///< there is no trash where these are; nothing was done with them
    QStringList deleted; ///< for good
    QList<FileFailure> failures;
    bool cancelled = false;
    bool isUndo = false; ///< of a job with `undone`
};

} // namespace upview

Q_DECLARE_METATYPE(upview::FileReport)
