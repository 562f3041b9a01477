// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

#include <QFile>
#include <QLinearGradient>
#include <QPainter>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <cstdlib>
#include <sys/resource.h>
#include <unistd.h>

namespace bench {

namespace {

/// The number behind `name` in a file of lines such as "Rss:   1234 kB"; -1 when it is not there.
double kibibytes(const QString &path, const QByteArray &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).simplified().split(' ').constFirst().toDouble();
    }
    return -1;
}

QString processorName()
{
    QFile file(QStringLiteral("/proc/cpuinfo"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("model name"))
            return QString::fromUtf8(line.mid(line.indexOf(':') + 1).trimmed());
    }
    return {};
}

} // namespace

std::optional<double> median(Samples samples)
{
    if (samples.isEmpty())
        return std::nullopt;
    std::sort(samples.begin(), samples.end());
    const qsizetype middle = samples.size() / 2;
    return samples.size() % 2 ? samples.at(middle) : (samples.at(middle - 1) + samples.at(middle)) / 2;
}

std::optional<double> smallest(const Samples &samples)
{
    const auto least = std::min_element(samples.begin(), samples.end());
    return least == samples.end() ? std::nullopt : std::optional(*least);
}

double residentBytes()
{
    const double exact = kibibytes(QStringLiteral("/proc/self/smaps_rollup"), "Rss:");
    if (exact >= 0)
        return exact * 1024;
    const double quick = kibibytes(QStringLiteral("/proc/self/status"), "VmRSS:");
    return quick < 0 ? -1 : quick * 1024;
}

double peakResidentBytes()
{
    const double peak = kibibytes(QStringLiteral("/proc/self/status"), "VmHWM:");
    return peak < 0 ? -1 : peak * 1024;
}

double processorMilliseconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto milliseconds = [](const timeval &time) {
        return double(time.tv_sec) * 1000 + double(time.tv_usec) / 1000;
    };
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

double loadAverage()
{
    double one = -1;
    return ::getloadavg(&one, 1) == 1 ? one : -1;
}

QJsonObject describeMachine()
{
    return {{QStringLiteral("cores"), QThread::idealThreadCount()},
            {QStringLiteral("processor"), processorName()},
            {QStringLiteral("memoryBytes"), kibibytes(QStringLiteral("/proc/meminfo"), "MemTotal:") * 1024},
            {QStringLiteral("system"), QSysInfo::prettyProductName()},
            {QStringLiteral("kernel"), QSysInfo::kernelVersion()},
            {QStringLiteral("qt"), QString::fromLatin1(qVersion())},
            {QStringLiteral("build"), QStringLiteral(UPVIEW_BUILD_TYPE)},
            {QStringLiteral("loadAtStart"), loadAverage()}};
}

QImage scene(int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        QLinearGradient sky(0, 0, side, side);
        sky.setColorAt(0, QColor(70, 120, 190));
        sky.setColorAt(1, QColor(230, 210, 180));
        painter.fillRect(image.rect(), sky);
        painter.setPen(QPen(QColor(30, 50, 40), 1.5));
        for (int x = 4; x < side; x += 11)
            painter.drawLine(x, side, x + 7, side / 2);
        painter.setBrush(QColor(200, 70, 50));
        painter.drawEllipse(QPointF(side * 0.6, side * 0.4), side * 0.15, side * 0.2);
    }
    quint32 state = 1; // grain from a linear congruential generator
    for (int y = 0; y < side; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < side; ++x) {
            state = state * 1664525u + 1013904223u;
            const int grain = int(state >> 29) - 4;
            line[x] =
                qRgb(std::clamp(qRed(line[x]) + grain, 0, 255), std::clamp(qGreen(line[x]) + grain, 0, 255),
                     std::clamp(qBlue(line[x]) + grain, 0, 255));
        }
    }
    return image;
}

} // namespace bench
