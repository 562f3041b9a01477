// SPDX-License-Identifier: GPL-3.0-or-later
#include <pybind11/embed.h>

#include "core/base/log.h"
#include "fakeenvironment.h"
#include "python/interpreter.h"
#include "support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

#include <spdlog/sinks/null_sink.h>
#include <spdlog/sinks/ostream_sink.h>

#include <csignal>
#include <sstream>
#include <thread>

namespace py = pybind11;
using namespace upview;

namespace {

void ownHandler(int)
{
}

} // namespace

/// Python starts once in a process, so the cases share one interpreter and run in order.
class TestInterpreter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void wrongEnvironmentIsAnErrorAndMayBeFollowedByARightOne();
    void workBeforeTheStartIsRefused();
    void startsOffTheCallingThread();
    void environmentVariablesAreIgnored();
    void currentFolderIsNotSearched();
    void environmentsCodeIsNotRun();
    void packagesOfTheEnvironmentAreFound();
    void printedLinesGoToTheLog();
    void signalHandlersAreKept();
    void exceptionsEndAsErrors();
    void severalThreadsMayEnter();
    void secondInterpreterIsRefused();
    void finishWaitsForWhoIsInside();

private:
    [[nodiscard]] bool has(const char *module);
    [[nodiscard]] QString evaluate(const char *expression);

    FakeEnvironment m_fake;
    QTemporaryDir m_planted;
    QString m_before = QDir::currentPath();
    std::unique_ptr<Interpreter> m_interpreter;
    std::ostringstream m_log;
};

void TestInterpreter::initTestCase()
{
    for (const char *name : {"numpy.py", "sr_vulkan.py", "sitecustomize.py", "encodings.py", "types.py"}) {
        QFile file(m_planted.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("import os\nos.environ['UPVIEW_PLANTED'] = 'ran'\n");
    }
    m_fake.add(QStringLiteral("evil.pth"), "import os; os.environ['UPVIEW_PLANTED'] = 'pth'\n");
    m_fake.add(QStringLiteral("sitecustomize.py"), "import os; os.environ['UPVIEW_PLANTED'] = 'site'\n");
    m_fake.add(QStringLiteral("harmless.py"), "answer = 42\n");
    qputenv("PYTHONHOME", "/nonexistent/garbage");
    qputenv("PYTHONPATH", QFile::encodeName(m_planted.path()));
    qputenv("PYTHONSTARTUP", QFile::encodeName(m_planted.filePath(QStringLiteral("numpy.py"))));
    QVERIFY(QDir::setCurrent(m_planted.path()));

    auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(m_log, true);
    spdlog::set_default_logger(std::make_shared<spdlog::logger>("test", sink));
    spdlog::set_level(spdlog::level::debug);
    std::signal(SIGINT, ownHandler);
    std::signal(SIGPIPE, ownHandler);
    m_interpreter = std::make_unique<Interpreter>(PythonEnvironment(m_fake.folder()));
}

void TestInterpreter::cleanupTestCase()
{
    m_interpreter.reset();
    QVERIFY(QDir::setCurrent(m_before));
    spdlog::set_default_logger(spdlog::null_logger_mt("end"));
}

bool TestInterpreter::has(const char *module)
{
    return m_interpreter
        ->run([module]() -> Result<void> {
            py::module_::import(module);
            return {};
        })
        .has_value();
}

QString TestInterpreter::evaluate(const char *expression)
{
    std::string text;
    const auto ran = m_interpreter->run([&]() -> Result<void> {
        py::dict scope;
        scope["__builtins__"] = py::module_::import("builtins");
        text = py::str(py::eval(expression, scope)).cast<std::string>();
        return {};
    });
    return ran ? QString::fromStdString(text) : QStringLiteral("error: ") + ran.error().details;
}

void TestInterpreter::wrongEnvironmentIsAnErrorAndMayBeFollowedByARightOne()
{
    const FakeEnvironment other(QStringLiteral("3.4"));
    for (const QString &folder : {QStringLiteral("/nonexistent/venv"), other.folder()}) {
        Interpreter interpreter{PythonEnvironment(folder)};
        const auto started = interpreter.start();
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::EngineMissing);
        QVERIFY(started.error().text.contains(QStringLiteral("./run")));
        QVERIFY(interpreter.finish(std::chrono::seconds(0)));
    }
}

void TestInterpreter::workBeforeTheStartIsRefused()
{
    const auto ran = m_interpreter->run([]() -> Result<void> { return {}; });
    QVERIFY(!ran);
    QCOMPARE(ran.error().code, ErrorCode::EngineMissing);
}

void TestInterpreter::startsOffTheCallingThread()
{
    const auto started = m_interpreter->start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().text + started.error().details));
    QVERIFY(m_interpreter->start()); // again: the same outcome
    QCOMPARE(PyGILState_Check(), 0);
    QCOMPARE(evaluate("__import__('sys').version_info[:2]"),
             u'(' + PythonEnvironment::pythonVersion().replace(u'.', QStringLiteral(", ")) + u')');
}

