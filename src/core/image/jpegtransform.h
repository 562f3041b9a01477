// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QRect>
#include <QSize>

#include <optional>

/// Turns and crops JPEG files without decoding their pixels, through libjpeg-turbo: nothing is lost. All
/// markers are kept as they are; what they say of size and orientation is the caller's to mend. Internal to
/// the room; any thread but the GUI's.
namespace upview::jpegtransform {

/// Size of the stored picture and of the blocks that can only be moved as a whole (8 or 16 pixels a side,
/// 32 with some subsampling); nothing where the file is none that can be transformed.
struct Geometry
{
    QSize size;
    QSize block;
};
[[nodiscard]] std::optional<Geometry> geometryOf(const QByteArray &jpeg);

/// Grown to the left and upwards to whole blocks, which is what `cropped` asks for.
[[nodiscard]] QRect aligned(const QRect &part, const Geometry &geometry);

/// Whether there is more in the file than one picture (a second picture, a film), which would be lost.
[[nodiscard]] bool holdsMore(const QByteArray &jpeg);

/// The pixels moved as the EXIF orientation says.
/// Errors: InvalidArgument where blocks at an edge cannot be moved there, Damaged.
Result<QByteArray> turned(const QByteArray &jpeg, int orientation);

/// That part of the stored picture; left and top lie between blocks. Errors: Damaged, InvalidArgument.
Result<QByteArray> cropped(const QByteArray &jpeg, const QRect &part);

} // namespace upview::jpegtransform
