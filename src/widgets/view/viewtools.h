// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>

class QStatusBar;

namespace upview {

class PixelReadout;
class Settings;
class ViewPage;
struct WindowActions;

/// The small tools around the picture and their actions: fixed zooms, the second flip, what is behind
/// transparent pixels, the overview, the colour under the pointer. GUI thread; everything that is given
/// outlives it.
class ViewTools : public QObject
{
    Q_OBJECT

public:
    ViewTools(ViewPage &page, const WindowActions &actions, Settings &settings, QStatusBar &bar,
              QObject *parent);

    /// Whether a picture is looked at, rather than the grid.
    void updateActions(bool viewing);

private:
    void cycleBackdrop();
    void readPixel(QPoint pixel);

    ViewPage &m_page;
    const WindowActions &m_actions;
    Settings &m_settings;
    PixelReadout *m_readout;
    QPoint m_pixel{-1, -1};
};

} // namespace upview
