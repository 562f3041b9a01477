// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/heldfile.h"
#include "core/cache/upscalecache.h"
#include "core/image/imagereader.h"
#include "core/upscale/bandedupscaler.h"
#include "core/upscale/crashguard.h"
#include "core/upscale/engine.h"
#include "core/upscale/enginereport.h"
#include "core/upscale/recipe.h"

#include <QFuture>
#include <QImage>
#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace upview {

class SpeedStore;

/// A picture to be upscaled, as a value.
struct UpscaleRequest
{
    /// Which job runs first. Within one priority: first come, first served.
    enum class Priority { Batch, Prefetch, Current };

    QString sourcePath;
    Recipe recipe; ///< an empty model or device means the best one: resolved when the job starts
    Priority priority = Priority::Current;
    bool refresh = false; ///< do not take the result from the cache
    bool keep = true; ///< the result goes into the cache, and its time into what is known of speeds
    /// Where a result goes, piece by piece, that does not fit into memory; without one it ends with
    /// ErrorCode::OutOfMemory. Not used where it fits.
    std::optional<ResultTarget> target;
    qint64 memory = -1; ///< bytes that the job may plan for; negative: most of what the computer has free
    /// The picture as the caller has it, or none. Saves decoding the file where it is the whole of it
    /// (isWhole) and the file has not changed since; else it is disregarded. The result is the same either
    /// way.
    std::optional<DecodedImage> picture;
};

/// What came out.
struct UpscaleResult
{
    /// Exactly recipe.targetSize(source), upright; alpha, depth, grey and colour space of the source. Of an
    /// animation the first frame. Null where the result went to a file.
    QImage image;
    /// The ICC profile of the source, byte for byte, where it describes the values of `image`: what a file
    /// gets.
    QByteArray iccProfile;
    /// `image` as a screen shows it: converted where its profile is one that QColorSpace cannot hold.
    QImage shown;
    std::shared_ptr<const HeldFile> animation; ///< all frames, lossless; null: a still picture
    int frames = 1;
    QString writtenTo; ///< the request's target where it was used; else empty
    QSize size; ///< of the result, whether it is in memory or not
    Recipe recipe; ///< as carried out: engine, model and device resolved
    QString modelName; ///< for people
    QString deviceName;
    QSize sourceSize; ///< upright
    bool fromCache = false;
    QString notice; ///< translated sentence to show besides success (another device was used); else empty
    double engineSeconds = 0; ///< inside the engine, all chunks
    qint64 memoryExpected = -1; ///< bytes of the device's memory, estimated before; -1: not known
    qint64 memoryUsed = -1; ///< bytes of the device's memory, as it was seen; -1: not known
    double readingSeconds = 0; ///< waited for the decoded picture; 0 where it was not needed, or at hand
    double totalSeconds = 0; ///< from the job's start to the result in memory; it is stored afterwards
};

using UpscaleOutcome = Result<UpscaleResult>;

/// What a job would make and take, known before it starts.
struct UpscaleEstimate
{
    enum class Verdict {
        Fine,
        Large, ///< possible, but more than is done without a question
        NeedsFile, ///< does not fit into memory, but can be written to a file piece by piece
        Impossible, ///< not even that
    };

    Verdict verdict = Verdict::Fine;
    QSize size; ///< of the result
    qint64 memoryNeeded = 0; ///< bytes, at the widest moment
    qint64 memoryFree = -1; ///< bytes; -1: unknown
    QString text; ///< these as a translated sentence
};

/// State of the engine for the status line.
enum class EngineState { Idle, Starting, Ready, Busy, Missing };

/// Upscales pictures in the background, through whatever engines it is given.
///
/// Jobs wait in one queue by priority; one runs at a time on each device, through QtConcurrent on a pool of
/// the service. A job whose recipe leaves the device open takes the first free one of those that are best for
/// its model: several GPUs share the queue. The same job (file and recipe) asked for twice runs once and
/// answers both. A job's way is in upscalejob.h.
///
/// Lives on the thread that made it (the GUI's); its methods are called there and never block. The futures
/// can be watched and waited for from anywhere. Progress runs from 0 to kProgressSteps (Qt passes on at most
/// 25 changes a second: whoever draws reads the future itself); progressText says what is being done:
/// "queued:N" (place, from 1), "starting", "reading", "running", "finishing". Cancelling a future ends it
/// within milliseconds; the engine may finish its tile, whose late result is dropped and never cached. A
/// result is delivered as soon as it is in memory and stored in the cache after that.
class UpscaleService : public QObject
{
    Q_OBJECT

public:
    static constexpr int kProgressSteps = 10000;

