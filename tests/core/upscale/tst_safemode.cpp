// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicefixture.h"

#include "core/upscale/crashguard.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace upview;

/// The service after a crash inside an engine: what a dead process has left is laid out by hand
/// (tst_crashguard has real ones).
class TestSafeMode : public ServiceFixture
{
    Q_OBJECT

    void crashed(bool onCard)
    {
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("state/at-work")));
        QFile file(m_folder->filePath(QStringLiteral("state/at-work/1-1")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("version"), 1},
                                             {QStringLiteral("engine"), QStringLiteral("fake")},
                                             {QStringLiteral("model"), QStringLiteral("waifu2x CUnet 2x")},
                                             {QStringLiteral("device"), QStringLiteral("Fake GPU")},
                                             {QStringLiteral("touchesGpus"), onCard},
                                             {QStringLiteral("safeMode"), 0}})
                       .toJson());
    }

    void start()
    {
        m_engine->pretendedTraits.canLeaveGpus = true;
        m_other = std::make_shared<FakeEngine>();
        m_other->pretendedName = "other";
        m_service =
            std::make_unique<UpscaleService>(QList<std::shared_ptr<Engine>>{m_other, m_engine}, m_cache);
        m_service->setCrashGuard(std::make_shared<CrashGuard>(m_folder->filePath(QStringLiteral("state"))));
    }

    EngineReport report() const
    {
        QFutureWatcher<EngineReport> watcher;
        QSignalSpy spy(&watcher, &QFutureWatcherBase::finished);
        watcher.setFuture(m_service->report());
        return spy.wait(10000) ? watcher.result() : EngineReport();
    }

    std::shared_ptr<FakeEngine> m_other; ///< cannot leave graphics cards alone

private Q_SLOTS:
    void withoutACrashNothingChanges()
    {
        start();
        QCOMPARE(m_service->safeMode(), SafeMode::None);
        QCOMPARE(report().devices.size(), 2);
        QVERIFY(outcomeOf(request(picture())));
    }

    void afterACrashOnACardTheCpuWorksWhateverWasChosen()
    {
        crashed(true);
        start();
        QCOMPARE(m_service->safeMode(), SafeMode::CpuOnly);
        QVERIFY(m_service->safeModeSentence().contains(QLatin1StringView("Fake GPU")));
        UpscaleRequest wanted = request(picture());
        wanted.recipe.device = QStringLiteral("gpu0");
        wanted.recipe.engine = "other";
        const UpscaleOutcome outcome = outcomeOf(wanted);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().text));
        QCOMPARE(outcome->deviceName, QStringLiteral("Fake CPU"));
        QCOMPARE(outcome->recipe.engine, QByteArray("fake"));
        QCOMPARE(m_other->initialiseCalls(), 0);
        QCOMPARE(report().devices.size(), 1);
    }

    void afterACrashOnTheCpuNoEngineIsStarted()
    {
        crashed(false);
        start();
        QCOMPARE(m_service->safeMode(), SafeMode::Off);
        const UpscaleOutcome outcome = outcomeOf(request(picture()));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().text, m_service->safeModeSentence());
        QCOMPARE(m_engine->initialiseCalls(), 0);
        QCOMPARE(m_other->initialiseCalls(), 0);
    }

    void tryingAgainWorksAtOnceAndStays()
    {
        crashed(true);
        start();
        QVERIFY(outcomeOf(request(picture())));
        QSignalSpy left(m_service.get(), &UpscaleService::safeModeChanged);
        QSignalSpy reported(m_service.get(), &UpscaleService::reportChanged);
        m_service->leaveSafeMode();
        QCOMPARE(left.size(), 1);
        QCOMPARE(m_service->safeModeSentence(), QString());
        QTRY_VERIFY(!reported.isEmpty());
        m_engine->deviceIsFixedByFirstTask = false;
        UpscaleRequest wanted = request(picture(QStringLiteral("b.png")));
        wanted.recipe.device = QStringLiteral("gpu0");
        const UpscaleOutcome outcome = outcomeOf(wanted);
        QVERIFY(outcome);
        QCOMPARE(outcome->deviceName, QStringLiteral("Fake GPU"));
        QCOMPARE(CrashGuard(m_folder->filePath(QStringLiteral("state"))).mode(), SafeMode::None);
    }

    void workIsMarkedWhileItRunsAndNotAfterwards()
    {
        start();
        const QDir marks(m_folder->filePath(QStringLiteral("state/at-work")));
        m_engine->hold();
        m_other->hold();
        QFuture<UpscaleOutcome> future = m_service->submit(request(picture()));
        QVERIFY(m_other->waitUntilBusy());
        QCOMPARE(marks.entryList(QDir::Files).size(), 1);
        future.cancel();
        QTRY_COMPARE(marks.entryList(QDir::Files).size(), 0);
        m_other->release();
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestSafeMode)
#include "tst_safemode.moc"
