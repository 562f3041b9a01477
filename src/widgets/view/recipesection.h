// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/upscaleservice.h"

#include <QObject>

class QAction;

namespace upview {

class PatchPreview;
class RecipePanel;
class Settings;
class ViewPage;

/// The recipe's section in the viewer's side panel, and the preview of a patch: follows the picture on
/// screen. GUI thread; the page, the settings and the service outlive it.
class RecipeSection : public QObject
{
    Q_OBJECT

public:
    /// `panel` shows and hides the section, `preview` begins and ends a preview; both are checkable.
    RecipeSection(ViewPage *page, Settings &settings, UpscaleService &service, QAction *panel,
                  QAction *preview);

    [[nodiscard]] PatchPreview *preview() const { return m_preview; }

private:
    void requestPreview(bool wanted);
    void followPage();
    void followPreview();

    ViewPage *m_page;
    Settings &m_settings;
    QAction *m_action;
    RecipePanel *m_panel;
    PatchPreview *m_preview;
};

} // namespace upview
