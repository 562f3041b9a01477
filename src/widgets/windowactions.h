// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>

namespace upview {

/// The text of an action without its mnemonic ("&", or "(&X)" as Chinese has it) and without an ellipsis.
QString plainActionText(const QString &text);

/// Every action of the main window with its text, icon and shortcuts, in one table. The window owns the
/// actions; their triggers and states are connected there. GUI thread.
struct WindowActions
{
    explicit WindowActions(QObject *owner);

    // File
    QAction *openFile;
    QAction *openFolder;
    QAction *saveResult;
    QAction *quit;
    // Edit
    QAction *copyPicture;
    QAction *copyPath;
    QAction *selectAll;
    QAction *preferences;
    // View
    QAction *browse;
    QAction *fullScreen;
    QAction *folderPanel;
    QAction *largerCells;
    QAction *smallerCells;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *fit;
    QAction *fill;
    QAction *fitWidth;
    QAction *original;
    QAction *rotateLeft;
    QAction *rotateRight;
    QAction *flip;
    QAction *lockView;
    QAction *playPause;
    QAction *step;
    // Go
    QAction *previous;
    QAction *next;
    QAction *first;
    QAction *last;
    QAction *back;
    QAction *forward;
    QAction *up;
    QAction *path;
    QAction *filter;
    // Upscale
    QAction *upscale;
    QAction *cancel;
    QAction *compare;
    QAction *split;
    // Help
    QAction *shortcuts;
    QAction *about;
    // Without a menu
    QAction *escape;

    [[nodiscard]] QList<QAction *> all() const { return m_all; }

private:
    QAction *add(QObject *owner, const char *id, const QString &text, const QString &icon,
                 const QList<QKeySequence> &shortcuts);

    QList<QAction *> m_all;
};

} // namespace upview
