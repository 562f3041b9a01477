// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QWidget;

/// The line between source and result.
namespace upview::splitdivider {

/// A line at `position`, a fraction of the view's width, a handle on it, and which side is what. The painter
/// works in device pixels.
void paint(QPainter &painter, const QWidget &view, double position);

} // namespace upview::splitdivider
