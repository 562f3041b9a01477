// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace upview {

/// The memory of a graphics card, in bytes; -1 where it is not known.
struct DeviceMemory
{
    QString name; ///< as the driver gives it
    qint64 total = -1; ///< its largest heap of its own
    qint64 free = -1; ///< what this process can still take of it
    qint64 used = -1; ///< what this process has taken
};

/// Asks Vulkan (VK_EXT_memory_budget), through an instance of its own: neither engine tells. Empty where
/// there is no Vulkan. Any thread; blocks, the first time for as long as the drivers need to be loaded.
QList<DeviceMemory> gpuMemory();

/// Notes how much memory a piece of work takes on a device while this object lives.
class MemoryWatch
{
public:
    /// `gpu`: the name of a card; empty: the computer's memory.
    explicit MemoryWatch(QString gpu);
    /// Bytes more than at the start: the highest point on the CPU, what is held now on a card. -1: unknown.
    [[nodiscard]] qint64 used() const;

private:
    const QString m_gpu;
    qint64 m_before = -1;
};

} // namespace upview
