// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/busysign.h"

#include "widgets/view/progressring.h"
#include "widgets/view/viewcolors.h"

#include <QHBoxLayout>
#include <QPainter>

namespace upview {

namespace {
constexpr int kRing = 22;
constexpr int kMargin = 6;
constexpr int kFromEdge = 12;
} // namespace

BusySign::BusySign(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->addWidget(new ProgressRing(kRing, this));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Loading"));
    adjustSize();
    hide();
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        raise();
        show();
    });
}

void BusySign::setBusy(bool busy)
{
    if (busy) {
        if (!isVisible() && !m_delay.isActive())
            m_delay.start();
        return;
    }
    m_delay.stop();
    hide();
}

void BusySign::place(const QRect &view)
{
    move(view.right() - width() - kFromEdge, view.top() + kFromEdge);
}

void BusySign::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    viewcolors::paintPanel(painter, rect(), height() / 2.0, viewcolors::colorsFor(palette()));
}

} // namespace upview
