// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/upscaleservice.h"
#include "support/fakeengine.h"
#include "support/testmain.h"

#include <QColorSpace>
#include <QFile>
#include <QFutureWatcher>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

using namespace upview;

namespace {

QImage scene(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, qRgb(40 + x % 160, 60 + y % 120, 90));
    }
    return image;
}

} // namespace

class TestUpscaleService : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeEngine> m_engine;
    std::shared_ptr<UpscaleCache> m_cache;
    std::unique_ptr<UpscaleService> m_service;

    QString picture(const QString &name, const QImage &image)
    {
        const QString path = m_folder->filePath(name);
        if (!image.save(path))
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    QString picture(const QString &name = QStringLiteral("a.png"), QSize size = {96, 64})
    {
        return picture(name, scene(size));
    }

    static UpscaleRequest request(const QString &path)
    {
        UpscaleRequest request;
        request.sourcePath = path;
        request.recipe.model = QStringLiteral("WAIFU2X_PHOTO_UP2X");
        return request;
    }

    /// Waits with an event loop, as the window does.
    static bool finished(const QFuture<UpscaleOutcome> &future)
    {
        QFutureWatcher<UpscaleOutcome> watcher;
        QSignalSpy spy(&watcher, &QFutureWatcherBase::finished);
        watcher.setFuture(future);
        return spy.wait(10000);
    }

    UpscaleOutcome outcomeOf(const UpscaleRequest &wanted)
    {
        const QFuture<UpscaleOutcome> future = m_service->submit(wanted);
        if (!finished(future) || future.resultCount() != 1)
            return failure(ErrorCode::EngineFailed, QStringLiteral("the future ended without an outcome"));
        return future.result();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_engine = std::make_shared<FakeEngine>();
        m_cache = std::make_shared<UpscaleCache>(m_folder->filePath(QStringLiteral("cache")), CacheLimits{});
        m_service = std::make_unique<UpscaleService>(m_engine, m_cache);
    }

    void cleanup()
    {
        m_engine->release();
        m_service.reset();
        m_cache.reset();
        m_engine.reset();
        m_folder.reset();
    }

    void nothingIsStartedBeforeTheFirstCall()
    {
        QCOMPARE(m_engine->initialiseCalls(), 0);
        QCOMPARE(m_service->engineState(), EngineState::Idle);
        QVERIFY(!QFile::exists(m_cache->folder()));
    }

    void aPictureComesOutAtTheExactSize()
    {
        const UpscaleOutcome outcome = outcomeOf(request(picture()));
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().text));
        QCOMPARE(outcome->image.size(), QSize(192, 128));
        QCOMPARE(outcome->image, FakeEngine::enlarged(scene({96, 64}), 2));
        QCOMPARE(outcome->sourceSize, QSize(96, 64));
        QVERIFY(!outcome->fromCache);
        QCOMPARE(outcome->recipe.device, QStringLiteral("gpu0"));
        QCOMPARE(outcome->deviceName, QStringLiteral("Fake GPU"));
        QVERIFY(outcome->engineSeconds > 0);
    }

    void theEngineIsNeverCalledOnTheCallersThread()
    {
        QVERIFY(outcomeOf(request(picture())));
        QVERIFY(finished(m_service->submit(request(picture(QStringLiteral("b.png"))))));
        QVERIFY(!m_engine->wasCalledOnThread(QThread::currentThread()));
        QCOMPARE(m_engine->initialiseCalls(), 1);
    }

    void everySettingOfTheRecipeReachesTheEngine()
    {
        UpscaleRequest wanted = request(picture());
        wanted.recipe.model = QStringLiteral("REALCUGAN_SE_UP3X_DENOISE3X");
        wanted.recipe.tile = 200;
        wanted.recipe.tta = true;
        wanted.recipe.device = QStringLiteral("cpu");
        wanted.recipe.scale = 3;
        const UpscaleOutcome outcome = outcomeOf(wanted);
        QVERIFY(outcome);
        QCOMPARE(m_engine->tasks().size(), 1);
        const EngineTask task = m_engine->tasks().constFirst();
        QCOMPARE(task.model->id, wanted.recipe.model);
        QCOMPARE(task.tile, 200);
        QVERIFY(task.tta);
        QCOMPARE(task.device, QStringLiteral("cpu"));
        QCOMPARE(outcome->image.size(), QSize(288, 192));
    }

    void anEmptyModelIsTheBestOneForTheDevice()
    {
        UpscaleRequest wanted = request(picture());
        wanted.recipe.model.clear();
        QCOMPARE(outcomeOf(wanted)->recipe.model, QStringLiteral("REALESRGAN_X4PLUS_UP4X"));
        m_engine->pretendedDevices.removeFirst(); // no GPU
        m_service = std::make_unique<UpscaleService>(m_engine = std::make_shared<FakeEngine>(), m_cache);
        m_engine->pretendedDevices.removeFirst();
        QCOMPARE(outcomeOf(wanted)->recipe.model, QStringLiteral("WAIFU2X_PHOTO_UP2X"));
    }

    void anyScaleGivesExactlyThosePixels_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<double>("scale");
        QTest::addColumn<QSize>("fit");
        QTest::addColumn<QSize>("expected");
        QTest::addColumn<int>("passes");
        QTest::newRow("1.5") << "WAIFU2X_PHOTO_UP2X" << 1.5 << QSize() << QSize(152, 95) << 1;
        QTest::newRow("4x model to 2x") << "REALSR_DF2K_UP4X" << 2.0 << QSize() << QSize(202, 126) << 1;
        QTest::newRow("2x model to 4x") << "WAIFU2X_PHOTO_UP2X" << 4.0 << QSize() << QSize(404, 252) << 2;
        QTest::newRow("2x model to 3x") << "WAIFU2X_PHOTO_UP2X" << 3.0 << QSize() << QSize(303, 189) << 2;
        QTest::newRow("1x") << "WAIFU2X_CUNET_UP1X_DENOISE1X" << 1.0 << QSize() << QSize(101, 63) << 1;
        QTest::newRow("fit") << "WAIFU2X_PHOTO_UP2X" << 2.0 << QSize(200, 500) << QSize(200, 125) << 1;
    }

    void anyScaleGivesExactlyThosePixels()
    {
        QFETCH(QString, model);
        QFETCH(double, scale);
        QFETCH(QSize, fit);
        UpscaleRequest wanted = request(picture(QStringLiteral("odd.png"), {101, 63}));
        wanted.recipe.model = model;
        wanted.recipe.scale = scale;
        wanted.recipe.fit = fit;
        const UpscaleOutcome outcome = outcomeOf(wanted);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().text));
        QTEST(outcome->image.size(), "expected");
        QTEST(int(m_engine->tasks().size()), "passes");
    }

    void aLargePictureGoesInChunksWithProgress()
    {
        UpscaleRequest wanted = request(picture(QStringLiteral("large.png"), {700, 300}));
        wanted.recipe.device = QStringLiteral("cpu");
        QFutureWatcher<UpscaleOutcome> watcher;
        QSignalSpy progress(&watcher, &QFutureWatcherBase::progressValueChanged);
        QSignalSpy done(&watcher, &QFutureWatcherBase::finished);
        watcher.setFuture(m_service->submit(wanted));
        QVERIFY(done.wait(10000));
        QCOMPARE(watcher.result()->image, FakeEngine::enlarged(scene({700, 300}), 2));
        QCOMPARE(m_engine->tasks().size(), 6); // 3 x 2 chunks of at most 256
        QVERIFY(progress.size() >= 1);
        for (const EngineTask &task : m_engine->tasks())
            QVERIFY(task.chunk.width() <= 256 + 16 && task.chunk.height() <= 256 + 16);
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
            engine,
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
            return EngineOutput{FakeEngine::enlarged(task.chunk, 2), 0.1};
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
            order.append(task.chunk.width());
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

    void whatCannotRunIsRefusedBeforeTheEngineSeesIt_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("device");
        QTest::addColumn<double>("scale");
        QTest::addColumn<int>("tile");
        QTest::newRow("unknown model") << "REALESRGAN_X4PLUS_ANIME_UP4X"
                                       << "" << 2.0 << 0;
        QTest::newRow("unknown device") << "WAIFU2X_PHOTO_UP2X"
                                        << "gpu7" << 2.0 << 0;
        QTest::newRow("not on this device") << "REALESRGAN_X4PLUS_UP4X"
                                            << "cpu" << 2.0 << 0;
        QTest::newRow("scale too large") << "WAIFU2X_PHOTO_UP2X"
                                         << "" << 100.0 << 0;
        QTest::newRow("scale not a number") << "WAIFU2X_PHOTO_UP2X"
                                            << "" << qQNaN() << 0;
        QTest::newRow("negative tile") << "WAIFU2X_PHOTO_UP2X"
                                       << "" << 2.0 << -1;
        QTest::newRow("denoiser asked to enlarge") << "WAIFU2X_CUNET_UP1X_DENOISE1X"
                                                   << "" << 2.0 << 0;
    }

    void whatCannotRunIsRefusedBeforeTheEngineSeesIt()
    {
        QFETCH(QString, model);
        QFETCH(QString, device);
        QFETCH(double, scale);
        QFETCH(int, tile);
        UpscaleRequest wanted = request(picture());
        wanted.recipe.model = model;
        wanted.recipe.device = device;
        wanted.recipe.scale = scale;
        wanted.recipe.tile = tile;
        const UpscaleOutcome outcome = outcomeOf(wanted);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::InvalidArgument);
        QVERIFY(!outcome.error().text.isEmpty());
        QVERIFY(m_engine->tasks().isEmpty());
    }

    void badFilesAreSentences()
    {
        QFile empty(m_folder->filePath(QStringLiteral("empty.png")));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        const UpscaleOutcome ofEmpty = outcomeOf(request(empty.fileName()));
        QCOMPARE(ofEmpty.error().code, ErrorCode::EmptyFile);
        const UpscaleOutcome ofNothing = outcomeOf(request(m_folder->filePath(QStringLiteral("no.png"))));
        QCOMPARE(ofNothing.error().code, ErrorCode::NotFound);
        QVERIFY(m_engine->tasks().isEmpty());
    }

    void aTooLargeResultIsRefusedBeforeTheStart()
    {
        m_engine->bytesPerChunk = 1LL << 60;
        const UpscaleOutcome outcome = outcomeOf(request(picture()));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::OutOfMemory);
        QVERIFY(m_engine->tasks().isEmpty());
    }

    void anImplausibleChunkIsTriedWithSmallerTilesThenReported()
    {
        m_engine->answer = [](const EngineTask &task) -> Result<EngineOutput> {
            QImage black(task.chunk.size() * 2, QImage::Format_RGB32);
            black.fill(Qt::black);
            return EngineOutput{black, 0.1};
        };
        QSignalSpy cached(m_service.get(), &UpscaleService::cacheChanged);
        const UpscaleOutcome outcome = outcomeOf(request(picture()));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::ImplausibleResult);
        QList<int> tiles;
        for (const EngineTask &task : m_engine->tasks())
            tiles.append(task.tile);
        QCOMPARE(tiles, (QList<int>{0, 200, 100}));
        QVERIFY(m_service->waitForStores(std::chrono::seconds(10)));
        QCOMPARE(m_service->cacheStatistics().result().count, 0);
        QVERIFY(cached.isEmpty());
    }

    void aChunkThatWorksWithASmallerTileIsASuccess()
    {
        m_engine->answer = [](const EngineTask &task) -> Result<EngineOutput> {
            if (task.tile != 100)
                return failure(ErrorCode::EngineFailed, QStringLiteral("vkAllocateMemory failed"));
            return EngineOutput{FakeEngine::enlarged(task.chunk, 2), 0.1};
        };
        QVERIFY(outcomeOf(request(picture())));
    }

    void aResultOfTheWrongSizeIsAFailure()
    {
        m_engine->answer = [](const EngineTask &task) -> Result<EngineOutput> {
            return EngineOutput{FakeEngine::enlarged(task.chunk, 3), 0.1};
        };
        QCOMPARE(outcomeOf(request(picture())).error().code, ErrorCode::ImplausibleResult);
    }

    void alphaGreyAndColourSpaceComeAlong()
    {
        QImage disc(64, 64, QImage::Format_ARGB32);
        disc.fill(Qt::transparent);
        QPainter painter(&disc);
        painter.setBrush(QColor(200, 60, 20));
        painter.drawEllipse(10, 10, 40, 40);
        painter.end();
        disc.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
        const UpscaleOutcome transparent = outcomeOf(request(picture(QStringLiteral("disc.png"), disc)));
        QVERIFY(transparent);
        QCOMPARE(qAlpha(transparent->image.pixel(0, 0)), 0);
        QCOMPARE(qAlpha(transparent->image.pixel(60, 60)), 255);
        QCOMPARE(transparent->image.colorSpace(), QColorSpace(QColorSpace::AdobeRgb));

        // An engine that tints: what was neutral comes out neutral.
        m_engine->answer = [](const EngineTask &task) -> Result<EngineOutput> {
            QImage tinted = FakeEngine::enlarged(task.chunk, 2);
            for (int y = 0; y < tinted.height(); ++y) {
                for (int x = 0; x < tinted.width(); ++x) {
                    const QRgb pixel = tinted.pixel(x, y);
                    tinted.setPixel(x, y, qRgb(std::min(255, qRed(pixel) + 3), qGreen(pixel), qBlue(pixel)));
                }
            }
            return EngineOutput{tinted, 0.1};
        };
        const QImage grey = scene({64, 64}).convertToFormat(QImage::Format_Grayscale8);
        const UpscaleOutcome neutral = outcomeOf(request(picture(QStringLiteral("grey.png"), grey)));
        QVERIFY(neutral);
        QVERIFY(neutral->image.allGray());
    }

    void aFixedDeviceIsUsedAndSaidSo()
    {
        UpscaleRequest wanted = request(picture());
        wanted.recipe.device = QStringLiteral("cpu");
        QSignalSpy fixed(m_service.get(), &UpscaleService::fixedDeviceChanged);
        QVERIFY(outcomeOf(wanted));
        QTRY_COMPARE(fixed.size(), 1);
        QCOMPARE(m_service->fixedDevice(), QStringLiteral("cpu"));
        UpscaleRequest other = request(picture(QStringLiteral("b.png")));
        other.recipe.device = QStringLiteral("gpu0");
        const UpscaleOutcome outcome = outcomeOf(other);
        QVERIFY(outcome);
        QCOMPARE(outcome->deviceName, QStringLiteral("Fake CPU"));
        QVERIFY(outcome->notice.contains(QLatin1StringView("Fake GPU")));
        QVERIFY(outcome->notice.contains(QLatin1StringView("restart")));
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
