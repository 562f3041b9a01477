// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/cropframe.h"

#include <algorithm>
#include <cmath>

namespace upview {

CropFrame::CropFrame(QSize picture)
    : m_picture(picture.expandedTo({1, 1}))
    , m_rect(QPointF(), QSizeF(m_picture))
{
}

QRect CropFrame::rect() const
{
    const int left = std::clamp(int(std::lround(m_rect.left())), 0, m_picture.width() - 1);
    const int top = std::clamp(int(std::lround(m_rect.top())), 0, m_picture.height() - 1);
    // Rounded as a size, or a square would be a pixel wider here and there.
    const int width = std::clamp(int(std::lround(m_rect.width())), 1, m_picture.width() - left);
    const int height = std::clamp(int(std::lround(m_rect.height())), 1, m_picture.height() - top);
    return {left, top, width, height};
}

void CropFrame::setRect(const QRectF &rect)
{
    m_rect = rect.normalized() & QRectF(QPointF(), QSizeF(m_picture));
    if (m_rect.isEmpty())
        m_rect = QRectF(QPointF(), QSizeF(m_picture));
}

void CropFrame::setAspect(double aspect)
{
    m_aspect = aspect;
    if (aspect <= 0)
        return;
    const double area = m_rect.width() * m_rect.height();
    const double width = std::sqrt(area * aspect);
    setShape(width, width / aspect, m_rect.center());
}

/// The largest frame of that shape up to that size; moved where it would stick out.
void CropFrame::setShape(double width, double height, QPointF centre)
{
    const double scale = std::min({1.0, m_picture.width() / width, m_picture.height() / height});
    m_rect = QRectF(0, 0, width * scale, height * scale);
    m_rect.moveCenter(centre);
    moveBy({0, 0});
}

void CropFrame::moveBy(QPointF way)
{
    m_rect.moveLeft(
        std::clamp(m_rect.left() + way.x(), 0.0, std::max(0.0, m_picture.width() - m_rect.width())));
    m_rect.moveTop(
        std::clamp(m_rect.top() + way.y(), 0.0, std::max(0.0, m_picture.height() - m_rect.height())));
}

void CropFrame::span(QPointF from, QPointF to)
{
    from.setX(std::clamp(from.x(), 0.0, double(m_picture.width())));
    from.setY(std::clamp(from.y(), 0.0, double(m_picture.height())));
    const double toRight = to.x() >= from.x() ? 1.0 : -1.0;
    const double toBottom = to.y() >= from.y() ? 1.0 : -1.0;
    double width = std::max(1.0, std::abs(to.x() - from.x()));
    double height = std::max(1.0, std::abs(to.y() - from.y()));
    if (m_aspect > 0) {
        width = std::max(width, height * m_aspect);
        height = width / m_aspect;
    }
    const double mostWidth = std::max(1.0, toRight > 0 ? m_picture.width() - from.x() : from.x());
    const double mostHeight = std::max(1.0, toBottom > 0 ? m_picture.height() - from.y() : from.y());
    if (m_aspect > 0) {
        const double scale = std::min({1.0, mostWidth / width, mostHeight / height});
        width *= scale;
        height *= scale;
    } else {
        width = std::min(width, mostWidth);
        height = std::min(height, mostHeight);
    }
    m_rect = QRectF(from, from + QPointF(toRight * width, toBottom * height)).normalized();
    moveBy({0, 0});
}

void CropFrame::dragTo(Edges edges, QPointF point)
{
    const bool sideways = edges & (Left | Right);
    const bool upright = edges & (Top | Bottom);
    if (sideways && upright) {
        span({edges & Left ? m_rect.right() : m_rect.left(), edges & Top ? m_rect.bottom() : m_rect.top()},
             point);
        return;
    }
    QRectF rect = m_rect;
    if (edges & Left)
        rect.setLeft(std::clamp(point.x(), 0.0, rect.right() - 1));
    else if (edges & Right)
        rect.setRight(std::clamp(point.x(), rect.left() + 1, double(m_picture.width())));
    else if (edges & Top)
        rect.setTop(std::clamp(point.y(), 0.0, rect.bottom() - 1));
    else if (edges & Bottom)
        rect.setBottom(std::clamp(point.y(), rect.top() + 1, double(m_picture.height())));
    if (m_aspect > 0) {
        // The other direction follows on both sides of its middle; the edge across stays.
        double width = sideways ? rect.width() : rect.height() * m_aspect;
        double height = width / m_aspect;
        const double scale = std::min({1.0, m_picture.width() / width, m_picture.height() / height});
        width *= scale;
        height *= scale;
        const QRectF before = rect;
        rect.setSize({width, height});
        rect.moveCenter(before.center());
        if (edges & Left)
            rect.moveRight(before.right());
        else if (edges & Right)
            rect.moveLeft(before.left());
        else if (edges & Top)
            rect.moveBottom(before.bottom());
        else
            rect.moveTop(before.top());
    }
    m_rect = rect;
    moveBy({0, 0});
}

void CropFrame::growBy(QPointF way)
{
    const QPointF corner = m_rect.topLeft();
    if (m_aspect > 0) {
        // One of the two says how far, the other follows.
        const double width = std::max(1.0, m_rect.width() + (way.x() != 0 ? way.x() : way.y() * m_aspect));
        span(corner, corner + QPointF(width, width / m_aspect));
        return;
    }
    span(corner,
         corner + QPointF(std::max(1.0, m_rect.width() + way.x()), std::max(1.0, m_rect.height() + way.y())));
}

} // namespace upview
