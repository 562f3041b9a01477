// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/custommodels.h"
#include "fakeenvironment.h"
#include "python/ncnnengine.h"
#include "python/srvulkanengine.h"
#include "support/likeness.h"
#include "support/testmain.h"
#include "support/tinynetwork.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>

#include <cmath>
#include <future>
#include <limits>

using namespace upview;

/// The real ncnn with real weights on the CPU, and beside it the real sr_vulkan, in one interpreter.
class TestNcnnEngine : public QObject
{
    Q_OBJECT

    EngineTask task(const Model &model, const QImage &picture) const
    {
        EngineTask task;
        task.model = &model;
        task.device = QStringLiteral("cpu");
        task.picture = picture;
        task.area = picture.rect();
        return task;
    }
    EngineTask task(const char *model, const QImage &picture) const
    {
        return task(*findModel(QString::fromLatin1(model)), picture);
    }
    QImage run(const EngineTask &task)
    {
        const auto output = m_engine->process(task, CancelFlag());
        if (!output) {
            qWarning("%s %s", qPrintable(output.error().text), qPrintable(output.error().details));
            return {};
        }
        return output->image;
    }

    std::shared_ptr<Interpreter> m_interpreter;
    std::shared_ptr<NcnnEngine> m_engine;
    std::shared_ptr<SrVulkanEngine> m_peer;
    QImage m_source; ///< 64 x 48
    QImage m_large; ///< 300 x 220, a photo

private Q_SLOTS:
    void initTestCase()
    {
        const PythonEnvironment environment(qEnvironmentVariable("UPVIEW_VENV"));
        m_interpreter = std::make_shared<Interpreter>(environment);
        m_engine = std::make_shared<NcnnEngine>(environment, m_interpreter);
        m_peer = std::make_shared<SrVulkanEngine>(environment, m_interpreter);
        const auto started = m_engine->initialise();
        QVERIFY2(started, started ? "" : qPrintable(started.error().text + started.error().details));
        m_source = QImage(QStringLiteral(UPVIEW_TEST_DATA "/engine/source.png"))
                       .convertToFormat(QImage::Format_RGB32);
        m_large = QImage(QStringLiteral(UPVIEW_TEST_DATA "/parrot.png"))
                      .scaled(300, 220, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation)
                      .copy(0, 0, 300, 220)
                      .convertToFormat(QImage::Format_RGB32);
        QCOMPARE(m_source.size(), QSize(64, 48));
        QCOMPARE(m_large.size(), QSize(300, 220));
    }

    void cleanupTestCase()
    {
        // The interpreter ends with the last of the two.
        QVERIFY(m_engine->shutdown(std::chrono::seconds(60)));
        QVERIFY(!m_engine->process(task("WAIFU2X_CUNET_UP2X", m_source), CancelFlag()));
        QVERIFY(m_peer->shutdown(std::chrono::seconds(60)));
    }

    void agreesWithSrVulkanOnTheCpu_data()
    {
        QTest::addColumn<double>("atLeast");
        for (const char *id : {"WAIFU2X_CUNET_UP2X", "WAIFU2X_CUNET_UP1X_DENOISE1X", "WAIFU2X_PHOTO_UP2X",
                               "WAIFU2X_ANIME_UP2X_DENOISE2X"})
            QTest::newRow(id) << 60.0;
        for (const char *id : {"REALCUGAN_SE_UP2X", "REALCUGAN_SE_UP3X", "REALCUGAN_SE_UP4X",
                               "REALCUGAN_PRO_UP2X", "REALCUGAN_PRO_UP3X", "REALSR_DF2K_UP4X"})
            QTest::newRow(id) << 50.0;
    }

    void agreesWithSrVulkanOnTheCpu()
    {
        QFETCH(double, atLeast);
        const EngineTask both = task(QTest::currentDataTag(), m_source);
        const auto peer = m_peer->process(both, CancelFlag());
        QVERIFY2(peer, peer ? "" : qPrintable(peer.error().text));
        const double found = psnr(run(both), peer->image);
        QVERIFY2(found >= atLeast, qPrintable(QStringLiteral("%1 dB").arg(found)));
    }

