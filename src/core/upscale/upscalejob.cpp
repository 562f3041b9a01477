// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/upscalejob.h"

#include "core/base/log.h"
#include "core/image/colourprofile.h"
#include "core/image/imagereader.h"
#include "core/image/pixelrows.h"
#include "core/upscale/alphaplane.h"
#include "core/upscale/animationupscaler.h"
#include "core/upscale/memory.h"
#include "core/upscale/sourcepicture.h"

#include <QColorSpace>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace upview {

namespace {

// A file that changes while it is being upscaled is read again, so often.
constexpr int kAttempts = 3;

// No more than this part of the free memory is planned for one job, and of that no more than the other
// without a question.
constexpr double kMemoryShare = 0.8;
constexpr double kShareToAsk = 0.6;
// The same for a result of more pixels than this: half a minute of waiting at least, and a file of 500 MB.
constexpr qint64 kPixelsToAsk = 200LL * 1000 * 1000;

// Longest side of a result: what all three formats of the cache but WebP (16383) can hold.
constexpr int kLongestSide = 65000;

double pixels(QSize size)
{
    return double(size.width()) * size.height();
}

Result<void> checkSides(QSize target)
{
    if (std::max(target.width(), target.height()) <= kLongestSide)
        return {};
    return failure(ErrorCode::TooLarge,
                   QCoreApplication::translate(
                       "UpscaleJob", "The result would be %1 x %2 pixels; the limit is %3 on a side.")
                       .arg(target.width())
                       .arg(target.height())
                       .arg(kLongestSide));
}

tl::unexpected<Error> impossible(const UpscaleEstimate &estimate)
{
    return failure(ErrorCode::OutOfMemory,
                   estimate.text + u' '
                       + QCoreApplication::translate("UpscaleJob", "Choose a smaller scale."));
}

/// A picture for the screen.
QImage shownPicture(const QImage &image, const QByteArray &iccProfile, const CancelFlag &cancel)
{
    if (iccProfile.isEmpty() || image.colorSpace().isValid())
        return image;
    const QImage converted = colourprofile::toSrgb(image, iccProfile, cancel);
    return converted.isNull() ? image : converted;
}

} // namespace

UpscaleJob::UpscaleJob(QList<std::shared_ptr<Engine>> engines, UpscaleCache &cache,
                       std::shared_ptr<const EngineReport> report, UpscaleRequest request, CancelFlag cancel,
                       PictureUpscaler::Progress progress)
    : m_cache(cache)
    , m_request(std::move(request))
    , m_cancel(std::move(cancel))
    , m_progress(std::move(progress))
    , m_upscaler(std::move(engines), std::move(report), m_cancel, m_progress)
{
}

UpscaleJob::~UpscaleJob()
{
    removeWorkFile();
}

void UpscaleJob::removeWorkFile()
{
    if (!m_workFile.isEmpty())
        QFile::remove(std::exchange(m_workFile, QString()));
}

