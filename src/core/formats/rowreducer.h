// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <vector>

namespace upview {

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

/// JPEG has a decoder for it; these read rows. 8 bits a channel come out, in stored orientation, as sRGB or
/// by the file's profile as it is. Null where the file is of a kind that does not come in rows (interlaced
/// PNG, TIFF in one giant piece), or broken at its start.
[[nodiscard]] QImage reducedPng(QIODevice &device, int divisor);
[[nodiscard]] QImage reducedTiff(QIODevice &device, int directory, int divisor);

} // namespace upview
