// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/sourcepicture.h"

namespace upview::sourcepicture {

Result<DecodedImage> read(const QString &path, const CancelFlag &cancel)
{
    ReadOptions options;
    options.keepProfile = true;
    options.cancel = cancel;
    // Not the camera's preview: all that the file has.
    options.developRaw = true;
    return readImage(path, options);
}

std::optional<DecodedImage> readAhead(const QString &path, const UpscaleCache &cache,
                                      const CancelFlag &cancel)
{
    const Result<SourceIdentity> file = SourceIdentity::of(path);
    if (!file || cache.hasResultFor(*file))
        return std::nullopt;
    const Result<ImageInfo> info = probeImage(path);
    if (!info || info->animated || info->isVector)
        return std::nullopt;
    Result<DecodedImage> picture = read(path, cancel);
    return picture ? std::optional(*std::move(picture)) : std::nullopt;
}

bool isOf(const DecodedImage &picture, const SourceIdentity &file)
{
    return isWhole(picture) && picture.info.fileBytes == file.bytes && picture.modifiedMs == file.modifiedMs;
}

} // namespace upview::sourcepicture
