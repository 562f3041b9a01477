// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programrunner.h"
#include "support/testmain.h"

#include <QCoreApplication>
#include <QTemporaryDir>

/// Starts of the real program on a session bus of their own.
class TestSingleInstance : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcessEnvironment m_environment;

    [[nodiscard]] QString picture(int number) const
    {
        return m_folder.filePath(QStringLiteral("picture %1 ü.png").arg(number));
    }

    void start(QProcess &program, const QStringList &arguments) const
    {
        program.setProcessEnvironment(m_environment);
        program.start(upviewProgram(), arguments);
        QVERIFY(program.waitForStarted());
    }

    /// Waits until a window of this process has that title.
    static void waitForTitle(const QProcess &program, const QString &title)
    {
        QProcess search;
        search.start(QStringLiteral("xdotool"),
                     {QStringLiteral("search"), QStringLiteral("--sync"), QStringLiteral("--onlyvisible"),
                      QStringLiteral("--all"), QStringLiteral("--pid"), QString::number(program.processId()),
                      QStringLiteral("--name"), title});
        QVERIFY2(search.waitForFinished(20000), qPrintable(title));
        QCOMPARE(search.exitCode(), 0);
    }

    static void end(QProcess &program)
    {
        program.terminate();
        QVERIFY(program.waitForFinished(10000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (int i = 1; i <= 2; ++i)
            QVERIFY(testScene({64, 48}).save(picture(i)));
        m_bus.start(
            QStringLiteral("dbus-daemon"),
            {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address=1")});
        QVERIFY(m_bus.waitForStarted());
        QVERIFY(m_bus.waitForReadyRead(10000));
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                             QString::fromLatin1(m_bus.readLine().trimmed()));
    }

    void cleanupTestCase()
    {
        m_bus.kill();
        m_bus.waitForFinished();
    }

    void aSecondStartShowsItsFileInTheFirstWindowAndEnds()
    {
        QProcess first;
        start(first, {QStringLiteral("--single-instance"), picture(1)});
        waitForTitle(first, QStringLiteral("picture 1"));
        QProcess second;
        start(second, {QStringLiteral("--single-instance"), picture(2)});
        QVERIFY(second.waitForFinished(20000));
        QCOMPARE(second.exitCode(), 0);
        waitForTitle(first, QStringLiteral("picture 2"));
        end(first);
    }

    void aStartWithItsOwnWindowStays()
    {
        QProcess first;
        start(first, {QStringLiteral("--single-instance"), picture(1)});
        waitForTitle(first, QStringLiteral("picture 1"));
        QProcess second;
        start(second, {QStringLiteral("--new-window"), picture(2)});
        waitForTitle(second, QStringLiteral("picture 2"));
        QCOMPARE(first.state(), QProcess::Running);
        end(second);
        end(first);
    }

    void withoutABusEveryStartHasItsWindow()
    {
        QProcess program;
        QProcessEnvironment none = m_environment;
        none.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent/bus"));
        program.setProcessEnvironment(none);
        program.start(upviewProgram(), {QStringLiteral("--single-instance"), picture(1)});
        QVERIFY(program.waitForStarted());
        waitForTitle(program, QStringLiteral("picture 1"));
        end(program);
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
