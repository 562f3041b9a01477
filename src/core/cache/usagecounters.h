// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <mutex>

namespace upview {

/// How often the cache could answer, over all runs: the file `counters` in the cache folder, a line with
/// two sums and after it a letter per use since. Adding is one append of one byte, which the system makes
/// atomic: no lock and no waiting for the disk on the way to a picture, and several processes lose nothing.
/// What cannot be written (no folder yet) is kept in memory and written by a later call. Any thread.
class UsageCounters
{
public:
    struct Sums
    {
        qint64 hits = 0;
        qint64 misses = 0;
    };

    /// Counts one use. Makes the file but not the folder.
    void add(const QString &folder, bool hit);
    /// Writes what is still in memory.
    void flush(const QString &folder);
    /// Everything that was counted; a damaged file counts for nothing.
    [[nodiscard]] Sums read(const QString &folder) const;
    /// Shortens a long file. To be called with the folder's lock: two at once would lose counts.
    void compact(const QString &folder);

    static QString fileIn(const QString &folder);

private:
    void flushLocked(const QString &folder);

    mutable std::mutex m_mutex;
    QByteArray m_pending; ///< letters that are not in the file yet
};

} // namespace upview
