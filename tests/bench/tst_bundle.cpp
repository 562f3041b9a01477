// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programrunner.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

/// resources/bundle.sh: what it packs runs elsewhere, with an empty environment and nothing of this system.
class TestBundle : public QObject
{
    Q_OBJECT

    static constexpr const char *kModel = "WAIFU2X_PHOTO_UP2X";
    QTemporaryDir m_made;
    QTemporaryDir m_folder; ///< where the bundle is unpacked, far from where it was made
    QString m_bundle;

    static ProgramRun bundle(const QStringList &arguments)
    {
        return runProgram(QStringLiteral(UPVIEW_SOURCE_DIR "/resources/bundle.sh"), QDir::tempPath(),
                          QStringList{QStringLiteral("--build"), QStringLiteral(UPVIEW_BINARY_DIR),
                                      QStringLiteral("--venv"), qEnvironmentVariable("UPVIEW_VENV")}
                              + arguments);
    }

    /// Runs the unpacked launcher with these variables and no others.
    ProgramRun launch(const QStringList &arguments, const QStringList &variables = {}) const
    {
        return runProgram(QStringLiteral("/usr/bin/env"), m_folder.path(),
                          QStringList{QStringLiteral("-i"), QStringLiteral("HOME=") + m_folder.path(),
                                      QStringLiteral("QT_QPA_PLATFORM=offscreen")}
                              + variables + QStringList{m_bundle + QStringLiteral("/upview")} + arguments);
    }

