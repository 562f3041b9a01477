// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// What the benchmark does in processes of their own, since sr_vulkan lives once in a process and takes one
/// device in it. Each writes JSON, one object a line, to stdout; the caller is engineprocess.h.
namespace bench {

/// Starts the interpreter as Upview does and tells the time and memory. `upview_bench --life interpreter`.
int liveInterpreter(const QString &environment);

/// Starts Upview's engine and tells the time and memory of its steps. `upview_bench --life engine`.
int liveEngine(const QString &environment);

/// Upview's service without a window: says what there is, then answers a line
/// {"source", "model", "device", "engine", "tile", "scale"} on stdin with {"totalMs", "engineMs",
/// "readingMs", "processorMs", "device", "engine", "notice", "width", "bytes"} or {"error"}, until stdin
/// ends; "readingMs" is what reading the file took of it; with "result" the picture is written there; with
/// "inHand" the file is decoded before the clock starts, and the request has the picture. With
/// "cancelled" and "next" instead of "source" the first is cancelled at work and the second enlarged then:
/// {"early", "goneMs", "nextMs"}, "early" being false where it had ended before. With "sources" instead of
/// "source" all are enlarged at once, and the answer has {"totalMs", "engineMs", "jobs"}, the number of
/// pictures by device. `upview_bench --life service`; `cacheFolder` is for the results.
int liveService(const QString &environment, const QString &cacheFolder);

/// One task for an engine without the service: `wish` is {"engine", "model", "device", "tile", "side"}, the
/// answer {"seconds", "tile", "expectedBytes", "usedBytes", "computerExpectedBytes", "computerUsedBytes"}
/// with -1 for what is not known. `upview_bench --life task --task WISH`.
int liveTask(const QString &environment, const QByteArray &wish);

} // namespace bench
