// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/resample.h"
#include "pictures.h"
#include "support/testmain.h"

#include <QColorSpace>
#include <QtConcurrent>

#include <cmath>

using namespace upview;

class TestResample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesExactlyTheSize_data();
    void givesExactlyTheSize();
    void sameSizeIsTheSamePicture();
    void constantStaysConstant_data();
    void constantStaysConstant();
    void overshootIsCutOff();
    void edgesStayWhereTheyAre();
    void fineStripesTurnGrey();
    void alphaLeavesNoFringe();
    void sixteenBitsAreNotBanded();
    void matchesTheFormula();
    void keepsTheColourSpace();
    void nothingFromNothing();
    void stopsWhenCancelled();
    void runsOnAThreadOfThePool();
    void bandsAreTheWholePicture_data();
    void bandsAreTheWholePicture();
    void aBandThatDoesNotCoverIsRefused();
};

void TestResample::givesExactlyTheSize_data()
{
    QTest::addColumn<QSize>("from");
    QTest::addColumn<QSize>("to");
    const QSize sizes[] = {{1, 1}, {1, 50}, {50, 1}, {2, 3}, {97, 61}, {200, 130}};
    for (const QSize from : sizes) {
        for (const QSize to : sizes)
            QTest::addRow("%dx%d to %dx%d", from.width(), from.height(), to.width(), to.height())
                << from << to;
    }
}

void TestResample::givesExactlyTheSize()
{
    QFETCH(QSize, from);
    QFETCH(QSize, to);
    QImage source(from, QImage::Format_RGB32);
    source.fill(QColor(10, 100, 250));
    const QImage result = resample(source, to);
    QCOMPARE(result.size(), to);
    QCOMPARE(result.format(), QImage::Format_RGB32);
    QCOMPARE(result.pixelColor(0, 0), QColor(10, 100, 250));
    QCOMPARE(result.pixelColor(to.width() - 1, to.height() - 1), QColor(10, 100, 250));
}

void TestResample::sameSizeIsTheSamePicture()
{
    for (const auto format :
         {QImage::Format_RGB32, QImage::Format_ARGB32, QImage::Format_RGBX64, QImage::Format_RGBA64}) {
        const QImage source = pictures::noise({40, 30}, format);
        QCOMPARE(resample(source, source.size()), source);
    }
}

void TestResample::constantStaysConstant_data()
{
    QTest::addColumn<QImage::Format>("from");
    QTest::addColumn<QImage::Format>("to");
    QTest::newRow("RGB32") << QImage::Format_RGB32 << QImage::Format_RGB32;
    QTest::newRow("RGB888") << QImage::Format_RGB888 << QImage::Format_RGB32;
    QTest::newRow("Grayscale8") << QImage::Format_Grayscale8 << QImage::Format_RGB32;
    QTest::newRow("Indexed8") << QImage::Format_Indexed8 << QImage::Format_RGB32;
    QTest::newRow("ARGB32") << QImage::Format_ARGB32 << QImage::Format_ARGB32;
    QTest::newRow("premultiplied") << QImage::Format_ARGB32_Premultiplied << QImage::Format_ARGB32;
    QTest::newRow("Grayscale16") << QImage::Format_Grayscale16 << QImage::Format_RGBX64;
    QTest::newRow("RGBX64") << QImage::Format_RGBX64 << QImage::Format_RGBX64;
    QTest::newRow("RGBA64") << QImage::Format_RGBA64 << QImage::Format_RGBA64;
    QTest::newRow("ten bits") << QImage::Format_RGB30 << QImage::Format_RGBX64;
}

void TestResample::constantStaysConstant()
{
    QFETCH(QImage::Format, from);
    QFETCH(QImage::Format, to);
    QImage source(33, 21, QImage::Format_RGB32);
    source.fill(QColor(255, 255, 255));
    source = source.convertToFormat(from);
    for (const QSize size : {QSize(100, 90), QSize(10, 7), QSize(66, 3)}) {
        const QImage result = resample(source, size);
        QCOMPARE(result.format(), to);
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x)
                QCOMPARE(result.pixelColor(x, y).rgba64(), QColor(Qt::white).rgba64());
        }
    }
}

void TestResample::overshootIsCutOff()
{
    QImage source(32, 32, QImage::Format_RGB32);
    source.fill(Qt::black);
    for (int y = 0; y < 32; ++y) {
        for (int x = 16; x < 32; ++x)
            source.setPixelColor(x, y, Qt::white);
    }
    const QImage result = resample(source, {96, 96});
    for (int x = 0; x < 96; ++x) {
        const int value = qRed(result.pixel(x, 48));
        // A value that wrapped around would be at the other end.
        QVERIFY(x < 46 ? value < 40 : x > 50 ? value > 215 : true);
    }
}

