// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settingstable.h"
#include "widgets/view/picturelayer.h"
#include "widgets/view/viewtransform.h"

#include <QColor>
#include <QThreadPool>
#include <QTimer>
#include <QWidget>

namespace upview {

class BusySign;
class PictureTiles;
class ViewMessage;

/// Shows one picture, and with it a result: another picture of the same scene at another resolution, at the
/// same place. Fits, zooms, pans, turns, compares the two.
///
/// Pictures are made ready on a worker (ImageLevels) and painted from the smaller copy that does; while
/// something moves, Qt's bilinear filter is enough, and when it rests a worker draws the visible part well
/// (viewrender). The picture on screen stays until the next one is ready. Per cents are of the pixels of the
/// picture that is shown: 100 % is one of its pixels on one of the screen's.
class ImageView : public QWidget
{
    Q_OBJECT

public:
    explicit ImageView(QWidget *parent = nullptr);
    ~ImageView() override;

    /// Shows another picture, upright, without a result; `imageShown` follows when it is on screen.
    /// `keepView` leaves zoom, orientation and place as they are. `nominal` is the size that per cents and
    /// pixels count in where `image` has another one: a preview, a vector picture; empty: that of `image`.
    void setImage(const QImage &image, bool keepView = false, QSize nominal = {});
    /// The same with a picture that is ready already, which is on screen at once. A preview (see ImageLevels)
    /// is no picture yet: it is on screen without `imageShown`, and the whole one takes its place without a
    /// jump when it is set with `keepView`.
    void setLevels(const std::shared_ptr<const ImageLevels> &levels, bool keepView = false,
                   QSize nominal = {});
    /// Colours of the screen, for the pictures that are set from now on.
    void setDisplayProfile(const DisplayProfile &profile) { m_profile = profile; }
    [[nodiscard]] const DisplayProfile &displayProfile() const { return m_profile; }
    /// The pixels of the picture that was shown last, which is a reduced one; null: there are none.
    void setTiles(PictureTiles *tiles);
    /// The picture that was given to setImage at another resolution; nothing moves, `nominal` stays.
    void setDetail(const QImage &image);
    /// The next frame of the animation whose first frame was given to setImage.
    void setFrame(const QImage &frame);
    /// The same scene at another resolution, shown instead of the source; null takes it away.
    void setResult(const QImage &result);
    /// The next frame of the animation whose first frame was given to setResult.
    void setResultFrame(const QImage &frame);
    /// Nothing at all.
    void clear();
    /// Words instead of a picture: an icon's name, what is wrong, and what would help.
    void showMessage(const QString &icon, const QString &title, const QString &text);
    /// Shows a sign that something is loaded, unless it is over within 300 ms.
    void setBusy(bool busy);

    [[nodiscard]] bool hasImage() const;
    [[nodiscard]] bool hasResult() const;
    /// Size in pixels of the picture that is shown, source (nominal) or result.
    [[nodiscard]] QSize shownSize() const;
    /// Size in pixels of the source as it was last given, which may be a preview.
    [[nodiscard]] QSize detailSize() const { return m_source->size(); }

    [[nodiscard]] ViewMode mode() const { return m_transform.mode(); }
    [[nodiscard]] double zoomPercent() const;
    [[nodiscard]] const ViewTransform &transform() const { return m_transform; }
    [[nodiscard]] bool isSourceShown() const { return m_sourceShown; }
    [[nodiscard]] bool isSplit() const { return m_split; }
    /// Where the divider is, as a fraction of the view's width.
    [[nodiscard]] double splitPosition() const { return m_splitPosition; }
    [[nodiscard]] setting::WheelAction wheelAction() const { return m_wheelAction; }

