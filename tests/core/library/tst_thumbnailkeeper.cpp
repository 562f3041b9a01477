// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/thumbnailkeeper.h"

#include "core/library/samplefiles.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace upview;

class TestThumbnailKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void getsWhatIsWanted();
    void getsALargerOneAndShowsTheSmallerMeanwhile();
    void aSmallerSideNeedsNothingNew();
    void dropsWhatIsNoLongerWanted();
    void staysWithinItsBound();
    void whatIsOnScreenStaysEvenBeyondTheBound();
    void aFileThatFailedIsNotAskedForAgainUntilItChanges();
    void strangersAnswersAreLeftAlone();
    void worksWithoutAService();

private:
    using State = FolderModel::ThumbnailState;

    QString file(const QString &name) const { return m_folder->filePath(name); }
    QString root() const { return file(QStringLiteral("thumbnails")); }
    QStringList pictures(int count) const
    {
        QStringList paths;
        for (int i = 0; i < count; ++i)
            paths.append(samples::picture(file(QStringLiteral("%1.png").arg(i)), {600, 600}, Qt::blue));
        return paths;
    }
    static int held(const ThumbnailKeeper &keeper, const QStringList &paths)
    {
        int count = 0;
        for (const QString &path : paths)
            count += keeper.thumbnail(path).image.isNull() ? 0 : 1;
        return count;
    }

    static constexpr qint64 kBytes = 128 * 128 * 4; ///< of one thumbnail
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestThumbnailKeeper::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestThumbnailKeeper::getsWhatIsWanted()
{
    const QStringList paths = pictures(4);
    ThumbnailService service(root());
    ThumbnailKeeper keeper(&service);
    QCOMPARE(keeper.thumbnail(paths.at(0)).state, State::Unknown);
    keeper.want({paths.at(0), paths.at(1)}, {paths.at(2)});
    QCOMPARE(keeper.thumbnail(paths.at(0)).state, State::Loading);
    QCOMPARE(keeper.thumbnail(paths.at(2)).state, State::Loading);
    QTRY_COMPARE(held(keeper, paths), 3);
    QCOMPARE(keeper.thumbnail(paths.at(0)).state, State::Ready);
    QCOMPARE(keeper.thumbnail(paths.at(3)).state, State::Unknown);
}

void TestThumbnailKeeper::getsALargerOneAndShowsTheSmallerMeanwhile()
{
    const QStringList paths = pictures(1);
    ThumbnailService service(root());
    ThumbnailKeeper keeper(&service);
    keeper.want(paths, {});
    QTRY_COMPARE(held(keeper, paths), 1);
    keeper.setSide(300);
    keeper.want(paths, {});
    QCOMPARE(keeper.thumbnail(paths.first()).image.width(), 128);
    QCOMPARE(keeper.thumbnail(paths.first()).state, State::Ready);
    QTRY_COMPARE(keeper.thumbnail(paths.first()).image.width(), 512);
}

void TestThumbnailKeeper::aSmallerSideNeedsNothingNew()
{
    const QStringList paths = pictures(1);
    ThumbnailService service(root());
    ThumbnailKeeper keeper(&service);
    keeper.setSide(256);
    keeper.want(paths, {});
    QTRY_COMPARE(held(keeper, paths), 1);
    QSignalSpy spy(&service, &ThumbnailService::ready);
    keeper.setSide(100);
    keeper.want(paths, {});
    service.request(paths.first(), ThumbnailSize::XLarge);
    QVERIFY(spy.wait());
    QCOMPARE(spy.size(), 1); // the one asked for here
}

void TestThumbnailKeeper::dropsWhatIsNoLongerWanted()
{
    const QStringList paths = pictures(20);
    ThumbnailService service(root(), 1);
    ThumbnailKeeper keeper(&service);
    keeper.want(paths.mid(0, 19), {});
    keeper.want(paths.mid(19), {});
    QCOMPARE(keeper.thumbnail(paths.at(10)).state, State::Unknown);
    QTRY_COMPARE(held(keeper, paths.mid(19)), 1);
    QVERIFY(held(keeper, paths) < paths.size());
}

void TestThumbnailKeeper::staysWithinItsBound()
{
    const QStringList paths = pictures(10);
    ThumbnailService service(root());
    ThumbnailKeeper keeper(&service, 4 * kBytes);
    for (int i = 0; i < 10; i += 2) {
        keeper.want(paths.mid(i, 2), {});
        QTRY_COMPARE(held(keeper, paths.mid(i, 2)), 2);
        QVERIFY(held(keeper, paths) <= 4);
    }
    // The last that were wanted are still there, the first are not.
    QCOMPARE(held(keeper, paths.mid(6)), 4);
    QCOMPARE(keeper.thumbnail(paths.first()).state, State::Unknown);
}

void TestThumbnailKeeper::whatIsOnScreenStaysEvenBeyondTheBound()
{
    const QStringList paths = pictures(6);
    ThumbnailService service(root());
    ThumbnailKeeper keeper(&service, 2 * kBytes);
    keeper.want(paths.mid(0, 4), paths.mid(4));
    QTRY_COMPARE(held(keeper, paths.mid(0, 4)), 4);
    QCOMPARE(keeper.thumbnail(paths.at(4)).state, State::Unknown);
}

void TestThumbnailKeeper::aFileThatFailedIsNotAskedForAgainUntilItChanges()
{
    const QString path = file(QStringLiteral("a.png"));
    QVERIFY(samples::writeBytes(path, "no picture"));
    ThumbnailService service(root());
    ThumbnailKeeper keeper(&service);
    QSignalSpy changed(&keeper, &ThumbnailKeeper::changed);
    keeper.want({path}, {});
    QTRY_COMPARE(keeper.thumbnail(path).state, State::Failed);
    QCOMPARE(keeper.thumbnail(path).error.code, ErrorCode::UnknownFormat);
    keeper.want({path}, {});
    QCOMPARE(keeper.thumbnail(path).state, State::Failed);
    QVERIFY(!samples::picture(path).isEmpty());
    keeper.forget(path);
    QCOMPARE(keeper.thumbnail(path).state, State::Unknown);
    keeper.want({path}, {});
    QTRY_COMPARE(keeper.thumbnail(path).state, State::Ready);
}

void TestThumbnailKeeper::strangersAnswersAreLeftAlone()
{
    const QStringList paths = pictures(1);
    ThumbnailService service(root());
    ThumbnailKeeper keeper(&service);
    QSignalSpy ready(&service, &ThumbnailService::ready);
    service.request(paths.first(), ThumbnailSize::Normal);
    QVERIFY(ready.wait());
    QCOMPARE(held(keeper, paths), 0);
    // Nor what comes after the folder was left.
    keeper.setSide(512);
    keeper.want(paths, {});
    keeper.clear();
    service.request(paths.first(), ThumbnailSize::XLarge);
    QVERIFY(ready.wait());
    QCOMPARE(held(keeper, paths), 0);
}

void TestThumbnailKeeper::worksWithoutAService()
{
    ThumbnailKeeper keeper(nullptr);
    keeper.want({QStringLiteral("/a.png")}, {});
    QCOMPARE(keeper.thumbnail(QStringLiteral("/a.png")).state, State::Unknown);
    keeper.clear();
}

UPVIEW_TEST_GUILESS_MAIN(TestThumbnailKeeper)
#include "tst_thumbnailkeeper.moc"
