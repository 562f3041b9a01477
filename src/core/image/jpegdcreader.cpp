// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/jpegdcreader.h"

#include "core/image/jpegbits.h"

#include <algorithm>
#include <cstring>
#include <limits>

// The format: ITU-T T.81. Clauses are named where they are followed.

namespace upview {

namespace {

constexpr int kMostComponents = 3;
constexpr int kCancelRows = 16;

struct Component
{
    int id = 0;
    int quantTable = 0;
    int shift = -1; ///< how many low bits of its means were not read yet; -1: nothing was
};

/// What is read of a component in each unit of a scan.
struct Turn
{
    JpegDc::Plane *plane = nullptr;
    JpegCodes *dc = nullptr;
    JpegCodes *ac = nullptr;
    int mean = 0; ///< of the block before
};

quint16 bigEndian16(const uchar *data)
{
    return quint16(data[0] << 8 | data[1]);
}

/// One file, from its first byte to the means.
class Reader
{
public:
    Reader(QByteArray &file, const CancelFlag &cancel)
        : m_begin(reinterpret_cast<uchar *>(file.data()))
        , m_end(m_begin + file.size())
        , m_cancel(cancel)
    {
    }

    std::optional<JpegDc> read()
    {
        if (m_end - m_begin < 4 || m_begin[0] != 0xff || m_begin[1] != 0xd8)
            return std::nullopt;
        for (uchar *at = m_begin + 2;;) {
            // Fill bytes may stand before a marker (B.1.1.2); anything else there is odd.
            if (m_end - at < 4 || *at != 0xff)
                return std::nullopt;
            while (m_end - at >= 4 && at[1] == 0xff)
                ++at;
            if (m_end - at < 4)
                return std::nullopt;
            const uchar marker = at[1];
            const qsizetype length = bigEndian16(at + 2);
            const uchar *segment = at + 4;
            if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd9) || length < 2 || m_end - at - 2 < length)
                return std::nullopt;
            uchar *next = at + 2 + length;
            if (marker == 0xda) {
                next = readScan(segment, length - 2, next);
                if (next == nullptr)
                    return std::nullopt;
                if (m_isDone)
                    return std::move(m_dc);
            } else if (!readSegment(marker, segment, length - 2)) {
                return std::nullopt;
            }
            at = next;
        }
    }

private:
    bool readSegment(uchar marker, const uchar *data, qsizetype length)
    {
        switch (marker) {
        case 0xc0:
        case 0xc1:
        case 0xc2:
            return readFrame(marker == 0xc2, data, length);
        case 0xc4:
            return readHuffmanTables(data, length);
        case 0xdb:
            return readQuantTables(data, length);
        case 0xdd:
            m_restartInterval = length == 2 ? bigEndian16(data) : 0;
            return length == 2;
        case 0xe0:
            m_isJfif = m_isJfif || (length >= 14 && std::memcmp(data, "JFIF", 5) == 0);
            return true;
        case 0xee:
            if (length >= 12 && std::memcmp(data, "Adobe", 5) == 0)
                m_adobeTransform = data[11];
            return true;
        default:
            // Application data and comments; other frames, arithmetic coding and hierarchies are not read.
            return (marker >= 0xe0 && marker <= 0xef) || marker == 0xfe;
        }
    }

