// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/plainpng.h"

#include "core/image/pngchunks.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QtEndian>

#include <libdeflate.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

namespace upview {

namespace {

// It cannot be interrupted, and takes the file and the filtered rows beside the picture.
constexpr qint64 kMostPixels = 32LL * 1000 * 1000;
constexpr qint64 kMostFileBytes = 192LL * 1024 * 1024;

constexpr qsizetype kAroundData = 12; ///< bytes of a chunk that are no data: length, type, check sum
constexpr quint32 kHeadBytes = 13;

struct Inflater
{
    void operator()(libdeflate_decompressor *decompressor) const
    {
        libdeflate_free_decompressor(decompressor);
    }
};

/// What there is of a file before its pixels are unpacked.
struct Parts
{
    QSize size;
    int channels = 0;
    QByteArray packed; ///< the filtered rows
    QByteArray onePixel; ///< a file of one pixel with everything else
};

int channelsOf(char colourType)
{
    switch (colourType) {
    case 0:
        return 1;
    case 2:
        return 3;
    case 6:
        return 4;
    default:
        return 0;
    }
}

QImage::Format formatOf(int channels)
{
    return channels == 1 ? QImage::Format_Grayscale8
        : channels == 3  ? QImage::Format_RGB32
                         : QImage::Format_ARGB32;
}

/// The size and kind of the picture; false for other kinds.
bool readHead(QByteArrayView head, Parts &parts)
{
    const auto width = qFromBigEndian<quint32>(head.data());
    const auto height = qFromBigEndian<quint32>(head.data() + 4);
    // Depth, kind of colour, compression, filters, interlacing.
    const QByteArrayView kind = head.sliced(8);
    parts.channels = channelsOf(kind[1]);
    if (kind[0] != 8 || parts.channels == 0 || kind[2] != 0 || kind[3] != 0 || kind[4] != 0 || width == 0
        || height == 0 || width > kMostPixels || height > kMostPixels / width)
        return false;
    parts.size = QSize(int(width), int(height));
    QByteArray one = head.toByteArray();
    qToBigEndian<quint32>(1, one.data());
    qToBigEndian<quint32>(1, one.data() + 4);
    parts.onePixel = QByteArray(png::kSignature) + png::chunk("IHDR", one);
    return true;
}

/// Joins the filtered rows in the memory of the file itself: fresh memory costs more than the copy.
std::optional<Parts> takeApart(QByteArray file)
{
    enum class Place { Start, Before, Pixels, After } place = Place::Start;
    Parts parts;
    qsizetype joined = 0;
    for (qsizetype at = qsizetype(std::strlen(png::kSignature)); at + kAroundData <= file.size();) {
        const auto length = qFromBigEndian<quint32>(file.constData() + at);
        if (qsizetype(length) > file.size() - at - kAroundData)
            return std::nullopt;
        const QByteArrayView whole = QByteArrayView(file).sliced(at, length + kAroundData);
        const QByteArrayView type = whole.sliced(4, 4);
        const QByteArrayView data = whole.sliced(8, length);
        const bool isPixels = type == QByteArrayView("IDAT");
        if (isPixels || place == Place::Start) {
            const quint32 sum = libdeflate_crc32(0, type.data(), length + 4);
            if (sum != qFromBigEndian<quint32>(data.data() + length))
                return std::nullopt;
        }
        if (place == Place::Start) {
            if (type != QByteArrayView("IHDR") || length != kHeadBytes || !readHead(data, parts))
                return std::nullopt;
            place = Place::Before;
        } else if (isPixels) {
            if (place == Place::After)
                return std::nullopt;
            if (place == Place::Before)
                parts.onePixel += png::chunk("IDAT", qCompress(QByteArray(1 + parts.channels, '\0')).mid(4));
            place = Place::Pixels;
            std::memmove(file.data() + joined, data.data(), length);
            joined += length;
        } else {
            place = place == Place::Pixels ? Place::After : place;
            parts.onePixel += whole;
            if (type == QByteArrayView("IEND")) {
                if (place != Place::After)
                    return std::nullopt;
                file.truncate(joined);
                parts.packed = std::move(file);
                return parts;
            }
        }
        at += whole.size();
    }
    return std::nullopt;
}

/// The value that the pixel to the left, the one above and the one above that let expect.
int paeth(int left, int above, int corner)
{
    const int toLeft = std::abs(above - corner);
    const int toAbove = std::abs(left - corner);
    const int toCorner = std::abs(left + above - 2 * corner);
    const int second = toAbove <= toCorner ? above : corner;
    return toLeft <= std::min(toAbove, toCorner) ? left : second;
}

/// Adds to each byte of a row what `expected` makes of the bytes to its left, above it and above that. What
/// is to the left stays in registers, which needs constant indices: through memory each pixel would wait for
/// the one before.
template <std::size_t... Channel>
void addExpected(uchar *row, const uchar *above, int width, const auto &expected,
                 std::index_sequence<Channel...> /*channels*/)
{
    constexpr std::size_t kChannels = sizeof...(Channel);
    int left[kChannels] = {};
    int corner[kChannels] = {};
    for (int x = 0; x < width; ++x, row += kChannels, above += kChannels) {
        const int up[] = {above[Channel]...};
        const int sums[] = {row[Channel] + expected(left[Channel], up[Channel], corner[Channel])...};
        ((left[Channel] = sums[Channel] & 0xff), ...);
        ((corner[Channel] = up[Channel]), ...);
        ((row[Channel] = uchar(left[Channel])), ...);
    }
}

/// Takes the filter off a row (section 9 of the specification). False where there is no such filter.
template <int Channels> bool unfilter(int filter, uchar *row, const uchar *above, int width)
{
    constexpr std::make_index_sequence<Channels> kChannels;
    switch (filter) {
    case 0:
        return true;
    case 1:
        addExpected(
            row, above, width, [](int left, int, int) { return left; }, kChannels);
        return true;
    case 2:
        for (int i = 0; i < width * Channels; ++i)
            row[i] = uchar(row[i] + above[i]);
        return true;
    case 3:
        addExpected(
            row, above, width, [](int left, int up, int) { return (left + up) >> 1; }, kChannels);
        return true;
    case 4:
        addExpected(row, above, width, paeth, kChannels);
        return true;
    default:
        return false;
    }
}

template <int Channels> void place(const uchar *row, uchar *line, int width)
{
    if constexpr (Channels == 1) {
        std::memcpy(line, row, std::size_t(width));
    } else {
        auto *pixels = reinterpret_cast<QRgb *>(line);
        for (int x = 0; x < width; ++x, row += Channels)
            pixels[x] = qRgba(row[0], row[1], row[2], Channels == 4 ? row[3] : 0xff);
    }
}

/// Makes the image of its filtered rows, which may lie at the end of its own memory: each line ends before
/// the next row.
template <int Channels> bool fill(QImage &image, const uchar *rows)
{
    const int width = image.width();
    const std::size_t bytes = std::size_t(width) * Channels;
    std::vector<uchar> lines(2 * bytes);
    uchar *above = lines.data();
    uchar *row = above + bytes;
    uchar *line = image.bits();
    for (int y = 0; y < image.height(); ++y) {
        std::memcpy(row, rows + 1, bytes);
        if (!unfilter<Channels>(rows[0], row, above, width))
            return false;
        place<Channels>(row, line, width);
        std::swap(row, above);
        rows += bytes + 1;
        line += image.bytesPerLine();
    }
    return true;
}

bool fill(QImage &image, int channels, const uchar *rows)
{
    return channels == 1 ? fill<1>(image, rows) : channels == 3 ? fill<3>(image, rows) : fill<4>(image, rows);
}

} // namespace

std::optional<QImage> readPlainPng(const ImageFile &file)
{
    if (file.info.format != "png" || !file.container.complete || file.info.fileBytes > kMostFileBytes
        || qint64(file.storedSize.width()) * file.storedSize.height() > kMostPixels)
        return std::nullopt;
    file.device->seek(0);
    std::optional<Parts> parts = takeApart(file.device->readAll());
    if (!parts)
        return std::nullopt;

    // What the file says beside its pixels, as Qt understands it: also another kind of image, where one
    // colour counts as transparent.
    QBuffer buffer(&parts->onePixel);
    buffer.open(QIODevice::ReadOnly);
    const QImage one = QImageReader(&buffer, "png").read();
    if (one.format() != formatOf(parts->channels))
        return std::nullopt;
    QImage image(parts->size, one.format());
    if (image.isNull())
        return std::nullopt;

    const qsizetype bytes = (qsizetype(parts->size.width()) * parts->channels + 1) * parts->size.height();
    std::unique_ptr<uchar[]> apart;
    if (parts->channels != 3)
        apart.reset(new uchar[std::size_t(bytes)]);
    uchar *const rows = apart ? apart.get() : image.bits() + image.sizeInBytes() - bytes;
    const std::unique_ptr<libdeflate_decompressor, Inflater> inflater(libdeflate_alloc_decompressor());
    if (!inflater
        || libdeflate_zlib_decompress(inflater.get(), parts->packed.constData(),
                                      std::size_t(parts->packed.size()), rows, std::size_t(bytes), nullptr)
            != LIBDEFLATE_SUCCESS
        || !fill(image, parts->channels, rows))
        return std::nullopt;

    image.setColorSpace(one.colorSpace());
    image.setDotsPerMeterX(one.dotsPerMeterX());
    image.setDotsPerMeterY(one.dotsPerMeterY());
    image.setOffset(one.offset());
    for (const QString &key : one.textKeys())
        image.setText(key, one.text(key));
    return image;
}

} // namespace upview
