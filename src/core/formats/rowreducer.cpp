// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/rowreducer.h"

#include "core/image/tiffdevice.h"

#include <png.h>

#include <algorithm>
#include <climits>
#include <csetjmp>
#include <new>

namespace upview {

namespace {

constexpr int kSums = 5;
/// A strip or a row of tiles of a TIFF is decoded whole.
constexpr qint64 kMostPiecePixels = 128LL * 1000 * 1000;

/// PNG rows through libpng. An error in there jumps: the functions that it may jump over hold nothing that
/// has a destructor.
class PngRows
{
public:
    explicit PngRows(QIODevice &device)
        : m_device(device)
        , m_png(png_create_read_struct(PNG_LIBPNG_VER_STRING, this, &PngRows::fail, &PngRows::warn))
        , m_info(m_png != nullptr ? png_create_info_struct(m_png) : nullptr)
    {
    }
    ~PngRows() { png_destroy_read_struct(&m_png, &m_info, nullptr); }
    Q_DISABLE_COPY_MOVE(PngRows)

    bool start()
    {
        return m_info != nullptr && guarded([this] {
                   png_set_user_limits(m_png, 0x7fffffff, 0x7fffffff);
                   png_set_read_fn(m_png, this, &PngRows::read);
                   png_read_info(m_png, m_info);
                   m_alpha = (png_get_color_type(m_png, m_info) & PNG_COLOR_MASK_ALPHA) != 0
                       || png_get_valid(m_png, m_info, PNG_INFO_tRNS) != 0;
                   png_set_expand(m_png);
                   png_set_scale_16(m_png);
                   png_set_gray_to_rgb(m_png);
                   png_set_add_alpha(m_png, 0xff, PNG_FILLER_AFTER);
                   png_read_update_info(m_png, m_info);
               });
    }

    [[nodiscard]] bool isInRows() const
    {
        return png_get_interlace_type(m_png, m_info) == PNG_INTERLACE_NONE
            && png_get_rowbytes(m_png, m_info) == size_t(size().width()) * 4;
    }
    [[nodiscard]] QSize size() const
    {
        return {int(png_get_image_width(m_png, m_info)), int(png_get_image_height(m_png, m_info))};
    }
    [[nodiscard]] bool hasAlpha() const { return m_alpha; }

    bool readRow(uchar *row)
    {
        return guarded([this, row] { png_read_row(m_png, row, nullptr); });
    }

private:
    template <typename Step> bool guarded(const Step &step)
    {
        if (setjmp(png_jmpbuf(m_png)) != 0)
            return false;
        step();
        return true;
    }

    static void read(png_structp png, png_bytep data, size_t bytes)
    {
        auto *self = static_cast<PngRows *>(png_get_io_ptr(png));
        if (self->m_device.read(reinterpret_cast<char *>(data), qint64(bytes)) != qint64(bytes))
            png_error(png, "the file ends early");
    }

    [[noreturn]] static void fail(png_structp png, png_const_charp) { png_longjmp(png, 1); }
    static void warn(png_structp, png_const_charp) { }

