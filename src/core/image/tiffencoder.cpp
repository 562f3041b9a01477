// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/rowencoder.h"
#include "core/image/tiffdevice.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace upview {

namespace {

// A plain TIFF counts its bytes in 32 bits. Deflate can make hopeless pixels a little larger, and there is
// the list of strips besides.
constexpr qint64 kMostPlainBytes = 0xe0000000LL;
constexpr qint64 kStripBytes = 256 * 1024;
// As with PNG: much quicker than the default, and hardly larger.
constexpr int kCompressionLevel = 1;

/// TIFF through libtiff: strips, deflate with horizontal differences, BigTIFF where 4 GB may not be enough.
class TiffEncoder : public RowEncoder
{
public:
    explicit TiffEncoder(QIODevice &device)
        : m_device(device)
    {
    }

    bool begin(const PictureHead &head) override
    {
        const PixelLayout &layout = head.layout;
        m_rowBytes = qint64(head.size.width()) * layout.channels() * (layout.bits / 8);
        const bool big = m_rowBytes * head.size.height() > kMostPlainBytes;
        m_tiff = tiff::open(m_device, big ? "w8" : "w", m_message);
        if (!m_tiff)
            return false;
        TIFF *file = m_tiff.get();
        bool good = TIFFSetField(file, TIFFTAG_IMAGEWIDTH, head.size.width()) == 1
            && TIFFSetField(file, TIFFTAG_IMAGELENGTH, head.size.height()) == 1
            && TIFFSetField(file, TIFFTAG_BITSPERSAMPLE, layout.bits) == 1
            && TIFFSetField(file, TIFFTAG_SAMPLESPERPIXEL, layout.channels()) == 1
            && TIFFSetField(file, TIFFTAG_PHOTOMETRIC, layout.grey ? PHOTOMETRIC_MINISBLACK : PHOTOMETRIC_RGB)
                == 1
            && TIFFSetField(file, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG) == 1
            && TIFFSetField(file, TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT) == 1
            && TIFFSetField(file, TIFFTAG_COMPRESSION, COMPRESSION_ADOBE_DEFLATE) == 1
            && TIFFSetField(file, TIFFTAG_PREDICTOR, PREDICTOR_HORIZONTAL) == 1
            && TIFFSetField(file, TIFFTAG_ZIPQUALITY, kCompressionLevel) == 1
            && TIFFSetField(file, TIFFTAG_ROWSPERSTRIP,
                            static_cast<uint32_t>(std::max<qint64>(kStripBytes / m_rowBytes, 1)))
                == 1;
        if (good && layout.alpha) {
            const uint16_t kind = EXTRASAMPLE_UNASSALPHA;
            good = TIFFSetField(file, TIFFTAG_EXTRASAMPLES, 1, &kind) == 1;
        }
        if (good && !head.iccProfile.isEmpty())
            good = TIFFSetField(file, TIFFTAG_ICCPROFILE, static_cast<uint32_t>(head.iccProfile.size()),
                                head.iccProfile.constData())
                == 1;
        // The predictor works in place.
        m_row.resize(static_cast<size_t>(m_rowBytes));
        return good;
    }

    bool writeRow(const uchar *row) override
    {
        std::memcpy(m_row.data(), row, m_row.size());
        return TIFFWriteScanline(m_tiff.get(), m_row.data(), m_nextRow++, 0) == 1;
    }

    bool finish() override { return TIFFFlush(m_tiff.get()) == 1; }

private:
    QIODevice &m_device;
    tiff::Handle m_tiff;
    qint64 m_rowBytes = 0;
    uint32_t m_nextRow = 0;
    std::vector<uchar> m_row;
};

} // namespace

std::unique_ptr<RowEncoder> makeTiffEncoder(QIODevice &device)
{
    return std::make_unique<TiffEncoder>(device);
}

} // namespace upview
