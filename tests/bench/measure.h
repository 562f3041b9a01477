// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QJsonObject>
#include <QList>

#include <optional>

/// Small helpers of the benchmark: figures of the process and of the computer. Any thread.
namespace bench {

using Samples = QList<double>;

/// The middle one; the mean of the two in the middle of an even number; nothing of none.
[[nodiscard]] std::optional<double> median(Samples samples);

/// The smallest one; nothing of none. What a computer with other work on it disturbs least.
[[nodiscard]] std::optional<double> smallest(const Samples &samples);

/// Memory of this process that is resident now, in bytes: what the kernel counts page by page where it does,
/// since its quick counters lag by some hundred kilobytes. -1 when it cannot be read.
[[nodiscard]] double residentBytes();

/// The most that was resident at once since the process began, in bytes; -1 when it cannot be read.
[[nodiscard]] double peakResidentBytes();

/// Processor time of all threads of this process since it began, in milliseconds.
[[nodiscard]] double processorMilliseconds();

/// Processor, memory, load, system, versions and kind of build: what the figures hold for.
[[nodiscard]] QJsonObject describeMachine();

/// Average number of runnable tasks in the last minute; -1 when unknown. Other work spoils the figures.
[[nodiscard]] double loadAverage();

/// A picture with gradients, edges and grain, the same on every call; compresses about as a photo does.
[[nodiscard]] QImage scene(int side);

} // namespace bench
