// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/bandedupscaler.h"

#include "core/image/pixelrows.h"
#include "core/image/resample.h"
#include "core/image/rowwriter.h"
#include "core/upscale/alphaplane.h"
#include "core/upscale/areaplan.h"

#include <QColorSpace>

#include <algorithm>
#include <cmath>

namespace upview {

namespace {

// More rows at once are hardly quicker, and progress and cancel become coarse.
constexpr int kMostRows = 1024;
constexpr int kFewestRows = 16;
// The band of the network, that and what is left of the one before, resized, alpha, joined, for the encoder.
constexpr int kBandCopies = 6;

qint64 pixels(QSize size)
{
    return qint64(size.width()) * size.height();
}

/// The rows of a picture that come one band after the other; those that are not needed any more go.
class RowWindow
{
public:
    explicit RowWindow(int pictureHeight)
        : m_height(pictureHeight)
    {
    }

    [[nodiscard]] int end() const { return m_first + m_rows.height(); }
    [[nodiscard]] SourceBand band() const { return {m_rows, m_first, m_height}; }

    /// Adds a band and forgets the rows before `first`. False without memory.
    bool append(const QImage &band, int first)
    {
        const int kept = std::clamp(end() - first, 0, m_rows.height());
        if (kept == 0) {
            m_first = end();
            m_rows = band;
            return true;
        }
        QImage next(band.width(), kept + band.height(), band.format());
        if (next.isNull())
            return false;
        placeArea(next, m_rows.copy(0, m_rows.height() - kept, band.width(), kept), {0, 0});
        placeArea(next, band, {0, kept});
        m_first = end() - kept;
        m_rows = next;
        return true;
    }

private:
    const int m_height;
    QImage m_rows;
    int m_first = 0;
};

/// Which rows go from one size to the other.
struct Resizing
{
    QSize from;
    QSize to;

    /// The rows of the target, from `next` on, that can be made of the first `available` rows.
    [[nodiscard]] RowSpan readyRows(int next, int available) const
    {
        if (from == to)
            return {next, available};
        if (available == from.height())
            return {next, to.height()};
        int low = next; // all before it are ready
        int high = to.height();
        while (low < high) {
            const int middle = low + (high - low) / 2;
            if (sourceRows(from.height(), to.height(), {middle, middle + 1}).end <= available)
                low = middle + 1;
            else
                high = middle;
        }
        return {next, low};
    }

    [[nodiscard]] int firstNeeded(int next) const
    {
        if (from == to || next >= to.height())
            return next;
        return sourceRows(from.height(), to.height(), {next, next + 1}).first;
    }
};

/// Bytes at the widest moment when so many rows are upscaled at once.
qint64 memoryNeeded(const PictureUpscaler &upscaler, QSize source, QSize target, bool deep, int rows)
{
    const int scale = upscaler.resolved().model->scale;
    const qint64 pixelBytes = deep ? 8 : 4;
    const QSize input = source * int(std::pow(scale, upscaler.passes(source, target) - 1));
    const QSize area(input.width(), std::min(rows, input.height()));
    const qint64 band = pixelBytes * std::max(input.width() * scale, target.width()) * area.height() * scale;
    qint64 whole = 2 * pixelBytes * pixels(source);
    qint64 before = 0;
    if (input != source) {
        whole += pixelBytes * pixels(input);
        before = upscaler.passMemory(input / scale, deep);
    }
    return whole + std::max(before, kBandCopies * band + upscaler.passMemory(area, deep));
}

} // namespace

int BandedUpscaler::rowsFor(const PictureUpscaler &upscaler, QSize source, QSize target, bool deep,
                            qint64 memory)
{
    for (int rows = kMostRows; rows >= kFewestRows; rows /= 2) {
        if (memory < 0 || memoryNeeded(upscaler, source, target, deep, rows) <= memory)
            return rows;
    }
    return 0;
}

Result<void> BandedUpscaler::run(const DecodedImage &source, QSize target, const ResultTarget &to, int rows)
{
    const OpaquePicture picture = m_upscaler.opaque(source.image);
    const QList<ProgressSpan> spans =
        m_upscaler.passSpans(m_upscaler.passes(source.image.size(), target), {});
    QImage input = picture.colours;
    for (qsizetype i = 0; i + 1 < spans.size(); ++i) {
        Result<QImage> next = m_upscaler.pass(input, input.rect(), spans.at(i));
        if (!next)
            return tl::unexpected(next.error());
        input = std::move(*next);
    }

    PixelLayout layout;
    layout.grey = picture.grey && !picture.transparent;
    layout.alpha = picture.transparent;
    layout.bits = isDeep(picture.colours) ? 16 : 8;
    WriteOptions options = to.options;
    options.iccProfile = source.iccProfile;
    const QColorSpace space = source.image.colorSpace();
    if (options.iccProfile.isEmpty() && space.isValid() && !layout.grey)
        options.iccProfile = space.iccProfile();
    const auto writer = RowWriter::open(to.path, target, layout, options);
    if (!writer)
        return tl::unexpected(writer.error());

    const int scale = m_upscaler.resolved().model->scale;
    const Resizing resizing{input.size() * scale, target};
    RowWindow window(resizing.from.height());
    for (int y = 0; y < input.height(); y += rows) {
        const QRect area(0, y, input.width(), std::min(rows, input.height() - y));
        const ProgressSpan span =
            spans.last().part(double(y) / input.height(), double(y + area.height()) / input.height());
        const Result<QImage> band = m_upscaler.pass(input, area, span);
        if (!band)
            return tl::unexpected(band.error());
        const int next = (*writer)->rowsWritten();
        if (!window.append(*band, resizing.firstNeeded(next)))
            return noMemoryForResult();
        const RowSpan ready = resizing.readyRows(next, window.end());
        if (ready.count() == 0)
            continue;
        QImage image = resampleBand(window.band(), target, ready, m_cancel);
        if (!image.isNull())
            image = m_upscaler.withLookOf(picture, image);
        if (picture.transparent && !image.isNull())
            image = withAlphaOf(image, ready, target, source.image, m_cancel);
        if (m_cancel.isCancelled())
            return cancelledFailure();
        if (image.isNull())
            return noMemoryForResult();
        image.setColorSpace(space);
        if (const auto written = (*writer)->writeRows(image); !written)
            return written;
    }
    return (*writer)->finish();
}

} // namespace upview
