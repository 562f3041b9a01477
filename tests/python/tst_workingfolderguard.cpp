// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/signalguard.h"
#include "python/workingfolderguard.h"
#include "support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

#include <thread>

using namespace upview;

namespace {

void firstHandler(int)
{
}

void secondHandler(int)
{
}

void (*currentHandler(int number))(int)
{
    struct sigaction action = {};
    sigaction(number, nullptr, &action);
    return action.sa_handler;
}

} // namespace

class TestWorkingFolderGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void threadsOwnFolderLeavesTheProcessAlone();
    void processFolderIsGivenBack();
    void goneFolderDoesNotHurt();
    void changedSignalHandlersComeBack();

private:
    QString m_before = QDir::currentPath();
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWorkingFolderGuard::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir::setCurrent(m_folder->path()));
}

void TestWorkingFolderGuard::cleanup()
{
    QVERIFY(QDir::setCurrent(m_before));
}

void TestWorkingFolderGuard::threadsOwnFolderLeavesTheProcessAlone()
{
    const QString here = QDir::currentPath();
    QString there;
    QString inChild;
    WorkingFolderGuard::Scope scope = WorkingFolderGuard::Scope::Process;
    bool safe = false;
    std::thread([&] {
        const WorkingFolderGuard guard;
        scope = guard.scope();
        safe = guard.isSafe();
        there = QDir::currentPath();
        std::thread([&] { inChild = QDir::currentPath(); }).join();
    }).join();
    if (scope == WorkingFolderGuard::Scope::Process)
        QSKIP("the system refuses a working folder of a thread's own");
    QVERIFY(safe);
    QCOMPARE(there, QStringLiteral("/"));
    QCOMPARE(inChild, QStringLiteral("/"));
    QCOMPARE(QDir::currentPath(), here);
}

void TestWorkingFolderGuard::processFolderIsGivenBack()
{
    const QString here = QDir::currentPath();
    {
        const WorkingFolderGuard guard(WorkingFolderGuard::Scope::Process);
        QVERIFY(guard.isSafe());
        QCOMPARE(guard.scope(), WorkingFolderGuard::Scope::Process);
        QCOMPARE(QDir::currentPath(), QStringLiteral("/"));
    }
    QCOMPARE(QDir::currentPath(), here);
}

void TestWorkingFolderGuard::goneFolderDoesNotHurt()
{
    QVERIFY(m_folder->remove());
    const WorkingFolderGuard guard(WorkingFolderGuard::Scope::Process);
    QVERIFY(guard.isSafe());
    QCOMPARE(QDir::currentPath(), QStringLiteral("/"));
}

void TestWorkingFolderGuard::changedSignalHandlersComeBack()
{
    const auto before = std::signal(SIGINT, firstHandler);
    {
        const SignalGuard guard;
        std::signal(SIGINT, secondHandler);
        QVERIFY(currentHandler(SIGINT) == secondHandler);
    }
    QVERIFY(currentHandler(SIGINT) == firstHandler);
    std::signal(SIGINT, before);
}

UPVIEW_TEST_GUILESS_MAIN(TestWorkingFolderGuard)
#include "tst_workingfolderguard.moc"
