// SPDX-License-Identifier: GPL-3.0-or-later
#include "cachefixture.h"
#include "core/cache/upscalecache.h"
#include "support/testmain.h"

#include <QColorSpace>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

using namespace upview;
using namespace std::chrono_literals;

class TestUpscaleCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void identityIsOfTheFileBehindTheName();
    void keysDifferForEveryPartOfTheIdentityAndTheRecipe();
    void nothingIsMadeBeforeTheFirstStore();
    void storedPictureComesBackAfterARestart();
    void picturesComeBackExact_data();
    void picturesComeBackExact();
    void colourSpaceComesBack_data();
    void colourSpaceComesBack();
    void picturesAboveQtsOwnLimitComeBack();
    void touchingTheSourceMisses();
    void anotherRecipeMisses();
    void storingAgainReplaces();
    void filesAreForTheOwnerOnly();
    void imagePathNamesTheFileAndIsNoUse();
    void formatsAndPicturesThatCannotBeKept();
    void pictureLargerThanTheCacheIsRefused();
    void leastRecentlyUsedGoesFirst();
    void anEntryNotUsedForTooLongGoes();
    void noAgeLimitKeepsOldEntries();
    void statisticsTellWhatIsThere();
    void hitsAndMissesAddUpOverRuns();
    void longCounterFileIsShortened();
    void indexKnowsSources();
    void anotherRootHasItsOwnEntries();
    void resultsGoAlongWithTheirSource();
    void whatCannotFollowIsNoEntryOfAnotherSource();

private:
    std::unique_ptr<CacheFixture> m_fixture;
    QImage m_image;
};

void TestUpscaleCache::init()
{
    m_fixture = std::make_unique<CacheFixture>();
    m_image = CacheFixture::noise({60, 40}, 1);
}

void TestUpscaleCache::identityIsOfTheFileBehindTheName()
{
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("a.png"));
    QCOMPARE(source.path, QFileInfo(m_fixture->path(QStringLiteral("a.png"))).canonicalFilePath());
    QCOMPARE(source.bytes, QFileInfo(source.path).size());
    QCOMPARE(source.modifiedMs, QFileInfo(source.path).lastModified().toMSecsSinceEpoch());

    const QString link = m_fixture->path(QStringLiteral("link.png"));
    QVERIFY(QFile::link(source.path, link));
    QCOMPARE(SourceIdentity::of(link).value(), source);

    const Result<SourceIdentity> missing = SourceIdentity::of(m_fixture->path(QStringLiteral("none.png")));
    QVERIFY(!missing && missing.error().code == ErrorCode::NotFound);
    const Result<SourceIdentity> folder = SourceIdentity::of(m_fixture->path(QString()));
    QVERIFY(!folder && folder.error().code == ErrorCode::NotFound);

    QVERIFY(QFile::setPermissions(source.path, {}));
    const WithoutPrivileges mortal;
    const Result<SourceIdentity> secret = SourceIdentity::of(source.path);
    QVERIFY(!secret && secret.error().code == ErrorCode::NoPermission);
}

void TestUpscaleCache::keysDifferForEveryPartOfTheIdentityAndTheRecipe()
{
    const SourceIdentity source{QStringLiteral("/a/b.png"), 12, 345};
    const CacheKey key = CacheKey::of(source, "recipe");
    QCOMPARE(key.source.size(), 32);
    QCOMPARE(key.recipe.size(), 32);
    QCOMPARE(key.baseName().size(), 65);
    QCOMPARE(CacheKey::of(source, "recipe"), key);
    QVERIFY(CacheKey::of(source, "other").recipe != key.recipe);
    QCOMPARE(CacheKey::of(source, "other").source, key.source);
    const SourceIdentity others[] = {{QStringLiteral("/a/c.png"), 12, 345},
                                     {QStringLiteral("/a/b.png"), 13, 345},
                                     {QStringLiteral("/a/b.png"), 12, 346},
                                     {QStringLiteral("/a/b.png1"), 2, 345},
                                     {QStringLiteral("/a/b.png"), 1, 2345}};
    for (const SourceIdentity &other : others) {
        QVERIFY(CacheKey::of(other, "recipe").source != key.source);
        QCOMPARE(CacheKey::of(other, "recipe").recipe, key.recipe);
    }
}

