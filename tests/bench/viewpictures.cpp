// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewpictures.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QImageWriter>

#include <algorithm>
#include <array>
#include <cmath>
#include <unistd.h>

namespace viewbench {

QColor colourOf(int index)
{
    static const std::array<QColor, kColours> colours = {
        QColor(215, 50, 50),  QColor(50, 190, 60),  QColor(60, 80, 215),  QColor(220, 200, 50),
        QColor(200, 60, 200), QColor(60, 200, 200), QColor(120, 60, 130), QColor(60, 110, 60)};
    return colours.at(std::size_t(index % kColours));
}

bool writePicture(const QString &path, QSize size, int index)
{
    const QColor colour = colourOf(index);
    QImage image(size, QImage::Format_RGB32);
    quint32 state = quint32(index) + 1; // grain from a linear congruential generator
    std::vector<float> across(std::size_t(size.width()));
    for (int x = 0; x < size.width(); ++x)
        across[std::size_t(x)] = 12.0F * std::sin(float(x) * 0.011F) + 8.0F * std::sin(float(x) * 0.13F);
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        const float down = 12.0F * std::sin(float(y) * 0.017F);
        for (int x = 0; x < size.width(); ++x) {
            state = state * 1664525U + 1013904223U;
            const int light = int(across[std::size_t(x)] + down) + int(state >> 28) - 8;
            line[x] =
                qRgb(std::clamp(colour.red() + light, 0, 255), std::clamp(colour.green() + light, 0, 255),
                     std::clamp(colour.blue() + light, 0, 255));
        }
    }
    QImageWriter writer(path, "jpeg");
    writer.setQuality(90);
    return writer.write(image);
}

QStringList makeFolder(const QString &folder, int count, QSize size)
{
    const QString sources = folder + QStringLiteral(".sources");
    if (!QDir().mkpath(sources) || !QDir().mkpath(folder))
        return {};
    for (int i = 0; i < std::min(count, kColours); ++i) {
        if (!writePicture(QStringLiteral("%1/%2.jpg").arg(sources).arg(i), size, i))
            return {};
    }
    QStringList paths;
    for (int i = 0; i < count; ++i) {
        const QString path = QStringLiteral("%1/picture-%2.jpg").arg(folder).arg(i, 5, 10, QLatin1Char('0'));
        const QString source = QStringLiteral("%1/%2.jpg").arg(sources).arg(i % kColours);
        if (::link(QFile::encodeName(source).constData(), QFile::encodeName(path).constData()) != 0)
            return {};
        paths.append(path);
    }
    return paths;
}

} // namespace viewbench
