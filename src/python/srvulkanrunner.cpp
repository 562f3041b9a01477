// SPDX-License-Identifier: GPL-3.0-or-later
#include <pybind11/embed.h>
#include <pybind11/stl.h>

#include "python/srvulkanrunner.h"

#include "core/base/log.h"
#include "python/bmpcodec.h"
#include "python/enginethreads.h"
#include "python/interpreter.h"
#include "python/librarystderr.h"
#include "python/signalguard.h"
#include "python/workingfolderguard.h"

#include <QThread>

#include <algorithm>
#include <condition_variable>
#include <dlfcn.h>
#include <mutex>
#include <pthread.h>
#include <thread>

namespace py = pybind11;

namespace upview {

namespace {

using Clock = std::chrono::steady_clock;

/// A flag has no waiting list, so whoever waits looks at it this often.
constexpr std::chrono::milliseconds kCancelInterval{5};
constexpr std::chrono::hours kNoDeadline{24};
constexpr int kMostThreads = 128; ///< initSet refuses more
constexpr int kBlock = 0; ///< load(0) waits, other numbers poll
constexpr char kModule[] = "sr_vulkan.sr_vulkan";

QString toQString(const py::handle &text)
{
    return QString::fromStdString(py::str(text).cast<std::string>());
}

/// The flags under which the module is loaded: its 790 symbols of libpng, libwebp and others stay apart
/// from those of this program.
int loadingFlags()
{
    int flags = RTLD_NOW | RTLD_LOCAL;
#ifndef UPVIEW_SANITIZED
    flags |= RTLD_DEEPBIND;
#endif
    return flags;
}

double seconds(Clock::duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

/// With the GIL: imports the module, starts Vulkan in it and asks what there is.
SrVulkanInfo loadModule(const QString &library)
{
    py::module_ sys = py::module_::import("sys");
    const auto began = Clock::now();
    const py::object before = sys.attr("getdlopenflags")();
    sys.attr("setdlopenflags")(loadingFlags());
    const py::module_ module = py::module_::import(kModule);
    sys.attr("setdlopenflags")(before);
    if (!quietenWaitingThreads())
        spdlog::debug("sr_vulkan: its threads may spin while they wait");
    if (!redirectLibraryStderr(library))
        spdlog::debug("sr_vulkan: its messages stay on stderr");

    SrVulkanInfo info;
    const auto imported = Clock::now();
    info.vulkan = module.attr("init")().cast<int>() == 0;
    const py::object names = module.attr("getGpuInfo")();
    info.initSeconds = seconds(Clock::now() - imported);
    info.importSeconds = seconds(imported - began);
    info.version = toQString(module.attr("getVersion")());
    if (!names.is_none()) {
        for (const py::handle name : names)
            info.gpuNames.append(toQString(name));
    }
    info.cpuCores = std::max(1, QThread::idealThreadCount());
    const py::dict contents = module.attr("__dict__");
    for (const auto &[name, value] : contents) {
        const QByteArray key = toQString(name).toUtf8();
        if (key.startsWith("MODEL_"))
            info.models.insert(key, value.cast<int>());
    }
    return info;
}

} // namespace

struct SrVulkanRunner::State
{
    State(PythonEnvironment environmentOfModule, std::shared_ptr<Interpreter> sharedInterpreter)
        : environment(std::move(environmentOfModule))
        , interpreter(std::move(sharedInterpreter))
    {
        interpreter->attach();
    }

    void work(); ///< body of the thread
    Result<SrVulkanInfo> load();
    Result<EngineOutput> carryOut(const SrVulkanJob &job, int id);
    Result<void> setDevice(int gpu, const py::module_ &module);

    const PythonEnvironment environment;
    const std::shared_ptr<Interpreter> interpreter;