void TestUpscaleCache::nothingIsMadeBeforeTheFirstStore()
{
    UpscaleCache cache(m_fixture->root(), {});
    QCOMPARE(cache.folder(), m_fixture->folder());
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("a.png"));
    QVERIFY(!cache.load(CacheKey::of(source, "r")));
    cache.readIndex();
    QCOMPARE(cache.statistics().count, 0);
    QVERIFY(cache.statistics().oldest.isNull());
    QVERIFY(!QFileInfo::exists(m_fixture->root()));

    // The miss before the folder was made is not forgotten.
    CacheFixture::store(cache, source, "r", m_image);
    QCOMPARE(UpscaleCache(m_fixture->root(), {}).statistics().misses, 1);
}

void TestUpscaleCache::storedPictureComesBackAfterARestart()
{
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("Bäume, 樹 \"1\".png"));
    CacheKey key;
    {
        UpscaleCache cache(m_fixture->root(), {});
        key = CacheFixture::store(cache, source, "recipe", m_image);
        QCOMPARE(cache.load(key).value_or(CachedResult()).image, m_image);
    }
    UpscaleCache cache(m_fixture->root(), {});
    QCOMPARE(cache.load(key).value_or(CachedResult()).image, m_image);
    // People who look into the folder see what an entry is of.
    const QByteArray side = CacheFixture::read(m_fixture->fileOf(key, "json"));
    QVERIFY(side.contains("\"recipe\": \"recipe\""));
    QVERIFY(side.contains("Bäume, 樹"));
}

void TestUpscaleCache::picturesComeBackExact_data()
{
    QTest::addColumn<QImage::Format>("format");
    QTest::newRow("RGB32") << QImage::Format_RGB32;
    QTest::newRow("ARGB32") << QImage::Format_ARGB32;
    QTest::newRow("grey") << QImage::Format_Grayscale8;
    QTest::newRow("16 bits") << QImage::Format_RGBX64;
    QTest::newRow("16 bits with alpha") << QImage::Format_RGBA64;
}

void TestUpscaleCache::picturesComeBackExact()
{
    QFETCH(const QImage::Format, format);
    QImage image = m_image.convertToFormat(format);
    if (image.hasAlphaChannel()) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixelColor(x, 3, QColor(200, 100, 50, x * 4));
    }
    UpscaleCache cache(m_fixture->root(), {});
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("a.png"));
    const CacheKey key = CacheFixture::store(cache, source, "r", image);
    const QImage loaded = cache.load(key).value_or(CachedResult()).image;
    QCOMPARE(loaded.hasAlphaChannel(), image.hasAlphaChannel());
    QCOMPARE(loaded.convertToFormat(format), image);
}

void TestUpscaleCache::colourSpaceComesBack_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"png", "webp", "jpeg"})
        QTest::newRow(format) << QByteArray(format);
}

void TestUpscaleCache::colourSpaceComesBack()
{
    QFETCH(const QByteArray, format);
    QImage image(80, 60, QImage::Format_RGB32);
    image.fill(QColor(180, 90, 30));
    image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    UpscaleCache cache(m_fixture->root(), {});
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("a.png"));
    const CacheKey key = CacheKey::of(source, format);
    const StoreOptions options{format, 90, format, {}};
    QVERIFY(cache.store(key, source, image, options));
    const QImage loaded = cache.load(key).value_or(CachedResult()).image;
    QCOMPARE(loaded.size(), image.size());
    QVERIFY(loaded.colorSpace().isValid());
    QCOMPARE(loaded.colorSpace().primaries(), QColorSpace::Primaries::AdobeRgb);
    QVERIFY(qAbs(loaded.pixelColor(40, 30).red() - 180) <= 4);
    QVERIFY(qAbs(loaded.pixelColor(40, 30).blue() - 30) <= 4);
}

