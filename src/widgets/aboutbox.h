// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace upview {

/// Shows what Upview is, over `window`. GUI thread.
void showAboutBox(QWidget *window);

} // namespace upview
