// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"

#include <QByteArray>
#include <QImage>

#include <memory>

/// ICC profiles through Little CMS, for what QColorSpace cannot do: CMYK, grey, tables, and profiles that it
/// does not read (QTBUG-125241). Relative colorimetric with black point compensation, as printing programs
/// and browsers do by default. All functions are safe on any thread.
namespace upview::colourprofile {

enum class Model {
    None, ///< no profile, or a broken one
    Grey,
    Rgb,
    Cmyk,
    Other, ///< Lab, six inks, ...
};

/// What kind of values the profile describes.
[[nodiscard]] Model model(const QByteArray &iccProfile);

/// Whether a file with grey pixels, or else one with red, green and blue, can have this profile.
[[nodiscard]] bool fits(const QByteArray &iccProfile, bool grey);

/// The image, whose values the profile describes, in sRGB: depth and alpha are kept, grey stays grey. Null
/// where the profile does not fit the image or cannot be used, when cancelled, or without memory. A result
/// that was made of a picture with its profile kept (ReadOptions::keepProfile) is to be shown through this.
[[nodiscard]] QImage toSrgb(const QImage &image, const QByteArray &iccProfile, const CancelFlag &cancel = {});

/// CMYK values to sRGB, row by row. One thread at a time.
class CmykConverter
{
public:
    /// `bits`: 8 or 16 per channel. `inverted`: 0 is full ink, as in the JPEG files of Adobe programs.
    /// Without a usable CMYK profile inks are taken as ideal filters: (1 - c)(1 - k).
    CmykConverter(const QByteArray &iccProfile, int bits, bool inverted);
    ~CmykConverter();
    Q_DISABLE_COPY_MOVE(CmykConverter)

    /// `pixels` times four channels to `pixels` of Format_RGB32 (8 bits) or Format_RGBX64 (16 bits).
    void convert(const void *cmyk, void *rgb, int pixels) const;

private:
    template <typename Channel> void withoutProfile(const Channel *cmyk, void *rgb, int pixels) const;

    void *m_transform = nullptr; ///< cmsHTRANSFORM; null: no profile
    int m_bits;
    bool m_inverted;
};

} // namespace upview::colourprofile
