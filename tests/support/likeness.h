// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

/// Peak signal to noise ratio over red, green and blue in dB; infinite for equal pictures, 0 for pictures of
/// different sizes.
double psnr(const QImage &a, const QImage &b);

/// Largest difference of two pictures of the same size in any channel, of 255.
int largestDifference(const QImage &a, const QImage &b);
