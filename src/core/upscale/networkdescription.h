// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

class QIODevice;

namespace upview {

/// A blob in which a network averages a whole feature map (squeeze and excitation).
struct PooledBlob
{
    QByteArray feature; ///< blob that is averaged: the input of the global pooling
    QByteArray pooled; ///< blob that holds the averages: one dimension, `channels` numbers
    int channels = 0;
    double ratio = 1; ///< numbers along a side of the feature for a pixel of the input's

    friend bool operator==(const PooledBlob &, const PooledBlob &) = default;
};

/// A point at which a pass through a network can be interrupted: a blob on the way to the output.
struct NetworkStage
{
    QByteArray blob;
    double done = 0; ///< part of all multiply-adds up to here, 0 to 1

    friend bool operator==(const NetworkStage &, const NetworkStage &) = default;
};

/// What a network is, found by reading its files; never by running it. Sides are in pixels; width and height
/// follow the same rules, because only networks that treat both alike are accepted.
struct NetworkDescription
{
    QByteArray input; ///< name of the blob that takes the picture: 3 channels, RGB, 0 to 1
    QByteArray output; ///< name of the blob that holds the result: 3 channels
    int scale = 0; ///< output pixels for an input pixel, 1 to 8
    int shrink = 0; ///< output pixels lost at each side: out = scale * in - 2 * shrink
    int alignment = 1; ///< input sides must be `remainder` modulo this for the shapes to fit
    int remainder = 0; ///< less than `alignment`
    int smallestInput = 1; ///< smallest input side, already aligned, from which all aligned sides work
    QList<PooledBlob> pooled; ///< in the order of execution: each one depends on earlier ones only
    QList<NetworkStage> stages; ///< in the order of execution, about evenly spread; without the output
    qint64 weightBytes = 0; ///< as float32 in memory
    double macsPerPixel = 0; ///< multiply-adds for an input pixel of a large picture
    double peakFloatsPerPixel = 0; ///< estimate of the live floats for an input pixel at the widest moment
};

/// Reads a pair of ncnn files (.param as text, .bin) and proves that ncnn can load and run it: ncnn trusts
/// its files and would read past the end of weights, index outside of lists or divide by zero. Only layers,
/// parameters and shapes on a list of known good ones pass, the .bin must have exactly the size and kinds of
/// weights that the layers will read, and all weights must be finite numbers. Rules after ncnn's net.cpp,
/// paramdict.cpp, modelbin.cpp and layer/*.cpp.
/// Any thread; blocks on the disk. Errors: NotFound, NoPermission, TooLarge, UnknownFormat (not such a file,
/// or a layer that is not on the list), Damaged; each with a sentence that says what is wrong with the pair.
Result<NetworkDescription> describeNetwork(const QString &paramFile, const QString &binFile);

/// The same for a .param file's content and an open device at the start of the weights, whose size is known.
Result<NetworkDescription> describeNetwork(const QByteArray &param, QIODevice &weights);

} // namespace upview
