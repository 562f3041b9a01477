// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include "core/settings/settingstable.h"

#include <QApplication>
#include <QStyle>

namespace upview {

namespace {

struct Greys
{
    QColor window;
    QColor base;
    QColor button;
    QColor text;
    QColor dimmed;
    QColor highlight;
};

QPalette paletteOf(const Greys &greys)
{
    QPalette palette(greys.button, greys.window);
    // What Qt derives for bevels from a dark button is far too bright.
    palette.setColor(QPalette::Light, greys.window.lighter(125));
    palette.setColor(QPalette::Midlight, greys.window.lighter(112));
    palette.setColor(QPalette::Mid, greys.window.darker(125));
    palette.setColor(QPalette::Dark, greys.window.darker(150));
    palette.setColor(QPalette::Shadow, greys.window.darker(300));
    palette.setColor(QPalette::Base, greys.base);
    palette.setColor(QPalette::AlternateBase, greys.window);
    palette.setColor(QPalette::ToolTipBase, greys.base);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, greys.text);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, greys.dimmed);
    palette.setColor(QPalette::PlaceholderText, greys.dimmed);
    palette.setColor(QPalette::Highlight, greys.highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, greys.dimmed);
    palette.setColor(QPalette::Link, greys.highlight);
    palette.setColor(QPalette::LinkVisited, greys.highlight);
    return palette;
}

} // namespace

Theme::Theme(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_systemPalette(QApplication::palette())
    , m_systemStyle(QApplication::style()->name())
{
    connect(&m_settings, &Settings::changed, this, [this](QLatin1StringView key) {
        if (Settings::is(key, setting::theme))
            apply();
    });
    if (m_settings.get(setting::theme) != setting::Theme::System)
        apply();
}

QPalette Theme::lightPalette()
{
    return paletteOf({QColor(0xf0, 0xf0, 0xf0), QColor(0xff, 0xff, 0xff), QColor(0xe6, 0xe6, 0xe6),
                      QColor(0x1e, 0x1e, 0x1e), QColor(0x8c, 0x8c, 0x8c), QColor(0x2f, 0x6f, 0xb7)});
}

QPalette Theme::darkPalette()
{
    return paletteOf({QColor(0x2b, 0x2b, 0x2b), QColor(0x1f, 0x1f, 0x1f), QColor(0x3a, 0x3a, 0x3a),
                      QColor(0xe6, 0xe6, 0xe6), QColor(0x86, 0x86, 0x86), QColor(0x3d, 0x7e, 0xc8)});
}

void Theme::apply()
{
    switch (m_settings.get(setting::theme)) {
    case setting::Theme::System:
        QApplication::setStyle(m_systemStyle);
        QApplication::setPalette(m_systemPalette);
        break;
    case setting::Theme::Light:
        // Only Fusion takes every colour from the palette.
        QApplication::setStyle(QStringLiteral("Fusion"));
        QApplication::setPalette(lightPalette());
        break;
    case setting::Theme::Dark:
        QApplication::setStyle(QStringLiteral("Fusion"));
        QApplication::setPalette(darkPalette());
        break;
    }
}

} // namespace upview
