// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/upscalejob.h"

#include "core/base/log.h"
#include "core/image/imagereader.h"
#include "core/image/resample.h"
#include "core/upscale/alphaplane.h"
#include "core/upscale/areaplan.h"
#include "core/upscale/memory.h"
#include "core/upscale/plausibility.h"

#include <QColorSpace>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace upview {

namespace {

// An area whose result is not plausible is tried again with these tiles, which need less memory.
constexpr int kSmallerTiles[] = {200, 100, 64};

// A file that changes while it is being upscaled is read again, so often.
constexpr int kAttempts = 3;

// No more than this part of the free memory is planned for one job.
constexpr double kMemoryShare = 0.8;

// Longest side of a result: what all three formats of the cache but WebP (16383) can hold.
constexpr int kLongestSide = 65000;

} // namespace

UpscaleJob::UpscaleJob(QList<std::shared_ptr<Engine>> engines, UpscaleCache &cache,
                       std::shared_ptr<const EngineReport> report, UpscaleRequest request, CancelFlag cancel,
                       Progress progress)
    : m_engines(std::move(engines))
    , m_cache(cache)
    , m_report(std::move(report))
    , m_request(std::move(request))
    , m_cancel(std::move(cancel))
    , m_progress(std::move(progress))
{
}

Result<void> UpscaleJob::resolve(const Recipe &recipe, bool sixteenBit)
{
    ResolveContext context;
    context.sixteenBit = sixteenBit;
    for (const auto &engine : m_engines)
        context.fixedDevices.insert(engine->name(), engine->fixedDevice());
    const Result<ResolvedRecipe> resolved = resolveRecipe(recipe, *m_report, context);
    if (!resolved)
        return tl::unexpected(resolved.error());
    m_resolved = *resolved;
    for (const auto &engine : m_engines) {
        if (engine->name() == m_resolved.engine->name)
            m_engine = engine;
    }
    return {};
}

