// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenarios.h"

#include "core/upscale/modelcatalogue.h"

#include <algorithm>

namespace bench {

namespace {

const char *const kGpuModels[] = {"REALESRGAN_ANIMAVIDEOV3_UP2X", "REALESRGAN_X4PLUS_UP4X",
                                  "WAIFU2X_CUNET_UP2X", "REALCUGAN_SE_UP2X"};
const char *const kCpuModels[] = {"WAIFU2X_CUNET_UP2X", "REALCUGAN_SE_UP2X", "REALESRGAN_ANIMAVIDEOV3_UP2X"};
constexpr double kLoading = 1.15; ///< aim for the whole request, from 1024 squared on
constexpr int kLarge = 4; ///< times the smallest side: 1024 squared
constexpr int kCpuRepetitions = 3; ///< at most: they take many seconds

/// One picture by one model: a row for requests from the file, and one for those with the picture in hand.
void measureRatio(Session &session, ServiceProcess &service, Table &table, const QString &deviceName,
                  const Pass &pass, int side, int repetitions)
{
    const QString what =
        QStringLiteral("%1: %2 with %3, %4 x %4").arg(table.key, pass.model, pass.engine).arg(side);
    const QString unit = QStringLiteral("ms");
    for (const bool inHand : {false, true}) {
        Samples total;
        Samples inside;
        Samples reading;
        Samples outside;
        double first = 0;
        for (int i = -1; i < repetitions; ++i) { // the first loads the model
            session.say(QStringLiteral("%1: %2 of %3").arg(what).arg(i + 1).arg(repetitions));
            const QJsonObject answer = inHand ? service.upscaleInHand(session.picture(side), pass)
                                              : service.upscale(session.picture(side), pass);
            if (!session.good(answer, what))
                return;
            if (i < 0) {
                first = at(answer, "totalMs");
                continue;
            }
            total.append(at(answer, "totalMs"));
            inside.append(at(answer, "engineMs"));
            reading.append(at(answer, "readingMs"));
            outside.append(at(answer, "totalMs") - at(answer, "engineMs"));
        }
        table.rows.append(
            {words(deviceName),
             words(pass.model),
             words(pass.engine),
             {QStringLiteral("%1 x %1").arg(side), side},
             words(inHand ? QStringLiteral("in hand") : QStringLiteral("from the file")),
             figure(median(total), 1, unit),
             figure(median(inside), 1, unit),
             quotientOf(median(total), median(inside)),
             words(side >= kLarge * session.plan().side ? QStringLiteral("at most %1").arg(kLoading)
                                                        : QString()),
             figure(median(outside), 1, unit),
             figure(median(reading), 1, unit),
             figure(first, 0, unit)});
    }
}

Table ratioTable(const QString &key, const QString &title)
{
    Table table;
    table.key = key;
    table.title = title;
    table.text = QStringLiteral(
        "Medians of requests to the result in memory: from the PNG file, and with the decoded picture in "
        "hand, as the viewer has it. Reading is what decoding takes of it, on one processor; outside is "
        "all that is not inside the network. The first request from the file loads the model.");
    table.heads = {QStringLiteral("device"),  QStringLiteral("model"),          QStringLiteral("engine"),
                   QStringLiteral("source"),  QStringLiteral("picture"),        QStringLiteral("whole"),
                   QStringLiteral("inside"),  QStringLiteral("whole / inside"), QStringLiteral("aim"),
                   QStringLiteral("outside"), QStringLiteral("reading"),        QStringLiteral("first")};
    table.keys = {QStringLiteral("device"),    QStringLiteral("model"),         QStringLiteral("engine"),
                  QStringLiteral("side"),      QStringLiteral("picture"),       QStringLiteral("wholeMs"),
                  QStringLiteral("insideMs"),  QStringLiteral("wholeToInside"), QStringLiteral("aim"),
                  QStringLiteral("outsideMs"), QStringLiteral("readingMs"),     QStringLiteral("firstMs")};
    table.texts = 5;
    return table;
}

} // namespace

void measureGpu(Session &session)
{
    const QList<DeviceInfo> gpus = session.devices(true);
    if (gpus.isEmpty()) {
        session.note(QStringLiteral("No graphics card was found; its rows are left out."));
        return;
    }
    const DeviceInfo &device = gpus.constFirst();
    Table table = ratioTable(QStringLiteral("gpu"), QStringLiteral("Whole requests beside the network"));
    for (const QString &engine : session.engines()) {
        ServiceProcess service(session.paths());
        for (const char *name : kGpuModels) {
            const QString model = QString::fromLatin1(name);
            if (!session.plan().wantsModel(model))
                continue;
            if (!session.canRun(device.id, model, engine)) {
                session.note(QStringLiteral("%1 cannot run %2 on %3; its rows are left out.")
                                 .arg(engine, model, device.id));
                continue;
            }
            const Pass pass{device.id, model, upview::findModel(model)->scale, engine, 0};
            for (const int factor : {1, kLarge, 2 * kLarge}) {
                const int side = factor * session.plan().side;
                measureRatio(session, service, table, device.name, pass, side, session.repetitions(side));
            }
        }
    }
    session.report().tables.append(table);
}

void measureCpu(Session &session)
{
    Table table =
        ratioTable(QStringLiteral("cpu"), QStringLiteral("Whole requests beside the network, on the CPU"));
    const QString engine = QStringLiteral("ncnn");
    for (const DeviceInfo &device : session.devices(false)) {
        ServiceProcess service(session.paths());
        for (const char *name : kCpuModels) {
            const QString model = QString::fromLatin1(name);
            if (!session.plan().wantsModel(model) || (session.plan().brief && name != kCpuModels[0]))
                continue;
            if (!session.canRun(device.id, model, engine)) {
                session.note(QStringLiteral("%1 cannot run %2 on %3; its rows are left out.")
                                 .arg(engine, model, device.id));
                continue;
            }
            const Pass pass{device.id, model, upview::findModel(model)->scale, engine, 0};
            const int side = (session.plan().brief ? 1 : kLarge) * session.plan().side;
            measureRatio(session, service, table, device.name, pass, side,
                         std::min(kCpuRepetitions, session.repetitions(side)));
        }
    }
    if (!table.rows.isEmpty())
        session.report().tables.append(table);
}

} // namespace bench
