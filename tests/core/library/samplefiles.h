// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QColor>
#include <QDataStream>
#include <QFile>
#include <QImage>
#include <QString>

#include <fcntl.h>
#include <sys/fsuid.h>
#include <sys/stat.h>
#include <unistd.h>

/// Files and rights that the tests of the library share.
namespace samples {

/// Noon of a day in 2001: long enough ago that no file is written in the same second.
constexpr qint64 kLongAgo = 1'000'000'000;

inline bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

inline QByteArray readBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QImage plain(QSize size, QColor colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

inline QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 90);
    return bytes;
}

inline bool setModified(const QString &path, qint64 seconds, long nanoseconds = 0)
{
    const timespec times[2] = {{seconds, nanoseconds}, {seconds, nanoseconds}};
    return ::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times, 0) == 0;
}

/// A picture of one colour, written long ago.
inline QString picture(const QString &path, QSize size = {40, 30}, QColor colour = Qt::red)
{
    const char *format = path.endsWith(QLatin1StringView(".jpg")) ? "jpeg" : "png";
    const bool written =
        writeBytes(path, encoded(plain(size, colour), format)) && setModified(path, kLongAgo);
    return written ? path : QString();
}

/// Names "<prefix>1.png" and so on for one empty file: links are made many times faster than files.
inline bool manyFiles(const QString &folder, int count, const QString &prefix = {})
{
    const QByteArray first = QFile::encodeName(folder + u'/' + prefix + QStringLiteral("1.png"));
    if (!writeBytes(QFile::decodeName(first), {}))
        return false;
    for (int i = 2; i <= count; ++i) {
        const QString name = folder + u'/' + prefix + QString::number(i) + QStringLiteral(".png");
        if (::link(first.constData(), QFile::encodeName(name).constData()) != 0)
            return false;
    }
    return true;
}

/// A JPEG with EXIF data: an orientation and a thumbnail (none where it is null).
inline QByteArray jpegWithExif(const QImage &image, quint16 orientation, const QImage &thumbnail)
{
    const QByteArray embedded = thumbnail.isNull() ? QByteArray() : encoded(thumbnail, "jpeg");
    constexpr quint32 kFirstDirectory = 8;
    constexpr quint32 kSecondDirectory = kFirstDirectory + 2 + 12 + 4;
    constexpr quint32 kThumbnail = kSecondDirectory + 2 + 3 * 12 + 4;
    QByteArray tiff;
    QDataStream out(&tiff, QIODevice::WriteOnly); // big endian, as "MM" says
    out << quint16(0x4d4d) << quint16(42) << kFirstDirectory;
    out << quint16(1) << quint16(0x0112) << quint16(3) << quint32(1) << orientation << quint16(0);
    out << (embedded.isEmpty() ? quint32(0) : kSecondDirectory);
    out << quint16(3);
    out << quint16(0x0103) << quint16(3) << quint32(1) << quint16(6) << quint16(0);
    out << quint16(0x0201) << quint16(4) << quint32(1) << kThumbnail;
    out << quint16(0x0202) << quint16(4) << quint32(1) << quint32(embedded.size());
    out << quint32(0);
    tiff += embedded;

    const QByteArray exif = QByteArrayLiteral("Exif\0\0") + tiff;
    QByteArray segment;
    QDataStream marker(&segment, QIODevice::WriteOnly);
    marker << quint16(0xffe1) << quint16(exif.size() + 2);
    QByteArray jpeg = encoded(image, "jpeg");
    return jpeg.insert(2, segment + exif);
}

/// Takes the rights of root from this thread and from those it starts: for files that may not be read.
class WithoutRights
{
public:
    WithoutRights()
    {
        if (::geteuid() == 0)
            ::setfsuid(65534);
    }
    ~WithoutRights()
    {
        if (::geteuid() == 0)
            ::setfsuid(0);
    }
    Q_DISABLE_COPY_MOVE(WithoutRights)
};

} // namespace samples
