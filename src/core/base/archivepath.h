// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace upview {

/// A path that leads into an archive: "/books/one.cbz/part 2/page 1.jpg" is the entry "part 2/page 1.jpg" of
/// the archive /books/one.cbz. It is written like any other path, so that the breadcrumb, the history and
/// "folder up" need to know nothing of archives; nothing else can be meant, since a file has no children.
struct ArchivePath
{
    QString archive; ///< absolute path of the archive file
    QString inner; ///< path inside it, without a slash in front; empty: the archive itself
    bool operator==(const ArchivePath &) const = default;
};

/// Whether the name is one of an archive that Upview opens as a folder. Looks at the suffix alone.
bool hasArchiveSuffix(const QString &name);

/// Splits a path at the archive it leads into; nothing for a path of the file system. Asks the disk about the
/// parts that are named like archives, since a folder may be called so too. Any thread but the GUI's.
std::optional<ArchivePath> archivePathOf(const QString &path);

} // namespace upview
