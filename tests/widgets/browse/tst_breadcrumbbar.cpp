// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/breadcrumbbar.h"

#include "support/testmain.h"
#include "widgets/browse/diskreader.h"
#include "widgets/browse/pathedit.h"

#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

using namespace upview;

class BreadcrumbBarTest : public QObject
{
    Q_OBJECT

    static QStringList namesOf(const QList<BreadcrumbBar::Part> &parts)
    {
        QStringList names;
        for (const auto &part : parts)
            names.append(part.name);
        return names;
    }

    static QToolButton *buttonOf(const BreadcrumbBar &bar, const QString &name)
    {
        const QList<QToolButton *> buttons = bar.findChildren<QToolButton *>();
        for (QToolButton *button : buttons) {
            if (button->isVisibleTo(&bar) && button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }

private Q_SLOTS:
    void partsBeginAtHomeOrAtTheRoot()
    {
        const QString home = QStringLiteral("/home/jens");
        QCOMPARE(namesOf(BreadcrumbBar::partsOf(QStringLiteral("/home/jens/a/b"), home)),
                 QStringList({QStringLiteral("Home"), QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(namesOf(BreadcrumbBar::partsOf(QStringLiteral("/home/jenson/a"), home)),
                 QStringList({QStringLiteral("/"), QStringLiteral("home"), QStringLiteral("jenson"),
                              QStringLiteral("a")}));
        QCOMPARE(namesOf(BreadcrumbBar::partsOf(QStringLiteral("/"), home)),
                 QStringList({QStringLiteral("/")}));
        QCOMPARE(BreadcrumbBar::partsOf(QStringLiteral("/x/y"), home).at(1).path, QStringLiteral("/x"));
        QCOMPARE(BreadcrumbBar::partsOf(QStringLiteral("/home/jens/a/b"), home).last().path,
                 QStringLiteral("/home/jens/a/b"));
        QVERIFY(BreadcrumbBar::partsOf({}, home).isEmpty());
    }

    void aClickOnAPartGoesThere()
    {
        DiskReader disk;
        BreadcrumbBar bar(disk);
        bar.resize(600, 30);
        bar.setPath(QStringLiteral("/one/two/three"));
        bar.show();
        QSignalSpy clicked(&bar, &BreadcrumbBar::partClicked);
        QToolButton *two = buttonOf(bar, QStringLiteral("two"));
        QVERIFY(two != nullptr);
        QTest::mouseClick(two, Qt::LeftButton);
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked.at(0).at(0).toString(), QStringLiteral("/one/two"));
    }

    void anAmpersandInANameIsShown()
    {
        DiskReader disk;
        BreadcrumbBar bar(disk);
        bar.resize(600, 30);
        bar.setPath(QStringLiteral("/Tom & Jerry"));
        bar.show();
        QCOMPARE(buttonOf(bar, QStringLiteral("Tom & Jerry"))->text(), QStringLiteral("Tom && Jerry"));
    }

    void partsAtTheLeftHideWhenItIsNarrow()
    {
        DiskReader disk;
        BreadcrumbBar bar(disk);
        bar.setPath(QStringLiteral("/first-folder/second-folder/third-folder/last"));
        bar.resize(1000, 30);
        bar.show();
        QCOMPARE(bar.visibleParts().size(), 5);
        QVERIFY(buttonOf(bar, QStringLiteral("Outer folders")) == nullptr);
        bar.resize(230, 30);
        QVERIFY(bar.visibleParts().size() < 5);
        QCOMPARE(bar.visibleParts().last(), QStringLiteral("last"));
        QToolButton *more = buttonOf(bar, QStringLiteral("Outer folders"));
        QVERIFY(more != nullptr);
        QCOMPARE(more->menu()->actions().size() + bar.visibleParts().size(), 5);
        QSignalSpy clicked(&bar, &BreadcrumbBar::partClicked);
        more->menu()->actions().last()->trigger();
        QCOMPARE(clicked.at(0).at(0).toString(), QStringLiteral("/"));
        const QList<QToolButton *> buttons = bar.findChildren<QToolButton *>();
        for (const QToolButton *button : buttons) {
            if (button->isVisible())
                QVERIFY(button->geometry().right() < bar.width());
        }
    }

    void theInnermostPartIsShortenedWhenItAloneIsTooLong()
    {
        DiskReader disk;
        BreadcrumbBar bar(disk);
        const QString name = QString(80, QLatin1Char('w'));
        bar.setPath(QStringLiteral("/a/") + name);
        bar.resize(200, 30);
        bar.show();
        const QToolButton *button = buttonOf(bar, name);
        QVERIFY(button != nullptr);
        QVERIFY(button->geometry().right() < bar.width());
        QVERIFY(button->text().contains(QStringLiteral("…")));
    }

    void aClickBesideThePartsEditsThePath()
    {
        DiskReader disk;
        BreadcrumbBar bar(disk);
        bar.resize(600, 30);
        bar.setPath(QStringLiteral("/one/two"));
        bar.show();
        bar.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bar));
        QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(590, 15));
        QVERIFY(bar.edit()->isVisible());
        QVERIFY(bar.edit()->hasFocus());
        QVERIFY(buttonOf(bar, QStringLiteral("two")) == nullptr);
        QCOMPARE(bar.edit()->selectedText(), QStringLiteral("/one/two/"));

        QSignalSpy entered(&bar, &BreadcrumbBar::pathEntered);
        QSignalSpy ended(&bar, &BreadcrumbBar::editingEnded);
        QTest::keyClicks(bar.edit(), QStringLiteral("/three"));
        QTest::keyClick(bar.edit(), Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
        QCOMPARE(entered.at(0).at(0).toString(), QStringLiteral("/three"));
        QVERIFY(!bar.edit()->isVisible());
        QCOMPARE(ended.size(), 1);
    }

    void escapeGivesThePartsBack()
    {
        DiskReader disk;
        BreadcrumbBar bar(disk);
        bar.resize(600, 30);
        bar.setPath(QStringLiteral("/one/two"));
        bar.show();
        bar.startEditing();
        QSignalSpy entered(&bar, &BreadcrumbBar::pathEntered);
        QTest::keyClicks(bar.edit(), QStringLiteral("/three"));
        QTest::keyClick(bar.edit(), Qt::Key_Escape);
        QVERIFY(!bar.edit()->isVisible());
        QVERIFY(buttonOf(bar, QStringLiteral("two")) != nullptr);
        QVERIFY(entered.isEmpty());
    }
};

UPVIEW_TEST_MAIN(BreadcrumbBarTest)
#include "tst_breadcrumbbar.moc"
