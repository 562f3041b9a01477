// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/upscaleservice.h"
#include "widgets/preferences/preferencesdialog.h"

#include <QObject>

class QMainWindow;

namespace upview {

class CommandPalette;
class Settings;
class ShortcutScheme;
struct WindowActions;

/// The dialogs that the main window opens. Each stands over the window until it is closed, and what is chosen
/// in it is told by a signal. GUI thread; everything that is given outlives it.
class WindowDialogs : public QObject
{
    Q_OBJECT

public:
    WindowDialogs(QMainWindow &window, const WindowActions &actions, const ShortcutScheme &shortcuts,
                  Settings &settings, UpscaleService &service);

    /// Ask for what is to be shown; they begin in `folder`.
    void openFile(const QString &folder);
    void openFolder(const QString &folder);
    void saveResult(const UpscaleResult &result, const QString &sourcePath);
    void print(const QString &path);
    void showPreferences(PreferencesDialog::Page page);
    void showPalette();

Q_SIGNALS:
    void fileChosen(const QString &path);
    void folderChosen(const QString &path);
    /// A sentence on what was done.
    void done(const QString &text);

private:
    QMainWindow &m_window;
    const WindowActions &m_actions;
    const ShortcutScheme &m_shortcuts;
    Settings &m_settings;
    UpscaleService &m_service;
    CommandPalette *m_palette = nullptr; ///< made when it is first asked for
};

} // namespace upview
