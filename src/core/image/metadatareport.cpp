// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/metadatareport.h"

#include "core/base/log.h"
#include "core/image/exiv2guard.h"
#include "core/image/imagereader.h"
#include "core/image/picturetags.h"

#include <exiv2/easyaccess.hpp>
#include <exiv2/exiv2.hpp>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <array>
#include <cmath>

namespace upview {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(MetadataReport)
};

using Kind = MetadataSection::Kind;

QString cut(const std::string &text)
{
    QString result =
        QString::fromUtf8(text.data(),
                          qsizetype(std::min<std::size_t>(text.size(), 4 * kLongestMetadataValue)))
            .trimmed();
    if (result.size() > kLongestMetadataValue)
        result = result.left(kLongestMetadataValue) + QChar(0x2026);
    return result;
}

bool isBinary(const Exiv2::Metadatum &datum)
{
    const Exiv2::TypeId type = datum.typeId();
    return datum.size() > kLongestMetadataValue
        || ((type == Exiv2::undefined || type == Exiv2::unsignedByte) && datum.size() > 64);
}

QString sizeText(qint64 bytes)
{
    return Text::tr("%1 of data").arg(QLocale().formattedDataSize(bytes));
}

/// Collects the lines of one section.
class Section
{
public:
    explicit Section(Kind kind) { m_section.kind = kind; }

    void add(const QString &label, const QString &value, const QString &key = {})
    {
        if (!value.isEmpty() && m_section.entries.size() < kMostMetadataEntries)
            m_section.entries.append({label, value, key});
    }

    void addTo(MetadataReport &report) const
    {
        if (!m_section.entries.isEmpty())
            report.sections.append(m_section);
    }

    [[nodiscard]] bool isFull() const { return m_section.entries.size() >= kMostMetadataEntries; }

private:
    MetadataSection m_section;
};

/// A file and its sidecar as exiv2 reads them.
struct Metadata
{
    Exiv2::ExifData exif;
    Exiv2::IptcData iptc;
    Exiv2::XmpData xmp;
};

Metadata readAll(const QString &path)
{
    Metadata result;
    try {
        const auto image = Exiv2::ImageFactory::open(QFile::encodeName(path).toStdString());
        image->readMetadata();
        result = {image->exifData(), image->iptcData(), image->xmpData()};
    } catch (const std::exception &exception) {
        spdlog::debug("exiv2: {}: {}", log::text(path), exception.what());
    }
    const QString sidecar = existingSidecar(path);
    if (sidecar.isEmpty())
        return result;
    try {
        const auto image = Exiv2::ImageFactory::open(QFile::encodeName(sidecar).toStdString());
        image->readMetadata();
        for (const Exiv2::Xmpdatum &datum : image->xmpData()) {
            const auto known = result.xmp.findKey(Exiv2::XmpKey(datum.key()));
            if (known != result.xmp.end())
                result.xmp.erase(known);
            result.xmp.add(datum);
        }
    } catch (const std::exception &exception) {
        spdlog::debug("exiv2: {}: {}", log::text(sidecar), exception.what());
    }
    return result;
}

using Finder = Exiv2::ExifData::const_iterator (*)(const Exiv2::ExifData &);

QString printed(const Exiv2::ExifData &exif, Exiv2::ExifData::const_iterator it)
{
    try {
        return it == exif.end() || isBinary(*it) ? QString() : cut(it->print(&exif));
    } catch (const std::exception &) {
        return {};
    }
}

QString printed(const Exiv2::ExifData &exif, const char *key)
{
    return printed(exif, exif.findKey(Exiv2::ExifKey(key)));
}

QString keyOf(const Exiv2::ExifData &exif, Exiv2::ExifData::const_iterator it)
{
    return it == exif.end() ? QString() : QString::fromStdString(it->key());
}

void addFile(MetadataReport &report, const QString &path)
{
    const QFileInfo info(path);
    const QLocale locale;
    Section section(Kind::File);
    section.add(Text::tr("Name"), info.fileName());
    if (const auto probed = probeImage(path)) {
        const QSize size = probed->size;
        section.add(Text::tr("Size"),
                    Text::tr("%1 × %2 pixels, %3 megapixels")
                        .arg(size.width())
                        .arg(size.height())
                        .arg(locale.toString(size.width() * 1e-6 * size.height(), 'f', 1)));
        section.add(Text::tr("Format"), QString::fromLatin1(probed->format.toUpper()));
    }
    section.add(Text::tr("On the disk"), locale.formattedDataSize(info.size()));
    section.add(Text::tr("Changed"), locale.toString(info.lastModified(), QLocale::ShortFormat));
    section.add(Text::tr("Folder"), QDir::toNativeSeparators(info.absolutePath()));
    if (info.isSymLink())
        section.add(Text::tr("Link to"), QDir::toNativeSeparators(info.symLinkTarget()));
    section.addTo(report);
}

