// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/jpegtransform.h"

#include <QtEndian>

#include <turbojpeg.h>

#include <memory>
#include <type_traits>

namespace upview::jpegtransform {

namespace {

struct Closer
{
    void operator()(void *handle) const { tjDestroy(handle); }
};
using Handle = std::unique_ptr<void, Closer>;

const unsigned char *bytesOf(const QByteArray &jpeg)
{
    return reinterpret_cast<const unsigned char *>(jpeg.constData());
}

/// Calls `visit(marker, content)` for the segments in front of the pixels, until it gives false.
template <typename Visit> void eachSegment(const QByteArray &jpeg, Visit visit)
{
    for (qsizetype at = 2; at + 4 <= jpeg.size() && uchar(jpeg[at]) == 0xff;) {
        const auto marker = uchar(jpeg[at + 1]);
        if (marker == 0xda) // start of scan
            return;
        const auto length = qsizetype(qFromBigEndian<quint16>(jpeg.constData() + at + 2));
        if (!visit(marker, jpeg.mid(at + 4, std::max<qsizetype>(length - 2, 0))))
            return;
        at += 2 + length;
    }
}

bool isProgressive(const QByteArray &jpeg)
{
    bool result = false;
    eachSegment(jpeg, [&](uchar marker, const QByteArray &) {
        result = result || marker == 0xc2 || marker == 0xca; // SOF2, SOF10
        return !result;
    });
    return result;
}

/// The operation of libjpeg-turbo for an EXIF orientation.
int operationFor(int orientation)
{
    constexpr int operations[] = {TJXOP_NONE,      TJXOP_HFLIP, TJXOP_ROT180,     TJXOP_VFLIP,
                                  TJXOP_TRANSPOSE, TJXOP_ROT90, TJXOP_TRANSVERSE, TJXOP_ROT270};
    return operations[orientation >= 1 && orientation <= 8 ? orientation - 1 : 0];
}

Result<QByteArray> transformed(const QByteArray &jpeg, tjtransform transform)
{
    const Handle handle(tjInitTransform());
    if (!handle)
        return failure(ErrorCode::OutOfMemory, {}, QStringLiteral("tjInitTransform"));
    if (isProgressive(jpeg))
        transform.options |= TJXOPT_PROGRESSIVE;
    unsigned char *buffer = nullptr;
    unsigned long size = 0;
    const int status = tjTransform(handle.get(), bytesOf(jpeg), static_cast<unsigned long>(jpeg.size()), 1,
                                   &buffer, &size, &transform, 0);
    const std::unique_ptr<unsigned char, decltype(&tjFree)> owner(buffer, &tjFree);
    if (status != 0) {
        const bool warned = tjGetErrorCode(handle.get()) == TJERR_WARNING;
        return failure(warned ? ErrorCode::Damaged : ErrorCode::InvalidArgument, {},
                       QString::fromLatin1(tjGetErrorStr2(handle.get())));
    }
    return QByteArray(reinterpret_cast<const char *>(buffer), static_cast<qsizetype>(size));
}

} // namespace

std::optional<Geometry> geometryOf(const QByteArray &jpeg)
{
    const Handle handle(tjInitDecompress());
    int width = 0;
    int height = 0;
    int subsampling = 0;
    int space = 0;
    if (!handle
        || tjDecompressHeader3(handle.get(), bytesOf(jpeg), static_cast<unsigned long>(jpeg.size()), &width,
                               &height, &subsampling, &space)
            != 0
        || subsampling < 0 || subsampling >= TJ_NUMSAMP)
        return {};
    return Geometry{{width, height}, {tjMCUWidth[subsampling], tjMCUHeight[subsampling]}};
}

QRect aligned(const QRect &part, const Geometry &geometry)
{
    QRect result = part;
    result.setLeft(part.left() - part.left() % geometry.block.width());
    result.setTop(part.top() - part.top() % geometry.block.height());
    return result;
}

bool holdsMore(const QByteArray &jpeg)
{
    // CIPA DC-007, the multi-picture format.
    bool several = false;
    eachSegment(jpeg, [&](uchar marker, const QByteArray &content) {
        several = several || (marker == 0xe2 && content.startsWith(QByteArrayLiteral("MPF\0")));
        return !several;
    });
    if (several)
        return true;
    qsizetype end = jpeg.size();
    while (end > 0 && jpeg[end - 1] == '\0')
        --end;
    return !jpeg.left(end).endsWith("\xff\xd9");
}

Result<QByteArray> turned(const QByteArray &jpeg, int orientation)
{
    tjtransform transform{};
    transform.op = operationFor(orientation);
    transform.options = TJXOPT_PERFECT;
    return transformed(jpeg, transform);
}

Result<QByteArray> cropped(const QByteArray &jpeg, const QRect &part)
{
    tjtransform transform{};
    transform.op = TJXOP_NONE;
    transform.options = TJXOPT_CROP;
    transform.r = {part.x(), part.y(), part.width(), part.height()};
    return transformed(jpeg, transform);
}

} // namespace upview::jpegtransform
