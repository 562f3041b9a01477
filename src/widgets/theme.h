// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

#include <QObject>
#include <QPalette>

namespace upview {

/// Keeps the application's palette at what the setting `theme` says: the desktop's own, light or dark. Our
/// own palettes are neutral greys, so that no colour of the chrome tints the judgement of a picture.
/// GUI thread; one object, made after the QApplication.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(Settings &settings, QObject *parent = nullptr);

    static QPalette lightPalette();
    static QPalette darkPalette();

private:
    void apply();

    Settings &m_settings;
    QPalette m_systemPalette;
    QString m_systemStyle;
};

} // namespace upview