void TestResample::edgesStayWhereTheyAre()
{
    const QImage large = resample(pictures::quarters({20, 20}), {60, 60});
    for (int i = 0; i < 26; ++i) {
        QVERIFY(pictures::alike(large.pixelColor(i, i), Qt::red, 30));
        QVERIFY(pictures::alike(large.pixelColor(59 - i, 59 - i), Qt::yellow, 30));
        QVERIFY(pictures::alike(large.pixelColor(59 - i, i), Qt::green, 30));
    }
    // The edge lies between columns 29 and 30: both sides are equally far from their colour.
    QCOMPARE(large.pixelColor(29, 5).red() + large.pixelColor(30, 5).red(), 255);
}

void TestResample::fineStripesTurnGrey()
{
    QImage source(300, 300, QImage::Format_RGB32);
    for (int y = 0; y < 300; ++y) {
        for (int x = 0; x < 300; ++x)
            source.setPixelColor(x, y, (x + y) % 2 == 0 ? Qt::black : Qt::white);
    }
    const QImage result = resample(source, {70, 70});
    for (int i = 5; i < 65; ++i)
        QVERIFY(std::abs(qGray(result.pixel(i, i)) - 128) <= 3);
}

void TestResample::alphaLeavesNoFringe()
{
    // Green, and fully transparent pixels whose hidden colour is a loud magenta.
    QImage source(40, 40, QImage::Format_ARGB32);
    source.fill(qRgba(255, 0, 255, 0));
    for (int y = 10; y < 30; ++y) {
        for (int x = 10; x < 30; ++x)
            source.setPixel(x, y, qRgba(0, 200, 0, 255));
    }
    for (const QSize size : {QSize(100, 100), QSize(17, 17)}) {
        const QImage result = resample(source, size);
        QCOMPARE(result.format(), QImage::Format_ARGB32);
        QCOMPARE(qAlpha(result.pixel(0, 0)), 0);
        QCOMPARE(result.pixel(size.width() / 2, size.height() / 2), qRgba(0, 200, 0, 255));
        int halfTransparent = 0;
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x) {
                const QRgb pixel = result.pixel(x, y);
                halfTransparent += qAlpha(pixel) > 10 && qAlpha(pixel) < 245 ? 1 : 0;
                if (qAlpha(pixel) > 0)
                    QVERIFY(qRed(pixel) == 0 && qBlue(pixel) == 0 && std::abs(qGreen(pixel) - 200) <= 1);
            }
        }
        QVERIFY(halfTransparent > 0);
    }
}

void TestResample::sixteenBitsAreNotBanded()
{
    // A ramp that has four steps in 8 bits.
    QImage source(64, 4, QImage::Format_RGBX64);
    for (int y = 0; y < 4; ++y) {
        for (int x = 0; x < 64; ++x) {
            const auto value = static_cast<quint16>(30000 + x * 16);
            source.setPixelColor(x, y, QColor::fromRgba64(value, value, value));
        }
    }
    const QImage result = resample(source, {256, 8});
    QCOMPARE(result.format(), QImage::Format_RGBX64);
    QSet<quint16> values;
    for (int x = 16; x < 240; ++x)
        values.insert(result.pixelColor(x, 4).rgba64().green());
    QVERIFY(values.size() > 200);
}

void TestResample::matchesTheFormula()
{
    // One white row of one pixel's height, written out by hand: Lanczos, three lobes, normalised.
    QImage source(9, 1, QImage::Format_RGBX64);
    source.fill(Qt::black);
    const quint16 high = 20000;
    const quint16 ground = 30000;
    for (int x = 0; x < 9; ++x) {
        const auto value = static_cast<quint16>(ground + (x == 4 ? high : 0));
        source.setPixelColor(x, 0, QColor::fromRgba64(value, value, value));
    }
    const auto lanczos = [](double x) {
        const double t = M_PI * x;
        return std::abs(x) < 1e-9 ? 1.0
            : std::abs(x) >= 3    ? 0.0
                                  : 3 * std::sin(t) * std::sin(t / 3) / (t * t);
    };
    const QImage result = resample(source, {18, 1});
    for (int x = 0; x < 18; ++x) {
        const double centre = (x + 0.5) / 2 - 0.5;
        double sum = 0;
        for (int i = 0; i < 9; ++i)
            sum += lanczos(i - centre);
        const double expected = ground + high * lanczos(4 - centre) / sum;
        QVERIFY(std::abs(result.pixelColor(x, 0).rgba64().green() - expected) <= 1.5);
    }
}

