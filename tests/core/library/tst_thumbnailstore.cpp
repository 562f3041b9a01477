// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/thumbnailstore.h"

#include "core/library/samplefiles.h"
#include "support/testmain.h"

#include <QColorSpace>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace upview;

class TestThumbnailStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void hashesAsTheStandardSays();
    void escapesAsGlibDoes_data();
    void escapesAsGlibDoes();
    void picksTheSmallestClassThatIsLargeEnough_data();
    void picksTheSmallestClassThatIsLargeEnough();
    void savesWhereTheStandardSays_data();
    void savesWhereTheStandardSays();
    void writesTheStandardsKeys();
    void filesAndFoldersAreForTheUserOnly();
    void savingAgainReplacesAndLeavesNothingBehind();
    void loadsWhatItSaved();
    void picturesAreFittedNeverEnlarged();
    void profilesAndTextsOfTheFileStayBehind();
    void aLargerClassIsScaledDown();
    void aSmallerClassIsNoAnswer();
    void usesThumbnailsOfOtherPrograms();
    void refusesThumbnailsOfAnotherFile();
    void hasWhatItWouldLoad_data();
    void hasWhatItWouldLoad();
    void aTouchedFileHasNoThumbnail();
    void aFileOfAnotherSizeHasNoThumbnail();
    void aFreshLargerClassStandsInForAStaleOne();
    void brokenThumbnailsAreNone_data();
    void brokenThumbnailsAreNone();
    void filesInsideTheThumbnailFolderGetNone();
    void marksFailuresUntilTheFileChanges();
    void savesForTheStateTheCallerSaw();
    void aMissingFileIsNotFound();
    void anUnwritableFolderIsAnError();

private:
    using Entry = ThumbnailStore::Entry;

    QString root() const { return m_folder->filePath(QStringLiteral("thumbnails")); }
    QString stored(const QString &path, const char *folder) const
    {
        return root() + u'/' + QLatin1StringView(folder) + u'/'
            + QString::fromLatin1(ThumbnailStore::hashFor(path)) + QStringLiteral(".png");
    }
    QString pictureNamed(const char *name) const
    {
        return samples::picture(m_folder->filePath(QLatin1StringView(name)));
    }
    /// What another program, which knows nothing of us, would write.
    bool writeForeign(const QString &path, const char *folder, QMap<QString, QString> changes = {}) const
    {
        QImage image = samples::plain({128, 96}, Qt::green);
        QMap<QString, QString> texts{
            {QStringLiteral("Thumb::URI"), QString::fromLatin1(ThumbnailStore::uriFor(path))},
            {QStringLiteral("Thumb::MTime"),
             QString::number(QFileInfo(path).lastModified().toSecsSinceEpoch())}};
        texts.insert(changes);
        for (auto text = texts.cbegin(); text != texts.cend(); ++text)
            image.setText(text.key(), text.value());
        const QString file = stored(path, folder);
        return QDir().mkpath(QFileInfo(file).path()) && image.save(file, "png");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestThumbnailStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestThumbnailStore::hashesAsTheStandardSays()
{
    const QString path = QStringLiteral("/home/jens/photos/me.png");
    QCOMPARE(ThumbnailStore::uriFor(path), QByteArrayLiteral("file:///home/jens/photos/me.png"));
    QCOMPARE(ThumbnailStore::hashFor(path), QByteArrayLiteral("c6ee772d9e49320e97ec29a7eb5b1697"));
    QCOMPARE(ThumbnailStore::hashFor(QStringLiteral("/home/jens/./photos//x/../me.png")),
             QByteArrayLiteral("c6ee772d9e49320e97ec29a7eb5b1697"));
}

void TestThumbnailStore::escapesAsGlibDoes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("uri");
    const auto row = [](const char *path, const char *uri) {
        QTest::newRow(path) << QString::fromUtf8(path) << QByteArray(uri);
    };
    // As g_filename_to_uri answers.
    row("/a b.png", "file:///a%20b.png");
    row("/;[].png", "file:///%3B%5B%5D.png");
    row("/!$&'()*+,-.:=@_~", "file:///!$&'()*+,-.:=@_~");
    row("/\"#%<>?\\^`{|}", "file:///%22%23%25%3C%3E%3F%5C%5E%60%7B%7C%7D");
    row("/Ä/日.png", "file:///%C3%84/%E6%97%A5.png");
    row("/A\xcc\x88.png", "file:///A%CC%88.png"); // not composed: other bytes are another file
}

