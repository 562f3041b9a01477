// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/emptyface.h"

#include "widgets/browse/palettemix.h"
#include "widgets/icons.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace upview {

namespace {
constexpr int kIconSide = 64;
constexpr int kTextWidth = 460;
} // namespace

EmptyFace::EmptyFace(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_button(new QPushButton)
{
    m_icon->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    // File names may hold anything, markup too.
    m_title->setTextFormat(Qt::PlainText);
    m_text->setTextFormat(Qt::PlainText);
    connect(m_button, &QPushButton::clicked, this, &EmptyFace::buttonClicked);

    auto *box = new QWidget;
    box->setMaximumWidth(kTextWidth);
    auto *column = new QVBoxLayout(box);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(8);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(box, 100);
    row->addStretch(1);
    updateLooks();
}

void EmptyFace::setContent(const Content &content)
{
    m_iconName = content.icon;
    m_title->setText(content.title);
    m_text->setText(content.text);
    m_text->setVisible(!content.text.isEmpty());
    m_button->setText(content.button);
    m_button->setMinimumSize(m_button->fontMetrics().horizontalAdvance(content.button) + 36, 30);
    m_button->setVisible(!content.button.isEmpty());
    setFocusProxy(content.button.isEmpty() ? nullptr : m_button);
    setAccessibleName(content.title);
    setAccessibleDescription(content.text);
    updateLooks();
}

QString EmptyFace::title() const
{
    return m_title->text();
}

QString EmptyFace::text() const
{
    return m_text->text();
}

void EmptyFace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLooks();
}

void EmptyFace::updateLooks()
{
    QFont large = font();
    if (large.pointSizeF() > 0)
        large.setPointSizeF(large.pointSizeF() * 1.25);
    m_title->setFont(large);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietText(quiet));
    m_text->setPalette(quiet);
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(
            themedIcon(m_iconName).pixmap(QSize(kIconSide, kIconSide), devicePixelRatioF(), QIcon::Disabled));
}

} // namespace upview
