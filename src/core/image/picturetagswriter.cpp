// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/picturetagswriter.h"

#include "core/base/log.h"
#include "core/image/exiv2guard.h"
#include "core/image/outputfile.h"
#include "core/image/storedpixels.h"

#include <exiv2/exiv2.hpp>

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <utility>

namespace upview {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PictureTags)
};

constexpr qint64 kLargestInside = 256LL * 1024 * 1024;
/// MicrosoftPhoto:Rating of one to five stars.
constexpr std::array<int, PictureTags::kMostStars> kPercent{1, 25, 50, 75, 99};

/// What is to be changed; the rest of the metadata is not touched.
struct Change
{
    PictureTags to;
    bool rating = false;
    bool tags = false;
};

void erase(Exiv2::XmpData &xmp, const char *key)
{
    const auto it = xmp.findKey(Exiv2::XmpKey(key));
    if (it != xmp.end())
        xmp.erase(it);
}

void setRating(Exiv2::ExifData &exif, Exiv2::XmpData &xmp, int rating)
{
    erase(xmp, "Xmp.xmp.Rating");
    erase(xmp, "Xmp.MicrosoftPhoto.Rating");
    if (rating != 0)
        xmp["Xmp.xmp.Rating"] = std::to_string(rating);
    if (rating > 0)
        xmp["Xmp.MicrosoftPhoto.Rating"] = std::to_string(kPercent.at(static_cast<std::size_t>(rating - 1)));
    // The same in EXIF, where a camera or Windows put it: one of two answers would be wrong.
    for (const char *key : {"Exif.Image.Rating", "Exif.Image.RatingPercent"}) {
        const auto it = exif.findKey(Exiv2::ExifKey(key));
        if (it == exif.end())
            continue;
        if (rating <= 0) {
            exif.erase(it);
            continue;
        }
        const bool percent = it->tagName() == "RatingPercent";
        *it = static_cast<uint16_t>(percent ? kPercent.at(static_cast<std::size_t>(rating - 1)) : rating);
    }
}

void setList(Exiv2::XmpData &xmp, const char *key, Exiv2::TypeId type, const QStringList &list)
{
    erase(xmp, key);
    if (list.isEmpty())
        return;
    Exiv2::XmpArrayValue value(type);
    for (const QString &entry : list)
        value.read(entry.toStdString());
    xmp.add(Exiv2::XmpKey(key), &value);
}

/// A list of paths such as "People/Anna": those whose last part is still a tag stay, new tags are added.
void updateHierarchy(Exiv2::XmpData &xmp, const char *key, Exiv2::TypeId type, QChar separator,
                     const QStringList &tags)
{
    const auto it = xmp.findKey(Exiv2::XmpKey(key));
    if (it == xmp.end())
        return;
    QStringList paths;
    for (long i = 0; i < static_cast<long>(it->count()); ++i)
        paths.append(QString::fromStdString(it->toString(i)));
    // A list with its branches in it ("People", "People/Anna") keeps those as well.
    const auto isBranch = [&](const QString &path) {
        return std::any_of(paths.cbegin(), paths.cend(), [&](const QString &longer) {
            return longer.startsWith(path + separator) && tags.contains(longer.section(separator, -1));
        });
    };
    QStringList kept;
    QStringList missing = tags;
    for (const QString &path : std::as_const(paths)) {
        const QString leaf = path.section(separator, -1);
        if (tags.contains(leaf) || isBranch(path))
            kept.append(path);
        missing.removeAll(leaf);
    }
    setList(xmp, key, type, kept + missing);
}

void setTags(Exiv2::XmpData &xmp, Exiv2::IptcData &iptc, const QStringList &tags)
{
    setList(xmp, "Xmp.dc.subject", Exiv2::xmpBag, tags);
    updateHierarchy(xmp, "Xmp.digiKam.TagsList", Exiv2::xmpSeq, QLatin1Char('/'), tags);
    updateHierarchy(xmp, "Xmp.lr.hierarchicalSubject", Exiv2::xmpBag, QLatin1Char('|'), tags);

    const Exiv2::IptcKey keywords("Iptc.Application2.Keywords");
    bool hadKeywords = false;
    for (auto it = iptc.findKey(keywords); it != iptc.end(); it = iptc.findKey(keywords)) {
        iptc.erase(it);
        hadKeywords = true;
    }
    if (!hadKeywords)
        return;
    for (const QString &tag : tags) {
        Exiv2::StringValue value(tag.toStdString());
        iptc.add(keywords, &value);
    }
    // Says that the text is UTF-8 (IIM 4.2, 1:90).
    iptc["Iptc.Envelope.CharacterSet"] = std::string("\x1b%G");
}

