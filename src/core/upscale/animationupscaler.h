// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/pictureupscaler.h"

namespace upview {

/// Upscales an animation frame by frame into an animated PNG: the same delays and loop count, alpha kept. A
/// frame that is equal to the one before is not computed again. Holds two frames before and after. One thread
/// that may block.
class AnimationUpscaler
{
    Q_DECLARE_TR_FUNCTIONS(UpscaleJob)

public:
    struct Made
    {
        QImage first; ///< the first frame
        int frames = 0;
    };

    /// `upscaler` has its recipe; both must outlive this.
    AnimationUpscaler(PictureUpscaler &upscaler, const CancelFlag &cancel)
        : m_upscaler(upscaler)
        , m_cancel(cancel)
    {
    }

    /// Reads `source` and writes `file`, whose name need not end in anything. Errors as FrameSource,
    /// PictureUpscaler and AnimationWriter; then there is no file.
    Result<Made> run(const QString &source, const QString &file);

private:
    PictureUpscaler &m_upscaler;
    const CancelFlag &m_cancel;
};

} // namespace upview
