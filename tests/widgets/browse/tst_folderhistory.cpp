// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/folderhistory.h"

#include "support/testmain.h"

using namespace upview;

class FolderHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst()
    {
        FolderHistory history;
        QVERIFY(!history.canGoBack());
        QVERIFY(!history.canGoForward());
        QVERIFY(!history.back().has_value());
        QVERIFY(!history.forward().has_value());
    }

    void goesBackAndForwardWithTheCurrentFile()
    {
        FolderHistory history;
        history.visit(QStringLiteral("/a"));
        history.remember(QStringLiteral("/a"), QStringLiteral("/a/1.png"));
        history.visit(QStringLiteral("/b"));
        const auto stop = history.back();
        QVERIFY(stop.has_value());
        QCOMPARE(stop->folder, QStringLiteral("/a"));
        QCOMPARE(stop->current, QStringLiteral("/a/1.png"));
        QVERIFY(history.canGoForward());
        QCOMPARE(history.forward()->folder, QStringLiteral("/b"));
    }

    void visitingTheSameFolderAddsNothing()
    {
        FolderHistory history;
        history.visit(QStringLiteral("/a"));
        history.visit(QStringLiteral("/a"));
        QVERIFY(!history.canGoBack());
    }

    void aNewVisitForgetsWhatLayAhead()
    {
        FolderHistory history;
        history.visit(QStringLiteral("/a"));
        history.visit(QStringLiteral("/b"));
        history.back();
        history.visit(QStringLiteral("/c"));
        QVERIFY(!history.canGoForward());
        QCOMPARE(history.back()->folder, QStringLiteral("/a"));
    }

    void aFileOfAnotherFolderIsNotRemembered()
    {
        FolderHistory history;
        history.visit(QStringLiteral("/a"));
        history.visit(QStringLiteral("/b"));
        history.remember(QStringLiteral("/a"), QStringLiteral("/a/1.png"));
        history.visit(QStringLiteral("/c"));
        QCOMPARE(history.back()->current, QString());
    }

    void isBounded()
    {
        FolderHistory history;
        for (int i = 0; i < 1000; ++i)
            history.visit(QStringLiteral("/%1").arg(i));
        int steps = 0;
        while (history.back().has_value())
            ++steps;
        QVERIFY2(steps >= 50 && steps < 200, qPrintable(QString::number(steps)));
    }
};

UPVIEW_TEST_GUILESS_MAIN(FolderHistoryTest)
#include "tst_folderhistory.moc"
