// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/memory.h"

#include <QByteArray>
#include <QFile>

namespace upview {

namespace {

/// A line of /proc/meminfo, which counts in KiB.
qint64 memoryLine(const QByteArray &name)
{
    QFile file(QStringLiteral("/proc/meminfo"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = file.readAll();
    const qsizetype at = text.indexOf(name);
    if (at < 0)
        return -1;
    const QByteArray line = text.mid(at + name.size(), text.indexOf('\n', at) - at - name.size()).trimmed();
    bool ok = false;
    const qint64 kibibytes = line.left(line.indexOf(' ')).toLongLong(&ok);
    return ok ? kibibytes * 1024 : -1;
}

} // namespace

qint64 availableMemory()
{
    return memoryLine("MemAvailable:");
}

qint64 totalMemory()
{
    return memoryLine("MemTotal:");
}

} // namespace upview
