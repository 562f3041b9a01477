// SPDX-License-Identifier: GPL-3.0-or-later
#include "cachefixture.h"
#include "core/cache/upscalecache.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

#include <csignal>
#include <cstdio>

#include <sys/resource.h>

using namespace upview;

namespace {

/// Files of this process cannot become longer than this while it lives: writing fails half-way, as on a
/// failing disk.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        m_set = ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

    [[nodiscard]] bool isSet() const { return m_set; }

private:
    rlimit m_before{};
    void (*m_signal)(int) = SIG_DFL;
    bool m_set = false;
};

/// Run by this test as a process of its own, on a full disk: stores one picture and tells what came of it.
int storeAndTell(const QString &root, const QString &sourcePath)
{
    const SourceIdentity source = SourceIdentity::of(sourcePath).value();
    UpscaleCache cache(root, {});
    const Result<void> stored =
        cache.store(CacheKey::of(source, "r"), source, CacheFixture::noise({300, 300}, 9), StoreOptions{});
    const QStringList left = QDir(cache.folder()).entryList(QDir::Files | QDir::Hidden);
    std::printf("code %d left %d\n", stored ? -1 : int(stored.error().code), int(left.size()));
    return 0;
}

} // namespace

class TestUpscaleCacheFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void damagedEntryIsAMissAndRemoved_data();
    void damagedEntryIsAMissAndRemoved();
    void changedSideFileIsAMissAndRemoved_data();
    void changedSideFileIsAMissAndRemoved();
    void filesOfAnotherEntryAreAMissAndRemoved();
    void aPictureThatLiesAboutItsSizeIsAMiss();
    void aFileThatCannotBeOpenedNowIsKept();
    void aWriteThatFailsLeavesNothing();
    void aWriteThatFailsKeepsTheOldEntry();
    void aFullDiskIsNamed();
    void anUnwritableRootIsNamed();
    void aReadOnlyFolderStillAnswers();
    void aFileInPlaceOfTheFolderIsAnError();
    void leftoversOfACrashAreRemoved();
    void storingRemovesLeftoversToo();
    void aCrashBetweenTheTwoRenamesIsAMiss();
    void theLockOfADeadProcessIsTakenOver();

private:
    [[nodiscard]] CacheKey stored(const QByteArray &recipe);
    [[nodiscard]] QByteArray sideWith(const QString &path, const QJsonValue &value) const;

    std::unique_ptr<CacheFixture> m_fixture;
    std::unique_ptr<UpscaleCache> m_cache;
    SourceIdentity m_source;
    QImage m_image;
    CacheKey m_key;
};

void TestUpscaleCacheFaults::init()
{
    m_fixture = std::make_unique<CacheFixture>();
    m_cache = std::make_unique<UpscaleCache>(m_fixture->root(), CacheLimits{});
    m_source = m_fixture->makeSource(QStringLiteral("a.png"));
    m_image = CacheFixture::noise({60, 40}, 1);
    m_key = stored("r");
    QVERIFY(m_cache->load(m_key));
}

CacheKey TestUpscaleCacheFaults::stored(const QByteArray &recipe)
{
    return CacheFixture::store(*m_cache, m_source, recipe, m_image);
}

/// The side file of the entry with one value replaced; `path` is "name" or "group/name".
QByteArray TestUpscaleCacheFaults::sideWith(const QString &path, const QJsonValue &value) const
{
    const QByteArray text = CacheFixture::read(m_fixture->fileOf(m_key, "json"));
    QJsonObject root = QJsonDocument::fromJson(text).object();
    const QStringList names = path.split(QLatin1Char('/'));
    if (names.size() == 1) {
        root.insert(path, value);
    } else {
        QJsonObject group = root.value(names.at(0)).toObject();
        group.insert(names.at(1), value);
        root.insert(names.at(0), group);
    }
    return QJsonDocument(root).toJson();
}

void TestUpscaleCacheFaults::damagedEntryIsAMissAndRemoved_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<int>("length"); // what is left of the file; -1: another content of the same length
    QTest::addColumn<bool>("removed");
    QTest::newRow("picture cut") << QStringLiteral("png") << 2000 << false;
    QTest::newRow("picture empty") << QStringLiteral("png") << 0 << false;
    QTest::newRow("picture gone") << QStringLiteral("png") << 0 << true;
    QTest::newRow("one bit of the picture") << QStringLiteral("png") << -1 << false;
    QTest::newRow("side file cut") << QStringLiteral("json") << 100 << false;
    QTest::newRow("side file empty") << QStringLiteral("json") << 0 << false;
    QTest::newRow("side file gone") << QStringLiteral("json") << 0 << true;
    QTest::newRow("side file's first byte") << QStringLiteral("json") << -1 << false;
}

