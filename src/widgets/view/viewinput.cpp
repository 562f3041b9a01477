// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/viewinput.h"

#include "widgets/view/imageview.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QWheelEvent>

#include <cmath>

namespace upview {

namespace {

constexpr double kNotch = 120.0; ///< angle units of one notch of a wheel
constexpr double kPixelsPerNotch = 60.0; ///< of a touch pad that zooms with Ctrl
constexpr double kScrollStep = 0.1; ///< of the view, per press of an arrow key
constexpr double kDividerStep = 0.02;
constexpr double kSwipeWay = 90.0; ///< sideways on a touch pad for the next picture, in the widget's units
constexpr qint64 kSwipePauseMs = 250; ///< after which a touch pad that tells no phases begins anew

bool isTouchPad(const QWheelEvent *event)
{
    // X11 tells the kind of device, Wayland and others the phases of a gesture. Pixels alone say nothing:
    // X11 gives them for wheels, too.
    return event->phase() != Qt::NoScrollPhase
        || (event->pointingDevice() && event->pointingDevice()->type() == QInputDevice::DeviceType::TouchPad)
        || (!event->pixelDelta().isNull() && event->angleDelta().isNull());
}

} // namespace

ViewInput::ViewInput(ImageView *view)
    : QObject(view)
    , m_view(view)
{
    view->installEventFilter(this);
}

bool ViewInput::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Wheel:
        return wheel(static_cast<QWheelEvent *>(event));
    case QEvent::NativeGesture:
        return gesture(static_cast<QNativeGestureEvent *>(event));
    case QEvent::MouseButtonPress:
        return mousePress(static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove:
        return mouseMove(static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        return mouseRelease(static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonDblClick:
        if (static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton)
            return mousePress(static_cast<QMouseEvent *>(event));
        Q_EMIT m_view->doubleClicked();
        return true;
    case QEvent::Leave:
        m_view->reportPointer({-1, -1});
        return false;
    case QEvent::ShortcutOverride:
        if (takesKey(static_cast<QKeyEvent *>(event)))
            event->accept();
        return false;
    case QEvent::KeyPress:
        return key(static_cast<QKeyEvent *>(event));
    case QEvent::KeyRelease:
        if (!static_cast<QKeyEvent *>(event)->isAutoRepeat())
            m_scrolling = false;
        return false;
    default:
        return false;
    }
}

bool ViewInput::wheel(QWheelEvent *event)
{
    event->accept();
    const bool touchPad = isTouchPad(event);
    const double ratio = m_view->devicePixelRatioF();
    const bool pixels = touchPad && !event->pixelDelta().isNull();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const double steps =
            pixels ? event->pixelDelta().y() / kPixelsPerNotch : event->angleDelta().y() / kNotch;
        if (steps != 0)
            m_view->zoomBySteps(steps, event->position());
        return true;
    }
    if (touchPad) {
        const QPointF way = pixels ? QPointF(event->pixelDelta()) : QPointF(event->angleDelta()) / 8.0 * 3.0;
        if (!swipe(event, way))
            m_view->panBy(way * ratio);
        return true;
    }
    const bool sideways = event->modifiers().testFlag(Qt::ShiftModifier) || event->angleDelta().y() == 0;
    if (sideways) {
        const int angle = event->angleDelta().x() != 0 ? event->angleDelta().x() : event->angleDelta().y();
        const bool moved = m_view->panBy({angle / kNotch * kScrollStep * m_view->width() * ratio, 0});
        // A wheel that tilts goes to a neighbour where there is nothing to scroll.
        if (!moved && event->angleDelta().y() == 0 && !m_view->transform().overflows(Qt::Horizontal))
            step(angle / kNotch);
        return true;
    }
    const double steps = event->angleDelta().y() / kNotch;
    if (m_view->wheelAction() == setting::WheelAction::Zoom) {
        m_view->zoomBySteps(steps, event->position());
        return true;
    }
    step(steps);
    return true;
}

/// Fine wheels send pieces of a notch: a picture is a whole one. Turning round starts anew.
void ViewInput::step(double notches)
{
    if (m_wheelRest * -notches < 0)
        m_wheelRest = 0;
    m_wheelRest -= notches;
    const int whole = int(m_wheelRest);
    m_wheelRest -= whole;
    if (whole != 0)
        Q_EMIT m_view->stepRequested(whole);
}

/// One picture for each time that the fingers sweep over the touch pad, however far; what glides on after
/// they left does not count.
bool ViewInput::swipe(const QWheelEvent *event, QPointF way)
{
    const bool pause = m_sinceSwipe.isValid() && m_sinceSwipe.elapsed() > kSwipePauseMs;
    if (event->phase() == Qt::ScrollBegin || (event->phase() == Qt::NoScrollPhase && pause)) {
        m_swipeWay = 0;
        m_swiped = false;
    }
    m_sinceSwipe.start();
    if (m_view->transform().overflows(Qt::Horizontal) || std::abs(way.x()) <= std::abs(way.y()))
        return false;
    if (event->phase() == Qt::ScrollMomentum || m_swiped)
        return true;
    m_swipeWay += way.x();
    if (std::abs(m_swipeWay) >= kSwipeWay) {
        m_swiped = true;
        Q_EMIT m_view->stepRequested(m_swipeWay < 0 ? 1 : -1);
    }
    return true;
}

bool ViewInput::gesture(QNativeGestureEvent *event)
{
    switch (event->gestureType()) {
    case Qt::ZoomNativeGesture:
        m_view->zoomByFactor(std::max(0.1, 1.0 + event->value()), event->position());
        return true;
    case Qt::PanNativeGesture:
        // Comes along with pinching; the fingers also move together.
        m_view->panBy(event->delta() * m_view->devicePixelRatioF());
        return true;
    case Qt::SmartZoomNativeGesture:
        m_view->toggleOriginal(event->position());
        return true;
    default:
        return false;
    }
}

bool ViewInput::mousePress(QMouseEvent *event)
{
    switch (event->button()) {
    case Qt::LeftButton:
        m_last = event->position();
        m_drag = m_view->isOnDivider(m_last) ? Drag::Divider : Drag::Pan;
        updateCursor(m_last);
        return true;
    case Qt::MiddleButton:
        m_view->toggleOriginal(event->position());
        return true;
    case Qt::BackButton:
        Q_EMIT m_view->stepRequested(-1);
        return true;
    case Qt::ForwardButton:
        Q_EMIT m_view->stepRequested(1);
        return true;
    default:
        return false;
    }
}

bool ViewInput::mouseMove(QMouseEvent *event)
{
    const QPointF position = event->position();
    if (m_drag == Drag::Pan && event->buttons().testFlag(Qt::LeftButton)) {
        m_view->panBy((position - m_last) * m_view->devicePixelRatioF());
        m_last = position;
    } else if (m_drag == Drag::Divider && event->buttons().testFlag(Qt::LeftButton)) {
        m_view->setSplitPosition(position.x() / std::max(1, m_view->width()));
    }
    updateCursor(position);
    m_view->reportPointer(position);
    return false;
}

bool ViewInput::mouseRelease(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return false;
    m_drag = Drag::None;
    updateCursor(event->position());
    return true;
}

void ViewInput::updateCursor(QPointF position)
{
    const ViewTransform &transform = m_view->transform();
    const bool canPan = transform.overflows(Qt::Horizontal) || transform.overflows(Qt::Vertical);
    if (m_drag == Drag::Divider || (m_drag == Drag::None && m_view->isOnDivider(position)))
        m_view->setCursor(Qt::SplitHCursor);
    else if (m_view->hasImage() && canPan)
        m_view->setCursor(m_drag == Drag::Pan ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
    else
        m_view->unsetCursor();
}

QPointF ViewInput::scrollOf(const QKeyEvent *event) const
{
    if ((event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return {};
    const QSizeF step = QSizeF(m_view->transform().viewport()) * kScrollStep;
    switch (event->key()) {
    case Qt::Key_Left:
        return {step.width(), 0};
    case Qt::Key_Right:
        return {-step.width(), 0};
    case Qt::Key_Up:
        return {0, step.height()};
    case Qt::Key_Down:
        return {0, -step.height()};
    default:
        return {};
    }
}

bool ViewInput::takesKey(const QKeyEvent *event) const
{
    if (m_view->isSplit() && event->modifiers().testFlag(Qt::ShiftModifier)
        && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        return true;
    const QPointF way = scrollOf(event);
    if (way.isNull() || !m_view->hasImage())
        return false;
    // Someone who scrolls with the key held wants to stop at the edge, not to leave the picture there.
    return m_view->transform().canPanBy(way) || (m_scrolling && event->isAutoRepeat());
}

bool ViewInput::key(QKeyEvent *event)
{
    if (!takesKey(event))
        return false;
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        m_view->setSplitPosition(m_view->splitPosition()
                                 + (event->key() == Qt::Key_Left ? -kDividerStep : kDividerStep));
        return true;
    }
    m_view->panBy(scrollOf(event));
    m_scrolling = true;
    return true;
}

} // namespace upview
