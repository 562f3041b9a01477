// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/pyramidfile.h"

#include "core/base/diskspace.h"
#include "core/image/imagefile.h"
#include "core/image/isolateddecoder.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace upview {

namespace {

constexpr int kSide = PyramidPlan::kTileSide;
/// What the disk keeps free for others.
constexpr qint64 kSpareBytes = 512LL * 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PyramidFile)
};

tl::unexpected<Error> noSpace(const QString &folder, qint64 bytes)
{
    return failure(ErrorCode::NoSpace,
                   Text::tr("Showing all of its pixels takes %1 of free space on the disk of %2.")
                       .arg(QLocale().formattedDataSize(bytes + kSpareBytes), folder));
}

bool readAt(int file, void *data, qint64 bytes, qint64 position)
{
    auto *next = static_cast<char *>(data);
    while (bytes > 0) {
        const ssize_t got = ::pread(file, next, static_cast<size_t>(bytes), position);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        next += got;
        position += got;
        bytes -= got;
    }
    return true;
}

} // namespace

PyramidFile::PyramidFile(const PyramidPlan &plan, FileDescriptor file)
    : m_plan(plan)
    , m_file(std::move(file))
{
}

Result<std::shared_ptr<PyramidFile>> PyramidFile::create(const QString &folder, const PyramidPlan &plan)
{
    QDir().mkpath(folder);
    if (const auto free = freeBytes(folder); free && *free < plan.bytes() + kSpareBytes)
        return noSpace(folder, plan.bytes());
    QByteArray name = QFile::encodeName(folder) + "/pyramid-XXXXXX";
    FileDescriptor file(::mkostemp(name.data(), O_CLOEXEC));
    if (!file.isOpen())
        return failure(ErrorCode::WriteFailed, Text::tr("No file can be made in %1.").arg(folder),
                       QString::fromLocal8Bit(std::strerror(errno)));
    ::unlink(name.constData());
    // Not every file system can keep room; there the file grows as it is written.
    int error = 0;
    do {
        error = ::fallocate(file.get(), 0, 0, plan.bytes()) == 0 ? 0 : errno;
    } while (error == EINTR);
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
        return noSpace(folder, plan.bytes());
    if (error != 0 && ::ftruncate(file.get(), plan.bytes()) != 0)
        return failure(ErrorCode::WriteFailed, Text::tr("No file can be made in %1.").arg(folder),
                       QString::fromLocal8Bit(std::strerror(errno)));
    return std::shared_ptr<PyramidFile>(new PyramidFile(plan, std::move(file)));
}

Result<void> PyramidFile::fill(const QString &path, const CancelFlag &cancel)
{
    ReadOptions options;
    options.mayReduce = true;
    options.cancel = cancel;
    try {
        const auto file = openImageFile(path, lookedIntoLimits(options), cancel, ScanDepth::Whole);
        if (!file)
            return tl::unexpected(file.error());
        if (const auto checked = checkReducible(*file, options); !checked)
            return tl::unexpected(checked.error());
        return isolated::writePyramid(*file, options, m_plan, m_file.get());
    } catch (const std::bad_alloc &) {
        return outOfMemoryFailure(m_plan.size);
    }
}

int PyramidFile::finishedRows() const
{
    quint64 rows = 0;
    if (!readAt(m_file.get(), &rows, sizeof(rows), 0))
        return 0;
    return int(std::min(rows, quint64(m_plan.size.height())));
}

bool PyramidFile::covers(int level, const QRect &part, int finishedRows) const
{
    // A row of tiles is there when all of the picture's rows are that it is made of.
    const qint64 tileRow = part.bottom() / kSide;
    return std::min<qint64>((tileRow + 1) * kSide << level, m_plan.size.height()) <= finishedRows;
}

QImage PyramidFile::read(int level, const QRect &part) const
{
    QImage image(part.size(), m_plan.alpha ? QImage::Format_RGBA8888 : QImage::Format_RGB888);
    const QRect whole({0, 0}, m_plan.levelSize(level));
    if (image.isNull() || !whole.contains(part))
        return {};
    const int bytes = m_plan.pixelBytes();
    uchar *bits = image.bits();
    std::vector<uchar> rows;
    for (int row = part.top() / kSide; row <= part.bottom() / kSide; ++row) {
        for (int column = part.left() / kSide; column <= part.right() / kSide; ++column) {
            const QRect tile(column * kSide, row * kSide, kSide, kSide);
            const QRect wanted = tile & part;
            const int first = wanted.top() - tile.top();
            rows.resize(size_t(wanted.height()) * kSide * size_t(bytes));
            if (!readAt(m_file.get(), rows.data(), qint64(rows.size()),
                        m_plan.offset(level, column, row) + qint64(first) * kSide * bytes))
                return {};
            for (int y = 0; y < wanted.height(); ++y)
                std::copy_n(rows.data() + (qint64(y) * kSide + (wanted.left() - tile.left())) * bytes,
                            wanted.width() * bytes,
                            bits + (wanted.top() - part.top() + y) * image.bytesPerLine()
                                + qint64(wanted.left() - part.left()) * bytes);
        }
    }
    return image;
}

} // namespace upview
