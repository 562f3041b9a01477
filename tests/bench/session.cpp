// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace bench {

double at(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1StringView(key)).toDouble();
}

QStringList Plan::scenarios()
{
    return {QStringLiteral("start"),   QStringLiteral("processes"), QStringLiteral("speed"),
            QStringLiteral("quality"), QStringLiteral("peers"),     QStringLiteral("gpu"),
            QStringLiteral("cpu"),     QStringLiteral("pair"),      QStringLiteral("memory"),
            QStringLiteral("cancel")};
}

Session::Session(Paths paths, Plan plan, Say say)
    : m_paths(std::move(paths))
    , m_plan(std::move(plan))
    , m_say(std::move(say))
{
    m_report.machine = describeMachine();
}

bool Session::lookAround()
{
    m_say(QStringLiteral("devices"));
    const ServiceProcess service(m_paths);
    const QJsonObject &there = service.greeting();
    if (!good(there, QStringLiteral("Starting the service")))
        return false;
    const QJsonArray devices = there.value(QLatin1StringView("devices")).toArray();
    m_report.machine[QStringLiteral("engine")] = there.value(QLatin1StringView("engine"));
    m_report.machine[QStringLiteral("engineVersion")] = there.value(QLatin1StringView("version"));
    m_report.machine[QStringLiteral("devices")] = devices;
    for (const QJsonValue &device : devices) {
        m_devices.append({device[QLatin1StringView("id")].toString(),
                          device[QLatin1StringView("name")].toString(),
                          device[QLatin1StringView("gpu")].toBool()});
    }
    for (const QJsonValue &engine : there.value(QLatin1StringView("engines")).toArray())
        m_engines.append(engine.toString());
    for (const QJsonValue &pair : there.value(QLatin1StringView("runnable")).toArray())
        m_runnable.insert(pair.toString());
    return true;
}

QList<DeviceInfo> Session::devices(bool gpu) const
{
    QList<DeviceInfo> result;
    if (gpu ? m_plan.gpu : m_plan.cpu) {
        std::copy_if(m_devices.begin(), m_devices.end(), std::back_inserter(result),
                     [gpu](const DeviceInfo &device) { return device.gpu == gpu; });
    }
    return result;
}

bool Session::canRun(const QString &device, const QString &model, const QString &engine) const
{
    const QString pair = device + u'/' + model;
    return m_runnable.contains(engine.isEmpty() ? pair : QString(pair + u'/' + engine));
}

bool Session::good(const QJsonObject &answer, const QString &what)
{
    const QString error = answer.value(QLatin1StringView("error")).toString();
    if (error.isEmpty())
        return true;
    note(what + QStringLiteral(" failed: ") + error);
    m_complete = false;
    return false;
}

void Session::note(const QString &text)
{
    if (m_report.notes.contains(text))
        return;
    m_report.notes.append(text);
    m_say(text);
}

QString Session::picture(int side)
{
    const QString path = m_paths.work + QStringLiteral("/source%1.png").arg(side);
    if (!QFile::exists(path))
        scene(side).save(path);
    return path;
}

int Session::repetitions(int side) const
{
    return std::min(m_plan.repetitions, std::max(3, m_plan.repetitions * m_plan.side / side));
}

} // namespace bench
