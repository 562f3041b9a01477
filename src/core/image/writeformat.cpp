// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/writeformat.h"

#include <QColorSpace>
#include <QColorTransform>
#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <iterator>
#include <new>

namespace upview::writeformat {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ImageWriter)
};

struct Format
{
    const char *name;
    const char *displayName;
    int longestSide; ///< pixels; what the format or its library can hold
};

constexpr Format kFormats[] = {
    {"png", "PNG", 2147483647},
    {"webp", "WebP", 16383},
    {"jpeg", "JPEG", 65500},
    {"tiff", "TIFF", 2147483647},
};

const Format *findFormat(const QByteArray &name)
{
    const auto *it = std::find_if(std::begin(kFormats), std::end(kFormats),
                                  [&name](const Format &format) { return name == format.name; });
    return it == std::end(kFormats) ? nullptr : it;
}

} // namespace

QString displayName(const QByteArray &format)
{
    const Format *known = findFormat(format);
    return known != nullptr ? QString::fromLatin1(known->displayName) : QString();
}

Result<void> check(const QByteArray &format, QSize size)
{
    const Format *known = findFormat(format);
    if (known == nullptr)
        return failure(ErrorCode::InvalidArgument,
                       Text::tr("Upview cannot write pictures in the format “%1”. It writes PNG, WebP, "
                                "JPEG and TIFF.")
                           .arg(QString::fromUtf8(format)));
    if (size.isEmpty())
        return failure(ErrorCode::InvalidArgument, Text::tr("There is no picture to write."));
    if (std::max(size.width(), size.height()) > known->longestSide)
        return failure(ErrorCode::InvalidArgument,
                       Text::tr("A %1 picture can have %2 pixels on a side at most, and this one has %3 x "
                                "%4. PNG has no such limit.")
                           .arg(displayName(format))
                           .arg(known->longestSide)
                           .arg(size.width())
                           .arg(size.height()));
    return {};
}

PixelLayout layoutFor(const QByteArray &format, PixelLayout layout)
{
    layout.alpha = layout.alpha && format != "jpeg";
    if (format == "jpeg" || format == "webp")
        layout.bits = 8;
    return layout;
}

QImage onMatte(const QImage &image, QColor matte)
{
    const QColorSpace space = image.colorSpace();
    if (space.isValid() && space != QColorSpace(QColorSpace::SRgb))
        matte = QColorSpace(QColorSpace::SRgb).transformationToColorSpace(space).map(matte);
    QImage result(image.size(), QImage::Format_RGB32);
    if (result.isNull())
        throw std::bad_alloc();
    result.fill(matte);
    QPainter painter(&result);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.drawImage(QRect(QPoint(), image.size()), image);
    painter.end();
    result.setColorSpace(space);
    return result;
}

} // namespace upview::writeformat
