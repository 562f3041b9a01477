// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "widgets/view/viewtransform.h"

#include <QRandomGenerator>

#include <cmath>

using upview::ViewMode;
using upview::ViewTransform;

namespace {

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

ViewTransform made(QSize view, QSize picture)
{
    ViewTransform transform;
    transform.setViewport(view);
    transform.reset(picture);
    return transform;
}

} // namespace

class TestViewTransform : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modesGiveTheirSizes();
    void fitShrinksButEnlargesOnlyWhenAsked();
    void modesFollowTheWindow();
    void thePointUnderThePointerStays();
    void thePointStaysOverManySmallSteps();
    void zoomingAtTheCentreKeepsTheCentre();
    void aPointOutsideThePictureZoomsAtItsEdge();
    void zoomIsLimited();
    void turningKeepsTheMiddle();
    void fourTurnsAndTwoMirrorsAreNothing();
    void mirroringAfterTurningMirrorsWhatIsSeen();
    void viewAndPictureCoordinatesAreInverse();
    void uprightPartsLieInsideTheUprightPicture();
    void panningStopsAtTheEdges();
    void panningClosesAGapWithoutAJump();
    void aSmallPictureDoesNotPan();
    void rebasingMovesNothing();
    void aNewPictureIsUprightAndFits();
    void aReplacedPictureKeepsPlaceAndZoom();
    void resizingKeepsTheCentreOfACustomZoom();
};

void TestViewTransform::modesGiveTheirSizes()
{
    ViewTransform transform = made({1000, 800}, {4000, 2000});
    QCOMPARE(transform.rect(), QRect(0, 150, 1000, 500));
    transform.setMode(ViewMode::Fill);
    QCOMPARE(transform.rect(), QRect(-300, 0, 1600, 800));
    transform.setMode(ViewMode::FitWidth);
    QCOMPARE(transform.rect().size(), QSize(1000, 500));
    transform.setMode(ViewMode::Original);
    QCOMPARE(transform.rect(), QRect(-1500, -600, 4000, 2000));
}

void TestViewTransform::fitShrinksButEnlargesOnlyWhenAsked()
{
    ViewTransform transform = made({1000, 800}, {100, 50});
    QCOMPARE(transform.rect(), QRect(450, 375, 100, 50));
    transform.setFitEnlarges(true);
    QCOMPARE(transform.rect(), QRect(0, 150, 1000, 500));
}

void TestViewTransform::modesFollowTheWindow()
{
    ViewTransform transform = made({1000, 800}, {4000, 2000});
    transform.setViewport({500, 500});
    QCOMPARE(transform.rect(), QRect(0, 125, 500, 250));
    QCOMPARE(transform.mode(), ViewMode::Fit);
}

void TestViewTransform::thePointUnderThePointerStays()
{
    QRandomGenerator random(20240501);
    for (int run = 0; run < 40; ++run) {
        ViewTransform transform = made({random.bounded(300, 2000), random.bounded(300, 1500)},
                                       {random.bounded(50, 6000), random.bounded(50, 6000)});
        transform.rotate(random.bounded(4));
        if (random.bounded(2) == 1)
            transform.flipHorizontal();
        for (int step = 0; step < 60; ++step) {
            const QRect seen = transform.visibleRect();
            QVERIFY(!seen.isEmpty());
            const QPointF pointer(seen.x() + random.bounded(double(seen.width())),
                                  seen.y() + random.bounded(double(seen.height())));
            const QPointF point = transform.toPicture(pointer);
            const double zoom = transform.zoom() * std::pow(1.25, random.bounded(6.0) - 3.0);
            transform.zoomTo(zoom, pointer);
            const double moved = distance(transform.toView(point), pointer);
            QVERIFY2(moved < 1.0,
                     qPrintable(QStringLiteral("run %1 step %2: %3 px").arg(run).arg(step).arg(moved)));
        }
    }
}

