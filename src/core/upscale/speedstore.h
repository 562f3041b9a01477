// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/speedtable.h"

#include <QString>

#include <mutex>

namespace upview {

/// The speeds that were seen on this computer, kept across starts in one JSON file (versioned; a damaged, too
/// large or foreign one counts for nothing; written atomically). Several processes share it: before writing,
/// what is newer in the file is taken. Safe on any thread; the first call reads the file.
class SpeedStore
{
public:
    /// A larger file is none of ours.
    static constexpr qint64 kMaxBytes = 1024 * 1024;
    /// More are not kept; the oldest go first.
    static constexpr int kMaxEntries = 1000;

    /// `file` need not exist; empty: nothing is kept.
    explicit SpeedStore(QString file = {});

    [[nodiscard]] SpeedTable table();
    /// Replaces what is known by a measurement on request.
    void measured(const SpeedKey &key, double secondsPerMegapixel, double startSeconds);
    /// Learns from a job that took so long for so many million pixels: smoothed, and a small picture, whose
    /// time says little of a large one's, counts for less.
    void learn(const SpeedKey &key, double megapixels, double seconds);

private:
    void set(const SpeedKey &key, Speed speed);
    void load();
    void write();
    static SpeedTable read(const QString &file);

    const QString m_file;
    std::mutex m_mutex; ///< guards what follows
    SpeedTable m_table;
    bool m_loaded = false;
};

} // namespace upview
