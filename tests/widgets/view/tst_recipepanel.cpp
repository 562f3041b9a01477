// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preferences/preferencesfixture.h"

#include "core/upscale/speedstore.h"
#include "widgets/recipe/modelbox.h"
#include "widgets/view/recipepanel.h"
#include "widgets/view/sidepanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace upview;

namespace {

const QString kCunet = QStringLiteral("WAIFU2X_CUNET_UP2X");
const QString kManyWords = QStringLiteral("REALESRGAN_X4PLUS_UP4X");

void choose(QComboBox *box, const QVariant &data)
{
    const int index = box->findData(data);
    QVERIFY2(index >= 0, qPrintable(data.toString()));
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

} // namespace

class TestRecipePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<PreferencesFixture>();
        m->settings.set(setting::upscaleDevice, QStringLiteral("cpu"));
    }

    void cleanup()
    {
        m_panel.reset();
        m.reset();
    }

    void whatIsChosenIsWhatUDoes()
    {
        open();
        choose(control<QComboBox>(m_panel.get(), "model"), kCunet);
        choose(control<QComboBox>(m_panel.get(), "denoise"), 1);
        control<QDoubleSpinBox>(m_panel.get(), "scale")->setValue(3.0);
        control<QCheckBox>(m_panel.get(), "tta")->setChecked(true);
        QTRY_VERIFY(m->settings.get(setting::upscaleTta));
        const Recipe recipe = Recipe::fromSettings(m->settings);
        QCOMPARE(recipe.model, kCunet);
        QCOMPARE(recipe.denoise, 1);
        QCOMPARE(recipe.scale, 3.0);
        QCOMPARE(recipe.device, QStringLiteral("cpu"));
        choose(control<QComboBox>(m_panel.get(), "device"), QStringLiteral("gpu0"));
        QTRY_COMPARE(m->settings.get(setting::upscaleDevice), QStringLiteral("gpu0"));
    }

    void whatPreferencesStoreIsShown()
    {
        open();
        m->settings.set(setting::upscaleScale, 4.0);
        m->settings.set(setting::upscaleModel, kCunet);
        QCOMPARE(control<QDoubleSpinBox>(m_panel.get(), "scale")->value(), 4.0);
        QCOMPARE(control<ModelBox>(m_panel.get(), "model")->modelId(), kCunet);
    }

    void openingItStoresNothing()
    {
        QSignalSpy changed(&m->settings, &Settings::changed);
        open();
        m_panel->setSourceSize({100, 50});
        QCoreApplication::processEvents();
        QCOMPARE(changed.size(), 0);
    }

    void theSizeOfTheResultIsKnownBeforeTheStart()
    {
        open();
        QVERIFY(!button("upscale")->isEnabled());
        m_panel->setSourceSize({300, 200});
        QVERIFY(button("upscale")->isEnabled());
        QVERIFY2(forecast().contains(QStringLiteral("600 × 400")), qPrintable(forecast()));
        control<QDoubleSpinBox>(m_panel.get(), "scale")->setValue(1.5);
        QTRY_VERIFY2(forecast().contains(QStringLiteral("450 × 300")), qPrintable(forecast()));
        choose(control<QComboBox>(m_panel.get(), "fitChoice"), QSize(1920, 1080));
        QTRY_VERIFY2(forecast().contains(QStringLiteral("1,620 × 1,080")), qPrintable(forecast()));
        QVERIFY(!control<QDoubleSpinBox>(m_panel.get(), "scale")->isEnabled());
        QCOMPARE(Recipe::fromSettings(m->settings).fit, QSize(1920, 1080));
    }

    void theTimeIsThatOfThisComputer()
    {
        m->settings.set(setting::upscaleModel, kCunet);
        open();
        m_panel->setSourceSize({1000, 1000});
        QVERIFY(!forecast().contains(QLatin1StringView("About")));
        QTRY_VERIFY(m->service.report().isFinished());
        Recipe recipe = Recipe::fromSettings(m->settings);
        recipe.engine = "fake";
        const auto key = m->service.report().result().speedKey(recipe);
        QVERIFY(key);
        m->service.speeds()->measured(*key, 3.0, 0.5);
        m_panel->setSourceSize({1000, 2000});
        QTRY_VERIFY2(forecast().contains(QLatin1StringView("About 6.5 s here")), qPrintable(forecast()));
    }

    void itsButtonsAskForWhatTheySay()
    {
        open();
        m_panel->setSourceSize({300, 200});
        QSignalSpy upscale(m_panel.get(), &RecipePanel::upscaleRequested);
        QSignalSpy preview(m_panel.get(), &RecipePanel::previewRequested);
        button("upscale")->click();
        button("preview")->click();
        button("preview")->click();
        QCOMPARE(upscale.size(), 1);
        QCOMPARE(preview.size(), 2);
        QCOMPARE(preview.at(0).first().toBool(), true);
        QCOMPARE(preview.at(1).first().toBool(), false);
    }

    void aNarrowColumnIsEnough()
    {
        open();
        m_panel->setSourceSize({300, 200});
        QVERIFY2(m_panel->minimumSizeHint().width() <= 200,
                 qPrintable(QString::number(m_panel->minimumSizeHint().width())));
    }

    void wrappedTextIsNeverCut_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {240, 270, 400})
            QTest::addRow("%d", width) << width;
    }

    void wrappedTextIsNeverCut()
    {
        QFETCH(int, width);
        m->settings.set(setting::upscaleModel, kManyWords);
        m->settings.set(setting::sidePanelWidth, width);
        QWidget window;
        window.resize(1000, 700);
        SidePanel column(m->settings, &window);
        auto *panel = new RecipePanel(m->settings, m->service);
        column.addSection(QStringLiteral("recipe"), panel->title(), panel);
        connect(&column, &SidePanel::placementChanged, &window, [&] { column.place(window.rect()); });
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        panel->setSourceSize({1800, 1200});
        column.setSectionShown(QStringLiteral("recipe"), true);
        QTRY_VERIFY(m->service.report().isFinished());
        QTRY_VERIFY(isWholeTextShown(panel, 2));
        panel->setPreviewNotice(QStringLiteral("Too many words for one line, and for two. ").repeated(3),
                                true);
        QTRY_VERIFY(isWholeTextShown(panel, 3));
        panel->setPreviewNotice({}, false);
        // Models of the user's own say what they like.
        auto *purpose = control<QLabel>(panel, "purpose");
        for (int words = 10; words <= 60; words += 10) {
            purpose->setText(QStringLiteral("überzeugende ").repeated(words));
            QTRY_VERIFY2(isWholeTextShown(panel, 2), qPrintable(QString::number(words)));
        }
    }

private:
    void open()
    {
        m_panel = std::make_unique<RecipePanel>(m->settings, m->service);
        m_panel->resize(280, 500);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    /// Whether so many labels that wrap are in sight, each with all its lines.
    static bool isWholeTextShown(const QWidget *panel, int count)
    {
        for (const QLabel *label : panel->findChildren<QLabel *>()) {
            if (!label->isVisible() || !label->wordWrap())
                continue;
            --count;
            if (label->height() < label->heightForWidth(label->width()))
                return false;
        }
        return count <= 0;
    }

    QPushButton *button(const char *name) const { return control<QPushButton>(m_panel.get(), name); }
    QString forecast() const { return control<QLabel>(m_panel.get(), "forecast")->text(); }

    std::unique_ptr<PreferencesFixture> m;
    std::unique_ptr<RecipePanel> m_panel;
};

UPVIEW_TEST_MAIN(TestRecipePanel)
#include "tst_recipepanel.moc"
