// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/patchpreview.h"

#include "core/image/imagewriter.h"
#include "widgets/view/imageview.h"
#include "widgets/view/viewcolors.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QtConcurrentRun>

#include <algorithm>

namespace upview {

/// Lies over the whole view and paints the patch where the source has it. It is painted again whenever the
/// view is.
class PatchPreview::Overlay : public QWidget
{
public:
    explicit Overlay(ImageView *view)
        : QWidget(view)
        , m_view(view)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        hide();
    }

    /// `image` null: only the frame, while it is being made.
    void show(const QRect &patch, QSize source, const QImage &image)
    {
        m_patch = patch;
        m_source = source;
        m_image = image;
        setGeometry(m_view->rect());
        QWidget::show();
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ViewTransform &transform = m_view->transform();
        const QSize upright = transform.uprightSize();
        if (m_source.isEmpty() || upright.isEmpty())
            return;
        const double x = double(upright.width()) / m_source.width();
        const double y = double(upright.height()) / m_source.height();
        const QRectF place(m_patch.x() * x, m_patch.y() * y, m_patch.width() * x, m_patch.height() * y);
        const double ratio = devicePixelRatioF();
        QPainter painter(this);
        painter.scale(1.0 / ratio, 1.0 / ratio);
        painter.save();
        painter.setTransform(transform.fromUpright(), true);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        if (!m_image.isNull())
            painter.drawImage(place, m_image);
        painter.restore();
        const QRectF seen = transform.fromUpright().mapRect(place);
        const viewcolors::Colors colors = viewcolors::colorsFor(palette());
        painter.setPen(QPen(colors.dividerEdge, 3 * ratio));
        painter.drawRect(seen);
        painter.setPen(QPen(colors.divider, ratio, m_image.isNull() ? Qt::DashLine : Qt::SolidLine));
        painter.drawRect(seen);
    }

private:
    ImageView *m_view;
    QRect m_patch;
    QSize m_source;
    QImage m_image;
};

PatchPreview::PatchPreview(UpscaleService &service, ImageView *view, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_view(view)
    , m_overlay(new Overlay(view))
{
    m_view->installEventFilter(this);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PatchPreview::answered);
}

PatchPreview::~PatchPreview()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
}

QRect PatchPreview::patchAround(QPoint pixel, QSize picture)
{
    const QSize size = QSize(kSide, kSide).boundedTo(picture);
    const int x = std::clamp(pixel.x() - size.width() / 2, 0, picture.width() - size.width());
    const int y = std::clamp(pixel.y() - size.height() / 2, 0, picture.height() - size.height());
    return {QPoint(x, y), size};
}

void PatchPreview::choose(const QImage &picture, const Recipe &recipe)
{
    drop();
    if (picture.isNull())
        return;
    m_picture = picture;
    m_recipe = recipe;
    setState(State::Choosing);
}

void PatchPreview::drop()
{
    ++m_run;
    m_watcher.cancel();
    m_overlay->hide();
    m_picture = {};
    m_patch = {};
    setState(State::Idle);
}

void PatchPreview::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    if (state == State::Choosing)
        m_view->setCursor(Qt::CrossCursor);
    else
        m_view->unsetCursor();
    Q_EMIT stateChanged(state);
}

bool PatchPreview::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::Resize)
        m_overlay->setGeometry(m_view->rect());
    if (watched != m_view || m_state == State::Idle)
        return QObject::eventFilter(watched, event);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        m_pressed = mouse->button() == Qt::LeftButton ? mouse->position() : QPointF(-1, -1);
        // Where a patch is to be chosen the press begins no drag.
        return m_state == State::Choosing && mouse->button() == Qt::LeftButton;
    case QEvent::MouseMove:
        // Nor does the pointer get another shape.
        return m_state == State::Choosing;
    case QEvent::MouseButtonRelease: {
        const bool click = mouse->button() == Qt::LeftButton
            && (mouse->position() - m_pressed).manhattanLength() < QApplication::startDragDistance();
        if (click && m_state == State::Choosing) {
            begin(mouse->position());
            return true;
        }
        if (click && m_state == State::Shown)
            drop();
        return false;
    }
    default:
        return false;
    }
}

void PatchPreview::begin(QPointF position)
{
    const QSize source = m_picture.size();
    const QSize reference = m_view->transform().reference();
    const QPointF point = m_view->transform().toPicture(m_view->toDevice(position));
    const QPoint pixel(int(point.x() * source.width() / std::max(1, reference.width())),
                       int(point.y() * source.height() / std::max(1, reference.height())));
    m_patch = patchAround(pixel, source);
    m_overlay->show(m_patch, source, {});
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    const int run = ++m_run;
    const QString path = m_folder->filePath(QStringLiteral("%1.png").arg(run));
    UpscaleRequest request;
    request.sourcePath = path;
    request.recipe = m_recipe;
    // A box is for the whole picture: the patch gets the scale that comes of it.
    if (!m_recipe.fit.isEmpty()) {
        request.recipe.scale = double(m_recipe.targetSize(source).width()) / source.width();
        request.recipe.fit = {};
    }
    request.refresh = true;
    request.keep = false;
    setState(State::Running);
    QtConcurrent::run([picture = m_picture, patch = m_patch, path] {
        WriteOptions options;
        options.format = "png";
        return writeImage(picture.copy(patch), path, options);
    }).then(this, [this, request, run](const Result<void> &written) {
        if (run != m_run)
            return;
        if (written) {
            m_watcher.setFuture(m_service.submit(request));
        } else {
            drop();
            Q_EMIT failed(written.error());
        }
    });
}

void PatchPreview::answered()
{
    if (m_state != State::Running || m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
        return;
    const UpscaleOutcome outcome = m_watcher.result();
    if (!outcome) {
        drop();
        if (outcome.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(outcome.error());
        return;
    }
    m_overlay->show(m_patch, m_picture.size(), outcome->image);
    setState(State::Shown);
    Q_EMIT shown(*outcome);
}

} // namespace upview
