// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/splitdivider.h"

#include "widgets/view/viewcolors.h"

#include <QCoreApplication>
#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace upview::splitdivider {

void paint(QPainter &painter, const QWidget &view, double position)
{
    const double ratio = view.devicePixelRatioF();
    const int height = int(std::lround(view.height() * ratio));
    const int x = int(std::lround(position * std::lround(view.width() * ratio)));
    const int line = std::max(1, int(std::lround(ratio)));
    const viewcolors::Colors colors = viewcolors::colorsFor(view.palette());
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRect(x - 2 * line, 0, 4 * line, height), colors.dividerEdge);
    painter.fillRect(QRect(x - line, 0, 2 * line, height), colors.divider);

    painter.save();
    painter.scale(ratio, ratio);
    const double middle = x / ratio;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.dividerEdge, 1));
    painter.setBrush(colors.divider);
    const QPointF centre(middle, view.height() / 2.0);
    painter.drawEllipse(centre, 13, 13);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.dividerEdge.darker());
    for (const double side : {-1.0, 1.0})
        painter.drawPolygon(QPolygonF{centre + QPointF(side * 9, 0), centre + QPointF(side * 4, -4.5),
                                      centre + QPointF(side * 4, 4.5)});

    const QFontMetricsF metrics(view.font());
    const auto label = [&](const QString &text, bool left) {
        const QSizeF size(metrics.horizontalAdvance(text) + 16, metrics.height() + 6);
        const QRectF box(QPointF(left ? middle - 10 - size.width() : middle + 10, 10), size);
        if (box.left() < 0 || box.right() > view.width())
            return;
        painter.setBrush(colors.labelBackground);
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(box, size.height() / 2, size.height() / 2);
        painter.setPen(colors.labelText);
        painter.drawText(box, Qt::AlignCenter, text);
    };
    label(QCoreApplication::translate("upview::ImageView", "Source"), true);
    label(QCoreApplication::translate("upview::ImageView", "Result"), false);
    painter.restore();
}

} // namespace upview::splitdivider
