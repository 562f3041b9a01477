// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "widgets/view/cropframe.h"

#include <QApplication>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace upview;

class TestCropFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithAllOfThePicture();
    void edgesAndCornersAreDragged();
    void nothingLeavesThePicture();
    void theShapeIsKept();
    void shapesAreExactInPixels();
    void keysResize();
    void neverEmpty();
};

void TestCropFrame::beginsWithAllOfThePicture()
{
    QCOMPARE(CropFrame({640, 480}).rect(), QRect(0, 0, 640, 480));
}

void TestCropFrame::edgesAndCornersAreDragged()
{
    CropFrame frame({640, 480});
    frame.dragTo(CropFrame::Left, {100.2, 999});
    QCOMPARE(frame.rect(), QRect(100, 0, 540, 480));
    frame.dragTo(CropFrame::Right | CropFrame::Bottom, {300, 200});
    QCOMPARE(frame.rect(), QRect(100, 0, 200, 200));
    frame.dragTo(CropFrame::Top, {0, 50});
    QCOMPARE(frame.rect(), QRect(100, 50, 200, 150));
    // A corner that is dragged over the other one goes on at the other side.
    frame.dragTo(CropFrame::Left | CropFrame::Top, {400, 300});
    QCOMPARE(frame.rect(), QRect(300, 200, 100, 100));
    frame.moveBy({-20, 30});
    QCOMPARE(frame.rect(), QRect(280, 230, 100, 100));
}

void TestCropFrame::nothingLeavesThePicture()
{
    QRandomGenerator random(5);
    CropFrame frame({333, 217});
    const QRect picture(0, 0, 333, 217);
    for (int i = 0; i < 3000; ++i) {
        if (i % 50 == 0)
            frame.setAspect(i % 100 == 0 ? 0 : 0.2 + random.bounded(5.0));
        const QPointF point(random.bounded(800.0) - 200, random.bounded(800.0) - 200);
        const QPointF other(random.bounded(800.0) - 200, random.bounded(800.0) - 200);
        switch (random.bounded(4)) {
        case 0:
            frame.dragTo(CropFrame::Edges(random.bounded(1, 16)), point);
            break;
        case 1:
            frame.span(point, other);
            break;
        case 2:
            frame.moveBy(point / 3);
            break;
        default:
            frame.growBy(point / 10);
        }
        QVERIFY(!frame.rect().isEmpty());
        QVERIFY(picture.contains(frame.rect()));
    }
}

void TestCropFrame::theShapeIsKept()
{
    CropFrame frame({4000, 3000});
    frame.setAspect(16.0 / 9);
    const auto isRight = [&frame] {
        return std::abs(double(frame.rect().width()) / frame.rect().height() - 16.0 / 9) < 0.01;
    };
    QVERIFY(isRight());
    frame.dragTo(CropFrame::Right | CropFrame::Bottom, {1500, 2900});
    QVERIFY(isRight());
    frame.dragTo(CropFrame::Left, {700, 0});
    QVERIFY(isRight());
    frame.dragTo(CropFrame::Top, {0, 300});
    QVERIFY(isRight());
    frame.growBy({111, 0});
    QVERIFY(isRight());
    frame.moveBy({5000, 5000});
    QVERIFY(isRight());
    QCOMPARE(frame.rect().bottomRight(), QPoint(3999, 2999));
}

void TestCropFrame::shapesAreExactInPixels()
{
    CropFrame frame({801, 601});
    frame.setAspect(1.0);
    for (int i = 0; i < 40; ++i) {
        frame.span({10.3 + i, 20.7}, {300.9 + i * 3.3, 200});
        QCOMPARE(frame.rect().width(), frame.rect().height());
    }
}

void TestCropFrame::keysResize()
{
    CropFrame frame({640, 480});
    frame.setRect({100, 100, 50, 40});
    frame.growBy({10, 0});
    QCOMPARE(frame.rect(), QRect(100, 100, 60, 40));
    frame.growBy({0, -10});
    QCOMPARE(frame.rect(), QRect(100, 100, 60, 30));
}

void TestCropFrame::neverEmpty()
{
    CropFrame frame({640, 480});
    frame.dragTo(CropFrame::Left, {5000, 0});
    QVERIFY(frame.rect().width() >= 1);
    frame.span({640, 480}, {640, 480});
    QVERIFY(frame.rect().width() >= 1 && frame.rect().height() >= 1);
    frame.setRect({-50, -50, 10, 10});
    QVERIFY(!frame.rect().isEmpty());
}

UPVIEW_TEST_MAIN(TestCropFrame)
#include "tst_cropframe.moc"
