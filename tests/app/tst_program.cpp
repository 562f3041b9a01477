// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programrunner.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <csignal>

/// The command line of the real program with the real engine on the CPU.
class TestProgram : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }

    QString picture(const QString &name = QStringLiteral("a.png"), QSize size = {96, 64})
    {
        if (!testScene(size).save(path(name)))
            qFatal("cannot write %s", qPrintable(path(name)));
        return name;
    }

    /// `upview --upscale` in the temporary folder, on the CPU.
    ProgramRun upscale(const QStringList &arguments, const QStringList &environment = {})
    {
        return runUpview(
            m_folder->path(),
            QStringList{QStringLiteral("--upscale"), QStringLiteral("--device"), QStringLiteral("cpu")}
                + arguments,
            environment);
    }

    static qsizetype lines(const QByteArray &text) { return text.count('\n'); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        // Every test its own cache.
        qputenv("XDG_CACHE_HOME", QFile::encodeName(path(QStringLiteral("cache"))));
    }

    void onePictureGivesOneLineAndTheExactSize()
    {
        const ProgramRun run = upscale({picture(), QStringLiteral("-o"), QStringLiteral("out.png"),
                                        QStringLiteral("--scale"), QStringLiteral("2")});
        QVERIFY2(run.exitCode == 0, run.errors.constData());
        QCOMPARE(lines(run.output), 1);
        QCOMPARE(run.errors, QByteArray());
        QCOMPARE(QImage(path(QStringLiteral("out.png"))).size(), QSize(192, 128));
    }

    void theSameAgainComesFromTheCache()
    {
        const QStringList arguments{picture(), QStringLiteral("-o"), QStringLiteral("out.png")};
        QVERIFY(!upscale(arguments).output.contains("from the cache"));
        const QImage first(path(QStringLiteral("out.png")));
        const ProgramRun again = upscale(arguments);
        QCOMPARE(again.exitCode, 0);
        QVERIFY2(again.output.contains("from the cache"), again.output.constData());
        QCOMPARE(lines(again.output), 1);
        QCOMPARE(QImage(path(QStringLiteral("out.png"))), first);

        const ProgramRun statistics =
            runUpview(m_folder->path(), {QStringLiteral("--cache-stats"), QStringLiteral("--json")});
        QCOMPARE(statistics.exitCode, 0);
        const QJsonObject root = QJsonDocument::fromJson(statistics.output).object();
        QCOMPARE(root.value(QLatin1StringView("count")).toInt(), 1);
        QCOMPARE(root.value(QLatin1StringView("hits")).toInt(), 1);
        QVERIFY(root.value(QLatin1StringView("folder")).toString().endsWith(QLatin1StringView("/upscaled")));

        const ProgramRun clean =
            runUpview(m_folder->path(), {QStringLiteral("--cache-clean"), QStringLiteral("--json")});
        QCOMPARE(clean.exitCode, 0);
        QCOMPARE(QJsonDocument::fromJson(clean.output).object().value(QLatin1StringView("removed")).toInt(),
                 1);
        QVERIFY(!upscale(arguments).output.contains("from the cache"));
    }

    void theResultIsBetterThanNearestAndBicubic()
    {
        // A photo is the truth; reduced by a 2 x 2 box and enlarged again, the network must come nearest to
        // it.
        const QImage truth =
            QImage(QStringLiteral(UPVIEW_TEST_DATA "/parrot.png")).convertToFormat(QImage::Format_RGB32);
        QVERIFY(!truth.isNull());
        const QImage half = halvedByBox(truth);
        QVERIFY(half.save(path(QStringLiteral("half.png"))));
        QCOMPARE(
            upscale({QStringLiteral("half.png"), QStringLiteral("-o"), QStringLiteral("out.png")}).exitCode,
            0);
        const double network = psnrOfGrey(QImage(path(QStringLiteral("out.png"))), truth);
        const double nearest =
            psnrOfGrey(half.scaled(truth.size(), Qt::IgnoreAspectRatio, Qt::FastTransformation), truth);
        const double bicubic = psnrOfGrey(doubledBicubic(half), truth);
        qInfo("PSNR: nearest %.2f, bicubic %.2f, network %.2f dB", nearest, bicubic, network);
        QVERIFY(bicubic > nearest); // or the yardstick is wrong
        QVERIFY(network > bicubic + 0.5);
    }

    void formatsAreWrittenAsNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("png") << "out.png" << QByteArray("\x89PNG");
        QTest::newRow("jpeg") << "out.jpg" << QByteArray("\xff\xd8\xff");
        QTest::newRow("webp") << "out.webp" << QByteArray("RIFF");
    }

    void formatsAreWrittenAsNamed()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, start);
        QCOMPARE(upscale({picture(), QStringLiteral("-o"), name, QStringLiteral("--quality"),
                          QStringLiteral("80")})
                     .exitCode,
                 0);
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(8).startsWith(start));
    }

    void aFolderIsDonePictureByPicture()
    {
        QDir(m_folder->path()).mkdir(QStringLiteral("in"));
        picture(QStringLiteral("in/img2.png"));
        picture(QStringLiteral("in/img10.png"), {40, 40});
        QFile broken(path(QStringLiteral("in/img5.png")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("\x89PNG\r\n\x1a\n but no more");
        broken.close();
        const ProgramRun run = upscale({QStringLiteral("in"), QStringLiteral("-o"), QStringLiteral("out")});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(lines(run.output), 2);
        QVERIFY2(run.output.indexOf("img2.png") < run.output.indexOf("img10.png"), run.output.constData());
        QVERIFY2(run.errors.contains("img5.png"), run.errors.constData());
        QCOMPARE(QDir(path(QStringLiteral("out"))).entryList(QDir::Files).size(), 2);
    }

    void withoutAnOutputTheResultLiesBesideTheSource()
    {
        const QString source = picture();
        QCOMPARE(upscale({source, QStringLiteral("--scale"), QStringLiteral("1.5")}).exitCode, 0);
        QCOMPARE(QImage(path(QStringLiteral("a_1.5x.png"))).size(), QSize(144, 96));
        const ProgramRun again = upscale({source, QStringLiteral("--scale"), QStringLiteral("1.5")});
        QCOMPARE(again.exitCode, 0);
        QVERIFY2(again.output.contains("--overwrite"), again.output.constData());
    }

    void theSourceIsNeverReplacedWithoutAYes()
    {
        const QString source = picture();
        const ProgramRun run = upscale({source, QStringLiteral("-o"), source});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.errors.contains("--overwrite"), run.errors.constData());
        QCOMPARE(QImage(path(source)).size(), QSize(96, 64));
        QCOMPARE(upscale({source, QStringLiteral("-o"), source, QStringLiteral("--overwrite")}).exitCode, 0);
        QCOMPARE(QImage(path(source)).size(), QSize(192, 128));
    }

    void mistakesInTheUseExitWith2_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *name, const QStringList &arguments) {
            QTest::newRow(name) << arguments;
        };
        const QString upscale = QStringLiteral("--upscale");
        const QString a = QStringLiteral("a.png");
        row("nothing to upscale", {upscale});
        row("unknown option", {QStringLiteral("--frobnicate")});
        row("unknown model",
            {upscale, a, QStringLiteral("--model"), QStringLiteral("REALESRGAN_X4PLUS_ANIME_UP4X")});
        row("scale 0", {upscale, a, QStringLiteral("--scale"), QStringLiteral("0")});
        row("scale of words", {upscale, a, QStringLiteral("--scale"), QStringLiteral("big")});
        row("tile -5", {upscale, a, QStringLiteral("--tile"), QStringLiteral("-5")});
        row("tile 5", {upscale, a, QStringLiteral("--tile"), QStringLiteral("5")});
        row("denoise 9", {upscale, a, QStringLiteral("--denoise"), QStringLiteral("9")});
        row("device of words", {upscale, a, QStringLiteral("--device"), QStringLiteral("toaster")});
        row("format", {upscale, a, QStringLiteral("--format"), QStringLiteral("gif")});
        row("quality", {upscale, a, QStringLiteral("--quality"), QStringLiteral("0")});
        row("size and scale",
            {upscale, a, QStringLiteral("--size"), QStringLiteral("4k"), QStringLiteral("--scale"),
             QStringLiteral("2")});
        row("two modes", {upscale, a, QStringLiteral("--engine-info")});
        row("option of another mode",
            {QStringLiteral("--cache-stats"), QStringLiteral("--scale"), QStringLiteral("2")});
        row("json without a mode", {QStringLiteral("--json"), a});
        row("age", {QStringLiteral("--cache-clean"), QStringLiteral("--older-than"), QStringLiteral("soon")});
        row("file where none is expected", {QStringLiteral("--cache-stats"), a});
        row("no suffix", {upscale, a, QStringLiteral("-o"), QStringLiteral("out")});
        row("suffix and format",
            {upscale, a, QStringLiteral("-o"), QStringLiteral("out.png"), QStringLiteral("--format"),
             QStringLiteral("webp")});
    }

    void mistakesInTheUseExitWith2()
    {
        QFETCH(QStringList, arguments);
        picture();
        const ProgramRun run =
            runUpview(m_folder->path(), arguments, {QStringLiteral("QT_QPA_PLATFORM=offscreen")});
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.output, QByteArray());
        QVERIFY2(run.errors.startsWith("upview: "), run.errors.constData());
    }

    void badFilesAreASentenceAndExit1_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("exists");
        QTest::newRow("missing") << QByteArray() << false;
        QTest::newRow("empty") << QByteArray() << true;
        QTest::newRow("text") << QByteArray("just words") << true;
        QTest::newRow("broken") << QByteArray("\x89PNG\r\n\x1a\n and no more") << true;
    }

    void badFilesAreASentenceAndExit1()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, exists);
        if (exists) {
            QFile file(path(QStringLiteral("bad.png")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        const ProgramRun run =
            upscale({QStringLiteral("bad.png"), QStringLiteral("-o"), QStringLiteral("out.png")});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.output, QByteArray());
        QVERIFY2(run.errors.contains("bad.png: "), run.errors.constData());
        QVERIFY(!QFile::exists(path(QStringLiteral("out.png"))));
    }

    void realEsrganRunsOnTheCpu()
    {
        const ProgramRun run =
            upscale({picture(), QStringLiteral("-o"), QStringLiteral("out.png"), QStringLiteral("--model"),
                     QStringLiteral("REALESRGAN_ANIMAVIDEOV3_UP2X"), QStringLiteral("--device"),
                     QStringLiteral("cpu")});
        QVERIFY2(run.exitCode == 0, run.errors.constData());
        QVERIFY(QFile::exists(path(QStringLiteral("out.png"))));
    }

    void anEngineThatCannotRunTheModelIsRefused()
    {
        const ProgramRun run = upscale({picture(), QStringLiteral("-o"), QStringLiteral("out.png"),
                                        QStringLiteral("--model"), QStringLiteral("REALESRGAN_X4PLUS_UP4X"),
                                        QStringLiteral("--engine"), QStringLiteral("sr_vulkan")});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.errors.contains("graphics card"), run.errors.constData());
        QVERIFY(!QFile::exists(path(QStringLiteral("out.png"))));
    }

    void engineInfoListsDevicesAndTheModels()
    {
        const ProgramRun run =
            runUpview(m_folder->path(), {QStringLiteral("--engine-info"), QStringLiteral("--json")});
        QVERIFY2(run.exitCode == 0, run.errors.constData());
        const QJsonObject root = QJsonDocument::fromJson(run.output).object();
        QVERIFY(root.value(QLatin1StringView("usable")).toBool());
        QCOMPARE(root.value(QLatin1StringView("models")).toArray().size(), 42);
        QStringList devices;
        for (const QJsonValue &device : root.value(QLatin1StringView("devices")).toArray()) {
            devices.append(device.toObject().value(QLatin1StringView("id")).toString());
            QVERIFY(!device.toObject()
                         .value(QLatin1StringView("name"))
                         .toString()
                         .contains(QLatin1StringView("llvmpipe")));
        }
        QVERIFY(devices.contains(QStringLiteral("cpu")));
    }

    void withoutTheEnvironmentEveryCommandSaysWhatIsMissing()
    {
        const QStringList nowhere{QStringLiteral("UPVIEW_VENV=") + path(QStringLiteral("no-venv"))};
        const ProgramRun upscaled =
            upscale({picture(), QStringLiteral("-o"), QStringLiteral("out.png")}, nowhere);
        QCOMPARE(upscaled.exitCode, 1);
        QVERIFY2(upscaled.errors.contains("./run"), upscaled.errors.constData());
        QVERIFY(!QFile::exists(path(QStringLiteral("out.png"))));
        const ProgramRun info = runUpview(m_folder->path(), {QStringLiteral("--engine-info")}, nowhere);
        QCOMPARE(info.exitCode, 1);
        QVERIFY2(info.errors.contains("./run"), info.errors.constData());
        QVERIFY(info.output.contains("REALESRGAN_X4PLUS_UP4X"));
    }

    void withoutVulkanTheCpuWorks()
    {
        const ProgramRun run = upscale({picture(), QStringLiteral("-o"), QStringLiteral("out.png")},
                                       {QStringLiteral("VK_DRIVER_FILES=/nonexistent"),
                                        QStringLiteral("VK_ICD_FILENAMES=/nonexistent")});
        QVERIFY2(run.exitCode == 0, run.errors.constData());
        QCOMPARE(QImage(path(QStringLiteral("out.png"))).size(), QSize(192, 128));
    }

    void aCrashInsideAnEngineIsNoticedAndTheNextStartIsCareful()
    {
        const QStringList state{QStringLiteral("XDG_STATE_HOME=") + path(QStringLiteral("state"))};
        // On the CPU nothing but the CPU can be to blame; as if it had been a card, what is left is changed.
        picture(QStringLiteral("large.png"), {1600, 1200});
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_STATE_HOME"), path(QStringLiteral("state")));
        process.setProcessEnvironment(environment);
        process.start(upviewProgram(),
                      {QStringLiteral("--upscale"), QStringLiteral("large.png"), QStringLiteral("-o"),
                       QStringLiteral("out.png"), QStringLiteral("--device"), QStringLiteral("cpu"),
                       QStringLiteral("--model"), QStringLiteral("WAIFU2X_CUNET_UP2X")});
        const QDir marks(path(QStringLiteral("state/upview/at-work")));
        const auto atWork = [&] {
            const QStringList names = marks.entryList(QDir::Files);
            QFile file(marks.filePath(names.value(0)));
            return !names.isEmpty() && file.open(QIODevice::ReadOnly) && file.readAll().contains("CUnet");
        };
        QTRY_VERIFY_WITH_TIMEOUT(atWork(), 60000);
        ::kill(pid_t(process.processId()), SIGSEGV);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(marks.entryList(QDir::Files).size(), 1);

        const ProgramRun off = upscale({picture(), QStringLiteral("-o"), QStringLiteral("a2.png")}, state);
        QCOMPARE(off.exitCode, 1);
        for (const char *word : {"unexpectedly", "ncnn", "CUnet", "CPU", "--try-again"})
            QVERIFY2(off.errors.contains(word), off.errors.constData());

        // The same with a card: the CPU goes on.
        QFile safe(path(QStringLiteral("state/upview/safe-mode.json")));
        QVERIFY(safe.open(QIODevice::ReadWrite));
        const QByteArray text = safe.readAll().replace("\"safeMode\":2", "\"safeMode\":1");
        safe.resize(0);
        safe.write(text);
        safe.close();
        const ProgramRun careful =
            runUpview(m_folder->path(),
                      {QStringLiteral("--upscale"), picture(), QStringLiteral("-o"), QStringLiteral("a2.png"),
                       QStringLiteral("--device"), QStringLiteral("gpu0")},
                      state);
        QVERIFY2(careful.exitCode == 0, careful.errors.constData());
        QVERIFY2(careful.output.contains("CPU"), careful.output.constData());
        QVERIFY2(careful.errors.contains("unexpectedly"), careful.errors.constData());

        // The way back.
        const ProgramRun again = upscale({picture(QStringLiteral("b.png")), QStringLiteral("-o"),
                                          QStringLiteral("b2.png"), QStringLiteral("--try-again")},
                                         state);
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.errors, QByteArray());
        QCOMPARE(
            upscale({picture(QStringLiteral("c.png")), QStringLiteral("-o"), QStringLiteral("c2.png")}, state)
                .errors,
            QByteArray());
    }

    void theTimeOfAModelIsRememberedAndTold()
    {
        const QStringList state{QStringLiteral("XDG_STATE_HOME=") + path(QStringLiteral("state"))};
        QCOMPARE(upscale({picture(), QStringLiteral("-o"), QStringLiteral("out.png"),
                          QStringLiteral("--model"), QStringLiteral("WAIFU2X_PHOTO_UP2X")},
                         state)
                     .exitCode,
                 0);
        const ProgramRun info =
            runUpview(m_folder->path(), {QStringLiteral("--engine-info"), QStringLiteral("--json")}, state);
        const QJsonObject root = QJsonDocument::fromJson(info.output).object();
        bool told = false;
        for (const QJsonValue &value : root.value(QLatin1StringView("models")).toArray()) {
            const QJsonObject model = value.toObject();
            const QJsonArray speeds = model.value(QLatin1StringView("speeds")).toArray();
            if (model.value(QLatin1StringView("id")).toString() != QLatin1StringView("WAIFU2X_PHOTO_UP2X")) {
                QVERIFY(speeds.isEmpty());
                continue;
            }
            QCOMPARE(speeds.size(), 1);
            told = speeds.at(0).toObject().value(QLatin1StringView("secondsPerMegapixel")).toDouble() > 0;
        }
        QVERIFY(told);
    }

    void versionAndHelpNeedNoDisplay()
    {
        const QStringList bare{QStringLiteral("QT_QPA_PLATFORM="), QStringLiteral("DISPLAY="),
                               QStringLiteral("WAYLAND_DISPLAY=")};
        const ProgramRun version = runUpview(m_folder->path(), {QStringLiteral("--version")}, bare);
        QCOMPARE(version.exitCode, 0);
        QVERIFY(version.output.startsWith("upview "));
        const ProgramRun help = runUpview(m_folder->path(), {QStringLiteral("--help")}, bare);
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.output.contains("--upscale"));
        QVERIFY2(upscale({picture(), QStringLiteral("-o"), QStringLiteral("out.png")}, bare).exitCode == 0,
                 "no display");
    }

    void anInterruptEndsTheRunWithoutAPartialFile()
    {
        picture(QStringLiteral("large.png"), {1600, 1200});
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.setReadChannel(QProcess::StandardError);
        process.start(upviewProgram(),
                      {QStringLiteral("--upscale"), QStringLiteral("large.png"), QStringLiteral("-o"),
                       QStringLiteral("out.png"), QStringLiteral("--device"), QStringLiteral("cpu"),
                       QStringLiteral("--model"), QStringLiteral("WAIFU2X_CUNET_UP2X"),
                       QStringLiteral("--verbose")});
        // The engine is at work when it has read its model; before that nothing is to be interrupted.
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(QStringLiteral("/proc/%1").arg(process.processId())), 5000);
        QVERIFY(process.waitForReadyRead(20000));
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(!QFile::exists(path(QStringLiteral("out.png"))));
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
