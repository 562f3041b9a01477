// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/upscale/enginereport.h"
#include "core/upscale/recipe.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace upview {

/// What else decides how a recipe is carried out.
struct ResolveContext
{
    QHash<QByteArray, QString> fixedDevices; ///< by engine: the only device that it can still use
    bool sixteenBit = false; ///< the source has 16 bits a channel
};

/// What a recipe means here: everything filled in. The pointers live as long as the report.
struct ResolvedRecipe
{
    Recipe recipe;
    const Model *model = nullptr;
    const EngineFacts *engine = nullptr;
    const Device *device = nullptr;
    QString notice; ///< translated sentence where something else is done than was asked for; else empty
};

/// Fills in what the recipe leaves open. Device: a GPU before the CPU. Model: the best one of the device; on
/// the CPU a better one than the usual where it was measured to answer within seconds.
/// Engine: of those that can run the model on the device, one that keeps 16 bits where the source has
/// them, and that is not bound to another device; then the one that was measured to be clearly faster;
/// without a measurement of both the first of the report. An engine that is named is used or refused. An
/// error says why the recipe cannot be carried out. Pure; any thread.
Result<ResolvedRecipe> resolveRecipe(const Recipe &recipe, const EngineReport &report,
                                     const ResolveContext &context);

/// The devices on which a recipe may run, best first: the one that it names, or all GPUs that can run its
/// model, or the device that resolveRecipe() takes. Empty when it cannot be carried out.
QStringList candidateDevices(const Recipe &recipe, const EngineReport &report, const ResolveContext &context);

} // namespace upview