void TestThumbnailStore::escapesAsGlibDoes()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, uri);
    QCOMPARE(ThumbnailStore::uriFor(path), uri);
}

void TestThumbnailStore::picksTheSmallestClassThatIsLargeEnough_data()
{
    QTest::addColumn<int>("pixels");
    QTest::addColumn<int>("side");
    for (const auto &[pixels, side] : {std::pair(0, 128),
                                       {1, 128},
                                       {128, 128},
                                       {129, 256},
                                       {256, 256},
                                       {257, 512},
                                       {512, 512},
                                       {513, 1024},
                                       {1024, 1024},
                                       {5000, 1024}})
        QTest::addRow("%d", pixels) << pixels << side;
}

void TestThumbnailStore::picksTheSmallestClassThatIsLargeEnough()
{
    QFETCH(int, pixels);
    QFETCH(int, side);
    QCOMPARE(int(thumbnailSizeFor(pixels)), side);
}

void TestThumbnailStore::savesWhereTheStandardSays_data()
{
    QTest::addColumn<int>("side");
    QTest::addColumn<QByteArray>("folder");
    QTest::newRow("normal") << 128 << QByteArray("normal");
    QTest::newRow("large") << 256 << QByteArray("large");
    QTest::newRow("x-large") << 512 << QByteArray("x-large");
    QTest::newRow("xx-large") << 1024 << QByteArray("xx-large");
}

void TestThumbnailStore::savesWhereTheStandardSays()
{
    QFETCH(int, side);
    QFETCH(QByteArray, folder);
    const QString path = pictureNamed("a.png");
    const ThumbnailStore store(root());
    QVERIFY(store.save(path, ThumbnailSize(side), {samples::plain({2000, 1000}, Qt::blue), {}, false}));
    const QImage image(stored(path, folder.constData()));
    QCOMPARE(image.size(), QSize(side, side / 2));
}

void TestThumbnailStore::writesTheStandardsKeys()
{
    const QString path = pictureNamed("a name; with [signs].png");
    QVERIFY(samples::setModified(path, samples::kLongAgo, 999'999'999));
    const ThumbnailStore store(root());
    QVERIFY(
        store.save(path, ThumbnailSize::Normal, {samples::plain({128, 64}, Qt::blue), {4000, 2000}, true}));
    const QImage image(stored(path, "normal"), "png");
    const auto text = [&image](const char *key) { return image.text(QLatin1StringView(key)).toLatin1(); };
    QCOMPARE(text("Thumb::URI"), ThumbnailStore::uriFor(path));
    QCOMPARE(text("Thumb::MTime"), QByteArray::number(samples::kLongAgo));
    QCOMPARE(text("Thumb::Size"), QByteArray::number(QFileInfo(path).size()));
    QCOMPARE(text("Thumb::Image::Width"), QByteArrayLiteral("4000"));
    QCOMPARE(text("Thumb::Image::Height"), QByteArrayLiteral("2000"));
    QCOMPARE(text("Thumb::Mimetype"), QByteArrayLiteral("image/png"));
    QVERIFY(text("Software").startsWith("Upview "));
    QCOMPARE(text("X-Upview::Animated"), QByteArrayLiteral("1"));
}

