// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/workingfolderguard.h"

#include "core/base/log.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

namespace upview {

WorkingFolderGuard::WorkingFolderGuard(Scope wish)
{
    if (wish == Scope::Thread && unshare(CLONE_FS) == 0) {
        m_scope = Scope::Thread;
    } else {
        m_previous = open(".", O_PATH | O_DIRECTORY | O_CLOEXEC);
        spdlog::debug("python: the working folder changes for the whole program while the engine is loaded");
    }
    m_safe = chdir("/") == 0;
}

WorkingFolderGuard::~WorkingFolderGuard()
{
    if (m_previous < 0)
        return;
    if (fchdir(m_previous) != 0)
        spdlog::warn("python: cannot return to the working folder: {}", std::strerror(errno));
    close(m_previous);
}

} // namespace upview
