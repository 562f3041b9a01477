// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archivefiles.h"

#include <QString>

namespace upview {

constexpr int kMaxSiblings = 500;

/// The next (`step` 1) or the previous (-1) folder or archive beside this one that has pictures in it, in
/// natural order, folders before archives; empty when there is none within kMaxSiblings. `folder` may itself
/// be an archive or lie in one. `archives` may be null. Any thread but the GUI's.
QString siblingWithPictures(const QString &folder, int step, ArchiveFiles *archives,
                            const CancelFlag &cancel);

} // namespace upview
