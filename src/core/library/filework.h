// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/library/filejob.h"

#include <functional>

namespace upview {

/// Files done, which may be in the middle of one, and files in all.
using FileProgress = std::function<void(double done, qsizetype total)>;

/// Carries out a job to its end, or until it is cancelled between two files or in the middle of a copy. What
/// fails is listed and the rest goes on; nothing is written over unless the item says so. The sidecar of a
/// picture goes where the picture goes. Several renamings may swap names. Any thread but the GUI's.
FileReport runFileJob(const FileJob &job, const FileProgress &progress, const CancelFlag &cancel);

} // namespace upview
