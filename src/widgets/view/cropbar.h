// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace upview {

/// The line above a picture that is being cropped: shape, size, and what is to be done with it.
class CropBar : public QWidget
{
    Q_OBJECT

public:
    explicit CropBar(QWidget *parent);

    /// For a picture of that size as seen on screen. `overwritable`: its format can be written; `jpeg`:
    /// without loss, if wanted.
    void start(QSize shown, bool jpeg, bool overwritable);
    void setPartSize(QSize shown);
    /// Width for a height of 1; 0: any.
    [[nodiscard]] double aspect() const;
    [[nodiscard]] bool isLossless() const;
    /// How high it must be to show everything in this width; its parts are arranged for that.
    int fit(int width);

Q_SIGNALS:
    void aspectChanged(double aspect);
    void saveAsRequested();
    void overwriteRequested();
    void cancelRequested();

private:
    void shapeChosen();

    QBoxLayout *m_parts; ///< beside each other, or in a narrow window in lines
    QComboBox *m_shape;
    QSpinBox *m_wide;
    QSpinBox *m_high;
    QToolButton *m_swap;
    QLabel *m_size;
    QCheckBox *m_lossless;
    QPushButton *m_overwrite;
    QSize m_shown; ///< of the whole picture
};

} // namespace upview
