// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "viewfixture.h"

#include <QApplication>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QWheelEvent>

using namespace upview;

class TestViewInput : public QObject, private ViewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openView(); }
    void cleanup() { closeView(); }

    void wheelZoomsAtThePointer();
    void fineWheelsZoomInPieces();
    void wheelGoesToTheNextPictureWhenSet();
    void controlAndWheelAlwaysZoom();
    void touchPadPans();
    void sweepingOverATouchPadGoesToANeighbourOnce();
    void aTiltingWheelScrollsOrGoesToANeighbour();
    void pinchZooms();
    void draggingPans();
    void arrowKeysScrollOnlyWhereThereIsSomething();
    void sideButtonsAskForNeighbours();
    void theDividerIsDraggedAndMovedByKeys();

private:
    void wheel(QPointF position, QPoint angle, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
};

void TestViewInput::wheel(QPointF position, QPoint angle, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(position, m_view->mapToGlobal(position), {}, angle, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view.get(), &event);
}

void TestViewInput::wheelZoomsAtThePointer()
{
    showAndSettle(filled({2000, 1500}, Qt::red));
    QRandomGenerator random(3);
    for (int i = 0; i < 80; ++i) {
        const QPointF pointer(60 + random.bounded(280.0), 60 + random.bounded(180.0));
        const QPointF point = m_view->transform().toPicture(m_view->toDevice(pointer));
        if (!QRectF(0, 0, 2000, 1500).contains(point))
            continue;
        wheel(pointer, {0, random.bounded(-240, 260)});
        QVERIFY(distance(m_view->transform().toView(point), m_view->toDevice(pointer)) < 1.0);
    }
    QCOMPARE(m_view->mode(), ViewMode::Custom);
}

void TestViewInput::fineWheelsZoomInPieces()
{
    showAndSettle(filled({2000, 1500}, Qt::red));
    const double before = m_view->zoomPercent();
    const QPointF pointer(123.4, 87.6);
    const QPointF point = m_view->transform().toPicture(m_view->toDevice(pointer));
    for (int i = 0; i < 15; ++i) {
        wheel(pointer, {0, 8});
        QVERIFY(distance(m_view->transform().toView(point), m_view->toDevice(pointer)) < 1.0);
    }
    QVERIFY(std::abs(m_view->zoomPercent() / before - 1.25) < 1e-6); // fifteen eighths of a notch are one
}

void TestViewInput::wheelGoesToTheNextPictureWhenSet()
{
    showAndSettle(filled({200, 150}, Qt::red));
    m_view->setWheelAction(setting::WheelAction::NextImage);
    QSignalSpy spy(m_view.get(), &ImageView::stepRequested);
    wheel({50, 50}, {0, -120});
    QCOMPARE(spy.takeFirst().at(0).toInt(), 1);
    wheel({50, 50}, {0, 120});
    QCOMPARE(spy.takeFirst().at(0).toInt(), -1);
    for (int i = 0; i < 3; ++i)
        wheel({50, 50}, {0, -40});
    QCOMPARE(spy.count(), 1);
    QCOMPARE(m_view->mode(), ViewMode::Fit);
}

void TestViewInput::controlAndWheelAlwaysZoom()
{
    showAndSettle(filled({200, 150}, Qt::red));
    m_view->setWheelAction(setting::WheelAction::NextImage);
    QSignalSpy spy(m_view.get(), &ImageView::stepRequested);
    wheel({200, 150}, {0, 120}, Qt::ControlModifier);
    QCOMPARE(spy.count(), 0);
    QVERIFY(m_view->zoomPercent() > 100.0);
}

void TestViewInput::touchPadPans()
{
    showAndSettle(filled({2000, 1500}, Qt::red));
    m_view->setMode(ViewMode::Original);
    const QPoint before = m_view->transform().rect().topLeft();
    QWheelEvent event({200, 150}, m_view->mapToGlobal(QPointF(200, 150)), {-12, -8}, {-24, -16}, Qt::NoButton,
                      Qt::NoModifier, Qt::ScrollUpdate, false);
    QApplication::sendEvent(m_view.get(), &event);
    const double ratio = m_view->devicePixelRatioF();
    const QPointF moved = m_view->transform().rect().topLeft() - before;
    QVERIFY(distance(moved, QPointF(-12, -8) * ratio) <= 1.0);
    QCOMPARE(m_view->zoomPercent(), 100.0);
}

void TestViewInput::sweepingOverATouchPadGoesToANeighbourOnce()
{
    showAndSettle(filled({200, 150}, Qt::red));
    QSignalSpy spy(m_view.get(), &ImageView::stepRequested);
    const auto scroll = [this](Qt::ScrollPhase phase, QPoint pixels) {
        QWheelEvent event({200, 150}, m_view->mapToGlobal(QPointF(200, 150)), pixels, pixels * 2,
                          Qt::NoButton, Qt::NoModifier, phase, false);
        QApplication::sendEvent(m_view.get(), &event);
    };
    scroll(Qt::ScrollBegin, {});
    for (int i = 0; i < 30; ++i)
        scroll(Qt::ScrollUpdate, {-20, 3});
    scroll(Qt::ScrollMomentum, {-60, 0});
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.takeFirst().at(0).toInt(), 1);
    scroll(Qt::ScrollBegin, {});
    for (int i = 0; i < 8; ++i)
        scroll(Qt::ScrollUpdate, {20, 0});
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.takeFirst().at(0).toInt(), -1);
    // Up and down is no sweep, and neither is one over a picture that can be scrolled.
    scroll(Qt::ScrollBegin, {});
    for (int i = 0; i < 30; ++i)
        scroll(Qt::ScrollUpdate, {5, 20});
    showAndSettle(filled({2000, 1500}, Qt::red));
    m_view->setMode(ViewMode::Original);
    scroll(Qt::ScrollBegin, {});
    for (int i = 0; i < 30; ++i)
        scroll(Qt::ScrollUpdate, {-20, 0});
    QCOMPARE(spy.count(), 0);
}

