// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/imagereader.h"
#include "core/image/imagewriter.h"
#include "core/image/metadata.h"
#include "core/image/orientation.h"
#include "core/image/pictureedit.h"
#include "pictures.h"
#include "support/testmain.h"

#include <exiv2/exiv2.hpp>

#include <QColorSpace>
#include <QTemporaryDir>
#include <QTest>

using namespace upview;

class TestPictureEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void orientationsCombine_data();
    void orientationsCombine();
    void partsAreFoundInTheStoredPicture();
    void jpegsAreTurnedWithoutLoss();
    void turningFourTimesGivesTheSamePixels();
    void jpegsWithBrokenBlocksKeepEveryPixel();
    void theExifOrientationIsTakenAlong_data();
    void theExifOrientationIsTakenAlong();
    void metadataStayAndTheThumbnailGoes();
    void progressiveJpegsStayProgressive();
    void jpegsAreCroppedWithoutLoss();
    void jpegsAreCroppedExactlyWhenEncoded();
    void otherFormatsAreWrittenWithoutLoss_data();
    void otherFormatsAreWrittenWithoutLoss();
    void sixteenBitsStay();
    void animationsAreNotReplacedByOneFrame();
    void formatsThatCannotBeWrittenSaySo();
    void aFailureLeavesTheFile();
    void aSecondPictureInTheFileIsNotLost();

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }
    void writeJpeg(const char *name, QSize size, int orientation = 1) const;
    [[nodiscard]] static QImage pixelsOf(const QString &file)
    {
        const auto decoded = readImage(file);
        return decoded ? decoded->image.convertToFormat(QImage::Format_RGB32) : QImage();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPictureEdit::writeJpeg(const char *name, QSize size, int orientation) const
{
    QVERIFY(pictures::write(path(name), pictures::encoded(pictures::noise(size), "jpeg", 90)));
    if (orientation == 1)
        return;
    const auto file = Exiv2::ImageFactory::open(path(name).toStdString());
    file->exifData()["Exif.Image.Orientation"] = static_cast<uint16_t>(orientation);
    file->writeMetadata();
}

void TestPictureEdit::orientationsCombine_data()
{
    QTest::addColumn<int>("orientation");
    for (int i = 1; i <= 8; ++i)
        QTest::addRow("%d", i) << i;
}

void TestPictureEdit::orientationsCombine()
{
    QFETCH(int, orientation);
    const QImage stored = pictures::quarters({32, 16});
    for (int turns = 0; turns < 4; ++turns) {
        for (const bool mirrored : {false, true}) {
            QImage shown = orientation::upright(stored, orientation);
            if (mirrored)
                shown = shown.mirrored(true, false);
            shown = shown.transformed(QTransform().rotate(90.0 * turns));
            QCOMPARE(orientation::upright(stored, orientation::combined(orientation, turns, mirrored)),
                     shown);
        }
    }
}

void TestPictureEdit::partsAreFoundInTheStoredPicture()
{
    const QImage stored = pictures::noise({31, 17});
    const QRect part(3, 5, 7, 4);
    for (int o = 1; o <= 8; ++o) {
        const QImage shown = orientation::upright(stored, o);
        const QRect inside = orientation::storedPart(part, stored.size(), o);
        QCOMPARE(orientation::upright(stored.copy(inside), o), shown.copy(part));
        QCOMPARE(orientation::shownPart(inside, stored.size(), o), part);
    }
}

void TestPictureEdit::jpegsAreTurnedWithoutLoss()
{
    writeJpeg("a.jpg", {160, 96});
    const QImage before = pixelsOf(path("a.jpg"));
    PictureEdit edit;
    edit.quarterTurns = 1;
    const auto done = writeEdited(path("a.jpg"), path("a.jpg"), edit, {});
    QVERIFY2(done, done ? "" : qPrintable(done.error().text));
    QCOMPARE(done->way, EditWay::Moved);
    QCOMPARE(done->size, QSize(96, 160));
    QCOMPARE(metadata::orientationInFile(path("a.jpg")), 1);
    const QImage after = pixelsOf(path("a.jpg"));
    QCOMPARE(after.size(), QSize(96, 160));
    // The decoder's smoothing of colours works along lines, so a turned picture differs by a little.
    const QImage wanted = before.transformed(QTransform().rotate(90));
    QVERIFY(pictures::alike(after.pixelColor(10, 20), wanted.pixelColor(10, 20), 60));
}

void TestPictureEdit::turningFourTimesGivesTheSamePixels()
{
    writeJpeg("a.jpg", {160, 96});
    const QImage before = pixelsOf(path("a.jpg"));
    for (int i = 0; i < 4; ++i) {
        PictureEdit edit;
        edit.quarterTurns = 1;
        const auto done = writeEdited(path("a.jpg"), path("a.jpg"), edit, {});
        QVERIFY(done && done->way == EditWay::Moved);
    }
    QCOMPARE(pixelsOf(path("a.jpg")), before);
}

void TestPictureEdit::jpegsWithBrokenBlocksKeepEveryPixel()
{
    writeJpeg("a.jpg", {157, 93});
    const QImage before = pixelsOf(path("a.jpg"));
    PictureEdit edit;
    edit.quarterTurns = 1;
    const auto done = writeEdited(path("a.jpg"), path("a.jpg"), edit, {});
    QVERIFY(done);
    QCOMPARE(done->way, EditWay::Tagged);
    QCOMPARE(done->size, QSize(93, 157));
    QCOMPARE(metadata::orientationInFile(path("a.jpg")), 6);
    QCOMPARE(pixelsOf(path("a.jpg")), orientation::upright(before, 6));
}

void TestPictureEdit::theExifOrientationIsTakenAlong_data()
{
    orientationsCombine_data();
}

void TestPictureEdit::theExifOrientationIsTakenAlong()
{
    QFETCH(int, orientation);
    for (const QSize size : {QSize(160, 96), QSize(157, 93)}) {
        writeJpeg("a.jpg", size, orientation);
        const QImage before = pixelsOf(path("a.jpg"));
        PictureEdit edit;
        edit.quarterTurns = 3;
        edit.mirrored = true;
        const auto done = writeEdited(path("a.jpg"), path("b.jpg"), edit, {});
        QVERIFY(done);
        const QImage after = pixelsOf(path("b.jpg"));
        const QImage wanted = before.mirrored(true, false).transformed(QTransform().rotate(270));
        QCOMPARE(after.size(), wanted.size());
        QCOMPARE(done->size, wanted.size());
        double difference = 0;
        for (int y = 0; y < wanted.height(); ++y) {
            for (int x = 0; x < wanted.width(); ++x)
                difference += std::abs(qGray(after.pixel(x, y)) - qGray(wanted.pixel(x, y)));
        }
        QVERIFY(difference / (wanted.width() * wanted.height()) < 1.0);
    }
}

void TestPictureEdit::metadataStayAndTheThumbnailGoes()
{
    writeJpeg("a.jpg", {160, 96});
    {
        const auto file = Exiv2::ImageFactory::open(path("a.jpg").toStdString());
        file->exifData()["Exif.Image.Model"] = "Camera";
        file->exifData()["Exif.Photo.PixelXDimension"] = uint32_t(160);
        file->xmpData()["Xmp.xmp.Rating"] = "4";
        const QByteArray small = pictures::encoded(pictures::noise({16, 10}), "jpeg");
        Exiv2::ExifThumb(file->exifData())
            .setJpegThumbnail(reinterpret_cast<const Exiv2::byte *>(small.constData()), small.size());
        file->writeMetadata();
    }
    PictureEdit edit;
    edit.quarterTurns = 1;
    QVERIFY(writeEdited(path("a.jpg"), path("a.jpg"), edit, {}));
    const auto file = Exiv2::ImageFactory::open(path("a.jpg").toStdString());
    file->readMetadata();
    Exiv2::ExifData &exif = file->exifData();
    QCOMPARE(exif["Exif.Image.Model"].toString(), std::string("Camera"));
    QCOMPARE(exif["Exif.Photo.PixelXDimension"].toLong(), 96L);
    QCOMPARE(exif["Exif.Photo.PixelYDimension"].toLong(), 160L);
    QCOMPARE(exif["Exif.Image.Orientation"].toLong(), 1L);
    QVERIFY(Exiv2::ExifThumb(exif).copy().size_ == 0);
    QCOMPARE(file->xmpData()["Xmp.xmp.Rating"].toString(), std::string("4"));
}

void TestPictureEdit::progressiveJpegsStayProgressive()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setProgressiveScanWrite(true);
    QVERIFY(writer.write(pictures::noise({160, 96})));
    QVERIFY(pictures::write(path("a.jpg"), buffer.data()));
    PictureEdit edit;
    edit.quarterTurns = 2;
    QVERIFY(writeEdited(path("a.jpg"), path("a.jpg"), edit, {}));
    QVERIFY(pictures::read(path("a.jpg")).contains("\xff\xc2"));
}

