// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/custommodels.h"
#include "core/upscale/engine.h"
#include "core/upscale/recipe.h"
#include "core/upscale/speedtable.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace upview {

/// What one engine can do here.
struct EngineFacts
{
    QByteArray name; ///< "sr_vulkan", "ncnn"
    EngineTraits traits;
    Availability availability;
    QList<Device> devices;
    /// Translated reasons by device id and model id; a pair that is not there can run.
    QHash<QString, QHash<QString, QString>> obstacles;

    [[nodiscard]] bool hasDevice(const QString &id) const;
    /// Why the model cannot run on the device; empty when it can.
    [[nodiscard]] QString obstacle(const QString &device, const QString &model) const;
};

/// Everything that Preferences and the command line want to know of the engines, as one value.
struct EngineReport
{
    QList<EngineFacts> engines; ///< in the order in which they are preferred where nothing else decides
    /// Of all of them together: usable when one is; `engine` and `version` are those of the first usable one.
    Availability availability;
    QList<Device> devices; ///< of all engines, each id once; GPUs first, best first
    QList<Model> models; ///< the catalogue, then the models of the user's folder that can be used
    QList<CustomModel> customModels; ///< all pairs of the user's folder, with what is wrong with them
    SpeedTable speeds; ///< what was measured here, as it is known when the report is given

    /// The model with this id, or nullptr. Lives as long as the report.
    [[nodiscard]] const Model *findModel(const QString &id) const;
    [[nodiscard]] const Device *findDevice(const QString &id) const;
    /// The engine of this name, or nullptr.
    [[nodiscard]] const EngineFacts *findEngine(const QByteArray &name) const;
    /// Why the model cannot run on the device: with this engine, or, where none is named, with any of them.
    /// Empty when it can.
    [[nodiscard]] QString obstacle(const QString &device, const QString &model,
                                   const QByteArray &engine = {}) const;
    /// Under which key the time of a recipe is known whose engine, model and device are named. Nothing where
    /// the report does not know them.
    [[nodiscard]] std::optional<SpeedKey> speedKey(const Recipe &recipe) const;
    /// What is known of a model on a device: of this engine, or, where none is named, of the fastest one.
    [[nodiscard]] std::optional<Speed> speed(const QString &device, const QString &model,
                                             const QByteArray &engine = {}, bool tta = false,
                                             int threads = 0) const;
};

/// Asks the engines, and looks into the folder of the user's models (empty: none). Blocks for as long as the
/// engines need to start; never on the GUI thread.
EngineReport makeEngineReport(const QList<std::shared_ptr<Engine>> &engines, const QString &modelFolder);

} // namespace upview
