// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QJsonObject>
#include <QProcess>
#include <QSize>
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
    QString scripts; ///< folder of oldway.py and peer.py
    QString self; ///< the command that starts this program
    QString peers; ///< virtual environment with the peers out of PyPI; empty: none
    QString pictures; ///< folder with pictures that are true to nature, for the quality
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
    QString engine; ///< "ncnn", "sr_vulkan"; empty: Upview's choice
    int tile = 0; ///< side in source pixels; 0: the engine's choice
};

/// A process that answers lines of JSON with lines of JSON. Lives on one thread and blocks.
class LineProcess
{
public:
    /// Starts it and reads its first line. `variables` are added to the environment.
    explicit LineProcess(const QStringList &command, const QHash<QString, QString> &variables = {});
    /// Ends it as its user would.
    ~LineProcess();
    Q_DISABLE_COPY_MOVE(LineProcess)

    /// What it said on its start; or {"error"}.
    [[nodiscard]] const QJsonObject &greeting() const { return m_greeting; }
    QJsonObject ask(const QJsonObject &wish);
    /// Exit code after its orderly end; -1 when it crashed or hung.
    int finish();

private:
    QJsonObject readLine();

    QProcess m_process;
    QJsonObject m_greeting;
};

/// A process that does what Upview does behind U; see child.h.
class ServiceProcess : public LineProcess
{
public:
    /// `prefix` is put before the command, e.g. strace and its arguments.
    explicit ServiceProcess(const Paths &paths, const QStringList &prefix = {});

    /// Enlarges the file and returns what child.h says; `result` is where the picture is written then.
    QJsonObject upscale(const QString &source, const Pass &pass, const QString &result = {});
    /// The same with the decoded picture in hand, as the viewer has it.
    QJsonObject upscaleInHand(const QString &source, const Pass &pass);
    /// Cancels the first file's enlargement at work and enlarges the second; see child.h.
    QJsonObject cancel(const QString &source, const QString &next, const Pass &pass);
    /// Enlarges all of them as one batch; an empty device means all that are good for it.
    QJsonObject upscaleAll(const QStringList &sources, const Pass &pass);
};

/// A peer out of peer.py, which names the kinds. `environment` is one that has the peer.
class PeerProcess : public LineProcess
{
public:
    PeerProcess(const Paths &paths, const QString &kind, const Pass &pass, int threads);

    /// Enlarges decoded pixels, written by writePixels(); see peer.py.
    QJsonObject upscale(const QString &pixels, QSize size, const QString &result = {});
};

/// Writes a picture as decoded pixels, three bytes each. False when the disk refuses.
bool writePixels(const QImage &image, const QString &file);

/// The old way: a fresh Python process that reads the file and writes another, which is read back. Returns
/// {"totalMs", "engineMs", "width"} or {"error"}. `prefix` as above.
[[nodiscard]] QJsonObject upscaleTheOldWay(const Paths &paths, const QString &source, const Pass &pass,
                                           const QStringList &prefix = {});

/// The prefix that writes down what a command and its children start; empty where there is no strace.
[[nodiscard]] QStringList tracePrefix(const QString &traceFile);

/// Programs and processes started, by such a file, the command itself included.
[[nodiscard]] int countStarts(const QString &traceFile);

} // namespace bench
