// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/engine.h"

#include <QList>
#include <QString>

#include <memory>

namespace upview {

/// Makes the engines that run inside this process, from the virtual environment in that folder
/// (paths::pythonEnvironment()): ncnn, then sr_vulkan. They share one interpreter. Starts nothing: the
/// interpreter comes up on the first blocking call. No header of Python reaches the caller.
QList<std::shared_ptr<Engine>> makePythonEngines(const QString &environment);

} // namespace upview
