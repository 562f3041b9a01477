// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/foldermodel.h"

#include "core/cache/upscalecache.h"
#include "core/library/samplefiles.h"
#include "core/library/thumbnailservice.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace upview;

class TestFolderModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void startsWithoutAFolder();
    void listsInOrderAndSaysSo();
    void theFirstFileIsThereBeforeTheListing();
    void aFirstFileOfStrangeNameStays();
    void showsTenThousandFiles();
    void tellsWhatItKnowsOfAFile();
    void filesThatAppearAreInsertedWithoutAReset();
    void filesThatGoAreRemovedWithoutAReset();
    void persistentIndexesStayWithTheirFile();
    void aChangedFileLosesItsThumbnail();
    void sortsInPlaceAndKeepsIndexes();
    void filtersByEveryWord();
    void aFilterHoldsForNewFiles();
    void anotherFolderIsAReset();
    void theSameFolderAgainIsNone();
    void aMissingFolderFailsAndIsShownOnceItIsThere();
    void aFolderThatVanishesFails();
    void aLockedFolderFails();
    void makesThumbnailsForWhatIsVisibleAndAround();
    void theRestIsMadeForTheStoreWhereThatIsWanted();
    void dropsThumbnailsThatWereScrolledAway();
    void asksForLargerThumbnailsWhenTheSideGrows();
    void saysWhyAThumbnailFailed();
    void marksUpscaledFiles();
    void worksWithoutServiceAndCache();
    void canBeDestroyedWhileItLists();

private:
    QString file(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }
    void makeFiles(const char *names) const
    {
        for (const QString &name : QString::fromUtf8(names).split(u' '))
            QVERIFY(!samples::picture(m_folder->filePath(name)).isEmpty());
    }
    static QString shown(const FolderModel &model)
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names.append(model.index(row).data().toString());
        return names.join(u' ');
    }
    static QString names(const char *expected) { return QString::fromUtf8(expected); }
    static FolderModel::ThumbnailState stateAt(const FolderModel &model, int row)
    {
        return static_cast<FolderModel::ThumbnailState>(
            model.index(row).data(FolderModel::StateRole).toInt());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_cache;
};

#define OPEN(model)                                                                                          \
    QAbstractItemModelTester tester(&model);                                                                 \
    model.setFolder(m_folder->path());                                                                       \
    QTRY_COMPARE(model.state(), FolderModel::FolderState::Ready)

void TestFolderModel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_cache = std::make_unique<QTemporaryDir>();
}

void TestFolderModel::startsWithoutAFolder()
{
    FolderModel model(nullptr, nullptr);
    QCOMPARE(model.state(), FolderModel::FolderState::None);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.folder().isEmpty());
    QVERIFY(model.pathAt(0).isEmpty());
    QVERIFY(model.pathAt(-1).isEmpty());
    QVERIFY(!model.indexOf(QStringLiteral("/a.png")).isValid());
}

void TestFolderModel::listsInOrderAndSaysSo()
{
    makeFiles("img10.png img2.png a.png .hidden.png notes.txt.jpg");
    FolderModel model(nullptr, nullptr);
    QAbstractItemModelTester tester(&model);
    QSignalSpy states(&model, &FolderModel::stateChanged);
    QSignalSpy inserts(&model, &FolderModel::rowsInserted);
    model.setFolder(m_folder->path() + QStringLiteral("/"));
    QCOMPARE(model.state(), FolderModel::FolderState::Loading);
    QCOMPARE(model.rowCount(), 0);
    QTRY_COMPARE(model.state(), FolderModel::FolderState::Ready);
    QCOMPARE(states.size(), 2);
    QCOMPARE(inserts.size(), 1);
    QCOMPARE(shown(model), names("a.png img2.png img10.png notes.txt.jpg"));
    QCOMPARE(model.folder(), m_folder->path());
    QCOMPARE(model.unfilteredCount(), 4);
}

