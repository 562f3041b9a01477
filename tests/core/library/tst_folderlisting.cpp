// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/folderlisting.h"

#include "core/library/samplefiles.h"
#include "support/testmain.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace upview;

class TestFolderListing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsReadableFilesOnly();
    void listsTheFileThatWasOpenedByName();
    void tellsPathSizeAndTime();
    void followsLinksAndKnowsTheirTargets();
    void linksToNothingAreLeftOut();
    void listsTenThousandFiles();
    void aMissingFolderIsNotFound();
    void aFileIsNoFolder();
    void aLockedFolderIsNoPermission();
    void canBeCancelled();

private:
    static QStringList namesOf(const FolderListing &listing)
    {
        QStringList names;
        for (const FileEntry &entry : listing.entries)
            names.append(entry.name);
        names.sort();
        return names;
    }
};

void TestFolderListing::listsReadableFilesOnly()
{
    const QTemporaryDir folder;
    for (const char *name : {"a.png", "B.JPG", "notes.txt", ".hidden.png", "noSuffix", "png"})
        QVERIFY(samples::writeBytes(folder.filePath(QLatin1StringView(name)), "x"));
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder.png")));
    QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(QStringLiteral("pipe.png"))).constData(), 0600), 0);
    const Result<FolderListing> listing = listFolder(folder.path());
    QVERIFY(listing);
    QCOMPARE(namesOf(*listing), QStringList({QStringLiteral("B.JPG"), QStringLiteral("a.png")}));
}

void TestFolderListing::listsTheFileThatWasOpenedByName()
{
    const QTemporaryDir folder;
    QVERIFY(samples::writeBytes(folder.filePath(QStringLiteral(".secret")), "x"));
    const Result<FolderListing> listing = listFolder(folder.path(), QStringLiteral(".secret"));
    QVERIFY(listing);
    QCOMPARE(namesOf(*listing), QStringList({QStringLiteral(".secret")}));
}

void TestFolderListing::tellsPathSizeAndTime()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QString::fromUtf8("Größe 100% [1].png"));
    QVERIFY(samples::writeBytes(path, QByteArray(321, 'x')));
    QVERIFY(samples::setModified(path, samples::kLongAgo, 123'456'789));
    const Result<FolderListing> listing = listFolder(folder.path());
    QVERIFY(listing);
    QCOMPARE(listing->entries.size(), 1);
    const FileEntry &entry = listing->entries.first();
    QCOMPARE(entry.path, path);
    QCOMPARE(entry.bytes, 321);
    QCOMPARE(entry.modifiedMs, samples::kLongAgo * 1000 + 123);
    QCOMPARE(listing->canonicalPath(entry), QFileInfo(path).canonicalFilePath());
}

void TestFolderListing::followsLinksAndKnowsTheirTargets()
{
    const QTemporaryDir folder;
    const QTemporaryDir elsewhere;
    const QString target = elsewhere.filePath(QStringLiteral("real.dat"));
    QVERIFY(samples::writeBytes(target, QByteArray(5, 'x')));
    QVERIFY(QFile::link(target, folder.filePath(QStringLiteral("link.png"))));
    const QString other = elsewhere.filePath(QStringLiteral("way"));
    QVERIFY(QFile::link(folder.path(), other));

    const Result<FolderListing> listing = listFolder(other);
    QVERIFY(listing);
    QCOMPARE(listing->entries.size(), 1);
    QCOMPARE(listing->entries.first().path, other + QStringLiteral("/link.png"));
    QCOMPARE(listing->entries.first().bytes, 5);
    QCOMPARE(listing->canonicalFolder, QFileInfo(folder.path()).canonicalFilePath());
    QCOMPARE(listing->canonicalPath(listing->entries.first()), QFileInfo(target).canonicalFilePath());
}

void TestFolderListing::linksToNothingAreLeftOut()
{
    const QTemporaryDir folder;
    QVERIFY(
        QFile::link(QStringLiteral("/nowhere/at/all.png"), folder.filePath(QStringLiteral("broken.png"))));
    QVERIFY(QFile::link(folder.path(), folder.filePath(QStringLiteral("loop.png"))));
    const Result<FolderListing> listing = listFolder(folder.path());
    QVERIFY(listing);
    QVERIFY(listing->entries.isEmpty());
}

void TestFolderListing::listsTenThousandFiles()
{
    const QTemporaryDir folder;
    QVERIFY(samples::manyFiles(folder.path(), 10'000));
    const Result<FolderListing> listing = listFolder(folder.path());
    QVERIFY(listing);
    QCOMPARE(listing->entries.size(), 10'000);
}

void TestFolderListing::aMissingFolderIsNotFound()
{
    const Result<FolderListing> listing = listFolder(QStringLiteral("/no/such/folder"));
    QVERIFY(!listing);
    QCOMPARE(listing.error().code, ErrorCode::NotFound);
    QVERIFY(listing.error().text.contains(QStringLiteral("\"/no/such/folder\"")));
}

void TestFolderListing::aFileIsNoFolder()
{
    const QTemporaryDir folder;
    const QString path = samples::picture(folder.filePath(QStringLiteral("a.png")));
    const Result<FolderListing> listing = listFolder(path);
    QVERIFY(!listing);
    QCOMPARE(listing.error().code, ErrorCode::NotFound);
    QVERIFY(listing.error().text.contains(QStringLiteral("not a folder")));
}

void TestFolderListing::aLockedFolderIsNoPermission()
{
    const QTemporaryDir folder;
    QVERIFY(QFile::setPermissions(folder.path(), {}));
    const Result<FolderListing> listing = [&folder] {
        const samples::WithoutRights guard;
        return listFolder(folder.path());
    }();
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(!listing);
    QCOMPARE(listing.error().code, ErrorCode::NoPermission);
    QVERIFY(listing.error().text.contains(folder.path()));
}

void TestFolderListing::canBeCancelled()
{
    const QTemporaryDir folder;
    CancelFlag cancel;
    cancel.cancel();
    const Result<FolderListing> listing = listFolder(folder.path(), {}, cancel);
    QVERIFY(!listing);
    QCOMPARE(listing.error().code, ErrorCode::Cancelled);
}

UPVIEW_TEST_GUILESS_MAIN(TestFolderListing)
#include "tst_folderlisting.moc"
