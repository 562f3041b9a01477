// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/pathbar.h"

#include "support/testmain.h"
#include "widgets/browse/diskreader.h"

#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

using namespace upview;

class PathBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasAnAccessibleName()
    {
        DiskReader disk;
        PathBar bar(disk);
        const QList<QWidget *> widgets = bar.findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (widget->focusPolicy() == Qt::NoFocus || qobject_cast<const QMenu *>(widget))
                continue;
            // Parts inside of a line edit speak for themselves.
            if (qobject_cast<const QLineEdit *>(widget->parentWidget()))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }

    void buttonsFollowWhatIsPossible()
    {
        DiskReader disk;
        PathBar bar(disk);
        bar.setNavigation(true, false, false);
        QSignalSpy back(&bar, &PathBar::backClicked);
        QSignalSpy forward(&bar, &PathBar::forwardClicked);
        QSignalSpy up(&bar, &PathBar::upClicked);
        const QList<QToolButton *> buttons = bar.findChildren<QToolButton *>(Qt::FindDirectChildrenOnly);
        for (QToolButton *button : buttons) {
            if (button != bar.sortButton() && button != bar.filterButton()) // they open menus
                button->click();
        }
        QCOMPARE(back.size(), 1);
        QVERIFY(forward.isEmpty());
        QVERIFY(up.isEmpty());
    }

    void theSortMenuShowsAndGivesTheSorting()
    {
        DiskReader disk;
        PathBar bar(disk);
        bar.setSorting({SortKey::Size, true}, false);
        QStringList checked;
        QAction *date = nullptr;
        QAction *reversed = nullptr;
        const QList<QAction *> actions = bar.sortButton()->menu()->actions();
        QSignalSpy chosen(&bar, &PathBar::sortingChosen);
        for (QAction *action : actions) {
            if (action->isChecked())
                checked.append(action->text().remove(QLatin1Char('&')));
            if (action->text() == QStringLiteral("&Date modified"))
                date = action;
            if (action->text() == QStringLiteral("&Reversed"))
                reversed = action;
        }
        QCOMPARE(checked, QStringList({QStringLiteral("Size"), QStringLiteral("Reversed")}));
        QVERIFY(chosen.isEmpty());
        date->trigger();
        QCOMPARE(chosen.size(), 1);
        QVERIFY(chosen.last().at(0).value<Sorting>() == (Sorting{SortKey::Modified, true}));
        reversed->trigger();
        QVERIFY(!chosen.last().at(0).value<Sorting>().reversed);
    }

    void whatIsUsualAlreadyCannotBeMadeUsual()
    {
        DiskReader disk;
        PathBar bar(disk);
        QAction *others = bar.sortButton()->menu()->actions().constLast();
        QSignalSpy chosen(&bar, &PathBar::sortOthersAlikeChosen);
        bar.setSorting({SortKey::Size, true}, true);
        QVERIFY(!others->isEnabled());
        bar.setSorting({SortKey::Name, true}, false);
        QVERIFY(others->isEnabled());
        others->trigger();
        QCOMPARE(chosen.size(), 1);
    }

    void theSliderGivesTheCellSizeButNotWhenItIsSet()
    {
        DiskReader disk;
        PathBar bar(disk);
        QSignalSpy chosen(&bar, &PathBar::cellSizeChosen);
        bar.setCellSize(200);
        QCOMPARE(bar.sizeSlider()->value(), 200);
        QVERIFY(chosen.isEmpty());
        bar.sizeSlider()->setValue(300);
        QCOMPARE(chosen.last().at(0).toInt(), 300);
        QCOMPARE(bar.sizeSlider()->minimum(), 96);
        QCOMPARE(bar.sizeSlider()->maximum(), 512);
    }

    void theFilterIsClearedByEscapeAndLeftByEnterAndDown()
    {
        DiskReader disk;
        PathBar bar(disk);
        QSignalSpy changed(&bar, &PathBar::filterChanged);
        QSignalSpy left(&bar, &PathBar::left);
        QTest::keyClicks(bar.filterEdit(), QStringLiteral("ab"));
        QCOMPARE(changed.last().at(0).toString(), QStringLiteral("ab"));
        QTest::keyClick(bar.filterEdit(), Qt::Key_Return);
        QTest::keyClick(bar.filterEdit(), Qt::Key_Down);
        QCOMPARE(left.size(), 2);
        QCOMPARE(bar.filterEdit()->text(), QStringLiteral("ab"));
        QTest::keyClick(bar.filterEdit(), Qt::Key_Escape);
        QCOMPARE(left.size(), 3);
        QCOMPARE(changed.last().at(0).toString(), QString());
    }
};

UPVIEW_TEST_MAIN(PathBarTest)
#include "tst_pathbar.moc"
