// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/viewtouch.h"

#include "widgets/view/imageview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLineF>
#include <QTouchEvent>

#include <cmath>

namespace upview {

namespace {

// In the widget's units.
constexpr double kTapReach = 12.0; ///< a finger that moves less has not moved
constexpr double kDoubleTapReach = 40.0;
constexpr double kSwipeWay = 60.0;
constexpr double kLeastSpread = 8.0; ///< closer fingers would make a pinch jump

double distance(QPointF a, QPointF b)
{
    return QLineF(a, b).length();
}

} // namespace

ViewTouch::ViewTouch(ImageView *view)
    : QObject(view)
    , m_view(view)
{
    view->setAttribute(Qt::WA_AcceptTouchEvents);
    view->installEventFilter(this);
    m_holdTimer.setSingleShot(true);
    m_holdTimer.setInterval(kHoldMs);
    connect(&m_holdTimer, &QTimer::timeout, this, &ViewTouch::hold);
}

bool ViewTouch::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd: {
        const auto *touch = static_cast<QTouchEvent *>(event);
        // A touch pad's fingers come as scrolling and as native gestures.
        if (touch->device() && touch->device()->type() == QInputDevice::DeviceType::TouchPad)
            return false;
        if (event->type() == QEvent::TouchBegin)
            begin(touch->points().constFirst().position());
        if (event->type() != QEvent::TouchEnd || touch->points().size() == 1)
            update(touch);
        if (event->type() == QEvent::TouchEnd)
            end();
        event->accept();
        return true;
    }
    case QEvent::TouchCancel:
        m_holdTimer.stop();
        m_gesture = Gesture::None;
        return true;
    default:
        return false;
    }
}

void ViewTouch::begin(QPointF position)
{
    m_start = position;
    m_last = position;
    m_canSwipe = !m_view->transform().overflows(Qt::Horizontal);
    m_gesture = m_view->isOnDivider(position) ? Gesture::Divider : Gesture::Tap;
    if (m_gesture == Gesture::Tap)
        m_holdTimer.start();
}

void ViewTouch::update(const QTouchEvent *event)
{
    QList<QPointF> fingers;
    for (const QEventPoint &point : event->points()) {
        if (point.state() != QEventPoint::State::Released || event->type() == QEvent::TouchEnd)
            fingers.append(point.position());
    }
    if (fingers.size() < 2) {
        if (m_gesture == Gesture::Pinch) {
            // One finger left: it goes on panning from where it is.
            m_gesture = Gesture::Drag;
            m_canSwipe = false;
            m_last = fingers.value(0, m_last);
        }
        if (!fingers.isEmpty())
            moveOne(fingers.constFirst());
        return;
    }
    m_holdTimer.stop();
    const QPointF middle = (fingers[0] + fingers[1]) / 2.0;
    const double spread = std::max(kLeastSpread, distance(fingers[0], fingers[1]));
    if (m_gesture == Gesture::Pinch)
        m_view->pinch(spread / m_spread, m_last, middle);
    m_gesture = Gesture::Pinch;
    m_last = middle;
    m_spread = spread;
}

void ViewTouch::moveOne(QPointF position)
{
    if (m_gesture == Gesture::Tap && distance(position, m_start) > kTapReach) {
        m_holdTimer.stop();
        m_gesture = Gesture::Drag;
    }
    if (m_gesture == Gesture::Drag)
        m_view->panBy((position - m_last) * m_view->devicePixelRatioF());
    else if (m_gesture == Gesture::Divider)
        m_view->setSplitPosition(position.x() / std::max(1, m_view->width()));
    if (m_gesture != Gesture::Tap)
        m_last = position;
}

void ViewTouch::end()
{
    m_holdTimer.stop();
    const Gesture gesture = std::exchange(m_gesture, Gesture::None);
    if (gesture == Gesture::Drag && m_canSwipe) {
        const QPointF way = m_last - m_start;
        if (std::abs(way.x()) >= kSwipeWay && std::abs(way.x()) > 2.0 * std::abs(way.y()))
            Q_EMIT m_view->stepRequested(way.x() < 0 ? 1 : -1);
        return;
    }
    if (gesture != Gesture::Tap)
        return;
    const bool second = m_sinceTap.isValid() && m_sinceTap.elapsed() < QApplication::doubleClickInterval()
        && distance(m_start, m_lastTap) < kDoubleTapReach;
    if (second) {
        m_sinceTap.invalidate();
        m_view->toggleOriginal(m_start);
        return;
    }
    m_sinceTap.start();
    m_lastTap = m_start;
    Q_EMIT m_view->tapped();
}

void ViewTouch::hold()
{
    m_gesture = Gesture::None;
    QApplication::postEvent(m_view,
                            new QContextMenuEvent(QContextMenuEvent::Mouse, m_start.toPoint(),
                                                  m_view->mapToGlobal(m_start).toPoint()));
}

} // namespace upview
