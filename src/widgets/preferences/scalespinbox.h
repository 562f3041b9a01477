// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

namespace upview {

/// A spin box for a scale that shows no more digits than it has: "2", "1.5", not "2.00". GUI thread.
class ScaleSpinBox : public QDoubleSpinBox
{
    Q_OBJECT

public:
    using QDoubleSpinBox::QDoubleSpinBox;

    [[nodiscard]] QString textFromValue(double value) const override
    {
        return locale().toString(value, 'g', decimals() + 1);
    }
};

} // namespace upview
