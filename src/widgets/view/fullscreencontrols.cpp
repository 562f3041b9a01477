// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/fullscreencontrols.h"

#include "widgets/view/imageview.h"
#include "widgets/view/pagelayout.h"
#include "widgets/view/viewpage.h"

#include <QMouseEvent>

namespace upview {

namespace {
constexpr int kSlideMs = 140;
constexpr int kReach = 12; ///< beyond the panel's own height
} // namespace

FullScreenControls::FullScreenControls(ViewPage &page, QWidget &bar, QWidget &strip, QObject *parent)
    : QObject(parent)
    , m_page(page)
{
    m_bar.widget = &bar;
    m_bar.atTop = true;
    m_strip.widget = &strip;
    for (Panel *panel : {&m_bar, &m_strip}) {
        panel->slide.setTargetObject(panel->widget);
        panel->slide.setPropertyName("pos");
        panel->slide.setDuration(kSlideMs);
        panel->slide.setEasingCurve(QEasingCurve::OutCubic);
        connect(&panel->slide, &QPropertyAnimation::finished, this, [this, panel] {
            if (m_active && !panel->shown)
                panel->widget->hide();
        });
        panel->widget->installEventFilter(this);
    }
    m_panelTimer.setSingleShot(true);
    m_panelTimer.setInterval(kPanelMs);
    connect(&m_panelTimer, &QTimer::timeout, this, &FullScreenControls::letGo);
    m_pointerTimer.setSingleShot(true);
    m_pointerTimer.setInterval(kPointerMs);
    connect(&m_pointerTimer, &QTimer::timeout, this, &FullScreenControls::hidePointer);
    connect(page.view(), &ImageView::tapped, this, &FullScreenControls::tapped);
    page.view()->installEventFilter(this);
}

void FullScreenControls::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    m_panelTimer.stop();
    for (Panel *panel : {&m_bar, &m_strip}) {
        panel->slide.stop();
        panel->shown = false;
        panel->pinned = false;
        panel->widget->hide();
        place(*panel);
    }
    m_page.layoutOfParts().setBottomInsets(0, 0);
    if (active) {
        m_pointerTimer.start();
        return;
    }
    m_pointerTimer.stop();
    if (m_page.view()->cursor().shape() == Qt::BlankCursor)
        m_page.view()->unsetCursor();
}

void FullScreenControls::setBarPinned(bool pinned)
{
    pin(m_bar, pinned);
}

void FullScreenControls::setStripPinned(bool pinned)
{
    pin(m_strip, pinned);
}

void FullScreenControls::pin(Panel &panel, bool pinned)
{
    panel.pinned = pinned;
    if (m_active)
        show(panel, pinned);
}

QPoint FullScreenControls::placeOf(const Panel &panel, bool shown) const
{
    const int height = panel.widget->height();
    if (panel.atTop)
        return {0, shown ? 0 : -height};
    return {0, m_page.height() - (shown ? height : 0)};
}

void FullScreenControls::place(Panel &panel)
{
    if (!m_active)
        return;
    panel.widget->resize(m_page.layoutOfParts().stage().width(), panel.widget->sizeHint().height());
    panel.slide.stop();
    panel.widget->move(placeOf(panel, panel.shown));
}

void FullScreenControls::show(Panel &panel, bool shown)
{
    if (shown == panel.shown)
        return;
    if (shown && !panel.widget->isVisible()) {
        place(panel);
        panel.widget->show();
        panel.widget->raise();
    }
    panel.shown = shown;
    panel.slide.stop();
    panel.slide.setStartValue(panel.widget->pos());
    panel.slide.setEndValue(placeOf(panel, shown));
    panel.slide.start();
    if (&panel == &m_strip)
        m_page.layoutOfParts().setBottomInsets(0, shown ? panel.widget->height() : 0);
}

void FullScreenControls::pointerMoved(QPoint position)
{
    // Widgets that come and go under a pointer that rests send moves, too.
    if (position == m_pointer)
        return;
    m_pointer = position;
    if (m_page.view()->cursor().shape() == Qt::BlankCursor)
        m_page.view()->unsetCursor(); // the view sets the right one
    m_pointerTimer.start();
    const bool atTop = position.y() < m_bar.widget->sizeHint().height() + kReach;
    const bool atBottom = position.y() >= m_page.height() - m_strip.widget->sizeHint().height() - kReach;
    if (atTop)
        show(m_bar, true);
    if (atBottom)
        show(m_strip, true);
    if (atTop || atBottom)
        m_panelTimer.stop();
    else if ((m_bar.shown || m_strip.shown) && !m_panelTimer.isActive())
        m_panelTimer.start();
}

void FullScreenControls::tapped()
{
    if (!m_active)
        return;
    const bool shown = !(m_bar.shown && m_strip.shown);
    show(m_bar, shown || m_bar.pinned);
    show(m_strip, shown || m_strip.pinned);
    m_panelTimer.stop(); // a finger that has left cannot hold them
}

void FullScreenControls::letGo()
{
    for (Panel *panel : {&m_bar, &m_strip}) {
        if (!panel->pinned && !panel->widget->underMouse())
            show(*panel, false);
    }
}

void FullScreenControls::hidePointer()
{
    if (m_active && m_page.view()->underMouse())
        m_page.view()->setCursor(Qt::BlankCursor);
}

bool FullScreenControls::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_active)
        return false;
    if (watched == m_page.view() && event->type() == QEvent::Resize) {
        place(m_bar);
        place(m_strip);
    } else if (watched == m_page.view() && event->type() == QEvent::MouseMove) {
        pointerMoved(static_cast<QMouseEvent *>(event)->position().toPoint());
    } else if (watched == m_bar.widget || watched == m_strip.widget) {
        if (event->type() == QEvent::Enter)
            m_panelTimer.stop();
        else if (event->type() == QEvent::Leave)
            m_panelTimer.start();
    }
    return false;
}

} // namespace upview
