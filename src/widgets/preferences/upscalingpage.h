// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/upscaleservice.h"
#include "widgets/preferences/preferencespage.h"

#include <array>
#include <optional>
#include <utility>

class QAbstractButton;

namespace Ui {
class UpscalingPage;
}

namespace upview {

/// Preferences > Upscaling: the engine's state and what mends it, the device, the model, scale, tile and TTA.
/// What the engine knows comes from UpscaleService::report() when the page is first shown; until then the
/// page shows what is stored. GUI thread; the settings and the service outlive the page.
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
    void fillModels();
    /// Adds the user's own models to the list, and says which files are not one.
    void fillOwnModels();
    void fillDenoise();
    void fillTiles();
    void bindControls();

    void onReport(const EngineReport &report);
    void showAvailability(const Availability &availability);
    void fillDevices();
    /// Chooses a device in the box; one that is not there gets an entry that says so.
    void selectDevice(const QString &id);
    void selectModel(const QString &id);
    /// Models that cannot run on the chosen device cannot be chosen, and say why.
    void updateModels();
    /// After the user chose a device: a model that cannot run there gives way to Automatic, and comes back
    /// with a device that can run it.
    void adaptModel();
    void updateNotices();
    /// Strengths that the chosen model does not have cannot be chosen.
    void updateDenoise();
    void chooseModelFolder();
    /// Marks the button of the present scale.
    void updateQuickScales();
    void copyRemedy();

    /// The buttons beside the scale, and what they stand for.
    [[nodiscard]] std::array<std::pair<QAbstractButton *, double>, 3> quickScales() const;
    /// The device that the choice stands for: Automatic is the first one. Empty while nothing is known.
    [[nodiscard]] QString effectiveDevice() const;
    [[nodiscard]] const Model *findModel(const QString &id) const;
    [[nodiscard]] QString modelName(const QString &id) const;
    /// The device that the engines stay on until a restart, where none of them can use the wanted one.
    [[nodiscard]] QString boundDevice(const QString &wanted) const;
    [[nodiscard]] QString deviceName(const QString &id) const;
    [[nodiscard]] QString obstacle(const QString &model) const;
    [[nodiscard]] QString modelNotice() const;

    std::unique_ptr<Ui::UpscalingPage> m_ui;
    UpscaleService &m_service;
    std::optional<EngineReport> m_report;
    bool m_asked = false;
    int m_catalogueRows = 0; ///< of the list of models, before the user's own
    QString m_modelFolder; ///< as stored: empty stands for the usual one
    QString m_displacedModel; ///< what the user had chosen before adaptModel() chose Automatic
};

} // namespace upview
