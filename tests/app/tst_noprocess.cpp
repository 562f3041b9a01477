// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programrunner.h"
#include "support/testmain.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

/// The reason for this program: upscaling starts no process.
class TestNoProcess : public QObject
{
    Q_OBJECT

    static QByteArray trace(const QString &folder, const QString &program, const QStringList &arguments)
    {
        const QString log = folder + QStringLiteral("/trace");
        const ProgramRun run =
            runProgram(QStringLiteral("strace"), folder,
                       QStringList{QStringLiteral("-f"), QStringLiteral("-e"),
                                   QStringLiteral("trace=process"), QStringLiteral("-o"), log, program}
                           + arguments);
        if (run.exitCode != 0)
            return "failed: " + run.errors;
        QFile file(log);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("failed: no trace");
    }

    /// Lines that start a program or a process. Threads are clones that share the address space.
    static QList<QByteArray> processStarts(const QByteArray &trace)
    {
        QList<QByteArray> starts;
        for (const QByteArray &line : trace.split('\n')) {
            const bool forks = line.contains(" fork(") || line.contains(" vfork(")
                || (line.contains(" clone") && line.contains("(") && !line.contains("CLONE_THREAD")
                    && !line.contains("resumed>"));
            if (line.contains(" execve(") || line.contains(" execveat(") || forks)
                starts.append(line);
        }
        return starts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("strace")).isEmpty(),
                 "strace is not installed");
    }

    void upscalingStartsNoProcess()
    {
        QTemporaryDir folder;
        QVERIFY(testScene({96, 64}).save(folder.filePath(QStringLiteral("a.png"))));
        const QByteArray log =
            trace(folder.path(), upviewProgram(),
                  {QStringLiteral("--upscale"), QStringLiteral("a.png"), QStringLiteral("-o"),
                   QStringLiteral("out.png"), QStringLiteral("--device"), QStringLiteral("cpu")});
        QCOMPARE(QImage(folder.filePath(QStringLiteral("out.png"))).size(), QSize(192, 128));
        const QList<QByteArray> starts = processStarts(log);
        QVERIFY2(starts.size() == 1, starts.join('\n').constData()); // the program itself
        QVERIFY(starts.constFirst().contains("upview"));
        QVERIFY2(log.contains("CLONE_THREAD"), "the trace saw no thread: it saw nothing");
    }

    void theTraceWouldShowAProcess()
    {
        QTemporaryDir folder;
        const QByteArray log = trace(folder.path(), QStringLiteral("sh"),
                                     {QStringLiteral("-c"), QStringLiteral("ls >list; true")});
        QVERIFY2(processStarts(log).size() > 1, log.constData());
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestNoProcess)
#include "tst_noprocess.moc"
