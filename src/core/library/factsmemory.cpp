// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/factsmemory.h"

namespace upview {

std::optional<PictureFacts> FactsMemory::find(const FileEntry &entry) const
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_known.constFind(entry.path);
    if (known == m_known.constEnd() || known->bytes != entry.bytes || known->modifiedMs != entry.modifiedMs)
        return std::nullopt;
    return known->facts;
}

void FactsMemory::insert(const FileEntry &entry, const PictureFacts &facts)
{
    const std::lock_guard lock(m_mutex);
    if (m_known.size() >= kMaxPictures)
        m_known.clear();
    m_known.insert(entry.path, {entry.bytes, entry.modifiedMs, facts});
}

void FactsMemory::forget(const QString &path)
{
    const std::lock_guard lock(m_mutex);
    m_known.remove(path);
}

} // namespace upview
