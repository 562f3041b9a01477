// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/filedescriptor.h"
#include "core/image/imagereader.h"
#include "core/image/pyramidplan.h"

#include <QByteArray>
#include <QImage>

#include <optional>

/// What Upview and its decoder process say to each other: one datagram each way on a socket pair (packets, so
/// that a message is whole or not there), with a descriptor: the picture file there, the pixels back, as
/// sealed memory. The process is not trusted: everything that comes from it is bounded and checked here.
namespace upview::decodermessage {

constexpr int kSocket = 3; ///< the descriptor of the process's end
constexpr qsizetype kLargest = 32 * 1024; ///< bytes of a message

enum class Command : quint8 {
    Probe, ///< the header
    Read, ///< the picture
    OpenFrames, ///< the header, and get ready for NextFrame
    NextFrame, ///< of the file that was opened last
    WritePyramid, ///< the picture in tiles, into a file that comes along, too
};

struct Request
{
    Command command = Command::Probe;
    QByteArray format; ///< as imageformat names it; the file comes along
    ReadOptions options; ///< all but `cancel`: who cancels ends the process
    PyramidPlan pyramid; ///< with WritePyramid
    int seconds = 0; ///< of computing time, the second net below the deadline of the one who asks
};

struct Reply
{
    std::optional<ErrorCode> failure;
    QString details; ///< with a failure: the library's own words, for the log
    DecodedImage picture; ///< without its pixels; of a failure what is known of it
    int frames = 1;
    int plays = 1;
    int delayMs = 0; ///< of a frame
    bool isLast = false; ///< in the place of a frame: there is none any more

    // The memory that comes along: rows of pixels, then the colour space's profile, then the file's.
    QSize size; ///< of the pixels; empty: none come along
    QImage::Format format = QImage::Format_Invalid;
    qint64 bytesPerLine = 0;
    int colourSpace = 0; ///< a QColorSpace::NamedColorSpace; 0: the profile, if there is one
    qint64 colourProfileBytes = 0;
    qint64 fileProfileBytes = 0;
};

[[nodiscard]] QByteArray packed(const Request &request);
[[nodiscard]] QByteArray packed(const Reply &reply);
/// Nothing for what is not such a message, or holds a number that cannot be.
[[nodiscard]] std::optional<Request> request(const QByteArray &message);
[[nodiscard]] std::optional<Reply> reply(const QByteArray &message);

struct Packet
{
    QByteArray message;
    FileDescriptor descriptor;
    FileDescriptor second; ///< a pyramid file
};

/// False when the other side is gone. Descriptors of -1: none; a second one needs a first one.
bool send(int socket, const QByteArray &message, int descriptor, int second = -1);
/// Blocks. Nothing when the other side is gone, or sends what is no packet.
[[nodiscard]] std::optional<Packet> receive(int socket);

/// Puts the picture's pixels and profiles into memory for the other side, and their measures into `reply`.
/// Not open where there is no memory.
[[nodiscard]] FileDescriptor memoryOf(const DecodedImage &picture, Reply &reply);
/// The picture of a reply, its pixels in the memory that came along (not copied). False when they do not fit
/// each other, or the other side could still change or shrink it.
[[nodiscard]] bool takePixels(Reply &reply, const FileDescriptor &memory);

} // namespace upview::decodermessage
