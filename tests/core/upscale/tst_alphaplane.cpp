// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/alphaplane.h"
#include "support/testmain.h"

#include <QPainter>

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
