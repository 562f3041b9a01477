// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

#include <array>
#include <optional>
#include <vector>

namespace upview {

/// The mean of each 8 x 8 block of a JPEG: the first coefficient of every block, still in the file's colours.
struct JpegDc
{
    struct Plane
    {
        QSize blocks; ///< as many as are stored, which is more than the picture needs at its edges
        int across = 1; ///< blocks of this component in a unit of the file ("sampling factor")
        int down = 1;
        int quantum = 1; ///< what a value is to be multiplied with
        std::vector<qint16> values; ///< row by row
    };

    QSize size; ///< of the whole picture in pixels, before orientation
    std::vector<Plane> planes; ///< one: grey; three: Y, Cb, Cr
};

/// Reads nothing but those means, which is several times faster than decoding: of a baseline file the other
/// coefficients are passed over, several with one look into a table, and of a progressive one only the scans
/// with the means are read. `file` is the whole file; it is overwritten. Nothing comes back for what is rare
/// (CMYK, RGB, arithmetic coding, 12 bits), odd, or damaged in any way: libjpeg
/// is the one to ask then. Never reads outside of `file`, whatever is in it. Any thread.
std::optional<JpegDc> readJpegDc(QByteArray &file, const CancelFlag &cancel);

/// The picture at an eighth of its size, rounded up, as libjpeg makes it but for a smoother change of
/// colours: grey as Format_Grayscale8, others as Format_RGB32. Null when memory is short.
QImage eighthOf(const JpegDc &dc);

} // namespace upview
