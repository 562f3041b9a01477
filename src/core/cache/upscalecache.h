// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/heldfile.h"

#include <QByteArray>
#include <QDateTime>
#include <QImage>
#include <QSet>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace upview {

/// Which file, and which state of it. Touching the file gives another identity.
struct SourceIdentity
{
    QString path; ///< canonical, absolute
    qint64 bytes = 0;
    qint64 modifiedMs = 0; ///< milliseconds since the epoch

    /// Reads it from the disk; NotFound, NoPermission.
    static Result<SourceIdentity> of(const QString &path);
    bool operator==(const SourceIdentity &) const = default;
};

/// Name of one entry: hex digits of the source's identity, a dash, hex digits of the recipe.
struct CacheKey
{
    QByteArray source; ///< 32 hex digits
    QByteArray recipe; ///< 32 hex digits

    /// `recipe` is the canonical text of the whole recipe, engine and version included.
    static CacheKey of(const SourceIdentity &source, const QByteArray &recipe);
    [[nodiscard]] QString baseName() const;
    bool operator==(const CacheKey &) const = default;
};

struct CacheLimits
{
    qint64 maxBytes = 4LL * 1024 * 1024 * 1024;
    std::chrono::hours maxAge = std::chrono::hours(24 * 180); ///< since the last use; zero: no limit
};

struct CacheStatistics
{
    int count = 0;
    qint64 bytes = 0;
    QDateTime oldest; ///< last use of the entry that goes first; null when empty
    QDateTime newest;
    qint64 hits = 0; ///< since the folder was made, over all runs
    qint64 misses = 0;
};

struct CleanRequest
{
    bool everything = false;
    std::optional<std::chrono::seconds> olderThan; ///< last used longer ago than this
    std::optional<qint64> maxBytes; ///< least recently used go until at most so much is left
};

struct CleanReport
{
    int removed = 0;
    qint64 bytesFreed = 0;
};

struct StoreOptions
{
    QByteArray format = "png"; ///< "png", "webp" or "jpeg"
    int quality = 92;
    QByteArray recipe; ///< kept in the entry for people who look into the folder
    QByteArray iccProfile; ///< as WriteOptions::iccProfile; pictures only
};

/// What an entry holds.
struct CachedResult
{
    QImage image; ///< of an animation the first frame; its values as they were stored
    QByteArray iccProfile; ///< as DecodedImage::iccProfile
    std::shared_ptr<const HeldFile> animation; ///< all frames; null: a still picture
    int frames = 1;
};

/// An animation that is to be kept.
struct AnimationEntry
{
    QString file; ///< an animated PNG out of `workFile`; it is moved
    QSize size; ///< pixels
    int frames = 0;
};

/// Results of upscaling on disk: `upscaled/` under a root folder, an image file per entry plus a small
/// side file with version, size, checksum (SHA-256 of the image file) and source. An entry whose side file
/// is missing, foreign, of another version, or does not match is a miss and is removed. Writes are atomic.
/// Files are 0600 and folders 0700. The limits are applied after every store: least recently used first
/// (the time of use is the side file's modification time). Safe on any thread and with several Upviews on
/// one folder; every call touches the disk, so never on the GUI thread, but for `hasResultFor`.
class UpscaleCache
{
public:
    /// `root`/upscaled is made when the first entry is stored.
    UpscaleCache(const QString &root, CacheLimits limits);
    ~UpscaleCache();
    Q_DISABLE_COPY_MOVE(UpscaleCache)

    [[nodiscard]] QString folder() const; ///< `root`/upscaled
    void setRoot(const QString &root); ///< entries stay where they are; the index is read anew
    void setLimits(CacheLimits limits);

    /// An entry, or nothing. Counts as a use, and as a hit or a miss.
    std::optional<CachedResult> load(const CacheKey &key);
    /// Path of the entry's image file where it exists; does not count as a use.
    [[nodiscard]] std::optional<QString> imagePath(const CacheKey &key) const;
    /// Errors: NoSpace, NoPermission, WriteFailed, InvalidArgument (format). A picture larger than the
    /// limit is not kept: TooLarge.
    Result<void> store(const CacheKey &key, const SourceIdentity &source, const QImage &image,
                       const StoreOptions &options);

    /// A name in the folder for a file that is made piece by piece; what a crash leaves behind is removed
    /// some time later. Errors: NoPermission, NoSpace, WriteFailed.
    Result<QString> workFile(const CacheKey &key);
    /// Keeps an animation; errors as `store`, after which the file is where it was.
    Result<void> storeAnimation(const CacheKey &key, const SourceIdentity &source,
                                const AnimationEntry &animation, const QByteArray &recipe);

    /// The file has another path now and is the same otherwise: its results go along. What cannot be moved
    /// stays for the old path.
    void sourceMoved(const SourceIdentity &from, const SourceIdentity &to);

    [[nodiscard]] CacheStatistics statistics() const;
    Result<CleanReport> clean(const CleanRequest &request);

    /// Whether some result for this state of the file is kept: the mark in the thumbnail view. From an index
    /// in memory, quick; false until `readIndex` has run once.
    [[nodiscard]] bool hasResultFor(const SourceIdentity &source) const;
    /// Reads the names in the folder into the index.
    void readIndex();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace upview
