// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace upview {

/// What a network made of a picture without colours, without the tint that it may have got: all channels at
/// their weighted mean, at the depth of the image. Format_RGB32 and Format_RGBX64 only. Unlike a conversion
/// by Qt it goes through no curve, so that no step of 16 bits is lost. Null without memory. Any thread.
QImage neutralOf(const QImage &image);

/// The same as a picture of one channel: Format_Grayscale8 or Format_Grayscale16.
QImage greyOf(const QImage &image);

} // namespace upview
