// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "support/testmain.h"

#include <QDir>

using namespace upview;

class TestCommandLine : public QObject
{
    Q_OBJECT

    static Invocation parse(const QStringList &arguments)
    {
        return CommandLine::parse(QStringList{QStringLiteral("upview")} + arguments);
    }

private Q_SLOTS:
    void aFileOrFolderOpensTheWindow()
    {
        QCOMPARE(parse({}).mode, Invocation::Mode::Window);
        const Invocation invocation = parse({QStringLiteral("some/../a b.png")});
        QCOMPARE(invocation.mode, Invocation::Mode::Window);
        QCOMPARE(invocation.inputs, QStringList{QDir::current().absoluteFilePath(QStringLiteral("a b.png"))});
    }

    void oneWindowOrItsOwnAsAskedFor()
    {
        QVERIFY(!parse({}).singleInstance);
        QCOMPARE(parse({QStringLiteral("--single-instance")}).singleInstance, std::optional<bool>(true));
        QCOMPARE(parse({QStringLiteral("--new-window")}).singleInstance, std::optional<bool>(false));
    }

    void everyOptionReachesTheRecipe()
    {
        const Invocation invocation =
            parse({QStringLiteral("--upscale"), QStringLiteral("a.png"),
                   QStringLiteral("--model"),   QStringLiteral("WAIFU2X_CUNET_UP2X"),
                   QStringLiteral("--scale"),   QStringLiteral("1.5"),
                   QStringLiteral("--tile"),    QStringLiteral("200"),
                   QStringLiteral("--tta"),     QStringLiteral("--denoise"),
                   QStringLiteral("1"),         QStringLiteral("--device"),
                   QStringLiteral("GPU1"),      QStringLiteral("--format"),
                   QStringLiteral("jpg"),       QStringLiteral("--quality"),
                   QStringLiteral("80"),        QStringLiteral("--engine"),
                   QStringLiteral("ncnn"),      QStringLiteral("--threads"),
                   QStringLiteral("3")});
        const Recipe recipe = invocation.recipe({});
        QCOMPARE(recipe.model, QStringLiteral("WAIFU2X_CUNET_UP2X"));
        QCOMPARE(recipe.scale, 1.5);
        QCOMPARE(recipe.tile, 200);
        QVERIFY(recipe.tta);
        QCOMPARE(recipe.denoise, 1);
        QCOMPARE(recipe.device, QStringLiteral("gpu1"));
        QCOMPARE(recipe.engine, QByteArray("ncnn"));
        QCOMPARE(recipe.threads, 3);
        QCOMPARE(invocation.format, QByteArray("jpeg"));
        QCOMPARE(invocation.quality, 80);
    }

    void whatIsNotGivenIsTheSettings()
    {
        Recipe defaults;
        defaults.model = QStringLiteral("REALSR_DF2K_UP4X");
        defaults.scale = 3;
        defaults.tile = 400;
        defaults.tta = true;
        defaults.device = QStringLiteral("cpu");
        QCOMPARE(parse({QStringLiteral("--upscale"), QStringLiteral("a.png")}).recipe(defaults), defaults);
    }

    void aTargetSizeTakesThePlaceOfTheScale()
    {
        const Invocation invocation = parse({QStringLiteral("--upscale"), QStringLiteral("a.png"),
                                             QStringLiteral("--size"), QStringLiteral("4k")});
        QCOMPARE(invocation.recipe({}).fit, QSize(3840, 2160));
    }

    void agesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("days") << "30d" << qint64(30 * 86400);
        QTest::newRow("hours") << "12h" << qint64(12 * 3600);
        QTest::newRow("minutes") << "45m" << qint64(45 * 60);
        QTest::newRow("seconds") << "90s" << qint64(90);
        QTest::newRow("weeks") << "2w" << qint64(14 * 86400);
        for (const char *bad : {"", "30", "d", "-1d", "1.5d", "30 d", "99999999d", "30x"})
            QTest::newRow(bad) << bad << qint64(-1);
    }

    void agesAreRead()
    {
        QFETCH(QString, text);
        const auto age = CommandLine::parseAge(text);
        QTEST(age ? qint64(age->count()) : qint64(-1), "seconds");
    }

    void sizesOfFilesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("bytes");
        QTest::newRow("plain") << "4096" << qint64(4096);
        QTest::newRow("G") << "2G" << (qint64(2) << 30);
        QTest::newRow("fraction") << "1.5GiB" << qint64(1.5 * 1024 * 1024 * 1024);
        QTest::newRow("small letters") << "500m" << qint64(500) * 1024 * 1024;
        QTest::newRow("kB") << "8kB" << qint64(8192);
        for (const char *bad : {"", "G", "-2G", "2X", "2 G", "999999999999999T"})
            QTest::newRow(bad) << bad << qint64(-1);
    }

    void sizesOfFilesAreRead()
    {
        QFETCH(QString, text);
        QTEST(CommandLine::parseBytes(text).value_or(-1), "bytes");
    }

    void sizesOfPicturesAreRead()
    {
        QCOMPARE(CommandLine::parseSize(QStringLiteral("640x480")), QSize(640, 480));
        QCOMPARE(CommandLine::parseSize(QStringLiteral("HD")), QSize(1920, 1080));
        for (const char *bad : {"", "640", "0x480", "640x", "-1x5", "640x480x3", "100000x1"})
            QVERIFY2(!CommandLine::parseSize(QString::fromLatin1(bad)), bad);
    }

    void cleaningWithoutLimitsIsEverything()
    {
        QVERIFY(parse({QStringLiteral("--cache-clean")}).clean.everything);
        const Invocation limited =
            parse({QStringLiteral("--cache-clean"), QStringLiteral("--older-than"), QStringLiteral("1d"),
                   QStringLiteral("--max-size"), QStringLiteral("1G")});
        QVERIFY(!limited.clean.everything);
        QCOMPARE(limited.clean.olderThan->count(), 86400);
        QCOMPARE(limited.clean.maxBytes, qint64(1) << 30);
    }

    void theConsoleModesNeedNoWindow_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("console");
        QTest::newRow("nothing") << QStringList{} << false;
        QTest::newRow("a file") << QStringList{QStringLiteral("a.png")} << false;
        QTest::newRow("upscale") << QStringList{QStringLiteral("a.png"), QStringLiteral("--upscale")} << true;
        QTest::newRow("engine info") << QStringList{QStringLiteral("--engine-info")} << true;
        QTest::newRow("help") << QStringList{QStringLiteral("--help")} << true;
        QTest::newRow("a file of that name")
            << QStringList{QStringLiteral("--"), QStringLiteral("--upscale")} << false;
    }

    void theConsoleModesNeedNoWindow()
    {
        QFETCH(QStringList, arguments);
        QList<QByteArray> bytes{"upview"};
        for (const QString &argument : arguments)
            bytes.append(argument.toUtf8());
        QList<char *> pointers;
        for (QByteArray &argument : bytes)
            pointers.append(argument.data());
        QTEST(CommandLine::isConsole(int(pointers.size()), pointers.data()), "console");
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
