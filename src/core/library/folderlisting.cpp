// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/folderlisting.h"

#include "core/base/archivepath.h"
#include "core/image/imagereader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>

namespace upview {

namespace {

struct DirectoryCloser
{
    void operator()(DIR *directory) const { ::closedir(directory); }
};
using Directory = std::unique_ptr<DIR, DirectoryCloser>;

tl::unexpected<Error> listingFailure(const QString &folder, int number)
{
    const QString details = QString::fromLocal8Bit(std::strerror(number));
    switch (number) {
    case ENOENT:
        return failure(
            ErrorCode::NotFound,
            QCoreApplication::translate("FolderListing", "The folder \"%1\" does not exist.").arg(folder),
            details);
    case ENOTDIR:
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("FolderListing", "\"%1\" is not a folder.").arg(folder),
                       details);
    case EACCES:
    case EPERM:
        return failure(ErrorCode::NoPermission,
                       QCoreApplication::translate("FolderListing",
                                                   "You do not have permission to open the folder \"%1\".")
                           .arg(folder),
                       details);
    default:
        return failure(
            ErrorCode::NotFound,
            QCoreApplication::translate("FolderListing",
                                        "The folder \"%1\" could not be read. Is its disk still connected?")
                .arg(folder),
            details);
    }
}

} // namespace

QString joinedPath(const QString &folder, const QString &name)
{
    return folder.endsWith(u'/') ? folder + name : folder + u'/' + name;
}

QString FolderListing::canonicalPath(const FileEntry &entry) const
{
    const auto target = linkTargets.constFind(entry.path);
    if (target != linkTargets.constEnd())
        return *target;
    return joinedPath(entry.below.isEmpty() ? canonicalFolder : joinedPath(canonicalFolder, entry.below),
                      entry.name);
}

// readdir and one stat a file, relative to the open folder: QDirIterator and std::filesystem ask the system
// two or three times as often, which is what 10,000 files on a network disk are slow by.
Result<FolderListing> listFolder(const QString &folder, const QString &alsoName, const CancelFlag &cancel)
{
    const Directory directory(::opendir(QFile::encodeName(folder).constData()));
    if (!directory)
        return listingFailure(folder, errno);
    const int descriptor = ::dirfd(directory.get());

    FolderListing listing;
    listing.canonicalFolder = QFileInfo(folder).canonicalFilePath();
    while (!cancel.isCancelled()) {
        errno = 0;
        const dirent *found = ::readdir(directory.get());
        if (!found) {
            if (errno != 0)
                return listingFailure(folder, errno);
            return listing;
        }
        if (found->d_type == DT_FIFO || found->d_type == DT_SOCK)
            continue;
        QString name = QFile::decodeName(found->d_name);
        const bool isPicture = (!name.startsWith(u'.') && hasReadableSuffix(name)) || name == alsoName;
        const bool isArchive = !isPicture && hasArchiveSuffix(name);
        const bool canBeFolder = found->d_type != DT_REG;
        if (name.startsWith(u'.') ? !isPicture : !(isPicture || isArchive || canBeFolder))
            continue;
        // Follows links; a link to nowhere or to a device is nothing.
        struct stat status
        {
        };
        if (::fstatat(descriptor, found->d_name, &status, 0) != 0)
            continue;
        const bool isFolder = S_ISDIR(status.st_mode);
        if (!isFolder && (!S_ISREG(status.st_mode) || !(isPicture || isArchive)))
            continue;
        FileEntry entry;
        if (isFolder || isArchive)
            entry.kind = isFolder ? EntryKind::Folder : EntryKind::Archive;
        entry.path = joinedPath(folder, name);
        entry.name = std::move(name);
        entry.bytes = status.st_size;
        entry.modifiedMs = status.st_mtim.tv_sec * 1000LL + status.st_mtim.tv_nsec / 1'000'000;
        // Some file systems tell no type: then every file is asked.
        if (found->d_type == DT_LNK || (found->d_type == DT_UNKNOWN && QFileInfo(entry.path).isSymLink()))
            listing.linkTargets.insert(entry.path, QFileInfo(entry.path).canonicalFilePath());
        if (entry.kind == EntryKind::Picture)
            listing.entries.append(std::move(entry));
        else
            listing.subfolders.append(std::move(entry));
    }
    return cancelledFailure();
}

} // namespace upview
