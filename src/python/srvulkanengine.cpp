// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/srvulkanengine.h"

#include "core/base/log.h"
#include "python/engineavailability.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace upview {

namespace {

/// sr_vulkan writes BMPs to a buffer without room for the header and the rows' padding; below about 10 x 10
/// pixels that runs over the heap. Smaller chunks are padded to this side.
constexpr int kSmallestSide = 32;

/// Sides of an area in source pixels where the task leaves the choice. The CPU is quicker on small pieces,
/// which stay in its caches, and small ones give progress; a GPU wants large ones.
constexpr int kCpuAreaSide = 256;
constexpr int kGpuAreaSide = 1024;
constexpr int kSmallestAreaSide = 64;

/// RealSR's tile where the task leaves it to the engine, and what its network looks at around a pixel.
constexpr int kRealSrTile = 200;
constexpr int kRealSrOverlap = 10;

QByteArray moduleKey(const Model &model, bool tta)
{
    return "MODEL_" + model.id.toUtf8() + (tta ? "_TTA" : "");
}

/// The image with its last column and row repeated up to this size.
QImage padded(const QImage &image, QSize size)
{
    QImage result(size, QImage::Format_RGB32);
    if (result.isNull())
        return result;
    for (int y = 0; y < size.height(); ++y) {
        const auto *from =
            reinterpret_cast<const QRgb *>(image.constScanLine(std::min(y, image.height() - 1)));
        auto *to = reinterpret_cast<QRgb *>(result.scanLine(y));
        std::memcpy(to, from, std::size_t(image.width()) * sizeof(QRgb));
        std::fill(to + image.width(), to + size.width(), from[image.width() - 1]);
    }
    return result;
}

/// What a network takes of the computer's memory in CPU mode.
struct CpuDemand
{
    qint64 fixedBytes; ///< its weights, rearranged
    qint64 bytesPerPixel; ///< of a tile with its padding
    int tile; ///< side where the task leaves it to the engine
    int padding; ///< source pixels that the engine adds to each side of a tile
};

/// Measured as peaks with sr_vulkan 2.1.0, with and without TTA, and rounded up. 400 x 400 pixels took: CUNET
/// 819 MB (TTA 929), PHOTO 535, CUGAN 2x 840, 3x 1664, 4x 1040; RealSR 679 for 100 x 100 and 1378 for 200 x
/// 200.
CpuDemand cpuDemand(const Model &model)
{
    switch (model.family) {
    case Model::Family::Waifu2x:
        return model.id.contains(QLatin1StringView("CUNET")) ? CpuDemand{20'000'000, 4500, 400, 28}
                                                             : CpuDemand{10'000'000, 3300, 400, 7};
    case Model::Family::RealCugan:
        return {20'000'000, model.scale == 2 ? 5200 : model.scale == 3 ? 9500 : 6200, 400, 19};
    case Model::Family::RealSr:
    case Model::Family::RealEsrgan:
    case Model::Family::Custom:
        break;
    }
    return {400'000'000, 21'000, kRealSrTile, kRealSrOverlap};
}

} // namespace

SrVulkanEngine::SrVulkanEngine(PythonEnvironment environment, std::shared_ptr<Interpreter> interpreter)
    : m_environment(std::move(environment))
    , m_runner(m_environment, std::move(interpreter))
{
}

SrVulkanEngine::~SrVulkanEngine() = default;

QByteArray SrVulkanEngine::name() const
{
    return QByteArrayLiteral("sr_vulkan");
}

Result<SrVulkanInfo> SrVulkanEngine::start()
{
    return m_runner.start();
}

const DeviceChoice &SrVulkanEngine::choice(const SrVulkanInfo &info)
{
    const std::scoped_lock lock(m_choiceMutex);
    if (!m_choice)
        m_choice = chooseDevices(info.vulkan, info.gpuNames, info.cpuCores);
    return *m_choice;
}

Result<void> SrVulkanEngine::initialise()
{
    const auto info = start();
    if (!info)
        return tl::unexpected(info.error());
    return {};
}

Availability SrVulkanEngine::availability()
{
    const auto info = start();
    if (!info)
        return availabilityOf(*this, m_environment, {info.error(), m_environment.problem(), {}, {}});
    return availabilityOf(*this, m_environment,
                          {std::nullopt, std::nullopt, info->version, choice(*info).notes});
}

QList<Device> SrVulkanEngine::devices()
{
    const auto info = start();
    return info ? choice(*info).devices : QList<Device>();
}

QString SrVulkanEngine::obstacle(const Model &model, const Device &device)
{
    if (model.family == Model::Family::Custom)
        return tr("Only the ncnn engine can run your own models.");
    const auto info = start();
    if (!info)
        return info.error().text;
    if (model.family == Model::Family::RealEsrgan && !device.isGpu)
        return tr("Real-ESRGAN needs a graphics card with Vulkan; this engine cannot run it on the CPU.");
    if (!info->models.contains(moduleKey(model, false)))
        return tr("The installed engine does not know the model %1.").arg(model.id);
    const auto problem = m_environment.problemOf(model);
    return problem ? problem->text : QString();
}

QString SrVulkanEngine::fixedDevice()
{
    const auto gpu = m_runner.gpu();
    if (!gpu)
        return {};
    return *gpu < 0 ? QStringLiteral("cpu") : QStringLiteral("gpu%1").arg(*gpu);
}

EngineTraits SrVulkanEngine::traits() const
{
    return {};
}

int SrVulkanEngine::areaSide(const Model &model, const Device &device, int tile) const
{
    // A GPU gets equal large areas whatever the tile, since its memory pools grow with every new size; but
    // Real-CUGAN knows no tiles, so there the area is the tile, as on the CPU.
    if (device.isGpu && (tile == 0 || model.family != Model::Family::RealCugan))
        return kGpuAreaSide;
    return tile > 0 ? std::max(tile, kSmallestAreaSide) : kCpuAreaSide;
}

qint64 SrVulkanEngine::memoryNeeded(const Model &model, const Device &device, QSize area, int tile)
{
    const QSize chunk = area + QSize(2 * model.overlap, 2 * model.overlap);
    // Bytes for a pixel of the result on its way back: the network's 4, the writer's copies of 4 and 4, the
    // file twice at 3, ours of 4; and for a source pixel: file, engine's file, decoded twice, at 4 each.
    const qint64 source = qint64(chunk.width()) * chunk.height();
    const qint64 transport = source * 16 + source * model.scale * model.scale * 22;
    if (device.isGpu)
        return transport;
    const CpuDemand demand = cpuDemand(model);
    const auto tileSide = [&demand, tile](int side) {
        return qint64(std::min(side, tile > 0 ? tile : demand.tile)) + 2 * qint64(demand.padding);
    };
    return transport + demand.fixedBytes
        + tileSide(chunk.width()) * tileSide(chunk.height()) * demand.bytesPerPixel;
}

Result<SrVulkanJob> SrVulkanEngine::jobFor(const EngineTask &task, const QImage &chunk)
{
    const auto info = start();
    if (!info)
        return tl::unexpected(info.error());
    if (!task.model)
        return failure(ErrorCode::InvalidArgument, tr("No model was chosen."));

    const QList<Device> &all = choice(*info).devices;
    const auto device = std::find_if(
        all.cbegin(), all.cend(), [&task](const Device &candidate) { return candidate.id == task.device; });
    const auto gpu = gpuIndex(task.device);
    if (device == all.cend() || !gpu)
        return failure(ErrorCode::InvalidArgument, tr("There is no device “%1” here.").arg(task.device));

    const auto index = info->models.constFind(moduleKey(*task.model, task.tta));
    if (index == info->models.cend()) {
        return failure(ErrorCode::InvalidArgument,
                       tr("The installed engine does not know the model %1.").arg(task.model->id));
    }
    if (const auto problem = m_environment.problemOf(*task.model))
        return failure(ErrorCode::EngineMissing, problem->text + u' ' + problem->remedy);
    const QString reason = obstacle(*task.model, *device);
    if (!reason.isEmpty())
        return failure(ErrorCode::InvalidArgument, reason);

    if (chunk.isNull() || chunk.format() != QImage::Format_RGB32)
        return failure(ErrorCode::InvalidArgument,
                       tr("The picture is not in the form that the engine needs."));
    if (chunk.width() > kLongestSide || chunk.height() > kLongestSide)
        return failure(ErrorCode::InvalidArgument, tr("The picture is too large for the engine."));
    if (!EngineTask::isTile(task.tile)) {
        return failure(ErrorCode::InvalidArgument,
                       tr("The tile must be between %1 and %2 pixels.")
                           .arg(EngineTask::kSmallestTile)
                           .arg(EngineTask::kLargestTile));
    }
    const int scale = task.model->scale;
    if (scale < 1 || scale > 4)
        return failure(ErrorCode::InvalidArgument, tr("The model's scale is not between 1 and 4."));

    SrVulkanJob job;
    const QSize size = chunk.size().expandedTo(QSize(kSmallestSide, kSmallestSide));
    // sr_vulkan counts the result's bytes, four a pixel, in an int.
    if (qint64(size.width()) * size.height() * scale * scale * 4 > std::numeric_limits<int>::max())
        return failure(ErrorCode::InvalidArgument, tr("The picture is too large for the engine."));
    job.chunk = size == chunk.size() ? chunk : padded(chunk, size);
    if (job.chunk.isNull())
        return failure(ErrorCode::OutOfMemory, tr("There is not enough memory."));
    job.modelIndex = *index;
    job.scale = scale;
    job.tile = task.tile > 0 ? task.tile : automaticTile(*device);
    job.gpu = *gpu;
    job.untilDone = task.untilDone;
    return job;
}

Result<EngineOutput> SrVulkanEngine::process(const EngineTask &task, const CancelFlag &cancel)
{
    if (cancel.isCancelled())
        return cancelledFailure();
    if (!task.model || task.picture.isNull() || task.area.isEmpty()
        || !task.picture.rect().contains(task.area)) {
        return failure(ErrorCode::InvalidArgument,
                       tr("The picture is not in the form that the engine needs."));
    }
    // The area with what the network looks at around it.
    const int overlap = task.model->overlap;
    const QRect context = task.area.adjusted(-overlap, -overlap, overlap, overlap) & task.picture.rect();
    const QImage chunk = context == task.picture.rect() ? task.picture : task.picture.copy(context);
    const auto job = jobFor(task, chunk);
    if (!job)
        return tl::unexpected(job.error());
    auto output = job->gpu < 0 && task.model->family == Model::Family::RealSr
        ? processTileByTile(task, chunk, cancel)
        : processWhole(*job, chunk.size(), cancel);
    if (output && context != task.area) {
        const int scale = task.model->scale;
        const QPoint inside = (task.area.topLeft() - context.topLeft()) * scale;
        output->image = output->image.copy(QRect(inside, task.area.size() * scale));
        if (output->image.isNull())
            return failure(ErrorCode::OutOfMemory, tr("There is not enough memory."));
    }
    if (output)
        output->tile = job->tile;
    return output;
}

Result<EngineOutput> SrVulkanEngine::processWhole(const SrVulkanJob &job, QSize size,
                                                  const CancelFlag &cancel)
{
    auto output = m_runner.run(job, cancel);
    if (!output)
        return output;
    const QSize wanted = size * job.scale;
    if (output->image.size() != wanted)
        output->image = output->image.copy(QRect(QPoint(0, 0), wanted));
    return output;
}

Result<EngineOutput> SrVulkanEngine::processTileByTile(const EngineTask &task, const QImage &chunk,
                                                       const CancelFlag &cancel)
{
    const int tile = task.tile > 0 ? task.tile : kRealSrTile;
    const int step = tile - 2 * kRealSrOverlap;
    const int scale = task.model->scale;
    const QRect area = chunk.rect();
    EngineOutput whole;
    whole.image = QImage(area.size() * scale, QImage::Format_RGB32);
    if (whole.image.isNull())
        return failure(ErrorCode::OutOfMemory, tr("There is not enough memory."));

    // A picture that fits into one tile is one step; its borders need no overlap.
    const int stepX = area.width() <= tile ? tile : step;
    const int stepY = area.height() <= tile ? tile : step;
    for (int y = 0; y < area.height(); y += stepY) {
        for (int x = 0; x < area.width(); x += stepX) {
            const QRect core = QRect(x, y, stepX, stepY) & area;
            const QRect piece =
                core.adjusted(-kRealSrOverlap, -kRealSrOverlap, kRealSrOverlap, kRealSrOverlap) & area;
            EngineTask part = task;
            part.tile = std::max({EngineTask::kSmallestTile, piece.width(), piece.height()});
            const auto job = jobFor(part, chunk.copy(piece));
            if (!job)
                return tl::unexpected(job.error());
            const auto output = processWhole(*job, piece.size(), cancel);
            if (!output)
                return output;
            whole.seconds += output->seconds;
            const QPoint from = (core.topLeft() - piece.topLeft()) * scale;
            for (int row = 0; row < core.height() * scale; ++row) {
                const auto *source =
                    reinterpret_cast<const QRgb *>(output->image.constScanLine(from.y() + row)) + from.x();
                auto *target =
                    reinterpret_cast<QRgb *>(whole.image.scanLine(core.y() * scale + row)) + core.x() * scale;
                std::copy_n(source, core.width() * scale, target);
            }
        }
    }
    return whole;
}

bool SrVulkanEngine::shutdown(std::chrono::milliseconds deadline)
{
    return m_runner.stop(deadline);
}

} // namespace upview
