// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/ncnnengine.h"

#include "core/base/log.h"
#include "core/upscale/memory.h"
#include "python/devicememory.h"
#include "python/engineavailability.h"
#include "python/enginethreads.h"
#include "python/ncnnmemory.h"

#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <utility>

namespace upview {

namespace {

/// Tiles at work on a graphics card: one is computed, one is being brought, one is being fetched.
constexpr int kGpuLanes = 3;
/// For so long after a task the memory for the next one is kept.
constexpr std::chrono::seconds kKeepMemory(3);
/// Networks that stay loaded on a device, and their weights together.
constexpr std::size_t kLoadedNetworks = 8;
constexpr qint64 kLoadedBytes = 512LL * 1024 * 1024;

/// Multiply-adds for a pixel from which a network is bound by memory on the CPU: then numbers of two bytes
/// are faster (the ones measured: 1.2 to 1.6 times with X4PLUS, its anime model and RealSR; smaller ones
/// lose).
constexpr double kShortFloatMacs = 2e6;

/// Whether the CPU computes with bfloat16 between the layers. The results differ from those with float32 by
/// 56 dB, which eight bits hide and sixteen do not.
bool takesShortFloats(const NetworkDescription &network, bool deep)
{
#if defined(__x86_64__)
    static const bool fast = __builtin_cpu_supports("avx512bf16") != 0;
#else
    constexpr bool fast = false;
#endif
    return fast && !deep && network.pooled.isEmpty() && network.macsPerPixel > kShortFloatMacs;
}

} // namespace

NcnnEngine::NcnnEngine(PythonEnvironment environment, std::shared_ptr<Interpreter> interpreter)
    : m_environment(std::move(environment))
    , m_interpreter(std::move(interpreter))
{
    m_interpreter->attach();
}

NcnnEngine::~NcnnEngine()
{
    shutdown(std::chrono::hours(24));
}

QByteArray NcnnEngine::name() const
{
    return QByteArrayLiteral("ncnn");
}

EngineTraits NcnnEngine::traits() const
{
    EngineTraits traits;
    traits.sixteenBit = true;
    traits.canLeaveGpus = true;
    return traits;
}

int NcnnEngine::areaSide(const Model & /*model*/, const Device & /*device*/, int /*tile*/) const
{
    return 0;
}

Result<NcnnInfo> NcnnEngine::start()
{
    const std::scoped_lock lock(m_mutex);
    if (m_stopping)
        return failure(ErrorCode::EngineMissing, tr("The engine has been stopped."));
    if (!m_info) {
        if (const auto problem = m_environment.ncnnProblem())
            m_info = failure(ErrorCode::EngineMissing, problem->text + u' ' + problem->remedy);
        else
            m_info = loadNcnn(*m_interpreter, m_environment.ncnnLibrary(), !m_cpuOnly);
    }
    return *m_info;
}

void NcnnEngine::setCpuOnly(bool cpuOnly)
{
    const std::scoped_lock lock(m_mutex);
    if (std::exchange(m_cpuOnly, cpuOnly) != cpuOnly)
        m_info.reset();
}

Result<void> NcnnEngine::initialise()
{
    const auto info = start();
    if (!info)
        return tl::unexpected(info.error());
    return {};
}

Availability NcnnEngine::availability()
{
    const auto info = start();
    if (!info)
        return availabilityOf(*this, m_environment, {info.error(), m_environment.ncnnProblem(), {}, {}});
    const QStringList notes =
        info->gpusCounted ? chooseDevices(true, info->gpuNames, info->cpuCores).notes : QStringList();
    return availabilityOf(*this, m_environment, {std::nullopt, std::nullopt, info->version, notes});
}

QList<Device> NcnnEngine::devices()
{
    const auto info = start();
    if (!info)
        return {};
    QList<Device> devices = chooseDevices(true, info->gpuNames, info->cpuCores).devices;
    const QList<DeviceMemory> memory = info->gpusCounted ? gpuMemory() : QList<DeviceMemory>();
    for (Device &device : devices) {
        if (!device.isGpu) {
            device.memoryTotal = totalMemory();
            device.memoryFree = availableMemory();
            continue;
        }
        device.driver = info->gpuDrivers.value(gpuIndex(device.id).value_or(-1));
        const auto found = std::find_if(memory.cbegin(), memory.cend(),
                                        [&](const DeviceMemory &m) { return m.name == device.name; });
        if (found != memory.cend()) {
            device.memoryTotal = found->total;
            device.memoryFree = found->free;
        }
    }
    return devices;
}

Result<NetworkDescription> NcnnEngine::describe(const Model &model)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto known = m_descriptions.find(model.id); known != m_descriptions.end())
            return known->second;
    }
    const auto files = m_environment.weightsOf(model);
    auto description = describeNetwork(files.param, files.bin);
    if (!description)
        return description;
    const std::scoped_lock lock(m_mutex);
    m_descriptions.insert_or_assign(model.id, *description);
    return description;
}

