// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstdio>

// Must follow <cstdio> and <cstddef>, whose types it uses.
#include <jpeglib.h>

class QIODevice;

namespace upview {

/// The pixels of a JPEG, row by row. An error in libjpeg jumps: the functions that it may jump over hold
/// nothing that has a destructor. One thread.
class JpegRows
{
public:
    /// The device, at the start of the file, must outlive it.
    explicit JpegRows(QIODevice &device);
    ~JpegRows();
    Q_DISABLE_COPY_MOVE(JpegRows)

    /// Reads the header. `target`: the smallest of the sizes that decoding can reduce to (by 2, 4 or 8) and
    /// that still covers it; empty: the whole size.
    bool start(J_COLOR_SPACE colours, QSize target = {});

    [[nodiscard]] QSize size() const { return {int(m_jpeg.output_width), int(m_jpeg.output_height)}; }
    /// Adobe programs store what is left of the light instead of the ink.
    [[nodiscard]] bool isInverted() const { return m_jpeg.saw_Adobe_marker == TRUE; }

    bool readRow(uchar *row);

    /// Nothing that was wrong with the data was painted over.
    [[nodiscard]] bool isClean() const { return m_errors.num_warnings == 0; }
    [[nodiscard]] QString message() const { return QString::fromLatin1(m_message.data()); }

private:
    template <typename Step> bool guarded(const Step &step);
    static JpegRows *of(void *jpeg);
    static boolean fill(j_decompress_ptr jpeg);
    static void skip(j_decompress_ptr jpeg, long count);
    [[noreturn]] static void fail(j_common_ptr jpeg);

    static constexpr size_t kBufferBytes = 64 * 1024;

    QIODevice &m_device;
    jpeg_decompress_struct m_jpeg{};
    jpeg_error_mgr m_errors{};
    jpeg_source_mgr m_source{};
    std::array<JOCTET, kBufferBytes> m_buffer{};
    std::array<char, JMSG_LENGTH_MAX> m_message{};
    std::jmp_buf m_jump{};
};

} // namespace upview
