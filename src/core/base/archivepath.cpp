// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/archivepath.h"

#include <QFile>
#include <QLatin1StringView>

#include <algorithm>
#include <array>
#include <sys/stat.h>

namespace upview {

namespace {

constexpr std::array kSuffixes{".zip", ".cbz",    ".rar",  ".cbr",    ".7z",   ".cb7",
                               ".tar", ".cbt",    ".tgz",  ".tar.gz", ".tbz2", ".tar.bz2",
                               ".txz", ".tar.xz", ".tzst", ".tar.zst"};

bool isRegularFile(const QString &path)
{
    struct stat status
    {
    };
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 && S_ISREG(status.st_mode);
}

} // namespace

bool hasArchiveSuffix(const QString &name)
{
    return std::any_of(kSuffixes.begin(), kSuffixes.end(), [&name](const char *suffix) {
        // A name that is nothing but ".zip" is a hidden file without a suffix.
        const QLatin1StringView view(suffix);
        return name.endsWith(view, Qt::CaseInsensitive) && name.size() > view.size()
            && name.at(name.size() - view.size() - 1) != u'/';
    });
}

std::optional<ArchivePath> archivePathOf(const QString &path)
{
    for (qsizetype end = path.indexOf(u'/', 1);; end = path.indexOf(u'/', end + 1)) {
        const QString part = end < 0 ? path : path.left(end);
        if (hasArchiveSuffix(part) && isRegularFile(part))
            return ArchivePath{part, end < 0 ? QString() : path.mid(end + 1)};
        if (end < 0)
            return std::nullopt;
    }
}

} // namespace upview
