// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/comparepane.h"

#include "widgets/view/imageview.h"

#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace upview {

namespace {
constexpr qint64 kMemory = 64LL * 1024 * 1024; ///< the picture and a neighbour or two
constexpr int kFrame = 2;
} // namespace

ComparePane::ComparePane(QWidget *parent)
    : QWidget(parent)
    , m_loader(kMemory)
    , m_view(new ImageView)
    , m_caption(new QLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kFrame, kFrame, kFrame, kFrame);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_caption);
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setAlignment(Qt::AlignCenter);
    m_caption->setMargin(4);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_view->installEventFilter(this);
    connect(&m_loader, &ImageLoader::loaded, this, &ComparePane::showLoaded);
    connect(&m_loader, &ImageLoader::failed, this, &ComparePane::showFailed);
    connect(m_view, &ImageView::zoomChanged, this, &ComparePane::updateCaption);
    connect(m_view, &ImageView::imageShown, this, [this] {
        m_view->setBusy(false);
        m_arriving = false;
        updateCaption();
        Q_EMIT shown();
    });
}

void ComparePane::open(const QString &path, bool keepView)
{
    m_path = path;
    m_size = {};
    m_keepView = keepView;
    m_view->setBusy(true);
    m_loader.load(path);
    updateCaption();
}

void ComparePane::showLoaded(const QString &path, const DecodedImage &image)
{
    if (path != m_path)
        return;
    m_size = image.info.size;
    m_arriving = true;
    m_view->setImage(image.image, m_keepView && m_view->hasImage());
}

void ComparePane::showFailed(const QString &path, const Error &error)
{
    if (path != m_path || error.code == ErrorCode::Cancelled)
        return;
    m_view->setBusy(false);
    m_arriving = false;
    m_view->showMessage(QStringLiteral("image-broken"),
                        tr("“%1” cannot be shown").arg(QFileInfo(path).fileName()), error.text);
    updateCaption();
}

void ComparePane::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    QFont font = m_caption->font();
    font.setBold(active);
    m_caption->setFont(font);
    updateCaption();
    update();
}

QString ComparePane::caption() const
{
    const QString name = QFileInfo(m_path).fileName();
    if (m_size.isEmpty())
        return name;
    //: %1 is a file name, %2 and %3 its width and height in pixels, %4 the zoom in per cent
    return tr("%1   %2 x %3   %4 %")
        .arg(name)
        .arg(m_size.width())
        .arg(m_size.height())
        .arg(QLocale().toString(m_view->zoomPercent(), 'f', m_view->zoomPercent() < 10 ? 1 : 0));
}

void ComparePane::updateCaption()
{
    const QString text = caption();
    m_caption->setText(m_caption->fontMetrics().elidedText(text, Qt::ElideMiddle, m_caption->width() - 12));
    m_caption->setToolTip(m_path);
    m_view->setAccessibleName(QFileInfo(m_path).fileName());
    m_view->setAccessibleDescription(text);
}

void ComparePane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(m_active ? QPalette::Highlight : QPalette::Window));
    painter.fillRect(rect().adjusted(kFrame, kFrame, -kFrame, -kFrame), palette().color(QPalette::Window));
}

void ComparePane::enterEvent(QEnterEvent *)
{
    Q_EMIT activated();
}

void ComparePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateCaption();
}

bool ComparePane::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT activated();
    return false;
}

} // namespace upview
