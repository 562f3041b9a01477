// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QList>

namespace upview {

/// Where an action can be used. The same keys may serve one action of the grid and another of the viewer.
enum class ActionScope { Everywhere, Browse, View };

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
    // Files
    QAction *newFolder;
    QAction *rename;
    QAction *trash;
    QAction *deleteForGood;
    QAction *copyTo;
    QAction *moveTo;
    QList<QAction *> copyToFavourite; ///< nine
    QList<QAction *> moveToFavourite; ///< nine
    QAction *print;
    QAction *editTags;
    QList<QAction *> ratings; ///< none to five stars
    QAction *metadataPanel;
    // Edit
    QAction *undo;
    QAction *redo;
    QAction *cut;
    QAction *paste;
    QAction *copyPicture;
    QAction *copyPath;
    QAction *selectAll;
    QAction *preferences;
    // View
    QAction *browse;
    QAction *fullScreen;
    QAction *slideShow;
    QAction *slower;
    QAction *faster;
    QAction *comparePictures;
    QAction *twoPages;
    QAction *coverAlone;
    QAction *strip;
    QAction *controls;
    QAction *folderPanel;
    QAction *recursive;
    QAction *showSubfolders;
    QAction *cellPixels;
    QAction *cellDate;
    QAction *refresh;
    QAction *largerCells;
    QAction *smallerCells;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *fit;
    QAction *fill;
    QAction *fitWidth;
    QAction *original;
    QAction *zoom200;
    QAction *zoom400;
    QAction *rotateLeft;
    QAction *rotateRight;
    QAction *flip;
    QAction *flipVertical;
    QAction *saveRotation;
    QAction *crop;
    QAction *lockView;
    QAction *backdrop;
    QAction *miniMap;
    QAction *pixelColor;
    QAction *playPause;
    QAction *step;
    QAction *nextPage;
    QAction *previousPage;
    QAction *develop;
    // Go
    QAction *previous;
    QAction *next;
    QAction *first;
    QAction *last;
    QAction *nextFolder;
    QAction *previousFolder;
    QAction *rightToLeft;
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
    QAction *recipePanel;
    QAction *previewPatch;
    // Help
    QAction *shortcuts;
    QAction *about;
    QAction *palette;
    // Without a menu
    QAction *escape;
    QAction *nextPane;
    QAction *previousPane;
    /// Only the holder of a key: the viewer shows the original for as long as it is held down.
    QAction *holdToCompare;

    [[nodiscard]] QList<QAction *> all() const { return m_all; }
    [[nodiscard]] ActionScope scope(const QAction *action) const
    {
        return m_scopes.value(action, ActionScope::Everywhere);
    }

private:
    void addFileActions(QObject *owner);
    QAction *add(QObject *owner, const char *id, const QString &text, const QString &icon,
                 const QList<QKeySequence> &shortcuts);

    QList<QAction *> m_all;
    QHash<const QAction *, ActionScope> m_scopes; ///< of those that cannot be used everywhere
};

} // namespace upview
