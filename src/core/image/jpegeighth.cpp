// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/jpegdcreader.h"

#include <algorithm>

namespace upview {

namespace {

/// The brightness that a mean stands for, as libjpeg rounds it.
int level(const JpegDc::Plane &plane, qint16 value)
{
    return ((value * plane.quantum + 4) >> 3) + 128;
}

template <int bits> int rounded(int value)
{
    return (value + (1 << (bits - 1))) >> bits;
}

uchar clamped(int value)
{
    return uchar(std::clamp(value, 0, 255));
}

/// Rows of a plane as wide as the picture, with an even change between the middles of its blocks, in
/// kOne parts of a level, less 128.
class Stretcher
{
public:
    static constexpr int kOne = 256;

    Stretcher(const JpegDc::Plane &plane, QSize most, QSize size)
        : m_plane(plane)
        , m_step(most.width() / plane.across, most.height() / plane.down)
        , m_needed((size.width() + m_step.width() - 1) / m_step.width(),
                   (size.height() + m_step.height() - 1) / m_step.height())
        , m_mixed(std::size_t(m_needed.width()))
        , m_row(std::size_t(size.width()))
    {
        for (int x = 0; x < size.width() && m_step.width() > 1; ++x)
            m_places.push_back(placeOf(x, m_step.width(), m_needed.width()));
    }

    const int *row(int y)
    {
        const int scale = m_plane.quantum * kOne / 8; // a mean is 8 times the level
        if (m_step == QSize(1, 1)) {
            const qint16 *values = m_plane.values.data() + qsizetype(y) * m_plane.blocks.width();
            for (std::size_t x = 0; x < m_row.size(); ++x)
                m_row[x] = std::clamp(values[x] * scale, -kLimit, kLimit);
            return m_row.data();
        }
        const Place place = placeOf(y, m_step.height(), m_needed.height());
        const qint16 *first = m_plane.values.data() + qsizetype(place.first) * m_plane.blocks.width();
        const qint16 *second = m_plane.values.data() + qsizetype(place.second) * m_plane.blocks.width();
        std::vector<int> &mixed = m_places.empty() ? m_row : m_mixed;
        // No picture has levels beyond the limit, but files can.
        for (std::size_t x = 0; x < mixed.size(); ++x)
            mixed[x] =
                std::clamp((first[x] * (kParts - place.part) + second[x] * place.part) * scale >> kPartBits,
                           -kLimit, kLimit);
        for (std::size_t x = 0; x < m_places.size(); ++x) {
            const Place &at = m_places[x];
            m_row[x] =
                (mixed[std::size_t(at.first)] * (kParts - at.part) + mixed[std::size_t(at.second)] * at.part)
                >> kPartBits;
        }
        return m_row.data();
    }

private:
    static constexpr int kLimit = 512 * kOne;
    static constexpr int kPartBits = 3; ///< twice the largest step, 4: whole parts lie between the middles
    static constexpr int kParts = 1 << kPartBits;

    /// Between which two values a sample lies.
    struct Place
    {
        int first;
        int second;
        int part; ///< how much of the second, of kParts
    };

    static Place placeOf(int at, int step, int count)
    {
        if (step == 1)
            return {at, at, 0};
        // In halves of a sample, from the middle of the first value on.
        const int place = 2 * at + 1 - step;
        const int first = place < 0 ? -1 : place / (2 * step);
        const int part = (place - first * 2 * step) * kParts / (2 * step);
        return {std::max(first, 0), std::min(first + 1, count - 1), part};
    }

    const JpegDc::Plane &m_plane;
    const QSize m_step;
    const QSize m_needed; ///< blocks that belong to the picture
    std::vector<Place> m_places;
    std::vector<int> m_mixed;
    std::vector<int> m_row;
};

QImage greyOf(const JpegDc &dc, QSize size)
{
    QImage image(size, QImage::Format_Grayscale8);
    const JpegDc::Plane &plane = dc.planes.front();
    for (int y = 0; !image.isNull() && y < size.height(); ++y) {
        const qint16 *values = plane.values.data() + qsizetype(y) * plane.blocks.width();
        uchar *line = image.scanLine(y);
        for (int x = 0; x < size.width(); ++x)
            line[x] = clamped(level(plane, values[x]));
    }
    return image;
}

} // namespace

QImage eighthOf(const JpegDc &dc)
{
    const QSize size((dc.size.width() + 7) / 8, (dc.size.height() + 7) / 8);
    if (dc.planes.size() == 1)
        return greyOf(dc, size);
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    QSize most(1, 1);
    for (const JpegDc::Plane &plane : dc.planes)
        most = most.expandedTo(QSize(plane.across, plane.down));
    Stretcher light(dc.planes[0], most, size);
    Stretcher blue(dc.planes[1], most, size);
    Stretcher red(dc.planes[2], most, size);
    for (int y = 0; y < size.height(); ++y) {
        const int *yRow = light.row(y);
        const int *cbRow = blue.row(y);
        const int *crRow = red.row(y);
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        // As JFIF 1.02 says, with the factors 1.402, 0.344136, 0.714136 and 1.772 in 256ths. Each term is
        // rounded by itself: then grain without colour stays so, and packs well.
        for (int x = 0; x < size.width(); ++x) {
            const int grey = rounded<8>(yRow[x]) + 128;
            line[x] = qRgb(clamped(grey + rounded<16>(crRow[x] * 359)),
                           clamped(grey - rounded<16>(cbRow[x] * 88 + crRow[x] * 183)),
                           clamped(grey + rounded<16>(cbRow[x] * 454)));
        }
    }
    return image;
}

} // namespace upview