void apply(Exiv2::Image &image, const Change &change)
{
    image.readMetadata();
    if (change.rating)
        setRating(image.exifData(), image.xmpData(), change.to.rating);
    if (change.tags)
        setTags(image.xmpData(), image.iptcData(), change.to.tags);
    image.writeMetadata();
}

Result<void> replaceFile(const QString &path, const QByteArray &content)
{
    auto output = OutputFile::open(path);
    if (!output)
        return tl::unexpected(output.error());
    if (auto written = (*output)->write(content); !written)
        return written;
    return (*output)->commit();
}

/// The file with the change inside; empty where it belongs into a sidecar.
QByteArray changedPicture(const QByteArray &file, const Change &change)
{
    const QByteArray digest = storedPixelsDigest(file);
    if (digest.isEmpty())
        return {};
    const auto lock = exclusiveExiv2();
    try {
        const auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(file.constData()),
                                                     static_cast<long>(file.size()));
        apply(*image, change);
        const auto content = contentOf(image->io());
        if (content && storedPixelsDigest(*content) == digest)
            return *content;
        spdlog::warn("exiv2 would have changed more than the metadata: a sidecar is written instead");
    } catch (const std::exception &exception) {
        spdlog::info("exiv2: {}", exception.what());
    }
    return {};
}

Result<void> writeSidecar(const QString &path, const Change &change)
{
    const QString sidecar = sidecarPath(path);
    std::string packet;
    try {
        const auto lock = exclusiveExiv2();
        Exiv2::XmpData xmp;
        Exiv2::ExifData none;
        Exiv2::IptcData noIptc;
        if (const QString present = existingSidecar(path); !present.isEmpty()) {
            const auto image = Exiv2::ImageFactory::open(QFile::encodeName(present).toStdString());
            image->readMetadata();
            xmp = image->xmpData();
        }
        if (change.rating)
            setRating(none, xmp, change.to.rating);
        if (change.tags)
            setTags(xmp, noIptc, change.to.tags);
        if (xmp.empty()) {
            QFile::remove(sidecar);
            return {};
        }
        if (Exiv2::XmpParser::encode(packet, xmp, Exiv2::XmpParser::omitPacketWrapper) != 0)
            return failure(ErrorCode::WriteFailed,
                           Text::tr("The rating and the tags could not be written down."));
    } catch (const std::exception &exception) {
        return failure(ErrorCode::WriteFailed,
                       Text::tr("The file “%1” beside the picture cannot be understood, so nothing was "
                                "written to it.")
                           .arg(QFileInfo(sidecar).fileName()),
                       QString::fromLocal8Bit(exception.what()));
    }
    const QByteArray head = QByteArrayLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    return replaceFile(sidecar, head + QByteArray::fromStdString(packet) + '\n');
}

} // namespace

Result<void> writePictureTags(const QString &path, const PictureTags &wanted)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::NotFound,
                       Text::tr("“%1” is not there any more.").arg(QFileInfo(path).fileName()));
    const PictureTags present = readPictureTags(path);
    const Change change{wanted, present.rating != wanted.rating, present.tags != wanted.tags};
    if (!change.rating && !change.tags)
        return {};

    bool isInside = false;
    // Camera RAW calls itself TIFF, too: it is nobody's business to rewrite a negative.
    const bool isNamedTiff = path.endsWith(QLatin1String(".tif"), Qt::CaseInsensitive)
        || path.endsWith(QLatin1String(".tiff"), Qt::CaseInsensitive);
    if (file.size() <= kLargestInside && QFileInfo(path).isWritable() && file.open(QIODevice::ReadOnly)) {
        const QByteArray content = file.readAll();
        file.close();
        const bool isTiff = content.startsWith("II") || content.startsWith("MM");
        const QByteArray changed = isTiff && !isNamedTiff ? QByteArray() : changedPicture(content, change);
        if (!changed.isEmpty()) {
            auto replaced = replaceFile(path, changed);
            if (!replaced && replaced.error().code != ErrorCode::NoPermission)
                return replaced;
            isInside = replaced.has_value();
        }
    }
    if (isInside && existingSidecar(path).isEmpty())
        return {};
    return writeSidecar(path, change);
}

} // namespace upview