void TestInterpreter::environmentVariablesAreIgnored()
{
    QCOMPARE(evaluate("__import__('sys').flags.isolated"), QStringLiteral("1"));
    QVERIFY(!evaluate("__import__('sys').prefix").contains(QStringLiteral("garbage")));
    QVERIFY(!evaluate("__import__('sys').path").contains(m_planted.path()));
}

void TestInterpreter::currentFolderIsNotSearched()
{
    QVERIFY(!has("numpy")); // neither the planted one nor the system's
    QVERIFY(has("sr_vulkan"));
    QVERIFY(evaluate("__import__('sr_vulkan').__file__").startsWith(m_fake.sitePackages()));
    QVERIFY(!qEnvironmentVariableIsSet("UPVIEW_PLANTED"));
    QCOMPARE(QDir::currentPath(), QDir(m_planted.path()).canonicalPath());
}

void TestInterpreter::environmentsCodeIsNotRun()
{
    QCOMPARE(evaluate("'site' in __import__('sys').modules"), QStringLiteral("False"));
    QVERIFY(!qEnvironmentVariableIsSet("UPVIEW_PLANTED"));
}

void TestInterpreter::packagesOfTheEnvironmentAreFound()
{
    QCOMPARE(evaluate("__import__('harmless').answer"), QStringLiteral("42"));
    QVERIFY(!QDir(m_fake.sitePackages()).exists(QStringLiteral("__pycache__"))); // nothing is written there
}

void TestInterpreter::printedLinesGoToTheLog()
{
    const auto ran = m_interpreter->run([]() -> Result<void> {
        py::exec("import sys\nprint('to the log \\u00e4', 1)\nsys.stderr.write('part')\nsys.stderr.write(' "
                 "and rest\\n')\n"
                 "print('lone \\udc80 surrogate')\nsys.stdout.flush()");
        return {};
    });
    QVERIFY2(ran, ran ? "" : qPrintable(ran.error().details));
    const QString text = QString::fromStdString(m_log.str());
    QVERIFY(text.contains(QStringLiteral("[info] python: to the log ä 1\n")));
    QVERIFY(text.contains(QStringLiteral("[warning] python: part and rest\n")));
    QVERIFY(text.contains(QStringLiteral("lone")));
}

void TestInterpreter::signalHandlersAreKept()
{
    struct sigaction action = {};
    sigaction(SIGINT, nullptr, &action);
    QVERIFY(action.sa_handler == ownHandler);
    sigaction(SIGPIPE, nullptr, &action); // Python would ignore it
    QVERIFY(action.sa_handler == ownHandler);
}

void TestInterpreter::exceptionsEndAsErrors()
{
    const auto python = m_interpreter->run([]() -> Result<void> {
        py::exec("raise ValueError('no such thing')");
        return {};
    });
    QVERIFY(!python);
    QCOMPARE(python.error().code, ErrorCode::EngineFailed);
    QVERIFY(python.error().details.contains(QStringLiteral("no such thing")));

    const auto memory = m_interpreter->run([]() -> Result<void> {
        py::exec("raise MemoryError()");
        return {};
    });
    QCOMPARE(memory.error().code, ErrorCode::OutOfMemory);

    const auto own = m_interpreter->run([]() -> Result<void> { throw std::runtime_error("ours"); });
    QCOMPARE(own.error().details, QStringLiteral("ours"));
    QVERIFY(has("harmless")); // still alive
}

void TestInterpreter::severalThreadsMayEnter()
{
    std::atomic_int done = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([this, &done] {
            for (int round = 0; round < 50; ++round) {
                if (m_interpreter->run([]() -> Result<void> {
                        py::eval("sum(range(100))");
                        return {};
                    }))
                    ++done;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(done.load(), 400);
}

void TestInterpreter::secondInterpreterIsRefused()
{
    Interpreter second{PythonEnvironment(m_fake.folder())};
    const auto started = second.start();
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::EngineMissing);
}

void TestInterpreter::finishWaitsForWhoIsInside()
{
    std::atomic_bool inside = false;
    std::atomic_bool leave = false;
    std::thread worker([&] {
        m_interpreter->run([&]() -> Result<void> {
            const py::gil_scoped_release unlocked;
            inside = true;
            inside.notify_all();
            leave.wait(false);
            return {};
        });
    });
    inside.wait(false);
    std::thread opener([&] {
        // Whoever comes once the end has begun is turned away, which shows that it has.
        while (m_interpreter->run([]() -> Result<void> { return {}; }))
            std::this_thread::yield();
        leave = true;
        leave.notify_all();
    });
    QVERIFY(m_interpreter->finish(std::chrono::seconds(60)));
    QVERIFY(leave);
    worker.join();
    opener.join();
    QCOMPARE(Py_IsInitialized(), 0);
    QVERIFY(!m_interpreter->run([]() -> Result<void> { return {}; }));
    QVERIFY(!m_interpreter->start() || !Py_IsInitialized());
}

UPVIEW_TEST_GUILESS_MAIN(TestInterpreter)
#include "tst_interpreter.moc"
