// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cache/upscalecache.h"

#include "core/base/log.h"
#include "core/cache/cachefolder.h"
#include "core/cache/cacheindex.h"
#include "core/cache/sidefile.h"
#include "core/cache/usagecounters.h"
#include "core/image/imagereader.h"
#include "core/image/imagewriter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QLocale>

#include <algorithm>
#include <filesystem>
#include <mutex>
#include <utility>

namespace upview {

namespace {

/// How long a change waits for another Upview that changes the folder.
constexpr std::chrono::seconds kLockPatience{10};
/// How long the way to a picture may be held up by it: a bad entry can also be removed the next time.
constexpr std::chrono::milliseconds kShortPatience{100};

QByteArray hash32(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32);
}

QByteArray sha256(const QByteArray &data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex();
}

/// Results are larger than Qt's 128 MB for a decoded picture; what is decoded here was measured before.
/// The limit is one for the whole process and is never lowered.
void allowLargePictures()
{
    static std::once_flag once;
    std::call_once(once, [] {
        constexpr qint64 kBytesPerPixel = 8;
        constexpr int kMebibytes = int(ReadLimits{}.maxPixels * kBytesPerPixel / (1024 * 1024)) + 1;
        if (const int current = QImageReader::allocationLimit(); current > 0 && current < kMebibytes)
            QImageReader::setAllocationLimit(kMebibytes);
    });
}

qint64 pixelsOf(QSize size)
{
    return qint64(size.width()) * size.height();
}

/// What reading an entry came to.
enum class Finding {
    Good,
    Absent, ///< there are no files
    Unreadable, ///< they cannot be opened now, for reasons that need not be theirs
    Bad, ///< they are not what the cache wrote
};

/// Reads a whole file of at most `maxBytes`.
Finding readWhole(const QString &path, qint64 maxBytes, QByteArray &data)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return file.exists() ? Finding::Unreadable : Finding::Absent;
    if (file.size() > maxBytes)
        return Finding::Bad;
    data = file.readAll();
    return file.error() == QFile::NoError ? Finding::Good : Finding::Unreadable;
}

QString inFolder(const QString &folder, const QString &name)
{
    return folder + QLatin1Char('/') + name;
}

bool hasPicture(const QString &folder, const CacheKey &key)
{
    const QByteArray formats[] = {"png", "webp", "jpeg"};
    return std::any_of(std::begin(formats), std::end(formats), [&](const QByteArray &format) {
        return QFileInfo::exists(
            inFolder(folder, key.baseName() + QLatin1Char('.') + SideFile::suffixFor(format)));
    });
}

Finding readSideFile(const QString &folder, const CacheKey &key, SideFile &side)
{
    QByteArray text;
    const Finding finding = readWhole(inFolder(folder, SideFile::nameFor(key)), SideFile::kMaxBytes, text);
    if (finding == Finding::Absent)
        return hasPicture(folder, key) ? Finding::Bad : Finding::Absent;
    if (finding != Finding::Good)
        return finding;
    const std::optional<SideFile> parsed = SideFile::fromJson(text);
    if (!parsed || parsed->key != key)
        return Finding::Bad;
    side = *parsed;
    return Finding::Good;
}

Finding readEntry(const QString &folder, const CacheKey &key, QImage &image)
{
    SideFile side;
    if (const Finding finding = readSideFile(folder, key, side); finding != Finding::Good)
        return finding;
    if (side.imageBytes > ReadLimits{}.maxFileBytes || pixelsOf(side.imageSize) > ReadLimits{}.maxPixels)
        return Finding::Bad;

    // The checksum is taken of the very bytes that are decoded.
    QByteArray data;
    const Finding finding = readWhole(inFolder(folder, side.imageName()), side.imageBytes, data);
    if (finding != Finding::Good)
        return finding == Finding::Absent ? Finding::Bad : finding;
    if (data.size() != side.imageBytes || sha256(data) != side.imageSha256)
        return Finding::Bad;

    allowLargePictures();
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, side.format);
    reader.setDecideFormatFromContent(false);
    if (reader.size() != side.imageSize)
        return Finding::Bad;
    image = reader.read();
    return image.size() == side.imageSize ? Finding::Good : Finding::Bad;
}

