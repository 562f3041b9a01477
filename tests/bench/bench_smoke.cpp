// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

/// Whether the benchmark works and writes what it should. Not one figure is judged.
class BenchSmoke : public QObject
{
    Q_OBJECT

    static int run(const QString &folder, const QStringList &arguments, QByteArray *output = nullptr)
    {
        QProcess process;
        process.start(QStringLiteral(UPVIEW_BINARY_DIR "/bench/upview_bench"),
                      QStringList{QStringLiteral("--output"), folder} + arguments);
        if (!process.waitForFinished(100000)) {
            process.kill();
            process.waitForFinished();
            return -1;
        }
        if (output)
            *output = process.readAllStandardOutput();
        if (process.exitCode() != 0)
            qWarning("%s", process.readAllStandardError().constData());
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    static void compareShape(const QJsonObject &report, const char *table, int rows)
    {
        const QJsonArray all = report.value(QLatin1StringView(table)).toArray();
        QVERIFY2(all.size() == rows, table);
        for (const QJsonValue &row : all) {
            QVERIFY2(!row[QLatin1StringView("what")].toString().isEmpty(), table);
            for (const char *figure : {"ours", "peer"})
                QVERIFY2(row[QLatin1StringView(figure)].isDouble(), table);
            QCOMPARE(row[QLatin1StringView("oursSamples")].toArray().size(), 1);
            QCOMPARE(row[QLatin1StringView("peerSamples")].toArray().size(), 1);
        }
    }

private Q_SLOTS:
    void writesEveryTable()
    {
        const QTemporaryDir folder;
        QByteArray output;
        QCOMPARE(run(folder.path(), {QStringLiteral("--smoke")}, &output), 0);
        QFile markdown(folder.filePath(QStringLiteral("upscaling.md")));
        QVERIFY(markdown.open(QIODevice::ReadOnly));
        QCOMPARE(markdown.readAll(), output);
        QVERIFY(output.contains("| the whole start |"));

        QFile file(folder.filePath(QStringLiteral("upscaling.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject report = QJsonDocument::fromJson(file.readAll()).object();
        compareShape(report, "start", 4);
        compareShape(report, "memory", 2);
        compareShape(report, "processes", 1);
        const QJsonObject processes =
            report.value(QLatin1StringView("processes")).toArray().first().toObject();
        QCOMPARE(processes.value(QLatin1StringView("ours")).toDouble(), 0.0); // a count, no figure of a clock
        QCOMPARE(processes.value(QLatin1StringView("peer")).toDouble(), 1.0);

        const QJsonArray pictures = report.value(QLatin1StringView("enlargements")).toArray();
        QCOMPARE(pictures.size(), 1);
        const QJsonObject picture = pictures.first().toObject();
        QCOMPARE(picture.value(QLatin1StringView("side")).toInt(), 32);
        for (const char *figure : {"firstMs", "totalMs", "engineMs", "addedMs", "oldMs", "oldToTotal"})
            QVERIFY2(picture.value(QLatin1StringView(figure)).toDouble() > 0, figure);

        const QJsonObject tables = report.value(QLatin1StringView("tables")).toObject();
        const QJsonArray quality = tables.value(QLatin1StringView("quality")).toArray();
        QCOMPARE(quality.size(), 3); // bicubic, Lanczos and a model
        for (const QJsonValue &row : quality) {
            QVERIFY(row[QLatin1StringView("psnrDb")].toDouble() > 20);
            QVERIFY(row[QLatin1StringView("ssim")].toDouble() > 0.5);
        }
        const QJsonArray peers = tables.value(QLatin1StringView("peers")).toArray();
        QCOMPARE(peers.size(), 3); // the whole request, what is inside, and sr_vulkan
        QVERIFY(peers.at(2)[QLatin1StringView("likenessDb")].toDouble() > 30);
        QCOMPARE(peers.at(2)[QLatin1StringView("remark")].toString(), QString());
        for (const QJsonValue &row : peers)
            QVERIFY(row[QLatin1StringView("medianMs")].toDouble() > 0);
        const QJsonArray memory = tables.value(QLatin1StringView("memory")).toArray();
        QCOMPARE(memory.size(), 1);
        QVERIFY(memory.first()[QLatin1StringView("computerUsedMB")].toDouble() > 0);

        const QJsonArray ratios = tables.value(QLatin1StringView("cpu")).toArray();
        QCOMPARE(ratios.size(), 2); // from the file, and with the picture in hand
        for (const QJsonValue &row : ratios)
            QVERIFY(row[QLatin1StringView("wholeToInside")].toDouble() > 0);

        const QJsonArray cancel = tables.value(QLatin1StringView("cancel")).toArray();
        QCOMPARE(cancel.size(), 1);
        QVERIFY(cancel.first()[QLatin1StringView("afterMs")].toDouble() > 0);

        const QJsonObject machine = report.value(QLatin1StringView("machine")).toObject();
        QVERIFY(machine.value(QLatin1StringView("cores")).toInt() > 0);
        QVERIFY(!machine.value(QLatin1StringView("engineVersion")).toString().isEmpty());
        QVERIFY(!machine.value(QLatin1StringView("devices")).toArray().isEmpty());
    }

    void measuresOnlyWhatIsNamed()
    {
        const QTemporaryDir folder;
        QByteArray output;
        QCOMPARE(run(folder.path(),
                     {QStringLiteral("--smoke"), QStringLiteral("--only"), QStringLiteral("quality")},
                     &output),
                 0);
        QVERIFY(output.contains("| WAIFU2X_PHOTO_UP2X |"));
        QFile file(folder.filePath(QStringLiteral("upscaling.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject report = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(report.value(QLatin1StringView("tables")).toObject().keys(),
                 QStringList{QStringLiteral("quality")});
        for (const char *table : {"start", "memory", "processes", "enlargements"})
            QVERIFY2(report.value(QLatin1StringView(table)).toArray().isEmpty(), table);
    }

    void refusesAnUnknownScenario()
    {
        const QTemporaryDir folder;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("There is no scenario qualty")));
        QCOMPARE(run(folder.path(), {QStringLiteral("--only"), QStringLiteral("qualty")}), 2);
    }

    void saysWhatIsMissing()
    {
        const QTemporaryDir folder;
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(QStringLiteral("upview_bench: .*does not exist")));
        QCOMPARE(run(folder.path(), {QStringLiteral("--venv"), folder.filePath(QStringLiteral("none"))}), 1);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("upscaling.json"))));
    }
};

UPVIEW_TEST_GUILESS_MAIN(BenchSmoke)
#include "bench_smoke.moc"
