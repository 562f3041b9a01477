// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/animationwriter.h"
#include "core/image/framesource.h"
#include "core/upscale/resultwriter.h"
#include "servicefixture.h"

#include <QDir>
#include <QPainter>
#include <QRegularExpression>

#include <numeric>

using namespace upview;

class TestAnimationUpscaler : public ServiceFixture
{
    Q_OBJECT

    struct Played
    {
        QList<QImage> images;
        QList<int> delays;
        int plays = -1;
    };

    static Played play(const QString &path)
    {
        Played played;
        const auto source = FrameSource::open(path, {});
        if (!source)
            return played;
        played.plays = (*source)->plays();
        for (;;) {
            const auto frame = (*source)->next();
            if (!frame || !*frame)
                return played;
            played.images.append((*frame)->image.convertToFormat(QImage::Format_ARGB32));
            played.delays.append((*frame)->delayMs);
        }
    }

    /// A disc that moves over nothing.
    static QImage disc(int x)
    {
        QImage image(40, 30, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(200, 60, 20));
        painter.drawEllipse(x, 6, 16, 16);
        return image;
    }

    /// Frames 0 1 1 2, of which the third shows the second for longer.
    QString animation(const QByteArray &format)
    {
        AnimationOptions options;
        options.format = format;
        options.plays = 3;
        const QString path = m_folder->filePath(QStringLiteral("a.") + QString::fromLatin1(format));
        auto writer = AnimationWriter::open(path, {40, 30}, options);
        const QList<QImage> frames{disc(0), disc(8), disc(8), disc(16)};
        const QList<int> delays{100, 40, 500, 70};
        for (qsizetype i = 0; i < frames.size(); ++i) {
            if (!writer || !(*writer)->addFrame(frames.at(i), delays.at(i)))
                qFatal("cannot write %s", qPrintable(path));
        }
        if (!(*writer)->finish())
            qFatal("cannot finish %s", qPrintable(path));
        return path;
    }

private Q_SLOTS:
    void everyFrameComesOutLargerWithItsDelay_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::newRow("GIF") << QByteArray("gif");
        QTest::newRow("APNG") << QByteArray("png");
        QTest::newRow("WebP") << QByteArray("webp");
    }

    void everyFrameComesOutLargerWithItsDelay()
    {
        QFETCH(QByteArray, format);
        const QString path = animation(format);
        const Played before = play(path);
        const UpscaleOutcome outcome = outcomeOf(request(path));
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().text));
        QVERIFY(outcome->animation);
        QCOMPARE(outcome->frames, int(before.images.size()));
        QCOMPARE(outcome->size, QSize(80, 60));
        const Played after = play(outcome->animation->path());
        QCOMPARE(after.delays, before.delays);
        QCOMPARE(after.plays, 3);
        QCOMPARE(after.images.size(), before.images.size());
        for (qsizetype i = 0; i < after.images.size(); ++i) {
            QCOMPARE(after.images.at(i).size(), QSize(80, 60));
            // Inside the disc its colour, outside nothing.
            const QPoint inside(before.images.at(i).size().width(), 28);
            const QRgb was = before.images.at(i).pixel(inside / 2);
            const QRgb is = after.images.at(i).pixel(inside);
            QCOMPARE(qAlpha(is), qAlpha(was));
            if (qAlpha(is) == 255)
                QVERIFY(std::abs(qRed(is) - qRed(was)) < 3 && std::abs(qBlue(is) - qBlue(was)) < 3);
            QCOMPARE(qAlpha(after.images.at(i).pixel(79, 59)), 0);
        }
        // What is hidden has no colour.
        const QImage::Format visible = QImage::Format_ARGB32_Premultiplied;
        QCOMPARE(outcome->image.convertToFormat(visible), after.images.constFirst().convertToFormat(visible));
    }

    void aFrameThatRepeatsIsNotComputedAgain()
    {
        QVERIFY(outcomeOf(request(animation("png"))));
        QCOMPARE(m_engine->tasks().size(), 3); // of four frames
    }

    void progressRunsOverAllFrames()
    {
        QList<double> begins;
        m_engine->answer = [&](const EngineTask &task) -> Result<EngineOutput> {
            task.progress(1.0);
            return EngineOutput{FakeEngine::enlarged(task.picture.copy(task.area), 2), 0.001};
        };
        QFutureWatcher<UpscaleOutcome> watcher;
        QSignalSpy done(&watcher, &QFutureWatcherBase::finished);
        connect(&watcher, &QFutureWatcherBase::progressValueChanged, this,
                [&](int value) { begins.append(double(value) / UpscaleService::kProgressSteps); });
        watcher.setFuture(m_service->submit(request(animation("png"))));
        QVERIFY(done.wait(20000));
        QVERIFY(std::is_sorted(begins.begin(), begins.end()));
        QVERIFY(watcher.progressValue() > UpscaleService::kProgressSteps * 9 / 10);
    }

    void theSecondTimeItComesFromTheCache()
    {
        const QString path = animation("webp");
        const UpscaleOutcome first = outcomeOf(request(path));
        QVERIFY(first);
        const Played played = play(first->animation->path());
        QVERIFY(m_service->waitForStores(std::chrono::seconds(20)));
        QCOMPARE(m_service->cacheStatistics().result().count, 1);
        const qsizetype tasks = m_engine->tasks().size();
        const UpscaleOutcome second = outcomeOf(request(path));
        QVERIFY(second && second->fromCache);
        QCOMPARE(m_engine->tasks().size(), tasks);
        QCOMPARE(second->frames, first->frames);
        QCOMPARE(play(second->animation->path()).images, played.images);
        QCOMPARE(play(second->animation->path()).delays, played.delays);

        // Cleaned meanwhile: what is on screen stays.
        CleanRequest everything;
        everything.everything = true;
        QVERIFY(m_service->cleanCache(everything).result());
        QCOMPARE(play(second->animation->path()).images, played.images);
    }

    void aCancelledOneLeavesNothingBehind()
    {
        m_engine->hold();
        const QFuture<UpscaleOutcome> future = m_service->submit(request(animation("gif")));
        QVERIFY(m_engine->waitUntilBusy());
        QFuture<UpscaleOutcome>(future).cancel();
        m_engine->release();
        QTRY_VERIFY_WITH_TIMEOUT(QDir(m_cache->folder())
                                     .entryList(QDir::Files | QDir::Hidden)
                                     .filter(QRegularExpression(QStringLiteral("png|part")))
                                     .isEmpty(),
                                 20000);
        QCOMPARE(m_service->cacheStatistics().result().count, 0);
    }

    void aBrokenOneIsASentence()
    {
        QFile file(animation("png"));
        QVERIFY(file.resize(file.size() * 2 / 3));
        const UpscaleOutcome outcome = outcomeOf(request(file.fileName()));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Damaged);
        QVERIFY(m_service->waitForStores(std::chrono::seconds(20)));
        QCOMPARE(m_service->cacheStatistics().result().count, 0);
    }

    void itIsSavedInEveryFormatOfAnimations_data() { everyFrameComesOutLargerWithItsDelay_data(); }

    void itIsSavedInEveryFormatOfAnimations()
    {
        QFETCH(QByteArray, format);
        const UpscaleOutcome outcome = outcomeOf(request(animation("png")));
        QVERIFY(outcome);
        WriteOptions options;
        options.format = format;
        options.quality = 100;
        const QString path = m_folder->filePath(QStringLiteral("saved"));
        QVERIFY(writeResult(*outcome, path, options));
        const Played saved = play(path);
        QCOMPARE(std::accumulate(saved.delays.begin(), saved.delays.end(), 0), 710);
        if (format != "webp") // whose library joins frames that repeat
            QCOMPARE(saved.delays, (QList<int>{100, 40, 500, 70}));
        QCOMPARE(saved.plays, 3);
        QCOMPARE(saved.images.constFirst().size(), QSize(80, 60));

        options.format = "jpeg";
        const Result<void> still = writeResult(*outcome, path, options);
        QVERIFY(!still);
        QCOMPARE(still.error().code, ErrorCode::InvalidArgument);
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestAnimationUpscaler)
#include "tst_animationupscaler.moc"
