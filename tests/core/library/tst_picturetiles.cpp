// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/pyramidfile.h"
#include "core/library/picturetiles.h"
#include "support/giantfile.h"
#include "support/testmain.h"

#include <QColorSpace>
#include <QImageWriter>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

using namespace upview;

class TestPictureTiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theLayoutOfTheFileHasRoomForEveryTile();
    void tilesAreThePixelsOfTheFile_data();
    void tilesAreThePixelsOfTheFile();
    void smallerLevelsAreMeans();
    void transparencyHasNoSayInTheMean();
    void theLevelHasAsManyPixelsAsAreShown();
    void tellsThePixelUnderThePointer();
    void keepsNoMoreThanItsLimit();
    void whatIsNotWrittenYetIsNotThere();
    void goesWhileItIsBeingWritten();
    void tellsWhyThereAreNone();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    QString save(const QImage &image, const QByteArray &format, int turned = 1) const;
    [[nodiscard]] DecodedImage reduced(const QString &path) const;
    std::unique_ptr<PictureTiles> open(const QString &path, qint64 maxBytes = 64LL * 1024 * 1024);
    static QImage wait(PictureTiles &tiles, int level, const QRect &part);
    static QImage noise(QSize size, bool alpha = false);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPictureTiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QImage TestPictureTiles::noise(QSize size, bool alpha)
{
    QImage image(size, alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const auto value = quint32(x * 7919 + y * 104729) * 2654435761U;
            image.setPixel(x, y, alpha ? value : value | 0xff000000U);
        }
    }
    return image;
}

QString TestPictureTiles::save(const QImage &image, const QByteArray &format, int turned) const
{
    const QString name = path(QStringLiteral("picture.") + QLatin1StringView(format));
    QImageWriter writer(name, format);
    writer.setQuality(95);
    if (turned == 6)
        writer.setTransformation(QImageIOHandler::TransformationRotate90);
    if (!writer.write(image))
        qFatal("%s", qPrintable(writer.errorString()));
    return name;
}

/// As the viewer shows what is larger than its limit.
DecodedImage TestPictureTiles::reduced(const QString &path) const
{
    ReadOptions options;
    options.limits.maxPixels = 100;
    options.mayReduce = true;
    auto picture = readImage(path, options);
    if (!picture)
        qFatal("%s", qPrintable(picture.error().text + picture.error().details));
    // Much smaller, so that there are some levels.
    picture->image =
        picture->image.scaled(picture->info.size / 8, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return *picture;
}

std::unique_ptr<PictureTiles> TestPictureTiles::open(const QString &path, qint64 maxBytes)
{
    return std::make_unique<PictureTiles>(
        PictureTiles::Source{LocalFile(path), reduced(path), {}, m_folder->path(), maxBytes});
}

QImage TestPictureTiles::wait(PictureTiles &tiles, int level, const QRect &part)
{
    QSignalSpy came(&tiles, &PictureTiles::tilesCame);
    QSignalSpy failed(&tiles, &PictureTiles::failed);
    tiles.want(level, part);
    while (tiles.isBusy() && failed.isEmpty()) {
        if (!came.wait(30000))
            break;
    }
    return tiles.piece(level, part);
}

void TestPictureTiles::theLayoutOfTheFileHasRoomForEveryTile()
{
    PyramidPlan plan;
    plan.size = {1025, 512};
    plan.levels = 2;
    QCOMPARE(plan.tiles(0), QSize(3, 1));
    QCOMPARE(plan.levelSize(1), QSize(513, 256));
    QCOMPARE(plan.tiles(1), QSize(2, 1));
    QCOMPARE(plan.offset(0, 0, 0), PyramidPlan::kHeadBytes);
    QCOMPARE(plan.offset(1, 1, 0), plan.offset(0, 0, 0) + 4 * plan.tileBytes());
    QCOMPARE(plan.bytes(), PyramidPlan::kHeadBytes + 5 * plan.tileBytes());
    plan.alpha = true;
    QCOMPARE(plan.tileBytes(), qint64(512) * 512 * 4);
    plan.size = {40000, 40000};
    QVERIFY(!plan.isSane());
}

void TestPictureTiles::tilesAreThePixelsOfTheFile_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("turned");
    QTest::newRow("jpeg") << QByteArray("jpeg") << 1;
    QTest::newRow("jpeg, turned") << QByteArray("jpeg") << 6;
    QTest::newRow("png") << QByteArray("png") << 1;
    QTest::newRow("tiff") << QByteArray("tiff") << 1;
}

