// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/imagelevels.h"
#include "core/image/imagereader.h"
#include "core/library/filestamp.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <list>
#include <memory>

namespace upview {

/// Decoded pictures, bounded in bytes; the least recently used goes first. One thread.
class PictureMemory
{
public:
    struct Picture
    {
        QString path;
        DecodedImage image;
        std::shared_ptr<const ImageLevels> levels; ///< ready to be painted; null: not made
        FileStamp stamp; ///< of the file when it was decoded

        /// Of all its pixels; those that `image` and `levels` share are counted once.
        [[nodiscard]] qint64 bytes() const;
    };

    explicit PictureMemory(qint64 maxBytes);

    /// A bound that suits this computer: an eighth of its memory, at least 256 MiB and at most 2 GiB.
    static qint64 sensibleBytes();

    [[nodiscard]] bool contains(const QString &path) const { return m_places.contains(path); }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    [[nodiscard]] qint64 maxBytes() const { return m_maxBytes; }
    /// The picture, which counts as used now; null when it is not there. Valid until the next change.
    const Picture *find(const QString &path);
    /// Keeps a picture; others go for it, but never those in `spared`. False when it does not fit.
    bool insert(Picture picture, const QSet<QString> &spared = {});
    void remove(const QString &path);
    void clear();
    /// Those that do not fit any more go.
    void setMaxBytes(qint64 maxBytes);

private:
    using Pictures = std::list<Picture>;

    void erase(Pictures::iterator place);

    qint64 m_maxBytes;
    qint64 m_bytes = 0;
    Pictures m_pictures; ///< last used first
    QHash<QString, Pictures::iterator> m_places;
};

} // namespace upview
