// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/picturetags.h"

#include "core/base/log.h"
#include "core/image/exiv2guard.h"

#include <exiv2/exiv2.hpp>

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace upview {

namespace {

/// What one file says; nothing where it says nothing.
struct Found
{
    std::optional<int> rating;
    std::optional<QStringList> tags;
    QDateTime taken;
};

template <typename Data, typename Key> QString textOf(const Data &data, const char *key)
{
    const auto it = data.findKey(Key(key));
    return it == data.end() || it->count() == 0 ? QString() : QString::fromStdString(it->toString());
}

QString exifText(const Exiv2::ExifData &exif, const char *key)
{
    return textOf<Exiv2::ExifData, Exiv2::ExifKey>(exif, key);
}

QString xmpText(const Exiv2::XmpData &xmp, const char *key)
{
    return textOf<Exiv2::XmpData, Exiv2::XmpKey>(xmp, key);
}

/// Microsoft's per cent: 1, 25, 50, 75 and 99 for one to five stars.
int starsOfPercent(int percent)
{
    return percent <= 0 ? 0 : std::clamp((percent + 37) / 25, 1, PictureTags::kMostStars);
}

std::optional<int> ratingIn(const Exiv2::ExifData &exif, const Exiv2::XmpData &xmp)
{
    bool ok = false;
    // Some write "3.0".
    if (const double stars = xmpText(xmp, "Xmp.xmp.Rating").toDouble(&ok); ok)
        return std::clamp(static_cast<int>(stars), PictureTags::kRejected, PictureTags::kMostStars);
    if (const int percent = xmpText(xmp, "Xmp.MicrosoftPhoto.Rating").toInt(&ok); ok)
        return starsOfPercent(percent);
    if (const int stars = exifText(exif, "Exif.Image.Rating").toInt(&ok); ok)
        return std::clamp(stars, 0, PictureTags::kMostStars);
    return std::nullopt;
}

std::optional<QStringList> tagsIn(const Exiv2::XmpData &xmp, const Exiv2::IptcData &iptc)
{
    QStringList tags;
    const auto subject = xmp.findKey(Exiv2::XmpKey("Xmp.dc.subject"));
    if (subject != xmp.end()) {
        for (long i = 0; i < static_cast<long>(subject->count()); ++i)
            tags.append(QString::fromStdString(subject->toString(i)).trimmed());
    } else {
        const Exiv2::IptcKey key("Iptc.Application2.Keywords");
        for (const Exiv2::Iptcdatum &datum : iptc) {
            if (datum.key() == key.key())
                tags.append(QString::fromStdString(datum.toString()).trimmed());
        }
    }
    tags.removeAll(QString());
    tags.removeDuplicates();
    return tags.isEmpty() && subject == xmp.end() ? std::nullopt : std::optional(tags);
}

QDateTime takenIn(const Exiv2::ExifData &exif, const Exiv2::XmpData &xmp)
{
    for (const char *key : {"Exif.Photo.DateTimeOriginal", "Exif.Photo.DateTimeDigitized"}) {
        const QDateTime time =
            QDateTime::fromString(exifText(exif, key).left(19), QStringLiteral("yyyy:MM:dd HH:mm:ss"));
        if (time.isValid())
            return time;
    }
    for (const char *key : {"Xmp.exif.DateTimeOriginal", "Xmp.photoshop.DateCreated"}) {
        // The clock where it was taken is what people remember: the offset is left out.
        const QDateTime time = QDateTime::fromString(xmpText(xmp, key).left(19), Qt::ISODate);
        if (time.isValid())
            return time;
    }
    return {};
}

Found readFile(const QString &path)
{
    try {
        const auto image = Exiv2::ImageFactory::open(QFile::encodeName(path).toStdString());
        image->readMetadata();
        return {ratingIn(image->exifData(), image->xmpData()), tagsIn(image->xmpData(), image->iptcData()),
                takenIn(image->exifData(), image->xmpData())};
    } catch (const std::exception &exception) {
        spdlog::debug("exiv2: {}: {}", log::text(path), exception.what());
        return {};
    }
}

} // namespace

QString sidecarPath(const QString &picturePath)
{
    return picturePath + QStringLiteral(".xmp");
}

QString existingSidecar(const QString &picturePath)
{
    const QString own = sidecarPath(picturePath);
    if (QFile::exists(own))
        return own;
    const QFileInfo info(picturePath);
    const QString shared = info.path() + QLatin1Char('/') + info.completeBaseName() + QStringLiteral(".xmp");
    return QFile::exists(shared) ? shared : QString();
}

PictureTags readPictureTags(const QString &path)
{
    const QString sidecar = existingSidecar(path);
    const auto lock = exclusiveExiv2();
    const Found inside = readFile(path);
    const Found beside = sidecar.isEmpty() ? Found{} : readFile(sidecar);
    PictureTags result;
    result.rating = beside.rating.value_or(inside.rating.value_or(0));
    result.tags = beside.tags.value_or(inside.tags.value_or(QStringList()));
    result.taken = inside.taken.isValid() ? inside.taken : beside.taken;
    return result;
}

} // namespace upview
