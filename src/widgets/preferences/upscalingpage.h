// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/upscaleservice.h"
#include "widgets/preferences/preferencespage.h"

#include <array>
#include <utility>

class QAbstractButton;

namespace Ui {
class UpscalingPage;
}

namespace upview {

class RecipeControls;
class SpeedMeasurement;

/// Preferences > Upscaling: the engine's state and what mends it, the device, the model, scale, tile and TTA,
/// and how fast all that is here. What the engine knows comes from UpscaleService::report() when the page is
/// first shown; until then the page shows what is stored. GUI thread; the settings and the service outlive
/// the page.
class UpscalingPage : public PreferencesPage
{
    Q_OBJECT

public:
    UpscalingPage(Settings &settings, UpscaleService &service, QWidget *parent = nullptr);
    ~UpscalingPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fillEngines();
    void fillTiles();
    void bindControls();
    void connectSafeMode();
    void connectMeasuring();
    void updateMeasuring();

    void onReport();
    void showAvailability(const Availability &availability);
    /// Says which files of the user's folder can be used, and what is wrong with the others.
    void showOwnModels(const EngineReport &report);
    void chooseModelFolder();
    /// Marks the button of the present scale.
    void updateQuickScales();
    void copyRemedy();

    /// The buttons beside the scale, and what they stand for.
    [[nodiscard]] std::array<std::pair<QAbstractButton *, double>, 3> quickScales() const;
    std::unique_ptr<Ui::UpscalingPage> m_ui;
    UpscaleService &m_service;
    RecipeControls *m_controls = nullptr;
    SpeedMeasurement *m_measurement = nullptr;
    QString m_modelFolder; ///< as stored: empty stands for the usual one
};

} // namespace upview
