// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/viewtools.h"

#include "core/settings/settingstable.h"
#include "widgets/view/imageview.h"
#include "widgets/view/pixelreadout.h"
#include "widgets/view/viewpage.h"
#include "widgets/windowactions.h"

#include <QStatusBar>

#include <optional>

namespace upview {

ViewTools::ViewTools(ViewPage &page, const WindowActions &actions, Settings &settings, QStatusBar &bar,
                     QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_actions(actions)
    , m_settings(settings)
    , m_readout(new PixelReadout(&bar))
{
    bar.insertPermanentWidget(0, m_readout);
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    ImageView *view = page.view();
    on(actions.zoomIn, [view] { view->zoomIn(); });
    on(actions.zoomOut, [view] { view->zoomOut(); });
    on(actions.fit, [view] { view->setMode(ViewMode::Fit); });
    on(actions.fill, [view] { view->setMode(ViewMode::Fill); });
    on(actions.fitWidth, [view] { view->setMode(ViewMode::FitWidth); });
    on(actions.original, [view] { view->setMode(ViewMode::Original); });
    on(actions.rotateLeft, [view] { view->rotateLeft(); });
    on(actions.rotateRight, [view] { view->rotateRight(); });
    on(actions.flip, [view] { view->flipHorizontal(); });
    on(actions.zoom200, [view] { view->zoomToPercent(200); });
    on(actions.zoom400, [view] { view->zoomToPercent(400); });
    on(actions.flipVertical, [view] { view->flipVertical(); });
    on(actions.backdrop, [this] { cycleBackdrop(); });
    on(actions.miniMap, [this](bool shown) { m_settings.set(setting::miniMap, shown); });
    on(actions.twoPages, [this](bool shown) { m_settings.set(setting::twoPages, shown); });
    on(actions.coverAlone, [this](bool alone) { m_settings.set(setting::coverAlone, alone); });
    on(actions.pixelColor, [this](bool shown) {
        m_settings.set(setting::pixelColor, shown);
        readPixel(m_pixel);
    });
    connect(&page, &ViewPage::pointerMoved, this, &ViewTools::readPixel);
}

void ViewTools::updateActions(bool viewing)
{
    const bool picture = viewing && m_page.hasPicture();
    for (QAction *action : {m_actions.zoom200, m_actions.zoom400, m_actions.flipVertical})
        action->setEnabled(picture);
    for (QAction *action : {m_actions.backdrop, m_actions.miniMap, m_actions.pixelColor})
        action->setEnabled(viewing);
    m_actions.twoPages->setEnabled(viewing);
    m_actions.twoPages->setChecked(m_settings.get(setting::twoPages));
    m_actions.coverAlone->setEnabled(viewing && m_settings.get(setting::twoPages));
    m_actions.coverAlone->setChecked(m_settings.get(setting::coverAlone));
    m_actions.miniMap->setChecked(m_settings.get(setting::miniMap));
    m_actions.pixelColor->setChecked(m_settings.get(setting::pixelColor));
    if (!viewing)
        readPixel({-1, -1});
}

void ViewTools::cycleBackdrop()
{
    using setting::Backdrop;
    Backdrop next = Backdrop::Checkerboard;
    QString text = tr("Transparent background: checkerboard");
    switch (m_settings.get(setting::backdrop)) {
    case Backdrop::Checkerboard:
        next = Backdrop::Black;
        text = tr("Transparent background: black");
        break;
    case Backdrop::Black:
        next = Backdrop::White;
        text = tr("Transparent background: white");
        break;
    case Backdrop::White:
        next = Backdrop::Custom;
        text = tr("Transparent background: %1").arg(m_settings.get(setting::backdropColor).toUpper());
        break;
    case Backdrop::Custom:
        break;
    }
    m_settings.set(setting::backdrop, next);
    m_page.hint(text);
}

void ViewTools::readPixel(QPoint pixel)
{
    m_pixel = pixel;
    const bool wanted = m_settings.get(setting::pixelColor) && pixel.x() >= 0;
    const std::optional<QColor> giant = wanted ? m_page.giantColor(pixel) : std::nullopt;
    if (giant)
        m_readout->setColor(*giant, m_page.currentInfo().hasAlpha, pixel);
    else if (wanted)
        m_readout->setPixel(m_page.shownImage(), m_page.view()->shownSize(), pixel);
    else
        m_readout->setPixel({}, {}, {-1, -1});
}

} // namespace upview
