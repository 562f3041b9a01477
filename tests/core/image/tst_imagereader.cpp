// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/imagereader.h"
#include "core/image/pngchunks.h"
#include "pictures.h"
#include "support/testmain.h"

#include <exiv2/exiv2.hpp>

#include <QColorSpace>
#include <QTemporaryDir>
#include <QtEndian>

#include <algorithm>

using namespace upview;

namespace {

ReadOptions inBox(QSize box)
{
    ReadOptions options;
    options.boundingSize = box;
    return options;
}

} // namespace

class TestImageReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsEveryFormat_data();
    void readsEveryFormat();
    void contentDecidesNotTheSuffix();
    void appliesTheOrientationOfAJpeg_data();
    void appliesTheOrientationOfAJpeg();
    void appliesTheOrientationOfOtherFormats_data();
    void appliesTheOrientationOfOtherFormats();
    void keepsDepthAndColourSpace();
    void ignoresTheRatioInTheName();
    void opensCmyk();
    void noticesTruncation_data();
    void noticesTruncation();
    void showsTheGoodRowsOfATruncatedFile_data();
    void showsTheGoodRowsOfATruncatedFile();
    void acceptsDataBehindTheEnd();
    void fitsIntoTheBox_data();
    void fitsIntoTheBox();
    void anEighthOfAJpegKeepsItsColourSpace();
    void showsTheLargestIcon();
    void recognisesAnimations();
    void stopsWhenCancelled();
    void listsSuffixes();

private:
    QString save(const QString &name, const QByteArray &data);
    static QByteArray exifWithOrientation(int orientation);

    QTemporaryDir m_folder;
};

void TestImageReader::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

QString TestImageReader::save(const QString &name, const QByteArray &data)
{
    const QString path = m_folder.filePath(name);
    return pictures::write(path, data) ? path : QString();
}

QByteArray TestImageReader::exifWithOrientation(int orientation)
{
    Exiv2::ExifData exif;
    exif["Exif.Image.Orientation"] = static_cast<uint16_t>(orientation);
    Exiv2::Blob blob;
    Exiv2::ExifParser::encode(blob, Exiv2::bigEndian, exif);
    return QByteArray(reinterpret_cast<const char *>(blob.data()), static_cast<qsizetype>(blob.size()));
}

void TestImageReader::readsEveryFormat_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"png", "jpeg", "webp", "bmp", "tiff", "ico", "ppm", "xpm", "xbm"})
        QTest::addRow("%s", format) << QByteArray(format);
}

void TestImageReader::readsEveryFormat()
{
    QFETCH(QByteArray, format);
    const QImage picture = pictures::quarters({32, 24});
    const QString path =
        save(QStringLiteral("any.") + QString::fromLatin1(format), pictures::encoded(picture, format, 100));
    const auto info = probeImage(path);
    QVERIFY2(info, info ? "" : qPrintable(info.error().text));
    QCOMPARE(info->size, QSize(32, 24));
    QCOMPARE(info->format, format);
    QCOMPARE(info->orientation, 1);
    QCOMPARE(info->fileBytes, QFileInfo(path).size());
    QVERIFY(!info->animated);
    const auto read = readImage(path);
    QVERIFY2(read, read ? "" : qPrintable(read.error().text));
    QCOMPARE(read->image.size(), QSize(32, 24));
    QCOMPARE(read->info.size, QSize(32, 24));
    QVERIFY(!read->truncated);
    if (format != "xbm")
        QVERIFY(pictures::alike(read->image.pixelColor(30, 2), Qt::green, 60));
}

void TestImageReader::contentDecidesNotTheSuffix()
{
    const QImage picture = pictures::quarters({8, 8});
    for (const QString &name :
         {QStringLiteral("lie.jpg"), QStringLiteral("lie.svg"), QStringLiteral("lie")}) {
        const auto read = readImage(save(name, pictures::encoded(picture, "png")));
        QVERIFY(read);
        QCOMPARE(read->info.format, QByteArray("png"));
        QCOMPARE(read->image.convertToFormat(QImage::Format_RGB32), picture);
    }
}

