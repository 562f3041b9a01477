// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferencesfixture.h"

#include "widgets/messageline.h"
#include "widgets/preferences/cachepage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>

using namespace upview;

class TestCachePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<PreferencesFixture>(); }
    void cleanup()
    {
        m_page.reset();
        m.reset();
    }

    void showsWhatIsStored()
    {
        m->settings.set(setting::cacheFolder, m->folder.path());
        m->settings.set(setting::cacheLimitMiB, 500);
        m->settings.set(setting::cacheMaxAgeDays, 7);
        m->settings.set(setting::cacheFormat, QStringLiteral("webp"));
        m->settings.set(setting::cacheQuality, 80);
        open();
        QCOMPARE(control<QLineEdit>(page(), "folder")->text(), m->folder.path());
        QCOMPARE(control<QSpinBox>(page(), "limit")->value(), 500);
        QCOMPARE(control<QComboBox>(page(), "limitUnit")->currentText(), QStringLiteral("MiB"));
        QCOMPARE(control<QSpinBox>(page(), "maxAge")->value(), 7);
        QCOMPARE(control<QComboBox>(page(), "format")->currentData().toString(), QStringLiteral("webp"));
        QCOMPARE(control<QSpinBox>(page(), "quality")->value(), 80);
        QCOMPARE(control<QSlider>(page(), "qualitySlider")->value(), 80);
        QVERIFY(!page()->isChanged());
    }

    void everyControlReachesItsRow()
    {
        open();
        control<QLineEdit>(page(), "folder")->setText(m->folder.path());
        control<QSpinBox>(page(), "limit")->setValue(10);
        control<QSpinBox>(page(), "maxAge")->setValue(30);
        auto *format = control<QComboBox>(page(), "format");
        format->setCurrentIndex(format->findData(QStringLiteral("jpeg")));
        control<QSlider>(page(), "qualitySlider")->setValue(70);
        QVERIFY(page()->isChanged());
        QCOMPARE(m->settings.get(setting::cacheLimitMiB), setting::cacheLimitMiB.defaultValue);
        page()->applySettings();
        QVERIFY(!page()->isChanged());
        QCOMPARE(m->settings.get(setting::cacheFolder), m->folder.path());
        QCOMPARE(m->settings.get(setting::cacheLimitMiB), 10 * 1024);
        QCOMPARE(m->settings.get(setting::cacheMaxAgeDays), 30);
        QCOMPARE(m->settings.get(setting::cacheFormat), QStringLiteral("jpeg"));
        QCOMPARE(m->settings.get(setting::cacheQuality), 70);
    }

    void defaultsAreRestored()
    {
        m->settings.set(setting::cacheFolder, m->folder.path());
        m->settings.set(setting::cacheLimitMiB, 500);
        m->settings.set(setting::cacheMaxAgeDays, 0);
        m->settings.set(setting::cacheFormat, QStringLiteral("webp"));
        m->settings.set(setting::cacheQuality, 80);
        open();
        page()->restoreDefaults();
        QCOMPARE(m->settings.get(setting::cacheLimitMiB), 500);
        page()->applySettings();
        QCOMPARE(m->settings.get(setting::cacheFolder), QString());
        QCOMPARE(m->settings.get(setting::cacheLimitMiB), setting::cacheLimitMiB.defaultValue);
        QCOMPARE(m->settings.get(setting::cacheMaxAgeDays), setting::cacheMaxAgeDays.defaultValue);
        QCOMPARE(m->settings.get(setting::cacheFormat), setting::cacheFormat.defaultValue);
        QCOMPARE(m->settings.get(setting::cacheQuality), setting::cacheQuality.defaultValue);
    }

    void anotherUnitKeepsTheLimit()
    {
        open();
        auto *limit = control<QSpinBox>(page(), "limit");
        auto *unit = control<QComboBox>(page(), "limitUnit");
        QCOMPARE(limit->value(), 4);
        QCOMPARE(unit->currentText(), QStringLiteral("GiB"));
        unit->setCurrentIndex(unit->findData(1));
        QCOMPARE(limit->value(), 4096);
        QVERIFY(!page()->isChanged());
        limit->setValue(16);
        page()->applySettings();
        QCOMPARE(m->settings.get(setting::cacheLimitMiB), 16);
        unit->setCurrentIndex(unit->findData(1024));
        QCOMPARE(limit->value(), 1);
    }

    void theWholeRangeOfTheLimitCanBeShown_data()
    {
        QTest::addColumn<int>("mib");
        for (const int mib : {16, 1023, 1024, 1025, 4 * 1024 * 1024})
            QTest::addRow("%d", mib) << mib;
    }

    void theWholeRangeOfTheLimitCanBeShown()
    {
        QFETCH(int, mib);
        m->settings.set(setting::cacheLimitMiB, mib);
        open();
        control<QSpinBox>(page(), "maxAge")->setValue(1);
        page()->applySettings();
        QCOMPARE(m->settings.get(setting::cacheLimitMiB), mib);
        const int factor = control<QComboBox>(page(), "limitUnit")->currentData().toInt();
        QCOMPARE(control<QSpinBox>(page(), "limit")->value() * factor, mib);
    }

    void qualityIsForLossyFormatsOnly()
    {
        open();
        auto *format = control<QComboBox>(page(), "format");
        for (const char *name : {"png", "webp", "jpeg"}) {
            format->setCurrentIndex(format->findData(QString::fromLatin1(name)));
            const bool lossy = qstrcmp(name, "png") != 0;
            QCOMPARE(control<QSpinBox>(page(), "quality")->isEnabled(), lossy);
            QCOMPARE(control<QSlider>(page(), "qualitySlider")->isEnabled(), lossy);
        }
    }

    void aFolderIsGivenInFull()
    {
        open();
        auto *folder = control<QLineEdit>(page(), "folder");
        folder->setText(QStringLiteral("pictures/cache"));
        QVERIFY(!page()->isAcceptable());
        QCOMPARE(control<MessageLine>(page(), "folderNotice")->kind(), MessageLine::Kind::Warning);
        folder->setText(QStringLiteral(" ~/pictures/cache/ "));
        QVERIFY(page()->isAcceptable());
        page()->applySettings();
        QCOMPARE(m->settings.get(setting::cacheFolder), QDir::homePath() + QStringLiteral("/pictures/cache"));
    }

    void aFolderThatWouldKeepNothingIsWarnedOf()
    {
        open();
        QFile file(m->folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        control<QLineEdit>(page(), "folder")->setText(file.fileName());
        auto *notice = control<MessageLine>(page(), "folderNotice");
        QTRY_VERIFY(notice->text().contains(QStringLiteral("file, not a folder")));
        QCOMPARE(notice->kind(), MessageLine::Kind::Warning);
        control<QLineEdit>(page(), "folder")->setText(m->folder.filePath(QStringLiteral("new/folder")));
        QTRY_VERIFY(notice->text().contains(QStringLiteral("will be made")));
        control<QLineEdit>(page(), "folder")->setText(file.fileName() + QStringLiteral("/below"));
        QTRY_COMPARE(notice->kind(), MessageLine::Kind::Warning);
    }

    void resetGoesBackToTheUsualFolder()
    {
        m->settings.set(setting::cacheFolder, m->folder.path());
        open();
        auto *reset = control<QAbstractButton>(page(), "resetFolder");
        QVERIFY(reset->isEnabled());
        reset->click();
        QVERIFY(!reset->isEnabled());
        QVERIFY(!control<QLineEdit>(page(), "folder")->placeholderText().isEmpty());
        page()->applySettings();
        QCOMPARE(m->settings.get(setting::cacheFolder), QString());
    }

    void statisticsAreShownAndFollowTheCache()
    {
        open();
        QTRY_COMPARE(control<QLabel>(page(), "count")->text(), QStringLiteral("0"));
        QVERIFY(!control<QPushButton>(page(), "clear")->isEnabled());
        fill(2);
        Q_EMIT m->service.cacheChanged(QString());
        QTRY_COMPARE(control<QLabel>(page(), "count")->text(), QStringLiteral("2"));
        QVERIFY(control<QLabel>(page(), "size")->text() != QStringLiteral("0 bytes"));
        QVERIFY(control<QLabel>(page(), "oldest")->text() != QStringLiteral("none"));
        QVERIFY(control<QPushButton>(page(), "clear")->isEnabled());
    }

    void clearAsksFirst()
    {
        fill(2);
        open();
        QTRY_VERIFY(control<QPushButton>(page(), "clear")->isEnabled());
        control<QPushButton>(page(), "clear")->click();
        QMessageBox *box = question();
        QVERIFY(box->text().contains(QLatin1Char('2')));
        QCOMPARE(box->defaultButton(), box->button(QMessageBox::Cancel));
        box->button(QMessageBox::Cancel)->click();
        QCOMPARE(m->cache->statistics().count, 2);
        QTRY_VERIFY(!page()->findChild<QMessageBox *>());

        control<QPushButton>(page(), "clear")->click();
        destructiveButton(question())->click();
        auto *report = control<MessageLine>(page(), "cleanReport");
        QTRY_VERIFY2(report->text().contains(QStringLiteral("Removed 2")), qPrintable(report->text()));
        QVERIFY(report->text().contains(QStringLiteral("freed")));
        QCOMPARE(m->cache->statistics().count, 0);
        QTRY_COMPARE(control<QLabel>(page(), "count")->text(), QStringLiteral("0"));
        QVERIFY(!control<QPushButton>(page(), "clear")->isEnabled());
    }

    void cleaningByAgeKeepsWhatIsYoung()
    {
        fill(1);
        open();
        QTRY_VERIFY(control<QPushButton>(page(), "cleanOlder")->isEnabled());
        control<QPushButton>(page(), "cleanOlder")->click();
        auto *report = control<MessageLine>(page(), "cleanReport");
        QTRY_VERIFY2(report->text().contains(QStringLiteral("nothing to remove")),
                     qPrintable(report->text()));
        QCOMPARE(m->cache->statistics().count, 1);
        QTRY_VERIFY(control<QPushButton>(page(), "cleanOlder")->isEnabled());
    }

private:
    CachePage *page() const { return m_page.get(); }

    void open()
    {
        m_page = std::make_unique<CachePage>(m->settings, m->service);
        m_page->show();
    }

    QMessageBox *question() const
    {
        auto *box = page()->findChild<QMessageBox *>();
        if (!box)
            qFatal("nothing was asked");
        return box;
    }

    static QAbstractButton *destructiveButton(const QMessageBox *box)
    {
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                return button;
        }
        qFatal("no such button");
    }

    void fill(int entries)
    {
        QImage image(32, 32, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        for (int i = 0; i < entries; ++i) {
            const QString path = m->folder.filePath(QStringLiteral("source%1.png").arg(i));
            QVERIFY(image.save(path));
            const auto source = SourceIdentity::of(path);
            QVERIFY(source.has_value());
            QVERIFY(m->cache->store(CacheKey::of(*source, "recipe"), *source, image, {}).has_value());
        }
    }

    std::unique_ptr<PreferencesFixture> m;
    std::unique_ptr<CachePage> m_page;
};

UPVIEW_TEST_MAIN(TestCachePage)
#include "tst_cachepage.moc"
