// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cache/upscalecache.h"
#include "core/upscale/engine.h"
#include "core/upscale/recipe.h"

#include <QFuture>
#include <QImage>
#include <QObject>

#include <chrono>
#include <memory>

namespace upview {

/// A picture to be upscaled, as a value.
struct UpscaleRequest {
    /// Which job runs first. Within one priority: first come, first served.
    enum class Priority { Batch, Prefetch, Current };

    QString sourcePath;
    Recipe recipe; ///< an empty model or device means the best one: resolved when the job starts
    Priority priority = Priority::Current;
    bool refresh = false; ///< do not take the result from the cache
};

/// What came out.
struct UpscaleResult {
    QImage image; ///< exactly recipe.targetSize(source), upright; alpha and colour space of the source
    Recipe recipe; ///< as carried out: model and device resolved
    QString deviceName;
    QSize sourceSize; ///< upright
    bool fromCache = false;
    QString cachePath; ///< of the entry; empty when it could not be stored
    QString notice; ///< translated sentence to show besides success (e.g. not cached: disk full); else empty
    double engineSeconds = 0; ///< inside the engine, all chunks
    double totalSeconds = 0; ///< from the job's start to the result in memory, storing apart
};

using UpscaleOutcome = Result<UpscaleResult>;

/// State of the engine for the status line.
enum class EngineState { Idle, Starting, Ready, Busy, Missing };

/// Upscales pictures in the background, through whatever Engine it is given.
///
/// Jobs wait in one queue by priority; one runs at a time per device, through QtConcurrent on a pool of the
/// service. The same job (source's identity and recipe) asked for twice runs once and answers both. A job's
/// way: cache, read, chunks with overlap through the engine, plausibility check, join, exact size, cache.
///
/// Lives on the thread that made it (the GUI's); its methods are called there and never block. The futures
/// can be watched from anywhere. Progress runs from 0 to kProgressSteps; progressText says what is being done:
/// "queued:N" (place), "starting", "reading", "running", "finishing". Cancelling a future ends it within
/// milliseconds; the engine may finish its chunk, whose late result is dropped and never cached.
class UpscaleService : public QObject
{
    Q_OBJECT

public:
    static constexpr int kProgressSteps = 1000;

    /// Neither the engine nor the cache is used before the first call that needs it.
    UpscaleService(std::shared_ptr<Engine> engine, std::shared_ptr<UpscaleCache> cache,
                   QObject *parent = nullptr);
    /// Calls `shutdown` when that was not done.
    ~UpscaleService() override;

    /// Starts the engine in the background without a job. Its outcome is the engine's.
    QFuture<Result<void>> initialise();
    QFuture<Availability> availability();
    QFuture<QList<Device>> devices();
    /// The upscaled picture, or the reason why not. The future holds exactly one outcome unless cancelled.
    QFuture<UpscaleOutcome> submit(const UpscaleRequest &request);
    QFuture<CacheStatistics> cacheStatistics();
    QFuture<Result<CleanReport>> cleanCache(const CleanRequest &request);

    /// Moves a waiting job, named by its future, to another priority.
    void setPriority(const QFuture<UpscaleOutcome> &job, UpscaleRequest::Priority priority);

    [[nodiscard]] EngineState engineState() const;
    [[nodiscard]] int waitingJobs() const;
    [[nodiscard]] std::shared_ptr<UpscaleCache> cache() const;
    [[nodiscard]] std::shared_ptr<Engine> engine() const;

    /// Seconds that this recipe is expected to take for a source of this size, from what jobs took since
    /// the start; -1 when nothing was measured yet.
    [[nodiscard]] double estimatedSeconds(const Recipe &recipe, QSize source) const;

    /// Cancels everything and stops the engine. False when the engine did not stop within `deadline`; the
    /// caller must then leave through _exit.
    bool shutdown(std::chrono::milliseconds deadline);

Q_SIGNALS:
    void engineStateChanged(upview::EngineState state);
    /// A result for this source was stored in the cache (or all were removed: empty path).
    void cacheChanged(const QString &sourcePath);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace upview
