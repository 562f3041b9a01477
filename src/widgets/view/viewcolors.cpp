// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/viewcolors.h"

#include "core/settings/settingstable.h"

#include <QImage>
#include <QPainter>

#include <cmath>

namespace upview::viewcolors {

namespace {

constexpr int kCheckerSide = 8; ///< in the widget's units

QColor grey(int value, int alpha = 255)
{
    return {value, value, value, alpha};
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

Colors colorsFor(const QPalette &palette)
{
    Colors colors;
    const bool dark = isDark(palette);
    colors.background = grey(dark ? 0x22 : 0xDC);
    colors.text = grey(dark ? 0xE0 : 0x24);
    colors.dimText = grey(dark ? 0xA4 : 0x54);
    colors.checkerLight = grey(dark ? 0x66 : 0xFF);
    colors.checkerDark = grey(dark ? 0x4A : 0xD4);
    colors.divider = grey(0xFA);
    colors.dividerEdge = grey(0x20, 120);
    colors.labelBackground = grey(0x10, 170);
    colors.labelText = grey(0xFF);
    colors.panel = palette.color(QPalette::Window);
    colors.panel.setAlpha(242);
    colors.panelEdge = grey(dark ? 0xFF : 0x00, dark ? 50 : 60);
    return colors;
}

QColor backdropOf(const Settings &settings)
{
    switch (settings.get(setting::backdrop)) {
    case setting::Backdrop::Black:
        return Qt::black;
    case setting::Backdrop::White:
        return Qt::white;
    case setting::Backdrop::Custom:
        return QColor(settings.get(setting::backdropColor));
    case setting::Backdrop::Checkerboard:
        break;
    }
    return {};
}

void paintCheckerboard(QPainter &painter, const QRect &part, QPoint origin, double ratio,
                       const Colors &colors)
{
    const int side = std::max(2, int(std::lround(kCheckerSide * ratio)));
    QImage tile(2 * side, 2 * side, QImage::Format_RGB32);
    tile.fill(colors.checkerLight);
    for (int y = 0; y < 2 * side; ++y) {
        auto *row = reinterpret_cast<QRgb *>(tile.scanLine(y));
        const int start = y < side ? side : 0;
        std::fill(row + start, row + start + side, colors.checkerDark.rgb());
    }
    painter.save();
    painter.setBrushOrigin(origin);
    painter.fillRect(part, QBrush(tile));
    painter.restore();
}

void paintPanel(QPainter &painter, const QRectF &rect, double radius, const Colors &colors)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.panelEdge, 1.0));
    painter.setBrush(colors.panel);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

} // namespace upview::viewcolors
