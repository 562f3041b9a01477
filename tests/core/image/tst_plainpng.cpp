// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/plainpng.h"
#include "core/image/pngchunks.h"
#include "pictures.h"
#include "support/testmain.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtEndian>

using namespace upview;

namespace {

struct Kind
{
    int depth = 8;
    int colour = 2;
    int channels = 3;
    int interlace = 0;
};

/// Filtered rows of random bytes: each of the five filters comes, and every byte is allowed.
QByteArray randomRows(QSize size, int bytesPerPixel, int mostFilter = 4)
{
    QRandomGenerator random(11);
    QByteArray rows;
    for (int y = 0; y < size.height(); ++y) {
        rows += char(y < 5 ? std::min(y, mostFilter) : random.bounded(mostFilter + 1));
        for (int i = 0; i < size.width() * bytesPerPixel; ++i)
            rows += char(random.bounded(256));
    }
    return rows;
}

QByteArray head(QSize size, const Kind &kind)
{
    QByteArray data(13, '\0');
    qToBigEndian<quint32>(quint32(size.width()), data.data());
    qToBigEndian<quint32>(quint32(size.height()), data.data() + 4);
    data[8] = char(kind.depth);
    data[9] = char(kind.colour);
    data[12] = char(kind.interlace);
    return QByteArray(png::kSignature) + png::chunk("IHDR", data);
}

QByteArray packed(const QByteArray &rows)
{
    return qCompress(rows).mid(4);
}

/// A file with more chunks before and behind the pixels, which lie in several chunks.
QByteArray file(QSize size, const Kind &kind, const QByteArray &pixels, const QByteArray &before = {},
                const QByteArray &behind = {})
{
    QByteArray data = head(size, kind) + before;
    for (qsizetype at = 0; at < pixels.size(); at += 1000)
        data += png::chunk("IDAT", pixels.mid(at, 1000));
    return data + behind + png::chunk("IEND", {});
}

QByteArray plainFile(QSize size = {64, 33}, const QByteArray &before = {}, const QByteArray &behind = {})
{
    return file(size, {}, packed(randomRows(size, 3)), before, behind);
}

} // namespace

class TestPlainPng : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::optional<QImage> read(const QByteArray &data)
    {
        const QString path = m_folder.filePath(QStringLiteral("a.png"));
        if (!pictures::write(path, data))
            return std::nullopt;
        const auto opened = openImageFile(path, {}, {}, ScanDepth::Whole);
        return opened ? readPlainPng(*opened) : std::nullopt;
    }

    static QImage byQt(QByteArray data)
    {
        QBuffer buffer(&data);
        buffer.open(QIODevice::ReadOnly);
        return QImageReader(&buffer, "png").read();
    }

