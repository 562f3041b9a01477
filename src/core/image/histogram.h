// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"

#include <QImage>
#include <QMetaType>

#include <array>

namespace upview {

/// How often each value, 0 to 255, comes in a picture.
struct Histogram
{
    using Channel = std::array<quint32, 256>;
    Channel red{};
    Channel green{};
    Channel blue{};
    Channel luminance{}; ///< Rec. 709 weights on the stored values

    [[nodiscard]] bool isEmpty() const;
    /// The largest count of any channel, those at the very ends left out: a burnt sky must not flatten the
    /// rest.
    [[nodiscard]] quint32 peak() const;
    bool operator==(const Histogram &) const = default;
};

/// Counts the rows of `image`, or an even choice of at most `kMostRows` of them. Fully transparent pixels do
/// not count. Empty when cancelled. Any thread but the GUI's.
[[nodiscard]] Histogram histogramOf(const QImage &image, const CancelFlag &cancel = {});

} // namespace upview

Q_DECLARE_METATYPE(upview::Histogram)