void addCamera(MetadataReport &report, const Exiv2::ExifData &exif)
{
    Section section(Kind::Camera);
    const auto add = [&](const QString &label, Finder find) {
        const auto it = find(exif);
        section.add(label, printed(exif, it), keyOf(exif, it));
    };
    // "Canon", "Canon EOS R5": the maker once is enough.
    const QString maker = printed(exif, Exiv2::make(exif));
    const QString model = printed(exif, Exiv2::model(exif));
    section.add(Text::tr("Camera"),
                model.startsWith(maker, Qt::CaseInsensitive) ? model
                                                             : (maker + QLatin1Char(' ') + model).trimmed(),
                keyOf(exif, Exiv2::model(exif)));
    add(Text::tr("Lens"), &Exiv2::lensName);
    add(Text::tr("Exposure"), &Exiv2::exposureTime);
    add(Text::tr("Aperture"), &Exiv2::fNumber);
    add(Text::tr("Sensitivity (ISO)"), &Exiv2::isoSpeed);
    QString focal = printed(exif, Exiv2::focalLength(exif));
    const QString as35 = printed(exif, "Exif.Photo.FocalLengthIn35mmFilm");
    if (!focal.isEmpty() && !as35.isEmpty() && !as35.startsWith(QLatin1String("Unknown")))
        focal = Text::tr("%1 (as %2 on 35 mm film)").arg(focal, as35);
    section.add(Text::tr("Focal length"), focal, keyOf(exif, Exiv2::focalLength(exif)));
    add(Text::tr("Exposure bias"), &Exiv2::exposureBiasValue);
    add(Text::tr("Exposure mode"), &Exiv2::exposureMode);
    add(Text::tr("Metering"), &Exiv2::meteringMode);
    add(Text::tr("White balance"), &Exiv2::whiteBalance);
    add(Text::tr("Flash"), &Exiv2::flash);
    const QDateTime taken = QDateTime::fromString(printed(exif, "Exif.Photo.DateTimeOriginal").left(19),
                                                  QStringLiteral("yyyy:MM:dd HH:mm:ss"));
    if (taken.isValid())
        section.add(Text::tr("Taken"), QLocale().toString(taken, QLocale::LongFormat),
                    QStringLiteral("Exif.Photo.DateTimeOriginal"));
    section.add(Text::tr("Software"), printed(exif, "Exif.Image.Software"),
                QStringLiteral("Exif.Image.Software"));
    section.addTo(report);
}

QString xmpText(const Exiv2::XmpData &xmp, const char *key)
{
    const auto it = xmp.findKey(Exiv2::XmpKey(key));
    if (it == xmp.end() || it->count() == 0)
        return {};
    // Of texts in several languages the default one.
    const bool isLanguages = it->typeId() == Exiv2::langAlt;
    return cut(isLanguages ? it->toString(0) : it->toString());
}

QString firstOf(std::initializer_list<QString> texts)
{
    for (const QString &text : texts) {
        if (!text.isEmpty())
            return text;
    }
    return {};
}

void addNotes(MetadataReport &report, const Metadata &data, const PictureTags &tags)
{
    const auto &[exif, iptc, xmp] = data;
    Section section(Kind::Notes);
    if (tags.rating == PictureTags::kRejected)
        section.add(Text::tr("Rating"), Text::tr("rejected"));
    else if (tags.rating > 0)
        section.add(Text::tr("Rating"), QString(tags.rating, QChar(0x2605)));
    section.add(Text::tr("Tags"), tags.tags.join(QStringLiteral(", ")));
    section.add(Text::tr("Title"), xmpText(xmp, "Xmp.dc.title"));
    section.add(Text::tr("Description"),
                firstOf({xmpText(xmp, "Xmp.dc.description"), printed(exif, "Exif.Image.ImageDescription"),
                         printed(exif, "Exif.Photo.UserComment")}));
    section.add(Text::tr("By"),
                firstOf({xmpText(xmp, "Xmp.dc.creator"), printed(exif, "Exif.Image.Artist")}));
    section.add(Text::tr("Rights"),
                firstOf({xmpText(xmp, "Xmp.dc.rights"), printed(exif, "Exif.Image.Copyright")}));
    section.addTo(report);
}

