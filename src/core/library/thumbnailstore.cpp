// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/thumbnailstore.h"

#include "core/image/bytesource.h"

#include <QColorSpace>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QImageReader>
#include <QImageWriter>
#include <QMimeDatabase>
#include <QTemporaryFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <sys/stat.h>

namespace upview {

namespace {

/// A thumbnail comes from any program: what is larger than this is none.
constexpr int kMaxSide = 2048;
constexpr qint64 kMaxFileBytes = 32LL * 1024 * 1024;
/// Encodes three times faster than the default at about the same size.
constexpr int kPngQuality = 80;

constexpr std::array kSizes = {ThumbnailSize::Normal, ThumbnailSize::Large, ThumbnailSize::XLarge,
                               ThumbnailSize::XxLarge};

namespace keys {
const QString uri = QStringLiteral("Thumb::URI");
const QString mtime = QStringLiteral("Thumb::MTime");
const QString bytes = QStringLiteral("Thumb::Size");
const QString width = QStringLiteral("Thumb::Image::Width");
const QString height = QStringLiteral("Thumb::Image::Height");
const QString mimetype = QStringLiteral("Thumb::Mimetype");
const QString software = QStringLiteral("Software");
const QString animated = QStringLiteral("X-Upview::Animated");
} // namespace keys

QString folderName(ThumbnailSize size)
{
    switch (size) {
    case ThumbnailSize::Normal:
        return QStringLiteral("normal");
    case ThumbnailSize::Large:
        return QStringLiteral("large");
    case ThumbnailSize::XLarge:
        return QStringLiteral("x-large");
    case ThumbnailSize::XxLarge:
        return QStringLiteral("xx-large");
    }
    return QStringLiteral("normal");
}

QString failFolderName()
{
    return QStringLiteral("fail/upview-" UPVIEW_VERSION);
}

int side(ThumbnailSize size)
{
    return static_cast<int>(size);
}

/// Absolute and without dots, but with its symbolic links: other programs hash the name they were given.
QString absolutePath(const QString &path)
{
    return QDir::cleanPath(QDir::isAbsolutePath(path) ? path : QFileInfo(path).absoluteFilePath());
}

QImage scaledToFit(const QImage &image, ThumbnailSize size)
{
    if (image.width() <= side(size) && image.height() <= side(size))
        return image;
    return image.scaled(side(size), side(size), Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

/// Reads a PNG of the thumbnail folder; null when it is not there or not what it should be.
QImage readPng(const QString &file)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly) || device.size() > kMaxFileBytes)
        return {};
    QImageReader reader(&device, "png");
    const QSize size = reader.size();
    if (size.isEmpty() || size.width() > kMaxSide || size.height() > kMaxSide)
        return {};
    return reader.read();
}

/// The texts that a PNG has before its pixels, which are not read. (QImageReader::text takes a key to end at
/// its first colon.)
class HeadTexts
{
public:
    explicit HeadTexts(QIODevice &device)
    {
        ByteSource source(device);
        source.skip(kSignatureBytes);
        while (!source.atEnd()) {
            const quint32 length = source.bigEndian32();
            const QByteArray type = source.bytes(4);
            if (type == "IDAT" || length > kMostBytes)
                return;
            const QByteArray data = source.bytes(length);
            source.skip(4);
            const qsizetype end = data.indexOf('\0');
            if (end > 0 && type == "tEXt")
                m_texts.insert(data.first(end), data.mid(end + 1));
            else if (end > 0
                     && type == "zTXt") // a zero for the method; Qt wants the length, if roughly, in front
                m_texts.insert(data.first(end), qUncompress(QByteArray(4, '\0') + data.mid(end + 2)));
        }
    }

    [[nodiscard]] QString text(const QString &key) const
    {
        return QString::fromLatin1(m_texts.value(key.toLatin1()));
    }

private:
    static constexpr int kSignatureBytes = 8;
    static constexpr quint32 kMostBytes = 8192; ///< of a chunk

