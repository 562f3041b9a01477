// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

namespace upview {

class ImageView;

/// The whole picture, small, in a corner, with the part that is seen framed: there while the picture is
/// larger than the view. Clicking and dragging in it pans. Fades away when nothing has moved for a while.
class MiniMap : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kIdleMs = 1600; ///< until it fades away

    /// Shows what `view` shows; the view outlives it.
    MiniMap(ImageView *view, QWidget *parent);

    void setWanted(bool wanted); ///< false: never there
    /// Puts it into the lower left corner of `area`, or away where that is too small for it.
    void place(const QRect &area);
    /// The part that is seen, in the widget's units.
    [[nodiscard]] QRectF frame() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] bool isUseful() const;
    [[nodiscard]] QRect pictureRect() const;
    void refresh();
    void wake();
    void fadeAway();
    void pan(QPointF position);

    ImageView *m_view;
    QImage m_picture; ///< null: to be made anew
    QRect m_area;
    bool m_wanted = true;
    double m_opacity = 0;
    QVariantAnimation m_fade;
    QTimer m_idle;
};

} // namespace upview
