// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/desktopapps.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace upview;

/// The XDG folders lie in a temporary home.
class TestDesktopApps : public QObject
{
    Q_OBJECT

    QString m_data;
    QString m_config;

    static bool write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

    bool entry(const QString &id, const QByteArray &lines)
    {
        return write(m_data + QLatin1Char('/') + id, "[Desktop Entry]\nType=Application\n" + lines);
    }

    QStringList names(const QString &path) const
    {
        QStringList result;
        for (const DesktopApp &app : desktopAppsFor(path))
            result.append(app.name);
        return result;
    }

    static DesktopApp app(const char *exec)
    {
        return {QStringLiteral("a.desktop"), QStringLiteral("Ä App"), QStringLiteral("icon"),
                QString::fromUtf8(exec), QStringLiteral("/x/a.desktop")};
    }

private Q_SLOTS:
    void initTestCase()
    {
        // What is installed on this computer must not count, but for the types of files.
        const QString system = QDir::homePath() + QStringLiteral("/system");
        QVERIFY(QDir().mkpath(system));
        QVERIFY(QFile::link(QStringLiteral("/usr/share/mime"), system + QStringLiteral("/mime")));
        qputenv("XDG_DATA_DIRS", QFile::encodeName(system));
        qputenv("XDG_CONFIG_DIRS", "/no/such/folder");
        m_data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + QStringLiteral("/applications");
        m_config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
        QVERIFY(QDir().mkpath(m_data));
        QVERIFY(QDir().mkpath(m_config));
    }

    void theDefaultComesFirstAndWhatCannotRunIsLeftOut()
    {
        QVERIFY(entry(QStringLiteral("first.desktop"), "Name=First\nName[xx]=Other\nExec=sh %f\n"));
        QVERIFY(entry(QStringLiteral("second.desktop"),
                      "Name=Second\nExec=sh %F\n[Desktop Action x]\nName=No\n"));
        QVERIFY(entry(QStringLiteral("removed.desktop"), "Name=Removed\nExec=sh\n"));
        QVERIFY(entry(QStringLiteral("hidden.desktop"), "Name=Hidden\nHidden=true\nExec=sh\n"));
        QVERIFY(entry(QStringLiteral("terminal.desktop"), "Name=Terminal\nTerminal=true\nExec=sh\n"));
        QVERIFY(entry(QStringLiteral("missing.desktop"), "Name=Missing\nExec=/no/such/program %f\n"));
        QVERIFY(entry(QStringLiteral("org.upview.Upview.desktop"), "Name=Upview\nExec=sh %f\n"));
        QVERIFY(write(m_data + QStringLiteral("/mimeinfo.cache"),
                      "[MIME Cache]\nimage/png=org.upview.Upview.desktop;first.desktop;removed.desktop;"
                      "hidden.desktop;terminal.desktop;missing.desktop;gone.desktop;second.desktop;\n"));
        QVERIFY(write(m_config + QStringLiteral("/mimeapps.list"),
                      "[Default Applications]\nimage/png=second.desktop\n"
                      "[Removed Associations]\nimage/png=removed.desktop;\n"));
        const QString picture = m_config + QStringLiteral("/a.png");
        QVERIFY(write(picture, "\x89PNG\r\n\x1a\n"));
        QCOMPARE(names(picture), (QStringList{QStringLiteral("Second"), QStringLiteral("First")}));
        const QString text = m_config + QStringLiteral("/a.unknownkind");
        QVERIFY(write(text, QByteArray("\0\1\2", 3)));
        QCOMPARE(names(text), QStringList());
    }

    void fieldCodesAreExpanded_data()
    {
        QTest::addColumn<QString>("exec");
        QTest::addColumn<QList<QStringList>>("expected");
        const QString a = QStringLiteral("/p/a b.png");
        const QString b = QStringLiteral("/p/ü.png");
        const QString p = QStringLiteral("prog");
        using Commands = QList<QStringList>;
        QTest::newRow("%F") << "prog -x %F" << Commands{{p, QStringLiteral("-x"), a, b}};
        QTest::newRow("%f") << "prog %f" << Commands{{p, a}, {p, b}};
        QTest::newRow("%U") << "prog %U"
                            << Commands{{p, QStringLiteral("file:///p/a%20b.png"),
                                         QStringLiteral("file:///p/%C3%BC.png")}};
        QTest::newRow("none") << "prog" << Commands{{p, a}, {p, b}};
        QTest::newRow("quoted") << "prog \"a \\\\\"b\\\\$\" %F"
                                << Commands{{p, QStringLiteral("a \"b$"), a, b}};
        QTest::newRow("others") << "prog %i %c %% %d %F"
                                << Commands{{p, QStringLiteral("--icon"), QStringLiteral("icon"),
                                             QStringLiteral("Ä App"), QStringLiteral("%"), a, b}};
        QTest::newRow("inside") << "prog --file=%f"
                                << Commands{{p, QStringLiteral("--file=") + a},
                                            {p, QStringLiteral("--file=") + b}};
        QTest::newRow("open quote") << "prog \"a" << Commands{};
        QTest::newRow("empty") << "" << Commands{};
    }

    void fieldCodesAreExpanded()
    {
        QFETCH(QString, exec);
        QTEST(commandsFor(app(exec.toUtf8().constData()),
                          {QStringLiteral("/p/a b.png"), QStringLiteral("/p/ü.png")}),
              "expected");
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestDesktopApps)
#include "tst_desktopapps.moc"
