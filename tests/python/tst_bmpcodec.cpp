// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/bmpcodec.h"
#include "support/testmain.h"

#include <QBuffer>
#include <QtEndian>

using namespace upview;

class TestBmpCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodedFileIsReadByQt_data();
    void encodedFileIsReadByQt();
    void alphaIsOpaqueWhateverTheSourceHolds();
    void decodesQtsFiles_data();
    void decodesQtsFiles();
    void roundTripIsLossless();
    void refusesBrokenFiles_data();
    void refusesBrokenFiles();
    void everyTruncationIsRefused();

private:
    static QImage picture(QSize size);
    static QByteArray encoded(const QImage &image);
    static Result<QImage> decoded(const QByteArray &file, QSize expected);
};

QImage TestBmpCodec::picture(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, qRgb(x * 7 % 256, y * 11 % 256, (x + y) * 5 % 256));
    }
    return image;
}

QByteArray TestBmpCodec::encoded(const QImage &image)
{
    QByteArray file(qsizetype(bmp::encodedSize(image.size())), '\x55');
    bmp::encode(image, std::span(reinterpret_cast<uchar *>(file.data()), std::size_t(file.size())));
    return file;
}

Result<QImage> TestBmpCodec::decoded(const QByteArray &file, QSize expected)
{
    // A copy of exact size on the heap, so that a sanitizer sees a read past the end.
    const std::vector<uchar> bytes(file.cbegin(), file.cend());
    return bmp::decode(bytes, expected);
}

void TestBmpCodec::encodedFileIsReadByQt_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("one pixel") << QSize(1, 1);
    QTest::newRow("odd") << QSize(3, 5);
    QTest::newRow("wide") << QSize(67, 2);
    QTest::newRow("usual") << QSize(64, 48);
}

void TestBmpCodec::encodedFileIsReadByQt()
{
    QFETCH(QSize, size);
    const QImage image = picture(size);
    const QByteArray file = encoded(image);
    QCOMPARE(qFromLittleEndian<quint16>(file.constData() + 28), quint16(32));
    QCOMPARE(qFromLittleEndian<qint32>(file.constData() + 22), qint32(-size.height()));
    const QImage read = QImage::fromData(file, "bmp");
    QCOMPARE(read.convertToFormat(QImage::Format_RGB32), image);
}

void TestBmpCodec::alphaIsOpaqueWhateverTheSourceHolds()
{
    QImage image(4, 3, QImage::Format_RGB32);
    memset(image.bits(), 0, size_t(image.sizeInBytes()));
    const QByteArray file = encoded(image);
    for (qsizetype i = 122 + 3; i < file.size(); i += 4)
        QCOMPARE(uchar(file[i]), uchar(255));
}

void TestBmpCodec::decodesQtsFiles_data()
{
    QTest::addColumn<int>("width");
    for (int width = 1; width <= 5; ++width)
        QTest::addRow("width %d", width) << width;
}

void TestBmpCodec::decodesQtsFiles()
{
    QFETCH(int, width);
    const QImage image = picture({width, 3});
    QByteArray file;
    QBuffer buffer(&file);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(image.convertToFormat(QImage::Format_RGB888).save(&buffer, "bmp")); // 24 bits, bottom-up
    QCOMPARE(qFromLittleEndian<quint16>(file.constData() + 28), quint16(24));
    QVERIFY(qFromLittleEndian<qint32>(file.constData() + 22) > 0);
    const auto read = decoded(file, image.size());
    QVERIFY(read.has_value());
    QCOMPARE(read->format(), QImage::Format_RGB32);
    QCOMPARE(*read, image);
    QCOMPARE(read->pixel(0, 0) >> 24, 255u);

    // The same rows the other way round with a negative height are the picture upside down.
    qToLittleEndian<qint32>(-3, file.data() + 22);
    const auto flipped = decoded(file, image.size());
    QVERIFY(flipped.has_value());
    QCOMPARE(*flipped, image.mirrored());
}

void TestBmpCodec::roundTripIsLossless()
{
    const QImage image = picture({37, 29});
    const auto read = decoded(encoded(image), image.size());
    QVERIFY(read.has_value());
    QCOMPARE(*read, image);
}

void TestBmpCodec::refusesBrokenFiles_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no magic") << 0 << QByteArray("XX");
    QTest::newRow("pixels before the header's end") << 10 << QByteArray::fromHex("10000000");
    QTest::newRow("pixels after the file's end") << 10 << QByteArray::fromHex("ffffffff");
    QTest::newRow("tiny header") << 14 << QByteArray::fromHex("0c000000");
    QTest::newRow("giant header") << 14 << QByteArray::fromHex("ffffffff");
    QTest::newRow("no width") << 18 << QByteArray::fromHex("00000000");
    QTest::newRow("negative width") << 18 << QByteArray::fromHex("f8ffffff");
    QTest::newRow("another width") << 18 << QByteArray::fromHex("09000000");
    QTest::newRow("giant width") << 18 << QByteArray::fromHex("ffffff7f");
    QTest::newRow("no height") << 22 << QByteArray::fromHex("00000000");
    QTest::newRow("lowest height") << 22 << QByteArray::fromHex("00000080");
    QTest::newRow("another height") << 22 << QByteArray::fromHex("07000000");
    QTest::newRow("8 bits") << 28 << QByteArray::fromHex("0800");
    QTest::newRow("no bits") << 28 << QByteArray::fromHex("0000");
    QTest::newRow("run length") << 30 << QByteArray::fromHex("01000000");
    QTest::newRow("other masks") << 54 << QByteArray::fromHex("ff000000");
}

void TestBmpCodec::refusesBrokenFiles()
{
    QFETCH(int, offset);
    QFETCH(QByteArray, bytes);
    QByteArray file = encoded(picture({8, 6}));
    file.replace(offset, bytes.size(), bytes);
    const auto read = decoded(file, {8, 6});
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::EngineFailed);
    QVERIFY(!read.error().text.isEmpty());
    QVERIFY(!read.error().details.isEmpty());
}

void TestBmpCodec::everyTruncationIsRefused()
{
    const QByteArray file = encoded(picture({8, 6}));
    for (qsizetype size = 0; size < file.size(); ++size)
        QVERIFY2(!decoded(file.left(size), {8, 6}), qPrintable(QString::number(size)));
    QVERIFY(decoded(file, {8, 6}));
}

UPVIEW_TEST_GUILESS_MAIN(TestBmpCodec)
#include "tst_bmpcodec.moc"
