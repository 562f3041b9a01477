// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/windowmenus.h"

#include "widgets/view/viewpage.h"
#include "widgets/windowactions.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace upview::windowmenus {

namespace {

constexpr int kToolBarIconSide = 20;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(WindowMenus)
};

/// Nothing stands for a separator.
void fill(QMenu &menu, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (action)
            menu.addAction(action);
        else
            menu.addSeparator();
    }
}

} // namespace

void fillMenuBar(QMenuBar &bar, const WindowActions &a, QMenu &recent)
{
    QMenu *file = bar.addMenu(Text::tr("&File"));
    fill(*file, {a.openFile, a.openFolder});
    file->addMenu(&recent);
    fill(*file,
         {nullptr, a.saveResult, nullptr, a.newFolder, a.rename, a.copyTo, a.moveTo, nullptr, a.trash,
          a.deleteForGood, nullptr, a.print, nullptr, a.quit});
    QMenu *edit = bar.addMenu(Text::tr("&Edit"));
    fill(*edit,
         {a.undo, a.redo, nullptr, a.cut, a.copyPicture, a.copyPath, a.paste, nullptr, a.selectAll, nullptr});
    addRatings(*edit, a);
    fill(*edit, {nullptr, a.saveRotation, a.crop, nullptr, a.preferences});
    QMenu *view = bar.addMenu(Text::tr("&View"));
    fill(*view, {a.browse, a.fullScreen});
    fill(*view->addMenu(Text::tr("Sli&de Show")), {a.slideShow, a.faster, a.slower});
    fill(*view,
         {nullptr,           a.folderPanel, a.metadataPanel, a.showSubfolders, a.recursive,    a.cellPixels,
          a.cellDate,        a.refresh,     nullptr,         a.largerCells,    a.smallerCells, nullptr,
          a.comparePictures, a.twoPages,    a.coverAlone,    a.strip,          a.miniMap,      a.pixelColor,
          a.backdrop,        a.controls,    nullptr});
    fill(
        *view->addMenu(Text::tr("&Zoom")),
        {a.zoomIn, a.zoomOut, nullptr, a.fit, a.fill, a.fitWidth, nullptr, a.original, a.zoom200, a.zoom400});
    fill(*view,
         {a.lockView, nullptr, a.rotateLeft, a.rotateRight, a.flip, a.flipVertical, nullptr, a.playPause,
          a.step, nullptr, a.nextPage, a.previousPage, a.develop});
    fill(*bar.addMenu(Text::tr("&Go")),
         {a.next, a.previous, a.first, a.last, a.rightToLeft, nullptr, a.nextFolder, a.previousFolder,
          nullptr, a.back, a.forward, a.up, nullptr, a.path, a.filter});
    fill(*bar.addMenu(Text::tr("&Upscale")),
         {a.upscale, a.cancel, nullptr, a.compare, a.split, nullptr, a.recipePanel, a.previewPatch, nullptr,
          a.saveResult});
    fill(*bar.addMenu(Text::tr("&Help")), {a.palette, a.shortcuts, nullptr, a.about});
}

void fillToolBar(QToolBar &bar, const WindowActions &a)
{
    bar.setObjectName(QStringLiteral("pictureToolBar"));
    bar.setMovable(false);
    bar.setIconSize({kToolBarIconSide, kToolBarIconSide});
    bar.toggleViewAction()->setVisible(false);
    bar.addAction(a.browse);
    bar.addSeparator();
    bar.addActions({a.previous, a.next});
    bar.addSeparator();
    bar.addActions({a.zoomOut, a.zoomIn, a.fit, a.original});
    bar.addSeparator();
    bar.addActions({a.rotateLeft, a.rotateRight});
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar.addWidget(space);
    bar.addActions({a.upscale, a.compare, a.split, a.saveResult});
    bar.addSeparator();
    bar.addAction(a.fullScreen);
    // The one thing that Upview is there for is named.
    if (auto *button = qobject_cast<QToolButton *>(bar.widgetForAction(a.upscale)))
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void fillPictureMenu(QMenu &menu, const WindowActions &a, const ViewPage &view)
{
    menu.addAction(a.upscale);
    if (view.isUpscaling())
        menu.addAction(a.cancel);
    if (view.hasResult())
        menu.addActions({a.compare, a.split, a.saveResult});
    fill(menu,
         {nullptr, a.next, a.previous, nullptr, a.fit, a.original, a.rotateLeft, a.rotateRight, a.flip,
          a.flipVertical});
    if (view.isAnimated())
        fill(menu, {nullptr, a.playPause, a.step});
    if (view.currentInfo().pages > 1)
        fill(menu, {nullptr, a.nextPage, a.previousPage});
    if (view.currentInfo().isRaw)
        fill(menu, {nullptr, a.develop});
    fill(menu,
         {nullptr, a.copyPicture, a.copyPath, nullptr, a.fullScreen, a.slideShow, a.comparePictures,
          a.browse});
}

void fillBrowseMenu(QMenu &menu, const WindowActions &a, bool selection)
{
    if (selection)
        fill(menu, {a.upscale, a.comparePictures, nullptr, a.cut, a.copyPicture, a.copyPath});
    fill(menu,
         {a.paste, a.newFolder, nullptr, a.selectAll, a.up, a.openFolder, nullptr, a.largerCells,
          a.smallerCells, a.folderPanel});
}

void addRatings(QMenu &menu, const WindowActions &a)
{
    menu.addMenu(Text::tr("Ratin&g"))->addActions(a.ratings);
    menu.addAction(a.editTags);
}

} // namespace upview::windowmenus
