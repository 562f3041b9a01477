// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/viewmessage.h"

#include "widgets/icons.h"
#include "widgets/view/viewcolors.h"

#include <QAccessible>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace upview {

namespace {
constexpr int kIconSide = 64;
constexpr int kWidest = 480;
constexpr int kMargin = 24;
} // namespace

ViewMessage::ViewMessage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(4);
    for (QLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        layout->addWidget(label);
    }
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    m_title->setFont(large);
    applyColors();
    hide();
}

void ViewMessage::setMessage(const QString &icon, const QString &title, const QString &text)
{
    m_iconName = icon;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    applyColors();
    place(parentWidget()->rect());
}

QString ViewMessage::text() const
{
    return m_title->text() + QLatin1Char('\n') + m_text->text();
}

void ViewMessage::place(const QRect &view)
{
    const int width = std::max(40, std::min(kWidest, view.width() - 2 * kMargin));
    const int height = layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height();
    setGeometry(view.center().x() - width / 2, std::max(view.top(), view.center().y() - height / 2), width,
                height);
}

void ViewMessage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ViewMessage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
}

void ViewMessage::applyColors()
{
    const QPalette outer = parentWidget()->palette();
    const viewcolors::Colors colors = viewcolors::colorsFor(outer);
    QPalette strong = outer;
    strong.setColor(QPalette::WindowText, colors.text);
    QPalette dim = outer;
    dim.setColor(QPalette::WindowText, colors.dimText);
    m_title->setPalette(strong);
    m_text->setPalette(dim);
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(themedIcon(m_iconName).pixmap(QSize(kIconSide, kIconSide), devicePixelRatioF()));
}

} // namespace upview