    /// Libraries that the program itself used, by the dynamic loader's own account.
    QStringList librariesUsed(const QString &glibc) const
    {
        const QTemporaryDir logs;
        const ProgramRun run =
            launch({QStringLiteral("--engine-info")},
                   {QStringLiteral("UPVIEW_BUNDLE_GLIBC=") + glibc, QStringLiteral("LD_DEBUG=files"),
                    QStringLiteral("LD_DEBUG_OUTPUT=") + logs.filePath(QStringLiteral("log")),
                    // Graphics drivers are the system's, and bring the system's libraries.
                    QStringLiteral("VK_ICD_FILENAMES=/nonexistent"),
                    QStringLiteral("VK_LOADER_LAYERS_DISABLE=*"), QStringLiteral("NODEVICE_SELECT=1")});
        if (run.exitCode != 0)
            return {QString::fromUtf8(run.errors)};
        QStringList used;
        for (const QFileInfo &log : QDir(logs.path()).entryInfoList(QDir::Files)) {
            QFile file(log.filePath());
            if (!file.open(QIODevice::ReadOnly))
                return {QStringLiteral("no log")};
            // One process: first the shell of the launcher, then, with the same number, the program.
            const QString text = QString::fromUtf8(file.readAll());
            const qsizetype program = text.lastIndexOf(QLatin1StringView("transferring control: ") + m_bundle
                                                       + QLatin1StringView("/bin/upview"));
            if (program < 0)
                continue;
            const qsizetype shell =
                text.lastIndexOf(QLatin1StringView("transferring control: "), program - 1);
            static const QRegularExpression line(QStringLiteral("calling init: ([^\n]+)"));
            for (auto match = line.globalMatch(text, std::max<qsizetype>(shell, 0)); match.hasNext();)
                used.append(QDir::cleanPath(match.next().captured(1)));
        }
        used.removeDuplicates();
        return used;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *tool : {"patchelf", "zstd", "objdump"}) {
            QVERIFY2(!QStandardPaths::findExecutable(QString::fromLatin1(tool)).isEmpty(), tool);
        }
        const QString packed = m_made.filePath(QStringLiteral("upview.tar.zst"));
        const ProgramRun made =
            bundle({QStringLiteral("--output"), packed, QStringLiteral("--models"),
                    QString::fromLatin1(kModel), QStringLiteral("--level"), QStringLiteral("1")});
        QVERIFY2(made.exitCode == 0, made.errors.constData());
        QCOMPARE(QDir(m_made.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("upview.tar.zst")});
        // A path with a space and letters of its own, as people have.
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("mein Ördner")));
        const QString target = m_folder.filePath(QStringLiteral("mein Ördner"));
        const ProgramRun unpacked = runProgram(QStringLiteral("tar"), target,
                                               {QStringLiteral("--zstd"), QStringLiteral("-xf"), packed});
        QVERIFY2(unpacked.exitCode == 0, unpacked.errors.constData());
        QVERIFY(QFile::remove(packed));
        const QStringList folders = QDir(target).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(folders.size(), 1);
        m_bundle = target + u'/' + folders.constFirst();
    }

    void startsWithAnEmptyEnvironment_data()
    {
        QTest::addColumn<QString>("glibc");
        QTest::newRow("the C library of the bundle") << QStringLiteral("own");
        QTest::newRow("the C library of the system") << QStringLiteral("system");
    }

    void startsWithAnEmptyEnvironment()
    {
        QFETCH(const QString, glibc);
        const QStringList variables{QStringLiteral("UPVIEW_BUNDLE_GLIBC=") + glibc};
        const ProgramRun version = launch({QStringLiteral("--version")}, variables);
        QVERIFY2(version.exitCode == 0, version.errors.constData());
        QVERIFY(version.output.startsWith("upview "));

        const ProgramRun info =
            launch({QStringLiteral("--engine-info"), QStringLiteral("--json")}, variables);
        QVERIFY2(info.exitCode == 0, info.errors.constData());
        const QJsonObject report = QJsonDocument::fromJson(info.output).object();
        bool found = false;
        for (const QJsonValue &model : report.value(QLatin1StringView("models")).toArray()) {
            const bool chosen = model[QLatin1StringView("id")].toString() == QLatin1StringView(kModel);
            const bool runs =
                model[QLatin1StringView("devices")].toArray().contains(QJsonValue(QStringLiteral("cpu")));
            QCOMPARE(runs, chosen); // what was not chosen is not there
            found = found || chosen;
        }
        QVERIFY(found);
    }

    void usesNothingOfTheSystem_data()
    {
        QTest::addColumn<QString>("glibc");
        QTest::addColumn<bool>("cLibrary");
        QTest::newRow("the C library of the bundle") << QStringLiteral("own") << false;
        QTest::newRow("the C library of the system") << QStringLiteral("system") << true;
    }

    void usesNothingOfTheSystem()
    {
        QFETCH(const QString, glibc);
        QFETCH(const bool, cLibrary);
        // What graphics drivers load as well is the system's where that is newer: see the launcher.
        QFile versions(m_bundle + QStringLiteral("/lib/compat/versions"));
        QVERIFY(versions.open(QIODevice::ReadOnly));
        QStringList shared{QStringLiteral("libvulkan.so")};
        for (const QByteArray &line : versions.readAll().trimmed().split('\n'))
            shared.append(QString::fromUtf8(line.split(' ').constFirst()));
        QVERIFY(shared.contains(QStringLiteral("libstdc++.so.6")));

        const QStringList used = librariesUsed(glibc);
        QVERIFY2(used.contains(m_bundle + QStringLiteral("/lib/libQt6Core.so.6")),
                 qPrintable(used.join(u'\n')));
        int own = 0;
        for (const QString &library : used) {
            if (library.startsWith(m_bundle)) {
                ++own;
                continue;
            }
            const QString name = QFileInfo(library).fileName();
            static const QRegularExpression c(
                QStringLiteral("^(ld-linux-x86-64|lib(c|m|mvec|dl|pthread|rt|util|resolv|nss_\\w+))\\.so"));
            const bool allowed = shared.contains(name) || (cLibrary && c.match(name).hasMatch());
            QVERIFY2(allowed, qPrintable(library));
        }
        QVERIFY(own > 20);
    }

    void upscales()
    {
        const QString source = m_folder.filePath(QStringLiteral("source.png"));
        QVERIFY(testScene({48, 32}).save(source));
        for (const char *engine : {"ncnn", "sr_vulkan"}) {
            const QString result = m_folder.filePath(QString::fromLatin1(engine) + QStringLiteral(".png"));
            const ProgramRun run =
                launch({QStringLiteral("--upscale"), source, QStringLiteral("-o"), result,
                        QStringLiteral("--model"), QString::fromLatin1(kModel), QStringLiteral("--engine"),
                        QString::fromLatin1(engine), QStringLiteral("--device"), QStringLiteral("cpu")});
            QVERIFY2(run.exitCode == 0, run.errors.constData());
            QCOMPARE(QImage(result).size(), QSize(96, 64));
        }
    }

    /// Libraries that are loaded later are looked for nowhere but in the bundle and in the system's folders.
    void searchesNoForeignFolder()
    {
        const QString engine = QStringLiteral("/bin/venv/lib/python3.*/site-packages/sr_vulkan/sr_vulkan.so");
        const ProgramRun run = runProgram(
            QStringLiteral("sh"), m_bundle,
            {QStringLiteral("-c"), QStringLiteral("objdump -p .") + engine + QStringLiteral(" bin/upview")});
        QVERIFY2(run.exitCode == 0, run.errors.constData());
        const QList<QByteArray> lines = run.output.split('\n');
        QList<QByteArray> paths;
        for (const QByteArray &line : lines) {
            if (line.contains("RUNPATH") || line.contains("RPATH"))
                paths.append(line.simplified());
        }
        QCOMPARE(paths, QList<QByteArray>{"RPATH $ORIGIN/../lib"});
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("said");
        const QString out = QStringLiteral("--output");
        const QString there = m_folder.path();
        QTest::newRow("an unknown model")
            << QStringList{out, there + QStringLiteral("/a"), QStringLiteral("--models"),
                           QStringLiteral("WAIFU2X_PHOTO_UP9X")}
            << 1 << QByteArray("There is no model WAIFU2X_PHOTO_UP9X");
        QTest::newRow("a path for a model")
            << QStringList{out, there + QStringLiteral("/a"), QStringLiteral("--models"),
                           QStringLiteral("../models/WAIFU2X_PHOTO_UP2X")}
            << 1 << QByteArray("There is no model");
        QTest::newRow("a folder that is there")
            << QStringList{out, there} << 1 << QByteArray("exists already");
        QTest::newRow("no program") << QStringList{QStringLiteral("--build"), there} << 1
                                    << QByteArray("Build it first");
        QTest::newRow("no environment") << QStringList{QStringLiteral("--venv"), there} << 1
                                        << QByteArray("not a Python virtual environment");
        QTest::newRow("an unknown option")
            << QStringList{QStringLiteral("--small")} << 2 << QByteArray("There is no option --small");
        QTest::newRow("no value") << QStringList{QStringLiteral("--models")} << 2
                                  << QByteArray("needs a value");
    }

    void saysWhatIsWrong()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, exitCode);
        QFETCH(const QByteArray, said);
        const QStringList before = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden);
        const ProgramRun run = bundle(arguments);
        QCOMPARE(run.exitCode, exitCode);
        QVERIFY2(run.errors.contains(said), run.errors.constData());
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden), before);
    }

    void helps()
    {
        const ProgramRun run = bundle({QStringLiteral("--help")});
        QCOMPARE(run.exitCode, 0);
        for (const char *option : {"--output", "--models", "--with-bench"})
            QVERIFY2(run.output.contains(option), option);
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestBundle)
#include "tst_bundle.moc"
