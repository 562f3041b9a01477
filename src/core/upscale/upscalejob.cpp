// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/upscalejob.h"

#include "core/base/log.h"
#include "core/image/imagereader.h"
#include "core/image/resample.h"
#include "core/upscale/alphaplane.h"
#include "core/upscale/chunkplan.h"
#include "core/upscale/plausibility.h"

#include <QColorSpace>
#include <QElapsedTimer>
#include <QFile>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace upview {

namespace {

// Sides of a chunk in source pixels where the recipe leaves the choice. The CPU is quicker on small pieces,
// which stay in its caches, and small ones give progress; a GPU wants large ones.
constexpr int kCpuChunkSide = 256;
constexpr int kGpuChunkSide = 1024;
constexpr int kSmallestChunkSide = 64;

// A chunk whose result is not plausible is tried again with these tiles, which need less memory.
constexpr int kSmallerTiles[] = {200, 100};

// A file that changes while it is being upscaled is read again, so often.
constexpr int kAttempts = 3;

// No more than this part of the free memory is planned for one job.
constexpr double kMemoryShare = 0.8;

// Longest side of a result: what all three formats of the cache but WebP (16383) can hold.
constexpr int kLongestSide = 65000;

// What the result of an empty model name is, best first.
const char *const kGpuModels[] = {"REALESRGAN_X4PLUS_UP4X", "WAIFU2X_CUNET_UP2X"};
const char *const kCpuModels[] = {"WAIFU2X_PHOTO_UP2X", "WAIFU2X_CUNET_UP2X"};

/// Side of a chunk in source pixels. A GPU gets equal large chunks whatever the tile, since its memory pools
/// grow with every new size; but Real-CUGAN knows no tiles, so there the chunk is the tile, as on the CPU.
int chunkSide(const Model &model, const Device &device, int tile)
{
    if (device.isGpu && (tile == 0 || model.family != Model::Family::RealCugan))
        return kGpuChunkSide;
    return tile > 0 ? std::max(tile, kSmallestChunkSide) : kCpuChunkSide;
}

const Device *findDevice(const QList<Device> &devices, const QString &id)
{
    const auto found =
        std::find_if(devices.begin(), devices.end(), [&](const Device &d) { return d.id == id; });
    return found == devices.end() ? nullptr : &*found;
}

} // namespace

