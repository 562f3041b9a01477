// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>
#include <QMap>

namespace upview {

/// The value of a layer's parameter as ncnn will understand it: one number or a list, whole or not.
struct NcnnValue
{
    bool isList = false;
    bool isWhole = false; ///< all numbers are written without a point or an exponent: ncnn stores integers
    bool isReal = false; ///< all are written with a point or an exponent, or are 0: ncnn stores floats
    QList<double> numbers; ///< one where it is not a list; finite as floats
};

/// A line of a .param file.
struct NcnnLayer
{
    QByteArray type;
    QByteArray name;
    QList<int> inputs; ///< indices into NcnnGraph::blobs
    QList<int> outputs; ///< indices into NcnnGraph::blobs
    QMap<int, NcnnValue> params; ///< by id, 0 to 31
};

/// The graph of a .param file: layers in an order in which they can run.
struct NcnnGraph
{
    QList<QByteArray> blobs; ///< names, each one once
    QList<NcnnLayer> layers;
};

/// Parses the text format of ncnn (magic 7767517) strictly: what ncnn's scanf would read in another way than
/// it looks is refused. On success the counts are right, each blob is made by one layer and used by at most
/// one later layer, and no list is longer than a network for pictures needs. Whether the layers are known is
/// not looked at. Any thread. Errors: UnknownFormat, TooLarge, Damaged.
Result<NcnnGraph> parseNcnnParam(const QByteArray &text);

} // namespace upview
