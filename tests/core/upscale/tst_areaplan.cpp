// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/areaplan.h"
#include "support/testmain.h"

using namespace upview;

class TestAreaPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areasTileThePicture_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("side");
        QTest::newRow("one area") << QSize(100, 80) << 256;
        QTest::newRow("exact multiple") << QSize(512, 256) << 256;
        QTest::newRow("one pixel over") << QSize(513, 257) << 256;
        QTest::newRow("a line") << QSize(1000, 1) << 64;
        QTest::newRow("one pixel") << QSize(1, 1) << 64;
    }

    void areasTileThePicture()
    {
        QFETCH(QSize, size);
        QFETCH(int, side);
        QImage covered(size, QImage::Format_Grayscale8);
        covered.fill(0);
        for (const QRect &area : planAreas(size, side)) {
            QVERIFY(area.width() <= side && area.height() <= side);
            for (int y = area.top(); y <= area.bottom(); ++y) {
                for (int x = area.left(); x <= area.right(); ++x)
                    ++covered.scanLine(y)[x];
            }
        }
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x)
                QCOMPARE(int(covered.constScanLine(y)[x]), 1);
        }
    }

    void areasAreAboutEqual()
    {
        // 520 in pieces of at most 256 is 173 or 174 three times, not 256, 256 and a sliver of 8.
        for (const QRect &area : planAreas({520, 100}, 256))
            QVERIFY(area.width() >= 173);
    }

    void nothingComesOfNothing()
    {
        QVERIFY(planAreas({0, 10}, 256).isEmpty());
        QVERIFY(planAreas({10, 10}, 0).isEmpty());
    }

    void joinedAreasAreThePicture_data()
    {
        QTest::addColumn<QImage::Format>("format");
        QTest::newRow("8 bits") << QImage::Format_RGB32;
        QTest::newRow("16 bits") << QImage::Format_RGBX64;
    }

    void joinedAreasAreThePicture()
    {
        QFETCH(QImage::Format, format);
        QImage source(301, 203, QImage::Format_RGB32);
        for (int y = 0; y < source.height(); ++y) {
            for (int x = 0; x < source.width(); ++x)
                source.setPixel(x, y, qRgb(x % 256, y % 256, (x * y) % 256));
        }
        source = source.convertToFormat(format);
        QImage joined(source.size(), format);
        joined.fill(Qt::magenta);
        for (const QRect &area : planAreas(source.size(), 64))
            placeArea(joined, source.copy(area), area.topLeft());
        QCOMPARE(joined, source);
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestAreaPlan)
#include "tst_areaplan.moc"
