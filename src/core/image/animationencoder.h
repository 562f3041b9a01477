// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/animationwriter.h"

#include <QIODevice>

#include <memory>

namespace upview {

/// Encodes an animation into a device, which must outlive it and be random access. Frames are of the size
/// that was stated; after a call that gave false nothing else may be called, and `message` says why. May
/// throw std::bad_alloc. One thread at a time.
class AnimationEncoder
{
public:
    AnimationEncoder() = default;
    virtual ~AnimationEncoder() = default;
    Q_DISABLE_COPY_MOVE(AnimationEncoder)

    virtual bool addFrame(const QImage &frame, int delayMs) = 0;
    virtual bool finish() = 0;

    [[nodiscard]] QString message() const { return m_message; }

protected:
    QString m_message;
};

std::unique_ptr<AnimationEncoder> makeApngEncoder(QIODevice &device, QSize size,
                                                  const AnimationOptions &options);
std::unique_ptr<AnimationEncoder> makeGifEncoder(QIODevice &device, QSize size,
                                                 const AnimationOptions &options);
std::unique_ptr<AnimationEncoder> makeWebpEncoder(QIODevice &device, QSize size,
                                                  const AnimationOptions &options);

} // namespace upview
