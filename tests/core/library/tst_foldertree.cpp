// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/foldertree.h"

#include "core/library/samplefiles.h"
#include "support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace upview;

class TestFolderTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsWhatIsBelowWithItsFolder();
    void circlesOfLinksEnd();
    void foldersThatCannotBeReadArePassedOver();
    void aMissingFolderIsNotFound();
    void veryDeepFoldersAreCut();
    void canBeCancelled();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
    void make(const QString &name)
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(name)).path()));
        QVERIFY(samples::writeBytes(at(name), "x"));
    }
    static void ignore(const FolderListing &) { }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFolderTree::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestFolderTree::listsWhatIsBelowWithItsFolder()
{
    for (const char *name : {"top.png", "a/1.png", "a/b/2.png", "a/notes.txt", ".hidden/3.png", "book.zip"})
        make(QString::fromLatin1(name));
    Result<FolderListing> listing = listFolderTree(m_folder->path(), {}, {}, ignore);
    QVERIFY(listing);
    QVERIFY(!listing->isPartial);
    QVERIFY(!listing->isCut);
    QVERIFY(listing->subfolders.isEmpty());
    sortEntries(listing->entries, SortKey::Name, false);
    QStringList found;
    for (const FileEntry &entry : std::as_const(listing->entries)) {
        found.append(entry.below + u':' + entry.name);
        QVERIFY(QFile::exists(entry.path));
        QCOMPARE(listing->canonicalPath(entry), QFileInfo(entry.path).canonicalFilePath());
    }
    QCOMPARE(
        found,
        QStringList({QStringLiteral(":top.png"), QStringLiteral("a:1.png"), QStringLiteral("a/b:2.png")}));
}

void TestFolderTree::circlesOfLinksEnd()
{
    make(QStringLiteral("a/1.png"));
    QVERIFY(QFile::link(m_folder->path(), at(QStringLiteral("a/round"))));
    const Result<FolderListing> listing = listFolderTree(m_folder->path(), {}, {}, ignore);
    QVERIFY(listing);
    QCOMPARE(listing->entries.size(), 1);
}

void TestFolderTree::foldersThatCannotBeReadArePassedOver()
{
    make(QStringLiteral("a/1.png"));
    make(QStringLiteral("b/2.png"));
    QVERIFY(QFile::setPermissions(at(QStringLiteral("a")), {}));
    QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755));
    {
        const samples::WithoutRights rights;
        const Result<FolderListing> listing = listFolderTree(m_folder->path(), {}, {}, ignore);
        QVERIFY(listing);
        QCOMPARE(listing->entries.size(), 1);
        QCOMPARE(listing->entries.at(0).name, QStringLiteral("2.png"));
    }
    QVERIFY(QFile::setPermissions(at(QStringLiteral("a")),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestFolderTree::aMissingFolderIsNotFound()
{
    const Result<FolderListing> listing = listFolderTree(at(QStringLiteral("none")), {}, {}, ignore);
    QVERIFY(!listing);
    QCOMPARE(listing.error().code, ErrorCode::NotFound);
}

void TestFolderTree::veryDeepFoldersAreCut()
{
    QString name;
    for (int i = 0; i <= kMaxTreeDepth; ++i)
        name += QStringLiteral("d/");
    make(name + QStringLiteral("deep.png"));
    make(QStringLiteral("d/near.png"));
    const Result<FolderListing> listing = listFolderTree(m_folder->path(), {}, {}, ignore);
    QVERIFY(listing);
    QVERIFY(listing->isCut);
    QCOMPARE(listing->entries.size(), 1);
}

void TestFolderTree::canBeCancelled()
{
    make(QStringLiteral("a/1.png"));
    CancelFlag cancel;
    cancel.cancel();
    const Result<FolderListing> listing = listFolderTree(m_folder->path(), {}, cancel, ignore);
    QVERIFY(!listing);
    QCOMPARE(listing.error().code, ErrorCode::Cancelled);
}

UPVIEW_TEST_GUILESS_MAIN(TestFolderTree)
#include "tst_foldertree.moc"
