// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/imagefile.h"

#include "core/image/imageformat.h"
#include "core/image/metadata.h"
#include "core/image/orientation.h"
#include "core/image/tiffdevice.h"

#include <QImageReader>
#include <QLocale>

#include <cmath>
#include <filesystem>
#include <mutex>

namespace upview {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ImageReader)
};

// Qt's limit holds for the whole process and is not safe to change while somebody decodes: it is set once,
// to what our own largest picture needs with 16 bits a channel, and stays a second net below our own
// limits, for files whose header lies.
constexpr int kAllocationLimitMiB = 4096;

// A progressive JPEG keeps three 16-bit coefficients per pixel beside the 4 bytes of the picture, also when
// it is read smaller. And it may go over the picture as often as it likes: encoders do so about ten times.
constexpr qint64 kPixelBytes = 4;
constexpr qint64 kProgressivePixelBytes = kPixelBytes + 6;
constexpr int kMostScans = 200;

void setAllocationLimitOnce()
{
    static std::once_flag once;
    std::call_once(once, [] { QImageReader::setAllocationLimit(kAllocationLimitMiB); });
}

QString megapixels(qint64 pixels)
{
    const double value = static_cast<double>(pixels) / 1e6;
    return QLocale().toString(value, 'f', value < 10 ? 1 : 0);
}

tl::unexpected<Error> accessFailure(const std::error_code &error)
{
    const QString details = QString::fromStdString(error.message());
    if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted)
        return failure(ErrorCode::NoPermission, Text::tr("You do not have permission to read this file."),
                       details);
    if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory)
        return failure(ErrorCode::NotFound,
                       Text::tr("The file is not there. It may have been moved or deleted."), details);
    return failure(ErrorCode::Damaged, Text::tr("The file cannot be read."), details);
}

tl::unexpected<Error> unknownFormatFailure(const QByteArray &format)
{
    if (format.isEmpty())
        return failure(
            ErrorCode::UnknownFormat,
            Text::tr("This is not a picture in a format that Upview knows. Its name may be wrong, or its "
                     "beginning damaged."));
    const QString name = imageformat::displayName(format);
    if (!imageformat::isSupported(format))
        return failure(
            ErrorCode::UnknownFormat,
            Text::tr("This is a file in the %1 format, which Upview cannot show. If it is a picture, "
                     "another program can convert it to PNG or JPEG.")
                .arg(name));
    return failure(ErrorCode::UnknownFormat,
                   Text::tr("The Qt plug-in for %1 pictures is missing. Installing the package "
                            "qt6-image-formats-plugins helps.")
                       .arg(name));
}

/// Nothing but a regular file is opened: a pipe or a device would block.
Result<void> checkRegular(const QString &path)
{
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::file_status status = fs::status(QFile::encodeName(path).toStdString(), error);
    if (status.type() == fs::file_type::not_found)
        return accessFailure(std::make_error_code(std::errc::no_such_file_or_directory));
    if (error)
        return accessFailure(error);
    if (status.type() == fs::file_type::directory)
        return failure(ErrorCode::UnknownFormat, Text::tr("This is a folder, not a picture."));
    if (status.type() != fs::file_type::regular)
        return failure(ErrorCode::UnknownFormat, Text::tr("This is not a regular file."));
    return {};
}

bool comesInRows(const ImageFile &file)
{
    return (file.info.format == "png" || file.info.format == "tiff" || file.info.format == "jpeg")
        && !file.container.progressive;
}

int orientationOfTiff(const ImageFile &file)
{
    const auto reader = file.makeReader();
    reader->jumpToImage(file.container.image);
    return orientation::fromTransformation(reader->transformation());
}

int orientationOf(const ImageFile &file, const QString &path)
{
    if (!file.container.exif.isEmpty())
        return metadata::orientationInExif(file.container.exif);
    if (file.container.exifInText)
        return metadata::orientationInFile(path);
    if (file.info.format == "tiff")
        return orientationOfTiff(file);
    return 1;
}

} // namespace

Result<void> checkPixels(QSize size, const ReadLimits &limits, bool progressive)
{
    const qint64 pixels = qint64(size.width()) * size.height();
    qint64 limit = limits.maxPixels;
    if (progressive)
        limit = limit * kPixelBytes / kProgressivePixelBytes;
    if (pixels <= limit)
        return {};
    const QString text = progressive
        ? Text::tr("The picture has %1 megapixels (%2 x %3). The limit for progressive JPEG files is %4 "
                   "megapixels, because they need much more memory than others.")
        : Text::tr("The picture has %1 megapixels (%2 x %3). The limit is %4 megapixels.");
    return failure(ErrorCode::TooLarge,
                   text.arg(megapixels(pixels)).arg(size.width()).arg(size.height()).arg(megapixels(limit)));
}

