// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/plausibility.h"
#include "support/testmain.h"

#include <QPainter>
#include <QRandomGenerator>

using namespace upview;

class TestPlausibility : public QObject
{
    Q_OBJECT

    static QImage scene(QSize size)
    {
        QImage image(size, QImage::Format_RGB32);
        QLinearGradient gradient(0, 0, size.width(), size.height());
        gradient.setColorAt(0, QColor(20, 40, 90));
        gradient.setColorAt(1, QColor(230, 200, 140));
        QPainter painter(&image);
        painter.fillRect(image.rect(), gradient);
        painter.fillRect(size.width() / 3, size.height() / 3, size.width() / 5, size.height() / 4, Qt::black);
        return image;
    }

    static QImage enlarged(const QImage &image, int scale)
    {
        return image.scaled(image.size() * scale, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_RGB32);
    }

private Q_SLOTS:
    void anEnlargementIsPlausible_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("chunk") << QSize(296, 276);
        QTest::newRow("small") << QSize(33, 20);
        QTest::newRow("one pixel") << QSize(1, 1);
        QTest::newRow("one line") << QSize(200, 1);
    }

    void anEnlargementIsPlausible()
    {
        QFETCH(QSize, size);
        for (const int scale : {1, 2, 3, 4})
            QVERIFY(isPlausible(scene(size), enlarged(scene(size), scale)));
    }

    void aSharpenedNoisyEnlargementIsPlausible()
    {
        QImage result = enlarged(scene({200, 160}), 2);
        QRandomGenerator random(7);
        for (int y = 0; y < result.height(); ++y) {
            for (int x = 0; x < result.width(); ++x) {
                const QRgb pixel = result.pixel(x, y);
                const int noise = random.bounded(-20, 21);
                result.setPixel(x, y,
                                qRgb(std::clamp(qRed(pixel) + noise, 0, 255),
                                     std::clamp(qGreen(pixel) + noise, 0, 255),
                                     std::clamp(qBlue(pixel) + noise, 0, 255)));
            }
        }
        QVERIFY(isPlausible(scene({200, 160}), result));
    }

    void blackWhiteAndNoiseAreNot()
    {
        const QImage source = scene({200, 160});
        QImage result(source.size() * 2, QImage::Format_RGB32);
        result.fill(Qt::black);
        QVERIFY(!isPlausible(source, result));
        result.fill(Qt::white);
        QVERIFY(!isPlausible(source, result));
        QRandomGenerator random(7);
        for (int y = 0; y < result.height(); ++y) {
            for (int x = 0; x < result.width(); ++x)
                result.setPixel(x, y, random.generate() | 0xff000000);
        }
        QVERIFY(!isPlausible(source, result));
    }

    void aBlackPictureTurnedWhiteIsNot()
    {
        QImage source({64, 64}, QImage::Format_RGB32);
        source.fill(Qt::black);
        QImage result({128, 128}, QImage::Format_RGB32);
        result.fill(Qt::white);
        QVERIFY(!isPlausible(source, result));
        result.fill(Qt::black);
        QVERIFY(isPlausible(source, result));
    }

    void depthsMayDiffer()
    {
        const QImage source = scene({200, 160});
        const QImage result = enlarged(source, 2);
        const QImage deep = result.convertToFormat(QImage::Format_RGBX64);
        QVERIFY(isPlausible(source, deep));
        QVERIFY(isPlausible(source.convertToFormat(QImage::Format_RGBX64), result));
        QImage lost = deep;
        QPainter(&lost).fillRect(150, 100, 150, 150, Qt::white);
        QVERIFY(!isPlausible(source.convertToFormat(QImage::Format_RGBX64), lost));
        lost.fill(Qt::black);
        QVERIFY(!isPlausible(source, lost));
    }

    void oneLostTileIsNot()
    {
        const QImage source = scene({400, 300});
        QImage result = enlarged(source, 2);
        QPainter(&result).fillRect(600, 400, 200, 200, Qt::black);
        QVERIFY(!isPlausible(source, result));
    }

    void anotherPictureIsNot()
    {
        const QImage source = scene({200, 160});
        QVERIFY(!isPlausible(source, enlarged(source.mirrored(true, true), 2)));
        QVERIFY(!isPlausible(source, {}));
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestPlausibility)
#include "tst_plausibility.moc"
