// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/archivefiles.h"

#include "core/archive/privatefolder.h"
#include "core/archive/samplearchives.h"
#include "support/testmain.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace upview;

class TestArchiveFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void realPathsAreGivenAsTheyAre();
    void anEntryIsUnpackedOnce();
    void theFolderIsPrivateAndGoesAtTheEnd();
    void aFolderLeftBehindByACrashIsRemoved();
    void hostileNamesStayInThePrivateFolder();
    void theOldestGoesWhenTheBoundIsReached();
    void aFileThatIsReadStays();
    void aChangedArchiveIsReadAnew();
    void whatIsPassedInASequentialArchiveIsKept();
    void goesBackToEarlierEntries();
    void aMissingEntryIsNotFound();
    void listsWhatAnArchiveHolds();
    void canBeCancelled();

private:
    [[nodiscard]] QString at(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }
    static QByteArray read(const Result<LocalFile> &file);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestArchiveFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QByteArray TestArchiveFiles::read(const Result<LocalFile> &file)
{
    if (!file)
        return "error: " + file.error().text.toUtf8();
    QFile opened(file->path());
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray("not there");
}

void TestArchiveFiles::realPathsAreGivenAsTheyAre()
{
    ArchiveFiles files;
    QVERIFY(samples::writeArchive(at("a.zip"), "zip", {{"1.png", "one"}}));
    QCOMPARE(files.open(at("x.png"))->path(), at("x.png"));
    QCOMPARE(files.open(at("a.zip"))->path(), at("a.zip"));
    QCOMPARE(files.keptBytes(), 0);
}

void TestArchiveFiles::anEntryIsUnpackedOnce()
{
    ArchiveFiles files;
    QVERIFY(samples::writeArchive(at("a.zip"), "zip", {{"in/1.png", "one"}, {"in/2.png", "two"}}));
    QVERIFY(!files.atHand(at("a.zip/in/2.png")));
    const Result<LocalFile> file = files.open(at("a.zip/in/2.png"));
    QCOMPARE(read(file), QByteArray("two"));
    QVERIFY(file->path().endsWith(QLatin1StringView(".png")));
    QCOMPARE(files.open(at("a.zip/in/2.png"))->path(), file->path());
    QCOMPARE(files.atHand(at("a.zip/in/2.png"))->path(), file->path());
    QCOMPARE(files.keptBytes(), 3);
}

