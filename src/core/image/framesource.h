// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/base/error.h"
#include "core/image/imagefile.h"

#include <QImage>

#include <memory>
#include <optional>

namespace upview {

/// One picture of an animation, combined with the ones before it, upright.
struct Frame
{
    QImage image;
    int delayMs = 0; ///< exactly what the file states, whatever players make of very short ones
    bool beginsRound = false; ///< the first one of each time that the animation is played
};

/// The frames of an animated file, one after the other: for players, and for those who work on every frame
/// (AnimationWriter is the other end). Holds one or two frames. One thread at a time.
class FrameSource
{
public:
    virtual ~FrameSource() = default;
    Q_DISABLE_COPY_MOVE(FrameSource)

    /// Opens a GIF, WebP, APNG, AVIF or JPEG XL; any other picture has one frame. Any thread but the GUI's.
    /// Errors as readImage.
    static Result<std::unique_ptr<FrameSource>> open(const QString &path, const CancelFlag &cancel);

    /// The next frame; nothing after the last one. Errors: Damaged, Cancelled.
    virtual Result<std::optional<Frame>> next() = 0;
    /// Back to the first frame.
    virtual void rewind() = 0;
    /// How often the frames are to be shown; 0: for ever.
    [[nodiscard]] int plays() const { return m_file.info.animated ? m_file.container.plays : 1; }
    /// How many frames `next` will give if the file keeps its promise.
    [[nodiscard]] int frameCount() const { return m_file.container.frames; }
    /// Size of every frame, upright.
    [[nodiscard]] QSize size() const { return m_file.info.size; }

protected:
    explicit FrameSource(ImageFile file)
        : m_file(std::move(file))
    {
    }

    [[nodiscard]] const ImageFile &file() const { return m_file; }

private:
    ImageFile m_file;
};

} // namespace upview
