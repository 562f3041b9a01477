// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <memory>

class QMimeData;

/// Files on the clipboard, as file managers exchange them. GUI thread.
namespace upview::fileclipboard {

struct Files
{
    QStringList paths; ///< local ones
    bool areCut = false; ///< they are to be moved
};

/// What stands for these files: their addresses, and for GNOME and KDE whether they are cut.
[[nodiscard]] std::unique_ptr<QMimeData> mimeDataOf(const Files &files);

/// The local files in it; no paths where there are none.
[[nodiscard]] Files filesIn(const QMimeData *data);

} // namespace upview::fileclipboard
