// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/rowencoder.h"

#include <QtEndian>

#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstdio>

// Must follow <cstdio> and <cstddef>, whose types it uses.
#include <jpeglib.h>

namespace upview {

namespace {

// From here on nobody saves on colour: it has the full resolution too.
constexpr int kFullColourQuality = 90;
constexpr size_t kBufferBytes = 64 * 1024;

/// JPEG through libjpeg. An error in there jumps: the functions that it may jump over hold nothing that has
/// a destructor.
class JpegEncoder : public RowEncoder
{
public:
    explicit JpegEncoder(QIODevice &device)
        : m_device(device)
    {
    }

    ~JpegEncoder() override { jpeg_destroy_compress(&m_jpeg); }

    bool begin(const PictureHead &head) override
    {
        m_jpeg.err = jpeg_std_error(&m_errors);
        m_errors.error_exit = &JpegEncoder::fail;
        m_errors.output_message = &JpegEncoder::ignore;
        m_jpeg.client_data = this;
        m_target.init_destination = &JpegEncoder::startBuffer;
        m_target.empty_output_buffer = &JpegEncoder::emptyBuffer;
        m_target.term_destination = &JpegEncoder::endBuffer;
        return guarded([&] { start(head); });
    }

    bool writeRow(const uchar *row) override
    {
        return guarded([this, row] {
            auto *samples = const_cast<JSAMPROW>(row);
            jpeg_write_scanlines(&m_jpeg, &samples, 1);
        });
    }

    bool finish() override
    {
        return guarded([this] { jpeg_finish_compress(&m_jpeg); });
    }

private:
    template <typename Step> bool guarded(const Step &step)
    {
        if (setjmp(m_jump) != 0)
            return false;
        step();
        return true;
    }

    void start(const PictureHead &head)
    {
        jpeg_create_compress(&m_jpeg);
        m_jpeg.client_data = this;
        m_jpeg.dest = &m_target;
        m_jpeg.image_width = static_cast<JDIMENSION>(head.size.width());
        m_jpeg.image_height = static_cast<JDIMENSION>(head.size.height());
        m_jpeg.input_components = head.layout.channels();
        m_jpeg.in_color_space = head.layout.grey ? JCS_GRAYSCALE : JCS_RGB;
        jpeg_set_defaults(&m_jpeg);
        jpeg_set_quality(&m_jpeg, head.quality, TRUE);
        if (!head.layout.grey && head.quality >= kFullColourQuality) {
            m_jpeg.comp_info[0].h_samp_factor = 1;
            m_jpeg.comp_info[0].v_samp_factor = 1;
        }
        jpeg_start_compress(&m_jpeg, TRUE);
        const char *block = head.metadata.constData();
        const char *end = block + head.metadata.size();
        while (block < end) {
            // Marker and length, which counts itself.
            const int length = qFromBigEndian<quint16>(block + 2);
            jpeg_write_marker(&m_jpeg, static_cast<uchar>(block[1]),
                              reinterpret_cast<const JOCTET *>(block + 4), static_cast<unsigned>(length - 2));
            block += length + 2;
        }
        if (!head.iccProfile.isEmpty())
            jpeg_write_icc_profile(&m_jpeg, reinterpret_cast<const JOCTET *>(head.iccProfile.constData()),
                                   static_cast<unsigned>(head.iccProfile.size()));
    }

    static JpegEncoder *of(j_common_ptr jpeg) { return static_cast<JpegEncoder *>(jpeg->client_data); }

    static void startBuffer(j_compress_ptr jpeg)
    {
        auto *self = of(reinterpret_cast<j_common_ptr>(jpeg));
        self->m_target.next_output_byte = self->m_buffer.data();
        self->m_target.free_in_buffer = self->m_buffer.size();
    }

    static void write(j_compress_ptr jpeg, size_t size)
    {
        auto *self = of(reinterpret_cast<j_common_ptr>(jpeg));
        if (self->m_device.write(reinterpret_cast<const char *>(self->m_buffer.data()), qint64(size))
            == qint64(size))
            return;
        self->m_message = QStringLiteral("the device does not take the data");
        std::longjmp(self->m_jump, 1);
    }

    static boolean emptyBuffer(j_compress_ptr jpeg)
    {
        write(jpeg, kBufferBytes);
        startBuffer(jpeg);
        return TRUE;
    }

    static void endBuffer(j_compress_ptr jpeg)
    {
        auto *self = of(reinterpret_cast<j_common_ptr>(jpeg));
        write(jpeg, kBufferBytes - self->m_target.free_in_buffer);
    }

    [[noreturn]] static void fail(j_common_ptr jpeg)
    {
        auto *self = of(jpeg);
        std::array<char, JMSG_LENGTH_MAX> text{};
        jpeg->err->format_message(jpeg, text.data());
        self->m_message = QString::fromLatin1(text.data());
        std::longjmp(self->m_jump, 1);
    }

    static void ignore(j_common_ptr) { }

    QIODevice &m_device;
    jpeg_compress_struct m_jpeg{};
    jpeg_error_mgr m_errors{};
    jpeg_destination_mgr m_target{};
    std::array<JOCTET, kBufferBytes> m_buffer{};
    std::jmp_buf m_jump{};
};

} // namespace

std::unique_ptr<RowEncoder> makeJpegEncoder(QIODevice &device)
{
    return std::make_unique<JpegEncoder>(device);
}

} // namespace upview
