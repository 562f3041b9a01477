// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cache/upscalecache.h"

#include <QByteArray>
#include <QSize>
#include <QString>

#include <optional>

namespace upview {

/// The small file beside a cached picture that makes it believable: what the picture is of, how large its
/// file is and what its checksum is. JSON, so that people who look into the folder can read it. A value.
struct SideFile
{
    /// Raise it when entries of an older Upview must no longer be used.
    static constexpr int kVersion = 1;
    /// A larger file is none of ours: it is not read.
    static constexpr qint64 kMaxBytes = 64 * 1024;

    CacheKey key;
    SourceIdentity source;
    QByteArray recipe; ///< for people; the key's hash is what counts
    QByteArray format; ///< "png", "webp" or "jpeg"
    qint64 imageBytes = 0;
    QByteArray imageSha256; ///< 64 hex digits
    QSize imageSize; ///< pixels
    int frames = 1; ///< more: an animation

    [[nodiscard]] QString imageName() const; ///< file name of the picture, without the folder

    [[nodiscard]] QByteArray toJson() const;
    /// Nothing where the text is not a complete side file of this version.
    static std::optional<SideFile> fromJson(const QByteArray &text);

    /// File name of the side file of this entry.
    static QString nameFor(const CacheKey &key);
    /// Suffix of the picture's file without the dot; an empty text for a format that the cache does not keep.
    static QString suffixFor(const QByteArray &format);
};

} // namespace upview