void TestUpscaleCache::picturesAboveQtsOwnLimitComeBack()
{
    // 144 MB decoded, and quickly made.
    QImage image(6000, 6000, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    UpscaleCache cache(m_fixture->root(), {});
    const CacheKey key =
        CacheFixture::store(cache, m_fixture->makeSource(QStringLiteral("a.png")), "r", image);
    const QImage loaded = cache.load(key).value_or(CachedResult()).image;
    QCOMPARE(loaded.size(), image.size());
    QCOMPARE(loaded.pixelColor(5999, 5999), QColor(Qt::darkCyan));
}

void TestUpscaleCache::touchingTheSourceMisses()
{
    UpscaleCache cache(m_fixture->root(), {});
    const SourceIdentity before = m_fixture->makeSource(QStringLiteral("a.png"));
    CacheFixture::store(cache, before, "r", m_image);
    QVERIFY(CacheFixture::setAge(before.path, -5));
    const SourceIdentity touched = SourceIdentity::of(before.path).value();
    QVERIFY(!(touched == before));
    QVERIFY(!cache.load(CacheKey::of(touched, "r")));

    // Another content of the same age.
    QVERIFY(CacheFixture::write(before.path, "longer than before, in any case"));
    SourceIdentity changed = SourceIdentity::of(before.path).value();
    changed.modifiedMs = before.modifiedMs;
    QVERIFY(!cache.load(CacheKey::of(changed, "r")));
    QVERIFY(cache.load(CacheKey::of(before, "r")));
}

void TestUpscaleCache::anotherRecipeMisses()
{
    UpscaleCache cache(m_fixture->root(), {});
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("a.png"));
    const CacheKey key = CacheFixture::store(cache, source, "2x", m_image);
    QVERIFY(!cache.load(CacheKey::of(source, "3x")));
    QVERIFY2(cache.load(key), "the miss must not remove its neighbour");
}

void TestUpscaleCache::storingAgainReplaces()
{
    UpscaleCache cache(m_fixture->root(), {});
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("a.png"));
    CacheFixture::store(cache, source, "r", m_image);
    const QImage other = CacheFixture::noise({30, 90}, 2);
    const CacheKey key = CacheFixture::store(cache, source, "r", other);
    QCOMPARE(cache.load(key).value_or(CachedResult()).image, other);
    QCOMPARE(cache.statistics().count, 1);

    // In another format: the old file must not stay behind.
    QVERIFY(cache.store(key, source, other, {"webp", 90, "r", {}}));
    QVERIFY(!QFileInfo::exists(m_fixture->fileOf(key, "png")));
    QCOMPARE(cache.load(key).value_or(CachedResult()).image.size(), other.size());
    QCOMPARE(cache.statistics().count, 1);
}

void TestUpscaleCache::filesAreForTheOwnerOnly()
{
    const mode_t before = ::umask(0);
    UpscaleCache cache(m_fixture->root(), {});
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("a.png"));
    CacheFixture::store(cache, source, "r", m_image);
    static_cast<void>(cache.load(CacheKey::of(source, "r")));
    ::umask(before);

    constexpr QFile::Permissions kForOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QStringList paths{m_fixture->root(), m_fixture->folder()};
    for (const QString &name : m_fixture->filesInFolder())
        paths.append(m_fixture->folder() + QLatin1Char('/') + name);
    QCOMPARE(paths.size(), 5);
    for (const QString &path : std::as_const(paths)) {
        QVERIFY2(!(QFile::permissions(path) & kForOthers), qPrintable(path));
        QVERIFY2(QFile::permissions(path) & QFile::WriteOwner, qPrintable(path));
        QCOMPARE(bool(QFile::permissions(path) & QFile::ExeOwner), QFileInfo(path).isDir());
    }
}

void TestUpscaleCache::imagePathNamesTheFileAndIsNoUse()
{
    UpscaleCache cache(m_fixture->root(), {});
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("a.png"));
    QVERIFY(!cache.imagePath(CacheKey::of(source, "r")));
    const CacheKey key = CacheFixture::store(cache, source, "r", m_image);
    QVERIFY(CacheFixture::setAge(m_fixture->fileOf(key, "json"), 1000));
    const QDateTime lastUse = cache.statistics().oldest;
    QCOMPARE(cache.imagePath(key).value_or(QString()), m_fixture->fileOf(key, "png"));
    QCOMPARE(QImage(*cache.imagePath(key)), m_image);
    const CacheStatistics statistics = cache.statistics();
    QCOMPARE(statistics.oldest, lastUse);
    QCOMPARE(statistics.hits + statistics.misses, 0);

    QVERIFY(QFile::resize(m_fixture->fileOf(key, "png"), 100));
    QVERIFY(!cache.imagePath(key));
}

