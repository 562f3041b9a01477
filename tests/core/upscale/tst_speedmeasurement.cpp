// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicefixture.h"

#include "core/upscale/speedmeasurement.h"
#include "core/upscale/speedstore.h"

#include <QThread>

using namespace upview;

namespace {

const QString kCunet = QStringLiteral("WAIFU2X_CUNET_UP2X");
const QString kPhoto = QStringLiteral("WAIFU2X_PHOTO_UP2X");
const QString kEsrgan = QStringLiteral("REALESRGAN_X4PLUS_UP4X");
const QString kCpu = QStringLiteral("cpu");

} // namespace

/// Measuring on request, with two fake engines that can be told to fail.
class TestSpeedMeasurement : public ServiceFixture
{
    Q_OBJECT

    std::shared_ptr<FakeEngine> m_other;
    std::unique_ptr<SpeedMeasurement> m_measurement;

    static Recipe recipe(const QString &device = kCpu)
    {
        Recipe recipe;
        recipe.device = device;
        return recipe;
    }

    QStringList measure(const QStringList &models, const Recipe &wanted = recipe())
    {
        QSignalSpy finished(m_measurement.get(), &SpeedMeasurement::finished);
        m_measurement->start(models, wanted);
        if (!finished.wait(30000))
            return {QStringLiteral("not finished")};
        return finished.first().first().toStringList();
    }

    EngineReport report() const
    {
        QFuture<EngineReport> future = m_service->report();
        future.waitForFinished();
        return future.result();
    }

    void prepare()
    {
        m_measurement.reset();
        m_other = std::make_shared<FakeEngine>();
        m_other->pretendedName = "other";
        for (const auto &engine : {m_engine, m_other}) {
            engine->deviceIsFixedByFirstTask = false;
            engine->pretendedAreaSide = 0;
        }
        m_service =
            std::make_unique<UpscaleService>(QList<std::shared_ptr<Engine>>{m_engine, m_other}, m_cache);
        m_measurement = std::make_unique<SpeedMeasurement>(*m_service);
    }

private Q_SLOTS:
    void everyEngineThatCanIsMeasured()
    {
        prepare();
        QCOMPARE(measure({kCunet}), QStringList());
        for (const QByteArray &engine : {QByteArray("fake"), QByteArray("other")}) {
            const auto speed = report().speed(kCpu, kCunet, engine);
            QVERIFY(speed);
            QVERIFY(speed->measured);
        }
        QVERIFY(!report().speed(QStringLiteral("gpu0"), kCunet));
        QVERIFY(m_service->estimatedSeconds(
                    [] {
                        Recipe wanted = recipe();
                        wanted.model = kCunet;
                        return wanted;
                    }(),
                    {1000, 1000})
                > 0);
    }

    void whatCannotRunThereIsPassedOver()
    {
        prepare();
        m_other->runsEsrganOnCpu = true;
        QCOMPARE(measure({kEsrgan}), QStringList());
        QVERIFY(!report().speed(kCpu, kEsrgan, "fake"));
        QVERIFY(report().speed(kCpu, kEsrgan, "other"));
    }

    void aNamedEngineIsMeasuredAlone()
    {
        prepare();
        Recipe wanted = recipe();
        wanted.engine = "other";
        QCOMPARE(measure({kCunet, kPhoto}, wanted), QStringList());
        QVERIFY(m_engine->tasks().isEmpty());
        QVERIFY(report().speed(kCpu, kPhoto, "other"));
    }

    void nothingIsKeptInTheCache()
    {
        prepare();
        QCOMPARE(measure({kPhoto}), QStringList());
        QVERIFY(m_service->waitForStores(std::chrono::seconds(10)));
        QFuture<CacheStatistics> statistics = m_service->cacheStatistics();
        statistics.waitForFinished();
        QCOMPARE(statistics.result().count, 0);
    }

    void aFailureIsToldAndTheRestGoesOn()
    {
        prepare();
        m_engine->answer = [](const EngineTask &task) -> Result<EngineOutput> {
            if (task.model->id == kCunet)
                return failure(ErrorCode::EngineMissing, QStringLiteral("It broke."));
            return EngineOutput{FakeEngine::enlarged(task.picture.copy(task.area), task.model->scale), 0.01};
        };
        const QStringList problems = measure({kCunet, kPhoto});
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.first().contains(QLatin1StringView("It broke.")), qPrintable(problems.first()));
        QVERIFY(!report().speed(kCpu, kCunet, "fake"));
        QVERIFY(report().speed(kCpu, kCunet, "other"));
        QVERIFY(report().speed(kCpu, kPhoto, "fake"));
    }

    void theCostOfAStartIsToldFromThatOfAPixel()
    {
        prepare();
        // 20 ms whatever the size, and 2 s for each megapixel.
        m_engine->answer = [](const EngineTask &task) -> Result<EngineOutput> {
            const double seconds = 0.02 + 2e-6 * task.area.width() * task.area.height();
            QElapsedTimer timer;
            timer.start();
            while (timer.nsecsElapsed() < qint64(seconds * 1e9))
                QThread::yieldCurrentThread();
            return EngineOutput{FakeEngine::enlarged(task.picture.copy(task.area), task.model->scale),
                                seconds};
        };
        Recipe wanted = recipe();
        wanted.engine = "fake";
        QCOMPARE(measure({kCunet}, wanted), QStringList());
        const auto speed = report().speed(kCpu, kCunet, "fake");
        QVERIFY(speed);
        QVERIFY2(speed->secondsPerMegapixel > 1.8, qPrintable(QString::number(speed->secondsPerMegapixel)));
        QVERIFY2(speed->secondsFor(1.0) < 20.0, qPrintable(QString::number(speed->secondsFor(1.0))));
    }

    void cancelEndsItAtOnce()
    {
        prepare();
        m_engine->hold();
        QSignalSpy finished(m_measurement.get(), &SpeedMeasurement::finished);
        m_measurement->start({kCunet, kPhoto}, recipe());
        QVERIFY(m_measurement->isRunning());
        QVERIFY(m_engine->waitUntilBusy());
        QVERIFY(m_measurement->activity().contains(QLatin1StringView("CUnet")));
        m_measurement->cancel();
        QCOMPARE(finished.size(), 1);
        QVERIFY(!m_measurement->isRunning());
        m_engine->release();
        QVERIFY(!report().speed(kCpu, kCunet));
        // And it can begin again.
        QCOMPARE(measure({kPhoto}), QStringList());
        QVERIFY(report().speed(kCpu, kPhoto));
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestSpeedMeasurement)
#include "tst_speedmeasurement.moc"