QByteArray UpscaleJob::recipeText() const
{
    const Availability &engine = m_resolved.engine->availability;
    QByteArray text =
        m_resolved.recipe.canonicalText(m_resolved.engine->name + ' ' + engine.version.toUtf8());
    // A model of the user's can change under its name.
    for (const QString &file : {m_resolved.model->paramFile, m_resolved.model->binFile}) {
        if (const QFileInfo info(file); !file.isEmpty()) {
            text += ";file=" + QByteArray::number(info.size()) + '@'
                + QByteArray::number(info.lastModified().toMSecsSinceEpoch());
        }
    }
    return text;
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
    m_progress(0, QStringLiteral("reading"));
    m_identity = identity;
    const Result<ImageInfo> info = probeImage(m_request.sourcePath);
    if (!info)
        return tl::unexpected(info.error());
    if (info->animated)
        return failure(ErrorCode::InvalidArgument, tr("Animated pictures cannot be upscaled yet."));
    if (info->isVector)
        return failure(ErrorCode::InvalidArgument,
                       tr("This picture is drawn from shapes: it is sharp at every size as it is."));
    if (const Result<void> resolved = resolve(m_request.recipe, false); !resolved)
        return tl::unexpected(resolved.error());
    m_tile = m_resolved.recipe.tile;
    result.recipe = m_resolved.recipe;
    result.notice = m_resolved.notice;
    result.modelName = m_resolved.model->displayName();
    result.deviceName = m_resolved.device->name;
    m_recipeText = recipeText();
    const CacheKey key = CacheKey::of(identity, m_recipeText);
    const QSize target = m_resolved.recipe.targetSize(info->size);
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

    if (const Result<void> memory = checkMemory(info->size, target); !memory)
        return tl::unexpected(memory.error());
    ReadOptions options;
    options.cancel = m_cancel;
    // Not the camera's preview: all that the file has.
    options.developRaw = true;
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
    const bool deep = decoded->info.bitsPerChannel > 8;
    if (deep) {
        // Known from here on only; an engine that keeps the depth is preferred.
        if (const Result<void> again = resolve(m_request.recipe, true); !again)
            return tl::unexpected(again.error());
        result.recipe = m_resolved.recipe;
        result.notice = m_resolved.notice;
    }
    const bool keepsDepth = deep && m_resolved.engine->traits.sixteenBit;
    // Eight bits for an engine that knows no more.
    const QImage::Format shallow = transparent ? QImage::Format_ARGB32 : QImage::Format_RGB32;
    const QImage taken = deep && !keepsDepth ? source.convertToFormat(shallow) : source;
    const QImage opaque = transparent
        ? opaqueColours(taken)
        : taken.convertToFormat(keepsDepth ? QImage::Format_RGBX64 : QImage::Format_RGB32);
    Result<QImage> enlarged = enlarge(opaque, m_resolved.recipe.targetSize(source.size()));
    if (!enlarged)
        return tl::unexpected(enlarged.error());
    result.image = std::move(*enlarged);
    // The CPU may have had to help.
    result.recipe.device = m_resolved.recipe.device;
    result.recipe.engine = m_resolved.recipe.engine;
    result.deviceName = m_resolved.device->name;
    result.notice = m_resolved.notice;
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

Result<QImage> UpscaleJob::enlarge(const QImage &source, QSize target)
{
    const Model &model = *m_resolved.model;
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
        Result<QImage> next = pass(image, done / total, (done + weights.at(i)) / total);
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

Result<QImage> UpscaleJob::pass(const QImage &source, double from, double to)
{
    const int scale = m_resolved.model->scale;
    const int side = m_engine->areaSide(*m_resolved.model, *m_resolved.device, m_tile);
    const QList<QRect> areas = side > 0 ? planAreas(source.size(), side) : QList<QRect>{source.rect()};
    if (areas.size() == 1)
        return processArea(source, areas.first(), from, to);
    QImage target(source.size() * scale, source.format());
    if (target.isNull())
        return failure(ErrorCode::OutOfMemory, tr("There is not enough memory for the result."));
    for (qsizetype i = 0; i < areas.size(); ++i) {
        const auto fraction = [&](qsizetype done) {
            return from + (to - from) * double(done) / double(areas.size());
        };
        const Result<QImage> upscaled = processArea(source, areas.at(i), fraction(i), fraction(i + 1));
        if (!upscaled)
            return upscaled;
        placeArea(target, *upscaled, areas.at(i).topLeft() * scale);
    }
    return target;
}

Result<QImage> UpscaleJob::processArea(const QImage &picture, const QRect &area, double from, double to)
{
    for (;;) {
        QList<int> tiles{m_tile};
        for (const int smaller : kSmallerTiles) {
            if (m_tile == 0 || smaller < m_tile)
                tiles.append(smaller);
        }
        Error last;
        for (const int tile : std::as_const(tiles)) {
            Result<QImage> upscaled = tryArea(picture, area, tile, from, to);
            if (upscaled) {
                m_tile = tile; // what was too much for one area is too much for the next
                return upscaled;
            }
            last = upscaled.error();
            // Only trouble of the engine at work can be mended by a smaller tile.
            if (last.code != ErrorCode::EngineFailed && last.code != ErrorCode::OutOfMemory
                && last.code != ErrorCode::ImplausibleResult)
                return upscaled;
            spdlog::warn("{} failed on {} by {} on an area of {} x {} with tile {}: {} {}",
                         log::text(m_resolved.model->id), log::text(m_resolved.recipe.device),
                         m_engine->name().constData(), area.width(), area.height(), tile,
                         log::text(last.text), log::text(last.details));
        }
        if (!fallBackToCpu(last))
            return tl::unexpected(last);
    }
}

Result<QImage> UpscaleJob::tryArea(const QImage &picture, const QRect &area, int tile, double from, double to)
{
    if (m_cancel.isCancelled())
        return cancelledFailure();
    m_progress(from, QStringLiteral("running"));
    EngineTask task;
    task.model = m_resolved.model;
    task.tta = m_resolved.recipe.tta;
    task.threads = m_resolved.recipe.threads;
    task.device = m_resolved.recipe.device;
    task.picture = picture;
    task.area = area;
    task.tile = tile;
    task.progress = [&](double part) { m_progress(from + (to - from) * part, QStringLiteral("running")); };
    Result<EngineOutput> output = m_engine->process(task, m_cancel);
    if (!output)
        return tl::unexpected(output.error());
    const QImage source = area == picture.rect() ? picture : picture.copy(area);
    if (output->image.size() != area.size() * task.model->scale || !isPlausible(source, output->image)) {
        return failure(
            ErrorCode::ImplausibleResult,
            tr("%1 gave a damaged picture. Try a smaller tile size or another device in Preferences.")
                .arg(task.model->displayName()));
    }
    m_engineSeconds += output->seconds;
    return std::move(output->image);
}

bool UpscaleJob::fallBackToCpu(const Error &reason)
{
    if (!m_resolved.device->isGpu)
        return false;
    const QString gpu = m_resolved.device->name;
    Recipe recipe = m_resolved.recipe;
    recipe.engine = {};
    recipe.device = QStringLiteral("cpu");
    const auto before = std::pair(m_resolved, m_engine);
    if (!resolve(recipe, m_resolved.engine->traits.sixteenBit) || m_resolved.device->isGpu) {
        std::tie(m_resolved, m_engine) = before;
        return false;
    }
    m_tile = 0;
    m_resolved.notice = tr("Ran on the CPU: %1 failed. %2").arg(gpu, reason.text);
    spdlog::warn("{} goes on on the CPU", log::text(m_resolved.model->id));
    return true;
}

Result<void> UpscaleJob::checkMemory(QSize source, QSize target)
{
    const Model &model = *m_resolved.model;
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
    const int side = m_engine->areaSide(model, *m_resolved.device, m_tile);
    const QSize area = side > 0 ? source.boundedTo(QSize(side, side)) : source;
    needed += double(std::max<qint64>(0, m_engine->memoryNeeded(model, *m_resolved.device, area, m_tile)));
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
    if (!source.allGray())
        return;
    const bool deep = image.format() == QImage::Format_RGBX64;
    const QImage::Format format = image.format();
    image = image.convertToFormat(deep ? QImage::Format_Grayscale16 : QImage::Format_Grayscale8)
                .convertToFormat(format);
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
