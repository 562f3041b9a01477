// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/upscaleservice.h"

#include <QObject>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;

namespace upview {

class MessageLine;
class ModelBox;

/// What the controls of a recipe have in common wherever they stand, in Preferences and beside the picture:
/// fills the boxes with what the engines know, and keeps them in agreement. A model that cannot run on the
/// chosen device gives way to Automatic and comes back with a device that can run it; strengths that a model
/// does not have cannot be chosen; the lines below say why. It stores nothing: the page's bindings do. GUI
/// thread; the widgets and the service outlive it.
class RecipeControls : public QObject
{
    Q_OBJECT

public:
    struct Widgets
    {
        QComboBox *engine = nullptr; ///< where there is none, setEngine tells
        QComboBox *device = nullptr;
        ModelBox *model = nullptr;
        QComboBox *denoise = nullptr;
        QCheckBox *tta = nullptr;
        QLabel *purpose = nullptr;
        MessageLine *deviceNotice = nullptr;
        MessageLine *modelNotice = nullptr;
    };

    RecipeControls(UpscaleService &service, const Widgets &widgets, QObject *parent);

    /// Asks for the report, now and whenever it is another one. Call when the controls are first seen.
    void begin();
    /// Asks again, e.g. when a speed was measured.
    void refresh();

    void selectDevice(const QString &id);
    void selectModel(const QString &id);
    void selectDenoise(int strength);
    void selectEngine(const QString &name);
    [[nodiscard]] QString device() const;
    [[nodiscard]] QString model() const;
    [[nodiscard]] int denoise() const;
    [[nodiscard]] QString engine() const;

    [[nodiscard]] const std::optional<EngineReport> &report() const { return m_report; }
    /// The device that the choice stands for: Automatic is the first one. Empty while nothing is known.
    [[nodiscard]] QString effectiveDevice() const;
    /// The model that the choice stands for; empty while nothing is known.
    [[nodiscard]] QString effectiveModel() const;
    /// The controls as a recipe; the rest of it is `rest`.
    [[nodiscard]] Recipe recipe(Recipe rest) const;

Q_SIGNALS:
    /// What the engines know has come, or is another now.
    void reported();

private:
    void fillDenoise();
    void fillDevices();
    void onReport(const EngineReport &report);
    /// Models that cannot run on the chosen device cannot be chosen, and say why.
    void updateModels();
    void adaptModel();
    void updateNotices();
    void updateDenoise();
    [[nodiscard]] const Model *findModel(const QString &id) const;
    [[nodiscard]] QString modelName(const QString &id) const;
    /// The device that the engines stay on until a restart, where none of them can use the wanted one.
    [[nodiscard]] QString boundDevice(const QString &wanted) const;
    [[nodiscard]] QString deviceName(const QString &id) const;
    [[nodiscard]] QString obstacle(const QString &model) const;
    [[nodiscard]] QString modelNotice() const;

    UpscaleService &m_service;
    const Widgets m_widgets;
    QString m_engine; ///< where there is no box for it
    std::optional<EngineReport> m_report;
    bool m_begun = false;
    QString m_displacedModel; ///< what the user had chosen before adaptModel() chose Automatic
};

} // namespace upview
