// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QToolBar;

namespace upview {

class ElidingLabel;
class FolderModel;
class FullScreenControls;
class ImageLoader;
class Settings;
class SleepBlock;
class SlideShow;
class ThumbnailStrip;
class ViewPage;
struct WindowActions;

/// What the picture is shown with: the strip of thumbnails below it, the controls of full screen, the slide
/// show, and their actions. GUI thread; everything that is given outlives it.
class ViewStage : public QObject
{
    Q_OBJECT

public:
    ViewStage(ViewPage &page, FolderModel &model, ImageLoader &loader, const WindowActions &actions,
              Settings &settings, QObject *parent);

    [[nodiscard]] SlideShow *slideShow() const { return m_show; }

    /// Whether a picture is looked at, rather than the grid, and in full screen.
    void updateActions(bool viewing, bool fullScreen);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void fullScreenRequested(bool full);
    /// The slide show is to begin, and no picture is looked at.
    void viewRequested();

private:
    void makeBar();
    void toggleSlideShow();
    void showChanged(bool running);
    void placeStrip();
    void updateTitle();

    ViewPage &m_page;
    FolderModel &m_model;
    const WindowActions &m_actions;
    Settings &m_settings;
    ThumbnailStrip *m_strip;
    QToolBar *m_bar;
    ElidingLabel *m_title;
    FullScreenControls *m_controls;
    SlideShow *m_show;
    SleepBlock *m_sleepBlock;
    bool m_viewing = false;
    bool m_full = false;
    bool m_showMadeFull = false; ///< full screen ends with the slide show
};

} // namespace upview
