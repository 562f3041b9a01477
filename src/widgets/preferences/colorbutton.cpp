// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preferences/colorbutton.h"

#include <QColorDialog>
#include <QPainter>

namespace upview {

ColorButton::ColorButton(QWidget *parent)
    : QToolButton(parent)
{
    setIconSize({28, 16});
    connect(this, &QToolButton::clicked, this, &ColorButton::choose);
    setColor(m_color);
}

void ColorButton::setColor(const QColor &color)
{
    const double ratio = devicePixelRatioF();
    QPixmap swatch(iconSize() * ratio);
    swatch.setDevicePixelRatio(ratio);
    swatch.fill(color);
    QPainter painter(&swatch);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(QRectF(QPointF(), QSizeF(iconSize())).adjusted(0.5, 0.5, -0.5, -0.5));
    painter.end();
    setIcon(QIcon(swatch));
    setAccessibleDescription(color.name());
    if (color == m_color)
        return;
    m_color = color;
    Q_EMIT colorChanged(color);
}

void ColorButton::choose()
{
    auto *dialog = new QColorDialog(m_color, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, &ColorButton::setColor);
    dialog->open();
}

} // namespace upview