/// The side file's modification time is when the entry was last used.
void touch(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
}

tl::unexpected<Error> busyFailure(const QString &folder)
{
    // A lock that cannot even be made says more of the folder than of another Upview.
    if (!QFileInfo(folder).isWritable())
        return cachefolder::writeFailure(folder, 0, QStringLiteral("lock"));
    return failure(
        ErrorCode::WriteFailed,
        QCoreApplication::translate(
            "UpscaleCache", "Another Upview is using the cache folder “%1”. Please try again in a moment.")
            .arg(QDir::toNativeSeparators(folder)));
}

} // namespace

Result<SourceIdentity> SourceIdentity::of(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    std::error_code problem;
    const auto status =
        std::filesystem::status(std::filesystem::path(QFile::encodeName(path).toStdString()), problem);
    const QFileInfo info(path);
    if (problem == std::errc::permission_denied
        || (status.type() == std::filesystem::file_type::regular && !info.isReadable())) {
        return failure(
            ErrorCode::NoPermission,
            QCoreApplication::translate("UpscaleCache", "“%1” cannot be read: you lack the permission.")
                .arg(shown),
            QString::fromStdString(problem.message()));
    }
    if (status.type() != std::filesystem::file_type::regular)
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("UpscaleCache", "There is no file “%1”.").arg(shown));
    return SourceIdentity{info.canonicalFilePath(), info.size(), info.lastModified().toMSecsSinceEpoch()};
}

CacheKey CacheKey::of(const SourceIdentity &source, const QByteArray &recipe)
{
    // A zero byte can stand in no path, so no two identities give one text.
    const QByteArray identity = source.path.toUtf8() + '\0' + QByteArray::number(source.bytes) + '\0'
        + QByteArray::number(source.modifiedMs);
    return {hash32(identity), hash32(recipe)};
}

QString CacheKey::baseName() const
{
    return QString::fromLatin1(source + '-' + recipe);
}

class UpscaleCache::Private
{
public:
    struct Configuration
    {
        QString folder;
        CacheLimits limits;
    };

    [[nodiscard]] Configuration configuration() const
    {
        const std::lock_guard lock(configurationMutex);
        return current;
    }

    Result<void> commit(const Configuration &now, QSaveFile &picture, QSaveFile &sideFile,
                        const SideFile &side);
    /// Removes an entry that was found bad, unless another process has mended it meanwhile. True and the
    /// picture where it has.
    bool mendOrRemove(const QString &folder, const CacheKey &key, QImage &image);
    void forget(const QString &folder, const QList<CacheKey> &keys);

    mutable std::mutex configurationMutex;
    Configuration current; ///< a call works with what it found at its start
    std::mutex folderMutex; ///< whoever changes files in the folder; never held while encoding
    CacheIndex index;
    UsageCounters counters;
};

Result<void> UpscaleCache::Private::commit(const Configuration &now, QSaveFile &picture, QSaveFile &sideFile,
                                           const SideFile &side)
{
    const CacheFolderLock lock(folderMutex, now.folder, kLockPatience);
    if (!lock.isHeld())
        return busyFailure(now.folder);
    // An older picture of another format would be counted but never found.
    for (const QByteArray &format : {QByteArray("png"), QByteArray("webp"), QByteArray("jpeg")}) {
        if (format != side.format)
            QFile::remove(
                inFolder(now.folder, side.key.baseName() + QLatin1Char('.') + SideFile::suffixFor(format)));
    }
    // Until the second rename the entry is the old side file with the new picture: a miss.
    if (!picture.commit() || !sideFile.commit()) {
        const QString details =
            picture.error() == QFile::NoError ? sideFile.errorString() : picture.errorString();
        cachefolder::removeEntry(now.folder, side.key);
        index.remove(now.folder, side.key);
        return cachefolder::writeFailure(now.folder, side.imageBytes, details);
    }
    index.insert(now.folder, side.key);

    cachefolder::TrimRequest trim;
    trim.maxBytes = now.limits.maxBytes;
    trim.keep = side.key;
    if (now.limits.maxAge.count() > 0) {
        const std::chrono::seconds age = now.limits.maxAge;
        trim.usedBefore = QDateTime::currentDateTimeUtc().addSecs(-age.count());
    }
    forget(now.folder, cachefolder::trim(now.folder, trim).removed);
    counters.flush(now.folder);
    counters.compact(now.folder);
    return {};
}

