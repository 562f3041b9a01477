// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <lcms2.h>

#include <cmath>

/// ICC profiles for the tests of this room.
namespace profiles {

inline QByteArray bytes(cmsHPROFILE profile)
{
    cmsUInt32Number size = 0;
    cmsSaveProfileToMem(profile, nullptr, &size);
    QByteArray data(static_cast<qsizetype>(size), '\0');
    cmsSaveProfileToMem(profile, data.data(), &size);
    cmsCloseProfile(profile);
    return data;
}

/// Grey whose values are proportional to light.
inline QByteArray linearGrey()
{
    cmsToneCurve *curve = cmsBuildGamma(nullptr, 1.0);
    const QByteArray data = bytes(cmsCreateGrayProfile(cmsD50_xyY(), curve));
    cmsFreeToneCurve(curve);
    return data;
}

/// sRGB whose red and green have changed places: what is red in a picture looks green.
inline QByteArray swapped()
{
    const cmsCIExyY white = {0.3127, 0.3290, 1.0};
    const cmsCIExyYTRIPLE primaries = {{0.30, 0.60, 1.0}, {0.64, 0.33, 1.0}, {0.15, 0.06, 1.0}};
    const cmsFloat64Number srgb[] = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
    cmsToneCurve *curve = cmsBuildParametricToneCurve(nullptr, 4, srgb);
    cmsToneCurve *const curves[] = {curve, curve, curve};
    const QByteArray data = bytes(cmsCreateRGBProfile(&white, &primaries, curves));
    cmsFreeToneCurve(curve);
    return data;
}

/// A profile that is nothing but a table from its channels to Lab, which Qt cannot read: the lightness is the
/// second channel (green; for CMYK what magenta leaves), and there is no colour.
inline QByteArray table(cmsColorSpaceSignature space)
{
    cmsHPROFILE profile = cmsCreateProfilePlaceholder(nullptr);
    cmsSetProfileVersion(profile, 2.4);
    cmsSetDeviceClass(profile, space == cmsSigCmykData ? cmsSigOutputClass : cmsSigInputClass);
    cmsSetColorSpace(profile, space);
    cmsSetPCS(profile, cmsSigLabData);
    cmsWriteTag(profile, cmsSigMediaWhitePointTag, cmsD50_XYZ());
    const cmsUInt32Number channels = cmsChannelsOf(space);
    cmsPipeline *pipeline = cmsPipelineAlloc(nullptr, channels, 3);
    cmsStage *table = cmsStageAllocCLut16bit(nullptr, 5, channels, 3, nullptr);
    const auto sampler = [](const cmsUInt16Number in[], cmsUInt16Number out[],
                            void *cargo) -> cmsInt32Number {
        // The encoding of version 2: 100 is 0xff00, and no colour is 0x8000.
        const int value = cargo != nullptr ? 0xffff - in[1] : in[1];
        out[0] = static_cast<cmsUInt16Number>(value * 0xff00LL / 0xffff);
        out[1] = 0x8000;
        out[2] = 0x8000;
        return TRUE;
    };
    cmsStageSampleCLut16bit(table, sampler, space == cmsSigCmykData ? profile : nullptr, 0);
    cmsPipelineInsertStage(pipeline, cmsAT_END, table);
    cmsWriteTag(profile, cmsSigAToB0Tag, pipeline);
    cmsPipelineFree(pipeline);
    return bytes(profile);
}

/// What sRGB has for a lightness of 0 to 1 (CIE 1976), as 0 to 255.
inline int srgbOfLightness(double lightness)
{
    const double l = lightness * 100;
    const double light = l > 8 ? std::pow((l + 16) / 116, 3) : l / 903.3;
    const double value = light <= 0.0031308 ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
    return static_cast<int>(std::lround(value * 255));
}

} // namespace profiles