void TestViewTransform::thePointStaysOverManySmallSteps()
{
    // A fine wheel sends a hundred pieces of a notch: errors must not add up.
    ViewTransform transform = made({1371, 913}, {6000, 4000});
    const QPointF pointer(411.3, 222.7);
    const QPointF point = transform.toPicture(pointer);
    const double start = transform.zoom();
    for (int i = 0; i < 1000; ++i) {
        transform.zoomTo(transform.zoom() * 1.004, pointer);
        QVERIFY(distance(transform.toView(point), pointer) < 1.0);
    }
    for (int i = 0; i < 1000; ++i) {
        transform.zoomTo(transform.zoom() / 1.004, pointer);
        QVERIFY(distance(transform.toView(point), pointer) < 1.0);
    }
    QVERIFY(std::abs(transform.zoom() / start - 1.0) < 1e-6);
}

void TestViewTransform::zoomingAtTheCentreKeepsTheCentre()
{
    ViewTransform transform = made({801, 601}, {3001, 2003});
    const QPointF point = transform.toPicture(transform.centre());
    for (const double zoom : {0.3, 0.77, 1.0, 3.3, 40.0, 0.05}) {
        transform.zoomTo(zoom, transform.centre());
        QVERIFY(distance(transform.toView(point), transform.centre()) < 1.0);
    }
}

void TestViewTransform::aPointOutsideThePictureZoomsAtItsEdge()
{
    ViewTransform transform = made({1000, 800}, {100, 100});
    const QRect before = transform.rect();
    transform.zoomTo(2.0, {0, 0});
    QCOMPARE(transform.rect().topLeft(), before.topLeft());
}

void TestViewTransform::zoomIsLimited()
{
    ViewTransform transform = made({1000, 800}, {1000, 1000});
    transform.zoomTo(1e9, {500, 400});
    QCOMPARE(transform.zoom(), ViewTransform::kMaxZoom);
    transform.zoomTo(1e-9, {500, 400});
    QCOMPARE(transform.zoom(), ViewTransform::kMinZoom);
    QCOMPARE(transform.rect().size(), QSize(10, 10));
}

void TestViewTransform::turningKeepsTheMiddle()
{
    ViewTransform transform = made({800, 600}, {4000, 3000});
    transform.zoomTo(2.0, {100, 100});
    const QPointF point = transform.toPicture(transform.centre());
    for (int i = 0; i < 4; ++i) {
        transform.rotate(1);
        QVERIFY(distance(transform.toView(point), transform.centre()) < 1.5);
    }
    transform.flipVertical();
    QVERIFY(distance(transform.toView(point), transform.centre()) < 1.5);
}

void TestViewTransform::fourTurnsAndTwoMirrorsAreNothing()
{
    ViewTransform transform = made({800, 600}, {400, 300});
    const QPointF corner = transform.toView({0, 0});
    for (int i = 0; i < 4; ++i)
        transform.rotate(1);
    QCOMPARE(transform.toView({0, 0}), corner);
    for (int i = 0; i < 2; ++i)
        transform.flipHorizontal();
    QCOMPARE(transform.toView({0, 0}), corner);
    transform.flipHorizontal();
    transform.flipVertical();
    transform.rotate(2);
    QCOMPARE(transform.toView({0, 0}), corner);
}

void TestViewTransform::mirroringAfterTurningMirrorsWhatIsSeen()
{
    for (int turns = 0; turns < 4; ++turns) {
        ViewTransform transform = made({800, 600}, {400, 300});
        transform.rotate(turns);
        const QPointF before = transform.toView({10, 20});
        transform.flipHorizontal();
        const QPointF after = transform.toView({10, 20});
        QCOMPARE(after.y(), before.y());
        QCOMPARE(after.x() + before.x(), 800.0);
    }
}

void TestViewTransform::viewAndPictureCoordinatesAreInverse()
{
    for (int turns = 0; turns < 4; ++turns) {
        for (const bool mirrored : {false, true}) {
            ViewTransform transform = made({777, 555}, {1234, 987});
            if (mirrored)
                transform.flipHorizontal();
            transform.rotate(turns);
            transform.zoomTo(0.6543, {300, 200});
            const QPointF point(123.25, 456.75);
            QVERIFY(distance(transform.toPicture(transform.toView(point)), point) < 1e-6);
            QVERIFY(QRectF(transform.rect()).contains(transform.toView(point)));
        }
    }
}

