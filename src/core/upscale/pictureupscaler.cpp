// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/pictureupscaler.h"

#include "core/base/log.h"
#include "core/image/pixelrows.h"
#include "core/image/resample.h"
#include "core/upscale/alphaplane.h"
#include "core/upscale/areaplan.h"
#include "core/upscale/neutralcolours.h"
#include "core/upscale/plausibility.h"

#include <QColorSpace>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace upview {

namespace {

// An area whose result is not plausible is tried again with these tiles, which need less memory.
constexpr int kSmallerTiles[] = {200, 100, 64};

qint64 pixels(QSize size)
{
    return qint64(size.width()) * size.height();
}

} // namespace

tl::unexpected<Error> noMemoryForResult()
{
    return failure(ErrorCode::OutOfMemory,
                   QCoreApplication::translate("UpscaleJob", "There is not enough memory for the result."));
}

PictureUpscaler::PictureUpscaler(QList<std::shared_ptr<Engine>> engines,
                                 std::shared_ptr<const EngineReport> report, CancelFlag cancel,
                                 Progress progress)
    : m_engines(std::move(engines))
    , m_report(std::move(report))
    , m_cancel(std::move(cancel))
    , m_progress(std::move(progress))
{
}

Result<void> PictureUpscaler::resolve(const Recipe &recipe, bool sixteenBit)
{
    ResolveContext context;
    context.sixteenBit = sixteenBit;
    for (const auto &engine : m_engines)
        context.fixedDevices.insert(engine->name(), engine->fixedDevice());
    const Result<ResolvedRecipe> resolved = resolveRecipe(recipe, *m_report, context);
    if (!resolved)
        return tl::unexpected(resolved.error());
    m_resolved = *resolved;
    m_tile = m_resolved.recipe.tile;
    for (const auto &engine : m_engines) {
        if (engine->name() == m_resolved.engine->name)
            m_engine = engine;
    }
    return {};
}

OpaquePicture PictureUpscaler::opaque(const QImage &source) const
{
    OpaquePicture picture;
    picture.transparent = hasTransparency(source);
    picture.neutral = source.allGray();
    picture.grey =
        source.format() == QImage::Format_Grayscale8 || source.format() == QImage::Format_Grayscale16;
    const bool deep = isDeep(source);
    const bool keepsDepth = deep && m_resolved.engine->traits.sixteenBit;
    // Eight bits for an engine that knows no more.
    const QImage::Format shallow = picture.transparent ? QImage::Format_ARGB32 : QImage::Format_RGB32;
    const QImage taken = deep && !keepsDepth ? source.convertToFormat(shallow) : source;
    picture.colours = picture.transparent
        ? opaqueColours(taken)
        : taken.convertToFormat(keepsDepth ? QImage::Format_RGBX64 : QImage::Format_RGB32);
    return picture;
}

Result<QImage> PictureUpscaler::upscale(const QImage &source, QSize target, ProgressSpan span)
{
    const OpaquePicture picture = opaque(source);
    Result<QImage> enlarged = enlarge(picture.colours, target, span);
    if (!enlarged)
        return enlarged;
    QImage image = withLookOf(picture, *std::exchange(enlarged, QImage()));
    if (picture.transparent)
        image = withAlphaOf(image, source, m_cancel);
    if (m_cancel.isCancelled())
        return cancelledFailure();
    if (image.isNull())
        return noMemoryForResult();
    image.setColorSpace(source.colorSpace());
    return image;
}

QImage PictureUpscaler::withLookOf(const OpaquePicture &source, const QImage &image) const
{
    // A network may tint what was neutral.
    if (!source.neutral)
        return image;
    return source.grey && !source.transparent ? greyOf(image) : neutralOf(image);
}

int PictureUpscaler::passes(QSize source, QSize target) const
{
    const int scale = m_resolved.model->scale;
    int passes = 1;
    if (scale > 1) {
        while (std::max(target.width(), target.height())
               > std::max(source.width(), source.height()) * std::pow(scale, passes))
            ++passes;
    }
    return passes;
}

QList<ProgressSpan> PictureUpscaler::passSpans(int passes, ProgressSpan span) const
{
    // A later pass works on model.scale squared times the pixels of the one before.
    const double growth = double(m_resolved.model->scale) * m_resolved.model->scale;
    double total = 0;
    for (int i = 0; i < passes; ++i)
        total += std::pow(growth, i);
    QList<ProgressSpan> spans;
    double done = 0;
    for (int i = 0; i < passes; ++i) {
        const double next = done + std::pow(growth, i) / total;
        spans.append(span.part(done, next));
        done = next;
    }
    return spans;
}

Result<QImage> PictureUpscaler::enlarge(const QImage &source, QSize target, ProgressSpan span)
{
    // As many passes as it takes to reach the target; the filter then reduces to its exact size.
    QImage image = source;
    for (const ProgressSpan &part : passSpans(passes(source.size(), target), span)) {
        Result<QImage> next = pass(image, image.rect(), part);
        if (!next)
            return next;
        image = std::move(*next);
    }
    if (image.size() != target) {
        m_progress(span.to, QStringLiteral("finishing"));
        image = resample(image, target, m_cancel);
        if (image.isNull())
            return m_cancel.isCancelled() ? Result<QImage>(cancelledFailure()) : noMemoryForResult();
    }
    return image;
}

