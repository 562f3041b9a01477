// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/ncnnparam.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace upview {

namespace {

// The largest public networks for pictures have about 1000 layers. ncnn runs a network by recursion, so the
// number of layers is also a bound on its stack.
constexpr int kMostLayers = 4096;
constexpr int kMostBlobs = 4 * kMostLayers;
constexpr int kMostEnds = 64; ///< inputs or outputs of one layer
constexpr int kLongestName = 128; ///< ncnn's buffer holds 255
constexpr int kLongestList = 64;
constexpr int kParamCount = 32; ///< ncnn's NCNN_MAX_PARAM_COUNT
constexpr int kListKey = -23300; ///< a list for id 3 is written as -23303=length,...
constexpr qsizetype kMostBytes = 4 << 20;
constexpr qsizetype kLongestLine = 64 << 10;

QString tooLarge()
{
    return QCoreApplication::translate("Network", "The network is too large.");
}

tl::unexpected<Error> damagedLine(qsizetype line, const QByteArray &why)
{
    return failure(ErrorCode::Damaged,
                   QCoreApplication::translate("Network", "Line %1 of the .param file is damaged.").arg(line),
                   QString::fromLatin1(why));
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Digits from `at` on, moving it behind them.
int countDigits(const QByteArray &text, qsizetype &at)
{
    const qsizetype begin = at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return int(at - begin);
}

/// A decimal number without sign, as ids and counts are.
std::optional<int> parseCount(const QByteArray &text)
{
    qsizetype at = 0;
    const int digits = countDigits(text, at);
    if (digits < 1 || digits > 9 || at != text.size() || (digits > 1 && text[0] == '0'))
        return std::nullopt;
    return text.toInt();
}

struct Number
{
    double value = 0;
    bool isWhole = false;
    bool isReal = false;
};

/// A number that ncnn reads as it is written: its scanner takes 15 characters, its float parser counts in 32
/// bits and multiplies once for every 8 of the exponent.
std::optional<Number> parseNumber(const QByteArray &text)
{
    if (text.size() > 15)
        return std::nullopt;
    qsizetype at = text.startsWith('-') ? 1 : 0;
    const int whole = countDigits(text, at);
    if (whole < 1 || whole > 9)
        return std::nullopt;
    Number number;
    number.isWhole = at == text.size();
    if (at < text.size() && text[at] == '.') {
        ++at;
        if (countDigits(text, at) > 9)
            return std::nullopt;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '-' || text[at] == '+'))
            ++at;
        const int digits = countDigits(text, at);
        if (digits < 1 || digits > 2)
            return std::nullopt;
    }
    if (at != text.size())
        return std::nullopt;
    bool ok = false;
    number.value = text.toDouble(&ok);
    if (!ok || std::abs(number.value) > double(std::numeric_limits<float>::max()))
        return std::nullopt;
    // An integer 0 and a float 0 have the same bits.
    number.isReal = !number.isWhole || number.value == 0;
    return number;
}

/// The value behind `id=`; with `listed` the old way of writing a list, length first.
std::optional<NcnnValue> parseValue(const QByteArray &text, bool listed)
{
    QList<QByteArray> parts = text.split(',');
    if (listed) {
        const auto length = parseCount(parts.takeFirst());
        if (!length || *length != parts.size())
            return std::nullopt;
    }
    if (parts.isEmpty() || parts.size() > kLongestList)
        return std::nullopt;
    NcnnValue value;
    value.isList = listed || parts.size() > 1;
    value.isWhole = true;
    value.isReal = true;
    bool mixed = false;
    std::optional<bool> firstWhole;
    for (const QByteArray &part : std::as_const(parts)) {
        const auto number = parseNumber(part);
        if (!number)
            return std::nullopt;
        value.numbers.append(number->value);
        value.isWhole = value.isWhole && number->isWhole;
        value.isReal = value.isReal && number->isReal;
        mixed = mixed || number->isWhole != firstWhole.value_or(number->isWhole);
        firstWhole = firstWhole.value_or(number->isWhole);
    }
    // In the new way of writing a list the first number decides how ncnn reads all of them.
    if (mixed && !listed)
        return std::nullopt;
    return value;
}

/// `id=value`; false where it is not that or the id is there already.
bool addParam(NcnnLayer &layer, const QByteArray &word)
{
    const qsizetype equals = word.indexOf('=');
    if (equals < 1)
        return false;
    QByteArray key = word.left(equals);
    const bool listed = key.startsWith('-');
    if (listed)
        key.remove(0, 1);
    auto id = parseCount(key);
    if (id && listed)
        id = *id + kListKey;
    if (!id || *id < 0 || *id >= kParamCount || layer.params.contains(*id))
        return false;
    const auto value = parseValue(word.mid(equals + 1), listed);
    if (!value)
        return false;
    layer.params.insert(*id, *value);
    return true;
}

