// SPDX-License-Identifier: GPL-3.0-or-later
// patchlevel.h is Python's header of version numbers only.
#include <patchlevel.h>

#include "python/pythonenvironment.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace upview {

namespace {

// sr_vulkan joins folder and file name in a buffer of 1024 bytes without looking at the length.
constexpr qsizetype kLongestFolderBytes = 800;

/// Version in an environment's pyvenv.cfg as "major.minor": `version` by venv and virtualenv,
/// `version_info` by virtualenv and uv. Empty when it names none.
QString configuredVersion(const QString &file)
{
    QFile config(file);
    if (!config.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression line(QStringLiteral("^version(?:_info)?\\s*=\\s*(\\d+\\.\\d+)\\b"),
                                         QRegularExpression::MultilineOption
                                             | QRegularExpression::CaseInsensitiveOption);
    return line.match(QString::fromUtf8(config.read(64 * 1024))).captured(1);
}

/// The size that the installed package's RECORD gives for a file, e.g.
/// "pkg/models/A.bin,sha256=...,1106248"; -1 when there is no such record.
qint64 recordedSize(const QString &sitePackages, const QString &package, const QString &file)
{
    const QStringList infos =
        QDir(sitePackages).entryList({package + QStringLiteral("-*.dist-info")}, QDir::Dirs);
    for (const QString &info : infos) {
        QFile record(sitePackages + u'/' + info + QStringLiteral("/RECORD"));
        if (!record.open(QIODevice::ReadOnly))
            continue;
        const QByteArray start = (package + u'/' + file + u',').toUtf8();
        while (!record.atEnd()) {
            const QByteArray line = record.readLine(4096).trimmed();
            if (!line.startsWith(start))
                continue;
            bool valid = false;
            const qint64 size = line.mid(line.lastIndexOf(',') + 1).toLongLong(&valid);
            return valid ? size : -1;
        }
    }
    return -1;
}

QString moduleName(const QString &package)
{
    return QString(package).replace(u'-', u'_');
}

} // namespace

PythonEnvironment::PythonEnvironment(QString folder)
    : m_folder(std::move(folder))
{
}

QString PythonEnvironment::executable() const
{
    return m_folder + QStringLiteral("/bin/python");
}

QString PythonEnvironment::pythonVersion()
{
    return QStringLiteral("%1.%2").arg(PY_MAJOR_VERSION).arg(PY_MINOR_VERSION);
}

QString PythonEnvironment::sitePackages() const
{
    return m_folder + QStringLiteral("/lib/python") + pythonVersion() + QStringLiteral("/site-packages");
}

QString PythonEnvironment::engineLibrary() const
{
    return libraryOf(QStringLiteral("sr_vulkan"));
}

QString PythonEnvironment::ncnnLibrary() const
{
    return libraryOf(QStringLiteral("ncnn"));
}

QString PythonEnvironment::ncnnOpenMp() const
{
    const QDir folder(sitePackages() + QStringLiteral("/ncnn.libs"));
    const QStringList libraries = folder.entryList({QStringLiteral("libgomp*.so*")}, QDir::Files);
    return libraries.isEmpty() ? QString() : folder.filePath(libraries.first());
}

QString PythonEnvironment::libraryOf(const QString &module) const
{
    const QDir folder(sitePackages() + u'/' + module);
    const QStringList libraries = folder.entryList({module + QStringLiteral("*.so")}, QDir::Files);
    return libraries.isEmpty() ? QString() : folder.filePath(libraries.first());
}

std::optional<PythonEnvironment::Problem> PythonEnvironment::interpreterProblem() const
{
    const QString remedy = tr("Run ./run in Upview's folder: it installs what is missing.");
    if (!QFileInfo(m_folder).isDir()) {
        return Problem{tr("Upscaling is not installed: the folder %1 does not exist.")
                           .arg(QDir::toNativeSeparators(m_folder)),
                       remedy};
    }
    const QString config = m_folder + QStringLiteral("/pyvenv.cfg");
    const QString version = configuredVersion(config);
    if (version.isEmpty()) {
        return Problem{
            tr("The folder %1 is not a Python virtual environment.").arg(QDir::toNativeSeparators(m_folder)),
            remedy};
    }
    if (version != pythonVersion()) {
        return Problem{tr("The virtual environment %1 was made for Python %2, but Upview was built with "
                          "Python %3.")
                           .arg(QDir::toNativeSeparators(m_folder), version, pythonVersion()),
                       remedy};
    }
    if (!QFileInfo(sitePackages()).isDir()) {
        return Problem{tr("The virtual environment %1 has no folder for packages.")
                           .arg(QDir::toNativeSeparators(m_folder)),
                       remedy};
    }
    if (QFile::encodeName(QFileInfo(sitePackages()).canonicalFilePath()).size() > kLongestFolderBytes) {
        return Problem{tr("The path of the virtual environment is too long for the engine."),
                       tr("Move Upview to a folder with a shorter path and run ./run there.")};
    }
    return std::nullopt;
}

std::optional<PythonEnvironment::Problem> PythonEnvironment::problem() const
{
    return problemOfEngine(engineLibrary(), QStringLiteral("sr_vulkan"), QStringLiteral("sr-vulkan"));
}

std::optional<PythonEnvironment::Problem> PythonEnvironment::ncnnProblem() const
{
    return problemOfEngine(ncnnLibrary(), QStringLiteral("ncnn"), QStringLiteral("ncnn"));
}

std::optional<PythonEnvironment::Problem> PythonEnvironment::problemOfEngine(const QString &library,
                                                                             const QString &engine,
                                                                             const QString &package) const
{
    if (const auto environment = interpreterProblem())
        return environment;
    if (library.isEmpty()) {
        return Problem{
            tr("The engine %1 is not installed in %2.").arg(engine, QDir::toNativeSeparators(m_folder)),
            remedyFor(package)};
    }
    return std::nullopt;
}

PythonEnvironment::Weights PythonEnvironment::weightsOf(const Model &model) const
{
    if (model.family == Model::Family::Custom)
        return {model.paramFile, model.binFile};
    const QString base = modelFolder(model) + u'/' + model.id;
    return {base + QStringLiteral(".param"), base + QStringLiteral(".bin")};
}

QString PythonEnvironment::modelFolder(const Model &model) const
{
    // sr_vulkan looks in "<its own folder>/../<package>", where the system resolves links first.
    const QString engine = QFileInfo(sitePackages() + QStringLiteral("/sr_vulkan")).canonicalFilePath();
    const QString packages = engine.isEmpty() ? sitePackages() : QFileInfo(engine).path();
    return packages + u'/' + moduleName(model.packageName()) + QStringLiteral("/models");
}

std::optional<PythonEnvironment::Problem> PythonEnvironment::problemOf(const Model &model) const
{
    const QString package = model.packageName();
    const QString folder = modelFolder(model);
    if (QDir(folder).isEmpty(QDir::Files)) {
        return Problem{tr("The model package %1 is not installed.").arg(package), remedyFor(package)};
    }
    const QString packages = QFileInfo(QFileInfo(folder).path()).path();
    for (const QString &suffix : {QStringLiteral(".param"), QStringLiteral(".bin")}) {
        const QString name = model.id + suffix;
        const QFileInfo file(folder + u'/' + name);
        const qint64 recorded = recordedSize(packages, moduleName(package), QStringLiteral("models/") + name);
        if (!file.isFile() || file.size() == 0 || (recorded >= 0 && file.size() != recorded)) {
            return Problem{tr("The weights of the model %1 are missing or damaged.").arg(model.id),
                           remedyFor(package)};
        }
    }
    return std::nullopt;
}

QStringList PythonEnvironment::missingModelPackages() const
{
    QStringList missing;
    for (const Model &model : modelCatalogue()) {
        const QString package = model.packageName();
        if (!missing.contains(package) && QDir(modelFolder(model)).isEmpty(QDir::Files))
            missing.append(package);
    }
    return missing;
}

QString PythonEnvironment::remedyFor(const QString &package) const
{
    return tr("Run ./run in Upview's folder, or: pip --python \"%1\" install %2")
        .arg(QDir::toNativeSeparators(m_folder), package);
}

} // namespace upview
