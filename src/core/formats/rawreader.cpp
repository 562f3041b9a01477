// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/rawreader.h"

#include "core/image/containerscan.h"
#include "core/image/localdecoder.h"
#include "core/image/metadata.h"
#include "core/image/orientation.h"

#include <libraw/libraw.h>

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>

#include <algorithm>
#include <cstring>

namespace upview {

namespace {

/// A preview is shown in the place of the picture when it fills a usual screen, or is half as large.
constexpr int kGoodPreviewSide = 1600;

struct MemoryCloser
{
    void operator()(libraw_processed_image_t *image) const { LibRaw::dcraw_clear_mem(image); }
};
using Memory = std::unique_ptr<libraw_processed_image_t, MemoryCloser>;

/// LibRaw's quarters (as dcraw's) as orientation of EXIF.
int orientationOf(int flip)
{
    switch (flip) {
    case 3:
        return 3;
    case 5:
        return 8;
    case 6:
        return 6;
    default:
        return 1;
    }
}

/// The compressed preview as stored, and what it says of its own orientation (1: nothing).
QImage decodedJpeg(const QByteArray &data, int &turned)
{
    QBuffer buffer;
    buffer.setData(data);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    const auto container = scanContainer(buffer, "jpeg", ScanDepth::Header);
    turned = container ? metadata::orientationInExif(container->exif) : 1;
    buffer.seek(0);
    QImageReader reader(&buffer, "jpeg");
    reader.setAutoTransform(false);
    return reader.read();
}

/// Interleaved red, green and blue (or grey) of 8 or 16 bits.
QImage fromMemory(const libraw_processed_image_t &memory)
{
    const int width = memory.width;
    const int height = memory.height;
    const int colours = memory.colors;
    const bool deep = memory.bits == 16;
    const qint64 bytes = qint64(width) * height * colours * (deep ? 2 : 1);
    if (width <= 0 || height <= 0 || (colours != 1 && colours != 3) || qint64(memory.data_size) < bytes)
        return {};
    const auto format = colours == 1 ? (deep ? QImage::Format_Grayscale16 : QImage::Format_Grayscale8)
                                     : (deep ? QImage::Format_RGBX64 : QImage::Format_RGB32);
    QImage image(width, height, format);
    if (image.isNull())
        throw std::bad_alloc();
    const qint64 rowBytes = bytes / height;
    for (int y = 0; y < height; ++y) {
        const uchar *row = memory.data + y * rowBytes;
        if (colours == 1) {
            std::memcpy(image.scanLine(y), row, size_t(rowBytes));
        } else if (deep) {
            const auto *values = reinterpret_cast<const quint16 *>(row);
            auto *pixels = reinterpret_cast<QRgba64 *>(image.scanLine(y));
            for (int x = 0; x < width; ++x, values += 3)
                pixels[x] = qRgba64(values[0], values[1], values[2], 0xffff);
        } else {
            auto *pixels = reinterpret_cast<QRgb *>(image.scanLine(y));
            for (int x = 0; x < width; ++x, row += 3)
                pixels[x] = qRgb(row[0], row[1], row[2]);
        }
    }
    return image;
}

} // namespace

RawReader::RawReader(ImageFile file)
    : FormatReader(std::move(file))
    , m_raw(std::make_unique<LibRaw>())
{
}

RawReader::~RawReader() = default;

tl::unexpected<Error> RawReader::failed(int error) const
{
    const char *words = libraw_strerror(error);
    if (error == LIBRAW_UNSUFFICIENT_MEMORY)
        return outOfMemoryFailure(file().info.size);
    if (error == LIBRAW_FILE_UNSUPPORTED)
        return failure(ErrorCode::UnknownFormat, QString(), QString::fromUtf8(words));
    if (error == LIBRAW_TOO_BIG)
        return failure(ErrorCode::TooLarge, QString(), QString::fromUtf8(words));
    return damaged(words);
}

Result<void> RawReader::readHeader(const ReadOptions &)
{
    const QByteArrayView bytes = data();
    // It only reads, though it does not say so.
    const int error = m_raw->open_buffer(const_cast<char *>(bytes.data()), size_t(bytes.size()));
    if (error != LIBRAW_SUCCESS)
        return failed(error);
    ImageFile &file = mutableFile();
    const libraw_image_sizes_t &sizes = m_raw->imgdata.sizes;
    file.storedSize = QSize(sizes.width, sizes.height);
    // Sensors with pixels that are not square.
    if (sizes.pixel_aspect > 0.1 && sizes.pixel_aspect < 10 && sizes.pixel_aspect != 1.0) {
        if (sizes.pixel_aspect < 1)
            file.storedSize.setHeight(int(file.storedSize.height() / sizes.pixel_aspect + 0.5));
        else
            file.storedSize.setWidth(int(file.storedSize.width() * sizes.pixel_aspect + 0.5));
    }
    file.info.isRaw = true;
    file.info.bitsPerChannel = 16;
    // Of the picture as it is developed, which LibRaw turns by itself; previews are turned to match.
    file.info.orientation = 1;
    file.info.size = orientation::uprightSize(file.storedSize, orientationOf(sizes.flip));
    return file.info.size.isEmpty() ? Result<void>(damaged("no size")) : Result<void>();
}

qint64 RawReader::workingBytes(const ReadOptions &) const
{
    // The sensor's data, four channels of 16 bits and the scratch of demosaicing, and two pictures of ours.
    return pixels() * 48;
}

QImage RawReader::preview()
{
    if (m_raw->unpack_thumb() != LIBRAW_SUCCESS)
        return {};
    int error = 0;
    const Memory memory(m_raw->dcraw_make_mem_thumb(&error));
    if (!memory || error != LIBRAW_SUCCESS)
        return {};
    int turned = 1;
    QImage image;
    if (memory->type == LIBRAW_IMAGE_JPEG) {
        const auto *start = reinterpret_cast<const char *>(memory->data);
        image = decodedJpeg(QByteArray(start, qsizetype(memory->data_size)), turned);
    } else {
        image = fromMemory(*memory);
    }
    if (image.isNull())
        return {};
    // A preview that says nothing of itself lies as the sensor does, unless its shape says otherwise.
    const int wanted = orientationOf(m_raw->imgdata.sizes.flip);
    const bool isPortrait = file().info.size.height() > file().info.size.width();
    const bool looksTurned =
        orientation::swapsSides(wanted) && (image.height() > image.width()) == isPortrait;
    if (turned == 1 && !looksTurned)
        turned = wanted;
    return orientation::upright(image, turned);
}

Result<DecodedImage> RawReader::read(const ReadOptions &options)
{
    const QSize full = file().info.size;
    if (options.developRaw)
        return developed(options);
    const QImage small = preview();
    const QSize target = sizeInBox(full, options.boundingSize);
    const int needed = std::min(std::max(target.width(), target.height()), kGoodPreviewSide);
    const int side = std::max(small.width(), small.height());
    const bool isGood = side >= needed || side * 2 >= std::max(target.width(), target.height());
    if (small.isNull() || !isGood) {
        auto picture = developed(options);
        // Something is better than nothing: a sensor that LibRaw does not know can have a preview.
        if (picture || small.isNull())
            return picture;
    }
    DecodedImage picture;
    picture.info = file().info;
    picture.image = small;
    picture.isPreview = true;
    if (!picture.image.colorSpace().isValid())
        picture.image.setColorSpace(QColorSpace(QColorSpace::SRgb));
    return finishPicture(std::move(picture), sizeInBox(small.size(), options.boundingSize), {}, options);
}

Result<DecodedImage> RawReader::developed(const ReadOptions &options)
{
    libraw_output_params_t &params = m_raw->imgdata.params;
    params.use_camera_wb = 1;
    params.output_bps = 16;
    params.output_color = 1; // sRGB
    // The curve of sRGB (IEC 61966-2-1), in dcraw's notation.
    params.gamm[0] = 1 / 2.4;
    params.gamm[1] = 12.92;
    const QSize full = file().info.size;
    const QSize target = sizeInBox(full, options.boundingSize);
    // Each 2 x 2 of the sensor as one pixel is enough for half the size.
    params.half_size = target.width() * 2 <= full.width() && target.height() * 2 <= full.height() ? 1 : 0;
    int error = m_raw->unpack();
    if (error == LIBRAW_SUCCESS)
        error = m_raw->dcraw_process();
    if (error != LIBRAW_SUCCESS)
        return failed(error);
    const Memory memory(m_raw->dcraw_make_mem_image(&error));
    if (!memory || error != LIBRAW_SUCCESS)
        return failed(error);
    DecodedImage picture;
    picture.info = file().info;
    picture.image = fromMemory(*memory);
    if (picture.image.isNull())
        return damaged("no pixels");
    picture.image.setColorSpace(QColorSpace(QColorSpace::SRgb));
    if (target == full)
        picture.info.size = picture.image.size();
    const QSize size = target == full ? picture.image.size() : target;
    return finishPicture(std::move(picture), size, {}, options);
}

} // namespace upview
