// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/pathedit.h"

#include "support/testmain.h"
#include "widgets/browse/diskreader.h"

#include <QCompleter>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace upview;

class PathEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedBecomesAnAbsolutePath_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("path");
        QTest::newRow("absolute") << QStringLiteral("/a/b/") << QStringLiteral("/a/b");
        QTest::newRow("spaces around") << QStringLiteral("  /a/b \n") << QStringLiteral("/a/b");
        QTest::newRow("dots") << QStringLiteral("/a/../b/./c") << QStringLiteral("/b/c");
        QTest::newRow("home") << QStringLiteral("~") << QDir::homePath();
        QTest::newRow("below home") << QStringLiteral("~/x")
                                    << QString(QDir::homePath() + QStringLiteral("/x"));
        QTest::newRow("relative") << QStringLiteral("sub/x") << QStringLiteral("/base/sub/x");
        QTest::newRow("up") << QStringLiteral("..") << QStringLiteral("/");
        QTest::newRow("address") << QStringLiteral("file:///a%20b") << QStringLiteral("/a b");
        QTest::newRow("empty") << QStringLiteral("   ") << QString();
        QTest::newRow("not an address") << QStringLiteral("/file:x") << QStringLiteral("/file:x");
    }

    void whatIsTypedBecomesAnAbsolutePath()
    {
        QFETCH(QString, typed);
        QFETCH(QString, path);
        QCOMPARE(PathEdit::expanded(typed, QStringLiteral("/base")), path);
    }

    void foldersAreOfferedAsCompletions()
    {
        QTemporaryDir folder;
        const QDir dir(folder.path());
        for (const auto *name : {"alpha", "alps", "beta", ".secret"})
            QVERIFY(dir.mkdir(QLatin1StringView(name)));
        DiskReader disk;
        PathEdit edit(disk);
        edit.show();
        edit.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&edit));
        edit.setFocus();
        QTest::keyClicks(&edit, folder.path() + QStringLiteral("/al"));
        QTRY_COMPARE(edit.completer()->completionCount(), 2);
        QTest::keyClick(&edit, Qt::Key_Tab);
        QCOMPARE(edit.text(), QString(folder.path() + QStringLiteral("/alpha/")));
        QVERIFY(edit.hasFocus());

        edit.clear();
        QTest::keyClicks(&edit, folder.path() + QStringLiteral("/."));
        QTRY_COMPARE(edit.completer()->completionCount(), 1);
    }

    void enterGivesThePathAndEscapeNothing()
    {
        DiskReader disk;
        PathEdit edit(disk);
        edit.setBaseFolder(QStringLiteral("/base"));
        QSignalSpy accepted(&edit, &PathEdit::accepted);
        QSignalSpy cancelled(&edit, &PathEdit::cancelled);
        QTest::keyClicks(&edit, QStringLiteral("sub"));
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(accepted.at(0).at(0).toString(), QStringLiteral("/base/sub"));
        QTest::keyClick(&edit, Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        edit.clear();
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(cancelled.size(), 2);
    }
};

UPVIEW_TEST_MAIN(PathEditTest)
#include "tst_pathedit.moc"
