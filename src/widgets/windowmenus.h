// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;
class QMenuBar;
class QToolBar;

namespace upview {

class ViewPage;
struct WindowActions;

/// Where the actions of the main window stand: menu bar, tool bar and context menus. GUI thread.
namespace windowmenus {

/// `recent` is put into the File menu.
void fillMenuBar(QMenuBar &bar, const WindowActions &actions, QMenu &recent);
void fillToolBar(QToolBar &bar, const WindowActions &actions);
/// The menu of the picture in the viewer, as its state is now.
void fillPictureMenu(QMenu &menu, const WindowActions &actions, const ViewPage &view);
/// The menu of the grid, behind what is in it already; `selection`: pictures are selected.
void fillBrowseMenu(QMenu &menu, const WindowActions &actions, bool selection);

/// The stars, as a menu in the menu, and the tags.
void addRatings(QMenu &menu, const WindowActions &actions);

} // namespace windowmenus

} // namespace upview
