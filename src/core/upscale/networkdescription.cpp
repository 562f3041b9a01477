// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/networkdescription.h"

#include "core/upscale/ncnnlayers.h"
#include "core/upscale/ncnnparam.h"
#include "core/upscale/ncnnweights.h"
#include "core/upscale/networkshapes.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace upview {

namespace {

constexpr qint64 kLargestParam = 4 << 20;
// Many times what public networks need (RealESRGAN X4plus: 19 million and 900), and little enough for a tile
// to end.
constexpr double kMostMacs = 5e8;
constexpr int kMostStages = 32;
constexpr double kMostFloats = 65536;

tl::unexpected<Error> damaged(const QString &sentence)
{
    return failure(ErrorCode::Damaged, sentence);
}

/// Opens a regular file; a pipe or a device could block for ever.
Result<void> openFile(QFile &file)
{
    const QFileInfo info(file);
    if (!info.exists()) {
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("Network", "There is no file %1.").arg(info.fileName()));
    }
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        return failure(
            ErrorCode::NoPermission,
            QCoreApplication::translate("Network", "The file %1 cannot be read.").arg(info.fileName()),
            file.errorString());
    }
    return {};
}

/// Exactly one input and one output, both pictures in RGB.
Result<void> checkEnds(const NetworkPlan &plan, NetworkDescription &network, const NcnnGraph &graph)
{
    int inputs = 0;
    QList<bool> used(plan.blobs.size(), false);
    int input = -1;
    for (const NetworkStep &step : plan.steps) {
        if (step.kind == NetworkStep::Kind::Source) {
            ++inputs;
            input = step.outputs.constFirst();
        }
        for (const int blob : step.inputs)
            used[blob] = true;
    }
    if (inputs != 1 || used.count(false) != 1 || !used.at(input)) {
        return damaged(QCoreApplication::translate(
            "Network", "The network does not have exactly one input and one output."));
    }
    const int output = int(used.indexOf(false));
    const auto isRgb = [&plan](int blob) {
        return plan.blobs.at(blob).isMap && plan.blobs.at(blob).channels == 3;
    };
    if (!isRgb(input) || !isRgb(output)) {
        return failure(ErrorCode::UnknownFormat,
                       QCoreApplication::translate(
                           "Network", "The network does not turn an RGB picture into an RGB picture."));
    }
    network.input = graph.blobs.at(input);
    network.output = graph.blobs.at(output);
    return {};
}

QList<NetworkStage> stagesOf(const NetworkPlan &plan, const NcnnGraph &graph, const NetworkCost &cost)
{
    QList<NetworkStage> stages;
    for (qsizetype i = 0; i + 1 < plan.steps.size(); ++i) {
        const int blob = plan.steps.at(i).outputs.constFirst();
        const double done = cost.macsUntil.at(i) / cost.macs;
        const double before = stages.isEmpty() ? 0 : stages.constLast().done;
        if (plan.blobs.at(blob).isMap && (done - before) * kMostStages >= 1 && done < 1)
            stages.append({graph.blobs.at(blob), done});
    }
    return stages;
}

} // namespace

Result<NetworkDescription> describeNetwork(const QByteArray &param, QIODevice &weights)
{
    const auto graph = parseNcnnParam(param);
    if (!graph)
        return tl::unexpected(graph.error());
    const auto plan = planNetwork(*graph);
    if (!plan)
        return tl::unexpected(plan.error());
    NetworkDescription network;
    if (const auto ends = checkEnds(*plan, network, *graph); !ends)
        return tl::unexpected(ends.error());

    const NetworkShapes shapes(*plan);
    const auto rule = shapes.rule();
    if (!rule) {
        return damaged(QCoreApplication::translate(
            "Network",
            "The sizes inside the network do not fit together, or its result is not the picture "
            "enlarged by a whole number of 1 to 8."));
    }
    network.scale = rule->scale;
    network.shrink = rule->shrink;
    network.alignment = rule->alignment;
    network.remainder = rule->remainder;
    network.smallestInput = rule->smallest;
    const NetworkCost cost = shapes.cost();
    if (cost.macs > kMostMacs || cost.peakFloats > kMostFloats) {
        return failure(ErrorCode::TooLarge,
                       QCoreApplication::translate("Network", "The network is too large."));
    }
    network.macsPerPixel = cost.macs;
    network.peakFloatsPerPixel = cost.peakFloats;

    network.stages = stagesOf(*plan, *graph, cost);
    for (const NetworkStep &step : plan->steps) {
        if (step.kind == NetworkStep::Kind::Average) {
            const int pooled = step.outputs.constFirst();
            const int feature = step.inputs.constFirst();
            network.pooled.append({graph->blobs.at(feature), graph->blobs.at(pooled),
                                   plan->blobs.at(pooled).channels, shapes.ratio(feature)});
        }
    }
    for (const NcnnWeights &each : plan->weights)
        network.weightBytes += each.count * qint64(sizeof(float));
    if (const auto checked = checkNcnnWeights(weights, plan->weights); !checked)
        return tl::unexpected(checked.error());
    return network;
}

Result<NetworkDescription> describeNetwork(const QString &paramFile, const QString &binFile)
{
    QFile param(paramFile);
    if (const auto opened = openFile(param); !opened)
        return tl::unexpected(opened.error());
    QFile bin(binFile);
    if (const auto opened = openFile(bin); !opened)
        return tl::unexpected(opened.error());
    // One byte more than allowed, for the parser to refuse.
    return describeNetwork(param.read(kLargestParam + 1), bin);
}

} // namespace upview
