// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace upview {

/// A sentence that floats above the picture: a hint that goes by itself, or a notice that stays. Takes no
/// input; screen readers announce it.
class ViewHint : public QWidget
{
    Q_OBJECT

public:
    explicit ViewHint(QWidget *parent);

    static constexpr int kStays = 0;
    /// Shows `text` for `milliseconds`, or until `dismiss` for kStays. `icon` is a name for themedIcon, or
    /// empty.
    void showText(const QString &text, const QString &icon = {}, int milliseconds = 2500);
    void dismiss();
    [[nodiscard]] QString text() const { return m_text; }

    /// Centred at the top or the bottom edge of `area`, wrapped where it is narrow.
    void place(const QRect &area, Qt::Edge edge);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();

    QLabel *m_icon;
    QLabel *m_label;
    QString m_text;
    QString m_iconName;
    QRect m_area;
    Qt::Edge m_edge = Qt::BottomEdge;
    QTimer m_timer;
};

} // namespace upview
