// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/rowsource.h"

#include "core/image/colourprofile.h"
#include "core/image/jpegrows.h"
#include "core/image/tiffdevice.h"

#include <png.h>

#include <algorithm>
#include <climits>
#include <csetjmp>
#include <utility>
#include <vector>

namespace upview {

namespace {

/// A strip or a row of tiles of a TIFF is decoded whole.
constexpr qint64 kMostPiecePixels = 128LL * 1000 * 1000;

/// Baseline JPEG through libjpeg.
class JpegSource : public RowSource
{
public:
    JpegSource(QIODevice &device, bool isCmyk)
        : m_rows(device)
        , m_isCmyk(isCmyk)
    {
    }

    bool start(const QByteArray &profile)
    {
        if (!m_rows.start(m_isCmyk ? JCS_CMYK : JCS_EXT_RGBA))
            return false;
        if (m_isCmyk) {
            m_converter = std::make_unique<colourprofile::CmykConverter>(profile, 8, m_rows.isInverted());
            m_inks.resize(size_t(size().width()) * 4);
        }
        return true;
    }

    [[nodiscard]] QSize size() const override { return m_rows.size(); }
    [[nodiscard]] bool hasAlpha() const override { return false; }

    bool readRow(uchar *rgba) override
    {
        if (!m_isCmyk)
            return m_rows.readRow(rgba);
        if (!m_rows.readRow(m_inks.data()))
            return false;
        m_converter->convert(m_inks.data(), rgba, size().width());
        // From Qt's order.
        for (int x = 0; x < size().width(); ++x)
            std::swap(rgba[4 * x], rgba[4 * x + 2]);
        return true;
    }

private:
    JpegRows m_rows;
    bool m_isCmyk;
    std::unique_ptr<colourprofile::CmykConverter> m_converter;
    std::vector<uchar> m_inks;
};

/// PNG rows through libpng. An error in there jumps: the functions that it may jump over hold nothing that
/// has a destructor.
class PngRows : public RowSource
{
public:
    explicit PngRows(QIODevice &device)
        : m_device(device)
        , m_png(png_create_read_struct(PNG_LIBPNG_VER_STRING, this, &PngRows::fail, &PngRows::warn))
        , m_info(m_png != nullptr ? png_create_info_struct(m_png) : nullptr)
    {
    }
    ~PngRows() override { png_destroy_read_struct(&m_png, &m_info, nullptr); }
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
    [[nodiscard]] QSize size() const override
    {
        return {int(png_get_image_width(m_png, m_info)), int(png_get_image_height(m_png, m_info))};
    }
    [[nodiscard]] bool hasAlpha() const override { return m_alpha; }

    bool readRow(uchar *row) override
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

/// TIFF by its strips or rows of tiles, as libtiff turns them into red, green, blue and alpha: in this order
/// in memory on a little-endian machine.
class TiffRows : public RowSource
{
public:
    TiffRows(QIODevice &device, int directory)
        : m_tiff(tiff::open(device, "r", m_message))
    {
        if (m_tiff && TIFFSetDirectory(m_tiff.get(), static_cast<tdir_t>(directory)) != 1)
            m_tiff.reset();
    }

    bool start()
    {
        if (!m_tiff)
            return false;
        uint32_t width = 0;
        uint32_t height = 0;
        uint16_t samples = 1;
        uint16_t photometric = PHOTOMETRIC_RGB;
        TIFFGetField(m_tiff.get(), TIFFTAG_IMAGEWIDTH, &width);
        TIFFGetField(m_tiff.get(), TIFFTAG_IMAGELENGTH, &height);
        TIFFGetFieldDefaulted(m_tiff.get(), TIFFTAG_SAMPLESPERPIXEL, &samples);
        TIFFGetField(m_tiff.get(), TIFFTAG_PHOTOMETRIC, &photometric);
        if (width == 0 || height == 0 || width > INT_MAX || height > INT_MAX)
            return false;
        m_size = {int(width), int(height)};
        m_alpha = (photometric == PHOTOMETRIC_RGB && samples == 4)
            || (photometric == PHOTOMETRIC_MINISBLACK && samples == 2);
        return allocatePieces();
    }