QString NcnnEngine::obstacle(const Model &model, const Device & /*device*/)
{
    const auto info = start();
    if (!info)
        return info.error().text;
    if (model.family == Model::Family::Custom)
        return QFileInfo::exists(model.paramFile) && QFileInfo::exists(model.binFile)
            ? QString()
            : tr("The files of the model %1 are gone.").arg(model.name);
    const auto problem = m_environment.problemOf(model);
    return problem ? problem->text : QString();
}

QString NcnnEngine::fixedDevice()
{
    return {};
}

qint64 NcnnEngine::memoryNeeded(const Model &model, const Device &device, QSize area, int tile)
{
    const auto network = describe(model);
    if (!network)
        return -1;
    const TileGeometry geometry = TileGeometry::of(model, *network);
    const NcnnMemory memory(*network, geometry, device);
    const bool whole = qint64(area.width()) * area.height() <= NcnnRun::kExactPixels;
    const NcnnPlan plan =
        planFor(memory, *network, geometry, device, {{QPoint(), area}, area, tile, whole, 0});
    const qint64 result = qint64(area.width()) * area.height() * network->scale * network->scale * 4;
    // The answers of a card are fetched from it.
    const qint64 side = std::min(plan.side, std::max(area.width(), area.height()));
    const qint64 answers =
        plan.lanes * side * side * network->scale * network->scale * 3 * qint64(sizeof(float));
    return result + (device.isGpu ? answers : memory.ofPlan(plan) + memory.ofWeights());
}

NcnnPlan NcnnEngine::planFor(const NcnnMemory &memory, const NetworkDescription &network,
                             const TileGeometry &geometry, const Device &device, const Wish &wish)
{
    const bool pooled = !network.pooled.isEmpty();
    NcnnLimits limits;
    limits.side = wish.tile > 0 ? wish.tile : memory.automaticSide();
    limits.processors = wish.threads > 0 ? wish.threads : std::max(1, QThread::idealThreadCount());
    limits.lanes = device.isGpu ? kGpuLanes : limits.processors;
    limits.whole = pooled && wish.whole;
    const qint64 budget = memory.budget();
    if (budget >= 0)
        limits.lanes = int(
            std::clamp<qint64>(budget / std::max<qint64>(1, memory.ofTile(limits.side)), 1, limits.lanes));
    NcnnPlan plan = device.isGpu ? planForGpu(wish.area, wish.picture, limits, geometry)
                                 : planForCpu(wish.area, wish.picture, limits, geometry);
    plan.averages = pooled && !(wish.whole && plan.tiles.size() == 1);
    if (plan.averages) {
        plan.waiting = int(NcnnRun::cells(wish.picture, geometry).size());
        const qint64 cell = std::max<qint64>(1, memory.ofTile(NcnnPlan::kCellSide));
        if (budget >= 0)
            plan.waiting = int(std::clamp<qint64>(budget / cell - plan.lanes, 0, plan.waiting));
    }
    return plan;
}