void TestImageReader::appliesTheOrientationOfAJpeg_data()
{
    QTest::addColumn<int>("orientation");
    for (int orientation = 0; orientation <= 9; ++orientation)
        QTest::addRow("%d", orientation) << orientation;
}

void TestImageReader::appliesTheOrientationOfAJpeg()
{
    QFETCH(int, orientation);
    const QImage upright = pictures::quarters({128, 64});
    const int right = upright.width() - 1;
    const int bottom = upright.height() - 1;
    const bool swaps = orientation >= 5 && orientation <= 8;
    // What the standard says about row 0 and column 0 of the stored picture.
    QImage stored(swaps ? QSize(64, 128) : QSize(128, 64), QImage::Format_RGB32);
    for (int y = 0; y < stored.height(); ++y) {
        for (int x = 0; x < stored.width(); ++x) {
            const QPoint from[] = {{x, y},          {x, y}, {right - x, y}, {right - x, bottom - y},
                                   {x, bottom - y}, {y, x}, {right - y, x}, {right - y, bottom - x},
                                   {y, bottom - x}, {x, y}};
            stored.setPixel(x, y, upright.pixel(from[orientation]));
        }
    }
    const QString path = save(QStringLiteral("turned.jpg"), pictures::encoded(stored, "jpeg", 100));
    auto file = Exiv2::ImageFactory::open(QFile::encodeName(path).toStdString());
    file->exifData()["Exif.Image.Orientation"] = static_cast<uint16_t>(orientation);
    file->writeMetadata();

    const int expected = orientation >= 1 && orientation <= 8 ? orientation : 1;
    const auto info = probeImage(path);
    QVERIFY(info);
    QCOMPARE(info->orientation, expected);
    QCOMPARE(info->size, upright.size());
    for (const QSize box : {QSize(), QSize(32, 32), QSize(16, 16)}) {
        const auto read = readImage(path, inBox(box));
        QVERIFY(read);
        const QImage &image = read->image;
        QCOMPARE(image.size(), box.isEmpty() ? upright.size() : QSize(box.width(), box.height() / 2));
        QCOMPARE(read->info.size, upright.size());
        const int x = image.width() - 2;
        const int y = image.height() - 2;
        QVERIFY(pictures::alike(image.pixelColor(1, 1), Qt::red, 40));
        QVERIFY(pictures::alike(image.pixelColor(x, 1), Qt::green, 40));
        QVERIFY(pictures::alike(image.pixelColor(1, y), Qt::blue, 40));
        QVERIFY(pictures::alike(image.pixelColor(x, y), Qt::yellow, 40));
    }
}

void TestImageReader::appliesTheOrientationOfOtherFormats_data()
{
    QTest::addColumn<QString>("path");
    const QImage stored = pictures::quarters({64, 32});

    QByteArray png = pictures::encoded(stored, "png");
    const QByteArray chunk = png::chunk("eXIf", exifWithOrientation(6));
    QTest::newRow("png") << save(QStringLiteral("early.png"), QByteArray(png).insert(33, chunk));
    QTest::newRow("png, behind the pixels")
        << save(QStringLiteral("late.png"), QByteArray(png).insert(png.size() - 12, chunk));

    for (const char *format : {"webp", "png"}) {
        const QString path = save(QStringLiteral("exiv2.") + QLatin1StringView(format),
                                  pictures::encoded(stored, format, 100));
        auto file = Exiv2::ImageFactory::open(QFile::encodeName(path).toStdString());
        file->readMetadata();
        file->exifData()["Exif.Image.Orientation"] = uint16_t(6);
        file->writeMetadata();
        QTest::addRow("%s by exiv2", format) << path;
    }

    QByteArray tiff;
    QBuffer buffer(&tiff);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "tiff");
    writer.setTransformation(QImageIOHandler::TransformationRotate90);
    QVERIFY(writer.write(stored));
    QTest::newRow("tiff") << save(QStringLiteral("turned.tiff"), tiff);
}

