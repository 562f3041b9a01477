// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"

#include <QImage>
#include <QSize>

namespace upview {

/// Resizes to exactly `size` with a separable Lanczos filter of three lobes, stretched for reduction so that
/// nothing aliases (Turkowski, "Filters for Common Resampling Tasks", 1990). Computes in linear
/// combinations of the stored values, premultiplied where there is alpha. Keeps the colour space and the
/// depth: 8-bit in gives Format_RGB32 or Format_ARGB32, 16-bit in gives Format_RGBX64 or Format_RGBA64.
/// Rows are spread over the calling thread and the idle ones of the global pool. A null image comes back for
/// a null source, an empty size, too little memory, or when cancelled. Any thread, the pool's included.
QImage resample(const QImage &source, QSize size, const CancelFlag &cancel = {});

/// Rows `first` up to, but not with, `end`.
struct RowSpan
{
    int first = 0;
    int end = 0;

    [[nodiscard]] int count() const { return end - first; }
    bool operator==(const RowSpan &) const = default;
};

/// Which rows of a picture of `sourceHeight` rows the given rows of one resized to `targetHeight` are made
/// of. Any thread.
[[nodiscard]] RowSpan sourceRows(int sourceHeight, int targetHeight, RowSpan targetRows);

/// A part of a picture that is never in memory as a whole.
struct SourceBand
{
    QImage rows; ///< full width
    int first = 0; ///< which row of the picture the first one is
    int pictureHeight = 0;
};

/// The `targetRows` of what `resample` makes of the whole picture for `size`, bit for bit, from a band that
/// covers `sourceRows` of them. All bands of one picture must be of the same format. Null as for `resample`,
/// and where the band does not cover what is needed. Any thread.
QImage resampleBand(const SourceBand &band, QSize size, RowSpan targetRows, const CancelFlag &cancel = {});

} // namespace upview
