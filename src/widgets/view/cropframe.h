// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QPointF>
#include <QRect>
#include <QSize>

namespace upview {

/// The part of a picture that is to be cut out, as pure geometry in the picture's pixels: never outside of
/// it, never empty, and of the wanted shape where one is set.
class CropFrame
{
public:
    enum Edge { NoEdge = 0, Left = 1, Top = 2, Right = 4, Bottom = 8 };
    Q_DECLARE_FLAGS(Edges, Edge)

    explicit CropFrame(QSize picture = {1, 1});

    [[nodiscard]] QSize picture() const { return m_picture; }
    /// In whole pixels.
    [[nodiscard]] QRect rect() const;
    void setRect(const QRectF &rect);

    /// Width for a height of 1; 0: any. The frame changes to that shape around its middle.
    void setAspect(double aspect);
    [[nodiscard]] double aspect() const { return m_aspect; }

    void moveBy(QPointF way);
    /// Takes one edge, or two that meet, to a point; the others stay.
    void dragTo(Edges edges, QPointF point);
    /// From one corner to another, wherever it lies.
    void span(QPointF from, QPointF to);
    /// Lower right corner.
    void growBy(QPointF way);

private:
    void setShape(double width, double height, QPointF centre);

    QSize m_picture;
    QRectF m_rect;
    double m_aspect = 0;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(CropFrame::Edges)

} // namespace upview
