// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scaledthumbnails.h"

#include <QIcon>
#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

namespace upview {

class FolderModel;

/// A row of small pictures of the folder with the current one in the middle. A click opens one, the wheel and
/// dragging scroll. Paints and asks for those that are seen only, so the length of the folder does not
/// matter. GUI thread; the model outlives it.
class ThumbnailStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ThumbnailStrip(FolderModel &model, QWidget *parent = nullptr);

    void setCurrent(const QString &path); ///< absolute; empty: none
    /// Whether it lies on a picture and needs a plate of its own.
    void setFloating(bool floating);
    /// The cell of a row, which may lie outside of the widget.
    [[nodiscard]] QRect cellRect(int row) const;
    /// The row under a point of the widget; -1: none.
    [[nodiscard]] int rowAt(QPoint position) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void openRequested(const QString &path);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void modelChanged();
    void centre(bool smoothly);
    void scrollTo(double offset);
    [[nodiscard]] double limited(double offset) const;
    [[nodiscard]] std::pair<int, int> visibleRows() const;
    void report();
    void paintCell(QPainter &painter, int row);

    FolderModel &m_model;
    QString m_path;
    int m_row = -1; ///< of the current picture
    int m_hovered = -1;
    double m_offset = 0; ///< of the widget's left edge in the row of cells
    QVariantAnimation m_glide;
    QTimer m_reportTimer;
    bool m_floating = false;
    bool m_pressed = false;
    bool m_dragged = false;
    QPoint m_pressedAt;
    double m_pressedOffset = 0;
    QIcon m_brokenIcon;
    QIcon m_loadingIcon;
    ScaledThumbnails m_scaled;
};

} // namespace upview
