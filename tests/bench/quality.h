// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <vector>

/// How near an enlarged picture is to the truth. Plain and slow arithmetic in double; any thread.
namespace bench {

/// The brightness of a picture, 16 to 235, row by row: Y of ITU-R BT.601 in studio range, which the field
/// measures on.
struct Luma
{
    int width = 0;
    int height = 0;
    std::vector<double> values;
};

/// `margin` pixels are left out at each side: what lies beyond the picture is nobody's to know.
[[nodiscard]] Luma lumaOf(const QImage &image, int margin);

/// Peak signal-to-noise ratio with a peak of 255, in dB; 100 for equal ones. Same sizes.
[[nodiscard]] double psnr(const Luma &a, const Luma &b);

/// Structural similarity, 1 for equal ones: Wang, Bovik, Sheikh, Simoncelli, "Image Quality Assessment: From
/// Error Visibility to Structural Similarity", 2004, with their Gauss window of 11 pixels and 1.5 of
/// deviation, K1 0.01 and K2 0.03, averaged over all windows inside. Same sizes, at least 11 x 11; else 0.
[[nodiscard]] double ssim(const Luma &a, const Luma &b);

/// Each pixel the rounded mean of a square of `factor` pixels; Format_RGB32. The sides must be multiples.
[[nodiscard]] QImage reducedByBox(const QImage &image, int factor);

/// `factor` times as large by bicubic convolution with a = -0.5 (Keys, "Cubic Convolution Interpolation for
/// Digital Image Processing", 1981), edges repeated; Format_RGB32.
[[nodiscard]] QImage enlargedBicubic(const QImage &image, int factor);

} // namespace bench
