// SPDX-License-Identifier: GPL-3.0-or-later
#include "sights.h"

#include "core/library/foldermodel.h"
#include "core/settings/settingstable.h"
#include "widgets/browse/browsepage.h"
#include "widgets/browse/emptyface.h"
#include "widgets/browse/pathbar.h"
#include "widgets/browse/thumbnailview.h"
#include "widgets/files/batchrenamedialog.h"
#include "widgets/files/collisiondialog.h"
#include "widgets/files/favouritesdialog.h"
#include "widgets/files/fileactions.h"
#include "widgets/files/filenotice.h"
#include "widgets/files/namedialog.h"
#include "widgets/files/tagdialog.h"
#include "widgets/files/targetfolders.h"
#include "widgets/keys/commandpalette.h"
#include "widgets/mainwindow.h"
#include "widgets/messageline.h"
#include "widgets/metadata/metadatapanel.h"
#include "widgets/preferences/preferencesdialog.h"
#include "widgets/preferences/preferencespage.h"
#include "widgets/print/printdialog.h"
#include "widgets/safemodebar.h"
#include "widgets/saveresultdialog.h"
#include "widgets/view/comparepage.h"
#include "widgets/view/comparepane.h"
#include "widgets/view/cropbar.h"
#include "widgets/view/imageview.h"
#include "widgets/view/minimap.h"
#include "widgets/view/recipepanel.h"
#include "widgets/view/thumbnailstrip.h"
#include "widgets/view/upscalepill.h"
#include "widgets/view/viewmessage.h"
#include "widgets/view/viewpage.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace upview;

