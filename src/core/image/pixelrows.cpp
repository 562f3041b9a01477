// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/pixelrows.h"

#include <QColorSpace>
#include <QPixelFormat>

#include <algorithm>
#include <new>

namespace upview {

namespace {

/// The format of Qt from which a row is taken as it is, or picked.
QImage::Format formatFor(const PixelLayout &layout)
{
    const bool deep = layout.bits == 16;
    if (layout.alpha)
        return deep ? QImage::Format_RGBA64 : QImage::Format_RGBA8888;
    if (layout.grey)
        return deep ? QImage::Format_Grayscale16 : QImage::Format_Grayscale8;
    return deep ? QImage::Format_RGBX64 : QImage::Format_RGB888;
}

} // namespace

bool isDeep(const QImage &image)
{
    const QPixelFormat format = image.pixelFormat();
    const uchar grey = format.colorModel() == QPixelFormat::Grayscale ? format.bitsPerPixel() : uchar(0);
    return std::max({format.redSize(), format.greenSize(), format.blueSize(), grey}) > 8;
}

PixelLayout PixelLayout::of(const QImage &image)
{
    PixelLayout layout;
    layout.grey = image.format() == QImage::Format_Grayscale8 || image.format() == QImage::Format_Grayscale16;
    layout.alpha = image.hasAlphaChannel();
    layout.bits = isDeep(image) ? 16 : 8;
    return layout;
}

PixelRows::PixelRows(const QImage &image, const PixelLayout &layout)
    : m_layout(layout)
    , m_image(image)
{
    // The values are to be stored as they are, whatever colours they stand for.
    if (m_image.format() != formatFor(layout)) {
        m_image.setColorSpace(QColorSpace());
        m_image.convertTo(formatFor(layout));
    }
    if (m_image.isNull())
        throw std::bad_alloc();
    m_row.resize(size_t(m_image.width()) * layout.channels() * (layout.bits / 8));
}

const uchar *PixelRows::row(int y)
{
    const bool asStored = m_layout.alpha ? !m_layout.grey : m_layout.grey || m_layout.bits == 8;
    if (asStored)
        return m_image.constScanLine(y);
    return m_layout.bits == 16 ? picked<quint16>(y) : picked<quint8>(y);
}

/// Red, green and blue without the filler, or one of them and alpha.
template <typename Channel> const uchar *PixelRows::picked(int y)
{
    const auto *from = reinterpret_cast<const Channel *>(m_image.constScanLine(y));
    auto *to = reinterpret_cast<Channel *>(m_row.data());
    for (int x = 0; x < m_image.width(); ++x, from += 4) {
        if (m_layout.grey) {
            *to++ = from[1];
            *to++ = from[3];
        } else {
            to = std::copy_n(from, 3, to);
        }
    }
    return m_row.data();
}

} // namespace upview
