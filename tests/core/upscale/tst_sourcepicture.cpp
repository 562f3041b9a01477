// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/imagewriter.h"
#include "core/image/pictures.h"
#include "core/image/profiles.h"
#include "core/upscale/sourcepicture.h"
#include "core/upscale/upscalejob.h"
#include "servicefixture.h"

#include <QColorSpace>
#include <QDateTime>
#include <QFile>

#include <functional>

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

using namespace upview;

namespace {

/// A JPEG file that is to be shown turned.
QByteArray withOrientation(QByteArray jpeg, char orientation)
{
    QByteArray exif("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 24);
    exif += orientation;
    exif += QByteArray("\0\0\0\0\0\0\0", 7);
    const auto length = quint16(exif.size() + 2);
    return jpeg.insert(2, QByteArray("\xff\xe1", 2) + char(length >> 8) + char(length & 0xff) + exif);
}

/// Shows whether the file was taken, or the picture in hand.
DecodedImage mirrored(DecodedImage picture)
{
    picture.image = picture.image.mirrored();
    return picture;
}

} // namespace

/// Jobs with the decoded picture in hand, and with one that is decoded ahead of them.
class TestSourcePicture : public ServiceFixture
{
    Q_OBJECT

    UpscaleRequest uncached(const QString &path) const
    {
        UpscaleRequest wanted = request(path);
        wanted.refresh = true;
        wanted.keep = false;
        return wanted;
    }

private Q_SLOTS:
    void thePictureInHandGivesTheResultOfTheFile_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<bool>("isTaken");
        const auto encoded = [](QImage image, const QByteArray &profile = {}) {
            WriteOptions options;
            options.iccProfile = profile;
            return *encodeImage(image, options);
        };
        const QImage plain = scene({60, 40});
        QTest::newRow("PNG") << encoded(plain) << true;
        QTest::newRow("JPEG to be turned")
            << withOrientation(pictures::encoded(plain, "jpeg", 90), 6) << true;
        QTest::newRow("alpha") << encoded(pictures::noise({40, 30}, QImage::Format_ARGB32)) << true;
        QTest::newRow("16 bits") << encoded(pictures::noise({40, 30}, QImage::Format_RGBX64)) << true;
        QTest::newRow("16 bits with alpha")
            << encoded(pictures::noise({40, 30}, QImage::Format_RGBA64)) << true;
        QTest::newRow("grey") << encoded(plain.convertToFormat(QImage::Format_Grayscale8)) << true;
        QTest::newRow("palette") << pictures::encoded(plain.convertToFormat(QImage::Format_Indexed8), "png")
                                 << true;
        QTest::newRow("profile") << encoded(plain, profiles::swapped()) << true;
        // Shown converted.
        QTest::newRow("profile of a table") << encoded(plain, profiles::table(cmsSigRgbData)) << false;
        QTest::newRow("profile of grey")
            << encoded(plain.convertToFormat(QImage::Format_Grayscale16), profiles::linearGrey()) << false;
    }

    void thePictureInHandGivesTheResultOfTheFile()
    {
        QFETCH(QByteArray, file);
        QFETCH(bool, isTaken);
        m_engine->pretendedTraits.sixteenBit = true;
        const QString path = m_folder->filePath(QStringLiteral("a"));
        QVERIFY(pictures::write(path, file));
        const UpscaleOutcome fromFile = outcomeOf(uncached(path));
        QVERIFY2(fromFile, fromFile ? "" : qPrintable(fromFile.error().text));

        const Result<DecodedImage> shown = readImage(path); // as the viewer does
        QVERIFY(shown);
        QCOMPARE(sourcepicture::isOf(*shown, *SourceIdentity::of(path)), isTaken);
        UpscaleRequest inHand = uncached(path);
        inHand.picture = *shown;
        const UpscaleOutcome outcome = outcomeOf(inHand);
        QVERIFY(outcome);
        QCOMPARE(outcome->image.format(), fromFile->image.format());
        QCOMPARE(outcome->image, fromFile->image);
        QCOMPARE(outcome->image.colorSpace(), fromFile->image.colorSpace());
        QCOMPARE(outcome->iccProfile, fromFile->iccProfile);
        QCOMPARE(outcome->shown, fromFile->shown);
        QCOMPARE(outcome->sourceSize, fromFile->sourceSize);

        inHand.picture = mirrored(*shown);
        QCOMPARE(outcomeOf(inHand)->image != fromFile->image, isTaken);
    }

