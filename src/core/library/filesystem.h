// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/base/error.h"

#include <QString>

#include <functional>

/// What can be done to one file or folder. Nothing here writes over anything: where the name is taken, the
/// call fails with AlreadyThere. Any thread but the GUI's.
namespace upview::filesystem {

/// Told how much of a copy is done, 0 to 1.
using Progress = std::function<void(double)>;

enum class Trouble {
    AlreadyThere, ///< there is something of that name
    NoTrash, ///< the disk that the file is on has no trash
    Other, ///< `error` says what
};

struct Failure
{
    Trouble trouble = Trouble::Other;
    Error error;
};

template <typename T> using Outcome = tl::expected<T, Failure>;

/// Renames, or copies and removes where the other place is on another disk.
Outcome<void> move(const QString &from, const QString &to, const Progress &progress = {},
                   const CancelFlag &cancel = {});

/// Copies a file, or a folder with all that is in it, with times and permissions. It appears under its name
/// when it is complete; when it fails, nothing is left of it.
Outcome<void> copy(const QString &from, const QString &to, const Progress &progress = {},
                   const CancelFlag &cancel = {});

/// Moves it to the trash of its disk (freedesktop.org's Trash specification) and tells where it is there.
Outcome<QString> trash(const QString &path);

/// Takes a file out of the trash, back to `original`; folders that are gone are made again.
Outcome<void> restore(const QString &trashed, const QString &original);

Outcome<void> makeFolder(const QString &path);
/// An empty one.
Outcome<void> removeFolder(const QString &path);

/// Deletes a file or a whole folder for good.
Outcome<void> remove(const QString &path);

/// Why a file cannot be called so, as a sentence; empty when it can. Looks at no disk.
[[nodiscard]] QString nameProblem(const QString &name);

/// `path`, or the first of "name (2).ext", "name (3).ext", ... that is free.
[[nodiscard]] QString freePath(const QString &path);

} // namespace upview::filesystem
