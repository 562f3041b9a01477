// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engineprocess.h"
#include "report.h"

#include <QSet>

#include <functional>

namespace bench {

/// What is to be measured.
struct Plan
{
    /// Names of scenarios: start, processes, speed, quality, peers, gpu, cpu, pair, memory, cancel.
    QSet<QString> only;
    QStringList models; ///< names; empty: those that a scenario chooses
    int starts = 15; ///< fresh processes for the rows of the start and the memory
    int repetitions = 15; ///< of the smallest picture; larger ones take fewer
    int side = 256; ///< of the smallest picture
    int crop = 768; ///< longest side of the pictures that the quality is measured on
    bool cpu = true;
    bool gpu = true;
    bool brief = false; ///< the smallest picture alone, with one model on one device

    [[nodiscard]] bool wants(const char *scenario) const
    {
        return only.contains(QString::fromLatin1(scenario));
    }
    [[nodiscard]] bool wantsModel(const QString &model) const
    {
        return models.isEmpty() || models.contains(model);
    }
    static QStringList scenarios(); ///< all names
};

/// Called with a line on what is being done.
using Say = std::function<void(const QString &)>;

/// A device out of a service's greeting.
struct DeviceInfo
{
    QString id;
    QString name;
    bool gpu = false;
};

/// What all scenarios share: where things lie, what is wanted, what there is, and the report that they fill.
class Session
{
public:
    Session(Paths paths, Plan plan, Say say);

    /// Asks a service what there is. False, and a note, when it does not start.
    bool lookAround();
    [[nodiscard]] QList<DeviceInfo> devices(bool gpu) const; ///< those the plan wants
    [[nodiscard]] const QStringList &engines() const { return m_engines; }
    /// `engine`: empty: any.
    [[nodiscard]] bool canRun(const QString &device, const QString &model, const QString &engine = {}) const;

    /// Whether the answer is one; else writes the note and the report is not complete.
    bool good(const QJsonObject &answer, const QString &what);
    /// What was left out, and why; no failure.
    void note(const QString &text);
    void say(const QString &text) const { m_say(text); }
    /// A square picture as a file, made on the first call.
    QString picture(int side);
    /// Fewer of the larger ones, which take longer and are steadier.
    [[nodiscard]] int repetitions(int side) const;

    [[nodiscard]] const Paths &paths() const { return m_paths; }
    [[nodiscard]] const Plan &plan() const { return m_plan; }
    Report &report() { return m_report; }
    [[nodiscard]] bool complete() const { return m_complete; }

private:
    Paths m_paths;
    Plan m_plan;
    Say m_say;
    Report m_report;
    QList<DeviceInfo> m_devices;
    QStringList m_engines;
    QSet<QString> m_runnable;
    bool m_complete = true;
};

/// The figure of this name in an answer.
[[nodiscard]] double at(const QJsonObject &object, const char *key);

} // namespace bench