    QHash<QByteArray, QByteArray> m_texts;
};

/// What the keys of a thumbnail say.
template <typename Thumbnail>
bool isFresh(const Thumbnail &thumbnail, const QString &path, const FileStamp &stamp)
{
    // Some programs escape more or fewer characters than GLib: the name they mean is what counts.
    const QByteArray uri = thumbnail.text(keys::uri).toUtf8();
    if (QByteArray::fromPercentEncoding(uri) != QByteArray::fromPercentEncoding(ThumbnailStore::uriFor(path)))
        return false;
    bool ok = false;
    const qint64 mtime = thumbnail.text(keys::mtime).toLongLong(&ok);
    if (!ok || mtime != stamp.modifiedSeconds())
        return false;
    const QString bytes = thumbnail.text(keys::bytes);
    return bytes.isEmpty() || bytes.toLongLong() == stamp.bytes;
}

tl::unexpected<Error> writeFailure(int number)
{
    const QString details = QString::fromLocal8Bit(std::strerror(number));
    switch (number) {
    case EACCES:
    case EPERM:
    case EROFS:
        return failure(ErrorCode::NoPermission,
                       QCoreApplication::translate(
                           "ThumbnailStore", "You do not have permission to write to the thumbnail folder."),
                       details);
    case ENOSPC:
    case EDQUOT:
        return failure(ErrorCode::NoSpace,
                       QCoreApplication::translate("ThumbnailStore", "There is no room left for thumbnails."),
                       details);
    default:
        return failure(ErrorCode::WriteFailed,
                       QCoreApplication::translate("ThumbnailStore", "The thumbnail could not be written."),
                       details);
    }
}

tl::unexpected<Error> noSuchFile(const QString &path)
{
    return failure(
        ErrorCode::NotFound,
        QCoreApplication::translate("ThumbnailStore", "The file \"%1\" does not exist.").arg(path));
}

/// Makes the folders from `root` down to `folder` for nobody but the user; those that exist are left alone.
Result<void> makePrivateFolders(const QString &root, const QString &folder)
{
    QDir().mkpath(QFileInfo(root).path());
    QString path = root;
    const QStringList parts = folder.split(u'/');
    for (qsizetype i = 0; i <= parts.size(); ++i) {
        if (::mkdir(QFile::encodeName(path).constData(), S_IRWXU) != 0 && errno != EEXIST)
            return writeFailure(errno);
        if (i < parts.size())
            path += u'/' + parts.at(i);
    }
    return {};
}

} // namespace

ThumbnailSize thumbnailSizeFor(int pixels)
{
    for (const ThumbnailSize size : kSizes) {
        if (pixels <= side(size))
            return size;
    }
    return ThumbnailSize::XxLarge;
}

ThumbnailStore::ThumbnailStore(const QString &root)
    : m_root(QDir::cleanPath(root))
{
}

QImage ThumbnailStore::prepared(const QImage &picture, ThumbnailSize size)
{
    QImage image = scaledToFit(picture, size);
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace::SRgb);
    image.convertTo(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    // Only the pixels: text, profile, resolution and pixel ratio of the file stay behind.
    return QImage(image.constBits(), image.width(), image.height(), image.bytesPerLine(), image.format())
        .copy();
}

QByteArray ThumbnailStore::uriFor(const QString &path)
{
    // The bytes of the name, and exactly the characters that g_filename_to_uri leaves alone: QUrl leaves
    // ';', '[' and ']' too, and then nobody finds the other's thumbnails.
    return "file://" + QFile::encodeName(absolutePath(path)).toPercentEncoding("!$&'()*+,/:=@");
}

QByteArray ThumbnailStore::hashFor(const QString &path)
{
    return QCryptographicHash::hash(uriFor(path), QCryptographicHash::Md5).toHex();
}

bool ThumbnailStore::isInside(const QString &path) const
{
    const QString root = QFileInfo(m_root).canonicalFilePath();
    const QString file = QFileInfo(path).canonicalFilePath();
    return absolutePath(path).startsWith(m_root + u'/') || (!root.isEmpty() && file.startsWith(root + u'/'));
}

QString ThumbnailStore::fileIn(const QString &folder, const QString &path) const
{
    return m_root + u'/' + folder + u'/' + QString::fromLatin1(hashFor(path)) + QStringLiteral(".png");
}

