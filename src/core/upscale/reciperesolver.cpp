// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/reciperesolver.h"

#include <QCoreApplication>

namespace upview {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RecipeResolver)
};

// What the result of an empty model name is, best first.
const char *const kGpuModels[] = {"REALESRGAN_X4PLUS_UP4X", "WAIFU2X_CUNET_UP2X"};
const char *const kCpuModels[] = {"WAIFU2X_PHOTO_UP2X", "WAIFU2X_CUNET_UP2X"};

/// Rather than the quick one on the CPU, a better one that was measured to answer within seconds there.
constexpr char kBetterCpuModel[] = "WAIFU2X_CUNET_UP2X";
constexpr double kSecondsOnCpu = 3; ///< for a million pixels
/// Part by which the other engine must be faster: between equals the cached results count.
constexpr double kClearlyFaster = 0.9;

/// Whether an engine can still use a device in this process.
bool isFree(const EngineFacts &engine, const QString &device, const ResolveContext &context)
{
    const QString fixed = context.fixedDevices.value(engine.name);
    return fixed.isEmpty() || fixed == device;
}

/// Whether one engine was measured to be clearly faster than another one at this recipe, whose engine is
/// open. Without a measurement of both nobody knows.
bool isFaster(const EngineFacts &one, const EngineFacts &other, const Recipe &recipe,
              const EngineReport &report)
{
    const auto speedOf = [&](const EngineFacts &engine) {
        return report.speed(recipe.device, recipe.model, engine.name, recipe.tta, recipe.threads);
    };
    const auto first = speedOf(one);
    const auto second = speedOf(other);
    // For a picture of a usual size.
    return first && second && first->measured && second->measured
        && first->secondsFor(1.0) < kClearlyFaster * second->secondsFor(1.0);
}

/// The engine that Automatic takes for a recipe whose device and model are known, or nullptr where none can.
const EngineFacts *automaticEngine(const EngineReport &report, const Recipe &recipe,
                                   const ResolveContext &context)
{
    const EngineFacts *best = nullptr;
    for (const EngineFacts &engine : report.engines) {
        if (!engine.hasDevice(recipe.device) || !engine.obstacle(recipe.device, recipe.model).isEmpty()
            || !isFree(engine, recipe.device, context))
            continue;
        // Right comes before fast.
        const bool sameDepth =
            !context.sixteenBit || !best || engine.traits.sixteenBit == best->traits.sixteenBit;
        if (!best || (sameDepth ? isFaster(engine, *best, recipe, report) : engine.traits.sixteenBit))
            best = &engine;
    }
    return best;
}

/// The engine that is bound to a device, where no engine is free to use the one that is asked for.
const EngineFacts *boundEngine(const Recipe &recipe, const EngineReport &report,
                               const ResolveContext &context)
{
    if (report.devices.isEmpty())
        return nullptr;
    const QString device = recipe.device.isEmpty() ? report.devices.first().id : recipe.device;
    const EngineFacts *bound = nullptr;
    for (const EngineFacts &engine : report.engines) {
        if (!engine.hasDevice(device))
            continue;
        if (isFree(engine, device, context))
            return nullptr;
        if (!bound)
            bound = &engine;
    }
    return bound;
}

Result<QString> automaticModel(const Recipe &recipe, const EngineReport &report, const Device &device)
{
    const auto canRun = [&](const QString &id) {
        return report.findModel(id) && report.obstacle(device.id, id, recipe.engine).isEmpty();
    };
    if (!device.isGpu) {
        const QString better = QLatin1StringView(kBetterCpuModel);
        const auto speed = report.speed(device.id, better, recipe.engine, recipe.tta, recipe.threads);
        if (speed && speed->measured && speed->secondsFor(1.0) <= kSecondsOnCpu && canRun(better))
            return better;
    }
    for (const char *candidate : device.isGpu ? kGpuModels : kCpuModels) {
        if (const QString id = QLatin1StringView(candidate); canRun(id))
            return id;
    }
    for (const Model &model : report.models) {
        if (model.scale > 1 && canRun(model.id))
            return model.id;
    }
    return failure(ErrorCode::EngineMissing, Text::tr("No model is installed."), report.availability.remedy);
}

Result<void> checkRanges(const Recipe &recipe)
{
    if (!(recipe.scale >= Recipe::kMinScale && recipe.scale <= Recipe::kMaxScale)) {
        return failure(
            ErrorCode::InvalidArgument,
            Text::tr("The scale must be between %1 and %2.").arg(Recipe::kMinScale).arg(Recipe::kMaxScale));
    }
    if (!EngineTask::isTile(recipe.tile))
        return failure(ErrorCode::InvalidArgument,
                       Text::tr("The tile size must be 0 (automatic) or between 32 and 4096."));
    return {};
}

/// The model of the recipe, with its denoise strength folded in.
Result<const Model *> modelOf(const Recipe &recipe, const EngineReport &report)
{
    const Model *model = report.findModel(recipe.model);
    if (!model)
        return failure(ErrorCode::InvalidArgument, Text::tr("There is no model “%1”.").arg(recipe.model));
    if (recipe.denoise < 0)
        return model;
    const Model *variant = findDenoiseVariant(*model, recipe.denoise);
    const Model *known = variant ? report.findModel(variant->id) : nullptr;
    if (!known) {
        return failure(
            ErrorCode::InvalidArgument,
            Text::tr("%1 has no denoise strength %2.").arg(model->displayName()).arg(recipe.denoise));
    }
    return known;
}

} // namespace

