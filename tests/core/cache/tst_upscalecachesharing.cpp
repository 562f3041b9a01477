// SPDX-License-Identifier: GPL-3.0-or-later
#include "cachefixture.h"
#include "core/cache/upscalecache.h"
#include "support/testmain.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

using namespace upview;

namespace {

constexpr int kKeys = 6;

QByteArray recipe(int number)
{
    return "recipe " + QByteArray::number(number);
}

/// Every writer writes the same picture for one key, as every Upview would.
QImage picture(int number)
{
    return CacheFixture::noise({40 + number, 30}, quint32(number));
}

struct Tally
{
    int hits = 0;
    int misses = 0;
    int wrong = 0; ///< pictures of another key, and failed stores
};

/// A mixture of loads and stores over the same few keys.
Tally work(UpscaleCache &cache, const SourceIdentity &source, int rounds, int offset)
{
    Tally tally;
    for (int round = 0; round < rounds; ++round) {
        const int number = (round * 5 + offset) % kKeys;
        const CacheKey key = CacheKey::of(source, recipe(number));
        if (const std::optional<CachedResult> loaded = cache.load(key)) {
            ++tally.hits;
            tally.wrong += loaded->image == picture(number) ? 0 : 1;
        } else {
            ++tally.misses;
        }
        if (round % 4 == 0)
            tally.wrong += cache.store(key, source, picture(number), StoreOptions{}) ? 0 : 1;
    }
    return tally;
}

/// Run by this test as a process of its own.
int workAndTell(const QString &root, const QString &sourcePath, int offset)
{
    const SourceIdentity source = SourceIdentity::of(sourcePath).value();
    UpscaleCache cache(root, {});
    const Tally tally = work(cache, source, 80, offset);
    std::printf("%d %d %d\n", tally.hits, tally.misses, tally.wrong);
    return 0;
}

} // namespace

class TestUpscaleCacheSharing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoCachesOnOneFolderSeeEachOther();
    void threadsShareOneCache();
    void threadsWithCachesOfTheirOwnShareOneFolder();
    void cleaningWhileOthersWorkHarmsNobody();
    void rootAndLimitsCanChangeWhileOthersWork();
    void processesShareOneFolder(); // the last: the thread sanitizer allows no threads after a fork
};

void TestUpscaleCacheSharing::twoCachesOnOneFolderSeeEachOther()
{
    const CacheFixture fixture;
    const SourceIdentity source = fixture.makeSource(QStringLiteral("a.png"));
    UpscaleCache one(fixture.root(), {});
    UpscaleCache two(fixture.root(), {});
    const CacheKey key = CacheFixture::store(one, source, "r", picture(1));
    QCOMPARE(two.load(key).value_or(CachedResult()).image, picture(1));
    QVERIFY(two.clean({true, {}, {}}));
    QVERIFY(!one.load(key));
    QCOMPARE(one.statistics().hits, 1);
    QCOMPARE(two.statistics().misses, 1);
}

void TestUpscaleCacheSharing::threadsShareOneCache()
{
    const CacheFixture fixture;
    const SourceIdentity source = fixture.makeSource(QStringLiteral("a.png"));
    UpscaleCache cache(fixture.root(), {});
    cache.readIndex();
    std::vector<Tally> tallies(6);
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < int(tallies.size()); ++i)
            threads.emplace_back([&, i] { tallies[size_t(i)] = work(cache, source, 40, i); });
    }
    Tally sum;
    for (const Tally &tally : tallies) {
        sum.hits += tally.hits;
        sum.misses += tally.misses;
        QCOMPARE(tally.wrong, 0);
    }
    const CacheStatistics statistics = cache.statistics();
    QCOMPARE(statistics.hits, sum.hits);
    QCOMPARE(statistics.misses, sum.misses);
    QCOMPARE(statistics.count, kKeys);
    QVERIFY(cache.hasResultFor(source));
    QCOMPARE(fixture.filesInFolder().size(), 2 * kKeys + 1);
}

