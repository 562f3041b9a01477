// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenarios.h"

#include "core/upscale/modelcatalogue.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace bench {

namespace {

constexpr double kMillion = 1e6;
constexpr double kQuiet = 0.5; // load average by core
constexpr int kTracedPictures = 3;
const char *const kCpuModels[] = {"WAIFU2X_PHOTO_UP2X", "WAIFU2X_CUNET_UP2X", "REALCUGAN_SE_UP2X"};
const char *const kGpuModels[] = {"REALESRGAN_ANIMAVIDEOV3_UP2X", "REALESRGAN_X4PLUS_UP4X"};

double at(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1StringView(key)).toDouble();
}

QStringList life(const char *name, const Paths &paths)
{
    return {QStringLiteral("--life"), QString::fromLatin1(name), QStringLiteral("--venv"), paths.environment};
}

} // namespace

Scenarios::Scenarios(Paths paths, Plan plan, Say say)
    : m_paths(std::move(paths))
    , m_plan(plan)
    , m_say(std::move(say))
{
}

bool Scenarios::good(const QJsonObject &answer, const QString &what)
{
    const QString error = answer.value(QLatin1StringView("error")).toString();
    if (error.isEmpty())
        return true;
    m_report.notes.append(what + QStringLiteral(" failed: ") + error);
    m_say(m_report.notes.constLast());
    m_complete = false;
    return false;
}

QString Scenarios::picture(int side)
{
    const QString path = m_paths.work + QStringLiteral("/source%1.png").arg(side);
    if (!QFile::exists(path))
        scene(side).save(path);
    return path;
}

Report Scenarios::run()
{
    m_report.machine = describeMachine();
    measureStart();
    QJsonObject there;
    {
        m_say(QStringLiteral("devices"));
        const ServiceProcess service(m_paths);
        there = service.greeting();
    }
    if (good(there, QStringLiteral("Starting the service"))) {
        const QJsonArray devices = there.value(QLatin1StringView("devices")).toArray();
        m_report.machine[QStringLiteral("engine")] = there.value(QLatin1StringView("engine"));
        m_report.machine[QStringLiteral("engineVersion")] = there.value(QLatin1StringView("version"));
        m_report.machine[QStringLiteral("devices")] = devices;
        measureProcesses();
        for (const QJsonValue &device : devices)
            measureDevice(device.toObject(), there.value(QLatin1StringView("runnable")).toArray());
        const bool anyGpu = std::any_of(devices.begin(), devices.end(), [](const QJsonValue &device) {
            return device[QLatin1StringView("gpu")].toBool();
        });
        if (!anyGpu)
            m_report.notes.append(QStringLiteral("No graphics card was found; its rows are left out."));
    }
    m_report.machine[QStringLiteral("loadAtEnd")] = loadAverage();
    // The load at the end is the benchmark's own for the greater part.
    if (at(m_report.machine, "loadAtStart") > kQuiet * at(m_report.machine, "cores"))
        m_report.notes.append(QStringLiteral("The computer was busy with other work: figures of "
                                             "milliseconds are too high, those of more threads most."));
    return m_report;
}