void NcnnEngine::enterLane(const NcnnPlan &plan) const
{
    if (plan.threads < 2)
        return;
    // OpenMP keeps threads for each thread that asks for work, and so this has to be said on each.
    thread_local const bool quiet =
        quietenWaitingThreads(QFile::encodeName(m_environment.ncnnOpenMp()).constData());
    if (!quiet)
        spdlog::debug("ncnn: its threads may spin while they wait");
}

NcnnEngine::Lane &NcnnEngine::laneOf(const QString &device)
{
    const std::scoped_lock lock(m_mutex);
    auto &lane = m_lanes[device];
    if (!lane)
        lane = std::make_unique<Lane>();
    return *lane;
}

Result<std::shared_ptr<NcnnNetwork>> NcnnEngine::network(Lane &lane, const Model &model,
                                                         NcnnNetwork::Place place)
{
    const auto found = std::find_if(lane.networks.begin(), lane.networks.end(), [&](const auto &entry) {
        return entry.first == model.id && entry.second->place() == place;
    });
    if (found != lane.networks.end()) {
        lane.networks.splice(lane.networks.begin(), lane.networks, found);
        return lane.networks.front().second;
    }
    // Looked at again each time: the files may have changed since.
    if (model.family == Model::Family::Custom) {
        const std::scoped_lock lock(m_mutex);
        m_descriptions.erase(model.id);
    }
    const auto description = describe(model);
    if (!description)
        return tl::unexpected(description.error());
    const auto files = m_environment.weightsOf(model);
    auto loaded = NcnnNetwork::load(m_interpreter, files.param, files.bin, *description, place);
    if (!loaded)
        return loaded;
    lane.networks.emplace_front(model.id, *loaded);
    qint64 bytes = 0;
    std::size_t count = 0;
    for (auto entry = lane.networks.begin(); entry != lane.networks.end();) {
        bytes += entry->second->description().weightBytes;
        ++count;
        const bool tooMuch = count > 1 && (count > kLoadedNetworks || bytes > kLoadedBytes);
        entry = tooMuch ? lane.networks.erase(entry) : std::next(entry);
    }
    return loaded;
}

