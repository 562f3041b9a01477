// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/reciperesolver.h"
#include "support/testmain.h"

using namespace upview;

/// Two engines as they are on a computer with two cards: one that can do everything, and one that is bound to
/// its first device and cannot run Real-ESRGAN on the CPU.
class TestRecipeResolver : public QObject
{
    Q_OBJECT

    static EngineReport report()
    {
        const Device first{QStringLiteral("gpu0"), QStringLiteral("Card A"), true, -1, -1, {}};
        const Device second{QStringLiteral("gpu1"), QStringLiteral("Card B"), true, -1, -1, {}};
        const Device cpu{QStringLiteral("cpu"), QStringLiteral("CPU"), false, -1, -1, {}};
        EngineFacts ncnn;
        ncnn.name = "ncnn";
        ncnn.traits.sixteenBit = true;
        ncnn.availability.usable = true;
        ncnn.devices = {first, second, cpu};
        EngineFacts vulkan = ncnn;
        vulkan.name = "sr_vulkan";
        vulkan.traits = {};
        vulkan.obstacles[cpu.id].insert(kEsrgan, QStringLiteral("It needs a card."));
        EngineReport report;
        report.engines = {ncnn, vulkan};
        report.devices = {first, second, cpu};
        report.models = modelCatalogue();
        report.availability.usable = true;
        return report;
    }

    static Recipe recipe(const QString &device, const QByteArray &engine = {})
    {
        Recipe recipe;
        recipe.model = kCunet;
        recipe.device = device;
        recipe.engine = engine;
        return recipe;
    }

    static void setSpeed(EngineReport &report, const QByteArray &engine, const QString &device,
                         const QString &model, double seconds, bool measured = true)
    {
        Recipe recipe;
        recipe.engine = engine;
        recipe.device = device;
        recipe.model = model;
        report.speeds.insert(*report.speedKey(recipe),
                             {seconds, 0, measured, QDateTime::currentDateTimeUtc()});
    }

    static inline const QString kCunet = QStringLiteral("WAIFU2X_CUNET_UP2X");
    static inline const QString kEsrgan = QStringLiteral("REALESRGAN_X4PLUS_UP4X");
    static inline const QString kGpu0 = QStringLiteral("gpu0");
    static inline const QString kGpu1 = QStringLiteral("gpu1");
    static inline const QString kCpu = QStringLiteral("cpu");

private Q_SLOTS:
    void theFirstEngineThatCanIsTaken()
    {
        const EngineReport all = report();
        const auto resolved = resolveRecipe(recipe(kCpu), all, {});
        QVERIFY(resolved);
        QCOMPARE(resolved->recipe.engine, QByteArray("ncnn"));
        QCOMPARE(resolved->device->id, kCpu);
        QVERIFY(resolved->notice.isEmpty());
    }

    void aNamedEngineIsUsedOrRefusedWithItsReason()
    {
        const EngineReport all = report();
        QCOMPARE(resolveRecipe(recipe(kCpu, "sr_vulkan"), all, {})->recipe.engine, QByteArray("sr_vulkan"));
        Recipe esrgan = recipe(kCpu, "sr_vulkan");
        esrgan.model = kEsrgan;
        const auto refused = resolveRecipe(esrgan, all, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().text, QStringLiteral("It needs a card."));
        esrgan.engine.clear();
        QVERIFY(resolveRecipe(esrgan, all, {}));
        QVERIFY(!resolveRecipe(recipe(kCpu, "another"), all, {}));
    }

    void automaticGoesAroundAnEngineThatIsBound()
    {
        EngineReport all = report();
        all.engines.swapItemsAt(0, 1); // sr_vulkan is preferred
        ResolveContext context;
        context.fixedDevices.insert("sr_vulkan", kCpu);
        const auto resolved = resolveRecipe(recipe(kGpu0), all, context);
        QVERIFY(resolved);
        QCOMPARE(resolved->recipe.engine, QByteArray("ncnn"));
        QCOMPARE(resolved->recipe.device, kGpu0);
        QVERIFY(resolved->notice.isEmpty());
    }

    void aBoundEngineThatIsNamedRunsWhereItIsAndSaysSo()
    {
        const EngineReport all = report();
        ResolveContext context;
        context.fixedDevices.insert("sr_vulkan", kCpu);
        const auto resolved = resolveRecipe(recipe(kGpu0, "sr_vulkan"), all, context);
        QVERIFY(resolved);
        QCOMPARE(resolved->recipe.device, kCpu);
        QVERIFY(resolved->notice.contains(QLatin1StringView("restart")));
    }

    void sixteenBitsPreferAnEngineThatKeepsThem()
    {
        EngineReport all = report();
        all.engines.swapItemsAt(0, 1);
        ResolveContext context;
        QCOMPARE(resolveRecipe(recipe(kCpu), all, context)->recipe.engine, QByteArray("sr_vulkan"));
        context.sixteenBit = true;
        QCOMPARE(resolveRecipe(recipe(kCpu), all, context)->recipe.engine, QByteArray("ncnn"));
        const auto forced = resolveRecipe(recipe(kCpu, "sr_vulkan"), all, context);
        QVERIFY(forced->notice.contains(QLatin1StringView("8 bits")));
    }

