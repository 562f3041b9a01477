// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "viewfixture.h"
#include "widgets/view/viewtouch.h"

#include <QContextMenuEvent>
#include <QPointingDevice>

using namespace upview;

namespace {

/// Counts the context menus that are asked for.
class MenuCounter : public QObject
{
public:
    int count = 0;
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::ContextMenu ? 1 : 0;
        return false;
    }
};

} // namespace

class TestViewTouch : public QObject, private ViewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openView(); }
    void cleanup() { closeView(); }

    void oneFingerPans();
    void oneFingerSwipesWhereThereIsNothingToPan();
    void twoFingersZoomAtTheirMiddle();
    void manySmallPinchesDoNotDrift();
    void twoFingersMovedTogetherPan();
    void theFingerThatStaysGoesOnPanning();
    void aTapIsToldAndADoubleTapZooms();
    void aLongPressAsksForTheMenu();

private:
    QTest::QTouchEventWidgetSequence touch() { return QTest::touchEvent(m_view.get(), m_screen, true); }

    QPointingDevice *m_screen = QTest::createTouchDevice();
};

void TestViewTouch::oneFingerPans()
{
    showAndSettle(filled({2000, 1500}, Qt::red));
    m_view->setMode(ViewMode::Original);
    QSignalSpy steps(m_view.get(), &ImageView::stepRequested);
    const QPoint before = m_view->transform().rect().topLeft();
    touch().press(0, QPoint(200, 150));
    touch().move(0, QPoint(150, 140));
    touch().move(0, QPoint(100, 130));
    touch().release(0, QPoint(100, 130));
    const QPointF moved = m_view->transform().rect().topLeft() - before;
    QVERIFY(distance(moved, QPointF(-100, -20) * m_view->devicePixelRatioF()) <= 1.0);
    QCOMPARE(steps.count(), 0);
}

void TestViewTouch::oneFingerSwipesWhereThereIsNothingToPan()
{
    showAndSettle(filled({200, 150}, Qt::red));
    QSignalSpy steps(m_view.get(), &ImageView::stepRequested);
    touch().press(0, QPoint(300, 150));
    touch().move(0, QPoint(200, 155));
    touch().release(0, QPoint(200, 155));
    QCOMPARE(steps.count(), 1);
    QCOMPARE(steps.takeFirst().at(0).toInt(), 1);
    touch().press(0, QPoint(100, 150));
    touch().move(0, QPoint(220, 150));
    touch().release(0, QPoint(220, 150));
    QCOMPARE(steps.takeFirst().at(0).toInt(), -1);
    // Downwards is no swipe.
    touch().press(0, QPoint(100, 50));
    touch().move(0, QPoint(170, 200));
    touch().release(0, QPoint(170, 200));
    QCOMPARE(steps.count(), 0);
}

void TestViewTouch::twoFingersZoomAtTheirMiddle()
{
    showAndSettle(filled({2000, 1500}, Qt::red));
    const double before = m_view->zoomPercent();
    const QPointF middle(150, 140);
    const QPointF point = m_view->transform().toPicture(m_view->toDevice(middle));
    touch().press(0, QPoint(130, 140)).press(1, QPoint(170, 140));
    touch().move(0, QPoint(110, 140)).move(1, QPoint(190, 140));
    touch().move(0, QPoint(90, 140)).move(1, QPoint(210, 140));
    QVERIFY(std::abs(m_view->zoomPercent() / before - 3.0) < 1e-6);
    QVERIFY(distance(m_view->transform().toView(point), m_view->toDevice(middle)) < 1.5);
    touch().release(0, QPoint(90, 140)).release(1, QPoint(210, 140));
    QCOMPARE(m_view->mode(), ViewMode::Custom);
}

void TestViewTouch::manySmallPinchesDoNotDrift()
{
    showAndSettle(filled({2000, 1500}, Qt::red));
    m_view->setMode(ViewMode::Original);
    const QPointF middle(170, 130);
    const QPointF point = m_view->transform().toPicture(m_view->toDevice(middle));
    touch().press(0, QPoint(140, 130)).press(1, QPoint(200, 130));
    for (int round = 0; round < 20; ++round) {
        for (int i = 1; i <= 20; ++i)
            touch().move(0, QPoint(140 - i, 130)).move(1, QPoint(200 + i, 130));
        for (int i = 19; i >= 0; --i)
            touch().move(0, QPoint(140 - i, 130)).move(1, QPoint(200 + i, 130));
    }
    QVERIFY(std::abs(m_view->zoomPercent() - 100.0) < 1e-6);
    QVERIFY(distance(m_view->transform().toView(point), m_view->toDevice(middle)) < 1.5);
    touch().release(0, QPoint(140, 130)).release(1, QPoint(200, 130));
}

void TestViewTouch::twoFingersMovedTogetherPan()
{
    showAndSettle(filled({2000, 1500}, Qt::red));
    m_view->setMode(ViewMode::Original);
    const QPoint before = m_view->transform().rect().topLeft();
    touch().press(0, QPoint(140, 130)).press(1, QPoint(200, 130));
    touch().move(0, QPoint(120, 160)).move(1, QPoint(180, 160));
    const QPointF moved = m_view->transform().rect().topLeft() - before;
    QVERIFY(distance(moved, QPointF(-20, 30) * m_view->devicePixelRatioF()) <= 1.0);
    touch().release(0, QPoint(120, 160)).release(1, QPoint(180, 160));
    QVERIFY(std::abs(m_view->zoomPercent() - 100.0) < 1e-6);
}

void TestViewTouch::theFingerThatStaysGoesOnPanning()
{
    showAndSettle(filled({2000, 1500}, Qt::red));
    m_view->setMode(ViewMode::Original);
    QSignalSpy steps(m_view.get(), &ImageView::stepRequested);
    touch().press(0, QPoint(140, 130)).press(1, QPoint(200, 130));
    touch().move(0, QPoint(130, 130)).move(1, QPoint(210, 130));
    touch().move(0, QPoint(130, 130)).release(1, QPoint(210, 130));
    const QPoint before = m_view->transform().rect().topLeft();
    touch().move(0, QPoint(110, 120));
    const QPointF moved = m_view->transform().rect().topLeft() - before;
    QVERIFY(distance(moved, QPointF(-20, -10) * m_view->devicePixelRatioF()) <= 1.0);
    touch().release(0, QPoint(110, 120));
    QCOMPARE(steps.count(), 0);
}

void TestViewTouch::aTapIsToldAndADoubleTapZooms()
{
    showAndSettle(filled({2000, 1500}, Qt::red));
    QSignalSpy taps(m_view.get(), &ImageView::tapped);
    touch().press(0, QPoint(100, 100));
    touch().release(0, QPoint(103, 101));
    QCOMPARE(taps.count(), 1);
    QCOMPARE(m_view->mode(), ViewMode::Fit);
    touch().press(0, QPoint(100, 100));
    touch().release(0, QPoint(100, 100));
    QCOMPARE(m_view->zoomPercent(), 100.0);
}

void TestViewTouch::aLongPressAsksForTheMenu()
{
    showAndSettle(filled({200, 150}, Qt::red));
    MenuCounter menus;
    m_view->installEventFilter(&menus);
    QSignalSpy taps(m_view.get(), &ImageView::tapped);
    touch().press(0, QPoint(100, 100));
    QTRY_COMPARE(menus.count, 1);
    touch().release(0, QPoint(100, 100));
    QCOMPARE(taps.count(), 0);
}

UPVIEW_TEST_MAIN(TestViewTouch)
#include "tst_viewtouch.moc"
