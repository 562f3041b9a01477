// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferencesfixture.h"

#include "widgets/messageline.h"
#include "widgets/saveresultdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QImageReader>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>

using namespace upview;

class TestSaveResultDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<PreferencesFixture>();
        m_source = m->folder.filePath(QStringLiteral("photo.of.me.png"));
        QImage source(16, 12, QImage::Format_RGB32);
        source.fill(Qt::darkBlue);
        QVERIFY(source.save(m_source));
        m_sourceBytes = bytes(m_source);
        m_result = {};
        m_result.image = QImage(32, 24, QImage::Format_RGB32);
        m_result.image.fill(QColor(200, 40, 40));
        m_result.recipe.scale = 2.0;
        m_result.sourceSize = source.size();
    }
    void cleanup()
    {
        m_dialog.reset();
        m.reset();
    }

    void proposesANameBesideTheSource()
    {
        open();
        QCOMPARE(m_dialog->targetPath(), m->folder.filePath(QStringLiteral("photo.of.me_2x.png")));
    }

    void theProposedNameTellsTheScaleOrTheSize()
    {
        m_result.recipe.scale = 1.5;
        QCOMPARE(SaveResultDialog::proposedName(m_result, QStringLiteral("/a/b.tiff"), "jpeg"),
                 QStringLiteral("b_1.5x.jpg"));
        m_result.recipe.fit = QSize(40, 40);
        QCOMPARE(SaveResultDialog::proposedName(m_result, QStringLiteral("/a/b.tiff"), "webp"),
                 QStringLiteral("b_32x24.webp"));
    }

    void savesEachFormat_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QString>("suffix");
        QTest::newRow("png") << QByteArray("png") << QStringLiteral("png");
        QTest::newRow("webp") << QByteArray("webp") << QStringLiteral("webp");
        QTest::newRow("jpeg") << QByteArray("jpeg") << QStringLiteral("jpg");
    }

    void savesEachFormat()
    {
        QFETCH(QByteArray, format);
        QFETCH(QString, suffix);
        open();
        chooseFormat(format);
        const QString path = m->folder.filePath(QStringLiteral("photo.of.me_2x.") + suffix);
        QCOMPARE(m_dialog->targetPath(), path);
        QSignalSpy saved(m_dialog.get(), &SaveResultDialog::saved);
        save();
        QVERIFY(saved.count() == 1 || saved.wait());
        QCOMPARE(saved.constFirst().constFirst().toString(), path);
        QVERIFY(!m_dialog->isVisible());
        QImageReader reader(path);
        reader.setDecideFormatFromContent(true);
        QCOMPARE(reader.format(), format);
        QCOMPARE(reader.size(), m_result.image.size());
        QCOMPARE(m->settings.get(setting::saveFormat), QString::fromLatin1(format));
        QCOMPARE(bytes(m_source), m_sourceBytes);
    }

    void theQualityReachesTheFile()
    {
        m_result.image = noise();
        const auto savedSize = [this](int quality) -> qint64 {
            open();
            chooseFormat("jpeg");
            control<QSpinBox>(m_dialog.get(), "quality")->setValue(quality);
            control<QLineEdit>(m_dialog.get(), "name")->setText(QStringLiteral("q%1.jpg").arg(quality));
            const QString path = m_dialog->targetPath();
            QSignalSpy saved(m_dialog.get(), &SaveResultDialog::saved);
            save();
            if (saved.isEmpty() && !saved.wait())
                return -1;
            return QFileInfo(path).size();
        };
        const qint64 small = savedSize(20);
        const qint64 large = savedSize(95);
        QVERIFY(small > 0);
        QVERIFY2(large > 2 * small, qPrintable(QStringLiteral("%1 and %2").arg(small).arg(large)));
        QCOMPARE(m->settings.get(setting::saveQuality), 95);
    }

    void theSuffixTypedChoosesTheFormatAndTheFormatTheSuffix()
    {
        open();
        auto *name = control<QLineEdit>(m_dialog.get(), "name");
        name->clear();
        QTest::keyClicks(name, QStringLiteral("me.jpg"));
        QCOMPARE(control<QComboBox>(m_dialog.get(), "format")->currentData().toByteArray(),
                 QByteArray("jpeg"));
        chooseFormat("webp");
        QCOMPARE(name->text(), QStringLiteral("me.webp"));
        name->setText(QStringLiteral("holiday.2024"));
        chooseFormat("png");
        QCOMPARE(name->text(), QStringLiteral("holiday.2024"));
        QCOMPARE(m_dialog->targetPath(), m->folder.filePath(QStringLiteral("holiday.2024.png")));
    }

    void qualityIsForLossyFormatsOnly()
    {
        open();
        for (const char *format : {"png", "webp", "jpeg"}) {
            chooseFormat(format);
            const bool lossy = qstrcmp(format, "png") != 0;
            QCOMPARE(control<QSpinBox>(m_dialog.get(), "quality")->isEnabled(), lossy);
            QCOMPARE(control<QSlider>(m_dialog.get(), "qualitySlider")->isEnabled(), lossy);
        }
    }

    void theMatteIsShownForTransparentPicturesAsJpeg()
    {
        open();
        chooseFormat("jpeg");
        QVERIFY(!control<QPushButton>(m_dialog.get(), "matte")->isVisible());
        m_result.image = QImage(8, 8, QImage::Format_ARGB32);
        m_result.image.fill(Qt::transparent);
        open();
        auto *matte = control<QPushButton>(m_dialog.get(), "matte");
        QVERIFY(!matte->isVisible());
        chooseFormat("jpeg");
        QVERIFY(matte->isVisible());
        QVERIFY(control<QWidget>(m_dialog.get(), "matteHint")->isVisible());
        const QString path = m_dialog->targetPath();
        QSignalSpy saved(m_dialog.get(), &SaveResultDialog::saved);
        save();
        QVERIFY(saved.count() == 1 || saved.wait());
        QCOMPARE(QImage(path).pixelColor(4, 4), QColor(Qt::white));
    }

    void anExistingFileIsReplacedOnlyAfterAYes()
    {
        const QString path = m->folder.filePath(QStringLiteral("photo.of.me_2x.png"));
        write(path, "precious");
        open();
        save();
        QTRY_VERIFY(question());
        QCOMPARE(question()->defaultButton(), question()->button(QMessageBox::Cancel));
        question()->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(!question());
        QCOMPARE(bytes(path), QByteArray("precious"));
        QVERIFY(m_dialog->isVisible());

        QSignalSpy saved(m_dialog.get(), &SaveResultDialog::saved);
        save();
        QTRY_VERIFY(question());
        QVERIFY(!question()->checkBox());
        destructiveButton()->click();
        QVERIFY(saved.count() == 1 || saved.wait());
        QCOMPARE(QImage(path).size(), m_result.image.size());
    }

    void theSourceNeedsASecondYes_data()
    {
        QTest::addColumn<bool>("throughALink");
        QTest::newRow("by its name") << false;
        QTest::newRow("through a link to its folder") << true;
    }

    void theSourceNeedsASecondYes()
    {
        QFETCH(bool, throughALink);
        open();
        control<QLineEdit>(m_dialog.get(), "name")->setText(QFileInfo(m_source).fileName());
        if (throughALink) {
            const QString link = m->folder.filePath(QStringLiteral("link"));
            QVERIFY(QFile::link(m->folder.path(), link));
            control<QLineEdit>(m_dialog.get(), "folder")->setText(link);
        }
        save();
        QTRY_VERIFY(question());
        QVERIFY(question()->text().contains(QStringLiteral("original")));
        QVERIFY(question()->checkBox());
        QVERIFY(!destructiveButton()->isEnabled());
        question()->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(!question());
        QCOMPARE(bytes(m_source), m_sourceBytes);

        QSignalSpy saved(m_dialog.get(), &SaveResultDialog::saved);
        save();
        QTRY_VERIFY(question());
        question()->checkBox()->setChecked(true);
        QVERIFY(destructiveButton()->isEnabled());
        destructiveButton()->click();
        QVERIFY(saved.count() == 1 || saved.wait());
        QCOMPARE(QImage(m_source).size(), m_result.image.size());
    }

    void aFolderOfThatNameIsNotReplaced()
    {
        QVERIFY(QDir(m->folder.path()).mkdir(QStringLiteral("photo.of.me_2x.png")));
        open();
        save();
        QTRY_VERIFY(message().contains(QStringLiteral("folder of this name")));
        QVERIFY(m_dialog->isVisible());
    }

    void aFailureIsSaidAndNothingIsRemembered()
    {
        open();
        control<QLineEdit>(m_dialog.get(), "folder")->setText(m->folder.filePath(QStringLiteral("nowhere")));
        chooseFormat("webp");
        QSignalSpy saved(m_dialog.get(), &SaveResultDialog::saved);
        save();
        QTRY_VERIFY(!message().isEmpty());
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(saved.count(), 0);
        QVERIFY(button(QDialogButtonBox::Save)->isEnabled());
        QCOMPARE(m->settings.get(setting::saveFormat), QStringLiteral("png"));
        QCOMPARE(m->settings.get(setting::saveFolder), QString());
    }

    void anotherFolderIsRememberedAndTheSourcesIsNot()
    {
        const QString other = m->folder.filePath(QStringLiteral("other"));
        QVERIFY(QDir().mkpath(other));
        open();
        control<QLineEdit>(m_dialog.get(), "folder")->setText(other);
        saveAndWait();
        QCOMPARE(m->settings.get(setting::saveFolder), other);
        open();
        QCOMPARE(QFileInfo(m_dialog->targetPath()).path(), other);
        control<QLineEdit>(m_dialog.get(), "folder")->setText(m->folder.path());
        saveAndWait();
        QCOMPARE(m->settings.get(setting::saveFolder), QString());
    }

    void aRememberedFolderThatIsGoneGivesWayToTheSources()
    {
        m->settings.set(setting::saveFolder, m->folder.filePath(QStringLiteral("gone")));
        open();
        QTRY_COMPARE(QFileInfo(m_dialog->targetPath()).path(), m->folder.path());
    }

    void aNameWithoutAFileCannotBeSaved_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QString();
        QTest::newRow("blank") << QStringLiteral("  ");
        QTest::newRow("path") << QStringLiteral("../x.png");
        QTest::newRow("dots") << QStringLiteral("..");
    }

    void aNameWithoutAFileCannotBeSaved()
    {
        QFETCH(QString, name);
        open();
        control<QLineEdit>(m_dialog.get(), "name")->setText(name);
        QVERIFY(!button(QDialogButtonBox::Save)->isEnabled());
    }

    void theDialogStaysWhileItWrites()
    {
        open();
        QSignalSpy saved(m_dialog.get(), &SaveResultDialog::saved);
        save();
        QVERIFY(control<QWidget>(m_dialog.get(), "busy")->isVisible());
        QVERIFY(!button(QDialogButtonBox::Save)->isEnabled());
        QVERIFY(!button(QDialogButtonBox::Cancel)->isEnabled());
        m_dialog->reject();
        QVERIFY(m_dialog->isVisible());
        QVERIFY(saved.count() == 1 || saved.wait());
        QVERIFY(!m_dialog->isVisible());
    }

