// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/view/cropframe.h"

#include <QWidget>

namespace upview {

class ImageView;

/// The frame of what is to be cut out, over an ImageView: dragged by its edges, corners or middle, or drawn
/// anew; thirds and the size in pixels are shown. Arrow keys move it, with Ctrl they resize it, with Shift by
/// ten pixels. Zooming and scrolling go through to the view. GUI thread; the view is its parent.
class CropOverlay : public QWidget
{
    Q_OBJECT

public:
    explicit CropOverlay(ImageView *view);

    /// All of a source of that size.
    void start(QSize source);
    [[nodiscard]] QRect part() const { return m_frame.rect(); } ///< of the upright source
    void setPart(const QRect &part);
    /// Width for a height of 1 as it is seen on screen; 0: any.
    void setAspect(double aspect);
    /// Where the frame is in the widget.
    [[nodiscard]] QRectF frameOnScreen() const;

Q_SIGNALS:
    void partChanged(const QRect &part);
    void accepted();
    void cancelled();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Drag { None, Edges, Move, New };

    [[nodiscard]] QPointF toScreen(QPointF pixel) const;
    [[nodiscard]] QPointF toPicture(QPointF position) const;
    [[nodiscard]] CropFrame::Edges edgesAt(QPointF position) const;
    [[nodiscard]] QPointF arrowOf(const QKeyEvent *event) const;
    [[nodiscard]] static bool takesKey(const QKeyEvent *event);
    void updateCursor(QPointF position);
    void changed();

    ImageView *m_view;
    CropFrame m_frame;
    double m_aspect = 0; ///< on screen
    bool m_turned = false; ///< width and height are swapped on screen
    Drag m_drag = Drag::None;
    CropFrame::Edges m_edges;
    QPointF m_from; ///< of the drag, in pixels of the source
};

} // namespace upview
