// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/engine.h"

#include <QString>

#include <memory>

namespace upview {

/// Makes the engine that runs sr_vulkan inside this process, from the virtual environment in that folder
/// (paths::pythonEnvironment()). Starts nothing: the interpreter comes up on the first blocking call.
/// No header of Python reaches the caller.
std::shared_ptr<Engine> makeSrVulkanEngine(const QString &environment);

} // namespace upview
