// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

class QPainter;

namespace upview {
class Settings;
}

/// The colours around a picture: neutral greys, so that they do not tint what one sees, light or dark with
/// the palette.
namespace upview::viewcolors {

struct Colors
{
    QColor background;
    QColor text; ///< on the background
    QColor dimText;
    QColor checkerLight;
    QColor checkerDark;
    QColor divider;
    QColor dividerEdge;
    QColor labelBackground; ///< of small captions on a picture
    QColor labelText;
    QColor panel; ///< of what floats above a picture
    QColor panelEdge;
};

[[nodiscard]] bool isDark(const QPalette &palette);
[[nodiscard]] Colors colorsFor(const QPalette &palette);

/// The colour behind transparent pixels as set; invalid: the checkerboard.
[[nodiscard]] QColor backdropOf(const Settings &settings);

/// The board behind transparent pixels, anchored at `origin`. The painter works in device pixels.
void paintCheckerboard(QPainter &painter, const QRect &part, QPoint origin, double ratio,
                       const Colors &colors);

/// The rounded plate of something that floats above a picture, in the painter's own units.
void paintPanel(QPainter &painter, const QRectF &rect, double radius, const Colors &colors);

} // namespace upview::viewcolors
