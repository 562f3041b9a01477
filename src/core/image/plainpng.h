// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/imagefile.h"

#include <QImage>

#include <optional>

namespace upview {

/// Decodes a PNG file of the usual kind, 8 bits a channel, without a palette, not interlaced and not huge, in
/// half of the time that Qt takes with libpng and zlib. The image is the same, with its colour space, texts
/// and resolution. Nothing for every other file, and for one with any fault, which Qt is to judge. Any thread
/// but the GUI's.
std::optional<QImage> readPlainPng(const ImageFile &file);

} // namespace upview
