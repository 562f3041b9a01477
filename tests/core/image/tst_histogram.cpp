// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/histogram.h"
#include "support/testmain.h"

#include <numeric>

using namespace upview;

class TestHistogram : public QObject
{
    Q_OBJECT

    static qint64 sum(const Histogram::Channel &channel)
    {
        return std::accumulate(channel.cbegin(), channel.cend(), qint64(0));
    }

private Q_SLOTS:
    void everyPixelOfASmallPictureIsCounted()
    {
        QImage image(10, 7, QImage::Format_RGB32);
        image.fill(QColor(255, 0, 0));
        image.setPixelColor(3, 3, QColor(0, 255, 255));
        const Histogram histogram = histogramOf(image);
        QCOMPARE(histogram.red[255], 69U);
        QCOMPARE(histogram.red[0], 1U);
        QCOMPARE(histogram.green[0], 69U);
        QCOMPARE(histogram.blue[255], 1U);
        QCOMPARE(histogram.luminance[54], 69U);
        QCOMPARE(sum(histogram.luminance), qint64(70));
        QVERIFY(!histogram.isEmpty());
    }

    void deepAndGreyPicturesAreCountedToo()
    {
        QImage grey(4, 4, QImage::Format_Grayscale16);
        grey.fill(Qt::white);
        QCOMPARE(histogramOf(grey).green[255], 16U);
        QImage deep(4, 4, QImage::Format_RGBA64);
        deep.fill(QColor(128, 128, 128));
        QCOMPARE(histogramOf(deep).luminance[128], 16U);
    }

    void whatIsTransparentDoesNotCount()
    {
        QImage image(4, 1, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QVERIFY(histogramOf(image).isEmpty());
        image.setPixelColor(0, 0, Qt::blue);
        QCOMPARE(sum(histogramOf(image).blue), qint64(1));
        QVERIFY(histogramOf({}).isEmpty());
    }

    void aLargePictureIsSampledEvenly()
    {
        QImage image(8, 6000, QImage::Format_RGB32);
        image.fill(Qt::black);
        for (int y = 3000; y < 6000; ++y) {
            for (int x = 0; x < 8; ++x)
                image.setPixel(x, y, qRgb(200, 200, 200));
        }
        const Histogram histogram = histogramOf(image);
        QVERIFY(sum(histogram.red) <= 8 * 1100);
        QVERIFY(qAbs(int(histogram.red[0]) - int(histogram.red[200])) <= 8 * 17);
        // What lies at the ends does not decide on the height of the rest.
        QCOMPARE(histogram.peak(), histogram.red[200]);
    }

    void aCancelledCountIsEmpty()
    {
        CancelFlag cancel;
        cancel.cancel();
        QImage image(4, 4, QImage::Format_RGB32);
        image.fill(Qt::red);
        QVERIFY(histogramOf(image, cancel).isEmpty());
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestHistogram)
#include "tst_histogram.moc"