void TestImageReader::appliesTheOrientationOfOtherFormats()
{
    QFETCH(QString, path);
    const auto info = probeImage(path);
    QVERIFY(info);
    QCOMPARE(info->orientation, 6);
    QCOMPARE(info->size, QSize(32, 64));
    const auto read = readImage(path);
    QVERIFY(read);
    QCOMPARE(read->image.size(), QSize(32, 64));
    // Turned clockwise: what was at the left bottom is at the left top.
    QCOMPARE(read->image.pixelColor(1, 1), QColor(Qt::blue));
    QCOMPARE(read->image.pixelColor(30, 1), QColor(Qt::red));
    QCOMPARE(read->image.pixelColor(30, 62), QColor(Qt::green));
}

void TestImageReader::keepsDepthAndColourSpace()
{
    QImage picture = pictures::quarters({16, 8}, QImage::Format_RGBA64);
    picture.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    const auto read = readImage(save(QStringLiteral("deep.png"), pictures::encoded(picture, "png")));
    QVERIFY(read);
    QCOMPARE(read->image.depth(), 64);
    QVERIFY(read->info.hasAlpha);
    QCOMPARE(read->image.colorSpace(), QColorSpace(QColorSpace::AdobeRgb));
    const auto small = readImage(m_folder.filePath(QStringLiteral("deep.png")), inBox({8, 8}));
    QVERIFY(small);
    QCOMPARE(small->image.size(), QSize(8, 4));
    QCOMPARE(small->image.colorSpace(), QColorSpace(QColorSpace::AdobeRgb));

    picture = picture.convertToFormat(QImage::Format_RGB32);
    const QString path = save(QStringLiteral("adobe.jpg"), pictures::encoded(picture, "jpeg"));
    auto file = Exiv2::ImageFactory::open(QFile::encodeName(path).toStdString());
    file->readMetadata();
    file->exifData()["Exif.Image.Orientation"] = uint16_t(8);
    file->writeMetadata();
    const auto turned = readImage(path);
    QVERIFY(turned);
    QVERIFY(!turned->info.hasAlpha);
    QCOMPARE(turned->image.size(), QSize(8, 16));
    QCOMPARE(turned->image.colorSpace(), QColorSpace(QColorSpace::AdobeRgb));
}

void TestImageReader::ignoresTheRatioInTheName()
{
    const QByteArray data = pictures::encoded(pictures::quarters({8, 8}), "jpeg");
    const auto read = readImage(save(QStringLiteral("foo@2x.jpg"), data));
    QVERIFY(read);
    QCOMPARE(read->image.devicePixelRatio(), 1.0);
    QCOMPARE(read->image.size(), QSize(8, 8));
}

void TestImageReader::opensCmyk()
{
    const auto read = readImage(QStringLiteral(UPVIEW_TEST_DATA "/image/cmyk.jpg"));
    QVERIFY(read);
    QVERIFY(pictures::alike(read->image.pixelColor(2, 2), Qt::red, 20));
}

void TestImageReader::noticesTruncation_data()
{
    QTest::addColumn<QString>("path");
    const QImage picture = pictures::noise({100, 80});
    for (const char *format : {"jpeg", "png", "webp", "bmp", "tiff", "ppm"}) {
        const QByteArray data = pictures::encoded(picture, format, 100);
        for (const int percent : {3, 50, 99}) {
            const QString name = QStringLiteral("cut%1.%2").arg(percent).arg(QLatin1StringView(format));
            QTest::newRow(qPrintable(name)) << save(name, data.left(data.size() * percent / 100));
        }
    }
    const QByteArray jpeg = pictures::encoded(picture, "jpeg", 100);
    QTest::newRow("only the end mark missing") << save(QStringLiteral("end.jpg"), jpeg.chopped(2));
    QTest::newRow("filled with zeros")
        << save(QStringLiteral("zeros.jpg"), jpeg.left(jpeg.size() / 2) + QByteArray(jpeg.size() / 2, '\0'));
    const QByteArray gif = pictures::read(QStringLiteral(UPVIEW_TEST_DATA "/image/three-frames.gif"));
    QVERIFY(!gif.isEmpty());
    QTest::newRow("gif") << save(QStringLiteral("cut.gif"), gif.chopped(5));
}

