// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace upview {

/// A ring that fills, or an arc that runs round while nobody knows how long it takes. Says nothing to screen
/// readers: whoever uses it has the words.
class ProgressRing : public QWidget
{
    Q_OBJECT

public:
    /// `side` in the widget's units.
    explicit ProgressRing(int side, QWidget *parent = nullptr);

    /// Between 0 and 1; negative: unknown.
    void setFraction(double fraction);
    [[nodiscard]] double fraction() const { return m_fraction; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void updateTimer();

    double m_fraction = -1.0;
    int m_angle = 0; ///< degrees
    QTimer m_timer;
};

} // namespace upview
