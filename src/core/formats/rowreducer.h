// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <vector>

namespace upview {

class RowSource;

/// Makes a picture smaller by a whole number while its rows come in, each pixel the average of those that it
/// stands for: memory for the small picture and one row only. One thread.
class RowReducer
{
public:
    /// Throws std::bad_alloc.
    RowReducer(QSize size, int divisor, bool alpha);

    static QSize reducedSize(QSize size, int divisor);

    /// The next row, red, green, blue and straight alpha of 8 bits.
    void add(const uchar *rgba);
    /// The picture of the rows that have come; the rest of it is clear.
    [[nodiscard]] QImage finished();

private:
    void flush();

    QSize m_size;
    int m_divisor;
    bool m_alpha;
    QImage m_image;
    std::vector<quint64> m_sums; ///< of colours by alpha, of alpha, and how many, for each pixel of a row
    int m_rows = 0; ///< in the sums
    int m_y = 0; ///< the row of the small picture that is being added up
};

/// All rows, the picture made smaller by `divisor`; what does not come is clear. Null where nothing comes.
[[nodiscard]] QImage reduced(RowSource &rows, int divisor);

} // namespace upview
