// SPDX-License-Identifier: GPL-3.0-or-later
#include "../image/pictures.h"
#include "core/image/framesource.h"
#include "core/image/imagereader.h"
#include "support/testmain.h"

#include <QColorSpace>
#include <QTemporaryDir>

#include <tiffio.h>

#include <cmath>

using namespace upview;

namespace {

QString sample(const char *name)
{
    return QStringLiteral(UPVIEW_TEST_DATA "/image/") + QLatin1StringView(name);
}

ReadOptions inBox(QSize box)
{
    ReadOptions options;
    options.boundingSize = box;
    return options;
}

} // namespace

/// The formats that are read in the decoder process, through the reader that everybody uses.
class TestFormatReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void aMissingDecoderIsASentence();
    void showsEveryFormat_data();
    void showsEveryFormat();
    void contentDecidesNotTheSuffix();
    void keepsSixteenBitsAndAlpha_data();
    void keepsSixteenBitsAndAlpha();
    void turnsByTheContainerOnce();
    void takesCodedColours();
    void playsAnimations_data();
    void playsAnimations();
    void leafsThroughPages_data();
    void leafsThroughPages();
    void leavesSmallCopiesOutOfThePages();
    void showsThePreviewOfARawFileAtOnce();
    void developsARawFileOnDemand();
    void developsARawFileWithoutAPreview();
    void readsATiffFileWithTheNameOfARawFile();
    void drawsShapesAtTheSizeThatIsAskedFor();
    void drawsPackedShapes();
    void reducesWhatIsTooLarge_data();
    void reducesWhatIsTooLarge();
    void reducesWhatItIsAskedToWhereItCan();
    void survivesBrokenFiles_data();
    void survivesBrokenFiles();

private:
    QString save(const QString &name, const QByteArray &data) const;
    [[nodiscard]] QString tiffWithPages() const;

    QTemporaryDir m_folder;
};

QString TestFormatReader::save(const QString &name, const QByteArray &data) const
{
    const QString path = m_folder.filePath(name);
    return pictures::write(path, data) ? path : QString();
}

// First, while no process is waiting.
void TestFormatReader::aMissingDecoderIsASentence()
{
    const QByteArray program = qgetenv("UPVIEW_DECODER");
    qputenv("UPVIEW_DECODER", "/nowhere/upview-decoder");
    const auto read = readImage(sample("quarters.avif"));
    qputenv("UPVIEW_DECODER", program);
    QVERIFY(!read);
    QVERIFY2(read.error().text.contains(QStringLiteral("upview-decoder")), qPrintable(read.error().text));
    QVERIFY(readImage(sample("quarters.avif")));
}

void TestFormatReader::showsEveryFormat_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"avif", "heic", "jxl", "svg"})
        QTest::newRow(format) << sample((QByteArray("quarters.") + format).constData()) << QByteArray(format);
    const QByteArray tiff = pictures::encoded(pictures::quarters({48, 32}), "tiff");
    QTest::newRow("tiff") << save(QStringLiteral("quarters.tif"), tiff) << QByteArray("tiff");
}

void TestFormatReader::showsEveryFormat()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, format);
    const auto info = probeImage(path);
    QVERIFY2(info, qPrintable(info ? QString() : info.error().text + info.error().details));
    QCOMPARE(info->size, QSize(48, 32));
    QCOMPARE(info->format, format);
    QVERIFY(info->fileBytes > 0);
    const auto read = readImage(path, inBox(info->isVector ? QSize(48, 48) : QSize()));
    QVERIFY(read);
    QCOMPARE(read->image.size(), QSize(48, 32));
    const QImage &image = read->image;
    QVERIFY(pictures::alike(image.pixelColor(3, 3), Qt::red));
    QVERIFY(pictures::alike(image.pixelColor(44, 3), Qt::green));
    QVERIFY(pictures::alike(image.pixelColor(3, 28), Qt::blue));
    QVERIFY(pictures::alike(image.pixelColor(44, 28), Qt::yellow));
    const auto small = readImage(path, inBox({12, 12}));
    QVERIFY(small);
    QCOMPARE(small->image.size(), QSize(12, 8));
    QCOMPARE(small->info.size, QSize(48, 32));
}

void TestFormatReader::contentDecidesNotTheSuffix()
{
    const auto read = readImage(save(QStringLiteral("lie.png"), pictures::read(sample("quarters.heic"))));
    QVERIFY(read);
    QCOMPARE(read->info.format, QByteArray("heic"));
}

