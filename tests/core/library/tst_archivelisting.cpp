// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/archivelisting.h"

#include "core/archive/samplearchives.h"
#include "core/library/filestamp.h"
#include "core/library/foldermodel.h"
#include "core/library/imageloader.h"
#include "core/library/samplefiles.h"
#include "core/library/siblingfolder.h"
#include "core/library/subfoldermodel.h"
#include "core/library/thumbnailservice.h"
#include "support/testmain.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace upview;

/// Archives as folders, from the listing to the picture.
class TestArchiveListing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsPicturesAndTheFoldersThatHoldSome();
    void listsFoldersInside();
    void listsAllBelowInReadingOrder();
    void aFolderThatIsNotInsideIsNotFound();
    void anEncryptedArchiveSaysSo();
    void theModelShowsAnArchiveAsAFolder();
    void theModelFollowsAnArchiveThatIsReplaced();
    void theModelSaysWhyAnArchiveCannotBeOpened();
    void picturesInsideAreLoaded();
    void picturesInsideHaveThumbnailsThatAreNotStored();
    void anArchiveHasItsFirstPictureAsThumbnail();
    void theStampOfAPictureInsideIsThatOfTheArchive();
    void theNextFolderIsTheNextWithPictures();

private:
    [[nodiscard]] QString at(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }
    [[nodiscard]] static QByteArray picture(QColor colour)
    {
        return samples::encoded(samples::plain({40, 30}, colour), "png");
    }
    void makeBook(const char *name) const
    {
        QVERIFY(samples::writeArchive(at(name), "zip",
                                      {{"2/img10.png", picture(Qt::blue)},
                                       {"2/img2.png", picture(Qt::green)},
                                       {"1/a.png", picture(Qt::red)},
                                       {"cover.png", picture(Qt::yellow)},
                                       {"notes/readme.txt", "text"},
                                       {"__MACOSX/._cover.png", "fork"}}));
    }
    static QStringList names(const QList<FileEntry> &entries)
    {
        QStringList names;
        for (const FileEntry &entry : entries)
            names.append(entry.name);
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<ArchiveFiles> m_archives;
};

void TestArchiveListing::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_archives = std::make_shared<ArchiveFiles>();
}

void TestArchiveListing::listsPicturesAndTheFoldersThatHoldSome()
{
    makeBook("book.cbz");
    const auto listing = listArchiveFolder(*m_archives, {at("book.cbz"), {}}, false, {});
    QVERIFY(listing);
    QCOMPARE(names(listing->entries), QStringList{QStringLiteral("cover.png")});
    QCOMPARE(names(listing->subfolders), QStringList({QStringLiteral("2"), QStringLiteral("1")}));
    QCOMPARE(listing->archive, at("book.cbz"));
    QCOMPARE(listing->entries.at(0).path, at("book.cbz/cover.png"));
    QCOMPARE(listing->canonicalPath(listing->entries.at(0)),
             QFileInfo(at("book.cbz")).canonicalFilePath() + QStringLiteral("/cover.png"));
}

void TestArchiveListing::listsFoldersInside()
{
    makeBook("book.cbz");
    const auto listing = listArchiveFolder(*m_archives, {at("book.cbz"), QStringLiteral("2")}, false, {});
    QVERIFY(listing);
    QCOMPARE(names(listing->entries), QStringList({QStringLiteral("img10.png"), QStringLiteral("img2.png")}));
    QCOMPARE(listing->entries.at(0).path, at("book.cbz/2/img10.png"));
}

void TestArchiveListing::listsAllBelowInReadingOrder()
{
    makeBook("book.cbz");
    auto listing = listArchiveFolder(*m_archives, {at("book.cbz"), {}}, true, {});
    QVERIFY(listing);
    sortEntries(listing->entries, SortKey::Name, false);
    QCOMPARE(names(listing->entries),
             QStringList({QStringLiteral("cover.png"), QStringLiteral("a.png"), QStringLiteral("img2.png"),
                          QStringLiteral("img10.png")}));
    QVERIFY(listing->subfolders.isEmpty());
}

void TestArchiveListing::aFolderThatIsNotInsideIsNotFound()
{
    makeBook("book.cbz");
    const auto listing = listArchiveFolder(*m_archives, {at("book.cbz"), QStringLiteral("3")}, false, {});
    QVERIFY(!listing);
    QCOMPARE(listing.error().code, ErrorCode::NotFound);
}

void TestArchiveListing::anEncryptedArchiveSaysSo()
{
    QVERIFY(samples::writeArchive(at("secret.zip"), "zip", {{"a.png", picture(Qt::red)}}, {}, "password"));
    const auto listing = listArchiveFolder(*m_archives, {at("secret.zip"), {}}, false, {});
    QVERIFY(!listing);
    QVERIFY(listing.error().text.contains(QLatin1StringView("password")));
}

void TestArchiveListing::theModelShowsAnArchiveAsAFolder()
{
    makeBook("book.cbz");
    FolderModel model(nullptr, nullptr, nullptr, m_archives);
    model.setFolder(m_folder->path());
    QTRY_COMPARE_WITH_TIMEOUT(model.state(), FolderModel::FolderState::Ready, 20000);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.subfolders()->rowCount(), 1);
    const QModelIndex cell = model.subfolders()->index(0);
    QCOMPARE(cell.data().toString(), QStringLiteral("book.cbz"));
    QCOMPARE(cell.data(FolderModel::KindRole).toInt(), static_cast<int>(EntryKind::Archive));
    QVERIFY(model.archive().isEmpty());

    model.setFolder(cell.data(FolderModel::PathRole).toString());
    QTRY_COMPARE_WITH_TIMEOUT(model.state(), FolderModel::FolderState::Ready, 20000);
    QCOMPARE(model.archive(), at("book.cbz"));
    QCOMPARE(model.pathAt(0), at("book.cbz/cover.png"));
    QCOMPARE(model.subfolders()->rowCount(), 2);
    QCOMPARE(model.subfolders()->index(0).data().toString(), QStringLiteral("1"));
}

