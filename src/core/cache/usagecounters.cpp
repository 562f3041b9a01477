// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cache/usagecounters.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace upview {

namespace {

constexpr char kHit = 'h';
constexpr char kMiss = 'm';
constexpr qint64 kCompactAbove = 64 * 1024;
/// Our own file never grows to this: such a one is foreign and counts for nothing.
constexpr qint64 kMaxBytes = 16 * 1024 * 1024;
constexpr QFile::Permissions kPrivateFile = QFile::ReadOwner | QFile::WriteOwner;

void count(const QByteArray &letters, UsageCounters::Sums &sums)
{
    sums.hits += letters.count(kHit);
    sums.misses += letters.count(kMiss);
}

UsageCounters::Sums readFile(const QString &path)
{
    QFile file(path);
    if (file.size() > kMaxBytes || !file.open(QIODevice::ReadOnly))
        return {};
    UsageCounters::Sums sums;
    QByteArray text = file.readAll();
    if (const qsizetype end = text.indexOf('\n'); end >= 0) {
        const QList<QByteArray> numbers = text.left(end).split(' ');
        bool hitsOk = false;
        bool missesOk = false;
        const qint64 hits = numbers.value(0).toLongLong(&hitsOk);
        const qint64 misses = numbers.value(1).toLongLong(&missesOk);
        if (numbers.size() == 2 && hitsOk && missesOk && hits >= 0 && misses >= 0)
            sums = {hits, misses};
        text.remove(0, end + 1);
    }
    count(text, sums);
    return sums;
}

} // namespace

QString UsageCounters::fileIn(const QString &folder)
{
    return folder + QStringLiteral("/counters");
}

void UsageCounters::add(const QString &folder, bool hit)
{
    const std::lock_guard lock(m_mutex);
    m_pending += hit ? kHit : kMiss;
    flushLocked(folder);
}

void UsageCounters::flush(const QString &folder)
{
    const std::lock_guard lock(m_mutex);
    flushLocked(folder);
}

void UsageCounters::flushLocked(const QString &folder)
{
    if (m_pending.isEmpty())
        return;
    // Unbuffered: the letters must go out as one write at the end of the file.
    QFile file(fileIn(folder));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, kPrivateFile))
        return;
    const qint64 written = file.write(m_pending);
    if (written > 0)
        m_pending.remove(0, written);
}

UsageCounters::Sums UsageCounters::read(const QString &folder) const
{
    const std::lock_guard lock(m_mutex);
    Sums sums = readFile(fileIn(folder));
    count(m_pending, sums);
    return sums;
}

void UsageCounters::compact(const QString &folder)
{
    const std::lock_guard lock(m_mutex);
    const QString path = fileIn(folder);
    if (QFile(path).size() < kCompactAbove)
        return;
    const Sums sums = readFile(path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(kPrivateFile);
    file.write(QByteArray::number(sums.hits) + ' ' + QByteArray::number(sums.misses) + '\n');
    file.commit();
}

} // namespace upview
