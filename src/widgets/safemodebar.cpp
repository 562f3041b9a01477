// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/safemodebar.h"

#include "core/upscale/upscaleservice.h"
#include "widgets/icons.h"
#include "widgets/messageline.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace upview {

SafeModeBar::SafeModeBar(UpscaleService &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_line(new MessageLine)
{
    setAccessibleName(tr("Safe mode"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 4, 4);
    auto *tryAgain = new QPushButton(tr("&Try Again as Before"));
    tryAgain->setObjectName(QStringLiteral("tryAgain"));
    tryAgain->setToolTip(tr("Use every engine and device again, as chosen in Preferences"));
    connect(tryAgain, &QPushButton::clicked, &m_service, &UpscaleService::leaveSafeMode);
    auto *close = new QToolButton;
    close->setIcon(themedIcon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::TabFocus);
    close->setToolTip(tr("Close this line. Preferences has the same button."));
    close->setAccessibleName(tr("Close this line"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    row->addWidget(m_line, 1, Qt::AlignVCenter);
    row->addWidget(tryAgain, 0, Qt::AlignVCenter);
    row->addWidget(close, 0, Qt::AlignVCenter);
    connect(&m_service, &UpscaleService::safeModeChanged, this, &SafeModeBar::showState);
    showState();
}

QWidget *SafeModeBar::above(QWidget *content, UpscaleService &service)
{
    auto *both = new QWidget;
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new SafeModeBar(service));
    column->addWidget(content, 1);
    return both;
}

void SafeModeBar::showState()
{
    m_line->setMessage(MessageLine::Kind::Warning, m_service.safeModeSentence());
    setVisible(m_service.safeMode() != SafeMode::None);
}

} // namespace upview
