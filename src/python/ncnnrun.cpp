// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/ncnnrun.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>
#include <future>
#include <numeric>

namespace upview {

namespace {

/// Work between two looks at the cancel flag: about a second on one core.
constexpr double kStageMacs = 40e9;

/// Inside the clock from its beginning to its end.
class Stopwatch
{
public:
    explicit Stopwatch(BusyClock &clock)
        : m_clock(clock)
    {
        m_clock.enter();
    }
    ~Stopwatch() { m_clock.leave(); }
    Q_DISABLE_COPY_MOVE(Stopwatch)

private:
    BusyClock &m_clock;
};

/// The part of a feature map that belongs to a cell, along one axis.
struct Span
{
    int begin = 0;
    int end = 0;
};

/// `ratio`: numbers of the map for a pixel of the input; `input`: pixels that went in, of them `low` before
/// the cell and `core` in it; `feature`: length of the map. The context belongs to the neighbours, but beyond
/// the picture's border it belongs to the cell.
Span spanOf(double ratio, int input, int low, int core, int feature, bool atLowBorder, bool atHighBorder)
{
    const double lost = (ratio * input - feature) / 2; // at each side, by convolutions without padding
    const int begin = int(std::floor(ratio * low - lost));
    const int end = begin + int(std::lround(ratio * core));
    Span span{atLowBorder ? 0 : std::clamp(begin, 0, feature),
              atHighBorder ? feature : std::clamp(end, 0, feature)};
    return span.begin < span.end ? span : Span{0, feature};
}

/// Sums of the channels over a part of a feature map.
void addSums(const Blob &feature, Span columns, Span rows, std::vector<double> &sums)
{
    for (int c = 0; c < feature.channels; ++c) {
        const float *plane = feature.planes.data + c * feature.planes.stride;
        // Several, since each addition waits for the one before.
        double partial[4] = {};
        for (int y = rows.begin; y < rows.end; ++y) {
            const float *line = plane + qsizetype(y) * feature.planes.width;
            int x = columns.begin;
            for (; x + 4 <= columns.end; x += 4) {
                for (int i = 0; i < 4; ++i)
                    partial[i] += double(line[x + i]);
            }
            for (; x < columns.end; ++x)
                partial[0] += double(line[x]);
        }
        sums[std::size_t(c)] += (partial[0] + partial[1]) + (partial[2] + partial[3]);
    }
}

} // namespace

void BusyClock::enter()
{
    const std::scoped_lock lock(m_mutex);
    if (m_inside++ == 0)
        m_began = std::chrono::steady_clock::now();
}

void BusyClock::leave()
{
    const std::scoped_lock lock(m_mutex);
    if (--m_inside == 0)
        m_seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - m_began).count();
}

NcnnRun::NcnnRun(NcnnNetwork &network, const TileGeometry &geometry, const EngineTask &task,
                 const NcnnPlan &plan, PictureAverages &averages, const CancelFlag &cancel,
                 std::function<void()> enterLane)
    : m_network(network)
    , m_geometry(geometry)
    , m_task(task)
    , m_plan(plan)
    , m_averages(averages)
    , m_cancel(cancel)
    , m_enterLane(std::move(enterLane))
{
}

bool NcnnRun::inOnePiece(const EngineTask &task)
{
    const QRect whole = task.picture.rect();
    return task.area == whole && qint64(whole.width()) * whole.height() <= kExactPixels;
}

Result<void> NcnnRun::onLanes(std::size_t count, const std::function<Result<void>(std::size_t)> &item)
{
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> failed = false;
    const auto lane = [&]() -> Result<void> {
        m_enterLane();
        for (std::size_t i = next++; i < count && !failed; i = next++) {
            Result<void> done = m_cancel.isCancelled() ? Result<void>(cancelledFailure()) : item(i);
            if (!done) {
                failed = true;
                return done;
            }
        }
        return {};
    };
    std::vector<std::future<Result<void>>> others;
    for (int i = 1; i < std::min(m_plan.lanes, int(count)); ++i)
        others.push_back(std::async(std::launch::async, lane));
    Result<void> result = lane();
    for (std::future<Result<void>> &other : others) {
        if (const Result<void> done = other.get(); !done && result)
            result = done;
    }
    return result;
}

