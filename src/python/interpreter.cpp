// SPDX-License-Identifier: GPL-3.0-or-later
#include <pybind11/embed.h>

#include "python/interpreter.h"

#include "core/base/log.h"

#include <QFile>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <pthread.h>
#include <thread>

namespace py = pybind11;

namespace upview {

struct Interpreter::State
{
    std::mutex mutex;
    std::condition_variable changed;
    std::optional<Result<void>> outcome; ///< of start(), once known
    int inside = 0; ///< threads inside run()
    int users = 0; ///< engines that are attached
    bool finishing = false;
    bool finished = false;
    std::thread thread;
};

namespace {

constexpr std::chrono::seconds kDestructorDeadline{10};
constexpr std::size_t kLongestLogLine = 8192;

// CPython is one per process whoever owns it; a second start after Py_FinalizeEx would crash inside
// extension modules that keep their state in globals.
std::atomic_bool s_used = false;

/// Configures and starts CPython; the empty text means that it runs and this thread holds the GIL.
QString startPython(const PythonEnvironment &environment)
{
    // UTF-8 mode: a path of the environment in any letters, whatever the locale.
    PyPreConfig before;
    PyPreConfig_InitIsolatedConfig(&before);
    before.utf8_mode = 1;
    PyStatus status = Py_PreInitialize(&before);

    PyConfig config;
    PyConfig_InitIsolatedConfig(&config);
    config.install_signal_handlers = 0;
    config.site_import = 0;
    config.write_bytecode = 0;
    config.pathconfig_warnings = 0;
    if (!PyStatus_Exception(status)) {
        status = PyConfig_SetBytesString(&config, &config.executable,
                                         QFile::encodeName(environment.executable()).constData());
    }
    if (!PyStatus_Exception(status))
        status = Py_InitializeFromConfig(&config);
    PyConfig_Clear(&config);
    if (!PyStatus_Exception(status))
        return {};
    return QString::fromUtf8(status.err_msg ? status.err_msg : "unknown reason");
}

/// A stand-in for sys.stdout or sys.stderr that writes whole lines to the log.
py::object makeLogStream(spdlog::level::level_enum level)
{
    auto rest = std::make_shared<std::string>();
    const auto write = [rest, level](const py::str &text) {
        const std::string bytes = text.attr("encode")("utf-8", "replace").cast<std::string>();
        *rest += bytes;
        for (std::size_t end = rest->find('\n'); end != std::string::npos || rest->size() > kLongestLogLine;
             end = rest->find('\n')) {
            const std::string line = rest->substr(0, std::min(end, kLongestLogLine));
            rest->erase(0, end == std::string::npos ? kLongestLogLine : end + 1);
            if (!line.empty())
                spdlog::log(level, "python: {}", line);
        }
        return py::len(text);
    };
    const auto flush = [rest, level] {
        if (!rest->empty())
            spdlog::log(level, "python: {}", *rest);
        rest->clear();
    };
    return py::module_::import("types").attr("SimpleNamespace")(
        py::arg("write") = py::cpp_function(write), py::arg("flush") = py::cpp_function(flush),
        py::arg("isatty") = py::cpp_function([] { return false; }), py::arg("encoding") = "utf-8",
        py::arg("errors") = "replace");
}

/// What is to be done once CPython runs, with the GIL.
QString prepare(const PythonEnvironment &environment)
{
    try {
        py::module_ sys = py::module_::import("sys");
        sys.attr("stdout") = makeLogStream(spdlog::level::info);
        sys.attr("stderr") = makeLogStream(spdlog::level::warn);
        const QByteArray packages = QFile::encodeName(environment.sitePackages());
        sys.attr("path").attr("append")(py::str(packages.constData(), std::size_t(packages.size())));
        return {};
    } catch (const py::error_already_set &exception) {
        return QString::fromUtf8(exception.what());
    } catch (const std::exception &exception) {
        return QString::fromUtf8(exception.what());
    }
}

} // namespace

Interpreter::Interpreter(PythonEnvironment environment)
    : m_environment(std::move(environment))
    , m_state(std::make_shared<State>())
{
}

Interpreter::~Interpreter()
{
    if (!finish(kDestructorDeadline))
        spdlog::critical("python: the interpreter did not end; leaving it behind");
}

Result<void> Interpreter::start()
{
    std::unique_lock lock(m_state->mutex);
    if (m_state->outcome)
        return *m_state->outcome;
    if (m_state->finishing)
        return failure(ErrorCode::EngineMissing, tr("Python is not running."));
    if (m_state->thread.joinable()) { // another thread is starting it
        m_state->changed.wait(lock, [this] { return m_state->outcome.has_value(); });
        return *m_state->outcome;
    }

    const auto problem = m_environment.interpreterProblem();
    if (problem) {
        m_state->outcome = failure(ErrorCode::EngineMissing, problem->text + u' ' + problem->remedy);
        return *m_state->outcome;
    }
    if (s_used.exchange(true)) {
        m_state->outcome =
            failure(ErrorCode::EngineMissing, tr("Python can be started only once. Restart Upview."));
        return *m_state->outcome;
    }

    m_state->thread = std::thread([state = m_state, environment = m_environment] {
        pthread_setname_np(pthread_self(), "upview-python");
        const auto began = std::chrono::steady_clock::now();
        QString problem = startPython(environment);
        const bool running = problem.isEmpty();
        if (running)
            problem = prepare(environment);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
        PyThreadState *main = running ? PyEval_SaveThread() : nullptr;

        std::unique_lock lock(state->mutex);
        if (problem.isEmpty()) {
            spdlog::info("python: {} started in {:.1f} ms", Py_GetVersion(), took.count());
            state->outcome = Result<void>();
        } else {
            spdlog::error("python: did not start: {}", log::text(problem));
            state->outcome =
                failure(ErrorCode::EngineMissing,
                        tr("Python could not be started. Run ./run in Upview's folder."), problem);
        }
        state->changed.notify_all();
        state->changed.wait(lock, [&state] { return state->finishing && state->inside == 0; });
        lock.unlock();
        if (running) {
            PyEval_RestoreThread(main);
            if (Py_FinalizeEx() != 0)
                spdlog::warn("python: output was lost at the end");
        }
        lock.lock();
        state->finished = true;
        state->changed.notify_all();
    });
    m_state->changed.wait(lock, [this] { return m_state->outcome.has_value(); });
    return *m_state->outcome;
}

Result<void> Interpreter::run(const std::function<Result<void>()> &work)
{
    {
        const std::scoped_lock lock(m_state->mutex);
        if (!m_state->outcome || !*m_state->outcome || m_state->finishing)
            return failure(ErrorCode::EngineMissing, tr("Python is not running."));
        ++m_state->inside;
    }
    Result<void> result;
    const PyGILState_STATE gil = PyGILState_Ensure();
    try {
        result = work();
    } catch (const py::error_already_set &exception) {
        // The exception's objects must go before the GIL does: at the end of this block.
        const bool memory = exception.matches(PyExc_MemoryError);
        result = failure(memory ? ErrorCode::OutOfMemory : ErrorCode::EngineFailed,
                         memory ? tr("There is not enough memory.") : tr("The engine reported an error."),
                         QString::fromUtf8(exception.what()));
    } catch (const std::bad_alloc &) {
        result = failure(ErrorCode::OutOfMemory, tr("There is not enough memory."));
    } catch (const std::exception &exception) {
        result = failure(ErrorCode::EngineFailed, tr("The engine reported an error."),
                         QString::fromUtf8(exception.what()));
    }
    PyGILState_Release(gil);
    const std::scoped_lock lock(m_state->mutex);
    --m_state->inside;
    m_state->changed.notify_all();
    return result;
}

void Interpreter::attach()
{
    const std::scoped_lock lock(m_state->mutex);
    ++m_state->users;
}

bool Interpreter::detach(std::chrono::milliseconds deadline)
{
    {
        const std::scoped_lock lock(m_state->mutex);
        if (--m_state->users > 0)
            return true;
    }
    return finish(deadline);
}

bool Interpreter::finish(std::chrono::milliseconds deadline)
{
    std::unique_lock lock(m_state->mutex);
    m_state->finishing = true;
    if (!m_state->thread.joinable())
        return true;
    m_state->changed.notify_all();
    const bool finished = m_state->changed.wait_for(lock, deadline, [this] { return m_state->finished; });
    lock.unlock();
    if (finished)
        m_state->thread.join();
    else
        m_state->thread.detach();
    return finished;
}

} // namespace upview
