// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/recipesection.h"

#include "core/settings/settings.h"
#include "widgets/view/durationtext.h"
#include "widgets/view/imageview.h"
#include "widgets/view/patchpreview.h"
#include "widgets/view/recipepanel.h"
#include "widgets/view/sidepanel.h"
#include "widgets/view/viewpage.h"

#include <QAction>

namespace upview {

namespace {

const QString kSection = QStringLiteral("recipe");

} // namespace

RecipeSection::RecipeSection(ViewPage *page, Settings &settings, UpscaleService &service, QAction *panel,
                             QAction *preview)
    : QObject(page)
    , m_page(page)
    , m_settings(settings)
    , m_action(preview)
    , m_panel(new RecipePanel(settings, service))
    , m_preview(new PatchPreview(service, page->view(), this))
{
    page->sidePanel()->addSection(kSection, m_panel->title(), m_panel);
    page->sidePanel()->bindAction(kSection, panel);
    connect(m_panel, &RecipePanel::upscaleRequested, page, &ViewPage::upscale);
    connect(m_panel, &RecipePanel::previewRequested, this, &RecipeSection::requestPreview);
    connect(m_action, &QAction::triggered, this, &RecipeSection::requestPreview);
    connect(m_preview, &PatchPreview::stateChanged, this, &RecipeSection::followPreview);
    connect(m_preview, &PatchPreview::shown, this, [this](const UpscaleResult &result) {
        m_panel->setPreviewNotice(tr("The patch took %1. Click in the picture to take it away.")
                                      .arg(durationText(result.totalSeconds, DurationStyle::Exact)),
                                  false);
    });
    connect(m_preview, &PatchPreview::failed, this,
            [this](const Error &error) { m_panel->setPreviewNotice(error.text, true); });
    connect(page, &ViewPage::currentChanged, this, [this] {
        m_preview->drop();
        followPage();
    });
    connect(page, &ViewPage::statusChanged, this, [this] {
        // The whole picture takes its place.
        if (m_page->hasResult())
            m_preview->drop();
        followPage();
    });
    connect(&settings, &Settings::changed, m_preview, &PatchPreview::drop);
    followPage();
}

void RecipeSection::followPage()
{
    const bool can = m_page->hasPicture() && m_page->upscaleObstacle().isEmpty();
    m_panel->setSourceSize(can ? m_page->currentInfo().size : QSize());
    // A patch is cut out of the picture in memory.
    m_action->setEnabled(can && !m_page->currentPicture().isReduced);
}

void RecipeSection::requestPreview(bool wanted)
{
    if (!wanted || !m_page->hasPicture()) {
        m_preview->drop();
        followPreview();
        return;
    }
    // With a result on screen the patch would show what is there already.
    m_page->discardResult();
    m_page->sidePanel()->setSectionShown(kSection, true);
    m_preview->choose(m_page->picture(), Recipe::fromSettings(m_settings));
}

void RecipeSection::followPreview()
{
    const PatchPreview::State state = m_preview->state();
    const bool busy = state == PatchPreview::State::Choosing || state == PatchPreview::State::Running;
    m_panel->setPreviewing(busy);
    m_action->setChecked(busy);
    switch (state) {
    case PatchPreview::State::Choosing:
        m_panel->setPreviewNotice(tr("Click in the picture where the patch should be."), false);
        break;
    case PatchPreview::State::Running:
        m_panel->setPreviewNotice(tr("The patch is being upscaled…"), false);
        break;
    case PatchPreview::State::Idle:
        m_panel->setPreviewNotice({}, false);
        break;
    case PatchPreview::State::Shown:
        break; // said with its time
    }
}

} // namespace upview
