// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace upview::paths {

QString cacheRoot()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/upview");
}

QString thumbnailRoot()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + QStringLiteral("/thumbnails");
}

QString stateRoot()
{
    // Qt knows no state location before 6.7.
    if (QStandardPaths::isTestModeEnabled()) {
        return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + QStringLiteral("/state/upview");
    }
    const QString home = qEnvironmentVariable("XDG_STATE_HOME");
    // The specification asks to ignore relative paths.
    const QString root =
        QDir::isAbsolutePath(home) ? home : QDir::homePath() + QStringLiteral("/.local/state");
    return QDir::cleanPath(root) + QStringLiteral("/upview");
}

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/upview/upview.ini");
}

QString pythonEnvironment()
{
    const QString named = qEnvironmentVariable("UPVIEW_VENV");
    if (!named.isEmpty())
        return QDir::cleanPath(QFileInfo(named).absoluteFilePath());
    const QString beside = QCoreApplication::applicationDirPath() + QStringLiteral("/venv");
    if (QFileInfo::exists(beside))
        return beside;
    const QString own = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/upview/venv");
    return QFileInfo::exists(own) ? own : beside;
}

QString decoderProgram()
{
    const QString named = qEnvironmentVariable("UPVIEW_DECODER");
    return named.isEmpty() ? QCoreApplication::applicationDirPath() + QStringLiteral("/upview-decoder")
                           : named;
}

QString modelFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/upview/models");
}

} // namespace upview::paths
