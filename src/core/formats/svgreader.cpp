// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/svgreader.h"

#include <QColorSpace>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace upview {

namespace {

/// Without a box: sharp when fitted into most screens.
constexpr int kUsualSide = 2048;
/// However large the box is.
constexpr qint64 kMostPixels = 64LL * 1000 * 1000;
/// For files that state no size, as browsers have it.
constexpr QSize kStandardSize(300, 150);

} // namespace

SvgReader::SvgReader(ImageFile file)
    : FormatReader(std::move(file))
{
}

SvgReader::~SvgReader() = default;

Result<void> SvgReader::readHeader(const ReadOptions &)
{
    const QByteArrayView bytes = data();
    m_renderer = std::make_unique<QSvgRenderer>();
    if (!m_renderer->load(QByteArray::fromRawData(bytes.data(), bytes.size())))
        return damaged("Qt SVG could not load it");
    QSizeF size = m_renderer->defaultSize();
    if (size.isEmpty())
        size = m_renderer->viewBoxF().size();
    if (size.isEmpty() || !std::isfinite(size.width()) || !std::isfinite(size.height()))
        size = kStandardSize;
    constexpr double kLargestSide = 32767;
    if (std::max(size.width(), size.height()) > kLargestSide)
        size.scale(kLargestSide, kLargestSide, Qt::KeepAspectRatio);
    ImageInfo &info = mutableFile().info;
    info.size = size.toSize().expandedTo(QSize(1, 1));
    info.isVector = true;
    info.hasAlpha = true;
    mutableFile().storedSize = info.size;
    return {};
}

QSize SvgReader::sizeFor(const ReadOptions &options) const
{
    const QSizeF own = file().info.size;
    QSizeF size = options.boundingSize.isEmpty()
        ? own.scaled(std::max<double>(own.width(), kUsualSide), std::max<double>(own.height(), kUsualSide),
                     Qt::KeepAspectRatio)
        : own.scaled(options.boundingSize, Qt::KeepAspectRatio);
    const double pixels = size.width() * size.height();
    const double most = double(std::min(kMostPixels, options.limits.maxPixels));
    if (pixels > most)
        size *= std::sqrt(most / pixels);
    return size.toSize().expandedTo(QSize(1, 1));
}

qint64 SvgReader::workingBytes(const ReadOptions &options) const
{
    const QSize size = sizeFor(options);
    // The picture, and layers of its size for groups that are transparent as a whole.
    return qint64(size.width()) * size.height() * 16;
}

Result<DecodedImage> SvgReader::read(const ReadOptions &options)
{
    DecodedImage picture;
    picture.info = file().info;
    QImage image(sizeFor(options), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return outOfMemoryFailure(sizeFor(options));
    image.fill(Qt::transparent);
    {
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        m_renderer->render(&painter, QRectF(image.rect()));
    }
    image.setColorSpace(QColorSpace(QColorSpace::SRgb));
    image.convertTo(QImage::Format_ARGB32);
    picture.image = std::move(image);
    return picture;
}

} // namespace upview
