// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/preferences/preferencespage.h"

#include <QSize>

class QCheckBox;
class QLabel;
class QPushButton;

namespace upview {

class MessageLine;
class RecipeControls;
class ScaleSpinBox;
class TargetSizeBox;
class UpscaleService;

/// The recipe beside the picture: the same rows of the settings as Preferences > Upscaling, stored as soon as
/// they are changed, so that U uses what one sees; with them how large the result becomes and about how long
/// that takes here. GUI thread; the settings and the service outlive it.
class RecipePanel : public PreferencesPage
{
    Q_OBJECT

public:
    RecipePanel(Settings &settings, UpscaleService &service, QWidget *parent = nullptr);
    ~RecipePanel() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;

    /// The picture on screen; empty: none.
    void setSourceSize(QSize size);
    /// Whether a click in the picture is waited for, or the patch is being made.
    void setPreviewing(bool previewing);
    /// A sentence on the preview; empty: none.
    void setPreviewNotice(const QString &text, bool isProblem);

Q_SIGNALS:
    void upscaleRequested();
    /// Asks for a preview, or ends it.
    void previewRequested(bool wanted);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void bindControls();
    void updateForecast();

    UpscaleService &m_service;
    RecipeControls *m_controls = nullptr;
    TargetSizeBox *m_fit;
    ScaleSpinBox *m_scale;
    QCheckBox *m_tta;
    QLabel *m_forecast;
    QPushButton *m_upscale;
    QPushButton *m_preview;
    MessageLine *m_previewNotice;
    QSize m_sourceSize;
};

} // namespace upview
