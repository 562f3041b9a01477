// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/imagereader.h"
#include "core/image/imagewriter.h"
#include "pictures.h"
#include "support/testmain.h"

#include <exiv2/exiv2.hpp>

#include <QColorSpace>
#include <QDir>
#include <QImageReader>
#include <QTemporaryDir>

#include <sys/mount.h>
#include <sys/stat.h>

using namespace upview;

namespace {

WriteOptions as(const char *format, int quality = 92)
{
    WriteOptions options;
    options.format = format;
    options.quality = quality;
    return options;
}

} // namespace

class TestImageWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pngIsLossless_data();
    void pngIsLossless();
    void lossyFormatsObeyTheQuality_data();
    void lossyFormatsObeyTheQuality();
    void webpKeepsAlpha();
    void jpegShowsTheMatteBehindAlpha();
    void embedsTheColourSpace_data();
    void embedsTheColourSpace();
    void addsTextKeys();
    void copiesMetadata_data();
    void copiesMetadata();
    void writesWithoutMetadataWhereThereIsNone();
    void replacesAFile();
    void obeysTheUmask();
    void namesTheProblem();
    void keepsTheOldFileWhenItFails();
    void saysThatTheDiskIsFull();
    void tiffIsLosslessToo_data();
    void tiffIsLosslessToo();
    void greyFilesHoldGrey();
    void lossyFormatsRoundDeepPictures();
    void metadataOfATiffFits();
    void aTruePictureComesBackAsItWas_data();
    void aTruePictureComesBackAsItWas();
    void refusesSizesThatAFormatCannotHold();
    void picksTheFormatBySuffix();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestImageWriter::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QCOMPARE(chmod(QFile::encodeName(m_folder.path()).constData(), 0755), 0);
}

void TestImageWriter::pngIsLossless_data()
{
    QTest::addColumn<QImage::Format>("format");
    QTest::newRow("8 bits") << QImage::Format_RGB32;
    QTest::newRow("8 bits with alpha") << QImage::Format_ARGB32;
    QTest::newRow("16 bits") << QImage::Format_RGBX64;
    QTest::newRow("16 bits with alpha") << QImage::Format_RGBA64;
    QTest::newRow("grey") << QImage::Format_Grayscale8;
    QTest::newRow("deep grey") << QImage::Format_Grayscale16;
}

void TestImageWriter::pngIsLossless()
{
    QFETCH(QImage::Format, format);
    const QImage picture = pictures::noise({37, 23}, format);
    QVERIFY(writeImage(picture, path(QStringLiteral("a.png")), as("png", 1)));
    const auto read = readImage(path(QStringLiteral("a.png")));
    QVERIFY(read);
    QCOMPARE(read->image.hasAlphaChannel(), picture.hasAlphaChannel());
    QCOMPARE(read->image.convertToFormat(format), picture);
}

void TestImageWriter::lossyFormatsObeyTheQuality_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("jpeg") << QByteArray("jpeg");
    QTest::newRow("webp") << QByteArray("webp");
}

void TestImageWriter::lossyFormatsObeyTheQuality()
{
    QFETCH(QByteArray, format);
    const QImage picture = pictures::noise({100, 80});
    auto low = encodeImage(picture, as(format.constData(), 20));
    const auto high = encodeImage(picture, as(format.constData(), 95));
    QVERIFY(low);
    QVERIFY(high);
    QVERIFY(low->size() * 2 < high->size());
    QBuffer buffer(&*low);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QCOMPARE(QImageReader::imageFormat(&buffer), format);
}

void TestImageWriter::webpKeepsAlpha()
{
    QImage picture(20, 10, QImage::Format_ARGB32);
    picture.fill(QColor(10, 200, 30, 100));
    QVERIFY(writeImage(picture, path(QStringLiteral("a.webp")), as("webp")));
    const auto read = readImage(path(QStringLiteral("a.webp")));
    QVERIFY(read);
    QVERIFY(read->info.hasAlpha);
    QVERIFY(pictures::alike(read->image.pixelColor(5, 5), QColor(10, 200, 30, 100)));
}

