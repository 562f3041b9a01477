// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/upscaleservice.h"

#include "core/base/log.h"
#include "core/upscale/queuedjob.h"
#include "core/upscale/reciperesolver.h"
#include "core/upscale/speedstore.h"
#include "core/upscale/upscalejob.h"
#include "core/upscale/watchedengine.h"

#include <QDeadlineTimer>
#include <QFutureWatcher>
#include <QtConcurrentRun>
#include <QThreadPool>

#include <algorithm>
#include <optional>

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

constexpr int kMostDevices = 16;

class UpscaleService::Private
{
public:
    Private(UpscaleService *service, QList<std::shared_ptr<Engine>> enginesToUse,
            std::shared_ptr<UpscaleCache> cacheToUse)
        : q(service)
        , engines(std::move(enginesToUse))
        , cache(std::move(cacheToUse))
    {
        // As many as there are devices: each has one job at most.
        lanes.setMaxThreadCount(kMostDevices);
        lanes.setExpiryTimeout(-1);
        asking.setMaxThreadCount(1);
        storing.setMaxThreadCount(1);
    }

    void setState(EngineState next)
    {
        if (state == next)
            return;
        state = next;
        Q_EMIT q->engineStateChanged(state);
    }

    SafeMode safeMode() const { return guard ? guard->mode() : SafeMode::None; }

    /// The engines that may be used in this mode, told how.
    QList<std::shared_ptr<Engine>> usableEngines(SafeMode mode) const
    {
        QList<std::shared_ptr<Engine>> usable;
        for (const auto &engine : engines) {
            const bool careful = engine->traits().canLeaveGpus;
            if (mode == SafeMode::Off || (mode == SafeMode::CpuOnly && !careful))
                continue;
            if (careful)
                engine->setCpuOnly(mode == SafeMode::CpuOnly);
            usable.append(engine);
        }
        return usable;
    }

    /// Asks the engines everything, once. In the pool for asking.
    std::shared_ptr<const EngineReport> makeReport()
    {
        QString folder;
        {
            QMutexLocker lock(&mutex);
            if (knownReport)
                return knownReport;
            folder = modelFolder;
        }
        const SafeMode mode = safeMode();
        QMetaObject::invokeMethod(
            q, [this] { setState(EngineState::Starting); }, Qt::QueuedConnection);
        EngineReport made = makeEngineReport(usableEngines(mode), folder);
        if (guard && mode != SafeMode::None && !made.availability.usable)
            made.availability.problem = guard->sentence();
        const auto report = std::make_shared<const EngineReport>(std::move(made));
        {
            QMutexLocker lock(&mutex);
            if (modelFolder == folder && safeMode() == mode)
                knownReport = report;
        }
        const bool usable = report->availability.usable;
        QMetaObject::invokeMethod(
            q,
            [this, usable] {
                setState(!usable                 ? EngineState::Missing
                             : running.isEmpty() ? EngineState::Ready
                                                 : EngineState::Busy);
                Q_EMIT q->reportChanged();
            },
            Qt::QueuedConnection);
        return report;
    }

    /// The report with the speeds as they are known now, or nothing while it is not made.
    std::shared_ptr<const EngineReport> reportIfKnown() const
    {
        QMutexLocker lock(&mutex);
        return knownReport ? withSpeeds(*knownReport) : nullptr;
    }

    std::shared_ptr<const EngineReport> withSpeeds(const EngineReport &report) const
    {
        auto copy = std::make_shared<EngineReport>(report);
        copy->speeds = speeds->table();
        return copy;
    }

    /// Something of the report, now or when it is made.
    template <typename Get>
    auto fromReport(Get get) -> QFuture<decltype(get(std::declval<const EngineReport &>()))>
    {
        if (const auto report = reportIfKnown())
            return readyFuture(get(*report));
        return QtConcurrent::run(&asking, [this, get] { return get(*withSpeeds(*makeReport())); });
    }

    /// Forgets the report and announces another one, where there was one.
    void renewReport()
    {
        {
            QMutexLocker lock(&mutex);
            if (!std::exchange(knownReport, nullptr))
                return;
        }
        q->report();
    }

    /// In safe mode what was chosen gives way to what is safe.
    Recipe carefulRecipe(const Recipe &recipe) const
    {
        Recipe careful = recipe;
        if (safeMode() == SafeMode::CpuOnly) {
            careful.engine.clear();
            careful.device = QStringLiteral("cpu");
        }
        return careful;
    }

