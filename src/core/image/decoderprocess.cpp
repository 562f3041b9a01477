// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/decoderprocess.h"

#include "core/base/log.h"
#include "core/base/paths.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>

namespace upview {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// How soon a cancel is noticed.
constexpr milliseconds kStep{5};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DecoderProcess)
};

/// What the process is started with: its end of the socket, nothing else that is open here, signals as they
/// are by default, and a group of its own, so that Ctrl+C on the terminal is for Upview alone.
class SpawnPlan
{
public:
    explicit SpawnPlan(int socket)
    {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawn_file_actions_addopen(&m_actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&m_actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
#ifndef UPVIEW_SANITIZED
        // The libraries' own chatter about files; what counts comes as a message.
        posix_spawn_file_actions_addopen(&m_actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
#endif
        posix_spawn_file_actions_adddup2(&m_actions, socket, decodermessage::kSocket);
        posix_spawn_file_actions_addclosefrom_np(&m_actions, decodermessage::kSocket + 1);

        posix_spawnattr_init(&m_attributes);
        sigset_t signals;
        sigemptyset(&signals);
        posix_spawnattr_setsigmask(&m_attributes, &signals);
        sigfillset(&signals);
        posix_spawnattr_setsigdefault(&m_attributes, &signals);
        posix_spawnattr_setpgroup(&m_attributes, 0);
        posix_spawnattr_setflags(&m_attributes,
                                 POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    }
    ~SpawnPlan()
    {
        posix_spawnattr_destroy(&m_attributes);
        posix_spawn_file_actions_destroy(&m_actions);
    }
    Q_DISABLE_COPY_MOVE(SpawnPlan)

    /// 0 or an error number.
    int spawn(const QByteArray &program, pid_t &process) const
    {
        QByteArray name = program;
        char *const arguments[] = {name.data(), nullptr};
        return posix_spawn(&process, program.constData(), &m_actions, &m_attributes, arguments, environ);
    }

private:
    posix_spawn_file_actions_t m_actions{};
    posix_spawnattr_t m_attributes{};
};

} // namespace

DecoderProcess::DecoderProcess(pid_t process, FileDescriptor socket)
    : m_process(process)
    , m_socket(std::move(socket))
{
}

DecoderProcess::~DecoderProcess()
{
    ended(End::WasGone);
}

Result<std::unique_ptr<DecoderProcess>> DecoderProcess::start()
{
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
        return failure(ErrorCode::OutOfMemory, Text::tr("The system has no room for another process."),
                       QString::fromLocal8Bit(std::strerror(errno)));
    FileDescriptor here(ends[0]);
    const FileDescriptor there(ends[1]);
    const QString program = paths::decoderProgram();
    pid_t process = -1;
    const int error = SpawnPlan(there.get()).spawn(QFile::encodeName(program), process);
    if (error == ENOENT || error == EACCES)
        return failure(ErrorCode::UnknownFormat,
                       Text::tr("The program upview-decoder, which reads pictures of this kind, is missing. "
                                "Installing Upview again helps."),
                       program);
    if (error != 0)
        return failure(ErrorCode::OutOfMemory, Text::tr("The system has no room for another process."),
                       QString::fromLocal8Bit(std::strerror(error)));
    return std::unique_ptr<DecoderProcess>(new DecoderProcess(process, std::move(here)));
}

DecoderProcess::End DecoderProcess::ended(End reason)
{
    m_socket.reset();
    if (m_process < 0)
        return reason;
    ::kill(m_process, SIGKILL);
    int status = 0;
    pid_t reaped = -1;
    do {
        reaped = ::waitpid(m_process, &status, 0);
    } while (reaped < 0 && errno == EINTR);
    if (reaped == m_process && WIFSIGNALED(status) && WTERMSIG(status) != SIGKILL) {
        spdlog::debug("the decoder ended by signal {}", WTERMSIG(status));
        if (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGALRM)
            reason = End::TooSlow;
    }
    m_process = -1;
    return reason;
}

tl::expected<decodermessage::Reply, DecoderProcess::End>
DecoderProcess::ask(const decodermessage::Request &request, int file, const CancelFlag &cancel,
                    milliseconds deadline, int second)
{
    if (!m_socket.isOpen()
        || !decodermessage::send(m_socket.get(), decodermessage::packed(request), file, second))
        return tl::unexpected(ended(End::WasGone));
    const Clock::time_point end = Clock::now() + deadline;
    for (;;) {
        pollfd waiting{m_socket.get(), POLLIN, 0};
        const int ready = ::poll(&waiting, 1, int(kStep.count()));
        if (ready > 0)
            break;
        if (ready < 0 && errno != EINTR)
            return tl::unexpected(ended(End::Crashed));
        if (cancel.isCancelled())
            return tl::unexpected(ended(End::Cancelled));
        if (Clock::now() >= end)
            return tl::unexpected(ended(End::TooSlow));
    }
    const auto packet = decodermessage::receive(m_socket.get());
    auto reply = packet ? decodermessage::reply(packet->message) : std::nullopt;
    if (!reply)
        return tl::unexpected(ended(End::Crashed));
    const bool hasPixels = !reply->failure && !reply->size.isEmpty();
    if (hasPixels && !decodermessage::takePixels(*reply, packet->descriptor))
        return tl::unexpected(ended(End::Crashed));
    return *std::move(reply);
}

} // namespace upview
