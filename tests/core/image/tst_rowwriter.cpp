// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/imagereader.h"
#include "core/image/rowwriter.h"
#include "core/image/tiffdevice.h"
#include "pictures.h"
#include "support/testmain.h"

#include <exiv2/exiv2.hpp>

#include <QColorSpace>
#include <QDir>
#include <QTemporaryDir>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace upview;

class TestRowWriter : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    static WriteOptions as(const char *format)
    {
        WriteOptions options;
        options.format = format;
        return options;
    }

    /// In bands of seven rows.
    static Result<void> write(const QImage &image, const QString &path, const WriteOptions &options,
                              std::optional<PixelLayout> layout = {})
    {
        auto writer = RowWriter::open(path, image.size(), layout.value_or(PixelLayout::of(image)), options);
        if (!writer)
            return tl::unexpected(writer.error());
        for (int y = 0; y < image.height(); y += 7) {
            const QImage band = image.copy(0, y, image.width(), std::min(7, image.height() - y));
            if (const auto written = (*writer)->writeRows(band); !written)
                return written;
        }
        return (*writer)->finish();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QCOMPARE(chmod(QFile::encodeName(m_folder.path()).constData(), 0755), 0);
    }

    void writesEveryLayoutWithoutLoss_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QImage::Format>("format");
        for (const char *file : {"png", "tiff"}) {
            for (const auto format :
                 {QImage::Format_Grayscale8, QImage::Format_Grayscale16, QImage::Format_RGB32,
                  QImage::Format_RGBX64, QImage::Format_ARGB32, QImage::Format_RGBA64})
                QTest::addRow("%s %d", file, int(format)) << QByteArray(file) << format;
        }
    }

    void writesEveryLayoutWithoutLoss()
    {
        QFETCH(QByteArray, file);
        QFETCH(QImage::Format, format);
        QImage picture = pictures::noise({53, 40}, format);
        // Qt's plug-in for TIFF multiplies the colours by alpha; what is hardly visible loses by it.
        if (file == "tiff" && format == QImage::Format_ARGB32)
            picture = pictures::quarters({53, 40}, format);
        const QString target = path(QStringLiteral("a.") + QString::fromLatin1(file));
        const auto written = write(picture, target, as(file.constData()));
        QVERIFY2(written, qPrintable(written ? QString() : written.error().details));
        const auto read = readImage(target);
        QVERIFY(read);
        QVERIFY(!read->truncated);
        QCOMPARE(read->info.format, file);
        QCOMPARE(read->info.hasAlpha, picture.hasAlphaChannel());
        QCOMPARE(read->info.bitsPerChannel, PixelLayout::of(picture).bits);
        QCOMPARE(read->info.isGrey, PixelLayout::of(picture).grey);
        QCOMPARE(read->image.convertToFormat(format), picture);
    }

    void greyWithAlpha_data()
    {
        QTest::addColumn<int>("bits");
        QTest::newRow("8") << 8;
        QTest::newRow("16") << 16;
    }

    void greyWithAlpha()
    {
        QFETCH(int, bits);
        QImage picture(20, 9, bits == 16 ? QImage::Format_RGBA64 : QImage::Format_ARGB32);
        picture.fill(QColor(90, 90, 90, 51));
        PixelLayout layout;
        layout.grey = true;
        layout.alpha = true;
        layout.bits = bits;
        QVERIFY(write(picture, path(QStringLiteral("ga.png")), as("png"), layout));
        // Colour type 4 in the header.
        QCOMPARE(pictures::read(path(QStringLiteral("ga.png"))).at(25), '\4');
        const auto read = readImage(path(QStringLiteral("ga.png")));
        QVERIFY(read);
        QCOMPARE(read->image.pixelColor(10, 8), QColor(90, 90, 90, 51));
    }

    void jpegStandsOnTheMatte()
    {
        QImage picture(40, 30, QImage::Format_RGBA64);
        picture.fill(QColor(255, 0, 0, 128));
        WriteOptions options = as("jpeg");
        options.matte = Qt::blue;
        QVERIFY(write(picture, path(QStringLiteral("m.jpg")), options));
        const auto read = readImage(path(QStringLiteral("m.jpg")));
        QVERIFY(read);
        QVERIFY(pictures::alike(read->image.pixelColor(20, 20), QColor(128, 0, 127)));
    }

    void carriesProfileTextAndMetadata_data()
    {
        QTest::addColumn<QByteArray>("format");
        for (const char *format : {"png", "jpeg", "tiff"})
            QTest::newRow(format) << QByteArray(format);
    }

    void carriesProfileTextAndMetadata()
    {
        QFETCH(QByteArray, format);
        const QString source = path(QStringLiteral("photo.jpg"));
        QVERIFY(pictures::write(source, pictures::encoded(pictures::quarters({64, 32}), "jpeg")));
        auto photo = Exiv2::ImageFactory::open(QFile::encodeName(source).toStdString());
        photo->readMetadata();
        photo->exifData()["Exif.Image.Orientation"] = uint16_t(6);
        photo->exifData()["Exif.Image.Model"] = "Camera";
        photo->exifData()["Exif.Photo.PixelXDimension"] = uint32_t(64);
        photo->xmpData()["Xmp.dc.creator"] = "Jo";
        photo->iptcData()["Iptc.Application2.City"] = "Ulm";
        photo->writeMetadata();

        WriteOptions options = as(format.constData());
        options.metadataFrom = source;
        options.iccProfile = QColorSpace(QColorSpace::DisplayP3).iccProfile();
        options.textKeys = {{QStringLiteral("Software"), QStringLiteral("Upview")}};
        const QImage picture = pictures::quarters({64, 128});
        const QString target = path(QStringLiteral("result"));
        QVERIFY(write(picture, target, options));

        auto result = Exiv2::ImageFactory::open(QFile::encodeName(target).toStdString());
        result->readMetadata();
        Exiv2::ExifData &exif = result->exifData();
        QCOMPARE(exif["Exif.Image.Model"].toString(), std::string("Camera"));
        QCOMPARE(exif["Exif.Image.Orientation"].toLong(), 1L);
        QCOMPARE(exif["Exif.Photo.PixelXDimension"].toLong(), 64L);
        QCOMPARE(exif["Exif.Photo.PixelYDimension"].toLong(), 128L);
        QCOMPARE(result->xmpData()["Xmp.dc.creator"].toString(), std::string("Jo"));
        QCOMPARE(result->iptcData()["Iptc.Application2.City"].toString(), std::string("Ulm"));
        const auto read = readImage(target);
        QVERIFY(read);
        QCOMPARE(read->info.orientation, 1);
        QCOMPARE(read->iccProfile, options.iccProfile);
        QCOMPARE(read->image.size(), picture.size());
        QVERIFY(pictures::alike(read->image.pixelColor(60, 4), Qt::green, 40));
        if (format == "png")
            QCOMPARE(QImage(target).text(QStringLiteral("Software")), QStringLiteral("Upview"));
    }

    void aVeryLargeTiffIsABigOne()
    {
        // Five billion bytes of one colour: only the first band is written.
        const QSize size(50000, 34000);
        auto writer = RowWriter::open(path(QStringLiteral("big.tif")), size, PixelLayout(), as("tiff"));
        QVERIFY(writer);
        QImage band(50000, 8, QImage::Format_RGB888);
        band.fill(Qt::red);
        QVERIFY((*writer)->writeRows(band));
        const QStringList files =
            QDir(m_folder.path()).entryList({QStringLiteral(".upview-*")}, QDir::Files | QDir::Hidden);
        QCOMPARE(files.size(), 1);
        QCOMPARE(pictures::read(path(files.first())).left(4), QByteArray("II+\0", 4));
    }

    void leavesNothingBehind()
    {
        const QString folder = path(QStringLiteral("empty"));
        QVERIFY(QDir().mkpath(folder));
        const QString target = folder + QStringLiteral("/a.png");
        QVERIFY(pictures::write(target, "old"));
        {
            auto writer = RowWriter::open(target, {10, 10}, PixelLayout(), as("png"));
            QVERIFY(writer);
            QVERIFY((*writer)->writeRows(pictures::quarters({10, 4})));
            QCOMPARE((*writer)->rowsWritten(), 4);
            QCOMPARE((*writer)->finish().error().code, ErrorCode::InvalidArgument);
        }
        QCOMPARE(pictures::read(target), QByteArray("old"));
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void namesTheProblem()
    {
        const auto code = [this](const QString &name, const char *format, QSize size) {
            const auto writer = RowWriter::open(path(name), size, PixelLayout(), as(format));
            return writer ? ErrorCode::Cancelled : writer.error().code;
        };
        QCOMPARE(code(QStringLiteral("no/such/a.png"), "png", {8, 8}), ErrorCode::NotFound);
        QCOMPARE(code(QStringLiteral("a.webp"), "webp", {8, 8}), ErrorCode::InvalidArgument);
        QCOMPARE(code(QStringLiteral("a.bmp"), "bmp", {8, 8}), ErrorCode::InvalidArgument);
        QCOMPARE(code(QStringLiteral("a.jpg"), "jpeg", {70000, 8}), ErrorCode::InvalidArgument);
        QCOMPARE(code(QStringLiteral("a.png"), "png", {0, 8}), ErrorCode::InvalidArgument);
        auto writer = RowWriter::open(path(QStringLiteral("w.png")), {8, 8}, PixelLayout(), as("png"));
        QVERIFY(writer);
        QCOMPARE((*writer)->writeRows(pictures::quarters({9, 1})).error().code, ErrorCode::InvalidArgument);
        QCOMPARE((*writer)->writeRows(pictures::quarters({8, 9})).error().code, ErrorCode::InvalidArgument);
    }

    void saysThatThereIsNoPermission()
    {
        const QString folder = path(QStringLiteral("closed"));
        QVERIFY(QDir().mkpath(folder));
        QCOMPARE(chmod(QFile::encodeName(folder).constData(), 0555), 0);
        const pictures::AsNobody nobody;
        const auto writer =
            RowWriter::open(folder + QStringLiteral("/a.tif"), {8, 8}, PixelLayout(), as("tiff"));
        QVERIFY(!writer);
        QCOMPARE(writer.error().code, ErrorCode::NoPermission);
    }

    void noticesAFileThatCannotGrow_data()
    {
        QTest::addColumn<QByteArray>("format");
        for (const char *format : {"png", "jpeg", "tiff"})
            QTest::newRow(format) << QByteArray(format);
    }

    void noticesAFileThatCannotGrow()
    {
        QFETCH(QByteArray, format);
        const QString folder = path(QStringLiteral("limited"));
        QVERIFY(QDir().mkpath(folder));
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit small = before;
        small.rlim_cur = 32 * 1024;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto written =
            write(pictures::noise({300, 300}), folder + QStringLiteral("/a"), as(format.constData()));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::WriteFailed);
        QVERIFY(!written.error().details.isEmpty());
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 0);
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestRowWriter)
#include "tst_rowwriter.moc"
