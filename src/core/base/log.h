// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <spdlog/spdlog.h>

#include <string>

/// Logging through spdlog: `spdlog::info("listed {} files", n)` from any thread. Log text is English and
/// is not translated.
namespace upview::log {

/// Sends the log to a rotating file (3 x 1 MiB) in `folder` and to stderr, Qt's own messages with it.
/// stderr shows warnings and worse, or everything when `verbose`. A folder that cannot be written to
/// leaves stderr alone and says so there. Call once, from main(), before any thread starts.
void initialise(const QString &folder, bool verbose);

/// Flushes the file and gives Qt's message handler back. Call before main() returns or before _exit.
void shutdown();

/// A QString for a log line, as UTF-8.
inline std::string text(const QString &string)
{
    return string.toStdString();
}

} // namespace upview::log
