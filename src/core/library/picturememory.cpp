// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/picturememory.h"

#include <algorithm>
#include <iterator>
#include <unistd.h>
#include <utility>

namespace upview {

qint64 PictureMemory::Picture::bytes() const
{
    const qint64 decoded = image.image.sizeInBytes();
    if (!levels)
        return decoded;
    const bool isShared = levels->full().constBits() == image.image.constBits();
    return levels->bytes() + (isShared ? 0 : decoded);
}

qint64 PictureMemory::sensibleBytes()
{
    constexpr qint64 kMebibyte = 1024LL * 1024;
    const qint64 all = qint64(::sysconf(_SC_PHYS_PAGES)) * ::sysconf(_SC_PAGESIZE);
    return std::clamp(all / 8, 256 * kMebibyte, 2048 * kMebibyte);
}

PictureMemory::PictureMemory(qint64 maxBytes)
    : m_maxBytes(maxBytes)
{
}

const PictureMemory::Picture *PictureMemory::find(const QString &path)
{
    const auto place = m_places.constFind(path);
    if (place == m_places.constEnd())
        return nullptr;
    m_pictures.splice(m_pictures.begin(), m_pictures, *place);
    return &m_pictures.front();
}

bool PictureMemory::insert(Picture picture, const QSet<QString> &spared)
{
    remove(picture.path);
    const qint64 bytes = picture.bytes();
    qint64 removable = 0;
    for (const Picture &kept : m_pictures) {
        if (!spared.contains(kept.path))
            removable += kept.bytes();
    }
    if (m_bytes - removable + bytes > m_maxBytes)
        return false;
    for (auto place = m_pictures.end(); m_bytes + bytes > m_maxBytes;) {
        --place;
        if (!spared.contains(place->path))
            erase(place++);
    }
    m_bytes += bytes;
    m_pictures.push_front(std::move(picture));
    m_places.insert(m_pictures.front().path, m_pictures.begin());
    return true;
}

void PictureMemory::remove(const QString &path)
{
    if (const auto place = m_places.constFind(path); place != m_places.constEnd())
        erase(*place);
}

void PictureMemory::erase(Pictures::iterator place)
{
    m_bytes -= place->bytes();
    m_places.remove(place->path);
    m_pictures.erase(place);
}

void PictureMemory::clear()
{
    m_pictures.clear();
    m_places.clear();
    m_bytes = 0;
}

void PictureMemory::setMaxBytes(qint64 maxBytes)
{
    m_maxBytes = maxBytes;
    while (m_bytes > m_maxBytes)
        erase(std::prev(m_pictures.end()));
}

} // namespace upview