void TestPictureTiles::tilesAreThePixelsOfTheFile()
{
    QFETCH(QByteArray, format);
    QFETCH(int, turned);
    const QString file = save(noise({1300, 1111}), format, turned);
    const QImage whole = readImage(file).value().image.convertToFormat(QImage::Format_RGB32);
    const auto tiles = open(file);
    QCOMPARE(tiles->size(), whole.size());
    const QRect part(300, 450, 700, 600);
    QImage piece = wait(*tiles, 0, part);
    piece.setColorSpace(whole.colorSpace());
    QCOMPARE(piece, whole.copy(part));
    // And at the edges, where tiles are not full.
    const QRect corner(whole.width() - 30, whole.height() - 20, 30, 20);
    piece = wait(*tiles, 0, corner);
    piece.setColorSpace(whole.colorSpace());
    QCOMPARE(piece, whole.copy(corner));
}

void TestPictureTiles::smallerLevelsAreMeans()
{
    QImage board(1301, 901, QImage::Format_RGB32);
    for (int y = 0; y < board.height(); ++y) {
        for (int x = 0; x < board.width(); ++x)
            board.setPixel(x, y, (x + y) % 2 == 0 ? qRgb(200, 100, 0) : qRgb(0, 100, 50));
    }
    const auto tiles = open(save(board, "png"));
    QVERIFY(tiles->levels() >= 3);
    for (int level = 1; level < tiles->levels(); ++level) {
        const QRect all({0, 0}, tiles->levelSize(level));
        const QImage piece = wait(*tiles, level, all);
        QCOMPARE(piece.pixel(3, 5), qRgb(100, 100, 25));
        QCOMPARE(piece.pixel(all.width() - 2, all.height() - 2), qRgb(100, 100, 25));
    }
}

void TestPictureTiles::transparencyHasNoSayInTheMean()
{
    QImage board(1200, 900, QImage::Format_ARGB32);
    for (int y = 0; y < board.height(); ++y) {
        for (int x = 0; x < board.width(); ++x)
            board.setPixel(x, y, x % 2 == 0 ? qRgba(200, 40, 0, 255) : qRgba(0, 255, 255, 0));
    }
    const auto tiles = open(save(board, "png"));
    const QImage piece = wait(*tiles, 1, {0, 0, 100, 100});
    QCOMPARE(piece.format(), QImage::Format_ARGB32_Premultiplied);
    QCOMPARE(piece.pixelColor(7, 7).alpha(), 128);
    QVERIFY(std::abs(piece.pixelColor(7, 7).red() - 200) <= 1);
    QVERIFY(std::abs(piece.pixelColor(7, 7).green() - 40) <= 1);
}

void TestPictureTiles::theLevelHasAsManyPixelsAsAreShown()
{
    const auto tiles = open(save(noise({1600, 800}), "png"));
    QCOMPARE(tiles->levelFor({3200, 1600}), 0);
    QCOMPARE(tiles->levelFor({1600, 800}), 0);
    QCOMPARE(tiles->levelFor({900, 450}), 0);
    QCOMPARE(tiles->levelFor({800, 400}), 1);
    QCOMPARE(tiles->levelFor({300, 150}), 2);
    // The reduced picture is as large.
    QCOMPARE(tiles->levelFor({200, 100}), -1);
}

