// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/speedstore.h"

#include "core/base/log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace upview {

namespace {

constexpr int kVersion = 1;
constexpr int kMaxName = 300;
/// No job of ours is faster or slower than that.
constexpr double kFastest = 1e-5;
constexpr double kSlowest = 1e5;
constexpr double kLongestStart = 600;
/// Part that a job of this many million pixels has in what is known afterwards.
constexpr double kLearning = 0.4;
constexpr double kTellingMegapixels = 0.25;
constexpr double kLeastWeight = 0.05;

bool isSensible(const Speed &speed)
{
    return std::isfinite(speed.secondsPerMegapixel) && speed.secondsPerMegapixel >= kFastest
        && speed.secondsPerMegapixel <= kSlowest && std::isfinite(speed.startSeconds)
        && speed.startSeconds >= 0 && speed.startSeconds <= kLongestStart && speed.when.isValid();
}

QJsonObject toJson(const SpeedKey &key, const Speed &speed)
{
    return {
        {QStringLiteral("engine"), key.engine},
        {QStringLiteral("model"), key.model},
        {QStringLiteral("device"), key.device},
        {QStringLiteral("tta"), key.tta},
        {QStringLiteral("threads"), key.threads},
        {QStringLiteral("secondsPerMegapixel"), speed.secondsPerMegapixel},
        {QStringLiteral("startSeconds"), speed.startSeconds},
        {QStringLiteral("measured"), speed.measured},
        {QStringLiteral("when"), speed.when.toString(Qt::ISODateWithMs)},
    };
}

} // namespace

SpeedStore::SpeedStore(QString file)
    : m_file(std::move(file))
{
}

SpeedTable SpeedStore::table()
{
    const std::scoped_lock lock(m_mutex);
    load();
    return m_table;
}

void SpeedStore::measured(const SpeedKey &key, double secondsPerMegapixel, double startSeconds)
{
    Speed speed;
    speed.secondsPerMegapixel = secondsPerMegapixel;
    speed.startSeconds = startSeconds;
    speed.measured = true;
    set(key, speed);
}

void SpeedStore::learn(const SpeedKey &key, double megapixels, double seconds)
{
    if (!(megapixels > 0) || !(seconds > 0))
        return;
    Speed speed;
    if (const auto known = table().find(key)) {
        speed = *known;
        const double weight = kLearning * std::clamp(megapixels / kTellingMegapixels, kLeastWeight, 1.0);
        // A picture that was faster than the start alone says nothing of it.
        const double seen = std::max(seconds - speed.startSeconds, 0.1 * seconds) / megapixels;
        speed.secondsPerMegapixel += weight * (seen - speed.secondsPerMegapixel);
    } else {
        speed.secondsPerMegapixel = seconds / megapixels;
    }
    set(key, speed);
}

void SpeedStore::set(const SpeedKey &key, Speed speed)
{
    speed.when = QDateTime::currentDateTimeUtc();
    const std::scoped_lock lock(m_mutex);
    load();
    if (!isSensible(speed))
        return;
    m_table.insert(key, speed);
    write();
}

void SpeedStore::load()
{
    if (std::exchange(m_loaded, true) || m_file.isEmpty())
        return;
    m_table = read(m_file);
}

SpeedTable SpeedStore::read(const QString &path)
{
    QFile file(path);
    if (file.size() > kMaxBytes || !file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject root = QJsonDocument::fromJson(file.read(kMaxBytes)).object();
    if (root.value(QLatin1StringView("version")).toInt() != kVersion)
        return {};
    SpeedTable table;
    const QJsonArray entries = root.value(QLatin1StringView("speeds")).toArray();
    for (const auto &entry : entries) {
        const QJsonObject object = entry.toObject();
        const auto text = [&](const char *name) {
            return object.value(QLatin1StringView(name)).toString().left(kMaxName);
        };
        const SpeedKey key{text("engine"), text("model"), text("device"),
                           object.value(QLatin1StringView("tta")).toBool(),
                           object.value(QLatin1StringView("threads")).toInt()};
        Speed speed;
        speed.secondsPerMegapixel = object.value(QLatin1StringView("secondsPerMegapixel")).toDouble();
        speed.startSeconds = object.value(QLatin1StringView("startSeconds")).toDouble(-1);
        speed.measured = object.value(QLatin1StringView("measured")).toBool();
        speed.when = QDateTime::fromString(text("when"), Qt::ISODateWithMs);
        if (!key.engine.isEmpty() && !key.model.isEmpty() && !key.device.isEmpty() && isSensible(speed)
            && table.all().size() < kMaxEntries)
            table.insert(key, speed);
    }
    return table;
}

void SpeedStore::write()
{
    if (m_file.isEmpty())
        return;
    const SpeedTable onDisk = read(m_file);
    for (auto entry = onDisk.all().cbegin(); entry != onDisk.all().cend(); ++entry) {
        const auto ours = m_table.find(entry.key());
        if (!ours || ours->when < entry->when)
            m_table.insert(entry.key(), *entry);
    }
    QList<std::pair<SpeedKey, Speed>> newest;
    for (auto entry = m_table.all().cbegin(); entry != m_table.all().cend(); ++entry)
        newest.append({entry.key(), entry.value()});
    std::sort(newest.begin(), newest.end(),
              [](const auto &a, const auto &b) { return a.second.when > b.second.when; });
    QJsonArray entries;
    for (const auto &[key, speed] : newest.first(std::min<qsizetype>(newest.size(), kMaxEntries)))
        entries.append(toJson(key, speed));
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    const QByteArray text =
        QJsonDocument(QJsonObject{{QStringLiteral("version"), kVersion}, {QStringLiteral("speeds"), entries}})
            .toJson(QJsonDocument::Compact);
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        spdlog::warn("the measured speeds are not kept: {}", log::text(file.errorString()));
}

} // namespace upview