void TestImageWriter::jpegShowsTheMatteBehindAlpha()
{
    QImage picture(64, 32, QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    for (int y = 0; y < 32; ++y) {
        for (int x = 32; x < 64; ++x)
            picture.setPixelColor(x, y, QColor(255, 0, 0, 128));
    }
    WriteOptions options = as("jpeg");
    options.matte = QColor(0, 0, 255);
    QVERIFY(writeImage(picture, path(QStringLiteral("m.jpg")), options));
    QImage image = readImage(path(QStringLiteral("m.jpg"))).value().image;
    QVERIFY(pictures::alike(image.pixelColor(8, 16), QColor(0, 0, 255)));
    QVERIFY(pictures::alike(image.pixelColor(55, 16), QColor(128, 0, 127)));
    QVERIFY(writeImage(picture, path(QStringLiteral("m.jpg")), as("jpeg")));
    image = readImage(path(QStringLiteral("m.jpg"))).value().image;
    QVERIFY(pictures::alike(image.pixelColor(8, 16), Qt::white));
}

void TestImageWriter::embedsTheColourSpace_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"png", "jpeg", "webp", "tiff"})
        QTest::newRow(format) << QByteArray(format);
}

void TestImageWriter::embedsTheColourSpace()
{
    QFETCH(QByteArray, format);
    QImage picture = pictures::quarters({40, 30}, QImage::Format_ARGB32);
    picture.setColorSpace(QColorSpace(QColorSpace::DisplayP3));
    // Written with metadata as well: exiv2 must leave the profile alone.
    const QString source = path(QStringLiteral("source.jpg"));
    QVERIFY(writeImage(pictures::quarters({8, 8}), source, as("jpeg")));
    auto file = Exiv2::ImageFactory::open(QFile::encodeName(source).toStdString());
    file->readMetadata();
    file->exifData()["Exif.Image.Artist"] = "Jo";
    file->writeMetadata();
    for (const QString &from : {QString(), source}) {
        WriteOptions options = as(format.constData());
        options.metadataFrom = from;
        QVERIFY(writeImage(picture, path(QStringLiteral("cs")), options));
        QCOMPARE(readImage(path(QStringLiteral("cs"))).value().image.colorSpace(),
                 QColorSpace(QColorSpace::DisplayP3));
    }
}

void TestImageWriter::addsTextKeys()
{
    WriteOptions options = as("png");
    options.textKeys = {{QStringLiteral("Software"), QStringLiteral("Upview")},
                        {QStringLiteral("Title"), QString::fromUtf8("Gr\xc3\xbc\xc3\x9f\x65")}};
    const auto data = encodeImage(pictures::quarters({8, 8}), options);
    QVERIFY(data);
    const QImage image = QImage::fromData(*data);
    QCOMPARE(image.text(QStringLiteral("Software")), QStringLiteral("Upview"));
    QCOMPARE(image.text(QStringLiteral("Title")), QString::fromUtf8("Gr\xc3\xbc\xc3\x9f\x65"));
}

void TestImageWriter::copiesMetadata_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("sourceFormat");
    for (const char *source : {"jpeg", "png", "webp"}) {
        for (const char *format : {"png", "jpeg", "webp", "tiff"})
            QTest::addRow("%s to %s", source, format) << QByteArray(format) << QByteArray(source);
    }
}

void TestImageWriter::copiesMetadata()
{
    QFETCH(QByteArray, format);
    QFETCH(QByteArray, sourceFormat);
    const QString source = path(QStringLiteral("photo"));
    QVERIFY(pictures::write(source, pictures::encoded(pictures::quarters({64, 32}), sourceFormat)));
    auto photo = Exiv2::ImageFactory::open(QFile::encodeName(source).toStdString());
    photo->readMetadata();
    photo->exifData()["Exif.Image.Orientation"] = uint16_t(6);
    photo->exifData()["Exif.Image.Model"] = "Camera";
    photo->exifData()["Exif.Photo.PixelXDimension"] = uint32_t(64);
    photo->exifData()["Exif.Photo.PixelYDimension"] = uint32_t(32);
    const QByteArray thumbnail = pictures::encoded(pictures::quarters({16, 8}), "jpeg");
    Exiv2::ExifThumb(photo->exifData())
        .setJpegThumbnail(reinterpret_cast<const Exiv2::byte *>(thumbnail.constData()), thumbnail.size());
    photo->xmpData()["Xmp.dc.creator"] = "Jo";
    photo->xmpData()["Xmp.tiff.Orientation"] = "6";
    const bool iptc = sourceFormat != "webp" && format != "webp";
    if (sourceFormat != "webp")
        photo->iptcData()["Iptc.Application2.City"] = "Ulm";
    photo->writeMetadata();

    WriteOptions options = as(format.constData());
    options.metadataFrom = source;
    const QImage picture = pictures::quarters({64, 128});
    const QString target = path(QStringLiteral("result"));
    QVERIFY(writeImage(picture, target, options));

    auto result = Exiv2::ImageFactory::open(QFile::encodeName(target).toStdString());
    result->readMetadata();
    Exiv2::ExifData &exif = result->exifData();
    QCOMPARE(exif["Exif.Image.Model"].toString(), std::string("Camera"));
    QCOMPARE(exif["Exif.Image.Orientation"].toLong(), 1L);
    QCOMPARE(exif["Exif.Photo.PixelXDimension"].toLong(), 64L);
    QCOMPARE(exif["Exif.Photo.PixelYDimension"].toLong(), 128L);
    QVERIFY(Exiv2::ExifThumb(exif).copy().size_ == 0);
    QCOMPARE(result->xmpData()["Xmp.dc.creator"].toString(), std::string("Jo"));
    QVERIFY(result->xmpData().findKey(Exiv2::XmpKey("Xmp.tiff.Orientation")) == result->xmpData().end());
    if (iptc)
        QCOMPARE(result->iptcData()["Iptc.Application2.City"].toString(), std::string("Ulm"));

    const auto read = readImage(target);
    QVERIFY(read);
    QVERIFY(!read->truncated);
    QCOMPARE(read->info.orientation, 1);
    QCOMPARE(read->image.size(), picture.size());
    QVERIFY(pictures::alike(read->image.pixelColor(60, 4), Qt::green, 40));
}

