// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/archivewalk.h"

#include "core/archive/samplearchives.h"
#include "core/base/archivepath.h"
#include "support/testmain.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>

using namespace upview;

class TestArchiveWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsEveryFormat_data();
    void readsEveryFormat();
    void namesThatLeadOutAreEmpty();
    void namesAreKeptInTheirOwnLetters();
    void anEncryptedEntrySaysSo();
    void aFileThatIsNoArchiveIsDamaged();
    void aBrokenArchiveIsDamaged();
    void aMissingArchiveIsNotFound();
    void tooManyEntriesAreRefused();
    void anEntryThatUnpacksToTooMuchIsRefused();
    void canBeCancelled();
    void pathsIntoArchivesAreToldFromOthers();

private:
    [[nodiscard]] QString at(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }
    QList<ArchiveEntry> walk(const QString &path, QList<QByteArray> *contents = nullptr);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestArchiveWalk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QList<ArchiveEntry> TestArchiveWalk::walk(const QString &path, QList<QByteArray> *contents)
{
    QList<ArchiveEntry> entries;
    const auto walk = ArchiveWalk::open(path);
    if (!walk)
        return entries;
    for (;;) {
        const auto entry = (*walk)->next({});
        if (!entry || !*entry)
            return entries;
        entries.append(**entry);
        if (contents) {
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            if ((*walk)->read(buffer, {}))
                contents->append(buffer.data());
        }
    }
}

void TestArchiveWalk::readsEveryFormat_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<bool>("sequential");
    QTest::newRow("zip") << QByteArray("zip") << QByteArray() << false;
    QTest::newRow("tar") << QByteArray("gnutar") << QByteArray() << false;
    QTest::newRow("tar.gz") << QByteArray("gnutar") << QByteArray("gzip") << true;
    QTest::newRow("tar.bz2") << QByteArray("gnutar") << QByteArray("bzip2") << true;
    QTest::newRow("tar.xz") << QByteArray("gnutar") << QByteArray("xz") << true;
    QTest::newRow("tar.zst") << QByteArray("gnutar") << QByteArray("zstd") << true;
    QTest::newRow("7z") << QByteArray("7zip") << QByteArray() << true;
    QTest::newRow("rar") << QByteArray("rar") << QByteArray() << false;
}

