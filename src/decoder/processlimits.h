// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// What the decoder process may take and do. Limits are the kernel's (setrlimit), so that they hold whatever
/// a library does. One thread, before others start.
namespace upview::limits {

/// Bounds for good: no core files, no files written, no other programs, no network.
void applyAtStart();
/// Allows `seconds` more of computing time, and the memory that a small picture needs.
void beforeRequest(int seconds);
/// Allows so many bytes of memory beside what every picture may take; never more than three quarters of the
/// computer's.
void allowMemory(qint64 bytes);
/// Allows a file of so many bytes to be written in this request.
void allowFile(qint64 bytes);
/// Gives memory back to the system.
void afterRequest();

} // namespace upview::limits