void TestImageWriter::writesWithoutMetadataWhereThereIsNone()
{
    const QImage picture = pictures::quarters({16, 16});
    WriteOptions options = as("png");
    const QString target = path(QStringLiteral("plain.png"));
    for (const QString &source : {path(QStringLiteral("missing.jpg")), path(QStringLiteral("junk.jpg"))}) {
        QVERIFY(pictures::write(path(QStringLiteral("junk.jpg")), "\xff\xd8\xffjunk"));
        options.metadataFrom = source;
        QVERIFY(writeImage(picture, target, options));
        QCOMPARE(readImage(target).value().image.convertToFormat(QImage::Format_RGB32), picture);
    }
}

void TestImageWriter::replacesAFile()
{
    const QString target = path(QStringLiteral("replaced.png"));
    QVERIFY(pictures::write(target, "old"));
    QVERIFY(writeImage(pictures::quarters({8, 8}), target, as("png")));
    QVERIFY(readImage(target));
}

void TestImageWriter::obeysTheUmask()
{
    const mode_t before = umask(0027);
    const auto written = writeImage(pictures::quarters({8, 8}), path(QStringLiteral("mode.png")), as("png"));
    umask(before);
    QVERIFY(written);
    struct stat status = {};
    QCOMPARE(stat(QFile::encodeName(path(QStringLiteral("mode.png"))).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, 0640U);
}

void TestImageWriter::namesTheProblem()
{
    const QImage picture = pictures::quarters({8, 8});
    const auto folder = writeImage(picture, path(QStringLiteral("no/such/a.png")), as("png"));
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::NotFound);
    QVERIFY(folder.error().text.contains(QStringLiteral("no/such")));
    const auto format = writeImage(picture, path(QStringLiteral("a.bmp")), as("bmp"));
    QVERIFY(!format);
    QCOMPARE(format.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!QFile::exists(path(QStringLiteral("a.bmp"))));
    QCOMPARE(writeImage({}, path(QStringLiteral("a.png")), as("png")).error().code,
             ErrorCode::InvalidArgument);
    QDir(m_folder.path()).mkdir(QStringLiteral("taken.png"));
    QCOMPARE(writeImage(picture, path(QStringLiteral("taken.png")), as("png")).error().code,
             ErrorCode::WriteFailed);
}

void TestImageWriter::keepsTheOldFileWhenItFails()
{
    const QString folder = path(QStringLiteral("closed"));
    QVERIFY(QDir().mkpath(folder));
    const QString target = folder + QStringLiteral("/a.png");
    QVERIFY(pictures::write(target, "old"));
    const QByteArray encodedFolder = QFile::encodeName(folder);
    QCOMPARE(chmod(encodedFolder.constData(), 0555), 0);
    Result<void> written;
    {
        const pictures::AsNobody nobody;
        written = writeImage(pictures::quarters({8, 8}), target, as("png"));
    }
    // A file that is read-only in a folder that is not.
    QCOMPARE(chmod(encodedFolder.constData(), 0777), 0);
    QCOMPARE(chmod(QFile::encodeName(target).constData(), 0444), 0);
    Result<void> readOnly;
    {
        const pictures::AsNobody nobody;
        readOnly = writeImage(pictures::quarters({8, 8}), target, as("png"));
    }
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::NoPermission);
    QVERIFY(!readOnly);
    QCOMPARE(readOnly.error().code, ErrorCode::NoPermission);
    QCOMPARE(pictures::read(target), QByteArray("old"));
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 1);
}

