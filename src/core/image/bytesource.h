// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <optional>

namespace upview {

/// Reads a device in blocks and hands out bytes, numbers and jumps. After the end of the data, or a read
/// error, `atEnd` is true for good and every number is 0. Does not own the device.
class ByteSource
{
public:
    explicit ByteSource(QIODevice &device);

    [[nodiscard]] bool atEnd() const { return m_ended; }
    [[nodiscard]] qint64 position() const { return m_bufferStart + m_offset; }

    quint8 byte();
    quint16 bigEndian16();
    quint32 bigEndian32();
    quint16 littleEndian16();
    quint32 littleEndian24();
    quint32 littleEndian32();
    /// Fewer bytes than asked for: the data ended.
    QByteArray bytes(qint64 count);
    /// Jumping past the end is noticed at once.
    void skip(qint64 count);
    /// Moves behind the next byte of this value.
    void skipPast(char value);

private:
    bool fill();

    QIODevice &m_device;
    qint64 m_size;
    QByteArray m_buffer;
    qint64 m_bufferStart = 0;
    qsizetype m_offset = 0;
    bool m_ended = false;
};

} // namespace upview
