// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/imageloader.h"

#include "core/image/profiles.h"
#include "core/library/picturedecode.h"
#include "core/library/samplefiles.h"
#include "support/testmain.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace upview;

class TestImageLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void loadsLater();
    void tellsWhyItCannot();
    void theLatestWins();
    void goingBackAndForthAnswersOnce();
    void aSecondLoadComesFromMemory();
    void aChangedFileIsReadAgain();
    void aFileThatWentIsNotServedFromMemory();
    void invalidatedPicturesAreReadAgain();
    void invalidatingDuringTheLoadReadsAgain();
    void prefetchesInOrder();
    void aLoadTakesOverThePrefetch();
    void newWishesReplaceTheOldOnes();
    void prefetchedPicturesDoNotPushOutTheCurrentOne();
    void aPictureBeyondTheBoundIsShownButNotKept();
    void aBrokenNeighbourIsSilent();
    void aTruncatedPictureIsShownButNotKept();
    void aLargePictureIsPreviewedAndThenWhole();
    void aPrefetchedPreviewComesBeforeTheWhole();
    void ofLargePicturesTheNextAloneIsPrefetchedWhole();
    void whatWasBegunEarlyIsTaken();
    void anEarlyPictureOfAnotherFileIsLeftAlone();
    void otherColoursOfTheScreenMakeThePictureAnew();
    void lessMemoryDropsWhatDoesNotFit();
    void canBeDestroyedWhileItWorks();
    void canBeDestroyedByItsListener();

private:
    QString file(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }
    QString picture(const char *name, QColor colour = Qt::red) const
    {
        return samples::picture(file(name), {100, 100}, colour);
    }
    static QString loadedPath(const QSignalSpy &spy, qsizetype i = 0) { return spy.at(i).first().toString(); }
    static QColor colourOf(const QSignalSpy &spy, qsizetype i = 0)
    {
        return spy.at(i).at(1).value<DecodedImage>().image.pixelColor(50, 50);
    }
    /// Other pixels under the same size, time and inode: who decodes would notice, who trusts his memory not.
    static bool replaceUnnoticed(const QString &path)
    {
        const QByteArray garbage(samples::readBytes(path).size(), 'x');
        QFile file(path);
        return file.open(QIODevice::ReadWrite) && file.write(garbage) == garbage.size() && file.flush()
            && samples::setModified(path, samples::kLongAgo);
    }

    QString large(const char *name, QColor colour = Qt::blue) const
    {
        return samples::picture(file(name), {3000, 2000}, colour);
    }

    static constexpr qint64 kBytes = 100 * 100 * 4; ///< of one picture
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestImageLoader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestImageLoader::loadsLater()
{
    const QString path = picture("a.png", Qt::blue);
    ImageLoader loader;
    QSignalSpy spy(&loader, &ImageLoader::loaded);
    loader.load(path);
    QVERIFY(spy.isEmpty());
    QVERIFY(spy.wait());
    QCOMPARE(loadedPath(spy), path);
    QCOMPARE(colourOf(spy), QColor(Qt::blue));
    QVERIFY(loader.isInMemory(path));
}

void TestImageLoader::tellsWhyItCannot()
{
    ImageLoader loader;
    QSignalSpy spy(&loader, &ImageLoader::failed);
    loader.load(file("missing.png"));
    QVERIFY(spy.wait());
    QCOMPARE(loadedPath(spy), file("missing.png"));
    QCOMPARE(spy.first().at(1).value<Error>().code, ErrorCode::NotFound);
}

void TestImageLoader::theLatestWins()
{
    QStringList paths;
    for (int i = 0; i < 20; ++i)
        paths.append(samples::picture(m_folder->filePath(QStringLiteral("%1.png").arg(i)), {800, 800}));
    ImageLoader loader;
    QSignalSpy loaded(&loader, &ImageLoader::loaded);
    QSignalSpy failed(&loader, &ImageLoader::failed);
    for (const QString &path : paths)
        loader.load(path);
    loader.load(file("missing.png"));
    loader.load(paths.last());
    QVERIFY(loaded.wait());
    QCOMPARE(loadedPath(loaded), paths.last());
    // A later one, behind which nothing of the earlier ones can still come.
    loader.load(paths.first());
    QTRY_COMPARE(loaded.size(), 2);
    QCOMPARE(loadedPath(loaded, 1), paths.first());
    QVERIFY(failed.isEmpty());
}

