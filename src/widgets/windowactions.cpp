// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/windowactions.h"

#include "widgets/icons.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace upview {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(WindowActions)
};

} // namespace

QString plainActionText(const QString &text)
{
    static const QRegularExpression decoration(QStringLiteral("\\(&.\\)|&|\\.\\.\\.|…"));
    return QString(text).remove(decoration);
}

WindowActions::WindowActions(QObject *owner)
{
    const auto make = [&](QAction *&action, const char *id, const QString &text, const QString &icon,
                          const QList<QKeySequence> &shortcuts) {
        action = add(owner, id, text, icon, shortcuts);
    };
    const auto icon = [](const char *name) { return QString::fromLatin1(name); };
    using Keys = QList<QKeySequence>;

    make(openFile, "open-file", Text::tr("&Open Picture..."), icon("open"), Keys{QKeySequence::Open});
    make(openFolder, "open-folder", Text::tr("Open &Folder..."), icon("folder"),
         Keys{Qt::CTRL | Qt::SHIFT | Qt::Key_O});
    make(saveResult, "save-result", Text::tr("&Save Result As..."), icon("save"), Keys{QKeySequence::Save});
    make(quit, "quit", Text::tr("&Quit"), icon("quit"), Keys{Qt::CTRL | Qt::Key_Q});

    addFileActions(owner);
    make(copyPicture, "copy-picture", Text::tr("&Copy Picture"), icon("copy"), Keys{QKeySequence::Copy});
    make(copyPath, "copy-path", Text::tr("Copy &Path"), icon("copy"), Keys{Qt::CTRL | Qt::SHIFT | Qt::Key_C});
    make(selectAll, "select-all", Text::tr("Select &All"), {}, Keys{QKeySequence::SelectAll});
    make(preferences, "preferences", Text::tr("P&references..."), icon("preferences"),
         Keys{Qt::CTRL | Qt::Key_Comma});

    make(browse, "browse", Text::tr("&Browse Pictures"), icon("grid"),
         Keys{Qt::Key_Return, Qt::Key_Enter, Qt::Key_Backspace});
    make(fullScreen, "full-screen", Text::tr("F&ull Screen"), icon("fullscreen"),
         Keys{Qt::Key_F11, Qt::Key_F});
    make(slideShow, "slide-show", Text::tr("Slide Sho&w"), icon("slide-show"),
         Keys{Qt::SHIFT | Qt::Key_F5, Qt::SHIFT | Qt::Key_F});
    make(slower, "slide-show-slower", Text::tr("Show Slides Longer"), {}, Keys{Qt::Key_BracketRight});
    make(faster, "slide-show-faster", Text::tr("Show Slides Shorter"), {}, Keys{Qt::Key_BracketLeft});
    make(comparePictures, "compare-pictures", Text::tr("Compare P&ictures"), icon("panes"),
         Keys{Qt::CTRL | Qt::Key_D});
    make(twoPages, "two-pages", Text::tr("T&wo Pages"), {}, Keys{Qt::Key_W});
    make(coverAlone, "cover-alone", Text::tr("Co&ver Page Alone"), {}, Keys{Qt::SHIFT | Qt::Key_W});
    make(strip, "thumbnail-strip", Text::tr("T&humbnail Strip"), icon("strip"), Keys{Qt::Key_T});
    make(controls, "full-screen-controls", Text::tr("Tool Bar in Full Screen"), {},
         Keys{Qt::SHIFT | Qt::Key_T});
    make(folderPanel, "folder-panel", Text::tr("Folder &Panel"), icon("panel"), Keys{Qt::Key_F9});
    make(recursive, "recursive", Text::tr("Pictures of All Su&bfolders"), icon("subfolders"),
         Keys{Qt::CTRL | Qt::SHIFT | Qt::Key_B});
    make(showSubfolders, "show-subfolders", Text::tr("Show Folders and &Archives"), icon("folder"), {});
    make(cellPixels, "cell-pixels", Text::tr("Si&ze in Pixels Below Names"), {}, {});
    make(cellDate, "cell-date", Text::tr("&Date Below Names"), {}, {});
    make(refresh, "refresh", Text::tr("R&efresh Folder"), icon("refresh"), Keys{Qt::Key_F5});
    make(largerCells, "larger-cells", Text::tr("&Larger Thumbnails"), icon("zoom-in"),
         Keys{Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    make(smallerCells, "smaller-cells", Text::tr("S&maller Thumbnails"), icon("zoom-out"),
         Keys{Qt::CTRL | Qt::Key_Minus});
    make(zoomIn, "zoom-in", Text::tr("Zoom &In"), icon("zoom-in"),
         Keys{Qt::Key_Plus, Qt::Key_Equal, Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    make(zoomOut, "zoom-out", Text::tr("Zoom &Out"), icon("zoom-out"),
         Keys{Qt::Key_Minus, Qt::CTRL | Qt::Key_Minus});
    make(fit, "fit", Text::tr("&Fit to Window"), icon("zoom-fit"), Keys{Qt::Key_0});
    make(fill, "fill", Text::tr("Fi&ll the Window"), {}, Keys{Qt::Key_9});
    make(fitWidth, "fit-width", Text::tr("Fit &Width"), {}, Keys{Qt::Key_8});
    make(original, "original-size", Text::tr("&Original Size (100 %)"), icon("zoom-original"),
         Keys{Qt::Key_1});
    make(zoom200, "zoom-200", Text::tr("&200 %"), {}, Keys{Qt::Key_2});
    make(zoom400, "zoom-400", Text::tr("&400 %"), {}, Keys{Qt::Key_4});
    make(rotateLeft, "rotate-left", Text::tr("Rotate &Left"), icon("rotate-left"),
         Keys{Qt::Key_L, Qt::SHIFT | Qt::Key_R});
    make(rotateRight, "rotate-right", Text::tr("Rotate &Right"), icon("rotate-right"), Keys{Qt::Key_R});
    make(flip, "flip", Text::tr("Flip &Horizontally"), icon("flip-horizontal"), Keys{Qt::Key_H});
    make(flipVertical, "flip-vertical", Text::tr("Flip &Vertically"), icon("flip-vertical"), Keys{Qt::Key_V});
    make(saveRotation, "save-rotation", Text::tr("Save &Rotation..."), icon("save"),
         Keys{Qt::CTRL | Qt::Key_R});
    make(crop, "crop", Text::tr("&Crop..."), icon("crop"), Keys{Qt::SHIFT | Qt::Key_C});
    make(lockView, "lock-view", Text::tr("Loc&k View"), {}, Keys{Qt::Key_K});
    make(backdrop, "backdrop", Text::tr("Change &Transparent Background"), {}, Keys{Qt::Key_B});
    make(miniMap, "mini-map", Text::tr("Over&view When Zoomed"), {}, Keys{Qt::SHIFT | Qt::Key_M});
    make(pixelColor, "pixel-colour", Text::tr("&Colour Under the Pointer"), {}, Keys{Qt::SHIFT | Qt::Key_I});
    make(playPause, "play-pause", Text::tr("&Play Animation"), icon("play"), Keys{Qt::Key_P});
    make(step, "step", Text::tr("&Next Frame"), icon("step"), Keys{Qt::Key_Period});
    make(nextPage, "next-page", Text::tr("Next Pa&ge"), icon("page-next"), Keys{Qt::CTRL | Qt::Key_PageDown});
    make(previousPage, "previous-page", Text::tr("Previo&us Page"), icon("page-previous"),
         Keys{Qt::CTRL | Qt::Key_PageUp});
    make(develop, "develop-raw", Text::tr("&Develop RAW"), icon("develop"), Keys{Qt::Key_D});

    make(previous, "previous", Text::tr("&Previous Picture"), icon("go-previous"),
         Keys{Qt::Key_Left, Qt::Key_PageUp});
    make(next, "next", Text::tr("&Next Picture"), icon("go-next"),
         Keys{Qt::Key_Right, Qt::Key_PageDown, Qt::Key_Space});
    make(first, "first", Text::tr("&First Picture"), {}, Keys{Qt::Key_Home});
    make(last, "last", Text::tr("&Last Picture"), {}, Keys{Qt::Key_End});
    make(nextFolder, "next-folder", Text::tr("Next F&older"), icon("folder"), Keys{Qt::CTRL | Qt::Key_Right});
    make(previousFolder, "previous-folder", Text::tr("Previous Fol&der"), icon("folder"),
         Keys{Qt::CTRL | Qt::Key_Left});
    make(rightToLeft, "right-to-left", Text::tr("Read From Right to L&eft"), {}, {});
    make(back, "back", Text::tr("&Back"), icon("go-back"), Keys{Qt::ALT | Qt::Key_Left});
    make(forward, "forward", Text::tr("For&ward"), icon("go-next"), Keys{Qt::ALT | Qt::Key_Right});
    make(up, "up", Text::tr("Folder &Up"), icon("go-up"), Keys{Qt::ALT | Qt::Key_Up});
    make(path, "path", Text::tr("Type a &Path"), {}, Keys{Qt::CTRL | Qt::Key_L});
    make(filter, "filter", Text::tr("Filter by &Name"), icon("search"),
         Keys{Qt::CTRL | Qt::Key_F, Qt::Key_Slash});

    make(upscale, "upscale", Text::tr("&Upscale"), icon("upscale"), Keys{Qt::Key_U});
    make(cancel, "cancel-upscale", Text::tr("&Cancel Upscaling"), icon("cancel"),
         Keys{Qt::SHIFT | Qt::Key_U});
    make(compare, "compare", Text::tr("Co&mpare With the Original"), icon("compare"), Keys{Qt::Key_X});
    make(split, "split", Text::tr("Compare Side by &Side"), icon("split"), Keys{Qt::Key_S});
    make(recipePanel, "recipe-panel", Text::tr("Upscaling P&anel"), icon("panel-right"),
         Keys{Qt::CTRL | Qt::Key_U});
    make(previewPatch, "preview-patch", Text::tr("Preview a &Patch"), icon("patch"),
         Keys{Qt::SHIFT | Qt::Key_P});

    make(shortcuts, "shortcuts", Text::tr("&Keyboard Shortcuts"), icon("info"), Keys{Qt::Key_F1});
    make(about, "about", Text::tr("&About Upview"), icon("about"), {});
    make(palette, "command-palette", Text::tr("Find an &Action..."), icon("search"),
         Keys{Qt::CTRL | Qt::SHIFT | Qt::Key_P, Qt::CTRL | Qt::Key_K});
    make(escape, "escape", Text::tr("Leave Full Screen or Picture"), {}, Keys{Qt::Key_Escape});
    make(nextPane, "next-pane", Text::tr("Next Part of the Window"), {}, Keys{Qt::Key_F6});
    make(previousPane, "previous-pane", Text::tr("Previous Part of the Window"), {},
         Keys{Qt::SHIFT | Qt::Key_F6});
    make(holdToCompare, "hold-to-compare", Text::tr("Show the Original While Held"), {}, Keys{Qt::Key_C});

    for (QAction *checkable :
         {fullScreen, slideShow,  crop,        strip,          controls,      folderPanel, lockView,
          miniMap,    pixelColor, recursive,   showSubfolders, cellPixels,    cellDate,    rightToLeft,
          compare,    split,      recipePanel, previewPatch,   metadataPanel, twoPages,    coverAlone})
        checkable->setCheckable(true);
    for (const QAction *action : {selectAll, folderPanel, recursive, showSubfolders, cellPixels, cellDate,
                                  largerCells, smallerCells, back, forward, up, path, filter})
        m_scopes.insert(action, ActionScope::Browse);
    for (const QAction *action : {newFolder, cut, paste})
        m_scopes.insert(action, ActionScope::Browse);
    for (const QAction *action :
         {browse,        zoomIn,      zoomOut,      fit,      fill,         fitWidth, original,
          rotateLeft,    rotateRight, flip,         lockView, playPause,    step,     previous,
          next,          first,       last,         cancel,   compare,      split,    saveResult,
          holdToCompare, recipePanel, previewPatch, nextPage, previousPage, develop})
        m_scopes.insert(action, ActionScope::View);
    for (const QAction *action : {zoom200, zoom400, flipVertical, saveRotation, crop, backdrop, miniMap,
                                  pixelColor, strip, controls, slower, faster, twoPages, coverAlone})
        m_scopes.insert(action, ActionScope::View);
    quit->setMenuRole(QAction::QuitRole);
    preferences->setMenuRole(QAction::PreferencesRole);
    about->setMenuRole(QAction::AboutRole);
}

void WindowActions::addFileActions(QObject *owner)
{
    const auto make = [&](QAction *&action, const char *id, const QString &text, const char *icon,
                          const QList<QKeySequence> &shortcuts) {
        action = add(owner, id, text, QString::fromLatin1(icon), shortcuts);
    };
    using Keys = QList<QKeySequence>;
    make(undo, "undo", Text::tr("&Undo"), "undo", Keys{QKeySequence::Undo});
    make(redo, "redo", Text::tr("&Redo"), "redo", Keys{Qt::CTRL | Qt::SHIFT | Qt::Key_Z});
    make(cut, "cut", Text::tr("Cu&t"), "cut", Keys{QKeySequence::Cut});
    make(paste, "paste", Text::tr("Paste Files &Here"), "paste", Keys{QKeySequence::Paste});
    make(newFolder, "new-folder", Text::tr("&New Folder..."), "folder-new",
         Keys{Qt::CTRL | Qt::SHIFT | Qt::Key_N});
    make(rename, "rename", Text::tr("&Rename..."), "rename", Keys{Qt::Key_F2});
    make(trash, "trash", Text::tr("Move to &Trash"), "trash", Keys{Qt::Key_Delete});
    make(deleteForGood, "delete-for-good", Text::tr("&Delete for Good..."), "",
         Keys{Qt::SHIFT | Qt::Key_Delete});
    make(copyTo, "copy-to", Text::tr("Co&py to Folder..."), "copy", Keys{Qt::Key_F7});
    make(moveTo, "move-to", Text::tr("&Move to Folder..."), "move", Keys{Qt::Key_F8});
    for (int number = 1; number <= 9; ++number) {
        const auto key = Qt::Key(Qt::Key_0 + number);
        copyToFavourite.append(add(owner, QByteArray("copy-to-" + QByteArray::number(number)).constData(),
                                   Text::tr("Copy to Favourite Folder %1").arg(number), {},
                                   Keys{Qt::ALT | key}));
        moveToFavourite.append(add(owner, QByteArray("move-to-" + QByteArray::number(number)).constData(),
                                   Text::tr("Move to Favourite Folder %1").arg(number), {},
                                   Keys{Qt::ALT | Qt::SHIFT | key}));
    }
    make(print, "print", Text::tr("&Print..."), "print", Keys{QKeySequence::Print});
    make(editTags, "edit-tags", Text::tr("&Tags..."), "tag", Keys{Qt::CTRL | Qt::Key_T});
    for (int stars = 0; stars <= 5; ++stars) {
        const QString text = stars == 0 ? Text::tr("No Rating") : Text::tr("%n Stars", nullptr, stars);
        ratings.append(add(owner, QByteArray("rate-" + QByteArray::number(stars)).constData(), text, {},
                           Keys{Qt::CTRL | Qt::Key(Qt::Key_0 + stars)}));
    }
    make(metadataPanel, "metadata-panel", Text::tr("&Metadata"), "info",
         Keys{Qt::Key_I, Qt::ALT | Qt::Key_Return});
}

QAction *WindowActions::add(QObject *owner, const char *id, const QString &text, const QString &icon,
                            const QList<QKeySequence> &shortcuts)
{
    auto *action = new QAction(text, owner);
    action->setObjectName(QLatin1StringView(id));
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    action->setShortcuts(shortcuts);
    action->setToolTip(plainActionText(text));
    m_all.append(action);
    return action;
}

} // namespace upview
