// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engineprocess.h"
#include "report.h"

#include <functional>

namespace bench {

/// What is to be measured.
struct Plan
{
    int starts = 15; ///< fresh processes for the rows of the start and the memory
    int repetitions = 15; ///< of the smallest picture; larger ones take fewer
    int side = 256; ///< of the smallest picture
    bool cpu = true;
    bool gpu = true;
    bool brief = false; ///< the smallest picture alone, with one model on one device
};

/// Called with a line on what is being done.
using Say = std::function<void(const QString &)>;

/// Measures it all, which takes from seconds to minutes. What fails becomes a note in the report, and makes
/// the result of `complete` false.
class Scenarios
{
public:
    Scenarios(Paths paths, Plan plan, Say say);

    Report run();
    [[nodiscard]] bool complete() const { return m_complete; }

private:
    void measureStart();
    void measureProcesses();
    void measureDevice(const QJsonObject &device, const QJsonArray &runnable);
    void measurePicture(ServiceProcess &service, const Pass &pass, const QString &deviceName, int side);
    QString picture(int side);
    /// Whether the answer is one; else writes the note.
    bool good(const QJsonObject &answer, const QString &what);

    Paths m_paths;
    Plan m_plan;
    Say m_say;
    Report m_report;
    bool m_complete = true;
};

} // namespace bench
