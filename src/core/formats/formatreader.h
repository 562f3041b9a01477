// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/image/framesource.h"
#include "core/image/imagefile.h"
#include "core/image/imagereader.h"

#include <QByteArrayView>

#include <memory>
#include <optional>

namespace upview {

struct PyramidPlan;

/// One picture file of a format that is read in the decoder process; a class a format. It may take any time
/// and, within the process's limits, any memory: who asked for it ends the process. One thread.
class FormatReader
{
public:
    virtual ~FormatReader() = default;
    Q_DISABLE_COPY_MOVE(FormatReader)

    /// The reader for the file's format, with the header read. Errors as readImage, but for Cancelled: who
    /// cancels ends the process.
    /// `stated`: the size that the header states, also of a picture that is refused for it.
    static Result<std::unique_ptr<FormatReader>> open(ImageFile file, const ReadOptions &options,
                                                      QSize &stated);

    [[nodiscard]] const ImageFile &file() const { return m_file; }
    /// Bytes that reading the picture may take, beside what the process has before.
    [[nodiscard]] virtual qint64 workingBytes(const ReadOptions &options) const = 0;
    /// The picture, as readImage gives it.
    virtual Result<DecodedImage> read(const ReadOptions &options) = 0;
    /// Writes the picture, in stored orientation, into a pyramid file. Errors: UnknownFormat where its format
    /// does not come in rows, Damaged.
    virtual Result<void> writePyramid(const PyramidPlan &plan, int pyramid);
    /// The next frame of an animation; of a picture its only one.
    virtual Result<std::optional<Frame>> next();

protected:
    explicit FormatReader(ImageFile file);

    /// Whether the size that the header states is one that can be shown. Errors: TooLarge.
    [[nodiscard]] virtual Result<void> checkSize(const ReadOptions &options) const;
    /// Reads the header and fills in what it says.
    virtual Result<void> readHeader(const ReadOptions &options) = 0;

    [[nodiscard]] ImageFile &mutableFile() { return m_file; }
    /// All of the file, in memory for as long as the reader lives; empty where it cannot be mapped.
    [[nodiscard]] QByteArrayView data();
    /// Pixels of the whole picture.
    [[nodiscard]] qint64 pixels() const;
    /// A failure by the library's own words.
    [[nodiscard]] tl::unexpected<Error> damaged(const char *words) const;

private:
    ImageFile m_file;
    QByteArrayView m_data;
    bool m_isShown = false;
};

} // namespace upview
