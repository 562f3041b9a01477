// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/folderpositions.h"

#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace upview;

class FolderPositionsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_root;
    [[nodiscard]] QString file() const { return m_root.filePath(QStringLiteral("state/folders.json")); }

private Q_SLOTS:
    void init() { QFile::remove(file()); }

    void positionsOutliveTheProgram()
    {
        {
            FolderPositions positions(file());
            QVERIFY(!positions.find(QStringLiteral("/a")));
            positions.remember(QStringLiteral("/a"),
                               {QStringLiteral("/a/7.png"), QStringLiteral("/a/1.png")});
            positions.remember(QStringLiteral("/b"), {QStringLiteral("/b/2.png"), {}});
        }
        const FolderPositions positions(file());
        QCOMPARE(positions.find(QStringLiteral("/a"))->current, QStringLiteral("/a/7.png"));
        QCOMPARE(positions.find(QStringLiteral("/a"))->top, QStringLiteral("/a/1.png"));
        QCOMPARE(positions.find(QStringLiteral("/b"))->current, QStringLiteral("/b/2.png"));
    }

    void whatWasNotVisitedForLongestIsForgotten()
    {
        {
            FolderPositions positions(file());
            for (int i = 0; i < FolderPositions::kMaxFolders; ++i)
                positions.remember(QStringLiteral("/%1").arg(i), {QStringLiteral("x"), {}});
            positions.remember(QStringLiteral("/0"), {QStringLiteral("again"), {}});
            positions.remember(QStringLiteral("/new"), {QStringLiteral("y"), {}});
        }
        const FolderPositions positions(file());
        QVERIFY(positions.find(QStringLiteral("/new")));
        QCOMPARE(positions.find(QStringLiteral("/0"))->current, QStringLiteral("again"));
        QVERIFY(!positions.find(QStringLiteral("/1")));
        QVERIFY(positions.find(QStringLiteral("/2")));
    }

    void theOrderOfAFolderIsKeptBesideThePosition()
    {
        const Sorting bySize{SortKey::Size, true};
        {
            FolderPositions positions(file());
            positions.rememberSorting(QStringLiteral("/a"), bySize);
            positions.remember(QStringLiteral("/a"), {QStringLiteral("/a/7.png"), {}});
            positions.remember(QStringLiteral("/b"), {QStringLiteral("/b/2.png"), {}});
            positions.rememberSorting(QStringLiteral("/b"), Sorting{SortKey::Taken, false});
            positions.rememberSorting(QStringLiteral("/b"), {});
        }
        const FolderPositions positions(file());
        QVERIFY(positions.sorting(QStringLiteral("/a")) == bySize);
        QCOMPARE(positions.find(QStringLiteral("/a"))->current, QStringLiteral("/a/7.png"));
        QVERIFY(!positions.sorting(QStringLiteral("/b")));
        QCOMPARE(positions.find(QStringLiteral("/b"))->current, QStringLiteral("/b/2.png"));
        QVERIFY(!positions.sorting(QStringLiteral("/c")));
    }

    void ordersAreForgottenLastButDoNotPileUp()
    {
        const auto folder = [](int i) { return QStringLiteral("/%1").arg(i); };
        FolderPositions positions(file());
        positions.rememberSorting(QStringLiteral("/first"), Sorting{SortKey::Size, false});
        for (int i = 0; i < FolderPositions::kMaxFolders; ++i)
            positions.remember(folder(i), {QStringLiteral("x"), {}});
        QVERIFY(positions.sorting(QStringLiteral("/first")));
        QVERIFY(!positions.find(folder(0)));
        for (int i = 0; i < FolderPositions::kMaxFolders; ++i)
            positions.rememberSorting(folder(i), Sorting{SortKey::Type, false});
        QVERIFY(!positions.sorting(QStringLiteral("/first")));
        QVERIFY(positions.sorting(folder(0)));
    }

    void anOrderThatDoesNotExistIsNone()
    {
        QVERIFY(QDir().mkpath(QFileInfo(file()).path()));
        QFile foreign(file());
        QVERIFY(foreign.open(QIODevice::WriteOnly));
        foreign.write(R"([{"folder": "/a", "current": "/a/1.png", "sort": 6},
                          {"folder": "/b", "current": "/b/1.png", "sort": 5, "reversed": true}])");
        foreign.close();
        const FolderPositions positions(file());
        QCOMPARE(positions.find(QStringLiteral("/a"))->current, QStringLiteral("/a/1.png"));
        QVERIFY(!positions.sorting(QStringLiteral("/a")));
        QVERIFY(positions.sorting(QStringLiteral("/b")) == (Sorting{SortKey::Taken, true}));
    }

    void aBrokenFileCountsAsNone()
    {
        {
            FolderPositions positions(file());
            positions.remember(QStringLiteral("/a"), {QStringLiteral("x"), {}});
        }
        QFile broken(file());
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("[{\"folder\": 7}, \"x\", {\"folder\"");
        broken.close();
        const FolderPositions positions(file());
        QVERIFY(!positions.find(QStringLiteral("/a")));
    }
};

UPVIEW_TEST_MAIN(FolderPositionsTest)
#include "tst_folderpositions.moc"
