// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineprocess.h"

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcessEnvironment>
#include <QStandardPaths>

namespace bench {

namespace {

constexpr int kPatience = 15 * 60 * 1000; // ms; the largest picture on a busy CPU
constexpr int kEndPatience = 15 * 1000;
constexpr int kLastWords = 500; // bytes

QJsonObject problem(const QString &text)
{
    return {{QStringLiteral("error"), text}};
}

/// The end of what it said, for people: drivers and the engine talk much there.
QString lastWords(QProcess &process)
{
    return QString::fromUtf8(process.readAllStandardError().right(kLastWords)).simplified();
}

QJsonObject parse(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    return document.isObject() ? document.object()
                               : problem(QStringLiteral("no answer: ") + QString::fromUtf8(line));
}

void startWith(QProcess &process, const QStringList &prefix, const QString &program,
               const QStringList &arguments)
{
    const QStringList command = prefix + QStringList{program} + arguments;
    process.start(command.first(), command.mid(1));
}

QJsonObject runWith(const QStringList &prefix, const QString &program, const QStringList &arguments)
{
    QProcess process;
    startWith(process, prefix, program, arguments);
    if (!process.waitForFinished(kPatience)) {
        const QString reason = process.errorString();
        process.kill();
        process.waitForFinished();
        return problem(program + QStringLiteral(": ") + reason);
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        return problem(
            QStringLiteral("%1 ended with %2: %3 %4")
                .arg(program)
                .arg(process.exitCode())
                .arg(QString::fromUtf8(process.readAllStandardOutput()).trimmed(), lastWords(process)));
    }
    return parse(process.readAllStandardOutput());
}

} // namespace

QJsonObject runForJson(const QString &program, const QStringList &arguments)
{
    return runWith({}, program, arguments);
}

LineProcess::LineProcess(const QStringList &command, const QHash<QString, QString> &variables)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto it = variables.begin(); it != variables.end(); ++it)
        environment.insert(it.key(), it.value());
    m_process.setProcessEnvironment(environment);
    m_process.start(command.first(), command.mid(1));
    m_greeting = readLine();
}

LineProcess::~LineProcess()
{
    finish();
}

QJsonObject LineProcess::readLine()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(kPatience))
            return problem(QStringLiteral("the process: ") + m_process.errorString() + u' '
                           + lastWords(m_process));
    }
    return parse(m_process.readLine());
}

QJsonObject LineProcess::ask(const QJsonObject &wish)
{
    if (m_process.state() != QProcess::Running)
        return problem(QStringLiteral("the process has ended: ") + lastWords(m_process));
    m_process.write(QJsonDocument(wish).toJson(QJsonDocument::Compact) + '\n');
    return readLine();
}

int LineProcess::finish()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(kEndPatience)) {
            m_process.kill();
            m_process.waitForFinished();
            return -1;
        }
    }
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

namespace {

QJsonObject wishFor(const Pass &pass)
{
    return {{QStringLiteral("model"), pass.model},
            {QStringLiteral("device"), pass.device},
            {QStringLiteral("engine"), pass.engine},
            {QStringLiteral("tile"), pass.tile},
            {QStringLiteral("scale"), pass.scale}};
}

QString pythonOf(const Paths &paths, const QString &kind)
{
    // sr_vulkan is what Upview's own environment is for.
    if (kind == QLatin1StringView("sr_vulkan"))
        return paths.python;
    return paths.peers + QStringLiteral("/bin/python");
}

} // namespace

ServiceProcess::ServiceProcess(const Paths &paths, const QStringList &prefix)
    : LineProcess(prefix
                  + QStringList{paths.self, QStringLiteral("--life"), QStringLiteral("service"),
                                QStringLiteral("--venv"), paths.environment, QStringLiteral("--output"),
                                paths.work})
{
}

QJsonObject ServiceProcess::upscale(const QString &source, const Pass &pass, const QString &result)
{
    QJsonObject wish = wishFor(pass);
    wish[QStringLiteral("source")] = source;
    wish[QStringLiteral("result")] = result;
    return ask(wish);
}