void TestImageReader::noticesTruncation()
{
    QFETCH(QString, path);
    const auto read = readImage(path);
    if (read)
        QVERIFY(read->truncated);
    else
        QCOMPARE(read.error().code, ErrorCode::Damaged);
}

void TestImageReader::showsTheGoodRowsOfATruncatedFile_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"jpeg", "png"})
        QTest::newRow(format) << QByteArray(format);
}

void TestImageReader::showsTheGoodRowsOfATruncatedFile()
{
    QFETCH(QByteArray, format);
    QImage picture = pictures::noise({256, 256});
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 256; ++x)
            picture.setPixel(x, y, qRgb(200, 100, 50));
    }
    const QByteArray data = pictures::encoded(picture, format, 90);
    const auto read = readImage(save(QStringLiteral("half"), data.left(data.size() / 2)));
    QVERIFY(read);
    QVERIFY(read->truncated);
    QCOMPARE(read->image.size(), picture.size());
    QVERIFY(pictures::alike(read->image.pixelColor(100, 20), QColor(200, 100, 50)));
    // The same every time: no row shows what was in memory.
    const QImage again = readImage(m_folder.filePath(QStringLiteral("half")))->image;
    QCOMPARE(again, read->image);
    QCOMPARE(read->image.pixelColor(9, 254), read->image.pixelColor(200, 254));
}

void TestImageReader::acceptsDataBehindTheEnd()
{
    const QImage picture = pictures::noise({60, 40});
    for (const char *format : {"jpeg", "png", "webp", "bmp"}) {
        const QByteArray data = pictures::encoded(picture, format, 90) + QByteArray(5000, 'z');
        const auto read = readImage(save(QStringLiteral("tail"), data));
        QVERIFY2(read, format);
        QVERIFY2(!read->truncated, format);
    }
}

void TestImageReader::fitsIntoTheBox_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QSize>("box");
    QTest::addColumn<QSize>("expected");
    for (const char *format : {"jpeg", "png"}) {
        QTest::addRow("%s smaller", format) << QByteArray(format) << QSize(100, 100) << QSize(100, 75);
        QTest::addRow("%s an eighth", format) << QByteArray(format) << QSize(50, 50) << QSize(50, 38);
        QTest::addRow("%s tiny", format) << QByteArray(format) << QSize(1, 1) << QSize(1, 1);
        QTest::addRow("%s not enlarged", format) << QByteArray(format) << QSize(800, 700) << QSize(400, 300);
        QTest::addRow("%s one side", format) << QByteArray(format) << QSize(800, 150) << QSize(200, 150);
    }
}

void TestImageReader::fitsIntoTheBox()
{
    QFETCH(QByteArray, format);
    QFETCH(QSize, box);
    QFETCH(QSize, expected);
    const QString path =
        save(QStringLiteral("box"), pictures::encoded(pictures::quarters({400, 300}), format, 95));
    const auto read = readImage(path, inBox(box));
    QVERIFY(read);
    QCOMPARE(read->image.size(), expected);
    QCOMPARE(read->info.size, QSize(400, 300));
    if (expected.width() > 10) {
        QVERIFY(pictures::alike(read->image.pixelColor(3, 3), Qt::red));
        QVERIFY(pictures::alike(read->image.pixelColor(expected.width() - 4, 3), Qt::green));
    }
}

