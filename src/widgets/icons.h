// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace upview {

/// The icon `resources/icons/<name>.svg`, drawn in the palette's text colour of the moment (dimmed when
/// disabled, highlighted-text colour when selected), sharp at every size and scale factor; follows a change
/// of the theme without being fetched again. An unknown name gives an empty icon and a warning in the log.
/// GUI thread.
QIcon themedIcon(const QString &name);

/// The program's own icon, in colour, sharp at every size. GUI thread.
QIcon applicationIcon();

} // namespace upview
