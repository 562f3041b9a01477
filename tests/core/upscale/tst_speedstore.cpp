// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/modelcatalogue.h"
#include "core/upscale/speedstore.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace upview;

class TestSpeedStore : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString file() const { return m_folder->filePath(QStringLiteral("state/speeds.json")); }

    static SpeedKey key(const char *model = "A")
    {
        SpeedKey key;
        key.engine = QStringLiteral("ncnn 1.0");
        key.model = QString::fromLatin1(model);
        key.device = QStringLiteral("Card 5");
        return key;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aMeasurementIsKeptAcrossStarts()
    {
        SpeedStore(file()).measured(key(), 2.0, 0.5);
        const auto speed = SpeedStore(file()).table().find(key());
        QVERIFY(speed);
        QCOMPARE(speed->secondsPerMegapixel, 2.0);
        QCOMPARE(speed->secondsFor(3.0), 6.5);
        QVERIFY(speed->measured);
        QVERIFY(speed->when.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    }

    void everythingThatTheTimeDependsOnIsPartOfTheKey()
    {
        SpeedStore store;
        store.measured(key(), 2.0, 0.5);
        QList<SpeedKey> others(5, key());
        others[0].engine = QStringLiteral("ncnn 1.1");
        others[1].model = QStringLiteral("B");
        others[2].device = QStringLiteral("Card 6");
        others[3].tta = true;
        others[4].threads = 2;
        for (const SpeedKey &other : std::as_const(others))
            QVERIFY(!store.table().find(other));
        QVERIFY(store.table().find(key()));
    }

    void jobsMoveTheSpeedSmoothlyAndSmallOnesBarely()
    {
        SpeedStore store;
        store.learn(key(), 1.0, 10.0);
        QCOMPARE(store.table().find(key())->secondsPerMegapixel, 10.0);
        QVERIFY(!store.table().find(key())->measured);
        store.learn(key(), 1.0, 20.0);
        QCOMPARE(store.table().find(key())->secondsPerMegapixel, 14.0);
        store.learn(key(), 0.001, 1.0); // a thousand seconds per megapixel
        QVERIFY(store.table().find(key())->secondsPerMegapixel < 40.0);
        for (int i = 0; i < 40; ++i)
            store.learn(key(), 2.0, 10.0);
        QVERIFY(std::abs(store.table().find(key())->secondsPerMegapixel - 5.0) < 0.1);
    }

    void theStartOfAMeasurementIsNotCountedPerPixel()
    {
        SpeedStore store;
        store.measured(key(), 4.0, 2.0);
        store.learn(key(), 1.0, 6.0);
        QCOMPARE(store.table().find(key())->secondsPerMegapixel, 4.0);
        QVERIFY(store.table().find(key())->measured);
    }

    void twoProcessesKeepEachOthersSpeeds()
    {
        SpeedStore first(file());
        SpeedStore second(file());
        QVERIFY(first.table().all().isEmpty());
        QVERIFY(second.table().all().isEmpty());
        first.measured(key("A"), 1.0, 0);
        second.measured(key("B"), 2.0, 0);
        const SpeedTable table = SpeedStore(file()).table();
        QVERIFY(table.find(key("A")));
        QVERIFY(table.find(key("B")));
    }

    void nonsenseIsNotKept()
    {
        SpeedStore store(file());
        store.learn(key(), 0, 1);
        store.learn(key(), 1, -1);
        store.measured(key(), qQNaN(), 0);
        store.measured(key(), 0, 0);
        store.measured(key(), 1, 1e9);
        QVERIFY(store.table().all().isEmpty());
    }

    void aDamagedFileCountsForNothing_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray entry =
            R"({"engine":"e","model":"m","device":"d","secondsPerMegapixel":SPEED,"startSeconds":0,)"
            R"("when":"2026-01-01T00:00:00.000Z"})";
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("speeds");
        QTest::newRow("another version")
            << R"({"version":2,"speeds":[)" + QByteArray(entry).replace("SPEED", "1") + "]}";
        QTest::newRow("a negative speed")
            << R"({"version":1,"speeds":[)" + QByteArray(entry).replace("SPEED", "-1") + "]}";
        QTest::newRow("text for a number")
            << R"({"version":1,"speeds":[)" + QByteArray(entry).replace("SPEED", "\"fast\"") + "]}";
        QTest::newRow("too large") << QByteArray(SpeedStore::kMaxBytes + 1, ' ');
    }

    void aDamagedFileCountsForNothing()
    {
        QFETCH(QByteArray, content);
        QFile damaged(m_folder->filePath(QStringLiteral("speeds.json")));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(content);
        damaged.close();
        SpeedStore store(damaged.fileName());
        QVERIFY(store.table().all().isEmpty());
        store.measured(key(), 1.0, 0);
        QVERIFY(SpeedStore(damaged.fileName()).table().find(key()));
    }

    void furtherPassesCountAsTheyAreMade()
    {
        const Model &model = *findModel(QStringLiteral("WAIFU2X_CUNET_UP2X"));
        QCOMPARE(workMegapixels(model, {1000, 1000}, {2000, 2000}), 1.0);
        QCOMPARE(workMegapixels(model, {1000, 1000}, {1500, 1500}), 1.0);
        QCOMPARE(workMegapixels(model, {1000, 1000}, {3000, 3000}), 5.0);
        QCOMPARE(workMegapixels(model, {1000, 1000}, {8000, 8000}), 21.0);
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestSpeedStore)
#include "tst_speedstore.moc"