    ResolveContext context() const
    {
        ResolveContext context;
        context.fixedDevices = fixedDevices;
        return context;
    }

    /// Where a job can run now: the first free device of those that are good for it. An empty text where it
    /// has to wait, nothing where it cannot be carried out (it then runs into its error at once).
    std::optional<QString> freeDevice(const Recipe &recipe, const EngineReport &report) const
    {
        const QStringList candidates = candidateDevices(recipe, report, context());
        if (candidates.isEmpty())
            return std::nullopt;
        for (const QString &device : candidates) {
            if (!running.contains(device))
                return device;
        }
        return QString();
    }

    /// Starts the jobs that can start.
    void pump()
    {
        if (closed)
            return;
        const auto report = reportIfKnown();
        if (!report) {
            if (queue.empty() || reporting)
                return;
            reporting = true;
            for (const auto &job : queue)
                job->progress(0, QStringLiteral("starting"));
            QtConcurrent::run(&asking, [this] { makeReport(); }).then(q, [this] {
                reporting = false;
                pump();
            });
            return;
        }
        std::sort(queue.begin(), queue.end(), runsBefore);
        for (auto next = queue.begin(); next != queue.end();) {
            const auto device = freeDevice((*next)->request.recipe, *report);
            // What cannot be carried out takes no device's place: its error is found under a name of its own.
            const QString place = device ? *device : QStringLiteral("none:%1").arg((*next)->order);
            if (place.isEmpty()) {
                ++next;
                continue;
            }
            const auto job = *next;
            next = queue.erase(next);
            job->device = place;
            running.insert(place, job);
            UpscaleRequest request = job->request;
            // A device that was named stays, also where another one is used instead: the job says so.
            if (device && request.recipe.device.isEmpty())
                request.recipe.device = *device;
            QtConcurrent::run(&lanes, [this, job, request, report] {
                work(*job, request, report);
            }).then(q, [this, job] { ended(job); });
        }
        announcePlaces();
        if (state == EngineState::Ready && !running.isEmpty())
            setState(EngineState::Busy);
        else if (state == EngineState::Busy && running.isEmpty())
            setState(EngineState::Ready);
    }

    void ended(const std::shared_ptr<QueuedJob> &job)
    {
        // The watchers die on this thread, whoever holds the job last.
        job->subscribers.clear();
        running.remove(job->device);
        noteFixedDevices();
        pump();
    }

    /// Carries out a job, in a lane.
    void work(QueuedJob &job, const UpscaleRequest &request,
              const std::shared_ptr<const EngineReport> &report)
    {
        const auto upscale = std::make_shared<UpscaleJob>(
            engines, *cache, report, request, job.cancel,
            [&job](double fraction, const QString &phase) { job.progress(fraction, phase); });
        const UpscaleOutcome outcome = upscale->run();
        if (outcome) {
            spdlog::info("{} {}/{}/{}: {:.3f} s, {:.3f} s in the engine{}", log::text(job.request.sourcePath),
                         outcome->recipe.engine.constData(), log::text(outcome->recipe.model),
                         log::text(outcome->recipe.device), outcome->totalSeconds, outcome->engineSeconds,
                         outcome->fromCache ? ", from the cache" : "");
            if (!outcome->fromCache && request.keep && outcome->writtenTo.isEmpty()) {
                learn(*report, *outcome);
                store(upscale, *outcome, job.request.sourcePath);
            }
        } else if (outcome.error().code != ErrorCode::Cancelled) {
            spdlog::info("{}: {} {}", log::text(job.request.sourcePath), log::text(outcome.error().text),
                         log::text(outcome.error().details));
        }
        job.deliver(outcome);
    }