    /// The picture that is shown, turned as it is on screen and small: exactly `size` pixels.
    [[nodiscard]] QImage overview(QSize size) const;
    /// Device pixels of the view for a position in the widget's own units.
    [[nodiscard]] QPointF toDevice(QPointF position) const;
    /// Whether the divider is under a position of the widget.
    [[nodiscard]] bool isOnDivider(QPointF position) const;
    /// Whether the painting is as good as it gets: nothing is being made ready or drawn on a worker.
    [[nodiscard]] bool isSettled() const;

public Q_SLOTS:
    void setMode(upview::ViewMode mode);
    void zoomIn(); ///< a step around the centre
    void zoomOut();
    void zoomToPercent(double percent); ///< around the centre
    /// `steps` of the wheel, fractions too, around a point of the widget.
    void zoomBySteps(double steps, QPointF position);
    void zoomByFactor(double factor, QPointF position);
    /// Between Fit and 100 %, which keeps the point under `position`.
    void toggleOriginal(QPointF position);
    /// Two fingers that were around `from`, a point of the widget, are around `to`.
    void pinch(double factor, QPointF from, QPointF to);
    bool panBy(QPointF devicePixels);
    /// Brings a place, as a fraction of the picture on screen, to the middle.
    void centreOn(QPointF fraction);
    /// The same at a zoom, in device pixels for a pixel of the source.
    void place(double zoom, QPointF fraction);
    void rotateLeft();
    void rotateRight();
    void flipHorizontal();
    void flipVertical();
    void setSourceShown(bool shown); ///< instead of the result, to compare
    void setSplit(bool split); ///< source left, result right of a divider
    void setSplitPosition(double fraction);
    void setFitEnlarges(bool enlarges);
    /// The colour behind transparent pixels; an invalid one: a checkerboard.
    void setBackdrop(const QColor &color);
    void setWheelAction(upview::setting::WheelAction action);

Q_SIGNALS:
    void imageShown();
    void resultShown();
    /// Of the picture that is shown; also when another one is shown.
    void zoomChanged(double percent);
    void modeChanged(upview::ViewMode mode);
    /// The picture, its place, size or orientation is another one.
    void viewChanged();
    void sourceShownChanged(bool shown);
    void splitChanged(bool split);
    /// Pixel of the shown picture under the pointer; (-1, -1) outside.
    void pointerMoved(QPoint pixel);
    /// The wheel or a side button asks for so many pictures forward.
    void stepRequested(int count);
    void doubleClicked();
    /// A finger touched the view and left.
    void tapped();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    friend class ViewInput;

    using Levels = PictureLayer::Levels;
    template <typename Apply> void prepare(const QImage &image, Apply apply);
    void applyImage(const Levels &levels, bool keepView, QSize nominal);
    void applyResult(const Levels &levels);

    [[nodiscard]] PictureLayer *shownLayer() const;
    /// Which part of the view each of the two pictures fills.
    [[nodiscard]] QRect partOf(const PictureLayer *layer) const;
    void updateViewport();
    void useShownAsReference();
    /// Every change of the geometry or of what is shown ends here.
    void changed();
    void reportPointer(QPointF position);

    void drawWell();

    DisplayProfile m_profile;
    ViewTransform m_transform;
    QThreadPool m_pool; ///< joined in the destructor
    PictureLayer *m_source;
    PictureLayer *m_result;
    QSize m_nominal; ///< of the source
    bool m_sourceShown = false;
    bool m_split = false;
    double m_splitPosition = 0.5;
    QColor m_backdrop; ///< behind transparent pixels; invalid: a checkerboard
    setting::WheelAction m_wheelAction = setting::WheelAction::Zoom;

    int m_pending = 0; ///< pictures that are being made ready
    quint64 m_generation = 0; ///< of setImage: what was made ready for another one is dropped
    double m_reportedPercent = 0;
    ViewMode m_reportedMode = ViewMode::Fit;
    QPointF m_pointer{-1, -1};
    bool m_playing = false; ///< frames follow each other: good drawings would come too late
    QTimer m_restTimer;
    ViewMessage *m_message = nullptr;
    BusySign *m_busySign = nullptr;
};

} // namespace upview
