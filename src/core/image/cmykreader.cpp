// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/cmykreader.h"

#include "core/image/colourprofile.h"
#include "core/image/tiffdevice.h"

#include <QColorSpace>

#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstdio>
#include <new>
#include <vector>

// Must follow <cstdio> and <cstddef>, whose types it uses.
#include <jpeglib.h>

namespace upview {

namespace {

constexpr uint32_t kLargestProfile = 16 * 1024 * 1024;
constexpr size_t kBufferBytes = 64 * 1024;

/// The CMYK values of a JPEG, row by row. An error in libjpeg jumps: the functions that it may jump over hold
/// nothing that has a destructor.
class CmykJpeg
{
public:
    explicit CmykJpeg(QIODevice &device)
        : m_device(device)
    {
    }

    ~CmykJpeg() { jpeg_destroy_decompress(&m_jpeg); }
    Q_DISABLE_COPY_MOVE(CmykJpeg)

    /// The smallest of the sizes that decoding can reduce to and that still covers `target`.
    bool start(QSize target)
    {
        m_jpeg.err = jpeg_std_error(&m_errors);
        m_errors.error_exit = &CmykJpeg::fail;
        m_errors.output_message = &CmykJpeg::ignore;
        m_source.init_source = &CmykJpeg::nothing;
        m_source.fill_input_buffer = &CmykJpeg::fill;
        m_source.skip_input_data = &CmykJpeg::skip;
        m_source.resync_to_restart = &jpeg_resync_to_restart;
        m_source.term_source = &CmykJpeg::nothing;
        return guarded([this, target] {
            jpeg_create_decompress(&m_jpeg);
            m_jpeg.client_data = this;
            m_jpeg.src = &m_source;
            jpeg_read_header(&m_jpeg, TRUE);
            m_jpeg.out_color_space = JCS_CMYK;
            for (m_jpeg.scale_denom = 8; m_jpeg.scale_denom > 1; m_jpeg.scale_denom /= 2) {
                jpeg_calc_output_dimensions(&m_jpeg);
                if (int(m_jpeg.output_width) >= target.width()
                    && int(m_jpeg.output_height) >= target.height())
                    break;
            }
            jpeg_start_decompress(&m_jpeg);
        });
    }

    [[nodiscard]] QSize size() const { return {int(m_jpeg.output_width), int(m_jpeg.output_height)}; }
    /// Adobe programs store what is left of the light instead of the ink.
    [[nodiscard]] bool isInverted() const { return m_jpeg.saw_Adobe_marker == TRUE; }

    bool readRow(uchar *row)
    {
        return guarded([this, row] {
            JSAMPROW samples = row;
            jpeg_read_scanlines(&m_jpeg, &samples, 1);
        });
    }

    /// Nothing that was wrong with the data was painted over.
    [[nodiscard]] bool isClean() const { return m_errors.num_warnings == 0; }
    [[nodiscard]] QString message() const { return QString::fromLatin1(m_message.data()); }

private:
    template <typename Step> bool guarded(const Step &step)
    {
        if (setjmp(m_jump) != 0)
            return false;
        step();
        return true;
    }

    static CmykJpeg *of(void *jpeg)
    {
        return static_cast<CmykJpeg *>(static_cast<j_common_ptr>(jpeg)->client_data);
    }

    static void nothing(j_decompress_ptr) { }

    static boolean fill(j_decompress_ptr jpeg)
    {
        CmykJpeg *self = of(jpeg);
        qint64 count =
            self->m_device.read(reinterpret_cast<char *>(self->m_buffer.data()), qint64(kBufferBytes));
        if (count <= 0) {
            // As libjpeg advises: an end of our own, so that the rest comes out grey.
            self->m_buffer[0] = 0xff;
            self->m_buffer[1] = JPEG_EOI;
            count = 2;
            ++self->m_errors.num_warnings;
        }
        self->m_source.next_input_byte = self->m_buffer.data();
        self->m_source.bytes_in_buffer = static_cast<size_t>(count);
        return TRUE;
    }

    static void skip(j_decompress_ptr jpeg, long count)
    {
        CmykJpeg *self = of(jpeg);
        while (count > long(self->m_source.bytes_in_buffer)) {
            count -= long(self->m_source.bytes_in_buffer);
            fill(jpeg);
        }
        if (count > 0) {
            self->m_source.next_input_byte += count;
            self->m_source.bytes_in_buffer -= static_cast<size_t>(count);
        }
    }

    [[noreturn]] static void fail(j_common_ptr jpeg)
    {
        CmykJpeg *self = of(jpeg);
        jpeg->err->format_message(jpeg, self->m_message.data());
        std::longjmp(self->m_jump, 1);
    }

    static void ignore(j_common_ptr) { }

    QIODevice &m_device;
    jpeg_decompress_struct m_jpeg{};
    jpeg_error_mgr m_errors{};
    jpeg_source_mgr m_source{};
    std::array<JOCTET, kBufferBytes> m_buffer{};
    std::array<char, JMSG_LENGTH_MAX> m_message{};
    std::jmp_buf m_jump{};
};

Result<CmykPicture> readJpeg(const ImageFile &file, QSize target, const CancelFlag &cancel)
{
    file.device->seek(0);
    const auto jpeg = std::make_unique<CmykJpeg>(*file.device);
    if (!jpeg->start(target))
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
