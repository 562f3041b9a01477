// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/engine.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace upview {

/// The devices that are offered, and a translated sentence for each thing that is not.
struct DeviceChoice
{
    QList<Device> devices; ///< GPUs first, those of their own card before built-in ones; the CPU last
    QStringList notes;
};

/// Whether a Vulkan device of this name is a program on the CPU (llvmpipe and its like). Such a one is 30 to
/// 40 times slower than the engine's own CPU mode and has turned black areas white.
[[nodiscard]] bool isSoftwareRenderer(const QString &name);

/// Decides from sr_vulkan's getGpuInfo() what to offer. The id "gpuN" keeps the index N that initSet
/// wants, also behind one that is left out. `vulkan`: whether init() found Vulkan at all. Pure.
[[nodiscard]] DeviceChoice chooseDevices(bool vulkan, const QStringList &gpuNames, int cpuCores);

/// The tile in source pixels where the task leaves it to the engine. sr_vulkan itself takes 200 even where
/// there is memory for more; on a graphics card of its own 400 was measured nearly twice as fast for X4PLUS
/// (H200: 256 x 256 in 108 instead of 200 ms), and a card that has not got the memory gives an implausible
/// answer, after which smaller tiles are tried. 0: what sr_vulkan takes, for the CPU and built-in graphics.
[[nodiscard]] int automaticTile(const Device &device);

/// The index that initSet wants for a device id: -1 for the CPU, nothing for an id of no known form.
[[nodiscard]] std::optional<int> gpuIndex(const QString &deviceId);

} // namespace upview
