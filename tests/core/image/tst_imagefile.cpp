// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/imagefile.h"
#include "core/image/pngchunks.h"
#include "pictures.h"
#include "support/testmain.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtEndian>

#include <algorithm>

#include <sys/stat.h>

using namespace upview;

namespace {

ReadOptions inBox(QSize box, qint64 maxPixels = 1000 * 1000, qint64 maxFileBytes = 1000 * 1000)
{
    ReadOptions options;
    options.boundingSize = box;
    options.limits = {maxPixels, maxFileBytes};
    return options;
}

} // namespace

/// Empty, foreign, hostile and giant files: refused when they are opened, before a pixel is decoded.
class TestImageFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesTheProblem_data();
    void namesTheProblem();
    void refusesWithoutPermission();
    void refusesPipes();
    void checksLimitsBeforeDecoding_data();
    void checksLimitsBeforeDecoding();
    void limitsProgressiveJpegMore();
    void refusesEndlessScans();
    void survivesBrokenFiles_data();
    void survivesBrokenFiles();

private:
    QString save(const QString &name, const QByteArray &data);

    QTemporaryDir m_folder;
};

void TestImageFile::initTestCase()
{
    QVERIFY(m_folder.isValid());
    // For the test that runs as somebody else.
    QCOMPARE(chmod(QFile::encodeName(m_folder.path()).constData(), 0755), 0);
}

QString TestImageFile::save(const QString &name, const QByteArray &data)
{
    const QString path = m_folder.filePath(name);
    return pictures::write(path, data) ? path : QString();
}

void TestImageFile::namesTheProblem_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("word");
    QByteArray random(4096, '\0');
    for (qsizetype i = 0; i < random.size(); ++i)
        random[i] = static_cast<char>((i * 7919 >> 3) ^ i);
    random[0] = 'x';

    const auto row = [](const char *name, const QString &path, ErrorCode code, const char *word) {
        QTest::newRow(name) << path << code << QString::fromLatin1(word);
    };
    row("missing", m_folder.filePath(QStringLiteral("missing.png")), ErrorCode::NotFound, "not there");
    row("below a file", save(QStringLiteral("file"), "x") + QStringLiteral("/a.png"), ErrorCode::NotFound,
        "not there");
    row("folder", m_folder.path(), ErrorCode::UnknownFormat, "folder");
    row("empty", save(QStringLiteral("empty.png"), {}), ErrorCode::EmptyFile, "empty");
    row("random", save(QStringLiteral("random.jpg"), random), ErrorCode::UnknownFormat, "format");
    row("random tga", save(QStringLiteral("random.tga"), random), ErrorCode::UnknownFormat, "format");
    row("one byte", save(QStringLiteral("one.png"), "\x89"), ErrorCode::UnknownFormat, "format");
    // These hang or throw in a plug-in of Qt.
    row("mng", save(QStringLiteral("a.mng"), "\x8aMNG\r\n\x1a\n" + random), ErrorCode::UnknownFormat, "MNG");
    row("icns", save(QStringLiteral("a.icns"), "icns" + random), ErrorCode::UnknownFormat, "Apple icon");
    row("avif, random behind", save(QStringLiteral("a.avif"), QByteArray("\0\0\0 ftypavif", 12) + random),
        ErrorCode::Damaged, "AVIF");
    row("heic, random behind",
        save(QStringLiteral("a.heic"),
             QByteArray("\0\0\0\x18"
                        "ftypheic",
                        12)
                 + random),
        ErrorCode::Damaged, "HEIC");
    row("jpeg xl, random behind", save(QStringLiteral("a.jxl"), "\xff\x0a" + random), ErrorCode::Damaged,
        "JPEG XL");
    row("raw, random behind", save(QStringLiteral("a.cr2"), QByteArray("II*\0\x10\0\0\0CR\2\0", 12) + random),
        ErrorCode::Damaged, "RAW");
    row("svg, random behind", save(QStringLiteral("a.svg"), "<svg " + random), ErrorCode::Damaged, "SVG");
    // Known, and the sentence says so.
    row("photoshop", save(QStringLiteral("a.jpg"), "8BPS" + random), ErrorCode::UnknownFormat, "Photoshop");
    row("video",
        save(QStringLiteral("b.jpg"),
             QByteArray("\0\0\0\x18"
                        "ftypisom\0\0\2\0isomiso2",
                        24)
                 + random),
        ErrorCode::UnknownFormat, "MPEG-4 video");
    row("archive", save(QStringLiteral("c.png"), "PK\3\4" + random), ErrorCode::UnknownFormat, "ZIP");
    row("page", save(QStringLiteral("d.png"), "<!DOCTYPE html><html><body><svg></svg></body></html>"),
        ErrorCode::UnknownFormat, "HTML");
    row("png signature only", save(QStringLiteral("s.png"), png::kSignature), ErrorCode::Damaged, "PNG");
    row("png, random behind", save(QStringLiteral("r.png"), png::kSignature + random), ErrorCode::Damaged,
        "PNG");
    row("jpeg, random behind", save(QStringLiteral("r.jpg"), "\xff\xd8\xff" + random), ErrorCode::Damaged,
        "JPEG");
    row("gif, random behind", save(QStringLiteral("r.gif"), "GIF89a" + random), ErrorCode::Damaged, "GIF");
    row("tiff, random behind", save(QStringLiteral("r.tif"), QByteArray("II*\0", 4) + random),
        ErrorCode::Damaged, "TIFF");
}

