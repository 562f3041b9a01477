// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace bench {

/// How the processes that are measured are started, and where everything lies.
struct Paths
{
    QString environment; ///< Upview's virtual environment
    QString sitePackages;
    QString python; ///< its interpreter, for the old way
    QString barePrototype; ///< program
    QString oldWay; ///< script
    QString work; ///< temporary folder
};

/// Runs a program to its end and returns the one JSON object that it printed; {"error": ...} when it did not.
[[nodiscard]] QJsonObject runForJson(const QString &program, const QStringList &arguments);

/// What a picture is enlarged with.
struct Pass
{
    QString device; ///< "cpu", "gpu0", ...
    QString model;
    int scale = 2; ///< the model's own
};

/// A process that does what Upview does behind U; see child.h. Lives on one thread and blocks.
class ServiceProcess
{
public:
    /// `prefix` is put before the command, e.g. strace and its arguments.
    explicit ServiceProcess(const Paths &paths, const QStringList &prefix = {});
    /// Ends it as its user would.
    ~ServiceProcess();
    Q_DISABLE_COPY_MOVE(ServiceProcess)

    /// What it said on its start: engine, version, devices, runnable, bytes; or {"error"}.
    [[nodiscard]] const QJsonObject &greeting() const { return m_greeting; }
    /// Enlarges the file and returns what child.h says.
    QJsonObject upscale(const QString &source, const Pass &pass);
    /// Exit code after its orderly end; -1 when it crashed or hung.
    int finish();

private:
    QJsonObject readLine();

    QProcess m_process;
    QJsonObject m_greeting;
};

/// The old way: a fresh Python process that reads the file and writes another, which is read back. Returns
/// {"totalMs", "engineMs", "width"} or {"error"}. `prefix` as above.
[[nodiscard]] QJsonObject upscaleTheOldWay(const Paths &paths, const QString &source, const Pass &pass,
                                           const QStringList &prefix = {});

/// The prefix that writes down what a command and its children start; empty where there is no strace.
[[nodiscard]] QStringList tracePrefix(const QString &traceFile);

/// Programs and processes started, by such a file, the command itself included.
[[nodiscard]] int countStarts(const QString &traceFile);

} // namespace bench