bool UpscaleCache::Private::mendOrRemove(const QString &folder, const CacheKey &key, QImage &image)
{
    const CacheFolderLock lock(folderMutex, folder, kShortPatience);
    if (!lock.isHeld())
        return false;
    // A reader without the lock may have met a store half-way: look again.
    const Finding finding = readEntry(folder, key, image);
    if (finding == Finding::Bad) {
        spdlog::warn("upscale cache: entry {} is damaged and is removed", log::text(key.baseName()));
        cachefolder::removeEntry(folder, key);
    }
    return finding == Finding::Good;
}

void UpscaleCache::Private::forget(const QString &folder, const QList<CacheKey> &keys)
{
    for (const CacheKey &key : keys)
        index.remove(folder, key);
}

UpscaleCache::UpscaleCache(const QString &root, CacheLimits limits)
    : d(std::make_unique<Private>())
{
    d->current = {inFolder(QDir::cleanPath(root), QStringLiteral("upscaled")), limits};
    d->index.reset(d->current.folder);
}

UpscaleCache::~UpscaleCache()
{
    d->counters.flush(folder());
}

QString UpscaleCache::folder() const
{
    return d->configuration().folder;
}

void UpscaleCache::setRoot(const QString &root)
{
    const QString folder = inFolder(QDir::cleanPath(root), QStringLiteral("upscaled"));
    {
        const std::lock_guard lock(d->configurationMutex);
        if (folder == d->current.folder)
            return;
        d->counters.flush(std::exchange(d->current.folder, folder));
        d->index.reset(folder);
    }
    readIndex();
}

void UpscaleCache::setLimits(CacheLimits limits)
{
    const std::lock_guard lock(d->configurationMutex);
    d->current.limits = limits;
}

std::optional<QImage> UpscaleCache::load(const CacheKey &key)
{
    const QString folder = d->configuration().folder;
    QImage image;
    const Finding finding = readEntry(folder, key, image);
    const bool hit =
        finding == Finding::Good || (finding == Finding::Bad && d->mendOrRemove(folder, key, image));
    d->counters.add(folder, hit);
    if (!hit) {
        if (finding != Finding::Unreadable)
            d->index.remove(folder, key);
        return {};
    }
    touch(inFolder(folder, SideFile::nameFor(key)));
    d->index.insert(folder, key);
    return image;
}

std::optional<QString> UpscaleCache::imagePath(const CacheKey &key) const
{
    const QString folder = d->configuration().folder;
    SideFile side;
    if (readSideFile(folder, key, side) != Finding::Good)
        return {};
    const QString path = inFolder(folder, side.imageName());
    if (QFileInfo(path).size() != side.imageBytes)
        return {};
    return path;
}

