// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/metadata.h"

#include "core/base/log.h"

#include <exiv2/exiv2.hpp>

#include <QFile>

#include <mutex>

namespace upview::metadata {

namespace {

void logMessage(int level, const char *message)
{
    // exiv2 warns about every oddity of a camera's maker note: of interest to nobody but developers.
    std::string text(message);
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    if (level >= Exiv2::LogMsg::error)
        spdlog::info("exiv2: {}", text);
    else
        spdlog::debug("exiv2: {}", text);
}

/// Makes exiv2 ready at the first call, and holds it for the caller.
std::unique_lock<std::mutex> exclusiveExiv2()
{
    static std::mutex mutex;
    std::unique_lock lock(mutex);
    static const bool ready = [] {
        Exiv2::LogMsg::setHandler(&logMessage);
        return Exiv2::XmpParser::initialize();
    }();
    if (!ready)
        spdlog::debug("exiv2: the XMP toolkit does not start");
    return lock;
}

int orientationIn(const Exiv2::ExifData &exif)
{
    const auto it = exif.findKey(Exiv2::ExifKey("Exif.Image.Orientation"));
    if (it == exif.end() || it->count() == 0)
        return 1;
    const auto value = it->toLong();
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
}

const Exiv2::byte *bytesOf(const QByteArray &data)
{
    return reinterpret_cast<const Exiv2::byte *>(data.constData());
}

void removeKey(Exiv2::XmpData &xmp, const char *key)
{
    const auto it = xmp.findKey(Exiv2::XmpKey(key));
    if (it != xmp.end())
        xmp.erase(it);
}

/// What described the pixels of the source and is not true of the new ones.
void describePixels(Exiv2::ExifData &exif, Exiv2::XmpData &xmp, QSize size)
{
    Exiv2::ExifThumb(exif).erase();
    for (auto it = exif.begin(); it != exif.end();) {
        const std::string key = it->key();
        const bool stale = key == "Exif.Image.ImageWidth" || key == "Exif.Image.ImageLength"
            || key.starts_with("Exif.SubImage") || key.starts_with("Exif.Thumbnail.");
        it = stale ? exif.erase(it) : std::next(it);
    }
    if (!exif.empty()) {
        exif["Exif.Image.Orientation"] = uint16_t(1);
        exif["Exif.Photo.PixelXDimension"] = static_cast<uint32_t>(size.width());
        exif["Exif.Photo.PixelYDimension"] = static_cast<uint32_t>(size.height());
    }
    for (const char *key : {"Xmp.tiff.Orientation", "Xmp.tiff.ImageWidth", "Xmp.tiff.ImageLength",
                            "Xmp.exif.PixelXDimension", "Xmp.exif.PixelYDimension", "Xmp.xmp.Thumbnails"})
        removeKey(xmp, key);
}

} // namespace

int orientationInExif(const QByteArray &exif)
{
    if (exif.isEmpty())
        return 1;
    const auto lock = exclusiveExiv2();
    try {
        Exiv2::ExifData data;
        Exiv2::ExifParser::decode(data, bytesOf(exif), static_cast<uint32_t>(exif.size()));
        return orientationIn(data);
    } catch (const std::exception &exception) {
        spdlog::debug("exiv2: {}", exception.what());
        return 1;
    }
}

int orientationInFile(const QString &path)
{
    const auto lock = exclusiveExiv2();
    try {
        const auto image = Exiv2::ImageFactory::open(QFile::encodeName(path).toStdString());
        image->readMetadata();
        return orientationIn(image->exifData());
    } catch (const std::exception &exception) {
        spdlog::debug("exiv2: {}: {}", log::text(path), exception.what());
        return 1;
    }
}

Result<QByteArray> copied(const QByteArray &encoded, const QString &source, QSize size)
{
    const auto lock = exclusiveExiv2();
    try {
        const auto from = Exiv2::ImageFactory::open(QFile::encodeName(source).toStdString());
        from->readMetadata();
        Exiv2::ExifData exif = from->exifData();
        Exiv2::XmpData xmp = from->xmpData();
        describePixels(exif, xmp, size);

        const auto to = Exiv2::ImageFactory::open(bytesOf(encoded), static_cast<long>(encoded.size()));
        to->readMetadata();
        to->setExifData(exif);
        to->setIptcData(from->iptcData());
        to->setXmpData(xmp);
        to->writeMetadata();

        Exiv2::BasicIo &io = to->io();
        if (io.open() != 0)
            return failure(ErrorCode::WriteFailed, {}, QStringLiteral("cannot reopen the encoded picture"));
        const Exiv2::IoCloser closer(io);
        QByteArray result(static_cast<qsizetype>(io.size()), Qt::Uninitialized);
        if (io.read(reinterpret_cast<Exiv2::byte *>(result.data()), static_cast<long>(result.size()))
            != result.size())
            return failure(ErrorCode::WriteFailed, {}, QStringLiteral("cannot read the encoded picture"));
        return result;
    } catch (const std::exception &exception) {
        return failure(ErrorCode::WriteFailed,
                       QCoreApplication::translate("ImageWriter", "The metadata could not be copied."),
                       QString::fromLocal8Bit(exception.what()));
    }
}

} // namespace upview::metadata
