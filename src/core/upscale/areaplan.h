// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QPoint>
#include <QRect>
#include <QSize>

namespace upview {

/// Cuts a picture into about equal areas, at most `side` source pixels long, row by row; they tile it
/// exactly. Areas give progress, cancel within a picture and bounded memory with an engine that has no tiles
/// of its own.
QList<QRect> planAreas(QSize picture, int side);

/// Copies an image to its place in `target`; both of the same format, the place inside the target.
void placeArea(QImage &target, const QImage &image, QPoint place);

} // namespace upview
