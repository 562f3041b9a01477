// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cache/cachefolder.h"

#include "core/base/diskspace.h"
#include "core/base/log.h"
#include "core/cache/sidefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <thread>

#include <unistd.h>

namespace upview {

namespace cachefolder {

namespace {

constexpr QFile::Permissions kPrivateFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions kPrivateFolder = kPrivateFile | QFile::ExeOwner;
/// A temporary file that was written to later than this may belong to a write that is under way.
constexpr std::chrono::minutes kTemporaryGrace{10};

CacheKey keyOf(const QString &baseName)
{
    const QByteArray name = baseName.toLatin1();
    return {name.left(32), name.mid(33)};
}

/// Removes one file; a file that is gone already is no failure.
bool removeFile(const QString &path, qint64 bytes, TrimReport &report)
{
    if (QFile::remove(path)) {
        report.bytesFreed += bytes;
        return true;
    }
    if (!QFileInfo::exists(path))
        return true;
    spdlog::warn("cannot remove {} from the upscale cache", log::text(path));
    ++report.failed;
    return false;
}

/// The side file goes first: without it the picture is no entry, however far this comes.
bool removeFiles(const Entry &entry, TrimReport &report)
{
    const bool gone = std::all_of(entry.files.begin(), entry.files.end(), [&](const QString &path) {
        return removeFile(path, QFileInfo(path).size(), report);
    });
    if (gone)
        report.removed.append(entry.key);
    return gone;
}

} // namespace

Listing list(const QString &folder)
{
    static const QRegularExpression ours(
        QStringLiteral("\\A([0-9a-f]{32}-[0-9a-f]{32})\\.(json|png|webp|jpg)(\\.[A-Za-z0-9]{6})?\\z"));

    // Of OutputFile: an animation that is being written.
    static const QRegularExpression unfinished(QStringLiteral("\\A\\.upview-[0-9a-f]{16}\\.part\\z"));

    struct Halves
    {
        QFileInfo side;
        QList<QFileInfo> pictures;
    };
    QHash<QString, Halves> found;
    Listing listing;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System);
    while (files.hasNext()) {
        files.next();
        const QFileInfo info = files.fileInfo();
        if (unfinished.match(files.fileName()).hasMatch()) {
            listing.leftovers.append({info.filePath(), info.size(), info.lastModified(), true});
            continue;
        }
        const QRegularExpressionMatch match = ours.match(files.fileName());
        if (!match.hasMatch())
            continue;
        if (match.hasCaptured(3))
            listing.leftovers.append({info.filePath(), info.size(), info.lastModified(), true});
        else if (match.capturedView(2) == QLatin1StringView("json"))
            found[match.captured(1)].side = info;
        else
            found[match.captured(1)].pictures.append(info);
    }

    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        const bool whole = !it->side.filePath().isEmpty() && !it->pictures.isEmpty();
        QList<QFileInfo> parts = it->pictures;
        if (!it->side.filePath().isEmpty())
            parts.prepend(it->side);
        if (!whole) {
            for (const QFileInfo &part : std::as_const(parts))
                listing.leftovers.append({part.filePath(), part.size(), part.lastModified(), false});
            continue;
        }
        Entry entry{keyOf(it.key()), {}, 0, it->side.lastModified()};
        for (const QFileInfo &part : std::as_const(parts)) {
            entry.files.append(part.filePath());
            entry.bytes += part.size();
        }
        listing.entries.append(entry);
    }
    return listing;
}

Result<void> make(const QString &folder)
{
    QStringList missing;
    QString existing = folder;
    while (!QFileInfo::exists(existing) && existing != QFileInfo(existing).path()) {
        missing.prepend(existing);
        existing = QFileInfo(existing).path();
    }
    for (const QString &path : std::as_const(missing)) {
        // Another Upview may be quicker: what counts is that the folder is there.
        if (!QDir().mkdir(path, kPrivateFolder) && !QFileInfo(path).isDir())
            return writeFailure(QFileInfo(path).path(), 0, QStringLiteral("mkdir %1").arg(path));
    }
    if (!QFileInfo(folder).isDir())
        return writeFailure(folder, 0, QStringLiteral("not a folder"));
    return {};
}

