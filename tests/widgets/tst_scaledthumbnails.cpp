// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scaledthumbnails.h"

#include "support/testmain.h"

#include <QApplication>
#include <QPainter>
#include <QSignalSpy>

using namespace upview;

class TestScaledThumbnails : public QObject
{
    Q_OBJECT

    static constexpr int kRoom = 16 * 1024;

    /// Columns of black and white, each a pixel wide.
    static QImage stripes(QSize size)
    {
        QImage image(size, QImage::Format_RGB32);
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x)
                image.setPixel(x, y, x % 2 == 0 ? qRgb(255, 255, 255) : qRgb(0, 0, 0));
        }
        return image;
    }

    static QImage drawn(ScaledThumbnails &thumbnails, const QImage &image, QSize size, qreal ratio)
    {
        QImage canvas(size * ratio, QImage::Format_RGB32);
        canvas.setDevicePixelRatio(ratio);
        canvas.fill(Qt::red);
        QPainter painter(&canvas);
        thumbnails.draw(painter, QRect(QPoint(), size), image);
        return canvas;
    }

private Q_SLOTS:
    void aPictureOfTheRightSizeIsDrawnPixelForPixel_data()
    {
        QTest::addColumn<qreal>("ratio");
        QTest::newRow("1x") << 1.0;
        QTest::newRow("2x") << 2.0;
    }

    void aPictureOfTheRightSizeIsDrawnPixelForPixel()
    {
        QFETCH(qreal, ratio);
        ScaledThumbnails thumbnails(kRoom);
        QSignalSpy ready(&thumbnails, &ScaledThumbnails::ready);
        const QImage image = stripes(QSize(64, 32) * ratio);
        QVERIFY(thumbnails.isReady(image, {64, 32}, ratio));
        QImage canvas = drawn(thumbnails, image, {64, 32}, ratio);
        canvas.setDevicePixelRatio(1);
        QCOMPARE(canvas, image);
    }

    void aLargerOneIsDrawnAtOnceAndThenWell_data() { aPictureOfTheRightSizeIsDrawnPixelForPixel_data(); }

    void aLargerOneIsDrawnAtOnceAndThenWell()
    {
        QFETCH(qreal, ratio);
        ScaledThumbnails thumbnails(kRoom);
        QSignalSpy ready(&thumbnails, &ScaledThumbnails::ready);
        const QSize size(64, 32);
        const QImage image = stripes(size * ratio * 2);
        const QImage quick = drawn(thumbnails, image, size, ratio);
        QVERIFY(quick.pixel(10, 10) != qRgb(255, 0, 0));
        QVERIFY(!thumbnails.isReady(image, size, ratio));
        QVERIFY(ready.wait());
        QVERIFY(thumbnails.isReady(image, size, ratio));
        const QImage good = drawn(thumbnails, image, size, ratio);
        const int grey = qGray(good.pixel(10, 10));
        QVERIFY2(grey > 100 && grey < 155, qPrintable(QString::number(grey)));
        QCOMPARE(good.pixel(11, 10), good.pixel(10, 10));
        QCOMPARE(good.pixel(good.width() - 1, good.height() - 1), good.pixel(10, 10));
        QCOMPARE(ready.size(), 1); // drawing it again scales nothing
    }

    void whatWasPreparedIsDrawnWellAtOnce()
    {
        ScaledThumbnails thumbnails(kRoom);
        QSignalSpy ready(&thumbnails, &ScaledThumbnails::ready);
        const QImage image = stripes({128, 64});
        thumbnails.prepare(image, {64, 32}, 1.0);
        QVERIFY(ready.wait());
        const int grey = qGray(drawn(thumbnails, image, {64, 32}, 1.0).pixel(10, 10));
        QVERIFY2(grey > 100 && grey < 155, qPrintable(QString::number(grey)));
        QVERIFY(!thumbnails.isReady(image, {60, 30}, 1.0));
    }

    void whatIsForgottenIsNotDelivered()
    {
        ScaledThumbnails thumbnails(kRoom);
        QSignalSpy ready(&thumbnails, &ScaledThumbnails::ready);
        const QImage first = stripes({128, 64});
        const QImage second = stripes({256, 128});
        thumbnails.prepare(first, {64, 32}, 1.0);
        thumbnails.clear();
        thumbnails.prepare(second, {64, 32}, 1.0);
        QVERIFY(ready.wait());
        QCOMPARE(ready.size(), 1);
        QVERIFY(thumbnails.isReady(second, {64, 32}, 1.0));
        QVERIFY(!thumbnails.isReady(first, {64, 32}, 1.0));
    }

    void theOldestMakesRoom()
    {
        ScaledThumbnails thumbnails(20); // two of 64 x 32 in 4 bytes and a bit
        QSignalSpy ready(&thumbnails, &ScaledThumbnails::ready);
        QList<QImage> images;
        for (int i = 0; i < 3; ++i) {
            images.append(stripes({128, 64 + i}));
            thumbnails.prepare(images.at(i), {64, 32}, 1.0);
            QVERIFY(ready.wait());
        }
        QVERIFY(!thumbnails.isReady(images.at(0), {64, 32}, 1.0));
        QVERIFY(thumbnails.isReady(images.at(2), {64, 32}, 1.0));
    }

    void canBeDestroyedWhileItWorks()
    {
        const QImage image = stripes({256, 256});
        for (int round = 0; round < 20; ++round) {
            ScaledThumbnails thumbnails(kRoom);
            for (int i = 0; i < 20; ++i)
                thumbnails.prepare(image, {200 + i, 200}, 1.0);
        }
    }
};

UPVIEW_TEST_MAIN(TestScaledThumbnails)
#include "tst_scaledthumbnails.moc"
