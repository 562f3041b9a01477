// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/image/imagewriter.h"
#include "core/image/pixelrows.h"

#include <QImage>
#include <QSize>
#include <QString>

#include <memory>

namespace upview {

class OutputFile;
class RowEncoder;

/// Writes a picture that is too large for memory, band of rows by band of rows from the top, through a
/// temporary file in the same folder that is renamed when the picture is complete. Holds one band. Destroying
/// an unfinished writer leaves nothing behind and whatever was there before. One thread at a time, never the
/// GUI's.
class RowWriter
{
    Q_DISABLE_COPY_MOVE(RowWriter)

public:
    /// Of `options`: format "png", "tiff" (BigTIFF where it may pass 4 GB) or "jpeg" (8 bits and without
    /// alpha, whatever the layout says: the matte comes behind it); WebP pictures can only be written whole,
    /// by writeImage. quality, matte, metadataFrom (TIFF files above 512 MiB go without), textKeys and
    /// iccProfile as there; the colour space of the bands does not count.
    /// Errors: InvalidArgument (format, size), NotFound (folder), NoPermission, NoSpace, WriteFailed.
    static Result<std::unique_ptr<RowWriter>> open(const QString &path, QSize size, const PixelLayout &layout,
                                                   const WriteOptions &options);
    ~RowWriter();

    /// The next rows; the band is as wide as the picture and of any format. Errors: InvalidArgument (width,
    /// too many rows), NoSpace, WriteFailed, OutOfMemory; after one of them the writer can only be destroyed.
    Result<void> writeRows(const QImage &band);
    /// Completes the file and puts it in its place. Errors as writeRows; InvalidArgument where rows are
    /// missing.
    Result<void> finish();

    [[nodiscard]] int rowsWritten() const { return m_rows; }

private:
    RowWriter(std::unique_ptr<OutputFile> file, QSize size, const PixelLayout &layout, WriteOptions options);

    std::unique_ptr<OutputFile> m_file;
    std::unique_ptr<RowEncoder> m_encoder; ///< null: finished or failed
    QSize m_size;
    PixelLayout m_layout;
    WriteOptions m_options;
    int m_rows = 0;
};

} // namespace upview
