// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/formatreader.h"

#include "core/formats/avifreader.h"
#include "core/formats/heifreader.h"
#include "core/formats/jxlreader.h"
#include "core/formats/localreader.h"
#include "core/formats/rawreader.h"
#include "core/formats/svgreader.h"

#include <utility>

namespace upview {

namespace {

std::unique_ptr<FormatReader> make(ImageFile file)
{
    const QByteArray format = file.info.format;
    if (format == "avif")
        return std::make_unique<AvifReader>(std::move(file));
    if (format == "heic")
        return std::make_unique<HeifReader>(std::move(file));
    if (format == "jxl")
        return std::make_unique<JxlReader>(std::move(file));
    if (format == "raw")
        return std::make_unique<RawReader>(std::move(file));
    if (format == "svg")
        return std::make_unique<SvgReader>(std::move(file));
    return std::make_unique<LocalReader>(std::move(file));
}

/// A file that only looks like a camera's: many of these are TIFF files with another name.
bool isTiff(ImageFile &file)
{
    file.device->seek(0);
    const QByteArray head = file.device->peek(4);
    return head == QByteArrayView("II*\0", 4) || head == QByteArrayView("MM\0*", 4);
}

} // namespace

FormatReader::FormatReader(ImageFile file)
    : m_file(std::move(file))
{
}

Result<std::unique_ptr<FormatReader>> FormatReader::open(ImageFile file, const ReadOptions &options,
                                                         QSize &stated)
{
    std::unique_ptr<FormatReader> reader = make(std::move(file));
    Result<void> header = reader->readHeader(options);
    if (!header && reader->m_file.info.format == "raw" && isTiff(reader->m_file)) {
        ImageFile tiff = std::move(reader->m_file);
        tiff.info.format = "tiff";
        reader = std::make_unique<LocalReader>(std::move(tiff));
        header = reader->readHeader(options);
    }
    const ImageFile &read = reader->m_file;
    stated = read.info.size.isEmpty() ? read.storedSize : read.info.size;
    if (!header)
        return tl::unexpected(header.error());
    if (const auto checked = reader->checkSize(options); !checked)
        return tl::unexpected(checked.error());
    return reader;
}

Result<void> FormatReader::checkSize(const ReadOptions &options) const
{
    return checkPixels(m_file.info.size, options.limits);
}

Result<void> FormatReader::writePyramid(const PyramidPlan &, int)
{
    return failure(ErrorCode::UnknownFormat, {});
}

Result<std::optional<Frame>> FormatReader::next()
{
    if (std::exchange(m_isShown, true))
        return std::nullopt;
    auto picture = read({});
    if (!picture)
        return tl::unexpected(picture.error());
    return Frame{std::move(picture->image), 0};
}

QByteArrayView FormatReader::data()
{
    if (m_data.isEmpty()) {
        const qint64 size = m_file.device->size();
        const uchar *start = m_file.device->map(0, size);
        if (start != nullptr)
            m_data = QByteArrayView(start, static_cast<qsizetype>(size));
    }
    return m_data;
}

qint64 FormatReader::pixels() const
{
    return qint64(m_file.info.size.width()) * m_file.info.size.height();
}

tl::unexpected<Error> FormatReader::damaged(const char *words) const
{
    return damagedFailure(m_file.info.format, QString::fromUtf8(words));
}

} // namespace upview
