// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/filesystem.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QScopeGuard>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace upview::filesystem {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FileOperations)
};

constexpr qint64 kBlock = 1024 * 1024;
/// Bytes of a name on Linux's file systems.
constexpr qsizetype kLongestName = 255;

QString nameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

tl::unexpected<Failure> other(ErrorCode code, QString text, QString details = {})
{
    return tl::unexpected(Failure{Trouble::Other, {code, std::move(text), std::move(details)}});
}

tl::unexpected<Failure> alreadyThere(const QString &path)
{
    return tl::unexpected(
        Failure{Trouble::AlreadyThere,
                {ErrorCode::InvalidArgument, Text::tr("“%1” is already there.").arg(nameOf(path)), {}}});
}

tl::unexpected<Failure> cancelled()
{
    return tl::unexpected(Failure{Trouble::Other, cancelledFailure().value()});
}

tl::unexpected<Failure> systemFailure(int error, const QString &path)
{
    const QString why = QString::fromLocal8Bit(std::strerror(error));
    switch (error) {
    case ENOENT:
        return other(ErrorCode::NotFound, Text::tr("“%1” is not there any more.").arg(nameOf(path)), why);
    case EACCES:
    case EPERM:
        return other(ErrorCode::NoPermission,
                     Text::tr("You do not have the permission to change “%1”.").arg(nameOf(path)), why);
    case EROFS:
        return other(ErrorCode::NoPermission, Text::tr("The disk cannot be written to."), why);
    case ENOSPC:
    case EDQUOT:
        return other(ErrorCode::NoSpace, Text::tr("There is no room left on the disk."), why);
    case ENAMETOOLONG:
        return other(ErrorCode::InvalidArgument, Text::tr("The name “%1” is too long.").arg(nameOf(path)),
                     why);
    case EINVAL:
        return other(ErrorCode::InvalidArgument,
                     Text::tr("“%1” is not possible as a name there.").arg(nameOf(path)), why);
    default:
        return other(ErrorCode::WriteFailed, Text::tr("“%1” could not be changed: %2").arg(nameOf(path), why),
                     why);
    }
}

