// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/recipe.h"
#include "support/testmain.h"

#include <QSet>

using upview::Recipe;

namespace {

Recipe someRecipe()
{
    Recipe recipe;
    recipe.model = QStringLiteral("WAIFU2X_CUNET_UP2X");
    recipe.device = QStringLiteral("cpu");
    return recipe;
}

} // namespace

class TestRecipe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void targetSize_data();
    void targetSize();
    void fitStaysInsideTheBoxAndTouchesIt();
    void everyFieldThatChangesTheResultChangesTheText();
    void equalRecipesGiveEqualText();
    void theDeviceIsNotPartOfTheText();
    void qualityCountsForLossyFormatsOnly();
};

void TestRecipe::targetSize_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSize>("fit");
    QTest::addColumn<QSize>("source");
    QTest::addColumn<QSize>("expected");
    QTest::newRow("double") << 2.0 << QSize() << QSize(768, 512) << QSize(1536, 1024);
    QTest::newRow("same size") << 1.0 << QSize() << QSize(7, 5) << QSize(7, 5);
    QTest::newRow("half pixels round up") << 1.5 << QSize() << QSize(333, 201) << QSize(500, 302);
    QTest::newRow("below half rounds down") << 1.1 << QSize() << QSize(12, 14) << QSize(13, 15);
    QTest::newRow("one pixel") << 8.0 << QSize() << QSize(1, 1) << QSize(8, 8);
    QTest::newRow("never empty") << 1.0 << QSize() << QSize(0, 0) << QSize(1, 1);
    QTest::newRow("fit wide") << 2.0 << QSize(3840, 2160) << QSize(3000, 1000) << QSize(3840, 1280);
    QTest::newRow("fit tall") << 2.0 << QSize(3840, 2160) << QSize(1000, 3000) << QSize(720, 2160);
    QTest::newRow("fit same shape") << 2.0 << QSize(3840, 2160) << QSize(1920, 1080) << QSize(3840, 2160);
    QTest::newRow("fit rounds") << 2.0 << QSize(1000, 1000) << QSize(300, 199) << QSize(1000, 663);
    QTest::newRow("fit a thread") << 2.0 << QSize(100, 100) << QSize(1000, 1) << QSize(100, 1);
    QTest::newRow("fit with one side only is none") << 2.0 << QSize(100, 0) << QSize(10, 20) << QSize(20, 40);
}

void TestRecipe::targetSize()
{
    QFETCH(const double, scale);
    QFETCH(const QSize, fit);
    QFETCH(const QSize, source);
    QFETCH(const QSize, expected);
    Recipe recipe;
    recipe.scale = scale;
    recipe.fit = fit;
    QCOMPARE(recipe.targetSize(source), expected);
}

void TestRecipe::fitStaysInsideTheBoxAndTouchesIt()
{
    Recipe recipe;
    recipe.fit = QSize(1021, 769);
    for (int width = 1; width < 200; width += 3) {
        for (int height = 1; height < 200; height += 7) {
            const QSize target = recipe.targetSize({width, height});
            QVERIFY(target.width() <= 1021 && target.height() <= 769);
            QVERIFY(target.width() == 1021 || target.height() == 769);
        }
    }
}

void TestRecipe::everyFieldThatChangesTheResultChangesTheText()
{
    const QByteArray engine("sr_vulkan 2.1.0");
    QList<QByteArray> texts;
    const auto add = [&](const Recipe &recipe) { texts.append(recipe.canonicalText(engine)); };

    add(someRecipe());
    texts.append(someRecipe().canonicalText("sr_vulkan 2.1.1"));
    Recipe other = someRecipe();
    other.model = QStringLiteral("WAIFU2X_CUNET_UP2X_DENOISE1X");
    add(other);
    for (const double scale : {1.5, 2.001, 3.0}) {
        other = someRecipe();
        other.scale = scale;
        add(other);
    }
    for (const QSize fit : {QSize(3840, 2160), QSize(2160, 3840), QSize(384, 2160)}) {
        other = someRecipe();
        other.fit = fit;
        add(other);
    }
    for (const int tile : {200, 400}) {
        other = someRecipe();
        other.tile = tile;
        add(other);
    }
    other = someRecipe();
    other.tta = true;
    add(other);
    for (const char *format : {"webp", "jpeg"}) {
        for (const int quality : {80, 92}) {
            other = someRecipe();
            other.format = format;
            other.quality = quality;
            add(other);
        }
    }
    QCOMPARE(QSet<QByteArray>(texts.begin(), texts.end()).size(), texts.size());
    for (const QByteArray &text : std::as_const(texts))
        QVERIFY(!text.contains('\n'));
}

void TestRecipe::equalRecipesGiveEqualText()
{
    QCOMPARE(someRecipe(), someRecipe());
    QCOMPARE(someRecipe().canonicalText("e"), someRecipe().canonicalText("e"));
    // The scale is not looked at where there is a box.
    Recipe one = someRecipe();
    one.fit = QSize(100, 100);
    Recipe two = one;
    two.scale = 4.0;
    QCOMPARE(one.canonicalText("e"), two.canonicalText("e"));
}

void TestRecipe::theDeviceIsNotPartOfTheText()
{
    Recipe other = someRecipe();
    other.device = QStringLiteral("gpu0");
    QCOMPARE(other.canonicalText("e"), someRecipe().canonicalText("e"));
}

void TestRecipe::qualityCountsForLossyFormatsOnly()
{
    Recipe other = someRecipe();
    other.quality = 10;
    QCOMPARE(other.canonicalText("e"), someRecipe().canonicalText("e"));
}

UPVIEW_TEST_GUILESS_MAIN(TestRecipe)
#include "tst_recipe.moc"
