// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/upscaleservice.h"

#include "core/base/log.h"
#include "core/upscale/upscalejob.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QMutex>
#include <QPromise>
#include <QtConcurrentRun>
#include <QThreadPool>

#include <algorithm>
#include <vector>

namespace upview {

namespace {

/// A future that is finished already.
template <typename T> QFuture<T> readyFuture(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace

QString EngineReport::obstacle(const QString &device, const QString &model) const
{
    return obstacles.value(device).value(model);
}

/// One caller of a job: their promise, and the watcher that notices their cancel.
struct Subscriber
{
    QPromise<UpscaleOutcome> promise;
    std::unique_ptr<QFutureWatcher<UpscaleOutcome>> watcher; ///< lives on the service's thread
    int progress = 0; ///< QPromise takes a new text only with a higher value
};

constexpr int kProgressSteps = UpscaleService::kProgressSteps;

/// A job in the queue or running. The worker delivers, the service's thread adds and removes subscribers.
struct QueuedJob
{
    quint64 order = 0;
    UpscaleRequest request;
    CancelFlag cancel;
    bool running = false;

    QMutex mutex; ///< guards what follows
    std::vector<std::shared_ptr<Subscriber>> subscribers;
    bool delivered = false; ///< no one can join any more

    void progress(double fraction, const QString &phase)
    {
        QMutexLocker lock(&mutex);
        for (const auto &subscriber : subscribers) {
            subscriber->progress =
                std::min(std::max(subscriber->progress + 1, int(fraction * kProgressSteps)), kProgressSteps);
            subscriber->promise.setProgressValueAndText(subscriber->progress, phase);
        }
    }

    void deliver(const UpscaleOutcome &outcome)
    {
        QMutexLocker lock(&mutex);
        delivered = true;
        for (const auto &subscriber : subscribers) {
            if (!subscriber->promise.isCanceled())
                subscriber->promise.addResult(outcome);
            subscriber->promise.finish();
        }
    }
};

/// The order of the queue.
bool runsBefore(const std::shared_ptr<QueuedJob> &a, const std::shared_ptr<QueuedJob> &b)
{
    return a->request.priority != b->request.priority ? a->request.priority > b->request.priority
                                                      : a->order < b->order;
}

/// What the time of a job depends on, besides the size of the picture.
QString speedName(const Recipe &resolved)
{
    return resolved.model + QLatin1Char('/') + resolved.device
        + (resolved.tta ? QStringLiteral("/tta") : QString());
}

class UpscaleService::Private
{
public:
    Private(UpscaleService *service, std::shared_ptr<Engine> engineToUse,
            std::shared_ptr<UpscaleCache> cacheToUse)
        : q(service)
        , engine(std::move(engineToUse))
        , cache(std::move(cacheToUse))
    {
        // The engine takes one call at a time.
        lane.setMaxThreadCount(1);
        lane.setExpiryTimeout(-1);
        storing.setMaxThreadCount(1);
    }

    void setState(EngineState next)
    {
        if (state == next)
            return;
        state = next;
        Q_EMIT q->engineStateChanged(state);
    }

    /// Asks the engine everything, once. Runs in the lane.
    std::shared_ptr<const EngineReport> reportInLane()
    {
        {
            QMutexLocker lock(&mutex);
            if (knownReport)
                return knownReport;
        }
        QMetaObject::invokeMethod(
            q, [this] { setState(EngineState::Starting); }, Qt::QueuedConnection);
        auto report = std::make_shared<EngineReport>();
        started = engine->initialise();
        report->availability = engine->availability();
        report->devices = engine->devices();
        for (const Device &device : std::as_const(report->devices)) {
            for (const Model &model : modelCatalogue()) {
                if (const QString reason = engine->obstacle(model, device); !reason.isEmpty())
                    report->obstacles[device.id].insert(model.id, reason);
            }
        }
        {
            QMutexLocker lock(&mutex);
            knownReport = report;
        }
        const bool usable = report->availability.usable;
        QMetaObject::invokeMethod(
            q,
            [this, usable] {
                setState(!usable ? EngineState::Missing : running ? EngineState::Busy : EngineState::Ready);
            },
            Qt::QueuedConnection);
        return report;
    }

    std::shared_ptr<const EngineReport> reportIfKnown() const
    {
        QMutexLocker lock(&mutex);
        return knownReport;
    }

    /// Something of the report, now or from the lane.
    template <typename Get>
    auto fromReport(Get get) -> QFuture<decltype(get(std::declval<const EngineReport &>()))>
    {
        if (const auto report = reportIfKnown())
            return readyFuture(get(*report));
        return QtConcurrent::run(&lane, [this, get] { return get(*reportInLane()); });
    }

    /// Starts the next job when none runs.
    void pump()
    {
        if (running || closed)
            return;
        const auto next = std::min_element(queue.begin(), queue.end(), runsBefore);
        if (next == queue.end()) {
            if (state == EngineState::Busy)
                setState(EngineState::Ready);
            return;
        }
        running = *next;
        queue.erase(next);
        running->running = true;
        announcePlaces();
        if (state == EngineState::Ready)
            setState(EngineState::Busy);
        const auto job = running;
        QtConcurrent::run(&lane, [this, job] { work(*job); }).then(q, [this] {
            // The watchers die on this thread, whoever holds the job last.
            running->subscribers.clear();
            running.reset();
            noteFixedDevice();
            pump();
        });
    }

    /// Carries out a job, in the lane.
    void work(QueuedJob &job)
    {
        if (!reportIfKnown())
            job.progress(0, QStringLiteral("starting"));
        const auto report = reportInLane();
        const auto upscale = std::make_shared<UpscaleJob>(
            *engine, *cache, *report, job.request, job.cancel,
            [&job](double fraction, const QString &phase) { job.progress(fraction, phase); });
        const UpscaleOutcome outcome = upscale->run();
        if (outcome) {
            const QString model = speedName(outcome->recipe);
            if (upscale->secondsPerMegapixel() > 0) {
                QMutexLocker lock(&mutex);
                speeds.insert(model, upscale->secondsPerMegapixel());
            }
            spdlog::info("{} {}: {:.3f} s, {:.3f} s in the engine{}", log::text(job.request.sourcePath),
                         log::text(model), outcome->totalSeconds, outcome->engineSeconds,
                         outcome->fromCache ? ", from the cache" : "");
            if (!outcome->fromCache)
                store(upscale, *outcome, job.request.sourcePath);
        } else if (outcome.error().code != ErrorCode::Cancelled) {
            spdlog::info("{}: {} {}", log::text(job.request.sourcePath), log::text(outcome.error().text),
                         log::text(outcome.error().details));
        }
        job.deliver(outcome);
    }

    void store(const std::shared_ptr<UpscaleJob> &upscale, const UpscaleResult &result, const QString &path)
    {
        storing.start([this, upscale, result, path] {
            const Result<void> stored = upscale->keep(result);
            if (stored) {
                Q_EMIT q->cacheChanged(path);
            } else {
                spdlog::warn("{} is not kept: {}", log::text(path), log::text(stored.error().text));
                Q_EMIT q->storeFailed(path, stored.error());
            }
        });
    }

    void noteFixedDevice()
    {
        const QString device = engine->fixedDevice();
        if (device == fixedDevice)
            return;
        fixedDevice = device;
        Q_EMIT q->fixedDeviceChanged(device);
    }

    void announcePlaces()
    {
        auto ordered = queue;
        std::sort(ordered.begin(), ordered.end(), runsBefore);
        int place = 1;
        for (const auto &job : ordered)
            job->progress(0, QStringLiteral("queued:%1").arg(place++));
    }

    /// A caller cancelled: their future ends now, and the job with the last of them.
    void dropSubscriber(const std::weak_ptr<QueuedJob> &weak, const Subscriber *subscriber)
    {
        const auto job = weak.lock();
        if (!job)
            return;
        std::shared_ptr<Subscriber> dropped; // outlives the lock, and the watcher that called
        {
            QMutexLocker lock(&job->mutex);
            if (job->delivered)
                return;
            const auto at = std::find_if(job->subscribers.begin(), job->subscribers.end(),
                                         [&](const auto &s) { return s.get() == subscriber; });
            if (at == job->subscribers.end())
                return;
            dropped = *at;
            job->subscribers.erase(at);
            if (!job->subscribers.empty()) {
                dropped->promise.finish();
                dropped->watcher.release()->deleteLater();
                return;
            }
            job->cancel.cancel();
            job->delivered = true;
        }
        dropped->promise.finish();
        dropped->watcher.release()->deleteLater();
        std::erase(queue, job);
        announcePlaces();
    }

    UpscaleService *q;
    std::shared_ptr<Engine> engine;
    std::shared_ptr<UpscaleCache> cache;

    // The service's thread only.
    std::vector<std::shared_ptr<QueuedJob>> queue;
    std::shared_ptr<QueuedJob> running;
    quint64 nextOrder = 0;
    EngineState state = EngineState::Idle;
    QString fixedDevice;
    bool closed = false;

    // The lane only.
    Result<void> started;

    mutable QMutex mutex; ///< guards the two below
    std::shared_ptr<const EngineReport> knownReport;
    QHash<QString, double> speeds; ///< seconds per million source pixels, by model/device

    // Last, so that they are joined before anything that their tasks use goes.
    QThreadPool storing;
    QThreadPool lane;
};

UpscaleService::UpscaleService(std::shared_ptr<Engine> engine, std::shared_ptr<UpscaleCache> cache,
                               QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(engine), std::move(cache)))
{
    qRegisterMetaType<EngineState>();
    qRegisterMetaType<Error>();
}

UpscaleService::~UpscaleService()
{
    if (!d->closed)
        shutdown(std::chrono::seconds(30));
}

QFuture<Result<void>> UpscaleService::initialise()
{
    return QtConcurrent::run(&d->lane, [this]() -> Result<void> {
        d->reportInLane();
        return d->started;
    });
}

QFuture<Availability> UpscaleService::availability()
{
    return d->fromReport([](const EngineReport &report) { return report.availability; });
}

QFuture<QList<Device>> UpscaleService::devices()
{
    return d->fromReport([](const EngineReport &report) { return report.devices; });
}

QFuture<EngineReport> UpscaleService::report()
{
    return d->fromReport([](const EngineReport &report) { return report; });
}

QString UpscaleService::fixedDevice() const
{
    return d->fixedDevice;
}

QFuture<UpscaleOutcome> UpscaleService::submit(const UpscaleRequest &request)
{
    auto subscriber = std::make_shared<Subscriber>();
    QFuture<UpscaleOutcome> future = subscriber->promise.future();
    subscriber->promise.setProgressRange(0, kProgressSteps);
    subscriber->promise.start();
    if (d->closed) {
        subscriber->promise.addResult(UpscaleOutcome(cancelledFailure()));
        subscriber->promise.finish();
        return future;
    }

    // The same job waits or runs already?
    std::shared_ptr<QueuedJob> job;
    const auto same = [&](const std::shared_ptr<QueuedJob> &other) {
        return other && other->request.sourcePath == request.sourcePath
            && other->request.recipe == request.recipe && other->request.refresh == request.refresh
            && !other->cancel.isCancelled();
    };
    if (same(d->running)) {
        job = d->running;
    } else if (const auto found = std::find_if(d->queue.begin(), d->queue.end(), same);
               found != d->queue.end()) {
        job = *found;
        job->request.priority = std::max(job->request.priority, request.priority);
    }
    bool joined = false;
    if (job) {
        QMutexLocker lock(&job->mutex);
        if (!job->delivered) {
            job->subscribers.push_back(subscriber);
            joined = true;
        }
    }
    if (!joined) {
        job = std::make_shared<QueuedJob>();
        job->order = d->nextOrder++;
        job->request = request;
        job->subscribers.push_back(subscriber);
        d->queue.push_back(job);
    }

    subscriber->watcher = std::make_unique<QFutureWatcher<UpscaleOutcome>>();
    connect(subscriber->watcher.get(), &QFutureWatcherBase::canceled, this,
            [this, weak = std::weak_ptr(job), raw = subscriber.get()] { d->dropSubscriber(weak, raw); });
    subscriber->watcher->setFuture(future);
    d->announcePlaces();
    d->pump();
    return future;
}

QFuture<CacheStatistics> UpscaleService::cacheStatistics()
{
    return QtConcurrent::run(&d->storing, [this] { return d->cache->statistics(); });
}

QFuture<Result<CleanReport>> UpscaleService::cleanCache(const CleanRequest &request)
{
    return QtConcurrent::run(&d->storing, [this, request] {
        const Result<CleanReport> report = d->cache->clean(request);
        Q_EMIT cacheChanged({});
        return report;
    });
}

void UpscaleService::setPriority(const QString &sourcePath, UpscaleRequest::Priority priority)
{
    for (const auto &queued : d->queue) {
        if (queued->request.sourcePath == sourcePath)
            queued->request.priority = priority;
    }
    d->announcePlaces();
}

EngineState UpscaleService::engineState() const
{
    return d->state;
}

int UpscaleService::waitingJobs() const
{
    return int(d->queue.size());
}

std::shared_ptr<UpscaleCache> UpscaleService::cache() const
{
    return d->cache;
}

double UpscaleService::estimatedSeconds(const Recipe &recipe, QSize source) const
{
    const auto report = d->reportIfKnown();
    if (!report)
        return -1;
    const Result<Recipe> resolved = UpscaleJob::resolve(recipe, *report, d->fixedDevice, nullptr);
    if (!resolved)
        return -1;
    QMutexLocker lock(&d->mutex);
    const auto speed = d->speeds.constFind(speedName(*resolved));
    return speed == d->speeds.constEnd() ? -1 : *speed * source.width() * source.height() / 1e6;
}

bool UpscaleService::waitForStores(std::chrono::milliseconds deadline)
{
    return d->storing.waitForDone(int(deadline.count()));
}

bool UpscaleService::shutdown(std::chrono::milliseconds deadline)
{
    QDeadlineTimer timer(deadline);
    d->closed = true;
    auto jobs = d->queue;
    d->queue.clear();
    if (d->running)
        jobs.push_back(d->running);
    for (const auto &job : jobs) {
        job->cancel.cancel();
        // Whoever waits is told at once; the worker finds no one left to answer.
        std::vector<std::shared_ptr<Subscriber>> subscribers;
        {
            QMutexLocker lock(&job->mutex);
            if (!job->delivered)
                subscribers.swap(job->subscribers);
            job->delivered = true;
        }
        for (const auto &subscriber : subscribers) {
            subscriber->watcher->disconnect(this);
            subscriber->promise.future().cancel();
            subscriber->promise.finish();
        }
    }
    d->storing.clear();
    bool stopped = d->lane.waitForDone(int(timer.remainingTime()));
    if (stopped) {
        const auto left = std::chrono::milliseconds(std::max<qint64>(timer.remainingTime(), 1));
        bool engineStopped = false;
        // Off this thread: stopping may wait for Python.
        QtConcurrent::run(&d->lane, [&] { engineStopped = d->engine->shutdown(left); }).waitForFinished();
        stopped = engineStopped;
    }
    return d->storing.waitForDone(int(std::max<qint64>(timer.remainingTime(), 1))) && stopped;
}

} // namespace upview
