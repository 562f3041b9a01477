// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

/// What can be measured, each on its own: they fill the session's report. What fails becomes a note and makes
/// the session incomplete. Seconds to minutes; see the texts of their tables for what they measure.
namespace bench {

/// Start and memory of interpreter and engine, beside a bare prototype; fresh processes.
void measureStart(Session &session);
/// How many processes are started for a picture, beside the old way.
void measureProcesses(Session &session);
/// One picture from the file to the result, beside the old way, on every device.
void measureSpeed(Session &session);
/// How near the results of all models come to the truth.
void measureQuality(Session &session);
/// Upview beside other programs with the same weights, on every device.
void measurePeers(Session &session);
/// Whole requests beside the time inside the network, from the file and with the picture in hand: each engine
/// on the first GPU, 256 to 2048 squared.
void measureGpu(Session &session);
/// The same with ncnn on the CPU, 1024 squared.
void measureCpu(Session &session);
/// A batch of pictures on one GPU and on two.
void measurePair(Session &session);
/// Memory against the tile's side: estimated, and used.
void measureMemory(Session &session);
/// How soon a cancelled request is gone, and its device free for the next.
void measureCancel(Session &session);

} // namespace bench