    void allGpusShareWhatNamesNone()
    {
        const EngineReport all = report();
        QCOMPARE(candidateDevices(recipe({}), all, {}), (QStringList{kGpu0, kGpu1}));
        QCOMPARE(candidateDevices(recipe(kGpu1), all, {}), QStringList{kGpu1});
        QCOMPARE(candidateDevices(recipe(kCpu), all, {}), QStringList{kCpu});
        QVERIFY(candidateDevices(recipe(QStringLiteral("gpu9")), all, {}).isEmpty());
    }

    void denoiseIsFoldedIntoTheModel()
    {
        Recipe wanted = recipe(kCpu);
        wanted.denoise = 2;
        const EngineReport all = report();
        const auto resolved = resolveRecipe(wanted, all, {});
        QCOMPARE(resolved->model->denoise, 2);
        QCOMPARE(resolved->recipe.model, resolved->model->id);
        wanted.model = kEsrgan;
        QVERIFY(!resolveRecipe(wanted, all, {}));
    }

    void theEngineThatWasMeasuredToBeFasterIsTaken()
    {
        EngineReport all = report();
        setSpeed(all, "ncnn", kCpu, kCunet, 2.0);
        // Of the other one nothing is known.
        QCOMPARE(resolveRecipe(recipe(kCpu), all, {})->recipe.engine, QByteArray("ncnn"));
        setSpeed(all, "sr_vulkan", kCpu, kCunet, 1.0);
        QCOMPARE(resolveRecipe(recipe(kCpu), all, {})->recipe.engine, QByteArray("sr_vulkan"));
        // Only there and with that model, and not where an engine is named.
        QCOMPARE(resolveRecipe(recipe(kGpu0), all, {})->recipe.engine, QByteArray("ncnn"));
        QCOMPARE(resolveRecipe(recipe(kCpu, "ncnn"), all, {})->recipe.engine, QByteArray("ncnn"));
        Recipe tta = recipe(kCpu);
        tta.tta = true;
        QCOMPARE(resolveRecipe(tta, all, {})->recipe.engine, QByteArray("ncnn"));
    }

    void aLittleFasterIsNotWorthTheCachedResults()
    {
        EngineReport all = report();
        setSpeed(all, "ncnn", kCpu, kCunet, 1.0);
        setSpeed(all, "sr_vulkan", kCpu, kCunet, 0.95);
        QCOMPARE(resolveRecipe(recipe(kCpu), all, {})->recipe.engine, QByteArray("ncnn"));
    }

    void whatJobsTookDecidesNothing()
    {
        EngineReport all = report();
        setSpeed(all, "ncnn", kCpu, kCunet, 2.0);
        setSpeed(all, "sr_vulkan", kCpu, kCunet, 1.0, false);
        QCOMPARE(resolveRecipe(recipe(kCpu), all, {})->recipe.engine, QByteArray("ncnn"));
    }

    void rightComesBeforeFast()
    {
        EngineReport all = report();
        setSpeed(all, "ncnn", kCpu, kCunet, 2.0);
        setSpeed(all, "sr_vulkan", kCpu, kCunet, 1.0);
        ResolveContext context;
        context.sixteenBit = true;
        QCOMPARE(resolveRecipe(recipe(kCpu), all, context)->recipe.engine, QByteArray("ncnn"));
        context.sixteenBit = false;
        context.fixedDevices.insert("sr_vulkan", kGpu0);
        QCOMPARE(resolveRecipe(recipe(kCpu), all, context)->recipe.engine, QByteArray("ncnn"));
    }

    void aFastCpuGetsTheBetterModel()
    {
        EngineReport all = report();
        Recipe open;
        open.device = kCpu;
        setSpeed(all, "ncnn", kCpu, kCunet, 6.0);
        QCOMPARE(resolveRecipe(open, all, {})->recipe.model, QStringLiteral("WAIFU2X_PHOTO_UP2X"));
        setSpeed(all, "ncnn", kCpu, kCunet, 1.5);
        QCOMPARE(resolveRecipe(open, all, {})->recipe.model, kCunet);
        open.device.clear();
        QCOMPARE(resolveRecipe(open, all, {})->recipe.model, kEsrgan);
    }

    void noModelMeansTheBestOfTheDevice()
    {
        Recipe open;
        const EngineReport all = report();
        QCOMPARE(resolveRecipe(open, all, {})->recipe.model, kEsrgan);
        open.device = kCpu;
        QCOMPARE(resolveRecipe(open, all, {})->recipe.model, QStringLiteral("WAIFU2X_PHOTO_UP2X"));
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestRecipeResolver)
#include "tst_reciperesolver.moc"