void TestFolderModel::theFirstFileIsThereBeforeTheListing()
{
    makeFiles("a.png b.png c.png");
    FolderModel model(nullptr, nullptr);
    QAbstractItemModelTester tester(&model);
    model.setFolder(m_folder->path(), file("b.png"));
    QCOMPARE(shown(model), names("b.png"));
    QCOMPARE(model.state(), FolderModel::FolderState::Loading);
    const QPersistentModelIndex opened = model.indexOf(file("b.png"));
    QVERIFY(opened.isValid());
    QSignalSpy resets(&model, &FolderModel::modelReset);
    QTRY_COMPARE(model.state(), FolderModel::FolderState::Ready);
    QCOMPARE(shown(model), names("a.png b.png c.png"));
    QCOMPARE(opened.row(), 1);
    QVERIFY(opened.data(FolderModel::BytesRole).toLongLong() > 0);
    QVERIFY(resets.isEmpty());
}

void TestFolderModel::aFirstFileOfStrangeNameStays()
{
    makeFiles("a.png");
    QVERIFY(QFile::copy(file("a.png"), file(".picture without suffix")));
    FolderModel model(nullptr, nullptr);
    model.setFolder(m_folder->path(), file(".picture without suffix"));
    QTRY_COMPARE(model.state(), FolderModel::FolderState::Ready);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.indexOf(file(".picture without suffix")).isValid());
    // Of another folder it is not ours, and one that is not there goes when the listing tells.
    model.setFolder(m_folder->path(), QStringLiteral("/elsewhere/a.png"));
    QTRY_COMPARE(model.rowCount(), 1);
    model.setFolder(m_folder->path(), file("missing.png"));
    QCOMPARE(model.rowCount(), 2);
    QTRY_COMPARE(shown(model), names("a.png"));
}

