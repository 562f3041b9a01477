// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/progressring.h"

#include <QPainter>

namespace upview {

namespace {
constexpr int kFrameMs = 33;
constexpr int kDegreesPerFrame = 10;
constexpr int kArc = 90;
} // namespace

ProgressRing::ProgressRing(int side, QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(side, side);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_timer.setInterval(kFrameMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + kDegreesPerFrame) % 360;
        update();
    });
}

void ProgressRing::setFraction(double fraction)
{
    m_fraction = fraction < 0 ? -1.0 : std::min(fraction, 1.0);
    updateTimer();
    update();
}

void ProgressRing::updateTimer()
{
    const bool runs = isVisible() && m_fraction < 0;
    if (runs != m_timer.isActive())
        runs ? m_timer.start() : m_timer.stop();
}

void ProgressRing::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateTimer();
}

void ProgressRing::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateTimer();
}

void ProgressRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double pen = width() / 7.0;
    const QRectF circle = QRectF(rect()).adjusted(pen, pen, -pen, -pen);
    QColor track = palette().color(QPalette::WindowText);
    track.setAlpha(48);
    painter.setPen(QPen(track, pen));
    painter.drawEllipse(circle);
    painter.setPen(QPen(palette().color(QPalette::Highlight), pen, Qt::SolidLine, Qt::RoundCap));
    if (m_fraction < 0)
        painter.drawArc(circle, (90 - m_angle) * 16, -kArc * 16);
    else if (m_fraction > 0)
        painter.drawArc(circle, 90 * 16, -int(m_fraction * 360 * 16));
}

} // namespace upview