    void learn(const EngineReport &report, const UpscaleResult &result)
    {
        const Model *model = report.findModel(result.recipe.model);
        const auto key = report.speedKey(result.recipe);
        // Where another device had to help, the time is that of both.
        if (model && key && result.notice.isEmpty() && result.frames == 1)
            speeds->learn(*key, workMegapixels(*model, result.sourceSize, result.image.size()),
                          result.totalSeconds);
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

    void noteFixedDevices()
    {
        for (const auto &engine : engines) {
            const QByteArray name = engine->name();
            const QString device = engine->fixedDevice();
            if (device == fixedDevices.value(name))
                continue;
            fixedDevices.insert(name, device);
            Q_EMIT q->fixedDeviceChanged(name, device);
        }
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
    QList<std::shared_ptr<Engine>> engines;
    std::shared_ptr<UpscaleCache> cache;
    std::shared_ptr<CrashGuard> guard; ///< or none
    std::shared_ptr<SpeedStore> speeds = std::make_shared<SpeedStore>();

    // The service's thread only.
    std::vector<std::shared_ptr<QueuedJob>> queue;
    QHash<QString, std::shared_ptr<QueuedJob>> running; ///< by device
    bool reporting = false; ///< a job waits for the report
    quint64 nextOrder = 0;
    EngineState state = EngineState::Idle;
    QHash<QByteArray, QString> fixedDevices; ///< by engine
    bool closed = false;

    mutable QMutex mutex; ///< guards the two below
    QString modelFolder;
    std::shared_ptr<const EngineReport> knownReport;

    // Last, so that they are joined before anything that their tasks use goes.
    QThreadPool storing;
    QThreadPool asking;
    QThreadPool lanes;
};

UpscaleService::UpscaleService(QList<std::shared_ptr<Engine>> engines, std::shared_ptr<UpscaleCache> cache,
                               QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(engines), std::move(cache)))
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
    return d->fromReport([](const EngineReport &report) -> Result<void> {
        if (report.availability.usable)
            return {};
        return failure(ErrorCode::EngineMissing, report.availability.problem, report.availability.remedy);
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

void UpscaleService::setCustomModelFolder(const QString &folder)
{
    {
        QMutexLocker lock(&d->mutex);
        if (d->modelFolder == folder)
            return;
        d->modelFolder = folder;
    }
    d->renewReport();
}

void UpscaleService::setCrashGuard(std::shared_ptr<CrashGuard> guard)
{
    d->guard = std::move(guard);
    for (auto &engine : d->engines)
        engine = std::make_shared<WatchedEngine>(engine, d->guard);
}

SafeMode UpscaleService::safeMode() const
{
    return d->safeMode();
}

QString UpscaleService::safeModeSentence() const
{
    return d->guard ? d->guard->sentence() : QString();
}

void UpscaleService::leaveSafeMode()
{
    if (d->safeMode() == SafeMode::None)
        return;
    d->guard->leave();
    Q_EMIT safeModeChanged();
    d->renewReport();
}

void UpscaleService::setSpeedStore(std::shared_ptr<SpeedStore> speeds)
{
    d->speeds = std::move(speeds);
}

std::shared_ptr<SpeedStore> UpscaleService::speeds() const
{
    return d->speeds;
}

QString UpscaleService::fixedDevice(const QByteArray &engine) const
{
    return d->fixedDevices.value(engine);
}

QFuture<Result<UpscaleEstimate>> UpscaleService::estimate(const UpscaleRequest &request)
{
    return QtConcurrent::run(&d->asking, [this, request] {
        return UpscaleJob(d->engines, *d->cache, d->makeReport(), request, {}, {}).estimate();
    });
}

QFuture<UpscaleOutcome> UpscaleService::submit(const UpscaleRequest &wanted)
{
    UpscaleRequest request = wanted;
    request.recipe = d->carefulRecipe(wanted.recipe);
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
    const auto same = [&](const std::shared_ptr<QueuedJob> &other) { return other && other->does(request); };
    if (const auto busy = std::find_if(d->running.cbegin(), d->running.cend(), same);
        busy != d->running.cend()) {
        job = *busy;
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
    const Result<ResolvedRecipe> resolved = resolveRecipe(d->carefulRecipe(recipe), *report, d->context());
    const auto key = resolved ? report->speedKey(resolved->recipe) : std::nullopt;
    const auto speed = key ? report->speeds.find(*key) : std::nullopt;
    return speed ? speed->secondsFor(workMegapixels(*resolved->model, source, recipe.targetSize(source)))
                 : -1;
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
    jobs.insert(jobs.end(), d->running.cbegin(), d->running.cend());
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
    bool stopped = d->lanes.waitForDone(int(timer.remainingTime()))
        && d->asking.waitForDone(int(std::max<qint64>(timer.remainingTime(), 1)));
    if (stopped) {
        // Off this thread: stopping may wait for Python.
        QtConcurrent::run(&d->asking, [&] {
            for (const auto &engine : d->engines) {
                const auto left = std::chrono::milliseconds(std::max<qint64>(timer.remainingTime(), 1));
                stopped = engine->shutdown(left) && stopped;
            }
        }).waitForFinished();
    }
    return d->storing.waitForDone(int(std::max<qint64>(timer.remainingTime(), 1))) && stopped;
}

} // namespace upview
