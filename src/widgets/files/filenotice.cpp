// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/files/filenotice.h"

#include "widgets/icons.h"
#include "widgets/view/viewcolors.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace upview {

namespace {

constexpr int kIconSide = 18;
constexpr int kFromEdge = 16;
constexpr int kWidest = 640;
constexpr int kRadius = 10;
/// Long enough to read two lines and to reach the button.
constexpr int kShownMs = 9000;

} // namespace

FileNotice::FileNotice(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_label(new QLabel(this))
    , m_button(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    setCursor(Qt::ArrowCursor);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 7, 8, 7);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_button, 0, Qt::AlignVCenter);
    layout->addWidget(m_close, 0, Qt::AlignVCenter);
    m_label->setTextFormat(Qt::PlainText);
    m_button->setFocusPolicy(Qt::NoFocus);
    m_close->setFocusPolicy(Qt::NoFocus);
    m_close->setAutoRaise(true);
    m_close->setIcon(themedIcon(QStringLiteral("close")));
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss"));
    connect(m_close, &QToolButton::clicked, this, &FileNotice::dismiss);
    connect(m_button, &QToolButton::clicked, this, [this] {
        if (m_isProgress) {
            Q_EMIT cancelRequested();
            return;
        }
        dismiss();
        Q_EMIT actionTriggered();
    });
    m_timer.setSingleShot(true);
    m_timer.setInterval(kShownMs);
    connect(&m_timer, &QTimer::timeout, this, &FileNotice::dismiss);
    parent->installEventFilter(this);
    hide();
}

void FileNotice::showMessage(const QString &text, const QString &icon, const QString &button)
{
    m_isProgress = false;
    present(text, icon, button);
    m_timer.start();
    setAccessibleName(text);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FileNotice::showProgress(const QString &text)
{
    m_isProgress = true;
    m_timer.stop();
    present(text, QStringLiteral("image-loading"), tr("Cancel"));
}

void FileNotice::present(const QString &text, const QString &icon, const QString &button)
{
    m_label->setText(text);
    m_icon->setPixmap(themedIcon(icon).pixmap(QSize(kIconSide, kIconSide), devicePixelRatioF()));
    m_button->setText(button);
    m_button->setAccessibleName(button);
    m_button->setVisible(!button.isEmpty());
    m_close->setVisible(!m_isProgress);
    place();
    show();
    raise();
}

void FileNotice::dismiss()
{
    m_timer.stop();
    hide();
}

QString FileNotice::text() const
{
    return isHidden() ? QString() : m_label->text();
}

void FileNotice::place()
{
    const QRect area = parentWidget()->rect();
    m_label->setWordWrap(false);
    QSize size = sizeHint();
    const int widest = std::max(120, std::min(kWidest, area.width() - 2 * kFromEdge));
    if (size.width() > widest) {
        m_label->setWordWrap(true);
        size = QSize(widest, layout()->heightForWidth(widest));
    }
    setGeometry(area.center().x() - size.width() / 2, area.bottom() + 1 - kFromEdge - size.height(),
                size.width(), size.height());
}

bool FileNotice::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden())
        place();
    return QWidget::eventFilter(watched, event);
}

void FileNotice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    viewcolors::paintPanel(painter, rect(), std::min(kRadius, height() / 2),
                           viewcolors::colorsFor(palette()));
}

void FileNotice::enterEvent(QEnterEvent *)
{
    m_timer.stop();
}

void FileNotice::leaveEvent(QEvent *)
{
    if (!m_isProgress && isVisible())
        m_timer.start();
}

} // namespace upview
