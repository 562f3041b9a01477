// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/bytesource.h"

#include <QtEndian>

#include <algorithm>

namespace upview {

namespace {

// Small enough that hopping from chunk to chunk does not read all of the file.
constexpr qint64 kBlockBytes = 8192;

} // namespace

ByteSource::ByteSource(QIODevice &device)
    : m_device(device)
    , m_size(device.size())
{
    m_ended = !m_device.seek(0);
}

bool ByteSource::fill()
{
    if (m_offset < m_buffer.size())
        return true;
    m_bufferStart += m_buffer.size();
    m_offset = 0;
    m_buffer.resize(kBlockBytes);
    const qint64 count = m_ended ? 0 : m_device.read(m_buffer.data(), kBlockBytes);
    m_buffer.resize(std::max<qint64>(count, 0));
    m_ended = m_buffer.isEmpty();
    return !m_ended;
}

quint8 ByteSource::byte()
{
    return fill() ? static_cast<quint8>(m_buffer.at(m_offset++)) : 0;
}

QByteArray ByteSource::bytes(qint64 count)
{
    QByteArray result;
    while (result.size() < count && fill()) {
        const qsizetype part = std::min<qsizetype>(count - result.size(), m_buffer.size() - m_offset);
        result.append(m_buffer.constData() + m_offset, part);
        m_offset += part;
    }
    return result;
}

quint16 ByteSource::bigEndian16()
{
    const QByteArray data = bytes(2);
    return data.size() == 2 ? qFromBigEndian<quint16>(data.constData()) : 0;
}

quint32 ByteSource::bigEndian32()
{
    const QByteArray data = bytes(4);
    return data.size() == 4 ? qFromBigEndian<quint32>(data.constData()) : 0;
}

quint16 ByteSource::littleEndian16()
{
    const QByteArray data = bytes(2);
    return data.size() == 2 ? qFromLittleEndian<quint16>(data.constData()) : 0;
}

quint32 ByteSource::littleEndian24()
{
    const quint32 low = littleEndian16();
    return low | static_cast<quint32>(byte()) << 16;
}

quint32 ByteSource::littleEndian32()
{
    const QByteArray data = bytes(4);
    return data.size() == 4 ? qFromLittleEndian<quint32>(data.constData()) : 0;
}

void ByteSource::skip(qint64 count)
{
    const qint64 inBuffer = m_buffer.size() - m_offset;
    if (count <= inBuffer) {
        m_offset += count;
        return;
    }
    const qint64 target = position() + count;
    m_ended = m_ended || target > m_size || !m_device.seek(target);
    m_buffer.clear();
    m_bufferStart = std::min(target, m_size);
    m_offset = 0;
}

void ByteSource::skipPast(char value)
{
    while (fill()) {
        const qsizetype found = m_buffer.indexOf(value, m_offset);
        if (found >= 0) {
            m_offset = found + 1;
            return;
        }
        m_offset = m_buffer.size();
    }
}

} // namespace upview
