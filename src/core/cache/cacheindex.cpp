// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cache/cacheindex.h"

#include <utility>

namespace upview {

void CacheIndex::reset(const QString &folder)
{
    const std::lock_guard lock(m_mutex);
    m_folder = folder;
    m_recipesOf.clear();
    m_complete = false;
}

void CacheIndex::replace(const QString &folder, const QList<CacheKey> &keys)
{
    QHash<QByteArray, QSet<QByteArray>> recipesOf;
    for (const CacheKey &key : keys)
        recipesOf[key.source].insert(key.recipe);
    const std::lock_guard lock(m_mutex);
    if (folder != m_folder)
        return;
    m_recipesOf = std::move(recipesOf);
    m_complete = true;
}

void CacheIndex::insert(const QString &folder, const CacheKey &key)
{
    const std::lock_guard lock(m_mutex);
    if (folder == m_folder)
        m_recipesOf[key.source].insert(key.recipe);
}

void CacheIndex::remove(const QString &folder, const CacheKey &key)
{
    const std::lock_guard lock(m_mutex);
    if (folder != m_folder)
        return;
    const auto found = m_recipesOf.find(key.source);
    if (found == m_recipesOf.end())
        return;
    found->remove(key.recipe);
    if (found->isEmpty())
        m_recipesOf.erase(found);
}

std::optional<QList<CacheKey>> CacheIndex::keysOf(const QByteArray &source) const
{
    const std::lock_guard lock(m_mutex);
    if (!m_complete)
        return {};
    QList<CacheKey> keys;
    const QSet<QByteArray> recipes = m_recipesOf.value(source);
    for (const QByteArray &recipe : recipes)
        keys.append({source, recipe});
    return keys;
}

bool CacheIndex::contains(const QByteArray &source) const
{
    const std::lock_guard lock(m_mutex);
    return m_complete && m_recipesOf.contains(source);
}

} // namespace upview
