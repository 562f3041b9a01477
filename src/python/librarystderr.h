// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace upview {

/// Sends what one loaded library prints to C's `stderr` to the log (level debug) instead. sr_vulkan and the
/// ncnn inside it list the devices there and RealSR and Real-ESRGAN print a percentage for each tile,
/// which would spoil the command line's own output.
///
/// Redirecting file descriptor 2 would take the messages of everybody else, at any moment, and nothing
/// could be told apart. So only that library's reference to the variable `stderr` is changed to a stream
/// of ours, in its global offset table. Messages that a Vulkan driver prints by itself are left alone.
/// False when the library is not loaded or has no such reference (then it prints as before). Any
/// thread; call after loading the library and before using it.
bool redirectLibraryStderr(const QString &libraryFile);

/// The inside of the stream, apart for the tests: cuts the bytes into lines, leaves out percentages and
/// blanks, and returns what is worth logging.
class LibraryMessageFilter
{
public:
    [[nodiscard]] QStringList add(const QByteArray &bytes);

private:
    QByteArray m_rest;
};

} // namespace upview
