// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenarios.h"

#include "core/upscale/modelcatalogue.h"

#include <algorithm>
#include <iterator>

namespace bench {

namespace {

constexpr double kMillion = 1e6;
constexpr int kTracedPictures = 3;
const char *const kCpuModels[] = {"WAIFU2X_PHOTO_UP2X", "WAIFU2X_CUNET_UP2X", "REALCUGAN_SE_UP2X"};
const char *const kGpuModels[] = {"REALESRGAN_ANIMAVIDEOV3_UP2X", "REALESRGAN_X4PLUS_UP4X"};

QStringList life(const char *name, const Paths &paths)
{
    return {QStringLiteral("--life"), QString::fromLatin1(name), QStringLiteral("--venv"), paths.environment};
}

void measurePicture(Session &session, ServiceProcess &service, const Pass &pass, const QString &deviceName,
                    int side)
{
    const QString source = session.picture(side);
    const QString what = QStringLiteral("%1 on %2, %3 x %3").arg(pass.model, pass.device).arg(side);
    Enlargement entry;
    entry.device = deviceName;
    entry.model = pass.model;
    entry.side = side;
    const int repetitions = session.repetitions(side);
    for (int i = -1; i < repetitions; ++i) { // the first loads the model
        session.say(QStringLiteral("%1: %2 of %3").arg(what).arg(i + 1).arg(repetitions));
        const QJsonObject ours = service.upscale(source, pass);
        if (!session.good(ours, what))
            return;
        if (ours.value(QLatin1StringView("device")).toString() != pass.device)
            session.good({{QStringLiteral("error"), QStringLiteral("another device was used")}}, what);
        entry.engine = ours.value(QLatin1StringView("engine")).toString();
        if (i < 0) {
            entry.firstMs = at(ours, "totalMs");
            continue;
        }
        const QJsonObject old = upscaleTheOldWay(session.paths(), source, pass);
        if (!session.good(old, what + QStringLiteral(", the old way")))
            return;
        if (at(ours, "width") != at(old, "width"))
            session.good({{QStringLiteral("error"), QStringLiteral("the sizes differ")}}, what);
        entry.totalMs.append(at(ours, "totalMs"));
        entry.engineMs.append(at(ours, "engineMs"));
        entry.addedMs.append(at(ours, "totalMs") - at(ours, "engineMs"));
        entry.oldMs.append(at(old, "totalMs"));
    }
    session.report().enlargements.append(entry);
}

void measureDevice(Session &session, const DeviceInfo &device)
{
    QList<const char *> models;
    if (device.gpu)
        std::copy(std::begin(kGpuModels), std::end(kGpuModels), std::back_inserter(models));
    else
        std::copy(std::begin(kCpuModels), std::end(kCpuModels), std::back_inserter(models));
    QList<int> sides{session.plan().side};
    if (session.plan().brief)
        models.resize(1);
    else if (device.gpu)
        sides += {4 * session.plan().side, 8 * session.plan().side};

    ServiceProcess service(session.paths());
    for (const char *name : std::as_const(models)) {
        const QString model = QString::fromLatin1(name);
        if (!session.canRun(device.id, model)) {
            session.note(model + QStringLiteral(" cannot run on ") + device.id
                         + QStringLiteral("; its rows are left out."));
            continue;
        }
        const Pass pass{device.id, model, upview::findModel(model)->scale, {}, 0};
        for (const int side : std::as_const(sides))
            measurePicture(session, service, pass, device.name, side);
    }
    const int exitCode = service.finish();
    if (exitCode != 0) {
        session.good({{QStringLiteral("error"), QString::number(exitCode)}},
                     QStringLiteral("The end on ") + device.id);
    }
}

} // namespace

void measureStart(Session &session)
{
    const QString unit = QStringLiteral("ms");
    const QString megabytes = QStringLiteral("MB");
    Comparison interpreter{QStringLiteral("interpreter"), unit, {}, {}, {}};
    Comparison import{QStringLiteral("import of sr_vulkan"), unit, {}, {}, {}};
    Comparison init{QStringLiteral("init(): looks for devices"), unit, {}, {}, {}};
    Comparison whole{QStringLiteral("the whole start"), unit, {}, {}, QStringLiteral("at most 10 ms more")};
    Comparison interpreterBytes{QStringLiteral("interpreter"), megabytes, {}, {}, QStringLiteral("5 MB")};
    Comparison engineBytes{QStringLiteral("engine: import and init()"), megabytes, {}, {}, {}};

    const Paths &paths = session.paths();
    for (int i = -1; i < session.plan().starts; ++i) { // the first only brings the files into memory
        session.say(QStringLiteral("start %1 of %2").arg(i + 1).arg(session.plan().starts));
        const QJsonObject alone = runForJson(paths.self, life("interpreter", paths));
        const QJsonObject ours = runForJson(paths.self, life("engine", paths));
        const QJsonObject bare = runForJson(paths.barePrototype, {paths.sitePackages, paths.python});
        if (!session.good(alone, QStringLiteral("Starting the interpreter"))
            || !session.good(ours, QStringLiteral("Starting the engine"))
            || !session.good(bare, QStringLiteral("The bare prototype")))
            break;
        if (i < 0)
            continue;
        interpreter.ours.append(at(alone, "interpreterMs"));
        interpreter.peer.append(at(bare, "interpreterMs"));
        import.ours.append(at(ours, "importMs"));
        import.peer.append(at(bare, "importMs"));
        init.ours.append(at(ours, "initMs"));
        init.peer.append(at(bare, "initMs"));
        whole.ours.append(at(ours, "wholeMs"));
        whole.peer.append(at(bare, "wholeMs"));
        interpreterBytes.ours.append(at(alone, "interpreterBytes") / kMillion);
        interpreterBytes.peer.append(at(bare, "interpreterBytes") / kMillion);
        engineBytes.ours.append((at(ours, "wholeBytes") - at(alone, "interpreterBytes")) / kMillion);
        engineBytes.peer.append((at(bare, "importBytes") + at(bare, "initBytes")) / kMillion);
    }
    session.report().start = {interpreter, import, init, whole};
    session.report().memory = {interpreterBytes, engineBytes};
}

void measureProcesses(Session &session)
{
    const Paths &paths = session.paths();
    const QString trace = paths.work + QStringLiteral("/trace");
    const QStringList prefix = tracePrefix(trace);
    if (prefix.isEmpty()) {
        session.note(QStringLiteral("Started processes were not counted: there is no strace."));
        return;
    }
    session.say(QStringLiteral("processes"));
    const Pass pass{QStringLiteral("cpu"), QString::fromLatin1(kCpuModels[0]), 2, {}, 0};
    const QString source = session.picture(std::min(session.plan().side, 64));
    Comparison entry{QStringLiteral("processes"), {}, {}, {}, QStringLiteral("0")};
    {
        ServiceProcess service(paths, prefix);
        bool worked = true;
        for (int i = 0; i < kTracedPictures && worked; ++i)
            worked = session.good(service.upscale(source, pass), QStringLiteral("A traced picture"));
        const int exitCode = service.finish();
        if (!worked)
            return;
        if (exitCode != 0)
            session.good({{QStringLiteral("error"), QString::number(exitCode)}},
                         QStringLiteral("The traced end"));
    }
    // The program itself is one, whatever it does.
    entry.ours.append(double(countStarts(trace) - 1) / kTracedPictures);
    if (!session.good(upscaleTheOldWay(paths, source, pass, prefix), QStringLiteral("The traced old way")))
        return;
    entry.peer.append(countStarts(trace));
    session.report().processes = {entry};
}

void measureSpeed(Session &session)
{
    const QList<DeviceInfo> gpus = session.devices(true);
    for (const DeviceInfo &device : gpus + session.devices(false))
        measureDevice(session, device);
    if (session.plan().gpu && gpus.isEmpty())
        session.note(QStringLiteral("No graphics card was found; its rows are left out."));
}

} // namespace bench
