// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/formatreader.h"
#include "core/image/decodermessage.h"

#include <memory>

class QGuiApplication;

namespace upview {

/// Answers requests, one after the other, until the other side is gone.
class DecoderLoop
{
public:
    /// Both are kept for the QGuiApplication, which is made when the first picture needs fonts.
    DecoderLoop(int &argc, char **argv);
    ~DecoderLoop();
    Q_DISABLE_COPY_MOVE(DecoderLoop)

    void run();

private:
    struct Answer
    {
        decodermessage::Reply reply;
        FileDescriptor memory;
    };

    Answer answer(const decodermessage::Request &request, decodermessage::Packet packet);
    Result<Answer> carryOut(const decodermessage::Request &request, decodermessage::Packet packet);
    Result<void> open(const decodermessage::Request &request, FileDescriptor file);
    static Answer answerWith(const DecodedImage &picture);

    int &m_argc;
    char **m_argv;
    std::unique_ptr<QGuiApplication> m_application;
    std::unique_ptr<FormatReader> m_reader; ///< of the last file; stays for its frames
    QSize m_size; ///< of the last file, for what fails
};

} // namespace upview
