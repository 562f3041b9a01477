// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferencesfixture.h"

#include "widgets/preferences/viewingpage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>

using namespace upview;

class TestViewingPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<PreferencesFixture>(); }
    void cleanup() { m.reset(); }

    void showsWhatIsStored()
    {
        m->settings.set(setting::wheelAction, setting::WheelAction::NextImage);
        m->settings.set(setting::fitEnlarges, true);
        m->settings.set(setting::theme, setting::Theme::Dark);
        ViewingPage page(m->settings);
        QCOMPARE(control<QComboBox>(&page, "wheel")->currentData().toInt(), 1);
        QVERIFY(control<QCheckBox>(&page, "fitEnlarges")->isChecked());
        QCOMPARE(control<QComboBox>(&page, "theme")->currentData().toInt(), 2);
        QVERIFY(!page.isChanged());
    }

    void everyControlReachesItsRow()
    {
        ViewingPage page(m->settings);
        const auto choose = [&](const char *box, int value) {
            auto *combo = control<QComboBox>(&page, box);
            combo->setCurrentIndex(combo->findData(value));
        };
        choose("wheel", int(setting::WheelAction::NextImage));
        control<QCheckBox>(&page, "fitEnlarges")->setChecked(true);
        choose("theme", int(setting::Theme::Light));
        QVERIFY(page.isChanged());
        QCOMPARE(m->settings.get(setting::wheelAction), setting::WheelAction::Zoom);
        page.applySettings();
        QVERIFY(!page.isChanged());
        QCOMPARE(m->settings.get(setting::wheelAction), setting::WheelAction::NextImage);
        QCOMPARE(m->settings.get(setting::fitEnlarges), true);
        QCOMPARE(m->settings.get(setting::theme), setting::Theme::Light);
    }

    void defaultsAreShownAndStoredOnlyWhenApplied()
    {
        m->settings.set(setting::wheelAction, setting::WheelAction::NextImage);
        m->settings.set(setting::fitEnlarges, true);
        m->settings.set(setting::theme, setting::Theme::Dark);
        ViewingPage page(m->settings);
        page.restoreDefaults();
        QVERIFY(page.isChanged());
        QCOMPARE(m->settings.get(setting::theme), setting::Theme::Dark);
        page.applySettings();
        QCOMPARE(m->settings.get(setting::wheelAction), setting::wheelAction.defaultValue);
        QCOMPARE(m->settings.get(setting::fitEnlarges), setting::fitEnlarges.defaultValue);
        QCOMPARE(m->settings.get(setting::theme), setting::theme.defaultValue);
    }

    void coloursAndMemoryReachTheirRows()
    {
        ViewingPage page(m->settings);
        auto *choice = control<QComboBox>(&page, "monitorChoice");
        choice->setCurrentIndex(1);
        control<QSpinBox>(&page, "memory")->setValue(1024);
        QVERIFY(page.isAcceptable());
        page.applySettings();
        QCOMPARE(m->settings.get(setting::monitorProfile), QString::fromLatin1(setting::kSrgbProfile));
        QCOMPARE(m->settings.get(setting::pictureMemoryMiB), 1024);
        // Less than one large picture is no memory at all.
        control<QSpinBox>(&page, "memory")->setValue(3);
        page.applySettings();
        QCOMPARE(m->settings.get(setting::pictureMemoryMiB), 64);
        choice->setCurrentIndex(0);
        control<QSpinBox>(&page, "memory")->setValue(0);
        page.applySettings();
        QCOMPARE(m->settings.get(setting::monitorProfile), QString());
        QCOMPARE(m->settings.get(setting::pictureMemoryMiB), 0);
    }

    void aFileThatIsNoProfileIsToldAndNotStored()
    {
        ViewingPage page(m->settings);
        page.show();
        control<QComboBox>(&page, "monitorChoice")->setCurrentIndex(2);
        QVERIFY(!page.isAcceptable());
        control<QLineEdit>(&page, "monitorPath")->setText(QStringLiteral("/dev/null"));
        auto *problem = control<QLabel>(&page, "monitorProblem");
        QTRY_VERIFY(problem->text().contains(QStringLiteral("/dev/null")));
        QVERIFY(problem->isVisible());
        QVERIFY(!page.isAcceptable());
    }

    void onlyWhatWasChangedIsStored()
    {
        ViewingPage page(m->settings);
        QSignalSpy changed(&m->settings, &Settings::changed);
        control<QCheckBox>(&page, "fitEnlarges")->setChecked(true);
        page.applySettings();
        QCOMPARE(changed.count(), 1);
        page.applySettings();
        QCOMPARE(changed.count(), 1);
    }

    void aChangeElsewhereIsShownUnlessTheUserTouchedTheControl()
    {
        ViewingPage page(m->settings);
        m->settings.set(setting::fitEnlarges, true);
        QVERIFY(control<QCheckBox>(&page, "fitEnlarges")->isChecked());
        QVERIFY(!page.isChanged());

        auto *theme = control<QComboBox>(&page, "theme");
        theme->setCurrentIndex(theme->findData(int(setting::Theme::Dark)));
        m->settings.set(setting::theme, setting::Theme::Light);
        QCOMPARE(theme->currentData().toInt(), int(setting::Theme::Dark));
        page.applySettings();
        QCOMPARE(m->settings.get(setting::theme), setting::Theme::Dark);
    }

    void loadForgetsWhatTheUserChanged()
    {
        ViewingPage page(m->settings);
        control<QCheckBox>(&page, "fitEnlarges")->setChecked(true);
        page.load();
        QVERIFY(!page.isChanged());
        QVERIFY(!control<QCheckBox>(&page, "fitEnlarges")->isChecked());
    }

private:
    std::unique_ptr<PreferencesFixture> m;
};

UPVIEW_TEST_MAIN(TestViewingPage)
#include "tst_viewingpage.moc"
