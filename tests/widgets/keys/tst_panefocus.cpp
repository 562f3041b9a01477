// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "widgets/keys/panefocus.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

using namespace upview;

class TestPaneFocus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesAroundWhatIsShownBothWays()
    {
        QWidget window;
        auto *layout = new QHBoxLayout(&window);
        auto *first = new QLineEdit;
        auto *group = new QWidget;
        auto *inside = new QLineEdit(group);
        auto *label = new QLabel(QStringLiteral("takes no keys"));
        auto *hidden = new QLineEdit;
        auto *last = new QLineEdit;
        for (QWidget *widget : QList<QWidget *>{first, group, label, hidden, last})
            layout->addWidget(widget);
        hidden->hide();
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QList<QWidget *> panes{first, group, label, hidden, last};
        first->setFocus();

        focusNextPane(panes, true);
        QCOMPARE(QApplication::focusWidget(), inside);
        focusNextPane(panes, true);
        QCOMPARE(QApplication::focusWidget(), last);
        focusNextPane(panes, true);
        QCOMPARE(QApplication::focusWidget(), first);
        focusNextPane(panes, false);
        QCOMPARE(QApplication::focusWidget(), last);
    }

    void startsAtTheFirstWhereTheFocusIsElsewhere()
    {
        QWidget window;
        auto *layout = new QHBoxLayout(&window);
        auto *elsewhere = new QLineEdit;
        auto *pane = new QLineEdit;
        layout->addWidget(elsewhere);
        layout->addWidget(pane);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        elsewhere->setFocus();
        focusNextPane({pane}, true);
        QCOMPARE(QApplication::focusWidget(), pane);
        focusNextPane({}, true);
        QCOMPARE(QApplication::focusWidget(), pane);
    }
};

UPVIEW_TEST_MAIN(TestPaneFocus)
#include "tst_panefocus.moc"
