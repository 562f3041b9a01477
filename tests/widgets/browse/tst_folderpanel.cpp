// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/folderpanel.h"

#include "support/testmain.h"
#include "widgets/browse/diskreader.h"
#include "widgets/browse/foldertreemodel.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeView>

#include <memory>

using namespace upview;

class FolderPanelTest : public QObject
{
    Q_OBJECT

    static QStringList namesIn(const FolderTreeModel &tree, const QModelIndex &parent)
    {
        QStringList names;
        for (int row = 0; row < tree.rowCount(parent); ++row)
            names.append(tree.index(row, 0, parent).data(Qt::DisplayRole).toString());
        return names;
    }

    static QModelIndex rootOf(const FolderTreeModel &tree, const QString &path)
    {
        for (int row = 0; row < tree.rowCount(); ++row) {
            if (tree.pathOf(tree.index(row, 0)) == path)
                return tree.index(row, 0);
        }
        return {};
    }

private Q_SLOTS:
    void homeIsThereAtOnceAndPlacesThatExistFollow()
    {
        const QDir home = QDir::home();
        QVERIFY(home.mkpath(QStringLiteral("Pictures")));
        DiskReader disk;
        FolderPanel panel(disk);
        QVERIFY(rootOf(*panel.tree(), QDir::homePath()).isValid());
        QVERIFY(rootOf(*panel.tree(), QStringLiteral("/")).isValid());
        QVERIFY(!rootOf(*panel.tree(), home.filePath(QStringLiteral("Pictures"))).isValid());
        panel.show();
        QTRY_VERIFY(rootOf(*panel.tree(), home.filePath(QStringLiteral("Pictures"))).isValid());
        QVERIFY(!rootOf(*panel.tree(), home.filePath(QStringLiteral("Downloads"))).isValid());
    }

    void foldersAreReadWhenTheyAreAskedForAndAgainWhenTheyChange()
    {
        QTemporaryDir folder;
        const QDir dir(folder.path());
        for (const auto *name : {"a", "b10", "b9"})
            QVERIFY(dir.mkdir(QLatin1StringView(name)));
        DiskReader disk;
        FolderTreeModel tree(disk);
        const QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tree.setPlaces({{QStringLiteral("Place"), folder.path(), QStringLiteral("folder")}});
        const QModelIndex place = tree.index(0, 0);
        QVERIFY(tree.hasChildren(place));
        tree.list(place);
        QTRY_COMPARE(namesIn(tree, place),
                     QStringList({QStringLiteral("a"), QStringLiteral("b9"), QStringLiteral("b10")}));
        const QPersistentModelIndex kept = tree.child(place, QStringLiteral("b10"));

        QVERIFY(dir.rmdir(QStringLiteral("b9")));
        QVERIFY(dir.mkdir(QStringLiteral("aa")));
        QVERIFY(dir.mkdir(QStringLiteral("z")));
        tree.list(place);
        QTRY_COMPARE(namesIn(tree, place),
                     QStringList({QStringLiteral("a"), QStringLiteral("aa"), QStringLiteral("b10"),
                                  QStringLiteral("z")}));
        QVERIFY(kept.isValid());
        QCOMPARE(kept.row(), 2);

        tree.list(kept);
        QTRY_VERIFY(!tree.hasChildren(kept));
    }

