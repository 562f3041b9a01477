// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/imagewriter.h"

#include "core/base/log.h"
#include "core/image/colourprofile.h"
#include "core/image/metadata.h"
#include "core/image/outputfile.h"
#include "core/image/rowencoder.h"
#include "core/image/webpchunks.h"
#include "core/image/writeformat.h"

#include <QBuffer>
#include <QColorSpace>
#include <QFileInfo>
#include <QImageWriter>

#include <algorithm>
#include <new>

namespace upview {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ImageWriter)
};

/// The profile to embed: the one asked for, else that of the image.
QByteArray profileOf(const QImage &image, const WriteOptions &options)
{
    if (!options.iccProfile.isEmpty())
        return options.iccProfile;
    return image.colorSpace().isValid() ? image.colorSpace().iccProfile() : QByteArray();
}

/// Grey pixels can only have a grey profile, and colours only one for colours. Grey values that an RGB
/// profile describes are written as colours, unless it says no more than a missing one.
PictureHead headOf(const QImage &image, const WriteOptions &options)
{
    PictureHead head;
    head.size = image.size();
    head.layout = writeformat::layoutFor(options.format, PixelLayout::of(image));
    head.iccProfile = profileOf(image, options);
    head.textKeys = options.textKeys;
    head.quality = std::clamp(options.quality, 1, 100);
    if (colourprofile::model(head.iccProfile) == colourprofile::Model::Grey && image.allGray())
        head.layout.grey = true;
    const bool plain = options.iccProfile.isEmpty() && image.colorSpace() == QColorSpace(QColorSpace::SRgb);
    if (head.layout.grey && colourprofile::model(head.iccProfile) == colourprofile::Model::Rgb && !plain)
        head.layout.grey = false;
    if (!colourprofile::fits(head.iccProfile, head.layout.grey))
        head.iccProfile.clear();
    return head;
}

QString encodeRows(const QImage &image, const WriteOptions &options, QIODevice &device)
{
    const auto encoder = RowEncoder::create(options.format, device);
    return encoder->encode(headOf(image, options), image) ? QString()
                                                          : QStringLiteral("encoder: ") + encoder->message();
}

QString encodeWebp(QImage image, const WriteOptions &options, QByteArray &data)
{
    QByteArray profile;
    if (!options.iccProfile.isEmpty()) {
        // Qt would put its own in.
        image.setColorSpace(QColorSpace());
        if (colourprofile::fits(options.iccProfile, false))
            profile = options.iccProfile;
    }
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "webp");
    writer.setQuality(std::clamp(options.quality, 1, 100));
    if (!writer.write(image))
        return QStringLiteral("Qt: ") + writer.errorString();
    buffer.close();
    if (!profile.isEmpty())
        data = webp::withProfile(data, profile);
    return data.isEmpty() ? QStringLiteral("the colour profile cannot be put in") : QString();
}

} // namespace

Result<QByteArray> encodeImage(const QImage &image, const WriteOptions &options)
{
    if (const auto fits = writeformat::check(options.format, image.size()); !fits)
        return tl::unexpected(fits.error());
    const QString name = writeformat::displayName(options.format);
    try {
        QByteArray data;
        const bool needsMatte = options.format == "jpeg" && image.hasAlphaChannel();
        const QImage opaque = needsMatte ? writeformat::onMatte(image, options.matte) : image;
        QString problem;
        if (options.format == "webp") {
            problem = encodeWebp(opaque, options, data);
        } else {
            QBuffer buffer(&data);
            buffer.open(QIODevice::ReadWrite);
            problem = encodeRows(opaque, options, buffer);
        }
        if (!problem.isEmpty())
            return failure(ErrorCode::WriteFailed, Text::tr("The picture cannot be encoded as %1.").arg(name),
                           problem);
        return data;
    } catch (const std::bad_alloc &) {
        return failure(ErrorCode::OutOfMemory,
                       Text::tr("There is not enough memory to encode the picture as %1.").arg(name));
    }
}

Result<void> writeImage(const QImage &image, const QString &path, const WriteOptions &options)
{
    auto encoded = encodeImage(image, options);
    if (!encoded)
        return tl::unexpected(encoded.error());
    if (!options.metadataFrom.isEmpty()) {
        // A picture without its metadata is better than none.
        if (auto complete = metadata::copied(*encoded, options.metadataFrom, image.size()))
            encoded = std::move(complete);
        else
            spdlog::warn("no metadata copied from {} to {}: {}", log::text(options.metadataFrom),
                         log::text(path), log::text(complete.error().details));
    }
    const auto file = OutputFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    if (const auto written = (*file)->write(*encoded); !written)
        return written;
    return (*file)->commit();
}

QByteArray writableFormatForSuffix(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (suffix == QLatin1StringView("png"))
        return "png";
    if (suffix == QLatin1StringView("webp"))
        return "webp";
    if (suffix == QLatin1StringView("jpg") || suffix == QLatin1StringView("jpeg")
        || suffix == QLatin1StringView("jpe"))
        return "jpeg";
    if (suffix == QLatin1StringView("tif") || suffix == QLatin1StringView("tiff"))
        return "tiff";
    return {};
}

} // namespace upview