qint64 availableMemory()
{
    QFile file(QStringLiteral("/proc/meminfo"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = file.readAll();
    const QByteArray name = "MemAvailable:";
    const qsizetype at = text.indexOf(name);
    if (at < 0)
        return -1;
    const QByteArray line = text.mid(at + name.size(), text.indexOf('\n', at) - at - name.size()).trimmed();
    bool ok = false;
    const qint64 kibibytes = line.left(line.indexOf(' ')).toLongLong(&ok);
    return ok ? kibibytes * 1024 : -1;
}

UpscaleJob::UpscaleJob(Engine &engine, UpscaleCache &cache, const EngineReport &report,
                       UpscaleRequest request, CancelFlag cancel, Progress progress)
    : m_engine(engine)
    , m_cache(cache)
    , m_report(report)
    , m_request(std::move(request))
    , m_cancel(std::move(cancel))
    , m_progress(std::move(progress))
{
}

Result<Recipe> UpscaleJob::resolve(const Recipe &recipe, const EngineReport &report,
                                   const QString &fixedDevice, QString *notice)
{
    if (report.devices.isEmpty()) {
        const Availability &availability = report.availability;
        const QString problem =
            availability.problem.isEmpty() ? tr("There is no upscaling engine.") : availability.problem;
        return failure(ErrorCode::EngineMissing, problem, availability.remedy);
    }
    if (!(recipe.scale >= Recipe::kMinScale && recipe.scale <= Recipe::kMaxScale)) {
        return failure(
            ErrorCode::InvalidArgument,
            tr("The scale must be between %1 and %2.").arg(Recipe::kMinScale).arg(Recipe::kMaxScale));
    }
    if (recipe.tile != 0 && (recipe.tile < 32 || recipe.tile > 4096))
        return failure(ErrorCode::InvalidArgument,
                       tr("The tile size must be 0 (automatic) or between 32 and 4096."));

    Recipe resolved = recipe;
    if (resolved.device.isEmpty())
        resolved.device = fixedDevice.isEmpty() ? report.devices.first().id : fixedDevice;
    const Device *device = findDevice(report.devices, resolved.device);
    if (!device) {
        return failure(
            ErrorCode::InvalidArgument,
            tr("There is no device “%1”. Choose another one in Preferences.").arg(resolved.device));
    }
    const Device *wanted = device;
    if (const Device *inUse = findDevice(report.devices, fixedDevice); inUse && inUse != wanted) {
        device = inUse;
        resolved.device = inUse->id;
        if (notice)
            *notice = tr("Ran on %1: %2 is used after a restart of Upview.").arg(inUse->name, wanted->name);
    }

    if (resolved.model.isEmpty()) {
        const auto &candidates = device->isGpu ? kGpuModels : kCpuModels;
        const auto canRun = [&](const QString &id) { return report.obstacle(resolved.device, id).isEmpty(); };
        for (const char *candidate : candidates) {
            if (const QString id = QLatin1StringView(candidate); resolved.model.isEmpty() && canRun(id))
                resolved.model = id;
        }
        for (const Model &model : modelCatalogue()) {
            if (resolved.model.isEmpty() && model.scale > 1 && canRun(model.id))
                resolved.model = model.id;
        }
        if (resolved.model.isEmpty())
            return failure(ErrorCode::EngineMissing, tr("No model is installed."),
                           report.availability.remedy);
    }
    const Model *model = findModel(resolved.model);
    if (!model)
        return failure(ErrorCode::InvalidArgument, tr("There is no model “%1”.").arg(resolved.model));
    if (resolved.denoise >= 0) {
        const Model *variant = findDenoiseVariant(*model, resolved.denoise);
        if (!variant) {
            return failure(
                ErrorCode::InvalidArgument,
                tr("%1 has no denoise strength %2.").arg(model->displayName()).arg(resolved.denoise));
        }
        model = variant;
        resolved.model = model->id;
        resolved.denoise = -1;
    }
    if (const QString obstacle = report.obstacle(resolved.device, resolved.model); !obstacle.isEmpty()) {
        if (device != wanted && report.obstacle(wanted->id, resolved.model).isEmpty()) {
            return failure(ErrorCode::InvalidArgument,
                           tr("%1 stays in use until Upview is restarted, and cannot run this model. Restart "
                              "Upview to use %2.")
                               .arg(device->name, wanted->name));
        }
        return failure(ErrorCode::InvalidArgument, obstacle);
    }
    if (model->scale == 1 && (resolved.scale > 1.0 || !resolved.fit.isEmpty())) {
        return failure(
            ErrorCode::InvalidArgument,
            tr("%1 cleans pictures without enlarging them: set the scale to 1, or choose another model.")
                .arg(model->displayName()));
    }
    return resolved;
}

UpscaleOutcome UpscaleJob::run()
{
    for (int attempts = 0; attempts < kAttempts; ++attempts) {
        if (m_cancel.isCancelled())
            return cancelledFailure();
        const Result<SourceIdentity> before = SourceIdentity::of(m_request.sourcePath);
        if (!before)
            return tl::unexpected(before.error());
        UpscaleOutcome outcome = attempt(*before);
        if (!outcome)
            return outcome;
        const Result<SourceIdentity> after = SourceIdentity::of(m_request.sourcePath);
        if (after && *after == *before)
            return outcome;
        spdlog::info("{} changed while it was being upscaled", log::text(m_request.sourcePath));
    }
    return failure(ErrorCode::Damaged, tr("The file keeps changing. Try again when it is complete."));
}

UpscaleOutcome UpscaleJob::attempt(const SourceIdentity &identity)
{
    QElapsedTimer timer;
    timer.start();
    m_engineSeconds = 0;

    UpscaleResult result;
    const Result<Recipe> resolved =
        resolve(m_request.recipe, m_report, m_engine.fixedDevice(), &result.notice);
    if (!resolved)
        return tl::unexpected(resolved.error());
    m_recipe = *resolved;
    m_tile = m_recipe.tile;
    result.recipe = m_recipe;
    const Device &device = *findDevice(m_report.devices, resolved->device);
    const Model &model = *findModel(resolved->model);
    result.deviceName = device.name;

    m_progress(0, QStringLiteral("reading"));
    const QByteArray engine = m_engine.name() + ' ' + m_report.availability.version.toUtf8();
    m_identity = identity;
    m_recipeText = resolved->canonicalText(engine);
    const CacheKey key = CacheKey::of(identity, m_recipeText);
    const Result<ImageInfo> info = probeImage(m_request.sourcePath);
    if (!info)
        return tl::unexpected(info.error());
    if (info->animated)
        return failure(ErrorCode::InvalidArgument, tr("Animated pictures cannot be upscaled yet."));
    const QSize target = resolved->targetSize(info->size);
    result.sourceSize = info->size;

    if (!m_request.refresh) {
        if (std::optional<QImage> cached = m_cache.load(key); cached && cached->size() == target) {
            result.image = std::move(*cached);
            result.fromCache = true;
            // Where it came out of the cache, no device ran.
            result.notice.clear();
            result.totalSeconds = double(timer.nsecsElapsed()) / 1e9;
            return result;
        }
    }

    if (const Result<void> memory = checkMemory(model, device, info->size, target); !memory)
        return tl::unexpected(memory.error());
    ReadOptions options;
    options.cancel = m_cancel;
    const Result<DecodedImage> decoded = readImage(m_request.sourcePath, options);
    if (!decoded)
        return tl::unexpected(decoded.error());
    if (decoded->truncated) {
        return failure(
            ErrorCode::Damaged,
            tr("The file is incomplete: a part of the picture is missing, so it is not upscaled."));
    }

    const QImage &source = decoded->image;
    const bool transparent = hasTransparency(source);
    const QImage opaque = transparent ? opaqueColours(source) : source.convertToFormat(QImage::Format_RGB32);
    Result<QImage> enlarged = enlarge(opaque, model, device, resolved->targetSize(source.size()));
    if (!enlarged)
        return tl::unexpected(enlarged.error());
    result.image = std::move(*enlarged);
    restoreLook(result.image, source);
    if (transparent)
        result.image = withAlphaOf(result.image, source, m_cancel);
    if (m_cancel.isCancelled() || result.image.isNull())
        return cancelledFailure();
    result.image.setColorSpace(source.colorSpace());

    result.engineSeconds = m_engineSeconds;
    result.totalSeconds = double(timer.nsecsElapsed()) / 1e9;
    m_secondsPerMegapixel = result.totalSeconds * 1e6 / (double(source.width()) * source.height());
    return result;
}

Result<QImage> UpscaleJob::enlarge(const QImage &source, const Model &model, const Device &device,
                                   QSize target)
{
    // As many passes as it takes to reach the target; the filter then reduces to its exact size.
    int passes = 1;
    if (model.scale > 1) {
        while (std::max(target.width(), target.height())
               > std::max(source.width(), source.height()) * std::pow(model.scale, passes))
            ++passes;
    }
    // A later pass works on model.scale squared times the pixels of the one before.
    QList<double> weights;
    double total = 0;
    for (int i = 0; i < passes; ++i) {
        weights.append(std::pow(double(model.scale) * model.scale, i));
        total += weights.last();
    }
    QImage image = source;
    double done = 0;
    for (int i = 0; i < passes; ++i) {
        Result<QImage> next = pass(image, model, device, done / total, (done + weights.at(i)) / total);
        if (!next)
            return next;
        image = std::move(*next);
        done += weights.at(i);
    }
    if (image.size() != target) {
        m_progress(1, QStringLiteral("finishing"));
        image = resample(image, target, m_cancel);
        if (image.isNull())
            return m_cancel.isCancelled()
                ? Result<QImage>(cancelledFailure())
                : failure(ErrorCode::OutOfMemory, tr("There is not enough memory for the result."));
    }
    return image;
}

Result<QImage> UpscaleJob::pass(const QImage &source, const Model &model, const Device &device, double from,
                                double to)
{
    const int side = chunkSide(model, device, m_recipe.tile);
    const QList<Chunk> chunks = planChunks(source.size(), side, model.overlap);
    QImage target;
    if (chunks.size() > 1) {
        target = QImage(source.size() * model.scale, QImage::Format_RGB32);
        if (target.isNull())
            return failure(ErrorCode::OutOfMemory, tr("There is not enough memory for the result."));
    }
    for (qsizetype i = 0; i < chunks.size(); ++i) {
        m_progress(from + (to - from) * double(i) / double(chunks.size()), QStringLiteral("running"));
        const Chunk &chunk = chunks.at(i);
        const QImage piece = chunks.size() == 1 ? source : source.copy(chunk.padded);
        if (piece.isNull())
            return failure(ErrorCode::OutOfMemory, tr("There is not enough memory for the result."));
        const Result<QImage> upscaled = processChunk(piece, model);
        if (!upscaled || chunks.size() == 1)
            return upscaled;
        placeChunk(target, *upscaled, chunk, model.scale);
    }
    return target;
}

Result<QImage> UpscaleJob::processChunk(const QImage &chunk, const Model &model)
{
    EngineTask task;
    task.model = &model;
    task.tta = m_recipe.tta;
    task.device = m_recipe.device;
    task.chunk = chunk;

    QList<int> tiles{m_tile};
    for (const int smaller : kSmallerTiles) {
        if (m_tile == 0 || smaller < m_tile)
            tiles.append(smaller);
    }
    Error last;
    for (const int tile : std::as_const(tiles)) {
        if (m_cancel.isCancelled())
            return cancelledFailure();
        task.tile = tile;
        const Result<EngineOutput> output = m_engine.process(task, m_cancel);
        if (!output) {
            last = output.error();
            // Only a failure of the engine at work can be mended by a smaller tile.
            if (last.code != ErrorCode::EngineFailed && last.code != ErrorCode::OutOfMemory)
                return tl::unexpected(last);
        } else if (output->image.size() != chunk.size() * model.scale || !isPlausible(chunk, output->image)) {
            last = {ErrorCode::ImplausibleResult,
                    tr("%1 gave a damaged picture. Try a smaller tile size or another device in Preferences.")
                        .arg(model.displayName()),
                    {}};
        } else {
            m_engineSeconds += output->seconds;
            m_tile = tile; // what was too much for one chunk is too much for the next
            return output->image;
        }
        spdlog::warn("{} failed on a chunk of {} x {} with tile {}: {} {}", log::text(model.id),
                     chunk.width(), chunk.height(), tile, log::text(last.text), log::text(last.details));
    }
    return tl::unexpected(last);
}

Result<void> UpscaleJob::checkMemory(const Model &model, const Device &device, QSize source, QSize target)
{
    const QLocale locale;
    if (std::max(target.width(), target.height()) > kLongestSide) {
        return failure(ErrorCode::TooLarge,
                       tr("The result would be %1 x %2 pixels; the limit is %3 on a side.")
                           .arg(target.width())
                           .arg(target.height())
                           .arg(kLongestSide));
    }
    const auto pixels = [](QSize size) { return double(size.width()) * size.height(); };
    // Source twice (decoded, opaque), the last pass, the exact result and its copy with alpha.
    double largestPass = pixels(source);
    while (model.scale > 1 && largestPass < pixels(target))
        largestPass *= double(model.scale) * model.scale;
    double needed = 4.0 * (2 * pixels(source) + largestPass + 2 * pixels(target));
    const int side = chunkSide(model, device, m_recipe.tile);
    const int padded = side + 2 * model.overlap;
    needed += double(
        std::max<qint64>(0, m_engine.memoryNeeded(model, device, source.boundedTo(QSize(padded, padded)))));
    const qint64 available = availableMemory();
    if (available >= 0 && needed > kMemoryShare * double(available)) {
        return failure(
            ErrorCode::OutOfMemory,
            tr("The result of %1 x %2 pixels needs about %3 of memory; %4 is free. Choose a smaller scale.")
                .arg(target.width())
                .arg(target.height())
                .arg(locale.formattedDataSize(qint64(needed)), locale.formattedDataSize(available)));
    }
    return {};
}

void UpscaleJob::restoreLook(QImage &image, const QImage &source) const
{
    // A network may tint what was neutral.
    if (source.allGray())
        image = image.convertToFormat(QImage::Format_Grayscale8).convertToFormat(QImage::Format_RGB32);
}

Result<void> UpscaleJob::keep(const UpscaleResult &result)
{
    const Result<SourceIdentity> now = SourceIdentity::of(m_request.sourcePath);
    if (!now || !(*now == m_identity))
        return {};
    StoreOptions options;
    options.format = result.recipe.format;
    options.quality = result.recipe.quality;
    options.recipe = m_recipeText;
    return m_cache.store(CacheKey::of(m_identity, m_recipeText), m_identity, result.image, options);
}

} // namespace upview
