// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/rowwriter.h"

#include "core/base/log.h"
#include "core/image/colourprofile.h"
#include "core/image/metadata.h"
#include "core/image/outputfile.h"
#include "core/image/rowencoder.h"
#include "core/image/writeformat.h"

#include <algorithm>
#include <new>

namespace upview {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ImageWriter)
};

// exiv2 rebuilds a TIFF file in memory.
constexpr qint64 kMostTiffMetadataBytes = 512LL * 1024 * 1024;

} // namespace

RowWriter::RowWriter(std::unique_ptr<OutputFile> file, QSize size, const PixelLayout &layout,
                     WriteOptions options)
    : m_file(std::move(file))
    , m_encoder(RowEncoder::create(options.format, m_file->device()))
    , m_size(size)
    , m_layout(layout)
    , m_options(std::move(options))
{
}

RowWriter::~RowWriter() = default;

Result<std::unique_ptr<RowWriter>> RowWriter::open(const QString &path, QSize size, const PixelLayout &layout,
                                                   const WriteOptions &options)
{
    if (const auto fits = writeformat::check(options.format, size); !fits)
        return tl::unexpected(fits.error());
    if (options.format == "webp")
        return failure(ErrorCode::InvalidArgument,
                       Text::tr("A WebP picture cannot be written piece by piece. PNG and TIFF can."));
    auto file = OutputFile::open(path);
    if (!file)
        return tl::unexpected(file.error());

    PictureHead head;
    head.size = size;
    head.layout = writeformat::layoutFor(options.format, layout);
    // As writeImage: grey values that an RGB profile describes are written as colours.
    if (colourprofile::model(options.iccProfile) == colourprofile::Model::Rgb)
        head.layout.grey = false;
    if (colourprofile::fits(options.iccProfile, head.layout.grey))
        head.iccProfile = options.iccProfile;
    head.textKeys = options.textKeys;
    head.quality = std::clamp(options.quality, 1, 100);
    if (!options.metadataFrom.isEmpty() && options.format != "tiff") {
        // A picture without its metadata is better than none.
        if (auto blocks = metadata::leadingBlocks(options.format, options.metadataFrom, size))
            head.metadata = std::move(*blocks);
        else
            spdlog::warn("no metadata copied from {}: {}", log::text(options.metadataFrom),
                         log::text(blocks.error().details));
    }
    std::unique_ptr<RowWriter> writer(new RowWriter(std::move(*file), size, head.layout, options));
    if (!writer->m_encoder->begin(head))
        return writer->m_file->writeFailure(writer->m_encoder->message());
    return writer;
}

Result<void> RowWriter::writeRows(const QImage &band)
{
    if (!m_encoder || band.isNull() || band.width() != m_size.width()
        || band.height() > m_size.height() - m_rows)
        return failure(ErrorCode::InvalidArgument, Text::tr("The picture could not be written."),
                       QStringLiteral("a band that does not fit"));
    try {
        const bool needsMatte = m_options.format == "jpeg" && band.hasAlphaChannel();
        PixelRows rows(needsMatte ? writeformat::onMatte(band, m_options.matte) : band, m_layout);
        for (int y = 0; y < rows.count(); ++y) {
            if (!m_encoder->writeRow(rows.row(y))) {
                const auto result = m_file->writeFailure(m_encoder->message());
                m_encoder.reset();
                return result;
            }
        }
    } catch (const std::bad_alloc &) {
        m_encoder.reset();
        return failure(ErrorCode::OutOfMemory, Text::tr("There is not enough memory to encode the picture."));
    }
    m_rows += band.height();
    return {};
}

Result<void> RowWriter::finish()
{
    if (!m_encoder || m_rows < m_size.height())
        return failure(ErrorCode::InvalidArgument, Text::tr("The picture could not be written."),
                       QStringLiteral("rows are missing"));
    const auto encoder = std::move(m_encoder);
    if (!encoder->finish())
        return m_file->writeFailure(encoder->message());
    if (m_options.format == "tiff" && !m_options.metadataFrom.isEmpty()) {
        const Result<void> copied = m_file->device().size() <= kMostTiffMetadataBytes
            ? metadata::copyInto(m_file->temporaryPath(), m_options.metadataFrom, m_size)
            : failure(ErrorCode::TooLarge, {}, QStringLiteral("too large for exiv2"));
        if (!copied)
            spdlog::warn("no metadata copied from {}: {}", log::text(m_options.metadataFrom),
                         log::text(copied.error().details));
    }
    return m_file->commit();
}

} // namespace upview
