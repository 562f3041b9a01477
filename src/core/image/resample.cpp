// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/resample.h"

#include "core/image/pixelrows.h"

#include <QColorSpace>
#include <QSemaphore>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <new>
#include <numbers>
#include <vector>

namespace upview {

namespace {

/// Four channels that the compiler keeps in one register: GCC's and Clang's vector type. Blue, green, red
/// and alpha, or the other way round: the filter does not care as long as alpha is last.
using Pixel = float __attribute__((vector_size(16)));

constexpr double kLobes = 3.0;
// High enough that the rows which two neighbouring bands both need are few, low enough to share out work.
constexpr int kBandRows = 64;

double lanczos(double x)
{
    if (std::abs(x) < 1e-9)
        return 1.0;
    if (std::abs(x) >= kLobes)
        return 0.0;
    const double t = std::numbers::pi * x;
    return kLobes * std::sin(t) * std::sin(t / kLobes) / (t * t);
}

/// For each pixel of the target along one axis: which pixels of the source count, and how much.
class Weights
{
public:
    Weights(int source, int target)
    {
        const double step = double(source) / target;
        const double stretch = std::max(step, 1.0);
        const double radius = kLobes * stretch;
        m_taps = std::min(static_cast<int>(std::ceil(radius)) * 2 + 1, source);
        m_first.resize(target);
        m_values.resize(size_t(target) * m_taps);
        std::vector<double> values(m_taps);
        for (int i = 0; i < target; ++i) {
            const double centre = (i + 0.5) * step - 0.5;
            // Pixels beyond the border do not count: the others share their weight.
            const int wanted = static_cast<int>(std::ceil(centre - radius));
            const int first = std::clamp(wanted, 0, source - m_taps);
            double sum = 0;
            for (int k = 0; k < m_taps; ++k) {
                values[k] = lanczos((first + k - centre) / stretch);
                sum += values[k];
            }
            m_first[i] = first;
            for (int k = 0; k < m_taps; ++k)
                m_values[size_t(i) * m_taps + k] = static_cast<float>(values[k] / sum);
        }
    }

