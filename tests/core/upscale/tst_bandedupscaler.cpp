// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/imagereader.h"
#include "servicefixture.h"

#include <QDir>

using namespace upview;

class TestBandedUpscaler : public ServiceFixture
{
    Q_OBJECT

    static constexpr qint64 kLittle = 3LL * 1000 * 1000; ///< less than 240 x 600 pixels take at 2x

    /// Smooth colours with a soft hole, of 16 or 8 bits.
    static QImage holed(QSize size, bool deep)
    {
        QImage image(size, deep ? QImage::Format_RGBA64 : QImage::Format_ARGB32);
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x) {
                const int distance = std::abs(x - size.width() / 2) + std::abs(y - size.height() / 2);
                image.setPixelColor(x, y,
                                    QColor::fromRgba64(quint16(20000 + 61 * x), quint16(30000 + 37 * y),
                                                       12345, quint16(std::clamp(distance * 900, 0, 65535))));
            }
        }
        return image;
    }

    UpscaleRequest banded(const UpscaleRequest &whole, const QByteArray &format, qint64 memory = kLittle)
    {
        UpscaleRequest wanted = whole;
        wanted.refresh = true;
        wanted.memory = memory;
        ResultTarget target;
        target.path = m_folder->filePath(QStringLiteral("large.") + QString::fromLatin1(format));
        target.options.format = format;
        wanted.target = target;
        return wanted;
    }

    static QImage read(const QString &path)
    {
        ReadOptions options;
        options.keepProfile = true;
        const auto decoded = readImage(path, options);
        return decoded ? decoded->image : QImage();
    }

private Q_SLOTS:
    void theFileIsThePictureThatMemoryWouldHave_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<double>("scale");
        QTest::addColumn<bool>("deep");
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<qint64>("memory");
        QTest::newRow("2x") << "WAIFU2X_PHOTO_UP2X" << 2.0 << false << QByteArray("png") << 4000000LL;
        QTest::newRow("1.5x") << "WAIFU2X_PHOTO_UP2X" << 1.5 << false << QByteArray("png") << 3500000LL;
        QTest::newRow("4x model to 3.3x, 16 bits")
            << "REALSR_DF2K_UP4X" << 3.3 << true << QByteArray("tiff") << 8000000LL;
        QTest::newRow("two passes, 16 bits")
            << "WAIFU2X_PHOTO_UP2X" << 3.0 << true << QByteArray("png") << 6000000LL;
    }

    void theFileIsThePictureThatMemoryWouldHave()
    {
        QFETCH(QString, model);
        QFETCH(double, scale);
        QFETCH(bool, deep);
        QFETCH(QByteArray, format);
        QFETCH(qint64, memory);
        m_engine->pretendedTraits.sixteenBit = true;
        m_engine->pretendedAreaSide = 0; // tiles of its own, as ncnn
        const QSize size = scale == 3.0 ? QSize(120, 400) : QSize(240, 601);
        UpscaleRequest whole = request(picture(QStringLiteral("holed.png"), holed(size, deep)));
        whole.recipe.model = model;
        whole.recipe.scale = scale;
        const UpscaleOutcome expected = outcomeOf(whole);
        QVERIFY2(expected, expected ? "" : qPrintable(expected.error().text));
        const qsizetype tasks = m_engine->tasks().size();

        const UpscaleRequest wanted = banded(whole, format, memory);
        const UpscaleOutcome outcome = outcomeOf(wanted);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().text));
        QCOMPARE(outcome->writtenTo, wanted.target->path);
        QVERIFY(outcome->image.isNull());
        QCOMPARE(outcome->size, expected->size);
        QVERIFY2(m_engine->tasks().size() > tasks + 3, "in bands");
        const QImage written = read(wanted.target->path);
        QCOMPARE(written.size(), whole.recipe.targetSize(size));
        const QImage::Format form = deep ? QImage::Format_RGBA64 : QImage::Format_ARGB32;
        QCOMPARE(written.format(), form);
        QCOMPARE(written, expected->image.convertToFormat(form));
        QVERIFY(m_service->waitForStores(std::chrono::seconds(10)));
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral(".upview-*")}, QDir::Files | QDir::Hidden),
                 QStringList());
    }

    void greyStaysGrey()
    {
        m_engine->pretendedAreaSide = 0;
        const QImage grey = scene({240, 600}).convertToFormat(QImage::Format_Grayscale8);
        const UpscaleRequest wanted = banded(request(picture(QStringLiteral("grey.png"), grey)), "png");
        QVERIFY(outcomeOf(wanted));
        QCOMPARE(read(wanted.target->path).format(), QImage::Format_Grayscale8);
    }

    void withoutAFileItIsRefusedWithTheSize()
    {
        UpscaleRequest wanted = banded(request(picture(QStringLiteral("a.png"), {240, 600})), "png");
        wanted.target.reset();
        const UpscaleOutcome outcome = outcomeOf(wanted);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::OutOfMemory);
        QVERIFY2(outcome.error().text.contains(QLatin1StringView("480 x 1200")),
                 qPrintable(outcome.error().text));
        QVERIFY(m_engine->tasks().isEmpty());
    }

    void whatDoesNotEvenGoInBandsIsRefused()
    {
        UpscaleRequest wanted = banded(request(picture(QStringLiteral("a.png"), {240, 600})), "png");
        wanted.memory = 1000;
        const UpscaleOutcome outcome = outcomeOf(wanted);
        QVERIFY(!outcome);
        QVERIFY(m_engine->tasks().isEmpty());
        QVERIFY(!QFile::exists(wanted.target->path));
    }

    void aFailureInTheMiddleLeavesNoFile()
    {
        m_engine->pretendedAreaSide = 0;
        m_engine->answer = [](const EngineTask &task) -> Result<EngineOutput> {
            if (task.area.top() > 0)
                return failure(ErrorCode::InvalidArgument, QStringLiteral("no more"));
            return EngineOutput{FakeEngine::enlarged(task.picture.copy(task.area), 2), 0.001};
        };
        const UpscaleRequest wanted = banded(request(picture(QStringLiteral("a.png"), {240, 600})), "png");
        QVERIFY(!outcomeOf(wanted));
        QVERIFY(!QFile::exists(wanted.target->path));
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral(".upview-*")}, QDir::Files | QDir::Hidden),
                 QStringList());
    }

    void theEstimateSaysSoBeforeTheStart()
    {
        using Verdict = UpscaleEstimate::Verdict;
        UpscaleRequest wanted = request(picture(QStringLiteral("a.png"), {240, 600}));
        const auto verdict = [&](qint64 memory) {
            wanted.memory = memory;
            const auto estimate = m_service->estimate(wanted).result();
            return estimate ? estimate->verdict : Verdict::Impossible;
        };
        const auto estimate = m_service->estimate(wanted).result();
        QVERIFY(estimate);
        QCOMPARE(estimate->size, QSize(480, 1200));
        QVERIFY(estimate->memoryNeeded > 480 * 1200 * 4);
        QCOMPARE(verdict(1LL << 30), Verdict::Fine);
        QCOMPARE(verdict(estimate->memoryNeeded + 1), Verdict::Large);
        QCOMPARE(verdict(kLittle), Verdict::NeedsFile);
        QCOMPARE(verdict(1000), Verdict::Impossible);
        QVERIFY(m_engine->tasks().isEmpty());
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestBandedUpscaler)
#include "tst_bandedupscaler.moc"