private Q_SLOTS:
    void everyFilterGivesThePixelsThatQtReads_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("colour");
        QTest::addColumn<int>("channels");
        for (const QSize size : {QSize(1, 1), QSize(1, 9), QSize(7, 5), QSize(64, 33), QSize(301, 40)}) {
            const std::pair<int, int> kinds[] = {{0, 1}, {2, 3}, {6, 4}};
            for (const auto &[colour, channels] : kinds)
                QTest::addRow("%d x %d, %d channels", size.width(), size.height(), channels)
                    << size << colour << channels;
        }
    }

    void everyFilterGivesThePixelsThatQtReads()
    {
        QFETCH(QSize, size);
        QFETCH(int, colour);
        QFETCH(int, channels);
        const QByteArray data = file(size, {8, colour, channels, 0}, packed(randomRows(size, channels)));
        const QImage expected = byQt(data);
        QCOMPARE(expected.size(), size);
        const auto image = read(data);
        QVERIFY(image);
        QCOMPARE(image->format(), expected.format());
        QCOMPARE(*image, expected);
    }

    void whatIsSaidBesideThePixelsComesAlong_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("behind");
        const QByteArray gamma = png::chunk("gAMA", QByteArray::fromHex("0000b18f"));
        const QByteArray text = png::chunk("tEXt", QByteArray("Title\0A tree", 12));
        const QByteArray profile = QColorSpace(QColorSpace::AdobeRgb).iccProfile();
        QTest::newRow("gamma") << gamma << QByteArray();
        QTest::newRow("sRGB") << png::chunk("sRGB", QByteArray(1, '\0')) << QByteArray();
        QTest::newRow("profile") << png::chunk("iCCP", QByteArray("x\0\0", 3) + packed(profile))
                                 << QByteArray();
        QTest::newRow("texts") << text << png::chunk("tEXt", QByteArray("Author\0me", 9));
        QTest::newRow("resolution") << png::chunk("pHYs", QByteArray::fromHex("00000b1300000b1401"))
                                    << QByteArray();
        QTest::newRow("offset") << png::chunk("oFFs", QByteArray::fromHex("000000050000000700"))
                                << QByteArray();
    }

    void whatIsSaidBesideThePixelsComesAlong()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, behind);
        const QByteArray data = plainFile({20, 10}, before, behind);
        const QImage expected = byQt(data);
        const QImage bare = byQt(plainFile({20, 10}));
        const auto said = [](const QImage &image) {
            QStringList texts;
            for (const QString &key : image.textKeys())
                texts += key + u'=' + image.text(key);
            return std::tuple(image.colorSpace().iccProfile(), texts, image.dotsPerMeterX(),
                              image.dotsPerMeterY(), image.offset());
        };
        QVERIFY(said(expected) != said(bare));
        const auto image = read(data);
        QVERIFY(image);
        QCOMPARE(*image, expected);
        QVERIFY(said(*image) == said(expected));
    }

    void otherKindsAreLeftToQt_data()
    {
        QTest::addColumn<QByteArray>("data");
        const QSize size(16, 8);
        const auto row = [&](const char *name, const Kind &kind, int bytes, const QByteArray &before = {}) {
            QTest::newRow(name) << file(size, kind, packed(randomRows(size, bytes)), before);
        };
        row("16 bits", {16, 2, 3, 0}, 6);
        row("grey with alpha", {8, 4, 2, 0}, 2);
        row("palette", {8, 3, 1, 0}, 1, png::chunk("PLTE", QByteArray(768, 'x')));
        row("a transparent colour", {8, 2, 3, 0}, 3, png::chunk("tRNS", QByteArray(6, '\0')));
        row("a transparent grey", {8, 0, 1, 0}, 1, png::chunk("tRNS", QByteArray(2, '\0')));
        QTest::newRow("interlaced") << file({1, 1}, {8, 2, 3, 1}, packed(QByteArray(4, '\0')));
    }

    void otherKindsAreLeftToQt()
    {
        QFETCH(QByteArray, data);
        QVERIFY(!byQt(data).isNull());
        QVERIFY(!read(data));
    }

    void faultsAreLeftToQt_data()
    {
        QTest::addColumn<QByteArray>("data");
        const QSize size(64, 33);
        const QByteArray good = plainFile(size);
        const auto changed = [&](qsizetype at) {
            QByteArray data = good;
            data[at] = char(~data[at]);
            return data;
        };
        const QByteArray rows = randomRows(size, 3);
        QTest::newRow("a wrong sum of the head") << changed(29);
        QTest::newRow("a wrong sum of pixels") << changed(33 + 8 + 1000 + 1);
        QTest::newRow("changed pixels") << changed(33 + 8 + 500);
        QTest::newRow("a row is missing") << file(size, {}, packed(rows.chopped(1 + 64 * 3)));
        QTest::newRow("a row too many") << file(size, {}, packed(rows + rows.left(1 + 64 * 3)));
        QByteArray badSum = packed(rows);
        badSum.back() = char(~badSum.back());
        QTest::newRow("a wrong sum of the rows") << file(size, {}, badSum);
        QTest::newRow("an unknown filter") << file(size, {}, packed(QByteArray(1, '\5') + rows.mid(1)));
        QTest::newRow("no pixels") << file(size, {}, {});
        QTest::newRow("pixels in two places") << head(size, {}) + png::chunk("IDAT", packed(rows).left(3000))
                + png::chunk("tEXt", "a") + png::chunk("IDAT", packed(rows).mid(3000))
                + png::chunk("IEND", {});
        QTest::newRow("the end is missing") << good.chopped(12);
        QTest::newRow("cut off in the middle") << good.left(good.size() / 2);
        QTest::newRow("a chunk longer than the file")
            << head(size, {}) + QByteArray::fromHex("7fffffff") + "IDAT" + QByteArray(100, 'x');
    }

    void faultsAreLeftToQt()
    {
        QFETCH(QByteArray, data);
        QVERIFY(read(plainFile())); // but for the fault
        QVERIFY(!read(data));
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestPlainPng)
#include "tst_plainpng.moc"
