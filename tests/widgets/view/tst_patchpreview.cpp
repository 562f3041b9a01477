// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewfixture.h"

#include "support/fakeengine.h"
#include "support/testmain.h"
#include "widgets/view/patchpreview.h"

#include <QTemporaryDir>

using namespace upview;

class TestPatchPreview : public QObject, private ViewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_engine = std::make_shared<FakeEngine>();
        m_cache = std::make_shared<UpscaleCache>(m_folder->filePath(QStringLiteral("cache")), CacheLimits{});
        m_service = std::make_unique<UpscaleService>(QList<std::shared_ptr<Engine>>{m_engine}, m_cache);
        openView();
        m_picture = noise({1000, 700});
        showAndSettle(m_picture);
        m_preview = std::make_unique<PatchPreview>(*m_service, m_view.get(), nullptr);
    }

    void cleanup()
    {
        m_engine->release();
        m_preview.reset();
        closeView();
        m_service.reset();
    }

    void patchesLieInsideThePicture()
    {
        QCOMPARE(PatchPreview::patchAround({500, 350}, {1000, 700}), QRect(372, 222, 256, 256));
        QCOMPARE(PatchPreview::patchAround({0, 699}, {1000, 700}), QRect(0, 444, 256, 256));
        QCOMPARE(PatchPreview::patchAround({50, 50}, {100, 700}), QRect(0, 0, 100, 256));
        QCOMPARE(PatchPreview::patchAround({-9, 9999}, {10, 10}), QRect(0, 0, 10, 10));
    }

    void aClickUpscalesThePatchThereWithTheSettings()
    {
        QSignalSpy shown(m_preview.get(), &PatchPreview::shown);
        m_preview->choose(m_picture, recipe());
        QCOMPARE(m_preview->state(), PatchPreview::State::Choosing);
        QCOMPARE(m_view->cursor().shape(), Qt::CrossCursor);
        click({200, 150}); // the middle
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, 30000);
        QCOMPARE(m_preview->state(), PatchPreview::State::Shown);
        QVERIFY(m_preview->patch().contains(500, 350));
        QCOMPARE(m_engine->tasks().size(), 1);
        const EngineTask task = m_engine->tasks().first();
        QCOMPARE(task.area.size(), QSize(256, 256));
        QCOMPARE(task.model->id, QStringLiteral("WAIFU2X_PHOTO_UP2X"));
        QVERIFY(task.tta);
        QCOMPARE(task.picture.pixel(3, 4), m_picture.pixel(m_preview->patch().topLeft() + QPoint(3, 4)));
        QCOMPARE(shown.first().first().value<UpscaleResult>().image.size(), QSize(512, 512));
    }

    void theResultLiesAtItsPlace()
    {
        m_engine->answer = [](const EngineTask &task) -> Result<EngineOutput> {
            QImage image = FakeEngine::enlarged(task.picture.copy(task.area), task.model->scale);
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QRgb pixel = image.pixel(x, y);
                    image.setPixel(x, y, qRgb(qRed(pixel), qGreen(pixel), std::max(0, qBlue(pixel) - 60)));
                }
            }
            return EngineOutput{image, 0.01};
        };
        const double before = blueAround({200, 150});
        m_preview->choose(m_picture, recipe());
        click({200, 150});
        QTRY_COMPARE_WITH_TIMEOUT(m_preview->state(), PatchPreview::State::Shown, 30000);
        QVERIFY(blueAround({200, 150}) < before - 30);
        QVERIFY(blueAround({40, 150}) > before - 15);
        // It goes with the picture.
        m_view->rotateRight();
        m_view->zoomToPercent(100);
        settle();
        QVERIFY(blueAround({200, 150}) < before - 30);
        // And with the next click.
        click({200, 150});
        QCOMPARE(m_preview->state(), PatchPreview::State::Idle);
        settle();
        QVERIFY(blueAround({200, 150}) > before - 15);
    }

    void aBoxGivesThePatchTheScaleOfTheWholePicture()
    {
        Recipe wanted = recipe();
        wanted.fit = QSize(3000, 3000);
        QSignalSpy shown(m_preview.get(), &PatchPreview::shown);
        m_preview->choose(m_picture, wanted);
        click({200, 150});
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, 30000);
        QCOMPARE(shown.first().first().value<UpscaleResult>().image.size(), QSize(768, 768));
    }

    void nothingIsKept()
    {
        m_preview->choose(m_picture, recipe());
        click({200, 150});
        QTRY_COMPARE_WITH_TIMEOUT(m_preview->state(), PatchPreview::State::Shown, 30000);
        QVERIFY(m_service->waitForStores(std::chrono::seconds(10)));
        QFuture<CacheStatistics> statistics = m_service->cacheStatistics();
        statistics.waitForFinished();
        QCOMPARE(statistics.result().count, 0);
    }

    void dropEndsItInEveryState()
    {
        m_preview->choose(m_picture, recipe());
        m_preview->drop();
        QCOMPARE(m_view->cursor().shape(), Qt::ArrowCursor);
        click({200, 150});
        QVERIFY(m_engine->tasks().isEmpty());
        m_engine->hold();
        QSignalSpy shown(m_preview.get(), &PatchPreview::shown);
        m_preview->choose(m_picture, recipe());
        click({200, 150});
        QVERIFY(m_engine->waitUntilBusy());
        m_preview->drop();
        QCOMPARE(m_preview->state(), PatchPreview::State::Idle);
        m_engine->release();
        m_preview->choose(m_picture, recipe());
        click({100, 150});
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, 30000);
    }

    void aFailureIsASentence()
    {
        m_engine->answer = [](const EngineTask &) -> Result<EngineOutput> {
            return failure(ErrorCode::EngineMissing, QStringLiteral("It broke."));
        };
        QSignalSpy failed(m_preview.get(), &PatchPreview::failed);
        m_preview->choose(m_picture, recipe());
        click({200, 150});
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 30000);
        QCOMPARE(failed.first().first().value<Error>().text, QStringLiteral("It broke."));
        QCOMPARE(m_preview->state(), PatchPreview::State::Idle);
    }

private:
    static Recipe recipe()
    {
        Recipe recipe;
        recipe.model = QStringLiteral("WAIFU2X_PHOTO_UP2X");
        recipe.tta = true;
        return recipe;
    }

    /// Mean of the blue of 30 x 30 pixels on screen.
    double blueAround(QPoint centre) const
    {
        const QImage image = shot();
        double sum = 0;
        for (int y = -15; y < 15; ++y) {
            for (int x = -15; x < 15; ++x)
                sum += qBlue(image.pixel(centre + QPoint(x, y)));
        }
        return sum / 900;
    }

    void click(QPoint position) { QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, position); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeEngine> m_engine;
    std::shared_ptr<UpscaleCache> m_cache;
    std::unique_ptr<UpscaleService> m_service;
    std::unique_ptr<PatchPreview> m_preview;
    QImage m_picture;
};

UPVIEW_TEST_MAIN(TestPatchPreview)
#include "tst_patchpreview.moc"
