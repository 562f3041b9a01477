// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/enginethreads.h"
#include "python/librarystderr.h"
#include "support/testmain.h"

#include <dlfcn.h>
#include <thread>

using namespace upview;

class TestLibraryStderr : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreJoinedAndPercentagesDropped();
    void endlessLineIsCut();
    void libraryThatIsNotLoadedIsRefused();
    void threadsStartedUnderTheNameAreCounted();
    void quietingAddsAnIdleThreadWhileItsThreadLives();
};

void TestLibraryStderr::linesAreJoinedAndPercentagesDropped()
{
    LibraryMessageFilter filter;
    QVERIFY(filter.add("[0 A GP").isEmpty());
    QCOMPARE(filter.add("U]  queue\n\n12.50%\nvkFoo failed -3\n50"),
             (QStringList{QStringLiteral("[0 A GPU]  queue"), QStringLiteral("vkFoo failed -3")}));
    QVERIFY(filter.add(".00%\n").isEmpty());
}

void TestLibraryStderr::endlessLineIsCut()
{
    LibraryMessageFilter filter;
    QVERIFY(!filter.add(QByteArray(10000, 'x')).isEmpty());
}

void TestLibraryStderr::libraryThatIsNotLoadedIsRefused()
{
    QVERIFY(!redirectLibraryStderr(QStringLiteral("/nonexistent/library.so")));
}

void TestLibraryStderr::threadsStartedUnderTheNameAreCounted()
{
    QCOMPARE(countEngineThreads(), 0);
    std::thread worker;
    std::atomic_bool leave = false;
    {
        const EngineThreadNaming naming;
        worker = std::thread([&leave] { leave.wait(false); });
    }
    QCOMPARE(countEngineThreads(), 1); // this thread has its own name again
    QVERIFY(!waitForEngineThreads(std::chrono::steady_clock::now() + std::chrono::milliseconds(20)));
    leave = true;
    leave.notify_all();
    worker.join();
    QVERIFY(waitForEngineThreads(std::chrono::steady_clock::now() + std::chrono::seconds(10)));
}

void TestLibraryStderr::quietingAddsAnIdleThreadWhileItsThreadLives()
{
    void *library = dlopen("libgomp.so.1", RTLD_NOW);
    if (!library)
        QSKIP("no libgomp is installed");
    int whileAlive = 0;
    std::thread([&whileAlive] {
        const EngineThreadNaming naming; // the idle thread takes the name over, which makes it countable
        if (quietenWaitingThreads())
            whileAlive = countEngineThreads();
    }).join();
    QCOMPARE(whileAlive, 2);
    QVERIFY(waitForEngineThreads(std::chrono::steady_clock::now() + std::chrono::seconds(10)));
}

UPVIEW_TEST_GUILESS_MAIN(TestLibraryStderr)
#include "tst_librarystderr.moc"
