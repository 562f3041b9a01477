// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/consolereports.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace upview::console {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Console)
};

QByteArray document(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QJsonArray strings(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QString memory(const Device &device)
{
    const QLocale locale;
    if (device.memoryTotal < 0)
        return {};
    if (device.memoryFree < 0)
        return Text::tr(", %1").arg(locale.formattedDataSize(device.memoryTotal));
    return Text::tr(", %1 free of %2")
        .arg(locale.formattedDataSize(device.memoryFree), locale.formattedDataSize(device.memoryTotal));
}

/// What is known of a model's speed here, one text for each device and engine.
QStringList speedTexts(const EngineReport &report, const QString &model)
{
    QStringList texts;
    for (const EngineFacts &engine : report.engines) {
        for (const Device &device : engine.devices) {
            const auto speed = report.speed(device.id, model, engine.name);
            if (!speed)
                continue;
            //: Device, engine, and seconds that a million pixels take there
            texts.append(Text::tr("%1 by %2: %3 s per megapixel")
                             .arg(device.id, QString::fromUtf8(engine.name),
                                  QLocale().toString(speed->secondsFor(1.0), 'g', 2)));
        }
    }
    return texts;
}

QJsonArray speedsJson(const EngineReport &report, const QString &model)
{
    QJsonArray speeds;
    for (const EngineFacts &engine : report.engines) {
        for (const Device &device : engine.devices) {
            const auto speed = report.speed(device.id, model, engine.name);
            if (!speed)
                continue;
            speeds.append(QJsonObject{
                {QStringLiteral("device"), device.id},
                {QStringLiteral("engine"), QString::fromUtf8(engine.name)},
                {QStringLiteral("secondsPerMegapixel"), speed->secondsPerMegapixel},
                {QStringLiteral("startSeconds"), speed->startSeconds},
                {QStringLiteral("measured"), speed->measured},
                {QStringLiteral("when"), speed->when.toString(Qt::ISODate)},
            });
        }
    }
    return speeds;
}

/// Without any engine the catalogue is still known.
const QList<Model> &modelsOf(const EngineReport &report)
{
    return report.models.isEmpty() ? modelCatalogue() : report.models;
}

QByteArray engineInfoJson(const EngineReport &report)
{
    const Availability &availability = report.availability;
    QJsonArray devices;
    for (const Device &device : report.devices) {
        devices.append(QJsonObject{
            {QStringLiteral("id"), device.id},
            {QStringLiteral("name"), device.name},
            {QStringLiteral("gpu"), device.isGpu},
            {QStringLiteral("memoryTotal"), device.memoryTotal},
            {QStringLiteral("memoryFree"), device.memoryFree},
        });
    }
    QJsonArray models;
    for (const Model &model : modelsOf(report)) {
        QStringList runsOn;
        QJsonObject obstacles;
        for (const Device &device : report.devices) {
            const QString reason = report.obstacle(device.id, model.id);
            if (reason.isEmpty())
                runsOn.append(device.id);
            else
                obstacles.insert(device.id, reason);
        }
        models.append(QJsonObject{
            {QStringLiteral("id"), model.id},
            {QStringLiteral("name"), model.displayName()},
            {QStringLiteral("family"), model.familyName()},
            {QStringLiteral("scale"), model.scale},
            {QStringLiteral("denoise"), model.denoise < 0 ? QJsonValue() : QJsonValue(model.denoise)},
            {QStringLiteral("purpose"), model.purpose()},
            {QStringLiteral("devices"), strings(runsOn)},
            {QStringLiteral("obstacles"), obstacles},
            {QStringLiteral("speeds"), speedsJson(report, model.id)},
        });
    }
    QJsonArray engines;
    for (const EngineFacts &engine : report.engines) {
        engines.append(QJsonObject{
            {QStringLiteral("name"), QString::fromUtf8(engine.name)},
            {QStringLiteral("version"), engine.availability.version},
            {QStringLiteral("usable"), engine.availability.usable},
            {QStringLiteral("problem"), engine.availability.problem},
        });
    }
    QJsonArray unusable;
    for (const CustomModel &custom : report.customModels) {
        if (!custom.problem.isEmpty()) {
            unusable.append(QJsonObject{{QStringLiteral("name"), custom.model.name},
                                        {QStringLiteral("problem"), custom.problem}});
        }
    }
    return document({
        {QStringLiteral("engines"), engines},
        {QStringLiteral("unusableModels"), unusable},
        {QStringLiteral("engine"), availability.engine},
        {QStringLiteral("version"), availability.version},
        {QStringLiteral("usable"), availability.usable},
        {QStringLiteral("problem"), availability.problem},
        {QStringLiteral("remedy"), availability.remedy},
        {QStringLiteral("missingPackages"), strings(availability.missingPackages)},
        {QStringLiteral("notes"), strings(availability.notes)},
        {QStringLiteral("devices"), devices},
        {QStringLiteral("models"), models},
    });
}

} // namespace

QByteArray engineInfo(const EngineReport &report, bool json)
{
    if (json)
        return engineInfoJson(report);

    const Availability &availability = report.availability;
    QStringList lines;
    const auto describe = [&lines](const Availability &engine) {
        lines.append(Text::tr("Engine: %1")
                         .arg(engine.version.isEmpty() ? Text::tr("%1, not available").arg(engine.engine)
                                                       : engine.engine + QLatin1Char(' ') + engine.version));
    };
    for (const EngineFacts &engine : report.engines)
        describe(engine.availability);
    if (report.engines.isEmpty())
        describe(availability);
    if (!report.devices.isEmpty())
        lines.append(Text::tr("Devices:"));
    for (const Device &device : report.devices)
        lines.append(QStringLiteral("  %1  %2%3").arg(device.id, -5).arg(device.name, memory(device)));
    for (const QString &note : availability.notes)
        lines.append(Text::tr("Note: %1").arg(note));
    for (const CustomModel &custom : report.customModels) {
        if (!custom.problem.isEmpty())
            lines.append(Text::tr("Note: %1: %2").arg(custom.model.name, custom.problem));
    }
    lines.append(Text::tr("Models (%1):").arg(modelsOf(report).size()));
    QStringList reasons;
    for (const Model &model : modelsOf(report)) {
        QStringList runsOn;
        for (const Device &device : report.devices) {
            const QString reason = report.obstacle(device.id, model.id);
            if (reason.isEmpty())
                runsOn.append(device.id);
            else if (!reasons.contains(reason))
                reasons.append(reason);
        }
        QStringList facts{runsOn.isEmpty() ? QStringLiteral("-") : runsOn.join(QStringLiteral(", "))};
        facts += speedTexts(report, model.id);
        lines.append(QStringLiteral("  %1  %2x  %3")
                         .arg(model.id, -38)
                         .arg(model.scale)
                         .arg(facts.join(QStringLiteral("; "))));
    }
    for (const QString &reason : std::as_const(reasons))
        lines.append(Text::tr("Note: %1").arg(reason));
    return lines.join(QLatin1Char('\n')).toUtf8() + '\n';
}

QByteArray cacheStatistics(const CacheStatistics &statistics, const QString &folder, bool json)
{
    const QLocale locale;
    if (json) {
        return document({
            {QStringLiteral("folder"), folder},
            {QStringLiteral("count"), statistics.count},
            {QStringLiteral("bytes"), statistics.bytes},
            {QStringLiteral("oldest"), statistics.oldest.toString(Qt::ISODate)},
            {QStringLiteral("newest"), statistics.newest.toString(Qt::ISODate)},
            {QStringLiteral("hits"), statistics.hits},
            {QStringLiteral("misses"), statistics.misses},
        });
    }
    QStringList lines;
    lines.append(Text::tr("Folder: %1").arg(folder));
    lines.append(
        Text::tr("Results: %1, %2").arg(statistics.count).arg(locale.formattedDataSize(statistics.bytes)));
    if (statistics.count > 0) {
        lines.append(Text::tr("Last used: from %1 to %2")
                         .arg(locale.toString(statistics.oldest, QLocale::ShortFormat),
                              locale.toString(statistics.newest, QLocale::ShortFormat)));
    }
    lines.append(
        Text::tr("Found: %1 times, not found: %2 times").arg(statistics.hits).arg(statistics.misses));
    return lines.join(QLatin1Char('\n')).toUtf8() + '\n';
}

QByteArray cleanReport(const CleanReport &report, bool json)
{
    if (json) {
        return document(
            {{QStringLiteral("removed"), report.removed}, {QStringLiteral("bytesFreed"), report.bytesFreed}});
    }
    return Text::tr("Removed %n results, %1 freed.", nullptr, report.removed)
               .arg(QLocale().formattedDataSize(report.bytesFreed))
               .toUtf8()
        + '\n';
}

} // namespace upview::console
