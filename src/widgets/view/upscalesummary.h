// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace upview {

struct UpscaleResult;

/// One short line on a result, e.g. "2x · X4PLUS · H100 · 1.2 s" or "2x · X4PLUS · H100 · from cache".
QString upscaleSummary(const UpscaleResult &result);

/// The same in full, several lines: size, model with its family, device, times.
QString upscaleDescription(const UpscaleResult &result);

/// The part of a model's id that tells it from the others of its family: "X4PLUS", "CUNET DENOISE1".
QString shortModelName(const QString &id);

/// A device's name without maker and variant: "H100" for "NVIDIA H100 PCIe", "CPU" for "CPU (8 cores)".
QString shortDeviceName(const QString &name);

} // namespace upview
