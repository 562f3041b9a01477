// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/imagelevels.h"

#include <QColorSpace>

namespace upview {

namespace {

constexpr int kSmallestSide = 256;

/// Premultiplied or opaque 8-bit sRGB: what the raster painter works in. Shares the pixels where nothing
/// is to be done.
QImage forScreen(QImage image)
{
    const QColorSpace space = image.colorSpace();
    if (space.isValid() && space != QColorSpace(QColorSpace::SRgb)) {
        // Converted at the depth it has, so that 16-bit pictures are rounded once.
        const bool deep = image.depth() > 32 || image.format() == QImage::Format_Grayscale16;
        if (deep)
            image.convertTo(image.hasAlphaChannel() ? QImage::Format_RGBA64 : QImage::Format_RGBX64);
        else
            image.convertTo(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
        image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    }
    image.convertTo(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    image.setDevicePixelRatio(1.0);
    return image;
}

} // namespace

std::shared_ptr<const ImageLevels> ImageLevels::make(const QImage &image)
{
    auto result = std::make_shared<ImageLevels>();
    result->m_levels.append(forScreen(image));
    while (std::max(result->m_levels.last().width(), result->m_levels.last().height()) > kSmallestSide) {
        const QImage &last = result->m_levels.last();
        const QSize half((last.width() + 1) / 2, (last.height() + 1) / 2);
        QImage next = last.scaled(half, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        if (next.isNull())
            break; // out of memory: the larger levels do, only slower
        next.convertTo(last.format());
        result->m_levels.append(next);
    }
    return result;
}

const QImage &ImageLevels::forSize(QSize shown, double factor) const
{
    qsizetype best = 0;
    while (best + 1 < m_levels.size() && m_levels[best + 1].width() >= shown.width() * factor
           && m_levels[best + 1].height() >= shown.height() * factor)
        ++best;
    return m_levels[best];
}

} // namespace upview