void TestFolderModel::showsTenThousandFiles()
{
    QVERIFY(samples::manyFiles(m_folder->path(), 10'000, QStringLiteral("img")));
    FolderModel model(nullptr, nullptr);
    model.setFolder(m_folder->path(), file("img5000.png"));
    QTRY_COMPARE(model.state(), FolderModel::FolderState::Ready);
    QCOMPARE(model.rowCount(), 10'000);
    QCOMPARE(model.pathAt(0), file("img1.png"));
    QCOMPARE(model.pathAt(9'999), file("img10000.png"));
    QCOMPARE(model.indexOf(file("img5000.png")).row(), 4'999);
    model.setFilter(QStringLiteral("9"));
    QCOMPARE(model.rowCount(), 3'439);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 10'000);
    QCOMPARE(model.pathAt(9'999), file("img10000.png"));
}

void TestFolderModel::tellsWhatItKnowsOfAFile()
{
    makeFiles("a.png");
    FolderModel model(nullptr, nullptr);
    OPEN(model);
    const QModelIndex index = model.indexOf(file("a.png"));
    QCOMPARE(index.data(Qt::DisplayRole).toString(), names("a.png"));
    QCOMPARE(index.data(FolderModel::PathRole).toString(), file("a.png"));
    QCOMPARE(index.data(FolderModel::BytesRole).toLongLong(), QFile(file("a.png")).size());
    QCOMPARE(index.data(FolderModel::ModifiedRole).toLongLong(), samples::kLongAgo * 1000);
    QVERIFY(index.data(FolderModel::ThumbnailRole).value<QImage>().isNull());
    QCOMPARE(stateAt(model, 0), FolderModel::ThumbnailState::Unknown);
    QCOMPARE(index.data(FolderModel::UpscaledRole), QVariant(false));
    QCOMPARE(index.data(FolderModel::AnimatedRole), QVariant(false));
}

void TestFolderModel::filesThatAppearAreInsertedWithoutAReset()
{
    makeFiles("b.png d.png");
    FolderModel model(nullptr, nullptr);
    OPEN(model);
    QSignalSpy resets(&model, &FolderModel::modelReset);
    QSignalSpy removes(&model, &FolderModel::rowsRemoved);
    makeFiles("a.png c.png e.png");
    QTRY_COMPARE(shown(model), names("a.png b.png c.png d.png e.png"));
    QVERIFY(resets.isEmpty());
    QVERIFY(removes.isEmpty());
    QCOMPARE(model.state(), FolderModel::FolderState::Ready);
}

void TestFolderModel::filesThatGoAreRemovedWithoutAReset()
{
    makeFiles("a.png b.png c.png d.png e.png");
    FolderModel model(nullptr, nullptr);
    OPEN(model);
    QSignalSpy resets(&model, &FolderModel::modelReset);
    QSignalSpy inserts(&model, &FolderModel::rowsInserted);
    for (const char *name : {"a.png", "c.png", "d.png"})
        QVERIFY(QFile::remove(file(name)));
    QTRY_COMPARE(shown(model), names("b.png e.png"));
    QVERIFY(resets.isEmpty());
    QVERIFY(inserts.isEmpty());
    QVERIFY(!model.indexOf(file("a.png")).isValid());
}

void TestFolderModel::persistentIndexesStayWithTheirFile()
{
    makeFiles("b.png c.png d.png");
    FolderModel model(nullptr, nullptr);
    OPEN(model);
    const QPersistentModelIndex staying = model.indexOf(file("c.png"));
    const QPersistentModelIndex going = model.indexOf(file("d.png"));
    QVERIFY(QFile::remove(file("d.png")));
    QVERIFY(QFile::remove(file("b.png")));
    makeFiles("a.png a2.png e.png");
    QTRY_COMPARE(shown(model), names("a.png a2.png c.png e.png"));
    QVERIFY(!going.isValid());
    QCOMPARE(staying.data(FolderModel::PathRole).toString(), file("c.png"));
    QCOMPARE(staying.row(), 2);
}

void TestFolderModel::aChangedFileLosesItsThumbnail()
{
    makeFiles("a.png b.png");
    ThumbnailService service(m_cache->path());
    FolderModel model(&service, nullptr);
    OPEN(model);
    model.setVisibleRange(0, 1);
    QTRY_VERIFY(stateAt(model, 0) == FolderModel::ThumbnailState::Ready
                && stateAt(model, 1) == FolderModel::ThumbnailState::Ready);
    QSignalSpy resets(&model, &FolderModel::modelReset);
    QSignalSpy changes(&model, &FolderModel::dataChanged);
    QVERIFY(!samples::picture(file("a.png"), {40, 30}, Qt::blue).isEmpty());
    QVERIFY(samples::setModified(file("a.png"), samples::kLongAgo + 7));
    QTRY_COMPARE(model.index(0).data(FolderModel::ThumbnailRole).value<QImage>().pixelColor(5, 5),
                 QColor(Qt::blue));
    QCOMPARE(model.index(0).data(FolderModel::ModifiedRole).toLongLong(), (samples::kLongAgo + 7) * 1000);
    QCOMPARE(model.index(1).data(FolderModel::ThumbnailRole).value<QImage>().pixelColor(5, 5),
             QColor(Qt::red));
    QVERIFY(resets.isEmpty());
    for (const QList<QVariant> &change : changes)
        QCOMPARE(change.first().toModelIndex().row(), 0);
}

void TestFolderModel::sortsInPlaceAndKeepsIndexes()
{
    makeFiles("a.png b.png c.png");
    QVERIFY(samples::setModified(file("a.png"), samples::kLongAgo + 20));
    QVERIFY(samples::setModified(file("b.png"), samples::kLongAgo + 10));
    FolderModel model(nullptr, nullptr);
    OPEN(model);
    QSignalSpy resets(&model, &FolderModel::modelReset);
    QSignalSpy removes(&model, &FolderModel::rowsRemoved);
    const QPersistentModelIndex index = model.indexOf(file("a.png"));
    model.setSorting(SortKey::Modified, false);
    QCOMPARE(model.sortKey(), SortKey::Modified);
    QTRY_COMPARE(shown(model), names("c.png b.png a.png"));
    QCOMPARE(index.row(), 2);
    QCOMPARE(index.data(FolderModel::PathRole).toString(), file("a.png"));
    model.setSorting(SortKey::Name, true);
    QVERIFY(model.isSortReversed());
    model.setSorting(SortKey::Modified, true);
    QTRY_COMPARE(shown(model), names("a.png b.png c.png"));
    // A file that is touched moves to its new place.
    QVERIFY(samples::setModified(file("c.png"), samples::kLongAgo + 30));
    QTRY_COMPARE(shown(model), names("c.png a.png b.png"));
    QCOMPARE(index.row(), 1);
    QVERIFY(resets.isEmpty());
    QVERIFY(removes.isEmpty());
}

void TestFolderModel::filtersByEveryWord()
{
    makeFiles("Holiday-sea.png holiday-hill.png work.png sea.png");
    FolderModel model(nullptr, nullptr);
    OPEN(model);
    const QPersistentModelIndex staying = model.indexOf(file("Holiday-sea.png"));
    QSignalSpy resets(&model, &FolderModel::modelReset);
    model.setFilter(QStringLiteral(" SEA  holi "));
    QCOMPARE(shown(model), names("Holiday-sea.png"));
    QCOMPARE(model.unfilteredCount(), 4);
    QVERIFY(staying.isValid());
    QVERIFY(!model.indexOf(file("work.png")).isValid());
    model.setFilter(QStringLiteral("nothing like it"));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.state(), FolderModel::FolderState::Ready);
    model.setFilter(QStringLiteral("  "));
    QCOMPARE(shown(model), names("holiday-hill.png Holiday-sea.png sea.png work.png"));
    QCOMPARE(model.filter(), QStringLiteral("  "));
    QVERIFY(resets.isEmpty());
}

void TestFolderModel::aFilterHoldsForNewFiles()
{
    makeFiles("a.png b.png");
    FolderModel model(nullptr, nullptr);
    model.setFilter(QStringLiteral("a"));
    OPEN(model);
    QCOMPARE(shown(model), names("a.png"));
    makeFiles("aa.png bb.png");
    QTRY_COMPARE(model.unfilteredCount(), 4);
    QCOMPARE(shown(model), names("a.png aa.png"));
}

void TestFolderModel::anotherFolderIsAReset()
{
    makeFiles("a.png b.png");
    const QTemporaryDir other;
    QVERIFY(!samples::picture(other.filePath(QStringLiteral("other.png"))).isEmpty());
    FolderModel model(nullptr, nullptr);
    OPEN(model);
    QSignalSpy resets(&model, &FolderModel::modelReset);
    model.setFolder(other.path());
    QCOMPARE(resets.size(), 1);
    QCOMPARE(model.rowCount(), 0);
    QTRY_COMPARE(model.state(), FolderModel::FolderState::Ready);
    QCOMPARE(shown(model), names("other.png"));
    model.setFolder({});
    QCOMPARE(model.state(), FolderModel::FolderState::None);
    QCOMPARE(model.rowCount(), 0);
}

void TestFolderModel::theSameFolderAgainIsNone()
{
    makeFiles("a.png b.png");
    FolderModel model(nullptr, nullptr);
    OPEN(model);
    QSignalSpy resets(&model, &FolderModel::modelReset);
    QSignalSpy removes(&model, &FolderModel::rowsRemoved);
    model.setFolder(m_folder->path(), file("b.png"));
    QCOMPARE(model.rowCount(), 2);
    QTRY_COMPARE(model.state(), FolderModel::FolderState::Ready);
    QCOMPARE(shown(model), names("a.png b.png"));
    QVERIFY(resets.isEmpty());
    QVERIFY(removes.isEmpty());
}

void TestFolderModel::aMissingFolderFailsAndIsShownOnceItIsThere()
{
    const QString path = file("later");
    FolderModel model(nullptr, nullptr);
    model.setFolder(path);
    QTRY_COMPARE(model.state(), FolderModel::FolderState::Failed);
    QCOMPARE(model.error().code, ErrorCode::NotFound);
    QVERIFY(model.error().text.contains(path));
    QVERIFY(QDir().mkdir(path));
    QVERIFY(!samples::picture(path + QStringLiteral("/a.png")).isEmpty());
    QTRY_COMPARE(model.state(), FolderModel::FolderState::Ready);
    QTRY_COMPARE(shown(model), names("a.png"));
}

void TestFolderModel::aFolderThatVanishesFails()
{
    const QString path = file("folder");
    QVERIFY(QDir().mkdir(path));
    QVERIFY(!samples::picture(path + QStringLiteral("/a.png")).isEmpty());
    FolderModel model(nullptr, nullptr);
    QAbstractItemModelTester tester(&model);
    model.setFolder(path);
    QTRY_COMPARE(model.rowCount(), 1);
    QVERIFY(QDir(path).removeRecursively());
    QTRY_COMPARE(model.state(), FolderModel::FolderState::Failed);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.error().code, ErrorCode::NotFound);
}

void TestFolderModel::aLockedFolderFails()
{
    makeFiles("a.png b.png");
    QVERIFY(QFile::setPermissions(m_folder->path(), {}));
    std::unique_ptr<FolderModel> model;
    {
        // The model's own thread has the rights of the one that starts it.
        const samples::WithoutRights guard;
        model = std::make_unique<FolderModel>(nullptr, nullptr);
    }
    model->setFolder(m_folder->path());
    QTRY_COMPARE(model->state(), FolderModel::FolderState::Failed);
    QCOMPARE(model->error().code, ErrorCode::NoPermission);
    QCOMPARE(model->rowCount(), 0);
    // What was opened by name may still be readable.
    model->setFolder(m_folder->path(), file("b.png"));
    QTRY_COMPARE(model->state(), FolderModel::FolderState::Failed);
    QCOMPARE(shown(*model), names("b.png"));
    // And it is noticed that the folder was unlocked.
    QVERIFY(QFile::setPermissions(m_folder->path(),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther
                                      | QFile::ExeOther | QFile::ReadGroup | QFile::ExeGroup));
    QTRY_COMPARE(shown(*model), names("a.png b.png"));
}

void TestFolderModel::makesThumbnailsForWhatIsVisibleAndAround()
{
    for (int i = 0; i < 100; ++i)
        makeFiles(QByteArray(QByteArray::number(i) + ".png").constData());
    ThumbnailService service(m_cache->path());
    FolderModel model(&service, nullptr);
    OPEN(model);
    QSignalSpy ready(&service, &ThumbnailService::ready);
    model.setVisibleRange(50, 53);
    QTRY_COMPARE(stateAt(model, 50), FolderModel::ThumbnailState::Ready);
    QTRY_COMPARE(ready.size(), 4 + 2 * 16);
    QCOMPARE(stateAt(model, 34), FolderModel::ThumbnailState::Ready);
    QCOMPARE(stateAt(model, 69), FolderModel::ThumbnailState::Ready);
    QCOMPARE(stateAt(model, 33), FolderModel::ThumbnailState::Unknown);
    QCOMPARE(stateAt(model, 70), FolderModel::ThumbnailState::Unknown);
    // Beyond the ends is no harm.
    model.setVisibleRange(-5, 5000);
    QTRY_COMPARE(ready.size(), 100);
    model.setVisibleRange(90, 10);
    QCOMPARE(stateAt(model, 0), FolderModel::ThumbnailState::Ready);
}

void TestFolderModel::theRestIsMadeForTheStoreWhereThatIsWanted()
{
    for (int i = 0; i < 60; ++i)
        makeFiles(QByteArray(QByteArray::number(i) + ".png").constData());
    const ThumbnailStore store(m_cache->path());
    ThumbnailService service(m_cache->path());
    FolderModel model(&service, nullptr);
    OPEN(model);
    model.setVisibleRange(30, 33);
    QTRY_COMPARE(stateAt(model, 49), FolderModel::ThumbnailState::Ready);
    model.setVisibleRange(30, 33, FolderModel::Others::All);
    QTRY_VERIFY(store.has(model.pathAt(59), ThumbnailSize::Normal));
    QTRY_VERIFY(store.has(model.pathAt(0), ThumbnailSize::Normal));
    QCOMPARE(stateAt(model, 59), FolderModel::ThumbnailState::Unknown); // nothing of it is kept in memory
}

void TestFolderModel::dropsThumbnailsThatWereScrolledAway()
{
    const QString first = samples::picture(file("0.png"), {1000, 1000});
    for (int i = 1; i < 100; ++i)
        QVERIFY(QFile::copy(first, m_folder->filePath(QStringLiteral("%1.png").arg(i))));
    ThumbnailService service(m_cache->path(), 1);
    FolderModel model(&service, nullptr);
    OPEN(model);
    model.setVisibleRange(0, 15);
    QTRY_COMPARE(stateAt(model, 0), FolderModel::ThumbnailState::Ready);
    model.setVisibleRange(80, 82);
    QTRY_COMPARE(stateAt(model, 82), FolderModel::ThumbnailState::Ready);
    QCOMPARE(stateAt(model, 31), FolderModel::ThumbnailState::Unknown);
}

void TestFolderModel::asksForLargerThumbnailsWhenTheSideGrows()
{
    QVERIFY(!samples::picture(file("a.png"), {600, 600}).isEmpty());
    ThumbnailService service(m_cache->path());
    FolderModel model(&service, nullptr);
    OPEN(model);
    const auto width = [&model] {
        return model.index(0).data(FolderModel::ThumbnailRole).value<QImage>().width();
    };
    model.setThumbnailSide(100);
    model.setVisibleRange(0, 0);
    QTRY_COMPARE(width(), 128);
    model.setThumbnailSide(200);
    QTRY_COMPARE(width(), 256);
}

void TestFolderModel::saysWhyAThumbnailFailed()
{
    QVERIFY(samples::writeBytes(file("a.png"), "no picture"));
    ThumbnailService service(m_cache->path());
    FolderModel model(&service, nullptr);
    OPEN(model);
    model.setVisibleRange(0, 0);
    QTRY_COMPARE(stateAt(model, 0), FolderModel::ThumbnailState::Failed);
    const QString tip = model.index(0).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.startsWith(names("a.png\n")));
    QVERIFY(tip.size() > 10);
}

void TestFolderModel::marksUpscaledFiles()
{
    makeFiles("a.png b.png");
    QVERIFY(QFile::link(file("a.png"), file("link.png")));
    const auto cache = std::make_shared<UpscaleCache>(m_cache->path(), CacheLimits{});
    const auto store = [&cache](const QString &path) {
        const Result<SourceIdentity> source = SourceIdentity::of(path);
        return source
            && cache->store(CacheKey::of(*source, "recipe"), *source, samples::plain({8, 8}, Qt::red), {});
    };
    QVERIFY(store(file("a.png")));

    // Another cache on the same folder, as after a restart: it knows nothing until its index is read.
    const auto restarted = std::make_shared<UpscaleCache>(m_cache->path(), CacheLimits{});
    FolderModel model(nullptr, restarted);
    OPEN(model);
    const auto marked = [&model](const char *name) {
        return model.indexOf(model.folder() + u'/' + QLatin1StringView(name))
            .data(FolderModel::UpscaledRole)
            .toBool();
    };
    QTRY_VERIFY(marked("a.png"));
    QVERIFY(marked("link.png"));
    QVERIFY(!marked("b.png"));

    QSignalSpy changes(&model, &FolderModel::dataChanged);
    const Result<SourceIdentity> source = SourceIdentity::of(file("b.png"));
    QVERIFY(restarted->store(CacheKey::of(*source, "recipe"), *source, samples::plain({8, 8}, Qt::red), {}));
    model.refreshUpscaled(file("b.png"));
    QCOMPARE(changes.size(), 1);
    QVERIFY(marked("b.png"));

    QVERIFY(restarted->clean({.everything = true, .olderThan = {}, .maxBytes = {}}));
    model.refreshUpscaled({});
    QTRY_VERIFY(!marked("a.png") && !marked("b.png"));
    model.refreshUpscaled(file("missing.png"));

    // A touched file is another source.
    QVERIFY(store(file("a.png")));
    model.refreshUpscaled({});
    QTRY_VERIFY(marked("a.png"));
    QVERIFY(samples::setModified(file("a.png"), samples::kLongAgo + 1));
    QTRY_VERIFY(!marked("a.png"));
}

void TestFolderModel::worksWithoutServiceAndCache()
{
    makeFiles("a.png");
    FolderModel model(nullptr, nullptr);
    OPEN(model);
    model.setVisibleRange(0, 0);
    model.setThumbnailSide(500);
    model.refreshUpscaled({});
    model.refreshUpscaled(file("a.png"));
    QCOMPARE(stateAt(model, 0), FolderModel::ThumbnailState::Unknown);
}

void TestFolderModel::canBeDestroyedWhileItLists()
{
    makeFiles("a.png b.png");
    ThumbnailService service(m_cache->path());
    const auto cache = std::make_shared<UpscaleCache>(m_cache->path(), CacheLimits{});
    for (int round = 0; round < 20; ++round) {
        FolderModel model(&service, cache);
        model.setFolder(m_folder->path(), file("b.png"));
        model.setVisibleRange(0, 0);
    }
}

UPVIEW_TEST_GUILESS_MAIN(TestFolderModel)
#include "tst_foldermodel.moc"
