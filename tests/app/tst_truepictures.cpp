// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programrunner.h"
#include "core/image/animationwriter.h"
#include "core/image/framesource.h"
#include "core/image/imagereader.h"
#include "support/testmain.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

#include <cmath>

using namespace upview;

/// Pictures as they are, through the real program with the real engine: data/image/true16.png has 16 bits,
/// alpha with black hidden behind it, a profile that swaps red and green, and orientation 6.
class TestTruePictures : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    const QString m_source = QStringLiteral(UPVIEW_TEST_DATA "/image/true16.png");

    QString path(const QString &name) const { return m_folder->filePath(name); }

    ProgramRun upscale(const QStringList &arguments)
    {
        return runUpview(m_folder->path(),
                         QStringList{QStringLiteral("--upscale"), QStringLiteral("--device"),
                                     QStringLiteral("cpu"), QStringLiteral("--scale"), QStringLiteral("2")}
                             + arguments);
    }

    static DecodedImage read(const QString &path)
    {
        ReadOptions options;
        options.keepProfile = true;
        return readImage(path, options).value_or(DecodedImage());
    }

    /// The picture is as its source: upright, 64 x 96, the upper half red with a hole, the lower half grey.
    static void checkAllFour(const DecodedImage &result, const DecodedImage &source)
    {
        QCOMPARE(result.info.orientation, 1);
        QCOMPARE(result.image.size(), QSize(64, 96));
        QCOMPARE(result.iccProfile, source.iccProfile);
        QVERIFY(!result.iccProfile.isEmpty());
        QCOMPARE(result.info.bitsPerChannel, 16);
        QVERIFY(result.info.hasAlpha);

        const QImage image = result.image.convertToFormat(QImage::Format_RGBA64);
        const auto at = [&](int x, int y) { return image.pixelColor(x, y).rgba64(); };
        QSet<quint16> levels;
        for (int y = 64; y < 92; ++y) {
            for (int x = 4; x < 60; ++x) {
                const QRgba64 pixel = at(x, y);
                QCOMPARE(pixel.alpha(), 65535);
                QVERIFY(std::abs(pixel.red() - 30300) < 1500);
                levels.insert(pixel.green());
            }
        }
        // The source has a ramp of 8 a pixel: 8 bits would give two or three levels.
        QVERIFY2(levels.size() > 50, qPrintable(QString::number(levels.size())));

        int clear = 0;
        int half = 0;
        for (int y = 2; y < 40; ++y) {
            for (int x = 0; x < 64; ++x) {
                const QRgba64 pixel = at(x, y);
                clear += pixel.alpha() == 0 ? 1 : 0;
                if (pixel.alpha() < 3000)
                    continue;
                half += pixel.alpha() < 60000 ? 1 : 0;
                // No dark fringe from the black that is hidden in the hole, and no light one.
                QVERIFY2(std::abs(pixel.red() - 50200) < 3500,
                         qPrintable(QStringLiteral("%1, %2: %3").arg(x).arg(y).arg(pixel.red())));
            }
        }
        QVERIFY2(clear > 200, qPrintable(QString::number(clear)));
        QVERIFY2(half > 50, qPrintable(QString::number(half)));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CACHE_HOME", QFile::encodeName(path(QStringLiteral("cache"))));
    }

    void theSourceHasAllFour()
    {
        const DecodedImage source = read(m_source);
        QCOMPARE(source.info.orientation, 6);
        QCOMPARE(source.image.size(), QSize(32, 48));
        QCOMPARE(source.info.bitsPerChannel, 16);
        QVERIFY(source.info.hasAlpha);
        QVERIFY(!source.iccProfile.isEmpty());
    }

    void alphaDepthProfileAndOrientationComeOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("PNG") << "out.png";
        QTest::newRow("TIFF") << "out.tif";
    }

    void alphaDepthProfileAndOrientationComeOut()
    {
        QFETCH(QString, name);
        const QStringList arguments{m_source, QStringLiteral("-o"), name};
        const ProgramRun run = upscale(arguments);
        QVERIFY2(run.exitCode == 0, run.errors.constData());
        checkAllFour(read(path(name)), read(m_source));

        // Out of the cache the same.
        QVERIFY(QFile::remove(path(name)));
        const ProgramRun again = upscale(arguments);
        QVERIFY2(again.output.contains("from the cache"), again.output.constData());
        checkAllFour(read(path(name)), read(m_source));
    }

    void withLittleMemoryTheFileIsWrittenInBands()
    {
        QVERIFY(testScene({600, 900}).save(path(QStringLiteral("a.png"))));
        const auto with = [&](const char *memory, const char *name) {
            return upscale({QStringLiteral("a.png"), QStringLiteral("-o"), QString::fromLatin1(name),
                            QStringLiteral("--tile"), QStringLiteral("64"), QStringLiteral("--memory"),
                            QString::fromLatin1(memory), QStringLiteral("--json")});
        };
        const ProgramRun refused = with("1K", "no.png");
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.errors.contains("1200 x 1800"), refused.errors.constData());
        // Depends on the processors; without the result as a whole it is 8 MiB less.
        const QRegularExpressionMatch needed = QRegularExpression(QStringLiteral("needs about ([0-9.]+) MiB"))
                                                   .match(QString::fromUtf8(refused.errors));
        QVERIFY2(needed.hasMatch(), refused.errors.constData());
        const QByteArray limit = QByteArray::number(needed.captured(1).toDouble() - 4, 'f', 1) + 'M';
        const ProgramRun banded = with(limit.constData(), "bands.png");
        QVERIFY2(banded.exitCode == 0, banded.errors.constData());
        const ProgramRun whole = with("2G", "whole.png");
        QVERIFY2(whole.exitCode == 0 && whole.output.contains("\"fromCache\":false"),
                 whole.output.constData());
        QVERIFY(!QFile::exists(path(QStringLiteral("no.png"))));
        const QImage one = read(path(QStringLiteral("bands.png"))).image;
        const QImage other = read(path(QStringLiteral("whole.png"))).image;
        QCOMPARE(one.size(), QSize(1200, 1800));
        int most = 0;
        for (int y = 0; y < one.height(); ++y) {
            for (int x = 0; x < one.width(); ++x)
                most = std::max(most, std::abs(qGreen(one.pixel(x, y)) - qGreen(other.pixel(x, y))));
        }
        QVERIFY2(most <= 1, qPrintable(QString::number(most)));
    }

    void aJpegSaysWhatStandsBehindTheHole()
    {
        const ProgramRun run =
            upscale({m_source, QStringLiteral("-o"), QStringLiteral("out.jpg"), QStringLiteral("--matte"),
                     QStringLiteral("#000000"), QStringLiteral("--quality"), QStringLiteral("100")});
        QVERIFY2(run.exitCode == 0, run.errors.constData());
        QVERIFY2(run.errors.contains("#000000"), run.errors.constData());
        const DecodedImage result = read(path(QStringLiteral("out.jpg")));
        QCOMPARE(result.image.size(), QSize(64, 96));
        QCOMPARE(result.info.orientation, 1);
        QCOMPARE(result.iccProfile, read(m_source).iccProfile);
        const QColor hole = result.image.pixelColor(31, 24);
        QVERIFY(hole.red() < 20 && hole.green() < 20);
    }

    void anAnimationIsUpscaledFrameByFrame()
    {
        AnimationOptions options;
        options.format = "gif";
        options.plays = 2;
        const auto writer = AnimationWriter::open(path(QStringLiteral("in.gif")), {48, 32}, options);
        QVERIFY(writer);
        for (int i = 0; i < 3; ++i) {
            QImage frame = testScene({48, 32});
            frame.setPixelColor(5 * i, 5, Qt::white);
            QVERIFY((*writer)->addFrame(frame, 100 + 50 * i));
        }
        QVERIFY((*writer)->finish());
        for (const char *name : {"out.gif", "out.webp", "out.png"}) {
            const ProgramRun run =
                upscale({QStringLiteral("in.gif"), QStringLiteral("-o"), QString::fromLatin1(name)});
            QVERIFY2(run.exitCode == 0, run.errors.constData());
            const auto frames = FrameSource::open(path(QString::fromLatin1(name)), {});
            QVERIFY(frames);
            QCOMPARE((*frames)->size(), QSize(96, 64));
            QCOMPARE((*frames)->plays(), 2);
            QList<int> delays;
            for (auto frame = (*frames)->next(); frame && *frame; frame = (*frames)->next())
                delays.append((*frame)->delayMs);
            QCOMPARE(delays, (QList<int>{100, 150, 200}));
        }
        const ProgramRun still =
            upscale({QStringLiteral("in.gif"), QStringLiteral("-o"), QStringLiteral("out.jpg")});
        QCOMPARE(still.exitCode, 1);
        QVERIFY2(still.errors.contains("animations"), still.errors.constData());
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestTruePictures)
#include "tst_truepictures.moc"
