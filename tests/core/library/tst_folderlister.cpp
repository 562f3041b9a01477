// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/folderlister.h"

#include "core/library/samplefiles.h"
#include "support/testmain.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace upview;

class TestFolderLister : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsSortedOnAnotherThread();
    void listsAgainAfterAChange();
    void sortsWithoutReadingTheDiskAgain();
    void onlyTheLastFolderIsTold();
    void aFolderThatAppearsIsListed();
    void jobsRunOnItsThread();
    void canBeDestroyedWhileItLists();

private:
    static QStringList names(const QSignalSpy &spy)
    {
        QStringList names;
        for (const FileEntry &entry : spy.last().first().value<FolderListing>().entries)
            names.append(entry.name);
        return names;
    }
};

void TestFolderLister::listsSortedOnAnotherThread()
{
    const QTemporaryDir folder;
    for (const char *name : {"b.png", "a10.png", "a2.png"})
        QVERIFY(samples::writeBytes(folder.filePath(QLatin1StringView(name)), "x"));
    FolderLister lister;
    QSignalSpy spy(&lister, &FolderLister::listed);
    lister.open(folder.path(), {}, SortKey::Name, false);
    QVERIFY(spy.isEmpty());
    QVERIFY(spy.wait());
    QCOMPARE(names(spy),
             QStringList({QStringLiteral("a2.png"), QStringLiteral("a10.png"), QStringLiteral("b.png")}));
}

void TestFolderLister::listsAgainAfterAChange()
{
    const QTemporaryDir folder;
    FolderLister lister;
    QSignalSpy spy(&lister, &FolderLister::listed);
    lister.open(folder.path(), {}, SortKey::Name, false);
    QVERIFY(spy.wait());
    QVERIFY(names(spy).isEmpty());
    QVERIFY(samples::writeBytes(folder.filePath(QStringLiteral("a.png")), "x"));
    QTRY_COMPARE(names(spy), QStringList({QStringLiteral("a.png")}));
}

void TestFolderLister::sortsWithoutReadingTheDiskAgain()
{
    const QTemporaryDir parent;
    const QString folder = parent.filePath(QStringLiteral("folder"));
    QVERIFY(QDir().mkdir(folder));
    QVERIFY(samples::writeBytes(folder + QStringLiteral("/a.png"), "xx"));
    QVERIFY(samples::writeBytes(folder + QStringLiteral("/b.png"), "x"));
    FolderLister lister;
    QSignalSpy spy(&lister, &FolderLister::listed);
    lister.open(folder, {}, SortKey::Name, false);
    QVERIFY(spy.wait());
    lister.sort(SortKey::Size, false);
    QVERIFY(spy.wait());
    QCOMPARE(names(spy), QStringList({QStringLiteral("b.png"), QStringLiteral("a.png")}));
    lister.sort(SortKey::Size, true);
    QVERIFY(spy.wait());
    QCOMPARE(names(spy), QStringList({QStringLiteral("a.png"), QStringLiteral("b.png")}));
}

void TestFolderLister::onlyTheLastFolderIsTold()
{
    const QTemporaryDir first;
    const QTemporaryDir second;
    QVERIFY(samples::writeBytes(first.filePath(QStringLiteral("first.png")), "x"));
    QVERIFY(samples::writeBytes(second.filePath(QStringLiteral("second.png")), "x"));
    FolderLister lister;
    QSignalSpy spy(&lister, &FolderLister::listed);
    QSignalSpy failed(&lister, &FolderLister::failed);
    for (int round = 0; round < 50; ++round)
        lister.open(first.path(), {}, SortKey::Name, false);
    lister.open(second.path(), {}, SortKey::Name, false);
    QVERIFY(spy.wait());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(names(spy), QStringList({QStringLiteral("second.png")}));
    QVERIFY(failed.isEmpty());
}

void TestFolderLister::aFolderThatAppearsIsListed()
{
    const QTemporaryDir parent;
    const QString folder = parent.filePath(QStringLiteral("outer/inner"));
    FolderLister lister;
    QSignalSpy listed(&lister, &FolderLister::listed);
    QSignalSpy failed(&lister, &FolderLister::failed);
    lister.open(folder, {}, SortKey::Name, false);
    QVERIFY(failed.wait());
    QCOMPARE(failed.last().first().value<Error>().code, ErrorCode::NotFound);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(listed.wait());
    QVERIFY(samples::writeBytes(folder + QStringLiteral("/a.png"), "x"));
    QTRY_COMPARE(names(listed), QStringList({QStringLiteral("a.png")}));
}

void TestFolderLister::jobsRunOnItsThread()
{
    FolderLister lister;
    std::atomic<QThread *> thread = nullptr;
    lister.run([&thread] { thread = QThread::currentThread(); });
    QTRY_VERIFY(thread != nullptr);
    QVERIFY(thread != QThread::currentThread());
}

void TestFolderLister::canBeDestroyedWhileItLists()
{
    const QTemporaryDir folder;
    QVERIFY(samples::manyFiles(folder.path(), 500));
    for (int round = 0; round < 50; ++round) {
        FolderLister lister;
        lister.open(folder.path(), {}, SortKey::Name, false);
        lister.sort(SortKey::Size, round % 2 == 0);
    }
}

UPVIEW_TEST_GUILESS_MAIN(TestFolderLister)
#include "tst_folderlister.moc"
