// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/exifthumbnail.h"

#include "core/base/log.h"
#include "core/image/containerscan.h"
#include "core/image/orientation.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>

#include <exiv2/exif.hpp>
#include <exiv2/version.hpp>

#include <algorithm>
#include <cmath>

namespace upview {

namespace {

constexpr int kMaxSide = 2048;

/// The bytes of the embedded JPEG; empty where there is none.
QByteArray embeddedJpeg(const QByteArray &exif)
{
    try {
        // Not through Exiv2::Image: that would parse XMP too, which is not safe on several threads.
        Exiv2::ExifData data;
        Exiv2::ExifParser::decode(data, reinterpret_cast<const Exiv2::byte *>(exif.constData()),
                                  static_cast<std::uint32_t>(exif.size()));
        const Exiv2::ExifThumbC thumbnail(data);
        if (std::string(thumbnail.extension()) != ".jpg")
            return {};
        const Exiv2::DataBuf bytes = thumbnail.copy();
#if EXIV2_TEST_VERSION(0, 28, 0)
        return QByteArray(reinterpret_cast<const char *>(bytes.c_data()),
                          static_cast<qsizetype>(bytes.size()));
#else
        return QByteArray(reinterpret_cast<const char *>(bytes.pData_), bytes.size_);
#endif
    } catch (const std::exception &exception) {
        spdlog::debug("EXIF thumbnail: {}", exception.what());
        return {};
    }
}

bool haveSameRatio(QSize thumbnail, QSize picture)
{
    // Both sides of a thumbnail are rounded, and to whole blocks of 2 by some cameras.
    constexpr double kTolerance = 2.0;
    const double expected = double(thumbnail.width()) * picture.height() / picture.width();
    const double across = double(thumbnail.height()) * picture.width() / picture.height();
    return std::abs(expected - thumbnail.height()) <= kTolerance
        || std::abs(across - thumbnail.width()) <= kTolerance;
}

} // namespace

QImage exifThumbnail(const QString &path, int exifOrientation, int minimumSide)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const std::optional<ContainerInfo> info = scanContainer(file, "jpeg", ScanDepth::Header);
    if (!info || info->size.isEmpty() || info->exif.isEmpty())
        return {};
    QByteArray jpeg = embeddedJpeg(info->exif);
    if (jpeg.isEmpty())
        return {};

    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "jpeg");
    const QSize size = reader.size();
    if (size.isEmpty() || std::max(size.width(), size.height()) < minimumSide
        || std::max(size.width(), size.height()) > kMaxSide || !haveSameRatio(size, info->size))
        return {};
    return orientation::upright(reader.read(), exifOrientation);
}

} // namespace upview