QByteArray UpscaleJob::recipeText() const
{
    const ResolvedRecipe &resolved = m_upscaler.resolved();
    const Availability &engine = resolved.engine->availability;
    QByteArray text = resolved.recipe.canonicalText(resolved.engine->name + ' ' + engine.version.toUtf8());
    // A model of the user's can change under its name.
    for (const QString &file : {resolved.model->paramFile, resolved.model->binFile}) {
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

Result<UpscaleEstimate> UpscaleJob::estimate()
{
    const Result<ImageInfo> info = probeImage(m_request.sourcePath);
    if (!info)
        return tl::unexpected(info.error());
    if (const Result<void> resolved = m_upscaler.resolve(m_request.recipe, false); !resolved)
        return tl::unexpected(resolved.error());
    const QSize target = m_upscaler.resolved().recipe.targetSize(info->size);
    if (const Result<void> sides = checkSides(target); !sides)
        return tl::unexpected(sides.error());
    // Depth and alpha are known after decoding only.
    return estimateFor(info->size, false, info->animated, info->animated);
}

UpscaleOutcome UpscaleJob::attempt(const SourceIdentity &identity)
{
    QElapsedTimer timer;
    timer.start();
    m_progress(0, QStringLiteral("reading"));
    m_identity = identity;
    removeWorkFile();
    const Result<ImageInfo> info = probeImage(m_request.sourcePath);
    if (!info)
        return tl::unexpected(info.error());
    if (info->isVector)
        return failure(ErrorCode::InvalidArgument,
                       tr("This picture is drawn from shapes: it is sharp at every size as it is."));
    if (const Result<void> resolved = m_upscaler.resolve(m_request.recipe, false); !resolved)
        return tl::unexpected(resolved.error());
    UpscaleResult result;
    m_recipeText = recipeText();
    result.sourceSize = info->size;
    result.size = m_upscaler.resolved().recipe.targetSize(info->size);
    const double secondsBefore = m_upscaler.engineSeconds();
    if (m_request.refresh || !takeFromCache(result)) {
        if (const Result<void> sides = checkSides(result.size); !sides)
            return tl::unexpected(sides.error());
        const Result<void> made = info->animated ? makeAnimation(result) : makePicture(result);
        if (!made)
            return tl::unexpected(made.error());
    }
    // Another one than was asked for may have had to help; out of the cache no device ran.
    const ResolvedRecipe &resolved = m_upscaler.resolved();
    result.recipe = resolved.recipe;
    result.deviceName = resolved.device->name;
    result.modelName = resolved.model->displayName();
    result.notice = result.fromCache ? QString() : resolved.notice;
    result.shown = shownPicture(result.image, result.iccProfile, m_cancel);
    result.engineSeconds = m_upscaler.engineSeconds() - secondsBefore;
    result.memoryExpected = m_upscaler.memoryExpected();
    result.memoryUsed = m_upscaler.memoryUsed();
    result.totalSeconds = double(timer.nsecsElapsed()) / 1e9;
    return result;
}

bool UpscaleJob::takeFromCache(UpscaleResult &result)
{
    std::optional<CachedResult> cached = m_cache.load(CacheKey::of(m_identity, m_recipeText));
    if (!cached || cached->image.size() != result.size)
        return false;
    result.image = std::move(cached->image);
    result.iccProfile = cached->iccProfile;
    result.animation = cached->animation;
    result.frames = cached->frames;
    result.fromCache = true;
    return true;
}

Result<DecodedImage> UpscaleJob::source()
{
    if (m_request.picture && sourcepicture::isOf(*m_request.picture, m_identity))
        return *m_request.picture;
    if (const auto ahead = std::exchange(m_ahead, std::nullopt)) {
        if (std::optional<DecodedImage> picture = ahead->result();
            picture && sourcepicture::isOf(*picture, m_identity))
            return *std::move(picture);
    }
    return sourcepicture::read(m_request.sourcePath, m_cancel);
}

Result<void> UpscaleJob::makePicture(UpscaleResult &result)
{
    QElapsedTimer timer;
    timer.start();
    const Result<DecodedImage> decoded = source();
    result.readingSeconds = double(timer.nsecsElapsed()) / 1e9;
    if (!decoded)
        return tl::unexpected(decoded.error());
    if (decoded->truncated) {
        return failure(
            ErrorCode::Damaged,
            tr("The file is incomplete: a part of the picture is missing, so it is not upscaled."));
    }
    const QImage &source = decoded->image;
    const bool deep = isDeep(source);
    if (deep) {
        // Known from here on only; an engine that keeps the depth is preferred.
        if (const Result<void> again = m_upscaler.resolve(m_request.recipe, true); !again)
            return tl::unexpected(again.error());
    }
    const UpscaleEstimate estimate = estimateFor(source.size(), deep, hasTransparency(source), false);
    result.size = estimate.size;
    switch (estimate.verdict) {
    case UpscaleEstimate::Verdict::Fine:
    case UpscaleEstimate::Verdict::Large: {
        Result<QImage> image = m_upscaler.upscale(source, result.size);
        if (!image)
            return tl::unexpected(image.error());
        result.image = std::move(*image);
        result.iccProfile = decoded->iccProfile;
        break;
    }
    case UpscaleEstimate::Verdict::NeedsFile:
        if (!m_request.target) {
            return failure(ErrorCode::OutOfMemory,
                           estimate.text + u' ' + tr("It can be written to a file piece by piece."));
        }
        if (const Result<void> written = writeBands(*decoded, result); !written)
            return tl::unexpected(written.error());
        break;
    case UpscaleEstimate::Verdict::Impossible:
        return impossible(estimate);
    }
    return {};
}

Result<void> UpscaleJob::writeBands(const DecodedImage &decoded, UpscaleResult &result)
{
    BandedUpscaler banded(m_upscaler, m_cancel);
    const int rows = BandedUpscaler::rowsFor(m_upscaler, decoded.image.size(), result.size,
                                             isDeep(decoded.image), memoryLimit());
    spdlog::info("{}: by bands of {} rows into a file", log::text(m_request.sourcePath), rows);
    if (const Result<void> written = banded.run(decoded, result.size, *m_request.target, rows); !written)
        return written;
    result.writtenTo = m_request.target->path;
    return {};
}

Result<void> UpscaleJob::makeAnimation(UpscaleResult &result)
{
    const UpscaleEstimate estimate = estimateFor(result.sourceSize, false, true, true);
    if (estimate.verdict != UpscaleEstimate::Verdict::Fine)
        return impossible(estimate);
    const Result<QString> file = m_cache.workFile(CacheKey::of(m_identity, m_recipeText));
    if (!file)
        return tl::unexpected(file.error());
    m_workFile = *file;
    const auto made = AnimationUpscaler(m_upscaler, m_cancel).run(m_request.sourcePath, m_workFile);
    if (!made)
        return tl::unexpected(made.error());
    result.image = made->first;
    result.frames = made->frames;
    result.animation = HeldFile::open(m_workFile);
    if (!result.animation)
        return failure(ErrorCode::WriteFailed, tr("The upscaled animation cannot be read again."));
    return {};
}

qint64 UpscaleJob::memoryLimit() const
{
    if (m_request.memory >= 0)
        return m_request.memory;
    const qint64 available = availableMemory();
    return available < 0 ? -1 : qint64(kMemoryShare * double(available));
}

UpscaleEstimate UpscaleJob::estimateFor(QSize source, bool deep, bool transparent, bool animated) const
{
    UpscaleEstimate estimate;
    estimate.size = m_upscaler.resolved().recipe.targetSize(source);
    estimate.memoryNeeded = m_upscaler.memoryNeeded(source, estimate.size, deep, transparent);
    // The frames that reader and writer hold around the one that is computed.
    if (animated)
        estimate.memoryNeeded += qint64(4 * 2 * (pixels(source) + pixels(estimate.size)));
    estimate.memoryFree = m_request.memory >= 0 ? m_request.memory : availableMemory();
    const QLocale locale;
    estimate.text = tr("The result of %1 x %2 pixels needs about %3 of memory; %4 is free.")
                        .arg(estimate.size.width())
                        .arg(estimate.size.height())
                        .arg(locale.formattedDataSize(estimate.memoryNeeded),
                             estimate.memoryFree < 0 ? tr("an unknown part")
                                                     : locale.formattedDataSize(estimate.memoryFree));
    const qint64 limit = memoryLimit();
    using Verdict = UpscaleEstimate::Verdict;
    if (limit >= 0 && estimate.memoryNeeded > limit) {
        const int rows =
            animated ? 0 : BandedUpscaler::rowsFor(m_upscaler, source, estimate.size, deep, limit);
        estimate.verdict = rows > 0 ? Verdict::NeedsFile : Verdict::Impossible;
    } else if (!animated
               && (pixels(estimate.size) > double(kPixelsToAsk)
                   || (limit >= 0 && double(estimate.memoryNeeded) > kShareToAsk * double(limit)))) {
        estimate.verdict = Verdict::Large;
    }
    return estimate;
}

Result<void> UpscaleJob::keep(const UpscaleResult &result)
{
    const Result<SourceIdentity> now = SourceIdentity::of(m_request.sourcePath);
    if (!now || !(*now == m_identity))
        return {};
    const CacheKey key = CacheKey::of(m_identity, m_recipeText);
    if (result.animation) {
        Result<void> stored = m_cache.storeAnimation(
            key, m_identity, {m_workFile, result.image.size(), result.frames}, m_recipeText);
        if (stored)
            m_workFile.clear();
        return stored;
    }
    StoreOptions options;
    options.format = result.recipe.format;
    options.quality = result.recipe.quality;
    options.recipe = m_recipeText;
    options.iccProfile = result.iccProfile;
    return m_cache.store(key, m_identity, result.image, options);
}

} // namespace upview
