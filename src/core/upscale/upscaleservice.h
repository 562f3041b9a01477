// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cache/upscalecache.h"
#include "core/upscale/engine.h"
#include "core/upscale/recipe.h"

#include <QFuture>
#include <QHash>
#include <QImage>
#include <QObject>

#include <chrono>
#include <memory>

namespace upview {

/// A picture to be upscaled, as a value.
struct UpscaleRequest
{
    /// Which job runs first. Within one priority: first come, first served.
    enum class Priority { Batch, Prefetch, Current };

    QString sourcePath;
    Recipe recipe; ///< an empty model or device means the best one: resolved when the job starts
    Priority priority = Priority::Current;
    bool refresh = false; ///< do not take the result from the cache
};

/// What came out.
struct UpscaleResult
{
    QImage image; ///< exactly recipe.targetSize(source), upright; alpha and colour space of the source
    Recipe recipe; ///< as carried out: model and device resolved
    QString deviceName;
    QSize sourceSize; ///< upright
    bool fromCache = false;
    QString notice; ///< translated sentence to show besides success (another device was used); else empty
    double engineSeconds = 0; ///< inside the engine, all chunks
    double totalSeconds = 0; ///< from the job's start to the result in memory; it is stored afterwards
};

using UpscaleOutcome = Result<UpscaleResult>;

/// Everything that Preferences and the command line want to know of the engine, as one value.
struct EngineReport
{
    Availability availability;
    QList<Device> devices; ///< GPUs first, best first
    /// Translated reasons by device id and model id; a pair that is not there can run.
    QHash<QString, QHash<QString, QString>> obstacles;

    [[nodiscard]] QString obstacle(const QString &device, const QString &model) const;
};

/// State of the engine for the status line.
enum class EngineState { Idle, Starting, Ready, Busy, Missing };

/// Upscales pictures in the background, through whatever Engine it is given.
///
/// Jobs wait in one queue by priority; one runs at a time per device, through QtConcurrent on a pool of the
/// service. The same job (file and recipe) asked for twice runs once and answers both. A job's way is in
/// upscalejob.h.
///
/// Lives on the thread that made it (the GUI's); its methods are called there and never block. The futures
/// can be watched and waited for from anywhere. Progress runs from 0 to kProgressSteps (Qt passes on at most
/// 25 changes a second: whoever draws reads the future itself); progressText says what is being done:
/// "queued:N" (place, from 1), "starting", "reading", "running", "finishing". Cancelling a future ends it
/// within milliseconds; the engine may finish its chunk, whose late result is dropped and never cached. A
/// result is delivered as soon as it is in memory and stored in the cache after that.
class UpscaleService : public QObject
{
    Q_OBJECT

public:
    static constexpr int kProgressSteps = 10000;

    /// Neither the engine nor the cache is used before the first call that needs it.
    UpscaleService(std::shared_ptr<Engine> engine, std::shared_ptr<UpscaleCache> cache,
                   QObject *parent = nullptr);
    /// Calls `shutdown` when that was not done.
    ~UpscaleService() override;

    /// Starts the engine in the background without a job. Its outcome is the engine's.
    QFuture<Result<void>> initialise();
    QFuture<Availability> availability();
    QFuture<QList<Device>> devices();
    /// Both of these and what cannot run where, asked of the engine once; a ready future afterwards, also
    /// while a job is running.
    QFuture<EngineReport> report();
    /// Id of the device that stays in use until Upview is restarted; empty while every one can be chosen.
    [[nodiscard]] QString fixedDevice() const;
    /// The upscaled picture, or the reason why not. The future holds exactly one outcome unless cancelled.
    QFuture<UpscaleOutcome> submit(const UpscaleRequest &request);
    QFuture<CacheStatistics> cacheStatistics();
    QFuture<Result<CleanReport>> cleanCache(const CleanRequest &request);

    /// Moves the waiting jobs of a file to another priority.
    void setPriority(const QString &sourcePath, UpscaleRequest::Priority priority);

    [[nodiscard]] EngineState engineState() const;
    [[nodiscard]] int waitingJobs() const;
    [[nodiscard]] std::shared_ptr<UpscaleCache> cache() const;

    /// Seconds that this recipe is expected to take for a source of this size, from what jobs took since
    /// the start; -1 when nothing was measured yet.
    [[nodiscard]] double estimatedSeconds(const Recipe &recipe, QSize source) const;

    /// Blocks until no result waits to be stored; false after `deadline`. For the command line.
    bool waitForStores(std::chrono::milliseconds deadline);
    /// Cancels everything and stops the engine; results that wait to be stored are dropped. False when the
    /// engine did not stop within `deadline`; the caller must then leave through _exit.
    bool shutdown(std::chrono::milliseconds deadline);

Q_SIGNALS:
    void engineStateChanged(upview::EngineState state);
    void fixedDeviceChanged(const QString &device);
    /// A result for this source was stored in the cache (or some were removed: empty path).
    void cacheChanged(const QString &sourcePath);
    /// A result was delivered but could not be kept, e.g. for want of room on the disk.
    void storeFailed(const QString &sourcePath, const upview::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace upview
