// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What the benchmark does in processes of their own, since sr_vulkan lives once in a process and takes one
/// device in it. Each writes JSON, one object a line, to stdout; the caller is engineprocess.h.
namespace bench {

/// Starts the interpreter as Upview does and tells the time and memory. `upview_bench --life interpreter`.
int liveInterpreter(const QString &environment);

/// Starts Upview's engine and tells the time and memory of its steps. `upview_bench --life engine`.
int liveEngine(const QString &environment);

/// Upview's service without a window: says what there is, then answers a line
/// {"source", "model", "device", "scale"} on stdin with {"totalMs", "engineMs", "device", "notice", "width",
/// "bytes"} or {"error"}, until stdin ends. `upview_bench --life service`; `cacheFolder` is for the results.
int liveService(const QString &environment, const QString &cacheFolder);

} // namespace bench
