// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QTimer>

#include <algorithm>

/// What processes have had of memory.
namespace processmemory {

/// The most that a process has had; 0: it is gone. "self": this one.
inline qint64 peakBytes(const QByteArray &process)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(QLatin1StringView(process)));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray status = file.readAll();
    const qsizetype at = status.indexOf("VmHWM:");
    return at < 0 ? 0 : status.mid(at + 6, 20).trimmed().split(' ').constFirst().toLongLong() * 1024;
}

} // namespace processmemory

/// Watches the processes that this one starts.
class ChildWatch : public QTimer
{
public:
    ChildWatch()
    {
        callOnTimeout(this, [this] { look(); });
        start(20);
    }

    /// The most that one of them has had.
    [[nodiscard]] qint64 peak() const { return m_peak; }

private:
    void look()
    {
        const QDir tasks(QStringLiteral("/proc/self/task"));
        const QStringList names = tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &task : names) {
            QFile file(tasks.filePath(task) + QStringLiteral("/children"));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QList<QByteArray> children = file.readAll().split(' ');
            for (const QByteArray &child : children)
                m_peak = std::max(m_peak, child.isEmpty() ? 0 : processmemory::peakBytes(child));
        }
    }

    qint64 m_peak = 0;
};
