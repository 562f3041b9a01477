// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/image/imagefile.h"
#include "core/image/imagereader.h"

namespace upview {

/// Decodes an inspected file in this very process, whichever that is, upright, by Qt's plug-ins and the
/// readers of this room. Any thread but the GUI's. Errors: Damaged, OutOfMemory, Cancelled. Throws
/// std::bad_alloc.
Result<DecodedImage> decodeHere(const ImageFile &file, const ReadOptions &options);

/// The size to which a picture of `size` is reduced for the box; `size` itself where it is small enough.
[[nodiscard]] QSize sizeInBox(QSize size, QSize box);

/// What every decoder's picture needs to be what readImage promises. `picture` has its image in stored
/// orientation and what is known of it; the result is upright, `size` large, in a depth that the rest of the
/// program knows, with the profile applied or handed on. Errors: OutOfMemory, Cancelled.
Result<DecodedImage> finishPicture(DecodedImage picture, QSize size, const QByteArray &profile,
                                   const ReadOptions &options);

} // namespace upview
