// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/viewtransform.h"

#include <algorithm>
#include <cmath>

namespace upview {

namespace {

/// Fractions of an upright picture to fractions of the turned one.
QPointF turned(QPointF f, int turns, bool mirrored)
{
    if (mirrored)
        f.setX(1.0 - f.x());
    switch (turns) {
    case 1:
        return {1.0 - f.y(), f.x()};
    case 2:
        return {1.0 - f.x(), 1.0 - f.y()};
    case 3:
        return {f.y(), 1.0 - f.x()};
    default:
        return f;
    }
}

/// The other way round.
QPointF upright(QPointF f, int turns, bool mirrored)
{
    QPointF result = f;
    switch (turns) {
    case 1:
        result = {f.y(), 1.0 - f.x()};
        break;
    case 2:
        result = {1.0 - f.x(), 1.0 - f.y()};
        break;
    case 3:
        result = {1.0 - f.y(), f.x()};
        break;
    default:
        break;
    }
    if (mirrored)
        result.setX(1.0 - result.x());
    return result;
}

/// Where an edge may be along one direction: no gap between picture and view, or in the middle.
std::pair<double, double> allowed(int view, int picture)
{
    if (picture <= view) {
        const double middle = (view - picture) / 2.0;
        return {middle, middle};
    }
    return {double(view - picture), 0.0};
}

} // namespace

void ViewTransform::setViewport(QSize size)
{
    if (size == m_viewport)
        return;
    const QPointF kept = centreFraction();
    m_viewport = size;
    if (m_mode == ViewMode::Custom || m_mode == ViewMode::Original)
        centreOn(kept);
    else
        applyMode();
}

void ViewTransform::reset(QSize reference)
{
    m_reference = reference;
    m_turns = 0;
    m_mirrored = false;
    if (m_mode == ViewMode::Custom || m_mode == ViewMode::Original)
        m_mode = ViewMode::Fit;
    m_zoom = fitZoom(m_mode);
    // A page is read from its top, everything else is looked at in the middle.
    centreOn({0.5, m_mode == ViewMode::FitWidth ? 0.0 : 0.5});
}

void ViewTransform::replace(QSize reference)
{
    if (reference == m_reference)
        return;
    const bool first = m_reference.isEmpty();
    const QPointF kept = centreFraction();
    m_reference = reference;
    if (first || (m_mode != ViewMode::Custom && m_mode != ViewMode::Original))
        applyMode();
    else
        centreOn(kept);
}

void ViewTransform::rebase(QSize reference)
{
    if (reference == m_reference || reference.isEmpty() || m_reference.isEmpty())
        return;
    m_zoom *= double(m_reference.width()) / reference.width();
    m_reference = reference;
}

void ViewTransform::setMode(ViewMode mode)
{
    m_mode = mode;
    applyMode();
}

void ViewTransform::setFitEnlarges(bool enlarges)
{
    if (enlarges == m_fitEnlarges)
        return;
    m_fitEnlarges = enlarges;
    if (m_mode == ViewMode::Fit)
        applyMode();
}

void ViewTransform::place(double zoom, QPointF fraction)
{
    m_zoom = std::clamp(zoom, kMinZoom, kMaxZoom);
    m_mode = ViewMode::Custom;
    centreOn(fraction);
}

void ViewTransform::zoomTo(double zoom, QPointF anchor)
{
    const QRect painted = rect();
    if (painted.isEmpty())
        return;
    if (!m_grip || m_grip->anchor != anchor) {
        const QPointF inside = anchor - painted.topLeft();
        const QPointF fraction(std::clamp(inside.x() / painted.width(), 0.0, 1.0),
                               std::clamp(inside.y() / painted.height(), 0.0, 1.0));
        const QPointF place(painted.x() + fraction.x() * painted.width(),
                            painted.y() + fraction.y() * painted.height());
        m_grip = Grip{anchor, place, fraction};
    }
    m_zoom = std::clamp(zoom, kMinZoom, kMaxZoom);
    m_mode = ViewMode::Custom;
    const QSize after = turnedSize();
    m_origin =
        m_grip->place - QPointF(m_grip->fraction.x() * after.width(), m_grip->fraction.y() * after.height());
}

void ViewTransform::pinch(double factor, QPointF from, QPointF to)
{
    const QSize before = turnedSize();
    if (before.isEmpty())
        return;
    panBy(to - from);
    // Not through rect(): rounding each of a hundred small steps would let the picture slip away.
    const QPointF inside = to - m_origin;
    const QPointF fraction(std::clamp(inside.x() / before.width(), 0.0, 1.0),
                           std::clamp(inside.y() / before.height(), 0.0, 1.0));
    m_zoom = std::clamp(m_zoom * factor, kMinZoom, kMaxZoom);
    m_mode = ViewMode::Custom;
    m_grip.reset();
    const QSize after = turnedSize();
    m_origin += QPointF(fraction.x() * (before.width() - after.width()),
                        fraction.y() * (before.height() - after.height()));
}

QPointF ViewTransform::centre() const
{
    return {m_viewport.width() / 2.0, m_viewport.height() / 2.0};
}

void ViewTransform::rotate(int quarterTurns)
{
    const QPointF kept = upright(centreFraction(), m_turns, m_mirrored);
    m_turns = ((m_turns + quarterTurns) % 4 + 4) % 4;
    centreOn(turned(kept, m_turns, m_mirrored));
    if (m_mode != ViewMode::Custom && m_mode != ViewMode::Original)
        applyMode();
}

void ViewTransform::flipHorizontal()
{
    const QPointF kept = upright(centreFraction(), m_turns, m_mirrored);
    // Mirroring what is seen: a turn and a mirror swap places with the turn reversed.
    m_mirrored = !m_mirrored;
    m_turns = (4 - m_turns) % 4;
    centreOn(turned(kept, m_turns, m_mirrored));
}

void ViewTransform::flipVertical()
{
    const QPointF kept = upright(centreFraction(), m_turns, m_mirrored);
    m_mirrored = !m_mirrored;
    m_turns = (6 - m_turns) % 4;
    centreOn(turned(kept, m_turns, m_mirrored));
}

bool ViewTransform::panBy(QPointF delta)
{
    const QPointF target = limited(m_origin + delta, true);
    const bool moved = target != m_origin;
    if (moved)
        m_grip.reset();
    m_origin = target;
    return moved;
}

bool ViewTransform::canPanBy(QPointF delta) const
{
    const QPointF way = limited(m_origin + delta, true) - m_origin;
    return std::abs(way.x()) >= 0.5 || std::abs(way.y()) >= 0.5;
}

bool ViewTransform::overflows(Qt::Orientation direction) const
{
    const QSize size = turnedSize();
    return direction == Qt::Horizontal ? size.width() > m_viewport.width()
                                       : size.height() > m_viewport.height();
}

QRect ViewTransform::rect() const
{
    return {QPoint(int(std::lround(m_origin.x())), int(std::lround(m_origin.y()))), turnedSize()};
}

QSize ViewTransform::uprightSize() const
{
    if (m_reference.isEmpty())
        return {};
    return {std::max(1, int(std::lround(m_reference.width() * m_zoom))),
            std::max(1, int(std::lround(m_reference.height() * m_zoom)))};
}

QSize ViewTransform::turnedSize() const
{
    return isTurned() ? uprightSize().transposed() : uprightSize();
}

QRect ViewTransform::toUpright(const QRect &part) const
{
    return fromUpright().inverted().mapRect(part);
}

QTransform ViewTransform::fromUpright() const
{
    const QRect place = rect();
    const QSize size = uprightSize();
    QTransform result = QTransform::fromTranslate(place.x(), place.y());
    switch (m_turns) {
    case 1:
        result = QTransform(0, 1, -1, 0, size.height(), 0) * result;
        break;
    case 2:
        result = QTransform(-1, 0, 0, -1, size.width(), size.height()) * result;
        break;
    case 3:
        result = QTransform(0, -1, 1, 0, 0, size.width()) * result;
        break;
    default:
        break;
    }
    if (m_mirrored)
        result = QTransform(-1, 0, 0, 1, size.width(), 0) * result;
    return result;
}

QPointF ViewTransform::toView(QPointF picture) const
{
    if (m_reference.isEmpty())
        return {};
    const QSize size = uprightSize();
    return fromUpright().map(QPointF(picture.x() * size.width() / m_reference.width(),
                                     picture.y() * size.height() / m_reference.height()));
}

QPointF ViewTransform::toPicture(QPointF view) const
{
    if (m_reference.isEmpty())
        return {};
    const QSize size = uprightSize();
    const QPointF point = fromUpright().inverted().map(view);
    return {point.x() * m_reference.width() / size.width(), point.y() * m_reference.height() / size.height()};
}

double ViewTransform::fitZoom(ViewMode mode) const
{
    const QSize picture = isTurned() ? m_reference.transposed() : m_reference;
    if (picture.isEmpty() || m_viewport.isEmpty())
        return 1.0;
    const double wide = double(m_viewport.width()) / picture.width();
    const double high = double(m_viewport.height()) / picture.height();
    double zoom = m_zoom;
    switch (mode) {
    case ViewMode::Fit:
        zoom = m_fitEnlarges ? std::min(wide, high) : std::min({wide, high, 1.0});
        break;
    case ViewMode::Fill:
        zoom = std::max(wide, high);
        break;
    case ViewMode::FitWidth:
        zoom = wide;
        break;
    case ViewMode::Original:
        zoom = 1.0;
        break;
    case ViewMode::Custom:
        break;
    }
    return std::min(zoom, kMaxZoom);
}

QPointF ViewTransform::limited(QPointF origin, bool keepCurrent) const
{
    const QSize size = turnedSize();
    auto [left, right] = allowed(m_viewport.width(), size.width());
    auto [top, bottom] = allowed(m_viewport.height(), size.height());
    if (keepCurrent) {
        // A zoom at the pointer may have left a gap: a pan can close it and never makes the picture jump.
        left = std::min(left, m_origin.x());
        right = std::max(right, m_origin.x());
        top = std::min(top, m_origin.y());
        bottom = std::max(bottom, m_origin.y());
    }
    return {std::clamp(origin.x(), left, right), std::clamp(origin.y(), top, bottom)};
}

void ViewTransform::applyMode()
{
    const QPointF kept = centreFraction();
    m_zoom = fitZoom(m_mode);
    centreOn(kept);
}

QPointF ViewTransform::centreFraction() const
{
    const QSize size = turnedSize();
    if (size.isEmpty() || m_viewport.isEmpty())
        return {0.5, 0.5};
    const QPointF offset = centre() - m_origin;
    return {offset.x() / size.width(), offset.y() / size.height()};
}

void ViewTransform::centreOn(QPointF fraction)
{
    const QSize size = turnedSize();
    const QPointF origin = centre() - QPointF(fraction.x() * size.width(), fraction.y() * size.height());
    m_origin = limited(origin, false);
    m_grip.reset();
}

} // namespace upview
