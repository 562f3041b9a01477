// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/exifthumbnail.h"

#include "core/library/samplefiles.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace upview;

class TestExifThumbnail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheEmbeddedPicture();
    void turnsItUpright_data();
    void turnsItUpright();
    void refusesOneThatIsTooSmall();
    void refusesOneWithBarsOrFromBeforeACrop();
    void roundedSidesAreTheSameRatio();
    void thereIsNoneInOtherFiles();
    void brokenExifDataGivesNone();

private:
    QString jpeg(const QImage &image, quint16 orientation, const QImage &thumbnail) const
    {
        const QString path = m_folder.filePath(QStringLiteral("a.jpg"));
        return samples::writeBytes(path, samples::jpegWithExif(image, orientation, thumbnail)) ? path
                                                                                               : QString();
    }
    static bool isLike(QColor colour, QColor expected)
    {
        return qAbs(colour.red() - expected.red()) < 40 && qAbs(colour.green() - expected.green()) < 40
            && qAbs(colour.blue() - expected.blue()) < 40;
    }

    const QTemporaryDir m_folder;
};

void TestExifThumbnail::givesTheEmbeddedPicture()
{
    const QString path = jpeg(samples::plain({800, 600}, Qt::red), 1, samples::plain({160, 120}, Qt::blue));
    const QImage thumbnail = exifThumbnail(path, 1, 128);
    QCOMPARE(thumbnail.size(), QSize(160, 120));
    QVERIFY(isLike(thumbnail.pixelColor(80, 60), Qt::blue));
}

void TestExifThumbnail::turnsItUpright_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QPoint>("corner"); // where the stored top left corner is shown
    QTest::newRow("1") << 1 << QSize(160, 120) << QPoint(0, 0);
    QTest::newRow("2") << 2 << QSize(160, 120) << QPoint(159, 0);
    QTest::newRow("3") << 3 << QSize(160, 120) << QPoint(159, 119);
    QTest::newRow("4") << 4 << QSize(160, 120) << QPoint(0, 119);
    QTest::newRow("5") << 5 << QSize(120, 160) << QPoint(0, 0);
    QTest::newRow("6") << 6 << QSize(120, 160) << QPoint(119, 0);
    QTest::newRow("7") << 7 << QSize(120, 160) << QPoint(119, 159);
    QTest::newRow("8") << 8 << QSize(120, 160) << QPoint(0, 159);
}

void TestExifThumbnail::turnsItUpright()
{
    QFETCH(int, orientation);
    QFETCH(QSize, size);
    QFETCH(QPoint, corner);
    QImage stored = samples::plain({160, 120}, Qt::black);
    for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 32; ++x)
            stored.setPixelColor(x, y, Qt::white);
    }
    const QString path = jpeg(samples::plain({800, 600}, Qt::red), quint16(orientation), stored);
    const QImage thumbnail = exifThumbnail(path, orientation, 128);
    QCOMPARE(thumbnail.size(), size);
    for (const QPoint &point : {QPoint(0, 0), QPoint(size.width() - 1, 0), QPoint(0, size.height() - 1),
                                QPoint(size.width() - 1, size.height() - 1)})
        QCOMPARE(thumbnail.pixelColor(point).red() > 128, point == corner);
}

void TestExifThumbnail::refusesOneThatIsTooSmall()
{
    const QString path = jpeg(samples::plain({800, 600}, Qt::red), 1, samples::plain({160, 120}, Qt::blue));
    QVERIFY(!exifThumbnail(path, 1, 160).isNull());
    QVERIFY(exifThumbnail(path, 1, 161).isNull());
}

void TestExifThumbnail::refusesOneWithBarsOrFromBeforeACrop()
{
    QVERIFY(exifThumbnail(jpeg(samples::plain({900, 600}, Qt::red), 1, samples::plain({160, 120}, Qt::blue)),
                          1, 128)
                .isNull());
    QVERIFY(exifThumbnail(jpeg(samples::plain({600, 800}, Qt::red), 1, samples::plain({160, 120}, Qt::blue)),
                          1, 128)
                .isNull());
}

void TestExifThumbnail::roundedSidesAreTheSameRatio()
{
    QVERIFY(!exifThumbnail(jpeg(samples::plain({900, 600}, Qt::red), 1, samples::plain({160, 106}, Qt::blue)),
                           1, 128)
                 .isNull());
}

void TestExifThumbnail::thereIsNoneInOtherFiles()
{
    QVERIFY(exifThumbnail(jpeg(samples::plain({800, 600}, Qt::red), 1, {}), 1, 128).isNull());
    QVERIFY(exifThumbnail(samples::picture(m_folder.filePath(QStringLiteral("plain.jpg"))), 1, 1).isNull());
    QVERIFY(exifThumbnail(samples::picture(m_folder.filePath(QStringLiteral("plain.png"))), 1, 1).isNull());
    QVERIFY(exifThumbnail(m_folder.filePath(QStringLiteral("missing.jpg")), 1, 1).isNull());
}

void TestExifThumbnail::brokenExifDataGivesNone()
{
    const QByteArray whole =
        samples::jpegWithExif(samples::plain({800, 600}, Qt::red), 1, samples::plain({160, 120}, Qt::blue));
    const QString path = m_folder.filePath(QStringLiteral("broken.jpg"));
    // Every byte of the directories once, and the file cut off: nothing may crash, all may answer null.
    for (int position = 12; position < 90; ++position) {
        QByteArray broken = whole;
        broken[position] = char(0xff);
        QVERIFY(samples::writeBytes(path, broken));
        const QImage thumbnail = exifThumbnail(path, 1, 128);
        QVERIFY(thumbnail.isNull() || thumbnail.size() == QSize(160, 120));
    }
    QVERIFY(samples::writeBytes(path, whole.left(300)));
    QVERIFY(exifThumbnail(path, 1, 128).isNull());
}

UPVIEW_TEST_GUILESS_MAIN(TestExifThumbnail)
#include "tst_exifthumbnail.moc"
