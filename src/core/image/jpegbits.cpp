// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/jpegbits.h"

#include <algorithm>

namespace upview {

namespace {

constexpr int kDamaged = 65;
constexpr int kMostDcBits = 15;

/// How many coefficients an AC symbol stands for; 0: it ends the block. As libjpeg takes them, which ends
/// the block at runs without a value but for that of 16.
int advanceOf(int symbol)
{
    const int run = symbol >> 4;
    return (symbol & 15) != 0 || run == 15 ? run + 1 : 0;
}

} // namespace

int JpegCodes::set(const uchar *data, qsizetype length)
{
    m_count = 0;
    m_quick.clear();
    m_wide.clear();
    if (length < kLongest)
        return -1;
    quint32 code = 0;
    int count = 0;
    for (int bits = 1; bits <= kLongest; ++bits) {
        const int ofThisLength = data[bits - 1];
        m_offset[std::size_t(bits)] = count - int(code);
        code += quint32(ofThisLength);
        count += ofThisLength;
        if (code > 1U << bits || count > 256)
            return -1;
        m_limit[std::size_t(bits)] = code << (kLongest - bits);
        code <<= 1;
    }
    if (count == 0 || length < kLongest + count)
        return -1;
    m_symbols = {};
    std::copy_n(data + kLongest, count, m_symbols.begin());
    m_count = count;
    return kLongest + count;
}

JpegCodes::Symbol JpegCodes::longSymbol(quint32 code) const
{
    for (int bits = 1; bits <= kLongest; ++bits) {
        if (code < m_limit[std::size_t(bits)]) {
            const int index = int(code >> (kLongest - bits)) + m_offset[std::size_t(bits)];
            return {bits, m_symbols[std::size_t(index)]};
        }
    }
    return {};
}

void JpegCodes::prepareQuick()
{
    if (!m_quick.empty())
        return;
    m_quick.resize(std::size_t(1) << kQuick);
    for (quint32 index = 0; index < m_quick.size(); ++index) {
        const Symbol symbol = longSymbol(index << (kLongest - kQuick));
        if (symbol.length <= kQuick)
            m_quick[index] = symbol;
    }
}

bool JpegCodes::prepareDc()
{
    if (m_count == 0 || std::any_of(m_symbols.cbegin(), m_symbols.cbegin() + m_count, [](quint8 symbol) {
            return symbol > kMostDcBits;
        }))
        return false;
    prepareQuick();
    return true;
}

bool JpegCodes::prepareAc()
{
    if (m_count == 0)
        return false;
    if (!m_wide.empty())
        return true;
    prepareQuick();
    m_wide.resize(std::size_t(1) << kWide);
    for (quint64 index = 0; index < m_wide.size(); ++index) {
        int used = 0;
        int advance = 0;
        for (;;) {
            const Symbol next = symbol((index << (64 - kWide)) << used);
            const int length = next.length + (next.value & 15);
            if (next.length == 0 || used + length > kWide)
                break;
            const int step = advanceOf(next.value);
            if (advance + step > 63)
                break;
            used += length;
            if (step == 0) {
                advance += kBlockEnds;
                break;
            }
            advance += step;
        }
        m_wide[index] = used == 0 ? kNarrow : quint16(advance << kAdvanceShift | used);
    }
    return true;
}

int JpegBits::passOverOne(const JpegCodes &codes, int k)
{
    fill();
    const JpegCodes::Symbol symbol = codes.symbol(m_bits);
    if (symbol.length == 0)
        return kDamaged;
    drop(symbol.length);
    const int step = advanceOf(symbol.value);
    if (step == 0)
        return 64;
    drop(symbol.value & 15);
    return k + step;
}

} // namespace upview
