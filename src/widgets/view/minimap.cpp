// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/minimap.h"

#include "widgets/view/imageview.h"
#include "widgets/view/viewcolors.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace upview {

namespace {

constexpr int kLongestSide = 176;
constexpr int kShortestSide = 56; ///< a view that has no room for more has none at all
constexpr int kFromEdge = 12;
constexpr int kMargin = 5; ///< of the plate around the picture
constexpr int kFadeMs = 220;
constexpr double kLeastFrame = 5.0; ///< the frame stays visible on the largest picture

} // namespace

MiniMap::MiniMap(ImageView *view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
{
    setAccessibleName(tr("Overview"));
    setAccessibleDescription(tr("The whole picture; the part that is seen is framed."));
    setCursor(Qt::PointingHandCursor);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdleMs);
    m_fade.setDuration(kFadeMs);
    connect(&m_idle, &QTimer::timeout, this, &MiniMap::fadeAway);
    connect(&m_fade, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_opacity = value.toDouble();
        update();
    });
    connect(&m_fade, &QVariantAnimation::finished, this, [this] {
        if (m_opacity <= 0)
            hide();
    });
    const auto renew = [this] {
        m_picture = {};
        refresh();
    };
    connect(view, &ImageView::imageShown, this, renew);
    connect(view, &ImageView::resultShown, this, renew);
    connect(view, &ImageView::sourceShownChanged, this, renew);
    connect(view, &ImageView::viewChanged, this, &MiniMap::refresh);
    connect(view, &ImageView::pointerMoved, this, [this](QPoint pixel) {
        if (pixel.x() >= 0 && isUseful())
            wake();
    });
    hide();
}

void MiniMap::setWanted(bool wanted)
{
    m_wanted = wanted;
    refresh();
}

void MiniMap::place(const QRect &area)
{
    m_area = area;
    refresh();
}

bool MiniMap::isUseful() const
{
    const ViewTransform &transform = m_view->transform();
    return m_wanted && m_view->hasImage() && !size().isEmpty()
        && (transform.overflows(Qt::Horizontal) || transform.overflows(Qt::Vertical));
}

/// The corner's picture has the shape of the one on screen and at most a quarter of the view's sides, so that
/// it never reaches the middle.
void MiniMap::refresh()
{
    const QSize shown = m_view->transform().rect().size();
    const QSize most(std::min(kLongestSide, m_area.width() / 4), std::min(kLongestSide, m_area.height() / 4));
    QSize picture = QSize(shown).scaled(most, Qt::KeepAspectRatio);
    picture = picture.expandedTo({6, 6}).boundedTo(most);
    const bool room = std::max(most.width(), most.height()) >= kShortestSide && !shown.isEmpty();
    const QSize plate = room ? picture + QSize(2 * kMargin, 2 * kMargin) : QSize(0, 0);
    if (plate != size())
        m_picture = {};
    setGeometry({QPoint(m_area.left() + kFromEdge, m_area.bottom() + 1 - kFromEdge - plate.height()), plate});
    if (isUseful()) {
        wake();
        return;
    }
    m_idle.stop();
    m_fade.stop();
    m_opacity = 0;
    hide();
}

void MiniMap::wake()
{
    if (!isVisible() || m_fade.endValue().toDouble() < 1.0) {
        m_fade.stop();
        m_fade.setStartValue(m_opacity);
        m_fade.setEndValue(1.0);
        show();
        m_fade.start();
    }
    update();
    m_idle.start();
}

void MiniMap::fadeAway()
{
    if (underMouse())
        return;
    m_fade.stop();
    m_fade.setStartValue(m_opacity);
    m_fade.setEndValue(0.0);
    m_fade.start();
}

QRect MiniMap::pictureRect() const
{
    return rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
}

QRectF MiniMap::frame() const
{
    const QRectF whole = m_view->transform().rect();
    const QRectF seen = m_view->transform().visibleRect();
    const QRectF picture = pictureRect();
    if (whole.isEmpty())
        return {};
    const double x = picture.width() / whole.width();
    const double y = picture.height() / whole.height();
    QRectF frame(picture.x() + (seen.x() - whole.x()) * x, picture.y() + (seen.y() - whole.y()) * y,
                 seen.width() * x, seen.height() * y);
    const QPointF centre = frame.center();
    frame.setSize(frame.size().expandedTo({kLeastFrame, kLeastFrame}));
    frame.moveCenter(centre);
    return frame;
}

void MiniMap::pan(QPointF position)
{
    const QRectF picture = pictureRect();
    m_view->centreOn({std::clamp((position.x() - picture.x()) / picture.width(), 0.0, 1.0),
                      std::clamp((position.y() - picture.y()) / picture.height(), 0.0, 1.0)});
}

void MiniMap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        pan(event->position());
}

void MiniMap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        pan(event->position());
}

void MiniMap::mouseReleaseEvent(QMouseEvent *)
{
    m_idle.start();
}

void MiniMap::enterEvent(QEnterEvent *)
{
    wake();
}

void MiniMap::leaveEvent(QEvent *)
{
    m_idle.start();
}

void MiniMap::paintEvent(QPaintEvent *)
{
    const QRect picture = pictureRect();
    const double ratio = devicePixelRatioF();
    if (m_picture.isNull() || m_picture.devicePixelRatio() != ratio) {
        m_picture = m_view->overview(
            QSize(std::max(1, int(picture.width() * ratio)), std::max(1, int(picture.height() * ratio))));
        m_picture.setDevicePixelRatio(ratio);
    }
    QPainter painter(this);
    painter.setOpacity(m_opacity);
    const viewcolors::Colors colors = viewcolors::colorsFor(palette());
    viewcolors::paintPanel(painter, rect(), kMargin + 1, colors);
    painter.fillRect(picture, colors.checkerDark);
    painter.drawImage(picture, m_picture);

    const QRectF framed = frame();
    QPainterPath unseen;
    unseen.addRect(picture);
    unseen.addRect(framed);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(unseen, QColor(0, 0, 0, 110));
    painter.setBrush(Qt::NoBrush);
    // Dark around light, so that the frame is seen on any picture.
    painter.setPen(QPen(QColor(0, 0, 0, 150), 3));
    painter.drawRect(framed.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setPen(QPen(Qt::white, 1.5));
    painter.drawRect(framed.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace upview
