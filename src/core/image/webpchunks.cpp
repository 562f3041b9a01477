// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/webpchunks.h"

#include <webp/mux.h>

#include <memory>

namespace upview::webp {

namespace {

WebPData dataOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const uint8_t *>(bytes.constData()), static_cast<size_t>(bytes.size())};
}

} // namespace

QByteArray withProfile(const QByteArray &file, const QByteArray &iccProfile)
{
    const WebPData source = dataOf(file);
    const std::unique_ptr<WebPMux, decltype(&WebPMuxDelete)> mux(WebPMuxCreate(&source, 0), &WebPMuxDelete);
    const WebPData profile = dataOf(iccProfile);
    WebPData assembled;
    WebPDataInit(&assembled);
    QByteArray result;
    if (mux && WebPMuxSetChunk(mux.get(), "ICCP", &profile, 0) == WEBP_MUX_OK
        && WebPMuxAssemble(mux.get(), &assembled) == WEBP_MUX_OK)
        result = QByteArray(reinterpret_cast<const char *>(assembled.bytes), qsizetype(assembled.size));
    WebPDataClear(&assembled);
    return result;
}

} // namespace upview::webp
