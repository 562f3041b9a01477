// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/decoderloop.h"

#include "decoder/processlimits.h"

#include <QGuiApplication>

#include <new>
#include <utility>

#include <unistd.h>

namespace upview {

using decodermessage::Command;
using decodermessage::Request;

DecoderLoop::DecoderLoop(int &argc, char **argv)
    : m_argc(argc)
    , m_argv(argv)
{
}

DecoderLoop::~DecoderLoop() = default;

void DecoderLoop::run()
{
    while (auto packet = decodermessage::receive(decodermessage::kSocket)) {
        const auto request = decodermessage::request(packet->message);
        if (!request)
            return;
        Answer made = answer(*request, *std::move(packet));
        if (!decodermessage::send(decodermessage::kSocket, decodermessage::packed(made.reply),
                                  made.memory.get()))
            return;
        if (request->command != Command::OpenFrames && request->command != Command::NextFrame)
            m_reader.reset();
        limits::afterRequest();
    }
}

DecoderLoop::Answer DecoderLoop::answer(const Request &request, decodermessage::Packet packet)
{
    limits::beforeRequest(request.seconds);
    Answer made;
    try {
        auto done = carryOut(request, std::move(packet));
        if (done)
            return *std::move(done);
        made.reply.failure = done.error().code;
        made.reply.details = done.error().details;
    } catch (const std::bad_alloc &) {
        made.reply.failure = ErrorCode::OutOfMemory;
    }
    made.reply.picture.info.size = m_size;
    return made;
}

Result<DecoderLoop::Answer> DecoderLoop::carryOut(const Request &request, decodermessage::Packet packet)
{
    if (request.command != Command::NextFrame) {
        if (const auto opened = open(request, std::move(packet.descriptor)); !opened)
            return tl::unexpected(opened.error());
    }
    if (!m_reader)
        return failure(ErrorCode::InvalidArgument, {}, QStringLiteral("no file is open"));
    if (request.command == Command::Read) {
        const auto picture = m_reader->read(request.options);
        if (!picture)
            return tl::unexpected(picture.error());
        return answerWith(*picture);
    }
    if (request.command == Command::NextFrame) {
        auto frame = m_reader->next();
        if (!frame)
            return tl::unexpected(frame.error());
        if (!*frame) {
            Answer made;
            made.reply.isLast = true;
            return made;
        }
        DecodedImage picture;
        picture.info = m_reader->file().info;
        picture.image = std::move((*frame)->image);
        Answer made = answerWith(picture);
        made.reply.delayMs = (*frame)->delayMs;
        return made;
    }
    if (request.command == Command::WritePyramid) {
        limits::allowFile(request.pyramid.bytes());
        const auto written = m_reader->writePyramid(request.pyramid, packet.second.get());
        if (!written)
            return tl::unexpected(written.error());
    }
    Answer made;
    made.reply.picture.info = m_reader->file().info;
    made.reply.frames = m_reader->file().container.frames;
    made.reply.plays = m_reader->file().container.plays;
    return made;
}

Result<void> DecoderLoop::open(const Request &request, FileDescriptor file)
{
    m_reader.reset();
    m_size = {};
    // Text is drawn with fonts, and fonts are the application's.
    if (request.format == "svg" && !m_application) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        m_application = std::make_unique<QGuiApplication>(m_argc, m_argv);
    }
    ImageFile picture;
    picture.device = std::make_unique<CancellableFile>(QString(), CancelFlag());
    if (!file.isOpen()
        || !picture.device->open(file.get(), QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return failure(ErrorCode::Damaged, {}, QStringLiteral("no file"));
    file.release();
    picture.info.format = request.format;
    picture.info.fileBytes = picture.device->size();
    limits::allowMemory(picture.info.fileBytes);
    auto reader = FormatReader::open(std::move(picture), request.options, m_size);
    if (!reader)
        return tl::unexpected(reader.error());
    m_reader = *std::move(reader);
    limits::allowMemory(m_reader->file().info.fileBytes + m_reader->workingBytes(request.options));
    return {};
}

DecoderLoop::Answer DecoderLoop::answerWith(const DecodedImage &picture)
{
    Answer made;
    made.reply.picture = picture;
    made.memory = decodermessage::memoryOf(picture, made.reply);
    if (!made.memory.isOpen())
        throw std::bad_alloc();
    return made;
}

} // namespace upview
