// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/imagefile.h"

#include <memory>

namespace upview {

/// The pixels of a file, one row after the other, with memory for some rows only. 8 bits a channel come out,
/// in stored orientation, by the file's profile as they are; CMYK as sRGB. One thread.
class RowSource
{
public:
    virtual ~RowSource() = default;
    Q_DISABLE_COPY_MOVE(RowSource)

    /// For a JPEG, PNG or TIFF that was looked into and outlives this. Null where the file is of a kind that
    /// does not come in rows (interlaced PNG, TIFF in one giant piece), or broken at its start.
    static std::unique_ptr<RowSource> open(const ImageFile &file);

    [[nodiscard]] virtual QSize size() const = 0;
    [[nodiscard]] virtual bool hasAlpha() const = 0;
    /// The next row, red, green, blue and straight alpha. False where the file ends or is broken.
    virtual bool readRow(uchar *rgba) = 0;

protected:
    RowSource() = default;
};

} // namespace upview