    // B.2.2
    bool readFrame(bool progressive, const uchar *data, qsizetype length)
    {
        if (!m_dc.planes.empty() || length < 6 || data[0] != 8)
            return false;
        m_progressive = progressive;
        m_dc.size = QSize(bigEndian16(data + 3), bigEndian16(data + 1));
        const int count = data[5];
        if (m_dc.size.isEmpty() || (count != 1 && count != 3) || length != 6 + 3 * count)
            return false;
        int mostAcross = 1;
        int mostDown = 1;
        for (int i = 0; i < count; ++i) {
            const uchar *component = data + 6 + 3 * i;
            JpegDc::Plane plane;
            plane.across = component[1] >> 4;
            plane.down = component[1] & 15;
            if (plane.across < 1 || plane.across > 4 || plane.down < 1 || plane.down > 4 || component[2] > 3)
                return false;
            // A single component is stored block by block whatever its factors (A.2.2).
            if (count == 1)
                plane.across = plane.down = 1;
            mostAcross = std::max(mostAcross, plane.across);
            mostDown = std::max(mostDown, plane.down);
            m_components[std::size_t(i)].id = component[0];
            m_components[std::size_t(i)].quantTable = component[2];
            m_dc.planes.push_back(std::move(plane));
        }
        m_most = QSize(mostAcross, mostDown);
        m_units = QSize((m_dc.size.width() + 8 * mostAcross - 1) / (8 * mostAcross),
                        (m_dc.size.height() + 8 * mostDown - 1) / (8 * mostDown));
        for (JpegDc::Plane &plane : m_dc.planes) {
            if (mostAcross % plane.across != 0 || mostDown % plane.down != 0)
                return false;
            plane.blocks = QSize(m_units.width() * plane.across, m_units.height() * plane.down);
        }
        return true;
    }

    // B.2.4.1
    bool readQuantTables(const uchar *data, qsizetype length)
    {
        while (length > 0) {
            const bool isWide = data[0] >> 4 != 0;
            const qsizetype used = isWide ? 129 : 65;
            if (data[0] >> 4 > 1 || (data[0] & 15) > 3 || length < used)
                return false;
            m_quanta[data[0] & 15] = isWide ? bigEndian16(data + 1) : data[1];
            data += used;
            length -= used;
        }
        return true;
    }

    // B.2.4.2
    bool readHuffmanTables(const uchar *data, qsizetype length)
    {
        while (length > 0) {
            if (length < 17 || data[0] >> 4 > 1 || (data[0] & 15) > 3)
                return false;
            const bool isAc = data[0] >> 4 == 1;
            auto &table = isAc ? m_ac[data[0] & 15] : m_dcTables[data[0] & 15];
            const int used = table.set(data + 1, length - 1);
            if (used < 0)
                return false;
            data += 1 + used;
            length -= 1 + used;
        }
        return true;
    }

    /// What libjpeg takes the colours for, too: JFIF is YCbCr, otherwise Adobe's word counts.
    [[nodiscard]] bool isYcc() const
    {
        if (m_dc.planes.size() == 1 || m_isJfif)
            return true;
        if (m_adobeTransform >= 0)
            return m_adobeTransform == 1;
        return m_components[0].id != 'R' || m_components[1].id != 'G' || m_components[2].id != 'B';
    }

    /// B.2.3. The data that follow begin at `data`; returns where they end, or null.
    uchar *readScan(const uchar *header, qsizetype length, uchar *data)
    {
        if (m_dc.planes.empty() || length < 1 || length != 4 + 2 * header[0] || !isYcc())
            return nullptr;
        const int count = header[0];
        const uchar *spectral = header + 1 + 2 * count;
        if (m_progressive && spectral[0] != 0)
            return endOfData(data);
        const bool isFirst = spectral[2] >> 4 == 0;
        const int shift = spectral[2] & 15;
        const bool isWhole = spectral[1] == 63 && spectral[2] == 0;
        if (spectral[0] != 0 || (m_progressive ? spectral[1] != 0 || shift > 13 : !isWhole))
            return nullptr;
        m_scan.clear();
        for (int i = 0; i < count; ++i) {
            const uchar *entry = header + 1 + 2 * i;
            const std::size_t number = numberOf(entry[0]);
            if (number >= m_dc.planes.size() || entry[1] >> 4 > 3 || (entry[1] & 15) > 3)
                return nullptr;
            Component &component = m_components[number];
            const bool isNext = isFirst ? component.shift < 0 : shift == component.shift - 1;
            if (!isNext || !startPlane(number, isFirst))
                return nullptr;
            component.shift = shift;
            m_scan.push_back({&m_dc.planes[number], &m_dcTables[entry[1] >> 4], &m_ac[entry[1] & 15]});
        }
        uchar *next = nullptr;
        if (m_scan.empty() || !unstuff(data, &next) || !decode(isFirst, shift))
            return nullptr;
        m_isDone = std::all_of(m_components.cbegin(), m_components.cbegin() + qsizetype(m_dc.planes.size()),
                               [](const Component &component) { return component.shift == 0; });
        return next;
    }