    void placesThatStayKeepTheirFolders()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("sub")));
        const Place place{QStringLiteral("Place"), folder.path(), QStringLiteral("folder")};
        const Place other{QStringLiteral("Other"), QStringLiteral("/other"), QStringLiteral("drive")};
        const Place third{QStringLiteral("Third"), QStringLiteral("/third"), QStringLiteral("drive")};
        DiskReader disk;
        FolderTreeModel tree(disk);
        const QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tree.setPlaces({other, place});
        tree.list(tree.index(1, 0));
        QTRY_COMPARE(tree.rowCount(tree.index(1, 0)), 1);
        tree.setPlaces({third, place, other});
        QCOMPARE(namesIn(tree, {}),
                 QStringList({QStringLiteral("Third"), QStringLiteral("Place"), QStringLiteral("Other")}));
        QCOMPARE(tree.rowCount(tree.index(1, 0)), 1);
    }

    void aPlaceThatGoesWhileItIsReadDoesNoHarm()
    {
        QTemporaryDir folder;
        DiskReader disk;
        FolderTreeModel tree(disk);
        tree.setPlaces({{QStringLiteral("Place"), folder.path(), QStringLiteral("folder")}});
        QSignalSpy listed(&tree, &FolderTreeModel::listed);
        tree.list(tree.index(0, 0));
        tree.setPlaces({});
        // Whatever was asked before has been answered when this is. The answer may outlive this function.
        const auto answered = std::make_shared<bool>(false);
        disk.run(
            this, [] { return true; }, [answered](bool) { *answered = true; });
        QTRY_VERIFY(*answered);
        QVERIFY(listed.isEmpty());
        QCOMPARE(tree.rowCount(), 0);
    }

    void theTreeFollowsTheFolderEvenAHiddenOne()
    {
        const QDir home = QDir::home();
        QVERIFY(home.mkpath(QStringLiteral("trips/norway/day1")));
        QVERIFY(home.mkpath(QStringLiteral(".hidden/deep")));
        DiskReader disk;
        FolderPanel panel(disk);
        panel.resize(240, 400);
        panel.show();
        const QString day = home.filePath(QStringLiteral("trips/norway/day1"));
        panel.follow(day);
        QTRY_COMPARE(panel.markedFolder(), day);
        const QTreeView *folders = panel.foldersView();
        QVERIFY(folders->isExpanded(folders->currentIndex().parent()));
        QCOMPARE(folders->rootIndex(), rootOf(*panel.tree(), QDir::homePath()));
        QCOMPARE(panel.placesView()->currentIndex(), folders->rootIndex());
        const QString deep = home.filePath(QStringLiteral(".hidden/deep"));
        panel.follow(deep);
        QTRY_COMPARE(panel.markedFolder(), deep);
        panel.follow(home.path());
        QTRY_COMPARE(panel.markedFolder(), home.path());
    }

    void aClickOrEnterChoosesAPlaceOrAFolder()
    {
        const QDir home = QDir::home();
        QVERIFY(home.mkpath(QStringLiteral("sub")));
        DiskReader disk;
        FolderPanel panel(disk);
        panel.resize(240, 400);
        panel.show();
        QSignalSpy chosen(&panel, &FolderPanel::folderChosen);
        const auto click = [](QAbstractItemView *view, const QModelIndex &index) {
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
        };
        const QModelIndex place = rootOf(*panel.tree(), home.path());
        click(panel.placesView(), place);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).toString(), home.path());
        QTRY_VERIFY(panel.tree()->child(place, QStringLiteral("sub")).isValid());
        QTRY_VERIFY(
            !panel.foldersView()->visualRect(panel.tree()->child(place, QStringLiteral("sub"))).isEmpty());
        click(panel.foldersView(), panel.tree()->child(place, QStringLiteral("sub")));
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen.at(1).at(0).toString(), home.filePath(QStringLiteral("sub")));
        panel.placesView()->setCurrentIndex(rootOf(*panel.tree(), QStringLiteral("/")));
        QTest::keyClick(panel.placesView(), Qt::Key_Return);
        QCOMPARE(chosen.at(2).at(0).toString(), QStringLiteral("/"));
        QCOMPARE(panel.foldersView()->rootIndex(), rootOf(*panel.tree(), QStringLiteral("/")));
    }

    void aPlaceThatIsChosenIsEnteredAlthoughAnotherHoldsItToo()
    {
        const QDir home = QDir::home();
        QVERIFY(home.mkpath(QStringLiteral("Pictures/trip")));
        const QString pictures = home.filePath(QStringLiteral("Pictures"));
        DiskReader disk;
        FolderPanel panel(disk);
        panel.resize(240, 400);
        panel.show();
        QTRY_VERIFY(rootOf(*panel.tree(), pictures).isValid());
        panel.follow(pictures);
        QTRY_COMPARE(panel.markedFolder(), pictures);
        QCOMPARE(panel.foldersView()->rootIndex(), rootOf(*panel.tree(), home.path()));
        panel.placesView()->setCurrentIndex(rootOf(*panel.tree(), pictures));
        QTest::keyClick(panel.placesView(), Qt::Key_Return);
        panel.follow(pictures);
        QCOMPARE(panel.foldersView()->rootIndex(), rootOf(*panel.tree(), pictures));
        QCOMPARE(panel.markedFolder(), pictures);
    }
};

UPVIEW_TEST_MAIN(FolderPanelTest)
#include "tst_folderpanel.moc"
