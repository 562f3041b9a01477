// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>

#include <memory>

namespace upview {

struct AnimationOptions
{
    QByteArray format = "webp"; ///< "webp", "png" (APNG) or "gif"
    int plays = 0; ///< how often the frames are to be shown; 0: for ever (FrameSource::plays)
    int quality = 100; ///< WebP only: 1 to 99 with loss, 100 without
    /// Embedded as it is (WebP, APNG), instead of the colour space of the first frame. A GIF has none: its
    /// frames are converted to sRGB.
    QByteArray iccProfile;
};

class AnimationEncoder;
class OutputFile;

/// Writes an animation frame by frame, through a temporary file in the same folder that is renamed when the
/// animation is complete. Holds one or two frames, and for WebP the encoded file. Destroying an unfinished
/// writer leaves nothing behind and whatever was there before. One thread at a time, never the GUI's.
///
/// All frames are complete pictures of the same size, 8 bits a channel (deeper ones are rounded). GIF: 256
/// colours a frame, dithered; half transparency becomes all or none; delays are rounded to 10 ms in such a
/// way that the sum is right.
class AnimationWriter
{
    Q_DISABLE_COPY_MOVE(AnimationWriter)

public:
    /// Errors: InvalidArgument (format, size beyond what the format holds), NotFound (folder), NoPermission,
    /// NoSpace, WriteFailed.
    static Result<std::unique_ptr<AnimationWriter>> open(const QString &path, QSize size,
                                                         const AnimationOptions &options);
    ~AnimationWriter();

    /// `delayMs`: how long the frame is shown. Errors: InvalidArgument (size), NoSpace, WriteFailed,
    /// OutOfMemory; after one of them the writer can only be destroyed.
    Result<void> addFrame(const QImage &frame, int delayMs);
    /// Completes the file and puts it in its place. Errors as addFrame; InvalidArgument where there is no
    /// frame.
    Result<void> finish();

private:
    AnimationWriter(std::unique_ptr<OutputFile> file, std::unique_ptr<AnimationEncoder> encoder, QSize size);

    template <typename Step> Result<void> guarded(const Step &step);

    std::unique_ptr<OutputFile> m_file;
    std::unique_ptr<AnimationEncoder> m_encoder; ///< null: finished or failed
    QSize m_size;
    int m_frames = 0;
};

/// The animation format that a file name asks for by its suffix ("webp", "png" for .png and .apng, "gif"), or
/// an empty array.
QByteArray animationFormatForSuffix(const QString &fileName);

} // namespace upview
