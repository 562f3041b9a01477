// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/containerscan.h"

#include "core/image/bytesource.h"

#include <QMap>
#include <QtEndian>

#include <zlib.h>

#include <algorithm>
#include <utility>

namespace upview {

namespace {

using Scan = std::optional<ContainerInfo>;

// Larger EXIF blocks than this are not looked into; those of JPEG end at 64 KiB anyway.
constexpr quint32 kLargestExif = 1024 * 1024;

// Profiles of printers have up to some megabytes. What a small chunk inflates to is bounded as well.
constexpr qint64 kLargestProfile = 16 * 1024 * 1024;

/// Inflates the profile of a PNG's iCCP chunk: name, 0, method 0, zlib stream (section 11.3.2.3).
QByteArray inflatedProfile(const QByteArray &chunk)
{
    const qsizetype name = chunk.indexOf('\0');
    if (name < 0 || name + 2 >= chunk.size() || chunk[name + 1] != 0)
        return {};
    QByteArray compressed = chunk.mid(name + 2);
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return {};
    stream.next_in = reinterpret_cast<Bytef *>(compressed.data());
    stream.avail_in = static_cast<uInt>(compressed.size());
    QByteArray profile;
    int status = Z_OK;
    while (status == Z_OK && profile.size() < kLargestProfile) {
        constexpr uInt kStep = 64 * 1024;
        const qsizetype before = profile.size();
        profile.resize(before + kStep);
        stream.next_out = reinterpret_cast<Bytef *>(profile.data() + before);
        stream.avail_out = kStep;
        status = inflate(&stream, Z_NO_FLUSH);
        profile.resize(before + kStep - stream.avail_out);
    }
    inflateEnd(&stream);
    return status == Z_STREAM_END ? profile : QByteArray();
}

/// The parts of a profile that a JPEG spreads over segments (ICC.1:2022, annex B.4).
class SegmentedProfile
{
public:
    void add(const QByteArray &segment)
    {
        constexpr QByteArrayView kPrefix("ICC_PROFILE\0", 12);
        if (!segment.startsWith(kPrefix) || segment.size() < 14)
            return;
        m_count = static_cast<uchar>(segment[13]);
        m_parts[static_cast<uchar>(segment[12])] = segment.mid(14);
    }