void TestUpscaleCacheFaults::damagedEntryIsAMissAndRemoved()
{
    QFETCH(const QString, suffix);
    QFETCH(const int, length);
    QFETCH(const bool, removed);
    const QString file = m_fixture->fileOf(m_key, qPrintable(suffix));
    if (removed) {
        QVERIFY(QFile::remove(file));
    } else if (length >= 0) {
        QVERIFY(QFile::resize(file, length));
    } else {
        QByteArray content = CacheFixture::read(file);
        const qsizetype at = suffix == QLatin1StringView("png") ? content.size() / 2 : 0;
        content[at] = char(content[at] ^ 1);
        QVERIFY(CacheFixture::write(file, content));
    }
    m_cache->readIndex();

    QVERIFY(!m_cache->load(m_key));
    QVERIFY(!QFileInfo::exists(m_fixture->fileOf(m_key, "png")));
    QVERIFY(!QFileInfo::exists(m_fixture->fileOf(m_key, "json")));
    QVERIFY(!m_cache->hasResultFor(m_source));
    QCOMPARE(m_cache->statistics().misses, 1);
    // And the place is free for a good one.
    QCOMPARE(stored("r"), m_key);
    QCOMPARE(m_cache->load(m_key).value_or(CachedResult()).image, m_image);
}

void TestUpscaleCacheFaults::changedSideFileIsAMissAndRemoved_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const char *path, const QJsonValue &value) {
        QTest::newRow(name) << QString::fromLatin1(path) << value;
    };
    row("newer version", "version", 2);
    row("older version", "version", 0);
    row("version is a text", "version", QStringLiteral("1"));
    row("of another program", "application", QStringLiteral("other"));
    row("entry is no key", "entry", QStringLiteral("../../etc/passwd"));
    row("entry is another key", "entry", QString(QString(32, u'a') + u'-' + QString(32, u'b')));
    row("unknown format", "image/format", QStringLiteral("bmp"));
    row("format with a path", "image/format", QStringLiteral("/../png"));
    row("another format", "image/format", QStringLiteral("jpeg"));
    row("negative length", "image/bytes", -1);
    row("another length", "image/bytes", 100);
    row("huge length", "image/bytes", qint64(1) << 60);
    row("another checksum", "image/sha256", QString(64, u'0'));
    row("no checksum", "image/sha256", QString());
    row("another size", "image/width", 61);
    row("no size", "image/height", 0);
    row("no picture", "image", QJsonValue::Null);
}

void TestUpscaleCacheFaults::changedSideFileIsAMissAndRemoved()
{
    QFETCH(const QString, path);
    QFETCH(const QJsonValue, value);
    QVERIFY(CacheFixture::write(m_fixture->fileOf(m_key, "json"), sideWith(path, value)));
    QVERIFY(!m_cache->load(m_key));
    QVERIFY(!QFileInfo::exists(m_fixture->fileOf(m_key, "png")));
    QVERIFY(!QFileInfo::exists(m_fixture->fileOf(m_key, "json")));
}

void TestUpscaleCacheFaults::filesOfAnotherEntryAreAMissAndRemoved()
{
    // Both files are whole and belong together, but were copied under another name.
    const CacheKey other = CacheKey::of(m_source, "other");
    for (const char *suffix : {"png", "json"})
        QVERIFY(QFile::copy(m_fixture->fileOf(m_key, suffix), m_fixture->fileOf(other, suffix)));
    QVERIFY(!m_cache->load(other));
    QVERIFY(!QFileInfo::exists(m_fixture->fileOf(other, "png")));
    QVERIFY(!QFileInfo::exists(m_fixture->fileOf(other, "json")));
    QVERIFY(m_cache->load(m_key));
}

