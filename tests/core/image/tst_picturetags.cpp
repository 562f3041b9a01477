// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/picturetags.h"
#include "core/image/picturetagswriter.h"
#include "core/image/storedpixels.h"
#include "support/testmain.h"

#include <exiv2/exiv2.hpp>

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QTemporaryDir>

using namespace upview;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::unique_ptr<Exiv2::Image> opened(const QString &path)
{
    auto image = Exiv2::ImageFactory::open(QFile::encodeName(path).toStdString());
    image->readMetadata();
    return std::unique_ptr<Exiv2::Image>(image.release());
}

PictureTags tags(int rating, const QStringList &words = {})
{
    PictureTags result;
    result.rating = rating;
    result.tags = words;
    return result;
}

} // namespace

class TestPictureTags : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString picture(const QString &name)
    {
        QImage image(64, 48, QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                image.setPixel(x, y, qRgb(x * 4, y * 5, (x * y) % 256));
        }
        const QString path = m_folder->filePath(name);
        return image.save(path) ? path : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void ratingAndTagsAreWrittenInsideAndThePixelsStayByteForByte_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"a.jpg", "a.png", "a.webp", "a.tiff"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void ratingAndTagsAreWrittenInsideAndThePixelsStayByteForByte()
    {
        QFETCH(QString, name);
        const QString path = picture(name);
        QVERIFY(!path.isEmpty());
        const QByteArray digest = storedPixelsDigest(contentOf(path));
        const QImage before(path);
        QVERIFY(!digest.isEmpty());

        const PictureTags wanted = tags(4, {QStringLiteral("Mädchen"), QStringLiteral("sea, sky")});
        const auto written = writePictureTags(path, wanted);
        QVERIFY2(written, written ? "" : qPrintable(written.error().text + written.error().details));
        QCOMPARE(readPictureTags(path), wanted);
        QCOMPARE(storedPixelsDigest(contentOf(path)), digest);
        QCOMPARE(QImage(path).convertToFormat(QImage::Format_RGB32),
                 before.convertToFormat(QImage::Format_RGB32));
        QVERIFY(!QFile::exists(sidecarPath(path)));
        // As other programs read it.
        const auto image = opened(path);
        QCOMPARE(image->xmpData()["Xmp.xmp.Rating"].toString(), std::string("4"));
        QCOMPARE(image->xmpData()["Xmp.MicrosoftPhoto.Rating"].toString(), std::string("75"));
        QCOMPARE(image->xmpData()["Xmp.dc.subject"].count(), size_t(2));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{name});
    }

    void theDigestTellsOtherPixels()
    {
        const QByteArray first = contentOf(picture(QStringLiteral("a.png")));
        QImage other(64, 48, QImage::Format_RGB32);
        other.fill(Qt::red);
        const QString path = m_folder->filePath(QStringLiteral("b.png"));
        QVERIFY(other.save(path));
        QVERIFY(storedPixelsDigest(first) != storedPixelsDigest(contentOf(path)));
        QVERIFY(storedPixelsDigest(first.left(first.size() / 2)).isEmpty());
        QVERIFY(storedPixelsDigest("nonsense").isEmpty());
    }

    void otherMetadataIsLeftAlone()
    {
        const QString path = picture(QStringLiteral("a.jpg"));
        {
            const auto image = opened(path);
            image->exifData()["Exif.Image.Make"] = "Upview";
            image->exifData()["Exif.Photo.DateTimeOriginal"] = "2024:05:17 10:20:30";
            Exiv2::XmpProperties::registerNs("http://darktable.sf.net/", "darktable");
            image->xmpData()["Xmp.dc.creator"] = "Somebody";
            image->xmpData()["Xmp.darktable.history_end"] = "7";
            image->writeMetadata();
        }
        QVERIFY(writePictureTags(path, tags(5)));
        const auto image = opened(path);
        QCOMPARE(image->exifData()["Exif.Image.Make"].toString(), std::string("Upview"));
        QCOMPARE(image->xmpData()["Xmp.dc.creator"].toString(), std::string("Somebody"));
        QCOMPARE(image->xmpData()["Xmp.darktable.history_end"].toString(), std::string("7"));
        QVERIFY(image->xmpData().findKey(Exiv2::XmpKey("Xmp.dc.subject")) == image->xmpData().end());
        QCOMPARE(readPictureTags(path).taken, QDateTime(QDate(2024, 5, 17), QTime(10, 20, 30)));
    }

    void listsOfOtherProgramsAreKeptInStep()
    {
        const QString path = picture(QStringLiteral("a.jpg"));
        {
            const auto image = opened(path);
            Exiv2::XmpArrayValue list(Exiv2::xmpSeq);
            for (const char *entry : {"People", "People/Anna", "Places/Rome"})
                list.read(entry);
            image->xmpData().add(Exiv2::XmpKey("Xmp.digiKam.TagsList"), &list);
            image->iptcData()["Iptc.Application2.Keywords"] = "Anna";
            image->exifData()["Exif.Image.Rating"] = uint16_t(1);
            image->writeMetadata();
        }
        QCOMPARE(readPictureTags(path), tags(1, {QStringLiteral("Anna")}));
        QVERIFY(writePictureTags(path, tags(3, {QStringLiteral("Anna"), QStringLiteral("beach")})));
        const auto image = opened(path);
        QCOMPARE(image->xmpData()["Xmp.digiKam.TagsList"].toString(),
                 std::string("People, People/Anna, beach"));
        QCOMPARE(image->exifData()["Exif.Image.Rating"].toString(), std::string("3"));
        QCOMPARE(std::count_if(image->iptcData().begin(), image->iptcData().end(),
                               [](const Exiv2::Iptcdatum &d) { return d.tagName() == "Keywords"; }),
                 std::ptrdiff_t(2));
    }

    void aFormatThatCannotHoldThemGetsASidecar()
    {
        const QString path = picture(QStringLiteral("a.bmp"));
        const QByteArray before = contentOf(path);
        QVERIFY(writePictureTags(path, tags(2, {QStringLiteral("x")})));
        QCOMPARE(contentOf(path), before);
        QCOMPARE(readPictureTags(path), tags(2, {QStringLiteral("x")}));
        QCOMPARE(sidecarPath(path), path + QStringLiteral(".xmp"));
        QCOMPARE(opened(sidecarPath(path))->xmpData()["Xmp.xmp.Rating"].toString(), std::string("2"));
        // With nothing left to say it goes.
        QVERIFY(writePictureTags(path, tags(0)));
        QVERIFY(!QFile::exists(sidecarPath(path)));
    }

    void aSidecarThatIsThereWinsAndIsKeptInStep()
    {
        const QString path = picture(QStringLiteral("a.jpg"));
        QFile sidecar(m_folder->filePath(QStringLiteral("a.xmp")));
        QVERIFY(sidecar.open(QIODevice::WriteOnly));
        sidecar.write("<?xml version=\"1.0\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
                      "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description "
                      "rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmp:Rating=\"-1\" "
                      "xmp:Label=\"Red\"/></rdf:RDF></x:xmpmeta>");
        sidecar.close();
        QCOMPARE(readPictureTags(path), tags(PictureTags::kRejected));
        QVERIFY(writePictureTags(path, tags(5)));
        QCOMPARE(readPictureTags(path), tags(5));
        QCOMPARE(opened(path)->xmpData()["Xmp.xmp.Rating"].toString(), std::string("5"));
        QCOMPARE(opened(sidecarPath(path))->xmpData()["Xmp.xmp.Label"].toString(), std::string("Red"));
    }

    void aBrokenSidecarIsNotWrittenOver()
    {
        const QString path = picture(QStringLiteral("a.bmp"));
        QFile sidecar(sidecarPath(path));
        QVERIFY(sidecar.open(QIODevice::WriteOnly));
        sidecar.write("my notes");
        sidecar.close();
        const auto written = writePictureTags(path, tags(1));
        QVERIFY(!written);
        QVERIFY(written.error().text.contains(QStringLiteral("a.bmp.xmp")));
        QCOMPARE(contentOf(sidecarPath(path)), QByteArray("my notes"));
    }

    void nothingIsWrittenWhereNothingChanges()
    {
        const QString path = picture(QStringLiteral("a.jpg"));
        QVERIFY(writePictureTags(path, tags(3)));
        const QByteArray before = contentOf(path);
        const auto time = QDateTime::fromSecsSinceEpoch(1000000);
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(time, QFileDevice::FileModificationTime));
        }
        QVERIFY(writePictureTags(path, tags(3)));
        QCOMPARE(QFileInfo(path).lastModified(), time);
        QVERIFY(writePictureTags(path, tags(4)));
        QVERIFY(QFileInfo(path).lastModified() > time);
        QVERIFY(contentOf(path) != before);
    }

    void aFileThatIsGoneOrBrokenIsToldInASentence()
    {
        const auto missing = writePictureTags(m_folder->filePath(QStringLiteral("no.jpg")), tags(1));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QVERIFY(!missing.error().text.isEmpty());
        QCOMPARE(readPictureTags(m_folder->filePath(QStringLiteral("no.jpg"))), PictureTags());
        // A damaged picture is not rewritten: its rating lies beside it.
        const QString path = m_folder->filePath(QStringLiteral("broken.jpg"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\xff\xd8\xff\xe0 nonsense");
        file.close();
        const QByteArray before = contentOf(path);
        QVERIFY(writePictureTags(path, tags(1)));
        QCOMPARE(contentOf(path), before);
        QCOMPARE(readPictureTags(path).rating, 1);
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestPictureTags)
#include "tst_picturetags.moc"
