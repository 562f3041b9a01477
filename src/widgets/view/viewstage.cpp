// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/viewstage.h"

#include "core/library/foldermodel.h"
#include "core/settings/settings.h"
#include "core/settings/settingstable.h"
#include "widgets/elidinglabel.h"
#include "widgets/view/fullscreencontrols.h"
#include "widgets/view/imageview.h"
#include "widgets/view/pagelayout.h"
#include "widgets/view/sleepblock.h"
#include "widgets/view/slideshow.h"
#include "widgets/view/thumbnailstrip.h"
#include "widgets/view/viewpage.h"
#include "widgets/windowactions.h"

#include <QEvent>
#include <QFileInfo>
#include <QToolBar>
#include <QToolButton>

namespace upview {

namespace {
constexpr int kIconSide = 20;
}

ViewStage::ViewStage(ViewPage &page, FolderModel &model, ImageLoader &loader, const WindowActions &actions,
                     Settings &settings, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_model(model)
    , m_actions(actions)
    , m_settings(settings)
    , m_strip(new ThumbnailStrip(model, &page))
    , m_bar(new QToolBar(&page))
    , m_title(new ElidingLabel(m_bar))
    , m_controls(new FullScreenControls(page, *m_bar, *m_strip, this))
    , m_show(new SlideShow(page, model, loader, settings, this))
    , m_sleepBlock(new SleepBlock(tr("Slide show"), this))
{
    makeBar();
    m_strip->hide();
    page.view()->installEventFilter(this);
    connect(m_strip, &ThumbnailStrip::openRequested, &page, &ViewPage::openPath);
    connect(&page, &ViewPage::currentChanged, this, [this](const QString &path) {
        m_strip->setCurrent(path);
        updateTitle();
    });
    connect(m_show, &SlideShow::runningChanged, this, &ViewStage::showChanged);
    connect(&settings, &Settings::changed, this, [this](QLatin1StringView key) {
        if (Settings::is(key, setting::thumbnailStrip))
            placeStrip();
    });
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(actions.slideShow, [this] { toggleSlideShow(); });
    on(actions.slower, [this] { m_show->changePace(1); });
    on(actions.faster, [this] { m_show->changePace(-1); });
    on(actions.controls, [this](bool shown) { m_controls->setBarPinned(shown); });
    on(actions.strip, [this](bool shown) {
        if (m_full)
            m_controls->setStripPinned(shown);
        else
            m_settings.set(setting::thumbnailStrip, shown);
    });
}

void ViewStage::makeBar()
{
    const WindowActions &a = m_actions;
    m_bar->setObjectName(QStringLiteral("fullScreenBar"));
    m_bar->setAccessibleName(tr("Picture"));
    m_bar->setAutoFillBackground(true);
    m_bar->setMovable(false);
    m_bar->setIconSize({kIconSide, kIconSide});
    m_bar->addActions({a.browse, a.previous, a.next});
    m_bar->addSeparator();
    m_bar->addActions({a.zoomOut, a.zoomIn, a.fit, a.original});
    m_bar->addSeparator();
    m_bar->addActions({a.rotateLeft, a.rotateRight});
    m_bar->addSeparator();
    m_bar->addActions({a.slideShow, a.strip});
    m_title->setAlignment(Qt::AlignCenter);
    m_bar->addWidget(m_title);
    m_bar->addActions({a.upscale, a.compare, a.split, a.saveResult});
    m_bar->addSeparator();
    m_bar->addAction(a.fullScreen);
    const auto buttons = m_bar->findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        button->setFocusPolicy(Qt::TabFocus);
    if (auto *button = qobject_cast<QToolButton *>(m_bar->widgetForAction(a.upscale)))
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_bar->hide();
}

void ViewStage::updateActions(bool viewing, bool fullScreen)
{
    const bool leftFull = m_full && !fullScreen;
    m_viewing = viewing;
    m_full = fullScreen;
    if (!viewing || leftFull)
        m_show->stop();
    m_controls->setActive(viewing && fullScreen);
    placeStrip();
    m_actions.slideShow->setEnabled(m_model.rowCount() > 0 || viewing);
    m_actions.slideShow->setChecked(m_show->isRunning());
    m_actions.strip->setEnabled(viewing);
    m_actions.controls->setEnabled(viewing && fullScreen);
    m_actions.controls->setChecked(m_controls->isBarPinned());
    m_actions.strip->setChecked(fullScreen ? m_controls->isStripPinned()
                                           : m_settings.get(setting::thumbnailStrip));
    for (QAction *action : {m_actions.slower, m_actions.faster})
        action->setEnabled(m_show->isRunning());
}

void ViewStage::placeStrip()
{
    m_strip->setFloating(m_full);
    if (m_full)
        return; // the controls' own
    const bool shown = m_settings.get(setting::thumbnailStrip);
    const int height = m_strip->sizeHint().height();
    const QRect stage = m_page.layoutOfParts().stage();
    m_strip->setGeometry(stage.left(), stage.bottom() + 1 - height, stage.width(), height);
    m_strip->setVisible(shown);
    m_page.layoutOfParts().setBottomInsets(shown ? height : 0, 0);
}

void ViewStage::updateTitle()
{
    const QString path = m_page.currentPath();
    const int row = m_model.indexOf(path).row();
    const QString name = QFileInfo(path).fileName();
    //: %1 is the name of a picture, %2 its number in the folder, %3 how many there are
    m_title->setWords(row < 0 ? name : tr("%1   %2 of %3").arg(name).arg(row + 1).arg(m_model.rowCount()));
}

void ViewStage::toggleSlideShow()
{
    if (m_show->isRunning()) {
        m_show->stop();
        return;
    }
    if (!m_viewing)
        Q_EMIT viewRequested();
    m_show->start();
}

void ViewStage::showChanged(bool running)
{
    m_sleepBlock->setBlocked(running);
    m_actions.slideShow->setChecked(running);
    for (QAction *action : {m_actions.slower, m_actions.faster})
        action->setEnabled(running);
    if (running) {
        m_showMadeFull = !m_full;
        Q_EMIT fullScreenRequested(true);
    } else if (std::exchange(m_showMadeFull, false) && m_full) {
        Q_EMIT fullScreenRequested(false);
    }
}

bool ViewStage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page.view() && event->type() == QEvent::Resize)
        placeStrip();
    return false;
}

} // namespace upview
