// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/histogramview.h"

#include "widgets/view/viewcolors.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace upview {

namespace {

constexpr int kHeight = 96;
constexpr int kRadius = 4;

} // namespace

HistogramView::HistogramView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Histogram"));
    setToolTip(
        tr("How often each brightness comes, from black at the left to white at the right: red, green, "
           "blue, and the luminance as a line"));
}

void HistogramView::setHistogram(const Histogram &histogram)
{
    if (histogram == m_histogram)
        return;
    m_histogram = histogram;
    update();
}

QSize HistogramView::sizeHint() const
{
    return {256, kHeight};
}

void HistogramView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool dark = viewcolors::isDark(palette());
    const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(area, kRadius, kRadius);
    const quint32 peak = m_histogram.peak();
    if (peak == 0)
        return;

    const QRectF plot = area.adjusted(3, 4, -3, -1);
    // The square root: what is rare is to be seen as well.
    const auto y = [&](quint32 count) {
        return plot.bottom() - plot.height() * std::sqrt(std::min(1.0, double(count) / double(peak)));
    };
    const auto outline = [&](const Histogram::Channel &channel) {
        QPolygonF line;
        for (int value = 0; value < 256; ++value)
            line.append({plot.left() + plot.width() * value / 255, y(channel[std::size_t(value)])});
        return line;
    };
    // Light adds up on dark, and is taken away from white.
    painter.setCompositionMode(dark ? QPainter::CompositionMode_Plus : QPainter::CompositionMode_Multiply);
    const auto fill = [&](const Histogram::Channel &channel, QColor onDark, QColor onLight) {
        QPolygonF shape = outline(channel);
        shape.append(plot.bottomRight());
        shape.append(plot.bottomLeft());
        painter.setBrush(dark ? onDark : onLight);
        painter.drawPolygon(shape);
    };
    fill(m_histogram.red, QColor(110, 30, 30), QColor(255, 175, 175));
    fill(m_histogram.green, QColor(25, 95, 35), QColor(170, 230, 175));
    fill(m_histogram.blue, QColor(35, 50, 125), QColor(175, 195, 255));
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    QColor line = palette().color(QPalette::Text);
    line.setAlphaF(0.75F);
    painter.setPen(QPen(line, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(outline(m_histogram.luminance));
}

} // namespace upview