void TestArchiveListing::theModelFollowsAnArchiveThatIsReplaced()
{
    makeBook("book.cbz");
    FolderModel model(nullptr, nullptr, nullptr, m_archives);
    model.setFolder(at("book.cbz"));
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1, 20000);
    QVERIFY(samples::writeArchive(at("new.cbz"), "zip", {{"x.png", "x"}, {"cover.png", "y"}}));
    QCOMPARE(
        ::rename(QFile::encodeName(at("new.cbz")).constData(), QFile::encodeName(at("book.cbz")).constData()),
        0);
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 2, 20000);
    QCOMPARE(model.subfolders()->rowCount(), 0);
}

void TestArchiveListing::theModelSaysWhyAnArchiveCannotBeOpened()
{
    QVERIFY(samples::writeBytes(at("broken.zip"), QByteArray(3000, 'z')));
    FolderModel model(nullptr, nullptr, nullptr, m_archives);
    model.setFolder(at("broken.zip"));
    QTRY_COMPARE_WITH_TIMEOUT(model.state(), FolderModel::FolderState::Failed, 20000);
    QVERIFY(model.error().text.contains(QLatin1StringView("archive")));
}

void TestArchiveListing::picturesInsideAreLoaded()
{
    makeBook("book.cbz");
    ImageLoader loader;
    loader.setArchives(m_archives);
    QSignalSpy loaded(&loader, &ImageLoader::loaded);
    QSignalSpy failed(&loader, &ImageLoader::failed);
    loader.load(at("book.cbz/2/img2.png"));
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, 20000);
    QCOMPARE(loaded.at(0).at(0).toString(), at("book.cbz/2/img2.png"));
    QCOMPARE(loaded.at(0).at(1).value<DecodedImage>().image.pixelColor(5, 5), QColor(Qt::green));
    QVERIFY(QFile::exists(loader.localFile(at("book.cbz/2/img2.png")).path()));
    loader.load(at("book.cbz/2/none.png"));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20000);
}

void TestArchiveListing::picturesInsideHaveThumbnailsThatAreNotStored()
{
    makeBook("book.cbz");
    ThumbnailService service(at("thumbnails"));
    service.setArchives(m_archives);
    QSignalSpy ready(&service, &ThumbnailService::ready);
    service.request(at("book.cbz/1/a.png"), ThumbnailSize::Normal);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20000);
    QCOMPARE(ready.at(0).at(2).value<ThumbnailStore::Entry>().image.pixelColor(5, 5), QColor(Qt::red));
    QVERIFY(QDir(at("thumbnails/normal")).entryList(QDir::Files).isEmpty());
}

void TestArchiveListing::anArchiveHasItsFirstPictureAsThumbnail()
{
    makeBook("book.cbz");
    QVERIFY(samples::setModified(at("book.cbz"), samples::kLongAgo));
    ThumbnailService service(at("thumbnails"));
    service.setArchives(m_archives);
    QSignalSpy ready(&service, &ThumbnailService::ready);
    service.request(at("book.cbz"), ThumbnailSize::Normal);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20000);
    QCOMPARE(ready.at(0).at(2).value<ThumbnailStore::Entry>().image.pixelColor(5, 5), QColor(Qt::yellow));
    // The archive is a file with an address of its own.
    QCOMPARE(QDir(at("thumbnails/normal")).entryList(QDir::Files).size(), 1);
}

void TestArchiveListing::theStampOfAPictureInsideIsThatOfTheArchive()
{
    makeBook("book.cbz");
    QVERIFY(FileStamp::of(at("book.cbz")));
    QCOMPARE(FileStamp::of(at("book.cbz/1/a.png")), FileStamp::of(at("book.cbz")));
    QCOMPARE(FileStamp::of(at("none.cbz/1/a.png")), std::nullopt);
}

void TestArchiveListing::theNextFolderIsTheNextWithPictures()
{
    for (const char *folder : {"a1", "a2", "a10", "empty5"})
        QVERIFY(QDir().mkpath(at(folder)));
    for (const char *file : {"a1/1.png", "a2/1.png", "a10/1.png"})
        QVERIFY(samples::writeBytes(at(file), "x"));
    makeBook("book.cbz");
    const auto next = [this](const char *folder, int step) {
        return siblingWithPictures(at(folder), step, m_archives.get(), {});
    };
    QCOMPARE(next("a1", 1), at("a2"));
    QCOMPARE(next("a2", 1), at("a10"));
    QCOMPARE(next("a10", 1), at("book.cbz")); // over the empty one, to the archives
    QCOMPARE(next("book.cbz", 1), QString());
    QCOMPARE(next("book.cbz", -1), at("a10"));
    QCOMPARE(next("a1", -1), QString());
    QCOMPARE(next("book.cbz/1", 1), at("book.cbz/2"));
}

UPVIEW_TEST_GUILESS_MAIN(TestArchiveListing)
#include "tst_archivelisting.moc"
