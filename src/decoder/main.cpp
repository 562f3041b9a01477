// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/decodermessage.h"
#include "decoder/decoderloop.h"
#include "decoder/processlimits.h"

#include <cstdio>

#include <sys/socket.h>

using namespace upview;

/// Started by Upview with a socket as descriptor 3; ends when the other end is closed.
int main(int argc, char *argv[])
{
    int type = 0;
    socklen_t size = sizeof(type);
    if (::getsockopt(decodermessage::kSocket, SOL_SOCKET, SO_TYPE, &type, &size) != 0
        || type != SOCK_SEQPACKET) {
        std::fputs("upview-decoder is a part of Upview, which starts it to read pictures.\n", stderr);
        return 2;
    }
    limits::applyAtStart();
    DecoderLoop loop(argc, argv);
    loop.run();
    return 0;
}