    void ttaAgreesToo()
    {
        EngineTask both = task("WAIFU2X_PHOTO_UP2X_DENOISE2X", m_source);
        const QImage plain = run(both);
        both.tta = true;
        const QImage averaged = run(both);
        const QImage expected(
            QStringLiteral(UPVIEW_TEST_DATA "/engine/WAIFU2X_PHOTO_UP2X_DENOISE2X_TTA.png"));
        QVERIFY(averaged != plain);
        QVERIFY(psnr(averaged, expected) >= 60);
    }

    void realEsrganRunsOnTheCpu()
    {
        const QImage result = run(task("REALESRGAN_X4PLUS_UP4X", m_source));
        QCOMPARE(result.size(), m_source.size() * 4);
        const QImage back = result.scaled(m_source.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QVERIFY(psnr(back, m_source) > 25);
    }

    void shortFloatsOfTheCpuAreCloseToLongOnes()
    {
        // Eight bits are computed with numbers of two bytes where the CPU is faster with them, sixteen never.
        const QImage eight = run(task("REALESRGAN_X4PLUSANIME_UP4X", m_source));
        const QImage sixteen =
            run(task("REALESRGAN_X4PLUSANIME_UP4X", m_source.convertToFormat(QImage::Format_RGBX64)));
        const double found = psnr(eight, sixteen.convertToFormat(QImage::Format_RGB32));
        QVERIFY2(found >= 50, qPrintable(QStringLiteral("%1 dB").arg(found)));
    }

    void theTileDoesNotChangeTheResult_data()
    {
        QTest::addColumn<QString>("model");
        for (const char *id : {"WAIFU2X_CUNET_UP2X", "WAIFU2X_CUNET_UP1X_DENOISE0X", "WAIFU2X_PHOTO_UP2X",
                               "REALCUGAN_SE_UP2X", "REALCUGAN_SE_UP3X", "REALCUGAN_SE_UP4X"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }

    void theTileDoesNotChangeTheResult()
    {
        QFETCH(QString, model);
        EngineTask tiled = task(*findModel(model), m_large);
        tiled.tile = 400;
        const QImage whole = run(tiled);
        QVERIFY(!whole.isNull());
        for (const int tile : {64, 150}) {
            tiled.tile = tile;
            const int difference = largestDifference(whole, run(tiled));
            QVERIFY2(difference <= 1, qPrintable(QStringLiteral("tile %1: %2").arg(tile).arg(difference)));
        }
    }

    void tilesOfPaddingNetworksHaveNoVisibleSeams_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<double>("most"); // of the means, in 255ths
        QTest::newRow("shallow") << "REALESRGAN_ANIMAVIDEOV3_UP2X" << 0.3;
        // With the 10 pixels of other programs 1.3.
        QTest::newRow("deep") << "REALESRGAN_X4PLUSANIME_UP4X" << 0.7;
    }

    void tilesOfPaddingNetworksHaveNoVisibleSeams()
    {
        QFETCH(QString, model);
        QFETCH(double, most);
        EngineTask tiled = task(*findModel(model), m_large.copy(60, 40, 112, 64));
        tiled.tile = 400;
        const QImage whole = run(tiled);
        tiled.tile = 64; // 112 wide: two tiles of 56
        const QImage joined = run(tiled);
        QCOMPARE(joined.size(), whole.size());
        const int border = 56 * tiled.model->scale;
        double sum = 0;
        for (int y = 0; y < whole.height(); ++y) {
            for (int x = border - 8; x < border + 8; ++x) {
                const QRgb a = whole.pixel(x, y);
                const QRgb b = joined.pixel(x, y);
                sum += std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b))
                    + std::abs(qBlue(a) - qBlue(b));
            }
        }
        const double mean = sum / (whole.height() * 16 * 3);
        qInfo("%.3f", mean);
        QVERIFY2(mean <= most, qPrintable(QString::number(mean)));
    }

