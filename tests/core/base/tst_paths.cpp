// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/paths.h"
#include "support/testmain.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace paths = upview::paths;

class TestPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void followTheBaseDirectories();
    void fallBackToTheHomeFolder();
    void relativeStateHomeIsIgnored();
    void areAbsoluteWithoutTrailingSlash();
    void testModeMovesThemAway();
    void namedEnvironmentComesFirst();
    void environmentBesideTheProgramIsTheDefault();
    void ownEnvironmentIsFound();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPaths::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    for (const char *name : {"CACHE", "CONFIG", "DATA", "STATE"}) {
        const QString path = m_folder->filePath(QString::fromLatin1(name).toLower());
        qputenv((QByteArray("XDG_") + name + "_HOME").constData(), QFile::encodeName(path));
    }
    qputenv("HOME", QFile::encodeName(m_folder->path()));
    qunsetenv("UPVIEW_VENV");
}

void TestPaths::cleanup()
{
    QStandardPaths::setTestModeEnabled(false);
}

void TestPaths::followTheBaseDirectories()
{
    QCOMPARE(paths::cacheRoot(), m_folder->filePath(QStringLiteral("cache/upview")));
    QCOMPARE(paths::thumbnailRoot(), m_folder->filePath(QStringLiteral("cache/thumbnails")));
    QCOMPARE(paths::stateRoot(), m_folder->filePath(QStringLiteral("state/upview")));
    QCOMPARE(paths::settingsFile(), m_folder->filePath(QStringLiteral("config/upview/upview.ini")));
}

void TestPaths::fallBackToTheHomeFolder()
{
    for (const char *name : {"XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        qunsetenv(name);
    QCOMPARE(paths::cacheRoot(), m_folder->filePath(QStringLiteral(".cache/upview")));
    QCOMPARE(paths::thumbnailRoot(), m_folder->filePath(QStringLiteral(".cache/thumbnails")));
    QCOMPARE(paths::stateRoot(), m_folder->filePath(QStringLiteral(".local/state/upview")));
    QCOMPARE(paths::settingsFile(), m_folder->filePath(QStringLiteral(".config/upview/upview.ini")));
}

void TestPaths::relativeStateHomeIsIgnored()
{
    qputenv("XDG_STATE_HOME", "somewhere/state");
    QCOMPARE(paths::stateRoot(), m_folder->filePath(QStringLiteral(".local/state/upview")));
}

void TestPaths::areAbsoluteWithoutTrailingSlash()
{
    qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder->filePath(QStringLiteral("state//"))));
    qputenv("UPVIEW_VENV", QFile::encodeName(m_folder->filePath(QStringLiteral("venv/"))));
    for (const QString &path : {paths::cacheRoot(), paths::thumbnailRoot(), paths::stateRoot(),
                                paths::settingsFile(), paths::pythonEnvironment()}) {
        QVERIFY2(QDir::isAbsolutePath(path), qPrintable(path));
        QVERIFY2(!path.endsWith(QLatin1Char('/')), qPrintable(path));
        QCOMPARE(path, QDir::cleanPath(path));
    }
}

void TestPaths::testModeMovesThemAway()
{
    const QStringList real{paths::cacheRoot(), paths::thumbnailRoot(), paths::stateRoot(),
                           paths::settingsFile()};
    QStandardPaths::setTestModeEnabled(true);
    const QStringList moved{paths::cacheRoot(), paths::thumbnailRoot(), paths::stateRoot(),
                            paths::settingsFile()};
    for (const QString &path : moved)
        QVERIFY2(!real.contains(path), qPrintable(path));
}

void TestPaths::namedEnvironmentComesFirst()
{
    const QString named = m_folder->filePath(QStringLiteral("not-there/venv"));
    qputenv("UPVIEW_VENV", QFile::encodeName(named));
    QCOMPARE(paths::pythonEnvironment(), named);
    // A relative name means what it meant where the program was started.
    qputenv("UPVIEW_VENV", "some/venv");
    QCOMPARE(paths::pythonEnvironment(), QDir::current().absoluteFilePath(QStringLiteral("some/venv")));
}

void TestPaths::environmentBesideTheProgramIsTheDefault()
{
    QCOMPARE(paths::pythonEnvironment(), QCoreApplication::applicationDirPath() + QStringLiteral("/venv"));
}

void TestPaths::ownEnvironmentIsFound()
{
    const QString beside = QCoreApplication::applicationDirPath() + QStringLiteral("/venv");
    QVERIFY2(!QFileInfo::exists(beside), "a virtual environment lies beside the test program");
    const QString own = m_folder->filePath(QStringLiteral("data/upview/venv"));
    QVERIFY(QDir().mkpath(own));
    QCOMPARE(paths::pythonEnvironment(), own);
}

UPVIEW_TEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
