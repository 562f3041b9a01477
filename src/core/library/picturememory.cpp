// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/picturememory.h"

#include <iterator>
#include <utility>

namespace upview {

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
    const qint64 bytes = picture.image.image.sizeInBytes();
    qint64 removable = 0;
    for (const Picture &kept : m_pictures) {
        if (!spared.contains(kept.path))
            removable += kept.image.image.sizeInBytes();
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
    m_bytes -= place->image.image.sizeInBytes();
    m_places.remove(place->path);
    m_pictures.erase(place);
}

} // namespace upview