ReadLimits lookedIntoLimits(const ReadOptions &options)
{
    ReadLimits limits = options.limits;
    if (options.mayReduce)
        limits.maxPixels = std::max(limits.maxPixels, kMostReducedPixels);
    return limits;
}

bool isToBeReduced(const ImageFile &file, const ReadOptions &options)
{
    const qint64 most = options.limits.maxPixels;
    return options.mayReduce && comesInRows(file)
        && qint64(file.storedSize.width()) * file.storedSize.height()
        > (options.reduceAbove > 0 ? std::min(options.reduceAbove, most) : most);
}

Result<void> checkReducible(const ImageFile &file, const ReadOptions &options)
{
    const bool canBeReduced = options.mayReduce && comesInRows(file);
    return checkPixels(file.storedSize, canBeReduced ? lookedIntoLimits(options) : options.limits,
                       file.container.progressive);
}

tl::unexpected<Error> damagedFailure(const QByteArray &format, const QString &details)
{
    return failure(ErrorCode::Damaged,
                   Text::tr("The %1 file is damaged or incomplete.").arg(imageformat::displayName(format)),
                   details);
}

tl::unexpected<Error> outOfMemoryFailure(QSize size)
{
    const qint64 pixels = qint64(size.width()) * size.height();
    return failure(
        ErrorCode::OutOfMemory,
        Text::tr("There is not enough memory for a picture of %1 megapixels.").arg(megapixels(pixels)));
}

std::unique_ptr<QImageReader> ImageFile::makeReader() const
{
    setAllocationLimitOnce();
    device->seek(0);
    auto reader = std::make_unique<QImageReader>(device.get(), info.format);
    reader->setAutoDetectImageFormat(false);
    reader->setAutoTransform(false);
    return reader;
}

Result<ImageFile> openImageFile(const QString &path, const ReadLimits &limits, const CancelFlag &cancel,
                                ScanDepth depth)
{
    if (cancel.isCancelled())
        return cancelledFailure();
    if (const auto regular = checkRegular(path); !regular)
        return tl::unexpected(regular.error());

    ImageFile file;
    file.device = std::make_unique<CancellableFile>(path, cancel);
    errno = 0;
    if (!file.device->open(QIODevice::ReadOnly)) {
        const int number = errno;
        return accessFailure(number != 0 ? std::error_code(number, std::generic_category())
                                         : std::make_error_code(std::errc::io_error));
    }
    ImageInfo &info = file.info;
    info.fileBytes = file.device->size();
    if (info.fileBytes == 0)
        return failure(ErrorCode::EmptyFile, Text::tr("The file is empty."));
    if (info.fileBytes > limits.maxFileBytes)
        return failure(ErrorCode::TooLarge,
                       Text::tr("The file is %1 large; the limit is %2.")
                           .arg(QLocale().formattedDataSize(info.fileBytes),
                                QLocale().formattedDataSize(limits.maxFileBytes)));

    info.format = imageformat::byContent(file.device->peek(imageformat::kHeadBytes), path);
    if (!imageformat::isSupported(info.format) || !imageformat::hasDecoder(info.format))
        return unknownFormatFailure(info.format);

    if (imageformat::isIsolated(info.format))
        return file;
    if (const auto inspected = inspectImageFile(file, path, limits, cancel, depth); !inspected)
        return tl::unexpected(inspected.error());
    return file;
}

Result<void> inspectImageFile(ImageFile &file, const QString &path, const ReadLimits &limits,
                              const CancelFlag &cancel, ScanDepth depth, int page)
{
    ImageInfo &info = file.info;
    const auto container = scanContainer(*file.device, info.format, depth);
    if (cancel.isCancelled())
        return cancelledFailure();
    if (!container)
        return damagedFailure(info.format);
    file.container = *container;
    file.storedSize = container->size;
    if (info.format == "tiff") {
        const QList<tiff::Page> pages = tiff::pages(*file.device);
        if (page < 0 || page >= pages.size())
            return damagedFailure(info.format);
        file.container.image = pages.at(page).directory;
        file.storedSize = pages.at(page).size;
        info.pages = static_cast<int>(pages.size());
    }
    if (file.storedSize.isEmpty())
        file.storedSize = file.makeReader()->size();
    if (file.storedSize.isEmpty())
        return damagedFailure(info.format);
    if (const auto checked = checkPixels(file.storedSize, limits, container->progressive); !checked)
        return tl::unexpected(checked.error());
    if (container->scans > kMostScans)
        return failure(ErrorCode::TooLarge,
                       Text::tr("The JPEG file draws its picture in %1 scans; the limit is %2.")
                           .arg(container->scans)
                           .arg(kMostScans));

    info.orientation = orientationOf(file, path);
    info.size = orientation::uprightSize(file.storedSize, info.orientation);
    info.animated = container->frames > 1;
    return {};
}

} // namespace upview
