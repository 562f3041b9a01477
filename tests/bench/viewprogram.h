// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace viewbench {

/// One of the programs that are compared.
struct Program
{
    QString name; ///< for the table
    QString executable; ///< found in PATH, or a path
    QStringList viewArguments; ///< before the file
    std::optional<QStringList>
        gridArguments; ///< before the folder; nothing: it has no grid that is shown at start
    unsigned nextKey = 0; ///< X keysym of "next picture"
    QString thumbnailFolder; ///< relative to its HOME; where its thumbnails are kept
    QString settingsFile; ///< relative to its HOME; empty: none
    QByteArray settings; ///< what is in it, so that no first-run window is measured
};

/// Upview and those of qimgv, Gwenview, geeqie and feh that are installed; the others are named in `missing`.
[[nodiscard]] QList<Program> programs(const QString &upview, QStringList *missing);

/// A running program with a HOME of its own, ended in the destructor. One thread; blocks.
class Run
{
public:
    /// Starts it on a file or, as a grid, on a folder. `home` is made where it is not there.
    Run(const Program &program, const QString &display, const QString &home, const QString &path, bool grid);
    ~Run();
    Q_DISABLE_COPY_MOVE(Run)

    [[nodiscard]] double startedAt() const { return m_startedAt; } ///< of Screen::now
    /// The most memory that was resident at once so far, in MB (million bytes); -1 when it has ended.
    [[nodiscard]] double peakMegabytes() const;

private:
    QProcess m_process;
    double m_startedAt = 0;
};

} // namespace viewbench
