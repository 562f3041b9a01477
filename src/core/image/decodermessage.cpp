// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/decodermessage.h"

#include <QColorSpace>
#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstring>
#include <iterator>
#include <memory>
#include <new>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>

namespace upview::decodermessage {

namespace {

constexpr quint32 kMagic = 0x75707604; // the last byte counts versions
constexpr qsizetype kLongestText = 1000;
constexpr qint64 kLargestProfile = 16 * 1024 * 1024;
constexpr qint64 kLargestMemory = 8LL * 1024 * 1024 * 1024;
constexpr int kMostPages = 100 * 1000;
constexpr int kLongestDelayMs = 24 * 3600 * 1000;
/// The descriptors of a packet.
using Numbers = std::array<int, 2>;
/// Pictures below this are copied out of the memory that came along, which is not worth its pages then.
constexpr qint64 kCopiedBytes = 256 * 1024;

/// The formats that come along; those with a table of colours are converted before.
constexpr QImage::Format kFormats[] = {
    QImage::Format_RGB32,      QImage::Format_ARGB32,     QImage::Format_ARGB32_Premultiplied,
    QImage::Format_RGB888,     QImage::Format_RGBX8888,   QImage::Format_RGBA8888,
    QImage::Format_Grayscale8, QImage::Format_RGBX64,     QImage::Format_RGBA64,
    QImage::Format_BGR888,     QImage::Format_Grayscale16};

int bitsPerPixel(QImage::Format format)
{
    return QImage::toPixelFormat(format).bitsPerPixel();
}

void write(QDataStream &stream, const ImageInfo &info)
{
    stream << info.size << info.format << qint32(info.orientation) << info.animated << info.hasAlpha
           << qint32(info.bitsPerChannel) << info.isGrey << info.isCmyk << qint32(info.pages) << info.isVector
           << info.isRaw;
}

bool isBetween(qint64 value, qint64 least, qint64 most)
{
    return value >= least && value <= most;
}

bool read(QDataStream &stream, ImageInfo &info)
{
    qint32 orientation = 0;
    qint32 bits = 0;
    qint32 pages = 0;
    stream >> info.size >> info.format >> orientation >> info.animated >> info.hasAlpha >> bits >> info.isGrey
        >> info.isCmyk >> pages >> info.isVector >> info.isRaw;
    info.orientation = orientation;
    info.bitsPerChannel = bits;
    info.pages = pages;
    return isBetween(orientation, 1, 8) && (bits == 8 || bits == 16) && isBetween(pages, 1, kMostPages)
        && info.format.size() < 16 && isBetween(info.size.width(), -1, INT_MAX)
        && isBetween(info.size.height(), -1, INT_MAX);
}

template <typename Enum> bool readEnum(QDataStream &stream, Enum &value, Enum last)
{
    quint8 number = 0;
    stream >> number;
    value = static_cast<Enum>(number);
    return number <= static_cast<quint8>(last);
}

/// Writes all of it, or gives up.
bool writeAll(int descriptor, const void *data, qint64 bytes)
{
    const auto *next = static_cast<const char *>(data);
    while (bytes > 0) {
        const ssize_t written = ::write(descriptor, next, static_cast<size_t>(bytes));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        next += written;
        bytes -= written;
    }
    return true;
}

struct Mapping
{
    Mapping(void *address, size_t size)
        : data(address)
        , bytes(size)
    {
    }
    ~Mapping() { ::munmap(data, bytes); }
    Q_DISABLE_COPY_MOVE(Mapping)

    static void drop(void *mapping) { delete static_cast<Mapping *>(mapping); }

