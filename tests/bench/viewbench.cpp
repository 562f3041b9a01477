// SPDX-License-Identifier: GPL-3.0-or-later
// upview_viewbench: measures the viewer beside others in real windows on a virtual X server. Writes
// viewing.json and viewing.md to --output and prints the table. Figures are never tests.
#include "figures.h"
#include "viewscenarios.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption output(QStringLiteral("output"),
                                    QStringLiteral("Folder for viewing.json and viewing.md."),
                                    QStringLiteral("folder"), QStringLiteral("."));
    const QCommandLineOption upview(QStringLiteral("upview"), QStringLiteral("The program."),
                                    QStringLiteral("program"), QStringLiteral(UPVIEW_BENCH_PROGRAM));
    const QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("Samples of each figure."),
                                    QStringLiteral("n"), QStringLiteral("7"));
    const QCommandLineOption part(QStringLiteral("part"),
                                  QStringLiteral("launch, next, thumbnails or scroll; may be repeated."),
                                  QStringLiteral("name"));
    const QCommandLineOption only(QStringLiteral("only"),
                                  QStringLiteral("Measure this program; may be repeated."),
                                  QStringLiteral("name"));
    const QCommandLineOption brief(QStringLiteral("brief"),
                                   QStringLiteral("Few and small pictures: only shows that it all works."));
    parser.addOptions({output, upview, rounds, part, only, brief});
    parser.process(application);

    QStringList missing;
    QList<viewbench::Program> programs = viewbench::programs(parser.value(upview), &missing);
    const QStringList wanted = parser.values(only);
    if (!wanted.isEmpty())
        programs.removeIf([&wanted](const viewbench::Program &p) { return !wanted.contains(p.name); });
    viewbench::Screen screen;
    const QTemporaryDir work;
    if (!screen.isUp() || programs.isEmpty() || !work.isValid()) {
        std::fprintf(stderr, "upview_viewbench: no Xvfb, no program to measure, or no temporary folder\n");
        return 1;
    }
    viewbench::Plan plan;
    plan.rounds = std::max(1, parser.value(rounds).toInt());
    plan.parts = parser.values(part);
    plan.brief = parser.isSet(brief);
    viewbench::Scenarios scenarios(screen, programs, plan, work.path(), [](const QString &line) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(line));
    });
    viewbench::Report report = scenarios.run();
    if (!missing.isEmpty())
        report.notes.append(QStringLiteral("Not installed: %1.").arg(missing.join(QStringLiteral(", "))));
    const bool written =
        writeFigures(parser.value(output), QStringLiteral("viewing"), report.toJson(), report.toMarkdown());
    return written ? 0 : 1;
}