void TestPictureTiles::tellsThePixelUnderThePointer()
{
    const QImage picture = noise({1300, 1000});
    const auto tiles = open(save(picture, "png"));
    QVERIFY(!tiles->color({700, 600}));
    QVERIFY(!wait(*tiles, 0, {690, 590, 20, 20}).isNull());
    QCOMPARE(tiles->color({700, 600}).value().rgb(), picture.pixel(700, 600));
    QVERIFY(!tiles->color({10, 10}));
}

void TestPictureTiles::keepsNoMoreThanItsLimit()
{
    const auto tiles = open(save(noise({1600, 1600}), "png"), 1);
    QVERIFY(!wait(*tiles, 0, {0, 0, 100, 100}).isNull());
    QVERIFY(!wait(*tiles, 0, {1100, 1100, 100, 100}).isNull());
    QVERIFY(tiles->tile(0, 0, 0).isNull());
    // What is wanted stays, however much it is.
    QVERIFY(!wait(*tiles, 0, {0, 0, 1600, 1600}).isNull());
}

void TestPictureTiles::whatIsNotWrittenYetIsNotThere()
{
    PyramidPlan plan;
    plan.size = {1000, 3000};
    plan.levels = 2;
    const auto file = PyramidFile::create(m_folder->path(), plan);
    QVERIFY(file);
    QCOMPARE((*file)->finishedRows(), 0);
    QVERIFY(!(*file)->covers(0, {0, 0, 10, 10}, 511));
    QVERIFY((*file)->covers(0, {0, 0, 10, 10}, 512));
    QVERIFY(!(*file)->covers(1, {0, 0, 10, 10}, 512));
    QVERIFY((*file)->covers(1, {0, 0, 10, 10}, 1024));
    QVERIFY((*file)->covers(1, {0, 1400, 10, 100}, 3000));
    QVERIFY((*file)->read(0, {995, 0, 10, 10}).isNull());
    // It has no name that could be left over.
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestPictureTiles::goesWhileItIsBeingWritten()
{
    const QString file = path(QStringLiteral("giant.jpg"));
    QVERIFY(giantfile::writeJpeg(file, {16000, 12800}));
    DecodedImage picture;
    picture.info.size = {16000, 12800};
    picture.image = QImage(2000, 1600, QImage::Format_RGB32);
    auto tiles = std::make_unique<PictureTiles>(
        PictureTiles::Source{LocalFile(file), picture, {}, m_folder->path(), 1024 * 1024});
    QSignalSpy progressed(tiles.get(), &PictureTiles::progressed);
    tiles->want(0, {0, 12000, 100, 100});
    QTRY_VERIFY(!progressed.isEmpty());
    QVERIFY(progressed.constLast().constFirst().toInt() < 100);
    QVERIFY(tiles->isBusy());
    tiles.reset();
    // Nothing that was asked for comes to somebody who has gone, and the decoder can be asked again.
    QVERIFY(probeImage(file));
}

void TestPictureTiles::tellsWhyThereAreNone()
{
    const QString file = save(noise({1300, 1000}), "png");
    DecodedImage picture = reduced(file);
    PictureTiles nowhere({LocalFile(file), picture, {}, QStringLiteral("/dev/null/here"), 1024 * 1024});
    QSignalSpy failed(&nowhere, &PictureTiles::failed);
    nowhere.want(0, {0, 0, 10, 10});
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!failed.constFirst().constFirst().value<Error>().text.isEmpty());
    QVERIFY(!nowhere.isBusy());

    // Another picture than the one that is shown.
    picture.info.size = {1301, 1000};
    PictureTiles other({LocalFile(file), picture, {}, m_folder->path(), 1024 * 1024});
    QSignalSpy alsoFailed(&other, &PictureTiles::failed);
    other.want(0, {0, 0, 10, 10});
    QTRY_COMPARE(alsoFailed.count(), 1);
    QVERIFY(other.tile(0, 0, 0).isNull());
}

UPVIEW_TEST_GUILESS_MAIN(TestPictureTiles)

#include "tst_picturetiles.moc"
