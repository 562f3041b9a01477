// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/formatreader.h"

namespace upview {

/// What is read as everywhere (TIFF, progressive JPEG), in here for its risks only.
class LocalReader : public FormatReader
{
public:
    explicit LocalReader(ImageFile file);

    [[nodiscard]] qint64 workingBytes(const ReadOptions &options) const override;
    Result<DecodedImage> read(const ReadOptions &options) override;

protected:
    Result<void> readHeader(const ReadOptions &options) override;
};

} // namespace upview
