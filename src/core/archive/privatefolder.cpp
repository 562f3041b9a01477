// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/privatefolder.h"

#include <QCoreApplication>
#include <QDir>

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace upview {

namespace {

constexpr auto kPrefix = "upview-archives-";

/// Those of this user whose process is no more.
void removeAbandoned()
{
    const QDir temporary(QDir::tempPath());
    const QFileInfoList found =
        temporary.entryInfoList({QLatin1StringView(kPrefix) + u'*'}, QDir::Dirs | QDir::NoSymLinks);
    for (const QFileInfo &info : found) {
        bool isNumber = false;
        const int process =
            info.fileName().mid(QLatin1StringView(kPrefix).size()).section(u'-', 0, 0).toInt(&isNumber);
        if (isNumber && process > 0 && info.ownerId() == ::getuid() && ::kill(process, 0) != 0
            && errno == ESRCH)
            QDir(info.filePath()).removeRecursively();
    }
}

QString nameTemplate()
{
    removeAbandoned();
    return QStringLiteral("%1/%2%3-XXXXXX")
        .arg(QDir::tempPath(), QLatin1StringView(kPrefix))
        .arg(QCoreApplication::applicationPid());
}

} // namespace

PrivateFolder::PrivateFolder()
    : m_folder(nameTemplate())
{
}

} // namespace upview