void TestViewInput::aTiltingWheelScrollsOrGoesToANeighbour()
{
    showAndSettle(filled({2000, 1500}, Qt::red));
    m_view->setMode(ViewMode::Original);
    QSignalSpy spy(m_view.get(), &ImageView::stepRequested);
    const int before = m_view->transform().rect().x();
    wheel({50, 50}, {-120, 0});
    QVERIFY(m_view->transform().rect().x() < before);
    QCOMPARE(spy.count(), 0);
    m_view->setMode(ViewMode::Fit);
    wheel({50, 50}, {-120, 0});
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.takeFirst().at(0).toInt(), 1);
}

void TestViewInput::pinchZooms()
{
    showAndSettle(filled({2000, 1500}, Qt::red));
    const double before = m_view->zoomPercent();
    const QPointF pointer(120, 90);
    const QPointF point = m_view->transform().toPicture(m_view->toDevice(pointer));
    QNativeGestureEvent event(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, pointer,
                              pointer, m_view->mapToGlobal(pointer), 0.3, QPointF());
    QApplication::sendEvent(m_view.get(), &event);
    QVERIFY(std::abs(m_view->zoomPercent() / before - 1.3) < 1e-6);
    QVERIFY(distance(m_view->transform().toView(point), m_view->toDevice(pointer)) < 1.0);
}

void TestViewInput::draggingPans()
{
    showAndSettle(filled({2000, 1500}, Qt::red));
    m_view->setMode(ViewMode::Original);
    const QPoint before = m_view->transform().rect().topLeft();
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {200, 150});
    QTest::mouseMove(m_view.get(), {180, 160});
    QTest::mouseMove(m_view.get(), {150, 130});
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {150, 130});
    const QPointF moved = m_view->transform().rect().topLeft() - before;
    QVERIFY(distance(moved, QPointF(-50, -20) * m_view->devicePixelRatioF()) <= 1.0);
    QTest::mouseMove(m_view.get(), {10, 10});
    QCOMPARE(m_view->transform().rect().topLeft() - before, moved.toPoint());
}

void TestViewInput::arrowKeysScrollOnlyWhereThereIsSomething()
{
    showAndSettle(filled({2000, 1500}, Qt::red));
    const auto overridden = [this](Qt::Key key) {
        QKeyEvent event(QEvent::ShortcutOverride, key, Qt::NoModifier);
        event.ignore();
        QApplication::sendEvent(m_view.get(), &event);
        return event.isAccepted();
    };
    QVERIFY(!overridden(Qt::Key_Right)); // fitted: the window's "next"
    m_view->setMode(ViewMode::Original);
    QVERIFY(overridden(Qt::Key_Right));
    const int before = m_view->transform().rect().x();
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QVERIFY(m_view->transform().rect().x() < before);
    for (int i = 0; i < 60; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_view->transform().rect().right(), deviceSize().width() - 1);
    QVERIFY(!overridden(Qt::Key_Right));
    QVERIFY(overridden(Qt::Key_Left));
}

void TestViewInput::sideButtonsAskForNeighbours()
{
    QSignalSpy spy(m_view.get(), &ImageView::stepRequested);
    QTest::mouseClick(m_view.get(), Qt::BackButton);
    QTest::mouseClick(m_view.get(), Qt::ForwardButton);
    QCOMPARE(spy.count(), 2);
    QCOMPARE(spy.at(0).at(0).toInt(), -1);
    QCOMPARE(spy.at(1).at(0).toInt(), 1);
}

void TestViewInput::theDividerIsDraggedAndMovedByKeys()
{
    showAndSettle(filled({2000, 1500}, Qt::red));
    m_view->setSplit(true);
    QVERIFY(!m_view->isSplit()); // nothing to compare with
    m_view->setResult(filled({4000, 3000}, Qt::green));
    QTRY_VERIFY(m_view->hasResult());
    m_view->setSplit(true);
    QVERIFY(m_view->isSplit());
    settle();
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {200, 250});
    QTest::mouseMove(m_view.get(), {150, 250});
    QTest::mouseMove(m_view.get(), {100, 250});
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {100, 250});
    QCOMPARE(m_view->splitPosition(), 0.25);
    settle();
    const QImage image = shot();
    const int y = image.height() * 5 / 6;
    QCOMPARE(image.pixelColor(image.width() / 8, y), QColor(Qt::red));
    QCOMPARE(image.pixelColor(image.width() / 2, y), QColor(Qt::green));
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(m_view->splitPosition() > 0.25);
}

UPVIEW_TEST_MAIN(TestViewInput)
#include "tst_viewinput.moc"
