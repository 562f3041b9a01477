// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewprogram.h"
#include "viewreport.h"
#include "viewscreen.h"

#include <functional>

namespace viewbench {

/// What is to be measured.
struct Plan
{
    int rounds = 7; ///< of every figure; the programs take turns in each
    bool brief = false; ///< few and small pictures: only shows that it all works
    QStringList parts; ///< "launch", "next", "thumbnails", "scroll"; empty: all
};

/// Measures it all, which takes minutes. What does not appear on the screen in time has no sample, and a note
/// says so. One thread; blocks.
class Scenarios
{
public:
    using Say = std::function<void(const QString &)>;

    /// `work` is a folder for pictures and homes; `screen` and the programs outlive it.
    Scenarios(Screen &screen, QList<Program> programs, Plan plan, QString work, Say say);

    Report run();

private:
    void measureLaunch(const QString &what, const QString &path, const QString &aim, bool memory);
    void measureNext(const QStringList &folder);
    void measureThumbnails(const QString &folder, int count);
    void measureThumbnailsOnce(const Program &program, const QString &home, const QString &folder, int count,
                               const QString &suffix);
    void measureScrolling(const QString &folder);
    /// Home of a program that has been started once before, as a user's has.
    [[nodiscard]] QString usedHome(const Program &program, const QString &path);
    [[nodiscard]] bool wants(const char *part) const;
    void add(const QString &what, const QString &unit, const QString &aim, const Program &program,
             double value);

    Screen &m_screen;
    QList<Program> m_programs;
    Plan m_plan;
    QString m_work;
    Say m_say;
    Report m_report;
};

} // namespace viewbench
