// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/metadatareport.h"
#include "support/testmain.h"

#include <exiv2/exiv2.hpp>

#include <QFile>
#include <QImage>
#include <QTemporaryDir>

using namespace upview;

class TestMetadataReport : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    using Kind = MetadataSection::Kind;

    QString picture(const QString &name)
    {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::green);
        const QString path = m_folder.filePath(name);
        return image.save(path) ? path : QString();
    }

    template <typename Change> static void change(const QString &path, Change &&with)
    {
        auto image = Exiv2::ImageFactory::open(QFile::encodeName(path).toStdString());
        image->readMetadata();
        with(*image);
        image->writeMetadata();
    }

    static QString value(const MetadataReport &report, Kind kind, const QString &label)
    {
        for (const MetadataSection &section : report.sections) {
            for (const MetadataEntry &entry : section.entries) {
                if (section.kind == kind && entry.label == label)
                    return entry.value;
            }
        }
        return {};
    }

private Q_SLOTS:
    void whatPeopleLookForComesFirstInWords()
    {
        const QString path = picture(QStringLiteral("a.jpg"));
        change(path, [](Exiv2::Image &image) {
            Exiv2::ExifData &exif = image.exifData();
            exif["Exif.Image.Make"] = "Canon";
            exif["Exif.Image.Model"] = "Canon EOS R5";
            exif["Exif.Photo.ExposureTime"] = Exiv2::URational(1, 250);
            exif["Exif.Photo.FNumber"] = Exiv2::URational(28, 10);
            exif["Exif.Photo.ISOSpeedRatings"] = uint16_t(400);
            exif["Exif.Photo.FocalLength"] = Exiv2::URational(50, 1);
            exif["Exif.Photo.DateTimeOriginal"] = "2024:05:17 10:20:30";
            exif["Exif.GPSInfo.GPSLatitudeRef"] = "S";
            exif["Exif.GPSInfo.GPSLatitude"] = "33/1 51/1 3060/100";
            exif["Exif.GPSInfo.GPSLongitudeRef"] = "E";
            exif["Exif.GPSInfo.GPSLongitude"] = "151/1 12/1 3600/100";
            exif["Exif.GPSInfo.GPSAltitude"] = Exiv2::URational(25, 1);
            image.xmpData()["Xmp.dc.creator"] = "Somebody";
            image.xmpData()["Xmp.xmp.Rating"] = "4";
            image.iptcData()["Iptc.Application2.City"] = "Sydney";
        });
        const auto report = readMetadataReport(path);
        QVERIFY(report);
        QList<Kind> kinds;
        for (const MetadataSection &section : report->sections)
            kinds.append(section.kind);
        QCOMPARE(kinds,
                 (QList<Kind>{Kind::File, Kind::Camera, Kind::Notes, Kind::Place, Kind::Exif, Kind::Iptc,
                              Kind::Xmp}));
        QCOMPARE(value(*report, Kind::Camera, QStringLiteral("Camera")), QStringLiteral("Canon EOS R5"));
        QCOMPARE(value(*report, Kind::Camera, QStringLiteral("Exposure")), QStringLiteral("1/250 s"));
        QCOMPARE(value(*report, Kind::Camera, QStringLiteral("Aperture")), QStringLiteral("F2.8"));
        QCOMPARE(value(*report, Kind::Camera, QStringLiteral("Sensitivity (ISO)")), QStringLiteral("400"));
        QCOMPARE(value(*report, Kind::Notes, QStringLiteral("By")), QStringLiteral("Somebody"));
        QCOMPARE(value(*report, Kind::Notes, QStringLiteral("Rating")), QString(4, QChar(0x2605)));
        QVERIFY(value(*report, Kind::File, QStringLiteral("Size")).startsWith(QStringLiteral("40 × 30")));
        QVERIFY(report->place);
        QCOMPARE(report->place->text(), QStringLiteral("33.85850° S, 151.21000° E"));
        QCOMPARE(report->place->uri(), QStringLiteral("geo:-33.858500,151.210000"));
    }

    void aPictureWithoutMetadataTellsOfTheFile()
    {
        const auto report = readMetadataReport(picture(QStringLiteral("b.bmp")));
        QVERIFY(report);
        QCOMPARE(report->sections.size(), 1);
        QCOMPARE(report->sections.constFirst().kind, Kind::File);
        QVERIFY(!report->place);
    }

    void placesThatCannotBeAreLeftOut()
    {
        const QString path = picture(QStringLiteral("c.jpg"));
        change(path, [](Exiv2::Image &image) {
            image.exifData()["Exif.GPSInfo.GPSLatitude"] = "33/0 51/1 1/1";
            image.exifData()["Exif.GPSInfo.GPSLongitude"] = "999/1 0/1 0/1";
        });
        const auto report = readMetadataReport(path);
        QVERIFY(report);
        QVERIFY(!report->place);
    }

    void hugeAndBrokenMetadataIsBounded()
    {
        const QString path = picture(QStringLiteral("d.png"));
        change(path, [](Exiv2::Image &image) {
            image.xmpData()["Xmp.dc.source"] = std::string(10 * 1024 * 1024, 'x');
            image.exifData()["Exif.Image.ImageDescription"] = std::string(3 * 1024 * 1024, 'y');
        });
        const auto report = readMetadataReport(path);
        QVERIFY(report);
        for (const MetadataSection &section : report->sections) {
            for (const MetadataEntry &entry : section.entries)
                QVERIFY(entry.value.size() <= kLongestMetadataValue + 1);
        }
        QFile broken(m_folder.filePath(QStringLiteral("e.jpg")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(QByteArray("\xff\xd8\xff\xe1\xff\xff"
                                "Exif\0\0II*\0\xff\xff\xff\xff",
                                20));
        broken.close();
        QVERIFY(readMetadataReport(broken.fileName()));
    }

    void aFileThatIsGoneAndACancelledReadingAreErrors()
    {
        QCOMPARE(readMetadataReport(m_folder.filePath(QStringLiteral("no.jpg"))).error().code,
                 ErrorCode::NotFound);
        CancelFlag cancel;
        cancel.cancel();
        QCOMPARE(readMetadataReport(picture(QStringLiteral("f.jpg")), cancel).error().code,
                 ErrorCode::Cancelled);
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestMetadataReport)
#include "tst_metadatareport.moc"
