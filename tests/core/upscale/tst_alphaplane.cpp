// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/alphaplane.h"
#include "support/testmain.h"

#include <QPainter>
#include <QRgba64>

#include <algorithm>
#include <cstdlib>

using namespace upview;

class TestAlphaPlane : public QObject
{
    Q_OBJECT

    /// A red disc whose hidden surroundings have stored colour black.
    static QImage disc()
    {
        QImage image(64, 48, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::red);
        painter.drawEllipse(16, 8, 32, 32);
        return image;
    }

private Q_SLOTS:
    void anOpaqueAlphaChannelIsNoTransparency()
    {
        QImage image(10, 10, QImage::Format_ARGB32);
        image.fill(Qt::blue);
        QVERIFY(!hasTransparency(image));
        image.setPixelColor(9, 9, QColor(0, 0, 255, 254));
        QVERIFY(hasTransparency(image));
        QVERIFY(!hasTransparency(image.convertToFormat(QImage::Format_RGB32)));
    }

    void hiddenPixelsTakeTheColourAroundThem()
    {
        const QImage filled = opaqueColours(disc());
        QCOMPARE(filled.format(), QImage::Format_RGB32);
        for (int y = 0; y < filled.height(); ++y) {
            for (int x = 0; x < filled.width(); ++x) {
                const QColor colour = filled.pixelColor(x, y);
                QVERIFY2(colour.red() > 245 && colour.green() < 10 && colour.blue() < 10,
                         qPrintable(QStringLiteral("%1,%2: %3").arg(x).arg(y).arg(colour.name())));
            }
        }
    }

    void aFullyTransparentPictureStaysOpaqueColours()
    {
        QImage image(5, 3, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        const QImage filled = opaqueColours(image);
        QCOMPARE(filled.size(), image.size());
        QCOMPARE(qAlpha(filled.pixel(2, 1)), 255);
        QImage single(1, 1, QImage::Format_ARGB32);
        single.fill(Qt::transparent);
        QCOMPARE(qAlpha(opaqueColours(single).pixel(0, 0)), 255);
    }

    void theAlphaChannelIsResizedAlong()
    {
        const QImage source = disc();
        QImage colours(source.size() * 2, QImage::Format_RGB32);
        colours.fill(Qt::red);
        const QImage result = withAlphaOf(colours, source, {});
        QCOMPARE(result.size(), colours.size());
        QVERIFY(result.hasAlphaChannel());
        QCOMPARE(result.pixelColor(64, 48), QColor(Qt::red));
        QCOMPARE(qAlpha(result.pixel(0, 0)), 0);
        QCOMPARE(qAlpha(result.pixel(127, 95)), 0);
    }

    void sixteenBitsStaySixteenBits()
    {
        QImage source(40, 20, QImage::Format_RGBA64);
        source.fill(Qt::transparent);
        // Values that 8 bits do not have: neither 257ths nor rounded ones.
        const QRgba64 visible = qRgba64(20001, 40003, 60007, 0xffff);
        for (int y = 0; y < 20; ++y) {
            auto *line = reinterpret_cast<QRgba64 *>(source.scanLine(y));
            std::fill(line + 20, line + 40, visible);
            line[20].setAlpha(30011);
        }
        QVERIFY(hasTransparency(source));
        const QImage filled = opaqueColours(source);
        QCOMPARE(filled.format(), QImage::Format_RGBX64);
        for (const int x : {0, 10, 19, 20, 39}) {
            const QRgba64 pixel = filled.pixelColor(x, 10).rgba64();
            QVERIFY2(std::abs(pixel.red() - 20001) <= 4 && std::abs(pixel.blue() - 60007) <= 4,
                     qPrintable(QStringLiteral("%1: %2 %3").arg(x).arg(pixel.red()).arg(pixel.blue())));
        }
        const QImage same = withAlphaOf(filled, source, {});
        QCOMPARE(same.format(), QImage::Format_RGBA64);
        QCOMPARE(same.pixelColor(20, 5).rgba64().alpha(), quint16(30011));
        QCOMPARE(same.pixelColor(30, 5).rgba64(), visible);
        const QImage large = withAlphaOf(filled.scaled(80, 40), source, {});
        QCOMPARE(large.size(), QSize(80, 40));
        QCOMPARE(large.pixelColor(2, 20).alpha(), 0);
        QCOMPARE(large.pixelColor(70, 20).rgba64().alpha(), quint16(0xffff));
        // Where a network gave 8 bits, the result has 8.
        QCOMPARE(withAlphaOf(filled.convertToFormat(QImage::Format_RGB32), source, {}).format(),
                 QImage::Format_ARGB32);
    }

    void nearlyOpaqueIsTransparentIn16Bits()
    {
        QImage image(3, 3, QImage::Format_RGBA64);
        image.fill(Qt::white);
        QVERIFY(!hasTransparency(image));
        reinterpret_cast<QRgba64 *>(image.scanLine(2))[2].setAlpha(0xfffe);
        QVERIFY(hasTransparency(image));
    }

    void aCancelledOneIsNull()
    {
        CancelFlag cancel;
        cancel.cancel();
        QImage colours(1024, 1024, QImage::Format_RGB32);
        colours.fill(Qt::red);
        QVERIFY(withAlphaOf(colours, disc(), cancel).isNull());
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestAlphaPlane)
#include "tst_alphaplane.moc"