private:
    void open()
    {
        m_dialog = std::make_unique<SaveResultDialog>(m_result, m_source, m->settings);
        m_dialog->show();
    }

    void save() { button(QDialogButtonBox::Save)->click(); }

    void saveAndWait()
    {
        QSignalSpy saved(m_dialog.get(), &SaveResultDialog::saved);
        save();
        QVERIFY(saved.count() == 1 || saved.wait());
    }

    void chooseFormat(const QByteArray &format)
    {
        auto *box = control<QComboBox>(m_dialog.get(), "format");
        QVERIFY(box->findData(format) >= 0);
        box->setCurrentIndex(box->findData(format));
    }

    QPushButton *button(QDialogButtonBox::StandardButton which) const
    {
        return control<QDialogButtonBox>(m_dialog.get(), "buttons")->button(which);
    }
    QString message() const { return control<MessageLine>(m_dialog.get(), "message")->text(); }
    QMessageBox *question() const { return m_dialog->findChild<QMessageBox *>(); }

    QAbstractButton *destructiveButton() const
    {
        for (QAbstractButton *each : question()->buttons()) {
            if (question()->buttonRole(each) == QMessageBox::DestructiveRole)
                return each;
        }
        qFatal("no such button");
    }

    static QByteArray bytes(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    static QImage noise()
    {
        QImage image(128, 128, QImage::Format_RGB32);
        quint32 state = 1;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                state = state * 1664525u + 1013904223u;
                image.setPixel(x, y, 0xff000000u | (state >> 8));
            }
        }
        return image;
    }

    std::unique_ptr<PreferencesFixture> m;
    std::unique_ptr<SaveResultDialog> m_dialog;
    UpscaleResult m_result;
    QString m_source;
    QByteArray m_sourceBytes;
};

UPVIEW_TEST_MAIN(TestSaveResultDialog)
#include "tst_saveresultdialog.moc"
