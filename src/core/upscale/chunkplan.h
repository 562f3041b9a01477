// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QRect>
#include <QSize>

namespace upview {

/// A piece of a picture that the engine gets at once.
struct Chunk
{
    QRect core; ///< what of the result is kept, in source pixels; the cores tile the picture exactly
    QRect padded; ///< what the engine sees: the core with its context, inside the picture
};

/// Cuts a picture into about equal chunks whose cores are at most `side` long, each with `overlap` source
/// pixels of context on every side that has any; row by row. Chunks give progress, cancel within a picture
/// and bounded memory.
QList<Chunk> planChunks(QSize picture, int side, int overlap);

/// Copies the core of an upscaled chunk to its place in `target`, the whole picture at `scale` times the
/// source. Both images are Format_RGB32.
void placeChunk(QImage &target, const QImage &upscaled, const Chunk &chunk, int scale);

} // namespace upview
