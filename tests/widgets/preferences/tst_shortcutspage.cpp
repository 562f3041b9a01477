// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferencesfixture.h"

#include "widgets/messageline.h"
#include "widgets/preferences/shortcutspage.h"

#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace upview;

class TestShortcutsPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<PreferencesFixture> m;
    std::unique_ptr<ShortcutsPage> m_page;

    QTreeWidget *list() const { return control<QTreeWidget>(m_page.get(), "list"); }
    QKeySequenceEdit *keys() const { return control<QKeySequenceEdit>(m_page.get(), "keys"); }
    QPushButton *button(const char *name) const { return control<QPushButton>(m_page.get(), name); }
    MessageLine *message() const { return control<MessageLine>(m_page.get(), "message"); }

    void select(const QAction *action)
    {
        list()->setCurrentItem(list()->topLevelItem(int(m->actions.all().indexOf(action))));
    }
    QString shownKeys(const QAction *action) const
    {
        return list()->topLevelItem(int(m->actions.all().indexOf(action)))->text(1);
    }

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<PreferencesFixture>();
        m_page = std::make_unique<ShortcutsPage>(m->settings, m->shortcuts);
    }
    void cleanup()
    {
        m_page.reset();
        m.reset();
    }

    void everyActionIsListedWithItsKeys()
    {
        QCOMPARE(list()->topLevelItemCount(), m->actions.all().size());
        QCOMPARE(shownKeys(m->actions.upscale), QStringLiteral("U"));
        QVERIFY(!m_page->isChanged());
    }

    void aKeyIsAddedAndReachesTheActionWhenApplied()
    {
        select(m->actions.upscale);
        QVERIFY(!button("add")->isEnabled());
        keys()->setKeySequence(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_U));
        QVERIFY(button("add")->isEnabled());
        QCOMPARE(message()->text(), QString());
        button("add")->click();
        QVERIFY(m_page->isChanged());
        QCOMPARE(m->actions.upscale->shortcuts().size(), 1);
        m_page->applySettings();
        QCOMPARE(m->actions.upscale->shortcuts(),
                 (ActionKeys{Qt::Key_U, QKeyCombination(Qt::CTRL | Qt::ALT, Qt::Key_U)}));
        QVERIFY(!m_page->isChanged());
    }

    void aKeyOfAnotherActionIsSaidAndTakenOver()
    {
        select(m->actions.upscale);
        keys()->setKeySequence(QKeySequence(Qt::Key_F1));
        QVERIFY(message()->text().contains(plainActionText(m->actions.shortcuts->text())));
        QVERIFY(shownKeys(m->actions.shortcuts).contains(QStringLiteral("F1")));
        button("add")->click();
        QCOMPARE(shownKeys(m->actions.shortcuts), QString());
        QVERIFY(shownKeys(m->actions.upscale).contains(QStringLiteral("F1")));
        QCOMPARE(message()->text(), QString());
    }

    void keysAreTakenAwayAndPutBack()
    {
        select(m->actions.next);
        button("remove")->click();
        QCOMPARE(shownKeys(m->actions.next), QString());
        QVERIFY(!button("remove")->isEnabled());
        button("reset")->click();
        QCOMPARE(
            shownKeys(m->actions.next),
            QKeySequence::listToString(m->shortcuts.defaults(m->actions.next), QKeySequence::NativeText));
        QVERIFY(!m_page->isChanged());
    }

    void ofSeveralKeysInARowTheLastIsTaken()
    {
        select(m->actions.upscale);
        keys()->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_1, Qt::CTRL | Qt::ALT | Qt::Key_2));
        QCOMPARE(keys()->keySequence(), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_2));
    }

    void defaultsOfThePageTakeEverythingBack()
    {
        m->settings.set(setting::shortcuts, {QStringLiteral("next=N")});
        QCOMPARE(shownKeys(m->actions.next), QStringLiteral("N"));
        m_page->restoreDefaults();
        QVERIFY(m_page->isChanged());
        m_page->applySettings();
        QVERIFY(m->settings.get(setting::shortcuts).isEmpty());
        QCOMPARE(m->actions.next->shortcuts(), m->shortcuts.defaults(m->actions.next));
    }

    void theSearchLooksAtNamesAndKeys()
    {
        auto *search = control<QLineEdit>(m_page.get(), "search");
        const auto shown = [&] {
            int count = 0;
            for (int row = 0; row < list()->topLevelItemCount(); ++row)
                count += list()->topLevelItem(row)->isHidden() ? 0 : 1;
            return count;
        };
        search->setText(QStringLiteral("F11"));
        QCOMPARE(shown(), 1);
        search->setText(QStringLiteral("rotate"));
        QVERIFY(shown() >= 2);
        search->clear();
        QCOMPARE(shown(), list()->topLevelItemCount());
    }
};

UPVIEW_TEST_MAIN(TestShortcutsPage)
#include "tst_shortcutspage.moc"