void TestFormatReader::keepsSixteenBitsAndAlpha_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("tolerance"); // of 65535: AVIF and HEIC have 10 bits here
    QTest::newRow("avif") << sample("deep.avif") << 600;
    QTest::newRow("heic") << sample("deep.heic") << 1200;
    QTest::newRow("jxl") << sample("deep.jxl") << 1;
}

void TestFormatReader::keepsSixteenBitsAndAlpha()
{
    QFETCH(QString, path);
    QFETCH(int, tolerance);
    const auto read = readImage(path);
    QVERIFY(read);
    QCOMPARE(read->info.bitsPerChannel, 16);
    QVERIFY(read->info.hasAlpha);
    QCOMPARE(read->image.format(), QImage::Format_RGBA64);
    // Red rises from left to right, green from top to bottom, by steps that 8 bits do not have.
    for (const QPoint &place : {QPoint(3, 4), QPoint(20, 30), QPoint(10, 17)}) {
        const QRgba64 pixel =
            reinterpret_cast<const QRgba64 *>(read->image.constScanLine(place.y()))[place.x()];
        QVERIFY(std::abs(pixel.red() - place.x() * 1365) <= tolerance);
        QVERIFY(std::abs(pixel.green() - place.y() * 2114) <= tolerance);
        QVERIFY(std::abs(pixel.blue() - 0x8123) <= tolerance);
        QCOMPARE(pixel.alpha(), quint16(0xffff));
    }
    const QColor right = read->image.pixelColor(40, 10);
    QVERIFY(std::abs(right.alphaF() - 0.5) < 0.01);
}

void TestFormatReader::turnsByTheContainerOnce()
{
    // Turned counter-clockwise, then top and bottom exchanged: rows become columns.
    const auto read = readImage(sample("turned.avif"));
    QVERIFY(read);
    QCOMPARE(read->image.size(), QSize(32, 48));
    QVERIFY(pictures::alike(read->image.pixelColor(3, 3), Qt::red));
    QVERIFY(pictures::alike(read->image.pixelColor(28, 3), Qt::blue));
    QVERIFY(pictures::alike(read->image.pixelColor(3, 44), Qt::green));
}

void TestFormatReader::takesCodedColours()
{
    const auto read = readImage(sample("p3.avif"));
    QVERIFY(read);
    QCOMPARE(read->image.colorSpace(), QColorSpace(QColorSpace::DisplayP3));
}

void TestFormatReader::playsAnimations_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QList<int>>("delays");
    QTest::newRow("avif") << sample("three-frames.avif") << QList<int>{100, 100, 100};
    QTest::newRow("jxl") << sample("three-frames.jxl") << QList<int>{30, 50, 10};
}

void TestFormatReader::playsAnimations()
{
    QFETCH(QString, path);
    QFETCH(QList<int>, delays);
    QVERIFY(probeImage(path).value().animated);
    const auto source = FrameSource::open(path, {});
    QVERIFY(source);
    QCOMPARE((*source)->frameCount(), 3);
    QCOMPARE((*source)->plays(), 0);
    for (int round = 0; round < 2; ++round) {
        const QColor colours[] = {Qt::red, Qt::green, Qt::blue};
        for (int i = 0; i < 3; ++i) {
            const auto frame = (*source)->next();
            QVERIFY(frame);
            QVERIFY(frame->has_value());
            QCOMPARE((*frame)->delayMs, delays.at(i));
            QVERIFY(pictures::alike((*frame)->image.pixelColor(1, 1), colours[i]));
        }
        const auto end = (*source)->next();
        QVERIFY(end);
        QVERIFY(!end->has_value());
        (*source)->rewind();
    }
}

/// A small copy of the first page between the pages, as scanners and maps have them.
QString TestFormatReader::tiffWithPages() const
{
    const QString path = m_folder.filePath(QStringLiteral("pages.tif"));
    TIFF *tiff = TIFFOpen(QFile::encodeName(path).constData(), "w");
    if (tiff == nullptr)
        return {};
    for (const auto &[width, grey, kind] :
         {std::tuple(40, 10, 0), {20, 20, FILETYPE_REDUCEDIMAGE}, {60, 200, 0}}) {
        TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, width);
        TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, 8);
        TIFFSetField(tiff, TIFFTAG_SUBFILETYPE, kind);
        TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 8);
        TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 1);
        TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISBLACK);
        TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
        QByteArray row(width, static_cast<char>(grey));
        for (uint32_t y = 0; y < 8; ++y)
            TIFFWriteScanline(tiff, row.data(), y, 0);
        TIFFWriteDirectory(tiff);
    }
    TIFFClose(tiff);
    return path;
}

