// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include <cstdio>
#include <string>

#include <unistd.h>

namespace uplog = upview::log;

namespace {

/// Sends this process's stderr to a file while it lives.
class CapturedStderr
{
public:
    CapturedStderr()
    {
        std::fflush(stderr);
        m_saved = ::dup(STDERR_FILENO);
        m_open = m_file.open();
        ::dup2(m_file.handle(), STDERR_FILENO);
    }
    ~CapturedStderr()
    {
        std::fflush(stderr);
        ::dup2(m_saved, STDERR_FILENO);
        ::close(m_saved);
    }
    Q_DISABLE_COPY_MOVE(CapturedStderr)

    QByteArray text()
    {
        std::fflush(stderr);
        QFile file(m_file.fileName());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] bool isOpen() const { return m_open; }

private:
    QTemporaryFile m_file;
    int m_saved = -1;
    bool m_open = false;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everythingGoesToTheFile();
    void stderrShowsWarningsOnly();
    void verboseShowsEverything();
    void qtMessagesArrive();
    void afterShutdownQtHasItsHandlerBack();
    void theFileRotatesAndIsBounded();
    void anOldFileIsContinued();
    void unwritableFolderKeepsRunning_data();
    void unwritableFolderKeepsRunning();
    void textIsUtf8();

private:
    [[nodiscard]] QString logFile() const { return m_folder->filePath(QStringLiteral("logs/upview.log")); }
    [[nodiscard]] QString logFolder() const { return m_folder->filePath(QStringLiteral("logs")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QtMessageHandler m_testHandler = nullptr;
};

void TestLog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    // uplog::shutdown gives back Qt's own handler, the test library has another one.
    m_testHandler = qInstallMessageHandler(nullptr);
    qInstallMessageHandler(m_testHandler);
}

void TestLog::cleanup()
{
    uplog::shutdown();
    qInstallMessageHandler(m_testHandler);
}

void TestLog::everythingGoesToTheFile()
{
    uplog::initialise(logFolder(), false);
    spdlog::debug("listed {} files", 7);
    spdlog::info("hello");
    uplog::shutdown();
    const QByteArray text = contentOf(logFile());
    QVERIFY2(text.contains("listed 7 files"), text.constData());
    QVERIFY(text.contains("hello"));
    QCOMPARE(text.count('\n'), 2);
}

void TestLog::stderrShowsWarningsOnly()
{
    CapturedStderr captured;
    QVERIFY(captured.isOpen());
    uplog::initialise(logFolder(), false);
    spdlog::info("quiet");
    spdlog::warn("loud");
    QCOMPARE(captured.text(), QByteArray("upview: loud\n"));
}

void TestLog::verboseShowsEverything()
{
    CapturedStderr captured;
    uplog::initialise(logFolder(), true);
    spdlog::debug("one");
    spdlog::info("two");
    QCOMPARE(captured.text(), QByteArray("upview: one\nupview: two\n"));
}

void TestLog::qtMessagesArrive()
{
    CapturedStderr captured;
    uplog::initialise(logFolder(), false);
    qDebug("a debug message");
    qWarning("a warning of Qt");
    QCOMPARE(captured.text().count('\n'), 1);
    QVERIFY(captured.text().contains("a warning of Qt"));
    uplog::shutdown();
    const QByteArray text = contentOf(logFile());
    QVERIFY2(text.contains("a debug message"), text.constData());
    QVERIFY(text.contains("a warning of Qt"));
}

void TestLog::afterShutdownQtHasItsHandlerBack()
{
    CapturedStderr captured;
    uplog::initialise(logFolder(), false);
    uplog::shutdown();
    qWarning("after the end");
    QVERIFY(!contentOf(logFile()).contains("after the end"));
}

void TestLog::theFileRotatesAndIsBounded()
{
    uplog::initialise(logFolder(), false);
    const std::string line(1000, 'x');
    for (int i = 0; i < 6000; ++i)
        spdlog::info("{} {}", i, line);
    uplog::shutdown();
    QStringList files = QDir(logFolder()).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files,
             QStringList({QStringLiteral("upview.1.log"), QStringLiteral("upview.2.log"),
                          QStringLiteral("upview.log")}));
    for (const QString &file : std::as_const(files))
        QVERIFY(QFileInfo(QDir(logFolder()).filePath(file)).size() <= 1024 * 1024);
    QVERIFY(contentOf(logFile()).contains(" 5999 x"));
}

void TestLog::anOldFileIsContinued()
{
    uplog::initialise(logFolder(), false);
    spdlog::info("first run");
    uplog::shutdown();
    uplog::initialise(logFolder(), false);
    spdlog::info("second run");
    uplog::shutdown();
    const QByteArray text = contentOf(logFile());
    QVERIFY(text.indexOf("first run") >= 0);
    QVERIFY(text.indexOf("second run") > text.indexOf("first run"));
}

void TestLog::unwritableFolderKeepsRunning_data()
{
    QTest::addColumn<bool>("fileInTheWay");
    QTest::newRow("the folder cannot be made") << true;
    QTest::newRow("the file cannot be opened") << false;
}

void TestLog::unwritableFolderKeepsRunning()
{
    QFETCH(const bool, fileInTheWay);
    // Both stop the superuser too, unlike permissions.
    if (fileInTheWay) {
        QFile file(logFolder());
        QVERIFY(file.open(QIODevice::WriteOnly));
    } else {
        QVERIFY(QDir().mkpath(logFile()));
    }
    CapturedStderr captured;
    uplog::initialise(logFolder(), false);
    spdlog::warn("still here");
    qWarning("Qt too");
    const QByteArray text = captured.text();
    QVERIFY2(text.contains("no log file in " + QFile::encodeName(logFolder())), text.constData());
    QVERIFY(text.contains("still here"));
    QVERIFY(text.contains("Qt too"));
}

void TestLog::textIsUtf8()
{
    uplog::initialise(logFolder(), false);
    spdlog::info("{}", uplog::text(QStringLiteral("Bäume 樹")));
    uplog::shutdown();
    QVERIFY(contentOf(logFile()).contains("Bäume 樹"));
}

UPVIEW_TEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
