// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cache/upscalecache.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <mutex>
#include <optional>

namespace upview {

/// Which entries the cache folder holds, in memory, so that the thumbnail view can ask for every cell that
/// it paints. Touches no disk; its mutex is held for moments only. Any thread.
class CacheIndex
{
public:
    /// Speaks of `folder` from now on; false for everything until `replace`.
    void reset(const QString &folder);
    /// Takes over what a reading of `folder` found; ignored when another folder is meant by now.
    void replace(const QString &folder, const QList<CacheKey> &keys);
    void insert(const QString &folder, const CacheKey &key);
    void remove(const QString &folder, const CacheKey &key);

    /// The entries of a source; nothing before `replace`: then nobody knows.
    [[nodiscard]] std::optional<QList<CacheKey>> keysOf(const QByteArray &source) const;
    [[nodiscard]] bool contains(const QByteArray &source) const;

private:
    mutable std::mutex m_mutex;
    QString m_folder;
    QHash<QByteArray, QSet<QByteArray>> m_recipesOf; ///< by source
    bool m_complete = false;
};

} // namespace upview
