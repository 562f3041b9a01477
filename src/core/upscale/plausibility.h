// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace upview {

/// Whether `upscaled` can be an enlargement of `source`: both are averaged over the same coarse grid and
/// compared. Engines that run out of GPU memory, or a software Vulkan, answer with black, white or noise and
/// call it success; a network moves the average of a cell of 16 x 16 source pixels by a few levels only.
/// Both images opaque, Format_RGB32 or Format_RGBX64. Any thread.
bool isPlausible(const QImage &source, const QImage &upscaled);

} // namespace upview
