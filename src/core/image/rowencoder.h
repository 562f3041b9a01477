// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/pixelrows.h"

#include <QByteArray>
#include <QIODevice>
#include <QMap>
#include <QSize>
#include <QString>

#include <memory>

namespace upview {

/// What stands in front of the pixels of a file.
struct PictureHead
{
    QSize size;
    PixelLayout layout;
    QByteArray iccProfile; ///< embedded as it is; must fit the layout (grey or RGB); may be empty
    QMap<QString, QString> textKeys; ///< PNG only
    QByteArray metadata; ///< chunks (PNG) or segments (JPEG), ready to be put in; see metadata.h
    int quality = 92; ///< JPEG only, 1 to 100
};

/// Encodes one picture row by row into a device, with memory for a few rows only. Calls must come in order:
/// begin, as many rows as the picture has, finish. After a call that gave false nothing else may be called;
/// `message` has the library's words. One thread at a time.
class RowEncoder
{
public:
    RowEncoder() = default;
    virtual ~RowEncoder() = default;
    Q_DISABLE_COPY_MOVE(RowEncoder)

    /// For "png", "jpeg" or "tiff"; null for any other format. The device must outlive it, and be random
    /// access and readable for TIFF.
    static std::unique_ptr<RowEncoder> create(const QByteArray &format, QIODevice &device);

    virtual bool begin(const PictureHead &head) = 0;
    /// One row as PixelRows gives it.
    virtual bool writeRow(const uchar *row) = 0;
    virtual bool finish() = 0;
    /// All of these for a picture that is in memory. Throws std::bad_alloc.
    bool encode(const PictureHead &head, const QImage &image);

    [[nodiscard]] QString message() const { return m_message; }

protected:
    QString m_message;
};

std::unique_ptr<RowEncoder> makePngEncoder(QIODevice &device);
std::unique_ptr<RowEncoder> makeJpegEncoder(QIODevice &device);
std::unique_ptr<RowEncoder> makeTiffEncoder(QIODevice &device);

} // namespace upview
