// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/upscaleservice.h"

#include "core/base/log.h"
#include "core/upscale/queuedjob.h"
#include "core/upscale/reciperesolver.h"
#include "core/upscale/reportkeeper.h"
#include "core/upscale/sourcepicture.h"
#include "core/upscale/upscalejob.h"

#include <QDeadlineTimer>
#include <QFutureWatcher>
#include <QtConcurrentRun>
#include <QThreadPool>

#include <algorithm>
#include <optional>

namespace upview {

namespace {

constexpr int kMostDevices = 16;

} // namespace

class UpscaleService::Private
{
public:
    Private(UpscaleService *service, QList<std::shared_ptr<Engine>> enginesToUse,
            std::shared_ptr<UpscaleCache> cacheToUse)
        : q(service)
        , cache(std::move(cacheToUse))
        , reports(std::move(enginesToUse))
    {
        // As many as there are devices: each has one job at most.
        lanes.setMaxThreadCount(kMostDevices);
        lanes.setExpiryTimeout(-1);
        storing.setMaxThreadCount(1);
        connect(
            &reports, &ReportKeeper::begun, q, [this] { setState(EngineState::Starting); },
            Qt::QueuedConnection);
        connect(
            &reports, &ReportKeeper::made, q,
            [this](bool usable) {
                setState(!usable                 ? EngineState::Missing
                             : running.isEmpty() ? EngineState::Ready
                                                 : EngineState::Busy);
                Q_EMIT q->reportChanged();
            },
            Qt::QueuedConnection);
    }

    void setState(EngineState next)
    {
        if (state == next)
            return;
        state = next;
        Q_EMIT q->engineStateChanged(state);
    }

    /// Forgets the report and announces another one, where there was one.
    void renewReport()
    {
        if (reports.forget())
            q->report();
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
        const auto report = reports.known();
        if (!report) {
            if (queue.empty() || reporting)
                return;
            reporting = true;
            readAhead();
            for (const auto &job : queue)
                job->progress(0, QStringLiteral("starting"));
            QtConcurrent::run(&reports.pool(), [this] { reports.make(); }).then(q, [this] {
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

    /// Decodes the picture of the first job while the engines are being asked.
    void readAhead()
    {
        const auto &job = *std::min_element(queue.cbegin(), queue.cend(), runsBefore);
        if (job->request.picture)
            return;
        job->ahead = QtConcurrent::run(&lanes, [this, path = job->request.sourcePath, cancel = job->cancel] {
            return sourcepicture::readAhead(path, *cache, cancel);
        });
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
            reports.engines(), *cache, report, request, job.cancel,
            [&job](double fraction, const QString &phase) { job.progress(fraction, phase); });
        if (job.ahead)
            upscale->setAhead(*job.ahead);
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
            reports.speeds()->learn(*key, workMegapixels(*model, result.sourceSize, result.image.size()),
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
        for (const auto &engine : reports.engines()) {
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
    std::shared_ptr<UpscaleCache> cache;

    // The service's thread only.
    std::vector<std::shared_ptr<QueuedJob>> queue;
    QHash<QString, std::shared_ptr<QueuedJob>> running; ///< by device
    bool reporting = false; ///< a job waits for the report
    quint64 nextOrder = 0;
    EngineState state = EngineState::Idle;
    QHash<QByteArray, QString> fixedDevices; ///< by engine
    bool closed = false;

    // Last, so that they are joined before anything that their tasks use goes.
    QThreadPool storing;
    ReportKeeper reports;
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
    return d->reports.ask([](const EngineReport &report) -> Result<void> {
        if (report.availability.usable)
            return {};
        return failure(ErrorCode::EngineMissing, report.availability.problem, report.availability.remedy);
    });
}

QFuture<Availability> UpscaleService::availability()
{
    return d->reports.ask([](const EngineReport &report) { return report.availability; });
}

QFuture<QList<Device>> UpscaleService::devices()
{
    return d->reports.ask([](const EngineReport &report) { return report.devices; });
}

QFuture<EngineReport> UpscaleService::report()
{
    return d->reports.ask([](const EngineReport &report) { return report; });
}

void UpscaleService::setCustomModelFolder(const QString &folder)
{
    if (d->reports.setModelFolder(folder))
        d->renewReport();
}

void UpscaleService::setCrashGuard(std::shared_ptr<CrashGuard> guard)
{
    d->reports.setCrashGuard(std::move(guard));
}

SafeMode UpscaleService::safeMode() const
{
    return d->reports.safeMode();
}

QString UpscaleService::safeModeSentence() const
{
    return d->reports.safeModeSentence();
}

void UpscaleService::leaveSafeMode()
{
    if (safeMode() == SafeMode::None)
        return;
    d->reports.leaveSafeMode();
    Q_EMIT safeModeChanged();
    d->renewReport();
}

void UpscaleService::setSpeedStore(std::shared_ptr<SpeedStore> speeds)
{
    d->reports.setSpeedStore(std::move(speeds));
}

std::shared_ptr<SpeedStore> UpscaleService::speeds() const
{
    return d->reports.speeds();
}

QString UpscaleService::fixedDevice(const QByteArray &engine) const
{
    return d->fixedDevices.value(engine);
}

QFuture<Result<UpscaleEstimate>> UpscaleService::estimate(const UpscaleRequest &request)
{
    return QtConcurrent::run(&d->reports.pool(), [this, request] {
        return UpscaleJob(d->reports.engines(), *d->cache, d->reports.make(), request, {}, {}).estimate();
    });
}

QFuture<UpscaleOutcome> UpscaleService::submit(const UpscaleRequest &wanted)
{
    UpscaleRequest request = wanted;
    request.recipe = d->reports.carefulRecipe(wanted.recipe);
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
    const auto report = d->reports.known();
    if (!report)
        return -1;
    const Result<ResolvedRecipe> resolved =
        resolveRecipe(d->reports.carefulRecipe(recipe), *report, d->context());
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
        && d->reports.pool().waitForDone(int(std::max<qint64>(timer.remainingTime(), 1)));
    if (stopped) {
        // Off this thread: stopping may wait for Python.
        QtConcurrent::run(&d->reports.pool(), [&] {
            for (const auto &engine : d->reports.engines()) {
                const auto left = std::chrono::milliseconds(std::max<qint64>(timer.remainingTime(), 1));
                stopped = engine->shutdown(left) && stopped;
            }
        }).waitForFinished();
    }
    return d->storing.waitForDone(int(std::max<qint64>(timer.remainingTime(), 1))) && stopped;
}

} // namespace upview
