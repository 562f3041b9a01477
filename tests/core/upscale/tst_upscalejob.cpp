// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/imagereader.h"
#include "core/settings/settingstable.h"
#include "servicefixture.h"

#include <QColorSpace>
#include <QDir>
#include <QFile>
#include <QPainter>

using namespace upview;

class TestUpscaleJob : public ServiceFixture
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureComesOutAtTheExactSize()
    {
        const UpscaleOutcome outcome = outcomeOf(request(picture()));
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().text));
        QCOMPARE(outcome->image.size(), QSize(192, 128));
        QCOMPARE(outcome->image, FakeEngine::enlarged(scene({96, 64}), 2));
        QCOMPARE(outcome->sourceSize, QSize(96, 64));
        QVERIFY(!outcome->fromCache);
        QCOMPARE(outcome->recipe.device, QStringLiteral("gpu0"));
        QCOMPARE(outcome->deviceName, QStringLiteral("Fake GPU"));
        QVERIFY(outcome->engineSeconds > 0);
    }

    void everySettingOfTheRecipeReachesTheEngine()
    {
        UpscaleRequest wanted = request(picture());
        wanted.recipe.model = QStringLiteral("REALCUGAN_SE_UP3X_DENOISE3X");
        wanted.recipe.tile = 200;
        wanted.recipe.tta = true;
        wanted.recipe.device = QStringLiteral("cpu");
        wanted.recipe.scale = 3;
        const UpscaleOutcome outcome = outcomeOf(wanted);
        QVERIFY(outcome);
        QCOMPARE(m_engine->tasks().size(), 1);
        const EngineTask task = m_engine->tasks().constFirst();
        QCOMPARE(task.model->id, wanted.recipe.model);
        QCOMPARE(task.tile, 200);
        QVERIFY(task.tta);
        QCOMPARE(task.device, QStringLiteral("cpu"));
        QCOMPARE(outcome->image.size(), QSize(288, 192));
    }

    void whatPreferencesSayReachesTheEngine()
    {
        // Every row that Preferences shows, one after the other, changes the call or the cached file.
        Settings settings(m_folder->filePath(QStringLiteral("settings.ini")));
        const QString path = picture();
        const auto carriedOut = [&] {
            UpscaleRequest wanted;
            wanted.sourcePath = path;
            wanted.recipe = Recipe::fromSettings(settings);
            return outcomeOf(wanted);
        };
        settings.set(setting::upscaleDevice, QStringLiteral("cpu"));
        QVERIFY(carriedOut());
        QCOMPARE(m_engine->tasks().constLast().device, QStringLiteral("cpu"));
        settings.set(setting::upscaleModel, QStringLiteral("REALCUGAN_SE_UP4X"));
        QVERIFY(carriedOut());
        QCOMPARE(m_engine->tasks().constLast().model->id, QStringLiteral("REALCUGAN_SE_UP4X"));
        settings.set(setting::upscaleTile, 200);
        QVERIFY(carriedOut());
        QCOMPARE(m_engine->tasks().constLast().tile, 200);
        QVERIFY(!m_engine->tasks().constLast().tta);
        settings.set(setting::upscaleTta, true);
        QVERIFY(carriedOut());
        QVERIFY(m_engine->tasks().constLast().tta);
        settings.set(setting::upscaleScale, 3.0);
        QCOMPARE(carriedOut()->image.size(), QSize(288, 192));

        const auto cached = [&](const char *suffix) {
            return m_service->waitForStores(std::chrono::seconds(10))
                ? QDir(m_cache->folder()).entryInfoList({QLatin1StringView(suffix)}, QDir::Files)
                : QFileInfoList();
        };
        QVERIFY(cached("*.jpg").isEmpty());
        settings.set(setting::cacheFormat, QStringLiteral("jpeg"));
        settings.set(setting::cacheQuality, 95);
        QVERIFY(carriedOut());
        QCOMPARE(cached("*.jpg").size(), 1);
        const qint64 fine = cached("*.jpg").constFirst().size();
        settings.set(setting::cacheQuality, 10);
        QVERIFY(carriedOut());
        const QFileInfoList both = cached("*.jpg");
        QCOMPARE(both.size(), 2);
        QVERIFY(std::min(both.at(0).size(), both.at(1).size()) < fine);
    }

    void aDenoiseStrengthChoosesTheVariantOfTheModel()
    {
        UpscaleRequest wanted = request(picture());
        wanted.recipe.denoise = 2;
        QCOMPARE(outcomeOf(wanted)->recipe.model, QStringLiteral("WAIFU2X_PHOTO_UP2X_DENOISE2X"));
        QCOMPARE(m_engine->tasks().constLast().model->denoise, 2);
        wanted.recipe.model = QStringLiteral("REALSR_DF2K_UP4X");
        QCOMPARE(outcomeOf(wanted).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(m_engine->tasks().size(), 1);
    }

    void anEmptyModelIsTheBestOneForTheDevice()
    {
        UpscaleRequest wanted = request(picture());
        wanted.recipe.model.clear();
        QCOMPARE(outcomeOf(wanted)->recipe.model, QStringLiteral("REALESRGAN_X4PLUS_UP4X"));
        m_engine->pretendedDevices.removeFirst(); // no GPU
        m_service = std::make_unique<UpscaleService>(
            QList<std::shared_ptr<Engine>>{m_engine = std::make_shared<FakeEngine>()}, m_cache);
        m_engine->pretendedDevices.removeFirst();
        QCOMPARE(outcomeOf(wanted)->recipe.model, QStringLiteral("WAIFU2X_PHOTO_UP2X"));
    }

    void anyScaleGivesExactlyThosePixels_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<double>("scale");
        QTest::addColumn<QSize>("fit");
        QTest::addColumn<QSize>("expected");
        QTest::addColumn<int>("passes");
        QTest::newRow("1.5") << "WAIFU2X_PHOTO_UP2X" << 1.5 << QSize() << QSize(152, 95) << 1;
        QTest::newRow("4x model to 2x") << "REALSR_DF2K_UP4X" << 2.0 << QSize() << QSize(202, 126) << 1;
        QTest::newRow("2x model to 4x") << "WAIFU2X_PHOTO_UP2X" << 4.0 << QSize() << QSize(404, 252) << 2;
        QTest::newRow("2x model to 3x") << "WAIFU2X_PHOTO_UP2X" << 3.0 << QSize() << QSize(303, 189) << 2;
        QTest::newRow("1x") << "WAIFU2X_CUNET_UP1X_DENOISE1X" << 1.0 << QSize() << QSize(101, 63) << 1;
        QTest::newRow("fit") << "WAIFU2X_PHOTO_UP2X" << 2.0 << QSize(200, 500) << QSize(200, 125) << 1;
    }

    void everyFamilyReachesEverySize_data()
    {
        QTest::addColumn<QString>("model");
        for (const char *id : {"WAIFU2X_CUNET_UP2X", "WAIFU2X_ANIME_UP2X", "REALCUGAN_PRO_UP2X",
                               "REALCUGAN_PRO_UP3X", "REALCUGAN_SE_UP4X", "REALESRGAN_ANIMAVIDEOV3_UP3X",
                               "REALESRGAN_X4PLUS_UP4X", "REALSR_DF2K_UP4X"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }

    void everyFamilyReachesEverySize()
    {
        QFETCH(QString, model);
        UpscaleRequest wanted = request(picture(QStringLiteral("odd.png"), {101, 63}));
        wanted.recipe.model = model;
        wanted.refresh = true;
        const QList<std::pair<double, QSize>> scales{
            {1.5, {152, 95}}, {3.3, {333, 208}}, {6.0, {606, 378}}, {8.0, {808, 504}}};
        for (const auto &[scale, expected] : scales) {
            wanted.recipe.scale = scale;
            const UpscaleOutcome outcome = outcomeOf(wanted);
            QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().text));
            QCOMPARE(outcome->image.size(), expected);
        }
        wanted = request(picture(QStringLiteral("half.png"), {480, 271}));
        wanted.recipe.model = model;
        wanted.recipe.fit = QSize(3840, 2160);
        QCOMPARE(outcomeOf(wanted)->image.size(), QSize(3826, 2160));
    }

    void anyScaleGivesExactlyThosePixels()
    {
        QFETCH(QString, model);
        QFETCH(double, scale);
        QFETCH(QSize, fit);
        UpscaleRequest wanted = request(picture(QStringLiteral("odd.png"), {101, 63}));
        wanted.recipe.model = model;
        wanted.recipe.scale = scale;
        wanted.recipe.fit = fit;
        const UpscaleOutcome outcome = outcomeOf(wanted);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().text));
        QTEST(outcome->image.size(), "expected");
        QTEST(int(m_engine->tasks().size()), "passes");
    }

    void aLargePictureGoesInChunksWithProgress()
    {
        UpscaleRequest wanted = request(picture(QStringLiteral("large.png"), {700, 300}));
        wanted.recipe.device = QStringLiteral("cpu");
        QFutureWatcher<UpscaleOutcome> watcher;
        QSignalSpy progress(&watcher, &QFutureWatcherBase::progressValueChanged);
        QSignalSpy done(&watcher, &QFutureWatcherBase::finished);
        watcher.setFuture(m_service->submit(wanted));
        QVERIFY(done.wait(10000));
        QCOMPARE(watcher.result()->image, FakeEngine::enlarged(scene({700, 300}), 2));
        QCOMPARE(m_engine->tasks().size(), 6); // 3 x 2 chunks of at most 256
        QVERIFY(progress.size() >= 1);
        for (const EngineTask &task : m_engine->tasks())
            QVERIFY(task.area.width() <= 256 && task.area.height() <= 256);
    }

    void whatCannotRunIsRefusedBeforeTheEngineSeesIt_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("device");
        QTest::addColumn<double>("scale");
        QTest::addColumn<int>("tile");
        QTest::newRow("unknown model") << "REALESRGAN_X4PLUS_ANIME_UP4X"
                                       << "" << 2.0 << 0;
        QTest::newRow("unknown device") << "WAIFU2X_PHOTO_UP2X"
                                        << "gpu7" << 2.0 << 0;
        QTest::newRow("not on this device") << "REALESRGAN_X4PLUS_UP4X"
                                            << "cpu" << 2.0 << 0;
        QTest::newRow("scale too large") << "WAIFU2X_PHOTO_UP2X"
                                         << "" << 100.0 << 0;
        QTest::newRow("scale not a number") << "WAIFU2X_PHOTO_UP2X"
                                            << "" << qQNaN() << 0;
        QTest::newRow("negative tile") << "WAIFU2X_PHOTO_UP2X"
                                       << "" << 2.0 << -1;
        QTest::newRow("denoiser asked to enlarge") << "WAIFU2X_CUNET_UP1X_DENOISE1X"
                                                   << "" << 2.0 << 0;
    }

    void whatCannotRunIsRefusedBeforeTheEngineSeesIt()
    {
        QFETCH(QString, model);
        QFETCH(QString, device);
        QFETCH(double, scale);
        QFETCH(int, tile);
        UpscaleRequest wanted = request(picture());
        wanted.recipe.model = model;
        wanted.recipe.device = device;
        wanted.recipe.scale = scale;
        wanted.recipe.tile = tile;
        const UpscaleOutcome outcome = outcomeOf(wanted);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::InvalidArgument);
        QVERIFY(!outcome.error().text.isEmpty());
        QVERIFY(m_engine->tasks().isEmpty());
    }

    void badFilesAreSentences()
    {
        QFile empty(m_folder->filePath(QStringLiteral("empty.png")));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        const UpscaleOutcome ofEmpty = outcomeOf(request(empty.fileName()));
        QCOMPARE(ofEmpty.error().code, ErrorCode::EmptyFile);
        const UpscaleOutcome ofNothing = outcomeOf(request(m_folder->filePath(QStringLiteral("no.png"))));
        QCOMPARE(ofNothing.error().code, ErrorCode::NotFound);
        QVERIFY(m_engine->tasks().isEmpty());
    }

    void aTooLargeResultIsRefusedBeforeTheStart()
    {
        m_engine->bytesPerChunk = 1LL << 60;
        const UpscaleOutcome outcome = outcomeOf(request(picture()));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::OutOfMemory);
        QVERIFY(m_engine->tasks().isEmpty());
    }

    void anImplausibleChunkIsTriedWithSmallerTilesThenReported()
    {
        m_engine->answer = [](const EngineTask &task) -> Result<EngineOutput> {
            QImage black(task.area.size() * 2, QImage::Format_RGB32);
            black.fill(Qt::black);
            return EngineOutput{black, 0.1};
        };
        QSignalSpy cached(m_service.get(), &UpscaleService::cacheChanged);
        const UpscaleOutcome outcome = outcomeOf(request(picture()));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::ImplausibleResult);
        QList<int> tiles;
        for (const EngineTask &task : m_engine->tasks())
            tiles.append(task.tile);
        QCOMPARE(tiles, (QList<int>{0, 200, 100, 64}));
        QVERIFY(m_service->waitForStores(std::chrono::seconds(10)));
        QCOMPARE(m_service->cacheStatistics().result().count, 0);
        QVERIFY(cached.isEmpty());
    }

    void theMemoryOfTheWidestChunkIsTold()
    {
        m_engine->answer = [](const EngineTask &task) -> Result<EngineOutput> {
            EngineOutput output{FakeEngine::enlarged(task.picture.copy(task.area), 2), 0.1};
            output.memoryExpected = 1000LL * task.area.width();
            output.memoryUsed = 2000LL * task.area.width();
            return output;
        };
        UpscaleRequest wanted = request(picture(QStringLiteral("wide.png"), {500, 50}));
        wanted.recipe.device = QStringLiteral("cpu");
        const UpscaleOutcome outcome = outcomeOf(wanted);
        QVERIFY(outcome);
        int widest = 0;
        const QList<EngineTask> tasks = m_engine->tasks();
        QVERIFY(tasks.size() > 1);
        for (const EngineTask &task : tasks)
            widest = std::max(widest, task.area.width());
        QCOMPARE(outcome->memoryExpected, 1000LL * widest);
        QCOMPARE(outcome->memoryUsed, 2000LL * widest);
    }

    void aTileThatWasTooLargeIsNotTriedAgain()
    {
        m_engine->answer = [](const EngineTask &task) -> Result<EngineOutput> {
            if (task.tile == 0)
                return failure(ErrorCode::EngineFailed, QStringLiteral("vkAllocateMemory failed"));
            return EngineOutput{FakeEngine::enlarged(task.picture.copy(task.area), 2), 0.1};
        };
        UpscaleRequest wanted = request(picture(QStringLiteral("wide.png"), {500, 50}));
        wanted.recipe.device = QStringLiteral("cpu");
        QVERIFY(outcomeOf(wanted));
        QList<int> tiles;
        for (const EngineTask &task : m_engine->tasks())
            tiles.append(task.tile);
        QCOMPARE(tiles, (QList<int>{0, 200, 200})); // two chunks
    }

    void aGpuGetsLargeChunksWhateverTheTile()
    {
        UpscaleRequest wanted = request(picture(QStringLiteral("wide.png"), {500, 50}));
        wanted.recipe.tile = 200;
        QVERIFY(outcomeOf(wanted));
        QCOMPARE(m_engine->tasks().size(), 1);
        QCOMPARE(m_engine->tasks().constFirst().tile, 200);
        // Real-CUGAN ignores the tile: there the chunks bound the memory.
        wanted.recipe.model = QStringLiteral("REALCUGAN_SE_UP2X");
        QVERIFY(outcomeOf(wanted));
        QCOMPARE(m_engine->tasks().size(), 1 + 3);
    }

    void aModelThatTheFixedDeviceCannotRunNeedsARestart()
    {
        UpscaleRequest wanted = request(picture());
        wanted.recipe.device = QStringLiteral("cpu");
        QVERIFY(outcomeOf(wanted));
        wanted.recipe.device = QStringLiteral("gpu0");
        wanted.recipe.model = QStringLiteral("REALESRGAN_X4PLUS_UP4X");
        const UpscaleOutcome outcome = outcomeOf(wanted);
        QVERIFY(!outcome);
        QVERIFY2(outcome.error().text.contains(QLatin1StringView("Restart Upview to use Fake GPU")),
                 qPrintable(outcome.error().text));
    }

    void aChunkThatWorksWithASmallerTileIsASuccess()
    {
        m_engine->answer = [](const EngineTask &task) -> Result<EngineOutput> {
            if (task.tile != 100)
                return failure(ErrorCode::EngineFailed, QStringLiteral("vkAllocateMemory failed"));
            return EngineOutput{FakeEngine::enlarged(task.picture.copy(task.area), 2), 0.1};
        };
        QVERIFY(outcomeOf(request(picture())));
    }

    void aResultOfTheWrongSizeIsAFailure()
    {
        m_engine->answer = [](const EngineTask &task) -> Result<EngineOutput> {
            return EngineOutput{FakeEngine::enlarged(task.picture.copy(task.area), 3), 0.1};
        };
        QCOMPARE(outcomeOf(request(picture())).error().code, ErrorCode::ImplausibleResult);
    }

    void sixteenBitsAreKeptByAnEngineThatCan()
    {
        QImage deep(40, 30, QImage::Format_RGBX64);
        for (int y = 0; y < deep.height(); ++y) {
            for (int x = 0; x < deep.width(); ++x)
                deep.setPixelColor(x, y, QColor::fromRgba64(quint16(30000 + 32 * x), 20000, 10001));
        }
        const UpscaleRequest wanted = request(picture(QStringLiteral("deep.png"), deep));
        const UpscaleOutcome shallow = outcomeOf(wanted);
        QVERIFY(shallow);
        QCOMPARE(shallow->image.format(), QImage::Format_RGB32);
        QVERIFY(shallow->notice.contains(QLatin1StringView("8 bits")));

        m_service = std::make_unique<UpscaleService>(
            QList<std::shared_ptr<Engine>>{m_engine = std::make_shared<FakeEngine>()}, m_cache);
        m_engine->pretendedTraits.sixteenBit = true;
        m_engine->pretendedName = "deep";
        const UpscaleOutcome kept = outcomeOf(wanted);
        QVERIFY(kept);
        QCOMPARE(m_engine->tasks().constFirst().picture.format(), QImage::Format_RGBX64);
        QCOMPARE(kept->image.format(), QImage::Format_RGBX64);
        QCOMPARE(kept->image.pixelColor(21, 11).rgba64(), deep.pixelColor(10, 5).rgba64());
        QVERIFY(kept->notice.isEmpty());
    }

    void aGpuThatFailsIsFollowedByTheCpu()
    {
        m_engine->deviceIsFixedByFirstTask = false;
        m_engine->answer = [](const EngineTask &task) -> Result<EngineOutput> {
            if (task.device != QLatin1StringView("cpu"))
                return failure(ErrorCode::OutOfMemory, QStringLiteral("The device has not enough memory."));
            return EngineOutput{FakeEngine::enlarged(task.picture.copy(task.area), 2), 0.1};
        };
        const UpscaleOutcome outcome = outcomeOf(request(picture()));
        QVERIFY(outcome);
        QCOMPARE(outcome->deviceName, QStringLiteral("Fake CPU"));
        QVERIFY(outcome->notice.contains(QLatin1StringView("Ran on the CPU: Fake GPU failed")));
        QStringList ways;
        for (const EngineTask &task : m_engine->tasks())
            ways.append(task.device + QLatin1Char('/') + QString::number(task.tile));
        QCOMPARE(
            ways,
            (QStringList{QStringLiteral("gpu0/0"), QStringLiteral("gpu0/200"), QStringLiteral("gpu0/100"),
                         QStringLiteral("gpu0/64"), QStringLiteral("cpu/0")}));
    }

    void alphaGreyAndColourSpaceComeAlong()
    {
        QImage disc(64, 64, QImage::Format_ARGB32);
        disc.fill(Qt::transparent);
        QPainter painter(&disc);
        painter.setBrush(QColor(200, 60, 20));
        painter.drawEllipse(10, 10, 40, 40);
        painter.end();
        disc.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
        const UpscaleOutcome transparent = outcomeOf(request(picture(QStringLiteral("disc.png"), disc)));
        QVERIFY(transparent);
        QCOMPARE(qAlpha(transparent->image.pixel(0, 0)), 0);
        QCOMPARE(qAlpha(transparent->image.pixel(60, 60)), 255);
        QCOMPARE(transparent->image.colorSpace(), QColorSpace(QColorSpace::AdobeRgb));

        // An engine that tints: what was neutral comes out neutral.
        m_engine->answer = [](const EngineTask &task) -> Result<EngineOutput> {
            QImage tinted = FakeEngine::enlarged(task.picture.copy(task.area), 2);
            for (int y = 0; y < tinted.height(); ++y) {
                for (int x = 0; x < tinted.width(); ++x) {
                    const QRgb pixel = tinted.pixel(x, y);
                    tinted.setPixel(x, y, qRgb(std::min(255, qRed(pixel) + 3), qGreen(pixel), qBlue(pixel)));
                }
            }
            return EngineOutput{tinted, 0.1};
        };
        const QImage colourless =
            scene({64, 64}).convertToFormat(QImage::Format_Grayscale8).convertToFormat(QImage::Format_RGB32);
        const UpscaleOutcome neutral = outcomeOf(request(picture(QStringLiteral("neutral.png"), colourless)));
        QVERIFY(neutral);
        QVERIFY(neutral->image.allGray());
        QCOMPARE(neutral->image.format(), QImage::Format_RGB32);

        // What was stored as grey stays so, with its depth.
        const QImage grey = colourless.convertToFormat(QImage::Format_Grayscale8);
        QCOMPARE(outcomeOf(request(picture(QStringLiteral("grey.png"), grey)))->image.format(),
                 QImage::Format_Grayscale8);
    }

    void theProfileOfTheSourceComesAlongByteForByte()
    {
        const QString path = QStringLiteral(UPVIEW_TEST_DATA "/image/true16.png");
        ReadOptions keep;
        keep.keepProfile = true;
        const QByteArray profile = readImage(path, keep)->iccProfile;
        QVERIFY(!profile.isEmpty());
        const UpscaleOutcome computed = outcomeOf(request(path));
        QVERIFY(computed && !computed->fromCache);
        QCOMPARE(computed->iccProfile, profile);
        QVERIFY(m_service->waitForStores(std::chrono::seconds(10)));
        const UpscaleOutcome cached = outcomeOf(request(path));
        QVERIFY(cached && cached->fromCache);
        QCOMPARE(cached->iccProfile, profile);
        QCOMPARE(cached->image.size(), QSize(64, 96));
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestUpscaleJob)
#include "tst_upscalejob.moc"
