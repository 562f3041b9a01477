// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/localreader.h"

#include "core/image/localdecoder.h"

namespace upview {

LocalReader::LocalReader(ImageFile file)
    : FormatReader(std::move(file))
{
}

Result<void> LocalReader::readHeader(const ReadOptions &options)
{
    return inspectImageFile(mutableFile(), {}, options.limits, options.cancel, ScanDepth::Whole,
                            options.page);
}

qint64 LocalReader::workingBytes(const ReadOptions &) const
{
    // 16 bits in four channels, once as decoded and once turned or converted; the coefficients of a JPEG.
    return pixels() * 24;
}

Result<DecodedImage> LocalReader::read(const ReadOptions &options)
{
    return decodeHere(file(), options);
}

} // namespace upview
