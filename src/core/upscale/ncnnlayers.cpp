// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/ncnnlayers.h"

#include "core/upscale/ncnnsettings.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>

namespace upview {

namespace {

using Kind = NetworkStep::Kind;

constexpr int kMostChannels = 4096;
constexpr int kLargestKernel = 31;
constexpr int kLargestDilation = 16;
constexpr int kLargestFactor = 8;
constexpr int kLargestBorder = 128; ///< less than 233, a number with a meaning of its own in ncnn
constexpr int kEverything = -233; ///< "as far as it goes" in ncnn's Crop

/// Goes through the layers in their order. A rule returns false where its layer does not fit what comes in;
/// what is wrong with settings it leaves to NcnnSettings.
class Planner
{
public:
    explicit Planner(const NcnnGraph &graph)
        : m_graph(graph)
    {
        m_plan.blobs.resize(graph.blobs.size());
    }

    Result<NetworkPlan> plan()
    {
        for (const NcnnLayer &layer : m_graph.layers) {
            const Rule rule = rules().value(layer.type);
            const QString name = QString::fromLatin1(layer.name);
            const QString type = QString::fromLatin1(layer.type);
            if (!rule) {
                return failure(ErrorCode::UnknownFormat,
                               QCoreApplication::translate(
                                   "Network", "The layer %1 is of the type %2, which cannot be used here.")
                                   .arg(name, type));
            }
            NcnnSettings settings(layer.params);
            m_settings = &settings;
            m_layer = &layer;
            m_step = {};
            m_step.inputs = layer.inputs;
            m_step.outputs = layer.outputs;
            const bool fits = (this->*rule)();
            if (!settings.areGood()) {
                return failure(
                    ErrorCode::Damaged,
                    QCoreApplication::translate(
                        "Network", "A setting of the layer %1 (%2) is wrong or cannot be used here.")
                        .arg(name, type));
            }
            if (!fits) {
                return failure(ErrorCode::Damaged,
                               QCoreApplication::translate(
                                   "Network", "The layer %1 (%2) does not fit the layers before it.")
                                   .arg(name, type));
            }
            m_plan.steps.append(m_step);
        }
        return m_plan;
    }

private:
    using Rule = bool (Planner::*)();

    static const QHash<QByteArray, Rule> &rules()
    {
        static const QHash<QByteArray, Rule> table = {
            {"Input", &Planner::input},
            {"Split", &Planner::split},
            {"Convolution", &Planner::convolution},
            {"ConvolutionDepthWise", &Planner::convolutionDepthWise},
            {"Deconvolution", &Planner::deconvolution},
            {"InnerProduct", &Planner::innerProduct},
            {"Pooling", &Planner::pooling},
            {"Scale", &Planner::scale},
            {"PReLU", &Planner::prelu},
            {"ReLU", &Planner::relu},
            {"Clip", &Planner::clip},
            {"HardSwish", &Planner::hardSwish},
            {"GELU", &Planner::gelu},
            {"Sigmoid", &Planner::plainActivation},
            {"TanH", &Planner::plainActivation},
            {"Swish", &Planner::plainActivation},
            {"Mish", &Planner::plainActivation},
            {"BinaryOp", &Planner::binaryOp},
            {"Eltwise", &Planner::eltwise},
            {"Concat", &Planner::concat},
            {"Crop", &Planner::crop},
            {"Padding", &Planner::padding},
            {"Interp", &Planner::interp},
            {"PixelShuffle", &Planner::pixelShuffle},
            {"Reorg", &Planner::reorg},
        };
        return table;
    }

    [[nodiscard]] bool has(int inputs, int outputs) const
    {
        return m_layer->inputs.size() == inputs && m_layer->outputs.size() == outputs;
    }

    [[nodiscard]] NetworkBlob in(int index = 0) const
    {
        return m_plan.blobs.value(m_layer->inputs.value(index, -1));
    }

    [[nodiscard]] bool hasMap() const { return has(1, 1) && in().isMap; }

    void setOut(NetworkBlob blob) { m_plan.blobs[m_layer->outputs.constFirst()] = blob; }

    void addWeights(qint64 count, bool tagged) { m_plan.weights.append({count, tagged}); }

