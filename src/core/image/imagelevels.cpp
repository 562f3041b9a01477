// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/imagelevels.h"

namespace upview {

namespace {
constexpr int kSmallestSide = 256;
} // namespace

QImage ImageLevels::forScreen(const QImage &image, const DisplayProfile &profile, const CancelFlag &cancel)
{
    QImage result = profile.shown(image, cancel);
    result.convertTo(result.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    result.setDevicePixelRatio(1.0);
    return result;
}

std::shared_ptr<const ImageLevels> ImageLevels::make(const QImage &image, const DisplayProfile &profile,
                                                     QSize wholeSize, const CancelFlag &cancel)
{
    auto result = std::make_shared<ImageLevels>();
    result->m_levels.append(forScreen(image, profile, cancel));
    result->m_size = wholeSize.isEmpty() ? image.size() : wholeSize;
    while (std::max(result->m_levels.last().width(), result->m_levels.last().height()) > kSmallestSide
           && !cancel.isCancelled()) {
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

qint64 ImageLevels::bytes() const
{
    qint64 sum = 0;
    for (const QImage &level : m_levels)
        sum += level.sizeInBytes();
    return sum;
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
