// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/viewpage.h"

#include "core/library/foldermodel.h"
#include "core/library/imageloader.h"
#include "core/settings/settings.h"
#include "core/settings/settingstable.h"
#include "widgets/view/animationplayer.h"
#include "widgets/view/comparekey.h"
#include "widgets/view/folderwalk.h"
#include "widgets/view/giantcontrol.h"
#include "widgets/view/imageview.h"
#include "widgets/view/minimap.h"
#include "widgets/view/pagelayout.h"
#include "widgets/view/pagespread.h"
#include "widgets/view/sidepanel.h"
#include "widgets/view/upscalecontrol.h"
#include "widgets/view/upscalepill.h"
#include "widgets/view/viewcolors.h"
#include "widgets/view/viewhint.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>

#include <cstdlib>
#include <utility>

namespace upview {

namespace {

QString fileName(const QString &path)
{
    return QFileInfo(path).fileName();
}

} // namespace

ViewPage::ViewPage(FolderModel &folder, ImageLoader &loader, UpscaleService &service, Settings &settings,
                   QWidget *parent)
    : QWidget(parent)
    , m_folder(folder)
    , m_loader(loader)
    , m_settings(settings)
    , m_view(new ImageView(this))
    , m_sidePanel(new SidePanel(settings, this))
    , m_pill(new UpscalePill(this))
    , m_map(new MiniMap(m_view, this))
    , m_hint(new ViewHint(this))
    , m_notice(new ViewHint(this))
    , m_upscaling(new UpscaleControl(service, settings, m_view, m_pill, this))
    , m_player(new AnimationPlayer(m_view, this))
    , m_giant(new GiantControl(m_view, m_notice, settings, this))
    , m_spread(new PageSpread(folder, loader, settings, this))
    , m_compareKey(new CompareKey(this, m_view, m_upscaling))
    , m_walk(new FolderWalk(folder, this))
    , m_layout(std::make_unique<PageLayout>(
          *this, PageLayout::Parts{m_sidePanel, m_view, m_pill, m_map, m_notice, m_hint}))
{
    setFocusProxy(m_view);
    connectView();
    connect(m_walk, &FolderWalk::gone, this, &ViewPage::fileGone);
    connect(m_walk, &FolderWalk::changedOnDisk, this, &ViewPage::reload);
    connect(m_walk, &FolderWalk::neighboursChanged, this, [this] {
        m_loader.prefetch(ahead());
        if (m_spread->isPremature() && m_spread->mayJoin(m_path))
            showAgain();
    });
    connect(m_spread, &PageSpread::ready, this,
            [this](const QString &path, const std::shared_ptr<const ImageLevels> &levels, QSize size) {
                if (path != m_path || m_load != Load::Preparing)
                    return;
                m_loader.prefetch(ahead());
                m_view->setLevels(levels, m_keepView, size);
            });
    connect(&m_loader, &ImageLoader::previewed, this,
            [this](const QString &path, const DecodedImage &,
                   const std::shared_ptr<const ImageLevels> &levels) { showPreview(path, levels); });
    connect(&m_loader, &ImageLoader::loaded, this, &ViewPage::showLoaded);
    connect(&m_loader, &ImageLoader::failed, this, &ViewPage::showFailed);
    connect(m_upscaling, &UpscaleControl::changed, this, &ViewPage::statusChanged);
    connect(m_upscaling, &UpscaleControl::hint, this, &ViewPage::hint);
    connect(m_upscaling, &UpscaleControl::animationChanged, this,
            [this] { m_player->restart(m_loader.localFile(m_path).path(), animatedResult()); });
    connect(m_upscaling, &UpscaleControl::retryRequested, this, &ViewPage::upscale);
    connect(m_upscaling, &UpscaleControl::saveRequested, this, &ViewPage::requestSaveResult);
    connect(m_player, &AnimationPlayer::roundFinished, this, &ViewPage::animationRoundFinished);
    connect(m_player, &AnimationPlayer::playingChanged, this, &ViewPage::statusChanged);
    connect(m_player, &AnimationPlayer::failed, this,
            [this](const Error &error) { hint(error.text, QStringLiteral("warning")); });
    connect(m_sidePanel, &SidePanel::placementChanged, this, [this] { m_layout->place(); });
    connect(m_sidePanel, &SidePanel::left, m_view, qOverload<>(&QWidget::setFocus));
    connect(&m_settings, &Settings::changed, this, [this](QLatin1StringView key) {
        applySettings();
        const bool isOfPages = Settings::is(key, setting::twoPages) || Settings::is(key, setting::coverAlone)
            || (Settings::is(key, setting::rightToLeft) && isSpread());
        if (isOfPages)
            showAgain();
    });
    applySettings();
}

ViewPage::~ViewPage() = default;

void ViewPage::connectView()
{
    connect(m_view, &ImageView::imageShown, this, &ViewPage::imageShown);
    connect(m_view, &ImageView::zoomChanged, this, &ViewPage::zoomChanged);
    connect(m_view, &ImageView::modeChanged, this, &ViewPage::zoomModeChanged);
    connect(m_view, &ImageView::pointerMoved, this, &ViewPage::pointerMoved);
    connect(m_view, &ImageView::doubleClicked, this, &ViewPage::doubleClicked);
    connect(m_view, &ImageView::stepRequested, this, [this](int count) {
        for (int i = 0; i < std::abs(count); ++i)
            go(count > 0);
    });
}

void ViewPage::setCompareKey(int key)
{
    m_compareKey->setKey(key);
}

void ViewPage::applySettings()
{
    m_view->setFitEnlarges(m_settings.get(setting::fitEnlarges));
    m_view->setWheelAction(m_settings.get(setting::wheelAction));
    m_view->setBackdrop(viewcolors::backdropOf(m_settings));
    m_map->setWanted(m_settings.get(setting::miniMap));
}

// --- The picture --------------------------------------------------------------------------------------

void ViewPage::openPath(const QString &path)
{
    const QString cleaned = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (cleaned == m_path && m_load != Load::Failed && m_load != Load::Nothing)
        return;
    dropCurrent();
    m_keepView = m_viewLocked;
    m_uprightNext = false;
    load(cleaned);
}

/// Everything that belongs to the picture that was shown up to now, but for its pixels on screen.
void ViewPage::dropCurrent()
{
    m_player->stop();
    m_giant->drop();
    m_spread->drop();
    m_upscaling->drop();
    m_notice->dismiss();
    m_hint->dismiss();
    m_upscaleWhenShown = false;
    m_info = {};
    m_decoded = {};
}

void ViewPage::close()
{
    dropCurrent();
    m_path.clear();
    m_walk->setCurrent({});
    m_load = Load::Nothing;
    m_view->setBusy(false);
    m_view->clear();
    Q_EMIT currentChanged({}, {});
    Q_EMIT statusChanged();
}

void ViewPage::load(const QString &path)
{
    m_path = path;
    m_load = Load::Loading;
    m_walk->setCurrent(path);
    m_view->setBusy(true);
    m_loader.load(path);
    m_loader.prefetch(ahead());
    Q_EMIT currentChanged(path, {});
    Q_EMIT statusChanged();
}

/// The same place on the screen as the whole picture, which follows without a jump.
void ViewPage::showPreview(const QString &path, const std::shared_ptr<const ImageLevels> &levels)
{
    // Of two pages both come at once.
    if (path != m_path || m_load != Load::Loading || m_spread->mayJoin(path))
        return;
    m_view->setLevels(levels, m_keepView);
    m_keepView = true;
    m_view->setBusy(false);
}

void ViewPage::showLoaded(const QString &path, const DecodedImage &image,
                          const std::shared_ptr<const ImageLevels> &levels)
{
    if (path != m_path || m_load != Load::Loading)
        return;
    m_load = Load::Preparing;
    m_decoded = image;
    m_info = image.info;
    if (!m_spread->join(path, image, levels, m_view->displayProfile()))
        m_view->setLevels(levels, m_keepView, image.info.size);
}

void ViewPage::showVersion(const DecodedImage &picture, bool sameScene)
{
    if (m_load != Load::Shown)
        return;
    m_decoded = picture;
    m_info = picture.info;
    if (sameScene) {
        m_view->setDetail(picture.image);
        Q_EMIT statusChanged();
        return;
    }
    m_upscaling->drop();
    m_load = Load::Preparing;
    m_view->setImage(picture.image, m_viewLocked, picture.info.size);
}

void ViewPage::setDisplayProfile(const DisplayProfile &profile)
{
    if (m_view->displayProfile() == profile)
        return;
    m_view->setDisplayProfile(profile);
    m_loader.setDisplayProfile(profile);
    if (m_load == Load::Nothing || m_load == Load::Failed)
        return;
    dropCurrent();
    m_keepView = m_keepView || m_load == Load::Shown || m_load == Load::Preparing;
    load(m_path);
}

/// With another page beside it than before, or without one.
void ViewPage::showAgain()
{
    if (m_load == Load::Nothing || m_load == Load::Failed)
        return;
    dropCurrent();
    m_keepView = false;
    load(m_path);
}

bool ViewPage::isSpread() const
{
    return m_spread->isShown();
}

QString ViewPage::spreadPartner() const
{
    return m_spread->partner();
}

QStringList ViewPage::ahead() const
{
    return m_walk->ahead(m_spread->stride(true), m_spread->stride(false));
}

void ViewPage::imageShown()
{
    if (m_load != Load::Preparing)
        return; // a frame of another size, or a picture that is not wanted any more
    m_load = Load::Shown;
    m_keepView = false;
    m_uprightNext = false;
    m_view->setBusy(false);
    m_view->setAccessibleDescription(
        isSpread() ? tr("%1 and %2, two pages").arg(fileName(m_path), fileName(m_spread->partner()))
                   : tr("%1, %2 × %3 pixels")
                         .arg(fileName(m_path))
                         .arg(m_info.size.width())
                         .arg(m_info.size.height()));
    if (m_decoded.truncated)
        m_notice->showText(tr("This file is incomplete. What could be read of it is shown."),
                           QStringLiteral("warning"), ViewHint::kStays);
    if (m_decoded.isReduced)
        m_giant->show(m_loader.localFile(m_path), m_decoded);
    if (m_info.animated)
        m_player->start(m_loader.localFile(m_path).path(), animatedResult());
    Q_EMIT currentChanged(m_path, m_info);
    Q_EMIT statusChanged();
    if (std::exchange(m_upscaleWhenShown, false))
        upscale();
}

void ViewPage::showFailed(const QString &path, const Error &error)
{
    if (path != m_path || m_load != Load::Loading || error.code == ErrorCode::Cancelled)
        return;
    m_load = Load::Failed;
    m_keepView = false;
    m_upscaleWhenShown = false;
    m_view->setBusy(false);
    const bool missing = error.code == ErrorCode::NotFound;
    m_view->showMessage(missing ? QStringLiteral("image-missing") : QStringLiteral("image-broken"),
                        tr("“%1” cannot be shown").arg(fileName(path)), error.text);
    m_view->setAccessibleDescription(error.text);
    Q_EMIT currentChanged(m_path, {});
    Q_EMIT statusChanged();
}

// --- The folder ---------------------------------------------------------------------------------------

void ViewPage::next()
{
    go(true);
}

void ViewPage::previous()
{
    go(false);
}

void ViewPage::first()
{
    const QString path = m_walk->pathFor(FolderWalk::Step::First);
    if (!path.isEmpty())
        openPath(path);
}

void ViewPage::last()
{
    const QString path = m_walk->pathFor(FolderWalk::Step::Last);
    if (!path.isEmpty())
        openPath(path);
}

void ViewPage::go(bool forward)
{
    const QString path = m_walk->pathFor(forward ? FolderWalk::Step::Next : FolderWalk::Step::Previous,
                                         m_spread->stride(forward));
    if (!path.isEmpty())
        openPath(path);
    else if (m_folder.state() == FolderModel::FolderState::Loading)
        hint(tr("The folder is still being read."));
    else
        hint(forward ? tr("This is the last picture.") : tr("This is the first picture."));
}

void ViewPage::fileGone(const QString &neighbour)
{
    if (!neighbour.isEmpty()) {
        openPath(neighbour);
        return;
    }
    close();
    m_view->showMessage(QStringLiteral("image-missing"), tr("No picture is left in this folder"), {});
    Q_EMIT closeRequested();
}

void ViewPage::reload()
{
    dropCurrent();
    m_keepView = !m_uprightNext;
    m_loader.invalidate(m_path);
    load(m_path);
}

void ViewPage::reloadUpright()
{
    // The folder tells of the change, too, and that may come in between.
    m_uprightNext = true;
    reload();
}

// --- The view -----------------------------------------------------------------------------------------

double ViewPage::zoomPercent() const
{
    return m_view->zoomPercent();
}

ViewMode ViewPage::zoomMode() const
{
    return m_view->mode();
}

bool ViewPage::isAnimated() const
{
    return m_player->isThere();
}

bool ViewPage::isPlaying() const
{
    return m_player->isPlaying();
}

void ViewPage::setPlaying(bool playing)
{
    m_player->setPlaying(playing);
}

void ViewPage::stepFrame()
{
    m_player->step();
}

std::shared_ptr<const HeldFile> ViewPage::animatedResult() const
{
    return hasResult() ? result()->animation : nullptr;
}

QImage ViewPage::shownImage() const
{
    if (!hasPicture())
        return {};
    if (isSpread())
        return m_spread->image();
    if (hasResult() && !isSourceShown())
        return m_player->resultFrame().isNull() ? result()->shown : m_player->resultFrame();
    return m_player->frame().isNull() ? m_decoded.image : m_player->frame();
}

std::optional<QColor> ViewPage::giantColor(QPoint pixel) const
{
    return m_giant->color(pixel);
}

void ViewPage::copyImage()
{
    if (hasPicture())
        QGuiApplication::clipboard()->setImage(shownImage());
}

// --- Upscaling ----------------------------------------------------------------------------------------

QString ViewPage::upscaleObstacle() const
{
    if (m_path.isEmpty() || m_load == Load::Failed)
        return tr("There is no picture to upscale.");
    if (m_info.isVector)
        return tr("This picture is drawn from shapes: it is sharp at every size as it is.");
    if (m_info.page > 0)
        return tr("Only the first page of a file can be upscaled.");
    if (isSpread())
        return tr("Two pages are shown. To upscale one, show it alone.");
    const bool isTooLarge = qint64(m_info.size.width()) * m_info.size.height() > ReadLimits().maxPixels;
    if (m_decoded.isReduced && isTooLarge)
        return tr("This picture is too large to be upscaled.");
    if (m_decoded.truncated)
        return tr(
            "This file is incomplete, so it is not upscaled: half a picture would be taken for a whole one.");
    return {};
}

void ViewPage::upscale()
{
    const QString obstacle = upscaleObstacle();
    if (!obstacle.isEmpty()) {
        hint(obstacle, QStringLiteral("info"));
        return;
    }
    if (m_load != Load::Shown) {
        m_upscaleWhenShown = true;
        return;
    }
    m_hint->dismiss();
    // Of a picture inside an archive, the unpacked copy, which stays until the next one.
    m_localFile = m_loader.localFile(m_path);
    m_upscaling->upscale(m_localFile.path(), m_decoded);
}

void ViewPage::cancelUpscale()
{
    m_upscaleWhenShown = false;
    m_upscaling->cancel();
}

void ViewPage::discardResult()
{
    m_upscaling->drop();
}

bool ViewPage::isUpscaling() const
{
    return m_upscaling->isBusy();
}

bool ViewPage::hasResult() const
{
    return m_upscaling->result().has_value();
}

const std::optional<UpscaleResult> &ViewPage::result() const
{
    return m_upscaling->result();
}

bool ViewPage::isSourceShown() const
{
    return m_view->isSourceShown();
}

bool ViewPage::isSplit() const
{
    return m_view->isSplit();
}

void ViewPage::toggleCompare()
{
    m_upscaling->toggleCompare();
}

void ViewPage::setCompareHeld(bool held)
{
    m_upscaling->setCompareHeld(held);
}

void ViewPage::toggleSplit()
{
    m_upscaling->toggleSplit();
}

void ViewPage::requestSaveResult()
{
    if (hasResult())
        Q_EMIT saveResultRequested(*result(), m_path);
}

void ViewPage::copyResult()
{
    m_upscaling->copyResult();
}

void ViewPage::showFailureDetails()
{
    m_upscaling->showDetails();
}

// --- Overlays and events ------------------------------------------------------------------------------

void ViewPage::hint(const QString &text, const QString &icon)
{
    m_hint->showText(text, icon);
}

void ViewPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_sidePanel->setFullScreen(window()->isFullScreen());
    m_layout->place();
    m_loader.setViewSize(size() * devicePixelRatioF());
}

void ViewPage::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
    Q_EMIT contextMenuRequested(event->globalPos());
}

} // namespace upview
