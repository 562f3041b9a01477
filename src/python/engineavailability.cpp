// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/engineavailability.h"

#include <QCoreApplication>

#include <algorithm>

namespace upview {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EngineAvailability)
};

} // namespace

Availability availabilityOf(Engine &engine, const PythonEnvironment &environment, const EngineStart &start)
{
    Availability result;
    result.engine = QString::fromLatin1(engine.name());
    result.missingPackages = environment.missingModelPackages();
    const QString setUp = Text::tr("Run ./run in Upview's folder and start Upview again.");
    if (start.error) {
        result.problem = start.problem ? start.problem->text : start.error->text;
        result.remedy = start.problem ? start.problem->remedy : setUp;
        return result;
    }
    result.version = start.version;
    result.notes = start.notes;
    const QList<Device> devices = engine.devices();
    result.usable = std::any_of(modelCatalogue().cbegin(), modelCatalogue().cend(), [&](const Model &model) {
        return std::any_of(devices.cbegin(), devices.cend(),
                           [&](const Device &device) { return engine.obstacle(model, device).isEmpty(); });
    });
    if (!result.missingPackages.isEmpty()) {
        const QString list = result.missingPackages.join(QStringLiteral(", "));
        result.problem = result.usable ? Text::tr("Some models are not installed: %1.").arg(list)
                                       : Text::tr("No model is installed: %1.").arg(list);
        result.remedy = environment.remedyFor(result.missingPackages.join(u' '));
    } else if (!result.usable) {
        result.problem = Text::tr("None of the models can be used: their files are missing or damaged.");
        result.remedy = setUp;
    }
    return result;
}

} // namespace upview