Result<void> writeTemporary(QSaveFile &file, const QByteArray &data)
{
    const QString folder = QFileInfo(file.fileName()).path();
    if (!file.open(QIODevice::WriteOnly))
        return writeFailure(folder, 0, file.errorString());
    // Before the content comes in, and QSaveFile makes 0644.
    if (!file.setPermissions(kPrivateFile) || file.write(data) != data.size() || !file.flush())
        return writeFailure(folder, data.size(), file.errorString());
    // commit() waits for the disk too, but under the folder's lock, where it shall be quick. A file
    // system that cannot sync is no reason to fail: the checksum tells on reading.
    ::fsync(file.handle());
    return {};
}

tl::unexpected<Error> writeFailure(const QString &folder, qint64 bytes, const QString &details)
{
    const QString shown = QDir::toNativeSeparators(folder);
    const QFileInfo info(folder);
    if (info.isDir() && !info.isWritable()) {
        return failure(ErrorCode::NoPermission,
                       QCoreApplication::translate(
                           "UpscaleCache",
                           "The cache folder “%1” cannot be written to. Allow writing there or choose "
                           "another folder in Preferences.")
                           .arg(shown),
                       details);
    }
    // The system's error does not come through QSaveFile in every case: a full disk is asked directly.
    if (const auto free = freeBytes(folder); free && *free <= bytes) {
        return failure(ErrorCode::NoSpace,
                       QCoreApplication::translate(
                           "UpscaleCache", "There is no space left on the disk with the cache folder “%1”.")
                           .arg(shown),
                       details);
    }
    return failure(
        ErrorCode::WriteFailed,
        QCoreApplication::translate("UpscaleCache", "Writing into the cache folder “%1” failed.").arg(shown),
        details);
}

TrimReport trim(const QString &folder, const TrimRequest &request)
{
    Listing listing = list(folder);
    TrimReport report;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Leftover &leftover : std::as_const(listing.leftovers)) {
        // Halves come and go under the lock, temporaries are written without it.
        const auto age = std::chrono::milliseconds(leftover.modified.msecsTo(now));
        if (!leftover.temporary || std::chrono::abs(age) > kTemporaryGrace)
            removeFile(leftover.path, leftover.bytes, report);
    }

    QList<Entry> &entries = listing.entries;
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return a.lastUse != b.lastUse ? a.lastUse < b.lastUse : a.key.baseName() < b.key.baseName();
    });
    qint64 total = 0;
    for (const Entry &entry : std::as_const(entries))
        total += entry.bytes;
    for (const Entry &entry : std::as_const(entries)) {
        if (request.keep == entry.key)
            continue;
        const bool tooOld = request.usedBefore && entry.lastUse < *request.usedBefore;
        const bool tooMuch = request.maxBytes && total > *request.maxBytes;
        if ((request.everything || tooOld || tooMuch) && removeFiles(entry, report))
            total -= entry.bytes;
    }
    return report;
}

bool removeEntry(const QString &folder, const CacheKey &key)
{
    Entry entry{key, {folder + QLatin1Char('/') + SideFile::nameFor(key)}, 0, {}};
    for (const char *format : {"png", "webp", "jpeg"})
        entry.files.append(folder + QLatin1Char('/') + key.baseName() + QLatin1Char('.')
                           + SideFile::suffixFor(format));
    TrimReport report;
    return removeFiles(entry, report);
}

} // namespace cachefolder

CacheFolderLock::CacheFolderLock(std::mutex &mutex, const QString &folder, std::chrono::milliseconds patience)
    : m_mutexLock(mutex)
    , m_file(folder + QStringLiteral("/.lock"))
{
    // Only the death of its process makes a lock stale: the disk may keep its holder waiting for long.
    m_file.setStaleLockTime(0);
    // QLockFile itself would look every 100 ms and less and less often; the lock is held for moments.
    constexpr std::chrono::milliseconds kPause{5};
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (!(m_held = m_file.tryLock(0)) && m_file.error() == QLockFile::LockFailedError
           && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(kPause);
}

} // namespace upview
