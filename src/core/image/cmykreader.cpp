// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/cmykreader.h"

#include "core/image/colourprofile.h"
#include "core/image/jpegrows.h"
#include "core/image/tiffdevice.h"

#include <QColorSpace>

#include <vector>

namespace upview {

namespace {

constexpr uint32_t kLargestProfile = 16 * 1024 * 1024;

Result<CmykPicture> readJpeg(const ImageFile &file, QSize target, const CancelFlag &cancel)
{
    file.device->seek(0);
    const auto jpeg = std::make_unique<JpegRows>(*file.device);
    if (!jpeg->start(JCS_CMYK, target))
        return damagedFailure(file.info.format, jpeg->message());
    CmykPicture picture;
    picture.image = QImage(jpeg->size(), QImage::Format_RGB32);
    if (picture.image.isNull())
        return outOfMemoryFailure(jpeg->size());
    const colourprofile::CmykConverter converter(file.container.iccProfile, 8, jpeg->isInverted());
    std::vector<uchar> row(size_t(picture.image.width()) * 4);
    for (int y = 0; y < picture.image.height(); ++y) {
        if (cancel.isCancelled())
            return cancelledFailure();
        if (!jpeg->readRow(row.data()))
            return damagedFailure(file.info.format, jpeg->message());
        converter.convert(row.data(), picture.image.scanLine(y), picture.image.width());
    }
    picture.whole = jpeg->isClean();
    return picture;
}

QByteArray profileOf(TIFF *tiff)
{
    uint32_t size = 0;
    void *data = nullptr;
    if (TIFFGetField(tiff, TIFFTAG_ICCPROFILE, &size, &data) != 1 || data == nullptr
        || size > kLargestProfile)
        return {};
    return {static_cast<const char *>(data), qsizetype(size)};
}

std::optional<Result<CmykPicture>> readTiff(const ImageFile &file, const CancelFlag &cancel)
{
    QString message;
    file.device->seek(0);
    const tiff::Handle handle = tiff::open(*file.device, "r", message);
    if (!handle)
        return {};
    TIFF *tiff = handle.get();
    if (TIFFSetDirectory(tiff, static_cast<tdir_t>(file.container.image)) != 1)
        return {};
    const auto field = [tiff](uint32_t tag) {
        uint16_t value = 0;
        return TIFFGetFieldDefaulted(tiff, tag, &value) == 1 ? value : uint16_t(0);
    };
    const int bits = field(TIFFTAG_BITSPERSAMPLE);
    const int samples = field(TIFFTAG_SAMPLESPERPIXEL);
    const bool known = field(TIFFTAG_PHOTOMETRIC) == PHOTOMETRIC_SEPARATED
        && field(TIFFTAG_INKSET) == INKSET_CMYK && samples >= 4 && (bits == 8 || bits == 16)
        && field(TIFFTAG_PLANARCONFIG) == PLANARCONFIG_CONTIG && TIFFIsTiled(tiff) == 0;
    if (!known)
        return {};
    const QSize size = file.storedSize;
    const size_t pixelBytes = size_t(samples) * (bits / 8);
    CmykPicture picture;
    picture.image = QImage(size, bits == 16 ? QImage::Format_RGBX64 : QImage::Format_RGB32);
    if (picture.image.isNull())
        return outOfMemoryFailure(size);
    if (TIFFScanlineSize(tiff) != tmsize_t(pixelBytes) * size.width())
        return damagedFailure(file.info.format);
    const colourprofile::CmykConverter converter(profileOf(tiff), bits, false);
    std::vector<uchar> row(pixelBytes * size.width());
    picture.whole = true;
    for (int y = 0; y < size.height(); ++y) {
        if (cancel.isCancelled())
            return cancelledFailure();
        if (TIFFReadScanline(tiff, row.data(), uint32_t(y), 0) != 1)
            return damagedFailure(file.info.format, message);
        // Channels beyond the inks (spot colours, alpha) are left out.
        if (samples > 4) {
            const size_t inks = size_t(4) * (bits / 8);
            for (int x = 1; x < size.width(); ++x)
                std::copy_n(row.begin() + qptrdiff(pixelBytes) * x, inks, row.begin() + qptrdiff(inks) * x);
        }
        converter.convert(row.data(), picture.image.scanLine(y), size.width());
    }
    return picture;
}

} // namespace

std::optional<Result<CmykPicture>> readCmyk(const ImageFile &file, QSize target, const CancelFlag &cancel)
{
    std::optional<Result<CmykPicture>> picture;
    if (file.info.format == "jpeg" && file.container.components == 4)
        picture = readJpeg(file, target, cancel);
    else if (file.info.format == "tiff")
        picture = readTiff(file, cancel);
    if (picture && *picture)
        (*picture)->image.setColorSpace(QColorSpace(QColorSpace::SRgb));
    return picture;
}

QByteArray tiffProfile(const ImageFile &file)
{
    QString message;
    file.device->seek(0);
    const tiff::Handle handle = tiff::open(*file.device, "r", message);
    if (!handle || TIFFSetDirectory(handle.get(), static_cast<tdir_t>(file.container.image)) != 1)
        return {};
    return profileOf(handle.get());
}

} // namespace upview
