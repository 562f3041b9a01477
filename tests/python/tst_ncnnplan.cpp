// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/ncnnmemory.h"
#include "python/ncnnplan.h"
#include "support/testmain.h"

using namespace upview;

/// How a task is spread over the CPU's cores and over a graphics card.
class TestNcnnPlan : public QObject
{
    Q_OBJECT

    static TileGeometry padded()
    {
        TileGeometry geometry;
        geometry.scale = 4;
        geometry.margin = geometry.edge = 10;
        return geometry;
    }

    static NcnnLimits cores(int count, int side)
    {
        NcnnLimits limits;
        limits.side = side;
        limits.processors = limits.lanes = count;
        return limits;
    }

private Q_SLOTS:
    void manyTilesGetACoreEach()
    {
        const NcnnPlan plan = planForCpu({0, 0, 1024, 1024}, {1024, 1024}, cores(2, 117), padded());
        QCOMPARE(plan.lanes, 2);
        QCOMPARE(plan.threads, 1);
    }

    void noTileIsLargerThanAsked_data()
    {
        QTest::addColumn<QRect>("area");
        QTest::addColumn<int>("side");
        QTest::newRow("large") << QRect(0, 0, 1024, 700) << 117;
        QTest::newRow("at an odd place") << QRect(3, 7, 999, 333) << 100;
        QTest::newRow("as long as the tile") << QRect(0, 0, 256, 256) << 256;
        QTest::newRow("a line") << QRect(0, 0, 5000, 1) << 64;
        QTest::newRow("a pixel") << QRect(1, 1, 1, 1) << 64;
    }

    void noTileIsLargerThanAsked()
    {
        QFETCH(const QRect, area);
        QFETCH(const int, side);
        for (const int count : {1, 2, 3, 16}) {
            const NcnnPlan plan = planForCpu(area, {5000, 1024}, cores(count, side), padded());
            qint64 covered = 0;
            for (const Tile &tile : plan.tiles) {
                QVERIFY(tile.core.width() <= side && tile.core.height() <= side);
                covered += qint64(tile.keep.width()) * tile.keep.height();
            }
            QCOMPARE(covered, qint64(area.width()) * area.height());
            QVERIFY(plan.lanes >= 1 && plan.lanes <= int(plan.tiles.size()));
            QVERIFY(plan.threads >= 1 && plan.lanes * plan.threads <= count);
        }
    }

    void theFreeMemoryOfTheDeviceChoosesTheTile()
    {
        NetworkDescription network;
        network.peakFloatsPerPixel = 1000;
        const TileGeometry geometry = padded();
        Device card;
        card.isGpu = true;
        const auto side = [&](qint64 free) {
            card.memoryFree = free;
            return NcnnMemory(network, geometry, card).automaticSide();
        };
        const int plenty = side(64LL << 30);
        QCOMPARE(side(-1), plenty); // not known
        const int little = side(256LL << 20);
        const int less = side(64LL << 20);
        QVERIFY2(plenty > little && little > less, qPrintable(QString::number(little)));
        // A float of such a card has two bytes: the tile with its margin fits.
        QVERIFY(qint64(less + 20) * (less + 20) * 1000 * 2 < 64LL << 20);
        QCOMPARE(side(1), int(EngineTask::kSmallestTile));
    }

    void oneTileIsSharedByTheCores()
    {
        const NcnnPlan plan = planForCpu({0, 0, 256, 256}, {256, 256}, cores(2, 256), padded());
        QCOMPARE(plan.tiles.size(), std::size_t(2));
        QCOMPARE(plan.lanes, 2);
    }

    void theLastTilesEndTogether()
    {
        // Nine tiles would keep one of two cores waiting for the last.
        const NcnnPlan plan = planForCpu({0, 0, 300, 300}, {300, 300}, cores(2, 100), padded());
        QCOMPARE(plan.tiles.size() % 2, std::size_t(0));
    }

    void whatIsBetterWholeStaysWhole()
    {
        NcnnLimits limits = cores(2, 400);
        limits.whole = true;
        const NcnnPlan whole = planForCpu({0, 0, 400, 300}, {400, 300}, limits, padded());
        QCOMPARE(whole.tiles.size(), std::size_t(1));
        QCOMPARE(whole.threads, 2);
        limits.side = 200; // it has to be cut anyhow
        QCOMPARE(planForCpu({0, 0, 400, 300}, {400, 300}, limits, padded()).lanes, 2);
    }

    void littleMemoryMeansFewerLanes()
    {
        NcnnLimits limits = cores(4, 100);
        limits.lanes = 1;
        const NcnnPlan plan = planForCpu({0, 0, 1000, 1000}, {1000, 1000}, limits, padded());
        QCOMPARE(plan.lanes, 1);
        QCOMPARE(plan.threads, 4);
    }

    void aGraphicsCardWorksWhileTilesTravel()
    {
        NcnnLimits limits;
        limits.side = 400;
        limits.lanes = 3;
        QCOMPARE(planForGpu({0, 0, 1024, 1024}, {1024, 1024}, limits, padded()).lanes, 3);
        QCOMPARE(planForGpu({0, 0, 1024, 1024}, {1024, 1024}, limits, padded()).tiles.size(), std::size_t(9));
        QCOMPARE(planForGpu({0, 0, 256, 256}, {256, 256}, limits, padded()).lanes, 1);
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestNcnnPlan)
#include "tst_ncnnplan.moc"
