// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tinynetwork.h"

#include <QFile>
#include <QList>
#include <QtEndian>

#include <bit>

namespace upview {

namespace {

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

QByteArray tinyNetworkParam()
{
    return "7767517\n"
           "3 3\n"
           "Input            input    0 1 data\n"
           "Convolution      conv     1 1 data wide 0=12 1=3 4=1 5=1 6=324\n"
           "PixelShuffle     shuffle  1 1 wide output 0=2\n";
}

QByteArray tinyNetworkWeights()
{
    constexpr int kInputs = 3;
    constexpr int kOutputs = 12;
    constexpr int kKernel = 9;
    // A tag, 0 for floats; the weights by output, input and place in the kernel; a bias for each output.
    QList<float> numbers(1 + kOutputs * kInputs * kKernel + kOutputs, 0.0F);
    for (int output = 0; output < kOutputs; ++output) {
        // The shuffle makes four pixels of one out of four neighbouring channels.
        const int input = output / 4;
        numbers[1 + (output * kInputs + input) * kKernel + kKernel / 2] = 1;
    }
    QByteArray bytes(numbers.size() * qsizetype(sizeof(float)), Qt::Uninitialized);
    for (qsizetype i = 0; i < numbers.size(); ++i)
        qToLittleEndian(std::bit_cast<quint32>(numbers.at(i)), bytes.data() + i * qsizetype(sizeof(float)));
    return bytes;
}

bool writeTinyNetwork(const QString &folder, const QString &name)
{
    return writeFile(folder + u'/' + name + QStringLiteral(".param"), tinyNetworkParam())
        && writeFile(folder + u'/' + name + QStringLiteral(".bin"), tinyNetworkWeights());
}

} // namespace upview