namespace {

using Pill = UpscalePill::State;
using Page = PreferencesDialog::Page;

template <typename Widget> const QWidget *visible(const TourStage &stage)
{
    const auto widgets = stage.window().findChildren<Widget *>();
    const auto found = std::find_if(widgets.cbegin(), widgets.cend(),
                                    [](const Widget *widget) { return widget->isVisible(); });
    return found == widgets.cend() ? nullptr : *found;
}

/// The panel with something in it.
const QWidget *metadata(const TourStage &stage)
{
    const QWidget *panel = visible<MetadataPanel>(stage);
    const auto *tree = panel ? panel->findChild<QTreeWidget *>() : nullptr;
    return tree && tree->topLevelItemCount() > 0 ? panel : nullptr;
}

void showFolder(TourStage &stage, const char *name)
{
    stage.window().showFolder(stage.path(name));
}

const QWidget *grid(const TourStage &stage, int cells)
{
    const BrowsePage *page = stage.window().browsePage();
    if (page->isFaceShown() || page->cells().rowCount() != cells)
        return nullptr;
    for (int row = 0; row < cells; ++row) {
        const QModelIndex cell = page->view()->model()->index(row, 0);
        const auto state = cell.data(FolderModel::StateRole);
        if (page->view()->viewport()->rect().intersects(page->view()->visualRect(cell)) && state.isValid()
            && state.toInt() < int(FolderModel::ThumbnailState::Ready))
            return nullptr;
    }
    return page->view();
}

constexpr int kAlbumCells = 16;

const QWidget *face(const TourStage &stage, const char *title)
{
    const BrowsePage *page = stage.window().browsePage();
    return page->isFaceShown() && page->face()->title() == QCoreApplication::translate("BrowsePage", title)
        ? page->face()
        : nullptr;
}

void showPicture(TourStage &stage, const char *name)
{
    stage.window().showView(stage.path(name));
    QTRY_VERIFY(stage.window().viewPage()->hasPicture());
}

const QWidget *picture(const TourStage &stage, const char *name)
{
    const ViewPage *page = stage.window().viewPage();
    return page->hasPicture() && page->currentPath() == stage.path(name) ? page->view() : nullptr;
}

void upscale(TourStage &stage, const char *name)
{
    showPicture(stage, name);
    stage.trigger("upscale");
}

const QWidget *pill(const TourStage &stage, Pill state)
{
    const auto *pill = stage.window().findChild<UpscalePill *>();
    return pill && pill->isVisible() && pill->state() == state ? pill : nullptr;
}

void upscaled(TourStage &stage, const char *name)
{
    upscale(stage, name);
    QTRY_VERIFY(stage.window().viewPage()->hasResult());
}

/// The dialog in front, once it is of this kind.
template <typename Dialog> Dialog *dialog(const TourStage &stage)
{
    return qobject_cast<Dialog *>(stage.front());
}

const QWidget *preferences(const TourStage &stage, Page page)
{
    const auto *front = dialog<PreferencesDialog>(stage);
    return front && front->page(page)->isVisible() ? front : nullptr;
}

Sight preferencesSight(const char *name, Page page)
{
    return {name,
            [page](TourStage &stage) {
                stage.trigger("preferences");
                dialog<PreferencesDialog>(stage)->showPage(page);
            },
            [page](const TourStage &stage) -> const QWidget * {
                const QWidget *front = preferences(stage, page);
                const auto lines = front ? front->findChildren<MessageLine *>() : QList<MessageLine *>();
                const bool busy = std::any_of(lines.cbegin(), lines.cend(), [](const MessageLine *line) {
                    return line->isVisible() && line->kind() == MessageLine::Kind::Busy;
                });
                return busy ? nullptr : front;
            }};
}

Sight menuSight(const char *name, int number)
{
    return {name,
            [number](TourStage &stage) {
                showFolder(stage, "Album");
                QMenuBar *bar = stage.window().menuBar();
                QAction *entry = bar->actions().at(number);
                entry->menu()->popup(bar->mapToGlobal(bar->actionGeometry(entry).bottomLeft()));
            },
            [](const TourStage &stage) -> const QWidget * {
                const auto *menu = qobject_cast<QMenu *>(stage.front());
                return menu && menu->isVisible() ? menu : nullptr;
            }};
}

QList<Sight> browsing()
{
    return {
        {"grid", [](TourStage &stage) { showFolder(stage, "Album"); },
         [](const TourStage &stage) { return grid(stage, kAlbumCells); }},
        {"grid-details",
         [](TourStage &stage) {
             showFolder(stage, "Album");
             QTRY_VERIFY(grid(stage, kAlbumCells));
             stage.settings().set(setting::cellPixels, true);
             stage.settings().set(setting::cellDate, true);
             stage.trigger("select-all");
         },
         [](const TourStage &stage) { return grid(stage, kAlbumCells); }},
        {"grid-subfolders",
         [](TourStage &stage) {
             stage.settings().set(setting::cellPixels, false);
             stage.settings().set(setting::cellDate, false);
             showFolder(stage, "Album");
             QTRY_VERIFY(grid(stage, kAlbumCells));
             stage.window().browsePage()->setRecursive(true);
         },
         [](const TourStage &stage) {
             return stage.window().browsePage()->cells().rowCount() > 10 ? stage.window().browsePage()->view()
                                                                         : nullptr;
         }},
        {"archive",
         [](TourStage &stage) {
             stage.window().browsePage()->setRecursive(false);
             showFolder(stage, "Album/comic.cbz");
         },
         [](const TourStage &stage) { return grid(stage, 4); }},
        {"empty-folder", [](TourStage &stage) { showFolder(stage, "Empty"); },
         [](const TourStage &stage) { return face(stage, "No pictures in this folder"); }},
        {"missing-folder", [](TourStage &stage) { showFolder(stage, "Gone"); },
         [](const TourStage &stage) { return face(stage, "There is no such folder"); }},
        {"damaged-archive", [](TourStage &stage) { showFolder(stage, "Album/damaged.zip"); },
         [](const TourStage &stage) { return face(stage, "This archive cannot be opened"); }},
        {"no-match",
         [](TourStage &stage) {
             showFolder(stage, "Album");
             QTRY_VERIFY(grid(stage, kAlbumCells));
             stage.window().browsePage()->setFilter(QStringLiteral("elephant"));
         },
         [](const TourStage &stage) -> const QWidget * {
             const BrowsePage *page = stage.window().browsePage();
             return page->isFaceShown() && page->face()->title().contains(QLatin1StringView("elephant"))
                 ? page->face()
                 : nullptr;
         }},
        {"grid-metadata",
         [](TourStage &stage) {
             showFolder(stage, "Album");
             QTRY_VERIFY(grid(stage, kAlbumCells));
             stage.window().browsePage()->selectPath(stage.path("Album/camera.jpg"));
             stage.trigger("metadata-panel");
         },
         [](const TourStage &stage) { return metadata(stage); }},
    };
}

QList<Sight> viewing()
{
    return {
        {"viewer",
         [](TourStage &stage) {
             if (stage.action("metadata-panel")->isChecked())
                 stage.trigger("metadata-panel");
             showPicture(stage, "Album/lake.jpg");
         },
         [](const TourStage &stage) { return picture(stage, "Album/lake.jpg"); }},
        {"metadata",
         [](TourStage &stage) {
             showPicture(stage, "Album/camera.jpg");
             stage.trigger("metadata-panel");
         },
         [](const TourStage &stage) { return metadata(stage); }},
        {"recipe",
         [](TourStage &stage) {
             showPicture(stage, "Album/lake.jpg");
             stage.trigger("metadata-panel");
             stage.trigger("recipe-panel");
         },
         [](const TourStage &stage) { return visible<RecipePanel>(stage); }},
        {"both-panels",
         [](TourStage &stage) {
             showPicture(stage, "Album/camera.jpg");
             stage.trigger("metadata-panel");
         },
         [](const TourStage &stage) { return visible<RecipePanel>(stage) ? metadata(stage) : nullptr; }},
        {"strip-and-map",
         [](TourStage &stage) {
             stage.trigger("metadata-panel");
             stage.trigger("recipe-panel");
             showPicture(stage, "Album/wide valley.jpg");
             stage.trigger("thumbnail-strip");
             stage.trigger("zoom-200");
         },
         [](const TourStage &stage) {
             return visible<ThumbnailStrip>(stage) ? visible<MiniMap>(stage) : nullptr;
         }},
        {"two-pages",
         [](TourStage &stage) {
             stage.trigger("thumbnail-strip");
             stage.settings().set(setting::coverAlone, false);
             stage.settings().set(setting::twoPages, true);
             showPicture(stage, "Album/comic.cbz/page 1.png");
         },
         [](const TourStage &stage) -> const QWidget * {
             const ViewPage *page = stage.window().viewPage();
             return page->isSpread() ? page->view() : nullptr;
         }},
        {"first-picture-hint",
         [](TourStage &stage) {
             stage.settings().set(setting::twoPages, false);
             showPicture(stage, "Album/book.heic");
             stage.trigger("first");
             stage.trigger("previous");
         },
         [](const TourStage &stage) { return picture(stage, "Album/book.heic"); }},
        {"animation", [](TourStage &stage) { showPicture(stage, "Album/flag.gif"); },
         [](const TourStage &stage) { return picture(stage, "Album/flag.gif"); }},
        {"broken-picture", [](TourStage &stage) { stage.window().showView(stage.path("Album/broken.jpg")); },
         [](const TourStage &stage) { return visible<ViewMessage>(stage); }},
        {"missing-picture", [](TourStage &stage) { stage.window().showView(stage.path("Album/gone.jpg")); },
         [](const TourStage &stage) { return visible<ViewMessage>(stage); }},
        {"crop",
         [](TourStage &stage) {
             showPicture(stage, "Album/lake.jpg");
             stage.trigger("crop");
         },
         [](const TourStage &stage) { return visible<CropBar>(stage); }},
        {"compare-pictures",
         [](TourStage &stage) {
             showFolder(stage, "Target");
             QTRY_VERIFY(grid(stage, 2));
             stage.trigger("select-all");
             QTRY_VERIFY(stage.action("compare-pictures")->isEnabled());
             stage.trigger("compare-pictures");
         },
         [](const TourStage &stage) -> const QWidget * {
             const auto *page = stage.window().findChild<ComparePage *>();
             return page && page->isVisible() && page->panes().size() == 2
                     && page->panes().constLast()->view()->hasImage()
                 ? page
                 : nullptr;
         }},
        {"full-screen",
         [](TourStage &stage) {
             showPicture(stage, "Album/meadow in the evening sun.jpg");
             stage.trigger("full-screen");
             QTRY_VERIFY(stage.action("full-screen-controls")->isEnabled());
             stage.trigger("full-screen-controls");
             stage.trigger("thumbnail-strip");
         },
         [](const TourStage &stage) {
             return stage.window().isFullScreen() ? visible<ThumbnailStrip>(stage) : nullptr;
         }},
        {"slide-show",
         [](TourStage &stage) {
             showPicture(stage, "Album/pass.jpg");
             stage.trigger("slide-show");
             stage.trigger("slide-show-slower");
         },
         [](const TourStage &stage) -> const QWidget * {
             return stage.window().isFullScreen() && stage.action("slide-show")->isChecked()
                 ? stage.window().viewPage()->view()
                 : nullptr;
         }},
    };
}

QList<Sight> upscaling()
{
    return {
        {"pill-running",
         [](TourStage &stage) {
             stage.engine().hold();
             upscale(stage, "Album/hills.jpg");
             QVERIFY(stage.engine().waitUntilBusy());
         },
         [](const TourStage &stage) { return pill(stage, Pill::Running); }},
        {"pill-done", [](TourStage &stage) { upscaled(stage, "Album/lake.jpg"); },
         [](const TourStage &stage) { return pill(stage, Pill::Done); }},
        {"original",
         [](TourStage &stage) {
             upscaled(stage, "Album/lake.jpg");
             stage.trigger("compare");
         },
         [](const TourStage &stage) { return pill(stage, Pill::Done); }},
        {"split",
         [](TourStage &stage) {
             upscaled(stage, "Album/lake.jpg");
             stage.trigger("split");
         },
         [](const TourStage &stage) -> const QWidget * {
             const ViewPage *page = stage.window().viewPage();
             return page->isSplit() ? page->view() : nullptr;
         }},
        {"pill-failed",
         [](TourStage &stage) {
             stage.engine().answer = [](const EngineTask &) -> Result<EngineOutput> {
                 return failure(ErrorCode::EngineFailed,
                                QCoreApplication::translate("NcnnRun",
                                                            "The device gave a damaged picture; it may be "
                                                            "short of memory."),
                                QStringLiteral("vkQueueSubmit failed -4"));
             };
             upscale(stage, "Album/river.jpg");
         },
         [](const TourStage &stage) { return pill(stage, Pill::Failed); }},
        {"failure-details",
         [](TourStage &stage) {
             stage.engine().answer = [](const EngineTask &) -> Result<EngineOutput> {
                 return failure(
                     ErrorCode::EngineFailed,
                     QCoreApplication::translate("NcnnNetwork", "The engine failed to upscale the picture."),
                     QStringLiteral("vkQueueSubmit failed -4"));
             };
             upscale(stage, "Album/river.jpg");
             QTRY_VERIFY(pill(stage, Pill::Failed));
             stage.window().viewPage()->showFailureDetails();
         },
         [](const TourStage &stage) { return dialog<QMessageBox>(stage); }},
        {"large-result",
         [](TourStage &stage) {
             stage.settings().set(setting::upscaleScale, 8.0);
             upscale(stage, "Album/wide valley.jpg");
         },
         [](const TourStage &stage) { return dialog<QMessageBox>(stage); }},
        {"save-result",
         [](TourStage &stage) {
             stage.settings().set(setting::upscaleScale, 2.0);
             upscaled(stage, "Album/tower.png");
             stage.trigger("save-result");
         },
         [](const TourStage &stage) { return dialog<SaveResultDialog>(stage); }},
        {"engine-missing",
         [](TourStage &stage) {
             stage.restart({.missing = true});
             upscale(stage, "Album/lake.jpg");
         },
         [](const TourStage &stage) { return pill(stage, Pill::Failed); }},
        preferencesSight("preferences-engine-missing", Page::Upscaling),
        {"safe-mode",
         [](TourStage &stage) {
             stage.restart({.safeMode = true});
             showFolder(stage, "Album");
         },
         [](const TourStage &stage) {
             return grid(stage, kAlbumCells) ? visible<SafeModeBar>(stage) : nullptr;
         }},
        preferencesSight("preferences-safe-mode", Page::Upscaling),
    };
}

QList<Sight> dialogs()
{
    return {
        {"command-palette",
         [](TourStage &stage) {
             stage.restart({});
             showFolder(stage, "Album");
             stage.trigger("command-palette");
         },
         [](const TourStage &stage) { return visible<CommandPalette>(stage); }},
        preferencesSight("preferences-upscaling", Page::Upscaling),
        preferencesSight("preferences-cache", Page::Cache),
        preferencesSight("preferences-viewing", Page::Viewing),
        preferencesSight("preferences-shortcuts", Page::Shortcuts),
        menuSight("menu-file", 0),
        menuSight("menu-edit", 1),
        menuSight("menu-view", 2),
        menuSight("menu-go", 3),
        {"about", [](TourStage &stage) { stage.trigger("about"); },
         [](const TourStage &stage) { return dialog<QMessageBox>(stage); }},
        {"batch-rename",
         [](TourStage &stage) {
             showFolder(stage, "Album");
             QTRY_VERIFY(grid(stage, kAlbumCells));
             stage.trigger("select-all");
             QTRY_VERIFY(stage.window().browsePage()->selectedPaths().size() > 2);
             stage.trigger("rename");
         },
         [](const TourStage &stage) { return dialog<BatchRenameDialog>(stage); }},
        {"rename",
         [](TourStage &stage) {
             showPicture(stage, "Album/lake.jpg");
             stage.trigger("rename");
         },
         [](const TourStage &stage) { return dialog<NameDialog>(stage); }},
        {"name-taken",
         [](TourStage &stage) {
             showPicture(stage, "Album/lake.jpg");
             stage.trigger("rename");
             QTRY_VERIFY(dialog<NameDialog>(stage));
             dialog<NameDialog>(stage)->edit()->setText(QStringLiteral("hills.jpg"));
         },
         [](const TourStage &stage) -> const QWidget * {
             const auto *front = dialog<NameDialog>(stage);
             return front && !front->problem().isEmpty() ? front : nullptr;
         }},
        {"tags",
         [](TourStage &stage) {
             showPicture(stage, "Album/lake.jpg");
             stage.trigger("edit-tags");
         },
         [](const TourStage &stage) { return dialog<TagDialog>(stage); }},
        {"delete-question",
         [](TourStage &stage) {
             showPicture(stage, "Album/lake.jpg");
             stage.trigger("delete-for-good");
         },
         [](const TourStage &stage) { return dialog<QMessageBox>(stage); }},
        {"favourite-folders",
         [](TourStage &stage) {
             auto *front =
                 new FavouritesDialog(*stage.window().fileActions()->targetFolders(), &stage.window());
             front->setAttribute(Qt::WA_DeleteOnClose);
             front->addFolder(stage.path("Target"));
             front->open();
         },
         [](const TourStage &stage) { return dialog<FavouritesDialog>(stage); }},
        {"collision",
         [](TourStage &stage) {
             showPicture(stage, "Album/lake.jpg");
             stage.window().fileActions()->sendTo(stage.path("Target"), FileAction::Copy);
         },
         [](const TourStage &stage) { return dialog<CollisionDialog>(stage); }},
        {"save-rotation",
         [](TourStage &stage) {
             showPicture(stage, "Album/lake.jpg");
             stage.trigger("rotate-right");
             QTRY_VERIFY(stage.action("save-rotation")->isEnabled());
             stage.trigger("save-rotation");
         },
         [](const TourStage &stage) { return dialog<QMessageBox>(stage); }},
        {"print",
         [](TourStage &stage) {
             showPicture(stage, "Album/lake.jpg");
             stage.trigger("print");
         },
         [](const TourStage &stage) -> const QWidget * {
             const auto *front = dialog<PrintDialog>(stage);
             return front && front->isReady() ? front : nullptr;
         }},
        {"notice",
         [](TourStage &stage) {
             showPicture(stage, "Album/pass.jpg");
             stage.trigger("trash");
         },
         [](const TourStage &stage) { return visible<FileNotice>(stage); }},
        {"undone",
         [](TourStage &stage) {
             showFolder(stage, "Album");
             stage.trigger("undo");
         },
         [](const TourStage &stage) { return grid(stage, kAlbumCells); }},
    };
}

} // namespace

QList<Sight> allSights()
{
    return browsing() + viewing() + upscaling() + dialogs();
}
