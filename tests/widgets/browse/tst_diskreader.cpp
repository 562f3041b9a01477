// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/diskreader.h"

#include "support/testmain.h"

#include <QDir>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QThread>

using namespace upview;

class DiskReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksElsewhereAndAnswersHere()
    {
        DiskReader disk;
        const QThread *worker = nullptr;
        const QThread *answer = nullptr;
        disk.run(
            this, [] { return QThread::currentThread(); },
            [&](const QThread *thread) {
                worker = thread;
                answer = QThread::currentThread();
            });
        QTRY_VERIFY(answer != nullptr);
        QCOMPARE(answer, QThread::currentThread());
        QVERIFY(worker != answer);
    }

    void anAnswerForSomebodyWhoIsGoneIsDropped()
    {
        QSemaphore gate;
        bool answered = false;
        bool later = false;
        DiskReader disk;
        {
            QObject context;
            disk.run(
                &context,
                [&gate] {
                    gate.acquire();
                    return 1;
                },
                [&answered](int) { answered = true; });
        }
        gate.release();
        disk.run(
            this, [] { return 1; }, [&later](int) { later = true; });
        QTRY_VERIFY(later);
        QVERIFY(!answered);
    }

    void foldersComeInNaturalOrderWithoutFilesAndHiddenOnes()
    {
        QTemporaryDir folder;
        const QDir dir(folder.path());
        for (const auto *name : {"b", "A10", "a2", ".hidden"})
            QVERIFY(dir.mkdir(QLatin1StringView(name)));
        QFile file(dir.filePath(QStringLiteral("file.png")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QStringList names = foldersIn(folder.path(), false);
        QCOMPARE(names, QStringList({QStringLiteral("a2"), QStringLiteral("A10"), QStringLiteral("b")}));
        QVERIFY(foldersIn(folder.path(), true).contains(QStringLiteral(".hidden")));
    }

    void aFolderThatIsNotThereHasNone()
    {
        QTemporaryDir folder;
        QVERIFY(foldersIn(folder.filePath(QStringLiteral("nowhere")), false).isEmpty());
    }
};

UPVIEW_TEST_GUILESS_MAIN(DiskReaderTest)
#include "tst_diskreader.moc"
