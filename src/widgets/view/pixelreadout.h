// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QWidget>

namespace upview {

/// Place and value of one pixel of a picture, in words: hexadecimal and decimal, alpha where the picture has
/// it, 16-bit values where it is stored with them. Empty outside of the picture.
QString pixelText(const QImage &image, QPoint pixel);

/// The colour under the pointer, for a status line: a swatch and `pixelText`.
class PixelReadout : public QWidget
{
    Q_OBJECT

public:
    explicit PixelReadout(QWidget *parent = nullptr);

    /// `image` has the stored values; the pixel is counted in a picture of `shown`, which may be larger or
    /// smaller. (-1, -1) shows nothing.
    void setPixel(const QImage &image, QSize shown, QPoint pixel);
    /// The same with a colour of 8 bits a channel, of a picture that is not in memory.
    void setColor(const QColor &color, bool hasAlpha, QPoint pixel);
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void set(const QString &text, const QColor &color);

    QString m_text;
    QColor m_color;
    int m_widest = 0; ///< so far: a line that grows and shrinks with each pixel would flicker
};

} // namespace upview
