// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <mutex>

namespace Exiv2 {
class BasicIo;
}

namespace upview {

/// Makes exiv2 ready at the first call, its messages go to the log, and holds it for the caller: the library
/// keeps state in globals, its XMP toolkit above all. Any thread but the GUI's.
[[nodiscard]] std::unique_lock<std::mutex> exclusiveExiv2();

/// Everything that exiv2 has written to a device of its own. Errors: WriteFailed, with details only.
Result<QByteArray> contentOf(Exiv2::BasicIo &io);

} // namespace upview
