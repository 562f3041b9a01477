// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointF>

class QKeyEvent;
class QMouseEvent;
class QNativeGestureEvent;
class QWheelEvent;

namespace upview {

class ImageView;

/// What hands do to an ImageView: wheel, touch pad, mouse and arrow keys. A wheel zooms at the pointer or
/// goes to the next picture, as set; with Ctrl it always zooms. Two fingers on a touch pad pan, pinching
/// zooms; swiping sideways over a picture that is not wider than the view goes to a neighbour. Arrow keys
/// scroll while there is something to scroll to and are left to the window otherwise.
class ViewInput : public QObject
{
    Q_OBJECT

public:
    /// Owned by the view, whose events it filters.
    explicit ViewInput(ImageView *view);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool wheel(QWheelEvent *event);
    bool mousePress(QMouseEvent *event);
    bool mouseMove(QMouseEvent *event);
    bool mouseRelease(QMouseEvent *event);
    bool key(QKeyEvent *event);
    bool gesture(QNativeGestureEvent *event);
    bool swipe(const QWheelEvent *event, QPointF way);
    void step(double notches);
    void updateCursor(QPointF position);
    /// How far an arrow key scrolls, in device pixels; null for other keys.
    [[nodiscard]] QPointF scrollOf(const QKeyEvent *event) const;
    [[nodiscard]] bool takesKey(const QKeyEvent *event) const;

    enum class Drag { None, Pan, Divider };

    ImageView *m_view;
    Drag m_drag = Drag::None;
    QPointF m_last; ///< of the drag
    double m_wheelRest = 0; ///< of a notch, towards the next picture
    double m_swipeWay = 0; ///< of the fingers on the touch pad, sideways
    bool m_swiped = false; ///< they have got their picture
    QElapsedTimer m_sinceSwipe;
    bool m_scrolling = false; ///< an arrow key is held that scrolled
};

} // namespace upview
