// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/ncnntiles.h"

#include <QRgba64>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace upview {

namespace {

/// Context of networks that pad by themselves: the zeros with which they go on outside of what they get reach
/// visibly into about so many pixels. Found by comparing tiles of 64 to 200 with whole pictures over the 8
/// pixels on both sides of the borders, in 255ths: shallow ones (Real-ESRGAN's animevideov3) differ by 0.1 on
/// average and 3 at most with 10, the value of xinntao's and nihui's programs. X4plus differs by 1.2 and 41
/// with that, by 0.6 and 34 with 24, its anime model by 1.3 and 53 and by 0.2 and 7, RealSR by 0.4 and 19 and
/// by 0.05 and 4.
constexpr int kShallowContext = 10;
constexpr int kDeepContext = 24;
/// Multiply-adds for a pixel that tell the two apart: 0.6 million for animevideov3, 4.5 and more for the
/// others.
constexpr double kDeepMacs = 2e6;

int floorTo(int value, int step)
{
    return value >= 0 ? value / step * step : -((-value + step - 1) / step * step);
}

int ceilTo(int value, int step)
{
    return -floorTo(-value, step);
}

/// Where the pixel at `index`, inside or outside of a line of `length` pixels, is taken from.
int inside(int index, int length, Border border)
{
    if (index >= 0 && index < length)
        return index;
    if (border == Border::Replicate || length == 1)
        return std::clamp(index, 0, length - 1);
    const int period = 2 * (length - 1);
    const int at = ((index % period) + period) % period;
    return at < length ? at : period - at;
}

/// One row of a picture as floats: R, G and B at the columns that `columns` names.
struct Row8
{
    static constexpr float kUnit = 1.0F / 255.0F;
    using Pixel = QRgb;
    static int red(QRgb p) { return qRed(p); }
    static int green(QRgb p) { return qGreen(p); }
    static int blue(QRgb p) { return qBlue(p); }
};

struct Row16
{
    static constexpr float kUnit = 1.0F / 65535.0F;
    using Pixel = QRgba64;
    static int red(QRgba64 p) { return p.red(); }
    static int green(QRgba64 p) { return p.green(); }
    static int blue(QRgba64 p) { return p.blue(); }
};

template <typename Depth>
void fill(const QImage &picture, const QRect &input, Border border, const Planes &planes)
{
    std::vector<int> columns(std::size_t(input.width()));
    for (int x = 0; x < input.width(); ++x)
        columns[std::size_t(x)] = inside(input.x() + x, picture.width(), border);
    // Where the columns lie inside, one after the other, the loop runs without the table.
    const int first = std::clamp(-input.x(), 0, input.width());
    const int last = std::clamp(picture.width() - input.x(), first, input.width());
    for (int y = 0; y < input.height(); ++y) {
        const auto *line = reinterpret_cast<const typename Depth::Pixel *>(
            picture.constScanLine(inside(input.y() + y, picture.height(), border)));
        float *r = planes.data + qsizetype(y) * input.width();
        float *g = r + planes.stride;
        float *b = g + planes.stride;
        const auto put = [&](int x, typename Depth::Pixel pixel) {
            r[x] = float(Depth::red(pixel)) * Depth::kUnit;
            g[x] = float(Depth::green(pixel)) * Depth::kUnit;
            b[x] = float(Depth::blue(pixel)) * Depth::kUnit;
        };
        for (int x = 0; x < first; ++x)
            put(x, line[columns[std::size_t(x)]]);
        const auto *from = line + input.x();
        for (int x = first; x < last; ++x)
            put(x, from[x]);
        for (int x = last; x < input.width(); ++x)
            put(x, line[columns[std::size_t(x)]]);
    }
}

/// Bits that are all set in the exponent of a float that is not finite.
constexpr std::uint32_t kExponent = 0x7f800000U;

/// Values of a line rounded to 0..`most`. True when all are finite.
bool quantise(const float *from, int count, float most, int *to)
{
    std::uint32_t bad = 0;
    for (int x = 0; x < count; ++x) {
        std::uint32_t bits = 0;
        std::memcpy(&bits, from + x, sizeof bits);
        bad |= std::uint32_t((bits & kExponent) == kExponent);
        const float value = from[x] * most + 0.5F;
        to[x] = int(std::min(std::max(value, 0.0F), most));
    }
    return bad == 0;
}

} // namespace