void TestPictureEdit::jpegsAreCroppedWithoutLoss()
{
    for (int o = 1; o <= 8; ++o) {
        writeJpeg("a.jpg", {157, 93}, o);
        const QImage before = pixelsOf(path("a.jpg"));
        PictureEdit edit;
        edit.part = QRect(21, 19, 40, 30);
        const auto grown = losslessPart(path("a.jpg"), edit.part);
        QVERIFY(grown && grown->contains(edit.part));
        QVERIFY(grown->width() < 40 + 16 && grown->height() < 30 + 16);
        const auto done = writeEdited(path("a.jpg"), path("b.jpg"), edit, {});
        QVERIFY2(done, done ? "" : qPrintable(done.error().details));
        QCOMPARE(done->way, EditWay::Moved);
        const QImage after = pixelsOf(path("b.jpg"));
        QCOMPARE(after.size(), grown->size());
        QCOMPARE(done->size, grown->size());
        // Away from the edges, where the decoder smooths colours over them, nothing differs, unless the
        // picture was turned on the way.
        const QRect inner = after.rect().adjusted(8, 8, -8, -8);
        const QImage wanted = before.copy(*grown);
        int most = 0;
        for (int y = inner.top(); y <= inner.bottom(); ++y) {
            for (int x = inner.left(); x <= inner.right(); ++x)
                most = std::max(most, std::abs(qGray(after.pixel(x, y)) - qGray(wanted.pixel(x, y))));
        }
        QVERIFY2(most <= (o == 1 ? 0 : 12), qPrintable(QString::number(most)));
    }
}

