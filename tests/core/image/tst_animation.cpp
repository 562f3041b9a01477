// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/animation.h"
#include "core/image/frameproducer.h"
#include "core/image/framesource.h"
#include "core/image/imagereader.h"
#include "core/image/pngchunks.h"
#include "pictures.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtEndian>

using namespace upview;

class TestAnimation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFramesAndDelays_data();
    void readsFramesAndDelays();
    void readsTheNumberOfPlays_data();
    void readsTheNumberOfPlays();
    void combinesTheFramesOfAnApng();
    void keepsAFewFramesAhead();
    void playsToTheEndAndStops();
    void playsForEver();
    void pausesAndGoesOn();
    void stepsAndStaysPaused();
    void tellsOfABrokenFile_data();
    void tellsOfABrokenFile();
    void tellsOfAMissingFile();
    void showsAStillPictureOnce();
    void twoFilesShowTheSameFrame();
    void endsWhileDecoding();
    void mayBeDeletedByTheOneWhoSeesTheFrame();

private:
    struct ApngFrame
    {
        QImage image;
        QPoint at;
        char dispose = 0;
        char blend = 0;
    };

    static QString dataFile(const char *name)
    {
        return QStringLiteral(UPVIEW_TEST_DATA "/image/") + QLatin1StringView(name);
    }
    QString save(const QString &name, const QByteArray &data);
    static QByteArray gifWithLoops(int loops);
    static QByteArray apng(QSize size, const QList<ApngFrame> &frames, quint32 plays);
    static QByteArray colours(quint32 plays);

    QTemporaryDir m_folder;
};

QString TestAnimation::save(const QString &name, const QByteArray &data)
{
    const QString path = m_folder.filePath(name);
    return pictures::write(path, data) ? path : QString();
}

/// The three frames of the data folder, with a NETSCAPE block; -1: without.
QByteArray TestAnimation::gifWithLoops(int loops)
{
    QByteArray data = pictures::read(dataFile("three-frames.gif"));
    QByteArray block("\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0", 19);
    block[16] = static_cast<char>(loops);
    if (loops >= 0)
        data.insert(data.indexOf("\x21\xf9"), block);
    return data;
}

QByteArray TestAnimation::apng(QSize size, const QList<ApngFrame> &frames, quint32 plays)
{
    const auto number = [](quint32 value) {
        QByteArray bytes(4, '\0');
        qToBigEndian(value, bytes.data());
        return bytes;
    };
    QByteArray result(png::kSignature);
    quint32 sequence = 0;
    for (const ApngFrame &frame : frames) {
        const QByteArray file = pictures::encoded(frame.image, "png");
        const bool first = sequence == 0;
        if (first) {
            result += png::chunk("IHDR", number(size.width()) + number(size.height()) + file.mid(24, 5));
            result += png::chunk("acTL", number(static_cast<quint32>(frames.size())) + number(plays));
        }
        const QByteArray control = number(sequence++) + number(frame.image.width())
            + number(frame.image.height()) + number(frame.at.x()) + number(frame.at.y())
            + QByteArray("\0\x03\0\x64", 4) + frame.dispose + frame.blend;
        result += png::chunk("fcTL", control);
        for (qsizetype at = 8; at < file.size();) {
            const auto length = qFromBigEndian<quint32>(file.constData() + at);
            if (file.mid(at + 4, 4) == "IDAT") {
                const QByteArray pixels = file.mid(at + 8, length);
                result +=
                    first ? png::chunk("IDAT", pixels) : png::chunk("fdAT", number(sequence++) + pixels);
            }
            at += length + 12;
        }
    }
    return result + png::chunk("IEND", {});
}

/// Red, lime and blue, 6 x 4, 30 ms each.
QByteArray TestAnimation::colours(quint32 plays)
{
    QList<ApngFrame> frames;
    for (const QColor colour : {Qt::red, Qt::green, Qt::blue}) {
        QImage image(6, 4, QImage::Format_ARGB32);
        image.fill(colour);
        frames.append({image, {}});
    }
    return apng({6, 4}, frames, plays);
}

