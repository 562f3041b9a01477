// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/folderpositions.h"

#include "support/testmain.h"

#include <QFile>
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
