// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/ncnnparam.h"
#include "core/upscale/ncnnweights.h"

namespace upview {

/// What flows between layers: a map with a side and channels, or a vector of `channels` numbers.
struct NetworkBlob
{
    bool isMap = true;
    int channels = 0;
};

/// What a layer does to the side of a map, in numbers that were checked.
struct NetworkStep
{
    enum class Kind {
        Source, ///< makes the picture
        Share, ///< gives its input to all of its outputs
        Keep, ///< all maps that come in have the same side, which the output has too
        Window, ///< (side + border - extent) / factor + 1: convolutions
        Spread, ///< (side - 1) * factor + extent - border: their reverse
        Multiply, ///< side * factor
        Divide, ///< side / factor, without a rest
        Resize, ///< side * factor / 8, rounded down
        Grow, ///< side + border; negative: cut off
        CutTo, ///< the first map is cut at both sides by border / 2, which makes it as large as the second
        Average, ///< a map becomes a vector
        Vector, ///< a vector becomes a vector
    };

    Kind kind = Kind::Keep;
    QList<int> inputs; ///< indices of blobs
    QList<int> outputs;
    int factor = 1;
    int extent = 1;
    int border = 0;
    int smallest = 1; ///< side of the first input below which ncnn would read outside of it
    bool inPlace = false; ///< the output takes the memory of the first input
    bool copiesInput = false; ///< works on a copy with a border
    double macs = 0; ///< multiply-adds for a pixel of the output, or of the input for Spread
};

/// A network of which every layer is known, with settings in good ranges, and has the channels it needs.
struct NetworkPlan
{
    QList<NetworkBlob> blobs; ///< as in NcnnGraph
    QList<NetworkStep> steps; ///< one for each layer
    QList<NcnnWeights> weights; ///< in the order of the .bin file
};

/// Checks each layer against the list of known ones. A setting that is not known or out of its range is an
/// error, even where ncnn would ignore it. Any thread. Errors: UnknownFormat for a type that is not known,
/// Damaged for the rest.
Result<NetworkPlan> planNetwork(const NcnnGraph &graph);

} // namespace upview