void TestUpscaleCache::formatsAndPicturesThatCannotBeKept()
{
    UpscaleCache cache(m_fixture->root(), {});
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("a.png"));
    const CacheKey key = CacheKey::of(source, "r");
    const auto codeOf = [&](const CacheKey &of, const QImage &image, const QByteArray &format) {
        const Result<void> stored = cache.store(of, source, image, {format, 90, "r", {}});
        return stored ? -1 : int(stored.error().code);
    };
    QCOMPARE(codeOf(key, m_image, "bmp"), int(ErrorCode::InvalidArgument));
    QCOMPARE(codeOf(key, m_image, "../png"), int(ErrorCode::InvalidArgument));
    QCOMPARE(codeOf(key, QImage(), "png"), int(ErrorCode::InvalidArgument));
    const SourceIdentity other = m_fixture->makeSource(QStringLiteral("b.png"));
    QCOMPARE(codeOf(CacheKey::of(other, "r"), m_image, "png"), int(ErrorCode::InvalidArgument));
    QVERIFY(!QFileInfo::exists(m_fixture->folder()));
}

void TestUpscaleCache::pictureLargerThanTheCacheIsRefused()
{
    UpscaleCache cache(m_fixture->root(), {});
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("a.png"));
    const CacheKey kept = CacheFixture::store(cache, source, "small", m_image);
    cache.setLimits({20 * 1024, 0h});
    const Result<void> stored = cache.store(CacheKey::of(source, "large"), source,
                                            CacheFixture::noise({200, 200}, 3), StoreOptions{});
    QVERIFY(!stored);
    QCOMPARE(stored.error().code, ErrorCode::TooLarge);
    QVERIFY(!stored.error().text.isEmpty());
    QVERIFY2(cache.load(kept), "what was there stays");
    QCOMPARE(cache.statistics().count, 1);
    QCOMPARE(m_fixture->filesInFolder().size(), 3);
}

void TestUpscaleCache::leastRecentlyUsedGoesFirst()
{
    UpscaleCache cache(m_fixture->root(), {});
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("a.png"));
    const QImage picture = CacheFixture::noise({100, 100}, 4);
    const CacheKey first = CacheFixture::store(cache, source, "1", picture);
    const CacheKey second = CacheFixture::store(cache, source, "2", picture);
    const CacheKey third = CacheFixture::store(cache, source, "3", picture);
    QVERIFY(CacheFixture::setAge(m_fixture->fileOf(first, "json"), 300));
    QVERIFY(CacheFixture::setAge(m_fixture->fileOf(second, "json"), 200));
    QVERIFY(CacheFixture::setAge(m_fixture->fileOf(third, "json"), 100));
    QVERIFY(cache.load(first));

    const qint64 each = cache.statistics().bytes / 3;
    cache.setLimits({each * 3 + each / 2, 0h});
    const CacheKey fourth = CacheFixture::store(cache, source, "4", picture);
    QVERIFY2(!cache.imagePath(second), "used longest ago");
    QVERIFY(cache.imagePath(first) && cache.imagePath(third) && cache.imagePath(fourth));

    cache.setLimits({each + each / 2, 0h});
    const CacheKey fifth = CacheFixture::store(cache, source, "5", picture);
    QVERIFY(cache.imagePath(fifth));
    QCOMPARE(cache.statistics().count, 1);

    // Even where the clock of another computer set the others into the future.
    QVERIFY(CacheFixture::setAge(m_fixture->fileOf(fifth, "json"), -1000));
    const CacheKey sixth = CacheFixture::store(cache, source, "6", picture);
    QVERIFY(cache.imagePath(sixth));
    QCOMPARE(cache.statistics().count, 1);
}

void TestUpscaleCache::anEntryNotUsedForTooLongGoes()
{
    UpscaleCache cache(m_fixture->root(), {1 << 30, 24h});
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("a.png"));
    const CacheKey old = CacheFixture::store(cache, source, "1", m_image);
    const CacheKey used = CacheFixture::store(cache, source, "2", m_image);
    const CacheKey young = CacheFixture::store(cache, source, "3", m_image);
    QVERIFY(CacheFixture::setAge(m_fixture->fileOf(old, "json"), 25 * 3600));
    QVERIFY(CacheFixture::setAge(m_fixture->fileOf(used, "json"), 25 * 3600));
    QVERIFY(CacheFixture::setAge(m_fixture->fileOf(young, "json"), 23 * 3600));
    QVERIFY(cache.load(used));
    CacheFixture::store(cache, source, "4", m_image);
    QVERIFY(!cache.imagePath(old));
    QVERIFY(cache.imagePath(used) && cache.imagePath(young));
}

