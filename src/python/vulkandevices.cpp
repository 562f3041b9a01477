// SPDX-License-Identifier: GPL-3.0-or-later
#include "python/vulkandevices.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace upview {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VulkanDevices)
};

/// Graphics built into the processor, as far as the name tells: they come after a card of its own.
bool isBuiltIn(const QString &name)
{
    if (name.contains(QLatin1StringView("Intel"), Qt::CaseInsensitive))
        return !name.contains(QLatin1StringView("Arc"));
    static const QRegularExpression amd(QStringLiteral("\\b(Radeon|Vega \\d+) Graphics\\b"),
                                        QRegularExpression::CaseInsensitiveOption);
    return amd.match(name).hasMatch();
}

} // namespace

bool isSoftwareRenderer(const QString &name)
{
    static const QRegularExpression software(
        QStringLiteral("llvmpipe|lavapipe|softpipe|swrast|swiftshader|software|\\bCPU\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return software.match(name).hasMatch();
}

DeviceChoice chooseDevices(bool vulkan, const QStringList &gpuNames, int cpuCores)
{
    DeviceChoice choice;
    if (vulkan) {
        for (int index = 0; index < gpuNames.size(); ++index) {
            const QString &name = gpuNames.at(index);
            if (isSoftwareRenderer(name)) {
                choice.notes.append(Text::tr("%1 is left out: it draws with the CPU and is much slower than "
                                             "the CPU used directly.")
                                        .arg(name));
                continue;
            }
            Device device;
            device.id = QStringLiteral("gpu%1").arg(index);
            device.name = name;
            device.isGpu = true;
            choice.devices.append(device);
        }
    }
    std::stable_sort(choice.devices.begin(), choice.devices.end(), [](const Device &a, const Device &b) {
        return !isBuiltIn(a.name) && isBuiltIn(b.name);
    });
    if (choice.devices.isEmpty()) {
        choice.notes.append(Text::tr(
            "No graphics card with Vulkan was found, so the CPU does the work. With the Vulkan driver of "
            "a graphics card (the package mesa-vulkan-drivers, or its maker's driver) it is much "
            "faster."));
    }
    Device cpu;
    cpu.id = QStringLiteral("cpu");
    cpu.name = Text::tr("CPU (%n cores)", nullptr, cpuCores);
    choice.devices.append(cpu);
    return choice;
}

int automaticTile(const Device &device)
{
    constexpr int kCardTile = 400;
    return device.isGpu && !isBuiltIn(device.name) ? kCardTile : 0;
}

std::optional<int> gpuIndex(const QString &deviceId)
{
    if (deviceId == QLatin1StringView("cpu"))
        return -1;
    static const QRegularExpression gpu(QStringLiteral("^gpu(\\d{1,3})$"));
    const QRegularExpressionMatch match = gpu.match(deviceId);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toInt();
}

} // namespace upview
