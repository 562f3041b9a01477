// SPDX-License-Identifier: GPL-3.0-or-later
#include "quality.h"
#include "support/testmain.h"

#include <cmath>

using namespace bench;

/// The measures that the benchmark judges by, against values that are known.
class TestQuality : public QObject
{
    Q_OBJECT

    static QImage flat(int grey, QSize size = {16, 16})
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(qRgb(grey, grey, grey));
        return image;
    }

    static QImage ramp(QSize size, int step)
    {
        QImage image(size, QImage::Format_RGB32);
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x)
                image.setPixel(x, y, qRgb(x * step, x * step, y * step));
        }
        return image;
    }

private Q_SLOTS:
    void lumaIsThatOfStudioRange()
    {
        QCOMPARE(lumaOf(flat(0), 0).values.front(), 16.0);
        QCOMPARE(lumaOf(flat(255), 0).values.front(), 235.0);
        QImage red(1, 1, QImage::Format_RGB32);
        red.fill(Qt::red);
        QCOMPARE(lumaOf(red, 0).values.front(), 16 + 65.481);
        const Luma inner = lumaOf(flat(9, {20, 10}), 3);
        QCOMPARE(inner.width, 14);
        QCOMPARE(inner.height, 4);
        QCOMPARE(inner.values.size(), std::size_t(56));
    }

    void psnrIsTenLogarithmsOfPeakToError()
    {
        Luma a{2, 2, {10, 20, 30, 40}};
        Luma b{2, 2, {10, 20, 30, 42}};
        QCOMPARE(psnr(a, b), 10 * std::log10(255.0 * 255.0 / 1.0)); // the mean square is 4 / 4
        QCOMPARE(psnr(a, a), 100.0);
    }

    void ssimIsOneForEqualAndKnownForFlatPictures()
    {
        const Luma a = lumaOf(ramp({24, 24}, 9), 0);
        QVERIFY(std::abs(ssim(a, a) - 1) < 1e-9);
        const Luma dark{16, 16, std::vector<double>(256, 100.0)};
        const Luma light{16, 16, std::vector<double>(256, 110.0)};
        // Without variance only the term of the means is left.
        const double c = 6.5025;
        const double expected = (2 * 100.0 * 110 + c) / (100.0 * 100 + 110.0 * 110 + c);
        QVERIFY(std::abs(ssim(dark, light) - expected) < 1e-9);
        QCOMPARE(ssim(lumaOf(flat(3, {8, 8}), 0), lumaOf(flat(3, {8, 8}), 0)), 0.0); // too small to judge
    }

    void ssimFallsWithNoiseButNotWithLight()
    {
        const QImage picture = ramp({32, 32}, 5);
        QImage lighter = picture;
        QImage noisy = picture;
        for (int y = 0; y < 32; ++y) {
            for (int x = 0; x < 32; ++x) {
                const QRgb pixel = picture.pixel(x, y);
                const int noise = (x + y) % 2 ? 10 : -10;
                const auto shifted = [pixel](int by) {
                    return qRgb(std::clamp(qRed(pixel) + by, 0, 255), std::clamp(qGreen(pixel) + by, 0, 255),
                                std::clamp(qBlue(pixel) + by, 0, 255));
                };
                lighter.setPixel(x, y, shifted(10));
                noisy.setPixel(x, y, shifted(noise));
            }
        }
        const Luma truth = lumaOf(picture, 0);
        QVERIFY(ssim(lumaOf(lighter, 0), truth) > ssim(lumaOf(noisy, 0), truth) + 0.1);
    }

    void boxTakesRoundedMeans()
    {
        QImage image(2, 2, QImage::Format_RGB32);
        image.setPixel(0, 0, qRgb(0, 10, 255));
        image.setPixel(1, 0, qRgb(1, 10, 255));
        image.setPixel(0, 1, qRgb(0, 11, 255));
        image.setPixel(1, 1, qRgb(1, 11, 254));
        QCOMPARE(reducedByBox(image, 2).pixel(0, 0), qRgb(1, 11, 255)); // 0.5, 10.5 and 254.75
        QCOMPARE(reducedByBox(flat(77, {8, 12}), 4).size(), QSize(2, 3));
        QCOMPARE(reducedByBox(flat(77, {8, 12}), 4).pixel(1, 2), qRgb(77, 77, 77));
    }

    void bicubicKeepsFlatAndLinearPictures()
    {
        QCOMPARE(enlargedBicubic(flat(200), 4), flat(200, {64, 64}));
        const QImage large = enlargedBicubic(ramp({16, 16}, 16), 2);
        // Away from the edges a ramp stays one: the middle of pixel 8 is at 16.5 of the large picture.
        QCOMPARE(qRed(large.pixel(16, 16)), 8 * 16 - 4);
        QCOMPARE(qRed(large.pixel(17, 16)), 8 * 16 + 4);
        QCOMPARE(qBlue(large.pixel(16, 17)), 8 * 16 + 4);
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestQuality)
#include "tst_quality.moc"
