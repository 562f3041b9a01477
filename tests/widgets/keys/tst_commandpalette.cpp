// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "widgets/keys/commandpalette.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>

using namespace upview;

class TestCommandPalette : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        QWidget window;
        QAction zoomIn{QStringLiteral("Zoom &In")};
        QAction fullScreen{QStringLiteral("F&ull Screen")};
        QAction split{QStringLiteral("Compare Side by &Side...")};
        CommandPalette palette{{&zoomIn, &fullScreen, &split}, &window};
        QLineEdit *line = palette.findChild<QLineEdit *>();
        QListWidget *list = palette.findChild<QListWidget *>();

        Fixture()
        {
            window.resize(800, 600);
            window.show();
            palette.popUp();
        }
        [[nodiscard]] QString name(int row) const
        {
            return list->item(row)->data(Qt::AccessibleTextRole).toString();
        }
    };

private Q_SLOTS:
    void everythingIsListedAtFirst()
    {
        const Fixture f;
        QVERIFY(f.palette.isVisible());
        QCOMPARE(f.list->count(), 3);
        QCOMPARE(f.name(2), QStringLiteral("Compare Side by Side"));
        QCOMPARE(f.list->currentRow(), 0);
    }

    void typingLeavesWhatMatchesBestFirst()
    {
        const Fixture f;
        QTest::keyClicks(f.line, QStringLiteral("s"));
        QCOMPARE(f.name(0), QStringLiteral("Full Screen"));
        f.line->setText(QStringLiteral("csbs"));
        QCOMPARE(f.list->count(), 1);
        QCOMPARE(f.name(0), QStringLiteral("Compare Side by Side"));
    }

    void enterTriggersAndCloses()
    {
        Fixture f;
        QSignalSpy triggered(&f.fullScreen, &QAction::triggered);
        QTest::keyClicks(f.line, QStringLiteral("full"));
        QTest::keyClick(f.line, Qt::Key_Return);
        QTRY_COMPARE(triggered.count(), 1);
        QVERIFY(!f.palette.isVisible());
    }

    void arrowsChooseAnotherOne()
    {
        Fixture f;
        QSignalSpy triggered(&f.fullScreen, &QAction::triggered);
        QTest::keyClick(f.line, Qt::Key_Down);
        QTest::keyClick(f.line, Qt::Key_Return);
        QTRY_COMPARE(triggered.count(), 1);
    }

    void whatCannotBeUsedNowIsShownAndDoesNothing()
    {
        Fixture f;
        f.zoomIn.setEnabled(false);
        f.palette.popUp();
        QSignalSpy triggered(&f.zoomIn, &QAction::triggered);
        f.line->setText(QStringLiteral("zoom"));
        QCOMPARE(f.list->count(), 1);
        QTest::keyClick(f.line, Qt::Key_Return);
        QCoreApplication::processEvents();
        QCOMPARE(triggered.count(), 0);
        QVERIFY(f.palette.isVisible());
    }

    void escapeClosesWithoutDoingAnything()
    {
        Fixture f;
        QTest::keyClick(f.line, Qt::Key_Escape);
        QVERIFY(!f.palette.isVisible());
    }

    void nothingFoundIsSaid()
    {
        const Fixture f;
        f.line->setText(QStringLiteral("qqqq"));
        QCOMPARE(f.list->count(), 1);
        QVERIFY(!f.list->item(0)->text().isEmpty());
    }

    void wholePartsAndBeginningsOfWordsCountMore()
    {
        const auto score = [](const char *name, const char *typed) {
            return CommandPalette::score(QString::fromLatin1(name), QString::fromLatin1(typed));
        };
        QCOMPARE(score("Zoom In", "x"), 0);
        QCOMPARE(score("Zoom In", "niz"), 0);
        QVERIFY(score("Zoom In", "ZI") > 0);
        QVERIFY(score("Next Picture", "pic") > score("Topical", "pic"));
        QVERIFY(score("Topical", "pic") > score("Print in Colour", "pic"));
    }

    void aSmallWindowHasASmallPalette()
    {
        QWidget window;
        window.resize(300, 200);
        window.show();
        QAction action(QStringLiteral("Zoom In"));
        CommandPalette palette({&action}, &window);
        palette.popUp();
        QVERIFY(palette.width() <= 300);
        QVERIFY(palette.height() <= 200);
    }
};

UPVIEW_TEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
