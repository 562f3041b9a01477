// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtEndian>

#include <array>
#include <vector>

namespace upview {

/// A Huffman table of a JPEG (ITU-T T.81, annexes C and F), made to pass over AC coefficients: one look
/// takes as many whole symbols, each with the bits of its value, as fit into kWide bits.
class JpegCodes
{
public:
    static constexpr int kWide = 12;
    /// In an entry of `wide`: how many bits are taken; above them, how many coefficients, and the sign that
    /// the block has ended.
    static constexpr int kLengthMask = 63;
    static constexpr int kAdvanceShift = 6;
    static constexpr int kBlockEnds = 128;
    static constexpr quint16 kNarrow = 255
        << kAdvanceShift; ///< the first symbol does not fit, or there is none

    /// Code and value of one symbol.
    struct Symbol
    {
        int length = 0; ///< of the code; 0: there is no such code
        int value = 0;
    };

    /// 16 counts and as many symbols as they say; returns how many bytes that were, or -1.
    int set(const uchar *data, qsizetype length);
    /// Makes what is needed to read differences of means; false: the table is not fit for it.
    bool prepareDc();
    /// Makes what is needed to pass over AC coefficients; false: there is no table.
    bool prepareAc();

    [[nodiscard]] quint16 wide(quint64 bits) const { return m_wide[std::size_t(bits >> (64 - kWide))]; }
    /// The symbol that the topmost bits begin with.
    [[nodiscard]] Symbol symbol(quint64 bits) const
    {
        const Symbol quick = m_quick[std::size_t(bits >> (64 - kQuick))];
        return quick.length != 0 ? quick : longSymbol(quint32(bits >> 48));
    }

private:
    static constexpr int kQuick = 9;
    static constexpr int kLongest = 16;

    void prepareQuick();
    [[nodiscard]] Symbol longSymbol(quint32 code) const;

    std::array<quint8, 256> m_symbols{};
    std::array<quint32, kLongest + 1> m_limit{}; ///< codes up to this length are below, seen as 16 bits
    std::array<int, kLongest + 1> m_offset{}; ///< of a code of this length in m_symbols, less the code
    int m_count = 0;
    std::vector<Symbol> m_quick;
    std::vector<quint16> m_wide;
};

/// Reads the entropy-coded data of one interval, its stuffed zeros gone. May look kPadding bytes behind its
/// end, which have to be readable; `hasRoom` before each block is what keeps it there.
class JpegBits
{
public:
    /// More than a block can take: 64 symbols of at most 16 bits and values of at most 15.
    static constexpr int kPadding = 512;

    JpegBits(const uchar *begin, const uchar *end)
        : m_at(begin)
        , m_end(end)
    {
    }

    /// Whether another block may be read: not if the last ones came from behind the end.
    [[nodiscard]] bool hasRoom() const { return m_at <= m_end + sizeof(m_bits); }
    /// Whether all was read but for the bits that fill the last byte.
    [[nodiscard]] bool isAtEnd() const
    {
        const qsizetype left = (m_end - m_at) * 8 + m_count;
        return left >= 0 && left < 8;
    }

    int bit()
    {
        fill();
        const int bit = int(m_bits >> 63);
        drop(1);
        return bit;
    }

    /// Reads the difference to the mean before (F.2.2.1) and adds it.
    bool addDifference(const JpegCodes &codes, int *mean)
    {
        fill();
        const JpegCodes::Symbol symbol = codes.symbol(m_bits);
        if (symbol.length == 0)
            return false;
        drop(symbol.length);
        if (symbol.value == 0)
            return true;
        const int value = int(m_bits >> (64 - symbol.value));
        drop(symbol.value);
        *mean += value < 1 << (symbol.value - 1) ? value - (1 << symbol.value) + 1 : value;
        return true;
    }

    /// Passes over the other 63 coefficients of a baseline block (F.2.2.2).
    bool passOverAc(const JpegCodes &codes)
    {
        constexpr int kLooks = 56 / JpegCodes::kWide;
        for (int k = 1;;) {
            fill();
            for (int i = 0; i < kLooks; ++i) {
                const int entry = codes.wide(m_bits);
                const int before = k;
                k += entry >> JpegCodes::kAdvanceShift;
                if (k < 64) {
                    drop(entry & JpegCodes::kLengthMask);
                    continue;
                }
                if (k == 64 || (k >= JpegCodes::kBlockEnds && k < JpegCodes::kBlockEnds + 64)) {
                    drop(entry & JpegCodes::kLengthMask);
                    return true;
                }
                // A long symbol, or one entry's symbols are of this block and of the next.
                k = passOverOne(codes, before);
                if (k >= 64)
                    return k == 64;
                break;
            }
        }
    }

private:
    /// At least 56 bits are there afterwards.
    void fill()
    {
        m_bits |= qFromBigEndian<quint64>(m_at) >> m_count;
        m_at += (63 - m_count) >> 3;
        m_count |= 56;
    }

    void drop(int count)
    {
        m_bits <<= count;
        m_count -= count;
    }

    /// Where the next coefficient is, 64 at the end of the block, more if it is damaged.
    int passOverOne(const JpegCodes &codes, int k);

    quint64 m_bits = 0; ///< the next ones are on top
    int m_count = 0;
    const uchar *m_at;
    const uchar *const m_end;
};

} // namespace upview
