// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/base/error.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace upview {

/// One line about a picture.
struct MetadataEntry
{
    QString label; ///< translated where it is one of ours; exiv2's own words otherwise
    QString value; ///< interpreted, e.g. "1/250 s"
    QString key; ///< as exiv2 spells it, e.g. "Exif.Photo.FNumber"; empty for what is not in the file
};

/// Where a picture was taken, in degrees; north and east count positive.
struct GeoPlace
{
    double latitude = 0;
    double longitude = 0;
    std::optional<double> altitude; ///< metres above the sea

    /// "48.85837° N, 2.29448° E"
    [[nodiscard]] QString text() const;
    /// RFC 5870, e.g. "geo:48.858370,2.294480"
    [[nodiscard]] QString uri() const;
};

struct MetadataSection
{
    enum class Kind { File, Camera, Notes, Place, Exif, Iptc, Xmp };
    Kind kind = Kind::File;
    QList<MetadataEntry> entries;
};

/// What there is to know of a picture without decoding it: what people look for first, then everything.
struct MetadataReport
{
    QList<MetadataSection> sections; ///< in order, none empty
    std::optional<GeoPlace> place;
};

/// Values longer than this are cut; binary ones are told by their size only.
inline constexpr int kLongestMetadataValue = 2000;
/// Entries of one section beyond this number are left out.
inline constexpr int kMostMetadataEntries = 3000;

/// Reads everything that exiv2 finds, its sidecar included, and what the file system knows. Metadata that is
/// broken counts as absent. Any thread but the GUI's; bounded in time for hostile files by the limits above.
/// Errors: NotFound, Cancelled.
Result<MetadataReport> readMetadataReport(const QString &path, const CancelFlag &cancel = {});

} // namespace upview

Q_DECLARE_METATYPE(upview::MetadataReport)
