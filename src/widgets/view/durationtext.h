// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace upview {

enum class DurationStyle {
    Exact, ///< "0.4 s", "12.5 s", "2 min 5 s": how long something took
    Rate, ///< "0.042 s", "1.2 s", "85 s": how long each of something takes, to two digits
    Coarse, ///< "1 s", "15 s", "2 min": how long something will take
};

/// A time for people, translated, in the locale's digits. Negative seconds count as none.
QString durationText(double seconds, DurationStyle style);

} // namespace upview