void TestViewTransform::uprightPartsLieInsideTheUprightPicture()
{
    for (int turns = 0; turns < 4; ++turns) {
        ViewTransform transform = made({300, 200}, {1234, 987});
        transform.rotate(turns);
        transform.flipHorizontal();
        transform.zoomTo(0.777, {10, 150});
        const QRect part = transform.visibleRect();
        const QRect upright = transform.toUpright(part);
        QVERIFY(QRect(QPoint(), transform.uprightSize()).contains(upright));
        QCOMPARE(turns % 2 == 0 ? upright.size() : upright.size().transposed(), part.size());
    }
}

void TestViewTransform::panningStopsAtTheEdges()
{
    ViewTransform transform = made({400, 300}, {1000, 1000});
    transform.setMode(ViewMode::Original);
    QVERIFY(transform.panBy({1e6, 1e6}));
    QCOMPARE(transform.rect().topLeft(), QPoint(0, 0));
    QVERIFY(!transform.canPanBy({5, 0}));
    QVERIFY(transform.canPanBy({-5, 0}));
    QVERIFY(transform.panBy({-1e6, -1e6}));
    QCOMPARE(transform.rect().bottomRight(), QPoint(399, 299));
    QVERIFY(!transform.panBy({-1, -1}));
}

void TestViewTransform::panningClosesAGapWithoutAJump()
{
    ViewTransform transform = made({400, 300}, {1000, 1000});
    transform.setMode(ViewMode::Original);
    transform.panBy({1e6, 1e6});
    transform.zoomTo(0.8, {200, 150}); // leaves a gap at the top left
    const QPoint before = transform.rect().topLeft();
    QVERIFY(before.x() > 0);
    transform.panBy({5, 5});
    QCOMPARE(transform.rect().topLeft(), before);
    transform.panBy({-7, -7});
    QCOMPARE(transform.rect().topLeft(), before - QPoint(7, 7));
}

void TestViewTransform::aSmallPictureDoesNotPan()
{
    ViewTransform transform = made({400, 300}, {100, 100});
    QVERIFY(!transform.panBy({10, 10}));
    QVERIFY(!transform.overflows(Qt::Horizontal));
}

void TestViewTransform::rebasingMovesNothing()
{
    ViewTransform transform = made({400, 300}, {301, 207});
    transform.rotate(1);
    transform.zoomTo(1.7, {100, 100});
    const QRect before = transform.rect();
    transform.rebase({602, 414});
    QCOMPARE(transform.rect(), before);
    QCOMPARE(transform.zoom(), 0.85);
}

void TestViewTransform::aNewPictureIsUprightAndFits()
{
    ViewTransform transform = made({400, 300}, {1000, 1000});
    transform.rotate(1);
    transform.flipHorizontal();
    transform.zoomTo(3.0, {10, 10});
    transform.reset({800, 300});
    QCOMPARE(transform.rect(), QRect(0, 75, 400, 150));
    QCOMPARE(transform.quarterTurns(), 0);
    QVERIFY(!transform.isMirrored());
    transform.setMode(ViewMode::FitWidth);
    transform.reset({400, 3000});
    QCOMPARE(transform.mode(), ViewMode::FitWidth);
    QCOMPARE(transform.rect(), QRect(0, 0, 400, 3000)); // read from the top
}

void TestViewTransform::aReplacedPictureKeepsPlaceAndZoom()
{
    ViewTransform transform = made({400, 300}, {1000, 1000});
    transform.rotate(1);
    transform.zoomTo(2.0, {10, 10});
    const QRect before = transform.rect();
    transform.replace({1000, 1000});
    QCOMPARE(transform.rect(), before);
    QCOMPARE(transform.quarterTurns(), 1);
}

void TestViewTransform::resizingKeepsTheCentreOfACustomZoom()
{
    ViewTransform transform = made({400, 300}, {4000, 3000});
    transform.zoomTo(1.0, {200, 150});
    const QPointF point = transform.toPicture(transform.centre());
    transform.setViewport({1000, 900});
    QVERIFY(distance(transform.toPicture(transform.centre()), point) < 1.0);
    QCOMPARE(transform.zoom(), 1.0);
}

UPVIEW_TEST_GUILESS_MAIN(TestViewTransform)
#include "tst_viewtransform.moc"