void TestImageLoader::goingBackAndForthAnswersOnce()
{
    const QString a = picture("a.png", Qt::red);
    const QString b = picture("b.png", Qt::blue);
    ImageLoader loader;
    QSignalSpy loaded(&loader, &ImageLoader::loaded);
    QSignalSpy failed(&loader, &ImageLoader::failed);
    for (int round = 0; round < 10; ++round) {
        loader.load(b);
        loader.load(a);
    }
    QVERIFY(loaded.wait());
    loader.load(b);
    QTRY_COMPARE(loaded.size(), 2);
    QCOMPARE(loadedPath(loaded, 0), a);
    QCOMPARE(colourOf(loaded, 0), QColor(Qt::red));
    QCOMPARE(loadedPath(loaded, 1), b);
    QVERIFY(failed.isEmpty());
}

void TestImageLoader::aSecondLoadComesFromMemory()
{
    const QString path = picture("a.png", Qt::blue);
    ImageLoader loader;
    QSignalSpy spy(&loader, &ImageLoader::loaded);
    loader.load(path);
    QVERIFY(spy.wait());
    QVERIFY(replaceUnnoticed(path));
    loader.load(path);
    QCOMPARE(spy.size(), 1);
    QVERIFY(spy.wait());
    QCOMPARE(colourOf(spy, 1), QColor(Qt::blue));
}

void TestImageLoader::aChangedFileIsReadAgain()
{
    const QString path = picture("a.png", Qt::blue);
    ImageLoader loader;
    QSignalSpy spy(&loader, &ImageLoader::loaded);
    loader.load(path);
    QVERIFY(spy.wait());
    QVERIFY(!picture("a.png", Qt::yellow).isEmpty());
    QVERIFY(samples::setModified(path, samples::kLongAgo, 1));
    loader.load(path);
    QVERIFY(spy.wait());
    QCOMPARE(colourOf(spy, 1), QColor(Qt::yellow));
}

void TestImageLoader::aFileThatWentIsNotServedFromMemory()
{
    const QString path = picture("a.png");
    ImageLoader loader;
    QSignalSpy loaded(&loader, &ImageLoader::loaded);
    QSignalSpy failed(&loader, &ImageLoader::failed);
    loader.load(path);
    QVERIFY(loaded.wait());
    QVERIFY(QFile::remove(path));
    loader.load(path);
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().at(1).value<Error>().code, ErrorCode::NotFound);
    QVERIFY(!loader.isInMemory(path));
}

void TestImageLoader::invalidatedPicturesAreReadAgain()
{
    const QString path = picture("a.png");
    ImageLoader loader;
    QSignalSpy loaded(&loader, &ImageLoader::loaded);
    QSignalSpy failed(&loader, &ImageLoader::failed);
    loader.load(path);
    QVERIFY(loaded.wait());
    QVERIFY(replaceUnnoticed(path));
    loader.invalidate(path);
    QVERIFY(!loader.isInMemory(path));
    loader.load(path);
    QVERIFY(failed.wait());
}

void TestImageLoader::invalidatingDuringTheLoadReadsAgain()
{
    const QString path = picture("a.png", Qt::blue);
    ImageLoader loader;
    QSignalSpy loaded(&loader, &ImageLoader::loaded);
    QSignalSpy failed(&loader, &ImageLoader::failed);
    for (int round = 0; round < 5; ++round) {
        loader.load(path);
        loader.invalidate(path);
    }
    QVERIFY(loaded.wait());
    QCOMPARE(colourOf(loaded), QColor(Qt::blue));
    QVERIFY(failed.isEmpty());
}

void TestImageLoader::prefetchesInOrder()
{
    const QString a = picture("a.png");
    const QString b = picture("b.png");
    const QString c = picture("c.png");
    ImageLoader loader(2 * kBytes);
    QSignalSpy loaded(&loader, &ImageLoader::loaded);
    loader.prefetch({c, a, b});
    QTRY_VERIFY(loader.isInMemory(c) && loader.isInMemory(a));
    QVERIFY(loaded.isEmpty());
    loader.load(b); // behind which no prefetch is left
    QVERIFY(loaded.wait());
    QCOMPARE(loaded.size(), 1);
}

void TestImageLoader::aLoadTakesOverThePrefetch()
{
    const QString path = picture("a.png", Qt::blue);
    ImageLoader loader;
    QSignalSpy spy(&loader, &ImageLoader::loaded);
    loader.prefetch({path});
    loader.load(path);
    QVERIFY(spy.wait());
    QCOMPARE(loadedPath(spy), path);
    loader.prefetch({picture("b.png")});
    QTRY_VERIFY(loader.isInMemory(file("b.png")));
    QCOMPARE(spy.size(), 1);
}

