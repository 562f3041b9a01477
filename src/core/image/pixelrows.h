// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <vector>

namespace upview {

/// How the pixels of a written file are made up.
struct PixelLayout
{
    bool grey = false; ///< one channel of brightness instead of red, green and blue
    bool alpha = false; ///< a straight alpha channel behind them
    int bits = 8; ///< per channel: 8 or 16

    [[nodiscard]] int channels() const { return (grey ? 1 : 3) + (alpha ? 1 : 0); }

    /// The layout that holds all of `image`: grey where its format is grey, 16 bits where it has more than 8.
    static PixelLayout of(const QImage &image);
};

/// Whether the format of the image holds more than 8 bits in a channel.
[[nodiscard]] bool isDeep(const QImage &image);

/// The pixels of an image, row by row, channel after channel (grey or red, green, blue; then alpha) without
/// padding, 16-bit channels in the byte order of the machine: what the libraries for files ask for. One
/// thread.
class PixelRows
{
public:
    /// Converts where it must. Reduction to 8 bits rounds. Throws std::bad_alloc.
    PixelRows(const QImage &image, const PixelLayout &layout);

    [[nodiscard]] int count() const { return m_image.height(); }
    /// Valid until the next call.
    [[nodiscard]] const uchar *row(int y);

private:
    template <typename Channel> const uchar *picked(int y);

    PixelLayout m_layout;
    QImage m_image;
    std::vector<uchar> m_row;
};

} // namespace upview