Result<EngineOutput> NcnnRun::run()
{
    if (m_plan.averages) {
        if (m_averages.picture != m_task.picture.cacheKey())
            m_averages = {m_task.picture.cacheKey(), {}};
        for (int orientation = 0; orientation < orientations(); ++orientation) {
            if (!m_averages.ofOrientation[std::size_t(orientation)].empty())
                continue;
            if (const auto found = findAverages(orientation); !found) {
                m_averages = {};
                return tl::unexpected(found.error());
            }
        }
    }

    EngineOutput output;
    output.image = QImage(m_task.area.size() * m_geometry.scale, m_task.picture.format());
    if (output.image.isNull())
        return failure(ErrorCode::OutOfMemory, tr("There is not enough memory for the result."));
    uchar *bits = output.image.bits();
    const auto done = onLanes(m_plan.tiles.size(), [&](std::size_t index) -> Result<void> {
        // The lanes write to parts of their own, each through a view, since QImage counts its writers.
        QImage view(bits, output.image.width(), output.image.height(), output.image.bytesPerLine(),
                    output.image.format());
        return carryOut(m_plan.tiles[index], view);
    });
    if (!done)
        return tl::unexpected(done.error());
    output.seconds = m_clock.seconds();
    return output;
}

Result<void> NcnnRun::carryOut(const Tile &tile, QImage &target)
{
    Result<Blobs> inputs = prepare(tile);
    if (!inputs)
        return tl::unexpected(inputs.error());
    Blobs answers;
    for (std::size_t orientation = 0; orientation < inputs->size(); ++orientation) {
        if (m_cancel.isCancelled())
            return cancelledFailure();
        Result<Blob> answer = infer((*inputs)[orientation], int(orientation));
        if (!answer)
            return tl::unexpected(answer.error());
        answers.push_back(std::move(*answer));
        (*inputs)[orientation] = {};
    }
    return finish(tile, std::move(answers), target);
}

Result<Blob> NcnnRun::makeTurned(const QRect &input, int orientation)
{
    if (orientation == 0) {
        Result<Blob> blob = m_network.makeInput(input.size());
        if (blob)
            fillInput(m_task.picture, input, m_geometry.border, blob->planes);
        return blob;
    }
    const Result<Blob> upright = makeTurned(input, 0);
    if (!upright)
        return upright;
    Result<Blob> blob =
        m_network.makeInput((orientation & 4) != 0 ? input.size().transposed() : input.size());
    if (blob)
        turnPlanes(upright->planes, orientation, blob->planes);
    return blob;
}

Result<NcnnRun::Blobs> NcnnRun::prepare(const Tile &tile)
{
    Blobs blobs;
    for (int orientation = 0; orientation < orientations(); ++orientation) {
        Result<Blob> blob = makeTurned(tile.input, orientation);
        if (!blob)
            return tl::unexpected(blob.error());
        blobs.push_back(std::move(*blob));
    }
    return blobs;
}

Result<Blob> NcnnRun::infer(const Blob &input, int orientation)
{
    const Stopwatch watch(m_clock);
    const NetworkDescription &network = m_network.description();
    const Result<HeldObject> pass = m_network.begin(input);
    if (!pass)
        return tl::unexpected(pass.error());
    const Result<double> begun = runStages(*pass, input.planes);
    if (!begun)
        return tl::unexpected(begun.error());
    if (m_plan.averages) {
        const auto &averages = m_averages.ofOrientation[std::size_t(orientation)];
        for (qsizetype i = 0; i < network.pooled.size(); ++i) {
            const auto set = m_network.set(*pass, network.pooled.at(i).pooled, averages[std::size_t(i)]);
            if (!set)
                return tl::unexpected(set.error());
        }
    }
    Result<Blob> answer = m_network.extract(*pass, network.output);
    if (!answer)
        return answer;
    const QSize expected = QSize(input.planes.width, input.planes.height) * network.scale
        - QSize(2 * network.shrink, 2 * network.shrink);
    if (answer->channels != 3 || QSize(answer->planes.width, answer->planes.height) != expected) {
        return failure(ErrorCode::EngineFailed, tr("The engine gave a picture of the wrong size."),
                       QStringLiteral("%1 x %2 x %3")
                           .arg(answer->planes.width)
                           .arg(answer->planes.height)
                           .arg(answer->channels));
    }
    tell(1 - *begun);
    return answer;
}

