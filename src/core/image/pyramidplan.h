// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

namespace upview {

/// Where everything lies in a pyramid file: a picture in tiles, in full and in smaller copies, each half as
/// wide and high as the one before. Behind a head, which tells how far the writer has come, follow the tiles
/// of the first level, row by row, each of kTileSide times kTileSide pixels with its bytes together, also at
/// the edges of the picture; then those of the next level. Pixels are red, green, blue and, where the picture
/// has it, straight alpha; 8 bits each; in stored orientation. Any thread.
struct PyramidPlan
{
    static constexpr int kTileSide = 512;
    static constexpr int kMostLevels = 16;
    static constexpr qint64 kHeadBytes = 4096;

    QSize size; ///< of the picture as it is stored
    int levels = 1;
    bool alpha = false;

    /// Whether this is the plan of a picture that can be.
    [[nodiscard]] bool isSane() const;
    [[nodiscard]] int pixelBytes() const { return alpha ? 4 : 3; }
    [[nodiscard]] qint64 tileBytes() const { return qint64(kTileSide) * kTileSide * pixelBytes(); }
    [[nodiscard]] QSize levelSize(int level) const;
    /// Columns and rows of tiles.
    [[nodiscard]] QSize tiles(int level) const;
    /// Where a tile begins in the file.
    [[nodiscard]] qint64 offset(int level, int column, int row) const;
    [[nodiscard]] qint64 bytes() const; ///< of the whole file
};

} // namespace upview