void TestImageLoader::newWishesReplaceTheOldOnes()
{
    QStringList old;
    for (int i = 0; i < 20; ++i)
        old.append(samples::picture(m_folder->filePath(QStringLiteral("%1.png").arg(i)), {800, 800}));
    const QString wish = picture("wish.png");
    ImageLoader loader;
    loader.prefetch(old);
    loader.prefetch({wish});
    QTRY_VERIFY(loader.isInMemory(wish));
    QVERIFY(!loader.isInMemory(old.last()));
}

void TestImageLoader::prefetchedPicturesDoNotPushOutTheCurrentOne()
{
    const QString current = picture("current.png");
    const QString next = picture("next.png");
    const QString further = picture("further.png");
    const QString last = picture("last.png");
    ImageLoader loader(2 * kBytes);
    QSignalSpy spy(&loader, &ImageLoader::loaded);
    loader.load(current);
    QVERIFY(spy.wait());
    loader.prefetch({next, further});
    QTRY_VERIFY(loader.isInMemory(next));
    loader.load(current);
    QTRY_COMPARE(spy.size(), 2);
    QVERIFY(loader.isInMemory(current));
    QVERIFY(loader.isInMemory(next));
    QVERIFY(!loader.isInMemory(further));
    // But going on does: what was seen longest ago makes room.
    loader.load(next);
    QTRY_COMPARE(spy.size(), 3);
    loader.prefetch({last});
    QTRY_VERIFY(loader.isInMemory(last));
    QVERIFY(loader.isInMemory(next));
    QVERIFY(!loader.isInMemory(current));
}

void TestImageLoader::aPictureBeyondTheBoundIsShownButNotKept()
{
    const QString path = picture("a.png");
    ImageLoader loader(kBytes - 1);
    QSignalSpy loaded(&loader, &ImageLoader::loaded);
    QSignalSpy failed(&loader, &ImageLoader::failed);
    loader.prefetch({path});
    loader.load(path); // takes over a prefetch that refuses it
    QVERIFY(loaded.wait());
    QVERIFY(!loader.isInMemory(path));
    QVERIFY(failed.isEmpty());
}

void TestImageLoader::aBrokenNeighbourIsSilent()
{
    const QString broken = file("broken.png");
    QVERIFY(samples::writeBytes(broken, "no picture"));
    const QString good = picture("good.png");
    ImageLoader loader;
    QSignalSpy failed(&loader, &ImageLoader::failed);
    loader.prefetch({broken, file("missing.png"), good});
    QTRY_VERIFY(loader.isInMemory(good));
    QVERIFY(failed.isEmpty());
    loader.load(broken);
    QVERIFY(failed.wait());
}

void TestImageLoader::aTruncatedPictureIsShownButNotKept()
{
    QImage noise(400, 400, QImage::Format_RGB32);
    for (int y = 0; y < 400; ++y) {
        for (int x = 0; x < 400; ++x)
            noise.setPixel(x, y, qRgb((x * 7919) ^ (y * 104729), x * y, x + y));
    }
    const QByteArray whole = samples::encoded(noise, "jpeg");
    QVERIFY(samples::writeBytes(file("a.jpg"), whole.left(whole.size() / 2)));
    ImageLoader loader;
    QSignalSpy spy(&loader, &ImageLoader::loaded);
    loader.load(file("a.jpg"));
    QVERIFY(spy.wait());
    QVERIFY(spy.first().at(1).value<DecodedImage>().truncated);
    QVERIFY(!loader.isInMemory(file("a.jpg")));
}

void TestImageLoader::aLargePictureIsPreviewedAndThenWhole()
{
    const QString path = large("a.jpg");
    ImageLoader loader;
    QSignalSpy previewed(&loader, &ImageLoader::previewed);
    QSignalSpy loaded(&loader, &ImageLoader::loaded);
    QStringList order;
    connect(&loader, &ImageLoader::previewed, this, [&] { order.append(QStringLiteral("preview")); });
    connect(&loader, &ImageLoader::loaded, this, [&] { order.append(QStringLiteral("whole")); });
    loader.load(path);
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, 30000);
    QCOMPARE(order, QStringList({QStringLiteral("preview"), QStringLiteral("whole")}));
    const auto preview = previewed.first().at(1).value<DecodedImage>();
    QVERIFY(preview.image.width() < 3000);
    QCOMPARE(preview.info.size, QSize(3000, 2000));
    QCOMPARE(loaded.first().at(1).value<DecodedImage>().image.size(), QSize(3000, 2000));
}

