// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/archivewalk.h"

#include "core/base/log.h"

#include <QCoreApplication>
#include <QFile>
#include <QIODevice>
#include <QLocale>
#include <QStringDecoder>

#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <cstring>
#include <sys/stat.h>

namespace upview {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Archive)
};

struct ArchiveCloser
{
    void operator()(archive *handle) const { ::archive_read_free(handle); }
};

constexpr std::size_t kBlockBytes = 64 * 1024;

tl::unexpected<Error> encryptedFailure(const QString &details = {})
{
    return failure(ErrorCode::UnknownFormat,
                   Text::tr("This archive is protected by a password. Unpack it with a program that asks for "
                            "the password, then open the folder."),
                   details);
}

tl::unexpected<Error> accessFailure(int number)
{
    const QString details = QString::fromLocal8Bit(std::strerror(number));
    if (number == EACCES || number == EPERM)
        return failure(ErrorCode::NoPermission, Text::tr("You do not have permission to read this archive."),
                       details);
    return failure(ErrorCode::NotFound,
                   Text::tr("The archive is not there. It may have been moved or deleted."), details);
}

/// The archive's own text for a name; libarchive keeps it in the encoding of the archive and cannot always
/// convert it to that of the process.
QString rawName(archive_entry *entry)
{
    if (const char *utf8 = ::archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(utf8);
    if (const wchar_t *wide = ::archive_entry_pathname_w(entry))
        return QString::fromWCharArray(wide);
    const QByteArray bytes(::archive_entry_pathname(entry));
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    return decoder.hasError() ? QString::fromLatin1(bytes) : text;
}

/// Without what would lead out of the archive or name an entry twice; empty where that is not possible.
QString safeName(const QString &raw)
{
    QStringList parts;
    const QStringList given = QString(raw).replace(u'\\', u'/').split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : given) {
        if (part == QLatin1StringView(".."))
            return {};
        if (part != QLatin1StringView("."))
            parts.append(part);
    }
    return parts.join(u'/');
}

} // namespace

class ArchiveWalk::Private
{
public:
    tl::unexpected<Error> broken() const
    {
        const QString details = QString::fromLocal8Bit(::archive_error_string(handle.get()));
        // libarchive 3.6 crashes when it is asked this of a file whose format it does not know.
        if (isRecognised && ::archive_read_has_encrypted_entries(handle.get()) > 0)
            return encryptedFailure(details);
        spdlog::info("{}: {}", log::text(path), log::text(details));
        return failure(ErrorCode::Damaged,
                       Text::tr("This archive is damaged, or of a kind that cannot be opened."), details);
    }

    /// Goes through the data of the entry; `target` null: to pass by it.
    Result<void> unpack(QIODevice *target, const CancelFlag &cancel)
    {
        qint64 written = 0;
        for (;;) {
            const void *block = nullptr;
            std::size_t size = 0;
            la_int64_t offset = 0;
            const int status = ::archive_read_data_block(handle.get(), &block, &size, &offset);
            if (cancel.isCancelled())
                return cancelledFailure();
            if (status == ARCHIVE_EOF)
                return {};
            if (status < ARCHIVE_WARN)
                return broken();
            passed += static_cast<qint64>(size);
            if (passed > kMaxPassBytes)
                return failure(ErrorCode::TooLarge,
                               Text::tr("This archive unpacks to more than %1, which is the limit.")
                                   .arg(QLocale().formattedDataSize(kMaxPassBytes)));
            if (!target)
                continue;
            // A hole counts as what it stands for.
            if (offset + static_cast<qint64>(size) > kMaxEntryBytes)
                return failure(
                    ErrorCode::TooLarge,
                    Text::tr("This file unpacks to more than %1, which is the limit inside archives.")
                        .arg(QLocale().formattedDataSize(kMaxEntryBytes)));
            if (offset > written && !target->seek(offset))
                return failure(ErrorCode::WriteFailed, Text::tr("The file could not be unpacked."),
                               target->errorString());
            const auto length = static_cast<qint64>(size);
            if (target->write(static_cast<const char *>(block), length) != length) {
                const bool full = errno == ENOSPC || errno == EDQUOT;
                return failure(full ? ErrorCode::NoSpace : ErrorCode::WriteFailed,
                               full ? Text::tr("There is no room left to unpack this file.")
                                    : Text::tr("The file could not be unpacked."),
                               target->errorString());
            }
            written = offset + length;
        }
    }

