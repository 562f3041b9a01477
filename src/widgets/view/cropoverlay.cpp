// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/cropoverlay.h"

#include "widgets/view/imageview.h"
#include "widgets/view/viewcolors.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>

namespace upview {

namespace {

constexpr double kReach = 10.0; ///< distance at which an edge is taken, in the widget's units
constexpr double kHandle = 9.0;
constexpr int kLargeStep = 10;

} // namespace

CropOverlay::CropOverlay(ImageView *view)
    : QWidget(view)
    , m_view(view)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setAccessibleName(tr("Part to be cut out"));
    view->installEventFilter(this);
    connect(view, &ImageView::viewChanged, this, [this] {
        if (!isVisible())
            return;
        const bool turned = m_view->transform().quarterTurns() % 2 != 0;
        if (turned != m_turned)
            setAspect(m_aspect); // the shape is meant as it is seen
        else
            update();
    });
    hide();
}

void CropOverlay::start(QSize source)
{
    m_frame = CropFrame(source);
    m_drag = Drag::None;
    setGeometry(m_view->rect());
    setAspect(m_aspect);
    show();
    raise();
    setFocus();
    changed();
}

void CropOverlay::setPart(const QRect &part)
{
    m_frame.setRect(part);
    changed();
}

void CropOverlay::setAspect(double aspect)
{
    m_aspect = aspect;
    m_turned = m_view->transform().quarterTurns() % 2 != 0;
    m_frame.setAspect(aspect > 0 && m_turned ? 1.0 / aspect : aspect);
    changed();
}

void CropOverlay::changed()
{
    const QRect part = m_frame.rect();
    setAccessibleDescription(tr("%1 x %2 pixels").arg(part.width()).arg(part.height()));
    update();
    Q_EMIT partChanged(part);
}

// --- Geometry -----------------------------------------------------------------------------------------

QPointF CropOverlay::toScreen(QPointF pixel) const
{
    const QSizeF reference = m_view->transform().reference();
    const QSizeF source = m_frame.picture();
    return m_view->transform().toView({pixel.x() * reference.width() / source.width(),
                                       pixel.y() * reference.height() / source.height()})
        / devicePixelRatioF();
}

QPointF CropOverlay::toPicture(QPointF position) const
{
    const QSizeF reference = m_view->transform().reference();
    const QSizeF source = m_frame.picture();
    const QPointF point = m_view->transform().toPicture(m_view->toDevice(position));
    return {point.x() * source.width() / reference.width(), point.y() * source.height() / reference.height()};
}

QRectF CropOverlay::frameOnScreen() const
{
    const QRectF part = m_frame.rect();
    return QRectF(toScreen(part.topLeft()), toScreen(part.bottomRight())).normalized();
}

/// The edges of the picture's own frame that are seen near a point, however the picture is turned.
CropFrame::Edges CropOverlay::edgesAt(QPointF position) const
{
    const QRectF screen = frameOnScreen();
    if (!screen.adjusted(-kReach, -kReach, kReach, kReach).contains(position))
        return {};
    const QRectF part = m_frame.rect();
    const auto isNear = [&](QPointF a, QPointF b) {
        const QRectF line = QRectF(toScreen(a), toScreen(b)).normalized();
        return line.adjusted(-kReach, -kReach, kReach, kReach).contains(position);
    };
    CropFrame::Edges edges;
    edges.setFlag(CropFrame::Left, isNear(part.topLeft(), part.bottomLeft()));
    edges.setFlag(CropFrame::Right, isNear(part.topRight(), part.bottomRight()));
    edges.setFlag(CropFrame::Top, isNear(part.topLeft(), part.topRight()));
    edges.setFlag(CropFrame::Bottom, isNear(part.bottomLeft(), part.bottomRight()));
    // In a tiny frame both of a pair are near: the lower right one is taken.
    if (edges.testFlags(CropFrame::Left | CropFrame::Right))
        edges.setFlag(CropFrame::Left, false);
    if (edges.testFlags(CropFrame::Top | CropFrame::Bottom))
        edges.setFlag(CropFrame::Top, false);
    return edges;
}

void CropOverlay::updateCursor(QPointF position)
{
    const CropFrame::Edges edges = m_drag == Drag::Edges ? m_edges : edgesAt(position);
    const bool sideways = edges & (CropFrame::Left | CropFrame::Right);
    const bool upright = edges & (CropFrame::Top | CropFrame::Bottom);
    const QRectF frame = frameOnScreen();
    if (sideways && upright) {
        const QPointF way = position - frame.center();
        setCursor(way.x() * way.y() > 0 ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor);
    } else if (sideways || upright) {
        const bool turned = m_view->transform().quarterTurns() % 2 != 0;
        setCursor(sideways != turned ? Qt::SizeHorCursor : Qt::SizeVerCursor);
    } else {
        setCursor(frame.contains(position) ? Qt::SizeAllCursor : Qt::CrossCursor);
    }
}