void TestImageLoader::aPrefetchedPreviewComesBeforeTheWhole()
{
    const QString near = large("a.jpg");
    const QString path = large("b.jpg");
    ImageLoader loader;
    loader.prefetch({near, path});
    QTRY_VERIFY_WITH_TIMEOUT(loader.isPreviewInMemory(path), 30000);
    QSignalSpy previewed(&loader, &ImageLoader::previewed);
    QSignalSpy loaded(&loader, &ImageLoader::loaded);
    QVERIFY(!loader.isInMemory(path));
    loader.load(path);
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, 30000);
    QCOMPARE(previewed.size(), 1);
    QCOMPARE(loadedPath(previewed), path);
}

void TestImageLoader::ofLargePicturesTheNextAloneIsPrefetchedWhole()
{
    const QString next = large("a.jpg");
    const QString further = large("b.jpg");
    const QString small = samples::picture(file("c.jpg"), {200, 100});
    ImageLoader loader;
    loader.prefetch({next, further, small});
    // The whole next one is the last thing that is done.
    QTRY_VERIFY_WITH_TIMEOUT(loader.isInMemory(next), 30000);
    QVERIFY(loader.isPreviewInMemory(further));
    QVERIFY(!loader.isInMemory(further));
    QVERIFY(loader.isInMemory(small));
}

void TestImageLoader::whatWasBegunEarlyIsTaken()
{
    const QString path = picture("a.png", Qt::blue);
    ImageLoader loader;
    auto early = std::make_unique<EarlyPicture>(path, QSize(1280, 800));
    early->outcome().wait();
    QVERIFY(replaceUnnoticed(path)); // nobody could decode it now
    loader.adopt(std::move(early));
    QSignalSpy spy(&loader, &ImageLoader::loaded);
    loader.load(path);
    QVERIFY(spy.wait());
    QCOMPARE(colourOf(spy), QColor(Qt::blue));
}

void TestImageLoader::anEarlyPictureOfAnotherFileIsLeftAlone()
{
    ImageLoader loader;
    loader.adopt(std::make_unique<EarlyPicture>(picture("a.png", Qt::blue), QSize(1280, 800)));
    QSignalSpy spy(&loader, &ImageLoader::loaded);
    loader.load(picture("b.png", Qt::red));
    QVERIFY(spy.wait());
    QCOMPARE(loadedPath(spy), file("b.png"));
    QCOMPARE(colourOf(spy), QColor(Qt::red));
}

void TestImageLoader::otherColoursOfTheScreenMakeThePictureAnew()
{
    const QString path = picture("a.png", QColor(220, 30, 60));
    ImageLoader loader;
    QSignalSpy spy(&loader, &ImageLoader::loaded);
    loader.load(path);
    QVERIFY(spy.wait());
    const auto profile = DisplayProfile::fromIcc(profiles::swapped());
    QVERIFY(profile);
    loader.setDisplayProfile(*profile);
    QVERIFY(!loader.isInMemory(path));
    loader.load(path);
    QVERIFY(spy.wait());
    const auto levels = spy.at(1).at(2).value<std::shared_ptr<const ImageLevels>>();
    QVERIFY(levels);
    QVERIFY(levels->full().pixelColor(50, 50).green() > 200);
    // What is copied and upscaled is the picture, whatever the screen.
    QCOMPARE(colourOf(spy, 1), QColor(220, 30, 60));
}

void TestImageLoader::lessMemoryDropsWhatDoesNotFit()
{
    const QString a = picture("a.png");
    const QString b = picture("b.png");
    ImageLoader loader(2 * kBytes);
    loader.prefetch({a, b});
    QTRY_VERIFY(loader.isInMemory(a) && loader.isInMemory(b));
    loader.setMaxBytes(kBytes);
    QVERIFY(loader.isInMemory(a) != loader.isInMemory(b));
}

void TestImageLoader::canBeDestroyedWhileItWorks()
{
    const QString path = samples::picture(file("a.png"), {1500, 1500});
    for (int round = 0; round < 20; ++round) {
        ImageLoader loader;
        loader.prefetch({path});
        if (round % 2 == 0)
            loader.load(path);
    }
}

void TestImageLoader::canBeDestroyedByItsListener()
{
    const QString path = picture("a.png");
    auto *loader = new ImageLoader;
    const QPointer<ImageLoader> guard(loader);
    connect(loader, &ImageLoader::loaded, this, [loader] { delete loader; });
    loader->load(path);
    QTRY_VERIFY(!guard);
}

UPVIEW_TEST_GUILESS_MAIN(TestImageLoader)
#include "tst_imageloader.moc"
