// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>
#include <QPropertyAnimation>
#include <QTimer>

class QWidget;

namespace upview {

class ViewPage;

/// In full screen: a bar at the upper edge and a strip at the lower one that come when the pointer gets
/// there (or a finger taps) and go by themselves, and a pointer that hides when it rests. What is pinned
/// stays. GUI thread; page and panels outlive it, and the panels are children of the page.
class FullScreenControls : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPointerMs = 2000; ///< until the pointer hides
    static constexpr int kPanelMs = 900; ///< until a panel goes that the pointer has left

    FullScreenControls(ViewPage &page, QWidget &bar, QWidget &strip, QObject *parent);

    /// While it is not active, the panels are somebody else's.
    void setActive(bool active);
    void setBarPinned(bool pinned);
    void setStripPinned(bool pinned);
    [[nodiscard]] bool isActive() const { return m_active; }
    [[nodiscard]] bool isBarPinned() const { return m_bar.pinned; }
    [[nodiscard]] bool isStripPinned() const { return m_strip.pinned; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Panel
    {
        QWidget *widget = nullptr;
        bool atTop = false;
        bool pinned = false;
        bool shown = false;
        QPropertyAnimation slide;
    };

    void pin(Panel &panel, bool pinned);
    void show(Panel &panel, bool shown);
    void place(Panel &panel);
    [[nodiscard]] QPoint placeOf(const Panel &panel, bool shown) const;
    void pointerMoved(QPoint position);
    void tapped();
    void letGo();
    void hidePointer();

    ViewPage &m_page;
    Panel m_bar;
    Panel m_strip;
    bool m_active = false;
    QPoint m_pointer; ///< the last place, to tell moves from what only looks like one
    QTimer m_panelTimer;
    QTimer m_pointerTimer;
};

} // namespace upview
