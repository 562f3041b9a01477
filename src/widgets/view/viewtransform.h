// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QPointF>
#include <QRect>
#include <QSize>
#include <QTransform>

#include <optional>

namespace upview {

/// How the size of a picture on screen is chosen.
enum class ViewMode {
    Fit, ///< all of it is seen
    Fill, ///< no background is seen, the rest is cut off
    FitWidth, ///< as wide as the view
    Original, ///< 100 %: one pixel of the picture on one pixel of the screen
    Custom, ///< whatever the person zoomed to
};

/// Where a picture lies in a view, as pure geometry: zoom, place and orientation. Everything is in device
/// pixels of the view, so 100 % is exact at every scale factor. The place is kept as a fraction of a pixel
/// and snapped only for painting: any number of zooms leaves the point under the pointer where it was, to
/// half a pixel each way.
///
/// The picture is mirrored first and turned clockwise after that. `zoom` counts the pixels of the reference
/// picture; another picture of the same scene with another resolution is painted over the same rectangle.
class ViewTransform
{
public:
    static constexpr double kMinZoom = 0.01;
    static constexpr double kMaxZoom = 64.0;

    /// In device pixels. The modes keep their law, other zooms keep the centre.
    void setViewport(QSize size);
    [[nodiscard]] QSize viewport() const { return m_viewport; }

    /// Another picture: upright; modes that follow the window stay, others become Fit.
    void reset(QSize reference);
    /// Another picture with the zoom, the orientation and the place (relative to its size) of the last one.
    void replace(QSize reference);
    /// The same scene in another resolution; nothing moves.
    void rebase(QSize reference);
    [[nodiscard]] QSize reference() const { return m_reference; }

    void setMode(ViewMode mode);
    [[nodiscard]] ViewMode mode() const { return m_mode; }
    /// Whether Fit shows small pictures larger than they are.
    void setFitEnlarges(bool enlarges);

    /// The zoom that a mode asks for here; the present one for Custom.
    [[nodiscard]] double fitZoom(ViewMode mode) const;
    /// A zoom of one's own, with that fraction of the turned picture in the middle where its edges allow it.
    void place(double zoom, QPointF fraction);

    /// Device pixels for a pixel of the reference.
    [[nodiscard]] double zoom() const { return m_zoom; }
    /// Custom zoom, limited to kMinZoom to kMaxZoom; the point of the picture that is painted at `anchor`
    /// (nearest to it, where that is outside) stays. Zooms that follow each other at one anchor hold the
    /// point of the first.
    void zoomTo(double zoom, QPointF anchor);
    /// Fingers that were around `from` are around `to` and `factor` times as far apart: what lay between them
    /// stays between them, but for pushing the picture beyond its edges.
    void pinch(double factor, QPointF from, QPointF to);
    [[nodiscard]] QPointF centre() const;
    /// What is in the middle of the view, as a fraction of the turned picture.
    [[nodiscard]] QPointF centreFraction() const;
    /// Brings that fraction to the middle, no further than the picture's edges.
    void centreOn(QPointF fraction);

    /// Quarters clockwise; the point in the middle of the view stays.
    void rotate(int quarterTurns);
    void flipHorizontal();
    void flipVertical();
    [[nodiscard]] int quarterTurns() const { return m_turns; }
    [[nodiscard]] bool isMirrored() const { return m_mirrored; }

    /// Moves the picture, no further than its edges; false when it could not move.
    bool panBy(QPointF delta);
    /// Whether panBy would do something in that direction.
    [[nodiscard]] bool canPanBy(QPointF delta) const;
    /// Whether the picture is larger than the view in this direction.
    [[nodiscard]] bool overflows(Qt::Orientation direction) const;

    /// The picture on screen, snapped to device pixels.
    [[nodiscard]] QRect rect() const;
    /// The part of it that is seen.
    [[nodiscard]] QRect visibleRect() const { return rect() & QRect(QPoint(), m_viewport); }
    /// Size of `rect` before turning.
    [[nodiscard]] QSize uprightSize() const;
    /// A part of `rect`, given in coordinates of the view, in an upright picture of `uprightSize`.
    [[nodiscard]] QRect toUpright(const QRect &part) const;
    /// From an upright picture of `uprightSize` to the view.
    [[nodiscard]] QTransform fromUpright() const;

    /// Between pixels of the reference and the view, as painted.
    [[nodiscard]] QPointF toView(QPointF picture) const;
    [[nodiscard]] QPointF toPicture(QPointF view) const;

private:
    [[nodiscard]] bool isTurned() const { return m_turns % 2 != 0; }
    [[nodiscard]] QSize turnedSize() const;
    [[nodiscard]] QPointF limited(QPointF origin, bool keepCurrent) const;
    void applyMode();

    QSize m_viewport;
    QSize m_reference;
    ViewMode m_mode = ViewMode::Fit;
    bool m_fitEnlarges = false;
    double m_zoom = 1.0;
    QPointF m_origin; ///< top left of the turned picture, not snapped
    /// What the last zoom held, until something else moves the picture.
    struct Grip
    {
        QPointF anchor;
        QPointF place; ///< where it is held in the view
        QPointF fraction; ///< of the turned picture
    };
    std::optional<Grip> m_grip;
    int m_turns = 0;
    bool m_mirrored = false;
};

} // namespace upview

Q_DECLARE_METATYPE(upview::ViewMode)
