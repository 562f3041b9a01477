// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/crashguard.h"
#include "core/upscale/watchedengine.h"
#include "support/fakeengine.h"
#include "support/testmain.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <future>

#include <unistd.h>

using namespace upview;

namespace {

/// What the test program does when it is started with these arguments: works inside a fake engine.
int child(const QString &folder, const QString &device, const QString &how)
{
    auto guard = std::make_shared<CrashGuard>(folder);
    auto fake = std::make_shared<FakeEngine>();
    fake->pretendedTraits.canLeaveGpus = true;
    WatchedEngine engine(fake, guard);
    engine.devices();
    fake->answer = [&](const EngineTask &task) -> Result<EngineOutput> {
        if (how == QLatin1StringView("crash"))
            std::raise(SIGSEGV);
        if (how == QLatin1StringView("leave")) {
            guard->forgetOwnWork();
            ::_exit(0);
        }
        if (how == QLatin1StringView("wait")) {
            std::puts("inside");
            std::fflush(stdout);
            while (std::getchar() != EOF) { }
        }
        return EngineOutput{FakeEngine::enlarged(task.picture, task.model->scale), 0.1};
    };
    EngineTask task;
    task.model = findModel(QStringLiteral("WAIFU2X_CUNET_UP2X"));
    task.device = device;
    task.picture = QImage(4, 4, QImage::Format_RGB32);
    task.area = task.picture.rect();
    if (how.startsWith(QLatin1StringView("cancelled"))) {
        fake->worksOnWhenCancelled = true;
        fake->hold();
        CancelFlag cancel;
        auto outcome = std::async(std::launch::async, [&] { return engine.process(task, cancel); });
        const bool begun = fake->waitUntilBusy();
        cancel.cancel();
        if (!begun || outcome.get().has_value())
            return 1;
        if (how == QLatin1StringView("cancelled and done"))
            fake->release();
        std::raise(SIGKILL);
    }
    const bool done = engine.process(task, {}).has_value();
    if (how == QLatin1StringView("afterwards"))
        std::raise(SIGKILL);
    return done ? 0 : 1;
}

} // namespace

class TestCrashGuard : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    void start(QProcess &process, const char *device, const char *how) const
    {
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--child"), m_folder->path(), QString::fromLatin1(device),
                       QString::fromLatin1(how)});
        QVERIFY(process.waitForStarted());
    }

    void run(const char *device, const char *how) const
    {
        QProcess process;
        start(process, device, how);
        QVERIFY(process.waitForFinished(60000));
    }

    QStringList marks() const
    {
        return QDir(m_folder->filePath(QStringLiteral("at-work"))).entryList(QDir::Files | QDir::Hidden);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void withoutACrashThereIsNoSafeMode_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::newRow("a clean end") << QByteArray("finish");
        QTest::newRow("killed while nothing runs in an engine") << QByteArray("afterwards");
        QTest::newRow("left while the engine does not stop") << QByteArray("leave");
        QTest::newRow("killed when a cancelled task has ended, too") << QByteArray("cancelled and done");
    }

    void withoutACrashThereIsNoSafeMode()
    {
        QFETCH(QByteArray, how);
        run("gpu0", how.constData());
        const CrashGuard guard(m_folder->path());
        QCOMPARE(guard.mode(), SafeMode::None);
        QCOMPARE(guard.sentence(), QString());
        QCOMPARE(marks(), QStringList());
    }

    void aCrashOnACardLeadsToTheCpuAndSaysWhatRan()
    {
        run("gpu0", "crash");
        QCOMPARE(marks().size(), 1);
        const CrashGuard guard(m_folder->path());
        QCOMPARE(guard.mode(), SafeMode::CpuOnly);
        for (const char *word : {"fake", "CUnet", "Fake GPU", "CPU"})
            QVERIFY2(guard.sentence().contains(QLatin1StringView(word)), qPrintable(guard.sentence()));
        QCOMPARE(marks(), QStringList());
    }

    void aCrashInWhatWasCancelledAndGoesOnIsNoticed()
    {
        run("gpu0", "cancelled");
        const CrashGuard guard(m_folder->path());
        QCOMPARE(guard.mode(), SafeMode::CpuOnly);
        QVERIFY(guard.sentence().contains(QLatin1StringView("CUnet")));
    }

    void aCrashOnTheCpuTurnsUpscalingOff()
    {
        run("cpu", "crash");
        const CrashGuard guard(m_folder->path());
        QCOMPARE(guard.mode(), SafeMode::Off);
        QVERIFY(guard.sentence().contains(QLatin1StringView("off")));
    }

    void aSecondCrashOnTheCpuAfterOneOnACardTurnsItOff()
    {
        run("gpu0", "crash");
        run("cpu", "crash");
        QCOMPARE(CrashGuard(m_folder->path()).mode(), SafeMode::Off);
    }

    void theModeStaysUntilItIsLeft()
    {
        run("gpu0", "crash");
        {
            CrashGuard guard(m_folder->path());
        }
        CrashGuard later(m_folder->path());
        QCOMPARE(later.mode(), SafeMode::CpuOnly);
        QVERIFY(later.sentence().contains(QLatin1StringView("Fake GPU")));
        later.leave();
        QCOMPARE(later.mode(), SafeMode::None);
        QCOMPARE(CrashGuard(m_folder->path()).mode(), SafeMode::None);
    }

    void anotherUpviewAtWorkIsNoCrash()
    {
        QProcess busy;
        start(busy, "gpu0", "wait");
        QVERIFY(busy.waitForReadyRead(60000));
        QCOMPARE(marks().size(), 1);
        QCOMPARE(CrashGuard(m_folder->path()).mode(), SafeMode::None);
        QCOMPARE(marks().size(), 1);
        ::kill(pid_t(busy.processId()), SIGKILL);
        QVERIFY(busy.waitForFinished(60000));
        QCOMPARE(CrashGuard(m_folder->path()).mode(), SafeMode::CpuOnly);
    }

    void foreignFilesAreTakenForNothing()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("at-work")));
        const QByteArray contents[] = {"", "{", "{\"version\":99,\"engine\":\"x\",\"safeMode\":0}",
                                       QByteArray(100000, 'x')};
        int number = 0;
        for (const QByteArray &content : contents) {
            QFile file(m_folder->filePath(QStringLiteral("at-work/%1-1").arg(++number)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        QFile state(m_folder->filePath(QStringLiteral("safe-mode.json")));
        QVERIFY(state.open(QIODevice::WriteOnly));
        state.write("{\"version\":1,\"engine\":\"x\",\"safeMode\":7}");
        state.close();
        QCOMPARE(CrashGuard(m_folder->path()).mode(), SafeMode::None);
    }

    void aFolderThatCannotBeWrittenStopsNothing()
    {
        auto guard = std::make_shared<CrashGuard>(QStringLiteral("/proc/no-such-folder"));
        WatchedEngine engine(std::make_shared<FakeEngine>(), guard);
        QVERIFY(engine.initialise());
        QCOMPARE(guard->mode(), SafeMode::None);
    }
};

int main(int argc, char *argv[])
{
    if (argc == 5 && qstrcmp(argv[1], "--child") == 0) {
        QCoreApplication application(argc, argv);
        return child(QString::fromLocal8Bit(argv[2]), QString::fromLatin1(argv[3]),
                     QString::fromLatin1(argv[4]));
    }
    IsolatedHome home;
    QCoreApplication application(argc, argv);
    TestCrashGuard test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crashguard.moc"
