// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QWidget>

class QComboBox;
class QSpinBox;

namespace upview {

/// Whether the result is so many times as large, or the largest that fits into a box, and into which. GUI
/// thread.
class TargetSizeBox : public QWidget
{
    Q_OBJECT

public:
    explicit TargetSizeBox(QWidget *parent = nullptr);

    /// The box in pixels; empty: by scale.
    [[nodiscard]] QSize fit() const;
    void setFit(QSize size);

Q_SIGNALS:
    void fitChanged();

private:
    void showSides();

    QComboBox *m_choice;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QWidget *m_sides;
};

} // namespace upview
