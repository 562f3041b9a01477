// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cache/upscalecache.h"

#include "core/base/archivepath.h"
#include "core/base/log.h"
#include "core/cache/cachefolder.h"
#include "core/cache/cacheindex.h"
#include "core/cache/sidefile.h"
#include "core/cache/usagecounters.h"
#include "core/image/imagereader.h"
#include "core/image/imagewriter.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QRandomGenerator>
#include <QSaveFile>

#include <algorithm>
#include <filesystem>
#include <functional>
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

/// SHA-256 of a whole file as hex digits; empty where it cannot be read.
QByteArray sha256OfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result().toHex() : QByteArray();
}

Finding readEntry(const QString &folder, const CacheKey &key, CachedResult &entry)
{
    SideFile side;
    if (const Finding finding = readSideFile(folder, key, side); finding != Finding::Good)
        return finding;
    if (side.imageBytes > ReadLimits{}.maxFileBytes || pixelsOf(side.imageSize) > ReadLimits{}.maxPixels)
        return Finding::Bad;

    // The checksum is taken of the very file that is decoded, whatever takes its name meanwhile.
    const QString path = inFolder(folder, side.imageName());
    const auto file = HeldFile::open(path);
    if (!file)
        return QFile::exists(path) ? Finding::Unreadable : Finding::Bad;
    if (file->size() != side.imageBytes || sha256OfFile(file->path()) != side.imageSha256)
        return Finding::Bad;
    ReadOptions options;
    options.keepProfile = true;
    const Result<DecodedImage> decoded = readImage(file->path(), options);
    if (!decoded || decoded->truncated || decoded->image.size() != side.imageSize
        || decoded->info.animated != (side.frames > 1))
        return Finding::Bad;
    entry.image = decoded->image;
    entry.iccProfile = decoded->iccProfile;
    entry.frames = side.frames;
    if (side.frames > 1)
        entry.animation = file;
    return Finding::Good;
}

/// The side file's modification time is when the entry was last used.
void touch(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
}

tl::unexpected<Error> tooLarge(const CacheLimits &limits, qint64 bytes)
{
    return failure(
        ErrorCode::TooLarge,
        QCoreApplication::translate(
            "UpscaleCache", "The result is not kept: it is larger than the whole cache may become (%1).")
            .arg(QLocale().formattedDataSize(limits.maxBytes)),
        QStringLiteral("%1 bytes").arg(bytes));
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
    // A picture in an archive is another one when the archive is.
    if (const std::optional<ArchivePath> place = archivePathOf(path); place && !place->inner.isEmpty()) {
        Result<SourceIdentity> archive = of(place->archive);
        if (archive)
            archive->path += u'/' + place->inner;
        return archive;
    }
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

    /// `place` puts the picture's file into its place, or says why it could not.
    Result<void> commit(const Configuration &now, const std::function<bool(QString &)> &place,
                        QSaveFile &sideFile, const SideFile &side);
    /// Removes an entry that was found bad, unless another process has mended it meanwhile. True and the
    /// picture where it has.
    bool mendOrRemove(const QString &folder, const CacheKey &key, CachedResult &entry);
    void forget(const QString &folder, const QList<CacheKey> &keys);
    /// Makes an entry one of another source. To be called with the folder's lock.
    void move(const QString &folder, const CacheKey &key, const SourceIdentity &to);

    mutable std::mutex configurationMutex;
    Configuration current; ///< a call works with what it found at its start
    std::mutex folderMutex; ///< whoever changes files in the folder; never held while encoding
    CacheIndex index;
    UsageCounters counters;
};