void TestUpscaleCacheFaults::aPictureThatLiesAboutItsSizeIsAMiss()
{
    // A giant in a few bytes, with a side file that agrees on everything: the header is looked at first.
    QJsonObject root = QJsonDocument::fromJson(CacheFixture::read(m_fixture->fileOf(m_key, "json"))).object();
    QJsonObject picture = root.value(QLatin1StringView("image")).toObject();
    picture.insert(QStringLiteral("width"), 60'000);
    picture.insert(QStringLiteral("height"), 60'000);
    root.insert(QStringLiteral("image"), picture);
    QVERIFY(CacheFixture::write(m_fixture->fileOf(m_key, "json"), QJsonDocument(root).toJson()));
    QVERIFY(!m_cache->load(m_key));
    QVERIFY(!m_cache->imagePath(m_key));
}

void TestUpscaleCacheFaults::aFileThatCannotBeOpenedNowIsKept()
{
    for (const char *suffix : {"png", "json"}) {
        const QString file = m_fixture->fileOf(m_key, suffix);
        const QFile::Permissions before = QFile::permissions(file);
        // It could be removed, were it taken for damaged.
        QVERIFY(QFile::setPermissions(m_fixture->root(), QFile::Permissions(0x7777)));
        QVERIFY(QFile::setPermissions(m_fixture->folder(), QFile::Permissions(0x7777)));
        for (const char *each : {"png", "json"})
            QVERIFY(QFile::setPermissions(m_fixture->fileOf(m_key, each), QFile::Permissions(0x6666)));
        QVERIFY(QFile::setPermissions(file, {}));
        {
            const WithoutPrivileges mortal;
            QVERIFY(!m_cache->load(m_key));
        }
        QVERIFY(QFile::setPermissions(file, before));
        QVERIFY2(m_cache->load(m_key), suffix);
    }
}

void TestUpscaleCacheFaults::aWriteThatFailsLeavesNothing()
{
    const QStringList before = m_fixture->filesInFolder();
    const CacheKey key = CacheKey::of(m_source, "second");
    {
        const FileSizeLimit limit(4096);
        QVERIFY(limit.isSet());
        const Result<void> result = m_cache->store(key, m_source, m_image, StoreOptions{});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::WriteFailed);
        QVERIFY(!result.error().text.isEmpty());
        QVERIFY(!result.error().details.isEmpty());
    }
    QCOMPARE(m_fixture->filesInFolder(), before);
    QVERIFY(!m_cache->load(key));
    QVERIFY(m_cache->load(m_key));
    QCOMPARE(stored("second"), key);
    QVERIFY(m_cache->load(key));
}

void TestUpscaleCacheFaults::aWriteThatFailsKeepsTheOldEntry()
{
    {
        const FileSizeLimit limit(4096);
        QVERIFY(limit.isSet());
        QVERIFY(!m_cache->store(m_key, m_source, CacheFixture::noise({70, 70}, 2), StoreOptions{}));
    }
    QCOMPARE(m_cache->load(m_key).value_or(CachedResult()).image, m_image);
}

void TestUpscaleCacheFaults::aFullDiskIsNamed()
{
    const QString unshare = QStandardPaths::findExecutable(QStringLiteral("unshare"));
    const QString disk = m_fixture->path(QStringLiteral("disk"));
    QVERIFY(QDir().mkpath(disk));
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(unshare,
                  {QStringLiteral("--map-root-user"), QStringLiteral("--mount"), QStringLiteral("sh"),
                   QStringLiteral("-c"),
                   QStringLiteral("mount -t tmpfs -o size=64k none \"$1\" || exit 77; "
                                  "exec \"$0\" --store-and-tell \"$1\" \"$2\""),
                   QCoreApplication::applicationFilePath(), disk, m_source.path});
    const bool ran = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
    const QByteArray output = process.readAll();
    if (!ran || !output.contains("code "))
        QSKIP("no full disk here: a small file system of one's own cannot be mounted (unshare)");
    QVERIFY2(output.contains("code " + QByteArray::number(int(ErrorCode::NoSpace)) + " left 0"),
             output.constData());
}

void TestUpscaleCacheFaults::anUnwritableRootIsNamed()
{
    const QString locked = m_fixture->path(QStringLiteral("locked"));
    QVERIFY(QDir().mkpath(locked));
    QVERIFY(QFile::setPermissions(locked, QFile::Permissions(0x5555)));
    UpscaleCache cache(locked + QStringLiteral("/deeper"), {});
    const WithoutPrivileges mortal;
    const Result<void> result = cache.store(m_key, m_source, m_image, StoreOptions{});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::NoPermission);
    QVERIFY2(result.error().text.contains(locked), qPrintable(result.error().text));
}

void TestUpscaleCacheFaults::aReadOnlyFolderStillAnswers()
{
    // As on a medium that can only be read.
    QVERIFY(QFile::setPermissions(m_fixture->root(), QFile::Permissions(0x7755)));
    QVERIFY(QFile::setPermissions(m_fixture->folder(), QFile::Permissions(0x5555)));
    for (const char *suffix : {"png", "json"})
        QVERIFY(QFile::setPermissions(m_fixture->fileOf(m_key, suffix), QFile::Permissions(0x4444)));
    {
        const WithoutPrivileges mortal;
        QCOMPARE(m_cache->load(m_key).value_or(CachedResult()).image, m_image);
        const Result<void> result =
            m_cache->store(CacheKey::of(m_source, "2"), m_source, m_image, StoreOptions{});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::NoPermission);
        const Result<CleanReport> report = m_cache->clean({true, {}, {}});
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::NoPermission);
    }
    QVERIFY(QFile::setPermissions(m_fixture->folder(), QFile::Permissions(0x7700)));
    QVERIFY(m_cache->load(m_key));
}

