// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>

#include <memory>

namespace upview {

/// A picture made ready to be painted at any size: in the screen's colours (sRGB) and a pixel format that
/// the painter takes as it is, together with smaller copies, each half as wide and high as the one before.
/// Zooming out then reads about as many pixels as it shows, also of a picture of hundreds of megapixels.
/// Immutable; any thread.
class ImageLevels
{
public:
    /// Pictures up to so many pixels are made ready within some milliseconds, on whatever thread.
    static constexpr qint64 kQuickPixels = 512 * 1024;

    /// Never null; empty for a null image. Takes some 50 ms for 24 megapixels.
    static std::shared_ptr<const ImageLevels> make(const QImage &image);

    [[nodiscard]] QSize size() const { return m_levels.first().size(); }
    [[nodiscard]] bool hasAlpha() const { return m_levels.first().hasAlphaChannel(); }
    [[nodiscard]] const QImage &full() const { return m_levels.first(); }
    /// The smallest copy that has at least `factor` times as many pixels a side as are shown.
    [[nodiscard]] const QImage &forSize(QSize shown, double factor) const;

private:
    QList<QImage> m_levels;
};

} // namespace upview