Result<EngineOutput> NcnnEngine::process(const EngineTask &task, const CancelFlag &cancel)
{
    const auto info = start();
    if (!info)
        return tl::unexpected(info.error());
    const auto gpu = gpuIndex(task.device);
    const QList<Device> all = devices();
    const auto device =
        std::find_if(all.cbegin(), all.cend(), [&](const Device &d) { return d.id == task.device; });
    if (!gpu || device == all.cend())
        return failure(ErrorCode::InvalidArgument, tr("There is no device “%1” here.").arg(task.device));
    const bool known =
        task.picture.format() == QImage::Format_RGB32 || task.picture.format() == QImage::Format_RGBX64;
    if (!task.model || task.picture.isNull() || !known || task.area.isEmpty()
        || !task.picture.rect().contains(task.area)) {
        return failure(ErrorCode::InvalidArgument,
                       tr("The picture is not in the form that the engine needs."));
    }
    if (!EngineTask::isTile(task.tile)) {
        return failure(ErrorCode::InvalidArgument,
                       tr("The tile must be between %1 and %2 pixels.")
                           .arg(EngineTask::kSmallestTile)
                           .arg(EngineTask::kLargestTile));
    }
    if (const QString reason = obstacle(*task.model, *device); !reason.isEmpty())
        return failure(ErrorCode::EngineMissing, reason);

    Lane &lane = laneOf(task.device);
    const std::scoped_lock busy(lane.mutex);
    bool trimmed = false;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopping)
            return cancelledFailure();
        ++m_working;
        if (!m_trimmer.joinable())
            m_trimmer = std::thread([this] { trimWhenIdle(); });
        trimmed = !m_untrimmed;
    }
    const auto result = [&]() -> Result<EngineOutput> {
        if (cancel.isCancelled())
            return cancelledFailure();
        const auto described = describe(*task.model);
        if (!described)
            return tl::unexpected(described.error());
        const TileGeometry geometry = TileGeometry::of(*task.model, *described);
        const bool shortFloats =
            !device->isGpu && takesShortFloats(*described, task.picture.format() == QImage::Format_RGBX64);
        const NcnnMemory memory(*described, geometry, *device);
        const NcnnPlan plan =
            planFor(memory, *described, geometry, *device,
                    {task.area, task.picture.size(), task.tile, NcnnRun::inOnePiece(task), task.threads});
        const auto net = network(lane, *task.model, {*gpu, plan.threads, shortFloats});
        if (!net)
            return tl::unexpected(net.error());
        if (geometry.scale != task.model->scale
            || geometry != TileGeometry::of(*task.model, (*net)->description()))
            return failure(ErrorCode::Damaged, tr("The files of the model %1 changed.").arg(task.model->id));
        if (std::max(task.area.width(), task.area.height()) * geometry.scale > kLongestSide)
            return failure(ErrorCode::InvalidArgument, tr("The picture is too large for the engine."));
        const qint64 expected = memory.ofPlan(plan);
        if (!device->isGpu && device->memoryFree > 0 && expected > device->memoryFree)
            return failure(ErrorCode::OutOfMemory, tr("The device has not enough memory."));
        if (lane.averagesModel != task.model->id) {
            lane.averagesModel = task.model->id;
            lane.averages = {};
        }
        MemoryWatch watch(device->isGpu ? device->name : QString());
        NcnnRun run(**net, geometry, task, plan, lane.averages, cancel, [this, &plan] { enterLane(plan); });
        auto output = run.run();
        if (output) {
            output->tile = plan.side;
            output->memoryExpected = expected;
            // What was kept from the last task would be missing.
            output->memoryUsed = device->isGpu || trimmed ? watch.used() : -1;
            spdlog::debug("ncnn: {} on {}, tile {}: {:.0f} MB expected, {:.0f} MB used",
                          log::text(task.model->id), log::text(task.device), output->tile,
                          double(expected) / 1e6, double(output->memoryUsed) / 1e6);
        }
        return output;
    }();
    const std::scoped_lock lock(m_mutex);
    --m_working;
    m_untrimmed = true;
    m_lastTask = std::chrono::steady_clock::now();
    m_idle.notify_all();
    return result;
}

void NcnnEngine::trimWhenIdle()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_idle.wait(lock, [this] { return m_stopping || (m_untrimmed && m_working == 0); });
        const auto due = m_lastTask + kKeepMemory;
        m_idle.wait_until(lock, due, [this] { return m_stopping; });
        if (m_stopping)
            return;
        if (m_working > 0 || std::chrono::steady_clock::now() < m_lastTask + kKeepMemory)
            continue;
        m_untrimmed = false;
        std::vector<Lane *> lanes;
        for (const auto &[device, lane] : m_lanes)
            lanes.push_back(lane.get());
        lock.unlock();
        for (Lane *lane : lanes) {
            // Who holds it is at work, and this comes again after that.
            const std::unique_lock busy(lane->mutex, std::try_to_lock);
            if (!busy.owns_lock())
                continue;
            for (const auto &[model, network] : lane->networks)
                network->trim();
        }
        lock.lock();
    }
}

bool NcnnEngine::shutdown(std::chrono::milliseconds deadline)
{
    const auto end = std::chrono::steady_clock::now() + deadline;
    std::unique_lock lock(m_mutex);
    if (m_stopped)
        return *m_stopped;
    m_stopping = true;
    m_idle.notify_all();
    if (m_trimmer.joinable()) {
        lock.unlock();
        m_trimmer.join();
        lock.lock();
    }
    if (!m_idle.wait_until(lock, end, [this] { return m_working == 0; })) {
        m_stopped = false;
        return false;
    }
    m_lanes.clear();
    const bool loaded = m_info && *m_info;
    lock.unlock();
    if (loaded)
        unloadNcnn(*m_interpreter);
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    const bool finished = m_interpreter->detach(std::max(left, std::chrono::milliseconds(0)));
    lock.lock();
    m_stopped = finished;
    return finished;
}

} // namespace upview