// --- Mouse and keys -----------------------------------------------------------------------------------

void CropOverlay::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_from = toPicture(event->position());
    m_edges = edgesAt(event->position());
    if (m_edges)
        m_drag = Drag::Edges;
    else
        m_drag = frameOnScreen().contains(event->position()) ? Drag::Move : Drag::New;
}

void CropOverlay::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF point = toPicture(event->position());
    switch (m_drag) {
    case Drag::Edges:
        m_frame.dragTo(m_edges, point);
        break;
    case Drag::Move:
        m_frame.moveBy(point - m_from);
        m_from = point;
        break;
    case Drag::New:
        m_frame.span(m_from, point);
        break;
    case Drag::None:
        updateCursor(event->position());
        return;
    }
    changed();
}

void CropOverlay::mouseReleaseEvent(QMouseEvent *event)
{
    m_drag = Drag::None;
    updateCursor(event->position());
}

void CropOverlay::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && frameOnScreen().contains(event->position()))
        Q_EMIT accepted();
}

bool CropOverlay::takesKey(const QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
        return true;
    default:
        return false;
    }
}

/// The way of an arrow key as seen on screen, in pixels of the picture as it is stored.
QPointF CropOverlay::arrowOf(const QKeyEvent *event) const
{
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? kLargeStep : 1;
    QPointF way;
    switch (event->key()) {
    case Qt::Key_Left:
        way = {-step, 0};
        break;
    case Qt::Key_Right:
        way = {step, 0};
        break;
    case Qt::Key_Up:
        way = {0, -step};
        break;
    default:
        way = {0, step};
    }
    const QPointF turned = toPicture(way * 100.0) - toPicture({0, 0});
    const double length = std::hypot(turned.x(), turned.y());
    return length > 0
        ? QPointF(std::round(turned.x() / length * step), std::round(turned.y() / length * step))
        : way;
}

void CropOverlay::keyPressEvent(QKeyEvent *event)
{
    if (!takesKey(event)) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT cancelled();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT accepted();
        return;
    default:
        break;
    }
    const QPointF way = arrowOf(event);
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        // Right and down are larger on screen, whichever way the picture lies.
        const bool larger = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
        m_frame.growBy(QPointF(std::abs(way.x()), std::abs(way.y())) * (larger ? 1.0 : -1.0));
    } else {
        m_frame.moveBy(way);
    }
    changed();
}

bool CropOverlay::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && takesKey(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool CropOverlay::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(m_view->rect());
    return false;
}

// --- Painting -----------------------------------------------------------------------------------------

void CropOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF frame = frameOnScreen();
    QPainterPath outside;
    outside.addRect(rect());
    outside.addRect(frame);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(outside, QColor(0, 0, 0, 150));

    painter.setPen(QPen(QColor(255, 255, 255, 90), 1));
    for (const double third : {1.0 / 3, 2.0 / 3}) {
        const double x = frame.left() + frame.width() * third;
        const double y = frame.top() + frame.height() * third;
        painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()));
        painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 140), 3));
    painter.drawRect(frame);
    painter.setPen(QPen(Qt::white, 1.5));
    painter.drawRect(frame);

    painter.setPen(QPen(QColor(0, 0, 0, 140), 1));
    painter.setBrush(Qt::white);
    const std::array<double, 3> xs{frame.left(), frame.center().x(), frame.right()};
    const std::array<double, 3> ys{frame.top(), frame.center().y(), frame.bottom()};
    for (const double x : xs) {
        for (const double y : ys) {
            if (x == xs[1] && y == ys[1])
                continue;
            QRectF handle(0, 0, kHandle, kHandle);
            handle.moveCenter({x, y});
            painter.drawRoundedRect(handle, 2, 2);
        }
    }

    const bool turned = m_view->transform().quarterTurns() % 2 != 0;
    const QSize size = turned ? part().size().transposed() : part().size();
    const QString text = QStringLiteral("%1 × %2").arg(size.width()).arg(size.height());
    const viewcolors::Colors colors = viewcolors::colorsFor(palette());
    QRectF label(0, 0, fontMetrics().horizontalAdvance(text) + 16, fontMetrics().height() + 6);
    // Above the frame where there is room, else inside.
    label.moveBottomLeft(frame.topLeft() - QPointF(0, 8));
    if (label.top() < 4)
        label.moveTopLeft({frame.left() + 8, std::max(frame.top() + 8, 4.0)});
    label.moveLeft(std::clamp(label.left(), 4.0, std::max(4.0, width() - label.width() - 4)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.labelBackground);
    painter.drawRoundedRect(label, label.height() / 2, label.height() / 2);
    painter.setPen(colors.labelText);
    painter.drawText(label, Qt::AlignCenter, text);
}

} // namespace upview
