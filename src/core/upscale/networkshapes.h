// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/ncnnlayers.h"

#include <optional>

namespace upview {

/// Which sides a network takes and what it makes of them; see NetworkDescription.
struct SideRule
{
    int scale = 1;
    int shrink = 0;
    int alignment = 1;
    int remainder = 0;
    int smallest = 1;
};

/// What the network costs for a pixel of a large input.
struct NetworkCost
{
    double macs = 0;
    QList<double> macsUntil; ///< by step: of it and all before it
    double peakFloats = 0;
};

/// The sides of all maps as functions of the input's side. Each layer multiplies a side, divides it with
/// rounding or adds to it, so a side grows by a fixed number whenever the input grows by a period, which is
/// the product of what was divided by: what holds for the sides of a period, and for large ones, holds for
/// all.
class NetworkShapes
{
public:
    /// `plan` must outlive this and have one blob that no layer uses: the output.
    explicit NetworkShapes(const NetworkPlan &plan);

    [[nodiscard]] int output() const { return m_output; } ///< index of a blob

    /// Nothing where maps that meet grow at different rates, the scale is not a whole number of 1 to 8, the
    /// result is larger than the scale says, or no rule up to an alignment of 64 makes all sides fit.
    [[nodiscard]] std::optional<SideRule> rule() const;

    /// By how much the side of a blob grows for a pixel of the input's.
    [[nodiscard]] double ratio(int blob) const
    {
        return double(m_rates.at(blob).growth) / m_rates.at(blob).period;
    }
    /// Of a network that has a rule.
    [[nodiscard]] NetworkCost cost() const;

private:
    /// A side grows by `growth` whenever the input's grows by `period`; no period: the maps do not fit.
    struct Rate
    {
        int period = 1;
        int growth = 1;

        [[nodiscard]] double area() const { return double(growth) * growth / (double(period) * period); }
    };

    void findRates();
    [[nodiscard]] std::optional<Rate> rateAfter(const NetworkStep &step) const;
    [[nodiscard]] std::optional<qint64> outputSide(qint64 inputSide) const;
    [[nodiscard]] std::optional<SideRule> ruleFor(int alignment, int remainder) const;
    [[nodiscard]] double floats(int blob) const;

    const NetworkPlan &m_plan;
    int m_output = -1;
    QList<Rate> m_rates; ///< of each blob
    int m_period = 0; ///< of all blobs together; 0 where there is none
};

} // namespace upview
