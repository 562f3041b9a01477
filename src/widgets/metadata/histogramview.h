// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/histogram.h"

#include <QWidget>

namespace upview {

/// Draws a histogram: the colours over each other, the luminance as a line. GUI thread.
class HistogramView : public QWidget
{
    Q_OBJECT

public:
    explicit HistogramView(QWidget *parent = nullptr);

    /// An empty one clears the view, which keeps its place.
    void setHistogram(const Histogram &histogram);
    [[nodiscard]] const Histogram &histogram() const { return m_histogram; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Histogram m_histogram;
};

} // namespace upview