void TestFormatReader::leafsThroughPages_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QList<QColor>>("colours"); // at the top left of each page
    QTest::newRow("tiff") << tiffWithPages() << QList<QColor>{QColor(10, 10, 10), QColor(200, 200, 200)};
    QTest::newRow("heic") << sample("pages.heic") << QList<QColor>{Qt::red, Qt::green};
}

void TestFormatReader::leafsThroughPages()
{
    QFETCH(QString, path);
    QFETCH(QList<QColor>, colours);
    QCOMPARE(probeImage(path).value().pages, 2);
    ReadOptions options;
    for (int page = 0; page < 2; ++page) {
        options.page = page;
        const auto read = readImage(path, options);
        QVERIFY(read);
        QCOMPARE(read->info.page, page);
        QCOMPARE(read->info.pages, 2);
        QCOMPARE(read->info.size, read->image.size());
        QVERIFY(pictures::alike(read->image.pixelColor(2, 2), colours.at(page)));
    }
    options.page = 2;
    QVERIFY(!readImage(path, options));
}

void TestFormatReader::leavesSmallCopiesOutOfThePages()
{
    ReadOptions options;
    options.page = 1;
    QCOMPARE(readImage(tiffWithPages(), options).value().image.width(), 60);
}

void TestFormatReader::showsThePreviewOfARawFileAtOnce()
{
    const auto info = probeImage(sample("camera.dng"));
    QVERIFY(info);
    QVERIFY(info->isRaw);
    QCOMPARE(info->size, QSize(48, 64));
    const auto read = readImage(sample("camera.dng"));
    QVERIFY(read);
    QVERIFY(read->isPreview);
    QCOMPARE(read->info.size, QSize(48, 64));
    QCOMPARE(read->image.size(), QSize(32, 48));
    // Turned clockwise, as the file says of the whole.
    QVERIFY(pictures::alike(read->image.pixelColor(3, 3), Qt::blue));
    QVERIFY(pictures::alike(read->image.pixelColor(28, 3), Qt::red));
    QVERIFY(pictures::alike(read->image.pixelColor(28, 44), Qt::green));
}

void TestFormatReader::developsARawFileOnDemand()
{
    ReadOptions options;
    options.developRaw = true;
    const auto read = readImage(sample("camera.dng"), options);
    QVERIFY(read);
    QVERIFY(!read->isPreview);
    QCOMPARE(read->image.size(), QSize(48, 64));
    QCOMPARE(read->info.bitsPerChannel, 16);
    QVERIFY(pictures::alike(read->image.pixelColor(8, 8), Qt::blue, 40));
    QVERIFY(pictures::alike(read->image.pixelColor(40, 8), Qt::red, 40));
    QVERIFY(pictures::alike(read->image.pixelColor(40, 56), Qt::green, 40));
}

void TestFormatReader::developsARawFileWithoutAPreview()
{
    QByteArray data = pictures::read(sample("camera.dng"));
    const qsizetype jpeg = data.indexOf("\xff\xd8\xff");
    QVERIFY(jpeg > 0);
    data.replace(jpeg, 200, QByteArray(200, '\0'));
    const auto read = readImage(save(QStringLiteral("bare.dng"), data));
    QVERIFY(read);
    QVERIFY(!read->isPreview);
    QCOMPARE(read->image.size(), QSize(48, 64));
}

void TestFormatReader::readsATiffFileWithTheNameOfARawFile()
{
    const QByteArray tiff = pictures::encoded(pictures::quarters({48, 32}), "tiff");
    const auto read = readImage(save(QStringLiteral("scan.nef"), tiff));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().text));
    QCOMPARE(read->info.format, QByteArray("tiff"));
    QCOMPARE(read->image.size(), QSize(48, 32));
}

void TestFormatReader::drawsShapesAtTheSizeThatIsAskedFor()
{
    const auto read = readImage(sample("quarters.svg"));
    QVERIFY(read);
    QVERIFY(read->info.isVector);
    QCOMPARE(read->info.size, QSize(48, 32));
    // Without a box it fills a screen.
    QVERIFY(read->image.width() >= 1024);
    const auto large = readImage(sample("quarters.svg"), inBox({3000, 3000}));
    QVERIFY(large);
    QCOMPARE(large->image.size(), QSize(3000, 2000));
    // Sharp: the border between two colours is no wider than a pixel.
    QVERIFY(pictures::alike(large->image.pixelColor(1498, 100), Qt::red));
    QVERIFY(pictures::alike(large->image.pixelColor(1502, 100), Qt::green));
}

