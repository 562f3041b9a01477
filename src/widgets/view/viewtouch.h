// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointF>
#include <QTimer>

class QTouchEvent;

namespace upview {

class ImageView;

/// What fingers on the screen do to an ImageView: one pans, or swipes to a neighbour where there is nothing
/// to pan; two zoom and pan at once; a double tap goes between Fit and 100 %; a long press asks for the menu.
class ViewTouch : public QObject
{
    Q_OBJECT

public:
    static constexpr int kHoldMs = 600; ///< a long press

    /// Owned by the view, whose events it filters.
    explicit ViewTouch(ImageView *view);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void begin(QPointF position);
    void update(const QTouchEvent *event);
    void moveOne(QPointF position);
    void end();
    void hold();

    enum class Gesture { None, Tap, Drag, Divider, Pinch };

    ImageView *m_view;
    Gesture m_gesture = Gesture::None;
    bool m_canSwipe = false; ///< the picture was not wider than the view when the finger came
    QPointF m_start;
    QPointF m_last; ///< of the finger, or the middle between two
    double m_spread = 0; ///< distance between two fingers
    QTimer m_holdTimer;
    QElapsedTimer m_sinceTap;
    QPointF m_lastTap;
};

} // namespace upview