void TestPictureEdit::jpegsAreCroppedExactlyWhenEncoded()
{
    writeJpeg("a.jpg", {157, 93}, 6);
    PictureEdit edit;
    edit.part = QRect(21, 19, 40, 30);
    EditOptions options;
    options.lossless = false;
    const auto done = writeEdited(path("a.jpg"), path("b.jpg"), edit, options);
    QVERIFY(done);
    QCOMPARE(done->way, EditWay::Encoded);
    QCOMPARE(pixelsOf(path("b.jpg")).size(), QSize(40, 30));
}

void TestPictureEdit::otherFormatsAreWrittenWithoutLoss_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"png", "tiff", "webp"})
        QTest::addRow("%s", format) << QByteArray(format);
}

void TestPictureEdit::otherFormatsAreWrittenWithoutLoss()
{
    QFETCH(QByteArray, format);
    const QImage before = pictures::noise({61, 43}, QImage::Format_RGB32);
    WriteOptions writing;
    writing.format = format;
    writing.quality = 100;
    const QString file = path("a.") + QString::fromLatin1(format);
    QVERIFY(writeImage(before, file, writing));
    PictureEdit edit;
    edit.part = QRect(10, 5, 40, 30);
    edit.quarterTurns = 1;
    const auto done = writeEdited(file, file, edit, {});
    QVERIFY2(done, done ? "" : qPrintable(done.error().text));
    QCOMPARE(done->size, QSize(30, 40));
    QCOMPARE(pixelsOf(file), before.copy(edit.part).transformed(QTransform().rotate(90)));
}

