// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/imagewriter.h"
#include "core/upscale/upscaleservice.h"

namespace upview {

/// Writes a result as a file of the user's, with the profile of its source: a picture as writeImage does, an
/// animation as WebP, APNG ("png") or GIF with its frames, delays and loop count. A result that went to a
/// file already is done. Any thread but the GUI's. Errors as writeImage and AnimationWriter.
Result<void> writeResult(const UpscaleResult &result, const QString &path, WriteOptions options,
                         const CancelFlag &cancel = {});

/// The format that a file name asks for by its suffix: of writableFormatForSuffix or
/// animationFormatForSuffix.
QByteArray resultFormatForSuffix(const QString &fileName);

} // namespace upview
