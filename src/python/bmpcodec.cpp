// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/bmpcodec.h"

#include <QCoreApplication>
#include <QtEndian>

#include <cstring>
#include <limits>

namespace upview::bmp {

namespace {

// Pixels are copied as whole words: QRgb is B, G, R, A in memory, as BMP wants it.
static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN);

constexpr int kFileHeaderBytes = 14;
constexpr int kInfoHeaderBytes = 40; ///< BITMAPINFOHEADER, the least that is read
constexpr int kV4HeaderBytes = 108;
constexpr int kPixelOffset = kFileHeaderBytes + kV4HeaderBytes;
constexpr quint32 kNoCompression = 0;
constexpr quint32 kBitFields = 3;
constexpr QRgb kOpaque = 0xff000000;

template <typename T> T read(std::span<const uchar> file, std::size_t offset)
{
    return qFromLittleEndian<T>(file.data() + offset);
}

template <typename T> void write(std::span<uchar> file, std::size_t offset, T value)
{
    qToLittleEndian<T>(value, file.data() + offset);
}

tl::unexpected<Error> unreadable(const QString &details)
{
    return failure(ErrorCode::EngineFailed,
                   QCoreApplication::translate("BmpCodec",
                                               "The engine answered with something that is not the picture."),
                   details);
}

void readRow24(const uchar *row, QRgb *line, int width)
{
    // Four bytes at once are faster than three; the last pixel has no fourth byte of its own.
    for (int x = 0; x + 1 < width; ++x) {
        quint32 pixel;
        std::memcpy(&pixel, row + std::size_t(x) * 3, sizeof pixel);
        line[x] = pixel | kOpaque;
    }
    const uchar *last = row + std::size_t(width - 1) * 3;
    line[width - 1] = qRgb(last[2], last[1], last[0]);
}

void readRow32(const uchar *row, QRgb *line, int width)
{
    std::memcpy(line, row, std::size_t(width) * 4);
    for (int x = 0; x < width; ++x)
        line[x] |= kOpaque;
}

} // namespace

qint64 encodedSize(QSize size)
{
    return kPixelOffset + qint64(size.width()) * size.height() * 4;
}

void encode(const QImage &image, std::span<uchar> out)
{
    Q_ASSERT(image.format() == QImage::Format_RGB32);
    Q_ASSERT(qint64(out.size()) == encodedSize(image.size()));

    std::memset(out.data(), 0, kPixelOffset);
    out[0] = 'B';
    out[1] = 'M';
    write<quint32>(out, 2, quint32(out.size()));
    write<quint32>(out, 10, kPixelOffset);
    write<quint32>(out, 14, kV4HeaderBytes);
    write<qint32>(out, 18, image.width());
    write<qint32>(out, 22, -image.height()); // negative: the first row is the top one
    write<quint16>(out, 26, 1); // planes
    write<quint16>(out, 28, 32); // bits a pixel
    write<quint32>(out, 30, kBitFields);
    write<quint32>(out, 34, quint32(out.size() - kPixelOffset));
    write<quint32>(out, 38, 2835); // 72 dpi
    write<quint32>(out, 42, 2835);
    write<quint32>(out, 54, 0x00ff0000); // masks of red, green, blue, alpha
    write<quint32>(out, 58, 0x0000ff00);
    write<quint32>(out, 62, 0x000000ff);
    write<quint32>(out, 66, 0xff000000);
    std::memcpy(out.data() + 70, "BGRs", 4); // LCS_sRGB

    const std::size_t rowBytes = std::size_t(image.width()) * 4;
    uchar *row = out.data() + kPixelOffset;
    for (int y = 0; y < image.height(); ++y, row += rowBytes) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        // RGB32 leaves the alpha bytes undefined; the engine would mix what is not opaque with pink.
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = line[x] | kOpaque;
            std::memcpy(row + std::size_t(x) * 4, &pixel, sizeof pixel);
        }
    }
}

Result<QImage> decode(std::span<const uchar> file, QSize expected)
{
    if (file.size() < kFileHeaderBytes + kInfoHeaderBytes || file[0] != 'B' || file[1] != 'M')
        return unreadable(QStringLiteral("no BMP header in %1 bytes").arg(file.size()));

    const auto pixelOffset = read<quint32>(file, 10);
    const auto headerBytes = read<quint32>(file, 14);
    const auto width = read<qint32>(file, 18);
    const auto signedHeight = read<qint32>(file, 22);
    const auto bits = read<quint16>(file, 28);
    const auto compression = read<quint32>(file, 30);
    if (headerBytes < kInfoHeaderBytes || headerBytes > file.size() - kFileHeaderBytes
        || pixelOffset < kFileHeaderBytes + headerBytes || pixelOffset > file.size())
        return unreadable(
            QStringLiteral("header of %1 bytes, pixels at %2").arg(headerBytes).arg(pixelOffset));

    bool known = (bits == 24 || bits == 32) && compression == kNoCompression;
    if (bits == 32 && compression == kBitFields && file.size() >= 14 + 40 + 12) {
        known = read<quint32>(file, 54) == 0x00ff0000 && read<quint32>(file, 58) == 0x0000ff00
            && read<quint32>(file, 62) == 0x000000ff;
    }
    if (!known)
        return unreadable(QStringLiteral("%1 bits, compression %2").arg(bits).arg(compression));

    if (width <= 0 || signedHeight == 0 || signedHeight == std::numeric_limits<qint32>::min())
        return unreadable(QStringLiteral("size %1 x %2").arg(width).arg(signedHeight));
    const bool topDown = signedHeight < 0;
    const QSize size(width, topDown ? -signedHeight : signedHeight);
    if (size != expected) {
        return unreadable(QStringLiteral("size %1 x %2 instead of %3 x %4")
                              .arg(size.width())
                              .arg(size.height())
                              .arg(expected.width())
                              .arg(expected.height()));
    }
    const quint64 rowBytes = (quint64(width) * bits + 31) / 32 * 4;
    if (rowBytes * quint64(size.height()) > file.size() - pixelOffset)
        return unreadable(QStringLiteral("cut short: %1 bytes").arg(file.size()));

    QImage image(size, QImage::Format_RGB32);
    if (image.isNull()) {
        return failure(ErrorCode::OutOfMemory,
                       QCoreApplication::translate("BmpCodec", "There is not enough memory for the result."));
    }
    for (int y = 0; y < size.height(); ++y) {
        const int fileRow = topDown ? y : size.height() - 1 - y;
        const uchar *row = file.data() + pixelOffset + rowBytes * quint64(fileRow);
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        if (bits == 24)
            readRow24(row, line, width);
        else
            readRow32(row, line, width);
    }
    return image;
}

} // namespace upview::bmp
