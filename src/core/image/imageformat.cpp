// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/imageformat.h"

#include <QImageReader>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace upview::imageformat {

namespace {

struct Format
{
    const char *name; ///< also the name that Qt's plug-in has for it
    const char *displayName;
    const char *suffixes; ///< separated by blanks; none: known, but never decoded
};

// MNG hangs and ICNS throws in Qt's plug-ins, and an SVG of a few kilobytes can keep its plug-in busy for
// hours: they are recognised, so that the message can name them, and not decoded in this process.
constexpr Format kFormats[] = {
    {"bmp", "Windows bitmap", "bmp dib"},
    {"cur", "Windows cursor", "cur"},
    {"gif", "GIF", "gif"},
    {"ico", "Windows icon", "ico"},
    {"jpeg", "JPEG", "jpg jpeg jpe jfif"},
    {"pbm", "PBM", "pbm"},
    {"pgm", "PGM", "pgm"},
    {"png", "PNG", "png apng"},
    {"ppm", "PPM", "ppm pnm"},
    {"tga", "TGA", "tga"},
    {"tiff", "TIFF", "tif tiff"},
    {"webp", "WebP", "webp"},
    {"xbm", "XBM", "xbm"},
    {"xpm", "XPM", "xpm"},
    {"avif", "AVIF", ""},
    {"heic", "HEIC", ""},
    {"icns", "Apple icon", ""},
    {"jp2", "JPEG 2000", ""},
    {"jxl", "JPEG XL", ""},
    {"mng", "MNG", ""},
    {"pdf", "PDF", ""},
    {"psd", "Photoshop", ""},
    {"svg", "SVG", ""},
    {"xcf", "GIMP", ""},
};

const Format *find(const QByteArray &name)
{
    const auto *it = std::find_if(std::begin(kFormats), std::end(kFormats),
                                  [&name](const Format &format) { return name == format.name; });
    return it == std::end(kFormats) ? nullptr : it;
}

struct Signature
{
    const char *format;
    int offset;
    QByteArrayView bytes;
};

constexpr Signature kSignatures[] = {
    {"jpeg", 0, QByteArrayView("\xff\xd8\xff", 3)},
    {"png", 0, QByteArrayView("\x89PNG\r\n\x1a\n", 8)},
    {"gif", 0, QByteArrayView("GIF87a", 6)},
    {"gif", 0, QByteArrayView("GIF89a", 6)},
    {"bmp", 0, QByteArrayView("BM", 2)},
    {"tiff", 0, QByteArrayView("II*\0", 4)},
    {"tiff", 0, QByteArrayView("MM\0*", 4)},
    {"tiff", 0, QByteArrayView("II+\0\x08\0", 6)},
    {"tiff", 0, QByteArrayView("MM\0+\0\x08", 6)},
    {"xpm", 0, QByteArrayView("/* XPM", 6)},
    {"xbm", 0, QByteArrayView("#define ", 8)},
    {"ico", 0, QByteArrayView("\0\0\1\0", 4)},
    {"cur", 0, QByteArrayView("\0\0\2\0", 4)},
    {"icns", 0, QByteArrayView("icns", 4)},
    {"mng", 0, QByteArrayView("\x8aMNG\r\n\x1a\n", 8)},
    {"jxl", 0, QByteArrayView("\xff\x0a", 2)},
    {"jxl", 0, QByteArrayView("\0\0\0\x0cJXL ", 8)},
    {"jp2", 0, QByteArrayView("\0\0\0\x0cjP  ", 8)},
    {"psd", 0, QByteArrayView("8BPS", 4)},
    {"pdf", 0, QByteArrayView("%PDF-", 5)},
    {"xcf", 0, QByteArrayView("gimp xcf", 8)},
    {"avif", 4, QByteArrayView("ftypavif", 8)},
    {"avif", 4, QByteArrayView("ftypavis", 8)},
    {"heic", 4, QByteArrayView("ftyphei", 7)},
    {"heic", 4, QByteArrayView("ftyphev", 7)},
    {"heic", 4, QByteArrayView("ftypmif1", 8)},
};

/// PBM, PGM and PPM: "P1" to "P6" and a white space or a comment.
QByteArray portableMap(const QByteArray &head)
{
    if (head.size() < 3 || head[0] != 'P' || head[1] < '1' || head[1] > '6'
        || !QByteArrayView(" \t\r\n#").contains(head[2]))
        return {};
    switch ((head[1] - '1') % 3) {
    case 0:
        return "pbm";
    case 1:
        return "pgm";
    default:
        return "ppm";
    }
}

/// A Windows icon's signature is nearly all zeros: look at the first entry of its directory too.
bool isIconDirectory(const QByteArray &head)
{
    return head.size() >= 22 && (head[4] != 0 || head[5] != 0) && head[9] == 0;
}

/// TGA has no signature: the fields of its header must make sense.
bool isTarga(const QByteArray &head)
{
    if (head.size() < 18)
        return false;
    const auto byte = [&head](int i) { return static_cast<uchar>(head[i]); };
    const bool knownType = QByteArrayView("\1\2\3\11\12\13", 6).contains(head[2]);
    const bool knownDepth = QByteArrayView("\10\17\20\30\40", 5).contains(head[16]);
    const bool hasSize = (byte(12) | byte(13)) != 0 && (byte(14) | byte(15)) != 0;
    return byte(1) <= 1 && knownType && knownDepth && hasSize;
}

} // namespace

QByteArray byContent(const QByteArray &head, const QString &fileName)
{
    for (const Signature &signature : kSignatures) {
        if (QByteArrayView(head)
                .sliced(std::min<qsizetype>(signature.offset, head.size()))
                .startsWith(signature.bytes)) {
            const QByteArray name(signature.format);
            if ((name == "ico" || name == "cur") && !isIconDirectory(head))
                continue;
            return name;
        }
    }
    if (head.startsWith("RIFF") && head.mid(8, 4) == "WEBP")
        return "webp";
    if (const QByteArray format = portableMap(head); !format.isEmpty())
        return format;
    const bool packed = head.startsWith("\x1f\x8b\x08");
    if (head.contains("<svg") || (packed && fileName.endsWith(QLatin1String(".svgz"), Qt::CaseInsensitive)))
        return "svg";
    if (fileName.endsWith(QLatin1String(".tga"), Qt::CaseInsensitive) && isTarga(head))
        return "tga";
    return {};
}

bool isSupported(const QByteArray &format)
{
    const Format *known = find(format);
    return known != nullptr && *known->suffixes != '\0';
}

bool hasDecoder(const QByteArray &format)
{
    static const QSet<QByteArray> decoders = [] {
        const QList<QByteArray> names = QImageReader::supportedImageFormats();
        return QSet<QByteArray>(names.cbegin(), names.cend());
    }();
    return decoders.contains(format);
}

QString displayName(const QByteArray &format)
{
    const Format *known = find(format);
    return QString::fromLatin1(known != nullptr ? QByteArray(known->displayName) : format.toUpper());
}

QStringList suffixes()
{
    QStringList result;
    for (const Format &format : kFormats) {
        if (isSupported(format.name) && hasDecoder(format.name))
            result += QString::fromLatin1(format.suffixes).split(u' ', Qt::SkipEmptyParts);
    }
    result.sort();
    return result;
}

} // namespace upview::imageformat