    /// The activation that is a part of a layer; ncnn reads its numbers without counting them.
    void fusedActivation()
    {
        // None, ReLU, with a slope, clipped, sigmoid, Mish, HardSwish.
        constexpr int kNumbers[] = {0, 0, 1, 2, 0, 0, 2};
        const int type = m_settings->whole(9, 0, 0, 6);
        const QList<double> numbers = m_settings->reals(10);
        m_settings->require(numbers.size() == kNumbers[type]);
        m_settings->require(type != 6 || (numbers.size() == 2 && numbers.constFirst() != 0));
    }

    /// What all convolutions have in common. `groups` share out the channels among them.
    bool window(int groups)
    {
        const int channels = m_settings->whole(0, 0, 1, kMostChannels);
        const int kernel = m_settings->wholeForAll(1, {11}, 0, 1, kLargestKernel);
        const int dilation = m_settings->wholeForAll(2, {12}, 1, 1, kLargestDilation);
        m_step.factor = m_settings->wholeForAll(3, {13}, 1, 1, kLargestFactor);
        const int border = m_settings->wholeForAll(4, {14, 15, 16}, 0, 0, kLargestBorder);
        const int bias = m_settings->whole(5, 0, 0, 1);
        const int weights = m_settings->whole(6, 0, 1, 1'000'000'000);
        fusedActivation();
        m_settings->require(channels > 0 && kernel > 0 && weights > 0);
        m_step.extent = dilation * (kernel - 1) + 1;
        m_step.border = 2 * border;
        if (!hasMap() || groups < 1 || channels % groups != 0 || in().channels % groups != 0)
            return false;
        const qint64 expected = qint64(kernel) * kernel * in().channels * channels / groups;
        if (weights != expected)
            return false;
        addWeights(weights, true);
        if (bias == 1)
            addWeights(channels, false);
        m_step.macs = double(expected);
        setOut({true, channels});
        return true;
    }

    bool convolutionWith(int groups)
    {
        m_step.kind = Kind::Window;
        m_settings->nothingElseThan(0, {8, 19});
        m_settings->real(18, 0);
        const bool fits = window(groups);
        m_step.copiesInput = m_step.border > 0;
        return fits;
    }

    bool convolution() { return convolutionWith(1); }

    bool convolutionDepthWise() { return convolutionWith(m_settings->whole(7, 1, 1, kMostChannels)); }

    bool deconvolution()
    {
        m_step.kind = Kind::Spread;
        m_settings->nothingElseThan(0, {20, 21, 28});
        const int more = m_settings->wholeForAll(18, {19}, 0, 0, kLargestFactor);
        const bool fits = window(1);
        m_settings->require(more < m_step.factor);
        m_step.extent += more;
        m_step.copiesInput = m_step.border > 0;
        return fits;
    }

    bool innerProduct()
    {
        m_step.kind = Kind::Vector;
        const int count = m_settings->whole(0, 0, 1, kMostChannels);
        const int bias = m_settings->whole(1, 0, 0, 1);
        const int weights = m_settings->whole(2, 0, 1, 1'000'000'000);
        m_settings->nothingElseThan(0, {8});
        fusedActivation();
        m_settings->require(count > 0);
        if (!has(1, 1) || in().isMap || weights != qint64(in().channels) * count)
            return false;
        addWeights(weights, true);
        if (bias == 1)
            addWeights(count, false);
        setOut({false, count});
        return true;
    }

    bool input()
    {
        m_step.kind = Kind::Source;
        m_settings->whole(0, 0, 0, 65536);
        m_settings->whole(1, 0, 0, 65536);
        const int channels = m_settings->whole(2, 3, 0, kMostChannels);
        if (!has(0, 1))
            return false;
        setOut({true, channels == 0 ? 3 : channels});
        return true;
    }

    bool split()
    {
        m_step.kind = Kind::Share;
        if (m_layer->inputs.size() != 1 || m_layer->outputs.isEmpty())
            return false;
        const NetworkBlob blob = in();
        for (const int output : m_layer->outputs)
            m_plan.blobs[output] = blob;
        return true;
    }

    /// Only the average of the whole map.
    bool pooling()
    {
        m_step.kind = Kind::Average;
        m_settings->require(m_settings->whole(0, 0, 1, 1) == 1);
        m_settings->require(m_settings->whole(4, 0, 1, 1) == 1);
        if (!hasMap())
            return false;
        setOut({false, in().channels});
        return true;
    }

    /// A factor for each channel, out of the file or out of a vector.
    bool scale()
    {
        const int count = m_settings->whole(0, 0, kEverything, kMostChannels);
        const bool fromVector = count == kEverything;
        const int bias = m_settings->whole(1, 0, 0, fromVector ? 0 : 1);
        if (fromVector)
            return has(2, 1) && in().isMap && !in(1).isMap && in(1).channels == in().channels
                && sameAsInput();
        if (!hasMap() || count != in().channels)
            return false;
        for (int i = 0; i <= bias; ++i)
            addWeights(count, false);
        return sameAsInput();
    }

    /// The output is like the first input and may take its memory.
    bool sameAsInput()
    {
        m_step.kind = in().isMap ? Kind::Keep : Kind::Vector;
        m_step.inPlace = true;
        setOut(in());
        return true;
    }

    bool plainActivation() { return has(1, 1) && sameAsInput(); }

    bool prelu()
    {
        const int count = m_settings->whole(0, 0, 1, kMostChannels);
        if (!has(1, 1) || (count != 1 && count != in().channels))
            return false;
        addWeights(count, false);
        return sameAsInput();
    }

    bool relu()
    {
        m_settings->real(0, 0);
        return plainActivation();
    }

    bool clip()
    {
        const double least = m_settings->real(0, -HUGE_VAL);
        m_settings->require(least <= m_settings->real(1, HUGE_VAL));
        return plainActivation();
    }

    bool hardSwish()
    {
        m_settings->require(m_settings->real(0, 0.2) != 0);
        m_settings->real(1, 0.5);
        return plainActivation();
    }

    bool gelu()
    {
        m_settings->whole(0, 0, 0, 1);
        return plainActivation();
    }

    bool binaryOp()
    {
        // Plus, minus, times, by, the larger, the smaller, and minus and by the other way round.
        const int operation = m_settings->whole(0, 0, 0, 8);
        m_settings->require(operation != 6);
        const bool withNumber = m_settings->whole(1, 0, 0, 1) == 1;
        const double number = m_settings->real(2, 0);
        if (withNumber) {
            m_settings->require(operation != 3 || number != 0);
            return plainActivation();
        }
        if (!has(2, 1) || in(0).channels != in(1).channels)
            return false;
        const bool isMap = in(0).isMap || in(1).isMap;
        m_step.kind = isMap ? Kind::Keep : Kind::Vector;
        setOut({isMap, in().channels});
        return true;
    }

    /// All inputs are maps, and at least `least` of them.
    [[nodiscard]] bool hasMaps(int least) const
    {
        return m_layer->outputs.size() == 1 && m_layer->inputs.size() >= least
            && std::all_of(m_layer->inputs.cbegin(), m_layer->inputs.cend(),
                           [this](int blob) { return m_plan.blobs.at(blob).isMap; });
    }

    bool eltwise()
    {
        const int operation = m_settings->whole(0, 0, 0, 2);
        const QList<double> factors = m_settings->reals(1);
        m_settings->require(factors.isEmpty()
                            || (operation == 1 && factors.size() == m_layer->inputs.size()));
        if (!hasMaps(2))
            return false;
        for (const int blob : m_layer->inputs) {
            if (m_plan.blobs.at(blob).channels != in().channels)
                return false;
        }
        setOut(in());
        return true;
    }

    bool concat()
    {
        const int axis = m_settings->whole(0, 0, -3, 0);
        m_settings->require(axis == 0 || axis == -3);
        if (!hasMaps(1))
            return false;
        int channels = 0;
        for (const int blob : m_layer->inputs)
            channels += m_plan.blobs.at(blob).channels;
        setOut({true, channels});
        return channels <= kMostChannels;
    }

    bool crop()
    {
        if (m_layer->inputs.size() == 2) {
            m_step.kind = Kind::CutTo;
            m_step.border = 2 * m_settings->wholeForAll(0, {1}, 0, 0, kLargestBorder);
            m_settings->nothingElseThan(0, {2});
            m_settings->require(m_step.border == 0 || m_layer->params.contains(1));
            if (!hasMaps(2) || in(1).channels > in(0).channels)
                return false;
            setOut(in(1));
            return true;
        }
        m_step.kind = Kind::Grow;
        if (m_layer->params.contains(9))
            m_step.border = -2 * cutOfSlice();
        else
            m_step.border = -2 * cutOfOffsets();
        if (!hasMap())
            return false;
        setOut(in());
        return true;
    }

    /// Crop as a slice of numpy: starts, ends, axes. The same is cut off at all four sides.
    int cutOfSlice()
    {
        const QList<double> starts = m_settings->wholes(9);
        const QList<double> ends = m_settings->wholes(10);
        const QList<double> axes = m_settings->wholes(11);
        const QList<double> sorted = axes.value(0) < axes.value(1) ? axes : QList(axes.rbegin(), axes.rend());
        m_settings->require(sorted == QList<double>{-2, -1} || sorted == QList<double>{1, 2});
        const double cut = starts.value(0) == kEverything ? 0 : starts.value(0);
        const double end = ends.value(0) == kEverything ? 0 : ends.value(0);
        m_settings->require(starts == QList<double>(2, starts.value(0))
                            && ends == QList<double>(2, ends.value(0)));
        m_settings->require(cut >= 0 && cut <= kLargestBorder && end == -cut);
        return std::clamp(int(cut), 0, kLargestBorder);
    }

    /// Crop by offsets from both ends; "everything" keeps sizes and channels from being limited to 0.
    int cutOfOffsets()
    {
        const int cut = m_settings->wholeForAll(0, {1, 6, 7}, 0, 0, kLargestBorder);
        m_settings->nothingElseThan(0, {2, 8});
        for (const int id : {3, 4, 5})
            m_settings->require(m_settings->whole(id, 0, kEverything, kEverything) == kEverything);
        // An absent id would stand for 0, not for the offset on the other side.
        m_settings->require(
            cut == 0
            || (m_layer->params.contains(1) && m_layer->params.contains(6) && m_layer->params.contains(7)));
        return cut;
    }

    bool padding()
    {
        m_step.kind = Kind::Grow;
        const int border = m_settings->wholeForAll(0, {1, 2, 3}, 0, 0, kLargestBorder);
        for (const int id : {1, 2, 3})
            m_settings->require(border == 0 || m_layer->params.contains(id));
        const bool reflects = m_settings->whole(4, 0, 0, 2) == 2;
        m_settings->real(5, 0);
        m_settings->nothingElseThan(0, {6, 7, 8});
        m_step.border = 2 * border;
        m_step.smallest = reflects ? border + 1 : 1;
        if (!hasMap())
            return false;
        setOut(in());
        return true;
    }

    bool interp()
    {
        m_step.kind = Kind::Resize;
        // Nearest, bilinear, bicubic; ncnn reads 2 and 4 neighbours without looking at the side.
        constexpr int kSmallest[] = {1, 1, 2, 4};
        const int type = m_settings->whole(0, 0, 1, 3);
        m_settings->require(type > 0);
        m_step.smallest = kSmallest[type];
        const double height = m_settings->real(1, 1);
        const double width = m_settings->real(2, 1);
        // Eighths are exact as floats; with aligned corners the result would depend on the tile.
        const double eighths = height * 8;
        m_settings->require(height == width && eighths >= 1 && eighths <= 8 * kLargestFactor
                            && eighths == std::floor(eighths));
        m_settings->nothingElseThan(0, {3, 4, 5, 6});
        m_step.factor = m_settings->areGood() ? int(eighths) : 8;
        if (!hasMap())
            return false;
        setOut(in());
        return true;
    }

    bool pixelShuffle()
    {
        m_step.kind = Kind::Multiply;
        m_step.factor = m_settings->whole(0, 1, 1, kLargestFactor);
        m_settings->whole(1, 0, 0, 1);
        if (!hasMap() || in().channels % (m_step.factor * m_step.factor) != 0)
            return false;
        setOut({true, in().channels / (m_step.factor * m_step.factor)});
        return true;
    }

    bool reorg()
    {
        m_step.kind = Kind::Divide;
        m_step.factor = m_settings->whole(0, 1, 1, kLargestFactor);
        m_settings->whole(1, 0, 0, 1);
        const int channels = in().channels * m_step.factor * m_step.factor;
        if (!hasMap() || channels > kMostChannels)
            return false;
        setOut({true, channels});
        return true;
    }

    const NcnnGraph &m_graph;
    NetworkPlan m_plan;
    NetworkStep m_step; ///< of the current layer
    const NcnnLayer *m_layer = nullptr; ///< the current one
    NcnnSettings *m_settings = nullptr; ///< of the current layer
};

} // namespace

Result<NetworkPlan> planNetwork(const NcnnGraph &graph)
{
    return Planner(graph).plan();
}

} // namespace upview
