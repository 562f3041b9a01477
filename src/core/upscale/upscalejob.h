// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/upscale/upscaleservice.h"

#include <QCoreApplication>

#include <functional>

namespace upview {

/// One job from file to result, on a worker thread:
/// cache -> read -> passes of the network over chunks with overlap -> plausibility of each chunk -> join ->
/// exact size -> alpha, grey and colour space of the source; then, when the result was delivered, -> cache.
class UpscaleJob
{
    Q_DECLARE_TR_FUNCTIONS(UpscaleJob)

public:
    /// Said between pieces of work: 0 to 1, and the phase as UpscaleService documents it.
    using Progress = std::function<void(double fraction, const QString &phase)>;

    UpscaleJob(Engine &engine, UpscaleCache &cache, const EngineReport &report, UpscaleRequest request,
               CancelFlag cancel, Progress progress);

    /// Does it all and blocks meanwhile. Call once.
    UpscaleOutcome run();

    /// Stores the result of `run` in the cache; nothing is stored, without an error, when the file has
    /// changed meanwhile. Errors as UpscaleCache::store.
    Result<void> keep(const UpscaleResult &result);

    /// What the recipe means here: the model and the device filled in. An error says why it cannot be
    /// carried out. `notice` gets a sentence where another device than the one asked for is used because
    /// that one is fixed until a restart.
    static Result<Recipe> resolve(const Recipe &recipe, const EngineReport &report,
                                  const QString &fixedDevice, QString *notice);

    /// Seconds per million source pixels of the last run; 0 when nothing was computed.
    [[nodiscard]] double secondsPerMegapixel() const { return m_secondsPerMegapixel; }

private:
    UpscaleOutcome attempt(const SourceIdentity &identity);
    Result<QImage> enlarge(const QImage &source, const Model &model, const Device &device, QSize target);
    Result<QImage> pass(const QImage &source, const Model &model, const Device &device, double from,
                        double to);
    Result<QImage> processChunk(const QImage &chunk, const Model &model);
    Result<void> checkMemory(const Model &model, const Device &device, QSize source, QSize target);
    void restoreLook(QImage &image, const QImage &source) const;

    Engine &m_engine;
    UpscaleCache &m_cache;
    const EngineReport &m_report;
    UpscaleRequest m_request;
    CancelFlag m_cancel;
    Progress m_progress;
    Recipe m_recipe; ///< resolved
    int m_tile = 0; ///< that of the recipe, or a smaller one that had to be taken
    QByteArray m_recipeText;
    SourceIdentity m_identity;
    double m_engineSeconds = 0;
    double m_secondsPerMegapixel = 0;
};

/// Bytes of memory that the computer can give at the moment without swapping; -1 when unknown.
qint64 availableMemory();

} // namespace upview
