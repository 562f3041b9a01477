// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QColor>
#include <QFile>
#include <QImage>
#include <QImageWriter>
#include <QRandomGenerator>

#include <cstdlib>

#include <unistd.h>

/// Pictures and files for the tests of this room.
namespace pictures {

/// Red, green, blue and yellow quarters: every orientation of it looks different.
inline QImage quarters(QSize size, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(size, format);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const bool left = x < size.width() / 2;
            const bool top = y < size.height() / 2;
            image.setPixelColor(x, y, top ? (left ? Qt::red : Qt::green) : (left ? Qt::blue : Qt::yellow));
        }
    }
    return image;
}

/// Compresses badly, so that a file of it can be cut off in the middle.
inline QImage noise(QSize size, QImage::Format format = QImage::Format_RGB32)
{
    QRandomGenerator random(7);
    QImage image(size, QImage::Format_ARGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, random.generate());
    }
    return image.convertToFormat(format);
}

inline QByteArray encoded(const QImage &image, const QByteArray &format, int quality = -1)
{
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    return writer.write(image) ? data : QByteArray();
}

inline bool write(const QString &path, const QByteArray &data)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(data) == data.size();
}

inline QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Whether all channels are within `tolerance`: for formats with loss.
inline bool alike(const QColor &a, const QColor &b, int tolerance = 12)
{
    return std::abs(a.red() - b.red()) <= tolerance && std::abs(a.green() - b.green()) <= tolerance
        && std::abs(a.blue() - b.blue()) <= tolerance && std::abs(a.alpha() - b.alpha()) <= tolerance;
}

/// The administrator may read and write everything: for its life, the process is nobody.
class AsNobody
{
public:
    AsNobody()
    {
        if (geteuid() == 0)
            m_dropped = setresuid(65534, 65534, 0) == 0;
    }
    ~AsNobody()
    {
        if (m_dropped && setresuid(0, 0, 0) != 0)
            std::abort();
    }
    Q_DISABLE_COPY_MOVE(AsNobody)

private:
    bool m_dropped = false;
};

} // namespace pictures