Result<double> NcnnRun::runStages(const HeldObject &pass, const Planes &input)
{
    // On a card each stage would be fetched from it, and with averages the poolings are the stages.
    if (m_network.place().gpu >= 0 || m_plan.averages)
        return 0.0;
    const double macs = m_network.description().macsPerPixel * input.width * input.height;
    double done = 0;
    for (const NetworkStage &stage : m_network.description().stages) {
        if ((stage.done - done) * macs < kStageMacs)
            continue;
        if (const auto advanced = m_network.advance(pass, stage.blob); !advanced)
            return tl::unexpected(advanced.error());
        if (m_cancel.isCancelled())
            return cancelledFailure();
        tell(stage.done - done);
        done = stage.done;
    }
    return done;
}

void NcnnRun::tell(double part)
{
    const std::scoped_lock lock(m_progressMutex);
    m_done += part;
    if (m_task.progress)
        m_task.progress(std::min(1.0, m_done / (double(m_plan.tiles.size()) * orientations())));
}

Result<void> NcnnRun::finish(const Tile &tile, Blobs answers, QImage &target)
{
    Planes planes = answers.front().planes;
    if (answers.size() > 1) {
        const float weight = 1.0F / float(answers.size());
        for (int c = 0; c < 3; ++c) {
            float *plane = planes.data + c * planes.stride;
            std::transform(plane, plane + qsizetype(planes.width) * planes.height, plane,
                           [weight](float value) { return value * weight; });
        }
        for (std::size_t i = 1; i < answers.size(); ++i)
            addTurnedBack(answers[i].planes, int(i), weight, planes);
    }
    if (!writeOutput(planes, tile, m_geometry, m_task.picture, m_task.area, target)) {
        return failure(ErrorCode::OutOfMemory,
                       tr("The device gave a damaged picture; it may be short of memory."),
                       QStringLiteral("numbers that are not finite"));
    }
    return {};
}

std::vector<QRect> NcnnRun::cells(const QSize &size, const TileGeometry &geometry)
{
    std::vector<QRect> result;
    if (qint64(size.width()) * size.height() <= kExactPixels) {
        for (const Tile &tile :
             planTiles({QPoint(), size}, size, {NcnnPlan::kCellSide, NcnnPlan::kCellSide}, geometry))
            result.push_back(tile.core);
        return result;
    }
    int columns = 4;
    if (size.width() < columns * NcnnPlan::kCellSide)
        columns = std::max(1, size.width() / NcnnPlan::kCellSide);
    else if (size.height() < columns * NcnnPlan::kCellSide)
        columns = kSampledCells / std::max(1, size.height() / NcnnPlan::kCellSide);
    const int rows = kSampledCells / columns;
    const auto at = [](int index, int count, int length) {
        const double middle = (index + 0.5) * length / count;
        return std::clamp(int(middle) - NcnnPlan::kCellSide / 2, 0, std::max(0, length - NcnnPlan::kCellSide))
            / kTileGrid * kTileGrid;
    };
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < columns; ++x) {
            result.emplace_back(at(x, columns, size.width()), at(y, rows, size.height()), NcnnPlan::kCellSide,
                                NcnnPlan::kCellSide);
        }
    }
    return result;
}

