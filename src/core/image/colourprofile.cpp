// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/colourprofile.h"

#include "core/image/pixelrows.h"

#include <QColorSpace>
#include <QRgba64>

#include <lcms2.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace upview::colourprofile {

namespace {

struct ProfileCloser
{
    void operator()(void *profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, ProfileCloser>;

struct TransformCloser
{
    void operator()(void *transform) const { cmsDeleteTransform(transform); }
};
using Transform = std::unique_ptr<void, TransformCloser>;

constexpr int kIntent = INTENT_RELATIVE_COLORIMETRIC;
// The cache of the last pixel is the one thing in a transform that two threads may not share.
constexpr cmsUInt32Number kFlags = cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE;
// Left to itself the library puts a coarse table in the place of 16-bit conversions, which is off by some
// 255ths at the edge of the gamut.
constexpr cmsUInt32Number kDeepFlags = kFlags | cmsFLAGS_NOOPTIMIZE;

Profile open(const QByteArray &icc)
{
    return Profile(icc.isEmpty()
                       ? nullptr
                       : cmsOpenProfileFromMem(icc.constData(), static_cast<cmsUInt32Number>(icc.size())));
}

Model modelOf(const Profile &profile)
{
    if (!profile)
        return Model::None;
    switch (cmsGetColorSpace(profile.get())) {
    case cmsSigGrayData:
        return Model::Grey;
    case cmsSigRgbData:
        return Model::Rgb;
    case cmsSigCmykData:
        return Model::Cmyk;
    default:
        return Model::Other;
    }
}

/// Grey with the curve of sRGB.
Profile srgbGrey()
{
    const Profile srgb(cmsCreate_sRGBProfile());
    const auto *curve =
        srgb ? static_cast<const cmsToneCurve *>(cmsReadTag(srgb.get(), cmsSigRedTRCTag)) : nullptr;
    return Profile(curve != nullptr ? cmsCreateGrayProfile(cmsD50_xyY(), curve) : nullptr);
}

/// One channel to one channel: a table is all that there is to it, and each channel of a grey picture that
/// is stored as colours can go through it.
template <typename Channel>
QImage throughTable(QImage image, const Profile &profile, const CancelFlag &cancel)
{
    constexpr bool deep = sizeof(Channel) == 2;
    const cmsUInt32Number type = deep ? TYPE_GRAY_16 : TYPE_GRAY_8;
    const Profile target = srgbGrey();
    const Transform transform(
        target ? cmsCreateTransform(profile.get(), type, target.get(), type, kIntent, kFlags) : nullptr);
    if (!transform)
        return {};
    std::vector<Channel> values(size_t(std::numeric_limits<Channel>::max()) + 1);
    for (size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<Channel>(i);
    std::vector<Channel> table(values.size());
    cmsDoTransform(transform.get(), values.data(), table.data(), static_cast<cmsUInt32Number>(values.size()));

    const bool grey =
        image.format() == QImage::Format_Grayscale8 || image.format() == QImage::Format_Grayscale16;
    const bool alpha = image.hasAlphaChannel();
    if (!grey)
        image.convertTo(deep ? (alpha ? QImage::Format_RGBA64 : QImage::Format_RGBX64)
                             : (alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32));
    for (int y = 0; y < image.height(); ++y) {
        if (cancel.isCancelled())
            return {};
        auto *channel = reinterpret_cast<Channel *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x, channel += grey ? 1 : 4) {
            for (int i = 0; i < (grey ? 1 : 3); ++i)
                channel[i] = table[channel[i]];
        }
    }
    return image;
}

QImage throughTransform(QImage image, const Profile &profile, const CancelFlag &cancel)
{
    const bool deep = isDeep(image);
    const bool alpha = image.hasAlphaChannel();
    image.convertTo(deep ? (alpha ? QImage::Format_RGBA64 : QImage::Format_RGBX64)
                         : (alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32));
    const Profile srgb(cmsCreate_sRGBProfile());
    const cmsUInt32Number type = deep ? TYPE_RGBA_16 : TYPE_BGRA_8;
    const Transform transform(srgb ? cmsCreateTransform(profile.get(), type, srgb.get(), type, kIntent,
                                                        (deep ? kDeepFlags : kFlags) | cmsFLAGS_COPY_ALPHA)
                                   : nullptr);
    if (!transform)
        return {};
    for (int y = 0; y < image.height(); ++y) {
        if (cancel.isCancelled())
            return {};
        uchar *row = image.scanLine(y);
        cmsDoTransform(transform.get(), row, row, static_cast<cmsUInt32Number>(image.width()));
    }
    return image;
}

} // namespace

Model model(const QByteArray &iccProfile)
{
    return modelOf(open(iccProfile));
}

bool fits(const QByteArray &iccProfile, bool grey)
{
    return model(iccProfile) == (grey ? Model::Grey : Model::Rgb);
}

QImage toSrgb(const QImage &image, const QByteArray &iccProfile, const CancelFlag &cancel)
{
    const Profile profile = open(iccProfile);
    QImage source = image;
    source.setColorSpace(QColorSpace());
    QImage result;
    if (image.isNull())
        return {};
    if (modelOf(profile) == Model::Grey)
        result = isDeep(image) ? throughTable<quint16>(std::move(source), profile, cancel)
                               : throughTable<quint8>(std::move(source), profile, cancel);
    else if (modelOf(profile) == Model::Rgb)
        result = throughTransform(std::move(source), profile, cancel);
    if (!result.isNull())
        result.setColorSpace(QColorSpace(QColorSpace::SRgb));
    return result;
}

CmykConverter::CmykConverter(const QByteArray &iccProfile, int bits, bool inverted)
    : m_bits(bits)
    , m_inverted(inverted)
{
    const Profile profile = open(iccProfile);
    if (modelOf(profile) != Model::Cmyk)
        return;
    const Profile srgb(cmsCreate_sRGBProfile());
    const cmsUInt32Number source = bits == 16 ? (inverted ? TYPE_CMYK_16_REV : TYPE_CMYK_16)
                                              : (inverted ? TYPE_CMYK_8_REV : TYPE_CMYK_8);
    m_transform =
        cmsCreateTransform(profile.get(), source, srgb.get(), bits == 16 ? TYPE_RGBA_16 : TYPE_BGRA_8,
                           kIntent, bits == 16 ? kDeepFlags : kFlags);
}

CmykConverter::~CmykConverter()
{
    if (m_transform != nullptr)
        cmsDeleteTransform(m_transform);
}

void CmykConverter::convert(const void *cmyk, void *rgb, int pixels) const
{
    if (m_transform != nullptr) {
        cmsDoTransform(m_transform, cmyk, rgb, static_cast<cmsUInt32Number>(pixels));
        // It leaves the fourth channel alone.
        if (m_bits == 16) {
            auto *out = static_cast<quint16 *>(rgb);
            for (int i = 0; i < pixels; ++i)
                out[4 * i + 3] = 0xffff;
        } else {
            auto *out = static_cast<QRgb *>(rgb);
            for (int i = 0; i < pixels; ++i)
                out[i] |= 0xff000000;
        }
    } else if (m_bits == 16) {
        withoutProfile(static_cast<const quint16 *>(cmyk), rgb, pixels);
    } else {
        withoutProfile(static_cast<const quint8 *>(cmyk), rgb, pixels);
    }
}

template <typename Channel>
void CmykConverter::withoutProfile(const Channel *cmyk, void *rgb, int pixels) const
{
    constexpr quint32 maximum = std::numeric_limits<Channel>::max();
    for (int i = 0; i < pixels; ++i, cmyk += 4) {
        quint32 light[4];
        for (int channel = 0; channel < 4; ++channel)
            light[channel] = m_inverted ? cmyk[channel] : maximum - cmyk[channel];
        for (int channel = 0; channel < 3; ++channel)
            light[channel] =
                static_cast<quint32>((quint64(light[channel]) * light[3] + maximum / 2) / maximum);
        if constexpr (sizeof(Channel) == 2)
            static_cast<QRgba64 *>(rgb)[i] =
                qRgba64(quint16(light[0]), quint16(light[1]), quint16(light[2]), 0xffff);
        else
            static_cast<QRgb *>(rgb)[i] = qRgb(int(light[0]), int(light[1]), int(light[2]));
    }
}

} // namespace upview::colourprofile
