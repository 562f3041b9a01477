// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "python/pythonenvironment.h"

#include <chrono>
#include <functional>
#include <memory>

namespace upview {

/// The Python inside this process. One owner and one start per process: CPython cannot be told apart
/// twice, and sr_vulkan cannot be started again.
///
/// A thread of its own starts CPython, gives the GIL back, and finalises it at the end (CPython wants both on
/// one thread). Everybody else enters through `run`, from any thread that may block; the GUI's must not.
///
/// The configuration is isolated: no environment variables, no current folder, no user packages, no signal
/// handlers, and no `site`, which would run whatever .pth files of the environment say: its
/// site-packages folder is put on sys.path by hand. Nothing is written to it. sys.stdout and sys.stderr
/// go to the log.
class Interpreter
{
    Q_DECLARE_TR_FUNCTIONS(Interpreter)

public:
    explicit Interpreter(PythonEnvironment environment);
    /// Calls finish() when that was not done.
    ~Interpreter();
    Q_DISABLE_COPY_MOVE(Interpreter)

    /// Checks the environment, then starts CPython. Blocks for some milliseconds. Idempotent: later calls
    /// give the first outcome. Error: EngineMissing, with the environment's remedy in the text.
    Result<void> start();

    /// Runs `work` on the calling thread with the GIL held. Exceptions of Python end here: an Error of
    /// EngineFailed (OutOfMemory for MemoryError) with the exception's text in the details. Python objects
    /// must not leave `work`. EngineMissing when not started, or finished.
    Result<void> run(const std::function<Result<void>()> &work);

    /// The interpreter serves several engines and ends with the last of them: each one says that it came...
    void attach();
    /// ... and that it went. The last one's call is finish(); the others' return true at once.
    bool detach(std::chrono::milliseconds deadline);

    /// Waits until nobody is inside `run`, lets nobody in any more, and finalises CPython. False when that
    /// did not end in time: the process must then leave through _exit. True when it never started.
    bool finish(std::chrono::milliseconds deadline);

private:
    struct State;
    PythonEnvironment m_environment;
    std::shared_ptr<State> m_state; ///< shared with the thread, which outlives a failed finish()
};

} // namespace upview