Result<HeldObject> NcnnRun::beginCell(const QRect &input, int orientation)
{
    const Result<Blob> blob = makeTurned(input, orientation);
    if (!blob)
        return tl::unexpected(blob.error());
    // A pass keeps what is still needed; the input is not.
    return m_network.begin(*blob);
}

Result<void> NcnnRun::findAverages(int orientation)
{
    struct Cell
    {
        QRect core;
        QRect input;
        HeldObject pass;
    };
    const QRect whole = m_task.picture.rect();
    std::vector<Cell> all;
    for (const QRect &core : cells(whole.size(), m_geometry))
        all.push_back({core, inputOf(core, whole.size(), m_geometry), {}});
    std::vector<std::vector<float>> averages;
    const QList<PooledBlob> &poolings = m_network.description().pooled;
    for (qsizetype step = 0; step < poolings.size(); ++step) {
        const PooledBlob &pooled = poolings.at(step);
        // Added up in the order of the cells, so that the same picture always gives the same result.
        std::vector<std::vector<double>> sumsOf(all.size());
        std::vector<double> counts(all.size());
        const auto summed = onLanes(all.size(), [&](std::size_t index) -> Result<void> {
            Cell &cell = all[index];
            // Goes on where it waits, or begins anew where there is no memory for waiting.
            HeldObject pass = cell.pass;
            if (!pass) {
                Result<HeldObject> begun = beginCell(cell.input, orientation);
                if (!begun)
                    return tl::unexpected(begun.error());
                pass = std::move(*begun);
                for (qsizetype i = 0; i < step; ++i) {
                    const auto set = m_network.set(pass, poolings.at(i).pooled, averages[std::size_t(i)]);
                    if (!set)
                        return set;
                }
                if (index < std::size_t(m_plan.waiting))
                    cell.pass = pass;
            }
            Result<Blob> feature = [&] {
                const Stopwatch watch(m_clock);
                return m_network.extract(pass, pooled.feature);
            }();
            if (!feature)
                return tl::unexpected(feature.error());
            // Along an axis of the picture, then turned like the picture.
            const auto span = [&](bool vertical, int length) {
                const bool mirrored = (orientation & (vertical ? 2 : 1)) != 0;
                const int input = vertical ? cell.input.height() : cell.input.width();
                const int core = vertical ? cell.core.height() : cell.core.width();
                const int before =
                    vertical ? cell.core.top() - cell.input.top() : cell.core.left() - cell.input.left();
                const bool low = vertical ? cell.core.top() <= 0 : cell.core.left() <= 0;
                const bool high =
                    vertical ? cell.core.bottom() >= whole.bottom() : cell.core.right() >= whole.right();
                return mirrored ? spanOf(pooled.ratio, input, input - before - core, core, length, high, low)
                                : spanOf(pooled.ratio, input, before, core, length, low, high);
            };
            const bool exchanged = (orientation & 4) != 0;
            const Span columns = span(exchanged, feature->planes.width);
            const Span rows = span(!exchanged, feature->planes.height);
            sumsOf[index].resize(std::size_t(feature->channels));
            addSums(*feature, columns, rows, sumsOf[index]);
            counts[index] = double(columns.end - columns.begin) * (rows.end - rows.begin);
            return {};
        });
        if (!summed)
            return summed;
        std::vector<double> sums(sumsOf.front().size());
        for (const std::vector<double> &own : sumsOf)
            std::transform(own.begin(), own.end(), sums.begin(), sums.begin(), std::plus<>());
        const double count = std::accumulate(counts.begin(), counts.end(), 0.0);
        std::vector<float> means;
        means.reserve(sums.size());
        for (const double sum : sums)
            means.push_back(float(sum / count));
        for (const Cell &cell : all) {
            if (!cell.pass)
                continue;
            if (const auto set = m_network.set(cell.pass, pooled.pooled, means); !set)
                return set;
        }
        averages.push_back(std::move(means));
    }
    m_averages.ofOrientation[std::size_t(orientation)] = std::move(averages);
    return {};
}

} // namespace upview