Result<ResolvedRecipe> resolveRecipe(const Recipe &recipe, const EngineReport &report,
                                     const ResolveContext &context)
{
    if (report.devices.isEmpty()) {
        const Availability &availability = report.availability;
        const QString problem =
            availability.problem.isEmpty() ? Text::tr("There is no upscaling engine.") : availability.problem;
        return failure(ErrorCode::EngineMissing, problem, availability.remedy);
    }
    if (const Result<void> ranges = checkRanges(recipe); !ranges)
        return tl::unexpected(ranges.error());
    // Without a choice an engine that is bound to one device serves where no other one can.
    const EngineFacts *named =
        recipe.engine.isEmpty() ? boundEngine(recipe, report, context) : report.findEngine(recipe.engine);
    if (!recipe.engine.isEmpty() && !named) {
        return failure(ErrorCode::InvalidArgument,
                       Text::tr("There is no engine “%1”.").arg(QString::fromUtf8(recipe.engine)));
    }

    ResolvedRecipe resolved;
    resolved.recipe = recipe;
    QString &device = resolved.recipe.device;
    if (device.isEmpty()) {
        const QList<Device> &devices = named ? named->devices : report.devices;
        if (devices.isEmpty())
            return failure(ErrorCode::EngineMissing, named->availability.problem, named->availability.remedy);
        const QString fixed = named ? context.fixedDevices.value(named->name) : QString();
        device = fixed.isEmpty() ? devices.first().id : fixed;
    }
    const Device *wanted = report.findDevice(device);
    if (!wanted) {
        return failure(ErrorCode::InvalidArgument,
                       Text::tr("There is no device “%1”. Choose another one in Preferences.").arg(device));
    }
    resolved.device = wanted;
    if (named && !isFree(*named, device, context)) {
        if (const Device *inUse = report.findDevice(context.fixedDevices.value(named->name))) {
            resolved.device = inUse;
            device = inUse->id;
            resolved.notice = Text::tr("Ran on %1: with this engine, %2 is used after a restart of Upview.")
                                  .arg(inUse->name, wanted->name);
        }
    }

    if (recipe.model.isEmpty()) {
        const Result<QString> model = automaticModel(recipe, report, *resolved.device);
        if (!model)
            return tl::unexpected(model.error());
        resolved.recipe.model = *model;
    }
    const Result<const Model *> model = modelOf(resolved.recipe, report);
    if (!model)
        return tl::unexpected(model.error());
    resolved.model = *model;
    resolved.recipe.model = resolved.model->id;
    resolved.recipe.denoise = -1;

    resolved.engine = named ? named : automaticEngine(report, resolved.recipe, context);
    const QString obstacle = report.obstacle(device, resolved.recipe.model, recipe.engine);
    if (!resolved.engine || !obstacle.isEmpty()) {
        if (resolved.device != wanted
            && report.obstacle(wanted->id, resolved.recipe.model, recipe.engine).isEmpty()) {
            return failure(
                ErrorCode::InvalidArgument,
                Text::tr("With this engine %1 stays in use until Upview is restarted, and cannot run this "
                         "model. Restart Upview to use %2, or choose another engine.")
                    .arg(resolved.device->name, wanted->name));
        }
        return failure(ErrorCode::InvalidArgument,
                       obstacle.isEmpty()
                           ? Text::tr("No engine can use %1 before Upview is restarted.").arg(wanted->name)
                           : obstacle);
    }
    if (!resolved.engine->hasDevice(device)) {
        return failure(ErrorCode::InvalidArgument,
                       Text::tr("The engine %1 cannot use %2.")
                           .arg(QString::fromUtf8(resolved.engine->name), resolved.device->name));
    }
    resolved.recipe.engine = resolved.engine->name;
    if (resolved.model->scale == 1 && (recipe.scale > 1.0 || !recipe.fit.isEmpty())) {
        return failure(
            ErrorCode::InvalidArgument,
            Text::tr(
                "%1 cleans pictures without enlarging them: set the scale to 1, or choose another model.")
                .arg(resolved.model->displayName()));
    }
    if (context.sixteenBit && !resolved.engine->traits.sixteenBit && resolved.notice.isEmpty())
        resolved.notice = Text::tr("This engine works with 8 bits a channel; the picture has 16.");
    return resolved;
}

QStringList candidateDevices(const Recipe &recipe, const EngineReport &report, const ResolveContext &context)
{
    const Result<ResolvedRecipe> first = resolveRecipe(recipe, report, context);
    if (!first)
        return {};
    QStringList candidates{first->recipe.device};
    if (!recipe.device.isEmpty() || !first->device->isGpu)
        return candidates;
    for (const Device &device : report.devices) {
        Recipe there = recipe;
        there.device = device.id;
        there.model = first->recipe.model;
        there.denoise = -1;
        if (!device.isGpu || candidates.contains(device.id))
            continue;
        const Result<ResolvedRecipe> other = resolveRecipe(there, report, context);
        if (other && other->recipe.device == device.id)
            candidates.append(device.id);
    }
    return candidates;
}

} // namespace upview