/// Degrees, minutes and seconds; nothing where they make no sense.
std::optional<double> degrees(const Exiv2::ExifData &exif, const char *key, const char *refKey, double most)
{
    const auto it = exif.findKey(Exiv2::ExifKey(key));
    if (it == exif.end() || it->count() < 1)
        return std::nullopt;
    double value = 0;
    constexpr std::array<double, 3> parts{1, 60, 3600};
    for (long i = 0; i < std::min<long>(3, it->count()); ++i) {
        const Exiv2::Rational part = it->toRational(i);
        if (part.second == 0)
            return std::nullopt;
        value += double(part.first) / part.second / parts.at(std::size_t(i));
    }
    const auto ref = exif.findKey(Exiv2::ExifKey(refKey));
    const std::string side = ref == exif.end() ? std::string() : ref->toString();
    if (!std::isfinite(value) || std::abs(value) > most)
        return std::nullopt;
    return !side.empty() && (side[0] == 'S' || side[0] == 'W') ? -value : value;
}

std::optional<GeoPlace> placeIn(const Exiv2::ExifData &exif)
{
    const auto latitude = degrees(exif, "Exif.GPSInfo.GPSLatitude", "Exif.GPSInfo.GPSLatitudeRef", 90);
    const auto longitude = degrees(exif, "Exif.GPSInfo.GPSLongitude", "Exif.GPSInfo.GPSLongitudeRef", 180);
    if (!latitude || !longitude)
        return std::nullopt;
    GeoPlace place{*latitude, *longitude, std::nullopt};
    const auto altitude = exif.findKey(Exiv2::ExifKey("Exif.GPSInfo.GPSAltitude"));
    if (altitude != exif.end() && altitude->count() > 0 && altitude->toRational().second != 0) {
        const auto below = exif.findKey(Exiv2::ExifKey("Exif.GPSInfo.GPSAltitudeRef"));
        const bool isBelow = below != exif.end() && below->count() > 0 && below->toLong() == 1;
        const double metres = double(altitude->toRational().first) / altitude->toRational().second;
        place.altitude = isBelow ? -metres : metres;
    }
    return place;
}

void addPlace(MetadataReport &report, const Exiv2::ExifData &exif)
{
    report.place = placeIn(exif);
    if (!report.place)
        return;
    Section section(Kind::Place);
    section.add(Text::tr("Coordinates"), report.place->text());
    if (report.place->altitude) {
        section.add(Text::tr("Altitude"),
                    Text::tr("%1 m").arg(QLocale().toString(*report.place->altitude, 'f', 0)));
    }
    section.addTo(report);
}

template <typename Data>
void addEverything(MetadataReport &report, Kind kind, const Data &data, const Exiv2::ExifData &exif,
                   const CancelFlag &cancel)
{
    Section section(kind);
    for (const auto &datum : data) {
        if (section.isFull() || cancel.isCancelled())
            break;
        try {
            QString label = QString::fromStdString(datum.tagLabel());
            if (label.isEmpty())
                label = QString::fromStdString(datum.tagName());
            section.add(label,
                        isBinary(datum) && kind != Kind::Xmp ? sizeText(datum.size())
                                                             : cut(datum.print(&exif)),
                        QString::fromStdString(datum.key()));
        } catch (const std::exception &exception) {
            spdlog::debug("exiv2: {}", exception.what());
        }
    }
    section.addTo(report);
}

} // namespace

QString GeoPlace::text() const
{
    const QLocale locale = QLocale::c(); // to be pasted into a map
    return QStringLiteral("%1° %2, %3° %4")
        .arg(locale.toString(std::abs(latitude), 'f', 5),
             latitude < 0 ? QStringLiteral("S") : QStringLiteral("N"),
             locale.toString(std::abs(longitude), 'f', 5),
             longitude < 0 ? QStringLiteral("W") : QStringLiteral("E"));
}

QString GeoPlace::uri() const
{
    const QLocale locale = QLocale::c();
    return QStringLiteral("geo:%1,%2")
        .arg(locale.toString(latitude, 'f', 6), locale.toString(longitude, 'f', 6));
}

Result<MetadataReport> readMetadataReport(const QString &path, const CancelFlag &cancel)
{
    if (!QFileInfo(path).isFile())
        return failure(ErrorCode::NotFound,
                       Text::tr("“%1” is not there any more.").arg(QFileInfo(path).fileName()));
    MetadataReport report;
    addFile(report, path);
    const PictureTags tags = readPictureTags(path);
    if (cancel.isCancelled())
        return cancelledFailure();
    const auto lock = exclusiveExiv2();
    const Metadata data = readAll(path);
    try {
        addCamera(report, data.exif);
        addNotes(report, data, tags);
        addPlace(report, data.exif);
    } catch (const std::exception &exception) {
        spdlog::debug("exiv2: {}: {}", log::text(path), exception.what());
    }
    addEverything(report, Kind::Exif, data.exif, data.exif, cancel);
    addEverything(report, Kind::Iptc, data.iptc, data.exif, cancel);
    addEverything(report, Kind::Xmp, data.xmp, data.exif, cancel);
    if (cancel.isCancelled())
        return cancelledFailure();
    return report;
}

} // namespace upview
