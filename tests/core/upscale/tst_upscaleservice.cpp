// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicefixture.h"

#include <QFile>
#include <QThread>

using namespace upview;

class TestUpscaleService : public ServiceFixture
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsStartedBeforeTheFirstCall()
    {
        QCOMPARE(m_engine->initialiseCalls(), 0);
        QCOMPARE(m_service->engineState(), EngineState::Idle);
        QVERIFY(!QFile::exists(m_cache->folder()));
    }

    void theEngineIsNeverCalledOnTheCallersThread()
    {
        QVERIFY(outcomeOf(request(picture())));
        QVERIFY(finished(m_service->submit(request(picture(QStringLiteral("b.png"))))));
        QVERIFY(!m_engine->wasCalledOnThread(QThread::currentThread()));
        QCOMPARE(m_engine->initialiseCalls(), 1);
    }

    void theSecondTimeItComesFromTheCache()
    {
        const QString path = picture();
        const UpscaleOutcome first = outcomeOf(request(path));
        QVERIFY(first);
        QVERIFY(m_service->waitForStores(std::chrono::seconds(10)));
        const UpscaleOutcome second = outcomeOf(request(path));
        QVERIFY(second);
        QVERIFY(second->fromCache);
        QCOMPARE(second->image, first->image);
        QCOMPARE(m_engine->tasks().size(), 1);
    }

    void aRestartFindsTheResult()
    {
        const QString path = picture();
        QVERIFY(outcomeOf(request(path)));
        QVERIFY(m_service->waitForStores(std::chrono::seconds(10)));
        auto engine = std::make_shared<FakeEngine>();
        m_service = std::make_unique<UpscaleService>(
            QList<std::shared_ptr<Engine>>{engine},
            std::make_shared<UpscaleCache>(m_folder->filePath(QStringLiteral("cache")), CacheLimits{}));
        QVERIFY(outcomeOf(request(path))->fromCache);
        QVERIFY(engine->tasks().isEmpty());
    }

    void touchingTheFileOrARecipeIsAMiss()
    {
        const QString path = picture();
        QVERIFY(outcomeOf(request(path)));
        QVERIFY(m_service->waitForStores(std::chrono::seconds(10)));
        UpscaleRequest other = request(path);
        other.recipe.tta = true;
        QVERIFY(!outcomeOf(other)->fromCache);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(
            file.setFileTime(QDateTime::currentDateTime().addSecs(-3600), QFileDevice::FileModificationTime));
        file.close();
        QVERIFY(!outcomeOf(request(path))->fromCache);
    }

    void refreshComputesAgain()
    {
        UpscaleRequest wanted = request(picture());
        QVERIFY(outcomeOf(wanted));
        QVERIFY(m_service->waitForStores(std::chrono::seconds(10)));
        wanted.refresh = true;
        QVERIFY(!outcomeOf(wanted)->fromCache);
        QCOMPARE(m_engine->tasks().size(), 2);
    }

    void theSameJobTwiceRunsOnceAndAnswersBoth()
    {
        m_engine->hold();
        const UpscaleRequest wanted = request(picture());
        const QFuture<UpscaleOutcome> first = m_service->submit(wanted);
        QVERIFY(m_engine->waitUntilBusy());
        const QFuture<UpscaleOutcome> second = m_service->submit(wanted);
        QCOMPARE(m_service->waitingJobs(), 0);
        m_engine->release();
        QVERIFY(finished(first));
        QTRY_VERIFY(second.isFinished());
        QCOMPARE(first.result()->image, second.result()->image);
        QCOMPARE(m_engine->tasks().size(), 1);
    }

    void cancellingOneOfTwoKeepsTheJobForTheOther()
    {
        m_engine->hold();
        const UpscaleRequest wanted = request(picture());
        QFuture<UpscaleOutcome> first = m_service->submit(wanted);
        QVERIFY(m_engine->waitUntilBusy());
        const QFuture<UpscaleOutcome> second = m_service->submit(wanted);
        first.cancel();
        QTRY_VERIFY(first.isFinished());
        m_engine->release();
        QVERIFY(finished(second));
        QVERIFY(second.result());
    }

    void cancelEndsTheFutureWhileTheEngineIsBusy()
    {
        m_engine->hold();
        QFuture<UpscaleOutcome> future = m_service->submit(request(picture()));
        QVERIFY(m_engine->waitUntilBusy());
        future.cancel();
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.resultCount(), 0);
    }

    void aLateResultIsNeverShownOrCached()
    {
        const QString path = picture();
        QFuture<UpscaleOutcome> future;
        // The engine finishes its chunk although the job was cancelled meanwhile.
        m_engine->answer = [&](const EngineTask &task) -> Result<EngineOutput> {
            QMetaObject::invokeMethod(
                this, [&] { future.cancel(); }, Qt::BlockingQueuedConnection);
            return EngineOutput{FakeEngine::enlarged(task.picture.copy(task.area), 2), 0.1};
        };
        QSignalSpy cached(m_service.get(), &UpscaleService::cacheChanged);
        future = m_service->submit(request(path));
        QTRY_VERIFY(future.isFinished());
        m_engine->answer = nullptr;
        QVERIFY(outcomeOf(request(picture(QStringLiteral("next.png")))));
        QVERIFY(m_service->waitForStores(std::chrono::seconds(10)));
        QCOMPARE(future.resultCount(), 0);
        QTRY_COMPARE(cached.size(), 1);
        QVERIFY(cached.first().first().toString().endsWith(QLatin1StringView("next.png")));
    }

    void aCancelledWaitingJobNeverRuns()
    {
        m_engine->hold();
        const QFuture<UpscaleOutcome> running = m_service->submit(request(picture()));
        QVERIFY(m_engine->waitUntilBusy());
        QFuture<UpscaleOutcome> waiting = m_service->submit(request(picture(QStringLiteral("b.png"))));
        QCOMPARE(m_service->waitingJobs(), 1);
        waiting.cancel();
        QTRY_COMPARE(m_service->waitingJobs(), 0);
        m_engine->release();
        QVERIFY(finished(running));
        QCOMPARE(m_engine->tasks().size(), 1);
    }

    void theCurrentPictureGoesBeforePrefetchAndBatch()
    {
        m_engine->hold();
        QVERIFY(!m_service->submit(request(picture(QStringLiteral("0.png"), {50, 50}))).isFinished());
        QVERIFY(m_engine->waitUntilBusy());
        UpscaleRequest batch = request(picture(QStringLiteral("1.png"), {51, 51}));
        batch.priority = UpscaleRequest::Priority::Batch;
        UpscaleRequest prefetch = request(picture(QStringLiteral("2.png"), {52, 52}));
        prefetch.priority = UpscaleRequest::Priority::Prefetch;
        UpscaleRequest raised = request(picture(QStringLiteral("3.png"), {53, 53}));
        raised.priority = UpscaleRequest::Priority::Batch;
        const UpscaleRequest current = request(picture(QStringLiteral("4.png"), {54, 54}));
        const QFuture<UpscaleOutcome> last = m_service->submit(batch);
        m_service->submit(prefetch);
        m_service->submit(raised);
        m_service->submit(current);
        m_service->setPriority(raised.sourcePath, UpscaleRequest::Priority::Current);
        m_engine->release();
        QVERIFY(finished(last));
        QList<int> order;
        for (const EngineTask &task : m_engine->tasks())
            order.append(task.area.width());
        QCOMPARE(order, (QList<int>{50, 53, 54, 52, 51}));
    }

    void aMissingEngineIsASentence()
    {
        m_engine->missing = true;
        const UpscaleOutcome outcome = outcomeOf(request(picture()));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::EngineMissing);
        QCOMPARE(outcome.error().text, QStringLiteral("The fake engine is not installed."));
        QTRY_COMPARE(m_service->engineState(), EngineState::Missing);
    }

    void aFixedDeviceIsUsedAndSaidSo()
    {
        UpscaleRequest wanted = request(picture());
        wanted.recipe.device = QStringLiteral("cpu");
        QSignalSpy fixed(m_service.get(), &UpscaleService::fixedDeviceChanged);
        QVERIFY(outcomeOf(wanted));
        QTRY_COMPARE(fixed.size(), 1);
        QCOMPARE(m_service->fixedDevice("fake"), QStringLiteral("cpu"));
        UpscaleRequest other = request(picture(QStringLiteral("b.png")));
        other.recipe.device = QStringLiteral("gpu0");
        const UpscaleOutcome outcome = outcomeOf(other);
        QVERIFY(outcome);
        QCOMPARE(outcome->deviceName, QStringLiteral("Fake CPU"));
        QVERIFY(outcome->notice.contains(QLatin1StringView("Fake GPU")));
        QVERIFY(outcome->notice.contains(QLatin1StringView("restart")));
    }

    void severalDevicesWorkAtOnceAndShareTheQueue()
    {
        m_engine->deviceIsFixedByFirstTask = false;
        m_engine->pretendedDevices.insert(
            1, {QStringLiteral("gpu1"), QStringLiteral("Second GPU"), true, -1, -1, {}});
        m_engine->hold();
        QList<QFuture<UpscaleOutcome>> jobs;
        for (const char *name : {"a.png", "b.png", "c.png"})
            jobs.append(m_service->submit(request(picture(QString::fromLatin1(name)))));
        QTRY_COMPARE(m_engine->tasks().size(), 2);
        QCOMPARE(m_service->waitingJobs(), 1);
        QSet<QString> busy;
        for (const EngineTask &task : m_engine->tasks())
            busy.insert(task.device);
        QCOMPARE(busy, (QSet<QString>{QStringLiteral("gpu0"), QStringLiteral("gpu1")}));
        m_engine->release();
        for (const QFuture<UpscaleOutcome> &job : std::as_const(jobs)) {
            QTRY_VERIFY(job.isFinished());
            QVERIFY(job.result());
        }
    }

    void aNamedDeviceIsWaitedForWhileAnotherOneStarts()
    {
        m_engine->deviceIsFixedByFirstTask = false;
        m_engine->hold();
        UpscaleRequest first = request(picture(QStringLiteral("a.png")));
        first.recipe.device = QStringLiteral("cpu");
        UpscaleRequest second = request(picture(QStringLiteral("b.png")));
        second.recipe.device = QStringLiteral("cpu");
        UpscaleRequest third = request(picture(QStringLiteral("c.png")));
        third.recipe.device = QStringLiteral("gpu0");
        QList<QFuture<UpscaleOutcome>> jobs;
        for (const UpscaleRequest &wanted : {first, second, third})
            jobs.append(m_service->submit(wanted));
        QTRY_COMPARE(m_engine->tasks().size(), 2);
        QCOMPARE(m_service->waitingJobs(), 1);
        m_engine->release();
        for (const QFuture<UpscaleOutcome> &job : std::as_const(jobs))
            QTRY_VERIFY(job.isFinished());
        QCOMPARE(m_engine->tasks().size(), 3);
    }

    void availabilityAndDevicesAnswerWhileAJobRuns()
    {
        QFutureWatcher<EngineReport> watcher;
        QSignalSpy spy(&watcher, &QFutureWatcherBase::finished);
        watcher.setFuture(m_service->report());
        QVERIFY(spy.wait());
        m_engine->hold();
        QVERIFY(!m_service->submit(request(picture())).isFinished());
        QVERIFY(m_engine->waitUntilBusy());
        QVERIFY(m_service->devices().isFinished());
        QCOMPARE(m_service->devices().result().size(), 2);
        QVERIFY(m_service->availability().result().usable);
        QVERIFY(!m_service->report()
                     .result()
                     .obstacle(QStringLiteral("cpu"), QStringLiteral("REALESRGAN_X4PLUS_UP4X"))
                     .isEmpty());
    }

    void statisticsAndCleaningGoThroughTheService()
    {
        QVERIFY(outcomeOf(request(picture())));
        QVERIFY(m_service->waitForStores(std::chrono::seconds(10)));
        QFuture<CacheStatistics> statistics = m_service->cacheStatistics();
        statistics.waitForFinished();
        QCOMPARE(statistics.result().count, 1);
        CleanRequest everything;
        everything.everything = true;
        QFuture<Result<CleanReport>> cleaned = m_service->cleanCache(everything);
        cleaned.waitForFinished();
        QVERIFY(cleaned.result());
        QCOMPARE(cleaned.result()->removed, 1);
        QCOMPARE(cleaned.result()->bytesFreed, statistics.result().bytes);
    }

    void theNextJobIsEstimatedFromTheLast()
    {
        QCOMPARE(m_service->estimatedSeconds(request({}).recipe, {100, 100}), -1.0);
        QVERIFY(outcomeOf(request(picture())));
        QVERIFY(m_service->estimatedSeconds(request({}).recipe, {100, 100}) > 0);
    }

    void shutdownWhileBusyEndsEveryFuture()
    {
        m_engine->hold();
        const QFuture<UpscaleOutcome> running = m_service->submit(request(picture()));
        QVERIFY(m_engine->waitUntilBusy());
        const QFuture<UpscaleOutcome> waiting = m_service->submit(request(picture(QStringLiteral("b.png"))));
        QVERIFY(m_service->shutdown(std::chrono::seconds(5)));
        QVERIFY(running.isFinished());
        QVERIFY(waiting.isFinished());
        QVERIFY(m_engine->wasShutDown());
        QVERIFY(m_service->submit(request(picture())).isFinished());
    }

    void anEngineThatDoesNotStopIsReported()
    {
        m_engine->stopsInTime = false;
        QVERIFY(outcomeOf(request(picture())));
        QVERIFY(!m_service->shutdown(std::chrono::seconds(5)));
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestUpscaleService)
#include "tst_upscaleservice.moc"
