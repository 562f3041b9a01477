// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/library/filestamp.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <optional>

namespace upview {

/// Size classes of the freedesktop Thumbnail Managing Standard 0.9: longest side in pixels.
enum class ThumbnailSize { Normal = 128, Large = 256, XLarge = 512, XxLarge = 1024 };

/// The smallest class whose side is at least `pixels`.
ThumbnailSize thumbnailSizeFor(int pixels);

/// Thumbnails on disk as https://specifications.freedesktop.org/thumbnail-spec describes: md5 of the
/// canonical URI, folders normal/large/x-large/xx-large and fail/upview-<version>, PNG text keys
/// Thumb::URI, Thumb::MTime (and Thumb::Size, Thumb::Image::Width, Thumb::Image::Height, Thumb::Mimetype,
/// Software), folders 0700, files 0600, temporary file then rename. A thumbnail whose URI, mtime or (where
/// given) size differs from the file's is stale. Files inside the thumbnail folder itself get none.
/// Every call reads or writes the disk; any thread but the GUI's.
class ThumbnailStore
{
public:
    struct Entry
    {
        QImage image;
        QSize imageSize; ///< of the original, upright; empty when the maker did not say
        bool animated = false; ///< by our own key X-Upview::Animated
    };

    explicit ThumbnailStore(const QString &root);

    /// A picture as it may be stored: fitted to the class, never enlarged, 8-bit sRGB, pixels only.
    static QImage prepared(const QImage &picture, ThumbnailSize size);

    /// The file:// URI of an absolute path, escaped as GLib escapes it, so that hashes agree.
    static QByteArray uriFor(const QString &path);
    /// md5 of the URI in hex: the base name of the thumbnail.
    static QByteArray hashFor(const QString &path);

    /// A fresh thumbnail of this class or, failing that, of a larger one (scaled down); nothing when stale.
    std::optional<Entry> load(const QString &path, ThumbnailSize size) const;
    /// Whether `load` would find one; reads no pixels.
    bool has(const QString &path, ThumbnailSize size) const;
    /// Scales down what is too large for the class. `stamp` is the state of the file that the picture was
    /// made from; without it, the present one. Nothing is written, which is no failure, for files inside the
    /// thumbnail folder. Errors: NotFound (the file), NoPermission, NoSpace, WriteFailed.
    Result<void> save(const QString &path, ThumbnailSize size, const Entry &entry,
                      const std::optional<FileStamp> &stamp = std::nullopt) const;
    /// Whether an earlier attempt on this state of the file failed.
    bool isMarkedFailed(const QString &path) const;
    /// `stamp` and errors as for `save`.
    Result<void> markFailed(const QString &path, const std::optional<FileStamp> &stamp = std::nullopt) const;

private:
    [[nodiscard]] bool isInside(const QString &path) const;
    [[nodiscard]] QString fileIn(const QString &folder, const QString &path) const;
    Result<void> write(const QString &folder, const QString &path, const FileStamp &stamp,
                       QImage image) const;

    QString m_root;
};

} // namespace upview