void TestArchiveWalk::readsEveryFormat()
{
    QFETCH(const QByteArray, format);
    QFETCH(const QByteArray, filter);
    const samples::Entries entries{
        {"one.txt", "first"}, {"in/two.txt", QByteArray(200'000, 'x')}, {"three", "3"}};
    const QString path = at("archive");
    QVERIFY(format == "rar" ? samples::writeRar(path, entries)
                            : samples::writeArchive(path, format.constData(), entries, filter));

    QList<QByteArray> contents;
    const QList<ArchiveEntry> read = walk(path, &contents);
    QCOMPARE(read.size(), 3);
    QCOMPARE(read.at(0).name, QStringLiteral("one.txt"));
    QCOMPARE(read.at(1).name, QStringLiteral("in/two.txt"));
    QCOMPARE(read.at(1).bytes, 200'000);
    QVERIFY(read.at(1).modifiedMs > 900'000'000'000);
    QCOMPARE(contents, QList<QByteArray>({entries.at(0).second, entries.at(1).second, entries.at(2).second}));

    // Passing by without reading comes to the same entries.
    QCOMPARE(walk(path).size(), 3);
    const auto opened = ArchiveWalk::open(path);
    QVERIFY((*opened)->next({}));
    QTEST(static_cast<bool>((*opened)->isSequential()), "sequential");
}

void TestArchiveWalk::namesThatLeadOutAreEmpty()
{
    QVERIFY(samples::writeArchive(
        at("evil.tar"), "gnutar",
        {{"../../etc/passwd", "a"}, {"/etc/shadow", "b"}, {"x/../../y", "c"}, {"./z//q", "d"}}));
    const QList<ArchiveEntry> entries = walk(at("evil.tar"));
    QCOMPARE(entries.size(), 4);
    QCOMPARE(entries.at(0).name, QString());
    QCOMPARE(entries.at(1).name, QStringLiteral("etc/shadow"));
    QCOMPARE(entries.at(2).name, QString());
    QCOMPARE(entries.at(3).name, QStringLiteral("z/q"));
}

void TestArchiveWalk::namesAreKeptInTheirOwnLetters()
{
    const QByteArray name = QStringLiteral("第1話/ページ.png").toUtf8();
    QVERIFY(samples::writeArchive(at("book.tar"), "gnutar", {{name, "x"}}));
    QCOMPARE(walk(at("book.tar")).at(0).name, QString::fromUtf8(name));
}

void TestArchiveWalk::anEncryptedEntrySaysSo()
{
    QVERIFY(samples::writeArchive(at("secret.zip"), "zip", {{"a.png", "secret"}}, {}, "password"));
    const auto walk = ArchiveWalk::open(at("secret.zip"));
    QVERIFY(walk);
    const auto entry = (*walk)->next({});
    QVERIFY(entry && *entry);
    QVERIFY((*entry)->isEncrypted);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto read = (*walk)->read(buffer, {});
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::UnknownFormat);
    QVERIFY(read.error().text.contains(QLatin1StringView("password")));
}

void TestArchiveWalk::aFileThatIsNoArchiveIsDamaged()
{
    QFile file(at("no.zip"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'n'));
    file.close();
    const auto walk = ArchiveWalk::open(file.fileName());
    if (walk) {
        const auto entry = (*walk)->next({});
        QVERIFY(!entry);
        QCOMPARE(entry.error().code, ErrorCode::Damaged);
    } else {
        QCOMPARE(walk.error().code, ErrorCode::Damaged);
    }
}

void TestArchiveWalk::aBrokenArchiveIsDamaged()
{
    QByteArray noise;
    for (int i = 0; i < 50'000; ++i)
        noise.append(static_cast<char>((i * 7919) >> 3));
    QVERIFY(samples::writeArchive(at("a.tgz"), "gnutar", {{"a", noise}, {"b", noise}}, "gzip"));
    QVERIFY(QFile::resize(at("a.tgz"), QFileInfo(at("a.tgz")).size() / 2));
    // A small one breaks when it is opened, a larger one on the way.
    const auto walk = ArchiveWalk::open(at("a.tgz"));
    Result<std::optional<ArchiveEntry>> entry;
    while (walk && (entry = (*walk)->next({})) && *entry) { }
    QVERIFY(!walk || !entry);
    QCOMPARE(walk ? entry.error().code : walk.error().code, ErrorCode::Damaged);
}

void TestArchiveWalk::aMissingArchiveIsNotFound()
{
    const auto walk = ArchiveWalk::open(at("none.zip"));
    QVERIFY(!walk);
    QCOMPARE(walk.error().code, ErrorCode::NotFound);
}

void TestArchiveWalk::tooManyEntriesAreRefused()
{
    samples::Entries entries;
    for (int i = 0; i <= ArchiveWalk::kMaxEntries; ++i)
        entries.append({QByteArray::number(i), {}});
    QVERIFY(samples::writeArchive(at("many.tar"), "gnutar", entries));
    const auto walk = ArchiveWalk::open(at("many.tar"));
    QVERIFY(walk);
    ErrorCode code = ErrorCode::Cancelled;
    for (int i = 0; i <= ArchiveWalk::kMaxEntries + 1; ++i) {
        const auto entry = (*walk)->next({});
        if (!entry) {
            QCOMPARE(i, ArchiveWalk::kMaxEntries);
            code = entry.error().code;
            break;
        }
    }
    QCOMPARE(code, ErrorCode::TooLarge);
}

void TestArchiveWalk::anEntryThatUnpacksToTooMuchIsRefused()
{
    QVERIFY(samples::writeArchive(at("bomb.tgz"), "gnutar",
                                  {{"bomb.png", QByteArray(ArchiveWalk::kMaxEntryBytes + 1, '\0')}}, "gzip"));
    QVERIFY(QFileInfo(at("bomb.tgz")).size() < 4'000'000);
    const auto walk = ArchiveWalk::open(at("bomb.tgz"));
    QVERIFY(walk);
    QVERIFY((*walk)->next({}));
    QFile target(at("target"));
    QVERIFY(target.open(QIODevice::WriteOnly));
    const auto read = (*walk)->read(target, {});
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::TooLarge);
    QVERIFY(target.size() <= ArchiveWalk::kMaxEntryBytes);
}

void TestArchiveWalk::canBeCancelled()
{
    QVERIFY(samples::writeArchive(at("a.zip"), "zip", {{"a", "a"}}));
    CancelFlag cancel;
    const auto walk = ArchiveWalk::open(at("a.zip"));
    QVERIFY(walk);
    cancel.cancel();
    const auto entry = (*walk)->next(cancel);
    QVERIFY(!entry);
    QCOMPARE(entry.error().code, ErrorCode::Cancelled);
}

void TestArchiveWalk::pathsIntoArchivesAreToldFromOthers()
{
    QVERIFY(samples::writeArchive(at("a.zip"), "zip", {{"a", "a"}}));
    QVERIFY(QDir().mkpath(at("folder.zip/deep.cbz")));
    QCOMPARE(archivePathOf(at("a.zip")), (ArchivePath{at("a.zip"), {}}));
    QCOMPARE(archivePathOf(at("a.zip/x/1.png")), (ArchivePath{at("a.zip"), QStringLiteral("x/1.png")}));
    QCOMPARE(archivePathOf(at("folder.zip/1.png")), std::nullopt);
    QCOMPARE(archivePathOf(at("folder.zip/deep.cbz")), std::nullopt);
    QCOMPARE(archivePathOf(at("none.zip/1.png")), std::nullopt);
    QCOMPARE(archivePathOf(QStringLiteral("/")), std::nullopt);
    QVERIFY(hasArchiveSuffix(QStringLiteral("Book.CBZ")));
    QVERIFY(hasArchiveSuffix(QStringLiteral("/x/photos.tar.gz")));
    QVERIFY(!hasArchiveSuffix(QStringLiteral("/x/.zip")));
    QVERIFY(!hasArchiveSuffix(QStringLiteral("zip")));
}

UPVIEW_TEST_GUILESS_MAIN(TestArchiveWalk)

#include "tst_archivewalk.moc"
