// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/resultwriter.h"

#include "core/image/animationwriter.h"
#include "core/image/framesource.h"

#include <QCoreApplication>

namespace upview {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ResultWriter)
};

Result<void> writeAnimation(const UpscaleResult &result, const QString &path, const WriteOptions &options,
                            const CancelFlag &cancel)
{
    const auto frames = FrameSource::open(result.animation->path(), cancel);
    if (!frames)
        return tl::unexpected(frames.error());
    AnimationOptions animation;
    animation.format = options.format;
    animation.plays = (*frames)->plays();
    animation.quality = options.quality;
    const auto writer = AnimationWriter::open(path, (*frames)->size(), animation);
    if (!writer)
        return tl::unexpected(writer.error());
    for (;;) {
        const auto frame = (*frames)->next();
        if (cancel.isCancelled())
            return cancelledFailure();
        if (!frame)
            return tl::unexpected(frame.error());
        if (!*frame)
            return (*writer)->finish();
        if (const auto added = (*writer)->addFrame((*frame)->image, (*frame)->delayMs); !added)
            return added;
    }
}

} // namespace

Result<void> writeResult(const UpscaleResult &result, const QString &path, WriteOptions options,
                         const CancelFlag &cancel)
{
    if (!result.writtenTo.isEmpty())
        return {};
    if (result.animation)
        return writeAnimation(result, path, options, cancel);
    if (options.format == "gif")
        return failure(ErrorCode::InvalidArgument,
                       Text::tr("Only animations are written as GIF. Choose PNG, WebP, JPEG or TIFF."));
    options.iccProfile = result.iccProfile;
    return writeImage(result.image, path, options);
}

QByteArray resultFormatForSuffix(const QString &fileName)
{
    const QByteArray still = writableFormatForSuffix(fileName);
    return still.isEmpty() ? animationFormatForSuffix(fileName) : still;
}

} // namespace upview
