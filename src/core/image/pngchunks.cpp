// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/pngchunks.h"

#include <QtEndian>

#include <array>

namespace upview::png {

namespace {

// The table of annex D of the specification.
constexpr std::array<quint32, 256> kCrcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 n = 0; n < table.size(); ++n) {
        quint32 c = n;
        for (int bit = 0; bit < 8; ++bit)
            c = (c & 1) != 0 ? 0xedb88320U ^ (c >> 1) : c >> 1;
        table[n] = c;
    }
    return table;
}();

quint32 crc32(const QByteArray &data)
{
    quint32 crc = 0xffffffffU;
    for (const char c : data)
        crc = kCrcTable[(crc ^ static_cast<uchar>(c)) & 0xff] ^ (crc >> 8);
    return ~crc;
}

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

} // namespace

QByteArray chunk(const QByteArray &type, const QByteArray &data)
{
    const QByteArray body = type + data;
    return bigEndian(static_cast<quint32>(data.size())) + body + bigEndian(crc32(body));
}

} // namespace upview::png
