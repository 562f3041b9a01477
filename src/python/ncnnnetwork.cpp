// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/ncnnnetwork.h"

#include "core/base/log.h"
#include "python/librarystderr.h"
#include "python/signalguard.h"
#include "python/workingfolderguard.h"

#include <QFile>
#include <QThread>

#include <pybind11/embed.h>

#include <cstring>

namespace py = pybind11;

namespace upview {

namespace {

constexpr char kModule[] = "ncnn";
constexpr int kOutOfMemory = -100; ///< what ncnn's layers answer when an allocation failed

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(NcnnNetwork)
};

/// With the GIL.
HeldObject held(py::object object)
{
    PyObject *raw = object.release().ptr();
    return {raw, [](void *pointer) {
                const PyGILState_STATE gil = PyGILState_Ensure();
                Py_DECREF(static_cast<PyObject *>(pointer));
                PyGILState_Release(gil);
            }};
}

py::handle object(const HeldObject &held)
{
    return {static_cast<PyObject *>(held.get())};
}

/// With the GIL: where the numbers of an ncnn.Mat lie.
Blob blobOf(const py::object &mat)
{
    const py::buffer_info info = py::buffer(mat).request();
    Blob blob;
    if (info.ndim == 1) {
        blob.channels = 1;
        blob.planes = {static_cast<float *>(info.ptr), int(info.shape[0]), 1, info.shape[0]};
    } else if (info.ndim == 3) {
        blob.channels = int(info.shape[0]);
        blob.planes = {static_cast<float *>(info.ptr), int(info.shape[2]), int(info.shape[1]),
                       info.strides[0] / qsizetype(sizeof(float))};
    }
    if (info.itemsize != sizeof(float) || (info.ndim != 1 && info.ndim != 3))
        return {};
    blob.mat = held(mat);
    return blob;
}

Error networkError(int code)
{
    if (code == kOutOfMemory)
        return {ErrorCode::OutOfMemory, Tr::tr("The device has not enough memory."), {}};
    return {ErrorCode::EngineFailed, Tr::tr("The engine failed to upscale the picture."),
            QStringLiteral("ncnn answers %1").arg(code)};
}

} // namespace

NcnnNetwork::NcnnNetwork(std::shared_ptr<Interpreter> interpreter, NetworkDescription description,
                         Place place)
    : m_interpreter(std::move(interpreter))
    , m_description(std::move(description))
    , m_place(place)
{
}

Result<std::shared_ptr<NcnnNetwork>> NcnnNetwork::load(std::shared_ptr<Interpreter> interpreter,
                                                       const QString &paramFile, const QString &binFile,
                                                       NetworkDescription description, Place place)
{
    std::shared_ptr<NcnnNetwork> network(
        new NcnnNetwork(std::move(interpreter), std::move(description), place));
    const auto ran = network->m_interpreter->run([&]() -> Result<void> {
        const py::object net = py::module_::import(kModule).attr("Net")();
        const py::object options = net.attr("opt");
        options.attr("num_threads") = place.threads;
        options.attr("use_vulkan_compute") = place.gpu >= 0;
        options.attr("use_bf16_storage") = place.shortFloats;
        if (place.gpu >= 0) {
            net.attr("set_vulkan_device")(place.gpu);
        } else {
            for (const char *pool : {"blob_allocator", "workspace_allocator"}) {
                const py::object allocator = py::module_::import(kModule).attr("PoolAllocator")();
                options.attr(pool) = allocator;
                network->m_pools.push_back(held(allocator));
            }
        }
        const int parsed = net.attr("load_param")(QFile::encodeName(paramFile).toStdString()).cast<int>();
        const int loaded = parsed != 0
            ? parsed
            : net.attr("load_model")(QFile::encodeName(binFile).toStdString()).cast<int>();
        if (loaded != 0) {
            return loaded == kOutOfMemory
                ? tl::unexpected(networkError(loaded))
                : failure(ErrorCode::EngineFailed, Tr::tr("The weights of the model could not be loaded."),
                          QStringLiteral("ncnn answers %1 for %2").arg(loaded).arg(paramFile));
        }
        network->m_net = held(net);
        return {};
    });
    if (!ran)
        return tl::unexpected(ran.error());
    return network;
}

Result<Blob> NcnnNetwork::makeInput(QSize size)
{
    Blob blob;
    const auto ran = m_interpreter->run([&]() -> Result<void> {
        const py::object mat = py::module_::import(kModule).attr("Mat")(size.width(), size.height(), 3);
        if (mat.attr("empty")().cast<bool>())
            return failure(ErrorCode::OutOfMemory, Tr::tr("There is not enough memory."));
        blob = blobOf(mat);
        return {};
    });
    if (!ran)
        return tl::unexpected(ran.error());
    return blob;
}

