// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace upview {

/// Keeps the calling thread's working folder at "/", where no stranger's file lies, while foreign libraries
/// are loaded: sr_vulkan's library path ends in the current folder, so that a `libvulkan.so` or
/// `libgomp.so.1` planted beside the pictures would be loaded and run.
///
/// A working folder belongs to the whole process, which has relative paths of its own. So the thread first
/// takes a copy for itself (unshare(CLONE_FS), for which no rights are needed) and keeps it for good, with
/// the threads that it starts; nobody else notices. Use it on threads of one's own only. Where the
/// system refuses (some containers do), the folder of the whole process is changed instead and given
/// back by the destructor.
class WorkingFolderGuard
{
public:
    enum class Scope { Thread, Process };

    /// `wish` is for tests: Process skips the attempt to change this thread's alone.
    explicit WorkingFolderGuard(Scope wish = Scope::Thread);
    ~WorkingFolderGuard();
    Q_DISABLE_COPY_MOVE(WorkingFolderGuard)

    [[nodiscard]] Scope scope() const { return m_scope; }
    /// Whether the working folder is "/" now. When not, nothing should be loaded.
    [[nodiscard]] bool isSafe() const { return m_safe; }

private:
    Scope m_scope = Scope::Process;
    int m_previous = -1;
    bool m_safe = false;
};

} // namespace upview
