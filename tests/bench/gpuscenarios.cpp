// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenarios.h"

#include "core/upscale/modelcatalogue.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace bench {

namespace {

const char *const kModels[] = {"REALESRGAN_ANIMAVIDEOV3_UP2X", "REALESRGAN_X4PLUS_UP4X", "WAIFU2X_CUNET_UP2X",
                               "REALCUGAN_SE_UP2X"};
const char *const kMemoryModels[] = {"WAIFU2X_CUNET_UP2X", "REALESRGAN_ANIMAVIDEOV3_UP2X",
                                     "REALESRGAN_X4PLUS_UP4X"};
constexpr double kPairAim = 1.8;
constexpr int kBatch = 8;
constexpr double kMillion = 1e6;

std::optional<double> known(double value)
{
    return value < 0 ? std::nullopt : std::optional(value / kMillion);
}

/// One fresh process for each figure, so that nothing is left over from the one before.
void measureTile(Session &session, Table &table, const DeviceInfo &device, const QString &model, int tile,
                 int side)
{
    const QString engine = QStringLiteral("ncnn");
    const QString what = QStringLiteral("memory: %1 on %2, tile %3").arg(model, device.id).arg(tile);
    session.say(what);
    const QJsonObject wish{{QStringLiteral("engine"), engine},
                           {QStringLiteral("model"), model},
                           {QStringLiteral("device"), device.id},
                           {QStringLiteral("tile"), tile},
                           {QStringLiteral("side"), side}};
    const QJsonObject answer =
        runForJson(session.paths().self,
                   {QStringLiteral("--life"), QStringLiteral("task"), QStringLiteral("--venv"),
                    session.paths().environment, QStringLiteral("--task"),
                    QString::fromUtf8(QJsonDocument(wish).toJson(QJsonDocument::Compact))});
    if (!session.good(answer, what))
        return;
    const QString unit = QStringLiteral("MB");
    const std::optional<double> expected = known(at(answer, "expectedBytes"));
    const std::optional<double> used = known(at(answer, "usedBytes"));
    const std::optional<double> whole = known(at(answer, "computerExpectedBytes"));
    const std::optional<double> seen = known(at(answer, "computerUsedBytes"));
    table.rows.append({words(device.name), words(model),
                       words(tile == 0 ? QStringLiteral("automatic") : QString::number(tile)),
                       figure(at(answer, "tile"), 0), figure(expected, 0, unit), figure(used, 0, unit),
                       quotientOf(expected, used), figure(whole, 0, unit), figure(seen, 0, unit),
                       quotientOf(whole, seen), figure(at(answer, "seconds"), 2, QStringLiteral("s"))});
}

} // namespace

