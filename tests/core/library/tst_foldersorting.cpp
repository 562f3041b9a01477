// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/foldersorting.h"

#include "support/testmain.h"

#include <algorithm>
#include <random>

using namespace upview;

class TestFolderSorting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersInNamesCountAsNumbers();
    void caseAndAccentsDoNotTearNamesApart();
    void equalNamesAreOrderedByCodePoints();
    void sortsByTimeSizeAndType_data();
    void sortsByTimeSizeAndType();
    void reversingTurnsTheWholeOrderAround();
    void theOrderDoesNotDependOnTheOrderBefore();
    void anEmptyListStaysEmpty();

private:
    static QList<FileEntry> named(const QStringList &names)
    {
        QList<FileEntry> entries;
        for (const QString &name : names)
            entries.append({name, QStringLiteral("/folder/") + name, 0, 0});
        return entries;
    }
    static QStringList sorted(QList<FileEntry> entries, SortKey key, bool reversed = false)
    {
        sortEntries(entries, key, reversed);
        QStringList names;
        for (const FileEntry &entry : entries)
            names.append(entry.name);
        return names;
    }
    static QStringList split(const char *names) { return QString::fromUtf8(names).split(u' '); }
};

void TestFolderSorting::numbersInNamesCountAsNumbers()
{
    QCOMPARE(sorted(named(split("img10.png img2.png img1.png img100.png")), SortKey::Name),
             split("img1.png img2.png img10.png img100.png"));
    QCOMPARE(sorted(named(split("2020-1-10.jpg 2020-1-9.jpg 2019-12-31.jpg")), SortKey::Name),
             split("2019-12-31.jpg 2020-1-9.jpg 2020-1-10.jpg"));
    QCOMPARE(sorted(named(split("9.png 99999999999999999999999992.png 99999999999999999999999991.png")),
                    SortKey::Name),
             split("9.png 99999999999999999999999991.png 99999999999999999999999992.png"));
}

void TestFolderSorting::caseAndAccentsDoNotTearNamesApart()
{
    QCOMPARE(sorted(named(split("Zoo.png apple.png Äther.png Banana.png")), SortKey::Name),
             split("apple.png Äther.png Banana.png Zoo.png"));
}

void TestFolderSorting::equalNamesAreOrderedByCodePoints()
{
    QCOMPARE(sorted(named(split("img.png IMG.png Img.png")), SortKey::Name),
             split("IMG.png Img.png img.png"));
    QCOMPARE(sorted(named(split("a1.png a001.png a01.png")), SortKey::Name),
             split("a001.png a01.png a1.png"));
}

void TestFolderSorting::sortsByTimeSizeAndType_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("expected");
    QTest::newRow("name") << int(SortKey::Name) << QStringLiteral("a2.webp a10.PNG b.png c.jpg");
    QTest::newRow("modified") << int(SortKey::Modified) << QStringLiteral("c.jpg a2.webp a10.PNG b.png");
    QTest::newRow("size") << int(SortKey::Size) << QStringLiteral("b.png a2.webp c.jpg a10.PNG");
    QTest::newRow("type") << int(SortKey::Type) << QStringLiteral("c.jpg a10.PNG b.png a2.webp");
}

void TestFolderSorting::sortsByTimeSizeAndType()
{
    QFETCH(int, key);
    QFETCH(QString, expected);
    QList<FileEntry> entries = named(split("b.png a10.PNG c.jpg a2.webp"));
    entries[0].modifiedMs = entries[1].modifiedMs = entries[3].modifiedMs = 2000;
    entries[2].modifiedMs = -5; // before 1970
    entries[0].bytes = 0;
    entries[1].bytes = 5'000'000'000;
    entries[2].bytes = entries[3].bytes = 10;
    QCOMPARE(sorted(entries, static_cast<SortKey>(key)), expected.split(u' '));
}

void TestFolderSorting::reversingTurnsTheWholeOrderAround()
{
    const QList<FileEntry> entries = named(split("b.png A.png a.png a10.png a2.png"));
    QStringList backwards = sorted(entries, SortKey::Size);
    std::reverse(backwards.begin(), backwards.end());
    QCOMPARE(sorted(entries, SortKey::Size, true), backwards);
}

void TestFolderSorting::theOrderDoesNotDependOnTheOrderBefore()
{
    QList<FileEntry> entries =
        named(split("a1.png a01.png A1.png a.png A.png á.png b.jpg B.jpg 1.gif 01.gif"));
    const QStringList expected = sorted(entries, SortKey::Type);
    std::mt19937 random(7);
    for (int round = 0; round < 20; ++round) {
        std::shuffle(entries.begin(), entries.end(), random);
        QCOMPARE(sorted(entries, SortKey::Type), expected);
    }
}

void TestFolderSorting::anEmptyListStaysEmpty()
{
    QVERIFY(sorted({}, SortKey::Name).isEmpty());
}

UPVIEW_TEST_GUILESS_MAIN(TestFolderSorting)
#include "tst_foldersorting.moc"
