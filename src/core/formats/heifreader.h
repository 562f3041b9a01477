// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/formatreader.h"

#include <QList>

struct heif_context;
struct heif_image_handle;

namespace upview {

/// HEIC and its relatives through libheif: 8 to 16 bits, alpha, several pictures as pages, the small picture
/// in the file where it is large enough. The library turns and mirrors by itself, so EXIF is left alone.
class HeifReader : public FormatReader
{
public:
    explicit HeifReader(ImageFile file);
    ~HeifReader() override;

    [[nodiscard]] qint64 workingBytes(const ReadOptions &options) const override;
    Result<DecodedImage> read(const ReadOptions &options) override;

protected:
    Result<void> readHeader(const ReadOptions &options) override;

private:
    struct ContextCloser
    {
        void operator()(heif_context *context) const;
    };
    struct HandleCloser
    {
        void operator()(heif_image_handle *handle) const;
    };
    using Handle = std::unique_ptr<heif_image_handle, HandleCloser>;

    Result<void> openPage(int page);
    /// The small picture of the page where it covers the box, else the page itself.
    [[nodiscard]] Handle handleFor(QSize box);

    std::unique_ptr<heif_context, ContextCloser> m_context;
    Handle m_page;
};

} // namespace upview
