// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/colourprofile.h"
#include "core/image/imagereader.h"
#include "core/image/imagewriter.h"
#include "core/image/tiffdevice.h"
#include "pictures.h"
#include "profiles.h"
#include "support/testmain.h"

#include <QColorSpace>
#include <QTemporaryDir>
#include <QtEndian>

#include <vector>

using namespace upview;

class TestColourProfile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString save(const QString &name, const QByteArray &data)
    {
        const QString path = m_folder.filePath(name);
        return pictures::write(path, data) ? path : QString();
    }

    static QByteArray dataFile(const char *name)
    {
        return pictures::read(QStringLiteral(UPVIEW_TEST_DATA "/image/") + QLatin1StringView(name));
    }

    static QByteArray withJpegProfile(QByteArray jpeg, const QByteArray &profile)
    {
        QByteArray segment("\xff\xe2\0\0ICC_PROFILE\0\1\1", 18);
        qToBigEndian(static_cast<quint16>(profile.size() + 16), segment.data() + 2);
        return jpeg.insert(2, segment + profile);
    }

    /// Two rows of three pixels: half magenta.
    QString cmykTiff(const QString &name, int bits, int channels, const QByteArray &profile)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        QString message;
        if (!file.open(QIODevice::ReadWrite))
            return {};
        const upview::tiff::Handle handle = upview::tiff::open(file, "w", message);
        TIFF *tiff = handle.get();
        TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, 3);
        TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, 2);
        TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, bits);
        TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, channels);
        TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_SEPARATED);
        TIFFSetField(tiff, TIFFTAG_INKSET, INKSET_CMYK);
        TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
        TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, 1);
        if (channels > 4) {
            const uint16_t kind = EXTRASAMPLE_UNSPECIFIED;
            TIFFSetField(tiff, TIFFTAG_EXTRASAMPLES, 1, &kind);
        }
        if (!profile.isEmpty())
            TIFFSetField(tiff, TIFFTAG_ICCPROFILE, uint32_t(profile.size()), profile.constData());
        for (int y = 0; y < 2; ++y) {
            std::vector<quint16> deep(size_t(channels) * 3);
            std::vector<quint8> shallow(size_t(channels) * 3);
            for (size_t x = 0; x < 3; ++x) {
                deep[x * channels + 1] = 0x8000;
                shallow[x * channels + 1] = 0x80;
            }
            TIFFWriteScanline(tiff, bits == 16 ? static_cast<void *>(deep.data()) : shallow.data(),
                              uint32_t(y), 0);
        }
        return path;
    }

