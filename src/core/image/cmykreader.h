// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/base/error.h"
#include "core/image/imagefile.h"

#include <QImage>
#include <QSize>

#include <optional>

namespace upview {

/// A picture that was stored as CMYK.
struct CmykPicture
{
    QImage image; ///< sRGB, Format_RGB32 or (16 bits) Format_RGBX64; in stored orientation
    bool whole = false; ///< the decoder was content
};

/// Decodes a CMYK JPEG (also YCCK, inverted as Adobe programs write it) or a CMYK TIFF in strips, 8 or 16
/// bits, and converts it through its profile; Qt's plug-ins have the values but no profile for them. Nothing
/// for every other file, which Qt is to decode. A JPEG is reduced by 2, 4 or 8 while decoding where `target`
/// (in stored orientation) is that much smaller. Any thread but the GUI's. Errors: Damaged, OutOfMemory.
std::optional<Result<CmykPicture>> readCmyk(const ImageFile &file, QSize target, const CancelFlag &cancel);

/// The ICC profile in a TIFF file, byte for byte; empty where there is none.
QByteArray tiffProfile(const ImageFile &file);

} // namespace upview
