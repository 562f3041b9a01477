// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/base/error.h"
#include "core/image/containerscan.h"
#include "core/image/imagereader.h"

#include <QFile>

#include <memory>

class QImageReader;

namespace upview {

/// A file that seems to end as soon as the job is cancelled, so that a decoder in the middle of it stops
/// soon. Keeps the handle open: a file that is replaced meanwhile is read as it was.
class CancellableFile : public QFile
{
public:
    CancellableFile(const QString &path, CancelFlag cancel)
        : QFile(path)
        , m_cancel(std::move(cancel))
    {
    }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        return m_cancel.isCancelled() ? -1 : QFile::readData(data, maxSize);
    }

private:
    CancelFlag m_cancel;
};

/// An image file that was opened, recognised by its content, and found to be within the limits.
struct ImageFile
{
    std::unique_ptr<CancellableFile> device;
    ContainerInfo container;
    QSize storedSize; ///< before orientation
    ImageInfo info;

    /// A decoder for this file from its start: format fixed, nothing applied. The file must outlive it.
    [[nodiscard]] std::unique_ptr<QImageReader> makeReader() const;
};

/// Opens the file and checks everything that can be checked without decoding. Formats that are read in a
/// process of their own (imageformat::isIsolated) are recognised and not looked into. Any thread but the
/// GUI's. Errors as probeImage, and Cancelled.
Result<ImageFile> openImageFile(const QString &path, const ReadLimits &limits, const CancelFlag &cancel,
                                ScanDepth depth);

/// Looks into an open file whose format is known: what openImageFile leaves out, for the process of its own.
/// `page` as in ReadOptions. Errors as probeImage, and Cancelled.
Result<void> inspectImageFile(ImageFile &file, const QString &path, const ReadLimits &limits,
                              const CancelFlag &cancel, ScanDepth depth, int page = 0);

/// The limits up to which a file is looked into: a picture above its own limit can still be shown reduced.
[[nodiscard]] ReadLimits lookedIntoLimits(const ReadOptions &options);

/// Whether the picture that was looked into comes in rows, so that it can be made smaller on the way, and is
/// so large that it should.
[[nodiscard]] bool isToBeReduced(const ImageFile &file, const ReadOptions &options);

/// Whether the limits allow the picture that was looked into, whole or reduced. Errors: TooLarge.
Result<void> checkReducible(const ImageFile &file, const ReadOptions &options);

/// Whether the limit allows a picture of this size. Errors: TooLarge.
Result<void> checkPixels(QSize size, const ReadLimits &limits, bool progressive = false);

/// The error for a file whose decoder gave up; `details` is the decoder's own text.
tl::unexpected<Error> damagedFailure(const QByteArray &format, const QString &details = {});

/// The error for a picture that does not fit into memory.
tl::unexpected<Error> outOfMemoryFailure(QSize size);

} // namespace upview
