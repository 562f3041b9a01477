// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/thumbnailmaker.h"

#include "core/library/samplefiles.h"
#include "support/testmain.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>

using namespace upview;

class TestThumbnailMaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void makesAndKeeps();
    void prefersTheStore();
    void takesTheExifThumbnailWhereItIsLargeEnough();
    void aPictureIsUpright();
    void marksAnimations();
    void aTruncatedPictureIsShownButNotKept();
    void aDamagedFileIsMarkedAndNotTriedAgain();
    void aHostileFileIsMarked();
    void formatsOfTheDecoderHaveThumbnails();
    void otherFailuresAreNotMarked_data();
    void otherFailuresAreNotMarked();
    void aCancelledOneIsNotMarked();
    void aFileOfThisVerySecondIsNotKept();
    void aFolderThatCannotBeWrittenToIsNoFailure();
    void filesInsideTheThumbnailFolderAreShownButNotKept();

private:
    Result<ThumbnailStore::Entry> make(const QString &path, ThumbnailSize size = ThumbnailSize::Normal) const
    {
        return ThumbnailMaker(root()).make(path, size, {});
    }
    QString root() const { return m_folder->filePath(QStringLiteral("thumbnails")); }
    QString file(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }
    bool write(const QString &path, const QByteArray &bytes) const
    {
        return samples::writeBytes(path, bytes) && samples::setModified(path, samples::kLongAgo);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestThumbnailMaker::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestThumbnailMaker::makesAndKeeps()
{
    const QString path = samples::picture(file("a.png"), {600, 300}, Qt::blue);
    const Result<ThumbnailStore::Entry> made = make(path, ThumbnailSize::Large);
    QVERIFY(made);
    QCOMPARE(made->image.size(), QSize(256, 128));
    QCOMPARE(made->image.pixelColor(9, 9), QColor(Qt::blue));
    QCOMPARE(made->imageSize, QSize(600, 300));
    const std::optional<ThumbnailStore::Entry> kept = ThumbnailStore(root()).load(path, ThumbnailSize::Large);
    QVERIFY(kept);
    QCOMPARE(kept->imageSize, QSize(600, 300));
}

void TestThumbnailMaker::prefersTheStore()
{
    const QString path = samples::picture(file("a.png"), {600, 300}, Qt::blue);
    QVERIFY(ThumbnailStore(root()).save(path, ThumbnailSize::Normal,
                                        {samples::plain({128, 64}, Qt::yellow), {}, false}));
    const Result<ThumbnailStore::Entry> made = make(path);
    QVERIFY(made);
    QCOMPARE(made->image.pixelColor(9, 9), QColor(Qt::yellow));
}

void TestThumbnailMaker::takesTheExifThumbnailWhereItIsLargeEnough()
{
    const QString path = file("a.jpg");
    QVERIFY(write(
        path,
        samples::jpegWithExif(samples::plain({800, 600}, Qt::red), 6, samples::plain({160, 120}, Qt::blue))));
    const Result<ThumbnailStore::Entry> normal = make(path);
    QVERIFY(normal);
    QVERIFY(normal->image.pixelColor(9, 9).blue() > 200);
    QCOMPARE(normal->image.size(), QSize(96, 128));
    QCOMPARE(normal->imageSize, QSize(600, 800));
    QVERIFY(ThumbnailStore(root()).load(path, ThumbnailSize::Normal));
    const Result<ThumbnailStore::Entry> large = make(path, ThumbnailSize::Large);
    QVERIFY(large);
    QVERIFY(large->image.pixelColor(9, 9).red() > 200);
}

void TestThumbnailMaker::aPictureIsUpright()
{
    const QString path = file("a.jpg");
    QVERIFY(write(path, samples::jpegWithExif(samples::plain({800, 400}, Qt::red), 8, {})));
    const Result<ThumbnailStore::Entry> made = make(path);
    QVERIFY(made);
    QCOMPARE(made->image.size(), QSize(64, 128));
}

void TestThumbnailMaker::marksAnimations()
{
    // Two frames of one pixel each.
    const QByteArray header =
        QByteArray::fromHex("47494638396101000100800000ffffff00000021ff0b4e45545343415045322e30"
                            "0301000000");
    const QByteArray frame = QByteArray::fromHex("21f904000a0000002c0000000001000100000202440100");
    QVERIFY(write(file("still.gif"), header + frame + ';'));
    QVERIFY(write(file("moving.gif"), header + frame + frame + ';'));
    const Result<ThumbnailStore::Entry> still = make(file("still.gif"));
    QVERIFY(still);
    QVERIFY(!still->animated);
    for (int round = 0; round < 2; ++round) { // made, and then from the store
        const Result<ThumbnailStore::Entry> moving = make(file("moving.gif"));
        QVERIFY(moving);
        QVERIFY(moving->animated);
    }
}

void TestThumbnailMaker::aTruncatedPictureIsShownButNotKept()
{
    QImage noise(400, 400, QImage::Format_RGB32);
    for (int y = 0; y < 400; ++y) {
        for (int x = 0; x < 400; ++x)
            noise.setPixel(x, y, qRgb((x * 7919) ^ (y * 104729), x * y, x + y));
    }
    const QByteArray whole = samples::encoded(noise, "jpeg");
    const QString path = file("a.jpg");
    QVERIFY(write(path, whole.left(whole.size() / 2)));
    const Result<ThumbnailStore::Entry> made = make(path);
    QVERIFY(made);
    QCOMPARE(made->image.size(), QSize(128, 128));
    const ThumbnailStore store(root());
    QVERIFY(!store.load(path, ThumbnailSize::Normal));
    QVERIFY(!store.isMarkedFailed(path));
}

void TestThumbnailMaker::aDamagedFileIsMarkedAndNotTriedAgain()
{
    const QString path = file("a.png");
    const QByteArray good = samples::encoded(samples::plain({20, 20}, Qt::red), "png");
    QVERIFY(write(path, good.left(8) + QByteArray(good.size() - 8, 'x')));
    const Result<ThumbnailStore::Entry> made = make(path);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Damaged);
    QVERIFY(ThumbnailStore(root()).isMarkedFailed(path));

    // Good now, but nothing tells that it changed: the mark answers, nobody decodes.
    QVERIFY(write(path, good));
    const Result<ThumbnailStore::Entry> again = make(path);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Damaged);
    QVERIFY(!again.error().text.isEmpty());

    QVERIFY(samples::setModified(path, samples::kLongAgo + 1));
    QVERIFY(make(path));
}

