// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/image/displayprofile.h"

#include <QImage>
#include <QList>

#include <memory>

namespace upview {

/// A picture made ready to be painted at any size: in the screen's colours and a pixel format that the
/// painter takes as it is, together with smaller copies, each half as wide and high as the one before.
/// Zooming out then reads about as many pixels as it shows, also of a picture of hundreds of megapixels.
/// A preview stands in for the whole picture: it has the whole one's size and only smaller copies.
/// Immutable; any thread.
class ImageLevels
{
public:
    /// Pictures up to so many pixels are made ready within some milliseconds, on whatever thread.
    static constexpr qint64 kQuickPixels = 512 * 1024;

    /// Never null; empty for a null image, and with fewer copies when cancelled. Takes some 50 ms for 24
    /// megapixels. `wholeSize` makes it a preview of a picture of that size; empty: it is the whole one.
    static std::shared_ptr<const ImageLevels> make(const QImage &image, const DisplayProfile &profile = {},
                                                   QSize wholeSize = {}, const CancelFlag &cancel = {});

    /// Premultiplied or opaque, 8 bits, in the screen's colours: what the raster painter works in. Shares the
    /// pixels where nothing is to be done.
    static QImage forScreen(const QImage &image, const DisplayProfile &profile,
                            const CancelFlag &cancel = {});

    [[nodiscard]] QSize size() const { return m_size; } ///< of the whole picture
    [[nodiscard]] bool isPreview() const { return full().size() != m_size; }
    [[nodiscard]] bool hasAlpha() const { return m_levels.first().hasAlphaChannel(); }
    [[nodiscard]] const QImage &full() const { return m_levels.first(); } ///< the largest copy
    [[nodiscard]] qint64 bytes() const; ///< of all copies
    /// The smallest copy that has at least `factor` times as many pixels a side as are shown; the largest
    /// where none has.
    [[nodiscard]] const QImage &forSize(QSize shown, double factor) const;

private:
    QSize m_size;
    QList<QImage> m_levels;
};

} // namespace upview
