// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicefixture.h"

using namespace upview;

/// What becomes of a job when the engine has trouble: a smaller tile, then the CPU, then a sentence, and
/// never a wrong picture.
class TestTrouble : public ServiceFixture
{
    Q_OBJECT

    /// Answers as a device in this kind of trouble does.
    static Result<EngineOutput> trouble(const EngineTask &task, int kind)
    {
        if (kind == static_cast<int>(ErrorCode::ImplausibleResult)) {
            QImage black(task.area.size() * task.model->scale, QImage::Format_RGB32);
            black.fill(Qt::black);
            return EngineOutput{black, 0.01};
        }
        return failure(static_cast<ErrorCode>(kind), QStringLiteral("Trouble on %1.").arg(task.device));
    }

    static Result<EngineOutput> success(const EngineTask &task)
    {
        return EngineOutput{FakeEngine::enlarged(task.picture.copy(task.area), task.model->scale), 0.01};
    }

    static UpscaleRequest onGpu(const QString &path)
    {
        UpscaleRequest wanted = request(path);
        wanted.recipe.device = QStringLiteral("gpu0");
        return wanted;
    }

    int cachedResults() const
    {
        m_service->waitForStores(std::chrono::seconds(10));
        QFuture<CacheStatistics> statistics = m_service->cacheStatistics();
        statistics.waitForFinished();
        return statistics.result().count;
    }

    static void kinds()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("out of memory") << static_cast<int>(ErrorCode::OutOfMemory);
        QTest::newRow("the engine failed") << static_cast<int>(ErrorCode::EngineFailed);
        QTest::newRow("a black picture") << static_cast<int>(ErrorCode::ImplausibleResult);
    }

private Q_SLOTS:
    void aSmallerTileHelps_data() { kinds(); }

    void aSmallerTileHelps()
    {
        QFETCH(int, kind);
        m_engine->deviceIsFixedByFirstTask = false;
        m_engine->answer = [kind](const EngineTask &task) {
            return task.tile == 0 || task.tile > 100 ? trouble(task, kind) : success(task);
        };
        const UpscaleOutcome outcome = outcomeOf(onGpu(picture()));
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().text));
        QCOMPARE(outcome->deviceName, QStringLiteral("Fake GPU"));
        QList<int> tiles;
        for (const EngineTask &task : m_engine->tasks())
            tiles.append(task.tile);
        QCOMPARE(tiles, (QList<int>{0, 200, 100}));
    }

    void thenTheCpuHelpsAndTheWindowSaysSo_data() { kinds(); }

    void thenTheCpuHelpsAndTheWindowSaysSo()
    {
        QFETCH(int, kind);
        m_engine->deviceIsFixedByFirstTask = false;
        m_engine->answer = [kind](const EngineTask &task) {
            return task.device == QLatin1StringView("gpu0") ? trouble(task, kind) : success(task);
        };
        const UpscaleOutcome outcome = outcomeOf(onGpu(picture()));
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().text));
        QCOMPARE(outcome->deviceName, QStringLiteral("Fake CPU"));
        QVERIFY2(outcome->notice.contains(QLatin1StringView("Fake GPU")), qPrintable(outcome->notice));
        QCOMPARE(m_engine->tasks().size(), 5);
        // The time of two devices is that of none.
        QVERIFY(m_service->estimatedSeconds(outcome->recipe, {100, 100}) < 0);
    }

    void thenItIsASentenceAndNothingIsCached_data() { kinds(); }

    void thenItIsASentenceAndNothingIsCached()
    {
        QFETCH(int, kind);
        m_engine->deviceIsFixedByFirstTask = false;
        m_engine->answer = [kind](const EngineTask &task) { return trouble(task, kind); };
        const UpscaleOutcome outcome = outcomeOf(onGpu(picture()));
        QVERIFY(!outcome);
        QCOMPARE(static_cast<int>(outcome.error().code), kind);
        QVERIFY(outcome.error().text.endsWith(QLatin1Char('.')));
        QCOMPARE(m_engine->tasks().last().device, QStringLiteral("cpu"));
        QCOMPARE(cachedResults(), 0);
    }

    void whatATileCannotMendEndsAtOnce_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("a package is gone") << static_cast<int>(ErrorCode::EngineMissing);
        QTest::newRow("a wrong call") << static_cast<int>(ErrorCode::InvalidArgument);
    }

    void whatATileCannotMendEndsAtOnce()
    {
        QFETCH(int, kind);
        m_engine->answer = [kind](const EngineTask &task) { return trouble(task, kind); };
        const UpscaleOutcome outcome = outcomeOf(onGpu(picture()));
        QVERIFY(!outcome);
        QCOMPARE(m_engine->tasks().size(), 1);
        QCOMPARE(cachedResults(), 0);
    }

    void oneDevicesTroubleLeavesTheOtherAlone()
    {
        m_engine->deviceIsFixedByFirstTask = false;
        m_engine->pretendedDevices.insert(
            1, {QStringLiteral("gpu1"), QStringLiteral("Second GPU"), true, -1, -1, {}});
        m_engine->answer = [](const EngineTask &task) {
            return task.device == QLatin1StringView("gpu0")
                ? trouble(task, static_cast<int>(ErrorCode::OutOfMemory))
                : success(task);
        };
        UpscaleRequest first = request(picture(QStringLiteral("a.png")));
        UpscaleRequest second = request(picture(QStringLiteral("b.png"), {90, 60}));
        m_engine->hold();
        const QFuture<UpscaleOutcome> one = m_service->submit(first);
        const QFuture<UpscaleOutcome> two = m_service->submit(second);
        QTRY_COMPARE(m_engine->tasks().size(), 2);
        m_engine->release();
        QTRY_VERIFY(one.isFinished() && two.isFinished());
        QVERIFY(one.result());
        QVERIFY(two.result());
        const QSet<QString> used{one.result()->deviceName, two.result()->deviceName};
        QCOMPARE(used, (QSet<QString>{QStringLiteral("Fake CPU"), QStringLiteral("Second GPU")}));
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestTrouble)
#include "tst_trouble.moc"
