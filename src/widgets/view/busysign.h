// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace upview {

/// A small turning ring at the top of the view for what takes longer than one would wait without a sign.
class BusySign : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kDelayMs = 300;

    explicit BusySign(QWidget *parent);

    /// Shows itself when it stays busy for kDelayMs, hides at once when it is not.
    void setBusy(bool busy);
    void place(const QRect &view);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_delay;
};

} // namespace upview
