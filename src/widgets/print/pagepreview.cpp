// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/print/pagepreview.h"

#include <QPainter>

#include <algorithm>

namespace upview {

namespace {

constexpr int kAround = 12;

} // namespace

PagePreview::PagePreview(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(200, 200);
    setAccessibleName(tr("Preview of the page"));
}

void PagePreview::setPicture(const QImage &picture)
{
    m_picture = picture;
    update();
}

void PagePreview::setPage(const QSizeF &paper, const QRectF &printable, const QRectF &picture)
{
    m_paper = paper;
    m_printable = printable;
    m_place = picture;
    update();
}

QSize PagePreview::sizeHint() const
{
    return {340, 420};
}

void PagePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF area = QRectF(rect()).adjusted(kAround, kAround, -kAround, -kAround);
    const double scale = std::min(area.width() / m_paper.width(), area.height() / m_paper.height());
    QRectF sheet(QPointF(), m_paper * scale);
    sheet.moveCenter(area.center());
    // A hint of a shadow, so that white paper stands out from a white dialog.
    painter.setPen(Qt::NoPen);
    for (int i = 3; i > 0; --i) {
        painter.setBrush(QColor(0, 0, 0, 22));
        painter.drawRoundedRect(sheet.adjusted(-i, -i + 1, i, i + 1), i, i);
    }
    painter.fillRect(sheet, Qt::white);
    painter.translate(sheet.topLeft());
    painter.scale(scale, scale);
    QPen margin(QColor(0, 0, 0, 50), 0, Qt::DashLine);
    margin.setCosmetic(true);
    painter.setPen(margin);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(m_printable);
    const QRectF place = m_place.translated(m_printable.topLeft());
    if (!m_picture.isNull())
        painter.drawImage(place, m_picture);
}

} // namespace upview