void TestUpscaleCacheSharing::threadsWithCachesOfTheirOwnShareOneFolder()
{
    const CacheFixture fixture;
    const SourceIdentity source = fixture.makeSource(QStringLiteral("a.png"));
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&, i] {
                UpscaleCache cache(fixture.root(), {});
                wrong += work(cache, source, 30, i).wrong;
            });
        }
    }
    QCOMPARE(wrong.load(), 0);
    UpscaleCache cache(fixture.root(), {});
    QCOMPARE(cache.statistics().hits + cache.statistics().misses, 4 * 30);
    for (int number = 0; number < kKeys; ++number)
        QCOMPARE(cache.load(CacheKey::of(source, recipe(number))).value_or(CachedResult()).image,
                 picture(number));
}

void TestUpscaleCacheSharing::processesShareOneFolder()
{
    const CacheFixture fixture;
    const SourceIdentity source = fixture.makeSource(QStringLiteral("a.png"));
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < 3; ++i) {
        processes.push_back(std::make_unique<QProcess>());
        processes.back()->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        processes.back()->start(
            QCoreApplication::applicationFilePath(),
            {QStringLiteral("--work-and-tell"), fixture.root(), source.path, QString::number(i)});
    }
    int hits = 0;
    int misses = 0;
    for (const auto &process : processes) {
        QVERIFY(process->waitForFinished(60'000));
        const QList<QByteArray> numbers = process->readAllStandardOutput().trimmed().split(' ');
        QCOMPARE(numbers.size(), 3);
        QCOMPARE(numbers.at(2).toInt(), 0);
        hits += numbers.at(0).toInt();
        misses += numbers.at(1).toInt();
    }
    UpscaleCache cache(fixture.root(), {});
    QCOMPARE(hits + misses, 3 * 80);
    QCOMPARE(cache.statistics().hits, hits);
    QCOMPARE(cache.statistics().misses, misses);
    QCOMPARE(cache.statistics().count, kKeys);
    for (int number = 0; number < kKeys; ++number)
        QCOMPARE(cache.load(CacheKey::of(source, recipe(number))).value_or(CachedResult()).image,
                 picture(number));
    QCOMPARE(fixture.filesInFolder().size(), 2 * kKeys + 1);
}

void TestUpscaleCacheSharing::cleaningWhileOthersWorkHarmsNobody()
{
    const CacheFixture fixture;
    const SourceIdentity source = fixture.makeSource(QStringLiteral("a.png"));
    UpscaleCache cache(fixture.root(), {});
    UpscaleCache other(fixture.root(), {});
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 3; ++i)
            threads.emplace_back([&, i] { wrong += work(i == 0 ? other : cache, source, 60, i).wrong; });
        threads.emplace_back([&] {
            for (int i = 0; i < 15; ++i)
                wrong += other.clean({i % 2 == 0, {}, 20'000}) ? 0 : 1;
        });
    }
    QCOMPARE(wrong.load(), 0);
    // No halves are left: what is there can be loaded.
    const int count = cache.statistics().count;
    int loaded = 0;
    for (int number = 0; number < kKeys; ++number)
        loaded += cache.load(CacheKey::of(source, recipe(number))) ? 1 : 0;
    QCOMPARE(loaded, count);
    QCOMPARE(fixture.filesInFolder().size(), 2 * count + 1);
}

void TestUpscaleCacheSharing::rootAndLimitsCanChangeWhileOthersWork()
{
    const CacheFixture fixture;
    const SourceIdentity source = fixture.makeSource(QStringLiteral("a.png"));
    UpscaleCache cache(fixture.root(), {});
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 3; ++i)
            threads.emplace_back([&, i] { wrong += work(cache, source, 40, i).wrong; });
        threads.emplace_back([&] {
            for (int i = 0; i < 40; ++i) {
                cache.setRoot(fixture.path(i % 2 ? QStringLiteral("one") : QStringLiteral("two")));
                cache.setLimits({i % 3 ? 20'000 : 1 << 20, std::chrono::hours(i)});
                static_cast<void>(cache.hasResultFor(source));
            }
        });
    }
    QCOMPARE(wrong.load(), 0);
}

int main(int argc, char *argv[])
{
    const IsolatedHome home;
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1StringView("--work-and-tell"))
        return workAndTell(arguments.value(2), arguments.value(3), arguments.value(4).toInt());
    TestUpscaleCacheSharing test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_upscalecachesharing.moc"
