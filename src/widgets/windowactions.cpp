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

    make(copyPicture, "copy-picture", Text::tr("&Copy Picture"), icon("copy"), Keys{QKeySequence::Copy});
    make(copyPath, "copy-path", Text::tr("Copy &Path"), icon("copy"), Keys{Qt::CTRL | Qt::SHIFT | Qt::Key_C});
    make(selectAll, "select-all", Text::tr("Select &All"), {}, Keys{QKeySequence::SelectAll});
    make(preferences, "preferences", Text::tr("P&references..."), icon("preferences"),
         Keys{Qt::CTRL | Qt::Key_Comma});

    make(browse, "browse", Text::tr("&Browse Pictures"), icon("grid"),
         Keys{Qt::Key_Return, Qt::Key_Enter, Qt::Key_Backspace});
    make(fullScreen, "full-screen", Text::tr("F&ull Screen"), icon("fullscreen"),
         Keys{Qt::Key_F11, Qt::Key_F});
    make(folderPanel, "folder-panel", Text::tr("Folder &Panel"), icon("panel"), Keys{Qt::Key_F9});
    make(largerCells, "larger-cells", Text::tr("&Larger Thumbnails"), icon("zoom-in"),
         Keys{Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    make(smallerCells, "smaller-cells", Text::tr("S&maller Thumbnails"), icon("zoom-out"),
         Keys{Qt::CTRL | Qt::Key_Minus});
    make(zoomIn, "zoom-in", Text::tr("Zoom &In"), icon("zoom-in"),
         Keys{Qt::Key_Plus, Qt::Key_Equal, Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    make(zoomOut, "zoom-out", Text::tr("Zoom &Out"), icon("zoom-out"),
         Keys{Qt::Key_Minus, Qt::CTRL | Qt::Key_Minus});
    make(fit, "fit", Text::tr("&Fit to Window"), icon("zoom-fit"), Keys{Qt::Key_0, Qt::CTRL | Qt::Key_0});
    make(fill, "fill", Text::tr("Fi&ll the Window"), {}, Keys{Qt::Key_9});
    make(fitWidth, "fit-width", Text::tr("Fit &Width"), {}, Keys{Qt::Key_8});
    make(original, "original-size", Text::tr("&Original Size (100 %)"), icon("zoom-original"),
         Keys{Qt::Key_1, Qt::CTRL | Qt::Key_1});
    make(rotateLeft, "rotate-left", Text::tr("Rotate &Left"), icon("rotate-left"),
         Keys{Qt::Key_L, Qt::SHIFT | Qt::Key_R});
    make(rotateRight, "rotate-right", Text::tr("Rotate &Right"), icon("rotate-right"), Keys{Qt::Key_R});
    make(flip, "flip", Text::tr("Flip &Horizontally"), icon("flip-horizontal"), Keys{Qt::Key_H});
    make(lockView, "lock-view", Text::tr("Loc&k View"), {}, Keys{Qt::Key_K});
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

    for (QAction *checkable : {fullScreen, folderPanel, lockView, compare, split, recipePanel, previewPatch})
        checkable->setCheckable(true);
    for (const QAction *action :
         {selectAll, folderPanel, largerCells, smallerCells, back, forward, up, path, filter})
        m_scopes.insert(action, ActionScope::Browse);
    for (const QAction *action :
         {browse,      zoomIn, zoomOut,  fit,       fill,       fitWidth,      original,    rotateLeft,
          rotateRight, flip,   lockView, playPause, step,       previous,      next,        first,
          last,        cancel, compare,  split,     saveResult, holdToCompare, recipePanel, previewPatch})
        m_scopes.insert(action, ActionScope::View);
    quit->setMenuRole(QAction::QuitRole);
    preferences->setMenuRole(QAction::PreferencesRole);
    about->setMenuRole(QAction::AboutRole);
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
