// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace upview {

/// A digest of what a JPEG, PNG, WebP or TIFF file stores beside its metadata: the coded pixels and what is
/// needed to decode them. Two files with the same digest are the same picture. Empty where that cannot be
/// told: another format, broken, or a TIFF file of several pages. Any thread but the GUI's.
[[nodiscard]] QByteArray storedPixelsDigest(const QByteArray &file);

} // namespace upview