    QIODevice &m_device;
    png_structp m_png;
    png_infop m_info;
    bool m_alpha = false;
};

/// Red, green, blue and alpha in this order in memory, as libtiff's own RGBA is on a little-endian machine.
const uchar *bytesOf(const std::vector<uint32_t> &raster, qint64 pixel)
{
    return reinterpret_cast<const uchar *>(raster.data() + pixel);
}

QImage fromStrips(TIFF *tiff, QSize size, int divisor, bool alpha)
{
    uint32_t rows = 0;
    TIFFGetFieldDefaulted(tiff, TIFFTAG_ROWSPERSTRIP, &rows);
    const int height = int(std::min<qint64>(rows, size.height()));
    if (height <= 0 || qint64(height) * size.width() > kMostPiecePixels)
        return {};
    RowReducer reducer(size, divisor, alpha);
    std::vector<uint32_t> raster(size_t(height) * size_t(size.width()));
    for (int top = 0; top < size.height(); top += height) {
        if (TIFFReadRGBAStrip(tiff, uint32_t(top), raster.data()) != 1)
            return top == 0 ? QImage() : reducer.finished();
        // From the lowest row up.
        const int count = std::min(height, size.height() - top);
        for (int y = count - 1; y >= 0; --y)
            reducer.add(bytesOf(raster, qint64(y) * size.width()));
    }
    return reducer.finished();
}

QImage fromTiles(TIFF *tiff, QSize size, int divisor, bool alpha)
{
    uint32_t tileWidth = 0;
    uint32_t tileHeight = 0;
    TIFFGetField(tiff, TIFFTAG_TILEWIDTH, &tileWidth);
    TIFFGetField(tiff, TIFFTAG_TILELENGTH, &tileHeight);
    if (tileWidth == 0 || tileHeight == 0 || qint64(tileWidth) * tileHeight > kMostPiecePixels
        || qint64(tileHeight) * size.width() > kMostPiecePixels)
        return {};
    RowReducer reducer(size, divisor, alpha);
    std::vector<uint32_t> tile(size_t(tileWidth) * tileHeight);
    std::vector<uint32_t> rows(size_t(tileHeight) * size_t(size.width()));
    for (qint64 top = 0; top < size.height(); top += tileHeight) {
        for (qint64 left = 0; left < size.width(); left += tileWidth) {
            if (TIFFReadRGBATile(tiff, uint32_t(left), uint32_t(top), tile.data()) != 1)
                return top == 0 ? QImage() : reducer.finished();
            const qint64 width = std::min<qint64>(tileWidth, size.width() - left);
            for (qint64 y = 0; y < tileHeight; ++y)
                std::copy_n(tile.begin() + (tileHeight - 1 - y) * tileWidth, width,
                            rows.begin() + y * size.width() + left);
        }
        for (qint64 y = 0; y < std::min<qint64>(tileHeight, size.height() - top); ++y)
            reducer.add(bytesOf(rows, y * size.width()));
    }
    return reducer.finished();
}

} // namespace

QSize RowReducer::reducedSize(QSize size, int divisor)
{
    return {(size.width() + divisor - 1) / divisor, (size.height() + divisor - 1) / divisor};
}

RowReducer::RowReducer(QSize size, int divisor, bool alpha)
    : m_size(size)
    , m_divisor(divisor)
    , m_alpha(alpha)
    , m_image(reducedSize(size, divisor), alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32)
    , m_sums(size_t(reducedSize(size, divisor).width()) * kSums)
{
    if (m_image.isNull())
        throw std::bad_alloc();
    m_image.fill(0);
}

void RowReducer::add(const uchar *rgba)
{
    quint64 *sums = m_sums.data();
    for (int left = 0; left < m_size.width(); left += m_divisor, sums += kSums) {
        const int right = std::min(left + m_divisor, m_size.width());
        for (int x = left; x < right; ++x, rgba += 4) {
            // What is transparent has no say in the colour.
            const quint64 weight = m_alpha ? rgba[3] : 255;
            for (int channel = 0; channel < 3; ++channel)
                sums[channel] += rgba[channel] * weight;
            sums[3] += weight;
            ++sums[4];
        }
    }
    if (++m_rows == m_divisor)
        flush();
}

void RowReducer::flush()
{
    if (m_rows == 0 || m_y >= m_image.height())
        return;
    auto *pixels = reinterpret_cast<QRgb *>(m_image.scanLine(m_y++));
    for (int x = 0; x < m_image.width(); ++x) {
        const quint64 *sums = m_sums.data() + qsizetype(x) * kSums;
        const auto mean = [&sums](int channel) {
            return sums[3] == 0 ? 0 : int((sums[channel] + sums[3] / 2) / sums[3]);
        };
        const int alpha = sums[4] == 0 ? 0 : int((sums[3] + sums[4] / 2) / sums[4]);
        pixels[x] = qRgba(mean(0), mean(1), mean(2), m_alpha ? alpha : 255);
    }
    std::fill(m_sums.begin(), m_sums.end(), 0);
    m_rows = 0;
}

QImage RowReducer::finished()
{
    flush();
    return m_image;
}

QImage reducedPng(QIODevice &device, int divisor)
{
    device.seek(0);
    PngRows rows(device);
    if (!rows.start() || !rows.isInRows())
        return {};
    const QSize size = rows.size();
    RowReducer reducer(size, divisor, rows.hasAlpha());
    std::vector<uchar> row(size_t(size.width()) * 4);
    for (int y = 0; y < size.height() && rows.readRow(row.data()); ++y)
        reducer.add(row.data());
    return reducer.finished();
}

QImage reducedTiff(QIODevice &device, int directory, int divisor)
{
    QString message;
    device.seek(0);
    const tiff::Handle handle = tiff::open(device, "r", message);
    if (!handle || TIFFSetDirectory(handle.get(), static_cast<tdir_t>(directory)) != 1)
        return {};
    uint32_t width = 0;
    uint32_t height = 0;
    uint16_t samples = 1;
    uint16_t photometric = PHOTOMETRIC_RGB;
    TIFFGetField(handle.get(), TIFFTAG_IMAGEWIDTH, &width);
    TIFFGetField(handle.get(), TIFFTAG_IMAGELENGTH, &height);
    TIFFGetFieldDefaulted(handle.get(), TIFFTAG_SAMPLESPERPIXEL, &samples);
    TIFFGetField(handle.get(), TIFFTAG_PHOTOMETRIC, &photometric);
    if (width == 0 || height == 0 || width > INT_MAX || height > INT_MAX)
        return {};
    const bool alpha = (photometric == PHOTOMETRIC_RGB && samples == 4)
        || (photometric == PHOTOMETRIC_MINISBLACK && samples == 2);
    const QSize size{int(width), int(height)};
    return TIFFIsTiled(handle.get()) != 0 ? fromTiles(handle.get(), size, divisor, alpha)
                                          : fromStrips(handle.get(), size, divisor, alpha);
}

} // namespace upview
