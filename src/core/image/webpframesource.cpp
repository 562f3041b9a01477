// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/webpframesource.h"

#include "core/image/orientation.h"

#include <webp/demux.h>

namespace upview {

void WebpFrameSource::Closer::operator()(WebPAnimDecoder *decoder) const
{
    WebPAnimDecoderDelete(decoder);
}

WebpFrameSource::WebpFrameSource(ImageFile image)
    : FrameSource(std::move(image))
{
    if (!file().container.iccProfile.isEmpty())
        m_colourSpace = QColorSpace::fromIccProfile(file().container.iccProfile);
    file().device->seek(0);
    m_data = file().device->readAll();
    WebPAnimDecoderOptions options;
    if (WebPAnimDecoderOptionsInit(&options) == 0)
        return;
    options.color_mode = MODE_RGBA;
    const WebPData data{reinterpret_cast<const uint8_t *>(m_data.constData()),
                        static_cast<size_t>(m_data.size())};
    m_decoder.reset(WebPAnimDecoderNew(&data, &options));
}

WebpFrameSource::~WebpFrameSource() = default;

void WebpFrameSource::rewind()
{
    if (m_decoder)
        WebPAnimDecoderReset(m_decoder.get());
    m_time = 0;
}

Result<std::optional<Frame>> WebpFrameSource::next()
{
    if (!m_decoder)
        return damagedFailure(file().info.format);
    if (WebPAnimDecoderHasMoreFrames(m_decoder.get()) == 0)
        return std::nullopt;
    uint8_t *pixels = nullptr;
    int end = 0;
    if (WebPAnimDecoderGetNext(m_decoder.get(), &pixels, &end) == 0)
        return damagedFailure(file().info.format);
    const QSize size = file().storedSize;
    const QImage canvas(pixels, size.width(), size.height(), qsizetype(size.width()) * 4,
                        QImage::Format_RGBA8888);
    Frame frame;
    frame.delayMs = end - m_time;
    m_time = end;
    // The canvas is the decoder's, which goes on with it.
    frame.image = canvas.convertToFormat(QImage::Format_ARGB32);
    if (frame.image.isNull())
        return outOfMemoryFailure(size);
    frame.image.setColorSpace(m_colourSpace);
    frame.image = orientation::upright(frame.image, file().info.orientation);
    return frame;
}

} // namespace upview
