// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace upview {

/// Bytes of memory that the computer can give at the moment without swapping; -1 when unknown. Any thread.
qint64 availableMemory();
/// Bytes of memory that the computer has; -1 when unknown. Any thread.
qint64 totalMemory();

} // namespace upview
