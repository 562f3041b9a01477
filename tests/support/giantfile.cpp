// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/giantfile.h"

#include <QFile>

#include <cstddef>
#include <cstdio>
#include <cstdlib>

// Must follow <cstdio> and <cstddef>, whose types it uses.
#include <jpeglib.h>
#include <tiffio.h>

namespace giantfile {

namespace {

/// One strip with a mark after each row of blocks: a multiple of 8 of them, so that copies can follow each
/// other.
QByteArray encodedStrip(const QImage &strip)
{
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char *data = nullptr;
    unsigned long bytes = 0;
    jpeg_mem_dest(&jpeg, &data, &bytes);
    jpeg.image_width = static_cast<JDIMENSION>(strip.width());
    jpeg.image_height = static_cast<JDIMENSION>(strip.height());
    jpeg.input_components = 4;
    jpeg.in_color_space = JCS_EXT_BGRX;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, 90, TRUE);
    jpeg.comp_info[0].h_samp_factor = 1;
    jpeg.comp_info[0].v_samp_factor = 1;
    jpeg.restart_in_rows = 1;
    jpeg_start_compress(&jpeg, TRUE);
    for (int y = 0; y < strip.height(); ++y) {
        auto *row = const_cast<JSAMPROW>(strip.constScanLine(y));
        jpeg_write_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_compress(&jpeg);
    const QByteArray result(reinterpret_cast<const char *>(data), qsizetype(bytes));
    jpeg_destroy_compress(&jpeg);
    std::free(data);
    return result;
}

/// Where the compressed pixels begin.
qsizetype pixelsOf(const QByteArray &jpeg)
{
    const qsizetype scan = jpeg.indexOf("\xff\xda");
    return scan + 2 + (uchar(jpeg.at(scan + 2)) << 8) + uchar(jpeg.at(scan + 3));
}

} // namespace

QImage strip(int width, int number)
{
    QImage image(width, kStripRows, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto *row = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < width; ++x)
            row[x] = (quint32(x / 12 + 1) * 2654435761U ^ quint32(y / 12 + 97 * (number + 1)) * 2246822519U)
                | 0xff000000U;
    }
    return image;
}

QImage jpegStrip(int width, int number)
{
    return QImage::fromData(encodedStrip(strip(width, number)), "jpeg").convertToFormat(QImage::Format_RGB32);
}

bool writeJpeg(const QString &path, QSize size)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const int repeats = size.height() / kStripRows / 2;
    for (int half = 0; half < 2; ++half) {
        const QByteArray jpeg = encodedStrip(strip(size.width(), half));
        const qsizetype pixels = pixelsOf(jpeg);
        if (half == 0) {
            QByteArray head = jpeg.left(pixels);
            const qsizetype frame = head.indexOf("\xff\xc0");
            head[frame + 5] = char(size.height() >> 8);
            head[frame + 6] = char(size.height() & 0xff);
            file.write(head);
        }
        const QByteArray body = jpeg.mid(pixels, jpeg.size() - pixels - 2);
        for (int i = 0; i < repeats; ++i) {
            file.write(body);
            file.write(half == 1 && i + 1 == repeats ? "\xff\xd9" : "\xff\xd7", 2);
        }
    }
    return file.flush();
}

bool writeTiff(const QString &path, QSize size)
{
    constexpr uint32_t kDifferent = 4;
    TIFF *tiff = TIFFOpen(QFile::encodeName(path).constData(), "w");
    if (tiff == nullptr)
        return false;
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, uint32_t(size.width()));
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, uint32_t(size.height()));
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 3);
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 8);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_RGB);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, uint32_t(kStripRows));
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_ADOBE_DEFLATE);
    QList<QByteArray> packed;
    bool written = true;
    for (uint32_t i = 0; i * kStripRows < uint32_t(size.height()) && written; ++i) {
        if (i < kDifferent) {
            const QImage rows = strip(size.width(), int(i)).convertToFormat(QImage::Format_RGB888);
            QByteArray pixels;
            for (int y = 0; y < rows.height(); ++y)
                pixels.append(reinterpret_cast<const char *>(rows.constScanLine(y)),
                              qsizetype(size.width()) * 3);
            // Four bytes tell Qt how long it was.
            packed.append(qCompress(pixels, 1).mid(4));
        }
        QByteArray &data = packed[qsizetype(i % kDifferent)];
        written = TIFFWriteRawStrip(tiff, i, data.data(), data.size()) == data.size();
    }
    TIFFClose(tiff);
    return written;
}

} // namespace giantfile