    void whatIsNotThePictureOfTheFileIsDecoded_data()
    {
        QTest::addColumn<std::function<void(DecodedImage &)>>("spoil");
        const auto row = [](const char *name, const std::function<void(DecodedImage &)> &spoil) {
            QTest::newRow(name) << spoil;
        };
        row("reduced", [](DecodedImage &picture) { picture.isReduced = true; });
        row("smaller", [](DecodedImage &picture) { picture.image = picture.image.scaled(30, 20); });
        row("a camera's preview", [](DecodedImage &picture) { picture.isPreview = true; });
        row("truncated", [](DecodedImage &picture) { picture.truncated = true; });
        row("converted", [](DecodedImage &picture) { picture.isConverted = true; });
        row("of less depth", [](DecodedImage &picture) { picture.info.bitsPerChannel = 16; });
        row("another page", [](DecodedImage &picture) { picture.info.page = 1; });
        row("older", [](DecodedImage &picture) { picture.modifiedMs -= 1; });
        row("of another length", [](DecodedImage &picture) { picture.info.fileBytes += 1; });
        row("none", [](DecodedImage &picture) { picture.image = {}; });
    }

    void whatIsNotThePictureOfTheFileIsDecoded()
    {
        QFETCH(std::function<void(DecodedImage &)>, spoil);
        const QString path = picture();
        DecodedImage spoilt = mirrored(*readImage(path));
        UpscaleRequest inHand = uncached(path);
        inHand.picture = spoilt;
        const QImage right = FakeEngine::enlarged(scene({96, 64}), 2);
        QVERIFY(outcomeOf(inHand)->image != right);
        spoil(spoilt);
        inHand.picture = spoilt;
        QCOMPARE(outcomeOf(inHand)->image, right);
    }

    void aFileThatChangedIsDecodedAgain()
    {
        const QString path = picture();
        UpscaleRequest inHand = uncached(path);
        inHand.picture = *readImage(path);
        const QImage other = scene({96, 64}).mirrored();
        QVERIFY(other.save(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(5), QFileDevice::FileModificationTime));
        file.close();
        QCOMPARE(outcomeOf(inHand)->image, FakeEngine::enlarged(other, 2));
    }

    void theFileIsReadWhileTheEngineStarts()
    {
        const QString path = picture();
        const int watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        QVERIFY(inotify_add_watch(watch, QFile::encodeName(path).constData(), IN_OPEN) >= 0);
        bool wasRead = false;
        m_engine->whileInitialising = [&] {
            pollfd events{watch, POLLIN, 0};
            wasRead = ::poll(&events, 1, 10000) == 1;
        };
        const UpscaleOutcome outcome = outcomeOf(request(path));
        ::close(watch);
        QVERIFY(wasRead);
        QVERIFY(outcome);
        QCOMPARE(outcome->image, FakeEngine::enlarged(scene({96, 64}), 2));
    }

    void aJobTakesWhatWasDecodedAheadOfIt()
    {
        const QString path = picture();
        const auto ahead = sourcepicture::readAhead(path, *m_cache, {});
        QVERIFY(ahead && isWhole(*ahead));
        QCOMPARE(ahead->image, scene({96, 64}));
        const auto report = std::make_shared<const EngineReport>(makeEngineReport({m_engine}, {}));
        for (const bool isSame : {true, false}) {
            DecodedImage decoded = mirrored(*ahead);
            decoded.modifiedMs -= isSame ? 0 : 1;
            UpscaleJob job({m_engine}, *m_cache, report, uncached(path), {}, [](double, const QString &) {});
            job.setAhead(QtFuture::makeReadyFuture(std::optional(decoded)));
            const UpscaleOutcome outcome = job.run();
            QVERIFY(outcome);
            QCOMPARE(outcome->image != FakeEngine::enlarged(scene({96, 64}), 2), isSame);
        }
    }

    void nothingIsDecodedAheadInVain()
    {
        const QString path = picture();
        QVERIFY(outcomeOf(request(path)));
        QVERIFY(m_service->waitForStores(std::chrono::seconds(10)));
        m_cache->readIndex();
        QVERIFY(!sourcepicture::readAhead(path, *m_cache, {})); // the result may be kept
        QVERIFY(!sourcepicture::readAhead(m_folder->filePath(QStringLiteral("none.png")), *m_cache, {}));
        const QString shapes = m_folder->filePath(QStringLiteral("a.svg"));
        QVERIFY(pictures::write(shapes, "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'/>"));
        QVERIFY(!sourcepicture::readAhead(shapes, *m_cache, {}));
        CancelFlag cancelled;
        cancelled.cancel();
        QVERIFY(!sourcepicture::readAhead(picture(QStringLiteral("b.png")), *m_cache, cancelled));
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestSourcePicture)
#include "tst_sourcepicture.moc"
