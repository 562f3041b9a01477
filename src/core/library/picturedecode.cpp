// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/picturedecode.h"

#include "core/library/exifthumbnail.h"

#include <QFileInfo>

#include <algorithm>

namespace upview {

namespace {

/// Below so many pixels the whole picture is there nearly as soon.
constexpr qint64 kSmallestPreviewed = 3LL * 1000 * 1000;
/// A preview may have so much less than the view's pixels: for the moment until the whole picture comes
/// nobody sees the difference.
constexpr double kEnough = 0.8;

/// The size to which libjpeg reduces a picture (by 2, 4 or 8) that still fills the view; empty where it
/// does not get smaller.
QSize previewSize(QSize picture, QSize view)
{
    const QSizeF needed = QSizeF(picture).scaled(view, Qt::KeepAspectRatio) * kEnough;
    for (const int divisor : {8, 4, 2}) {
        const QSize size((picture.width() + divisor - 1) / divisor,
                         (picture.height() + divisor - 1) / divisor);
        if (size.width() >= needed.width() && size.height() >= needed.height())
            return size;
    }
    return {};
}

PictureOutcome outcome(Result<DecodedImage> image, const PictureWish &wish,
                       const std::optional<FileStamp> &before, bool isPreview)
{
    PictureOutcome result;
    result.image = std::move(image);
    result.isPreview = isPreview;
    if (result.image)
        result.levels = ImageLevels::make(result.image->image, wish.profile,
                                          isPreview ? result.image->info.size : QSize(), wish.options.cancel);
    if (wish.options.cancel.isCancelled())
        result.image = cancelledFailure();
    if (before && before == FileStamp::of(wish.path))
        result.stamp = before;
    return result;
}

/// What is to be read in place of the path.
Result<LocalFile> sourceOf(const PictureWish &wish)
{
    return wish.archives ? wish.archives->open(wish.path, wish.options.cancel) : LocalFile(wish.path);
}

} // namespace

PictureOutcome decodeWhole(const PictureWish &wish)
{
    const std::optional<FileStamp> before = FileStamp::of(wish.path);
    const Result<LocalFile> file = sourceOf(wish);
    if (!file)
        return outcome(tl::unexpected<Error>(file.error()), wish, before, false);
    return outcome(readImage(file->path(), wish.options), wish, before, false);
}

std::optional<PictureOutcome> decodePreview(const PictureWish &wish)
{
    const std::optional<FileStamp> before = FileStamp::of(wish.path);
    const Result<LocalFile> file = sourceOf(wish);
    if (!file)
        return std::nullopt;
    const Result<ImageInfo> info = probeImage(file->path(), wish.options.limits);
    if (!info || info->format != "jpeg"
        || qint64(info->size.width()) * info->size.height() < kSmallestPreviewed)
        return std::nullopt;
    const QSize size = previewSize(info->size, wish.viewSize);
    if (size.isEmpty() || wish.options.cancel.isCancelled())
        return std::nullopt;

    const QSizeF shown = QSizeF(info->size).scaled(wish.viewSize, Qt::KeepAspectRatio) * kEnough;
    const int side = int(std::max(shown.width(), shown.height()));
    DecodedImage embedded;
    embedded.image = exifThumbnail(file->path(), info->orientation, side);
    if (!embedded.image.isNull()) {
        embedded.info = *info;
        return outcome(embedded, wish, before, true);
    }
    ReadOptions options = wish.options;
    options.boundingSize = size;
    Result<DecodedImage> image = readImage(file->path(), options);
    if (!image || image->truncated)
        return std::nullopt; // the whole picture tells what is wrong
    return outcome(std::move(image), wish, before, true);
}

EarlyPicture::EarlyPicture(const QString &path, QSize viewSize)
    : m_path(path)
{
    PictureWish wish{path, viewSize, {}, {}};
    wish.options.cancel = m_cancel;
    wish.options.mayReduce = true;
    wish.options.reduceAbove = kMostShownWhole;
    m_outcome = std::async(std::launch::async, [wish, isFile = m_isFile] {
                    isFile->store(QFileInfo(wish.path).isFile());
                    if (auto preview = decodePreview(wish))
                        return *std::move(preview);
                    return decodeWhole(wish);
                }).share();
}

EarlyPicture::~EarlyPicture()
{
    m_cancel.cancel();
    m_outcome.wait();
}

} // namespace upview
