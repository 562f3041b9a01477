// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// Putting chunks into WebP files (WebP container specification).
namespace upview::webp {

/// The WebP file, still or animated, with the ICC profile in it, byte for byte. Empty where that fails.
[[nodiscard]] QByteArray withProfile(const QByteArray &file, const QByteArray &iccProfile);

} // namespace upview::webp
