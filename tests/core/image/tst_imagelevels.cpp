// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/imagelevels.h"
#include "support/testmain.h"

#include <QColor>
#include <QColorSpace>

using upview::ImageLevels;

class TestImageLevels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pixelsThatAreReadyAreShared();
    void everyFormatBecomesOneThePainterTakes();
    void otherColourSpacesBecomeSrgb();
    void theSmallestCopyThatDoesIsGiven();
    void aPreviewHasTheSizeOfTheWhole();
    void aNullImageGivesNothing();
};

void TestImageLevels::pixelsThatAreReadyAreShared()
{
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(Qt::red);
    const auto levels = ImageLevels::make(image);
    QCOMPARE(levels->full().constBits(), image.constBits());
    QCOMPARE(levels->size(), image.size());
}

void TestImageLevels::everyFormatBecomesOneThePainterTakes()
{
    for (const auto format : {QImage::Format_Mono, QImage::Format_Indexed8, QImage::Format_Grayscale8,
                              QImage::Format_Grayscale16, QImage::Format_RGB888, QImage::Format_RGBX64}) {
        QImage image(30, 20, format);
        image.fill(0);
        const auto levels = ImageLevels::make(image);
        QCOMPARE(levels->full().format(), QImage::Format_RGB32);
        QVERIFY(!levels->hasAlpha());
    }
    QImage deep(30, 20, QImage::Format_RGBA64);
    deep.fill(QColor(255, 0, 0, 128));
    const auto levels = ImageLevels::make(deep);
    QCOMPARE(levels->full().format(), QImage::Format_ARGB32_Premultiplied);
    QVERIFY(levels->hasAlpha());
    QCOMPARE(levels->full().pixelColor(3, 3).red(), 255);
}

void TestImageLevels::otherColourSpacesBecomeSrgb()
{
    for (const auto format : {QImage::Format_RGB32, QImage::Format_RGBX64}) {
        QImage image(30, 20, format);
        image.fill(QColor(100, 150, 200));
        image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
        QImage expected = image.convertToFormat(QImage::Format_RGB32);
        expected.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
        const auto levels = ImageLevels::make(image);
        const QColor got = levels->full().pixelColor(5, 5);
        const QColor want = expected.pixelColor(5, 5);
        QVERIFY(got.red() < 90); // Adobe's red reaches further: the same colour is less red in sRGB
        QVERIFY(qAbs(got.red() - want.red()) <= 1 && qAbs(got.blue() - want.blue()) <= 1);
    }
}

void TestImageLevels::theSmallestCopyThatDoesIsGiven()
{
    QImage image(2000, 1000, QImage::Format_RGB32);
    image.fill(Qt::blue);
    const auto levels = ImageLevels::make(image);
    QCOMPARE(levels->forSize({4000, 2000}, 1.0).size(), QSize(2000, 1000));
    QCOMPARE(levels->forSize({1001, 501}, 1.0).size(), QSize(2000, 1000));
    QCOMPARE(levels->forSize({1000, 500}, 1.0).size(), QSize(1000, 500));
    QCOMPARE(levels->forSize({1000, 500}, 1.25).size(), QSize(2000, 1000));
    QVERIFY(levels->forSize({20, 10}, 1.0).width() <= 256);
}

void TestImageLevels::aPreviewHasTheSizeOfTheWhole()
{
    QImage image(1500, 1000, QImage::Format_RGB32);
    image.fill(Qt::blue);
    const auto levels = ImageLevels::make(image, {}, {6000, 4000});
    QVERIFY(levels->isPreview());
    QCOMPARE(levels->size(), QSize(6000, 4000));
    QCOMPARE(levels->forSize({6000, 4000}, 1.0).size(), QSize(1500, 1000));
    QCOMPARE(levels->forSize({750, 500}, 1.0).size(), QSize(750, 500));
    QVERIFY(!ImageLevels::make(image)->isPreview());
    QVERIFY(levels->bytes() > 1500 * 1000 * 4);
    QVERIFY(levels->bytes() < 1500 * 1000 * 4 * 3 / 2);
}

void TestImageLevels::aNullImageGivesNothing()
{
    const auto levels = ImageLevels::make({});
    QVERIFY(levels);
    QVERIFY(levels->size().isEmpty());
}

UPVIEW_TEST_GUILESS_MAIN(TestImageLevels)
#include "tst_imagelevels.moc"