void TestImageReader::anEighthOfAJpegKeepsItsColourSpace()
{
    QImage picture = pictures::quarters({128, 128});
    picture.setColorSpace(QColorSpace(QColorSpace::DisplayP3));
    const QString path = save(QStringLiteral("p3.jpg"), pictures::encoded(picture, "jpeg", 95));
    const auto quarter = readImage(path, inBox({32, 32}));
    const auto eighth = readImage(path, inBox({16, 16}));
    QVERIFY(quarter && eighth);
    QVERIFY(quarter->image.colorSpace().isValid());
    QCOMPARE(eighth->image.colorSpace(), quarter->image.colorSpace());
    QCOMPARE(eighth->iccProfile, quarter->iccProfile);
}

void TestImageReader::showsTheLargestIcon()
{
    const QByteArray small = pictures::encoded(pictures::quarters({16, 16}), "png");
    const QByteArray large = pictures::encoded(pictures::quarters({48, 48}), "png");
    QByteArray data("\0\0\1\0\2\0", 6);
    quint32 offset = 6 + 2 * 16;
    for (const QByteArray &png : {small, large}) {
        QByteArray entry(16, '\0');
        entry[0] = entry[1] = png == small ? 16 : 48;
        entry[4] = 1;
        entry[6] = 32;
        qToLittleEndian(static_cast<quint32>(png.size()), entry.data() + 8);
        qToLittleEndian(offset, entry.data() + 12);
        offset += static_cast<quint32>(png.size());
        data += entry;
    }
    const QString path = save(QStringLiteral("two.ico"), data + small + large);
    QCOMPARE(probeImage(path).value().size, QSize(48, 48));
    QCOMPARE(readImage(path).value().image.size(), QSize(48, 48));
}

void TestImageReader::recognisesAnimations()
{
    for (const char *name : {"three-frames.gif", "three-frames.webp"}) {
        const QString path = QStringLiteral(UPVIEW_TEST_DATA "/image/") + QLatin1StringView(name);
        const auto info = probeImage(path);
        QVERIFY(info);
        QVERIFY(info->animated);
        QCOMPARE(info->size, QSize(6, 4));
        const auto read = readImage(path);
        QVERIFY(read);
        QVERIFY(!read->truncated);
        QCOMPARE(read->image.pixelColor(3, 2), QColor(Qt::red));
    }
}

void TestImageReader::stopsWhenCancelled()
{
    const QString path = save(QStringLiteral("c.png"), pictures::encoded(pictures::noise({50, 40}), "png"));
    ReadOptions options;
    QVERIFY(readImage(path, options));
    options.cancel.cancel();
    const auto read = readImage(path, options);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Cancelled);
}

void TestImageReader::listsSuffixes()
{
    const QStringList suffixes = readableSuffixes();
    QVERIFY(std::is_sorted(suffixes.cbegin(), suffixes.cend()));
    for (const char *suffix : {"jpg", "jpeg", "png", "gif", "bmp", "webp", "tif", "tiff", "ico", "svg",
                               "svgz", "avif", "heic", "jxl", "nef", "dng"})
        QVERIFY2(suffixes.contains(QLatin1StringView(suffix)), suffix);
    for (const char *suffix : {"mng", "icns", "pdf", "txt", "mp4"})
        QVERIFY2(!suffixes.contains(QLatin1StringView(suffix)), suffix);
    QVERIFY(hasReadableSuffix(QStringLiteral("a.JPG")));
    QVERIFY(hasReadableSuffix(QStringLiteral("/x.y/a.b.png")));
    QVERIFY(!hasReadableSuffix(QStringLiteral("png")));
    QVERIFY(!hasReadableSuffix(QStringLiteral(".png")));
    QVERIFY(!hasReadableSuffix(QStringLiteral("/x.png/a")));
    QVERIFY(!hasReadableSuffix(QStringLiteral("a.mng")));
}

UPVIEW_TEST_GUILESS_MAIN(TestImageReader)

#include "tst_imagereader.moc"
