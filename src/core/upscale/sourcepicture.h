// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cache/upscalecache.h"
#include "core/image/imagereader.h"

#include <optional>

/// The picture that a job enlarges: all that its file has, with the stored values. Any thread that may block.
namespace upview::sourcepicture {

/// Errors as readImage.
Result<DecodedImage> read(const QString &path, const CancelFlag &cancel);

/// The same while it is not known yet whether it will be needed: nothing where it is not likely to be (an
/// animation, a vector picture, something of it is in the cache) or cannot be read.
std::optional<DecodedImage> readAhead(const QString &path, const UpscaleCache &cache,
                                      const CancelFlag &cancel);

/// Whether somebody's picture of the file is what `read` would give of the file in this state.
[[nodiscard]] bool isOf(const DecodedImage &picture, const SourceIdentity &file);

} // namespace upview::sourcepicture
