// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "widgets/view/viewrender.h"

#include <QColor>
#include <QRandomGenerator>

namespace viewrender = upview::viewrender;

namespace {

QImage noise(QSize size, QImage::Format format = QImage::Format_RGB32)
{
    QRandomGenerator random(7);
    QImage image(size, QImage::Format_ARGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, random.generate() | (format == QImage::Format_RGB32 ? 0xff000000U : 0U));
    }
    return image.convertToFormat(format);
}

QImage repeated(const QImage &image, int times)
{
    QImage result(image.size() * times, image.format());
    for (int y = 0; y < result.height(); ++y) {
        for (int x = 0; x < result.width(); ++x)
            result.setPixel(x, y, image.pixel(x / times, y / times));
    }
    return result;
}

} // namespace

class TestViewRender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nearestAtFullSizeIsACopy();
    void nearestGivesSquarePixels();
    void partsAreCutFromTheWhole();
    void twoResolutionsOfOneSceneLieOnEachOther();
    void smoothAtFullSizeIsACopy();
    void smoothKeepsFlatAreas();
    void smoothPartsAreCutFromTheWhole();
    void smoothReductionDoesNotAlias();
    void smoothDoesNotBleedColourOutOfTransparency();
    void cancelledGivesNothing();
    void orientationsAreExact();
};

void TestViewRender::nearestAtFullSizeIsACopy()
{
    const QImage image = noise({33, 21});
    QCOMPARE(viewrender::nearest(image, image.size(), image.rect()), image);
}

void TestViewRender::nearestGivesSquarePixels()
{
    const QImage image = noise({5, 4});
    QCOMPARE(viewrender::nearest(image, image.size() * 7, QRect({0, 0}, image.size() * 7)),
             repeated(image, 7));
}

void TestViewRender::partsAreCutFromTheWhole()
{
    const QImage image = noise({50, 40});
    const QSize shown(333, 271);
    const QImage whole = viewrender::nearest(image, shown, QRect({0, 0}, shown));
    const QRect part(101, 57, 83, 64);
    QCOMPARE(viewrender::nearest(image, shown, part), whole.copy(part));
}

void TestViewRender::twoResolutionsOfOneSceneLieOnEachOther()
{
    // A source and its result by repeating pixels must look the same at every size above both.
    const QImage source = noise({31, 17});
    for (const int times : {2, 3, 4}) {
        const QImage result = repeated(source, times);
        for (const QSize shown : {QSize(400, 219), QSize(997, 547), QSize(1984, 1088)}) {
            const QRect part(shown.width() / 3, shown.height() / 4, 90, 70);
            QCOMPARE(viewrender::nearest(result, shown, part), viewrender::nearest(source, shown, part));
        }
    }
}

void TestViewRender::smoothAtFullSizeIsACopy()
{
    for (const auto format : {QImage::Format_RGB32, QImage::Format_ARGB32_Premultiplied}) {
        const QImage image = noise({40, 37}, format);
        QCOMPARE(viewrender::smooth(image, image.size(), image.rect()), image);
    }
}

void TestViewRender::smoothKeepsFlatAreas()
{
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(QColor(13, 129, 254));
    for (const QSize shown : {QSize(13, 7), QSize(63, 47), QSize(200, 150)}) {
        QImage expected(shown, QImage::Format_RGB32);
        expected.fill(QColor(13, 129, 254));
        QCOMPARE(viewrender::smooth(image, shown, QRect({0, 0}, shown)), expected);
    }
}

void TestViewRender::smoothPartsAreCutFromTheWhole()
{
    const QImage image = noise({120, 90});
    const QSize shown(77, 61);
    const QImage whole = viewrender::smooth(image, shown, QRect({0, 0}, shown));
    const QRect part(20, 11, 40, 45);
    QCOMPARE(viewrender::smooth(image, shown, part), whole.copy(part));
}

void TestViewRender::smoothReductionDoesNotAlias()
{
    // Lines one pixel wide, reduced to less than half: grey, where a plain bilinear lookup gives stripes.
    QImage image(400, 40, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, x % 2 == 0 ? qRgb(255, 255, 255) : qRgb(0, 0, 0));
    }
    const QSize shown(170, 17);
    const QImage reduced = viewrender::smooth(image, shown, QRect({0, 0}, shown));
    for (int x = 4; x < shown.width() - 4; ++x)
        QVERIFY2(qAbs(qGray(reduced.pixel(x, 8)) - 127) < 16, qPrintable(QString::number(x)));
}

void TestViewRender::smoothDoesNotBleedColourOutOfTransparency()
{
    QImage image(8, 8, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    for (int y = 0; y < 8; ++y) {
        for (int x = 4; x < 8; ++x)
            image.setPixel(x, y, qRgba(255, 0, 0, 255));
    }
    const QImage enlarged = viewrender::smooth(image, {32, 32}, QRect(0, 0, 32, 32));
    for (int x = 0; x < 32; ++x) {
        const QRgb pixel = reinterpret_cast<const QRgb *>(enlarged.constScanLine(16))[x];
        QVERIFY(qRed(pixel) <= qAlpha(pixel));
        QCOMPARE(qGreen(pixel), 0);
        QCOMPARE(qBlue(pixel), 0);
    }
}

void TestViewRender::cancelledGivesNothing()
{
    upview::CancelFlag cancel;
    cancel.cancel();
    QVERIFY(viewrender::smooth(noise({64, 64}), {32, 32}, QRect(0, 0, 32, 32), cancel).isNull());
}

void TestViewRender::orientationsAreExact()
{
    const QImage image = noise({5, 3});
    for (const bool mirrored : {false, true}) {
        const QImage first = mirrored ? image.mirrored(true, false) : image;
        QCOMPARE(viewrender::oriented(image, 0, mirrored), first);
        const QImage quarter = viewrender::oriented(image, 1, mirrored);
        QCOMPARE(quarter.size(), QSize(3, 5));
        for (int y = 0; y < 3; ++y) {
            for (int x = 0; x < 5; ++x)
                QCOMPARE(quarter.pixel(2 - y, x), first.pixel(x, y));
        }
        QCOMPARE(viewrender::oriented(quarter, 3, false), first);
        QCOMPARE(viewrender::oriented(image, 2, mirrored), first.mirrored(true, true));
    }
}

UPVIEW_TEST_GUILESS_MAIN(TestViewRender)
#include "tst_viewrender.moc"