void TestUpscaleCacheFaults::aFileInPlaceOfTheFolderIsAnError()
{
    const QString root = m_fixture->path(QStringLiteral("file"));
    QVERIFY(CacheFixture::write(root, "no folder"));
    UpscaleCache cache(root, {});
    const Result<void> result = cache.store(m_key, m_source, m_image, StoreOptions{});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::WriteFailed);
    QVERIFY(!cache.load(m_key));
    QCOMPARE(CacheFixture::read(root), QByteArray("no folder"));
}

void TestUpscaleCacheFaults::leftoversOfACrashAreRemoved()
{
    const QString base = m_fixture->folder() + QLatin1Char('/') + CacheKey::of(m_source, "x").baseName();
    const QString oldTemporary = base + QStringLiteral(".png.AbCdEf");
    const QString freshTemporary = base + QStringLiteral(".json.xYzAbC");
    const QString orphanPicture = base + QStringLiteral(".webp");
    const QString orphanSide = m_fixture->folder() + QLatin1Char('/') + CacheKey::of(m_source, "y").baseName()
        + QStringLiteral(".json");
    const QString foreign = m_fixture->folder() + QStringLiteral("/notes.png.AbCdEf");
    for (const QString &file : {oldTemporary, freshTemporary, orphanPicture, orphanSide, foreign})
        QVERIFY(CacheFixture::write(file, QByteArray(1000, 'x')));
    QVERIFY(CacheFixture::setAge(oldTemporary, 3600));
    QVERIFY(CacheFixture::setAge(foreign, 3600));
    QCOMPARE(m_cache->statistics().count, 1);

    const Result<CleanReport> report = m_cache->clean({});
    QVERIFY(report);
    QCOMPARE(report->removed, 0);
    QCOMPARE(report->bytesFreed, 3000);
    QVERIFY(!QFileInfo::exists(oldTemporary) && !QFileInfo::exists(orphanPicture)
            && !QFileInfo::exists(orphanSide));
    QVERIFY2(QFileInfo::exists(freshTemporary), "another Upview may be writing it");
    QVERIFY(QFileInfo::exists(foreign));
    QVERIFY(m_cache->load(m_key));
}

void TestUpscaleCacheFaults::storingRemovesLeftoversToo()
{
    const QString temporary = m_fixture->fileOf(m_key, "png.AbCdEf");
    QVERIFY(CacheFixture::write(temporary, "half a picture"));
    QVERIFY(CacheFixture::setAge(temporary, 3600));
    const CacheKey key = stored("2");
    QVERIFY(!QFileInfo::exists(temporary));
    QVERIFY(m_cache->load(m_key) && m_cache->load(key));
}

void TestUpscaleCacheFaults::aCrashBetweenTheTwoRenamesIsAMiss()
{
    // The new picture is in place, the side file is still that of the old one.
    const QString picture = m_fixture->fileOf(m_key, "png");
    const QByteArray side = CacheFixture::read(m_fixture->fileOf(m_key, "json"));
    QVERIFY(m_cache->store(m_key, m_source, CacheFixture::noise({60, 40}, 5), StoreOptions{}));
    QVERIFY(CacheFixture::write(m_fixture->fileOf(m_key, "json"), side));
    QVERIFY(QFileInfo::exists(picture));
    QVERIFY(!m_cache->load(m_key));
    QVERIFY(!QFileInfo::exists(picture));
}

void TestUpscaleCacheFaults::theLockOfADeadProcessIsTakenOver()
{
    // What QLockFile leaves when its process is killed, with a process id that cannot be.
    const QString lock = m_fixture->folder() + QStringLiteral("/.lock");
    QVERIFY(CacheFixture::write(lock, "2147483646\nupview\n" + QSysInfo::machineHostName().toUtf8() + '\n'));
    QVERIFY(!(stored("2") == CacheKey{}));
    QVERIFY(!QFileInfo::exists(lock));
}

int main(int argc, char *argv[])
{
    const IsolatedHome home;
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1StringView("--store-and-tell"))
        return storeAndTell(arguments.value(2), arguments.value(3));
    TestUpscaleCacheFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_upscalecachefaults.moc"
