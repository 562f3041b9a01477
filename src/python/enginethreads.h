// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace upview {

/// Gives the calling thread the name by which the threads that sr_vulkan starts meanwhile are known: a thread
/// inherits its maker's name. The thread's own name comes back at the end.
class EngineThreadNaming
{
public:
    EngineThreadNaming();
    ~EngineThreadNaming();
    EngineThreadNaming(const EngineThreadNaming &) = delete;
    EngineThreadNaming &operator=(const EngineThreadNaming &) = delete;

private:
    char m_previous[16] = {};
};

/// Number of threads of this process that bear that name; -1 when it cannot be found out.
[[nodiscard]] int countEngineThreads();

/// Waits until the engine's threads have ended. sr_vulkan's stop() only asks them to; ending the process
/// while one of them works corrupts the heap, and they tell nobody when they are done. False when they
/// did not end in time or cannot be seen.
[[nodiscard]] bool waitForEngineThreads(std::chrono::steady_clock::time_point deadline);

/// Makes the OpenMP threads of the engine sleep while they wait for each other. By default they spin, which
/// is a little faster on an idle computer, but on one that has anything else to do a network takes five to
/// twenty times as long and the rest of the program stutters.
///
/// libgomp reads OMP_WAIT_POLICY when the program is loaded (Qt brings it along), too early for us. But it
/// stops spinning by itself once it looks after more threads than there are processors, so this adds one idle
/// thread to the calling one's, for as long as that lives. Call on the engine's thread after the import.
/// `library`: the libgomp of the engine, by name or path, since an engine can bring one of its own. False
/// when it is not loaded.
bool quietenWaitingThreads(const char *library = "libgomp.so.1");

} // namespace upview
