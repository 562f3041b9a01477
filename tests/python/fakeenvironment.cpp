// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeenvironment.h"

#include "python/pythonenvironment.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace {

void writeFile(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qUtf8Printable(path));
}

} // namespace

FakeEnvironment::FakeEnvironment(const QString &version)
    : m_folder(m_root.filePath(QStringLiteral("Umgebung größer")))
{
    const QString own = version.isEmpty() ? upview::PythonEnvironment::pythonVersion() : version;
    m_sitePackages = m_folder + QStringLiteral("/lib/python%1/site-packages").arg(own);
    writeFile(m_folder + QStringLiteral("/pyvenv.cfg"),
              "home = /usr/bin\ninclude-system-site-packages = false\nversion = " + own.toUtf8() + ".2\n");
    QDir().mkpath(m_folder + QStringLiteral("/bin"));
    QFile::link(QStringLiteral("/usr/bin/python3"), m_folder + QStringLiteral("/bin/python"));
    add(QStringLiteral("sr_vulkan/__init__.py"), "\n");
    add(QStringLiteral("sr_vulkan/sr_vulkan.so"));
}

void FakeEnvironment::add(const QString &name, const QByteArray &content) const
{
    writeFile(m_sitePackages + u'/' + name, content);
}

bool FakeEnvironment::addRealEngine(const QString &environment) const
{
    const upview::PythonEnvironment real(environment);
    const QString copy = m_sitePackages + QStringLiteral("/sr_vulkan/sr_vulkan.so");
    return QFile::remove(copy) && QFile::copy(real.engineLibrary(), copy);
}
