// SPDX-License-Identifier: GPL-3.0-or-later
#include "cachefixture.h"
#include "core/cache/upscalecache.h"
#include "support/testmain.h"

#include <QFileInfo>

using namespace upview;
using namespace std::chrono_literals;

class TestUpscaleCacheCleaning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanEverything();
    void cleanByAge();
    void cleanBySize();
    void cleanWithoutAFolderDoesNothing();

private:
    std::unique_ptr<CacheFixture> m_fixture;
    QImage m_image;
};

void TestUpscaleCacheCleaning::init()
{
    m_fixture = std::make_unique<CacheFixture>();
    m_image = CacheFixture::noise({60, 40}, 1);
}

void TestUpscaleCacheCleaning::cleanEverything()
{
    UpscaleCache cache(m_fixture->root(), {});
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("a.png"));
    for (const char *recipe : {"1", "2", "3"})
        CacheFixture::store(cache, source, recipe, m_image);
    const qint64 bytes = cache.statistics().bytes;
    const QString foreign = m_fixture->folder() + QStringLiteral("/holiday.png");
    QVERIFY(CacheFixture::write(foreign, "not ours"));

    const Result<CleanReport> report = cache.clean({true, {}, {}});
    QVERIFY(report);
    QCOMPARE(report->removed, 3);
    QCOMPARE(report->bytesFreed, bytes);
    QCOMPARE(cache.statistics().count, 0);
    QVERIFY2(QFileInfo::exists(foreign), "only the cache's own files go");
}

void TestUpscaleCacheCleaning::cleanByAge()
{
    UpscaleCache cache(m_fixture->root(), {});
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("a.png"));
    const CacheKey old = CacheFixture::store(cache, source, "1", m_image);
    const CacheKey young = CacheFixture::store(cache, source, "2", m_image);
    QVERIFY(CacheFixture::setAge(m_fixture->fileOf(old, "json"), 3700));
    const qint64 before = m_fixture->bytesInFolder();
    const Result<CleanReport> report = cache.clean({false, std::chrono::seconds(1h), {}});
    QVERIFY(report);
    QCOMPARE(report->removed, 1);
    QCOMPARE(report->bytesFreed, before - m_fixture->bytesInFolder());
    QVERIFY(!cache.imagePath(old) && cache.imagePath(young));
}

void TestUpscaleCacheCleaning::cleanBySize()
{
    UpscaleCache cache(m_fixture->root(), {});
    const SourceIdentity source = m_fixture->makeSource(QStringLiteral("a.png"));
    QList<CacheKey> keys;
    for (const char *recipe : {"1", "2", "3", "4"}) {
        keys.append(CacheFixture::store(cache, source, recipe, m_image));
        QVERIFY(CacheFixture::setAge(m_fixture->fileOf(keys.last(), "json"), 100 - keys.size()));
    }
    const qint64 all = cache.statistics().bytes;
    Result<CleanReport> report = cache.clean({false, {}, all});
    QVERIFY(report && report->removed == 0 && report->bytesFreed == 0);
    report = cache.clean({false, {}, all / 2});
    QVERIFY(report);
    QCOMPARE(report->removed, 2);
    QCOMPARE(report->bytesFreed, all / 2);
    QVERIFY(!cache.imagePath(keys.at(0)) && !cache.imagePath(keys.at(1)));
    QVERIFY(cache.imagePath(keys.at(2)) && cache.imagePath(keys.at(3)));
    report = cache.clean({false, {}, 0});
    QVERIFY(report && report->removed == 2);
}

void TestUpscaleCacheCleaning::cleanWithoutAFolderDoesNothing()
{
    UpscaleCache cache(m_fixture->root(), {});
    const Result<CleanReport> report = cache.clean({true, {}, {}});
    QVERIFY(report && report->removed == 0 && report->bytesFreed == 0);
    QVERIFY(!QFileInfo::exists(m_fixture->root()));
}

UPVIEW_TEST_GUILESS_MAIN(TestUpscaleCacheCleaning)
#include "tst_upscalecachecleaning.moc"
