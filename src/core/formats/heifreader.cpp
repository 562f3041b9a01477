// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/heifreader.h"

#include "core/formats/nclxcolours.h"
#include "core/image/localdecoder.h"

#include <libheif/heif.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace upview {

namespace {

constexpr int kThreads = 4;
constexpr qint64 kLargestProfile = 16 * 1024 * 1024;

struct PictureCloser
{
    void operator()(heif_image *image) const { heif_image_release(image); }
};
using Picture = std::unique_ptr<heif_image, PictureCloser>;

tl::unexpected<Error> failed(const heif_error &error, const ImageInfo &info)
{
    const QString words = QString::fromUtf8(error.message);
    if (error.code == heif_error_Memory_allocation_error)
        return outOfMemoryFailure(info.size);
    const bool isCodecMissing =
        error.code == heif_error_Unsupported_feature && error.subcode == heif_suberror_Unsupported_codec;
    if (isCodecMissing || error.code == heif_error_Plugin_loading_error)
        return failure(ErrorCode::UnknownFormat, QString(), words);
    return damagedFailure(info.format, words);
}

QSize sizeOf(const heif_image_handle *handle)
{
    return {heif_image_handle_get_width(handle), heif_image_handle_get_height(handle)};
}

QByteArray profileOf(const heif_image_handle *handle)
{
    const auto size = qint64(heif_image_handle_get_raw_color_profile_size(handle));
    if (size <= 0 || size > kLargestProfile)
        return {};
    QByteArray profile(qsizetype(size), '\0');
    return heif_image_handle_get_raw_color_profile(handle, profile.data()).code == heif_error_Ok
        ? profile
        : QByteArray();
}

QColorSpace codedColours(const heif_image_handle *handle)
{
    heif_color_profile_nclx *nclx = nullptr;
    if (heif_image_handle_get_nclx_color_profile(handle, &nclx).code != heif_error_Ok || nclx == nullptr)
        return {QColorSpace::SRgb};
    const QColorSpace space =
        nclxcolours::colourSpace(int(nclx->color_primaries), int(nclx->transfer_characteristics));
    heif_nclx_color_profile_free(nclx);
    return space;
}

/// Spreads values of `bits` bits over 16.
void widen(QImage &image, int bits)
{
    if (bits <= 8 || bits >= 16)
        return;
    for (int y = 0; y < image.height(); ++y) {
        auto *values = reinterpret_cast<quint16 *>(image.scanLine(y));
        for (int i = 0; i < image.width() * 4; ++i)
            values[i] = static_cast<quint16>(values[i] << (16 - bits) | values[i] >> (2 * bits - 16));
    }
}

/// The library's rows of four channels as a picture of our own.
QImage copied(const heif_image *decoded, bool deep, bool alpha)
{
    const int width = heif_image_get_width(decoded, heif_channel_interleaved);
    const int height = heif_image_get_height(decoded, heif_channel_interleaved);
    int stride = 0;
    const uint8_t *plane = heif_image_get_plane_readonly(decoded, heif_channel_interleaved, &stride);
    const qsizetype bytes = qsizetype(width) * (deep ? 8 : 4);
    if (plane == nullptr || width <= 0 || height <= 0 || stride < bytes)
        return {};
    QImage image(width, height,
                 deep ? (alpha ? QImage::Format_RGBA64 : QImage::Format_RGBX64)
                      : (alpha ? QImage::Format_RGBA8888 : QImage::Format_RGBX8888));
    if (image.isNull())
        throw std::bad_alloc();
    for (int y = 0; y < height; ++y)
        std::copy_n(plane + qsizetype(y) * stride, bytes, image.scanLine(y));
    if (deep) {
        widen(image, heif_image_get_bits_per_pixel_range(decoded, heif_channel_interleaved));
        // The fourth channel is not always filled where there is no alpha.
        if (!alpha)
            image = image.convertToFormat(QImage::Format_RGBA64).convertToFormat(QImage::Format_RGBX64);
    } else {
        image.convertTo(alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    }
    return image;
}

} // namespace

void HeifReader::ContextCloser::operator()(heif_context *context) const
{
    heif_context_free(context);
}

void HeifReader::HandleCloser::operator()(heif_image_handle *handle) const
{
    heif_image_handle_release(handle);
}

HeifReader::HeifReader(ImageFile file)
    : FormatReader(std::move(file))
    , m_context(heif_context_alloc())
{
}

HeifReader::~HeifReader() = default;

Result<void> HeifReader::readHeader(const ReadOptions &options)
{
    if (!m_context)
        return outOfMemoryFailure({});
    heif_context_set_max_decoding_threads(m_context.get(), kThreads);
    const QByteArrayView bytes = data();
    const heif_error error = heif_context_read_from_memory_without_copy(m_context.get(), bytes.data(),
                                                                        size_t(bytes.size()), nullptr);
    if (error.code != heif_error_Ok)
        return failed(error, file().info);
    if (const auto opened = openPage(options.page); !opened)
        return opened;
    ImageInfo &info = mutableFile().info;
    info.size = sizeOf(m_page.get());
    if (info.size.isEmpty())
        return damaged("no size");
    info.hasAlpha = heif_image_handle_has_alpha_channel(m_page.get()) != 0;
    info.bitsPerChannel = heif_image_handle_get_luma_bits_per_pixel(m_page.get()) > 8 ? 16 : 8;
    mutableFile().storedSize = info.size;
    return {};
}

Result<void> HeifReader::openPage(int page)
{
    const int count = heif_context_get_number_of_top_level_images(m_context.get());
    std::vector<heif_item_id> pages(size_t(std::max(count, 0)));
    heif_context_get_list_of_top_level_image_IDs(m_context.get(), pages.data(), count);
    heif_item_id primary = 0;
    // The picture that stands for the file comes first.
    if (heif_context_get_primary_image_ID(m_context.get(), &primary).code == heif_error_Ok) {
        const auto place = std::find(pages.begin(), pages.end(), primary);
        if (place != pages.end())
            std::rotate(pages.begin(), place, place + 1);
    }
    if (page < 0 || page >= int(pages.size()))
        return damaged("no such picture");
    mutableFile().info.pages = int(pages.size());
    heif_image_handle *handle = nullptr;
    const heif_error error = heif_context_get_image_handle(m_context.get(), pages[size_t(page)], &handle);
    if (error.code != heif_error_Ok)
        return failed(error, file().info);
    m_page.reset(handle);
    return {};
}

HeifReader::Handle HeifReader::handleFor(QSize box)
{
    const QSize target = sizeInBox(file().info.size, box);
    if (target == file().info.size)
        return std::move(m_page);
    const int count = heif_image_handle_get_number_of_thumbnails(m_page.get());
    std::vector<heif_item_id> small(size_t(std::max(count, 0)));
    heif_image_handle_get_list_of_thumbnail_IDs(m_page.get(), small.data(), count);
    for (const heif_item_id id : small) {
        heif_image_handle *handle = nullptr;
        if (heif_image_handle_get_thumbnail(m_page.get(), id, &handle).code != heif_error_Ok)
            continue;
        Handle owned(handle);
        const QSize size = sizeOf(handle);
        if (size.width() >= target.width() && size.height() >= target.height())
            return owned;
    }
    return std::move(m_page);
}

qint64 HeifReader::workingBytes(const ReadOptions &) const
{
    // Planes, the joined tiles, the interleaved picture and our copies, with 16 bits a channel.
    return pixels() * 40;
}

Result<DecodedImage> HeifReader::read(const ReadOptions &options)
{
    if (!m_page) {
        if (const auto opened = openPage(options.page); !opened)
            return tl::unexpected(opened.error());
    }
    DecodedImage picture;
    picture.info = file().info;
    const QByteArray profile = profileOf(m_page.get());
    const QColorSpace colours =
        profile.isEmpty() ? codedColours(m_page.get()) : QColorSpace::fromIccProfile(profile);
    const Handle handle = handleFor(options.boundingSize);
    const bool deep = heif_image_handle_get_luma_bits_per_pixel(handle.get()) > 8;
    heif_image *decoded = nullptr;
    const heif_error error =
        heif_decode_image(handle.get(), &decoded, heif_colorspace_RGB,
                          deep ? heif_chroma_interleaved_RRGGBBAA_LE : heif_chroma_interleaved_RGBA, nullptr);
    const Picture owned(decoded);
    if (error.code != heif_error_Ok)
        return failed(error, file().info);
    picture.image = copied(decoded, deep, picture.info.hasAlpha);
    if (picture.image.isNull())
        return damaged("no pixels");
    picture.image.setColorSpace(colours);
    const QSize target = sizeInBox(picture.info.size, options.boundingSize);
    return finishPicture(std::move(picture), target, profile, options);
}

} // namespace upview
