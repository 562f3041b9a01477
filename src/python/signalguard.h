// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <csignal>

namespace upview {

/// Puts the process's signal handlers back to what they were when it was made. sr_vulkan's initSet takes
/// SIGINT, after which Ctrl+C would no longer reach the program. A handler that another thread changes
/// meanwhile is put back too, so keep the scope short.
class SignalGuard
{
public:
    SignalGuard();
    ~SignalGuard();
    Q_DISABLE_COPY_MOVE(SignalGuard)

private:
    static constexpr int kSignals = 32; ///< the standard ones; 0 does not exist
    std::array<struct sigaction, kSignals> m_before{};
    std::array<bool, kSignals> m_known{};
};

} // namespace upview