TileGeometry TileGeometry::of(const Model &model, const NetworkDescription &network)
{
    TileGeometry geometry;
    geometry.scale = network.scale;
    geometry.shrink = network.shrink;
    geometry.margin = network.shrink > 0   ? (network.shrink + network.scale - 1) / network.scale
        : network.macsPerPixel > kDeepMacs ? kDeepContext
                                           : kShallowContext;
    // Outside there is nothing to see: what the programs mentioned above take is enough.
    geometry.edge = network.shrink > 0 ? geometry.margin : kShallowContext;
    geometry.alignment = std::max(1, network.alignment);
    geometry.remainder = network.remainder;
    geometry.smallestInput = network.smallestInput;
    geometry.border = model.family == Model::Family::Waifu2x ? Border::Replicate : Border::Reflect;
    geometry.addsSource = model.family == Model::Family::RealCugan && network.scale == 4;
    return geometry;
}

QRect inputOf(const QRect &core, const QSize &picture, const TileGeometry &geometry)
{
    const auto before = [&geometry](int at) {
        return std::min(geometry.margin, geometry.edge + std::max(at, 0));
    };
    const auto side = [&](int at, int length, int pictureLength) {
        const int after = before(pictureLength - at - length);
        int wanted = std::max(before(at) + length + after, geometry.smallestInput);
        const int over = (wanted - geometry.remainder) % geometry.alignment;
        if (over != 0)
            wanted += over > 0 ? geometry.alignment - over : -over;
        return wanted;
    };
    return {core.x() - before(core.x()), core.y() - before(core.y()),
            side(core.x(), core.width(), picture.width()), side(core.y(), core.height(), picture.height())};
}

std::vector<Tile> planTiles(const QRect &area, const QSize &picture, QSize longestCore,
                            const TileGeometry &geometry)
{
    const auto cuts = [](int from, int to, int side) {
        const int begin = floorTo(from, kTileGrid);
        const int longest = std::max(floorTo(side, kTileGrid), kTileGrid);
        const int parts = std::max(1, (to - begin + longest - 1) / longest);
        const int step = ceilTo((to - begin + parts - 1) / parts, kTileGrid);
        std::vector<int> bounds;
        for (int at = begin; at < to; at += step)
            bounds.push_back(at);
        bounds.push_back(std::max(ceilTo(to, kTileGrid), bounds.back() + kTileGrid));
        return bounds;
    };
    std::vector<Tile> tiles;
    if (area.isEmpty())
        return tiles;
    const std::vector<int> columns = cuts(area.left(), area.right() + 1, longestCore.width());
    const std::vector<int> rows = cuts(area.top(), area.bottom() + 1, longestCore.height());
    for (std::size_t y = 0; y + 1 < rows.size(); ++y) {
        for (std::size_t x = 0; x + 1 < columns.size(); ++x) {
            Tile tile;
            tile.core = QRect(columns[x], rows[y], columns[x + 1] - columns[x], rows[y + 1] - rows[y]);
            tile.keep = tile.core & area;
            tile.input = inputOf(tile.core, picture, geometry);
            tiles.push_back(tile);
        }
    }
    return tiles;
}

void fillInput(const QImage &picture, const QRect &input, Border border, const Planes &planes)
{
    if (picture.format() == QImage::Format_RGBX64)
        fill<Row16>(picture, input, border, planes);
    else
        fill<Row8>(picture, input, border, planes);
}

