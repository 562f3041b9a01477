// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// Putting PNG files together from chunks (PNG specification, third edition, section 5).
namespace upview::png {

inline constexpr char kSignature[] = "\x89PNG\r\n\x1a\n";

/// A chunk with its length in front and its CRC-32 behind. `type` has four letters.
[[nodiscard]] QByteArray chunk(const QByteArray &type, const QByteArray &data);

} // namespace upview::png
