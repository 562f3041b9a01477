// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"

#include <QImage>
#include <QSize>

namespace upview {

/// Resizes to exactly `size` with a separable Lanczos filter of three lobes, stretched for reduction so that
/// nothing aliases (Turkowski, "Filters for Common Resampling Tasks", 1990). Computes in linear
/// combinations of the stored values, premultiplied where there is alpha. Keeps the colour space and the
/// depth: 8-bit in gives Format_RGB32 or Format_ARGB32, 16-bit in gives Format_RGBX64 or Format_RGBA64.
/// Rows are spread over the calling thread and the idle ones of the global pool. A null image comes back for
/// a null source, an empty size, too little memory, or when cancelled. Any thread, the pool's included.
QImage resample(const QImage &source, QSize size, const CancelFlag &cancel = {});

} // namespace upview
