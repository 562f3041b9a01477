// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/metadata.h"

#include "core/base/log.h"
#include "core/image/exiv2guard.h"

#include <exiv2/exiv2.hpp>

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QImageWriter>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace upview::metadata {

namespace {

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

/// Tags of TIFF files that say how and where pixels are stored (TIFF 6.0, and what Adobe's notes added).
bool isStorageTag(const Exiv2::Exifdatum &datum)
{
    constexpr std::array<uint16_t, 38> tags{0x00fe, 0x00ff, 0x0100, 0x0101, 0x0102, 0x0103, 0x0106, 0x010a,
                                            0x0111, 0x0115, 0x0116, 0x0117, 0x0118, 0x0119, 0x011c, 0x0122,
                                            0x0123, 0x013d, 0x0140, 0x0142, 0x0143, 0x0144, 0x0145, 0x014a,
                                            0x014c, 0x0152, 0x0153, 0x015b, 0x0200, 0x0201, 0x0202, 0x0211,
                                            0x0212, 0x0213, 0x0214, 0x02bc, 0x83bb, 0x8773};
    return datum.groupName() == "Image" && std::find(tags.begin(), tags.end(), datum.tag()) != tags.end();
}

/// What described the pixels of the source and is not true of the new ones.
void describePixels(Exiv2::ExifData &exif, Exiv2::XmpData &xmp, QSize size)
{
    Exiv2::ExifThumb(exif).erase();
    for (auto it = exif.begin(); it != exif.end();) {
        const std::string key = it->key();
        const bool stale =
            isStorageTag(*it) || key.starts_with("Exif.SubImage") || key.starts_with("Exif.Thumbnail.");
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

/// Puts the metadata of the file `source` into a picture. Throws what exiv2 throws.
void copyTo(Exiv2::Image &to, const QString &source, QSize size)
{
    const auto from = Exiv2::ImageFactory::open(QFile::encodeName(source).toStdString());
    from->readMetadata();
    Exiv2::ExifData exif = from->exifData();
    Exiv2::XmpData xmp = from->xmpData();
    describePixels(exif, xmp, size);
    to.readMetadata();
    to.setExifData(exif);
    to.setIptcData(from->iptcData());
    to.setXmpData(xmp);
    to.writeMetadata();
}

tl::unexpected<Error> copyFailure(const std::exception &exception)
{
    return failure(ErrorCode::WriteFailed,
                   QCoreApplication::translate("ImageWriter", "The metadata could not be copied."),
                   QString::fromLocal8Bit(exception.what()));
}

/// The chunks of a PNG file that can hold metadata.
QByteArray pngBlocks(const QByteArray &file)
{
    QByteArray blocks;
    for (qsizetype at = 8; at + 12 <= file.size();) {
        const auto length = qsizetype(qFromBigEndian<quint32>(file.constData() + at)) + 12;
        const QByteArray type = file.mid(at + 4, 4);
        if (type == "eXIf" || type == "tEXt" || type == "zTXt" || type == "iTXt")
            blocks += file.mid(at, length);
        at += length;
    }
    return blocks;
}

/// The segments of a JPEG file that hold EXIF, XMP (APP1) and IPTC (APP13).
QByteArray jpegBlocks(const QByteArray &file)
{
    constexpr char kStartOfScan = '\xda';
    QByteArray blocks;
    for (qsizetype at = 2; at + 4 <= file.size() && file[at + 1] != kStartOfScan;) {
        const auto length = qsizetype(qFromBigEndian<quint16>(file.constData() + at + 2)) + 2;
        if (file[at + 1] == '\xe1' || file[at + 1] == '\xed')
            blocks += file.mid(at, length);
        at += length;
    }
    return blocks;
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
        const auto to = Exiv2::ImageFactory::open(bytesOf(encoded), static_cast<long>(encoded.size()));
        copyTo(*to, source, size);
        return contentOf(to->io());
    } catch (const std::exception &exception) {
        return copyFailure(exception);
    }
}

Result<QByteArray> withOrientation(const QByteArray &encoded, int orientation, QSize size)
{
    const auto lock = exclusiveExiv2();
    try {
        const auto image = Exiv2::ImageFactory::open(bytesOf(encoded), static_cast<long>(encoded.size()));
        image->readMetadata();
        Exiv2::ExifData &exif = image->exifData();
        Exiv2::XmpData &xmp = image->xmpData();
        if (orientation != 1 || !exif.empty())
            exif["Exif.Image.Orientation"] = static_cast<uint16_t>(orientation);
        removeKey(xmp, "Xmp.tiff.Orientation");
        if (!size.isEmpty()) {
            Exiv2::ExifThumb(exif).erase();
            if (!exif.empty()) {
                exif["Exif.Photo.PixelXDimension"] = static_cast<uint32_t>(size.width());
                exif["Exif.Photo.PixelYDimension"] = static_cast<uint32_t>(size.height());
            }
            for (const char *key : {"Xmp.tiff.ImageWidth", "Xmp.tiff.ImageLength", "Xmp.exif.PixelXDimension",
                                    "Xmp.exif.PixelYDimension", "Xmp.xmp.Thumbnails"})
                removeKey(xmp, key);
        }
        image->writeMetadata();
        return contentOf(image->io());
    } catch (const std::exception &exception) {
        return copyFailure(exception);
    }
}

Result<void> copyInto(const QString &path, const QString &source, QSize size)
{
    const auto lock = exclusiveExiv2();
    try {
        const auto to = Exiv2::ImageFactory::open(QFile::encodeName(path).toStdString());
        copyTo(*to, source, size);
        return {};
    } catch (const std::exception &exception) {
        return copyFailure(exception);
    }
}

Result<QByteArray> leadingBlocks(const QByteArray &format, const QString &source, QSize size)
{
    // exiv2 writes into pictures only: it gets a small one.
    QImage pixel(1, 1, QImage::Format_Grayscale8);
    pixel.fill(0);
    QByteArray picture;
    QBuffer buffer(&picture);
    buffer.open(QIODevice::WriteOnly);
    if (!QImageWriter(&buffer, format).write(pixel))
        return failure(ErrorCode::WriteFailed, {}, QStringLiteral("no picture to put it into"));
    const auto complete = copied(picture, source, size);
    if (!complete)
        return complete;
    return format == "png" ? pngBlocks(*complete) : jpegBlocks(*complete);
}

} // namespace upview::metadata
