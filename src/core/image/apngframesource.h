// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/bytesource.h"
#include "core/image/framesource.h"

#include <optional>

namespace upview {

/// Frames of an animated PNG, which Qt has no plug-in for (PNG specification, third edition, section
/// 11.3.6). Each frame is made into a PNG file in memory, decoded by Qt, and combined with the ones before
/// it here.
class ApngFrameSource : public FrameSource
{
public:
    explicit ApngFrameSource(ImageFile file);

    Result<std::optional<Frame>> next() override;
    void rewind() override;

private:
    /// An fcTL chunk.
    struct Control
    {
        QRect rect;
        int delayMs = 0;
        int dispose = 0;
        int blend = 0;
    };

    std::optional<Control> readControl(const QByteArray &data) const;
    Result<std::optional<Frame>> finishFrame(const Control &control, const QByteArray &pixels);

    std::optional<ByteSource> m_source;
    QByteArray m_imageHeader; ///< data of the IHDR chunk
    QByteArray m_commonChunks; ///< palette, transparency, colour: they hold for every frame
    std::optional<Control> m_control; ///< of the frame whose pixels come next
    QImage m_canvas;
    QImage m_beforeFrame; ///< the canvas to go back to, where the last frame asked for that
    QRect m_clearBeforeFrame; ///< what the last frame wants cleared
    bool m_ended = false;
};

} // namespace upview
