// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/filejob.h"

#include <QString>

/// What the window says of jobs on files. GUI thread.
namespace upview::filetexts {

/// What was done, as a sentence; empty where nothing was. `folder` is where files went.
[[nodiscard]] QString done(const FileReport &report, const QString &folder);

/// What did not work: a sentence for one file, a heading for several.
[[nodiscard]] QString failed(const FileReport &report);

/// "Undo Renaming" and so on, for a menu; `redo` for the other way.
[[nodiscard]] QString undo(FileAction action);
[[nodiscard]] QString redo(FileAction action);

} // namespace upview::filetexts
