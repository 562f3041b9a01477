// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferencesfixture.h"

#include "widgets/messageline.h"
#include "widgets/preferences/preferencesdialog.h"
#include "widgets/preferences/preferencespage.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>

using namespace upview;

class TestPreferencesDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<PreferencesFixture>();
        m_dialog = std::make_unique<PreferencesDialog>(m->settings, m->service, m->shortcuts);
    }
    void cleanup()
    {
        m_dialog.reset();
        m.reset();
    }

    void everyPageIsListedWithAnIcon()
    {
        auto *list = control<QListWidget>(m_dialog.get(), "pageList");
        QCOMPARE(list->count(), 4);
        for (int i = 0; i < list->count(); ++i) {
            QVERIFY(!list->item(i)->text().isEmpty());
            QVERIFY(!list->item(i)->icon().isNull());
        }
        m_dialog->show();
        for (const auto page : {PreferencesDialog::Page::Cache, PreferencesDialog::Page::Viewing,
                                PreferencesDialog::Page::Shortcuts, PreferencesDialog::Page::Upscaling}) {
            m_dialog->showPage(page);
            QVERIFY(m_dialog->page(page)->isVisible());
        }
    }

    void applyIsEnabledWhileSomethingIsChanged()
    {
        m_dialog->show();
        QVERIFY(!button(QDialogButtonBox::Apply)->isEnabled());
        fitEnlarges()->setChecked(true);
        QVERIFY(button(QDialogButtonBox::Apply)->isEnabled());
        fitEnlarges()->setChecked(false);
        QVERIFY2(!button(QDialogButtonBox::Apply)->isEnabled(), "changed back is not changed");
        fitEnlarges()->setChecked(true);
        button(QDialogButtonBox::Apply)->click();
        QVERIFY(!button(QDialogButtonBox::Apply)->isEnabled());
        QVERIFY(m->settings.get(setting::fitEnlarges));
        QVERIFY(m_dialog->isVisible());
    }

    void applyStoresEveryPage()
    {
        m_dialog->show();
        fitEnlarges()->setChecked(true);
        control<QDoubleSpinBox>(m_dialog.get(), "scale")->setValue(3.0);
        control<QSpinBox>(m_dialog.get(), "maxAge")->setValue(9);
        button(QDialogButtonBox::Apply)->click();
        QVERIFY(m->settings.get(setting::fitEnlarges));
        QCOMPARE(m->settings.get(setting::upscaleScale), 3.0);
        QCOMPARE(m->settings.get(setting::cacheMaxAgeDays), 9);
    }

    void okStoresAndCloses()
    {
        QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        m_dialog->show();
        fitEnlarges()->setChecked(true);
        button(QDialogButtonBox::Ok)->click();
        QVERIFY(m->settings.get(setting::fitEnlarges));
        QCOMPARE(accepted.count(), 1);
        QVERIFY(!m_dialog->isVisible());
    }

    void cancelStoresNothing()
    {
        m_dialog->show();
        QSignalSpy changed(&m->settings, &Settings::changed);
        fitEnlarges()->setChecked(true);
        control<QDoubleSpinBox>(m_dialog.get(), "scale")->setValue(3.0);
        control<QSpinBox>(m_dialog.get(), "limit")->setValue(9);
        button(QDialogButtonBox::RestoreDefaults)->click();
        button(QDialogButtonBox::Cancel)->click();
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(changed.count(), 0);

        // Shown again, it starts from what is stored.
        m_dialog->show();
        QVERIFY(!fitEnlarges()->isChecked());
        QCOMPARE(control<QDoubleSpinBox>(m_dialog.get(), "scale")->value(), 2.0);
        QVERIFY(!button(QDialogButtonBox::Apply)->isEnabled());
    }

    void escapeStoresNothing()
    {
        m_dialog->show();
        fitEnlarges()->setChecked(true);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(!m->settings.get(setting::fitEnlarges));
    }

    void restoreDefaultsIsForTheShownPage()
    {
        m->settings.set(setting::fitEnlarges, true);
        m->settings.set(setting::upscaleScale, 4.0);
        m_dialog->show();
        m_dialog->showPage(PreferencesDialog::Page::Viewing);
        button(QDialogButtonBox::RestoreDefaults)->click();
        QVERIFY(!fitEnlarges()->isChecked());
        QVERIFY(m->settings.get(setting::fitEnlarges));
        QVERIFY(button(QDialogButtonBox::Apply)->isEnabled());
        button(QDialogButtonBox::Ok)->click();
        QVERIFY(!m->settings.get(setting::fitEnlarges));
        QCOMPARE(m->settings.get(setting::upscaleScale), 4.0);
    }

    void whatCannotBeStoredIsNotOffered()
    {
        m_dialog->show();
        auto *folder = control<QLineEdit>(m_dialog.get(), "folder");
        folder->setText(QStringLiteral("not/in/full"));
        QVERIFY(!button(QDialogButtonBox::Apply)->isEnabled());
        QVERIFY(!button(QDialogButtonBox::Ok)->isEnabled());
        folder->setText(m->folder.path());
        QVERIFY(button(QDialogButtonBox::Apply)->isEnabled());
        QVERIFY(button(QDialogButtonBox::Ok)->isEnabled());
    }

    void everyControlCanBeReachedAndNamed()
    {
        m_dialog->show();
        for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
            const bool isControl = qobject_cast<const QComboBox *>(widget)
                || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QSlider *>(widget)
                || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QToolButton *>(widget);
            // The button that clears a line is a part of the line.
            if (!isControl || widget->objectName().startsWith(QLatin1StringView("qt_"))
                || qobject_cast<const QLineEdit *>(widget->parentWidget()))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(widget->objectName()));
            QVERIFY2(widget->focusPolicy() & Qt::TabFocus, qPrintable(widget->objectName()));
        }
    }

    void mnemonicsDifferWithinAPage()
    {
        for (int i = 0; i < 4; ++i) {
            QHash<QString, QString> seen;
            PreferencesPage *page = m_dialog->page(static_cast<PreferencesDialog::Page>(i));
            const auto check = [&](const QString &text) {
                const int at = int(text.indexOf(QLatin1Char('&')));
                if (at < 0)
                    return;
                const QString key = text.mid(at + 1, 1).toLower();
                QVERIFY2(!seen.contains(key), qPrintable(text + QStringLiteral(" and ") + seen.value(key)));
                seen.insert(key, text);
            };
            for (const QLabel *label : page->findChildren<QLabel *>()) {
                if (label->buddy())
                    check(label->text());
            }
            for (const QAbstractButton *each : page->findChildren<QAbstractButton *>())
                check(each->text());
            QVERIFY(!seen.isEmpty());
        }
    }

    void aDiskThatRefusesIsSaid()
    {
        QFile file(m->folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        Settings settings(file.fileName() + QStringLiteral("/upview.ini"));
        m_dialog = std::make_unique<PreferencesDialog>(settings, m->service, m->shortcuts);
        m_dialog->show();
        fitEnlarges()->setChecked(true);
        button(QDialogButtonBox::Ok)->click();
        QVERIFY(m_dialog->isVisible());
        QVERIFY(control<MessageLine>(m_dialog.get(), "message")->text().contains(QStringLiteral("lost")));
        // The second OK has nothing to store and closes.
        button(QDialogButtonBox::Ok)->click();
        QVERIFY(!m_dialog->isVisible());
        m_dialog.reset();
    }

private:
    QPushButton *button(QDialogButtonBox::StandardButton which) const
    {
        return control<QDialogButtonBox>(m_dialog.get(), "buttons")->button(which);
    }
    QCheckBox *fitEnlarges() const { return control<QCheckBox>(m_dialog.get(), "fitEnlarges"); }

    std::unique_ptr<PreferencesFixture> m;
    std::unique_ptr<PreferencesDialog> m_dialog;
};

UPVIEW_TEST_MAIN(TestPreferencesDialog)
#include "tst_preferencesdialog.moc"