bool exists(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

bool isSameFile(const QString &a, const QString &b)
{
    struct stat first = {};
    struct stat second = {};
    return lstat(QFile::encodeName(a).constData(), &first) == 0
        && lstat(QFile::encodeName(b).constData(), &second) == 0 && first.st_ino == second.st_ino
        && first.st_dev == second.st_dev;
}

/// errno of a renaming that never writes over anything, or 0.
int renameExclusively(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    // On a file system that ignores case, a name that differs in case alone names the file itself.
    const bool caseOnly =
        errno == EEXIST && from.compare(to, Qt::CaseInsensitive) == 0 && from != to && isSameFile(from, to);
    if (errno != EINVAL && errno != ENOSYS && !caseOnly)
        return errno;
    // Not every file system knows the flag.
    if (!caseOnly && exists(to))
        return EEXIST;
    return std::rename(source.constData(), target.constData()) == 0 ? 0 : errno;
}

QString partName(const QString &target)
{
    return QStringLiteral("%1/.upview-%2.part")
        .arg(QFileInfo(target).absolutePath())
        .arg(QRandomGenerator::global()->generate64(), 16, 16, QLatin1Char('0'));
}

struct CopyOptions
{
    Progress progress;
    CancelFlag cancel;
    bool durable = false; ///< the source goes afterwards: the copy must outlive a power cut
};

/// Copies the content of one regular file into a new one.
Outcome<void> copyContent(const QString &from, const QString &to, const CopyOptions &options)
{
    QFile source(from);
    errno = 0;
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return systemFailure(errno != 0 ? errno : EIO, from);
    struct stat status = {};
    fstat(source.handle(), &status);
    const int target =
        open(QFile::encodeName(to).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (target < 0)
        return systemFailure(errno, QFileInfo(to).absolutePath());
    auto closed = qScopeGuard([target] { close(target); });
    const qint64 size = std::max<qint64>(source.size(), 1);
    QByteArray block;
    bool inKernel = true;
    for (qint64 done = 0;;) {
        if (options.cancel.isCancelled())
            return cancelled();
        ssize_t count =
            inKernel ? copy_file_range(source.handle(), nullptr, target, nullptr, kBlock * 16, 0) : -1;
        if (count < 0) {
            // Not between these two file systems, or not at all: by hand, from where it stands.
            inKernel = false;
            block.resize(kBlock);
            count = read(source.handle(), block.data(), static_cast<size_t>(block.size()));
            if (count < 0)
                return systemFailure(errno, from);
            for (ssize_t written = 0; written < count;) {
                const ssize_t part =
                    write(target, block.constData() + written, static_cast<size_t>(count - written));
                if (part < 0)
                    return systemFailure(errno, to);
                written += part;
            }
        }
        if (count == 0)
            break;
        done += count;
        if (options.progress)
            options.progress(std::min(1.0, double(done) / double(size)));
    }
    fchmod(target, status.st_mode & 0777);
    const timespec times[2] = {status.st_atim, status.st_mtim};
    futimens(target, times);
    if (options.durable && fsync(target) != 0)
        return systemFailure(errno, to);
    closed.dismiss();
    return close(target) == 0 ? Outcome<void>() : systemFailure(errno, to);
}

Outcome<void> copyTree(const QString &from, const QString &to, const CopyOptions &options)
{
    if (!QDir().mkdir(to))
        return systemFailure(errno != 0 ? errno : EIO, QFileInfo(to).absolutePath());
    QDirIterator entries(from, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    while (entries.hasNext()) {
        const QFileInfo entry(entries.next());
        const QString target = to + QLatin1Char('/') + entry.fileName();
        Outcome<void> done;
        if (entry.isSymLink()) {
            const QByteArray link = QFile::encodeName(entry.symLinkTarget());
            if (symlink(link.constData(), QFile::encodeName(target).constData()) != 0)
                return systemFailure(errno, target);
        } else if (entry.isDir()) {
            done = copyTree(entry.filePath(), target, options);
        } else {
            done = copyContent(entry.filePath(), target, options);
        }
        if (!done)
            return done;
    }
    QFile::setPermissions(to, QFile::permissions(from));
    return {};
}

Outcome<void> copyWhole(const QString &from, const QString &to, const CopyOptions &options)
{
    if (exists(to))
        return alreadyThere(to);
    const bool isFolder = QFileInfo(from).isDir();
    if (isFolder && (to + QLatin1Char('/')).startsWith(from + QLatin1Char('/')))
        return other(ErrorCode::InvalidArgument,
                     Text::tr("The folder “%1” cannot be copied into itself.").arg(nameOf(from)));
    const QString part = partName(to);
    auto cleaned = qScopeGuard([&part] { (void)remove(part); });
    auto copied = isFolder ? copyTree(from, part, options) : copyContent(from, part, options);
    if (!copied)
        return copied;
    const int error = renameExclusively(part, to);
    if (error == EEXIST)
        return alreadyThere(to);
    if (error != 0)
        return systemFailure(error, to);
    cleaned.dismiss();
    return {};
}

} // namespace

Outcome<void> move(const QString &from, const QString &to, const Progress &progress, const CancelFlag &cancel)
{
    if (!exists(from))
        return systemFailure(ENOENT, from);
    if (!QFileInfo(QFileInfo(to).absolutePath()).isDir())
        return systemFailure(ENOENT, QFileInfo(to).absolutePath());
    switch (const int error = renameExclusively(from, to)) {
    case 0:
        return {};
    case EEXIST:
    case ENOTEMPTY:
        return alreadyThere(to);
    case EXDEV:
        break;
    default:
        return systemFailure(error, error == ENAMETOOLONG || error == EINVAL ? to : from);
    }
    // What cannot be removed afterwards is not copied first.
    if (access(QFile::encodeName(QFileInfo(from).absolutePath()).constData(), W_OK) != 0)
        return systemFailure(errno, from);
    if (auto copied = copyWhole(from, to, {progress, cancel, true}); !copied)
        return copied;
    return remove(from);
}

Outcome<void> copy(const QString &from, const QString &to, const Progress &progress, const CancelFlag &cancel)
{
    return copyWhole(from, to, {progress, cancel, false});
}

Outcome<QString> trash(const QString &path)
{
    if (!exists(path))
        return systemFailure(ENOENT, path);
    if (access(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), W_OK) != 0)
        return systemFailure(errno, path);
    QString trashed;
    if (QFile::moveToTrash(path, &trashed) && !trashed.isEmpty())
        return trashed;
    return tl::unexpected(Failure{
        Trouble::NoTrash,
        {ErrorCode::WriteFailed, Text::tr("There is no trash where “%1” is.").arg(nameOf(path)), {}}});
}

Outcome<void> restore(const QString &trashed, const QString &original)
{
    const QFileInfo place(trashed);
    if (!exists(trashed))
        return other(ErrorCode::NotFound,
                     Text::tr("“%1” is not in the trash any more.").arg(nameOf(original)));
    if (!QDir().mkpath(QFileInfo(original).absolutePath()))
        return systemFailure(errno != 0 ? errno : EACCES, QFileInfo(original).absolutePath());
    if (auto moved = move(trashed, original); !moved)
        return moved;
    QFile::remove(QFileInfo(place.absolutePath()).absolutePath() + QStringLiteral("/info/") + place.fileName()
                  + QStringLiteral(".trashinfo"));
    return {};
}

Outcome<void> makeFolder(const QString &path)
{
    if (exists(path))
        return alreadyThere(path);
    if (mkdir(QFile::encodeName(path).constData(), 0777) != 0)
        return systemFailure(errno, errno == EACCES ? QFileInfo(path).absolutePath() : path);
    return {};
}

Outcome<void> removeFolder(const QString &path)
{
    if (rmdir(QFile::encodeName(path).constData()) == 0)
        return {};
    if (errno == ENOTEMPTY || errno == EEXIST)
        return other(ErrorCode::WriteFailed,
                     Text::tr("The folder “%1” is not empty any more.").arg(nameOf(path)));
    return systemFailure(errno, path);
}

Outcome<void> remove(const QString &path)
{
    const QFileInfo info(path);
    errno = 0;
    const bool removed =
        info.isDir() && !info.isSymLink() ? QDir(path).removeRecursively() : QFile::remove(path);
    return removed ? Outcome<void>() : systemFailure(errno != 0 ? errno : EIO, path);
}

QString nameProblem(const QString &name)
{
    if (name.trimmed().isEmpty())
        return Text::tr("A name is needed.");
    if (name.contains(QLatin1Char('/')))
        return Text::tr("A name cannot hold “/”.");
    if (name.contains(QChar::Null))
        return Text::tr("A name cannot hold an empty character.");
    if (name == QLatin1String(".") || name == QLatin1String(".."))
        return Text::tr("“%1” means a folder.").arg(name);
    if (QFile::encodeName(name).size() > kLongestName)
        return Text::tr("The name is too long.");
    return {};
}

QString freePath(const QString &path)
{
    if (!exists(path))
        return path;
    const QFileInfo info(path);
    const QString suffix = info.suffix().isEmpty() ? QString() : QLatin1Char('.') + info.suffix();
    const QString stem = info.absolutePath() + QLatin1Char('/') + info.completeBaseName();
    for (int number = 2;; ++number) {
        const QString candidate = QStringLiteral("%1 (%2)%3").arg(stem).arg(number).arg(suffix);
        if (!exists(candidate))
            return candidate;
    }
}

} // namespace upview::filesystem
