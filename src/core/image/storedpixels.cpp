// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/storedpixels.h"

#include "core/image/imageformat.h"
#include "core/image/tiffdevice.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QtEndian>

#include <initializer_list>

namespace upview {

namespace {

class Digest
{
public:
    void add(QByteArrayView bytes) { m_hash.addData(QByteArray::fromRawData(bytes.data(), bytes.size())); }
    [[nodiscard]] QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

bool isOneOf(QByteArrayView type, std::initializer_list<QByteArrayView> types)
{
    return std::find(types.begin(), types.end(), type) != types.end();
}

/// Every segment but EXIF and XMP (APP1), IPTC (APP13) and comments, and all that follows the first scan.
QByteArray jpegDigest(const QByteArray &file)
{
    Digest digest;
    for (qsizetype at = 2; at + 4 <= file.size();) {
        const auto marker = static_cast<uchar>(file[at + 1]);
        if (static_cast<uchar>(file[at]) != 0xff)
            return {};
        if (marker == 0xff) { // a fill byte
            ++at;
            continue;
        }
        if (marker == 0xda) {
            digest.add(QByteArrayView(file).sliced(at));
            return digest.result();
        }
        const auto length = qsizetype(qFromBigEndian<quint16>(file.constData() + at + 2)) + 2;
        if (at + length > file.size())
            return {};
        if (marker != 0xe1 && marker != 0xed && marker != 0xfe)
            digest.add(QByteArrayView(file).sliced(at, length));
        at += length;
    }
    return {};
}

/// Every chunk but texts, EXIF, the time, and the profile, which is packed anew.
QByteArray pngDigest(const QByteArray &file)
{
    Digest digest;
    for (qsizetype at = 8; at + 12 <= file.size();) {
        const auto length = qsizetype(qFromBigEndian<quint32>(file.constData() + at)) + 12;
        if (at + length > file.size())
            return {};
        const QByteArrayView type = QByteArrayView(file).sliced(at + 4, 4);
        if (!isOneOf(type, {"tEXt", "zTXt", "iTXt", "eXIf", "tIME", "iCCP"}))
            digest.add(QByteArrayView(file).sliced(at, length));
        if (type == QByteArrayView("IEND"))
            return digest.result();
        at += length;
    }
    return {};
}

QByteArray webpDigest(const QByteArray &file)
{
    Digest digest;
    bool hasPixels = false;
    for (qsizetype at = 12; at + 8 <= file.size();) {
        const auto length = qsizetype(qFromLittleEndian<quint32>(file.constData() + at + 4)) + 8;
        if (at + length > file.size())
            return {};
        const QByteArrayView type = QByteArrayView(file).sliced(at, 4);
        if (!isOneOf(type, {"VP8X", "EXIF", "XMP "})) {
            digest.add(QByteArrayView(file).sliced(at, length));
            hasPixels = true;
        }
        at += length + (length & 1);
    }
    return hasPixels ? digest.result() : QByteArray();
}

QByteArray tiffDigest(const QByteArray &file)
{
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QString message;
    const tiff::Handle tiff = tiff::open(buffer, "r", message);
    uint16_t subFolders = 0;
    void *offsets = nullptr;
    if (!tiff || TIFFNumberOfDirectories(tiff.get()) != 1
        || TIFFGetField(tiff.get(), TIFFTAG_SUBIFD, &subFolders, &offsets) == 1)
        return {};
    Digest digest;
    const bool tiled = TIFFIsTiled(tiff.get()) != 0;
    const uint32_t count = tiled ? TIFFNumberOfTiles(tiff.get()) : TIFFNumberOfStrips(tiff.get());
    for (uint32_t i = 0; i < count; ++i) {
        const uint64_t size = TIFFGetStrileByteCount(tiff.get(), i);
        if (size > static_cast<uint64_t>(file.size()))
            return {};
        QByteArray strip(static_cast<qsizetype>(size), Qt::Uninitialized);
        const auto wanted = static_cast<tmsize_t>(size);
        const tmsize_t got = tiled ? TIFFReadRawTile(tiff.get(), i, strip.data(), wanted)
                                   : TIFFReadRawStrip(tiff.get(), i, strip.data(), wanted);
        if (got != wanted)
            return {};
        digest.add(strip);
    }
    return digest.result();
}

} // namespace

QByteArray storedPixelsDigest(const QByteArray &file)
{
    const QByteArray format = imageformat::byContent(file.left(imageformat::kHeadBytes), {});
    if (format == "jpeg")
        return jpegDigest(file);
    if (format == "png")
        return pngDigest(file);
    if (format == "webp")
        return webpDigest(file);
    return format == "tiff" ? tiffDigest(file) : QByteArray();
}

} // namespace upview
