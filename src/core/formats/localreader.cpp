// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/localreader.h"

#include "core/formats/pyramidwriter.h"
#include "core/formats/rowreducer.h"
#include "core/formats/rowsource.h"
#include "core/image/cmykreader.h"
#include "core/image/colourprofile.h"
#include "core/image/localdecoder.h"
#include "core/image/orientation.h"
#include "core/image/pyramidplan.h"

#include <QColorSpace>

namespace upview {

namespace {

/// What a reduced picture has at most: enough for every screen. What it lacks comes in tiles.
constexpr qint64 kMostShownPixels = 32LL * 1000 * 1000;

int divisorFor(qint64 pixels)
{
    // JPEG can be halved while it is decoded, and halved again.
    int divisor = 2;
    while (pixels / (qint64(divisor) * divisor) > kMostShownPixels)
        divisor *= 2;
    return divisor;
}

} // namespace

LocalReader::LocalReader(ImageFile file)
    : FormatReader(std::move(file))
{
}

Result<void> LocalReader::readHeader(const ReadOptions &options)
{
    return inspectImageFile(mutableFile(), {}, lookedIntoLimits(options), options.cancel, ScanDepth::Whole,
                            options.page);
}

bool LocalReader::isTooLarge(const ReadOptions &options) const
{
    return pixels() > options.limits.maxPixels;
}

Result<void> LocalReader::checkSize(const ReadOptions &options) const
{
    return checkReducible(file(), options);
}

qint64 LocalReader::workingBytes(const ReadOptions &options) const
{
    // 16 bits in four channels, once as decoded and once turned or converted; the coefficients of a JPEG.
    constexpr qint64 kPixelBytes = 24;
    if (!isTooLarge(options))
        return pixels() * kPixelBytes;
    const int divisor = divisorFor(pixels());
    return pixels() / (qint64(divisor) * divisor) * kPixelBytes;
}

Result<DecodedImage> LocalReader::read(const ReadOptions &options)
{
    if (!isToBeReduced(file(), options))
        return decodeHere(file(), options);
    auto small = reduced(options);
    // Not every file that comes in rows can be read so.
    const bool isWholeAllowed = !small && small.error().code == ErrorCode::TooLarge && !isTooLarge(options);
    return isWholeAllowed ? decodeHere(file(), options) : std::move(small);
}

Result<void> LocalReader::writePyramid(const PyramidPlan &plan, int pyramid)
{
    // libtiff turns rows within each of its pieces, which gives no picture.
    const bool isTurned = file().info.format == "tiff" && file().info.orientation != 1;
    const auto rows = isTurned ? nullptr : RowSource::open(file());
    if (!rows)
        return failure(ErrorCode::UnknownFormat, {});
    if (!plan.isSane() || rows->size() != plan.size)
        return failure(ErrorCode::Damaged, {}, QStringLiteral("the picture has another size"));
    QByteArray profile;
    if (file().container.components != 4)
        profile = file().info.format == "tiff" ? tiffProfile(file()) : file().container.iccProfile;
    // As where the picture is read whole: what Qt can hold stays as it is.
    const colourprofile::Model model = colourprofile::model(profile);
    const bool isToBeApplied = model == colourprofile::Model::Grey
        || (model == colourprofile::Model::Rgb && !QColorSpace::fromIccProfile(profile).isValid());
    return PyramidWriter(plan, pyramid).write(*rows, isToBeApplied ? profile : QByteArray());
}

Result<DecodedImage> LocalReader::reduced(const ReadOptions &options)
{
    const int divisor = divisorFor(pixels());
    const QSize small = RowReducer::reducedSize(file().info.size, divisor);
    const bool isForABox = sizeInBox(small, options.boundingSize) != small;
    if (file().info.format == "jpeg") {
        ReadOptions smaller = options;
        if (!isForABox)
            smaller.boundingSize = small;
        auto picture = decodeHere(file(), smaller);
        if (picture)
            picture->isReduced = !isForABox;
        return picture;
    }
    DecodedImage picture;
    picture.info = file().info;
    picture.truncated = !file().container.complete;
    picture.isReduced = !isForABox;
    const bool isTiff = file().info.format == "tiff";
    // libtiff turns rows within each of its pieces, which gives no picture.
    if (isTiff && file().info.orientation != 1)
        return failure(ErrorCode::TooLarge, {});
    if (const auto rows = RowSource::open(file()))
        picture.image = upview::reduced(*rows, divisor);
    if (picture.image.isNull())
        return failure(ErrorCode::TooLarge, {});
    const QByteArray profile = isTiff ? tiffProfile(file()) : file().container.iccProfile;
    picture.image.setColorSpace(profile.isEmpty() ? QColorSpace(QColorSpace::SRgb)
                                                  : QColorSpace::fromIccProfile(profile));
    const QSize size = sizeInBox(orientation::uprightSize(picture.image.size(), file().info.orientation),
                                 options.boundingSize);
    return finishPicture(std::move(picture), size, profile, options);
}

} // namespace upview
