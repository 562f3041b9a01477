// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/networkshapes.h"

#include <algorithm>
#include <numeric>

namespace upview {

namespace {

using Kind = NetworkStep::Kind;

constexpr int kLongestPeriod = 64;
constexpr int kLargestScale = 8;
constexpr int kLargestGrowth = 16; ///< of a map in the middle, against the input
constexpr int kLargestSmallest = 256; ///< side of the smallest input
constexpr int kSidesLookedAt = 512; ///< at least two periods more than the smallest input may have
constexpr int kFarAway = 1 << 15; ///< periods to a side that no picture has

} // namespace

NetworkShapes::NetworkShapes(const NetworkPlan &plan)
    : m_plan(plan)
    , m_rates(plan.blobs.size())
{
    QList<bool> used(plan.blobs.size(), false);
    for (const NetworkStep &step : plan.steps) {
        for (const int blob : step.inputs)
            used[blob] = true;
    }
    m_output = int(used.indexOf(false));
    findRates();
}

void NetworkShapes::findRates()
{
    int period = 1;
    for (const NetworkStep &step : m_plan.steps) {
        const auto rate = rateAfter(step);
        if (!rate)
            return;
        period = std::lcm(period, rate->period);
        if (period > kLongestPeriod || rate->growth > kLargestGrowth * rate->period)
            return;
        for (const int blob : step.outputs)
            m_rates[blob] = *rate;
    }
    m_period = period;
}

std::optional<NetworkShapes::Rate> NetworkShapes::rateAfter(const NetworkStep &step) const
{
    if (step.kind == Kind::Average || step.kind == Kind::Vector)
        return Rate{};
    std::optional<Rate> rate;
    for (const int blob : step.inputs) {
        if (!m_plan.blobs.at(blob).isMap)
            continue;
        const Rate other = m_rates.at(blob);
        if (!rate) {
            rate = other;
            continue;
        }
        if (qint64(rate->growth) * other.period != qint64(other.growth) * rate->period)
            return std::nullopt;
        const int period = std::lcm(rate->period, other.period);
        rate = Rate{period, rate->growth * (period / rate->period)};
    }
    Rate result = rate.value_or(Rate{});
    const auto divide = [&result](int divisor) {
        const int more = divisor / std::gcd(result.growth, divisor);
        result.period *= more;
        result.growth = result.growth * more / divisor;
    };
    switch (step.kind) {
    case Kind::Spread:
    case Kind::Multiply:
        result.growth *= step.factor;
        break;
    case Kind::Window:
    case Kind::Divide:
        divide(step.factor);
        break;
    case Kind::Resize:
        result.growth *= step.factor;
        divide(8);
        break;
    default:
        break;
    }
    return result;
}

std::optional<qint64> NetworkShapes::outputSide(qint64 inputSide) const
{
    QList<qint64> sides(m_plan.blobs.size(), 0);
    for (const NetworkStep &step : m_plan.steps) {
        const qint64 side = step.inputs.isEmpty() ? inputSide : sides.at(step.inputs.constFirst());
        qint64 result = side;
        const bool isMap = !step.inputs.isEmpty() && m_plan.blobs.at(step.inputs.constFirst()).isMap;
        if (isMap && side < step.smallest)
            return std::nullopt;
        switch (step.kind) {
        case Kind::Source:
        case Kind::Share:
            break;
        case Kind::Keep:
            result = 0;
            for (const int blob : step.inputs) {
                if (!m_plan.blobs.at(blob).isMap)
                    continue;
                if (result != 0 && sides.at(blob) != result)
                    return std::nullopt;
                result = sides.at(blob);
            }
            break;
        case Kind::Window:
            if (side + step.border < step.extent)
                return std::nullopt;
            result = (side + step.border - step.extent) / step.factor + 1;
            break;
        case Kind::Spread:
            result = (side - 1) * step.factor + step.extent - step.border;
            break;
        case Kind::Multiply:
            result = side * step.factor;
            break;
        case Kind::Divide:
            if (side % step.factor != 0)
                return std::nullopt;
            result = side / step.factor;
            break;
        case Kind::Resize:
            result = side * step.factor / 8;
            break;
        case Kind::Grow:
            result = side + step.border;
            break;
        case Kind::CutTo:
            result = sides.at(step.inputs.at(1));
            if (side - step.border != result)
                return std::nullopt;
            break;
        case Kind::Average:
        case Kind::Vector:
            result = 1;
            break;
        }
        if (result < 1)
            return std::nullopt;
        for (const int blob : step.outputs)
            sides[blob] = result;
    }
    return sides.at(m_output);
}

std::optional<SideRule> NetworkShapes::ruleFor(int alignment, int remainder) const
{
    // Downwards from a large side, so that the smallest one is found where the first does not fit.
    const Rate rate = m_rates.at(m_output);
    SideRule rule;
    rule.scale = rate.growth / rate.period;
    rule.alignment = alignment;
    rule.remainder = remainder;
    const auto lossOf = [this, &rule](qint64 side) -> std::optional<qint64> {
        const auto output = outputSide(side);
        return output ? std::optional(rule.scale * side - *output) : std::nullopt;
    };
    const int last = kSidesLookedAt - (kSidesLookedAt - remainder) % alignment;
    const auto loss = lossOf(last);
    if (!loss || *loss < 0 || *loss % 2 != 0 || lossOf(last + qint64(kFarAway) * m_period) != loss)
        return std::nullopt;
    int smallest = last;
    while (smallest - alignment > 0 && lossOf(smallest - alignment) == loss)
        smallest -= alignment;
    if (smallest > kLargestSmallest)
        return std::nullopt;
    rule.shrink = int(*loss / 2);
    rule.smallest = smallest;
    return rule;
}

std::optional<SideRule> NetworkShapes::rule() const
{
    if (m_period == 0)
        return std::nullopt;
    const Rate rate = m_rates.at(m_output);
    if (rate.growth % rate.period != 0 || rate.growth / rate.period < 1
        || rate.growth / rate.period > kLargestScale)
        return std::nullopt;
    for (int alignment = 1; alignment <= m_period; ++alignment) {
        if (m_period % alignment != 0)
            continue;
        for (int remainder = 0; remainder < alignment; ++remainder) {
            if (const auto found = ruleFor(alignment, remainder))
                return found;
        }
    }
    return std::nullopt;
}

double NetworkShapes::floats(int blob) const
{
    const NetworkBlob &shape = m_plan.blobs.at(blob);
    return shape.isMap ? shape.channels * m_rates.at(blob).area() : 0;
}

NetworkCost NetworkShapes::cost() const
{
    NetworkCost cost;
    double live = 0;
    // Memory is shared by the outputs of Split and handed on by layers that work in place.
    QList<int> owner(m_plan.blobs.size(), -1); ///< by blob: the one that the memory was made for
    QList<int> users(m_plan.blobs.size(), 0); ///< by owner: blobs that still need it
    QList<double> sizes(m_plan.blobs.size(), 0); ///< by owner
    for (const NetworkStep &step : m_plan.steps) {
        const int first = step.inputs.value(0, -1);
        const int countedAt = step.kind == Kind::Spread ? first : step.outputs.constFirst();
        if (m_plan.blobs.at(countedAt).isMap)
            cost.macs += step.macs * m_rates.at(countedAt).area();
        cost.macsUntil.append(cost.macs);
        const bool shares = step.kind == Kind::Share || (step.inPlace && users.at(owner.at(first)) == 1);
        double extra = 0;
        if (step.copiesInput)
            extra = step.kind == Kind::Spread ? floats(step.outputs.constFirst()) : floats(first);
        for (const int blob : step.outputs) {
            owner[blob] = shares ? owner.at(first) : blob;
            ++users[owner.at(blob)];
            if (!shares) {
                sizes[blob] = floats(blob);
                live += sizes.at(blob);
            }
        }
        cost.peakFloats = std::max(cost.peakFloats, live + extra);
        for (const int blob : step.inputs) {
            if (--users[owner.at(blob)] == 0)
                live -= sizes.at(owner.at(blob));
        }
    }
    return cost;
}

} // namespace upview