void TestAnimation::readsFramesAndDelays_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QList<int>>("delays");
    // The last one states 10 ms, of which the GIF plug-in would make 100 by itself.
    QTest::newRow("gif") << dataFile("three-frames.gif") << QList<int>{30, 50, 10};
    QTest::newRow("webp") << dataFile("three-frames.webp") << QList<int>{30, 50, 10};
    QTest::newRow("apng") << save(QStringLiteral("a.png"), colours(0)) << QList<int>{30, 30, 30};
}

void TestAnimation::readsFramesAndDelays()
{
    QFETCH(QString, path);
    QFETCH(QList<int>, delays);
    QVERIFY(probeImage(path).value().animated);
    const auto source = FrameSource::open(path, {});
    QVERIFY(source);
    const QColor expected[] = {Qt::red, Qt::green, Qt::blue};
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 3; ++i) {
            const auto frame = (*source)->next();
            QVERIFY(frame);
            QVERIFY(*frame);
            QCOMPARE((*frame)->image.size(), QSize(6, 4));
            QCOMPARE((*frame)->image.pixelColor(3, 2), expected[i]);
            QCOMPARE((*frame)->delayMs, delays[i]);
        }
        QVERIFY(!(*source)->next().value());
        QVERIFY(!(*source)->next().value());
        (*source)->rewind();
    }
}

void TestAnimation::readsTheNumberOfPlays_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("plays");
    QTest::newRow("gif, not said") << save(QStringLiteral("n.gif"), gifWithLoops(-1)) << 1;
    QTest::newRow("gif, for ever") << save(QStringLiteral("0.gif"), gifWithLoops(0)) << 0;
    QTest::newRow("gif, twice more") << save(QStringLiteral("2.gif"), gifWithLoops(2)) << 3;
    QTest::newRow("webp, for ever") << dataFile("three-frames.webp") << 0;
    QTest::newRow("apng, for ever") << save(QStringLiteral("0.png"), colours(0)) << 0;
    QTest::newRow("apng, three times") << save(QStringLiteral("3.png"), colours(3)) << 3;
    const QByteArray still = pictures::encoded(pictures::quarters({4, 4}), "png");
    QTest::newRow("still picture") << save(QStringLiteral("still.png"), still) << 1;
}

void TestAnimation::readsTheNumberOfPlays()
{
    QFETCH(QString, path);
    QFETCH(int, plays);
    const auto source = FrameSource::open(path, {});
    QVERIFY(source);
    QCOMPARE((*source)->plays(), plays);
}

void TestAnimation::combinesTheFramesOfAnApng()
{
    const auto filled = [](QSize size, QColor colour) {
        QImage image(size, QImage::Format_ARGB32);
        image.fill(colour);
        return image;
    };
    const QImage small = filled({2, 2}, Qt::blue);
    const QList<ApngFrame> frames = {
        {filled({6, 4}, Qt::red), {}, 0, 0},
        {small, {1, 1}, 1, 0}, // cleared afterwards
        {small, {4, 0}, 2, 0}, // taken back afterwards
        {filled({6, 4}, QColor(0, 255, 0, 0)), {}, 0, 1}, // nothing, laid over
        {filled({2, 2}, QColor(0, 255, 0, 0)), {0, 0}, 0, 0}, // nothing, put instead
    };
    const auto source = FrameSource::open(save(QStringLiteral("c.png"), apng({6, 4}, frames, 1)), {});
    QVERIFY(source);
    QList<QImage> shown;
    while (const auto frame = (*source)->next().value())
        shown.append(frame->image);
    QCOMPARE(shown.size(), 5);
    QCOMPARE(shown[0].pixelColor(1, 1), QColor(Qt::red));
    QCOMPARE(shown[1].pixelColor(1, 1), QColor(Qt::blue));
    QCOMPARE(shown[1].pixelColor(3, 3), QColor(Qt::red));
    QCOMPARE(shown[2].pixelColor(1, 1).alpha(), 0);
    QCOMPARE(shown[2].pixelColor(5, 0), QColor(Qt::blue));
    QCOMPARE(shown[3].pixelColor(5, 0), QColor(Qt::red));
    QCOMPARE(shown[3].pixelColor(0, 0), QColor(Qt::red));
    QCOMPARE(shown[4].pixelColor(0, 0).alpha(), 0);
    QCOMPARE(shown[4].pixelColor(5, 3), QColor(Qt::red));
}

