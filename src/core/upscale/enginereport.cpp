// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/enginereport.h"

#include <algorithm>

namespace upview {

namespace {

/// What all engines together say.
Availability together(const QList<EngineFacts> &engines)
{
    Availability all;
    QStringList problems;
    for (const EngineFacts &facts : engines) {
        const Availability &one = facts.availability;
        if (one.usable && !all.usable) {
            all.usable = true;
            all.engine = one.engine;
            all.version = one.version;
            all.missingPackages = one.missingPackages;
        }
        if (!one.problem.isEmpty() && !problems.contains(one.problem))
            problems.append(one.problem);
        if (all.remedy.isEmpty())
            all.remedy = one.remedy;
        for (const QString &note : one.notes) {
            if (!all.notes.contains(note))
                all.notes.append(note);
        }
    }
    if (!all.usable && !engines.isEmpty()) {
        const Availability &first = engines.first().availability;
        all.engine = first.engine;
        all.version = first.version;
        all.missingPackages = first.missingPackages;
    }
    all.problem = problems.join(u' ');
    return all;
}

} // namespace

bool EngineFacts::hasDevice(const QString &id) const
{
    return std::any_of(devices.cbegin(), devices.cend(), [&](const Device &d) { return d.id == id; });
}

QString EngineFacts::obstacle(const QString &device, const QString &model) const
{
    return obstacles.value(device).value(model);
}

const Model *EngineReport::findModel(const QString &id) const
{
    const auto found =
        std::find_if(models.cbegin(), models.cend(), [&](const Model &m) { return m.id == id; });
    return found == models.cend() ? nullptr : &*found;
}

const Device *EngineReport::findDevice(const QString &id) const
{
    const auto found =
        std::find_if(devices.cbegin(), devices.cend(), [&](const Device &d) { return d.id == id; });
    return found == devices.cend() ? nullptr : &*found;
}

const EngineFacts *EngineReport::findEngine(const QByteArray &name) const
{
    const auto found =
        std::find_if(engines.cbegin(), engines.cend(), [&](const EngineFacts &e) { return e.name == name; });
    return found == engines.cend() ? nullptr : &*found;
}

QString EngineReport::obstacle(const QString &device, const QString &model, const QByteArray &engine) const
{
    QString reason;
    for (const EngineFacts &facts : engines) {
        if ((!engine.isEmpty() && facts.name != engine) || !facts.hasDevice(device))
            continue;
        const QString one = facts.obstacle(device, model);
        if (one.isEmpty())
            return {};
        if (reason.isEmpty())
            reason = one;
    }
    return reason;
}

std::optional<SpeedKey> EngineReport::speedKey(const Recipe &recipe) const
{
    const EngineFacts *engine = findEngine(recipe.engine);
    const Device *device = findDevice(recipe.device);
    if (!engine || !device || recipe.model.isEmpty())
        return std::nullopt;
    SpeedKey key;
    key.engine = QString::fromUtf8(engine->name) + QLatin1Char(' ') + engine->availability.version;
    key.model = recipe.model;
    key.device = device->driver.isEmpty() ? device->name : device->name + QLatin1Char(' ') + device->driver;
    key.tta = recipe.tta;
    key.threads = device->isGpu ? 0 : recipe.threads;
    return key;
}

std::optional<Speed> EngineReport::speed(const QString &device, const QString &model,
                                         const QByteArray &engine, bool tta, int threads) const
{
    std::optional<Speed> best;
    for (const EngineFacts &facts : engines) {
        if (!engine.isEmpty() && facts.name != engine)
            continue;
        Recipe recipe;
        recipe.engine = facts.name;
        recipe.model = model;
        recipe.device = device;
        recipe.tta = tta;
        recipe.threads = threads;
        const auto key = speedKey(recipe);
        const auto speed = key ? speeds.find(*key) : std::nullopt;
        if (speed && (!best || speed->secondsPerMegapixel < best->secondsPerMegapixel))
            best = speed;
    }
    return best;
}

EngineReport makeEngineReport(const QList<std::shared_ptr<Engine>> &engines, const QString &modelFolder)
{
    EngineReport report;
    report.models = modelCatalogue();
    if (!modelFolder.isEmpty())
        report.customModels = findCustomModels(modelFolder);
    for (const CustomModel &custom : std::as_const(report.customModels)) {
        if (custom.problem.isEmpty())
            report.models.append(custom.model);
    }
    for (const auto &engine : engines) {
        EngineFacts facts;
        facts.name = engine->name();
        facts.traits = engine->traits();
        // Its outcome is in what it says of itself.
        static_cast<void>(engine->initialise());
        facts.availability = engine->availability();
        facts.devices = engine->devices();
        for (const Device &device : std::as_const(facts.devices)) {
            for (const Model &model : std::as_const(report.models)) {
                if (const QString reason = engine->obstacle(model, device); !reason.isEmpty())
                    facts.obstacles[device.id].insert(model.id, reason);
            }
            if (!report.findDevice(device.id))
                report.devices.append(device);
        }
        report.engines.append(facts);
    }
    std::stable_sort(report.devices.begin(), report.devices.end(),
                     [](const Device &a, const Device &b) { return a.isGpu && !b.isGpu; });
    report.availability = together(report.engines);
    return report;
}

} // namespace upview
