// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/imagereader.h"
#include "core/image/imagewriter.h"
#include "core/upscale/pictureupscaler.h"

namespace upview {

/// A file for a result that is too large for memory.
struct ResultTarget
{
    QString path;
    WriteOptions options; ///< as for RowWriter; the profile is that of the source

    /// One file is written once.
    bool operator==(const ResultTarget &other) const { return path == other.path; }
};

/// Upscales a picture whose result does not fit into memory, band by band from the top, into a file: the last
/// pass of the network by bands -> exact size by bands -> alpha by bands -> encoder. The source and the
/// passes before the last are in memory. The pixels are those of PictureUpscaler, but for what a network
/// whose context ends at a tile's border makes of another cut. One thread that may block.
class BandedUpscaler
{
    Q_DECLARE_TR_FUNCTIONS(UpscaleJob)

public:
    /// `upscaler` has its recipe; both must outlive this.
    BandedUpscaler(PictureUpscaler &upscaler, const CancelFlag &cancel)
        : m_upscaler(upscaler)
        , m_cancel(cancel)
    {
    }

    /// Rows of the last pass's input that may be upscaled at once with so many bytes of memory; 0: it does
    /// not work at all. `memory` < 0: unknown, and as much as is useful.
    [[nodiscard]] static int rowsFor(const PictureUpscaler &upscaler, QSize source, QSize target, bool deep,
                                     qint64 memory);

    /// Writes the file, whole or not at all. Errors as PictureUpscaler and RowWriter.
    Result<void> run(const DecodedImage &source, QSize target, const ResultTarget &to, int rows);

private:
    PictureUpscaler &m_upscaler;
    const CancelFlag &m_cancel;
};

} // namespace upview
