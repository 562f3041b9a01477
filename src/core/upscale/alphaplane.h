// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/image/resample.h"

#include <QImage>
#include <QSize>

namespace upview {

/// Whether any pixel of the image is not opaque. Any thread.
bool hasTransparency(const QImage &image);

/// The colours of a picture with transparency as an opaque picture, Format_RGB32 or, where the source has
/// more than 8 bits, Format_RGBX64: hidden pixels, whose stored colour means nothing, take that of what is
/// visible around them, so that a network or a filter does not pull black or white fringes into the edge.
/// (Push-pull: Gortler et al., "The Lumigraph", 1996.) Any thread.
QImage opaqueColours(const QImage &image);

/// `colours` with the alpha channel of `source` resized to its size: Format_RGBX64 gives Format_RGBA64,
/// Format_RGB32 gives Format_ARGB32. Null when cancelled or out of memory. Any thread.
QImage withAlphaOf(const QImage &colours, const QImage &source, const CancelFlag &cancel);

/// The same for some rows of a picture of this size: `colours` holds just these.
QImage withAlphaOf(const QImage &colours, RowSpan rows, QSize size, const QImage &source,
                   const CancelFlag &cancel);

} // namespace upview
