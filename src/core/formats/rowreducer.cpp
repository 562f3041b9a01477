// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/rowreducer.h"

#include "core/formats/rowsource.h"

#include <algorithm>
#include <new>

namespace upview {

namespace {
constexpr int kSums = 5;
}

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

QImage reduced(RowSource &rows, int divisor)
{
    const QSize size = rows.size();
    RowReducer reducer(size, divisor, rows.hasAlpha());
    std::vector<uchar> row(size_t(size.width()) * 4);
    int y = 0;
    for (; y < size.height() && rows.readRow(row.data()); ++y)
        reducer.add(row.data());
    return y > 0 ? reducer.finished() : QImage();
}

} // namespace upview
