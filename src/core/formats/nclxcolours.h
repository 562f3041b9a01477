// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColorSpace>

/// The code points for colours that AVIF and HEIC use in the place of a profile (ITU-T H.273).
namespace upview::nclxcolours {

/// The colour space of these primaries and this transfer; where it is none that can be told (nothing stated,
/// PQ, HLG) sRGB's transfer is taken. Any thread.
[[nodiscard]] inline QColorSpace colourSpace(int primaries, int transfer)
{
    constexpr int kDisplayP3 = 12;
    constexpr int kBt2020 = 9;
    constexpr int kGamma22 = 4;
    constexpr int kGamma28 = 5;
    constexpr int kLinear = 8;
    const auto space = [&](auto known) {
        switch (transfer) {
        case kGamma22:
            return QColorSpace(known, 2.2F);
        case kGamma28:
            return QColorSpace(known, 2.8F);
        case kLinear:
            return QColorSpace(known, QColorSpace::TransferFunction::Linear);
        default:
            return QColorSpace(known, QColorSpace::TransferFunction::SRgb);
        }
    };
    if (primaries == kDisplayP3)
        return space(QColorSpace::Primaries::DciP3D65);
    if (primaries == kBt2020) {
        const auto transferFunction =
            transfer == kLinear ? QColorSpace::TransferFunction::Linear : QColorSpace::TransferFunction::SRgb;
        return {QPointF(0.3127, 0.3290), QPointF(0.708, 0.292), QPointF(0.170, 0.797), QPointF(0.131, 0.046),
                transferFunction};
    }
    return space(QColorSpace::Primaries::SRgb);
}

} // namespace upview::nclxcolours