void TestPictureEdit::sixteenBitsStay()
{
    QImage deep(20, 10, QImage::Format_RGBX64);
    deep.fill(QColor::fromRgba64(40001, 257, 65535));
    QVERIFY(writeImage(deep, path("a.png"), {}));
    PictureEdit edit;
    edit.mirrored = true;
    QVERIFY(writeEdited(path("a.png"), path("a.png"), edit, {}));
    const auto after = readImage(path("a.png"));
    QVERIFY(after);
    QCOMPARE(after->image.pixelColor(3, 3).rgba64().red(), quint16(40001));
}

void TestPictureEdit::animationsAreNotReplacedByOneFrame()
{
    const QString file = path("a.webp");
    QVERIFY(QFile::copy(QStringLiteral(UPVIEW_TEST_DATA "/image/three-frames.webp"), file));
    const QByteArray before = pictures::read(file);
    PictureEdit edit;
    edit.quarterTurns = 1;
    const auto done = writeEdited(file, file, edit, {});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!done.error().text.isEmpty());
    QCOMPARE(pictures::read(file), before);
}

void TestPictureEdit::formatsThatCannotBeWrittenSaySo()
{
    QVERIFY(pictures::write(path("a.bmp"), pictures::encoded(pictures::noise({20, 10}), "bmp")));
    PictureEdit edit;
    edit.quarterTurns = 1;
    const auto done = writeEdited(path("a.bmp"), path("a.bmp"), edit, {});
    QVERIFY(!done && !done.error().text.isEmpty());
    EditOptions options;
    options.format = "png";
    QVERIFY(writeEdited(path("a.bmp"), path("a.png"), edit, options));
    QCOMPARE(pixelsOf(path("a.png")).size(), QSize(10, 20));
}

void TestPictureEdit::aFailureLeavesTheFile()
{
    writeJpeg("a.jpg", {160, 96});
    const QByteArray whole = pictures::read(path("a.jpg"));
    const QByteArray half = whole.left(whole.size() / 2);
    QVERIFY(pictures::write(path("a.jpg"), half));
    PictureEdit edit;
    edit.quarterTurns = 1;
    const auto done = writeEdited(path("a.jpg"), path("a.jpg"), edit, {});
    // Half a file is turned by its tag or not at all: what is there stays.
    if (done)
        QCOMPARE(done->way, EditWay::Tagged);
    QVERIFY(pictures::read(path("a.jpg")).size() >= half.size());
}

void TestPictureEdit::aSecondPictureInTheFileIsNotLost()
{
    writeJpeg("a.jpg", {160, 96});
    const QByteArray film = QByteArrayLiteral("a film that a telephone hides behind its picture");
    QVERIFY(pictures::write(path("a.jpg"), pictures::read(path("a.jpg")) + film));
    PictureEdit edit;
    edit.quarterTurns = 1;
    const auto done = writeEdited(path("a.jpg"), path("a.jpg"), edit, {});
    QVERIFY(done);
    QCOMPARE(done->way, EditWay::Tagged);
    QVERIFY(pictures::read(path("a.jpg")).endsWith(film));
    QCOMPARE(pixelsOf(path("a.jpg")).size(), QSize(96, 160));
}

UPVIEW_TEST_GUILESS_MAIN(TestPictureEdit)
#include "tst_pictureedit.moc"