void TestUpscaleCache::noAgeLimitKeepsOldEntries()
{
    UpscaleCache cache(m_fixture->root(), {1 << 30, 0h});
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("a.png"));
    const CacheKey old = CacheFixture::store(cache, source, "1", m_image);
    QVERIFY(CacheFixture::setAge(m_fixture->fileOf(old, "json"), 20LL * 365 * 24 * 3600));
    CacheFixture::store(cache, source, "2", m_image);
    QVERIFY(cache.imagePath(old));
}

void TestUpscaleCache::statisticsTellWhatIsThere()
{
    UpscaleCache cache(m_fixture->root(), {});
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("a.png"));
    const CacheKey first = CacheFixture::store(cache, source, "1", m_image);
    const CacheKey second = CacheFixture::store(cache, source, "2", m_image);
    QVERIFY(CacheFixture::setAge(m_fixture->fileOf(first, "json"), 500));
    const CacheStatistics statistics = cache.statistics();
    QCOMPARE(statistics.count, 2);
    QCOMPARE(statistics.bytes, m_fixture->bytesInFolder());
    QCOMPARE(statistics.oldest, QFileInfo(m_fixture->fileOf(first, "json")).lastModified());
    QCOMPARE(statistics.newest, QFileInfo(m_fixture->fileOf(second, "json")).lastModified());
    QVERIFY(statistics.oldest.secsTo(statistics.newest) >= 490);
}

void TestUpscaleCache::hitsAndMissesAddUpOverRuns()
{
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("a.png"));
    for (int run = 0; run < 3; ++run) {
        UpscaleCache cache(m_fixture->root(), {});
        QVERIFY(!cache.load(CacheKey::of(source, "never stored")));
        const CacheKey key = CacheFixture::store(cache, source, "r", m_image);
        QVERIFY(cache.load(key) && cache.load(key));
    }
    const CacheStatistics statistics = UpscaleCache(m_fixture->root(), {}).statistics();
    QCOMPARE(statistics.hits, 6);
    QCOMPARE(statistics.misses, 3);

    // A damaged file counts for nothing, and counting goes on.
    QVERIFY(CacheFixture::write(m_fixture->folder() + QStringLiteral("/counters"), "-3 x\nabc"));
    UpscaleCache cache(m_fixture->root(), {});
    QCOMPARE(cache.statistics().hits, 0);
    QVERIFY(cache.load(CacheKey::of(source, "r")));
    QCOMPARE(cache.statistics().hits, 1);
}

void TestUpscaleCache::longCounterFileIsShortened()
{
    UpscaleCache cache(m_fixture->root(), {});
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("a.png"));
    CacheFixture::store(cache, source, "1", m_image);
    const QString counters = m_fixture->folder() + QStringLiteral("/counters");
    QVERIFY(CacheFixture::write(counters, "1000 2000\n" + QByteArray(60'000, 'h') + QByteArray(40'000, 'm')));
    CacheFixture::store(cache, source, "2", m_image);
    QVERIFY(QFileInfo(counters).size() < 100);
    QVERIFY(cache.load(CacheKey::of(source, "2")));
    QCOMPARE(cache.statistics().hits, 61'001);
    QCOMPARE(cache.statistics().misses, 42'000);
}

void TestUpscaleCache::indexKnowsSources()
{
    const SourceIdentity one = m_fixture->makeSource(QStringLiteral("1.png"));
    const SourceIdentity two = m_fixture->makeSource(QStringLiteral("2.png"));
    UpscaleCache cache(m_fixture->root(), {});
    const CacheKey key = CacheFixture::store(cache, one, "a", m_image);
    QVERIFY2(!cache.hasResultFor(one), "nothing is known before the folder was read");
    cache.readIndex();
    QVERIFY(cache.hasResultFor(one));
    QVERIFY(!cache.hasResultFor(two));
    SourceIdentity touched = one;
    ++touched.modifiedMs;
    QVERIFY(!cache.hasResultFor(touched));

    CacheFixture::store(cache, two, "a", m_image);
    CacheFixture::store(cache, one, "b", m_image);
    QVERIFY(cache.hasResultFor(two));

    // What goes is forgotten, but not while another result for the same source is there.
    QVERIFY(CacheFixture::write(m_fixture->fileOf(key, "png"), "damaged"));
    QVERIFY(!cache.load(key));
    QVERIFY(cache.hasResultFor(one));
    QVERIFY(cache.clean({true, {}, {}}));
    QVERIFY(!cache.hasResultFor(one) && !cache.hasResultFor(two));

    // Another Upview's results are seen with the next reading.
    UpscaleCache other(m_fixture->root(), {});
    CacheFixture::store(other, one, "c", m_image);
    cache.readIndex();
    QVERIFY(cache.hasResultFor(one));
}

void TestUpscaleCache::anotherRootHasItsOwnEntries()
{
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("a.png"));
    UpscaleCache cache(m_fixture->root(), {});
    const CacheKey key = CacheFixture::store(cache, source, "r", m_image);
    cache.readIndex();
    const QString elsewhere = m_fixture->path(QStringLiteral("elsewhere/"));
    cache.setRoot(elsewhere);
    QCOMPARE(cache.folder(), elsewhere + QStringLiteral("upscaled"));
    QVERIFY(!cache.hasResultFor(source));
    QVERIFY(!cache.load(key));
    CacheFixture::store(cache, source, "other", m_image);
    QVERIFY(cache.hasResultFor(source));
    cache.setRoot(m_fixture->root());
    QVERIFY2(cache.hasResultFor(source), "the index is read anew");
    QVERIFY(cache.load(key));
    QVERIFY(!cache.load(CacheKey::of(source, "other")));
}