void TestFormatReader::drawsPackedShapes()
{
    // The frame of gzip around a stream of zlib without its own.
    const QByteArray shapes = pictures::read(sample("quarters.svg"));
    const QByteArray zlib = qCompress(shapes);
    QByteArray packed("\x1f\x8b\x08\0\0\0\0\0\0\3", 10);
    packed += zlib.mid(6, zlib.size() - 10);
    QVERIFY(readImage(save(QStringLiteral("a.svgz"), packed + QByteArray(8, '\0')), inBox({48, 48}))
            || readImage(save(QStringLiteral("a.svgz"), packed), inBox({48, 48})));
}

void TestFormatReader::reducesWhatIsTooLarge_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"jpeg", "png", "tiff"})
        QTest::newRow(format) << QByteArray(format);
}

void TestFormatReader::reducesWhatIsTooLarge()
{
    QFETCH(QByteArray, format);
    const QString path =
        save(QStringLiteral("large"), pictures::encoded(pictures::quarters({161, 120}), format, 95));
    ReadOptions options;
    options.limits.maxPixels = 10000;
    QCOMPARE(readImage(path, options).error().code, ErrorCode::TooLarge);
    QCOMPARE(probeImage(path, options).error().code, ErrorCode::TooLarge);
    options.mayReduce = true;
    QCOMPARE(probeImage(path, options).value().size, QSize(161, 120));
    const auto read = readImage(path, options);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().text + read.error().details));
    QVERIFY(read->isReduced);
    QCOMPARE(read->info.size, QSize(161, 120));
    QCOMPARE(read->image.size(), QSize(81, 60));
    QVERIFY(pictures::alike(read->image.pixelColor(3, 3), Qt::red));
    QVERIFY(pictures::alike(read->image.pixelColor(77, 3), Qt::green));
    QVERIFY(pictures::alike(read->image.pixelColor(77, 57), Qt::yellow));
    options.boundingSize = QSize(16, 16);
    const auto small = readImage(path, options);
    QVERIFY(small);
    QVERIFY(!small->isReduced);
    QCOMPARE(small->image.size(), QSize(16, 12));
}

void TestFormatReader::reducesWhatItIsAskedToWhereItCan()
{
    const auto write = [this](const char *format, QImageIOHandler::Transformations turned) {
        const QString path = m_folder.filePath(QString::fromLatin1(format));
        QImageWriter writer(path, format);
        writer.setTransformation(turned);
        writer.write(pictures::quarters({161, 120}));
        return path;
    };
    ReadOptions options;
    options.reduceAbove = 10000;
    const QString png = write("png", QImageIOHandler::TransformationNone);
    QVERIFY(!readImage(png, options).value().isReduced);
    options.mayReduce = true;
    const DecodedImage small = readImage(png, options).value();
    QVERIFY(small.isReduced);
    QCOMPARE(small.image.size(), QSize(81, 60));
    QCOMPARE(small.info.size, QSize(161, 120));
    options.reduceAbove = 161 * 120;
    QVERIFY(!readImage(png, options).value().isReduced);
    // A turned TIFF cannot be read row by row.
    options.reduceAbove = 10000;
    const DecodedImage whole =
        readImage(write("tiff", QImageIOHandler::TransformationRotate90), options).value();
    QVERIFY(!whole.isReduced);
    QCOMPARE(whole.image.size(), whole.info.size);
}

void TestFormatReader::survivesBrokenFiles_data()
{
    QTest::addColumn<QByteArray>("data");
    for (const char *name : {"quarters.avif", "deep.avif", "quarters.heic", "pages.heic", "quarters.jxl",
                             "deep.jxl", "three-frames.jxl", "camera.dng", "quarters.svg"})
        QTest::newRow(name) << pictures::read(sample(name));
}

void TestFormatReader::survivesBrokenFiles()
{
    QFETCH(QByteArray, data);
    QRandomGenerator random(5);
    for (int round = 0; round < 25; ++round) {
        QByteArray broken = round % 5 == 0 ? data.left(random.bounded(20, int(data.size()))) : data;
        for (int i = 0; i < 3; ++i)
            broken[random.bounded(16, int(broken.size()))] = static_cast<char>(random.generate());
        const auto read = readImage(save(QStringLiteral("broken"), broken), inBox({64, 64}));
        if (read)
            QVERIFY(!read->image.isNull());
        else
            QVERIFY(!read.error().text.isEmpty());
    }
    QVERIFY(readImage(sample("quarters.avif")));
}

UPVIEW_TEST_GUILESS_MAIN(TestFormatReader)

#include "tst_formatreader.moc"
