// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/imageview.h"

#include "core/library/picturetiles.h"
#include "widgets/view/busysign.h"
#include "widgets/view/splitdivider.h"
#include "widgets/view/viewcolors.h"
#include "widgets/view/viewinput.h"
#include "widgets/view/viewmessage.h"
#include "widgets/view/viewrender.h"
#include "widgets/view/viewtouch.h"

#include <QEvent>
#include <QPainter>
#include <QtConcurrent>

#include <algorithm>
#include <cmath>

namespace upview {

namespace {

constexpr double kStep = 1.25; ///< one notch of the wheel, one press of a key
constexpr int kMostPendingFrames = 3; ///< of an animation and its result that wait to be made ready
/// A gesture restarts this again and again; the good drawing begins when it rests, early enough to be there
/// 100 ms after.
constexpr int kRestMs = 30;
constexpr int kDividerReach = 8; ///< distance at which the divider is taken, in the widget's units

} // namespace

ImageView::ImageView(QWidget *parent)
    : QWidget(parent)
    , m_source(new PictureLayer(&m_pool, this))
    , m_result(new PictureLayer(&m_pool, this))
    , m_message(new ViewMessage(this))
    , m_busySign(new BusySign(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Picture"));
    m_pool.setMaxThreadCount(
        1); // pictures are made ready and drawn in the order in which they were asked for
    m_restTimer.setSingleShot(true);
    connect(&m_restTimer, &QTimer::timeout, this, &ImageView::drawWell);
    for (PictureLayer *layer : {m_source, m_result})
        connect(layer, &PictureLayer::drawn, this, [this] { update(); });
    new ViewInput(this);
    new ViewTouch(this);
    updateViewport();
}

ImageView::~ImageView()
{
    m_source->cancelDrawing();
    m_result->cancelDrawing();
    m_pool.clear();
    m_pool.waitForDone();
}

// --- What is shown ------------------------------------------------------------------------------------

/// Makes `image` ready, at once where that is a matter of a few milliseconds, and calls `apply` with it
/// unless another picture was set meanwhile.
template <typename Apply> void ImageView::prepare(const QImage &image, Apply apply)
{
    const bool quick = qint64(image.width()) * image.height() <= ImageLevels::kQuickPixels;
    if (quick && m_pending == 0) {
        apply(ImageLevels::make(image, m_profile));
        return;
    }
    ++m_pending;
    QtConcurrent::run(&m_pool, [image, profile = m_profile] {
        return ImageLevels::make(image, profile);
    }).then(this, [this, apply, generation = m_generation](const Levels &levels) {
        --m_pending;
        if (generation == m_generation)
            apply(levels);
    });
}

void ImageView::setImage(const QImage &image, bool keepView, QSize nominal)
{
    ++m_generation;
    prepare(image,
            [this, keepView, nominal](const Levels &levels) { applyImage(levels, keepView, nominal); });
}

void ImageView::setDetail(const QImage &image)
{
    prepare(image, [this](const Levels &levels) {
        if (!hasImage())
            return;
        m_source->setLevels(levels);
        changed();
    });
}

void ImageView::setTiles(PictureTiles *tiles)
{
    m_source->setTiles(tiles);
    if (tiles != nullptr) {
        connect(tiles, &PictureTiles::tilesCame, this, [this] {
            update();
            m_restTimer.start(kRestMs);
        });
    }
    changed();
}

void ImageView::setLevels(const Levels &levels, bool keepView, QSize nominal)
{
    ++m_generation;
    applyImage(levels, keepView, nominal);
}

void ImageView::setFrame(const QImage &frame)
{
    if (m_pending > kMostPendingFrames)
        return; // it would only come later and later
    prepare(frame, [this](const Levels &levels) {
        if (m_source->size() != levels->size()) {
            applyImage(levels, true, {});
            return;
        }
        m_playing = true;
        m_source->setLevels(levels);
        changed();
    });
}

void ImageView::setResultFrame(const QImage &frame)
{
    if (m_pending > kMostPendingFrames)
        return;
    prepare(frame, [this](const Levels &levels) {
        if (m_result->size() != levels->size())
            return; // the result went meanwhile
        m_playing = true;
        m_result->setLevels(levels);
        changed();
    });
}

void ImageView::setResult(const QImage &result)
{
    if (!result.isNull()) {
        prepare(result, [this](const Levels &levels) { applyResult(levels); });
        return;
    }
    if (!hasResult())
        return;
    const bool wasSourceShown = std::exchange(m_sourceShown, false);
    const bool wasSplit = std::exchange(m_split, false);
    m_result->setLevels({});
    m_transform.rebase(m_nominal);
    changed();
    if (wasSourceShown)
        Q_EMIT sourceShownChanged(false);
    if (wasSplit)
        Q_EMIT splitChanged(false);
}

void ImageView::applyImage(const Levels &levels, bool keepView, QSize nominal)
{
    setResult({});
    m_message->hide();
    m_playing = false;
    m_source->setLevels(levels);
    m_nominal = nominal.isEmpty() ? levels->size() : nominal;
    if (keepView)
        m_transform.replace(m_nominal);
    else
        m_transform.reset(m_nominal);
    changed();
    if (!levels->isPreview())
        Q_EMIT imageShown();
}

void ImageView::applyResult(const Levels &levels)
{
    if (!hasImage())
        return;
    m_result->setLevels(levels);
    const bool wasSourceShown = std::exchange(m_sourceShown, false);
    changed();
    if (wasSourceShown)
        Q_EMIT sourceShownChanged(false);
    Q_EMIT resultShown();
}

void ImageView::clear()
{
    ++m_generation;
    setResult({});
    m_message->hide();
    m_source->setLevels({});
    m_nominal = {};
    m_transform.reset({});
    changed();
}

void ImageView::showMessage(const QString &icon, const QString &title, const QString &text)
{
    clear();
    m_message->setMessage(icon, title, text);
    m_message->show();
}

void ImageView::setBusy(bool busy)
{
    m_busySign->setBusy(busy);
}

bool ImageView::hasImage() const
{
    return m_source->levels() != nullptr;
}

bool ImageView::hasResult() const
{
    return m_result->levels() != nullptr;
}

PictureLayer *ImageView::shownLayer() const
{
    return hasResult() && !m_sourceShown ? m_result : m_source;
}

QSize ImageView::shownSize() const
{
    return shownLayer() == m_source ? m_nominal : m_result->size();
}

double ImageView::zoomPercent() const
{
    if (!hasImage() || shownSize().isEmpty())
        return 100.0;
    return 100.0 * m_transform.zoom() * m_transform.reference().width() / shownSize().width();
}

QImage ImageView::overview(QSize size) const
{
    if (!hasImage())
        return {};
    const QSize upright = m_transform.quarterTurns() % 2 != 0 ? size.transposed() : size;
    const QImage small = shownLayer()
                             ->levels()
                             ->forSize(upright, 1.0)
                             .scaled(upright, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return viewrender::oriented(small, m_transform.quarterTurns(), m_transform.isMirrored());
}

bool ImageView::isSettled() const
{
    return m_pending == 0 && !m_restTimer.isActive() && !m_source->isDrawing() && !m_result->isDrawing()
        && !m_source->isWaitingForTiles();
}

// --- Geometry -----------------------------------------------------------------------------------------

QPointF ImageView::toDevice(QPointF position) const
{
    return position * devicePixelRatioF();
}

void ImageView::updateViewport()
{
    const double ratio = devicePixelRatioF();
    m_transform.setViewport({int(std::lround(width() * ratio)), int(std::lround(height() * ratio))});
}

void ImageView::useShownAsReference()
{
    // From here on whole pixels of the picture that is looked at decide on its size on screen.
    m_transform.rebase(shownSize());
}

void ImageView::changed()
{
    update();
    m_source->cancelDrawing();
    m_result->cancelDrawing();
    m_restTimer.start(m_playing ? 250 : kRestMs);
    const double percent = zoomPercent();
    if (percent != m_reportedPercent) {
        m_reportedPercent = percent;
        Q_EMIT zoomChanged(percent);
    }
    if (mode() != m_reportedMode) {
        m_reportedMode = mode();
        Q_EMIT modeChanged(m_reportedMode);
    }
    reportPointer(m_pointer);
    Q_EMIT viewChanged();
}

void ImageView::reportPointer(QPointF position)
{
    m_pointer = position;
    QPoint pixel(-1, -1);
    if (hasImage() && rect().contains(position.toPoint())) {
        const QSize reference = m_transform.reference();
        const QPointF point = m_transform.toPicture(toDevice(position));
        const QPointF shown(point.x() * shownSize().width() / reference.width(),
                            point.y() * shownSize().height() / reference.height());
        if (QRectF(QPointF(), QSizeF(shownSize())).contains(shown))
            pixel = QPoint(int(shown.x()), int(shown.y()));
    }
    Q_EMIT pointerMoved(pixel);
}

void ImageView::setMode(ViewMode mode)
{
    useShownAsReference();
    m_transform.setMode(mode);
    changed();
}

void ImageView::zoomByFactor(double factor, QPointF position)
{
    if (!hasImage())
        return;
    useShownAsReference();
    m_transform.zoomTo(m_transform.zoom() * factor, toDevice(position));
    changed();
}

void ImageView::zoomBySteps(double steps, QPointF position)
{
    const double now = zoomPercent() / 100.0;
    double next = now * std::pow(kStep, steps);
    // Whole steps stop at 100 % on their way past it, where pixels are exact.
    const bool passes = (now < 0.999 && next > 1.0) || (now > 1.001 && next < 1.0);
    if ((std::abs(steps) >= 1.0 && passes) || std::abs(next - 1.0) < 1e-6)
        next = 1.0;
    zoomByFactor(next / now, position);
}

void ImageView::zoomIn()
{
    zoomBySteps(1.0, QRectF(rect()).center());
}

void ImageView::zoomOut()
{
    zoomBySteps(-1.0, QRectF(rect()).center());
}

void ImageView::zoomToPercent(double percent)
{
    zoomByFactor(percent / zoomPercent(), QRectF(rect()).center());
}

void ImageView::toggleOriginal(QPointF position)
{
    if (!hasImage())
        return;
    if (std::abs(zoomPercent() - 100.0) < 1e-6) {
        setMode(ViewMode::Fit);
        return;
    }
    useShownAsReference();
    m_transform.zoomTo(1.0, toDevice(position));
    changed();
}

bool ImageView::panBy(QPointF devicePixels)
{
    if (!hasImage() || !m_transform.panBy(devicePixels))
        return false;
    changed();
    return true;
}

void ImageView::pinch(double factor, QPointF from, QPointF to)
{
    if (!hasImage())
        return;
    useShownAsReference();
    m_transform.pinch(factor, toDevice(from), toDevice(to));
    changed();
}

void ImageView::centreOn(QPointF fraction)
{
    m_transform.centreOn(fraction);
    changed();
}

void ImageView::place(double zoom, QPointF fraction)
{
    if (!hasImage())
        return;
    useShownAsReference();
    m_transform.place(zoom, fraction);
    changed();
}

void ImageView::rotateLeft()
{
    m_transform.rotate(-1);
    changed();
}

void ImageView::rotateRight()
{
    m_transform.rotate(1);
    changed();
}

void ImageView::flipHorizontal()
{
    m_transform.flipHorizontal();
    changed();
}

void ImageView::flipVertical()
{
    m_transform.flipVertical();
    changed();
}

// --- Comparing ----------------------------------------------------------------------------------------

void ImageView::setSourceShown(bool shown)
{
    if (shown == m_sourceShown || !hasResult())
        return;
    m_sourceShown = shown;
    changed();
    Q_EMIT sourceShownChanged(shown);
}

void ImageView::setSplit(bool split)
{
    if (split == m_split || (split && !hasResult()))
        return;
    m_split = split;
    changed();
    Q_EMIT splitChanged(split);
}

void ImageView::setSplitPosition(double fraction)
{
    m_splitPosition = std::clamp(fraction, 0.0, 1.0);
    changed();
}

bool ImageView::isOnDivider(QPointF position) const
{
    return m_split && std::abs(position.x() - m_splitPosition * width()) <= kDividerReach;
}

void ImageView::setFitEnlarges(bool enlarges)
{
    m_transform.setFitEnlarges(enlarges);
    changed();
}

void ImageView::setBackdrop(const QColor &color)
{
    m_backdrop = color;
    update();
}

void ImageView::setWheelAction(setting::WheelAction action)
{
    m_wheelAction = action;
}

// --- Events -------------------------------------------------------------------------------------------

bool ImageView::event(QEvent *event)
{
    const bool result = QWidget::event(event);
    if (event->type() == QEvent::PaletteChange)
        update();
    return result;
}

void ImageView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateViewport();
    m_message->place(rect());
    m_busySign->place(rect());
    changed();
}

// --- Painting -----------------------------------------------------------------------------------------

QRect ImageView::partOf(const PictureLayer *layer) const
{
    const QRect visible = m_transform.visibleRect();
    if (!m_split)
        return layer == shownLayer() ? visible : QRect();
    const int divider = int(std::lround(m_splitPosition * m_transform.viewport().width()));
    QRect side(QPoint(), m_transform.viewport());
    if (layer == m_source)
        side.setRight(divider - 1);
    else
        side.setLeft(divider);
    return visible & side;
}

void ImageView::drawWell()
{
    for (PictureLayer *layer : {m_source, m_result})
        layer->draw(m_transform, partOf(layer));
}

void ImageView::paintEvent(QPaintEvent *)
{
    const QSize before = m_transform.viewport();
    updateViewport();
    if (m_transform.viewport() != before) // moved to a screen with another scale factor
        QMetaObject::invokeMethod(this, &ImageView::changed, Qt::QueuedConnection);

    QPainter painter(this);
    const viewcolors::Colors colors = viewcolors::colorsFor(palette());
    painter.fillRect(rect(), colors.background);
    if (!hasImage())
        return;

    // From here on in device pixels. With a scale factor like 1.25 the widget itself may begin within one:
    // its pictures begin at the next whole one, or nothing would be sharp.
    const double ratio = devicePixelRatioF();
    const QTransform device = painter.deviceTransform();
    painter.translate((std::round(device.dx()) - device.dx()) / ratio,
                      (std::round(device.dy()) - device.dy()) / ratio);
    painter.scale(1.0 / ratio, 1.0 / ratio);

    if (m_source->levels()->hasAlpha() || (hasResult() && m_result->levels()->hasAlpha())) {
        if (m_backdrop.isValid())
            painter.fillRect(m_transform.visibleRect(), m_backdrop);
        else
            viewcolors::paintCheckerboard(painter, m_transform.visibleRect(), m_transform.rect().topLeft(),
                                          ratio, colors);
    }
    for (PictureLayer *layer : {m_source, m_result})
        layer->paint(painter, m_transform, partOf(layer));
    if (m_split)
        splitdivider::paint(painter, *this, m_splitPosition);
}

} // namespace upview