Result<void> UpscaleCache::store(const CacheKey &key, const SourceIdentity &source, const QImage &image,
                                 const StoreOptions &options)
{
    if (SideFile::suffixFor(options.format).isEmpty()) {
        return failure(ErrorCode::InvalidArgument,
                       QCoreApplication::translate(
                           "UpscaleCache",
                           "Results cannot be kept in the format “%1”; png, webp and jpeg can be chosen.")
                           .arg(QString::fromLatin1(options.format)));
    }
    if (image.isNull() || CacheKey::of(source, {}).source != key.source) {
        return failure(
            ErrorCode::InvalidArgument,
            QCoreApplication::translate("UpscaleCache", "This picture cannot be kept in the cache."),
            image.isNull() ? QStringLiteral("null image") : QStringLiteral("key of another source"));
    }
    const Private::Configuration now = d->configuration();
    const auto tooLarge = [&now](qint64 bytes) {
        return failure(
            ErrorCode::TooLarge,
            QCoreApplication::translate(
                "UpscaleCache", "The result is not kept: it is larger than the whole cache may become (%1).")
                .arg(QLocale().formattedDataSize(now.limits.maxBytes)),
            QStringLiteral("%1 bytes").arg(bytes));
    };
    // What load() would refuse is not written.
    if (pixelsOf(image.size()) > ReadLimits{}.maxPixels)
        return tooLarge(image.sizeInBytes());

    WriteOptions encoding;
    encoding.format = options.format;
    encoding.quality = options.quality;
    const Result<QByteArray> encoded = encodeImage(image, encoding);
    if (!encoded)
        return tl::unexpected<Error>(encoded.error());

    SideFile side;
    side.key = key;
    side.source = source;
    side.recipe = options.recipe;
    side.format = options.format;
    side.imageBytes = encoded->size();
    side.imageSha256 = sha256(*encoded);
    side.imageSize = image.size();
    const QByteArray sideText = side.toJson();
    const qint64 bytes = side.imageBytes + sideText.size();
    if (bytes > now.limits.maxBytes || side.imageBytes > ReadLimits{}.maxFileBytes)
        return tooLarge(bytes);

    if (const Result<void> made = cachefolder::make(now.folder); !made)
        return made;
    QSaveFile picture(inFolder(now.folder, side.imageName()));
    if (const Result<void> written = cachefolder::writeTemporary(picture, *encoded); !written)
        return written;
    QSaveFile sideFile(inFolder(now.folder, SideFile::nameFor(key)));
    if (const Result<void> written = cachefolder::writeTemporary(sideFile, sideText); !written)
        return written;
    return d->commit(now, picture, sideFile, side);
}

CacheStatistics UpscaleCache::statistics() const
{
    const QString folder = d->configuration().folder;
    CacheStatistics statistics;
    const cachefolder::Listing listing = cachefolder::list(folder);
    for (const cachefolder::Entry &entry : listing.entries) {
        ++statistics.count;
        statistics.bytes += entry.bytes;
        if (statistics.oldest.isNull() || entry.lastUse < statistics.oldest)
            statistics.oldest = entry.lastUse;
        if (statistics.newest.isNull() || entry.lastUse > statistics.newest)
            statistics.newest = entry.lastUse;
    }
    const UsageCounters::Sums sums = d->counters.read(folder);
    statistics.hits = sums.hits;
    statistics.misses = sums.misses;
    return statistics;
}

Result<CleanReport> UpscaleCache::clean(const CleanRequest &request)
{
    const QString folder = d->configuration().folder;
    if (!QFileInfo::exists(folder))
        return CleanReport{};
    const CacheFolderLock lock(d->folderMutex, folder, kLockPatience);
    if (!lock.isHeld())
        return busyFailure(folder);
    cachefolder::TrimRequest trim;
    trim.everything = request.everything;
    trim.maxBytes = request.maxBytes;
    if (request.olderThan)
        trim.usedBefore = QDateTime::currentDateTimeUtc().addSecs(-request.olderThan->count());
    const cachefolder::TrimReport report = cachefolder::trim(folder, trim);
    d->forget(folder, report.removed);
    if (report.failed > 0 && report.bytesFreed == 0)
        return cachefolder::writeFailure(folder, 0, QStringLiteral("%1 files").arg(report.failed));
    return CleanReport{int(report.removed.size()), report.bytesFreed};
}

bool UpscaleCache::hasResultFor(const SourceIdentity &source) const
{
    return d->index.contains(CacheKey::of(source, {}).source);
}

void UpscaleCache::readIndex()
{
    const QString folder = d->configuration().folder;
    // Not while this process changes the folder: what is stored meanwhile must not fall out of the index.
    const std::lock_guard lock(d->folderMutex);
    QList<CacheKey> keys;
    const cachefolder::Listing listing = cachefolder::list(folder);
    for (const cachefolder::Entry &entry : listing.entries)
        keys.append(entry.key);
    d->index.replace(folder, keys);
}

} // namespace upview