void TestImageWriter::saysThatTheDiskIsFull()
{
    const QString disk = path(QStringLiteral("disk"));
    QVERIFY(QDir().mkpath(disk));
    const QByteArray encodedDisk = QFile::encodeName(disk);
    if (mount("tmpfs", encodedDisk.constData(), "tmpfs", 0, "size=64k") != 0)
        QSKIP("only an administrator can make a small disk");
    const QString target = disk + QStringLiteral("/a.png");
    const bool prepared = pictures::write(target, "old");
    const auto written = writeImage(pictures::noise({300, 300}), target, as("png"));
    const QByteArray left = pictures::read(target);
    const qsizetype files = QDir(disk).entryList(QDir::Files).size();
    QCOMPARE(umount(encodedDisk.constData()), 0);
    QVERIFY(prepared);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::NoSpace);
    QCOMPARE(left, QByteArray("old"));
    QCOMPARE(files, 1);
}

void TestImageWriter::tiffIsLosslessToo_data()
{
    pngIsLossless_data();
}

void TestImageWriter::tiffIsLosslessToo()
{
    QFETCH(QImage::Format, format);
    // Qt's plug-in for TIFF multiplies the colours by alpha; what is hardly visible loses by it.
    const QImage picture = format == QImage::Format_ARGB32 ? pictures::quarters({37, 23}, format)
                                                           : pictures::noise({37, 23}, format);
    QVERIFY(writeImage(picture, path(QStringLiteral("a.tif")), as("tiff")));
    const auto read = readImage(path(QStringLiteral("a.tif")));
    QVERIFY(read);
    QCOMPARE(read->image.hasAlphaChannel(), picture.hasAlphaChannel());
    QCOMPARE(read->image.convertToFormat(format), picture);
}

void TestImageWriter::greyFilesHoldGrey()
{
    for (const auto format : {QImage::Format_Grayscale8, QImage::Format_Grayscale16}) {
        QImage picture = pictures::noise({30, 20}, format);
        // sRGB says no more than nothing does; another space for colours must not get lost.
        picture.setColorSpace(QColorSpace(QColorSpace::SRgb));
        QVERIFY(writeImage(picture, path(QStringLiteral("g.png")), as("png")));
        const auto read = readImage(path(QStringLiteral("g.png")));
        QVERIFY(read);
        QVERIFY(read->info.isGrey);
        QCOMPARE(read->image.format(), format);
        picture.setColorSpace(QColorSpace(QColorSpace::ProPhotoRgb));
        QVERIFY(writeImage(picture, path(QStringLiteral("g.png")), as("png")));
        QCOMPARE(readImage(path(QStringLiteral("g.png"))).value().image.colorSpace(),
                 QColorSpace(QColorSpace::ProPhotoRgb));
    }
    for (const char *format : {"jpeg", "tiff"}) {
        QVERIFY(writeImage(pictures::noise({30, 20}, QImage::Format_Grayscale8), path(QStringLiteral("g")),
                           as(format)));
        QVERIFY(readImage(path(QStringLiteral("g"))).value().info.isGrey);
    }
}

void TestImageWriter::lossyFormatsRoundDeepPictures()
{
    QImage picture(32, 32, QImage::Format_RGBX64);
    // 127.998 of 255: cut off it would be 127.
    picture.fill(QColor::fromRgba64(32895, 32895, 32895));
    for (const char *format : {"jpeg", "webp"}) {
        QVERIFY(writeImage(picture, path(QStringLiteral("r")), as(format, 100)));
        QCOMPARE(readImage(path(QStringLiteral("r"))).value().image.pixelColor(9, 9), QColor(128, 128, 128));
    }
}

