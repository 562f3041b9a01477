// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archivefiles.h"
#include "core/image/imagelevels.h"
#include "core/image/imagereader.h"
#include "core/library/filestamp.h"

#include <atomic>
#include <future>
#include <memory>
#include <optional>

namespace upview {

/// What came of decoding a file for the screen.
struct PictureOutcome
{
    Result<DecodedImage> image = cancelledFailure();
    std::shared_ptr<const ImageLevels> levels; ///< of `image`; null where that failed
    std::optional<FileStamp> stamp; ///< of what was read; nothing when the file changed meanwhile
    bool isPreview = false; ///< smaller than the picture; `image->info.size` is the whole size
};

/// How a picture is wanted.
struct PictureWish
{
    QString path;
    QSize viewSize; ///< device pixels of the view, which a preview has to fill
    DisplayProfile profile;
    ReadOptions options;
    std::shared_ptr<ArchiveFiles> archives = {}; ///< for paths into archives; null: they are not read
};

/// Decodes the whole picture. Any thread but the GUI's.
PictureOutcome decodeWhole(const PictureWish &wish);

/// Decodes what can be had in a fraction of the time and fills the view: the picture that the camera put into
/// the EXIF data, or a large JPEG reduced while it is decoded. Nothing where that is no gain.
std::optional<PictureOutcome> decodePreview(const PictureWish &wish);

/// The first look at a picture, a preview or else the whole, decoded on a thread of its own from before there
/// is an application: so that it is ready when the window is. Joins its thread.
class EarlyPicture
{
public:
    /// Begins at once. `path` is absolute and clean.
    explicit EarlyPicture(const QString &path, QSize viewSize);
    ~EarlyPicture();
    Q_DISABLE_COPY_MOVE(EarlyPicture)

    [[nodiscard]] QString path() const { return m_path; }
    /// Whether it is known by now to be a file. Never blocks.
    [[nodiscard]] bool isFile() const { return m_isFile->load(); }
    /// Waits for it. Any thread.
    [[nodiscard]] std::shared_future<PictureOutcome> outcome() const { return m_outcome; }

private:
    QString m_path;
    CancelFlag m_cancel;
    std::shared_ptr<std::atomic_bool> m_isFile = std::make_shared<std::atomic_bool>(false);
    std::shared_future<PictureOutcome> m_outcome;
};

} // namespace upview