void TestUpscaleCache::resultsGoAlongWithTheirSource()
{
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("a.png"));
    const SourceIdentity other = m_fixture->makeSource(QStringLiteral("b.png"));
    SourceIdentity moved = source;
    moved.path = m_fixture->path(QStringLiteral("new name.png"));
    {
        UpscaleCache cache(m_fixture->root(), {});
        CacheFixture::store(cache, source, "one", m_image);
        CacheFixture::store(cache, source, "two", CacheFixture::noise(QSize(20, 10), 5));
        CacheFixture::store(cache, other, "one", m_image);
    }
    QVERIFY(CacheFixture::setAge(m_fixture->fileOf(CacheKey::of(source, "one"), "json"), 5000));
    UpscaleCache cache(m_fixture->root(), {});
    const QDateTime oldest = cache.statistics().oldest;
    // Nobody has read the index yet.
    cache.sourceMoved(source, moved);
    QVERIFY(cache.hasResultFor(moved));
    QVERIFY(!cache.hasResultFor(source));
    QVERIFY(cache.hasResultFor(other));
    QCOMPARE(cache.statistics().count, 3);
    QCOMPARE(cache.statistics().oldest, oldest);
    QCOMPARE(m_fixture->filesInFolder().filter(QString::fromLatin1(CacheKey::of(source, {}).source)).size(),
             0);

    UpscaleCache restarted(m_fixture->root(), {});
    QVERIFY(restarted.load(CacheKey::of(moved, "one"))->image == m_image);
    QCOMPARE(restarted.load(CacheKey::of(moved, "two"))->image.size(), QSize(20, 10));
    QVERIFY(!restarted.load(CacheKey::of(source, "one")));
    // And back.
    restarted.sourceMoved(moved, source);
    QVERIFY(restarted.load(CacheKey::of(source, "one")));
    QVERIFY(!restarted.load(CacheKey::of(moved, "one")));
}

void TestUpscaleCache::whatCannotFollowIsNoEntryOfAnotherSource()
{
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("a.png"));
    SourceIdentity moved = source;
    moved.path = m_fixture->path(QStringLiteral("new name.png"));
    UpscaleCache cache(m_fixture->root(), {});
    const CacheKey key = CacheFixture::store(cache, source, "r", m_image);
    cache.readIndex();
    QVERIFY(CacheFixture::write(m_fixture->fileOf(key, "json"), "damaged"));
    cache.sourceMoved(source, moved);
    QVERIFY(!cache.hasResultFor(moved));
    QVERIFY(!cache.load(CacheKey::of(moved, "r")));
    // A file that was never upscaled has nothing to take along.
    cache.sourceMoved(m_fixture->makeSource(QStringLiteral("b.png")), moved);
    QVERIFY(!cache.hasResultFor(moved));
}

UPVIEW_TEST_GUILESS_MAIN(TestUpscaleCache)
#include "tst_upscalecache.moc"