/// The tags of a TIFF say how it stores its pixels: none of that may reach a file that stores others.
void TestImageWriter::metadataOfATiffFits()
{
    const QString source = path(QStringLiteral("source.tif"));
    QVERIFY(writeImage(pictures::noise({50, 40}, QImage::Format_RGBX64), source, as("tiff")));
    auto file = Exiv2::ImageFactory::open(QFile::encodeName(source).toStdString());
    file->readMetadata();
    file->exifData()["Exif.Image.Artist"] = "Jo";
    file->exifData()["Exif.Photo.ISOSpeedRatings"] = uint16_t(400);
    file->writeMetadata();
    for (const char *format : {"png", "jpeg", "webp", "tiff"}) {
        WriteOptions options = as(format);
        options.metadataFrom = source;
        const QImage picture = pictures::quarters({24, 16});
        QVERIFY(writeImage(picture, path(QStringLiteral("t")), options));
        const auto read = readImage(path(QStringLiteral("t")));
        QVERIFY(read);
        QCOMPARE(read->image.size(), picture.size());
        QVERIFY(pictures::alike(read->image.pixelColor(2, 2), Qt::red, 40));
        auto result = Exiv2::ImageFactory::open(QFile::encodeName(path(QStringLiteral("t"))).toStdString());
        result->readMetadata();
        Exiv2::ExifData &exif = result->exifData();
        QCOMPARE(exif["Exif.Image.Artist"].toString(), std::string("Jo"));
        QCOMPARE(exif["Exif.Photo.ISOSpeedRatings"].toLong(), 400L);
        const bool hasStrips = exif.findKey(Exiv2::ExifKey("Exif.Image.StripOffsets")) != exif.end();
        QCOMPARE(hasStrips, QByteArray(format) == "tiff");
        if (hasStrips)
            QCOMPARE(exif["Exif.Image.BitsPerSample"].toLong(), 8L);
    }
}

void TestImageWriter::aTruePictureComesBackAsItWas_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("png") << QByteArray("png");
    QTest::newRow("tiff") << QByteArray("tiff");
}

void TestImageWriter::aTruePictureComesBackAsItWas()
{
    QFETCH(QByteArray, format);
    const QString source = QStringLiteral(UPVIEW_TEST_DATA "/image/true16.png");
    WriteOptions options = as(format.constData());
    options.metadataFrom = source;
    const auto original = readImage(source);
    QVERIFY(original);
    QCOMPARE(original->info.orientation, 6);
    options.iccProfile = original->iccProfile;
    const QString target = path(QStringLiteral("true"));
    QVERIFY(writeImage(original->image, target, options));

    const auto copy = readImage(target);
    QVERIFY(copy);
    QCOMPARE(copy->info.orientation, 1);
    QCOMPARE(copy->info.bitsPerChannel, 16);
    QVERIFY(copy->info.hasAlpha);
    QVERIFY(!copy->iccProfile.isEmpty());
    QCOMPARE(copy->iccProfile, original->iccProfile);
    QCOMPARE(copy->image.size(), QSize(32, 48));
    // Turned clockwise, the stored left is above: red, which the profile makes green.
    QImage shown = copy->image;
    QCOMPARE(shown.pixelColor(0, 0).rgba64().red(), quint16(50000 + 8 * 31));
    QCOMPARE(shown.pixelColor(0, 47).rgba64().red(), quint16(30000 + 8 * (31 + 47)));
    QCOMPARE(shown.pixelColor(15, 12).alpha(), 0);
    shown.convertToColorSpace(QColorSpace::SRgb);
    QVERIFY(shown.pixelColor(0, 0).green() > 180 && shown.pixelColor(0, 0).red() < 60);
    const QColor grey = shown.pixelColor(0, 47);
    QVERIFY(pictures::alike(grey, QColor(grey.green(), grey.green(), grey.green()), 2));
    if (format == "png")
        QCOMPARE(copy->image, original->image);
}

void TestImageWriter::refusesSizesThatAFormatCannotHold()
{
    const QImage wide(20000, 1, QImage::Format_RGB32);
    const auto webp = encodeImage(wide, as("webp"));
    QVERIFY(!webp);
    QCOMPARE(webp.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(webp.error().text.contains(QStringLiteral("16383")), qPrintable(webp.error().text));
    QVERIFY(encodeImage(wide, as("jpeg")));
    QVERIFY(!encodeImage(QImage(70000, 1, QImage::Format_RGB32), as("jpeg")));
    QVERIFY(encodeImage(QImage(70000, 1, QImage::Format_RGB32), as("png")));
}

void TestImageWriter::picksTheFormatBySuffix()
{
    QCOMPARE(writableFormatForSuffix(QStringLiteral("a.b.PNG")), QByteArray("png"));
    QCOMPARE(writableFormatForSuffix(QStringLiteral("a.jpg")), QByteArray("jpeg"));
    QCOMPARE(writableFormatForSuffix(QStringLiteral("a.Jpeg")), QByteArray("jpeg"));
    QCOMPARE(writableFormatForSuffix(QStringLiteral("/x.png/a.webp")), QByteArray("webp"));
    QCOMPARE(writableFormatForSuffix(QStringLiteral("a.TIF")), QByteArray("tiff"));
    QVERIFY(writableFormatForSuffix(QStringLiteral("a.gif")).isEmpty());
    QVERIFY(writableFormatForSuffix(QStringLiteral("png")).isEmpty());
}

UPVIEW_TEST_GUILESS_MAIN(TestImageWriter)

#include "tst_imagewriter.moc"
