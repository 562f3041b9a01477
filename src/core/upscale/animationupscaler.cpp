// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/animationupscaler.h"

#include "core/image/animationwriter.h"
#include "core/image/framesource.h"

#include <algorithm>
#include <utility>

namespace upview {

Result<AnimationUpscaler::Made> AnimationUpscaler::run(const QString &source, const QString &file)
{
    const auto frames = FrameSource::open(source, m_cancel);
    if (!frames)
        return tl::unexpected(frames.error());
    const QSize target = m_upscaler.resolved().recipe.targetSize((*frames)->size());
    AnimationOptions options;
    // Lossless, of any size, and written as it comes, where WebP is collected in memory.
    options.format = "png";
    options.plays = (*frames)->plays();
    const auto writer = AnimationWriter::open(file, target, options);
    if (!writer)
        return tl::unexpected(writer.error());

    Made made;
    QImage last; // as it was read
    QImage upscaled; // what it became
    const int count = std::max(1, (*frames)->frameCount());
    for (;;) {
        auto frame = (*frames)->next();
        if (m_cancel.isCancelled())
            return cancelledFailure();
        if (!frame)
            return tl::unexpected(frame.error());
        if (!*frame)
            break;
        QImage image = std::exchange((*frame)->image, QImage());
        if (upscaled.isNull() || image != last) {
            const ProgressSpan whole;
            const ProgressSpan span = whole.part(double(std::min(made.frames, count - 1)) / count,
                                                 double(std::min(made.frames + 1, count)) / count);
            Result<QImage> next = m_upscaler.upscale(image, target, span);
            if (!next)
                return tl::unexpected(next.error());
            upscaled = std::move(*next);
        }
        last = std::move(image);
        if (made.frames++ == 0)
            made.first = upscaled;
        if (const auto added = (*writer)->addFrame(upscaled, (*frame)->delayMs); !added)
            return tl::unexpected(added.error());
    }
    if (made.frames == 0)
        return failure(ErrorCode::Damaged, tr("The animation has no frames."));
    if (const auto finished = (*writer)->finish(); !finished)
        return tl::unexpected(finished.error());
    return made;
}

} // namespace upview
