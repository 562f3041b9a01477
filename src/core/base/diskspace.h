// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace upview {

/// Bytes that this user may still write on the disk of a folder. Asked of the system and not of the list of
/// mounts, which does not name every folder's disk in a container or a changed root. Nothing where it cannot
/// be told, e.g. as there is no such folder. Any thread; blocks on the disk.
[[nodiscard]] std::optional<qint64> freeBytes(const QString &folder);

} // namespace upview