void TestThumbnailStore::filesAndFoldersAreForTheUserOnly()
{
    const QString path = pictureNamed("a.png");
    const ThumbnailStore store(root());
    QVERIFY(store.save(path, ThumbnailSize::Large, {samples::plain({10, 10}, Qt::blue), {}, false}));
    QVERIFY(store.markFailed(path));
    const auto mode = [](const QString &file) {
        struct stat status
        {
        };
        ::stat(QFile::encodeName(file).constData(), &status);
        return int(status.st_mode & 07777);
    };
    QCOMPARE(mode(root()), 0700);
    QCOMPARE(mode(root() + QStringLiteral("/large")), 0700);
    QCOMPARE(mode(stored(path, "large")), 0600);
    QCOMPARE(mode(root() + QStringLiteral("/fail")), 0700);
    const QStringList programs =
        QDir(root() + QStringLiteral("/fail")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(programs.size(), 1);
    QVERIFY(programs.first().startsWith(QStringLiteral("upview-")));
    QCOMPARE(mode(root() + QStringLiteral("/fail/") + programs.first()), 0700);
    QCOMPARE(mode(stored(path, QByteArray("fail/" + programs.first().toLatin1()).constData())), 0600);
}

void TestThumbnailStore::savingAgainReplacesAndLeavesNothingBehind()
{
    const QString path = pictureNamed("a.png");
    const ThumbnailStore store(root());
    for (const QColor &colour : {QColor(Qt::blue), QColor(Qt::yellow)})
        QVERIFY(store.save(path, ThumbnailSize::Normal, {samples::plain({10, 10}, colour), {}, false}));
    QCOMPARE(store.load(path, ThumbnailSize::Normal)->image.pixelColor(5, 5), QColor(Qt::yellow));
    QCOMPARE(QDir(root() + QStringLiteral("/normal")).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestThumbnailStore::loadsWhatItSaved()
{
    const QString path = pictureNamed("a.png");
    const ThumbnailStore store(root());
    QVERIFY(!store.load(path, ThumbnailSize::Normal));
    QImage image(100, 50, QImage::Format_ARGB32);
    image.fill(QColor(10, 200, 30, 128));
    QVERIFY(store.save(path, ThumbnailSize::Normal, {image, {3000, 1500}, true}));
    const std::optional<Entry> entry = store.load(path, ThumbnailSize::Normal);
    QVERIFY(entry);
    QCOMPARE(entry->image.convertToFormat(QImage::Format_ARGB32).pixel(3, 3), image.pixel(3, 3));
    QCOMPARE(entry->imageSize, QSize(3000, 1500));
    QVERIFY(entry->animated);
}

void TestThumbnailStore::picturesAreFittedNeverEnlarged()
{
    QCOMPARE(ThumbnailStore::prepared(samples::plain({300, 600}, Qt::red), ThumbnailSize::Normal).size(),
             QSize(64, 128));
    QCOMPARE(ThumbnailStore::prepared(samples::plain({30, 60}, Qt::red), ThumbnailSize::Normal).size(),
             QSize(30, 60));
    QCOMPARE(ThumbnailStore::prepared(samples::plain({9000, 3}, Qt::red), ThumbnailSize::Normal).size(),
             QSize(128, 1));
}

void TestThumbnailStore::profilesAndTextsOfTheFileStayBehind()
{
    QImage image = samples::plain({20, 20}, QColor(200, 100, 50));
    image.setText(QStringLiteral("Comment"), QStringLiteral("private"));
    image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    const QImage prepared = ThumbnailStore::prepared(image, ThumbnailSize::Normal);
    QVERIFY(prepared.textKeys().isEmpty());
    QVERIFY(!prepared.colorSpace().isValid());
    QVERIFY(prepared.pixelColor(3, 3).red() > 205); // the same colour has larger numbers in sRGB
}

void TestThumbnailStore::aLargerClassIsScaledDown()
{
    const QString path = pictureNamed("a.png");
    const ThumbnailStore store(root());
    QVERIFY(
        store.save(path, ThumbnailSize::XLarge, {samples::plain({512, 256}, Qt::blue), {5120, 2560}, false}));
    const std::optional<Entry> entry = store.load(path, ThumbnailSize::Normal);
    QVERIFY(entry);
    QCOMPARE(entry->image.size(), QSize(128, 64));
    QCOMPARE(entry->imageSize, QSize(5120, 2560));
}

void TestThumbnailStore::aSmallerClassIsNoAnswer()
{
    const QString path = pictureNamed("a.png");
    const ThumbnailStore store(root());
    QVERIFY(store.save(path, ThumbnailSize::Normal, {samples::plain({128, 128}, Qt::blue), {}, false}));
    QVERIFY(!store.load(path, ThumbnailSize::Large));
}

void TestThumbnailStore::usesThumbnailsOfOtherPrograms()
{
    const QString path = pictureNamed("a [1].png");
    QVERIFY(writeForeign(path, "normal"));
    const ThumbnailStore store(root());
    const std::optional<Entry> entry = store.load(path, ThumbnailSize::Normal);
    QVERIFY(entry);
    QCOMPARE(entry->image.pixelColor(5, 5), QColor(Qt::green));
    QVERIFY(entry->imageSize.isEmpty());
    QVERIFY(!entry->animated);

    // Escaped differently, but the same file.
    const QString uri = QStringLiteral("file://") + QFileInfo(path).path() + QStringLiteral("/%61%20[1].png");
    QVERIFY(writeForeign(path, "normal", {{QStringLiteral("Thumb::URI"), uri}}));
    QVERIFY(store.load(path, ThumbnailSize::Normal));
}

void TestThumbnailStore::refusesThumbnailsOfAnotherFile()
{
    const QString path = pictureNamed("a.png");
    const ThumbnailStore store(root());
    QVERIFY(writeForeign(path, "normal", {{QStringLiteral("Thumb::URI"), QStringLiteral("file:///b.png")}}));
    QVERIFY(!store.load(path, ThumbnailSize::Normal));
    QVERIFY(writeForeign(path, "normal", {{QStringLiteral("Thumb::MTime"), QStringLiteral("soon")}}));
    QVERIFY(!store.load(path, ThumbnailSize::Normal));
}

void TestThumbnailStore::hasWhatItWouldLoad_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("short") << QStringLiteral("a.png");
    // Qt compresses texts of 40 characters and more.
    QTest::newRow("long") << QString(80, u'a') + QStringLiteral(".png");
    QTest::newRow("not of Latin") << QStringLiteral("\u56fe\u7247 [1].png");
}

void TestThumbnailStore::hasWhatItWouldLoad()
{
    QFETCH(QString, name);
    const ThumbnailStore store(root());
    const QString path = samples::picture(m_folder->filePath(name));
    QVERIFY(!store.has(path, ThumbnailSize::Normal));
    QVERIFY(store.save(path, ThumbnailSize::Large, {samples::plain({256, 192}, Qt::red), {}, false}));
    QVERIFY(store.has(path, ThumbnailSize::Normal));
    QVERIFY(store.has(path, ThumbnailSize::Large));
    QVERIFY(!store.has(path, ThumbnailSize::XLarge));
    QVERIFY(!store.has(pictureNamed("other.png"), ThumbnailSize::Normal));
    QVERIFY(samples::setModified(path, samples::kLongAgo + 1));
    QVERIFY(!store.has(path, ThumbnailSize::Normal));
    QVERIFY(!store.load(path, ThumbnailSize::Normal));
}

void TestThumbnailStore::aTouchedFileHasNoThumbnail()
{
    const QString path = pictureNamed("a.png");
    const ThumbnailStore store(root());
    QVERIFY(store.save(path, ThumbnailSize::Normal, {samples::plain({9, 9}, Qt::blue), {}, false}));
    QVERIFY(samples::setModified(path, samples::kLongAgo, 500'000'000)); // the standard knows seconds
    QVERIFY(store.load(path, ThumbnailSize::Normal));
    QVERIFY(samples::setModified(path, samples::kLongAgo - 1)); // older is other, too
    QVERIFY(!store.load(path, ThumbnailSize::Normal));
}

void TestThumbnailStore::aFileOfAnotherSizeHasNoThumbnail()
{
    const QString path = pictureNamed("a.png");
    const ThumbnailStore store(root());
    QVERIFY(store.save(path, ThumbnailSize::Normal, {samples::plain({9, 9}, Qt::blue), {}, false}));
    QVERIFY(samples::writeBytes(path, samples::readBytes(path) + "more"));
    QVERIFY(samples::setModified(path, samples::kLongAgo));
    QVERIFY(!store.load(path, ThumbnailSize::Normal));
}

void TestThumbnailStore::aFreshLargerClassStandsInForAStaleOne()
{
    const QString path = pictureNamed("a.png");
    const ThumbnailStore store(root());
    QVERIFY(store.save(path, ThumbnailSize::Normal, {samples::plain({128, 128}, Qt::blue), {}, false}));
    QVERIFY(samples::setModified(path, samples::kLongAgo + 60));
    QVERIFY(store.save(path, ThumbnailSize::Large, {samples::plain({256, 256}, Qt::yellow), {}, false}));
    const std::optional<Entry> entry = store.load(path, ThumbnailSize::Normal);
    QVERIFY(entry);
    QCOMPARE(entry->image.pixelColor(5, 5), QColor(Qt::yellow));
}

void TestThumbnailStore::brokenThumbnailsAreNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no PNG") << QByteArray("GIF89a and more of it");
    QTest::newRow("without keys") << samples::encoded(samples::plain({64, 64}, Qt::red), "png");
    QImage giant = samples::plain({4000, 1}, Qt::red);
    QTest::newRow("giant") << samples::encoded(giant, "png");
    QTest::newRow("cut off") << QByteArray("cut");
}

void TestThumbnailStore::brokenThumbnailsAreNone()
{
    QFETCH(QByteArray, content);
    const QString path = pictureNamed("a.png");
    const ThumbnailStore store(root());
    QVERIFY(store.save(path, ThumbnailSize::Normal, {samples::plain({64, 64}, Qt::blue), {}, false}));
    const QString file = stored(path, "normal");
    if (content == "cut")
        content = samples::readBytes(file).left(60);
    QVERIFY(samples::writeBytes(file, content));
    QVERIFY(!store.load(path, ThumbnailSize::Normal));
    QVERIFY(store.save(path, ThumbnailSize::Normal, {samples::plain({64, 64}, Qt::blue), {}, false}));
    QVERIFY(store.load(path, ThumbnailSize::Normal));
}

void TestThumbnailStore::filesInsideTheThumbnailFolderGetNone()
{
    const ThumbnailStore store(root());
    QVERIFY(store.save(pictureNamed("a.png"), ThumbnailSize::Normal,
                       {samples::plain({9, 9}, Qt::blue), {}, false}));
    const QString inside = stored(m_folder->filePath(QStringLiteral("a.png")), "normal");
    const QString link = m_folder->filePath(QStringLiteral("way"));
    QVERIFY(QFile::link(root(), link));
    const QString byLink = link + QStringLiteral("/normal/") + QFileInfo(inside).fileName();
    for (const QString &path : {inside, byLink}) {
        QVERIFY(QFile::exists(path));
        QVERIFY(store.save(path, ThumbnailSize::Normal, {samples::plain({9, 9}, Qt::blue), {}, false}));
        QVERIFY(store.markFailed(path));
        QVERIFY(!store.load(path, ThumbnailSize::Normal));
        QVERIFY(!store.isMarkedFailed(path));
    }
    QCOMPARE(QDir(root() + QStringLiteral("/normal")).entryList(QDir::Files).size(), 1);
    QVERIFY(!QFile::exists(root() + QStringLiteral("/fail")));
}

void TestThumbnailStore::marksFailuresUntilTheFileChanges()
{
    const QString path = pictureNamed("a.png");
    const ThumbnailStore store(root());
    QVERIFY(!store.isMarkedFailed(path));
    QVERIFY(store.markFailed(path));
    QVERIFY(store.isMarkedFailed(path));
    QVERIFY(!store.load(path, ThumbnailSize::Normal));
    QVERIFY(samples::setModified(path, samples::kLongAgo + 1));
    QVERIFY(!store.isMarkedFailed(path));
}

void TestThumbnailStore::savesForTheStateTheCallerSaw()
{
    const QString path = pictureNamed("a.png");
    const std::optional<FileStamp> seen = FileStamp::of(path);
    QVERIFY(samples::setModified(path, samples::kLongAgo + 5));
    const ThumbnailStore store(root());
    QVERIFY(store.save(path, ThumbnailSize::Normal, {samples::plain({9, 9}, Qt::blue), {}, false}, seen));
    QVERIFY(!store.load(path, ThumbnailSize::Normal));
}

void TestThumbnailStore::aMissingFileIsNotFound()
{
    const QString path = m_folder->filePath(QStringLiteral("missing.png"));
    const ThumbnailStore store(root());
    const Result<void> saved =
        store.save(path, ThumbnailSize::Normal, {samples::plain({9, 9}, Qt::blue), {}, false});
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::NotFound);
    QCOMPARE(store.markFailed(path).error().code, ErrorCode::NotFound);
    QVERIFY(!store.isMarkedFailed(path));
    QVERIFY(!store.load(path, ThumbnailSize::Normal));
}

void TestThumbnailStore::anUnwritableFolderIsAnError()
{
    const QString path = pictureNamed("a.png");
    QVERIFY(QFile::setPermissions(m_folder->path(),
                                  QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup));
    const ThumbnailStore store(root());
    const Result<void> saved = [&] {
        const samples::WithoutRights guard;
        return store.save(path, ThumbnailSize::Normal, {samples::plain({9, 9}, Qt::blue), {}, false});
    }();
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::NoPermission);
}

UPVIEW_TEST_GUILESS_MAIN(TestThumbnailStore)
#include "tst_thumbnailstore.moc"