    [[nodiscard]] std::size_t numberOf(int id) const
    {
        std::size_t number = 0;
        while (number < m_dc.planes.size() && m_components[number].id != id)
            ++number;
        return number;
    }

    bool startPlane(std::size_t number, bool isFirst)
    {
        if (!isFirst)
            return true;
        // Tables may change between scans; those of a component's first one count.
        JpegDc::Plane &plane = m_dc.planes[number];
        plane.quantum = m_quanta[std::size_t(m_components[number].quantTable)];
        const qint64 blocks = qint64(plane.blocks.width()) * plane.blocks.height();
        // No block takes less than a bit: a small file that claims to be a giant gets no memory.
        if (plane.quantum < 1 || plane.quantum > 255 || blocks > (m_end - m_begin) * 8)
            return false;
        plane.values.resize(std::size_t(blocks));
        return true;
    }

    /// Where the next marker is that does not belong to the data; null: there is none.
    [[nodiscard]] uchar *endOfData(uchar *at) const
    {
        while ((at = findMarker(at)) != nullptr) {
            if (at[1] < 0xd0 || at[1] > 0xd7)
                return at;
            at += 2;
        }
        return nullptr;
    }

    /// The next 0xff that is not followed by 0 (B.1.1.5).
    [[nodiscard]] uchar *findMarker(uchar *at) const
    {
        while (m_end - at >= 2) {
            at = static_cast<uchar *>(std::memchr(at, 0xff, std::size_t(m_end - at - 1)));
            if (at == nullptr || at[1] != 0)
                return at;
            at += 2;
        }
        return nullptr;
    }

    /// Takes the stuffed zeros out of the data, in place, and finds out where its intervals begin. There is
    /// room for JpegBits to look ahead behind each, as all of it lies before m_end.
    bool unstuff(uchar *data, uchar **next)
    {
        m_intervals.clear();
        uchar *out = data;
        uchar *begin = data;
        int expected = 0;
        for (uchar *at = data;;) {
            auto *found = static_cast<uchar *>(
                m_end - at >= 2 ? std::memchr(at, 0xff, std::size_t(m_end - at - 1)) : nullptr);
            if (found == nullptr)
                return false;
            const std::size_t part = std::size_t(found - at);
            if (out != at)
                std::memmove(out, at, part);
            out += part;
            if (found[1] == 0) {
                *out++ = 0xff;
                at = found + 2;
                continue;
            }
            m_intervals.push_back({begin, out});
            if (found[1] < 0xd0 || found[1] > 0xd7) {
                *next = found;
                return true;
            }
            if (m_restartInterval == 0 || found[1] - 0xd0 != expected)
                return false;
            expected = (expected + 1) & 7;
            at = found + 2;
            begin = out;
        }
    }

    bool decode(bool isFirst, int shift)
    {
        // A component alone is stored block by block, and only those that the picture needs (A.2.2).
        const bool isAlone = m_scan.size() == 1;
        const QSize grid = isAlone ? neededBlocks(*m_scan.front().plane) : m_units;
        const qint64 units = qint64(grid.width()) * grid.height();
        const qint64 perInterval = m_restartInterval > 0 ? m_restartInterval : units;
        if (qint64(m_intervals.size()) != (units + perInterval - 1) / perInterval)
            return false;
        for (const Turn &turn : m_scan) {
            if ((isFirst && !turn.dc->prepareDc()) || (!m_progressive && !turn.ac->prepareAc()))
                return false;
        }
        qint64 unit = 0;
        for (const Interval &interval : m_intervals) {
            JpegBits bits(interval.begin, interval.end);
            const qint64 end = std::min(unit + perInterval, units);
            for (Turn &turn : m_scan)
                turn.mean = 0;
            const Part part{unit, end, grid.width(), isAlone};
            const bool isRead = !m_progressive ? readUnits<Kind::Baseline>(bits, part, shift)
                : isFirst                      ? readUnits<Kind::First>(bits, part, shift)
                                               : readUnits<Kind::Finer>(bits, part, shift);
            if (!isRead || !bits.isAtEnd())
                return false;
            unit = end;
        }
        return true;
    }

