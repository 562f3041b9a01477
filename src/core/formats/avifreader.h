// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/formatreader.h"

struct avifDecoder;

namespace upview {

/// AVIF through libavif: 8 to 12 bits, alpha, animations. Turning and mirroring are those of the container
/// (irot, imir), which the format puts above those of EXIF.
class AvifReader : public FormatReader
{
public:
    explicit AvifReader(ImageFile file);
    ~AvifReader() override;

    [[nodiscard]] qint64 workingBytes(const ReadOptions &options) const override;
    Result<DecodedImage> read(const ReadOptions &options) override;
    Result<std::optional<Frame>> next() override;

protected:
    Result<void> readHeader(const ReadOptions &options) override;

private:
    struct Closer
    {
        void operator()(avifDecoder *decoder) const;
    };

    [[nodiscard]] tl::unexpected<Error> failed(int result) const;
    /// The decoder's present picture, upright.
    Result<DecodedImage> taken(const ReadOptions &options) const;

    std::unique_ptr<avifDecoder, Closer> m_decoder;
};

} // namespace upview
