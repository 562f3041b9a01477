// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cache/upscalecache.h"
#include "core/upscale/upscaleservice.h"

#include <QByteArray>

/// What --engine-info, --cache-stats and --cache-clean print: text for people or JSON, UTF-8, with a newline
/// at the end.
namespace upview::console {

QByteArray engineInfo(const EngineReport &report, bool json);
QByteArray cacheStatistics(const CacheStatistics &statistics, const QString &folder, bool json);
QByteArray cleanReport(const CleanReport &report, bool json);

} // namespace upview::console
