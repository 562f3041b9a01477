// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace upview {

/// The smallest network that enlarges a picture as ESRGAN-style ones do: a convolution from 3 to 12 channels
/// and a pixel shuffle by 2. Its result is the input with each pixel repeated, so that a test knows every
/// number that must come out. Blobs "data" and "output".
QByteArray tinyNetworkParam();

/// The weights that belong to it, as 32-bit floats.
QByteArray tinyNetworkWeights();

/// Writes `<name>.param` and `<name>.bin` into an existing folder; false where that fails.
bool writeTinyNetwork(const QString &folder, const QString &name);

} // namespace upview
