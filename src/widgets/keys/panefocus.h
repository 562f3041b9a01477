// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace upview {

/// Moves the keyboard focus to the next (or previous) of the parts of a window that are shown, in the order
/// of the list and around at its end; where the focus is in none of them, to the first. GUI thread.
void focusNextPane(const QList<QWidget *> &panes, bool forward);

} // namespace upview
