// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/viewhint.h"

#include "widgets/icons.h"
#include "widgets/view/viewcolors.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace upview {

namespace {
constexpr int kIconSide = 18;
constexpr int kFromEdge = 12;
constexpr int kWidest = 560;
constexpr int kRadius = 16;
} // namespace

ViewHint::ViewHint(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_label(new QLabel(this))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 7, 14, 7);
    layout->setSpacing(8);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addWidget(m_label, 1);
    m_label->setTextFormat(Qt::PlainText);
    hide();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ViewHint::dismiss);
}

void ViewHint::showText(const QString &text, const QString &icon, int milliseconds)
{
    m_text = text;
    m_iconName = icon;
    setAccessibleName(text);
    layOut();
    show();
    raise();
    if (milliseconds > 0)
        m_timer.start(milliseconds);
    else
        m_timer.stop();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ViewHint::dismiss()
{
    m_timer.stop();
    m_text.clear();
    hide();
}

void ViewHint::place(const QRect &area, Qt::Edge edge)
{
    m_area = area;
    m_edge = edge;
    layOut();
}

void ViewHint::layOut()
{
    m_icon->setVisible(!m_iconName.isEmpty());
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(themedIcon(m_iconName).pixmap(QSize(kIconSide, kIconSide), devicePixelRatioF()));
    m_label->setWordWrap(false);
    m_label->setText(m_text);
    QSize size = sizeHint();
    const int widest = std::max(80, std::min(kWidest, m_area.width() - 2 * kFromEdge));
    if (size.width() > widest) {
        m_label->setWordWrap(true);
        size = QSize(widest, layout()->heightForWidth(widest));
    }
    const int y =
        m_edge == Qt::TopEdge ? m_area.top() + kFromEdge : m_area.bottom() + 1 - kFromEdge - size.height();
    setGeometry(m_area.center().x() - size.width() / 2, y, size.width(), size.height());
}

void ViewHint::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        layOut();
}

void ViewHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    viewcolors::paintPanel(painter, rect(), std::min(kRadius, height() / 2),
                           viewcolors::colorsFor(palette()));
}

} // namespace upview
