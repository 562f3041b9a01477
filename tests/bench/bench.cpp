// SPDX-License-Identifier: GPL-3.0-or-later
// upview_bench: measures what upscaling in process costs, beside a bare prototype and the old way. Writes
// upscaling.json and upscaling.md to --output and prints the table. Figures are never tests.
#include "child.h"
#include "core/base/paths.h"
#include "python/pythonenvironment.h"
#include "scenarios.h"

#include <QCommandLineParser>
#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTemporaryDir>

#include <spdlog/sinks/null_sink.h>
#include <spdlog/spdlog.h>

#include <cstdio>

namespace {

bool write(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
    if (!written)
        std::fprintf(stderr, "upview_bench: cannot write %s\n", qUtf8Printable(path));
    return written;
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
    const QCommandLineOption bare(QStringLiteral("bare"), QStringLiteral("The bare prototype."),
                                  QStringLiteral("program"), QStringLiteral(UPVIEW_BENCH_BARE));
    const QCommandLineOption oldWay(QStringLiteral("oldway"), QStringLiteral("The script of the old way."),
                                    QStringLiteral("script"), QStringLiteral(UPVIEW_BENCH_OLDWAY));
    parser.addOptions({output, venv, repeat, device, smoke, life, bare, oldWay});
    parser.process(application);

    const QString environment = QDir(parser.value(venv)).absolutePath();
    const QString kind = parser.value(life);
    if (kind == QLatin1StringView("interpreter"))
        return bench::liveInterpreter(environment);
    if (kind == QLatin1StringView("engine"))
        return bench::liveEngine(environment);
    if (kind == QLatin1StringView("service"))
        return bench::liveService(environment, parser.value(output));

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
    paths.oldWay = parser.value(oldWay);
    paths.work = work.path();
    bench::Plan plan;
    plan.repetitions = plan.starts = std::max(1, parser.value(repeat).toInt());
    plan.cpu = parser.value(device) != QLatin1StringView("gpu");
    plan.gpu = parser.value(device) != QLatin1StringView("cpu");
    if (parser.isSet(smoke)) {
        plan.repetitions = plan.starts = 1;
        plan.side = 32;
        plan.gpu = false;
        plan.brief = true;
    }

    bench::Scenarios scenarios(
        paths, plan, [](const QString &line) { std::fprintf(stderr, "%s\n", qUtf8Printable(line)); });
    const bench::Report report = scenarios.run();
    const QByteArray table = report.toMarkdown();
    std::fwrite(table.constData(), 1, std::size_t(table.size()), stdout);
    std::fflush(stdout);
    const QString folder = parser.value(output);
    const bool written = QDir().mkpath(folder)
        && write(folder + QStringLiteral("/upscaling.json"), QJsonDocument(report.toJson()).toJson())
        && write(folder + QStringLiteral("/upscaling.md"), table);
    return written && scenarios.complete() ? 0 : 1;
}