std::optional<ThumbnailStore::Entry> ThumbnailStore::load(const QString &path, ThumbnailSize size) const
{
    const std::optional<FileStamp> stamp = FileStamp::of(path);
    if (!stamp || isInside(path))
        return std::nullopt;
    for (const ThumbnailSize candidate : kSizes) {
        if (side(candidate) < side(size))
            continue;
        const QImage image = readPng(fileIn(folderName(candidate), path));
        if (image.isNull() || !isFresh(image, path, *stamp))
            continue;
        Entry entry;
        entry.image = scaledToFit(image, size);
        entry.imageSize = QSize(image.text(keys::width).toInt(), image.text(keys::height).toInt());
        if (entry.imageSize.isEmpty())
            entry.imageSize = {};
        entry.animated = image.text(keys::animated) == QLatin1StringView("1");
        return entry;
    }
    return std::nullopt;
}

bool ThumbnailStore::has(const QString &path, ThumbnailSize size) const
{
    const std::optional<FileStamp> stamp = FileStamp::of(path);
    if (!stamp || isInside(path))
        return false;
    return std::any_of(kSizes.cbegin(), kSizes.cend(), [&](ThumbnailSize candidate) {
        if (side(candidate) < side(size))
            return false;
        QFile device(fileIn(folderName(candidate), path));
        if (!device.open(QIODevice::ReadOnly))
            return false;
        return isFresh(HeadTexts(device), path, *stamp);
    });
}

Result<void> ThumbnailStore::save(const QString &path, ThumbnailSize size, const Entry &entry,
                                  const std::optional<FileStamp> &stamp) const
{
    if (isInside(path))
        return {};
    const std::optional<FileStamp> made = stamp ? stamp : FileStamp::of(path);
    if (!made)
        return noSuchFile(path);

    QImage image = prepared(entry.image, size);
    if (!entry.imageSize.isEmpty()) {
        image.setText(keys::width, QString::number(entry.imageSize.width()));
        image.setText(keys::height, QString::number(entry.imageSize.height()));
    }
    if (entry.animated)
        image.setText(keys::animated, QStringLiteral("1"));
    return write(folderName(size), path, *made, std::move(image));
}

bool ThumbnailStore::isMarkedFailed(const QString &path) const
{
    const std::optional<FileStamp> stamp = FileStamp::of(path);
    if (!stamp)
        return false;
    const QImage mark = readPng(fileIn(failFolderName(), path));
    return !mark.isNull() && isFresh(mark, path, *stamp);
}

Result<void> ThumbnailStore::markFailed(const QString &path, const std::optional<FileStamp> &stamp) const
{
    if (isInside(path))
        return {};
    const std::optional<FileStamp> made = stamp ? stamp : FileStamp::of(path);
    if (!made)
        return noSuchFile(path);
    QImage mark(1, 1, QImage::Format_ARGB32);
    mark.fill(Qt::transparent);
    return write(failFolderName(), path, *made, std::move(mark));
}

Result<void> ThumbnailStore::write(const QString &folder, const QString &path, const FileStamp &stamp,
                                   QImage image) const
{
    if (const Result<void> made = makePrivateFolders(m_root, folder); !made)
        return made;

    image.setText(keys::uri, QString::fromLatin1(uriFor(path)));
    image.setText(keys::mtime, QString::number(stamp.modifiedSeconds()));
    image.setText(keys::bytes, QString::number(stamp.bytes));
    image.setText(keys::mimetype,
                  QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchExtension).name());
    image.setText(keys::software, QStringLiteral("Upview " UPVIEW_VERSION));

    // QTemporaryFile is made 0600. QSaveFile would wait for the disk at each of thousands of thumbnails,
    // and QFile::rename does not overwrite.
    const QString target = fileIn(folder, path);
    QTemporaryFile temporary(target + QStringLiteral(".XXXXXX"));
    if (!temporary.open())
        return writeFailure(errno);
    const QString temporaryName = temporary.fileName();
    QImageWriter writer(&temporary, "png");
    writer.setQuality(kPngQuality);
    errno = 0;
    if (!writer.write(image) || !temporary.flush())
        return writeFailure(errno);
    temporary.close();
    if (temporary.error() != QFileDevice::NoError)
        return writeFailure(errno);
    if (std::rename(QFile::encodeName(temporaryName).constData(), QFile::encodeName(target).constData()) != 0)
        return writeFailure(errno);
    temporary.setAutoRemove(false);
    return {};
}

} // namespace upview
