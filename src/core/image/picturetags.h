// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace upview {

/// What people note about a picture, and when it was taken.
struct PictureTags
{
    static constexpr int kRejected = -1; ///< as xmp:Rating has it
    static constexpr int kMostStars = 5;

    int rating = 0; ///< 0: none, 1 to 5 stars, or kRejected
    QStringList tags; ///< dc:subject, in the order of the file, without duplicates
    QDateTime taken; ///< the camera's clock, as local time; invalid where the picture does not say

    bool operator==(const PictureTags &) const = default;
};

/// Reads the head of the picture and its sidecar (`name.ext.xmp`, else `name.xmp`), whose values win where it
/// has them. Understands xmp:Rating, Microsoft's and Exif's; dc:subject, else IPTC keywords; no pixel is
/// decoded. What cannot be read counts as empty. Any thread but the GUI's.
[[nodiscard]] PictureTags readPictureTags(const QString &path);

/// The sidecar that belongs to a picture by darktable's and digiKam's habit: `name.ext.xmp`. It need not
/// exist.
[[nodiscard]] QString sidecarPath(const QString &picturePath);

/// The sidecar that is read: `name.ext.xmp`, else Lightroom's `name.xmp`; empty where there is none. Looks at
/// the disk.
[[nodiscard]] QString existingSidecar(const QString &picturePath);

} // namespace upview

Q_DECLARE_METATYPE(upview::PictureTags)
