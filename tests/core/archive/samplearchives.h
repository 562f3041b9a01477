// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QString>

#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <utility>

/// Archives that the tests make.
namespace samples {

using Entries = QList<std::pair<QByteArray, QByteArray>>; ///< name and content

/// Writes an archive in the format that libarchive knows by this name ("zip", "7zip", "gnutar"), through a
/// filter ("gzip", "xz", ...; empty: none). With a password the content is encrypted.
inline bool writeArchive(const QString &path, const char *format, const Entries &entries,
                         const QByteArray &filter = {}, const QByteArray &password = {})
{
    struct archive *out = ::archive_write_new();
    bool ok = ::archive_write_set_format_by_name(out, format) == ARCHIVE_OK
        && (filter.isEmpty() || ::archive_write_add_filter_by_name(out, filter.constData()) == ARCHIVE_OK);
    if (!password.isEmpty()) {
        ok = ok && ::archive_write_set_options(out, "zip:encryption=aes256") == ARCHIVE_OK
            && ::archive_write_set_passphrase(out, password.constData()) == ARCHIVE_OK;
    }
    ok = ok && ::archive_write_open_filename(out, QFile::encodeName(path).constData()) == ARCHIVE_OK;
    for (const auto &[name, content] : entries) {
        archive_entry *entry = ::archive_entry_new();
        ::archive_entry_set_pathname(entry, name.constData());
        ::archive_entry_set_size(entry, content.size());
        ::archive_entry_set_filetype(entry, AE_IFREG);
        ::archive_entry_set_perm(entry, 0644);
        ::archive_entry_set_mtime(entry, 1'000'000'000, 0);
        ok = ok && ::archive_write_header(out, entry) == ARCHIVE_OK
            && ::archive_write_data(out, content.constData(), static_cast<std::size_t>(content.size()))
                == content.size();
        ::archive_entry_free(entry);
    }
    ok = ::archive_write_close(out) == ARCHIVE_OK && ok;
    ::archive_write_free(out);
    return ok;
}

inline quint32 crc32Of(const QByteArray &data)
{
    quint32 crc = 0xffffffff;
    for (const char byte : data) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320U : 0);
    }
    return ~crc;
}

inline QByteArray littleEndian(quint32 value, int bytes)
{
    QByteArray data;
    for (int i = 0; i < bytes; ++i)
        data.append(static_cast<char>(value >> (8 * i)));
    return data;
}

/// A RAR 4 archive of stored files; libarchive writes none.
inline bool writeRar(const QString &path, const Entries &entries)
{
    const auto block = [](const QByteArray &afterCrc) {
        return littleEndian(crc32Of(afterCrc) & 0xffff, 2) + afterCrc;
    };
    QByteArray data = QByteArray::fromHex("526172211a0700");
    data += block(QByteArray::fromHex("7300000d00000000000000"));
    for (const auto &[name, content] : entries) {
        const auto size = static_cast<quint32>(content.size());
        QByteArray head = QByteArray::fromHex("740080"); // a file, with data behind the block
        head += littleEndian(32 + static_cast<quint32>(name.size()), 2);
        head += littleEndian(size, 4) + littleEndian(size, 4);
        head += QByteArray::fromHex("03"); // Unix
        head += littleEndian(crc32Of(content), 4);
        head += QByteArray::fromHex("0000212c"); // a day in 2002
        head += QByteArray::fromHex("1430"); // version 2.0, stored
        head += littleEndian(static_cast<quint32>(name.size()), 2) + QByteArray::fromHex("a4810000") + name;
        data += block(head) + content;
    }
    data += QByteArray::fromHex("c43d7b00400700");
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(data) == data.size();
}

} // namespace samples