    void *const data;
    const size_t bytes;
};

/// Whether the pixels and profiles that the reply tells of are what `bytes` of memory hold.
bool fits(const Reply &reply, qint64 bytes)
{
    const int bits = bitsPerPixel(reply.format);
    if (reply.size.isEmpty() || bits <= 0 || reply.bytesPerLine % 4 != 0
        || !isBetween(reply.bytesPerLine, (qint64(reply.size.width()) * bits + 7) / 8, kLargestMemory))
        return false;
    if (reply.bytesPerLine > kLargestMemory / reply.size.height())
        return false;
    return reply.bytesPerLine * reply.size.height() + reply.colourProfileBytes + reply.fileProfileBytes
        == bytes;
}

} // namespace

QByteArray packed(const Request &request)
{
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    const ReadOptions &options = request.options;
    stream << kMagic << quint8(request.command) << request.format << options.boundingSize
           << qint32(options.page) << options.developRaw << options.mayReduce << options.reduceAbove
           << options.keepProfile << options.limits.maxPixels << options.limits.maxFileBytes
           << request.pyramid.size << qint32(request.pyramid.levels) << request.pyramid.alpha
           << qint32(request.seconds);
    return message;
}

std::optional<Request> request(const QByteArray &message)
{
    QDataStream stream(message);
    Request request;
    ReadOptions &options = request.options;
    quint32 magic = 0;
    qint32 page = 0;
    qint32 seconds = 0;
    qint32 levels = 0;
    stream >> magic;
    if (magic != kMagic || !readEnum(stream, request.command, Command::WritePyramid))
        return {};
    stream >> request.format >> options.boundingSize >> page >> options.developRaw >> options.mayReduce
        >> options.reduceAbove >> options.keepProfile >> options.limits.maxPixels
        >> options.limits.maxFileBytes >> request.pyramid.size >> levels >> request.pyramid.alpha >> seconds;
    request.pyramid.levels = levels;
    options.page = page;
    request.seconds = seconds;
    return stream.status() == QDataStream::Ok ? std::optional(request) : std::nullopt;
}

QByteArray packed(const Reply &reply)
{
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream << kMagic << reply.failure.has_value() << quint8(reply.failure.value_or(ErrorCode::Damaged))
           << reply.details.left(kLongestText);
    write(stream, reply.picture.info);
    stream << reply.picture.truncated << reply.picture.isPreview << reply.picture.isReduced
           << reply.picture.isConverted << qint32(reply.frames) << qint32(reply.plays)
           << qint32(reply.delayMs) << reply.isLast << reply.size << quint8(reply.format)
           << reply.bytesPerLine << quint8(reply.colourSpace) << reply.colourProfileBytes
           << reply.fileProfileBytes;
    return message;
}

std::optional<Reply> reply(const QByteArray &message)
{
    QDataStream stream(message);
    Reply reply;
    quint32 magic = 0;
    bool failed = false;
    ErrorCode code = ErrorCode::Damaged;
    quint8 format = 0;
    quint8 colourSpace = 0;
    qint32 frames = 0;
    qint32 plays = 0;
    qint32 delay = 0;
    stream >> magic >> failed;
    if (magic != kMagic || !readEnum(stream, code, ErrorCode::Cancelled))
        return {};
    if (failed)
        reply.failure = code;
    stream >> reply.details;
    if (!read(stream, reply.picture.info))
        return {};
    stream >> reply.picture.truncated >> reply.picture.isPreview >> reply.picture.isReduced
        >> reply.picture.isConverted >> frames >> plays >> delay >> reply.isLast >> reply.size >> format
        >> reply.bytesPerLine >> colourSpace >> reply.colourProfileBytes >> reply.fileProfileBytes;
    reply.frames = frames;
    reply.plays = plays;
    reply.delayMs = delay;
    reply.format = static_cast<QImage::Format>(format);
    reply.colourSpace = colourSpace;
    const bool known = reply.size.isEmpty()
        || std::find(std::begin(kFormats), std::end(kFormats), reply.format) != std::end(kFormats);
    const bool sane = isBetween(frames, 1, INT_MAX) && isBetween(plays, 0, INT_MAX)
        && isBetween(delay, 0, kLongestDelayMs) && isBetween(colourSpace, 0, QColorSpace::ProPhotoRgb)
        && isBetween(reply.colourProfileBytes, 0, kLargestProfile)
        && isBetween(reply.fileProfileBytes, 0, kLargestProfile) && reply.details.size() <= kLongestText;
    return stream.status() == QDataStream::Ok && known && sane ? std::optional(reply) : std::nullopt;
}

bool send(int socket, const QByteArray &message, int descriptor, int second)
{
    iovec data{const_cast<char *>(message.constData()), static_cast<size_t>(message.size())};
    msghdr header{};
    header.msg_iov = &data;
    header.msg_iovlen = 1;
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(Numbers))> control{};
    if (descriptor >= 0) {
        const Numbers numbers{descriptor, second};
        const size_t bytes = sizeof(int) * (second >= 0 ? 2 : 1);
        header.msg_control = control.data();
        header.msg_controllen = CMSG_SPACE(bytes);
        cmsghdr *part = CMSG_FIRSTHDR(&header);
        part->cmsg_level = SOL_SOCKET;
        part->cmsg_type = SCM_RIGHTS;
        part->cmsg_len = CMSG_LEN(bytes);
        std::memcpy(CMSG_DATA(part), numbers.data(), bytes);
    }
    ssize_t sent = -1;
    do {
        sent = ::sendmsg(socket, &header, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    return sent == message.size();
}

std::optional<Packet> receive(int socket)
{
    Packet packet;
    packet.message.resize(kLargest);
    iovec data{packet.message.data(), static_cast<size_t>(packet.message.size())};
    msghdr header{};
    header.msg_iov = &data;
    header.msg_iovlen = 1;
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(Numbers))> control{};
    header.msg_control = control.data();
    header.msg_controllen = control.size();
    ssize_t received = -1;
    do {
        received = ::recvmsg(socket, &header, MSG_CMSG_CLOEXEC);
    } while (received < 0 && errno == EINTR);
    if (received <= 0)
        return {};
    packet.message.truncate(received);
    const cmsghdr *part = CMSG_FIRSTHDR(&header);
    if (part != nullptr && part->cmsg_level == SOL_SOCKET && part->cmsg_type == SCM_RIGHTS
        && part->cmsg_len >= CMSG_LEN(sizeof(int))) {
        Numbers numbers{-1, -1};
        std::memcpy(numbers.data(), CMSG_DATA(part),
                    std::min<size_t>(part->cmsg_len - CMSG_LEN(0), sizeof(Numbers)));
        packet.descriptor = FileDescriptor(numbers[0]);
        packet.second = FileDescriptor(numbers[1]);
    }
    if ((header.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0)
        return {};
    return packet;
}

FileDescriptor memoryOf(const DecodedImage &picture, Reply &reply)
{
    QImage image = picture.image;
    if (image.colorCount() > 0)
        image.convertTo(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    reply.size = image.size();
    reply.format = image.format();
    reply.bytesPerLine = image.bytesPerLine();
    QByteArray colourProfile;
    const QColorSpace colours = image.colorSpace();
    for (int name = QColorSpace::SRgb; name <= QColorSpace::ProPhotoRgb; ++name) {
        if (colours == QColorSpace(static_cast<QColorSpace::NamedColorSpace>(name)))
            reply.colourSpace = name;
    }
    if (reply.colourSpace == 0 && colours.isValid())
        colourProfile = colours.iccProfile();
    reply.colourProfileBytes = colourProfile.size();
    reply.fileProfileBytes = picture.iccProfile.size();

    FileDescriptor memory(::memfd_create("upview picture", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    // Nothing the other side could trust is left to change.
    constexpr int kSeals = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE;
    const bool written = memory.isOpen()
        && writeAll(memory.get(), image.constBits(), reply.bytesPerLine * reply.size.height())
        && writeAll(memory.get(), colourProfile.constData(), colourProfile.size())
        && writeAll(memory.get(), picture.iccProfile.constData(), picture.iccProfile.size())
        && ::fcntl(memory.get(), F_ADD_SEALS, kSeals) == 0;
    if (!written)
        memory.reset();
    return memory;
}

bool takePixels(Reply &reply, const FileDescriptor &memory)
{
    constexpr int kNeeded = F_SEAL_SHRINK | F_SEAL_WRITE;
    struct stat status
    {
    };
    if (!memory.isOpen() || (::fcntl(memory.get(), F_GET_SEALS) & kNeeded) != kNeeded
        || ::fstat(memory.get(), &status) != 0 || !fits(reply, status.st_size))
        return false;
    // Private: what is written into the picture later stays here.
    const auto bytes = static_cast<size_t>(status.st_size);
    void *data = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE, memory.get(), 0);
    if (data == MAP_FAILED)
        throw std::bad_alloc();
    auto mapping = std::make_unique<Mapping>(data, bytes);

    const qint64 pixelBytes = reply.bytesPerLine * reply.size.height();
    const char *behind = static_cast<const char *>(data) + pixelBytes;
    const QByteArray colourProfile(behind, static_cast<qsizetype>(reply.colourProfileBytes));
    reply.picture.iccProfile =
        QByteArray(behind + reply.colourProfileBytes, static_cast<qsizetype>(reply.fileProfileBytes));
    QImage image(static_cast<uchar *>(data), reply.size.width(), reply.size.height(),
                 static_cast<qsizetype>(reply.bytesPerLine), reply.format, &Mapping::drop, mapping.get());
    if (image.isNull())
        throw std::bad_alloc();
    static_cast<void>(mapping.release());
    if (pixelBytes < kCopiedBytes)
        image = image.copy();
    if (reply.colourSpace != 0)
        image.setColorSpace(QColorSpace(static_cast<QColorSpace::NamedColorSpace>(reply.colourSpace)));
    else if (!colourProfile.isEmpty())
        image.setColorSpace(QColorSpace::fromIccProfile(colourProfile));
    reply.picture.image = std::move(image);
    return true;
}

} // namespace upview::decodermessage
