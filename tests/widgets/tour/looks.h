// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QStringList>

class QWidget;

/// What an eye would find wrong with a window, as far as a program can see it.
namespace looks {

/// Everything wrong with the visible parts of a window: words that are cut, parts that lie outside of their
/// parent or on top of each other. A sentence each; empty: nothing.
QStringList faults(const QWidget &window);

/// Words that stand out too little from what is behind them. `shot` shows the window, at the screen's ratio.
QStringList paleWords(const QWidget &window, const QImage &shot);

/// How many colours a picture of the screen has, up to `enough`.
int colours(const QImage &shot, int enough);

/// What part of two pictures of the same size differs, 0 to 1; 1 where the sizes do.
double difference(const QImage &first, const QImage &second);

} // namespace looks