void TestAnimation::keepsAFewFramesAhead()
{
    FrameProducer producer(save(QStringLiteral("ahead.png"), colours(0)), 2);
    QSignalSpy ready(&producer, &FrameProducer::ready);
    QVERIFY(!producer.take());
    producer.start();
    QVERIFY(ready.count() > 0 || ready.wait());
    for (int i = 0; i < 20; ++i) {
        QTRY_COMPARE(producer.queued(), size_t(2));
        const auto item = producer.take();
        QVERIFY(item);
        QVERIFY(std::holds_alternative<Frame>(*item));
    }
}

void TestAnimation::playsToTheEndAndStops()
{
    Animation animation(save(QStringLiteral("p.gif"), gifWithLoops(1)));
    QSignalSpy frames(&animation, &Animation::frameChanged);
    QSignalSpy playing(&animation, &Animation::playingChanged);
    QSignalSpy failed(&animation, &Animation::failed);
    QVERIFY(!animation.isPlaying());
    animation.play();
    QVERIFY(animation.isPlaying());
    QTRY_COMPARE(playing.count(), 2);
    QVERIFY(!animation.isPlaying());
    QCOMPARE(frames.count(), 6);
    QCOMPARE(failed.count(), 0);
    const QColor expected[] = {Qt::red, Qt::green, Qt::blue};
    for (int i = 0; i < 6; ++i)
        QCOMPARE(frames.at(i).at(0).value<QImage>().pixelColor(2, 2), expected[i % 3]);
    animation.play();
    QTRY_COMPARE(frames.count(), 12);
}

void TestAnimation::playsForEver()
{
    Animation animation(save(QStringLiteral("p.png"), colours(0)));
    QSignalSpy frames(&animation, &Animation::frameChanged);
    animation.play();
    QTRY_VERIFY(frames.count() > 12);
    QVERIFY(animation.isPlaying());
}

void TestAnimation::pausesAndGoesOn()
{
    Animation animation(dataFile("three-frames.webp"));
    QSignalSpy frames(&animation, &Animation::frameChanged);
    QSignalSpy playing(&animation, &Animation::playingChanged);
    animation.play();
    animation.play();
    QTRY_VERIFY(frames.count() >= 2);
    animation.pause();
    animation.pause();
    const auto count = frames.count();
    QVERIFY(!frames.wait(300));
    QCOMPARE(playing.count(), 2);
    animation.play();
    QTRY_VERIFY(frames.count() > count);
    QCOMPARE(playing.count(), 3);
}

void TestAnimation::stepsAndStaysPaused()
{
    Animation animation(dataFile("three-frames.gif"));
    QSignalSpy frames(&animation, &Animation::frameChanged);
    const QColor expected[] = {Qt::red, Qt::green, Qt::blue, Qt::red};
    for (int i = 0; i < 4; ++i) {
        animation.step();
        QTRY_COMPARE(frames.count(), i + 1);
        QCOMPARE(frames.at(i).at(0).value<QImage>().pixelColor(2, 2), expected[i]);
        QVERIFY(!animation.isPlaying());
    }
    QVERIFY(!frames.wait(200));
}

void TestAnimation::tellsOfABrokenFile_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("good");
    const QByteArray gif = gifWithLoops(0);
    const QByteArray png = colours(0);
    const QByteArray webp = pictures::read(dataFile("three-frames.webp"));
    QTest::newRow("gif") << gif.chopped(4) << 2;
    QTest::newRow("apng, in the pixels") << png.chopped(20) << 2;
    QTest::newRow("apng, before the end") << png.chopped(12) << 2;
    QByteArray corrupt = png;
    corrupt[corrupt.indexOf("fdAT") + 12] = '\x55';
    QTest::newRow("apng, nonsense") << corrupt << 1;
    QTest::newRow("webp") << webp.chopped(10) << -1;
}

