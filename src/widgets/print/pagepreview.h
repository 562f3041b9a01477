// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace upview {

/// A sheet of paper with a picture on it, as large as there is room for. GUI thread.
class PagePreview : public QWidget
{
    Q_OBJECT

public:
    explicit PagePreview(QWidget *parent = nullptr);

    /// A small copy of the picture is enough.
    void setPicture(const QImage &picture);
    /// All in millimetres: the sheet, its printable part, and the picture inside that part.
    void setPage(const QSizeF &paper, const QRectF &printable, const QRectF &picture);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_picture;
    QSizeF m_paper{210, 297};
    QRectF m_printable;
    QRectF m_place;
};

} // namespace upview