void TestImageFile::namesTheProblem()
{
    QFETCH(QString, path);
    QFETCH(ErrorCode, code);
    QFETCH(QString, word);
    const auto info = probeImage(path);
    const auto read = readImage(path);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
    QVERIFY2(read.error().text.contains(word), qPrintable(read.error().text));
    if (!info)
        QCOMPARE(info.error().code, code);
}

void TestImageFile::refusesWithoutPermission()
{
    const QString path =
        save(QStringLiteral("secret.png"), pictures::encoded(pictures::noise({4, 4}), "png"));
    QVERIFY(QFile::setPermissions(path, {}));
    const QString folder = m_folder.filePath(QStringLiteral("closed"));
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(pictures::write(folder + QStringLiteral("/a.png"), "x"));
    QVERIFY(QFile::setPermissions(folder, {}));
    Result<DecodedImage> file;
    Result<ImageInfo> inFolder;
    {
        const pictures::AsNobody nobody;
        file = readImage(path);
        inFolder = probeImage(folder + QStringLiteral("/a.png"));
    }
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::NoPermission);
    QVERIFY(!inFolder);
    QCOMPARE(inFolder.error().code, ErrorCode::NoPermission);
}

void TestImageFile::refusesPipes()
{
    const QString path = m_folder.filePath(QStringLiteral("pipe.png"));
    QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    const auto read = readImage(path);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::UnknownFormat);
}

void TestImageFile::checksLimitsBeforeDecoding_data()
{
    QTest::addColumn<QString>("path");
    QByteArray header(13, '\0');
    qToBigEndian<quint32>(32000, header.data());
    qToBigEndian<quint32>(25000, header.data() + 4);
    header[8] = 8;
    header[9] = 2;
    const QByteArray end = png::chunk("IDAT", "x") + png::chunk("IEND", {});
    QTest::newRow("png") << save(QStringLiteral("giant.png"),
                                 png::kSignature + png::chunk("IHDR", header) + end);
    QByteArray jpeg = pictures::encoded(pictures::quarters({16, 16}), "jpeg");
    const qsizetype frame = jpeg.indexOf("\xff\xc0");
    QVERIFY(frame > 0);
    qToBigEndian<quint16>(25000, jpeg.data() + frame + 5);
    qToBigEndian<quint16>(32000, jpeg.data() + frame + 7);
    QTest::newRow("jpeg") << save(QStringLiteral("giant.jpg"), jpeg);
    QTest::newRow("ppm") << save(QStringLiteral("giant.ppm"), "P6\n32000 25000\n255\nabc");
    QByteArray bmp = pictures::encoded(pictures::quarters({16, 16}), "bmp");
    qToLittleEndian<quint32>(32000, bmp.data() + 18);
    qToLittleEndian<quint32>(25000, bmp.data() + 22);
    QTest::newRow("bmp") << save(QStringLiteral("giant.bmp"), bmp);
    QByteArray icon("\0\0\1\0\1\0\20\20\0\0\1\0\40\0\0\1\0\0\26\0\0\0", 22);
    icon += QByteArray(png::kSignature) + png::chunk("IHDR", header) + end;
    QTest::newRow("ico") << save(QStringLiteral("giant.ico"), icon);
}