QJsonObject ServiceProcess::upscaleInHand(const QString &source, const Pass &pass)
{
    QJsonObject wish = wishFor(pass);
    wish[QStringLiteral("source")] = source;
    wish[QStringLiteral("inHand")] = true;
    return ask(wish);
}

QJsonObject ServiceProcess::cancel(const QString &source, const QString &next, const Pass &pass)
{
    QJsonObject wish = wishFor(pass);
    wish[QStringLiteral("cancelled")] = source;
    wish[QStringLiteral("next")] = next;
    return ask(wish);
}

QJsonObject ServiceProcess::upscaleAll(const QStringList &sources, const Pass &pass)
{
    QJsonObject wish = wishFor(pass);
    wish[QStringLiteral("sources")] = QJsonArray::fromStringList(sources);
    return ask(wish);
}

PeerProcess::PeerProcess(const Paths &paths, const QString &kind, const Pass &pass, int threads)
    : LineProcess({pythonOf(paths, kind), paths.scripts + QStringLiteral("/peer.py"), kind, pass.model,
                   pass.device, QString::number(pass.tile), QString::number(threads)},
                  {{QStringLiteral("UPVIEW_BENCH_WEIGHTS"), paths.sitePackages}})
{
}

QJsonObject PeerProcess::upscale(const QString &pixels, QSize size, const QString &result)
{
    return ask({{QStringLiteral("rgb"), pixels},
                {QStringLiteral("width"), size.width()},
                {QStringLiteral("height"), size.height()},
                {QStringLiteral("result"), result}});
}

bool writePixels(const QImage &image, const QString &file)
{
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    QFile out(file);
    bool written = out.open(QIODevice::WriteOnly);
    for (int y = 0; y < rgb.height() && written; ++y) {
        const qint64 length = qint64(rgb.width()) * 3;
        written = out.write(reinterpret_cast<const char *>(rgb.constScanLine(y)), length) == length;
    }
    return written && out.flush();
}

QJsonObject upscaleTheOldWay(const Paths &paths, const QString &source, const Pass &pass,
                             const QStringList &prefix)
{
    const QString result = paths.work + QStringLiteral("/oldway.png");
    QFile::remove(result);
    const QString gpu =
        pass.device.startsWith(QLatin1StringView("gpu")) ? pass.device.mid(3) : QStringLiteral("-1");
    QElapsedTimer timer;
    timer.start();
    const QJsonObject answer = runWith(prefix, paths.python,
                                       {paths.scripts + QStringLiteral("/oldway.py"), source, result,
                                        pass.model, QString::number(pass.scale), gpu});
    if (answer.contains(QLatin1StringView("error")))
        return answer;
    QImageReader::setAllocationLimit(0);
    const QImage image(result);
    const double total = double(timer.nsecsElapsed()) / 1e6;
    if (image.isNull())
        return problem(QStringLiteral("the old way wrote no picture"));
    return {{QStringLiteral("totalMs"), total},
            {QStringLiteral("engineMs"), answer.value(QLatin1StringView("engine")).toDouble() * 1000},
            {QStringLiteral("width"), image.width()}};
}

QStringList tracePrefix(const QString &traceFile)
{
    const QString strace = QStandardPaths::findExecutable(QStringLiteral("strace"));
    if (strace.isEmpty())
        return {};
    return {strace,
            QStringLiteral("-f"),
            QStringLiteral("-qq"),
            QStringLiteral("-e"),
            QStringLiteral("trace=process"),
            QStringLiteral("-o"),
            traceFile};
}

int countStarts(const QString &traceFile)
{
    QFile file(traceFile);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    int count = 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        // A program that cannot be found in a folder of PATH is not started there.
        const bool program =
            (line.contains(" execve(") || line.contains(" execveat(")) && !line.contains("ENOENT");
        const bool process = line.contains(" fork(") || line.contains(" vfork(")
            || (line.contains(" clone") && line.contains("(") && !line.contains("CLONE_THREAD")
                && !line.contains("resumed>"));
        count += program + process;
    }
    return count;
}

} // namespace bench
