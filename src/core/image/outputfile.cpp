// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/outputfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include <unistd.h>

namespace upview {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ImageWriter)
};

constexpr int kNameAttempts = 32;

tl::unexpected<Error> systemFailure(int error, const QString &details)
{
    const QString why = error != 0 ? QString::fromLocal8Bit(std::strerror(error)) : details;
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return failure(ErrorCode::NoSpace,
                       Text::tr("There is no room left on the disk. Free some space and try again."), why);
    case EACCES:
    case EPERM:
    case EROFS:
        return failure(ErrorCode::NoPermission, Text::tr("You do not have permission to write there."), why);
    default:
        return failure(ErrorCode::WriteFailed, Text::tr("The picture could not be written."), why);
    }
}

} // namespace

Result<std::unique_ptr<OutputFile>> OutputFile::open(const QString &path)
{
    const QFileInfo given(path);
    const QString target = given.isSymLink() && given.exists() ? given.canonicalFilePath() : path;
    const QFileInfo folder(QFileInfo(target).absolutePath());
    if (!folder.isDir())
        return failure(ErrorCode::NotFound, Text::tr("The folder “%1” is not there.").arg(folder.filePath()));
    const QFileInfo existing(target);
    if (existing.isDir())
        return systemFailure(EISDIR, {});
    // Renaming over a file only needs a writable folder; a file that was made read-only is left alone.
    if (existing.exists() && !existing.isWritable())
        return systemFailure(EACCES, {});

    std::unique_ptr<OutputFile> output(new OutputFile(existing.absoluteFilePath()));
    for (int attempt = 0; attempt < kNameAttempts; ++attempt) {
        const QString name = QStringLiteral("/.upview-%1.part")
                                 .arg(QRandomGenerator::global()->generate64(), 16, 16, QLatin1Char('0'));
        output->m_file.setFileName(folder.filePath() + name);
        errno = 0;
        if (output->m_file.open(QIODevice::ReadWrite | QIODevice::NewOnly | QIODevice::Unbuffered))
            return output;
        if (errno != EEXIST)
            break;
    }
    const int error = errno;
    return systemFailure(error, output->m_file.errorString());
}

OutputFile::~OutputFile()
{
    if (m_committed || !m_file.isOpen())
        return;
    m_file.close();
    m_file.remove();
}

qint64 OutputFile::Device::writeData(const char *data, qint64 size)
{
    // A disk that fills up takes a part first; only the next attempt says why it was not all.
    errno = 0;
    qint64 written = 0;
    for (qint64 part = 1; part > 0 && written < size; written += std::max<qint64>(part, 0))
        part = QFile::writeData(data + written, size - written);
    if (written < size && firstError == 0)
        firstError = errno;
    return written == size ? size : -1;
}

Result<void> OutputFile::write(const QByteArray &data)
{
    if (m_file.write(data) == data.size())
        return {};
    return writeFailure();
}

tl::unexpected<Error> OutputFile::writeFailure(const QString &details) const
{
    if (m_file.firstError == 0 && m_file.error() == QFileDevice::ResourceError)
        return systemFailure(ENOSPC, m_file.errorString());
    return systemFailure(m_file.firstError,
                         m_file.error() != QFileDevice::NoError ? m_file.errorString() : details);
}

Result<void> OutputFile::commit()
{
    const QFileInfo existing(m_target);
    if (existing.exists())
        m_file.setPermissions(existing.permissions());
    // Without this a power cut after the renaming could leave an empty file where a good one was.
    if (!m_file.flush() || fsync(m_file.handle()) != 0)
        return systemFailure(errno, m_file.errorString());
    if (std::rename(QFile::encodeName(m_file.fileName()).constData(), QFile::encodeName(m_target).constData())
        != 0)
        return systemFailure(errno, {});
    m_committed = true;
    m_file.close();
    return {};
}

} // namespace upview