    /// Neither an engine nor the cache is used before the first call that needs it. `engines`: the preferred
    /// one first.
    UpscaleService(QList<std::shared_ptr<Engine>> engines, std::shared_ptr<UpscaleCache> cache,
                   QObject *parent = nullptr);
    /// Calls `shutdown` when that was not done.
    ~UpscaleService() override;

    /// Starts the engine in the background without a job. Its outcome is the engine's.
    QFuture<Result<void>> initialise();
    QFuture<Availability> availability();
    QFuture<QList<Device>> devices();
    /// All that is known of engines, devices and models, asked of the engines once; a ready future
    /// afterwards, also while a job is running.
    QFuture<EngineReport> report();
    /// The folder of the user's models; empty: none. Makes the next report a new one and announces it.
    void setCustomModelFolder(const QString &folder);
    /// From now on a crash inside an engine is noticed at the next start, and what it led to is obeyed. Call
    /// before anything else.
    void setCrashGuard(std::shared_ptr<CrashGuard> guard);
    [[nodiscard]] SafeMode safeMode() const;
    /// What happened and what follows, translated; empty without a safe mode.
    [[nodiscard]] QString safeModeSentence() const;
    /// Uses everything as before, at once.
    void leaveSafeMode();
    /// Where the speeds are kept; without one they are forgotten at the end. Call before anything else.
    void setSpeedStore(std::shared_ptr<SpeedStore> speeds);
    [[nodiscard]] std::shared_ptr<SpeedStore> speeds() const;
    /// Id of the device that this engine stays on until Upview is restarted; empty while it can use every
    /// one.
    [[nodiscard]] QString fixedDevice(const QByteArray &engine) const;
    /// Reads the header of the file. Errors as `submit` for what is known by then. An animation is reckoned
    /// frame by frame, and fine or impossible.
    QFuture<Result<UpscaleEstimate>> estimate(const UpscaleRequest &request);
    /// The upscaled picture, or the reason why not. The future holds exactly one outcome unless cancelled.
    QFuture<UpscaleOutcome> submit(const UpscaleRequest &wanted);
    QFuture<CacheStatistics> cacheStatistics();
    QFuture<Result<CleanReport>> cleanCache(const CleanRequest &request);

    /// Moves the waiting jobs of a file to another priority.
    void setPriority(const QString &sourcePath, UpscaleRequest::Priority priority);

    [[nodiscard]] EngineState engineState() const;
    [[nodiscard]] int waitingJobs() const;
    [[nodiscard]] std::shared_ptr<UpscaleCache> cache() const;

    /// Seconds that this recipe is expected to take for a source of this size, from what was measured and
    /// what jobs took on this computer; -1 when nothing is known.
    [[nodiscard]] double estimatedSeconds(const Recipe &recipe, QSize source) const;
    /// Blocks until no result waits to be stored; false after `deadline`. For the command line.
    bool waitForStores(std::chrono::milliseconds deadline);
    /// Cancels everything and stops the engine; results that wait to be stored are dropped. False when the
    /// engine did not stop within `deadline`; the caller must then leave through _exit.
    bool shutdown(std::chrono::milliseconds deadline);

Q_SIGNALS:
    void engineStateChanged(upview::EngineState state);
    void fixedDeviceChanged(const QByteArray &engine, const QString &device);
    /// The report is another one now: another folder of models was chosen, or safe mode was left.
    void reportChanged();
    void safeModeChanged();
    /// A result for this source was stored in the cache (or some were removed: empty path).
    void cacheChanged(const QString &sourcePath);
    /// A result was delivered but could not be kept, e.g. for want of room on the disk.
    void storeFailed(const QString &sourcePath, const upview::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace upview
