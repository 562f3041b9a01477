// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/pictureedit.h"

#include "core/image/imagereader.h"
#include "core/image/imagewriter.h"
#include "core/image/jpegtransform.h"
#include "core/image/metadata.h"
#include "core/image/orientation.h"
#include "core/image/outputfile.h"

#include <QFile>
#include <QFileInfo>

#include <tiffio.h>

#include <memory>

namespace upview {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PictureEdit)
};

constexpr int kWebpLossless = 100;

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const bool missing = !QFileInfo::exists(path);
        return failure(missing ? ErrorCode::NotFound : ErrorCode::NoPermission,
                       Text::tr("The picture cannot be read."), file.errorString());
    }
    return file.readAll();
}

bool isSameFile(const QString &source, const QString &target)
{
    const QString canonical = QFileInfo(target).canonicalFilePath();
    return !canonical.isEmpty() && canonical == QFileInfo(source).canonicalFilePath();
}

bool hasSeveralPages(const QString &path)
{
    const std::unique_ptr<TIFF, decltype(&TIFFClose)> tiff(TIFFOpen(QFile::encodeName(path).constData(), "r"),
                                                           &TIFFClose);
    return tiff != nullptr && TIFFSetDirectory(tiff.get(), 1) != 0;
}

/// Why the file may not be replaced by one picture.
Result<void> checkReplaceable(const QString &path, const ImageInfo &info, bool truncated)
{
    if (truncated)
        return failure(
            ErrorCode::Damaged,
            Text::tr("This file is incomplete. What can be read of it can be saved under another name."));
    if (info.animated)
        return failure(ErrorCode::InvalidArgument,
                       Text::tr("This animation would lose all its frames but one. Save the picture under "
                                "another name."));
    if (info.format == "tiff" && hasSeveralPages(path))
        return failure(ErrorCode::InvalidArgument,
                       Text::tr("This file would lose all its pages but one. Save the picture under another "
                                "name."));
    return {};
}

/// The JPEG file `bytes` edited without a loss. An error without words: it has to be done in another way.
Result<EditedPicture> editJpeg(QByteArray bytes, const QString &source, const QString &target,
                               const PictureEdit &edit)
{
    const auto geometry = jpegtransform::geometryOf(bytes);
    const int stored = metadata::orientationInFile(source);
    const int wanted = orientation::combined(stored, edit.quarterTurns, edit.mirrored);
    QSize size; // of the stored pixels, where they are others than they were
    if (!edit.part.isEmpty()) {
        if (!geometry)
            return failure(ErrorCode::InvalidArgument, {});
        const QRect part =
            jpegtransform::aligned(orientation::storedPart(edit.part, geometry->size, stored), *geometry);
        auto cropped = jpegtransform::cropped(bytes, part);
        if (!cropped)
            return failure(cropped.error().code, {}, cropped.error().details);
        bytes = *cropped;
        size = part.size();
    }
    // Where blocks at an edge are not whole, moving them would cut the edge off: the picture is turned by
    // what the file says of it. So it is where something else in the file would get lost.
    int tag = wanted;
    if (wanted != 1 && geometry && (!jpegtransform::holdsMore(bytes) || !edit.part.isEmpty())) {
        if (const auto turned = jpegtransform::turned(bytes, wanted)) {
            bytes = *turned;
            size = orientation::uprightSize(size.isEmpty() ? geometry->size : size, wanted);
            tag = 1;
        }
    }
    auto described = metadata::withOrientation(bytes, tag, size);
    if (!described)
        return tl::unexpected<Error>(described.error());
    auto file = OutputFile::open(target);
    if (!file)
        return tl::unexpected<Error>(file.error());
    if (auto written = (*file)->write(*described); !written)
        return tl::unexpected<Error>(written.error());
    if (auto committed = (*file)->commit(); !committed)
        return tl::unexpected<Error>(committed.error());
    const QSize now = size.isEmpty() && geometry ? geometry->size : size;
    return EditedPicture{orientation::uprightSize(now, tag),
                         size.isEmpty() ? EditWay::Tagged : EditWay::Moved};
}

Result<EditedPicture> encode(const QString &source, const QString &target, const PictureEdit &edit,
                             const EditOptions &options, const QByteArray &format)
{
    ReadOptions reading;
    reading.keepProfile = true;
    auto decoded = readImage(source, reading);
    if (!decoded)
        return tl::unexpected<Error>(decoded.error());
    if (isSameFile(source, target)) {
        if (auto allowed = checkReplaceable(source, decoded->info, decoded->truncated); !allowed)
            return tl::unexpected<Error>(allowed.error());
    }
    QImage image = decoded->image;
    if (!edit.part.isEmpty())
        image = image.copy(edit.part & image.rect());
    image = orientation::upright(image, orientation::combined(1, edit.quarterTurns, edit.mirrored));
    if (image.isNull())
        return failure(ErrorCode::OutOfMemory, Text::tr("There is not enough memory for this picture."));
    WriteOptions writing;
    writing.format = format;
    writing.quality = format == "webp" ? kWebpLossless : options.quality;
    writing.matte = options.matte;
    writing.metadataFrom = source;
    writing.iccProfile = decoded->iccProfile;
    if (auto written = writeImage(image, target, writing); !written)
        return tl::unexpected<Error>(written.error());
    return EditedPicture{image.size(), EditWay::Encoded};
}

} // namespace

bool isEditable(const QByteArray &format)
{
    return format == "jpeg" || format == "png" || format == "tiff" || format == "webp";
}

Result<QRect> losslessPart(const QString &path, const QRect &part)
{
    const auto bytes = contentOf(path);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    const auto geometry = jpegtransform::geometryOf(*bytes);
    if (!geometry)
        return part;
    const int stored = metadata::orientationInFile(path);
    const QRect grown =
        jpegtransform::aligned(orientation::storedPart(part, geometry->size, stored), *geometry);
    return orientation::shownPart(grown, geometry->size, stored);
}

Result<EditedPicture> writeEdited(const QString &source, const QString &target, const PictureEdit &edit,
                                  const EditOptions &options)
{
    const auto info = probeImage(source);
    if (!info)
        return tl::unexpected<Error>(info.error());
    const QByteArray format = options.format.isEmpty() ? info->format : options.format;
    if (!isEditable(format))
        return failure(
            ErrorCode::InvalidArgument,
            Text::tr("Upview cannot write files of this format. Save the picture under another name, "
                     "as PNG for example."));
    if (options.lossless && format == "jpeg" && info->format == "jpeg") {
        const auto bytes = contentOf(source);
        if (!bytes)
            return tl::unexpected<Error>(bytes.error());
        auto edited = editJpeg(*bytes, source, target, edit);
        if (edited || !edited.error().text.isEmpty())
            return edited;
    }
    return encode(source, target, edit, options, format);
}

} // namespace upview
