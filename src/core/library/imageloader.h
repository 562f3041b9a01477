// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archivefiles.h"
#include "core/image/imagelevels.h"
#include "core/image/imagereader.h"

#include <QObject>

#include <memory>

namespace upview {

class DecodeBudget;
class EarlyPicture;

/// Decodes the picture on screen and its neighbours in the background, ready to be painted, and keeps the
/// last ones in memory. The latest `load` wins: what was asked before and has not started is dropped, what
/// runs is cancelled. Of a large JPEG a preview that fills the view comes first. Pictures in memory are
/// bounded in bytes, least recently used first out, and checked against the file's time and size. GUI thread;
/// never blocks it; the destructor joins the workers.
class ImageLoader : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kDefaultBytes = 512LL * 1024 * 1024;

    explicit ImageLoader(qint64 maxBytes = kDefaultBytes, QObject *parent = nullptr);
    ~ImageLoader() override;

    /// What may be decoded when is shared with others; outlives the loader. Null: nobody else decodes.
    void setBudget(DecodeBudget *budget);
    /// Bound of the pictures in memory, previews apart.
    void setMaxBytes(qint64 bytes);
    /// Device pixels that pictures are fitted into.
    void setViewSize(QSize size);
    /// Colours of the screen. What is in memory is made anew; who shows a picture loads it again.
    void setDisplayProfile(const DisplayProfile &profile);
    /// The first `load` of this path takes what was begun before there was a loader.
    void adopt(std::unique_ptr<EarlyPicture> early);
    /// Before the first load. Without it, pictures inside archives cannot be read.
    void setArchives(std::shared_ptr<ArchiveFiles> archives);
    [[nodiscard]] std::shared_ptr<ArchiveFiles> archives() const;
    /// The file that holds the picture shown as `path`: another one for a picture inside an archive that was
    /// loaded a moment ago. While the result lives, the file stays.
    [[nodiscard]] LocalFile localFile(const QString &path) const;

    /// Asks for a picture; `loaded` or `failed` follows, at once (from the event loop) when it is in memory.
    /// `previewed` may come before.
    void load(const QString &path);
    /// Decodes these when nothing else is to be done, previews first, then the whole pictures: of large ones
    /// the first alone. Replaces earlier wishes.
    void prefetch(const QStringList &paths);
    /// Forgets the picture, because its file changed.
    void invalidate(const QString &path);
    /// Whether a `load` would be answered without decoding, unless the file has changed.
    [[nodiscard]] bool isInMemory(const QString &path) const;
    /// Whether a `load` would show a preview without decoding.
    [[nodiscard]] bool isPreviewInMemory(const QString &path) const;

Q_SIGNALS:
    /// A smaller copy that fills the view; `image.info.size` is the size of the whole picture.
    void previewed(const QString &path, const upview::DecodedImage &image,
                   const std::shared_ptr<const upview::ImageLevels> &levels);
    void loaded(const QString &path, const upview::DecodedImage &image,
                const std::shared_ptr<const upview::ImageLevels> &levels);
    void failed(const QString &path, const upview::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace upview