void Scenarios::measureStart()
{
    const QString unit = QStringLiteral("ms");
    const QString megabytes = QStringLiteral("MB");
    Comparison interpreter{QStringLiteral("interpreter"), unit, {}, {}, {}};
    Comparison import{QStringLiteral("import of sr_vulkan"), unit, {}, {}, {}};
    Comparison init{QStringLiteral("init(): looks for devices"), unit, {}, {}, {}};
    Comparison whole{QStringLiteral("the whole start"), unit, {}, {}, QStringLiteral("at most 10 ms more")};
    Comparison interpreterBytes{QStringLiteral("interpreter"), megabytes, {}, {}, QStringLiteral("5 MB")};
    Comparison engineBytes{QStringLiteral("engine: import and init()"), megabytes, {}, {}, {}};

    const QString self = QCoreApplication::applicationFilePath();
    for (int i = -1; i < m_plan.starts; ++i) { // the first only brings the files into memory
        m_say(QStringLiteral("start %1 of %2").arg(i + 1).arg(m_plan.starts));
        const QJsonObject alone = runForJson(self, life("interpreter", m_paths));
        const QJsonObject ours = runForJson(self, life("engine", m_paths));
        const QJsonObject bare = runForJson(m_paths.barePrototype, {m_paths.sitePackages, m_paths.python});
        if (!good(alone, QStringLiteral("Starting the interpreter"))
            || !good(ours, QStringLiteral("Starting the engine"))
            || !good(bare, QStringLiteral("The bare prototype")))
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
    m_report.start = {interpreter, import, init, whole};
    m_report.memory = {interpreterBytes, engineBytes};
}

void Scenarios::measureProcesses()
{
    const QString trace = m_paths.work + QStringLiteral("/trace");
    const QStringList prefix = tracePrefix(trace);
    if (prefix.isEmpty()) {
        m_report.notes.append(QStringLiteral("Started processes were not counted: there is no strace."));
        return;
    }
    m_say(QStringLiteral("processes"));
    const Pass pass{QStringLiteral("cpu"), QString::fromLatin1(kCpuModels[0]), 2};
    const QString source = picture(std::min(m_plan.side, 64));
    Comparison entry{QStringLiteral("processes"), {}, {}, {}, QStringLiteral("0")};
    {
        ServiceProcess service(m_paths, prefix);
        bool worked = true;
        for (int i = 0; i < kTracedPictures && worked; ++i)
            worked = good(service.upscale(source, pass), QStringLiteral("A traced picture"));
        const int exitCode = service.finish();
        if (!worked)
            return;
        if (exitCode != 0)
            good({{QStringLiteral("error"), QString::number(exitCode)}}, QStringLiteral("The traced end"));
    }
    // The program itself is one, whatever it does.
    entry.ours.append(double(countStarts(trace) - 1) / kTracedPictures);
    if (!good(upscaleTheOldWay(m_paths, source, pass, prefix), QStringLiteral("The traced old way")))
        return;
    entry.peer.append(countStarts(trace));
    m_report.processes = {entry};
}

void Scenarios::measureDevice(const QJsonObject &device, const QJsonArray &runnable)
{
    const bool gpu = device.value(QLatin1StringView("gpu")).toBool();
    if (!(gpu ? m_plan.gpu : m_plan.cpu))
        return;
    const QString id = device.value(QLatin1StringView("id")).toString();
    QList<const char *> models;
    if (gpu)
        std::copy(std::begin(kGpuModels), std::end(kGpuModels), std::back_inserter(models));
    else
        std::copy(std::begin(kCpuModels), std::end(kCpuModels), std::back_inserter(models));
    QList<int> sides{m_plan.side};
    if (m_plan.brief)
        models.resize(1);
    else if (gpu)
        sides += {4 * m_plan.side, 8 * m_plan.side};

    ServiceProcess service(m_paths);
    for (const char *name : std::as_const(models)) {
        const QString model = QString::fromLatin1(name);
        if (!runnable.contains(QString(id + u'/' + model))) {
            m_report.notes.append(model + QStringLiteral(" cannot run on ") + id
                                  + QStringLiteral("; its rows are left out."));
            continue;
        }
        const Pass pass{id, model, upview::findModel(model)->scale};
        for (const int side : std::as_const(sides))
            measurePicture(service, pass, device.value(QLatin1StringView("name")).toString(), side);
    }
    const int exitCode = service.finish();
    if (exitCode != 0)
        good({{QStringLiteral("error"), QString::number(exitCode)}}, QStringLiteral("The end on ") + id);
}

void Scenarios::measurePicture(ServiceProcess &service, const Pass &pass, const QString &deviceName, int side)
{
    const QString source = picture(side);
    const QString what = QStringLiteral("%1 on %2, %3 x %3").arg(pass.model, pass.device).arg(side);
    Enlargement entry;
    entry.device = deviceName;
    entry.model = pass.model;
    entry.side = side;
    // The larger, the longer and the steadier.
    const int repetitions =
        std::min(m_plan.repetitions, std::max(3, m_plan.repetitions * m_plan.side / side));
    for (int i = -1; i < repetitions; ++i) { // the first loads the model
        m_say(QStringLiteral("%1: %2 of %3").arg(what).arg(i + 1).arg(repetitions));
        const QJsonObject ours = service.upscale(source, pass);
        if (!good(ours, what))
            return;
        if (ours.value(QLatin1StringView("device")).toString() != pass.device)
            good({{QStringLiteral("error"), QStringLiteral("another device was used")}}, what);
        if (i < 0) {
            entry.firstMs = at(ours, "totalMs");
            continue;
        }
        const QJsonObject old = upscaleTheOldWay(m_paths, source, pass);
        if (!good(old, what + QStringLiteral(", the old way")))
            return;
        if (at(ours, "width") != at(old, "width"))
            good({{QStringLiteral("error"), QStringLiteral("the sizes differ")}}, what);
        entry.totalMs.append(at(ours, "totalMs"));
        entry.engineMs.append(at(ours, "engineMs"));
        entry.addedMs.append(at(ours, "totalMs") - at(ours, "engineMs"));
        entry.oldMs.append(at(old, "totalMs"));
    }
    m_report.enlargements.append(entry);
}

} // namespace bench