    [[nodiscard]] int taps() const { return m_taps; }
    [[nodiscard]] int first(int target) const { return m_first[target]; }
    [[nodiscard]] const float *values(int target) const { return m_values.data() + size_t(target) * m_taps; }

private:
    int m_taps = 0;
    std::vector<int> m_first;
    std::vector<float> m_values;
};

/// How a channel is stored: 8 or 16 bits.
template <typename Channel> struct Depth
{
    static constexpr float maximum = static_cast<float>(std::numeric_limits<Channel>::max());
};

template <typename Channel> void loadRow(const Channel *row, int width, bool alpha, Pixel *out)
{
    for (int x = 0; x < width; ++x, row += 4) {
        Pixel pixel = {float(row[0]), float(row[1]), float(row[2]), float(row[3])};
        if (alpha) {
            const float factor = pixel[3] / Depth<Channel>::maximum;
            pixel *= Pixel{factor, factor, factor, 1.0F};
        }
        out[x] = pixel;
    }
}

template <typename Channel> void storeRow(const Pixel *pixels, int width, bool alpha, Channel *row)
{
    constexpr float maximum = Depth<Channel>::maximum;
    for (int x = 0; x < width; ++x, row += 4) {
        Pixel pixel = pixels[x];
        if (alpha) {
            // Less than half a step of alpha is stored as 0, and what has no alpha has no colour.
            const float a = pixel[3];
            const float factor = a < 0.5F ? 0.0F : maximum / a;
            pixel *= Pixel{factor, factor, factor, 1.0F};
        }
        for (int channel = 0; channel < 4; ++channel)
            row[channel] = static_cast<Channel>(std::clamp(pixel[channel], 0.0F, maximum) + 0.5F);
        if (!alpha)
            row[3] = std::numeric_limits<Channel>::max();
    }
}

/// The filter, in bands of rows: each band holds the source rows that it needs, already resized along x,
/// in a ring, so that the memory for it stays small whatever the picture.
template <typename Channel> class Resampler
{
public:
    /// `target` takes the given rows of the resized picture.
    Resampler(const SourceBand &source, int targetHeight, RowSpan targetRows, QImage &target,
              const CancelFlag &cancel)
        : m_source(source.rows)
        , m_sourceFirst(source.first)
        , m_targetBits(target.bits())
        , m_targetStride(target.bytesPerLine())
        , m_width(target.width())
        , m_rows(targetRows)
        , m_alpha(target.hasAlphaChannel())
        , m_cancel(cancel)
        , m_horizontal(source.rows.width(), target.width())
        , m_vertical(source.pictureHeight, targetHeight)
        , m_nextRow(targetRows.first)
    {
    }

    /// False: not enough memory. The caller works too, and only idle threads of the pool are asked to help:
    /// waiting for busy ones could wait for ever when the caller is a thread of the pool itself (as
    /// QtConcurrent::blockingMap does).
    bool run()
    {
        const int bands = (m_rows.count() + kBandRows - 1) / kBandRows;
        QThreadPool *pool = QThreadPool::globalInstance();
        QSemaphore done;
        int helpers = 0;
        const auto help = [this, &done] {
            work();
            done.release();
        };
        while (helpers < std::min(bands, pool->maxThreadCount()) - 1 && pool->tryStart(help))
            ++helpers;
        work();
        done.acquire(helpers);
        return !m_outOfMemory;
    }

private:
    /// Does bands until none is left.
    void work()
    {
        try {
            for (;;) {
                const int firstRow = m_nextRow.fetch_add(kBandRows);
                if (firstRow >= m_rows.end)
                    return;
                band(firstRow);
            }
        } catch (const std::bad_alloc &) {
            m_outOfMemory = true;
        }
    }

    void band(int firstRow) const
    {
        const int width = m_width;
        const int taps = m_vertical.taps();
        std::vector<Pixel> input(m_source.width());
        std::vector<Pixel> ring(size_t(taps) * width);
        std::vector<Pixel> sum(width);
        int nextSourceRow = m_vertical.first(firstRow);
        const int end = std::min(firstRow + kBandRows, m_rows.end);
        for (int y = firstRow; y < end; ++y) {
            const int first = m_vertical.first(y);
            for (nextSourceRow = std::max(nextSourceRow, first); nextSourceRow < first + taps;
                 ++nextSourceRow) {
                if (m_cancel.isCancelled())
                    return;
                loadRow(channels(nextSourceRow), m_source.width(), m_alpha, input.data());
                alongX(input.data(), ring.data() + size_t(nextSourceRow % taps) * width);
            }
            std::fill(sum.begin(), sum.end(), Pixel{});
            for (int k = 0; k < taps; ++k)
                add(ring.data() + size_t((first + k) % taps) * width, m_vertical.values(y)[k], sum.data());
            storeRow(sum.data(), width, m_alpha,
                     reinterpret_cast<Channel *>(m_targetBits + qptrdiff(y - m_rows.first) * m_targetStride));
        }
    }

    [[nodiscard]] const Channel *channels(int row) const
    {
        return reinterpret_cast<const Channel *>(m_source.constScanLine(row - m_sourceFirst));
    }

    void alongX(const Pixel *input, Pixel *output) const
    {
        const int taps = m_horizontal.taps();
        for (int x = 0; x < m_width; ++x) {
            const Pixel *from = input + m_horizontal.first(x);
            const float *weights = m_horizontal.values(x);
            Pixel sum = {};
            for (int k = 0; k < taps; ++k)
                sum += from[k] * weights[k];
            output[x] = sum;
        }
    }

    void add(const Pixel *row, float weight, Pixel *sum) const
    {
        for (int x = 0; x < m_width; ++x)
            sum[x] += row[x] * weight;
    }

    const QImage &m_source;
    int m_sourceFirst; ///< row of the picture that the source begins with
    uchar *m_targetBits;
    qsizetype m_targetStride;
    int m_width; ///< of the target
    RowSpan m_rows; ///< of the resized picture: those that are made
    bool m_alpha;
    const CancelFlag &m_cancel;
    Weights m_horizontal;
    Weights m_vertical;
    std::atomic_int m_nextRow;
    std::atomic_bool m_outOfMemory = false;
};

QImage::Format workingFormat(const QImage &image)
{
    const bool alpha = image.hasAlphaChannel();
    return isDeep(image) ? (alpha ? QImage::Format_RGBA64 : QImage::Format_RGBX64)
                         : (alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
}

} // namespace

QImage resample(const QImage &source, QSize size, const CancelFlag &cancel)
{
    return resampleBand({source, 0, source.height()}, size, {0, size.height()}, cancel);
}

RowSpan sourceRows(int sourceHeight, int targetHeight, RowSpan targetRows)
{
    if (targetRows.count() <= 0)
        return {};
    const Weights weights(sourceHeight, targetHeight);
    return {weights.first(targetRows.first), weights.first(targetRows.end - 1) + weights.taps()};
}

QImage resampleBand(const SourceBand &band, QSize size, RowSpan targetRows, const CancelFlag &cancel)
{
    if (band.rows.isNull() || size.isEmpty() || cancel.isCancelled())
        return {};
    if (targetRows.first < 0 || targetRows.count() <= 0 || targetRows.end > size.height())
        return {};
    const bool sameSize = size == QSize(band.rows.width(), band.pictureHeight);
    const RowSpan needed = sameSize ? targetRows : sourceRows(band.pictureHeight, size.height(), targetRows);
    if (needed.first < band.first || needed.end > band.first + band.rows.height())
        return {};
    const QImage::Format format = workingFormat(band.rows);
    SourceBand input = band;
    input.rows.convertTo(format);
    if (input.rows.isNull())
        return {};
    if (sameSize) {
        return needed.count() == input.rows.height()
            ? input.rows
            : input.rows.copy(0, needed.first - band.first, size.width(), needed.count());
    }
    QImage result(size.width(), targetRows.count(), format);
    if (result.isNull())
        return {};
    result.setColorSpace(band.rows.colorSpace());
    const bool done = isDeep(input.rows)
        ? Resampler<quint16>(input, size.height(), targetRows, result, cancel).run()
        : Resampler<quint8>(input, size.height(), targetRows, result, cancel).run();
    return done && !cancel.isCancelled() ? result : QImage();
}

} // namespace upview
