// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/ncnnweights.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <numeric>

namespace upview {

namespace {

constexpr qint64 kMostBytes = qint64(1) << 30;
constexpr qint64 kPiece = 1 << 18; ///< numbers looked at together

// The tags of ncnn's modelbin.cpp. Any other one but 0 starts a table of 256 values.
constexpr quint32 kPlainTag = 0;
constexpr quint32 kFloatTag = 0x0002C056;
constexpr quint32 kHalfTag = 0x01306B47;

tl::unexpected<Error> tooShort()
{
    return failure(ErrorCode::Damaged,
                   QCoreApplication::translate("Network", "The .bin file is too short for the .param file."));
}

/// An infinity or not a number: all bits of the exponent are set.
template <typename T> bool isFinite(T bits, T exponent)
{
    return (bits & exponent) != exponent;
}

template <typename T> bool allFinite(const QByteArray &bytes, T exponent)
{
    // Without an early exit, so that the compiler can take several at once.
    bool finite = true;
    for (qsizetype at = 0; at + qsizetype(sizeof(T)) <= bytes.size(); at += sizeof(T))
        finite &= isFinite(qFromLittleEndian<T>(bytes.constData() + at), exponent);
    return finite;
}

/// Reads `count` numbers; the file may hold fill bytes up to a multiple of 4 behind them, which count too.
template <typename T> Result<void> checkNumbers(QIODevice &device, qint64 count, T exponent)
{
    while (count > 0) {
        const qint64 piece = std::min(count, kPiece);
        const qint64 wanted = piece * qint64(sizeof(T));
        const QByteArray bytes = device.read(wanted);
        if (bytes.size() != wanted)
            return tooShort();
        if (!allFinite(bytes, exponent)) {
            return failure(
                ErrorCode::Damaged,
                QCoreApplication::translate("Network", "The .bin file has weights that are not numbers."));
        }
        count -= piece;
    }
    return {};
}

Result<void> checkTagged(QIODevice &device, qint64 count)
{
    const QByteArray bytes = device.read(sizeof(quint32));
    if (bytes.size() != sizeof(quint32))
        return tooShort();
    const auto tag = qFromLittleEndian<quint32>(bytes.constData());
    if (tag == kPlainTag || tag == kFloatTag)
        return checkNumbers<quint32>(device, count, 0x7F800000U);
    if (tag == kHalfTag) {
        const Result<void> numbers = checkNumbers<quint16>(device, count, 0x7C00U);
        if (numbers && count % 2 != 0 && device.read(sizeof(quint16)).size() != sizeof(quint16))
            return tooShort();
        return numbers;
    }
    return failure(ErrorCode::Damaged,
                   QCoreApplication::translate("Network",
                                               "The .bin file does not belong to the .param file, or its "
                                               "weights are neither 16-bit nor 32-bit numbers."),
                   QStringLiteral("tag 0x%1").arg(tag, 8, 16, QLatin1Char('0')));
}

} // namespace

Result<void> checkNcnnWeights(QIODevice &device, const QList<NcnnWeights> &weights)
{
    const qint64 count =
        std::accumulate(weights.cbegin(), weights.cend(), qint64(0),
                        [](qint64 sum, const NcnnWeights &each) { return sum + each.count; });
    if (device.size() > kMostBytes || count > kMostBytes)
        return failure(ErrorCode::TooLarge,
                       QCoreApplication::translate("Network", "The network is too large."));
    for (const NcnnWeights &each : weights) {
        const Result<void> checked = each.tagged ? checkTagged(device, each.count)
                                                 : checkNumbers<quint32>(device, each.count, 0x7F800000U);
        if (!checked)
            return checked;
    }
    if (!device.read(1).isEmpty()) {
        return failure(
            ErrorCode::Damaged,
            QCoreApplication::translate("Network", "The .bin file is too long for the .param file."));
    }
    return {};
}

} // namespace upview
