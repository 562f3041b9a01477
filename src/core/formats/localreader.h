// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/formatreader.h"

namespace upview {

/// What is read as everywhere (TIFF, progressive JPEG), in here for its risks only; and pictures that are too
/// large to be read whole, reduced while their rows come in.
class LocalReader : public FormatReader
{
public:
    explicit LocalReader(ImageFile file);

    [[nodiscard]] qint64 workingBytes(const ReadOptions &options) const override;
    Result<DecodedImage> read(const ReadOptions &options) override;
    Result<void> writePyramid(const PyramidPlan &plan, int pyramid) override;

protected:
    [[nodiscard]] Result<void> checkSize(const ReadOptions &options) const override;
    Result<void> readHeader(const ReadOptions &options) override;

private:
    /// Larger than the limit: it is reduced or refused.
    [[nodiscard]] bool isTooLarge(const ReadOptions &options) const;
    Result<DecodedImage> reduced(const ReadOptions &options);
};

} // namespace upview
