// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace upview {

/// A program of the desktop that can open files: an entry of the Desktop Entry Specification.
struct DesktopApp
{
    QString id; ///< e.g. "org.gimp.GIMP.desktop"
    QString name; ///< in the user's language
    QString icon; ///< name in the icon theme, or a path
    QString exec; ///< the value of Exec as it is in the file
    QString file; ///< path of the entry
    bool operator==(const DesktopApp &) const = default;
};

/// The programs for the type of a file, the default one first, as mimeapps.list and mimeinfo.cache of the XDG
/// folders say (MIME Applications Associations Specification). Those that need a terminal, are hidden or not
/// installed, and Upview itself, are left out. Reads many small files: any thread but the GUI's.
[[nodiscard]] QList<DesktopApp> desktopAppsFor(const QString &path);

/// The command lines that open the files: one, or one a file where the program takes a single one. The
/// program stands first. Empty where Exec is not right.
[[nodiscard]] QList<QStringList> commandsFor(const DesktopApp &app, const QStringList &paths);

} // namespace upview
