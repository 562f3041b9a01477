// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSize>
#include <QSizeF>

namespace upview {

/// How large a picture is printed.
struct PrintSize
{
    enum class Kind {
        Fit, ///< as large as the page lets it
        Original, ///< by the resolution that the file states, or 300 dots per inch
        Width, ///< so wide
    };
    Kind kind = Kind::Fit;
    double widthMm = 100; ///< for Width
};

/// Where a picture of `pixels` goes on the printable area `page`, both in millimetres as far as lengths go:
/// centred, undistorted. `dotsPerMm` is what the file states; 0: nothing. A picture larger than the page is
/// made smaller.
[[nodiscard]] QRectF printedRect(const QSizeF &page, const QSize &pixels, const PrintSize &size,
                                 double dotsPerMm);

/// Whether the page should lie across for this picture.
[[nodiscard]] bool wantsLandscape(const QSize &pixels);

} // namespace upview