Result<QImage> PictureUpscaler::pass(const QImage &picture, const QRect &area, ProgressSpan span)
{
    const int scale = m_resolved.model->scale;
    const int side = areaSide();
    const QList<QRect> parts =
        side > 0 ? planAreas(area.size(), side) : QList<QRect>{QRect(QPoint(), area.size())};
    if (parts.size() == 1)
        return processArea(picture, area, span);
    QImage target(area.size() * scale, picture.format());
    if (target.isNull())
        return noMemoryForResult();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const double count = double(parts.size());
        const Result<QImage> upscaled = processArea(picture, parts.at(i).translated(area.topLeft()),
                                                    span.part(double(i) / count, double(i + 1) / count));
        if (!upscaled)
            return upscaled;
        placeArea(target, *upscaled, parts.at(i).topLeft() * scale);
    }
    return target;
}

Result<QImage> PictureUpscaler::processArea(const QImage &picture, const QRect &area, ProgressSpan span)
{
    for (;;) {
        QList<int> tiles{m_tile};
        for (const int smaller : kSmallerTiles) {
            if (m_tile == 0 || smaller < m_tile)
                tiles.append(smaller);
        }
        Error last;
        for (const int tile : std::as_const(tiles)) {
            Result<QImage> upscaled = tryArea(picture, area, tile, span);
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

Result<QImage> PictureUpscaler::tryArea(const QImage &picture, const QRect &area, int tile, ProgressSpan span)
{
    if (m_cancel.isCancelled())
        return cancelledFailure();
    m_progress(span.from, QStringLiteral("running"));
    EngineTask task;
    task.model = m_resolved.model;
    task.tta = m_resolved.recipe.tta;
    task.threads = m_resolved.recipe.threads;
    task.device = m_resolved.recipe.device;
    task.picture = picture;
    task.area = area;
    task.tile = tile;
    task.progress = [&](double part) { m_progress(span.at(part), QStringLiteral("running")); };
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
    m_memoryExpected = std::max(m_memoryExpected, output->memoryExpected);
    m_memoryUsed = std::max(m_memoryUsed, output->memoryUsed);
    return std::move(output->image);
}

bool PictureUpscaler::fallBackToCpu(const Error &reason)
{
    if (!m_resolved.device->isGpu)
        return false;
    const QString gpu = m_resolved.device->name;
    Recipe recipe = m_resolved.recipe;
    recipe.engine = {};
    recipe.device = QStringLiteral("cpu");
    const auto before = std::tuple(m_resolved, m_engine, m_tile);
    if (!resolve(recipe, m_resolved.engine->traits.sixteenBit) || m_resolved.device->isGpu) {
        std::tie(m_resolved, m_engine, m_tile) = before;
        return false;
    }
    m_tile = 0;
    // Of another device.
    m_memoryExpected = m_memoryUsed = -1;
    m_resolved.notice = tr("Ran on the CPU: %1 failed. %2").arg(gpu, reason.text);
    spdlog::warn("{} goes on on the CPU", log::text(m_resolved.model->id));
    return true;
}

int PictureUpscaler::areaSide() const
{
    return m_engine->areaSide(*m_resolved.model, *m_resolved.device, m_tile);
}

qint64 PictureUpscaler::passMemory(QSize area, bool deep) const
{
    const Model &model = *m_resolved.model;
    const qint64 pixelBytes = deep && m_resolved.engine->traits.sixteenBit ? 8 : 4;
    const int side = areaSide();
    const QSize once = side > 0 ? area.boundedTo(QSize(side, side)) : area;
    qint64 bytes = std::max<qint64>(0, m_engine->memoryNeeded(model, *m_resolved.device, once, m_tile));
    // The engine reckons with 8 bits a channel.
    bytes += (pixelBytes - 4) * pixels(once * model.scale);
    if (once != area)
        bytes += pixelBytes * pixels(area * model.scale);
    return bytes;
}

qint64 PictureUpscaler::memoryNeeded(QSize source, QSize target, bool deep, bool transparent) const
{
    const int scale = m_resolved.model->scale;
    const qint64 pixelBytes = deep && m_resolved.engine->traits.sixteenBit ? 8 : 4;
    const QSize lastInput = source * int(std::pow(scale, passes(source, target) - 1));
    const QSize lastOutput = lastInput * scale;
    // As decoded, and opaque.
    const qint64 sources = (deep ? 8 : 4) * pixels(source) + pixelBytes * pixels(source);
    const qint64 network =
        (lastInput == source ? 0 : pixelBytes * pixels(lastInput)) + passMemory(lastInput, deep);
    const qint64 resized = lastOutput == target ? 0 : pixelBytes * (pixels(lastOutput) + pixels(target));
    // The alpha plane and the colours with it, while the colours without are there.
    const qint64 joined = pixelBytes * pixels(target) * (transparent ? 3 : 1);
    return sources + std::max({network, resized, joined});
}

} // namespace upview
