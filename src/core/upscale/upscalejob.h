// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/upscale/reciperesolver.h"
#include "core/upscale/upscaleservice.h"

#include <QCoreApplication>

#include <functional>

namespace upview {

/// One job from file to result, on a worker thread:
/// cache -> read -> passes of the network over areas -> plausibility of each area -> join -> exact size ->
/// alpha, grey and colour space of the source; then, when the result was delivered, -> cache.
///
/// Trouble of a device (out of memory, a failure, an implausible answer) is met by smaller tiles, then by the
/// CPU, then by an error: never by a result that is not right.
class UpscaleJob
{
    Q_DECLARE_TR_FUNCTIONS(UpscaleJob)

public:
    /// Said between pieces of work: 0 to 1, and the phase as UpscaleService documents it. Any thread, one
    /// call at a time.
    using Progress = std::function<void(double fraction, const QString &phase)>;

    UpscaleJob(QList<std::shared_ptr<Engine>> engines, UpscaleCache &cache,
               std::shared_ptr<const EngineReport> report, UpscaleRequest request, CancelFlag cancel,
               Progress progress);

    /// Does it all and blocks meanwhile. Call once.
    UpscaleOutcome run();

    /// Stores the result of `run` in the cache; nothing is stored, without an error, when the file has
    /// changed meanwhile. Errors as UpscaleCache::store.
    Result<void> keep(const UpscaleResult &result);

    /// Seconds per million source pixels of the last run; 0 when nothing was computed.
    [[nodiscard]] double secondsPerMegapixel() const { return m_secondsPerMegapixel; }

private:
    UpscaleOutcome attempt(const SourceIdentity &identity);
    /// Takes what the recipe means here; with the device that it names.
    Result<void> resolve(const Recipe &recipe, bool sixteenBit);
    Result<QImage> enlarge(const QImage &source, QSize target);
    Result<QImage> pass(const QImage &source, double from, double to);
    /// An area of a picture, by smaller tiles and at last by the CPU where the first way fails.
    Result<QImage> processArea(const QImage &picture, const QRect &area, double from, double to);
    /// One try of that with the present device.
    Result<QImage> tryArea(const QImage &picture, const QRect &area, int tile, double from, double to);
    /// Goes on with the CPU; false when that cannot be.
    bool fallBackToCpu(const Error &reason);
    Result<void> checkMemory(QSize source, QSize target);
    void restoreLook(QImage &image, const QImage &source) const;
    [[nodiscard]] QByteArray recipeText() const;

    const QList<std::shared_ptr<Engine>> m_engines;
    UpscaleCache &m_cache;
    const std::shared_ptr<const EngineReport> m_report;
    UpscaleRequest m_request;
    CancelFlag m_cancel;
    Progress m_progress;
    ResolvedRecipe m_resolved;
    std::shared_ptr<Engine> m_engine; ///< of the resolved recipe
    int m_tile = 0; ///< that of the recipe, or a smaller one that had to be taken
    QByteArray m_recipeText;
    SourceIdentity m_identity;
    double m_engineSeconds = 0;
    double m_secondsPerMegapixel = 0;
};

} // namespace upview
