// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QImage>
#include <QSize>

#include <span>

/// The transport between Upview and the engine: BMP in memory, lossless and without compression. Pure
/// functions without Python, safe on any thread.
namespace upview::bmp {

/// Bytes of the file that `encode` writes for a picture of this size.
[[nodiscard]] qint64 encodedSize(QSize size);

/// Writes `image` (Format_RGB32, not null) as a 32-bit top-down BMP with a BITMAPV4HEADER and opaque alpha
/// to `out`, which has exactly encodedSize(image.size()) bytes. A 24-bit file must not reach sr_vulkan 2.1:
/// its writer overflows the heap on the way back.
void encode(const QImage &image, std::span<uchar> out);

/// Reads an uncompressed 24-bit or 32-bit BMP, bottom-up or top-down, as Format_RGB32 with opaque alpha.
/// Every field is checked against the bytes that are there. Errors: EngineFailed when it is not such a
/// file, is cut short, or is not of the `expected` size; OutOfMemory.
[[nodiscard]] Result<QImage> decode(std::span<const uchar> file, QSize expected);

} // namespace upview::bmp
