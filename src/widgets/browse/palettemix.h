// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace upview {

/// `share` (0 to 1) of `over` on top of `under`: tones that fit light and dark palettes alike.
inline QColor mixed(const QColor &under, const QColor &over, qreal share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * static_cast<float>(share); };
    return QColor::fromRgbF(mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()),
                            mix(under.blueF(), over.blueF()));
}

/// Text that steps back behind the pictures but stays readable.
inline QColor quietText(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.72);
}

/// The plate under what the pointer is over.
inline QColor hoverTone(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.07);
}

/// The plate under what is selected; greyer while the keyboard is elsewhere.
inline QColor selectionTone(const QPalette &palette, bool hasFocus)
{
    const QColor window = palette.color(QPalette::Window);
    return hasFocus ? mixed(window, palette.color(QPalette::Active, QPalette::Highlight), 0.32)
                    : mixed(window, palette.color(QPalette::WindowText), 0.16);
}

} // namespace upview