void TestAnimation::tellsOfABrokenFile()
{
    QFETCH(QByteArray, data);
    QFETCH(int, good);
    Animation animation(save(QStringLiteral("broken"), data));
    QSignalSpy frames(&animation, &Animation::frameChanged);
    QSignalSpy failed(&animation, &Animation::failed);
    animation.play();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!animation.isPlaying());
    QCOMPARE(failed.at(0).at(0).value<Error>().code, ErrorCode::Damaged);
    if (good >= 0)
        QCOMPARE(frames.count(), good);
    for (const QList<QVariant> &frame : frames)
        QVERIFY(!frame.at(0).value<QImage>().isNull());
}

void TestAnimation::tellsOfAMissingFile()
{
    Animation animation(m_folder.filePath(QStringLiteral("missing.gif")));
    QSignalSpy failed(&animation, &Animation::failed);
    animation.step();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.at(0).at(0).value<Error>().code, ErrorCode::NotFound);
}

void TestAnimation::showsAStillPictureOnce()
{
    const QByteArray data = pictures::encoded(pictures::quarters({8, 8}), "jpeg");
    Animation animation(save(QStringLiteral("still.jpg"), data));
    QSignalSpy frames(&animation, &Animation::frameChanged);
    QSignalSpy playing(&animation, &Animation::playingChanged);
    animation.play();
    QTRY_COMPARE(playing.count(), 2);
    QCOMPARE(frames.count(), 1);
}

void TestAnimation::twoFilesShowTheSameFrame()
{
    // The companion takes longer to decode; nothing but the pace of the first file counts.
    QList<ApngFrame> small;
    QList<ApngFrame> large;
    for (int i = 0; i < 5; ++i) {
        QImage frame(4, 4, QImage::Format_ARGB32);
        frame.fill(qRgb(10 + i, 0, 0));
        small.append({frame, {}});
        large.append({frame.scaled(600, 600), {}});
    }
    const QString companion = save(QStringLiteral("large.png"), apng({600, 600}, large, 2));
    Animation animation(save(QStringLiteral("small.png"), apng({4, 4}, small, 2)), HeldFile::open(companion));
    QVERIFY(QFile::remove(companion));
    QList<int> first;
    QList<int> second;
    connect(&animation, &Animation::frameChanged, this,
            [&](const QImage &frame) { first.append(qRed(frame.pixel(1, 1))); });
    connect(&animation, &Animation::companionChanged, this, [&](const QImage &frame) {
        second.append(qRed(frame.pixel(1, 1)));
        QCOMPARE(second.size(), first.size() + 1);
    });
    QSignalSpy playing(&animation, &Animation::playingChanged);
    animation.play();
    QTRY_COMPARE_WITH_TIMEOUT(playing.count(), 2, 20000); // at its end
    QCOMPARE(first, (QList<int>{10, 11, 12, 13, 14, 10, 11, 12, 13, 14}));
    QCOMPARE(second, first);
}

void TestAnimation::endsWhileDecoding()
{
    QList<ApngFrame> frames;
    for (int i = 0; i < 4; ++i)
        frames.append({pictures::noise({200, 200}, QImage::Format_ARGB32), {}});
    const QString path = save(QStringLiteral("large.png"), apng({200, 200}, frames, 0));
    for (int round = 0; round < 20; ++round) {
        Animation animation(path);
        QSignalSpy shown(&animation, &Animation::frameChanged);
        animation.play();
        if (round % 2 == 0)
            QVERIFY(shown.wait());
    }
}

void TestAnimation::mayBeDeletedByTheOneWhoSeesTheFrame()
{
    auto *animation = new Animation(dataFile("three-frames.gif"));
    bool deleted = false;
    connect(animation, &QObject::destroyed, this, [&deleted] { deleted = true; });
    connect(animation, &Animation::frameChanged, this, [animation] { delete animation; });
    animation->play();
    QTRY_VERIFY(deleted);
}

UPVIEW_TEST_GUILESS_MAIN(TestAnimation)

#include "tst_animation.moc"
