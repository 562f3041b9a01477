// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/imageformat.h"

#include <QBuffer>
#include <QImageReader>
#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <initializer_list>
#include <iterator>

namespace upview::imageformat {

namespace {

enum class Place {
    Here, ///< decoded in this process
    Isolated, ///< in the decoder process
    Nowhere, ///< known by its signature only, so that the message can name it
};

struct Format
{
    const char *name; ///< also the name that Qt's plug-in has for it
    const char *displayName;
    const char *suffixes; ///< separated by blanks
    Place place = Place::Here;
};

// An SVG of a few kilobytes can keep its decoder busy for hours, and the libraries for the large formats are
// large themselves: these are decoded in a process that can be ended. MNG hangs and ICNS throws in Qt's
// plug-ins.
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
    {"wbmp", "WBMP", "wbmp"},
    {"webp", "WebP", "webp"},
    {"xbm", "XBM", "xbm"},
    {"xpm", "XPM", "xpm"},
    {"avif", "AVIF", "avif avifs", Place::Isolated},
    {"heic", "HEIC", "heic heif heics hif", Place::Isolated},
    {"jxl", "JPEG XL", "jxl", Place::Isolated},
    {"raw", "camera RAW",
     "3fr arw cr2 cr3 crw dng erf iiq kdc mef mos mrw nef nrw orf pef raf raw rw2 rwl sr2 srf srw x3f",
     Place::Isolated},
    {"svg", "SVG", "svg svgz", Place::Isolated},
    {"tiff", "TIFF", "tif tiff", Place::Isolated},
    {"7z", "7-Zip archive", "", Place::Nowhere},
    {"avi", "AVI video", "", Place::Nowhere},
    {"dds", "DirectDraw surface", "", Place::Nowhere},
    {"djvu", "DjVu", "", Place::Nowhere},
    {"emf", "Windows metafile", "", Place::Nowhere},
    {"exr", "OpenEXR", "", Place::Nowhere},
    {"flif", "FLIF", "", Place::Nowhere},
    {"gz", "gzip archive", "", Place::Nowhere},
    {"hdr", "Radiance HDR", "", Place::Nowhere},
    {"html", "HTML page", "", Place::Nowhere},
    {"icns", "Apple icon", "", Place::Nowhere},
    {"jp2", "JPEG 2000", "", Place::Nowhere},
    {"mkv", "Matroska video", "", Place::Nowhere},
    {"mng", "MNG", "", Place::Nowhere},
    {"mp4", "MPEG-4 video", "", Place::Nowhere},
    {"pdf", "PDF", "", Place::Nowhere},
    {"ps", "PostScript", "", Place::Nowhere},
    {"psd", "Photoshop", "", Place::Nowhere},
    {"qoi", "QOI", "", Place::Nowhere},
    {"rar", "RAR archive", "", Place::Nowhere},
    {"xcf", "GIMP", "", Place::Nowhere},
    {"zip", "ZIP archive", "", Place::Nowhere},
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
    {"jp2", 0, QByteArrayView("\xff\x4f\xff\x51", 4)},
    {"raw", 0, QByteArrayView("FUJIFILMCCD-RAW", 15)},
    {"raw", 0, QByteArrayView("IIRO", 4)},
    {"raw", 0, QByteArrayView("IIRS", 4)},
    {"raw", 0, QByteArrayView("MMOR", 4)},
    {"raw", 0, QByteArrayView("IIU\0", 4)},
    {"raw", 0, QByteArrayView("FOVb", 4)},
    {"raw", 0, QByteArrayView("\0MRM", 4)},
    {"raw", 6, QByteArrayView("HEAPCCDR", 8)},
    {"exr", 0, QByteArrayView("v/1\1", 4)},
    {"dds", 0, QByteArrayView("DDS ", 4)},
    {"hdr", 0, QByteArrayView("#?RADIANCE", 10)},
    {"djvu", 0, QByteArrayView("AT&TFORM", 8)},
    {"flif", 0, QByteArrayView("FLIF", 4)},
    {"qoi", 0, QByteArrayView("qoif", 4)},
    {"ps", 0, QByteArrayView("%!PS", 4)},
    {"emf", 40, QByteArrayView(" EMF", 4)},
    {"mkv", 0, QByteArrayView("\x1a\x45\xdf\xa3", 4)},
    {"zip", 0, QByteArrayView("PK\3\4", 4)},
    {"rar", 0, QByteArrayView("Rar!\x1a\7", 6)},
    {"7z", 0, QByteArrayView("7z\xbc\xaf\x27\x1c", 6)},
};

/// Files of the ISO base media format: the brand says what is in them, and where it only says "pictures", the
/// compatible brands do (ISO/IEC 23008-12, MIAF).
QByteArray mediaFile(const QByteArray &head)
{
    if (head.size() < 16 || head.mid(4, 4) != "ftyp")
        return {};
    const QByteArray brand = head.mid(8, 4);
    if (brand == "crx ")
        return "raw";
    const auto end = std::min<qsizetype>(head.size(), qFromBigEndian<quint32>(head.constData()));
    QList<QByteArray> brands{brand};
    for (qsizetype i = 16; i + 4 <= end; i += 4)
        brands.append(head.mid(i, 4));
    const auto hasAny = [&brands](std::initializer_list<const char *> names) {
        return std::any_of(names.begin(), names.end(),
                           [&](const char *name) { return brands.contains(name); });
    };
    const bool isPicture = brand == "mif1" || brand == "msf1" || brand == "miaf";
    if (brand == "avif" || brand == "avis" || (isPicture && hasAny({"avif", "avis"})))
        return "avif";
    if (isPicture || hasAny({"heic", "heix", "hevc", "hevx", "heim", "heis"}))
        return "heic";
    return "mp4";
}

/// The values of a TIFF file's first directory that tell a raw file from a picture. `head` need not reach as
/// far as the directory.
bool isRawTiff(const QByteArray &head, const QString &suffix)
{
    if (find("raw") != nullptr && QByteArray(find("raw")->suffixes).split(' ').contains(suffix.toLatin1()))
        return true;
    if (head.mid(8, 2) == "CR")
        return true;
    const bool big = head.startsWith("MM");
    const auto number16 = [&](qsizetype at) {
        return big ? qFromBigEndian<quint16>(head.constData() + at)
                   : qFromLittleEndian<quint16>(head.constData() + at);
    };
    const auto number32 = [&](qsizetype at) {
        return big ? qFromBigEndian<quint32>(head.constData() + at)
                   : qFromLittleEndian<quint32>(head.constData() + at);
    };
    if (head.size() < 8 || number16(2) != 42)
        return false;
    const qsizetype directory = number32(4);
    if (directory + 2 > head.size())
        return false;
    const int count = number16(directory);
    bool isReduced = false;
    bool hasMake = false;
    for (int i = 0; i < count && directory + 2 + 12 * (i + 1) <= head.size(); ++i) {
        const qsizetype entry = directory + 2 + 12 * i;
        constexpr quint16 kNewSubfileType = 254;
        constexpr quint16 kMake = 271;
        constexpr quint16 kDngVersion = 50706;
        const quint16 tag = number16(entry);
        if (tag == kDngVersion)
            return true;
        isReduced = isReduced || (tag == kNewSubfileType && number32(entry + 8) == 1);
        hasMake = hasMake || tag == kMake;
    }
    // The first picture of a camera's file is the small one; that of any other is the picture.
    return isReduced && hasMake;
}

bool isWbmp(const QByteArray &head)
{
    return head.size() > 4 && head[0] == 0 && head[1] == 0 && head[2] != 0 && head[3] != 0;
}

bool isHtml(const QByteArray &head)
{
    const QByteArray start = head.left(64).trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html");
}

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
    const QString suffix = fileName.mid(fileName.lastIndexOf(u'.') + 1).toLower();
    for (const Signature &signature : kSignatures) {
        if (QByteArrayView(head)
                .sliced(std::min<qsizetype>(signature.offset, head.size()))
                .startsWith(signature.bytes)) {
            const QByteArray name(signature.format);
            if ((name == "ico" || name == "cur") && !isIconDirectory(head))
                continue;
            if (name == "tiff" && isRawTiff(head, suffix))
                return "raw";
            return name;
        }
    }
    if (head.startsWith("RIFF") && head.mid(8, 4) == "WEBP")
        return "webp";
    if (head.startsWith("RIFF") && head.mid(8, 4) == "AVI ")
        return "avi";
    for (const auto &probe : {portableMap(head), mediaFile(head)}) {
        if (!probe.isEmpty())
            return probe;
    }
    const bool packed = head.startsWith("\x1f\x8b\x08");
    if (packed)
        return suffix == u"svgz" || suffix == u"svg" ? "svg" : "gz";
    if (isHtml(head))
        return "html";
    if (head.contains("<svg") || (suffix == u"svg" && head.trimmed().startsWith("<?xml")))
        return "svg";
    if (suffix == u"tga" && isTarga(head))
        return "tga";
    if (suffix == u"wbmp" && isWbmp(head))
        return "wbmp";
    return {};
}

bool isSupported(const QByteArray &format)
{
    const Format *known = find(format);
    return known != nullptr && known->place != Place::Nowhere;
}

bool isIsolated(const QByteArray &format)
{
    const Format *known = find(format);
    return known != nullptr && known->place == Place::Isolated;
}

bool hasDecoder(const QByteArray &format)
{
    // Most pictures are JPEG: its plug-in is loaded alone, before all the others are.
    if (format == "jpeg") {
        static const bool hasJpeg = [] {
            QBuffer empty;
            QImageReader reader(&empty, "jpeg");
            reader.setAutoDetectImageFormat(false);
            return reader.supportsOption(QImageIOHandler::Quality);
        }();
        return hasJpeg;
    }
    static const QSet<QByteArray> decoders = [] {
        const QList<QByteArray> names = QImageReader::supportedImageFormats();
        return QSet<QByteArray>(names.cbegin(), names.cend());
    }();
    return isIsolated(format) || decoders.contains(format);
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
