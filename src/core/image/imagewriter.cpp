// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/imagewriter.h"

#include "core/base/log.h"
#include "core/image/metadata.h"

#include <QBuffer>
#include <QColorSpace>
#include <QColorTransform>
#include <QFileInfo>
#include <QImageWriter>
#include <QPainter>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>
#include <new>

namespace upview {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ImageWriter)
};

// Qt maps this to zlib level 1: three times quicker than its default, and hardly larger for photographs.
constexpr int kPngQuality = 80;

struct Format
{
    const char *name;
    const char *displayName;
    int longestSide; ///< pixels; what the format or its library can hold
};

constexpr Format kFormats[] = {
    {"png", "PNG", 2147483647},
    {"webp", "WebP", 16383},
    {"jpeg", "JPEG", 65500},
};

const Format *findFormat(const QByteArray &name)
{
    const auto *it = std::find_if(std::begin(kFormats), std::end(kFormats),
                                  [&name](const Format &format) { return name == format.name; });
    return it == std::end(kFormats) ? nullptr : it;
}

/// A JPEG knows no transparency: puts the matte behind the picture, in the picture's own colour space.
QImage onMatte(const QImage &image, QColor matte)
{
    const QColorSpace space = image.colorSpace();
    if (space.isValid() && space != QColorSpace(QColorSpace::SRgb))
        matte = QColorSpace(QColorSpace::SRgb).transformationToColorSpace(space).map(matte);
    QImage result(image.size(), QImage::Format_RGB32);
    if (result.isNull())
        return result;
    result.fill(matte);
    QPainter painter(&result);
    painter.drawImage(QRect(QPoint(), image.size()), image);
    painter.end();
    result.setColorSpace(space);
    return result;
}

tl::unexpected<Error> writeFailure(QFileDevice::FileError error, const QString &details)
{
    switch (error) {
    case QFileDevice::ResourceError:
        return failure(ErrorCode::NoSpace,
                       Text::tr("There is no room left on the disk. Free some space and try again."),
                       details);
    case QFileDevice::PermissionsError:
        return failure(ErrorCode::NoPermission, Text::tr("You do not have permission to write there."),
                       details);
    default:
        return failure(ErrorCode::WriteFailed, Text::tr("The picture could not be written."), details);
    }
}

Result<void> writeFile(const QByteArray &data, const QString &path)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir())
        return failure(ErrorCode::NotFound, Text::tr("The folder “%1” is not there.").arg(folder.filePath()));
    // Renaming over a file only needs a writable folder; a file that was made read-only is left alone.
    const QFileInfo existing(path);
    if (existing.exists() && !existing.isWritable())
        return writeFailure(QFileDevice::PermissionsError, {});
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return writeFailure(folder.isWritable() ? file.error() : QFileDevice::PermissionsError,
                            file.errorString());
    // A disk that fills up takes a part first; only the next attempt says why it was not all.
    errno = 0;
    qint64 written = 0;
    for (qint64 part = 1; part > 0 && written < data.size(); written += std::max<qint64>(part, 0))
        part = file.write(data.constData() + written, data.size() - written);
    if (written < data.size() || !file.commit()) {
        const bool full = errno == ENOSPC || errno == EDQUOT;
        return writeFailure(full ? QFileDevice::ResourceError : file.error(), file.errorString());
    }
    return {};
}

} // namespace

Result<QByteArray> encodeImage(const QImage &image, const WriteOptions &options)
{
    const Format *format = findFormat(options.format);
    if (format == nullptr)
        return failure(ErrorCode::InvalidArgument,
                       Text::tr("Upview cannot write pictures in the format “%1”. It writes PNG, WebP "
                                "and JPEG.")
                           .arg(QString::fromUtf8(options.format)));
    if (image.isNull())
        return failure(ErrorCode::InvalidArgument, Text::tr("There is no picture to write."));
    const QString name = QString::fromLatin1(format->displayName);
    if (std::max(image.width(), image.height()) > format->longestSide)
        return failure(ErrorCode::InvalidArgument,
                       Text::tr("A %1 picture can have %2 pixels on a side at most, and this one has %3 x "
                                "%4. PNG has no such limit.")
                           .arg(name)
                           .arg(format->longestSide)
                           .arg(image.width())
                           .arg(image.height()));
    try {
        QByteArray data;
        QBuffer buffer(&data);
        buffer.open(QIODevice::WriteOnly);
        QImageWriter writer(&buffer, options.format);
        const bool isPng = options.format == "png";
        writer.setQuality(isPng ? kPngQuality : std::clamp(options.quality, 1, 100));
        if (isPng) {
            for (auto it = options.textKeys.cbegin(); it != options.textKeys.cend(); ++it)
                writer.setText(it.key(), it.value());
        }
        const bool needsMatte = options.format == "jpeg" && image.hasAlphaChannel();
        const QImage opaque = needsMatte ? onMatte(image, options.matte) : image;
        if (opaque.isNull())
            throw std::bad_alloc();
        if (!writer.write(opaque))
            return failure(ErrorCode::WriteFailed, Text::tr("The picture cannot be encoded as %1.").arg(name),
                           writer.errorString());
        return data;
    } catch (const std::bad_alloc &) {
        return failure(ErrorCode::OutOfMemory,
                       Text::tr("There is not enough memory to encode the picture as %1.").arg(name));
    }
}

Result<void> writeImage(const QImage &image, const QString &path, const WriteOptions &options)
{
    auto encoded = encodeImage(image, options);
    if (!encoded)
        return tl::unexpected(encoded.error());
    if (!options.metadataFrom.isEmpty()) {
        // A picture without its metadata is better than none.
        if (auto complete = metadata::copied(*encoded, options.metadataFrom, image.size()))
            encoded = std::move(complete);
        else
            spdlog::warn("no metadata copied from {} to {}: {}", log::text(options.metadataFrom),
                         log::text(path), log::text(complete.error().details));
    }
    return writeFile(*encoded, path);
}

QByteArray writableFormatForSuffix(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (suffix == QLatin1StringView("png"))
        return "png";
    if (suffix == QLatin1StringView("webp"))
        return "webp";
    if (suffix == QLatin1StringView("jpg") || suffix == QLatin1StringView("jpeg")
        || suffix == QLatin1StringView("jpe"))
        return "jpeg";
    return {};
}

} // namespace upview