void TestThumbnailMaker::aHostileFileIsMarked()
{
    // Its size alone takes for ever to find out.
    QByteArray svg =
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'><defs>"
        "<rect id='a0' width='10' height='10'/>";
    for (int i = 1; i < 30; ++i) {
        const QByteArray use = "<use xlink:href='#a" + QByteArray::number(i - 1) + "'/>";
        svg += "<g id='a" + QByteArray::number(i) + "'>" + use.repeated(10) + "</g>";
    }
    const QString path = file("endless.svg");
    QVERIFY(write(path, svg + "</defs><use xlink:href='#a29'/></svg>"));
    QVERIFY(!make(path));
    QVERIFY(ThumbnailStore(root()).isMarkedFailed(path));
}

void TestThumbnailMaker::formatsOfTheDecoderHaveThumbnails()
{
    const struct
    {
        const char *name;
        QSize size;
    } samples[] = {{"quarters.avif", {48, 32}},
                   {"thumbnail.heic", {128, 96}},
                   {"quarters.jxl", {48, 32}},
                   {"quarters.svg", {128, 85}},
                   {"camera.dng", {32, 48}}};
    for (const auto &sample : samples) {
        const auto made = make(QStringLiteral(UPVIEW_TEST_DATA "/image/") + QLatin1StringView(sample.name));
        QVERIFY2(made, sample.name);
        QCOMPARE(made->image.size(), sample.size);
    }
}

void TestThumbnailMaker::otherFailuresAreNotMarked_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("empty") << QByteArray("") << ErrorCode::EmptyFile;
    QTest::newRow("text") << QByteArray("no picture at all") << ErrorCode::UnknownFormat;
    QTest::newRow("missing") << QByteArray() << ErrorCode::NotFound;
}

void TestThumbnailMaker::otherFailuresAreNotMarked()
{
    QFETCH(QByteArray, content);
    QFETCH(ErrorCode, code);
    const QString path = file("a.png");
    if (!content.isNull())
        QVERIFY(write(path, content));
    const Result<ThumbnailStore::Entry> made = make(path);
    QVERIFY(!made);
    QCOMPARE(made.error().code, code);
    QVERIFY(!QFile::exists(root() + QStringLiteral("/fail")));
}

void TestThumbnailMaker::aCancelledOneIsNotMarked()
{
    const QString path = samples::picture(file("a.png"));
    CancelFlag cancel;
    cancel.cancel();
    const Result<ThumbnailStore::Entry> made =
        ThumbnailMaker(root()).make(path, ThumbnailSize::Normal, cancel);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(root()));
}

void TestThumbnailMaker::aFileOfThisVerySecondIsNotKept()
{
    const QString path = samples::picture(file("a.png"));
    qint64 now = 0;
    do {
        now = QDateTime::currentSecsSinceEpoch();
        QVERIFY(samples::setModified(path, now));
        QVERIFY(make(path));
    } while (QDateTime::currentSecsSinceEpoch() != now);
    QVERIFY(!ThumbnailStore(root()).load(path, ThumbnailSize::Normal));
    // A camera with a wrong clock is none of that.
    QVERIFY(samples::setModified(path, now + 100'000));
    QVERIFY(make(path));
    QVERIFY(ThumbnailStore(root()).load(path, ThumbnailSize::Normal));
}

void TestThumbnailMaker::aFolderThatCannotBeWrittenToIsNoFailure()
{
    const QString path = samples::picture(file("a.png"));
    QVERIFY(samples::writeBytes(root(), "a file where the folder should be"));
    QVERIFY(make(path));
    QVERIFY(!ThumbnailStore(root()).load(path, ThumbnailSize::Normal));
}

void TestThumbnailMaker::filesInsideTheThumbnailFolderAreShownButNotKept()
{
    QVERIFY(QDir().mkpath(root() + QStringLiteral("/normal")));
    const QString path = samples::picture(root() + QStringLiteral("/normal/a.png"));
    QVERIFY(make(path));
    QCOMPARE(QDir(root() + QStringLiteral("/normal")).entryList(QDir::Files).size(), 1);
}

UPVIEW_TEST_GUILESS_MAIN(TestThumbnailMaker)
#include "tst_thumbnailmaker.moc"
