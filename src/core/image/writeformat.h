// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/image/pixelrows.h"

#include <QByteArray>
#include <QColor>
#include <QImage>
#include <QSize>
#include <QString>

/// What the formats that Upview writes can hold. Internal to the room; all functions are safe on any thread.
namespace upview::writeformat {

/// Name for people; empty for a format that is not written.
[[nodiscard]] QString displayName(const QByteArray &format);

/// Whether a picture of this size can be written. Errors: InvalidArgument, which says what would help.
Result<void> check(const QByteArray &format, QSize size);

/// The part of `layout` that the format can hold: JPEG and WebP have 8 bits, JPEG has no alpha.
[[nodiscard]] PixelLayout layoutFor(const QByteArray &format, PixelLayout layout);

/// Puts the matte (sRGB) behind the picture, in the picture's own colour space: Format_RGB32. Throws
/// std::bad_alloc.
[[nodiscard]] QImage onMatte(const QImage &image, QColor matte);

} // namespace upview::writeformat
