// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/jpegrows.h"

#include <QIODevice>

namespace upview {

namespace {

void nothing(j_decompress_ptr)
{
}
void ignore(j_common_ptr)
{
}

} // namespace

JpegRows::JpegRows(QIODevice &device)
    : m_device(device)
{
}

JpegRows::~JpegRows()
{
    jpeg_destroy_decompress(&m_jpeg);
}

template <typename Step> bool JpegRows::guarded(const Step &step)
{
    if (setjmp(m_jump) != 0)
        return false;
    step();
    return true;
}

bool JpegRows::start(J_COLOR_SPACE colours, QSize target)
{
    m_jpeg.err = jpeg_std_error(&m_errors);
    m_errors.error_exit = &JpegRows::fail;
    m_errors.output_message = &ignore;
    m_source.init_source = &nothing;
    m_source.fill_input_buffer = &JpegRows::fill;
    m_source.skip_input_data = &JpegRows::skip;
    m_source.resync_to_restart = &jpeg_resync_to_restart;
    m_source.term_source = &nothing;
    return guarded([this, colours, target] {
        jpeg_create_decompress(&m_jpeg);
        m_jpeg.client_data = this;
        m_jpeg.src = &m_source;
        jpeg_read_header(&m_jpeg, TRUE);
        m_jpeg.out_color_space = colours;
        for (m_jpeg.scale_denom = target.isEmpty() ? 1 : 8; m_jpeg.scale_denom > 1; m_jpeg.scale_denom /= 2) {
            jpeg_calc_output_dimensions(&m_jpeg);
            if (int(m_jpeg.output_width) >= target.width() && int(m_jpeg.output_height) >= target.height())
                break;
        }
        jpeg_start_decompress(&m_jpeg);
    });
}

bool JpegRows::readRow(uchar *row)
{
    return guarded([this, row] {
        JSAMPROW samples = row;
        jpeg_read_scanlines(&m_jpeg, &samples, 1);
    });
}

JpegRows *JpegRows::of(void *jpeg)
{
    return static_cast<JpegRows *>(static_cast<j_common_ptr>(jpeg)->client_data);
}

boolean JpegRows::fill(j_decompress_ptr jpeg)
{
    JpegRows *self = of(jpeg);
    qint64 count = self->m_device.read(reinterpret_cast<char *>(self->m_buffer.data()), qint64(kBufferBytes));
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

void JpegRows::skip(j_decompress_ptr jpeg, long count)
{
    JpegRows *self = of(jpeg);
    while (count > long(self->m_source.bytes_in_buffer)) {
        count -= long(self->m_source.bytes_in_buffer);
        fill(jpeg);
    }
    if (count > 0) {
        self->m_source.next_input_byte += count;
        self->m_source.bytes_in_buffer -= static_cast<size_t>(count);
    }
}

void JpegRows::fail(j_common_ptr jpeg)
{
    JpegRows *self = of(jpeg);
    jpeg->err->format_message(jpeg, self->m_message.data());
    std::longjmp(self->m_jump, 1);
}

} // namespace upview
