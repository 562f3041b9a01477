// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/folderwatch.h"

#include "core/library/samplefiles.h"
#include "support/testmain.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

using namespace upview;

class TestFolderWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noticesNewRemovedAndRenamedFiles();
    void noticesAFileThatIsWrittenInPlace();
    void noticesThatTheFolderGoes();
    void waitsForAFolderThatIsNotThere();
    void gathersManyChanges();
    void tellsOfAFolderThatNeverRests();
    void isSilentAboutTheFolderBefore();
};

void TestFolderWatch::noticesNewRemovedAndRenamedFiles()
{
    const QTemporaryDir folder;
    FolderWatch watch;
    QSignalSpy spy(&watch, &FolderWatch::changed);
    QVERIFY(watch.watch(folder.path()));
    QVERIFY(!watch.isWaiting());
    QVERIFY(samples::writeBytes(folder.filePath(QStringLiteral("a.png")), "x"));
    QVERIFY(spy.wait());
    QVERIFY(
        QFile::rename(folder.filePath(QStringLiteral("a.png")), folder.filePath(QStringLiteral("b.png"))));
    QVERIFY(spy.wait());
    QVERIFY(QFile::remove(folder.filePath(QStringLiteral("b.png"))));
    QVERIFY(spy.wait());
}

void TestFolderWatch::noticesAFileThatIsWrittenInPlace()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.png"));
    QVERIFY(samples::writeBytes(path, "x"));
    FolderWatch watch;
    QSignalSpy spy(&watch, &FolderWatch::changed);
    QVERIFY(watch.watch(folder.path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write("y");
    file.close();
    QVERIFY(spy.wait());
    QVERIFY(samples::setModified(path, samples::kLongAgo));
    QVERIFY(spy.wait());
}

void TestFolderWatch::noticesThatTheFolderGoes()
{
    const QTemporaryDir parent;
    const QString path = parent.filePath(QStringLiteral("folder"));
    QVERIFY(QDir().mkdir(path));
    FolderWatch watch;
    QSignalSpy spy(&watch, &FolderWatch::changed);
    QVERIFY(watch.watch(path));
    QVERIFY(QDir().rmdir(path));
    QVERIFY(spy.wait());

    QVERIFY(QDir().mkdir(path));
    QVERIFY(watch.watch(path));
    QVERIFY(QDir().rename(path, path + u'2'));
    QVERIFY(spy.wait());
}

void TestFolderWatch::waitsForAFolderThatIsNotThere()
{
    const QTemporaryDir parent;
    const QString path = parent.filePath(QStringLiteral("outer/inner"));
    FolderWatch watch;
    QSignalSpy spy(&watch, &FolderWatch::changed);
    QVERIFY(watch.watch(path));
    QVERIFY(watch.isWaiting());
    QVERIFY(QDir().mkdir(parent.filePath(QStringLiteral("another"))));
    QVERIFY(QDir().mkpath(path));
    QVERIFY(spy.wait());
    QVERIFY(watch.watch(path));
    QVERIFY(!watch.isWaiting());
}

void TestFolderWatch::gathersManyChanges()
{
    const QTemporaryDir folder;
    FolderWatch watch;
    QSignalSpy spy(&watch, &FolderWatch::changed);
    QVERIFY(watch.watch(folder.path()));
    for (int i = 0; i < 200; ++i)
        QVERIFY(samples::writeBytes(folder.filePath(QStringLiteral("%1.png").arg(i)), "x"));
    QVERIFY(spy.wait());
    QCOMPARE(spy.size(), 1);
}

void TestFolderWatch::tellsOfAFolderThatNeverRests()
{
    const QTemporaryDir folder;
    FolderWatch watch;
    QSignalSpy spy(&watch, &FolderWatch::changed);
    QVERIFY(watch.watch(folder.path()));
    QTimer restless;
    int written = 0;
    connect(&restless, &QTimer::timeout, this,
            [&] { samples::writeBytes(folder.filePath(QStringLiteral("%1.png").arg(written++)), "x"); });
    restless.start(FolderWatch::kQuietMs / 5);
    QVERIFY(spy.wait());
    QVERIFY(restless.isActive());
}

void TestFolderWatch::isSilentAboutTheFolderBefore()
{
    const QTemporaryDir before;
    const QTemporaryDir after;
    FolderWatch watch;
    QSignalSpy spy(&watch, &FolderWatch::changed);
    QVERIFY(watch.watch(before.path()));
    QVERIFY(samples::writeBytes(before.filePath(QStringLiteral("early.png")), "x"));
    QVERIFY(watch.watch(after.path()));
    QVERIFY(samples::writeBytes(before.filePath(QStringLiteral("late.png")), "x"));
    QVERIFY(!spy.wait(3 * FolderWatch::kQuietMs));
    QVERIFY(samples::writeBytes(after.filePath(QStringLiteral("a.png")), "x"));
    QVERIFY(spy.wait());
}

UPVIEW_TEST_GUILESS_MAIN(TestFolderWatch)
#include "tst_folderwatch.moc"