Result<HeldObject> NcnnNetwork::begin(const Blob &input)
{
    HeldObject pass;
    const auto ran = m_interpreter->run([&]() -> Result<void> {
        const py::object extractor = object(m_net).attr("create_extractor")();
        const int code =
            extractor.attr("input")(m_description.input.toStdString(), object(input.mat)).cast<int>();
        if (code != 0)
            return tl::unexpected(networkError(code));
        pass = held(extractor);
        return {};
    });
    if (!ran)
        return tl::unexpected(ran.error());
    return pass;
}

Result<void> NcnnNetwork::set(const HeldObject &pass, const QByteArray &blob,
                              const std::vector<float> &values)
{
    return m_interpreter->run([&]() -> Result<void> {
        const py::object mat = py::module_::import(kModule).attr("Mat")(int(values.size()));
        const Blob place = blobOf(mat);
        if (!place.planes.data)
            return failure(ErrorCode::OutOfMemory, Tr::tr("There is not enough memory."));
        std::memcpy(place.planes.data, values.data(), values.size() * sizeof(float));
        const int code = object(pass).attr("input")(blob.toStdString(), mat).cast<int>();
        return code == 0 ? Result<void>() : tl::unexpected(networkError(code));
    });
}

Result<void> NcnnNetwork::advance(const HeldObject &pass, const QByteArray &blob)
{
    return m_interpreter->run([&]() -> Result<void> {
        const py::tuple answer = object(pass).attr("extract")(blob.toStdString());
        const int code = answer[0].cast<int>();
        return code == 0 ? Result<void>() : tl::unexpected(networkError(code));
    });
}

Result<Blob> NcnnNetwork::extract(const HeldObject &pass, const QByteArray &blob)
{
    Blob result;
    const auto ran = m_interpreter->run([&]() -> Result<void> {
        // The module gives the GIL back while it computes.
        const py::tuple answer = object(pass).attr("extract")(blob.toStdString());
        const int code = answer[0].cast<int>();
        if (code != 0)
            return tl::unexpected(networkError(code));
        const py::object mat = answer[1];
        if (mat.attr("empty")().cast<bool>())
            return tl::unexpected(networkError(kOutOfMemory));
        result = blobOf(mat);
        return {};
    });
    if (!ran)
        return tl::unexpected(ran.error());
    if (!result.planes.data)
        return failure(ErrorCode::EngineFailed, tr("The engine failed to upscale the picture."),
                       QStringLiteral("a blob of another form"));
    return result;
}

void NcnnNetwork::trim()
{
    const auto ran = m_interpreter->run([this]() -> Result<void> {
        for (const HeldObject &pool : m_pools)
            object(pool).attr("clear")();
        return {};
    });
    if (!ran)
        spdlog::debug("ncnn: memory is kept: {}", log::text(ran.error().details));
}

Result<NcnnInfo> loadNcnn(Interpreter &interpreter, const QString &library, bool countGpus)
{
    const auto started = interpreter.start();
    if (!started)
        return tl::unexpected(started.error());
    const WorkingFolderGuard folder;
    const SignalGuard signalGuard;
    if (!folder.isSafe())
        return failure(ErrorCode::EngineMissing, Tr::tr("The engine ncnn could not be loaded."),
                       QStringLiteral("cannot change to the root folder"));
    NcnnInfo info;
    const auto ran = interpreter.run([&]() -> Result<void> {
        const py::module_ module = py::module_::import(kModule);
        if (!redirectLibraryStderr(library))
            spdlog::debug("ncnn: its messages stay on stderr");
        info.version = QString::fromStdString(py::str(module.attr("__version__")).cast<std::string>());
        info.cpuCores = std::max(1, QThread::idealThreadCount());
        info.gpusCounted = countGpus;
        const int gpus = countGpus ? module.attr("get_gpu_count")().cast<int>() : 0;
        for (int i = 0; i < gpus; ++i) {
            const py::object gpu = module.attr("get_gpu_info")(i);
            info.gpuNames.append(QString::fromStdString(gpu.attr("device_name")().cast<std::string>()));
            info.gpuDrivers.append(QString::number(gpu.attr("driver_version")().cast<quint32>()));
        }
        return {};
    });
    if (!ran) {
        spdlog::error("ncnn: not loaded: {}", log::text(ran.error().details));
        return failure(ErrorCode::EngineMissing,
                       Tr::tr("The engine ncnn could not be loaded. Run ./run in Upview's folder."),
                       ran.error().details);
    }
    spdlog::info("ncnn: {}, devices: {}", log::text(info.version),
                 log::text(info.gpuNames.join(QStringLiteral(", "))));
    return info;
}

void unloadNcnn(Interpreter &interpreter)
{
    const auto ran = interpreter.run([]() -> Result<void> {
        py::module_::import("gc").attr("collect")();
        py::module_::import(kModule).attr("destroy_gpu_instance")();
        return {};
    });
    if (!ran)
        spdlog::debug("ncnn: not unloaded: {}", log::text(ran.error().details));
}

} // namespace upview
