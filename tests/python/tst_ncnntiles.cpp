// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/ncnntiles.h"
#include "support/testmain.h"

#include <cmath>
#include <limits>
#include <numeric>

using namespace upview;

class TestNcnnTiles : public QObject
{
    Q_OBJECT

    /// Planes with memory of their own.
    struct Buffer
    {
        explicit Buffer(QSize size)
            : numbers(std::size_t(size.width() * size.height() * 3))
            , planes{numbers.data(), size.width(), size.height(), size.width() * size.height()}
        {
        }
        std::vector<float> numbers;
        Planes planes;
    };

    static QImage row(const QList<int> &reds)
    {
        QImage image(int(reds.size()), 1, QImage::Format_RGB32);
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, 0, qRgb(reds.at(x), 0, 0));
        return image;
    }

    static TileGeometry valid()
    {
        TileGeometry geometry;
        geometry.scale = 2;
        geometry.margin = geometry.edge = 18;
        geometry.shrink = 36;
        geometry.alignment = 2;
        return geometry;
    }

private Q_SLOTS:
    void keptPartsTileTheAreaWhateverTheSide_data()
    {
        QTest::addColumn<QRect>("area");
        QTest::addColumn<int>("side");
        QTest::newRow("whole") << QRect(0, 0, 300, 200) << 4096;
        QTest::newRow("small tiles") << QRect(0, 0, 301, 203) << 64;
        QTest::newRow("a part at odd places") << QRect(13, 7, 150, 91) << 50;
        QTest::newRow("one pixel") << QRect(5, 5, 1, 1) << 32;
        QTest::newRow("a line") << QRect(0, 0, 1000, 1) << 100;
    }

    void keptPartsTileTheAreaWhateverTheSide()
    {
        QFETCH(QRect, area);
        QFETCH(int, side);
        qint64 pixels = 0;
        for (const Tile &tile : planTiles(area, {1000, 203}, {side, side}, valid())) {
            QVERIFY(area.contains(tile.keep));
            QVERIFY(tile.core.contains(tile.keep));
            QVERIFY(tile.input.contains(tile.core.adjusted(-18, -18, 18, 18)));
            QVERIFY(tile.core.width() <= std::max(side, kTileGrid));
            QCOMPARE(tile.core.x() % kTileGrid, 0);
            QCOMPARE(tile.core.y() % kTileGrid, 0);
            QCOMPARE(tile.input.width() % 2, 0);
            pixels += qint64(tile.keep.width()) * tile.keep.height();
        }
        QCOMPARE(pixels, qint64(area.width()) * area.height());
    }

    void inputSidesFollowTheNetworksRule()
    {
        TileGeometry geometry = valid();
        geometry.alignment = 4;
        geometry.remainder = 3;
        geometry.smallestInput = 59;
        for (int side = 1; side < 90; ++side) {
            const QRect input = inputOf({0, 0, side, side}, {side, side}, geometry);
            QCOMPARE(input.width() % 4, 3);
            QVERIFY(input.width() >= side + 36 && input.width() >= 59);
            QVERIFY(input.width() < std::max(59, side + 36) + 4);
        }
    }

    void beyondThePictureGoesLessContextThanBetweenTiles()
    {
        TileGeometry geometry = valid();
        geometry.alignment = 1;
        geometry.margin = 24;
        geometry.edge = 10;
        const QSize picture(200, 120);
        QCOMPARE(inputOf({QPoint(), picture}, picture, geometry), QRect(-10, -10, 220, 140));
        QCOMPARE(inputOf({100, 40, 40, 40}, picture, geometry), QRect(76, 16, 88, 88));
        // Near a border it ends where it would at the border.
        QCOMPARE(inputOf({8, 0, 40, 116}, picture, geometry), QRect(-10, -10, 82, 140));
        QCOMPARE(inputOf({160, 0, 44, 40}, picture, geometry), QRect(136, -10, 78, 74));
    }

    void bordersGoOn_data()
    {
        QTest::addColumn<int>("border");
        QTest::addColumn<QList<int>>("picture");
        QTest::addColumn<QList<int>>("expected");
        const QList<int> three{10, 20, 30};
        QTest::newRow("replicate") << int(Border::Replicate) << three
                                   << QList<int>{10, 10, 10, 10, 20, 30, 30, 30, 30};
        QTest::newRow("reflect") << int(Border::Reflect) << three
                                 << QList<int>{20, 30, 20, 10, 20, 30, 20, 10, 20};
        QTest::newRow("reflect one pixel")
            << int(Border::Reflect) << QList<int>{7} << QList<int>{7, 7, 7, 7, 7, 7, 7};
    }

    void bordersGoOn()
    {
        QFETCH(int, border);
        QFETCH(QList<int>, picture);
        QFETCH(QList<int>, expected);
        Buffer buffer(QSize(int(expected.size()), 1));
        fillInput(row(picture), {-3, 0, int(expected.size()), 1}, Border(border), buffer.planes);
        QList<int> reds;
        for (int x = 0; x < expected.size(); ++x)
            reds.append(int(std::lround(buffer.numbers[std::size_t(x)] * 255)));
        QCOMPARE(reds, expected);
    }

    void everyTurnHasItsWayBack()
    {
        Buffer source({5, 3});
        std::iota(source.numbers.begin(), source.numbers.end(), 1.0F);
        for (int orientation = 0; orientation < 8; ++orientation) {
            Buffer turned((orientation & 4) != 0 ? QSize(3, 5) : QSize(5, 3));
            turnPlanes(source.planes, orientation, turned.planes);
            if (orientation > 0)
                QVERIFY(turned.numbers != source.numbers);
            Buffer back({5, 3});
            addTurnedBack(turned.planes, orientation, 1, back.planes);
            QCOMPARE(back.numbers, source.numbers);
        }
    }

    void whatGoesInComesOut_data()
    {
        QTest::addColumn<QImage::Format>("format");
        QTest::newRow("8 bits") << QImage::Format_RGB32;
        QTest::newRow("16 bits") << QImage::Format_RGBX64;
    }

    void whatGoesInComesOut()
    {
        QFETCH(QImage::Format, format);
        QImage picture(40, 30, QImage::Format_RGBX64);
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                picture.setPixelColor(x, y, QColor::fromRgba64(quint16(x * 1601), quint16(y * 2003), 777));
        }
        picture = picture.convertToFormat(format);
        TileGeometry geometry;
        geometry.scale = 1;
        geometry.margin = 3;
        geometry.edge = 2;
        const QRect area(7, 5, 20, 20);
        QImage target(area.size(), format);
        for (const Tile &tile : planTiles(area, picture.size(), {8, 8}, geometry)) {
            Buffer buffer(tile.input.size());
            fillInput(picture, tile.input, Border::Reflect, buffer.planes);
            QVERIFY(writeOutput(buffer.planes, tile, geometry, picture, area, target));
        }
        QCOMPARE(target, picture.copy(area));
    }

    void numbersBeyondTheRangeAreClampedAndGarbageIsNoticed()
    {
        TileGeometry geometry;
        geometry.scale = 1;
        const QImage picture = row({0, 0, 0, 0});
        const Tile tile = planTiles(picture.rect(), picture.size(), {8, 8}, geometry).front();
        Buffer buffer(tile.input.size());
        buffer.numbers[0] = -3;
        buffer.numbers[1] = 9;
        buffer.numbers[2] = 0.5F;
        QImage target(picture.size(), QImage::Format_RGB32);
        QVERIFY(writeOutput(buffer.planes, tile, geometry, picture, picture.rect(), target));
        QCOMPARE(qRed(target.pixel(0, 0)), 0);
        QCOMPARE(qRed(target.pixel(1, 0)), 255);
        QCOMPARE(qRed(target.pixel(2, 0)), 128);
        for (const float bad :
             {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
            buffer.numbers[3] = bad;
            QVERIFY(!writeOutput(buffer.planes, tile, geometry, picture, picture.rect(), target));
        }
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestNcnnTiles)
#include "tst_ncnntiles.moc"
