// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/base/error.h"
#include "core/base/filedescriptor.h"
#include "core/image/decodermessage.h"

#include <chrono>
#include <memory>

#include <sys/types.h>

namespace upview {

/// One running upview-decoder. It is asked one thing at a time; where it does not answer in time, or answers
/// nonsense, it is killed. Ended and reaped by the destructor. One thread at a time, any thread; no event
/// loop needed.
class DecoderProcess
{
public:
    enum class End {
        Cancelled,
        TooSlow, ///< the deadline passed, or its computing time was used up
        Crashed, ///< it ended in the middle
        WasGone, ///< it had ended before it could be asked: another one may answer
    };

    /// Starts the program beside this one. Errors: UnknownFormat where it is missing, OutOfMemory where the
    /// system has no room for a process; with words that do not name the file.
    static Result<std::unique_ptr<DecoderProcess>> start();
    ~DecoderProcess();
    Q_DISABLE_COPY_MOVE(DecoderProcess)

    /// Sends a request with the picture file (-1: none) and waits for the answer, with the pixels in it.
    /// `cancel` is looked at every few milliseconds. After an End the process is of no more use. Throws
    /// std::bad_alloc.
    /// `second`: a file that is to be written to, -1: none.
    tl::expected<decodermessage::Reply, End> ask(const decodermessage::Request &request, int file,
                                                 const CancelFlag &cancel, std::chrono::milliseconds deadline,
                                                 int second = -1);

    [[nodiscard]] bool isUsable() const { return m_socket.isOpen(); }

private:
    DecoderProcess(pid_t process, FileDescriptor socket);
    /// Kills and reaps it, and says how it had ended.
    End ended(End reason);

    pid_t m_process; ///< -1: reaped
    FileDescriptor m_socket;
};

} // namespace upview