    QString path;
    std::unique_ptr<archive, ArchiveCloser> handle;
    bool isRecognised = false; ///< it is an archive
    int entries = 0;
    qint64 passed = 0; ///< bytes unpacked
    bool isAtData = false; ///< the entry's data was not gone through yet
    bool isEncrypted = false; ///< the entry at hand
};

ArchiveWalk::ArchiveWalk(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

ArchiveWalk::~ArchiveWalk() = default;

Result<std::unique_ptr<ArchiveWalk>> ArchiveWalk::open(const QString &archive)
{
    const QByteArray name = QFile::encodeName(archive);
    struct stat status
    {
    };
    if (::stat(name.constData(), &status) != 0)
        return accessFailure(errno);
    // A pipe or a device would block.
    if (!S_ISREG(status.st_mode))
        return accessFailure(ENOENT);
    if (::access(name.constData(), R_OK) != 0)
        return accessFailure(errno);

    auto priv = std::make_unique<Private>();
    priv->path = archive;
    priv->handle.reset(::archive_read_new());
    ::archive *handle = priv->handle.get();
    // Not all filters: some of them start other programs.
    for (const auto support : {&::archive_read_support_filter_gzip, &::archive_read_support_filter_bzip2,
                               &::archive_read_support_filter_xz, &::archive_read_support_filter_lzma,
                               &::archive_read_support_filter_zstd, &::archive_read_support_filter_lz4,
                               &::archive_read_support_format_zip, &::archive_read_support_format_rar,
                               &::archive_read_support_format_rar5, &::archive_read_support_format_7zip,
                               &::archive_read_support_format_tar})
        support(handle);
    if (::archive_read_open_filename(handle, name.constData(), kBlockBytes) != ARCHIVE_OK)
        return priv->broken();
    priv->isRecognised = true;
    return std::unique_ptr<ArchiveWalk>(new ArchiveWalk(std::move(priv)));
}

Result<std::optional<ArchiveEntry>> ArchiveWalk::next(const CancelFlag &cancel)
{
    for (;;) {
        // By hand where libarchive would have to unpack it: it does not look at the flag.
        if (d->isAtData && !d->isEncrypted && isSequential()) {
            if (const Result<void> passed = d->unpack(nullptr, cancel); !passed)
                return tl::unexpected<Error>(passed.error());
        }
        d->isAtData = false;
        if (cancel.isCancelled())
            return cancelledFailure();
        archive_entry *entry = nullptr;
        const int status = ::archive_read_next_header(d->handle.get(), &entry);
        if (status == ARCHIVE_EOF)
            return std::nullopt;
        if (status < ARCHIVE_WARN)
            return d->broken();
        if (++d->entries > kMaxEntries)
            return failure(ErrorCode::TooLarge,
                           Text::tr("This archive has more than %1 entries, which is the limit.")
                               .arg(QLocale().toString(kMaxEntries)));
        d->isAtData = true;
        d->isEncrypted = ::archive_entry_is_encrypted(entry) != 0;
        if (::archive_entry_filetype(entry) != AE_IFREG || ::archive_entry_hardlink(entry) != nullptr)
            continue;
        ArchiveEntry found;
        found.name = safeName(rawName(entry));
        found.isEncrypted = d->isEncrypted;
        if (::archive_entry_size_is_set(entry) != 0)
            found.bytes = ::archive_entry_size(entry);
        if (::archive_entry_mtime_is_set(entry) != 0)
            found.modifiedMs = ::archive_entry_mtime(entry) * 1000LL;
        return found;
    }
}

Result<void> ArchiveWalk::read(QIODevice &target, const CancelFlag &cancel)
{
    if (d->isEncrypted)
        return encryptedFailure();
    d->isAtData = false;
    return d->unpack(&target, cancel);
}

bool ArchiveWalk::isSequential() const
{
    const int format = ::archive_format(d->handle.get()) & ARCHIVE_FORMAT_BASE_MASK;
    // The last filter is the file itself.
    return format == ARCHIVE_FORMAT_7ZIP || ::archive_filter_count(d->handle.get()) > 1;
}

} // namespace upview