void TestArchiveFiles::theFolderIsPrivateAndGoesAtTheEnd()
{
    QVERIFY(samples::writeArchive(at("a.zip"), "zip", {{"1.png", "one"}}));
    QString folder;
    {
        ArchiveFiles files;
        const Result<LocalFile> file = files.open(at("a.zip/1.png"));
        QVERIFY(file);
        folder = QFileInfo(file->path()).path();
        struct stat status
        {
        };
        QCOMPARE(::stat(QFile::encodeName(folder).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t(0700));
        QCOMPARE(::stat(QFile::encodeName(file->path()).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t(0600));
    }
    QVERIFY(!QFileInfo::exists(folder));
}

void TestArchiveFiles::aFolderLeftBehindByACrashIsRemoved()
{
    // No process has this number: it is above the kernel's limit.
    const QString left = QDir::tempPath() + QStringLiteral("/upview-archives-2147483646-abcdef");
    const QString foreign = QDir::tempPath() + QStringLiteral("/upview-archives-notes");
    QVERIFY(QDir().mkpath(left + QStringLiteral("/sub")));
    QVERIFY(QDir().mkpath(foreign));
    const PrivateFolder folder;
    QVERIFY(folder.isValid());
    QVERIFY(!QFileInfo::exists(left));
    QVERIFY(QFileInfo::exists(foreign));
    QVERIFY(QDir(foreign).removeRecursively());
}

void TestArchiveFiles::hostileNamesStayInThePrivateFolder()
{
    ArchiveFiles files;
    QVERIFY(samples::writeArchive(at("evil.tar"), "gnutar", {{"../out.png", "out"}, {"/abs.png", "abs"}}));
    QVERIFY(!files.open(at("evil.tar/out.png")));
    QVERIFY(!QFileInfo::exists(at("out.png")));
    const Result<LocalFile> file = files.open(at("evil.tar/abs.png"));
    QCOMPARE(read(file), QByteArray("abs"));
    QVERIFY(file->path().startsWith(QDir::tempPath() + QStringLiteral("/upview-archives-")));
    QVERIFY(!QFileInfo::exists(QStringLiteral("/abs.png")));
}

void TestArchiveFiles::theOldestGoesWhenTheBoundIsReached()
{
    ArchiveFiles files(1000);
    const QByteArray big(400, 'x');
    QVERIFY(samples::writeArchive(at("a.zip"), "zip", {{"1.png", big}, {"2.png", big}, {"3.png", big}}));
    const QString first = files.open(at("a.zip/1.png"))->path();
    const QString second = files.open(at("a.zip/2.png"))->path();
    QVERIFY(files.open(at("a.zip/1.png"))); // used again
    QVERIFY(files.open(at("a.zip/3.png")));
    QVERIFY(files.keptBytes() <= 1000);
    QVERIFY(QFileInfo::exists(first));
    QVERIFY(!QFileInfo::exists(second));
    QCOMPARE(read(files.open(at("a.zip/2.png"))), big);
}

void TestArchiveFiles::aFileThatIsReadStays()
{
    ArchiveFiles files(1000);
    const QByteArray big(900, 'x');
    QVERIFY(samples::writeArchive(at("a.zip"), "zip", {{"1.png", big}, {"2.png", big}}));
    Result<LocalFile> first = files.open(at("a.zip/1.png"));
    QVERIFY(files.open(at("a.zip/2.png")));
    QVERIFY(!files.atHand(at("a.zip/1.png")));
    QCOMPARE(read(first), big);
    const QString path = first->path();
    first = LocalFile();
    QVERIFY(!QFileInfo::exists(path));
}

void TestArchiveFiles::aChangedArchiveIsReadAnew()
{
    ArchiveFiles files;
    QVERIFY(samples::writeArchive(at("a.zip"), "zip", {{"1.png", "old"}}));
    QCOMPARE(read(files.open(at("a.zip/1.png"))), QByteArray("old"));
    QVERIFY(QFile::remove(at("a.zip")));
    QVERIFY(samples::writeArchive(at("a.zip"), "zip", {{"0.png", "zero"}, {"1.png", "newer"}}));
    QCOMPARE(read(files.open(at("a.zip/1.png"))), QByteArray("newer"));
    QCOMPARE((*files.list(at("a.zip")))->entries.size(), 2);
}

void TestArchiveFiles::whatIsPassedInASequentialArchiveIsKept()
{
    ArchiveFiles files;
    QVERIFY(samples::writeArchive(
        at("a.cb7"), "7zip",
        {{"1.png", "one"}, {"notes.txt", "text"}, {"2.png", "two"}, {"3.png", "three"}}));
    QCOMPARE(read(files.open(at("a.cb7/2.png"))), QByteArray("two"));
    QVERIFY(files.atHand(at("a.cb7/1.png")));
    QVERIFY(!files.atHand(at("a.cb7/notes.txt")));
    QVERIFY(!files.atHand(at("a.cb7/3.png")));
}

void TestArchiveFiles::goesBackToEarlierEntries()
{
    ArchiveFiles files(10); // keeps one at a time
    QVERIFY(samples::writeArchive(at("a.tgz"), "gnutar",
                                  {{"1.png", "first"}, {"2.png", "second"}, {"3.png", "third"}}, "gzip"));
    for (const auto &[name, content] :
         {std::pair("a.tgz/3.png", "third"), std::pair("a.tgz/1.png", "first"),
          std::pair("a.tgz/2.png", "second"), std::pair("a.tgz/3.png", "third")})
        QCOMPARE(read(files.open(at(name))), QByteArray(content));
}

void TestArchiveFiles::aMissingEntryIsNotFound()
{
    ArchiveFiles files;
    QVERIFY(samples::writeArchive(at("a.zip"), "zip", {{"1.png", "one"}}));
    const Result<LocalFile> file = files.open(at("a.zip/2.png"));
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::NotFound);
}

void TestArchiveFiles::listsWhatAnArchiveHolds()
{
    ArchiveFiles files;
    QVERIFY(samples::writeArchive(at("a.tar"), "gnutar",
                                  {{"b/1.png", "one"}, {"../x", ""}, {"a.png", "two"}, {"a.png", "again"}}));
    const auto index = files.list(at("a.tar"));
    QVERIFY(index);
    QCOMPARE((*index)->entries.size(), 2);
    QCOMPARE((*index)->entries.at(0).name, QStringLiteral("b/1.png"));
    QCOMPARE((*index)->bytes, QFileInfo(at("a.tar")).size());
    QCOMPARE(files.list(at("none.tar")).error().code, ErrorCode::NotFound);
}

void TestArchiveFiles::canBeCancelled()
{
    ArchiveFiles files;
    QVERIFY(samples::writeArchive(at("a.zip"), "zip", {{"1.png", "one"}}));
    CancelFlag cancel;
    cancel.cancel();
    const Result<LocalFile> file = files.open(at("a.zip/1.png"), cancel);
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::Cancelled);
    QCOMPARE(read(files.open(at("a.zip/1.png"))), QByteArray("one"));
}

UPVIEW_TEST_GUILESS_MAIN(TestArchiveFiles)

#include "tst_archivefiles.moc"
