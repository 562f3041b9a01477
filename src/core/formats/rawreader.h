// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/formatreader.h"

class LibRaw;

namespace upview {

/// Raw files of cameras through LibRaw: the preview in the file at once, or the picture developed from the
/// sensor's data (camera's white balance, sRGB, 16 bits).
class RawReader : public FormatReader
{
public:
    explicit RawReader(ImageFile file);
    ~RawReader() override;

    [[nodiscard]] qint64 workingBytes(const ReadOptions &options) const override;
    Result<DecodedImage> read(const ReadOptions &options) override;

protected:
    Result<void> readHeader(const ReadOptions &options) override;

private:
    Result<DecodedImage> developed(const ReadOptions &options);
    /// Null where there is none that can be read.
    [[nodiscard]] QImage preview();
    [[nodiscard]] tl::unexpected<Error> failed(int error) const;

    std::unique_ptr<LibRaw> m_raw;
};

} // namespace upview
