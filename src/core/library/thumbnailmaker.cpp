// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/thumbnailmaker.h"

#include "core/archive/archivefiles.h"
#include "core/base/archivepath.h"
#include "core/base/log.h"
#include "core/image/containerscan.h"
#include "core/image/imagereader.h"
#include "core/library/archivelisting.h"
#include "core/library/exifthumbnail.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

#include <algorithm>
#include <chrono>

namespace upview {

namespace {

/// For what is read in the decoder process: a file that needs longer is marked as failed.
constexpr std::chrono::seconds kDeadline{10};
constexpr std::chrono::seconds kLargeDeadline{120};
constexpr qint64 kLargePixels = 100LL * 1000 * 1000;

/// How often a file that changes while it is read is read again.
constexpr int kMaxAttempts = 3;

QImage paintable(const QImage &image)
{
    return image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied
                                                         : QImage::Format_RGB32);
}

bool isProgressive(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const std::optional<ContainerInfo> info = scanContainer(file, "jpeg", ScanDepth::Header);
    return info && info->progressive;
}

/// What decoding takes at most, in MiB. A JPEG shrinks while it is decoded, but a progressive one keeps three
/// 16-bit coefficients for each pixel until then.
int decodeMebibytes(const QString &path, const ImageInfo &info)
{
    qint64 bytes = 4LL * info.size.width() * info.size.height();
    if (info.format == "jpeg")
        bytes = isProgressive(path) ? bytes / 4 * 6 : bytes / 16;
    return static_cast<int>(std::clamp<qint64>(bytes >> 20, 1, ThumbnailMaker::kDecodeMebibytes));
}

ReadOptions optionsFor(ThumbnailSize size, const CancelFlag &cancel)
{
    const int side = static_cast<int>(size);
    ReadOptions options;
    options.boundingSize = QSize(side, side);
    options.cancel = cancel;
    options.deadline = kDeadline;
    options.mayReduce = true;
    return options;
}

} // namespace

ThumbnailMaker::ThumbnailMaker(const QString &root)
    : m_store(root)
    , m_memory(kDecodeMebibytes)
{
}

Result<ThumbnailStore::Entry> ThumbnailMaker::make(const QString &path, ThumbnailSize size,
                                                   const CancelFlag &cancel)
{
    if (std::optional<ThumbnailStore::Entry> stored = m_store.load(path, size)) {
        stored->image = paintable(stored->image);
        return *std::move(stored);
    }
    if (m_store.isMarkedFailed(path)) {
        return failure(ErrorCode::Damaged,
                       QCoreApplication::translate("ThumbnailMaker",
                                                   "The file is damaged: it could not be read before and "
                                                   "has not changed since."));
    }

    const std::optional<ArchivePath> place = m_archives ? archivePathOf(path) : std::nullopt;
    const bool isInside = place && !place->inner.isEmpty();
    for (int attempt = 1;; ++attempt) {
        const qint64 startedMs = QDateTime::currentMSecsSinceEpoch();
        const std::optional<FileStamp> stamp = FileStamp::of(path);
        bool isComplete = false;
        const Result<LocalFile> source = place ? sourceOf(path, cancel) : LocalFile(path);
        if (!source)
            return tl::unexpected<Error>(source.error());
        Result<ThumbnailStore::Entry> made = makeFrom(source->path(), size, cancel, &isComplete);
        if (cancel.isCancelled())
            return cancelledFailure();
        const bool isSteady = stamp && stamp == FileStamp::of(path);
        if (!isSteady && stamp && attempt < kMaxAttempts)
            continue; // it was written meanwhile: this may be half of the old and half of the new

        if (made) {
            if (isSteady && isComplete && !isInside)
                keep(path, size, *made, *stamp, startedMs);
            made->image = paintable(made->image);
        } else if (isSteady && !place && made.error().code == ErrorCode::Damaged) {
            // Other failures may have gone by the next time: a missing plug-in, a limit, no memory.
            if (const Result<void> marked = m_store.markFailed(path, stamp); !marked)
                spdlog::debug("failure is not marked: {}", log::text(marked.error().details));
        }
        return made;
    }
}

void ThumbnailMaker::fill(const QString &path, ThumbnailSize size, const CancelFlag &cancel)
{
    if ((m_archives && archivePathOf(path)) || m_store.has(path, size))
        return;
    if (isReadHere(path, optionsFor(size, cancel)))
        (void)make(path, size, cancel);
}

/// The file to read for a path into an archive; for the archive itself, that of its first picture.
Result<LocalFile> ThumbnailMaker::sourceOf(const QString &path, const CancelFlag &cancel) const
{
    if (archivePathOf(path) != ArchivePath{path, {}})
        return m_archives->open(path, cancel);
    Result<FolderListing> listing = listArchiveFolder(*m_archives, {path, {}}, true, cancel);
    if (!listing)
        return tl::unexpected<Error>(listing.error());
    if (listing->entries.isEmpty())
        return failure(
            ErrorCode::UnknownFormat,
            QCoreApplication::translate("ThumbnailMaker", "There are no pictures in this archive."));
    sortEntries(listing->entries, SortKey::Name, false);
    return m_archives->open(listing->entries.constFirst().path, cancel);
}

Result<ThumbnailStore::Entry> ThumbnailMaker::makeFrom(const QString &path, ThumbnailSize size,
                                                       const CancelFlag &cancel, bool *isComplete)
{
    const int side = static_cast<int>(size);
    ReadOptions options = optionsFor(size, cancel);
    const Result<ImageInfo> info = probeImage(path, options);
    if (!info)
        return tl::unexpected<Error>(info.error());

    ThumbnailStore::Entry entry;
    entry.imageSize = info->size;
    entry.animated = info->animated;
    if (info->format == "jpeg") {
        const QImage embedded = exifThumbnail(path, info->orientation, side);
        if (!embedded.isNull()) {
            entry.image = ThumbnailStore::prepared(embedded, size);
            *isComplete = true;
            return entry;
        }
    }

    const QSemaphoreReleaser share = [this, &path, &info] {
        const int mebibytes = decodeMebibytes(path, *info);
        m_memory.acquire(mebibytes);
        return QSemaphoreReleaser(m_memory, mebibytes);
    }();
    if (cancel.isCancelled())
        return cancelledFailure();
    if (qint64(info->size.width()) * info->size.height() > kLargePixels)
        options.deadline = kLargeDeadline;
    const Result<DecodedImage> decoded = readImage(path, options);
    if (!decoded)
        return tl::unexpected<Error>(decoded.error());
    entry.image = ThumbnailStore::prepared(decoded->image, size);
    *isComplete = !decoded->truncated;
    return entry;
}

void ThumbnailMaker::keep(const QString &path, ThumbnailSize size, const ThumbnailStore::Entry &entry,
                          const FileStamp &stamp, qint64 startedMs) const
{
    // The standard knows whole seconds only. A file written in the very second it is read in could be
    // written again in that second, and the thumbnail would pass for fresh for ever. File systems take the
    // time of the last clock tick, hence the second moment.
    constexpr qint64 kTickMs = 20;
    if (stamp.modifiedSeconds() == startedMs / 1000
        || stamp.modifiedSeconds() == (startedMs - kTickMs) / 1000)
        return;
    if (const Result<void> saved = m_store.save(path, size, entry, stamp); !saved)
        spdlog::debug("thumbnail is not kept: {}", log::text(saved.error().details));
}

} // namespace upview
