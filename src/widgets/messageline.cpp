// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/messageline.h"

#include "widgets/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace upview {

namespace {

constexpr int kIconSide = 18;

QString iconName(MessageLine::Kind kind)
{
    switch (kind) {
    case MessageLine::Kind::Busy:
        return QStringLiteral("image-loading");
    case MessageLine::Kind::Good:
        return QStringLiteral("check");
    case MessageLine::Kind::Warning:
        return QStringLiteral("warning");
    case MessageLine::Kind::Info:
        break;
    }
    return QStringLiteral("info");
}

} // namespace

MessageLine::MessageLine(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    m_text->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    drawIcon();
    hide();
}

void MessageLine::setMessage(Kind kind, const QString &text)
{
    const bool isNew = m_text->text() != text;
    m_kind = kind;
    drawIcon();
    m_text->setText(text);
    // The focus never stays on a line that says nothing.
    m_text->setFocusPolicy(text.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    setVisible(!text.isEmpty());
    if (isNew && !text.isEmpty()) {
        QAccessibleEvent event(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

QString MessageLine::text() const
{
    return m_text->text();
}

void MessageLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

void MessageLine::drawIcon()
{
    m_icon->setPixmap(themedIcon(iconName(m_kind)).pixmap(QSize(kIconSide, kIconSide), devicePixelRatioF()));
}

} // namespace upview
