// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/editcontrol.h"

#include "widgets/view/cropbar.h"
#include "widgets/view/cropoverlay.h"
#include "widgets/view/imageview.h"
#include "widgets/view/pagelayout.h"
#include "widgets/view/picturesaver.h"
#include "widgets/view/viewpage.h"
#include "widgets/windowactions.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>

namespace upview {

EditControl::EditControl(ViewPage &page, const WindowActions &actions, QWidget *window)
    : QObject(window)
    , m_page(page)
    , m_actions(actions)
    , m_saver(new PictureSaver(window))
    , m_overlay(new CropOverlay(page.view()))
    , m_bar(new CropBar(&page))
{
    page.view()->installEventFilter(this);
    connect(actions.saveRotation, &QAction::triggered, this, &EditControl::saveRotation);
    connect(actions.crop, &QAction::triggered, this, [this](bool crop) {
        if (crop)
            startCrop();
        else
            stopCrop();
    });
    connect(&page, &ViewPage::currentChanged, this, &EditControl::stopCrop);
    connect(page.view(), &ImageView::viewChanged, this,
            [this] { m_actions.saveRotation->setEnabled(isTurned()); });
    connect(m_overlay, &CropOverlay::cancelled, this, &EditControl::stopCrop);
    connect(m_overlay, &CropOverlay::accepted, this, &EditControl::cropAs);
    connect(m_overlay, &CropOverlay::partChanged, this, [this](const QRect &part) {
        const bool turned = m_page.view()->transform().quarterTurns() % 2 != 0;
        m_bar->setPartSize(turned ? part.size().transposed() : part.size());
    });
    connect(m_bar, &CropBar::aspectChanged, m_overlay, &CropOverlay::setAspect);
    connect(m_bar, &CropBar::saveAsRequested, this, &EditControl::cropAs);
    connect(m_bar, &CropBar::overwriteRequested, this, &EditControl::cropOver);
    connect(m_bar, &CropBar::cancelRequested, this, &EditControl::stopCrop);
    connect(m_saver, &PictureSaver::saved, this, &EditControl::saved);
    connect(m_saver, &PictureSaver::failed, this,
            [this](const Error &error) { m_page.hint(error.text, QStringLiteral("warning")); });
}

void EditControl::updateActions(bool viewing)
{
    const bool picture = viewing && m_page.hasPicture() && !m_page.isSpread();
    if (!picture)
        stopCrop();
    m_actions.crop->setEnabled(picture);
    m_actions.crop->setChecked(isCropping());
    m_actions.saveRotation->setEnabled(viewing && isTurned());
}

PictureEdit EditControl::editOnScreen() const
{
    const ViewTransform &transform = m_page.view()->transform();
    return {{}, transform.quarterTurns(), transform.isMirrored()};
}

bool EditControl::isTurned() const
{
    return m_page.hasPicture() && !m_page.isSpread() && editOnScreen().turns()
        && isEditable(m_page.currentInfo().format) && !m_page.isAnimated();
}

void EditControl::saveRotation()
{
    if (!isTurned())
        return;
    m_saver->overwrite(
        m_page.currentPath(), editOnScreen(), true,
        tr("It is stored the way that it is shown now. Nothing is lost: every pixel stays as it "
           "is, and turning it back brings back the picture of before."));
}

// --- Cropping -----------------------------------------------------------------------------------------

bool EditControl::isCropping() const
{
    return !m_overlay->isHidden();
}

void EditControl::startCrop()
{
    if (!m_page.hasPicture() || isCropping())
        return;
    // The source is cropped; a result is saved first.
    m_page.view()->setSourceShown(true);
    m_page.setPlaying(false);
    const ImageInfo info = m_page.currentInfo();
    const bool turned = m_page.view()->transform().quarterTurns() % 2 != 0;
    m_bar->show();
    placeBar();
    m_overlay->start(info.size);
    m_bar->start(turned ? info.size.transposed() : info.size, info.format == "jpeg",
                 isEditable(info.format) && !info.animated);
    m_actions.crop->setChecked(true);
}

void EditControl::stopCrop()
{
    m_actions.crop->setChecked(false);
    if (!isCropping())
        return;
    m_overlay->hide();
    m_bar->hide();
    placeBar();
    m_page.setFocus();
}

PictureEdit EditControl::cropEdit() const
{
    PictureEdit edit = editOnScreen();
    if (m_overlay->part() != QRect(QPoint(), m_page.currentInfo().size))
        edit.part = m_overlay->part();
    return edit;
}

void EditControl::cropAs()
{
    m_saver->saveAs(m_page.currentPath(), m_page.currentInfo().format, cropEdit(), m_bar->isLossless(),
                    tr("-cropped", "behind the name of a file"));
}

void EditControl::cropOver()
{
    m_saver->overwrite(
        m_page.currentPath(), cropEdit(), m_bar->isLossless(),
        tr("What is outside of the frame will be gone from the file for good. To keep it, save the "
           "part under another name instead."));
}

void EditControl::placeBar()
{
    const QRect stage = m_page.layoutOfParts().stage();
    const int height = m_bar->isHidden() ? 0 : m_bar->fit(stage.width());
    m_bar->setGeometry(stage.left(), 0, stage.width(), height);
    m_page.layoutOfParts().setTopInset(height);
}

void EditControl::saved(const QString &source, const QString &target, const EditedPicture &picture)
{
    stopCrop();
    if (QFileInfo(source) == QFileInfo(target)) {
        if (m_page.currentPath() == source)
            m_page.reloadUpright();
        switch (picture.way) {
        case EditWay::Moved:
            m_page.hint(tr("Saved without loss"));
            break;
        case EditWay::Tagged:
            m_page.hint(tr("Saved without loss: the file now says how it is to be turned"));
            break;
        case EditWay::Encoded:
            m_page.hint(tr("Saved"));
            break;
        }
        return;
    }
    m_page.hint(tr("Saved as %1, %2 x %3 pixels")
                    .arg(QFileInfo(target).fileName())
                    .arg(picture.size.width())
                    .arg(picture.size.height()));
}

bool EditControl::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page.view() && event->type() == QEvent::Resize)
        placeBar();
    return false;
}

} // namespace upview