void turnPlanes(const Planes &source, int orientation, const Planes &target)
{
    for (int c = 0; c < 3; ++c) {
        const float *from = source.data + c * source.stride;
        float *to = target.data + c * target.stride;
        for (int y = 0; y < source.height; ++y) {
            const int my = (orientation & 2) != 0 ? source.height - 1 - y : y;
            for (int x = 0; x < source.width; ++x) {
                const int mx = (orientation & 1) != 0 ? source.width - 1 - x : x;
                const qsizetype at = (orientation & 4) != 0 ? qsizetype(mx) * target.width + my
                                                            : qsizetype(my) * target.width + mx;
                to[at] = from[qsizetype(y) * source.width + x];
            }
        }
    }
}

void addTurnedBack(const Planes &source, int orientation, float weight, const Planes &target)
{
    for (int c = 0; c < 3; ++c) {
        const float *from = source.data + c * source.stride;
        float *to = target.data + c * target.stride;
        for (int y = 0; y < target.height; ++y) {
            const int my = (orientation & 2) != 0 ? target.height - 1 - y : y;
            for (int x = 0; x < target.width; ++x) {
                const int mx = (orientation & 1) != 0 ? target.width - 1 - x : x;
                const qsizetype at = (orientation & 4) != 0 ? qsizetype(mx) * source.width + my
                                                            : qsizetype(my) * source.width + mx;
                to[qsizetype(y) * target.width + x] += weight * from[at];
            }
        }
    }
}

bool writeOutput(const Planes &answer, const Tile &tile, const TileGeometry &geometry, const QImage &picture,
                 const QRect &area, QImage &target)
{
    const int scale = geometry.scale;
    // The answer begins `shrink` pixels inside of the enlarged input.
    const QPoint from =
        (tile.keep.topLeft() - tile.input.topLeft()) * scale - QPoint(geometry.shrink, geometry.shrink);
    const QPoint place = (tile.keep.topLeft() - area.topLeft()) * scale;
    const int width = tile.keep.width() * scale;
    const int height = tile.keep.height() * scale;
    const bool deep = target.format() == QImage::Format_RGBX64;
    const float most = deep ? 65535.0F : 255.0F;
    std::vector<int> channels[3];
    for (auto &channel : channels)
        channel.resize(std::size_t(width));
    std::vector<float> sum(geometry.addsSource ? std::size_t(width) : 0);
    std::vector<float> source;
    if (geometry.addsSource)
        source.resize(std::size_t(tile.keep.width()) * 3);
    bool finite = true;
    for (int y = 0; y < height; ++y) {
        if (geometry.addsSource && y % scale == 0) {
            const QRect line(tile.keep.x(), tile.keep.y() + y / scale, tile.keep.width(), 1);
            fillInput(picture, line, geometry.border, {source.data(), line.width(), 1, line.width()});
        }
        for (int c = 0; c < 3; ++c) {
            const float *values =
                answer.data + c * answer.stride + qsizetype(from.y() + y) * answer.width + from.x();
            if (geometry.addsSource) {
                const float *base = source.data() + qsizetype(c) * tile.keep.width();
                for (int x = 0; x < width; ++x)
                    sum[std::size_t(x)] = values[x] + base[x / scale];
                values = sum.data();
            }
            finite = quantise(values, width, most, channels[c].data()) && finite;
        }
        const int *r = channels[0].data();
        const int *g = channels[1].data();
        const int *b = channels[2].data();
        if (deep) {
            auto *to = reinterpret_cast<QRgba64 *>(target.scanLine(place.y() + y)) + place.x();
            for (int x = 0; x < width; ++x)
                to[x] = qRgba64(quint16(r[x]), quint16(g[x]), quint16(b[x]), 65535);
        } else {
            auto *to = reinterpret_cast<QRgb *>(target.scanLine(place.y() + y)) + place.x();
            for (int x = 0; x < width; ++x)
                to[x] = 0xff000000U | QRgb(r[x]) << 16U | QRgb(g[x]) << 8U | QRgb(b[x]);
        }
    }
    return finite;
}

} // namespace upview