    void anAreaIsThatPartOfTheWhole()
    {
        EngineTask part = task("REALCUGAN_SE_UP2X", m_large);
        const QImage whole = run(part);
        part.area = QRect(33, 51, 101, 77);
        const QImage cut = run(part);
        QCOMPARE(cut.size(), part.area.size() * 2);
        QVERIFY(largestDifference(cut, whole.copy(QRect(part.area.topLeft() * 2, part.area.size() * 2)))
                <= 1);
    }

    void sizesAreExact_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("one pixel") << QSize(1, 1);
        QTest::newRow("a line") << QSize(37, 1);
        QTest::newRow("odd") << QSize(33, 19);
    }

    void sizesAreExact()
    {
        QFETCH(QSize, size);
        QImage picture(size, QImage::Format_RGB32);
        picture.fill(qRgb(90, 120, 150));
        for (const char *id : {"WAIFU2X_CUNET_UP2X", "REALCUGAN_SE_UP3X", "REALESRGAN_ANIMAVIDEOV3_UP2X"}) {
            const QImage result = run(task(id, picture));
            QCOMPARE(result.size(), size * findModel(QString::fromLatin1(id))->scale);
            const QRgb middle = result.pixel(result.width() / 2, result.height() / 2);
            QVERIFY(std::abs(qRed(middle) - 90) < 12 && std::abs(qBlue(middle) - 150) < 12);
        }
    }

    void sixteenBitsAreKept()
    {
        // A ramp finer than 8 bits can tell: 1024 steps of 32 of 65536.
        QImage ramp(128, 32, QImage::Format_RGBX64);
        for (int y = 0; y < ramp.height(); ++y) {
            for (int x = 0; x < ramp.width(); ++x) {
                const auto value = quint16(20000 + x * 32);
                ramp.setPixelColor(x, y, QColor::fromRgba64(value, value, value));
            }
        }
        const QImage result = run(task("WAIFU2X_PHOTO_UP2X", ramp));
        QCOMPARE(result.format(), QImage::Format_RGBX64);
        QSet<quint16> values;
        const auto *line = reinterpret_cast<const QRgba64 *>(result.constScanLine(32));
        for (int x = 0; x < result.width(); ++x)
            values.insert(line[x].red());
        QVERIFY2(values.size() > 60,
                 qPrintable(QString::number(values.size()))); // 8 bits would give about 17
    }

    void progressRunsToTheEndAndCancelStopsBetweenTiles()
    {
        EngineTask tiled = task("WAIFU2X_PHOTO_UP2X", m_large);
        tiled.tile = 64;
        QList<double> steps;
        tiled.progress = [&](double part) { steps.append(part); };
        QVERIFY(!run(tiled).isNull());
        QVERIFY(steps.size() >= 20);
        QVERIFY(std::is_sorted(steps.begin(), steps.end()));
        QCOMPARE(steps.constLast(), 1.0);

        CancelFlag cancel;
        int seen = 0;
        tiled.progress = [&](double) {
            if (++seen == 3)
                cancel.cancel();
        };
        const auto cancelled = m_engine->process(tiled, cancel);
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
        QVERIFY(seen <= 4);
    }

    void aLongTileTellsItsProgressAndStopsWithin()
    {
        EngineTask single = task("REALESRGAN_X4PLUS_UP4X", m_large.copy(0, 0, 112, 64));
        single.tile = 400;
        QList<double> steps;
        single.progress = [&](double part) { steps.append(part); };
        const QImage whole = run(single);
        QVERIFY(!whole.isNull());
        QVERIFY2(steps.size() > 2, qPrintable(QString::number(steps.size())));
        QVERIFY(std::is_sorted(steps.begin(), steps.end()));
        QCOMPARE(steps.constLast(), 1.0);

        CancelFlag cancel;
        double last = 0;
        single.progress = [&](double part) {
            last = part;
            cancel.cancel();
        };
        const auto cancelled = m_engine->process(single, cancel);
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
        QVERIFY(last < 0.9);
    }

    void memoryIsKeptForTheNextTaskAndGivenBackWhenIdle()
    {
        const auto resident = [] {
            QFile status(QStringLiteral("/proc/self/statm"));
            return status.open(QIODevice::ReadOnly) ? status.readAll().split(' ').value(1).toLongLong() / 256
                                                    : -1;
        };
        const EngineTask photo = task("WAIFU2X_PHOTO_UP2X", m_large);
        QVERIFY(!run(photo).isNull());
        const qint64 kept = resident(); // in MiB
        QTRY_VERIFY_WITH_TIMEOUT(resident() < kept - 50, 20000);
        QVERIFY(!run(photo).isNull());
    }

    void tasksForOneDeviceWaitForEachOther()
    {
        auto first = std::async(std::launch::async, [this] {
            return m_engine->process(task("WAIFU2X_PHOTO_UP2X", m_large), {});
        });
        auto second = std::async(std::launch::async, [this] {
            return m_engine->process(task("WAIFU2X_PHOTO_UP2X", m_source), {});
        });
        QVERIFY(first.get());
        QVERIFY(second.get());
    }

    void aModelOfTheUsersRuns()
    {
        QTemporaryDir folder;
        QVERIFY(writeTinyNetwork(folder.path(), QStringLiteral("twice")));
        const QList<CustomModel> found = findCustomModels(folder.path());
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.first().problem.isEmpty(), qPrintable(found.first().problem));
        EngineTask own = task(found.first().model, m_large);
        own.tile = 96;
        QCOMPARE(run(own), m_large.scaled(m_large.size() * 2, Qt::IgnoreAspectRatio, Qt::FastTransformation));

        // Cut short afterwards, under the same name: an error, no crash.
        QTemporaryDir broken;
        QVERIFY(writeTinyNetwork(broken.path(), QStringLiteral("other")));
        const QList<CustomModel> good = findCustomModels(broken.path());
        QVERIFY(QFile::resize(good.first().model.binFile, 100));
        const auto refused = m_engine->process(task(good.first().model, m_source), CancelFlag());
        QVERIFY(!refused);
        QVERIFY(!refused.error().text.isEmpty());
    }

    void whatCannotBeIsRefused()
    {
        EngineTask wrong = task("WAIFU2X_PHOTO_UP2X", m_source);
        wrong.device = QStringLiteral("gpu7");
        QCOMPARE(m_engine->process(wrong, {}).error().code, ErrorCode::InvalidArgument);
        wrong = task("WAIFU2X_PHOTO_UP2X", m_source);
        wrong.area = QRect(0, 0, 65, 48);
        QCOMPARE(m_engine->process(wrong, {}).error().code, ErrorCode::InvalidArgument);
        wrong.area = m_source.rect();
        wrong.tile = 7;
        QCOMPARE(m_engine->process(wrong, {}).error().code, ErrorCode::InvalidArgument);
        wrong.tile = 0;
        wrong.picture = m_source.convertToFormat(QImage::Format_ARGB32);
        QCOMPARE(m_engine->process(wrong, {}).error().code, ErrorCode::InvalidArgument);
        wrong.picture = {};
        QCOMPARE(m_engine->process(wrong, {}).error().code, ErrorCode::InvalidArgument);
    }

    void withoutAnyModelItIsNotUsable()
    {
        QVERIFY(m_engine->availability().usable);
        // The module is there (it is loaded already), the weights are not.
        const FakeEnvironment bare;
        bare.add(QStringLiteral("ncnn/ncnn.so"));
        NcnnEngine engine(PythonEnvironment(bare.folder()), m_interpreter);
        const Availability availability = engine.availability();
        QVERIFY(!availability.usable);
        QVERIFY2(availability.problem.startsWith(QLatin1StringView("No model is installed")),
                 qPrintable(availability.problem));
        QVERIFY(!availability.remedy.isEmpty());
    }

    void aSoftwareRendererIsNotOffered()
    {
        for (const Device &device : m_engine->devices()) {
            QVERIFY(!isSoftwareRenderer(device.name) || !device.isGpu);
            if (!device.isGpu)
                QVERIFY(device.memoryTotal > device.memoryFree && device.memoryFree > 0);
        }
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestNcnnEngine)
#include "tst_ncnnengine.moc"
