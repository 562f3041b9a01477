// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/animationencoder.h"
#include "core/image/colourprofile.h"
#include "core/image/pngchunks.h"
#include "core/image/rowencoder.h"

#include <QBuffer>
#include <QColorSpace>
#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <limits>
#include <new>
#include <numeric>

namespace upview {

namespace {

QByteArray number(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

/// Milliseconds as the fraction of a second that fits two 16-bit numbers.
QByteArray delay(int milliseconds)
{
    int numerator = milliseconds;
    int denominator = 1000;
    while (numerator > std::numeric_limits<quint16>::max() && denominator > 1) {
        numerator /= 10;
        denominator /= 10;
    }
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(static_cast<quint16>(std::min(numerator, 65535)), bytes.data());
    qToBigEndian(static_cast<quint16>(denominator), bytes.data() + 2);
    return bytes;
}

/// The smallest rectangle outside of which two pictures of one size and of 32 bits a pixel are the same.
QRect changed(const QImage &before, const QImage &now)
{
    int left = now.width();
    int right = -1;
    int top = -1;
    int bottom = -1;
    for (int y = 0; y < now.height(); ++y) {
        const auto *a = reinterpret_cast<const QRgb *>(before.constScanLine(y));
        const auto *b = reinterpret_cast<const QRgb *>(now.constScanLine(y));
        const auto first = static_cast<int>(std::mismatch(a, a + now.width(), b).first - a);
        if (first == now.width())
            continue;
        int last = now.width() - 1;
        while (a[last] == b[last])
            --last;
        left = std::min(left, first);
        right = std::max(right, last);
        top = top < 0 ? y : top;
        bottom = y;
    }
    // A frame has one pixel at least.
    return top < 0 ? QRect(0, 0, 1, 1) : QRect(QPoint(left, top), QPoint(right, bottom));
}

/// Animated PNG (PNG specification, third edition, section 11.3.6). Each frame is compressed by the encoder
/// for still pictures, and its pixels are put into chunks of our own; only what changed is stored.
class ApngEncoder : public AnimationEncoder
{
public:
    ApngEncoder(QIODevice &device, QSize size, AnimationOptions options)
        : m_device(device)
        , m_size(size)
        , m_options(std::move(options))
    {
    }

    bool addFrame(const QImage &frame, int delayMs) override
    {
        const QImage picture = frame.convertToFormat(QImage::Format_RGBA8888);
        if (picture.isNull())
            throw std::bad_alloc();
        const bool first = m_frames == 0;
        const QRect rect = first ? picture.rect() : changed(m_before, picture);
        const QByteArray encoded =
            encode(rect == picture.rect() ? picture : picture.copy(rect), first, frame);
        if (encoded.isEmpty())
            return false;
        m_before = picture;
        // The last two: leave the frame in place, and put it there without blending.
        const QByteArray control = number(m_sequence++) + number(static_cast<quint32>(rect.width()))
            + number(static_cast<quint32>(rect.height())) + number(static_cast<quint32>(rect.x()))
            + number(static_cast<quint32>(rect.y())) + delay(delayMs) + QByteArray(2, '\0');
        QByteArray data;
        bool pixelsSeen = false;
        for (qsizetype at = 8; at + 12 <= encoded.size();) {
            const auto length = qsizetype(qFromBigEndian<quint32>(encoded.constData() + at));
            const QByteArray type = encoded.mid(at + 4, 4);
            const QByteArray content = encoded.mid(at + 8, length);
            at += length + 12;
            if (type == "IHDR" && first) {
                data += png::kSignature + png::chunk(type, content);
                m_countAt = data.size();
                data += animationControl(1);
            } else if (type == "IDAT") {
                if (!std::exchange(pixelsSeen, true))
                    data += png::chunk("fcTL", control);
                data +=
                    first ? png::chunk(type, content) : png::chunk("fdAT", number(m_sequence++) + content);
            } else if (type == "iCCP" && first) {
                data += png::chunk(type, content);
            }
        }
        ++m_frames;
        return m_device.write(data) == data.size();
    }

    bool finish() override
    {
        const QByteArray end = png::chunk("IEND", {});
        const QByteArray control = animationControl(m_frames);
        return m_device.write(end) == end.size() && m_device.seek(m_countAt)
            && m_device.write(control) == control.size();
    }

private:
    /// The number of frames is known at the end only; until then it holds a place.
    [[nodiscard]] QByteArray animationControl(quint32 frames) const
    {
        return png::chunk("acTL",
                          number(frames) + number(static_cast<quint32>(std::max(m_options.plays, 0))));
    }

    QByteArray encode(const QImage &picture, bool first, const QImage &frame)
    {
        PictureHead head;
        head.size = picture.size();
        head.layout.alpha = true;
        if (first) {
            head.iccProfile = !m_options.iccProfile.isEmpty() ? m_options.iccProfile
                : frame.colorSpace().isValid()                ? frame.colorSpace().iccProfile()
                                                              : QByteArray();
            if (!colourprofile::fits(head.iccProfile, false))
                head.iccProfile.clear();
        }
        QByteArray data;
        QBuffer buffer(&data);
        buffer.open(QIODevice::WriteOnly);
        const auto encoder = RowEncoder::create("png", buffer);
        const bool good = encoder->encode(head, picture);
        m_message = encoder->message();
        return good ? data : QByteArray();
    }

    QIODevice &m_device;
    QSize m_size;
    AnimationOptions m_options;
    QImage m_before; ///< the frame before
    qint64 m_countAt = 0; ///< where in the file the number of frames stands
    quint32 m_sequence = 0; ///< of the chunks of frames
    quint32 m_frames = 0;
};

} // namespace

std::unique_ptr<AnimationEncoder> makeApngEncoder(QIODevice &device, QSize size,
                                                  const AnimationOptions &options)
{
    return std::make_unique<ApngEncoder>(device, size, options);
}

} // namespace upview