    [[nodiscard]] QSize size() const override { return m_size; }
    [[nodiscard]] bool hasAlpha() const override { return m_alpha; }

    bool readRow(uchar *rgba) override
    {
        const int within = m_y % m_pieceHeight;
        if (within == 0 && !(m_tile.empty() ? readStrip() : readTiles()))
            return false;
        const int row =
            m_isUpsideDown ? std::min(m_pieceHeight, m_size.height() - (m_y - within)) - 1 - within : within;
        const auto *pixels = reinterpret_cast<const uchar *>(m_piece.data() + qint64(row) * m_size.width());
        std::copy_n(pixels, size_t(m_size.width()) * 4, rgba);
        ++m_y;
        return true;
    }

private:
    bool allocatePieces()
    {
        uint32_t rows = 0;
        if (TIFFIsTiled(m_tiff.get()) != 0) {
            TIFFGetField(m_tiff.get(), TIFFTAG_TILEWIDTH, &m_tileWidth);
            TIFFGetField(m_tiff.get(), TIFFTAG_TILELENGTH, &rows);
            if (m_tileWidth == 0 || qint64(m_tileWidth) * rows > kMostPiecePixels)
                return false;
        } else {
            TIFFGetFieldDefaulted(m_tiff.get(), TIFFTAG_ROWSPERSTRIP, &rows);
            rows = std::min(rows, uint32_t(m_size.height()));
        }
        if (rows == 0 || qint64(rows) * m_size.width() > kMostPiecePixels)
            return false;
        m_pieceHeight = int(rows);
        m_piece.resize(size_t(rows) * size_t(m_size.width()));
        m_tile.resize(size_t(m_tileWidth) * rows);
        return true;
    }

    bool readStrip()
    {
        m_isUpsideDown = true;
        return TIFFReadRGBAStrip(m_tiff.get(), uint32_t(m_y), m_piece.data()) == 1;
    }

    bool readTiles()
    {
        for (qint64 left = 0; left < m_size.width(); left += m_tileWidth) {
            if (TIFFReadRGBATile(m_tiff.get(), uint32_t(left), uint32_t(m_y), m_tile.data()) != 1)
                return false;
            const qint64 width = std::min<qint64>(m_tileWidth, m_size.width() - left);
            for (qint64 y = 0; y < m_pieceHeight; ++y)
                std::copy_n(m_tile.begin() + (m_pieceHeight - 1 - y) * m_tileWidth, width,
                            m_piece.begin() + y * m_size.width() + left);
        }
        return true;
    }

    QString m_message;
    tiff::Handle m_tiff;
    QSize m_size;
    bool m_alpha = false;
    uint32_t m_tileWidth = 0;
    int m_pieceHeight = 1;
    std::vector<uint32_t> m_piece; ///< a strip, from its lowest row up, or a row of tiles
    std::vector<uint32_t> m_tile; ///< empty: strips
    bool m_isUpsideDown = false;
    int m_y = 0;
};

} // namespace

std::unique_ptr<RowSource> RowSource::open(const ImageFile &file)
{
    file.device->seek(0);
    if (file.info.format == "jpeg") {
        auto rows = std::make_unique<JpegSource>(*file.device, file.container.components == 4);
        if (!file.container.progressive && rows->start(file.container.iccProfile))
            return rows;
    } else if (file.info.format == "png") {
        auto rows = std::make_unique<PngRows>(*file.device);
        if (rows->start() && rows->isInRows())
            return rows;
    } else if (file.info.format == "tiff") {
        auto rows = std::make_unique<TiffRows>(*file.device, file.container.image);
        if (rows->start())
            return rows;
    }
    return {};
}

} // namespace upview