    [[nodiscard]] QSize neededBlocks(const JpegDc::Plane &plane) const
    {
        const auto needed = [](int pixels, int factor, int most) {
            return (pixels * factor + 8 * most - 1) / (8 * most);
        };
        return {needed(m_dc.size.width(), plane.across, m_most.width()),
                needed(m_dc.size.height(), plane.down, m_most.height())};
    }

    enum class Kind { Baseline, First, Finer };

    /// Units from `first` to before `end`, `across` of them side by side.
    struct Part
    {
        qint64 first;
        qint64 end;
        int across;
        bool isAlone;
    };

    template <Kind kind> bool readUnits(JpegBits &bits, const Part &part, int shift)
    {
        int column = int(part.first % part.across);
        int row = int(part.first / part.across);
        for (qint64 unit = part.first; unit < part.end; ++unit) {
            for (Turn &turn : m_scan) {
                const int across = part.isAlone ? 1 : turn.plane->across;
                const int down = part.isAlone ? 1 : turn.plane->down;
                for (int y = 0; y < down; ++y) {
                    qint16 *values = turn.plane->values.data()
                        + qsizetype(row * down + y) * turn.plane->blocks.width() + qsizetype(column) * across;
                    for (int x = 0; x < across; ++x) {
                        if (!readBlock<kind>(bits, turn, values + x, shift))
                            return false;
                    }
                }
            }
            if (++column == part.across) {
                column = 0;
                if (++row % kCancelRows == 0 && m_cancel.isCancelled())
                    return false;
            }
        }
        return true;
    }

    template <Kind kind> static bool readBlock(JpegBits &bits, Turn &turn, qint16 *value, int shift)
    {
        if (!bits.hasRoom())
            return false;
        if constexpr (kind == Kind::Finer) {
            *value = qint16(*value | bits.bit() << shift); // G.1.2.1
            return true;
        }
        if (!bits.addDifference(*turn.dc, &turn.mean))
            return false;
        const int mean = turn.mean * (1 << shift);
        if (mean < std::numeric_limits<qint16>::min() || mean > std::numeric_limits<qint16>::max())
            return false;
        *value = qint16(mean);
        if constexpr (kind == Kind::Baseline)
            return bits.passOverAc(*turn.ac);
        return true;
    }

    struct Interval
    {
        const uchar *begin;
        const uchar *end;
    };

    uchar *const m_begin;
    uchar *const m_end;
    const CancelFlag &m_cancel;
    JpegDc m_dc;
    bool m_progressive = false;
    bool m_isJfif = false;
    bool m_isDone = false;
    int m_adobeTransform = -1; ///< -1: not said
    int m_restartInterval = 0;
    QSize m_most; ///< the largest factors of the components
    QSize m_units; ///< of all components: how many are side by side, and below each other
    std::vector<Turn> m_scan;
    std::array<Component, kMostComponents> m_components;
    std::array<int, 4> m_quanta{};
    std::array<JpegCodes, 4> m_dcTables;
    std::array<JpegCodes, 4> m_ac;
    std::vector<Interval> m_intervals;
};

} // namespace

std::optional<JpegDc> readJpegDc(QByteArray &file, const CancelFlag &cancel)
{
    file.append(JpegBits::kPadding, '\0');
    return Reader(file, cancel).read();
}

} // namespace upview
