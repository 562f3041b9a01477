// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/exiv2guard.h"

#include "core/base/log.h"

#include <exiv2/exiv2.hpp>

#ifdef EXV_ENABLE_BMFF
#include <exiv2/bmffimage.hpp>
#endif

namespace upview {

namespace {

void logMessage(int level, const char *message)
{
    // exiv2 warns about every oddity of a camera's maker note: of interest to nobody but developers.
    std::string text(message);
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    if (level >= Exiv2::LogMsg::error)
        spdlog::info("exiv2: {}", text);
    else
        spdlog::debug("exiv2: {}", text);
}

} // namespace

std::unique_lock<std::mutex> exclusiveExiv2()
{
    static std::mutex mutex;
    std::unique_lock lock(mutex);
    static const bool ready = [] {
        Exiv2::LogMsg::setHandler(&logMessage);
#ifdef EXV_ENABLE_BMFF
        // AVIF, HEIC and JPEG XL: off unless asked for.
        Exiv2::enableBMFF(true);
#endif
        return Exiv2::XmpParser::initialize();
    }();
    if (!ready)
        spdlog::debug("exiv2: the XMP toolkit does not start");
    return lock;
}

Result<QByteArray> contentOf(Exiv2::BasicIo &io)
{
    if (io.open() != 0)
        return failure(ErrorCode::WriteFailed, {}, QStringLiteral("cannot reopen the encoded picture"));
    const Exiv2::IoCloser closer(io);
    QByteArray result(static_cast<qsizetype>(io.size()), Qt::Uninitialized);
    if (io.read(reinterpret_cast<Exiv2::byte *>(result.data()), static_cast<long>(result.size()))
        != result.size())
        return failure(ErrorCode::WriteFailed, {}, QStringLiteral("cannot read the encoded picture"));
    return result;
}

} // namespace upview
