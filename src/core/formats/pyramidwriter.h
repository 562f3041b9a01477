// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/image/pyramidplan.h"

#include <QByteArray>

#include <vector>

namespace upview {

class RowSource;

/// Writes a picture into a pyramid file while its rows come in: memory for some rows of each level only.
/// After each row of tiles of the first level the file's head tells the number of rows that can be read. One
/// thread.
class PyramidWriter
{
public:
    /// `file`: a descriptor that stays open and can hold all of the plan. Throws std::bad_alloc.
    PyramidWriter(const PyramidPlan &plan, int file);

    /// All rows. `profile`: one that is to be applied (to sRGB); empty: the values stay. Rows that do not
    /// come stay clear. Errors: Damaged where nothing comes or the file cannot be written.
    Result<void> write(RowSource &rows, const QByteArray &profile);

private:
    struct Level
    {
        QSize size;
        std::vector<uchar> band; ///< some rows of a row of tiles, tile by tile
        std::vector<uchar> upper; ///< of two rows that make one of the next level
        std::vector<uchar> half; ///< that row
        bool hasUpper = false;
        int y = 0; ///< rows so far
    };

    /// A row in the pixels of the file.
    bool add(int level, const uchar *row);
    bool addHalf(int level, const uchar *upper, const uchar *lower);
    bool writeBand(int level);
    bool writeHead(int rows) const;
    bool finish();

    const PyramidPlan m_plan;
    const int m_file;
    std::vector<Level> m_levels;
};

} // namespace upview