Result<void> UpscaleCache::Private::commit(const Configuration &now,
                                           const std::function<bool(QString &)> &place, QSaveFile &sideFile,
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
    QString details;
    if (!place(details) || !sideFile.commit()) {
        if (details.isEmpty())
            details = sideFile.errorString();
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

bool UpscaleCache::Private::mendOrRemove(const QString &folder, const CacheKey &key, CachedResult &entry)
{
    const CacheFolderLock lock(folderMutex, folder, kShortPatience);
    if (!lock.isHeld())
        return false;
    // A reader without the lock may have met a store half-way: look again.
    const Finding finding = readEntry(folder, key, entry);
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

void UpscaleCache::Private::move(const QString &folder, const CacheKey &key, const SourceIdentity &to)
{
    SideFile side;
    if (readSideFile(folder, key, side) != Finding::Good)
        return;
    const QString oldSide = inFolder(folder, SideFile::nameFor(key));
    const QString oldPicture = inFolder(folder, side.imageName());
    const QDateTime lastUse = QFileInfo(oldSide).lastModified();
    side.source = to;
    side.key.source = CacheKey::of(to, {}).source;
    const QString newSide = inFolder(folder, SideFile::nameFor(side.key));
    QSaveFile sideFile(newSide);
    if (!cachefolder::writeTemporary(sideFile, side.toJson()))
        return;
    std::error_code problem;
    std::filesystem::rename(QFile::encodeName(oldPicture).toStdString(),
                            QFile::encodeName(inFolder(folder, side.imageName())).toStdString(), problem);
    if (problem)
        return;
    index.remove(folder, key);
    if (sideFile.commit()) {
        QFile written(newSide);
        if (written.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
            written.setFileTime(lastUse, QFileDevice::FileModificationTime);
        index.insert(folder, side.key);
    }
    QFile::remove(oldSide);
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

std::optional<CachedResult> UpscaleCache::load(const CacheKey &key)
{
    const QString folder = d->configuration().folder;
    CachedResult entry;
    const Finding finding = readEntry(folder, key, entry);
    const bool hit =
        finding == Finding::Good || (finding == Finding::Bad && d->mendOrRemove(folder, key, entry));
    d->counters.add(folder, hit);
    if (!hit) {
        if (finding != Finding::Unreadable)
            d->index.remove(folder, key);
        return {};
    }
    touch(inFolder(folder, SideFile::nameFor(key)));
    d->index.insert(folder, key);
    return entry;
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
    // What load() would refuse is not written.
    if (pixelsOf(image.size()) > ReadLimits{}.maxPixels)
        return tooLarge(now.limits, image.sizeInBytes());

    WriteOptions encoding;
    encoding.format = options.format;
    encoding.quality = options.quality;
    encoding.iccProfile = options.iccProfile;
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
        return tooLarge(now.limits, bytes);

    if (const Result<void> made = cachefolder::make(now.folder); !made)
        return made;
    QSaveFile picture(inFolder(now.folder, side.imageName()));
    if (const Result<void> written = cachefolder::writeTemporary(picture, *encoded); !written)
        return written;
    QSaveFile sideFile(inFolder(now.folder, SideFile::nameFor(key)));
    if (const Result<void> written = cachefolder::writeTemporary(sideFile, sideText); !written)
        return written;
    const auto place = [&picture](QString &details) {
        const bool placed = picture.commit();
        if (!placed)
            details = picture.errorString();
        return placed;
    };
    return d->commit(now, place, sideFile, side);
}

Result<QString> UpscaleCache::workFile(const CacheKey &key)
{
    const QString now = folder();
    if (const Result<void> made = cachefolder::make(now); !made)
        return tl::unexpected(made.error());
    // Like the temporary files of a store: cachefolder knows them.
    const quint32 number = QRandomGenerator::global()->bounded(1U << 24U);
    return inFolder(now, key.baseName() + QStringLiteral(".png.%1").arg(number, 6, 16, QLatin1Char('0')));
}

Result<void> UpscaleCache::storeAnimation(const CacheKey &key, const SourceIdentity &source,
                                          const AnimationEntry &animation, const QByteArray &recipe)
{
    const Private::Configuration now = d->configuration();
    SideFile side;
    side.key = key;
    side.source = source;
    side.recipe = recipe;
    side.format = "png";
    side.imageBytes = QFileInfo(animation.file).size();
    side.imageSha256 = sha256OfFile(animation.file);
    side.imageSize = animation.size;
    side.frames = animation.frames;
    const QByteArray sideText = side.toJson();
    if (side.imageBytes + sideText.size() > now.limits.maxBytes || side.imageBytes > ReadLimits{}.maxFileBytes
        || pixelsOf(side.imageSize) > ReadLimits{}.maxPixels)
        return tooLarge(now.limits, side.imageBytes);
    if (const Result<void> made = cachefolder::make(now.folder); !made)
        return made;
    QSaveFile sideFile(inFolder(now.folder, SideFile::nameFor(key)));
    if (const Result<void> written = cachefolder::writeTemporary(sideFile, sideText); !written)
        return written;
    QFile::setPermissions(animation.file, QFile::ReadOwner | QFile::WriteOwner);
    const auto place = [&](QString &details) {
        // Within the folder, unless that was changed meanwhile.
        std::error_code problem;
        std::filesystem::rename(QFile::encodeName(animation.file).toStdString(),
                                QFile::encodeName(inFolder(now.folder, side.imageName())).toStdString(),
                                problem);
        details = QString::fromStdString(problem ? problem.message() : std::string());
        return !problem;
    };
    return d->commit(now, place, sideFile, side);
}

void UpscaleCache::sourceMoved(const SourceIdentity &from, const SourceIdentity &to)
{
    const QByteArray source = CacheKey::of(from, {}).source;
    if (source == CacheKey::of(to, {}).source)
        return;
    if (!d->index.keysOf(source))
        readIndex();
    const QList<CacheKey> keys = d->index.keysOf(source).value_or(QList<CacheKey>());
    if (keys.isEmpty())
        return;
    const QString folder = d->configuration().folder;
    const CacheFolderLock lock(d->folderMutex, folder, kLockPatience);
    if (!lock.isHeld())
        return;
    for (const CacheKey &key : keys)
        d->move(folder, key, to);
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
