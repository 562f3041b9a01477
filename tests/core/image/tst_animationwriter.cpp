// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/animationwriter.h"
#include "core/image/framesource.h"
#include "pictures.h"
#include "support/testmain.h"

#include <QColorSpace>
#include <QDir>
#include <QPainter>
#include <QTemporaryDir>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace upview;

class TestAnimationWriter : public QObject
{
    Q_OBJECT

    struct Played
    {
        QList<QImage> images;
        QList<int> delays;
        int plays = -1;
        int frameCount = -1;
    };

    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QByteArray &format) const
    {
        return m_folder.filePath(QStringLiteral("a.") + QString::fromLatin1(format));
    }

    static AnimationOptions as(const QByteArray &format, int plays = 0)
    {
        AnimationOptions options;
        options.format = format;
        options.plays = plays;
        return options;
    }

    static void formats()
    {
        QTest::addColumn<QByteArray>("format");
        for (const char *format : {"webp", "png", "gif"})
            QTest::newRow(format) << QByteArray(format);
    }

    static Result<void> write(const QList<QImage> &frames, const QList<int> &delays, const QString &path,
                              const AnimationOptions &options)
    {
        auto writer = AnimationWriter::open(path, frames.first().size(), options);
        if (!writer)
            return tl::unexpected(writer.error());
        for (qsizetype i = 0; i < frames.size(); ++i) {
            if (const auto added = (*writer)->addFrame(frames.at(i), delays.at(i)); !added)
                return added;
        }
        return (*writer)->finish();
    }

    static Played play(const QString &path)
    {
        Played played;
        const auto source = FrameSource::open(path, {});
        if (!source)
            return played;
        played.plays = (*source)->plays();
        played.frameCount = (*source)->frameCount();
        for (;;) {
            auto frame = (*source)->next();
            if (!frame || !*frame)
                break;
            played.images.append((*frame)->image);
            played.delays.append((*frame)->delayMs);
        }
        return played;
    }

    /// A disc that wanders over nothing at all.
    static QList<QImage> wandering()
    {
        QList<QImage> frames;
        for (int i = 0; i < 4; ++i) {
            QImage image(48, 32, QImage::Format_ARGB32);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            painter.setPen(Qt::NoPen);
            painter.setBrush(QColor(200, 40, 20 + 60 * i));
            painter.drawRect(4 + 9 * i, 8, 12, 12);
            frames.append(image);
        }
        return frames;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QCOMPARE(chmod(QFile::encodeName(m_folder.path()).constData(), 0755), 0);
    }

    void framesAndDelaysComeBack_data() { formats(); }

    void framesAndDelaysComeBack()
    {
        QFETCH(QByteArray, format);
        const QList<QImage> frames = wandering();
        const QList<int> delays{30, 10, 1230, 70};
        QVERIFY(write(frames, delays, path(format), as(format)));
        const Played played = play(path(format));
        QCOMPARE(played.delays, delays);
        QCOMPARE(played.frameCount, 4);
        QCOMPARE(played.images.size(), 4);
        for (int i = 0; i < 4; ++i) {
            // Without the colours of what nobody sees.
            const QImage shown = played.images.at(i).convertToFormat(QImage::Format_ARGB32_Premultiplied);
            for (int y = 0; y < 32; ++y) {
                for (int x = 0; x < 48; ++x)
                    QVERIFY2(pictures::alike(shown.pixelColor(x, y), frames.at(i).pixelColor(x, y), 4),
                             qPrintable(QStringLiteral("frame %1 at %2, %3").arg(i).arg(x).arg(y)));
            }
        }
    }

    void theNumberOfPlaysComesBack_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<int>("plays");
        for (const char *format : {"webp", "png", "gif"}) {
            for (const int plays : {0, 1, 2, 7})
                QTest::addRow("%s, %d", format, plays) << QByteArray(format) << plays;
        }
    }

    void theNumberOfPlaysComesBack()
    {
        QFETCH(QByteArray, format);
        QFETCH(int, plays);
        QVERIFY(write(wandering(), {50, 50, 50, 50}, path(format), as(format, plays)));
        QCOMPARE(play(path(format)).plays, plays);
    }

    void losslessFormatsLoseNothing_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::newRow("webp") << QByteArray("webp");
        QTest::newRow("png") << QByteArray("png");
    }

    void losslessFormatsLoseNothing()
    {
        QFETCH(QByteArray, format);
        QImage first = pictures::noise({61, 33}, QImage::Format_RGB32);
        QImage second = first;
        second.setPixelColor(7, 9, Qt::red);
        second.setPixelColor(20, 30, Qt::blue);
        // The third is the second again: a frame in which nothing changes.
        QVERIFY(write({first, second, second, first}, {40, 50, 60, 70}, path(format), as(format)));
        const Played played = play(path(format));
        int total = 0;
        for (const int delay : played.delays)
            total += delay;
        QCOMPARE(total, 220); // libwebp joins the two that are the same
        QCOMPARE(played.images.first().convertToFormat(QImage::Format_RGB32), first);
        QCOMPARE(played.images.at(1).convertToFormat(QImage::Format_RGB32), second);
        QCOMPARE(played.images.last().convertToFormat(QImage::Format_RGB32), first);
    }

    void lossyWebpObeysTheQuality()
    {
        const QList<QImage> frames{pictures::noise({100, 80}), pictures::quarters({100, 80})};
        AnimationOptions options = as("webp");
        options.quality = 20;
        QVERIFY(write(frames, {50, 50}, path("webp"), options));
        const qint64 low = QFileInfo(path("webp")).size();
        options.quality = 95;
        QVERIFY(write(frames, {50, 50}, path("webp"), options));
        QVERIFY(low * 2 < QFileInfo(path("webp")).size());
    }

    void gifRoundsDelaysSoThatTheSumIsRight()
    {
        QVERIFY(write(wandering(), {33, 33, 33, 33}, path("gif"), as("gif")));
        QCOMPARE(play(path("gif")).delays, (QList<int>{30, 40, 30, 30}));
        QVERIFY(write(wandering(), {1, 0, 2, 900000}, path("gif"), as("gif")));
        QCOMPARE(play(path("gif")).delays, (QList<int>{10, 0, 10, 655350}));
    }

    void longDelaysFitAnApng()
    {
        QVERIFY(write(wandering(), {65535, 65536, 1000000, 20000000}, path("png"), as("png")));
        QCOMPARE(play(path("png")).delays, (QList<int>{65535, 65530, 1000000, 20000000}));
    }

    void gifDithersAndHasHardEdges()
    {
        QImage image(128, 64, QImage::Format_ARGB32);
        for (int y = 0; y < 64; ++y) {
            for (int x = 0; x < 128; ++x)
                image.setPixelColor(x, y, QColor(2 * x, 4 * y, 255 - 2 * x, y < 20 ? 100 : 200));
        }
        QVERIFY(write({image, image}, {50, 50}, path("gif"), as("gif")));
        const QImage shown = play(path("gif")).images.at(1).convertToFormat(QImage::Format_ARGB32);
        QCOMPARE(shown.pixelColor(50, 10).alpha(), 0);
        qint64 difference = 0;
        for (int y = 20; y < 64; ++y) {
            for (int x = 0; x < 128; ++x) {
                const QColor pixel = shown.pixelColor(x, y);
                QCOMPARE(pixel.alpha(), 255);
                difference += std::abs(pixel.red() - 2 * x) + std::abs(pixel.green() - 4 * y);
            }
        }
        QVERIFY2(difference / (44 * 128 * 2) < 8, qPrintable(QString::number(difference)));
    }

    void deepFramesAreRounded_data() { formats(); }

    void deepFramesAreRounded()
    {
        QFETCH(QByteArray, format);
        QImage deep(16, 16, QImage::Format_RGBX64);
        deep.fill(QColor::fromRgba64(30000, 20000, 10000));
        QVERIFY(write({deep, deep}, {50, 50}, path(format), as(format)));
        const QColor expected(117, 78, 39);
        QVERIFY(pictures::alike(play(path(format)).images.first().pixelColor(8, 8), expected, 1));
    }

    void theProfileComesAlong_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::newRow("webp") << QByteArray("webp");
        QTest::newRow("png") << QByteArray("png");
    }

    void theProfileComesAlong()
    {
        QFETCH(QByteArray, format);
        QList<QImage> frames = wandering();
        for (QImage &frame : frames)
            frame.setColorSpace(QColorSpace(QColorSpace::DisplayP3));
        QVERIFY(write(frames, {50, 50, 50, 50}, path(format), as(format)));
        QVERIFY(pictures::read(path(format)).contains(format == "webp" ? "ICCP" : "iCCP"));
        const auto read = readImage(path(format));
        QVERIFY(read);
        QCOMPARE(read->iccProfile, QColorSpace(QColorSpace::DisplayP3).iccProfile());
        QCOMPARE(play(path(format)).images.size(), 4);
    }

    void aGifIsSrgb()
    {
        QImage frame(8, 8, QImage::Format_RGB32);
        frame.fill(QColor(200, 100, 50));
        frame.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
        QVERIFY(write({frame}, {50}, path("gif"), as("gif")));
        frame.convertToColorSpace(QColorSpace::SRgb);
        QVERIFY(
            pictures::alike(play(path("gif")).images.first().pixelColor(4, 4), frame.pixelColor(4, 4), 2));
    }

    void leavesNothingBehind_data() { formats(); }

    void leavesNothingBehind()
    {
        QFETCH(QByteArray, format);
        const QString folder = m_folder.filePath(QStringLiteral("left"));
        QVERIFY(QDir().mkpath(folder));
        const QString target = folder + QStringLiteral("/a");
        QVERIFY(pictures::write(target, "old"));
        {
            auto writer = AnimationWriter::open(target, {48, 32}, as(format));
            QVERIFY(writer);
            QVERIFY((*writer)->addFrame(wandering().first(), 40));
            QCOMPARE((*writer)->addFrame(pictures::quarters({4, 4}), 40).error().code,
                     ErrorCode::InvalidArgument);
        }
        auto empty = AnimationWriter::open(target, {48, 32}, as(format));
        QVERIFY(empty);
        QCOMPARE((*empty)->finish().error().code, ErrorCode::InvalidArgument);
        empty->reset();
        QCOMPARE(pictures::read(target), QByteArray("old"));
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void namesTheProblem()
    {
        const auto code = [this](const QString &name, const QByteArray &format, QSize size) {
            const auto writer = AnimationWriter::open(m_folder.filePath(name), size, as(format));
            return writer ? ErrorCode::Cancelled : writer.error().code;
        };
        QCOMPARE(code(QStringLiteral("no/such"), "webp", {8, 8}), ErrorCode::NotFound);
        QCOMPARE(code(QStringLiteral("a"), "mng", {8, 8}), ErrorCode::InvalidArgument);
        QCOMPARE(code(QStringLiteral("a"), "webp", {17000, 8}), ErrorCode::InvalidArgument);
        QCOMPARE(code(QStringLiteral("a"), "gif", {70000, 8}), ErrorCode::InvalidArgument);
        QCOMPARE(code(QStringLiteral("a"), "gif", {}), ErrorCode::InvalidArgument);
        const QString folder = m_folder.filePath(QStringLiteral("closed"));
        QVERIFY(QDir().mkpath(folder));
        QCOMPARE(chmod(QFile::encodeName(folder).constData(), 0555), 0);
        const pictures::AsNobody nobody;
        QCOMPARE(code(QStringLiteral("closed/a"), "gif", {8, 8}), ErrorCode::NoPermission);
    }

    void noticesAFileThatCannotGrow_data() { formats(); }

    void noticesAFileThatCannotGrow()
    {
        QFETCH(QByteArray, format);
        const QString folder = m_folder.filePath(QStringLiteral("limited"));
        QVERIFY(QDir().mkpath(folder));
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit small = before;
        small.rlim_cur = 16 * 1024;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const QImage noise = pictures::noise({200, 200});
        const auto written =
            write({noise, noise.mirrored()}, {50, 50}, folder + QStringLiteral("/a"), as(format));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::WriteFailed);
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 0);
    }

    void picksTheFormatBySuffix()
    {
        QCOMPARE(animationFormatForSuffix(QStringLiteral("a.WebP")), QByteArray("webp"));
        QCOMPARE(animationFormatForSuffix(QStringLiteral("a.apng")), QByteArray("png"));
        QCOMPARE(animationFormatForSuffix(QStringLiteral("a.gif")), QByteArray("gif"));
        QVERIFY(animationFormatForSuffix(QStringLiteral("a.jpg")).isEmpty());
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestAnimationWriter)
#include "tst_animationwriter.moc"