    std::mutex mutex; ///< of everything below; never held while waiting for the GIL
    std::condition_variable changed;
    std::thread thread;
    std::thread stopper;
    std::optional<Result<SrVulkanInfo>> info;
    std::optional<int> gpu;
    std::optional<SrVulkanJob> job; ///< handed in, not taken up yet
    bool busy = false; ///< from handing a job in until its end
    int lastId = 0;
    int awaitedId = 0; ///< 0: nobody waits
    std::optional<Result<EngineOutput>> output; ///< of the awaited job
    bool stopping = false;
    bool stopCalled = false;
    bool ended = false; ///< the thread has left its loop
    std::optional<bool> stopped; ///< outcome of stop()
};

void SrVulkanRunner::State::work()
{
    pthread_setname_np(pthread_self(), "upview-engine");
    Result<SrVulkanInfo> loaded = load();
    std::unique_lock lock(mutex);
    info = std::move(loaded);
    changed.notify_all();
    for (;;) {
        changed.wait(lock, [this] { return job.has_value() || stopping; });
        if (stopping)
            break;
        SrVulkanJob current = *std::exchange(job, std::nullopt);
        const int id = lastId;
        lock.unlock();
        Result<EngineOutput> result = carryOut(current, id);
        current.untilDone.reset();
        lock.lock();
        busy = false;
        if (awaitedId == id)
            output = std::move(result);
        else
            spdlog::debug("sr_vulkan: dropped the late result {}", id);
        changed.notify_all();
    }
    ended = true;
    changed.notify_all();
}

Result<SrVulkanInfo> SrVulkanRunner::State::load()
{
    const auto started = interpreter->start();
    if (!started)
        return tl::unexpected(started.error());

    const WorkingFolderGuard folder;
    const SignalGuard signalGuard;
    if (!folder.isSafe())
        return failure(ErrorCode::EngineMissing, tr("The engine sr_vulkan could not be loaded."),
                       QStringLiteral("cannot change to the root folder"));
    SrVulkanInfo loaded;
    const auto ran = interpreter->run([this, &loaded]() -> Result<void> {
        loaded = loadModule(environment.engineLibrary());
        return {};
    });
    if (!ran) {
        spdlog::error("sr_vulkan: not loaded: {}", log::text(ran.error().details));
        return failure(ErrorCode::EngineMissing,
                       tr("The engine sr_vulkan could not be loaded. Run ./run in Upview's folder."),
                       ran.error().details);
    }
    spdlog::info("sr_vulkan: {} imported in {:.1f} ms, init in {:.1f} ms, Vulkan {}, devices: {}",
                 log::text(loaded.version), loaded.importSeconds * 1000, loaded.initSeconds * 1000,
                 loaded.vulkan, log::text(loaded.gpuNames.join(QStringLiteral(", "))));
    return loaded;
}

Result<void> SrVulkanRunner::State::setDevice(int wanted, const py::module_ &module)
{
    const WorkingFolderGuard folder;
    const SignalGuard signalGuard;
    const EngineThreadNaming naming;
    const int threads = std::clamp(QThread::idealThreadCount(), 1, kMostThreads);
    if (!folder.isSafe() || module.attr("initSet")(wanted, threads).cast<int>() != 0) {
        return failure(ErrorCode::EngineFailed, tr("The engine could not be started on this device."),
                       toQString(module.attr("getLastError")()));
    }
    const std::scoped_lock lock(mutex);
    gpu = wanted;
    return {};
}

Result<EngineOutput> SrVulkanRunner::State::carryOut(const SrVulkanJob &job, int id)
{
    EngineOutput output;
    const auto ran = interpreter->run([&]() -> Result<void> {
        const py::module_ module = py::module_::import(kModule);
        if (!gpu) {
            const auto set = setDevice(job.gpu, module);
            if (!set)
                return set;
        }

        const auto bytes = py::ssize_t(bmp::encodedSize(job.chunk.size()));
        py::object file = py::reinterpret_steal<py::object>(PyBytes_FromStringAndSize(nullptr, bytes));
        if (!file)
            throw py::error_already_set();
        {
            // Nobody else knows these bytes yet, so they may be written without the GIL.
            auto *data = reinterpret_cast<uchar *>(PyBytes_AS_STRING(file.ptr()));
            const py::gil_scoped_release unlocked;
            bmp::encode(job.chunk, std::span(data, std::size_t(bytes)));
        }
        const auto began = Clock::now();
        const int accepted =
            module.attr("add")(file, job.modelIndex, id, float(job.scale), "bmp", job.tile).cast<int>();
        file = py::object(); // sr_vulkan has its own copy
        if (accepted <= 0) {
            return failure(ErrorCode::EngineFailed, tr("The engine refused the picture."),
                           toQString(module.attr("getLastError")()));
        }

        for (;;) {
            const py::object loaded = module.attr("load")(kBlock);
            if (loaded.is_none())
                return failure(ErrorCode::EngineFailed, tr("The engine has been stopped."));
            // Both in one GIL hold: the text is one for all and any later poll overwrites it.
            const QString lastError = toQString(module.attr("getLastError")());
            const py::tuple answer = loaded;
            if (answer[2].cast<int>() != id)
                continue;
            output.seconds = seconds(Clock::now() - began);
            const py::object result = answer[0];
            if (!PyBytes_Check(result.ptr())) {
                return failure(ErrorCode::EngineFailed, tr("The engine failed to upscale the picture."),
                               lastError);
            }
            const std::span<const uchar> picture(
                reinterpret_cast<const uchar *>(PyBytes_AS_STRING(result.ptr())),
                std::size_t(PyBytes_GET_SIZE(result.ptr())));
            const py::gil_scoped_release unlocked; // bytes never change and `result` keeps them
            auto decoded = bmp::decode(picture, job.chunk.size() * job.scale);
            if (!decoded)
                return tl::unexpected(decoded.error());
            output.image = std::move(*decoded);
            return {};
        }
    });
    if (!ran)
        return tl::unexpected(ran.error());
    return output;
}

SrVulkanRunner::SrVulkanRunner(PythonEnvironment environment, std::shared_ptr<Interpreter> interpreter)
    : m_state(std::make_shared<State>(std::move(environment), std::move(interpreter)))
{
}

SrVulkanRunner::~SrVulkanRunner()
{
    stop(kNoDeadline);
}

Result<SrVulkanInfo> SrVulkanRunner::start()
{
    std::unique_lock lock(m_state->mutex);
    if (m_state->stopping)
        return failure(ErrorCode::EngineMissing, tr("The engine has been stopped."));
    if (!m_state->info && !m_state->thread.joinable())
        m_state->thread = std::thread([state = m_state] { state->work(); });
    m_state->changed.wait(lock, [this] { return m_state->info.has_value(); });
    return *m_state->info;
}

std::optional<int> SrVulkanRunner::gpu() const
{
    const std::scoped_lock lock(m_state->mutex);
    return m_state->gpu;
}

Result<EngineOutput> SrVulkanRunner::run(const SrVulkanJob &job, const CancelFlag &cancel)
{
    const auto started = start();
    if (!started)
        return tl::unexpected(started.error());

    State &state = *m_state;
    std::unique_lock lock(state.mutex);
    const auto waitFor = [&](const auto &condition) {
        while (!condition()) {
            if (cancel.isCancelled())
                return false;
            state.changed.wait_for(lock, kCancelInterval);
        }
        return !cancel.isCancelled();
    };

    if (!waitFor([&state] { return (!state.busy && state.awaitedId == 0) || state.stopping; }))
        return cancelledFailure();
    if (state.stopping)
        return failure(ErrorCode::EngineFailed, tr("The engine has been stopped."));
    if (state.gpu && *state.gpu != job.gpu) {
        return failure(ErrorCode::InvalidArgument,
                       tr("Another device is in use. The change takes effect after Upview is restarted."));
    }
    const int id = ++state.lastId;
    state.job = job;
    state.busy = true;
    state.awaitedId = id;
    state.changed.notify_all();

    const bool arrived = waitFor([&state] { return state.output.has_value() || state.ended; });
    state.awaitedId = 0;
    auto output = std::exchange(state.output, std::nullopt);
    if (!arrived && state.job) { // not taken up yet: it never will be
        state.job.reset();
        state.busy = false;
    }
    state.changed.notify_all();
    if (!arrived)
        return cancelledFailure();
    if (!output)
        return failure(ErrorCode::EngineFailed, tr("The engine has been stopped."));
    return *output;
}

bool SrVulkanRunner::stop(std::chrono::milliseconds deadline)
{
    const auto end = Clock::now() + deadline;
    State &state = *m_state;
    std::unique_lock lock(state.mutex);
    if (state.stopped)
        return *state.stopped;
    state.stopping = true;
    state.changed.notify_all();
    if (!state.thread.joinable()) {
        state.stopped = state.interpreter->detach(deadline);
        return *state.stopped;
    }

    // The engine's thread may be deep in load(), so another one calls stop(), which ends that wait too. It
    // may have to wait for the GIL, while a driver is being loaded; hence a thread, with a deadline.
    state.stopper = std::thread([shared = m_state] {
        pthread_setname_np(pthread_self(), "upview-stop");
        {
            std::unique_lock inner(shared->mutex);
            shared->changed.wait(inner, [&shared] { return shared->info.has_value(); });
        }
        const auto ran = shared->interpreter->run([]() -> Result<void> {
            const EngineThreadNaming naming;
            const py::dict modules = py::module_::import("sys").attr("modules");
            if (modules.contains(kModule))
                modules[kModule].attr("stop")();
            return {};
        });
        if (!ran)
            spdlog::debug("sr_vulkan: not stopped: {}", log::text(ran.error().details));
        const std::scoped_lock inner(shared->mutex);
        shared->stopCalled = true;
        shared->changed.notify_all();
    });
    bool stopped = state.changed.wait_until(lock, end, [&state] { return state.stopCalled && state.ended; });
    lock.unlock();
    stopped = stopped && waitForEngineThreads(end);
    if (stopped) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
        stopped = state.interpreter->detach(std::max(left, std::chrono::milliseconds(0)));
    }
    if (stopped) {
        state.thread.join();
        state.stopper.join();
    } else {
        spdlog::warn("sr_vulkan: still busy at the end");
        state.thread.detach();
        state.stopper.detach();
        // The threads still use it, and nothing of it may be torn down under them before _exit.
        new std::shared_ptr<State>(m_state);
    }
    lock.lock();
    state.stopped = stopped;
    return stopped;
}

} // namespace upview
