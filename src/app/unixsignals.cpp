// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/unixsignals.h"

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace upview {

namespace {

volatile std::sig_atomic_t pipeForSignals = -1;

void noteSignal(int)
{
    const char byte = 1;
    // A full pipe has said it already.
    [[maybe_unused]] const ssize_t written = ::write(pipeForSignals, &byte, 1);
}

} // namespace

UnixSignals::UnixSignals(QObject *parent)
    : QObject(parent)
{
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    pipeForSignals = m_pipe[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char bytes[16];
        while (::read(m_pipe[0], bytes, sizeof bytes) > 0) { }
        Q_EMIT interrupted();
    });
    struct sigaction action = {};
    action.sa_handler = noteSignal;
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

UnixSignals::~UnixSignals()
{
    if (m_pipe[0] < 0)
        return;
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
}

} // namespace upview
