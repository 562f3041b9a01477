// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/chunkplan.h"
#include "support/testmain.h"

using namespace upview;

class TestChunkPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coresTileThePicture_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("side");
        QTest::newRow("one chunk") << QSize(100, 80) << 256;
        QTest::newRow("exact multiple") << QSize(512, 256) << 256;
        QTest::newRow("one pixel over") << QSize(513, 257) << 256;
        QTest::newRow("a line") << QSize(1000, 1) << 64;
        QTest::newRow("one pixel") << QSize(1, 1) << 64;
    }

    void coresTileThePicture()
    {
        QFETCH(QSize, size);
        QFETCH(int, side);
        QImage covered(size, QImage::Format_Grayscale8);
        covered.fill(0);
        for (const Chunk &chunk : planChunks(size, side, 8)) {
            QVERIFY(chunk.core.width() <= side && chunk.core.height() <= side);
            for (int y = chunk.core.top(); y <= chunk.core.bottom(); ++y) {
                for (int x = chunk.core.left(); x <= chunk.core.right(); ++x)
                    ++covered.scanLine(y)[x];
            }
        }
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x)
                QCOMPARE(int(covered.constScanLine(y)[x]), 1);
        }
    }

    void paddingIsTheOverlapInsideThePicture()
    {
        const QRect whole(0, 0, 600, 300);
        for (const Chunk &chunk : planChunks(whole.size(), 200, 16)) {
            QCOMPARE(chunk.padded, chunk.core.adjusted(-16, -16, 16, 16) & whole);
            QVERIFY(whole.contains(chunk.padded));
        }
    }

    void chunksAreAboutEqual()
    {
        // 520 in pieces of at most 256 is 173 or 174 three times, not 256, 256 and a sliver of 8.
        for (const Chunk &chunk : planChunks({520, 100}, 256, 0))
            QVERIFY(chunk.core.width() >= 173);
    }

    void nothingComesOfNothing()
    {
        QVERIFY(planChunks({0, 10}, 256, 8).isEmpty());
        QVERIFY(planChunks({10, 10}, 0, 8).isEmpty());
    }

    void joinedChunksAreThePicture()
    {
        QImage source(301, 203, QImage::Format_RGB32);
        for (int y = 0; y < source.height(); ++y) {
            for (int x = 0; x < source.width(); ++x)
                source.setPixel(x, y, qRgb(x % 256, y % 256, (x * y) % 256));
        }
        const int scale = 3;
        const QImage expected =
            source.scaled(source.size() * scale, Qt::IgnoreAspectRatio, Qt::FastTransformation);
        QImage joined(expected.size(), QImage::Format_RGB32);
        joined.fill(Qt::magenta);
        for (const Chunk &chunk : planChunks(source.size(), 64, 5)) {
            const QImage piece = source.copy(chunk.padded);
            placeChunk(joined,
                       piece.scaled(piece.size() * scale, Qt::IgnoreAspectRatio, Qt::FastTransformation),
                       chunk, scale);
        }
        QCOMPARE(joined, expected);
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestChunkPlan)
#include "tst_chunkplan.moc"
