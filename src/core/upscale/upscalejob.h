// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/upscale/pictureupscaler.h"
#include "core/upscale/upscaleservice.h"

#include <QCoreApplication>

namespace upview {

/// One job from file to result, on a worker thread: cache -> read (unless the picture is in hand) -> a
/// picture in memory (PictureUpscaler), a picture by bands into a file where memory does not do
/// (BandedUpscaler), or an animation frame by frame (AnimationUpscaler); then, when the result was delivered,
/// -> cache.
class UpscaleJob
{
    Q_DECLARE_TR_FUNCTIONS(UpscaleJob)

public:
    UpscaleJob(QList<std::shared_ptr<Engine>> engines, UpscaleCache &cache,
               std::shared_ptr<const EngineReport> report, UpscaleRequest request, CancelFlag cancel,
               PictureUpscaler::Progress progress);
    /// Removes the file of an animation that was not kept.
    ~UpscaleJob();
    Q_DISABLE_COPY_MOVE(UpscaleJob)

    /// The picture that is being decoded already: waited for where it is needed.
    void setAhead(const QFuture<std::optional<DecodedImage>> &ahead) { m_ahead = ahead; }

    /// Only looks at the header; see UpscaleService::estimate.
    Result<UpscaleEstimate> estimate();
    /// Does it all and blocks meanwhile. Call once.
    UpscaleOutcome run();

    /// Stores the result of `run` in the cache; nothing is stored, without an error, when the file has
    /// changed meanwhile. Errors as UpscaleCache::store.
    Result<void> keep(const UpscaleResult &result);

private:
    UpscaleOutcome attempt(const SourceIdentity &identity);
    /// In hand, decoded ahead, or else out of the file.
    Result<DecodedImage> source();
    bool takeFromCache(UpscaleResult &result);
    /// These fill in what they made.
    Result<void> makePicture(UpscaleResult &result);
    Result<void> makeAnimation(UpscaleResult &result);
    Result<void> writeBands(const DecodedImage &decoded, UpscaleResult &result);
    [[nodiscard]] UpscaleEstimate estimateFor(QSize source, bool deep, bool transparent, bool animated) const;
    [[nodiscard]] qint64 memoryLimit() const;
    [[nodiscard]] QByteArray recipeText() const;
    void removeWorkFile();

    UpscaleCache &m_cache;
    UpscaleRequest m_request;
    CancelFlag m_cancel;
    PictureUpscaler::Progress m_progress;
    PictureUpscaler m_upscaler;
    std::optional<QFuture<std::optional<DecodedImage>>> m_ahead;
    QByteArray m_recipeText;
    SourceIdentity m_identity;
    QString m_workFile; ///< an animation that is not in the cache yet
};

} // namespace upview