void measurePair(Session &session)
{
    const QList<DeviceInfo> gpus = session.devices(true);
    if (gpus.size() < 2) {
        session.note(QStringLiteral("Two GPUs against one was left out: there are not two."));
        return;
    }
    Table table;
    table.key = QStringLiteral("pair");
    table.title = QStringLiteral("All GPUs against one");
    table.text = QStringLiteral("A batch of %1 pictures through the queue; aim for two: %2 times one.")
                     .arg(kBatch)
                     .arg(kPairAim);
    table.heads = {QStringLiteral("model"),     QStringLiteral("source"),
                   QStringLiteral("one GPU"),   QStringLiteral("all"),
                   QStringLiteral("times one"), QStringLiteral("pictures by device")};
    table.keys = {QStringLiteral("model"), QStringLiteral("side"),     QStringLiteral("oneMs"),
                  QStringLiteral("allMs"), QStringLiteral("oneToAll"), QStringLiteral("jobs")};
    table.texts = 2;
    const int side = 4 * session.plan().side;
    QStringList sources; // of different files: the same one twice would be one job
    for (int i = 0; i < kBatch; ++i) {
        sources.append(session.paths().work + QStringLiteral("/batch%1.png").arg(i));
        if (!QFile::exists(sources.constLast()) && !QFile::copy(session.picture(side), sources.constLast())) {
            session.good({{QStringLiteral("error"), QStringLiteral("cannot write")}}, sources.constLast());
            return;
        }
    }
    ServiceProcess service(session.paths());
    for (const char *name : kModels) {
        const QString model = QString::fromLatin1(name);
        if (!session.plan().wantsModel(model)
            || !session.canRun(gpus.constFirst().id, model, QStringLiteral("ncnn")))
            continue;
        Samples one;
        Samples all;
        QJsonObject jobs;
        for (int i = -1; i < 3; ++i) { // the first loads the model on each
            session.say(QStringLiteral("pair: %1: %2 of 3").arg(model).arg(i + 1));
            Pass pass{gpus.constFirst().id, model, upview::findModel(model)->scale, QStringLiteral("ncnn"),
                      0};
            const QJsonObject alone = service.upscaleAll(sources, pass);
            pass.device.clear();
            const QJsonObject together = service.upscaleAll(sources, pass);
            if (!session.good(alone, QStringLiteral("A batch on one GPU"))
                || !session.good(together, QStringLiteral("A batch on all GPUs")))
                return;
            jobs = together.value(QLatin1StringView("jobs")).toObject();
            if (i >= 0) {
                one.append(at(alone, "totalMs"));
                all.append(at(together, "totalMs"));
            }
        }
        const QString shares = QString::fromUtf8(QJsonDocument(jobs).toJson(QJsonDocument::Compact));
        table.rows.append({words(model),
                           {QStringLiteral("%1 x %1").arg(side), side},
                           figure(median(one), 0, QStringLiteral("ms")),
                           figure(median(all), 0, QStringLiteral("ms")),
                           quotientOf(median(one), median(all)),
                           {shares, jobs}});
    }
    session.report().tables.append(table);
}

void measureMemory(Session &session)
{
    Table table;
    table.key = QStringLiteral("memory");
    table.title = QStringLiteral("Memory against the tile");
    table.text = QStringLiteral("ncnn, a fresh process each. Of the device: estimated by the engine before "
                                "it begins, and seen while it works. "
                                "Of the computer: what the check before the start reserves, result included, "
                                "and the peak that was added.");
    table.heads = {QStringLiteral("device"),
                   QStringLiteral("model"),
                   QStringLiteral("tile"),
                   QStringLiteral("used tile"),
                   QStringLiteral("device: estimate"),
                   QStringLiteral("used"),
                   QStringLiteral("ratio"),
                   QStringLiteral("computer: estimate"),
                   QStringLiteral("used"),
                   QStringLiteral("ratio"),
                   QStringLiteral("inside")};
    table.keys = {QStringLiteral("device"),
                  QStringLiteral("model"),
                  QStringLiteral("tile"),
                  QStringLiteral("usedTile"),
                  QStringLiteral("deviceEstimateMB"),
                  QStringLiteral("deviceUsedMB"),
                  QStringLiteral("deviceEstimateToUsed"),
                  QStringLiteral("computerEstimateMB"),
                  QStringLiteral("computerUsedMB"),
                  QStringLiteral("computerEstimateToUsed"),
                  QStringLiteral("seconds")};
    table.texts = 3;
    for (const DeviceInfo &device : session.devices(true).mid(0, 1) + session.devices(false)) {
        for (const char *name : kMemoryModels) {
            const QString model = QString::fromLatin1(name);
            if (!session.plan().wantsModel(model))
                continue;
            if (!session.canRun(device.id, model, QStringLiteral("ncnn"))) {
                session.note(QStringLiteral("The memory of %1 on %2 is left out: ncnn cannot run it here.")
                                 .arg(model, device.id));
                continue;
            }
            // On a CPU that network takes minutes for a picture of this size.
            const bool slow = !device.gpu && model == QLatin1StringView(kModels[1]);
            for (const int tile : {64, 100, 200, 400, 0}) {
                if ((slow && tile != 100)
                    || (session.plan().brief && (name != kMemoryModels[0] || tile != 64)))
                    continue;
                // Larger than the largest tile, but where that would take too long.
                const int factor = device.gpu ? 4 : slow ? 1 : 2;
                measureTile(session, table, device, model, tile, factor * session.plan().side);
            }
        }
    }
    session.report().tables.append(table);
}

} // namespace bench