    [[nodiscard]] QByteArray joined() const
    {
        QByteArray profile;
        for (const QByteArray &part : m_parts)
            profile += part;
        return m_parts.size() == m_count ? profile : QByteArray();
    }

private:
    QMap<int, QByteArray> m_parts;
    int m_count = 0;
};

QByteArray withoutExifPrefix(const QByteArray &data)
{
    constexpr QByteArrayView prefix("Exif\0\0", 6);
    return data.startsWith(prefix) ? data.mid(prefix.size()) : data;
}

bool isStartOfFrame(quint8 marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/// Moves to the next marker, over entropy-coded data, stuffed zeros, restart markers and fill bytes.
quint8 nextJpegMarker(ByteSource &source)
{
    while (!source.atEnd()) {
        source.skipPast('\xff');
        quint8 marker = source.byte();
        while (marker == 0xff)
            marker = source.byte();
        if (marker > 0x01 && (marker < 0xd0 || marker > 0xd7))
            return marker;
    }
    return 0;
}

// ITU-T T.81, annex B
Scan scanJpeg(ByteSource &source, ScanDepth depth)
{
    ContainerInfo info;
    SegmentedProfile profile;
    bool ended = false;
    source.skip(2);
    while (!source.atEnd()) {
        const quint8 marker = nextJpegMarker(source);
        ended = marker == 0xd9;
        if (marker == 0 || ended)
            break;
        const int length = std::max<int>(source.bigEndian16(), 2) - 2;
        if (isStartOfFrame(marker) && info.size.isEmpty() && length >= 6) {
            source.skip(1);
            const int height = source.bigEndian16();
            const int width = source.bigEndian16();
            info.size = QSize(width, height);
            info.progressive = (marker & 0x03) == 0x02;
            info.components = source.byte();
            source.skip(length - 6);
        } else if (marker == 0xe1 && info.exif.isEmpty()) {
            const QByteArray data = source.bytes(length);
            if (data.startsWith(QByteArrayView("Exif\0\0", 6)))
                info.exif = withoutExifPrefix(data);
        } else if (marker == 0xe2 && depth == ScanDepth::Whole) {
            profile.add(source.bytes(length));
        } else {
            source.skip(length);
        }
        if (marker == 0xda) {
            ++info.scans;
            if (info.size.isEmpty())
                return {};
            if (depth == ScanDepth::Header)
                return info;
        }
    }
    info.complete = ended;
    info.iccProfile = profile.joined();
    return info.size.isEmpty() ? Scan() : info;
}

// PNG specification, third edition. EXIF may stand behind the pixels, so the walk always goes to the end;
// the pixels themselves are jumped over.
Scan scanPng(ByteSource &source, ScanDepth depth)
{
    ContainerInfo info;
    bool pixelsSeen = false;
    source.skip(8);
    while (!source.atEnd()) {
        const quint32 length = source.bigEndian32();
        const QByteArray type = source.bytes(4);
        qint64 left = length;
        if (type == "IHDR" && length >= 8) {
            const quint32 width = source.bigEndian32();
            const quint32 height = source.bigEndian32();
            left -= 8;
            if (width > INT_MAX || height > INT_MAX)
                return {};
            info.size = QSize(static_cast<int>(width), static_cast<int>(height));
        } else if (type == "acTL" && length >= 8 && !pixelsSeen) {
            info.frames = static_cast<int>(std::clamp<quint32>(source.bigEndian32(), 1, INT_MAX));
            info.plays = static_cast<int>(std::min<quint32>(source.bigEndian32(), INT_MAX));
            left -= 8;
        } else if (type == "eXIf" && length <= kLargestExif) {
            info.exif = withoutExifPrefix(source.bytes(length));
            left = 0;
        } else if (type == "iCCP" && length <= kLargestProfile && depth == ScanDepth::Whole) {
            info.iccProfile = inflatedProfile(source.bytes(length));
            left = 0;
        } else if ((type == "zTXt" || type == "tEXt" || type == "iTXt") && length > 20) {
            const QByteArray keyword = source.bytes(21);
            left -= keyword.size();
            info.exifInText = info.exifInText || keyword == "Raw profile type exif"
                || keyword.startsWith("Raw profile type APP1");
        } else if (type == "IDAT") {
            pixelsSeen = true;
        } else if (type == "IEND") {
            return info.size.isEmpty() ? Scan() : info;
        }
        source.skip(left + 4);
        if (info.size.isEmpty())
            return {};
    }
    info.complete = false;
    return info.size.isEmpty() ? Scan() : info;
}

void skipGifSubBlocks(ByteSource &source)
{
    while (const quint8 length = source.byte())
        source.skip(length);
}

void skipGifColourTable(ByteSource &source, quint8 flags)
{
    if (flags & 0x80)
        source.skip(3 * (2 << (flags & 0x07)));
}

/// NETSCAPE2.0 holds how often the frames are repeated after the first time; 0: for ever.
void readGifApplication(ByteSource &source, ContainerInfo &info)
{
    const QByteArray name = source.bytes(source.byte());
    if (name == "NETSCAPE2.0" || name == "ANIMEXTS1.0") {
        const QByteArray block = source.bytes(source.byte());
        if (block.size() == 3 && block[0] == 1) {
            const int repeats = qFromLittleEndian<quint16>(block.constData() + 1);
            info.plays = repeats == 0 ? 0 : repeats + 1;
        } else if (block.isEmpty()) {
            return;
        }
    }
    skipGifSubBlocks(source);
}

// GIF89a
Scan scanGif(ByteSource &source, ScanDepth depth)
{
    ContainerInfo info;
    info.frames = 0;
    source.skip(6);
    const int width = source.littleEndian16();
    const int height = source.littleEndian16();
    info.size = QSize(width, height);
    int delay = 0; // of the next frame
    const quint8 flags = source.byte();
    source.skip(2);
    skipGifColourTable(source, flags);
    if (source.atEnd() || info.size.isEmpty())
        return {};
    while (!source.atEnd()) {
        const quint8 block = source.byte();
        // Many files in the wild lack the trailer: ending between two blocks is as good.
        if (block == 0x3b || (source.atEnd() && info.frames > 0))
            return info;
        if (block == 0x21) {
            const quint8 label = source.byte();
            if (label == 0xff) {
                readGifApplication(source, info);
            } else if (label == 0xf9) {
                // Size of the block, flags, then the delay in hundredths of a second.
                const QByteArray control = source.bytes(source.byte());
                delay = control.size() == 4 ? qFromLittleEndian<quint16>(control.constData() + 1) * 10 : 0;
                skipGifSubBlocks(source);
            } else {
                skipGifSubBlocks(source);
            }
        } else if (block == 0x2c) {
            source.skip(8);
            skipGifColourTable(source, source.byte());
            source.skip(1);
            if (source.atEnd())
                break;
            ++info.frames;
            info.delays.append(std::exchange(delay, 0));
            if (depth == ScanDepth::Header && info.frames == 2)
                return info;
            skipGifSubBlocks(source);
        } else if (block != 0) {
            break;
        }
    }
    info.complete = false;
    return info.frames == 0 ? Scan() : info;
}

// WebP container specification
Scan scanWebp(ByteSource &source, qint64 fileBytes, ScanDepth depth)
{
    ContainerInfo info;
    int animationFrames = 0;
    source.skip(4);
    const qint64 end = qint64(source.littleEndian32()) + 8;
    source.skip(4);
    while (!source.atEnd() && source.position() + 8 <= end) {
        const QByteArray type = source.bytes(4);
        const qint64 length = source.littleEndian32();
        const qint64 next = source.position() + length + (length & 1);
        if (type == "VP8X") {
            source.skip(4);
            const int width = static_cast<int>(source.littleEndian24()) + 1;
            const int height = static_cast<int>(source.littleEndian24()) + 1;
            info.size = QSize(width, height);
        } else if (type == "VP8 " && info.size.isEmpty()) {
            source.skip(6);
            const int width = source.littleEndian16() & 0x3fff;
            const int height = source.littleEndian16() & 0x3fff;
            info.size = QSize(width, height);
        } else if (type == "VP8L" && info.size.isEmpty()) {
            source.skip(1);
            const quint32 bits = source.littleEndian32();
            info.size = QSize(static_cast<int>(bits & 0x3fff) + 1, static_cast<int>(bits >> 14 & 0x3fff) + 1);
        } else if (type == "ANIM") {
            source.skip(4);
            info.plays = source.littleEndian16();
        } else if (type == "ANMF") {
            ++animationFrames;
        } else if (type == "ICCP" && length <= kLargestProfile && depth == ScanDepth::Whole) {
            info.iccProfile = source.bytes(length);
        } else if (type == "EXIF" && length <= kLargestExif) {
            info.exif = withoutExifPrefix(source.bytes(length));
        }
        if (next > source.position())
            source.skip(next - source.position());
    }
    info.frames = std::max(animationFrames, 1);
    info.complete = fileBytes >= end;
    return info.size.isEmpty() ? Scan() : info;
}

// BITMAPFILEHEADER and BITMAPINFOHEADER; the older core header has 16-bit sizes.
Scan scanBmp(ByteSource &source, qint64 fileBytes)
{
    ContainerInfo info;
    source.skip(10);
    const qint64 pixels = source.littleEndian32();
    const quint32 headerBytes = source.littleEndian32();
    const bool core = headerBytes == 12;
    const auto width = core ? source.littleEndian16() : static_cast<qint32>(source.littleEndian32());
    const auto height = core ? source.littleEndian16() : static_cast<qint32>(source.littleEndian32());
    source.skip(2);
    const qint64 depth = source.littleEndian16();
    const quint32 compression = core ? 0 : source.littleEndian32();
    if (source.atEnd() || width <= 0 || height == 0 || height == INT_MIN)
        return {};
    info.size = QSize(width, std::abs(height));
    const bool plain = compression == 0 || compression == 3;
    const qint64 rowBytes = (width * depth + 31) / 32 * 4;
    info.complete = !plain || fileBytes >= pixels + rowBytes * info.size.height();
    return info;
}

/// The pictures inside may be PNG files whose size is not the one that the directory states. The largest
/// is the one to show.
Scan scanIcon(QIODevice &device, ByteSource &source)
{
    ContainerInfo info;
    source.skip(4);
    const int count = source.littleEndian16();
    for (int i = 0; i < count && !source.atEnd(); ++i) {
        const int width = source.byte();
        const int height = source.byte();
        source.skip(10);
        const qint64 offset = source.littleEndian32();
        QSize size(width == 0 ? 256 : width, height == 0 ? 256 : height);
        QByteArray head(24, '\0');
        const qint64 here = device.pos();
        if (device.seek(offset) && device.read(head.data(), head.size()) == head.size()
            && head.startsWith("\x89PNG")) {
            const auto pngWidth = qFromBigEndian<qint32>(head.constData() + 16);
            const auto pngHeight = qFromBigEndian<qint32>(head.constData() + 20);
            size = QSize(pngWidth, pngHeight);
        }
        if (!device.seek(here))
            return {};
        if (size.width() < 0 || size.height() < 0)
            return {};
        if (qint64(size.width()) * size.height() > qint64(info.size.width()) * info.size.height()
            || info.size.isEmpty()) {
            info.size = size;
            info.image = i;
        }
    }
    return info.size.isEmpty() ? Scan() : info;
}

} // namespace

std::optional<ContainerInfo> scanContainer(QIODevice &device, const QByteArray &format, ScanDepth depth)
{
    ByteSource source(device);
    if (format == "jpeg")
        return scanJpeg(source, depth);
    if (format == "png")
        return scanPng(source, depth);
    if (format == "gif")
        return scanGif(source, depth);
    if (format == "webp")
        return scanWebp(source, device.size(), depth);
    if (format == "bmp")
        return scanBmp(source, device.size());
    if (format == "ico" || format == "cur")
        return scanIcon(device, source);
    return ContainerInfo();
}

} // namespace upview
