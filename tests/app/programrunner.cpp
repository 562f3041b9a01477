// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programrunner.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

QString upviewProgram()
{
    return QStringLiteral(UPVIEW_BINARY_DIR "/upview");
}

ProgramRun runProgram(const QString &program, const QString &folder, const QStringList &arguments,
                      const QStringList &environment)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &variable : environment)
        variables.insert(variable.section(QLatin1Char('='), 0, 0), variable.section(QLatin1Char('='), 1));
    process.setProcessEnvironment(variables);
    process.start(program, arguments);
    ProgramRun run;
    if (!process.waitForFinished(120000)) {
        process.kill();
        process.waitForFinished();
        return run;
    }
    run.output = process.readAllStandardOutput();
    run.errors = process.readAllStandardError();
    if (process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    return run;
}

ProgramRun runUpview(const QString &folder, const QStringList &arguments, const QStringList &environment)
{
    return runProgram(upviewProgram(), folder, arguments, environment);
}

QImage testScene(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient sky(0, 0, 0, size.height());
    sky.setColorAt(0, QColor(70, 120, 190));
    sky.setColorAt(1, QColor(230, 210, 180));
    painter.fillRect(image.rect(), sky);
    painter.setPen(QPen(QColor(30, 50, 40), 1.5));
    for (int x = 4; x < size.width(); x += 9)
        painter.drawLine(x, size.height(), x + 5, size.height() / 2);
    painter.setBrush(QColor(200, 70, 50));
    painter.drawEllipse(QPointF(size.width() * 0.6, size.height() * 0.4), size.width() * 0.15,
                        size.height() * 0.2);
    return image;
}

QImage halvedByBox(const QImage &image)
{
    QImage half(image.size() / 2, QImage::Format_RGB32);
    for (int y = 0; y < half.height(); ++y) {
        for (int x = 0; x < half.width(); ++x) {
            int red = 0;
            int green = 0;
            int blue = 0;
            for (int i = 0; i < 4; ++i) {
                const QRgb pixel = image.pixel(2 * x + i % 2, 2 * y + i / 2);
                red += qRed(pixel);
                green += qGreen(pixel);
                blue += qBlue(pixel);
            }
            half.setPixel(x, y, qRgb((red + 2) / 4, (green + 2) / 4, (blue + 2) / 4));
        }
    }
    return half;
}

QImage doubledBicubic(const QImage &image)
{
    // A pixel of the result lies a quarter of a source pixel beside the centre of one: two sets of weights.
    constexpr std::array<double, 4> weights{-0.0703125, 0.8671875, 0.2265625, -0.0234375};
    const auto at = [](int index, int length) { return std::clamp(index, 0, length - 1); };
    QImage result(image.size() * 2, QImage::Format_RGB32);
    for (int y = 0; y < result.height(); ++y) {
        const int stepY = y % 2 == 0 ? -1 : 1;
        for (int x = 0; x < result.width(); ++x) {
            const int stepX = x % 2 == 0 ? -1 : 1;
            std::array<double, 3> sum{};
            for (int j = 0; j < 4; ++j) {
                for (int i = 0; i < 4; ++i) {
                    const double weight = weights.at(std::size_t(i)) * weights.at(std::size_t(j));
                    const QRgb pixel = image.pixel(at(x / 2 + stepX * (i - 1), image.width()),
                                                   at(y / 2 + stepY * (j - 1), image.height()));
                    sum[0] += weight * qRed(pixel);
                    sum[1] += weight * qGreen(pixel);
                    sum[2] += weight * qBlue(pixel);
                }
            }
            const auto level = [](double value) { return std::clamp(int(std::lround(value)), 0, 255); };
            result.setPixel(x, y, qRgb(level(sum[0]), level(sum[1]), level(sum[2])));
        }
    }
    return result;
}

double psnrOfGrey(const QImage &image, const QImage &truth)
{
    double sum = 0;
    for (int y = 0; y < truth.height(); ++y) {
        for (int x = 0; x < truth.width(); ++x) {
            const double difference = qGray(truth.pixel(x, y)) - qGray(image.pixel(x, y));
            sum += difference * difference;
        }
    }
    return 10 * std::log10(255.0 * 255.0 * truth.width() * truth.height() / sum);
}
