// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/displayprofile.h"

#include "core/image/colourprofile.h"
#include "core/image/pixelrows.h"

#include <QColorSpace>
#include <QHash>

#include <lcms2.h>

#include <mutex>
#include <utility>

namespace upview {

namespace {

/// So many pairs of a picture's and the screen's profile are kept ready; a folder has one or two.
constexpr qsizetype kMostTransforms = 16;

struct ProfileCloser
{
    void operator()(void *profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, ProfileCloser>;

Profile open(const QByteArray &icc)
{
    return Profile(icc.isEmpty()
                       ? cmsCreate_sRGBProfile()
                       : cmsOpenProfileFromMem(icc.constData(), static_cast<cmsUInt32Number>(icc.size())));
}

} // namespace

class DisplayProfile::Private
{
public:
    using Transform = std::shared_ptr<void>; ///< null where the profiles do not go together

    QByteArray icc; ///< empty: sRGB

    /// The way from a profile (empty: sRGB) to the screen's.
    Transform transform(const QByteArray &source, bool deep)
    {
        const std::lock_guard lock(mutex);
        const auto key = std::pair(source, deep);
        if (const auto known = transforms.constFind(key); known != transforms.constEnd())
            return *known;
        if (transforms.size() >= kMostTransforms)
            transforms.clear();
        const Profile from = open(source);
        const Profile to = open(icc);
        const cmsUInt32Number type = deep ? TYPE_RGBA_16 : TYPE_BGRA_8;
        // Threads may share it without its cache of the last pixel. Left to itself the library puts a coarse
        // table in the place of 16-bit conversions.
        const cmsUInt32Number flags = cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE | cmsFLAGS_COPY_ALPHA
            | (deep ? cmsFLAGS_NOOPTIMIZE : 0);
        const bool fits = from && to && cmsGetColorSpace(from.get()) == cmsSigRgbData;
        Transform made(
            fits ? cmsCreateTransform(from.get(), type, to.get(), type, INTENT_RELATIVE_COLORIMETRIC, flags)
                 : nullptr,
            [](void *transform) {
                if (transform != nullptr)
                    cmsDeleteTransform(transform);
            });
        transforms.insert(key, made);
        return made;
    }

private:
    std::mutex mutex;
    QHash<std::pair<QByteArray, bool>, Transform> transforms;
};

DisplayProfile::DisplayProfile()
    : d(std::make_shared<Private>())
{
}

std::optional<DisplayProfile> DisplayProfile::fromIcc(const QByteArray &icc)
{
    if (colourprofile::model(icc) != colourprofile::Model::Rgb)
        return std::nullopt;
    DisplayProfile profile;
    profile.d->icc = icc;
    // Some profiles read well and cannot be converted to.
    if (!profile.d->transform({}, false))
        return std::nullopt;
    return profile;
}

bool DisplayProfile::isSrgb() const
{
    return d->icc.isEmpty();
}

bool DisplayProfile::operator==(const DisplayProfile &other) const
{
    return d == other.d || d->icc == other.d->icc;
}

QImage DisplayProfile::shown(QImage image, const CancelFlag &cancel) const
{
    const QColorSpace space = image.colorSpace();
    const bool isSrgbPicture = !space.isValid() || space == QColorSpace(QColorSpace::SRgb);
    if (image.isNull() || (isSrgb() && isSrgbPicture))
        return image;
    const bool deep = isDeep(image);
    const auto transform = d->transform(isSrgbPicture ? QByteArray() : space.iccProfile(), deep);
    if (!transform)
        return image;
    const bool alpha = image.hasAlphaChannel();
    // Converted at the depth it has, so that 16-bit pictures are rounded once.
    QImage result = image.convertToFormat(deep ? (alpha ? QImage::Format_RGBA64 : QImage::Format_RGBX64)
                                               : (alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32));
    result.detach();
    for (int y = 0; y < result.height(); ++y) {
        if (cancel.isCancelled())
            return image;
        uchar *row = result.scanLine(y);
        cmsDoTransform(transform.get(), row, row, static_cast<cmsUInt32Number>(result.width()));
    }
    result.setColorSpace(QColorSpace());
    return result;
}

} // namespace upview