/// The words of a line. Nothing but spaces may separate them, since ncnn takes a tab for a part of a value.
std::optional<QList<QByteArray>> wordsOf(QByteArray line)
{
    if (line.size() > kLongestLine)
        return std::nullopt;
    if (line.endsWith('\r'))
        line.chop(1);
    const bool printable = std::all_of(line.cbegin(), line.cend(), [](char c) { return c >= 32 && c < 127; });
    if (!printable)
        return std::nullopt;
    QList<QByteArray> words = line.split(' ');
    words.removeIf([](const QByteArray &word) { return word.isEmpty(); });
    return words;
}

/// Builds the graph line by line.
class Reader
{
public:
    explicit Reader(const QByteArray &text)
        : m_text(text)
    {
    }

    Result<NcnnGraph> read()
    {
        if (next() != QList<QByteArray>{"7767517"}) {
            return failure(ErrorCode::UnknownFormat,
                           QCoreApplication::translate(
                               "Network", "The .param file is not a network of ncnn in its text format."));
        }
        const QList<QByteArray> counts = next();
        const auto layers = parseCount(counts.value(0));
        const auto blobs = parseCount(counts.value(1));
        if (counts.size() != 2 || !layers || !blobs)
            return damaged("counts");
        if (*layers > kMostLayers || *blobs > kMostBlobs)
            return failure(ErrorCode::TooLarge, tooLarge());
        for (int i = 0; i < *layers; ++i) {
            const QByteArray problem = addLayer(next());
            if (!problem.isEmpty())
                return damaged(problem);
        }
        if (!next().isEmpty() || !m_clean)
            return damaged("more than the promised layers");
        if (m_graph.blobs.size() != *blobs)
            return damaged("count of blobs");
        return m_graph;
    }

private:
    /// Words of the next line that has some; empty at the end or where a line has bytes that are no text.
    QList<QByteArray> next()
    {
        while (m_begin < m_text.size()) {
            const qsizetype found = m_text.indexOf('\n', m_begin);
            const qsizetype end = found < 0 ? m_text.size() : found;
            const auto words = wordsOf(m_text.mid(m_begin, end - m_begin));
            m_begin = end + 1;
            ++m_line;
            m_clean = m_clean && words.has_value();
            if (!words || !words->isEmpty())
                return words.value_or(QList<QByteArray>());
        }
        return {};
    }

    tl::unexpected<Error> damaged(const QByteArray &why) const { return damagedLine(m_line, why); }

    /// What is wrong with the line; empty when nothing is.
    QByteArray addLayer(const QList<QByteArray> &words)
    {
        if (words.size() < 4)
            return "layer expected";
        NcnnLayer layer{words[0], words[1], {}, {}, {}};
        const int inputs = parseCount(words[2]).value_or(-1);
        const int outputs = parseCount(words[3]).value_or(-1);
        if (layer.type.size() > kLongestName || layer.name.size() > kLongestName)
            return "name too long";
        if (inputs < 0 || outputs < 0 || inputs > kMostEnds || outputs > kMostEnds)
            return "numbers of blobs";
        if (words.size() < 4 + inputs + outputs)
            return "blobs missing";
        qsizetype at = 4;
        for (int i = 0; i < inputs; ++i) {
            const int blob = m_index.value(words[at++], -1);
            if (blob < 0)
                return "blob used before it is made";
            // More than one user needs a Split layer: ncnn frees a blob after its first use.
            if (std::exchange(m_used[blob], true))
                return "blob used twice";
            layer.inputs.append(blob);
        }
        for (int i = 0; i < outputs; ++i) {
            const QByteArray &name = words[at++];
            if (name.size() > kLongestName || m_index.contains(name))
                return "blob made twice";
            const int blob = int(m_graph.blobs.size());
            m_index.insert(name, blob);
            m_graph.blobs.append(name);
            m_used.append(false);
            layer.outputs.append(blob);
        }
        for (; at < words.size(); ++at) {
            if (!addParam(layer, words[at]))
                return "parameter " + words[at].left(kLongestName);
        }
        m_graph.layers.append(layer);
        return {};
    }

    const QByteArray m_text;
    qsizetype m_begin = 0; ///< of the next line
    qsizetype m_line = 0; ///< lines that were read, which is also the number of the current one
    bool m_clean = true; ///< no bytes but text so far
    NcnnGraph m_graph;
    QHash<QByteArray, int> m_index; ///< of blobs by name
    QList<bool> m_used; ///< blobs that have a user
};

} // namespace

Result<NcnnGraph> parseNcnnParam(const QByteArray &text)
{
    if (text.size() > kMostBytes)
        return failure(ErrorCode::TooLarge, tooLarge());
    return Reader(text).read();
}

} // namespace upview
