// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pyramidwriter.h"

#include "core/formats/rowsource.h"
#include "core/image/colourprofile.h"

#include <QImage>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <new>

#include <unistd.h>

namespace upview {

namespace {

constexpr int kSide = PyramidPlan::kTileSide;
/// A whole part of a tile's rows.
constexpr int kBandRows = 64;
/// Rows that are brought to sRGB at once.
constexpr int kProfileRows = 16;

bool writeAt(int file, const void *data, qint64 bytes, qint64 position)
{
    const auto *next = static_cast<const char *>(data);
    while (bytes > 0) {
        const ssize_t written = ::pwrite(file, next, static_cast<size_t>(bytes), position);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        next += written;
        position += written;
        bytes -= written;
    }
    return true;
}

/// Four pixels to one; what is transparent has no say in the colour.
void meanOf(const uchar *const (&pixels)[4], bool alpha, uchar *out)
{
    if (!alpha) {
        for (int c = 0; c < 3; ++c)
            out[c] = static_cast<uchar>((pixels[0][c] + pixels[1][c] + pixels[2][c] + pixels[3][c] + 2) / 4);
        return;
    }
    int weight = 0;
    int sums[3] = {0, 0, 0};
    for (const uchar *pixel : pixels) {
        weight += pixel[3];
        for (int c = 0; c < 3; ++c)
            sums[c] += pixel[c] * pixel[3];
    }
    for (int c = 0; c < 3; ++c)
        out[c] = weight == 0 ? uchar(0) : static_cast<uchar>((sums[c] + weight / 2) / weight);
    out[3] = static_cast<uchar>((weight + 2) / 4);
}

} // namespace

PyramidWriter::PyramidWriter(const PyramidPlan &plan, int file)
    : m_plan(plan)
    , m_file(file)
    , m_levels(size_t(plan.levels))
{
    for (int i = 0; i < plan.levels; ++i) {
        Level &level = m_levels[size_t(i)];
        level.size = plan.levelSize(i);
        level.band.resize(size_t(plan.tiles(i).width()) * kSide * kBandRows * size_t(plan.pixelBytes()));
        if (i + 1 < plan.levels) {
            level.upper.resize(size_t(level.size.width()) * size_t(plan.pixelBytes()));
            level.half.resize(size_t(plan.levelSize(i + 1).width()) * size_t(plan.pixelBytes()));
        }
    }
}

Result<void> PyramidWriter::write(RowSource &rows, const QByteArray &profile)
{
    const int width = m_plan.size.width();
    QImage piece(width, profile.isEmpty() ? 1 : kProfileRows,
                 m_plan.alpha ? QImage::Format_RGBA8888 : QImage::Format_RGBX8888);
    if (piece.isNull())
        throw std::bad_alloc();
    std::vector<uchar> packed(size_t(width) * size_t(m_plan.pixelBytes()));
    const auto notWritten = [] {
        return failure(ErrorCode::Damaged, {}, QString::fromLocal8Bit(std::strerror(errno)));
    };
    bool isMore = true;
    for (int top = 0; top < m_plan.size.height() && isMore; top += piece.height()) {
        int count = 0;
        while (count < std::min(piece.height(), m_plan.size.height() - top)
               && rows.readRow(piece.scanLine(count)))
            ++count;
        isMore = count > 0;
        if (!isMore && top == 0)
            return failure(ErrorCode::Damaged, {});
        const QImage converted = profile.isEmpty() ? QImage() : colourprofile::toSrgb(piece, profile);
        const QImage shown = converted.isNull() ? piece : converted.convertToFormat(piece.format());
        for (int y = 0; y < count; ++y) {
            const uchar *row = shown.constScanLine(y);
            for (int x = 0; x < width; ++x)
                std::copy_n(row + 4 * x, m_plan.pixelBytes(), packed.data() + m_plan.pixelBytes() * x);
            if (!add(0, packed.data()))
                return notWritten();
        }
    }
    return finish() ? Result<void>() : notWritten();
}

bool PyramidWriter::add(int level, const uchar *row)
{
    Level &here = m_levels[size_t(level)];
    const int bytes = m_plan.pixelBytes();
    const int inBand = here.y % kBandRows;
    for (int left = 0; left < here.size.width(); left += kSide)
        std::copy_n(row + qint64(left) * bytes, std::min(kSide, here.size.width() - left) * bytes,
                    here.band.data() + (qint64(left) * kBandRows + qint64(inBand) * kSide) * bytes);
    if (level + 1 < m_plan.levels) {
        if (!here.hasUpper)
            std::copy_n(row, here.upper.size(), here.upper.data());
        else if (!addHalf(level, here.upper.data(), row))
            return false;
        here.hasUpper = !here.hasUpper;
    }
    ++here.y;
    if (here.y % kBandRows == 0 && !writeBand(level))
        return false;
    return level > 0 || here.y % kSide != 0 || writeHead(here.y);
}

bool PyramidWriter::addHalf(int level, const uchar *upper, const uchar *lower)
{
    Level &here = m_levels[size_t(level)];
    const int bytes = m_plan.pixelBytes();
    const int width = here.size.width();
    uchar *out = here.half.data();
    for (int x = 0; x < width; x += 2, out += bytes) {
        const int left = x * bytes;
        const int right = std::min(x + 1, width - 1) * bytes;
        meanOf({upper + left, upper + right, lower + left, lower + right}, m_plan.alpha, out);
    }
    return add(level + 1, here.half.data());
}

/// The rows of the band that are there, each tile's where it lies in the file.
bool PyramidWriter::writeBand(int level)
{
    Level &here = m_levels[size_t(level)];
    const int bytes = m_plan.pixelBytes();
    const int top = (here.y - 1) / kBandRows * kBandRows;
    const qint64 rowBytes = qint64(kSide) * bytes;
    for (int column = 0; column < m_plan.tiles(level).width(); ++column) {
        const qint64 position = m_plan.offset(level, column, top / kSide) + (top % kSide) * rowBytes;
        if (!writeAt(m_file, here.band.data() + column * kBandRows * rowBytes, (here.y - top) * rowBytes,
                     position))
            return false;
    }
    return true;
}

bool PyramidWriter::writeHead(int rows) const
{
    const auto count = quint64(rows);
    return writeAt(m_file, &count, sizeof(count), 0);
}

bool PyramidWriter::finish()
{
    for (int level = 0; level < m_plan.levels; ++level) {
        Level &here = m_levels[size_t(level)];
        // The last row of an odd number stands for two.
        if (here.hasUpper && !addHalf(level, here.upper.data(), here.upper.data()))
            return false;
        if (here.y % kBandRows != 0 && !writeBand(level))
            return false;
    }
    return writeHead(m_plan.size.height());
}

} // namespace upview
