// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QList>

class QIODevice;

namespace upview {

/// Numbers that a layer reads from the .bin file in one go.
struct NcnnWeights
{
    qint64 count = 0; ///< greater than 0
    bool tagged = false; ///< begins with a tag that says how they are stored; plain floats otherwise
};

/// Reads the weights as ncnn's ModelBin would, from where `device` stands to its end: float32 or float16, all
/// finite, not one byte less or more. Quantised weights are refused.
/// Any thread; blocks on the disk. Errors: TooLarge, Damaged.
Result<void> checkNcnnWeights(QIODevice &device, const QList<NcnnWeights> &weights);

} // namespace upview
