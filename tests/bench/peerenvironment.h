// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bench {

/// Makes a virtual environment with the peers out of PyPI, with pip, in a folder that must not be Upview's
/// own environment; does nothing where it is there already. Needs a network. Returns what went wrong, or
/// nothing.
[[nodiscard]] QString makePeers(const QString &folder);

} // namespace bench
