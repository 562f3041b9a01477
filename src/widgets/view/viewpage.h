// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archivefiles.h"
#include "core/image/imagereader.h"
#include "core/upscale/upscaleservice.h"
#include "widgets/view/viewtransform.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace upview {

class AnimationPlayer;
class CompareKey;
class DisplayProfile;
class FolderModel;
class FolderWalk;
class HeldFile;
class GiantControl;
class ImageLevels;
class ImageLoader;
class ImageView;
class MiniMap;
class PageLayout;
class PageSpread;
class Settings;
class SidePanel;
class UpscaleControl;
class UpscalePill;
class ViewHint;

/// The viewer: one picture of the folder, the way to its neighbours, and upscaling. Owns its widgets; the
/// services are the application's. It defines no shortcuts but the key that compares while it is held: the
/// window's actions call its slots.
///
/// The folder model is set to the right folder by the window, before or after openPath; until its listing is
/// there, the picture has no neighbours.
class ViewPage : public QWidget
{
    Q_OBJECT

public:
    ViewPage(FolderModel &folder, ImageLoader &loader, UpscaleService &service, Settings &settings,
             QWidget *parent = nullptr);
    ~ViewPage() override;

    [[nodiscard]] QString currentPath() const { return m_path; } ///< absolute; empty: none
    [[nodiscard]] ImageInfo currentInfo() const { return m_info; } ///< empty until the picture is there
    /// As it was read; empty until it is on screen.
    [[nodiscard]] const DecodedImage &currentPicture() const { return m_decoded; }
    [[nodiscard]] ImageView *view() const { return m_view; }
    [[nodiscard]] const QImage &picture() const { return m_decoded.image; } ///< upright, whole; null: none
    /// Shows another version of the current picture: `sameScene`: at another resolution, in its place; else
    /// another page of its file.
    void showVersion(const DecodedImage &picture, bool sameScene);
    /// Words over the picture that go by themselves; `icon` is a name for themedIcon, or empty.
    void hint(const QString &text, const QString &icon = {});
    [[nodiscard]] SidePanel *sidePanel() const { return m_sidePanel; } ///< where to add a section

    // What the window needs to know to enable and check its actions; statusChanged tells of a change.
    [[nodiscard]] bool hasPicture() const
    {
        return m_load == Load::Shown;
    } ///< one is on screen, and it is the current one
    /// One was asked for and is not there yet.
    [[nodiscard]] bool isLoading() const { return m_load == Load::Loading || m_load == Load::Preparing; }
    [[nodiscard]] bool isAnimated() const;
    [[nodiscard]] bool isPlaying() const;
    [[nodiscard]] bool isUpscaling() const;
    [[nodiscard]] bool hasResult() const; ///< on screen, or behind the source while comparing
    [[nodiscard]] bool isSourceShown() const;
    [[nodiscard]] bool isSplit() const;
    [[nodiscard]] bool isSpread() const; ///< another page is shown beside the current picture
    [[nodiscard]] QString spreadPartner() const; ///< that page; empty: none
    [[nodiscard]] double zoomPercent() const;
    [[nodiscard]] ViewMode zoomMode() const;
    /// Why the current picture cannot be upscaled, as a sentence; empty when it can. Knows nothing of the
    /// engine.
    [[nodiscard]] QString upscaleObstacle() const;
    [[nodiscard]] const std::optional<UpscaleResult> &result() const;
    /// The picture on screen with its stored values: source, frame of an animation, or result. Null: none.
    [[nodiscard]] QImage shownImage() const;

    /// The stored value of a pixel of a picture that is shown reduced, as exact as it is at hand; nothing for
    /// other pictures.
    [[nodiscard]] std::optional<QColor> giantColor(QPoint pixel) const;

    /// Colours of the screen; the picture is shown in them anew.
    void setDisplayProfile(const DisplayProfile &profile);

    [[nodiscard]] PageLayout &layoutOfParts() { return *m_layout; } ///< where to keep room for something
    /// The key that shows the source while it is held; Qt::Key_C unless set. 0: none.
    void setCompareKey(int key);

public Q_SLOTS:
    /// Shows a file. The picture on screen stays until this one is ready.
    void openPath(const QString &path);
    /// Shows nothing and drops what runs, e.g. when the window goes back to the grid for good.
    void close();
    /// Reads the file anew, which has been written as the picture was turned here.
    void reloadUpright();
    void next();
    void previous();
    void first();
    void last();

    /// Keeps zoom, orientation and place for the next pictures.
    void setViewLocked(bool locked) { m_viewLocked = locked; }

    void setPlaying(bool playing);
    void stepFrame();

    /// Upscales by the settings; with the result of these settings on screen, compares. Retries after a
    /// failure.
    void upscale();
    void cancelUpscale();
    void discardResult();
    void toggleCompare();
    void setCompareHeld(bool held);
    void toggleSplit();
    void requestSaveResult();
    void copyResult();
    /// The picture on screen, source or result.
    void copyImage();
    void showFailureDetails();

Q_SIGNALS:
    /// Another picture was asked for (with an empty `info`), and again when it is known and on screen, or
    /// failed.
    void currentChanged(const QString &path, const upview::ImageInfo &info);
    void zoomChanged(double percent);
    void zoomModeChanged(upview::ViewMode mode);
    /// Pixel of the shown picture under the pointer; (-1, -1): none.
    void pointerMoved(QPoint pixel);
    /// One of the properties above has changed.
    void statusChanged();
    /// Nothing is left to show: the window goes back to the grid.
    void closeRequested();
    void doubleClicked();
    /// All frames of the animation have been shown once more.
    void animationRoundFinished();
    void contextMenuRequested(QPoint globalPosition);
    void saveResultRequested(const upview::UpscaleResult &result, const QString &sourcePath);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void connectView();
    void applySettings();

    void load(const QString &path);
    void showPreview(const QString &path, const std::shared_ptr<const ImageLevels> &levels);
    void showLoaded(const QString &path, const DecodedImage &image,
                    const std::shared_ptr<const ImageLevels> &levels);
    void showFailed(const QString &path, const Error &error);
    void imageShown();
    void dropCurrent();
    void reload();
    void showAgain();
    [[nodiscard]] QStringList ahead() const;
    void go(bool forward);
    void fileGone(const QString &neighbour);
    /// The animation that the picture was upscaled to; null: none.
    [[nodiscard]] std::shared_ptr<const HeldFile> animatedResult() const;

    FolderModel &m_folder;
    ImageLoader &m_loader;
    Settings &m_settings;

    ImageView *m_view;
    SidePanel *m_sidePanel;
    UpscalePill *m_pill;
    MiniMap *m_map;
    ViewHint *m_hint;
    ViewHint *m_notice;
    UpscaleControl *m_upscaling;
    AnimationPlayer *m_player;
    GiantControl *m_giant;
    PageSpread *m_spread;
    CompareKey *m_compareKey;
    FolderWalk *m_walk;
    std::unique_ptr<PageLayout> m_layout;

    LocalFile m_localFile; ///< what is upscaled
    QString m_path;
    ImageInfo m_info;
    DecodedImage m_decoded; ///< of the current picture, once it is loaded
    enum class Load { Nothing, Loading, Preparing, Shown, Failed } m_load = Load::Nothing;
    bool m_keepView = false; ///< the same picture again
    bool m_uprightNext = false; ///< its file is not turned any more as the view is
    bool m_viewLocked = false;
    bool m_upscaleWhenShown = false;
};

} // namespace upview
