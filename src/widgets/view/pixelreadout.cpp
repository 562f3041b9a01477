// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/pixelreadout.h"

#include <QCoreApplication>
#include <QPainter>
#include <QRgba64>

#include <algorithm>

namespace upview {

namespace {

constexpr int kMargin = 8;
constexpr int kSwatchGap = 7;

bool isDeep(const QImage &image)
{
    return image.depth() > 32 || image.format() == QImage::Format_Grayscale16;
}

QString colorText(const QColor &color, bool hasAlpha, QPoint pixel)
{
    QString text = QStringLiteral("%1, %2   %3   %4 %5 %6")
                       .arg(pixel.x())
                       .arg(pixel.y())
                       .arg(color.name().toUpper())
                       .arg(color.red())
                       .arg(color.green())
                       .arg(color.blue());
    if (hasAlpha)
        //: the opacity of a pixel, 0 to 255
        text += QStringLiteral("   ")
            + QCoreApplication::translate("PixelReadout", "alpha %1").arg(color.alpha());
    return text;
}

} // namespace

QString pixelText(const QImage &image, QPoint pixel)
{
    if (!image.rect().contains(pixel))
        return {};
    const QColor color = image.pixelColor(pixel);
    QString text = colorText(color, image.hasAlphaChannel(), pixel);
    if (isDeep(image)) {
        const QRgba64 deep = color.rgba64();
        //: the values of a pixel as they are stored with 16 bits
        text += QStringLiteral("   ")
            + QCoreApplication::translate("PixelReadout", "16 bit: %1 %2 %3")
                  .arg(deep.red())
                  .arg(deep.green())
                  .arg(deep.blue());
    }
    return text;
}

PixelReadout::PixelReadout(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Colour under the pointer"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void PixelReadout::setPixel(const QImage &image, QSize shown, QPoint pixel)
{
    QPoint stored(-1, -1);
    if (!shown.isEmpty() && QRect(QPoint(), shown).contains(pixel))
        stored = QPoint(int(qint64(pixel.x()) * image.width() / shown.width()),
                        int(qint64(pixel.y()) * image.height() / shown.height()));
    const QString text = pixelText(image, stored);
    set(text, text.isEmpty() ? QColor() : image.pixelColor(stored));
}

void PixelReadout::setColor(const QColor &color, bool hasAlpha, QPoint pixel)
{
    set(colorText(color, hasAlpha, pixel), color);
}

void PixelReadout::set(const QString &text, const QColor &color)
{
    if (text == m_text)
        return;
    m_text = text;
    m_color = color;
    setAccessibleDescription(text);
    const int width = text.isEmpty() ? 0 : sizeHint().width();
    if (width > m_widest || text.isEmpty()) {
        m_widest = width;
        updateGeometry();
    }
    update();
}

QSize PixelReadout::sizeHint() const
{
    if (m_text.isEmpty())
        return {0, fontMetrics().height()};
    const int width =
        fontMetrics().horizontalAdvance(m_text) + fontMetrics().height() + kSwatchGap + 2 * kMargin;
    return {std::max(width, m_widest), fontMetrics().height()};
}

QSize PixelReadout::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

void PixelReadout::paintEvent(QPaintEvent *)
{
    if (m_text.isEmpty())
        return;
    QPainter painter(this);
    const int side = fontMetrics().height() - 2;
    const QRect swatch(kMargin, (height() - side) / 2, side, side);
    QColor opaque = m_color;
    opaque.setAlpha(255);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.setBrush(opaque);
    painter.drawRoundedRect(QRectF(swatch).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    const QRect words = rect().adjusted(swatch.right() + 1 + kSwatchGap, 0, -kMargin, 0);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, words.width()));
}

} // namespace upview
