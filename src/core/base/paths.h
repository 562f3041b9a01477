// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Where Upview keeps its files, by the XDG Base Directory Specification. All functions are safe on any
/// thread, touch no disk but for `pythonEnvironment`, and give absolute paths without a trailing slash.
/// QStandardPaths::setTestModeEnabled moves every one of them for the tests.
namespace upview::paths {

/// Upview's own cache, $XDG_CACHE_HOME/upview: default home of `upscaled/`, the upscale cache.
[[nodiscard]] QString cacheRoot();

/// $XDG_CACHE_HOME/thumbnails, shared with other programs by the Thumbnail Managing Standard.
[[nodiscard]] QString thumbnailRoot();

/// Logs and other state that is not worth a backup: $XDG_STATE_HOME/upview.
[[nodiscard]] QString stateRoot();

/// The settings file, $XDG_CONFIG_HOME/upview/upview.ini.
[[nodiscard]] QString settingsFile();

/// The folder of the application's own Python virtual environment, made by ./run: the variable
/// UPVIEW_VENV where it is set, else `venv` beside the program, else $XDG_DATA_HOME/upview/venv.
/// The folder need not exist; where none does, the one beside the program is named.
[[nodiscard]] QString pythonEnvironment();

/// The program that reads pictures in a process of its own: the variable UPVIEW_DECODER where it is set, else
/// `upview-decoder` beside the program.
[[nodiscard]] QString decoderProgram();

/// Default folder of the user's own models, $XDG_DATA_HOME/upview/models. It need not exist.
[[nodiscard]] QString modelFolder();

} // namespace upview::paths
