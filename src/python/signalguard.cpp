// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/signalguard.h"

#include "core/base/log.h"

namespace upview {

namespace {

bool sameHandler(const struct sigaction &a, const struct sigaction &b)
{
    if ((a.sa_flags & SA_SIGINFO) != (b.sa_flags & SA_SIGINFO))
        return false;
    return (a.sa_flags & SA_SIGINFO) != 0 ? a.sa_sigaction == b.sa_sigaction : a.sa_handler == b.sa_handler;
}

} // namespace

SignalGuard::SignalGuard()
{
    for (int number = 1; number < kSignals; ++number)
        m_known[number] = sigaction(number, nullptr, &m_before[number]) == 0;
}

SignalGuard::~SignalGuard()
{
    for (int number = 1; number < kSignals; ++number) {
        struct sigaction now = {};
        if (!m_known[number] || sigaction(number, nullptr, &now) != 0 || sameHandler(now, m_before[number]))
            continue;
        sigaction(number, &m_before[number], nullptr);
        spdlog::debug("python: put the handler of signal {} back", number);
    }
}

} // namespace upview