void TestResample::keepsTheColourSpace()
{
    QImage source = pictures::quarters({8, 8});
    source.setColorSpace(QColorSpace(QColorSpace::DisplayP3));
    QCOMPARE(resample(source, {5, 5}).colorSpace(), source.colorSpace());
    QCOMPARE(resample(source, {8, 8}).colorSpace(), source.colorSpace());
}

void TestResample::nothingFromNothing()
{
    QVERIFY(resample({}, {5, 5}).isNull());
    QVERIFY(resample(pictures::quarters({8, 8}), {0, 5}).isNull());
    QVERIFY(resample(pictures::quarters({8, 8}), {}).isNull());
}

void TestResample::stopsWhenCancelled()
{
    CancelFlag cancel;
    cancel.cancel();
    QVERIFY(resample(pictures::quarters({8, 8}), {16, 16}, cancel).isNull());
    QVERIFY(resample(pictures::quarters({8, 8}), {8, 8}, cancel).isNull());
}

void TestResample::runsOnAThreadOfThePool()
{
    // All threads of the pool wait for rows at the same time: whoever waits must help.
    const QImage source = pictures::noise({120, 120});
    const QImage expected = resample(source, {300, 300});
    QList<int> jobs(2 * QThreadPool::globalInstance()->maxThreadCount());
    const auto results = QtConcurrent::blockingMapped<QList<QImage>>(jobs, [&source](int) {
        return resample(source, {300, 300});
    });
    for (const QImage &result : results)
        QCOMPARE(result, expected);
}

void TestResample::bandsAreTheWholePicture_data()
{
    QTest::addColumn<QImage::Format>("format");
    QTest::addColumn<QSize>("target");
    for (const auto format : {QImage::Format_RGB32, QImage::Format_ARGB32, QImage::Format_RGBX64,
                              QImage::Format_RGBA64, QImage::Format_Grayscale16}) {
        for (const QSize target : {QSize(60, 90), QSize(31, 47), QSize(200, 333), QSize(97, 140),
                                   QSize(40, 140), QSize(97, 1), QSize(5, 400)})
            QTest::addRow("%d to %dx%d", int(format), target.width(), target.height()) << format << target;
    }
}

void TestResample::bandsAreTheWholePicture()
{
    QFETCH(QImage::Format, format);
    QFETCH(QSize, target);
    const QImage source = pictures::noise({97, 140}, format);
    const QImage whole = resample(source, target);
    for (const int height : {1, 13, 64, 100}) {
        for (int first = 0; first < target.height(); first += height) {
            const RowSpan rows{first, std::min(first + height, target.height())};
            const RowSpan needed = sourceRows(source.height(), target.height(), rows);
            QVERIFY(needed.first >= 0 && needed.end <= source.height());
            const SourceBand band{source.copy(0, needed.first, source.width(), needed.count()), needed.first,
                                  source.height()};
            const QImage part = resampleBand(band, target, rows);
            QCOMPARE(part.format(), whole.format());
            QCOMPARE(part, whole.copy(0, first, target.width(), rows.count()));
        }
    }
}

void TestResample::aBandThatDoesNotCoverIsRefused()
{
    const QImage source = pictures::noise({20, 100});
    const RowSpan rows{30, 40};
    const RowSpan needed = sourceRows(100, 80, rows);
    const SourceBand good{source.copy(0, needed.first, 20, needed.count()), needed.first, 100};
    QVERIFY(!resampleBand(good, {16, 80}, rows).isNull());
    QVERIFY(resampleBand(good, {16, 80}, {30, 41}).isNull());
    QVERIFY(resampleBand(good, {16, 80}, {29, 40}).isNull());
    QVERIFY(resampleBand(good, {16, 80}, {70, 81}).isNull());
    QVERIFY(resampleBand(good, {16, 80}, {40, 40}).isNull());
    QVERIFY(resampleBand(good, {16, 80}, {-1, 3}).isNull());
    QVERIFY(resampleBand({source, 0, 100}, {20, 100}, {95, 101}).isNull());
    QCOMPARE(resampleBand({source.copy(0, 10, 20, 30), 10, 100}, {20, 100}, {15, 20}),
             source.copy(0, 15, 20, 5));
}

UPVIEW_TEST_GUILESS_MAIN(TestResample)

#include "tst_resample.moc"
