// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/framesource.h"

#include <QByteArray>
#include <QColorSpace>

#include <memory>

struct WebPAnimDecoder;

namespace upview {

/// Frames of an animated WebP by libwebp's own decoder. Qt's plug-in clears what the coming frame asks for
/// instead of what the last one did, so that frames shine through each other. Holds the file in memory.
class WebpFrameSource : public FrameSource
{
public:
    explicit WebpFrameSource(ImageFile file);
    ~WebpFrameSource() override;

    Result<std::optional<Frame>> next() override;
    void rewind() override;

private:
    struct Closer
    {
        void operator()(WebPAnimDecoder *decoder) const;
    };

    QByteArray m_data;
    QColorSpace m_colourSpace;
    std::unique_ptr<WebPAnimDecoder, Closer> m_decoder; ///< null: the file is broken
    int m_time = 0; ///< when the last frame ended, in milliseconds
};

} // namespace upview