private Q_SLOTS:
    void tellsWhatAProfileIsOf()
    {
        using namespace colourprofile;
        QCOMPARE(model(profiles::linearGrey()), Model::Grey);
        QCOMPARE(model(profiles::table(cmsSigRgbData)), Model::Rgb);
        QCOMPARE(model(profiles::table(cmsSigCmykData)), Model::Cmyk);
        QCOMPARE(model(QColorSpace(QColorSpace::AdobeRgb).iccProfile()), Model::Rgb);
        QCOMPARE(model({}), Model::None);
        QCOMPARE(model("nonsense"), Model::None);
        QCOMPARE(model(profiles::linearGrey().left(60)), Model::None);
        QVERIFY(fits(profiles::linearGrey(), true));
        QVERIFY(!fits(profiles::linearGrey(), false));
    }

    void convertsGreyAsGrey_data()
    {
        QTest::addColumn<QImage::Format>("format");
        for (const auto format : {QImage::Format_Grayscale8, QImage::Format_Grayscale16, QImage::Format_RGB32,
                                  QImage::Format_RGBX64, QImage::Format_RGBA64})
            QTest::addRow("%d", int(format)) << format;
    }

    void convertsGreyAsGrey()
    {
        QFETCH(QImage::Format, format);
        QImage image(4, 4, QImage::Format_Grayscale8);
        image.fill(128);
        image = image.convertToFormat(format);
        const QImage shown = colourprofile::toSrgb(image, profiles::linearGrey());
        QCOMPARE(shown.format(), format);
        QCOMPARE(shown.colorSpace(), QColorSpace(QColorSpace::SRgb));
        // Half the light is 188 of 255.
        const QColor colour = shown.pixelColor(2, 2);
        QVERIFY2(std::abs(colour.red() - 188) <= 1, qPrintable(colour.name()));
        QVERIFY(colour.red() == colour.green() && colour.green() == colour.blue());
        QCOMPARE(colour.alpha(), 255);
    }

    void convertsColoursAsQtDoesWhereQtCan_data()
    {
        QTest::addColumn<QImage::Format>("format");
        QTest::newRow("8 bits") << QImage::Format_RGB32;
        QTest::newRow("16 bits") << QImage::Format_RGBX64;
    }

    void convertsColoursAsQtDoesWhereQtCan()
    {
        QFETCH(QImage::Format, format);
        QImage image = pictures::noise({32, 32}, format);
        const QColorSpace space(QColorSpace::DisplayP3);
        const QImage shown = colourprofile::toSrgb(image, space.iccProfile());
        image.setColorSpace(space);
        image.convertToColorSpace(QColorSpace::SRgb);
        QCOMPARE(shown.format(), format);
        for (int y = 0; y < 32; ++y) {
            for (int x = 0; x < 32; ++x)
                QVERIFY2(pictures::alike(shown.pixelColor(x, y), image.pixelColor(x, y), 3),
                         qPrintable(shown.pixelColor(x, y).name() + image.pixelColor(x, y).name()));
        }
    }

    void refusesWhatDoesNotFit()
    {
        const QImage image = pictures::quarters({8, 8});
        QVERIFY(colourprofile::toSrgb(image, profiles::table(cmsSigCmykData)).isNull());
        QVERIFY(colourprofile::toSrgb(image, "nonsense").isNull());
        QVERIFY(colourprofile::toSrgb({}, profiles::linearGrey()).isNull());
        CancelFlag cancel;
        cancel.cancel();
        QVERIFY(colourprofile::toSrgb(image, profiles::table(cmsSigRgbData), cancel).isNull());
    }

    void aProfileThatQtCannotReadIsAppliedOrKept_data()
    {
        QTest::addColumn<QByteArray>("format");
        for (const char *format : {"png", "jpeg", "webp", "tiff"})
            QTest::newRow(format) << QByteArray(format);
    }

    void aProfileThatQtCannotReadIsAppliedOrKept()
    {
        QFETCH(QByteArray, format);
        const QByteArray profile = profiles::table(cmsSigRgbData);
        QVERIFY(!QColorSpace::fromIccProfile(profile).isValid());
        QImage image(16, 16, QImage::Format_RGB32);
        image.fill(QColor(255, 128, 0));
        WriteOptions options;
        options.format = format;
        options.quality = 100;
        options.iccProfile = profile;
        const QString path = m_folder.filePath(QStringLiteral("table.") + QString::fromLatin1(format));
        QVERIFY(writeImage(image, path, options));

        const auto shown = readImage(path);
        QVERIFY(shown);
        QVERIFY(shown->iccProfile.isEmpty());
        QCOMPARE(shown->image.colorSpace(), QColorSpace(QColorSpace::SRgb));
        const int expected = profiles::srgbOfLightness(128 / 255.0);
        QVERIFY2(pictures::alike(shown->image.pixelColor(8, 8), QColor(expected, expected, expected), 3),
                 qPrintable(shown->image.pixelColor(8, 8).name()));

        ReadOptions keep;
        keep.keepProfile = true;
        const auto kept = readImage(path, keep);
        QVERIFY(kept);
        QCOMPARE(kept->iccProfile, profile);
        QVERIFY(pictures::alike(kept->image.pixelColor(8, 8), QColor(255, 128, 0), 4));
    }

    void aProfileThatQtReadsIsHandedOnToo()
    {
        QImage image = pictures::quarters({8, 8});
        image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
        const QString path = m_folder.filePath(QStringLiteral("adobe.png"));
        QVERIFY(writeImage(image, path, {}));
        const auto read = readImage(path);
        QVERIFY(read);
        QCOMPARE(read->image.colorSpace(), QColorSpace(QColorSpace::AdobeRgb));
        QCOMPARE(read->iccProfile, QColorSpace(QColorSpace::AdobeRgb).iccProfile());
    }

    void greyWithAProfileStaysGrey_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QImage::Format>("depth");
        QTest::newRow("png") << QByteArray("png") << QImage::Format_Grayscale8;
        QTest::newRow("deep png") << QByteArray("png") << QImage::Format_Grayscale16;
        QTest::newRow("jpeg") << QByteArray("jpeg") << QImage::Format_Grayscale8;
        QTest::newRow("deep tiff") << QByteArray("tiff") << QImage::Format_Grayscale16;
    }

    void greyWithAProfileStaysGrey()
    {
        QFETCH(QByteArray, format);
        QFETCH(QImage::Format, depth);
        QImage image(16, 16, QImage::Format_Grayscale8);
        image.fill(128);
        WriteOptions options;
        options.format = format;
        options.iccProfile = profiles::linearGrey();
        const QString path = m_folder.filePath(QStringLiteral("grey.") + QString::fromLatin1(format));
        // As an upscaled picture comes: colours by format, grey by content.
        QVERIFY(writeImage(image.convertToFormat(depth == QImage::Format_Grayscale16 ? QImage::Format_RGBX64
                                                                                     : QImage::Format_RGB32),
                           path, options));
        const auto shown = readImage(path);
        QVERIFY(shown);
        QVERIFY(shown->info.isGrey);
        QCOMPARE(shown->info.bitsPerChannel, depth == QImage::Format_Grayscale16 ? 16 : 8);
        QCOMPARE(shown->image.format(), depth);
        QVERIFY(pictures::alike(shown->image.pixelColor(3, 3), QColor(188, 188, 188), 2));
        ReadOptions keep;
        keep.keepProfile = true;
        const auto kept = readImage(path, keep);
        QVERIFY(kept);
        QCOMPARE(kept->iccProfile, profiles::linearGrey());
        QVERIFY(pictures::alike(kept->image.pixelColor(3, 3), QColor(128, 128, 128), 1));
    }

    void brokenProfilesAreIgnored()
    {
        const QImage picture = pictures::quarters({8, 8});
        QByteArray junk(400, 'x');
        const QString path =
            save(QStringLiteral("junk.jpg"), withJpegProfile(pictures::encoded(picture, "jpeg", 95), junk));
        const auto read = readImage(path);
        QVERIFY(read);
        QVERIFY(read->iccProfile.isEmpty());
        QVERIFY(pictures::alike(read->image.pixelColor(1, 1), Qt::red));
        const QByteArray cut = profiles::table(cmsSigCmykData).left(200);
        QVERIFY(readImage(save(QStringLiteral("cut.jpg"), withJpegProfile(dataFile("cmyk.jpg"), cut))));
    }

    void cmykJpegGoesThroughItsProfile()
    {
        const QByteArray plain = dataFile("cmyk.jpg");
        const auto untagged = readImage(save(QStringLiteral("plain.jpg"), plain));
        QVERIFY(untagged);
        QVERIFY(untagged->info.isCmyk);
        QCOMPARE(untagged->image.colorSpace(), QColorSpace(QColorSpace::SRgb));
        QVERIFY(pictures::alike(untagged->image.pixelColor(2, 2), Qt::red, 20));

        // Red is full magenta, of which this profile makes black.
        const QByteArray tagged = withJpegProfile(plain, profiles::table(cmsSigCmykData));
        for (const bool keepProfile : {false, true}) {
            ReadOptions options;
            options.keepProfile = keepProfile;
            const auto read = readImage(save(QStringLiteral("tagged.jpg"), tagged), options);
            QVERIFY(read);
            QVERIFY(read->info.isCmyk);
            QVERIFY(read->iccProfile.isEmpty());
            QCOMPARE(read->image.colorSpace(), QColorSpace(QColorSpace::SRgb));
            QVERIFY2(pictures::alike(read->image.pixelColor(2, 2), Qt::black, 20),
                     qPrintable(read->image.pixelColor(2, 2).name()));
        }
    }

    void aSmallCmykJpegIsDecodedSmall()
    {
        const QString path = save(QStringLiteral("box.jpg"), dataFile("cmyk.jpg"));
        const QSize full = probeImage(path).value().size;
        ReadOptions options;
        options.boundingSize = full / 2;
        const auto read = readImage(path, options);
        QVERIFY(read);
        QCOMPARE(read->image.size(), full / 2);
        QVERIFY(pictures::alike(read->image.pixelColor(1, 1), Qt::red, 20));
    }

    void aBrokenCmykJpegIsNoticed()
    {
        const QByteArray data = dataFile("cmyk.jpg");
        for (qsizetype size = 20; size < data.size(); size += 7) {
            const auto read = readImage(save(QStringLiteral("cut.jpg"), data.left(size)));
            QVERIFY(!read || read->truncated);
        }
        for (qsizetype at = 2; at < data.size(); at += 3) {
            QByteArray corrupt = data;
            corrupt[at] = static_cast<char>(corrupt[at] ^ 0x5a);
            const auto read = readImage(save(QStringLiteral("corrupt.jpg"), corrupt));
            QVERIFY(!read || !read->image.isNull());
        }
    }

    void cmykTiffGoesThroughItsProfile_data()
    {
        QTest::addColumn<int>("bits");
        QTest::addColumn<int>("channels");
        QTest::newRow("8 bits") << 8 << 4;
        QTest::newRow("16 bits") << 16 << 4;
        QTest::newRow("8 bits and another channel") << 8 << 5;
        QTest::newRow("16 bits and another channel") << 16 << 5;
    }

    void cmykTiffGoesThroughItsProfile()
    {
        QFETCH(int, bits);
        QFETCH(int, channels);
        const auto plain = readImage(cmykTiff(QStringLiteral("p.tif"), bits, channels, {}));
        QVERIFY(plain);
        QVERIFY(plain->info.isCmyk);
        QCOMPARE(plain->info.bitsPerChannel, bits);
        QVERIFY(pictures::alike(plain->image.pixelColor(2, 1), QColor(255, 127, 255), 1));
        const auto read =
            readImage(cmykTiff(QStringLiteral("t.tif"), bits, channels, profiles::table(cmsSigCmykData)));
        QVERIFY(read);
        QVERIFY(read->info.isCmyk);
        const int expected = profiles::srgbOfLightness(0.5);
        for (int x = 0; x < 3; ++x)
            QVERIFY2(pictures::alike(read->image.pixelColor(x, 1), QColor(expected, expected, expected), 3),
                     qPrintable(read->image.pixelColor(x, 1).name()));
    }

    void aBrokenCmykTiffIsNoticed()
    {
        const QByteArray data =
            pictures::read(cmykTiff(QStringLiteral("whole.tif"), 8, 4, profiles::table(cmsSigCmykData)));
        QVERIFY(data.size() > 100);
        for (qsizetype at = 4; at < data.size(); at += at < 200 ? 3 : 197) {
            QByteArray corrupt = data;
            corrupt[at] = static_cast<char>(corrupt[at] ^ 0x5a);
            const auto read = readImage(save(QStringLiteral("corrupt.tif"), corrupt));
            QVERIFY(!read || !read->image.isNull());
        }
        QVERIFY(!readImage(save(QStringLiteral("cut.tif"), data.left(60))));
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestColourProfile)
#include "tst_colourprofile.moc"
