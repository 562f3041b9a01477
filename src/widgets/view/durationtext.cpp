// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/durationtext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace upview {

QString durationText(double seconds, DurationStyle style)
{
    const QLocale locale;
    seconds = std::max(seconds, 0.0);
    if (style == DurationStyle::Rate) {
        const int decimals = seconds <= 0 ? 0 : std::clamp(1 - int(std::floor(std::log10(seconds))), 0, 3);
        return QCoreApplication::translate("upview::Duration", "%1 s")
            .arg(locale.toString(seconds, 'f', decimals));
    }
    if (style == DurationStyle::Exact && seconds < 59.95)
        return QCoreApplication::translate("upview::Duration", "%1 s").arg(locale.toString(seconds, 'f', 1));
    auto whole = qint64(std::llround(seconds));
    if (style == DurationStyle::Coarse) {
        whole = std::max<qint64>(1, whole);
        // Nobody believes an estimate to the second, and numbers that jump are hard to read.
        if (whole > 20)
            whole = (whole + 4) / 5 * 5;
        if (whole > 110) {
            const qint64 minutes = (whole + 30) / 60;
            if (minutes < 60)
                return QCoreApplication::translate("upview::Duration", "%1 min")
                    .arg(locale.toString(minutes));
            return QCoreApplication::translate("upview::Duration", "%1 h %2 min")
                .arg(locale.toString(minutes / 60), locale.toString(minutes % 60));
        }
        return QCoreApplication::translate("upview::Duration", "%1 s").arg(locale.toString(whole));
    }
    if (whole < 3600)
        return QCoreApplication::translate("upview::Duration", "%1 min %2 s")
            .arg(locale.toString(whole / 60), locale.toString(whole % 60));
    return QCoreApplication::translate("upview::Duration", "%1 h %2 min")
        .arg(locale.toString(whole / 3600), locale.toString(whole % 3600 / 60));
}

} // namespace upview
