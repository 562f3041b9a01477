// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenarios.h"

#include "core/upscale/modelcatalogue.h"

#include <algorithm>

namespace bench {

namespace {

const char *const kModels[] = {"REALESRGAN_ANIMAVIDEOV3_UP2X", "REALESRGAN_X4PLUS_UP4X"};
constexpr double kGoneAim = 100; ///< ms
constexpr int kRepetitions = 5;
constexpr int kTile = 128; ///< the same for all, and what "one tile" means in the table
constexpr int kManyTiles = 4; ///< of the cancelled picture, along a side

void measureModel(Session &session, Table &table, const DeviceInfo &device, const QString &model)
{
    const QString what = QStringLiteral("cancel: %1 on %2").arg(model, device.id);
    const int side = session.plan().brief ? 64 : kTile;
    const Pass pass{device.id, model, upview::findModel(model)->scale, QStringLiteral("ncnn"), side};
    const QString large = session.picture(kManyTiles * side);
    const QString small = session.picture(side);
    ServiceProcess service(session.paths());
    Samples tile;
    Samples gone;
    Samples next;
    for (int i = session.plan().brief ? 0 : -1; i < (session.plan().brief ? 1 : kRepetitions); ++i) {
        session.say(QStringLiteral("%1: %2 of %3").arg(what).arg(i + 1).arg(kRepetitions));
        const QJsonObject alone = service.upscale(small, pass);
        const QJsonObject cancelled = service.cancel(large, small, pass);
        if (!session.good(alone, what) || !session.good(cancelled, what))
            return;
        if (!cancelled.value(QLatin1StringView("early")).toBool()) {
            session.note(what + QStringLiteral(" was left out: it was done before it could be cancelled."));
            return;
        }
        if (i >= 0 || session.plan().brief) { // the first loads the model
            tile.append(at(alone, "totalMs"));
            gone.append(at(cancelled, "goneMs"));
            next.append(at(cancelled, "nextMs"));
        }
    }
    const QString unit = QStringLiteral("ms");
    table.rows.append({words(device.name), words(model),
                       figure(*std::max_element(gone.begin(), gone.end()), 1, unit),
                       words(QStringLiteral("at most %1 ms").arg(kGoneAim)), figure(median(tile), 0, unit),
                       figure(median(next), 0, unit), quotientOf(median(next), median(tile))});
}

} // namespace

void measureCancel(Session &session)
{
    Table table;
    table.key = QStringLiteral("cancel");
    table.title = QStringLiteral("Cancel");
    table.text = QStringLiteral("A request of %1 tiles is cancelled at work, and one of a single tile of %2 "
                                "pixels follows at once. Gone: the "
                                "longest time until the cancelled request has ended for its user. Alone: the "
                                "second request on a free device; after: what it takes behind the cancelled "
                                "one. A ratio of 2 at most means that the device was free within a tile.")
                     .arg(kManyTiles * kManyTiles)
                     .arg(kTile);
    table.heads = {QStringLiteral("device"), QStringLiteral("model"), QStringLiteral("gone"),
                   QStringLiteral("aim"),    QStringLiteral("alone"), QStringLiteral("after"),
                   QStringLiteral("ratio")};
    table.keys = {QStringLiteral("device"),      QStringLiteral("model"),   QStringLiteral("goneMs"),
                  QStringLiteral("aim"),         QStringLiteral("aloneMs"), QStringLiteral("afterMs"),
                  QStringLiteral("afterToAlone")};
    table.texts = 2;
    for (const DeviceInfo &device : session.devices(true).mid(0, 1) + session.devices(false)) {
        for (const char *name : kModels) {
            const QString model = QString::fromLatin1(name);
            const bool wanted =
                session.plan().wantsModel(model) && (!session.plan().brief || name == kModels[0]);
            if (wanted && session.canRun(device.id, model, QStringLiteral("ncnn")))
                measureModel(session, table, device, model);
        }
    }
    session.report().tables.append(table);
}

} // namespace bench
