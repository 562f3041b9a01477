// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "widgets/view/pixelreadout.h"

#include <QApplication>
#include <QRgba64>
#include <QTest>

using namespace upview;

class TestPixelReadout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsPlaceAndValue()
    {
        QImage image(20, 10, QImage::Format_RGB32);
        image.fill(QColor(255, 128, 7));
        QCOMPARE(pixelText(image, {3, 4}), QStringLiteral("3, 4   #FF8007   255 128 7"));
    }

    void tellsAlphaWhereThePictureHasIt()
    {
        QImage image(20, 10, QImage::Format_ARGB32);
        image.fill(QColor(255, 128, 7, 90));
        QVERIFY(pixelText(image, {0, 0}).endsWith(QStringLiteral("alpha 90")));
    }

    void tellsAllSixteenBits()
    {
        QImage image(4, 4, QImage::Format_RGBX64);
        image.fill(QColor::fromRgba64(40000, 257, 65535));
        QVERIFY2(pixelText(image, {0, 0}).endsWith(QStringLiteral("16 bit: 40000 257 65535")),
                 qPrintable(pixelText(image, {0, 0})));
        QImage grey(4, 4, QImage::Format_Grayscale16);
        reinterpret_cast<quint16 *>(grey.scanLine(2))[1] = 12345;
        QVERIFY2(pixelText(grey, {1, 2}).endsWith(QStringLiteral("16 bit: 12345 12345 12345")),
                 qPrintable(pixelText(grey, {1, 2})));
    }

    void isEmptyOutside()
    {
        QCOMPARE(pixelText(QImage(20, 10, QImage::Format_RGB32), {20, 0}), QString());
        QCOMPARE(pixelText({}, {0, 0}), QString());
    }

    void countsInThePictureThatIsStored()
    {
        QImage image(20, 10, QImage::Format_RGB32);
        image.fill(Qt::black);
        image.setPixelColor(5, 5, Qt::white);
        PixelReadout readout;
        readout.setPixel(image, {40, 20}, {11, 10});
        QVERIFY(readout.text().startsWith(QStringLiteral("5, 5   #FFFFFF")));
        QVERIFY(readout.sizeHint().width() > 60);
        readout.setPixel(image, {40, 20}, {-1, -1});
        QCOMPARE(readout.text(), QString());
        QCOMPARE(readout.sizeHint().width(), 0);
    }
};

UPVIEW_TEST_MAIN(TestPixelReadout)
#include "tst_pixelreadout.moc"