void TestImageFile::checksLimitsBeforeDecoding()
{
    QFETCH(QString, path);
    const auto read = readImage(path);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::TooLarge);
    QVERIFY2(read.error().text.contains(QStringLiteral("800 megapixels")), qPrintable(read.error().text));
    QVERIFY2(read.error().text.contains(QStringLiteral("400 megapixels")), qPrintable(read.error().text));
    const auto info = probeImage(path);
    QVERIFY(!info);
    QCOMPARE(info.error().code, ErrorCode::TooLarge);

    const QString fine =
        save(QStringLiteral("fine.png"), pictures::encoded(pictures::noise({50, 40}), "png"));
    QVERIFY(readImage(fine, inBox({}, 2000)));
    QCOMPARE(readImage(fine, inBox({}, 1999)).error().code, ErrorCode::TooLarge);
    const auto bytes = readImage(fine, inBox({}, 1000000, 1000));
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::TooLarge);
}

void TestImageFile::limitsProgressiveJpegMore()
{
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setProgressiveScanWrite(true);
    QVERIFY(writer.write(pictures::noise({100, 100})));
    const QString path = save(QStringLiteral("progressive.jpg"), data);
    QVERIFY(readImage(path));
    const auto scaled = readImage(path, inBox({20, 20}));
    QVERIFY(scaled);
    QCOMPARE(scaled->image.size(), QSize(20, 20));
    const auto refused = readImage(path, inBox({20, 20}, 20000));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::TooLarge);
    QVERIFY(refused.error().text.contains(QStringLiteral("progressive")));
    QVERIFY(readImage(path, inBox({}, 25000)));
}

void TestImageFile::refusesEndlessScans()
{
    QByteArray jpeg = pictures::encoded(pictures::quarters({16, 16}), "jpeg");
    const qsizetype scan = jpeg.indexOf("\xff\xda");
    const QByteArray once = jpeg.mid(scan, jpeg.size() - 2 - scan);
    const auto read = readImage(save(QStringLiteral("scans.jpg"), jpeg.chopped(2) + once.repeated(5000)));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::TooLarge);
}

void TestImageFile::survivesBrokenFiles_data()
{
    QTest::addColumn<QByteArray>("data");
    const QImage picture = pictures::noise({40, 30});
    for (const char *format : {"jpeg", "png", "webp", "bmp", "tiff", "ico"})
        QTest::newRow(format) << pictures::encoded(picture, format, 90);
    for (const char *name : {"three-frames.gif", "three-frames.webp"})
        QTest::newRow(name) << pictures::read(QStringLiteral(UPVIEW_TEST_DATA "/image/")
                                              + QLatin1StringView(name));
}

void TestImageFile::survivesBrokenFiles()
{
    QFETCH(QByteArray, data);
    QRandomGenerator random(3);
    for (int round = 0; round < 60; ++round) {
        QByteArray broken = data;
        for (int i = 0; i < 4; ++i) {
            // Mostly in the header, where it hurts.
            const auto range =
                static_cast<int>(i < 3 ? std::min<qsizetype>(broken.size(), 200) : broken.size());
            broken[random.bounded(8, range)] = static_cast<char>(random.generate());
        }
        const QString path = save(QStringLiteral("broken"), broken);
        const ReadLimits limits{.maxPixels = 1000 * 1000};
        const auto info = probeImage(path, limits);
        const auto read = readImage(path, inBox({}, limits.maxPixels));
        if (read)
            QVERIFY(!read->image.isNull());
        else
            QVERIFY(!read.error().text.isEmpty());
        QVERIFY(info || !info.error().text.isEmpty());
    }
}

UPVIEW_TEST_GUILESS_MAIN(TestImageFile)

#include "tst_imagefile.moc"
