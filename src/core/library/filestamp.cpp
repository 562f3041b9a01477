// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/filestamp.h"

#include "core/base/archivepath.h"

#include <QFile>

#include <cerrno>
#include <sys/stat.h>

namespace upview {

namespace {

qint64 floorDivide(qint64 value, qint64 divisor)
{
    const qint64 quotient = value / divisor;
    return value % divisor < 0 ? quotient - 1 : quotient;
}

} // namespace

std::optional<FileStamp> FileStamp::of(const QString &path)
{
    struct stat status
    {
    };
    int problem = ::stat(QFile::encodeName(path).constData(), &status) != 0 ? errno : 0;
    if (problem == ENOTDIR) {
        if (const std::optional<ArchivePath> place = archivePathOf(path))
            problem = ::stat(QFile::encodeName(place->archive).constData(), &status) != 0 ? errno : 0;
    }
    if (problem != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
    return FileStamp{status.st_size, status.st_mtim.tv_sec * 1'000'000'000LL + status.st_mtim.tv_nsec,
                     status.st_ino};
}

qint64 FileStamp::modifiedMs() const
{
    return floorDivide(modifiedNs, 1'000'000);
}

qint64 FileStamp::modifiedSeconds() const
{
    return floorDivide(modifiedNs, 1'000'000'000);
}

} // namespace upview
